// The one door: what is recorded, what is refused, and what is undone.

#include "engine/desk.hpp"

#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"

using namespace caseway;
using engine::EntryKind;
using engine::Reply;
using engine::Request;
using Kind = Reply::Kind;
using namespace std::chrono_literals;

namespace {

// A desk over a store in memory, with a clock that stands until it is moved.
struct Office {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Instant time = engine::parse_minute("2020-04-06 09:00").value.value();
    engine::Desk desk{*journal, tests::errand::errands(), {[this] { return time; }, store::new_id}};
    engine::Actor officer{"p.officer", "training", engine::Rank::constable, {"officer"}, "x"};
    engine::Actor sergeant{"s.sergeant", "training", engine::Rank::sergeant, {"sergeant"}, "x"};

    Office() {
        Request entered;
        entered.event = "person-entered";
        entered.by = sergeant;
        entered.fields =
            fields_of(engine::Member{"p.officer", "P.", officer.rank, {"officer"}, "x", ""});
        REQUIRE(desk.record_in_office(entered).done());
    }

    Request request(std::string event, engine::Fields fields, engine::Actor by) {
        Request asked;
        asked.case_ref = "WM-20-000001";
        asked.event = std::move(event);
        asked.fields = std::move(fields);
        asked.by = std::move(by);
        return asked;
    }
    Reply begin(std::string because = "nobody answered the door") {
        auto asked = request("errand-begun", {{"because", std::move(because)}}, officer);
        asked.case_ref.clear();
        return desk.open_case(asked);
    }
    Reply step(std::string event, engine::Fields fields, engine::Actor by) {
        return desk.step(request(std::move(event), std::move(fields), std::move(by)));
    }
    engine::Case the_case() { return desk.read("WM-20-000001").value(); }
    std::vector<engine::Entry> entries() { return journal->entries(the_case().id()); }
};

}  // namespace

TEST_CASE("Opening a case records the act and everything it asked for", "[engine][desk]") {
    Office office;
    auto const reply = office.begin();
    REQUIRE(reply.done());
    CHECK(reply.receipt.case_ref == "WM-20-000001");
    CHECK(reply.receipt.case_seq == 1);
    CHECK(reply.receipt.hash.size() == 64);
    REQUIRE(reply.changes.size() == 2);
    CHECK(reply.changes[1].strand == "visit");
    CHECK(reply.changes[1].opened);
    REQUIRE(reply.deadlines.size() == 1);
    CHECK(engine::show(reply.deadlines[0].due) == "Tue 7 Apr 2020 09:00");
    REQUIRE(reply.outside.size() == 1);
    CHECK(reply.outside[0].to == "school");
    CHECK(office.the_case().strand("visit")->parent == "errand");
}

TEST_CASE("Where another strand refuses an ask nothing of the request remains", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const before = office.entries().size();
    auto const reply = office.step("another-sent", {{"because", "short"}}, office.officer);
    REQUIRE(reply.kind == Kind::refused);
    CHECK_THAT(reply.reasons.front().text,
               ContainsSubstring("visit.2 cannot take \"visit-asked\""));
    CHECK(office.the_case().strand("visit.2") == nullptr);
    REQUIRE(office.entries().size() == before + 1);
    CHECK(office.entries().back().kind == EntryKind::refusal);
    CHECK(office.the_case().undelivered().size() == 1);
}

TEST_CASE("A refusal is recorded and the version stays as it was", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const version = office.the_case().version();
    auto const reply = office.step("visit-agreed", {}, office.officer);
    CHECK(reply.kind == Kind::refused);
    CHECK(reply.reasons.size() == 4);
    CHECK(office.the_case().version() == version);
    CHECK(office.entries().back().event == "visit-agreed");
    CHECK(engine::reasons_noted(office.entries().back(), "refused").size() == 4);
}

TEST_CASE("Opening that is refused makes no case and the office keeps the refusal",
          "[engine][desk]") {
    Office office;
    CHECK(office.begin("short").kind == Kind::refused);
    CHECK(office.journal->count_cases("WM-20-") == 0);
    CHECK(office.journal->entries(engine::office_stream).back().event == "errand-begun");
}

TEST_CASE("Repeating a request gives the first answer and happens once", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto asked = office.request("another-sent", {{"because", "still no answer"}}, office.officer);
    asked.id = "the-same";
    auto const first = office.desk.step(asked);
    auto const count = office.entries().size();
    auto const again = office.desk.step(asked);
    CHECK(again.repeated);
    CHECK(again.receipt.hash == first.receipt.hash);
    CHECK(again.changes.size() == first.changes.size());
    CHECK(office.entries().size() == count);

    asked.fields = {{"because", "something else entirely"}};
    CHECK(office.desk.step(asked).kind == Kind::other_request);
    CHECK(office.entries().size() == count);
}

TEST_CASE("Somebody who saw an older case is told what was recorded since", "[engine][desk]") {
    Office office;
    auto const seen = office.begin().receipt.version;
    REQUIRE(office.step("help-called", {}, office.officer).done());
    auto asked = office.request("errand-ended", {}, office.officer);
    asked.expected = seen;
    auto const reply = office.desk.step(asked);
    REQUIRE(reply.kind == Kind::stale);
    CHECK(reply.since.front().event == "help-called");
    asked.expected = office.the_case().version();
    CHECK(office.desk.step(asked).done());
}

