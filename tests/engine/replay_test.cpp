// Strict replay: an honest record gives no fault, and each kind of tampering shows.

#include "engine/replay.hpp"

#include "engine/desk.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"

#include <algorithm>

using namespace caseway;
using engine::Entry;
using engine::EntryKind;
using engine::Fault;
using engine::Policy;
using namespace std::chrono_literals;

namespace {

// A short life of a case in which everything happens that strict replay looks at: an ask that
// opens a strand, a message outside, a deadline set and missed, the clock's own event, an ask that
// falls flat, a refusal, a note, and an occurrence that broke a rule.
struct Life {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Instant time = engine::parse_minute("2020-04-06 09:00").value.value();
    engine::Catalogue const& catalogue = tests::errand::errands();
    engine::Desk desk{*journal, catalogue, {[this] { return time; }, store::new_id}};
    engine::Actor officer{"p.officer", "training", engine::Rank::constable, {"officer"}, "x"};
    engine::Actor sergeant{"s.sergeant", "training", engine::Rank::sergeant, {"sergeant"}, "x"};

    Life() {
        office("person-entered", engine::fields_of(engine::Member{
                                     "p.officer", "P.", officer.rank, {"officer"}, "x", ""}));
        step("errand-begun", {{"because", "nobody answered the door"}}, officer);
        time += 48h;
        REQUIRE(desk.sweep().size() == 1);
        step("help-called", {}, officer);
        step("visit-agreed", {}, officer);
        step("visit-agreed", {}, sergeant);
        time += 1h;
        step("visit-made", {{"by", "p.officer"}, {"seen", "yes"}, {"two-officers", "no"}}, officer);
        engine::Request note;
        note.case_ref = "WM-20-000001";
        note.by = officer;
        note.fields = {{"text", "the neighbour has the keys"}};
        REQUIRE(desk.note(note).done());
    }

