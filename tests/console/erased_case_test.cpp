// A case that was erased at the end of its retention, as everybody at a console finds it.

#include "engine/replay.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Sitting;

namespace {

// Destroyed without the years that come before, as in a copy that is put back.
void erase(engine::Journal& journal, std::string const& ref) {
    auto const kept = journal.find(ref, 1).front();
    auto const last = journal.entries(kept.case_id).back();
    engine::Entry by;
    by.kind = engine::EntryKind::correction;
    by.case_id = kept.case_id;
    by.case_ref = kept.case_ref;
    by.case_seq = kept.case_seq + 1;
    by.version = kept.version + 1;
    by.event = std::string{engine::erased_event};
    by.actor = "r.hope";
    by.asserted = last.asserted;
    by.rank = "staff";
    by.happened_at = last.happened_at;
    by.recorded_at = by.raw_clock = last.recorded_at;
    by.via = "console";
    by.policy = last.policy;
    by.payload = {{"erased-before-under", last.hash}, {"entries", std::to_string(kept.case_seq)}};
    auto const writing = journal.begin();
    writing->erase(by);
    writing->project(
        engine::fold(workflows::catalogue(), journal.entries(kept.case_id)).projection());
    writing->commit();
}

struct AfterRetention : Sitting {
    std::string ref = report();
    std::string under;
    AfterRetention() {
        under = std::to_string(journal().find(ref, 1).front().case_seq + 1);
        REQUIRE(journal().search("canary", 5).size() == 1);
        erase(journal(), ref);
    }
};

}  // namespace

TEST_CASE("An erased case says so and shows who did what and nothing else", "[console][erasure]") {
    AfterRetention office;
    auto const shown = office.types({"show", office.ref});
    CHECK(shown.code == 0);
    CHECK_THAT(shown.out, ContainsSubstring("ERASED under its entry " + office.under));
    CHECK(shown.out.find("SAFE CONTACT") == std::string::npos);
    auto const timeline = office.types({"audit", "timeline", office.ref});
    CHECK(timeline.code == 0);
    CHECK_THAT(timeline.out, ContainsSubstring("j.ward"));
    CHECK_THAT(timeline.out, ContainsSubstring("ERASED at the end of its retention"));
    CHECK_THAT(timeline.out, ContainsSubstring("A deadline: due at a time that is erased"));
    auto const json = office.types({"show", office.ref, "--json"});
    CHECK(json.code == 0);
    CHECK(office.types({"next", office.ref}).code == 0);
    CHECK(office.types({"audit", "access", office.ref}).code == 0);
    auto const exported = office.types({"audit", "export", office.ref, "--reason", "audit"});
    CHECK(exported.code == 0);
    CHECK_THAT(exported.out, ContainsSubstring("\"erased_under\":" + office.under));
}

TEST_CASE("An erased case is in no list and is found by its reference alone",
          "[console][erasure]") {
    AfterRetention office;
    CHECK(office.types({"queue", "--all"}).out.find(office.ref) == std::string::npos);
    CHECK(office.types({"overdue"}).out.find(office.ref) == std::string::npos);
    CHECK_THAT(office.types({"find"}, "canary\n").out, ContainsSubstring("0 matches"));
    CHECK_THAT(office.types({"find", "--ref", "0001"}).out, ContainsSubstring(office.ref));
    CHECK(office.types({"sweep"}).code == 0);
    CHECK(office.types({"store", "check"}).code == 0);
}

TEST_CASE("Nobody steps an erased case or adds a note to it", "[console][erasure]") {
    AfterRetention office;
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"step", office.ref, "locality-learned", "--field", "site=walsall"},
             {"note", office.ref, "--text", "one more thing"}}) {
        auto const refused = office.types(words);
        INFO(refused.out << refused.err);
        CHECK(refused.code == console::exit_code::refused);
        CHECK_THAT(refused.err + refused.out, ContainsSubstring("was erased"));
    }
}

TEST_CASE("The check of the record names the cases that were erased", "[console][erasure]") {
    AfterRetention office;
    auto const verified = office.types({"audit", "verify"});
    INFO(verified.out);
    CHECK(verified.code == 0);
    CHECK_THAT(verified.out,
               ContainsSubstring(office.ref + ": erased under its entry " + office.under));
    CHECK_THAT(office.types({"audit", "verify", "--json"}).out,
               ContainsSubstring("\"erased\"") && ContainsSubstring(office.ref));
}