TEST_CASE("A rehearsal answers as the step would and changes nothing", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const size = office.journal->ledger_size();
    auto asked = office.request("another-sent", {{"because", "still no answer"}}, office.officer);
    asked.rehearse = true;
    auto const reply = office.desk.step(asked);
    CHECK(reply.done());
    CHECK(reply.rehearsed);
    CHECK(reply.changes.size() == 2);
    CHECK(office.journal->ledger_size() == size);
}

TEST_CASE("What passed while nothing ran is recorded once at its own time", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time += 48h;
    auto const recorded = office.desk.sweep();
    REQUIRE(recorded.size() == 1);
    CHECK(recorded.front().what == "missed");
    CHECK(office.the_case().strand("visit")->state == "late");
    auto const missed = office.entries();
    auto const found = std::find_if(missed.begin(), missed.end(),
                                    [](auto const& each) { return each.event == "missed"; });
    REQUIRE(found != missed.end());
    CHECK(engine::show(found->happened_at) == "Tue 7 Apr 2020 09:00");
    CHECK(found->actor == "clock");
    CHECK(office.desk.sweep().empty());
}

TEST_CASE("Every write first records what its case missed", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time += 48h;
    REQUIRE(office.step("help-called", {}, office.officer).done());
    CHECK(office.the_case().strand("visit")->state == "late");
}

TEST_CASE("A time that has not come yet is not accepted", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto asked = office.request("help-called", {}, office.officer);
    asked.at = office.desk.now() + 1min;
    CHECK(office.desk.step(asked).kind == Kind::bad_fields);
    asked.at = office.desk.now();
    CHECK(office.desk.step(asked).done());
}

TEST_CASE("Recorded time never runs backwards", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time -= 1h;
    REQUIRE(office.step("help-called", {}, office.officer).done());
    auto const entries = office.entries();
    CHECK(entries.back().recorded_at == entries.front().recorded_at);
    CHECK(entries.back().raw_clock < entries.back().recorded_at);
}

TEST_CASE("Where several strands could take it the choices are listed", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    REQUIRE(office.step("another-sent", {{"because", "still no answer"}}, office.officer).done());
    auto const reply = office.step("visit-agreed", {}, office.sergeant);
    CHECK(reply.kind == Kind::choose_strand);
    CHECK(reply.choices == std::vector<std::string>{"visit", "visit.2"});
}

TEST_CASE("An occurrence out of its place is kept for a supervisor", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const reply =
        office.step("visit-made", {{"by", "p.officer"}, {"seen", "yes"}, {"two-officers", "yes"}},
                    office.officer);
    CHECK(reply.kind == Kind::unplaced);
    CHECK(office.the_case().unplaced().size() == 1);
    CHECK(office.the_case().strand("visit")->state == "planned");
}

TEST_CASE("Somebody the store does not know is named with who is near", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const reply =
        office.step("visit-made", {{"by", "p.oficer"}, {"seen", "yes"}, {"two-officers", "yes"}},
                    office.officer);
    REQUIRE(reply.kind == Kind::bad_fields);
    CHECK_THAT(reply.problems.front().expected, ContainsSubstring("did you mean p.officer?"));
}

TEST_CASE("What was told to somebody outside is delivered once", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto const ask = office.the_case().undelivered().front().case_seq;
    auto asked = office.request("delivered", {}, office.officer);
    CHECK(office.desk.delivered(asked, ask).done());
    CHECK(office.the_case().undelivered().empty());
    CHECK(office.desk.delivered(asked, ask).kind == Kind::not_provided_for);
}

TEST_CASE("No case or several are said apart", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    REQUIRE(office.begin().done());
    auto asked = office.request("help-called", {}, office.officer);
    asked.case_ref = "WM-20-000009";
    CHECK(office.desk.step(asked).kind == Kind::no_such_case);
    asked.case_ref = "WM-20-000002";
    CHECK(office.desk.step(asked).done());
    asked.case_ref = "2";
    CHECK(office.desk.step(asked).done());
}

TEST_CASE("What is kept beside a case is what its entries make", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time += 48h;
    REQUIRE(office.step("another-sent", {{"because", "still no answer"}}, office.officer).done());
    auto const folded = office.the_case();
    auto kept = office.journal->projection(folded.id()).value();
    CHECK(kept.head == office.entries().back().hash);
    CHECK(kept == folded.projection());
}

TEST_CASE("A strand that tells its own kind does not tell itself", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time += 1h;
    REQUIRE(office.step("another-sent", {{"because", "still no answer"}}, office.officer).done());
    office.time += 24h - 1min;
    office.desk.sweep();
    REQUIRE(office.the_case().strand("visit")->state == "late");
    std::vector<std::string> told;
    for (auto const& entry : office.entries())
        if (entry.event == "help-came") told.push_back(entry.strand);
    CHECK(told == std::vector<std::string>{"visit.2"});
}

TEST_CASE("Somebody of two roles acts in the one that may do it", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    auto both = office.sergeant;
    both.roles = {"officer", "sergeant"};
    office.step("visit-agreed", {}, both);
    CHECK(office.entries().back().role == "sergeant");
}

TEST_CASE("A note too is written on a case that knows what it missed", "[engine][desk]") {
    Office office;
    REQUIRE(office.begin().done());
    office.time += 48h;
    auto noted = office.request("note", {{"text", "rang twice"}}, office.officer);
    auto const reply = office.desk.note(noted);
    REQUIRE(reply.done());
    CHECK(office.the_case().strand("visit")->state == "late");
    CHECK(office.entries().back().event == "note");
    CHECK(reply.receipt.case_seq == office.entries().back().case_seq);
}