    void office(std::string event, engine::Fields fields) {
        engine::Request request;
        request.event = std::move(event);
        request.fields = std::move(fields);
        request.by = sergeant;
        REQUIRE(desk.record_in_office(request).done());
    }
    engine::Reply step(std::string event, engine::Fields fields, engine::Actor const& by) {
        engine::Request request;
        request.event = std::move(event);
        request.fields = std::move(fields);
        request.by = by;
        if (request.event == "errand-begun") return desk.open_case(request);
        request.case_ref = "WM-20-000001";
        return desk.step(request);
    }
    std::string id() { return desk.read("WM-20-000001").value().id(); }
    std::vector<Entry> entries() { return journal->entries(id()); }
    std::vector<Fault> replayed(std::vector<Entry> const& entries) {
        return engine::replay_strictly(catalogue, entries, Policy{});
    }
};

// The first entry of an event; the test fails where there is none.
Entry& first(std::vector<Entry>& entries, std::string_view event) {
    auto const found = std::find_if(entries.begin(), entries.end(),
                                    [&](Entry const& entry) { return entry.event == event; });
    REQUIRE(found != entries.end());
    return *found;
}

std::string& text_of(Entry& entry, std::string_view field) {
    for (auto& each : entry.payload)
        if (each.name == field) return each.text;
    FAIL("the entry has no such field");
    return entry.payload.front().text;
}

bool any_says(std::vector<Fault> const& faults, std::string const& words) {
    return std::any_of(faults.begin(), faults.end(), [&](Fault const& fault) {
        return fault.what.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("An honest record replays without a fault", "[engine][replay]") {
    Life life;
    auto const faults = life.replayed(life.entries());
    for (auto const& fault : faults) UNSCOPED_INFO(fault.what);
    CHECK(faults.empty());
    auto entries = life.entries();
    CHECK(first(entries, "visit-made").marked("irregular"));
    CHECK(first(entries, "help-came").marked("no-effect"));
    CHECK(std::any_of(entries.begin(), entries.end(),
                      [](auto const& each) { return each.kind == EntryKind::refusal; }));
}

TEST_CASE("A state that was written otherwise shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    first(entries, "errand-begun").to = "ended";
    auto const faults = life.replayed(entries);
    REQUIRE_FALSE(faults.empty());
    CHECK_THAT(faults.front().what,
               ContainsSubstring("it led to ended; today's rules lead to begun"));
    CHECK(faults.front().case_ref == "WM-20-000001");
    CHECK(faults.front().ledger_seq == 2);
}

TEST_CASE("A decision by somebody who may not shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    for (auto& entry : entries)
        if (entry.event == "visit-agreed" && entry.kind == EntryKind::act) entry.rank = "constable";
    CHECK(any_says(life.replayed(entries), "today's rules refuse it: this needs the rank of"));
}

TEST_CASE("A due time that was written otherwise shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    auto const field = GENERATE(as<std::string>{}, "due", "outer");
    text_of(first(entries, "set"), field) = "2020-04-09T08:00Z";
    CHECK(any_says(life.replayed(entries),
                   "its " + field +
                       " is 2020-04-09T08:00Z of the deadline visit-due; counted anew it is "
                       "2020-04-07T08:00Z"));
}

TEST_CASE("A deadline recorded on the wrong side of its limit shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    first(entries, "met-late").event = "met";
    CHECK(any_says(life.replayed(entries), "it says met, and its time was past the limit"));
    entries = life.entries();
    first(entries, "missed").recorded_at = *engine::parse_minute("2020-04-07 09:00");
    CHECK(any_says(life.replayed(entries), "the limit had passed, and it had not"));
    entries = life.entries();
    auto& late = first(entries, "met-late");
    late.happened_at = *engine::parse_minute("2020-04-07 09:00");
    CHECK(any_says(life.replayed(entries), "it says met late, and its time was within the limit"));
}

TEST_CASE("A deadline that nobody set and one that is not recorded show", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    auto& set = first(entries, "set");
    text_of(set, "deadline") = "another";
    auto const faults = life.replayed(entries);
    CHECK(any_says(faults, "it sets the deadline another, for which no step asked"));
    CHECK(any_says(faults, "its step sets the deadline visit-due, of which there is no entry"));
}

TEST_CASE("An irregularity that was hidden or made up shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    first(entries, "visit-made").marks.clear();
    CHECK(any_says(life.replayed(entries), "it is not marked irregular, and today's rules say it"));
    entries = life.entries();
    first(entries, "help-called").marks.push_back("irregular");
    CHECK(any_says(life.replayed(entries), "it is marked irregular, and today's rules find"));
}

TEST_CASE("An ask that no step asked for shows", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    first(entries, "visit-sent").event = "money-sent";
    CHECK(any_says(life.replayed(entries), "no step of the entry that it names as its cause"));
}

TEST_CASE("An entry that cannot be followed ends the replay with a fault", "[engine][replay]") {
    Life life;
    auto entries = life.entries();
    entries.erase(entries.begin());
    auto const faults = life.replayed(entries);
    REQUIRE_FALSE(faults.empty());
    CHECK_THAT(faults.back().what, ContainsSubstring("the case cannot be followed from here"));
    CHECK(faults.back().ledger_seq == entries.front().ledger_seq);
}

TEST_CASE("Entries are judged by the choices they were decided under", "[engine][replay]") {
    Life life;
    life.office("policy-set", {{"visit-due", "60"}});
    REQUIRE(life.step("another-sent", {{"because", "still no answer"}}, life.officer).done());
    auto const entries = life.entries();
    CHECK(entries.back().policy != "default");
    auto const office = life.journal->entries(engine::office_stream);
    auto const policies = engine::Policies::of_office(office);
    CHECK(engine::replay_strictly(life.catalogue, entries, policies).empty());
    CHECK(any_says(life.replayed(entries), "a configuration of which the office keeps no entry"));
}

TEST_CASE("What is kept beside a case is compared line by line", "[engine][replay]") {
    Life life;
    REQUIRE(life.step("another-sent", {{"because", "still no answer"}}, life.officer).done());
    CHECK(engine::compare_projections(*life.journal, life.catalogue, life.id()).empty());

    auto kept = life.journal->projection(life.id()).value();
    kept.strands.front().owner = "nobody";
    kept.deadlines.clear();
    kept.shared["victim-seen"] = "no";
    kept.outside.clear();
    kept.version += 1;
    auto const writing = life.journal->begin();
    writing->project(kept);
    writing->commit();
    auto const faults = engine::compare_projections(*life.journal, life.catalogue, life.id());
    CHECK(any_says(faults, "the strand errand is kept otherwise"));
    CHECK(any_says(faults, "the deadline visit-due of visit.2 is not kept"));
    CHECK(any_says(faults, "the shared fact victim-seen is kept otherwise"));
    CHECK(any_says(faults, "is to tell outside is not kept"));
    CHECK(any_says(faults, "the numbers of its last entry and version are others"));
}

TEST_CASE("A case with nothing kept beside it shows", "[engine][replay]") {
    Life life;
    auto const faults = engine::compare_projections(*life.journal, life.catalogue, "no-such-case");
    REQUIRE(faults.size() == 1);
    CHECK(any_says(faults, "nothing"));
}
