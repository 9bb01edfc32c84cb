// The cases of the same victim and the same suspect, found by the token of both.
#include "store/sqlite_handle.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

using namespace caseway::tests;
namespace store = caseway::store;

namespace {

using Ids = std::vector<std::string>;
using Tokens = std::vector<std::string>;

struct AnyStore {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<Journal> journal = maker.make(folder);
};

CaseProjection named(std::string const& id, Tokens pairs) {
    auto projection = a_case(id, "WM-20-" + id);
    projection.pairs = std::move(pairs);
    return projection;
}

std::string plan_of(std::string const& path, std::string const& sql) {
    store::Connection connection{path};
    std::string plan;
    auto rows = connection.ask("EXPLAIN QUERY PLAN " + sql);
    while (rows.next()) plan += rows.text(3) + "\n";
    return plan;
}

}  // namespace

TEST_CASE("The cases of a victim and a suspect are found in the order of their opening",
          "[store][contract][pairs]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, named("b", {"ana-and-karl"}));
    record(journal, named("c", {"bea-and-karl"}));
    record(journal, named("a", {"bea-and-karl", "ana-and-karl"}));
    record(journal, named("d", {}));
    CHECK(journal.of_pair("ana-and-karl") == Ids{"b", "a"});
    CHECK(journal.of_pair("bea-and-karl") == Ids{"c", "a"});

    // What happens later to the case that was opened first does not move it.
    record(journal, named("b", {"ana-and-karl"}));
    CHECK(journal.of_pair("ana-and-karl") == Ids{"b", "a"});
}

TEST_CASE("A pair is found by its whole token alone", "[store][contract][pairs][table]") {
    AnyStore store;
    record(*store.journal, named("a", {"ana-and-karl"}));
    record(*store.journal, named("d", {}));
    auto const* const token =
        GENERATE("ana-and-kar", "ana-and-karl2", "Ana-and-karl", "ana%", "' OR 1=1 --", "");
    CAPTURE(store.maker.name, token);
    CHECK(store.journal->of_pair(token).empty());
}

TEST_CASE("A case that names the same two people twice is found once", "[store][contract][pairs]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto twice = named("a", {"ana-and-karl", "bea-and-karl", "ana-and-karl"});
    record(*store.journal, twice);
    CHECK(store.journal->of_pair("ana-and-karl") == Ids{"a"});
    CHECK(store.journal->projection("a")->pairs == twice.pairs);
}

TEST_CASE("A case is found by whom it names now and no longer by whom it named",
          "[store][contract][pairs]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, named("a", {"ana-and-karl", "bea-and-karl"}));
    auto const now =
        GENERATE(Tokens{}, Tokens{"bea-and-karl"}, Tokens{"bea-and-karl", "ana-and-leo"});
    record(journal, named("a", now));
    CHECK(journal.of_pair("ana-and-karl").empty());
    CHECK(journal.of_pair("ana-and-leo").size() == (now.size() == 2 ? 1 : 0));
    CHECK(journal.of_pair("bea-and-karl").size() == (now.empty() ? 0 : 1));
    CHECK(journal.projection("a")->pairs == now);
}

TEST_CASE("A pair is known before the commit and forgotten without one",
          "[store][contract][pairs]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, named("a", {"ana-and-karl"}));
    {
        auto const writing = journal.begin();
        std::vector<Entry> entries{an_act("b", "WM-20-b", 1)};
        writing->append(entries);
        writing->project(named("b", {"ana-and-karl"}));
        writing->project(named("a", {}));
        CHECK(journal.of_pair("ana-and-karl") == Ids{"b"});
    }
    CHECK(journal.of_pair("ana-and-karl") == Ids{"a"});
}

TEST_CASE("Pairs outlast the program that named them", "[store][sqlite][pairs]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    record(*make_store(path), named("a", {"ana-and-karl"}));
    auto const journal = open_store(path);
    CHECK(journal->of_pair("ana-and-karl") == Ids{"a"});
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("Pairs are read from an index from either side", "[store][sqlite][pairs]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    make_store(path).reset();
    auto const by_token = plan_of(path,
                                  "SELECT case_no FROM pair_now WHERE token = 'x' "
                                  "GROUP BY case_no ORDER BY case_no");
    CHECK_THAT(by_token, ContainsSubstring("USING PRIMARY KEY (token=?)"));
    CHECK(by_token.find("TEMP B-TREE") == by_token.npos);
    auto const by_case =
        plan_of(path, "SELECT token FROM pair_now WHERE case_no = 1 ORDER BY ordinal");
    CHECK_THAT(by_case, ContainsSubstring("INDEX pair_of_case (case_no=?)"));
    CHECK(by_case.find("TEMP B-TREE") == by_case.npos);
}
