// A record at the end of its retention, from the review that it is due for to its destruction: two
// persons decide, a third step carries it out, and in the store's files nothing of it is left.

#include "tests/catch.hpp"
#include "tests/keys.hpp"
#include "tests/story/small_desk.hpp"
#include "tests/workflows/retention_cast.hpp"
#include "workflows/flag.hpp"
#include "workflows/rights_request.hpp"

#include <filesystem>

using namespace caseway;
using namespace caseway::tests::retention_cast;
using tests::SmallDesk;

namespace {

engine::Catalogue const& records_alone() {
    using workflows::retention::Disposed;
    using workflows::retention::Retention;
    static engine::Catalogue const all{
        {&workflows::retention::retention(), &workflows::flag::flag(),
         &workflows::rights_request::rights_request()},
        workflows::retention::retention(),
        {},
        {Retention::name, Disposed::name}};
    return all;
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("caseway-destroyed-" + store::new_id());
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(std::string const& name) const { return (path / name).string(); }
};

// Group 3; nobody was charged, the six years are over, and somebody proposes that it goes.
struct Proposed : SmallDesk {
    explicit Proposed(std::unique_ptr<engine::Journal> journal)
        : SmallDesk{records_alone(), std::move(journal)} {
        auto const officer = tests::retention_cast::records();
        at("2020-05-01 10:00").open("retention-opened", {}, officer);
        REQUIRE(step("group-set", group(), officer).done());
        step("criminal-process-reached", stage("no-proceedings"), investigator());
        at("2026-04-07 00:00").sweep();
        REQUIRE(step("disposal-proposed", proposal(), officer).done());
    }
    engine::Reply destroyed(engine::Actor const& by) { return step("record-disposed", why(), by); }
    std::vector<std::string> faults() const {
        auto found = judged_again();
        auto const tell = [&](engine::Fault const& each) { found.push_back(each.what); };
        journal().check({}, tell, [](auto, auto) {});
        for (auto const& each :
             engine::compare_projections(journal(), records_alone(), the_case().id()))
            found.push_back(each.what);
        return found;
    }
};

}  // namespace

TEST_CASE("A record is destroyed after two persons decided and its history still verifies",
          "[story][retention][erasure]") {
    Folder const folder;
    Proposed record{tests::make_store(folder.file("cases.db"))};
    auto const officer = tests::retention_cast::records();
    CHECK_FALSE(record.destroyed(officer).done());
    REQUIRE(record.step("disposal-approved", agreed(), protection()).done());
    auto const before = record.entries();
    CHECK(record.journal().search("remains noted", 5).empty());
    CHECK(record.journal().search("no purpose left", 5).size() == 1);
    REQUIRE(record.destroyed(officer).done());

    auto const after = record.entries();
    auto const& last = after.back();
    REQUIRE(record.the_case().erased_under() == last.case_seq);
    CHECK(*engine::find_field(last.payload, "strand") == "retention");
    for (std::size_t at = 0; at < before.size(); ++at) {
        CHECK(after[at].hash == before[at].hash);
        CHECK(after[at].actor == before[at].actor);
        CHECK(after[at].payload.empty());
    }
    CHECK(record.journal().search("no purpose left", 5).empty());
    CHECK(record.faults().empty());

    // Nothing is added, nothing falls due, and the journal opened anew says the same.
    CHECK(record.step("subject-came-to-notice", came("2026-04-06"), officer).kind ==
          engine::Reply::Kind::refused);
    record.at("2040-01-01 00:00").sweep();
    CHECK(record.entries().size() == after.size() + 1);
    CHECK(record.faults().empty());
    auto const anew = tests::open_store(folder.file("cases.db"))->entries(last.case_id);
    REQUIRE(anew.size() == record.entries().size());
    CHECK(anew.back().hash == record.entries().back().hash);
    CHECK(anew.front().payload.empty());
}

TEST_CASE("A copy of a record is destroyed wherever in its story the copy was made",
          "[story][retention][erasure]") {
    Folder const folder;
    auto const path = folder.file("cases.db");
    auto const officer = tests::retention_cast::records();
    std::string case_id;
    {
        Proposed record{tests::make_store(path)};
        record.journal().backup(folder.file("proposed"));
        REQUIRE(record.step("disposal-approved", agreed(), protection()).done());
        record.journal().backup(folder.file("approved"));
        REQUIRE(record.destroyed(officer).done());
        record.journal().backup(folder.file("destroyed"));
        case_id = record.the_case().id();
    }
    for (auto const* copy : {"proposed", "approved", "destroyed"}) {
        CAPTURE(copy);
        std::filesystem::copy_file(folder.file(copy), path,
                                   std::filesystem::copy_options::overwrite_existing);
        auto const journal = tests::open_store(path);
        auto const folded = engine::fold(records_alone(), journal->entries(case_id));
        CHECK(folded.erased_under() != 0);
        CHECK(folded.strands().empty());
        CHECK(journal->search("no purpose left", 5).empty());
        CHECK(engine::compare_projections(*journal, records_alone(), case_id).empty());
        std::size_t faults = 0;
        journal->check(
            {}, [&](engine::Fault const&) { ++faults; }, [](auto, auto) {});
        CHECK(faults == 0);
    }
}
