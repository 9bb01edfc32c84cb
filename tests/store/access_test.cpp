// Who may know a case, kept beside it: the cases that are not everybody's are found at once.
#include "store/sqlite_handle.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/golden.hpp"
#include "tests/store/shell.hpp"

using namespace caseway::tests;
using caseway::engine::Access;
namespace store = caseway::store;

namespace {

struct AnyStore {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<Journal> journal = maker.make(folder);
};

CaseProjection closed(std::string const& id, Access access) {
    auto projection = a_case(id, "WM-20-" + id);
    projection.access = std::move(access);
    return projection;
}

Access restricted_to(std::string const& person) {
    Access access;
    access.restricted = true;
    access.admitted.insert(person);
    access.grants.push_back({"d.shah", "emergency-access", "emergency-access-ends",
                             caseway::engine::parse_minute("2020-04-06 13:00").value, true});
    access.grants.push_back({"k.otto", "access-grant", "granted-access-ends", std::nullopt, false});
    return access;
}

std::vector<std::string> refs_of(Journal const& journal) {
    std::vector<std::string> refs;
    for (auto const& each : journal.closed_cases()) refs.push_back(each.case_ref);
    return refs;
}

}  // namespace

TEST_CASE("The cases that not everybody may know are found with who may", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    Access excludes;
    excludes.excluded = {"t.reed", "x.grey"};
    Access open;
    open.grants = restricted_to("x").grants;
    record(journal, closed("b", restricted_to("x.vane")));
    record(journal, closed("c", open));
    record(journal, closed("a", excludes));
    record(journal, closed("d", {}));
    CHECK(refs_of(journal) == std::vector<std::string>{"WM-20-b", "WM-20-a"});
    CHECK(journal.closed_cases().front().access == restricted_to("x.vane"));
    CHECK(journal.closed_cases().back().access == excludes);
    CHECK(journal.projection("c")->access == open);
}

TEST_CASE("A case that is opened again is everybody's", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, closed("a", restricted_to("x.vane")));
    record(journal, closed("a", {}));
    CHECK(journal.closed_cases().empty());
    CHECK(journal.projection("a")->access == Access{});
}

TEST_CASE("Who may know a case is gone without a commit", "[store][contract]") {
    AnyStore store;
    auto& journal = *store.journal;
    record(journal, closed("a", {}));
    {
        auto const writing = journal.begin();
        writing->project(closed("a", restricted_to("x.vane")));
        CHECK(journal.closed_cases().size() == 1);
    }
    CHECK(journal.closed_cases().empty());
}

TEST_CASE("A case of an earlier form that may be closed is not taken for everybody's",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    Shell{golden.path}.run(
        "INSERT INTO strand_now SELECT case_no, 99, 'restriction', 'restriction', 'with-team', '', "
        "'', NULL, 0, 0, 0, '', '' FROM case_now WHERE case_ref = 'WM-20-000002'");
    golden.upgrade();
    auto const journal = open_store(golden.path);
    auto const found = journal->closed_cases();
    REQUIRE(found.size() == 1);
    CHECK(found.front().case_ref == "WM-20-000002");
    CHECK_FALSE(found.front().access);
    auto now = journal->projection(found.front().case_id).value();
    CHECK_FALSE(now.access);
    // Written again, it says so itself.
    now.access = Access{};
    auto const writing = journal->begin();
    writing->project(now);
    writing->commit();
    CHECK(journal->closed_cases().empty());
}
