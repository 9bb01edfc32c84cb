// The story of a case, from the first call to the last order, over both kinds of store.

#include "tests/story/spring.hpp"

#include "engine/replay.hpp"
#include "tests/catch.hpp"
#include "tests/keys.hpp"

#include <algorithm>
#include <filesystem>

using namespace caseway;
using tests::Spring;

namespace {

// A folder of its own that goes with the test.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("caseway-story-" + store::new_id());
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file() const { return (path / "cases.db").string(); }
};

std::unique_ptr<engine::Journal> new_file(Folder const& folder) {
    tests::make_training_store(folder.file());
    return tests::open_store(folder.file());
}

bool has(std::vector<std::string> const& all, std::string const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// The entries of a strand's event, in order.
std::vector<engine::Entry> entries(Spring& spring, std::string const& ref,
                                   std::string const& strand, std::string const& event) {
    auto all = spring.journal().entries(spring.kept(ref).case_id);
    std::erase_if(all,
                  [&](auto const& each) { return each.strand != strand || each.event != event; });
    return all;
}

void check_the_record(Spring& spring) {
    auto const& catalogue = workflows::catalogue();
    auto const policies =
        engine::Policies::of_office(spring.journal().entries(engine::office_stream));
    std::size_t cases = 0;
    spring.journal().each_case([&](std::string const& id) {
        if (id == engine::office_stream) return;
        ++cases;
        for (auto const& fault :
             engine::replay_strictly(catalogue, spring.journal().entries(id), policies))
            FAIL_CHECK(fault.case_ref + ": " + fault.what);
        for (auto const& fault : engine::compare_projections(spring.journal(), catalogue, id))
            FAIL_CHECK(fault.case_ref + ": " + fault.what);
    });
    CHECK(cases == 5);
    spring.journal().check(
        {}, [](auto const& fault) { FAIL_CHECK(fault.what); }, [](auto, auto) {});
}

}  // namespace

TEST_CASE("A case graded high goes all the way and is answered as expected", "[story]") {
    Spring spring{store::memory_journal(true)};
    INFO(spring.played().all());
    REQUIRE(spring.played().code == 0);

    SECTION("the officer's medium stays on record beside the high that followed") {
        auto const shared = spring.kept("WM-20-000001").shared;
        CHECK(shared.at("first-grade") == "medium");
        CHECK(shared.at("grade") == "high");
    }
    SECTION("every strand ends where the story ends") {
        auto const states = spring.states("WM-20-000001");
        for (auto const* expected :
             {"grading superseded", "investigation finalised", "suspect no-further-action",
              "safeguarding closed", "dvpo order-ended", "breach proved", "marac actions-complete",
              "marac-action done", "marac-action.2 done", "referral.4 done"}) {
            INFO(expected);
            CHECK(has(states, expected));
        }
    }
    SECTION("the suspect was discussed on three daily lists") {
        CHECK(entries(spring, "WM-20-000001", "suspect", "trm-discussed").size() == 3);
        CHECK(entries(spring, "WM-20-000001", "suspect", "trm-missed").empty());
    }
    SECTION("an inspector was refused before the superintendent authorised") {
        auto const asked = entries(spring, "WM-20-000001", "dvpo", "notice-authorised");
        REQUIRE(asked.size() == 2);
        CHECK(asked[0].kind == engine::EntryKind::refusal);
        CHECK(asked[0].rank == "inspector");
        CHECK(asked[1].kind == engine::EntryKind::act);
        CHECK(asked[1].rank == "superintendent");
    }
    SECTION("the order ended by the clock at its own time") {
        auto const ended = entries(spring, "WM-20-000001", "dvpo", "order-expired");
        REQUIRE(ended.size() == 1);
        CHECK(ended[0].actor == "clock");
        CHECK(engine::show(ended[0].happened_at) == "Mon 11 May 2020 23:59");
        CHECK(ended[0].recorded_at > ended[0].happened_at);
    }
    SECTION("what nobody did over Easter is a visible gap each day") {
        CHECK(entries(spring, "WM-20-000004", "suspect", "trm-missed").size() >= 4);
    }
    SECTION("nothing is waived through by an unplaced entry") {
        spring.journal().ledger(1, [](engine::Entry const& entry) {
            CHECK_FALSE(entry.marked("unplaced"));
            return true;
        });
    }
    SECTION("the record holds and today's rules answer the same") { check_the_record(spring); }
}

TEST_CASE("The story is the same in a file and after opening it again", "[story]") {
    Folder const folder;
    Spring in_file{new_file(folder)};
    INFO(in_file.played().all());
    REQUIRE(in_file.played().code == 0);
    check_the_record(in_file);
    Spring in_memory{store::memory_journal(true)};
    for (auto const* ref :
         {"WM-20-000001", "WM-20-000002", "WM-20-000003", "WM-20-000004", "WM-20-000005"}) {
        INFO(ref);
        CHECK(in_file.states(ref) == in_memory.states(ref));
        auto const reopened = tests::open_store(folder.file());
        CHECK(reopened->find(ref, 1).front() == in_file.kept(ref));
    }
}

TEST_CASE("Every case may be stepped on from where the story left it", "[story]") {
    Spring spring{store::memory_journal(true)};
    auto const next = spring.as("m.doyle", {"next", "0005", "--json"});
    CHECK(next.code == 0);
    auto const refused = spring.as(
        "m.doyle", {"step", "0005/safeguarding", "plan-made", "--field", "plan=A plan", "--field",
                    "markers=treat-as-urgent", "--field", "markers-reviewed-on=2020-08-17"});
    INFO(refused.all());
    CHECK(refused.code == 3);
    CHECK(refused.err.find("there is a decision on an IDVA") != std::string::npos);
}
