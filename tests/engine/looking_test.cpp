// Reading is an act: what a look leaves in the record, and what it leaves as it was.

#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"
#include "tests/full_journal.hpp"

using namespace caseway;
using engine::EntryKind;
using engine::Look;
using engine::Looked;
using engine::LookOver;
using Kind = Looked::Kind;

namespace {

// A desk with one case of one errand, and somebody who reads it.
struct Reading {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Instant time = engine::parse_minute("2020-04-06 09:00").value.value();
    engine::Desk desk{*journal, tests::errand::errands(), {[this] { return time; }, store::new_id}};
    engine::Actor officer{"p.officer", "training", engine::Rank::constable, {"officer"}, "x"};

    Reading() {
        enter({"p.officer", "P.", officer.rank, {"officer"}, "x", ""});
        engine::Request opened;
        opened.event = "errand-begun";
        opened.fields = {{"because", "nobody answered the door"}};
        opened.by = officer;
        REQUIRE(desk.open_case(opened).done());
    }
    void enter(engine::Member const& member) {
        engine::Request entered;
        entered.event = std::string{engine::office_event::person};
        entered.by = officer;
        entered.fields = engine::fields_of(member);
        REQUIRE(desk.record_in_office(entered).done());
    }
    Look a_look(std::string case_ref = "000001") const {
        Look look;
        look.case_ref = std::move(case_ref);
        look.view = "show";
        look.by = officer;
        return look;
    }
    engine::Case the_case() const { return desk.read("WM-20-000001").value(); }
    std::vector<engine::Entry> entries() const { return journal->entries(the_case().id()); }
};

}  // namespace

TEST_CASE("A look is an entry of the case before there is anything to show", "[engine][looking]") {
    Reading reading;
    auto const before = reading.entries();
    auto look = reading.a_look();
    look.reason = "supervision";
    look.because = "the weekly sample";
    auto const looked = reading.desk.look(look);
    REQUIRE(looked.allowed());
    CHECK(looked.case_ref == "WM-20-000001");
    CHECK(looked.entries.size() == before.size());
    auto const entry = reading.entries().back();
    CHECK(looked.entry == entry.case_seq);
    CHECK(entry.kind == EntryKind::read);
    CHECK(entry.event == "looked-at");
    CHECK(entry.actor == "p.officer");
    CHECK(entry.payload == engine::Fields{{"view", "show"},
                                          {"reason", "supervision"},
                                          {"because", "the weekly sample"},
                                          {"relationship", "worked-on"}});
}

TEST_CASE("A look moves no version and sweeps nothing", "[engine][looking]") {
    Reading reading;
    auto const before = reading.the_case().projection();
    reading.time += std::chrono::hours{24 * 30};  // The deadline of the visit has long passed.
    REQUIRE(reading.desk.look(reading.a_look()).allowed());
    auto const after = reading.the_case().projection();
    CHECK(after.version == before.version);
    CHECK(after.case_seq == before.case_seq + 1);
    CHECK(after.strands == before.strands);
    CHECK(after.deadlines == before.deadlines);
    // What is kept beside the case follows its last entry.
    CHECK(*reading.journal->projection(before.case_id) == after);
}

TEST_CASE("A step goes on after a look as if nobody had looked", "[engine][looking]") {
    Reading reading;
    auto const version = reading.the_case().version();
    REQUIRE(reading.desk.look(reading.a_look()).allowed());
    engine::Request step;
    step.case_ref = "000001";
    step.event = "help-called";
    step.by = reading.officer;
    step.expected = version;
    CHECK(reading.desk.step(step).done());
    CHECK(engine::replay_strictly(reading.desk.catalogue(), reading.entries(),
                                  reading.desk.office().policy())
              .empty());
}

TEST_CASE("Whoever has left looks at nothing and the attempt is kept", "[engine][looking]") {
    Reading reading;
    engine::Request left;
    left.event = std::string{engine::office_event::left};
    left.by = reading.officer;
    left.fields = {{"id", "p.officer"}, {"last-day", "2020-04-05"}};
    REQUIRE(reading.desk.record_in_office(left).done());
    auto const looked = reading.desk.look(reading.a_look());
    CHECK(looked.kind == Kind::refused);
    CHECK(looked.entries.empty());
    REQUIRE(looked.reasons.size() == 1);
    auto const entry = reading.entries().back();
    CHECK(entry.kind == EntryKind::refusal);
    CHECK(entry.event == "looked-at");
    CHECK(engine::reasons_noted(entry, "refused").size() == 1);
}

TEST_CASE("Nobody looks without a name", "[engine][looking]") {
    Reading reading;
    auto look = reading.a_look();
    look.by = {};
    CHECK(reading.desk.look(look).kind == Kind::refused);
    LookOver over;
    over.view = "queue";
    CHECK(reading.desk.look_over(over).kind == Kind::refused);
}

TEST_CASE("A look at what is not there or for no reason we know leaves nothing",
          "[engine][looking]") {
    Reading reading;
    auto const size = reading.journal->ledger_size();
    CHECK(reading.desk.look(reading.a_look("000009")).kind == Kind::no_such_case);
    auto look = reading.a_look();
    look.reason = "curiosity";
    auto const curious = reading.desk.look(look);
    CHECK(curious.kind == Kind::bad_reason);
    REQUIRE(curious.problems.size() == 1);
    look.reason = "other";
    CHECK(reading.desk.look(look).kind == Kind::bad_reason);
    CHECK(reading.journal->ledger_size() == size);
}

TEST_CASE("A list says which cases it showed and a search what for", "[engine][looking]") {
    Reading reading;
    LookOver over;
    over.view = "queue";
    over.by = reading.officer;
    over.shown = {"WM-20-000001", "WM-20-000002"};
    REQUIRE(reading.desk.look_over(over).allowed());
    auto looks = reading.journal->entries(engine::looks_stream);
    REQUIRE(looks.size() == 1);
    CHECK(looks.back().event == "listed");
    CHECK(*engine::find_field(looks.back().payload, "shown") == "WM-20-000001,WM-20-000002");
    over.words = "rex";
    REQUIRE(reading.desk.look_over(over).allowed());
    looks = reading.journal->entries(engine::looks_stream);
    CHECK(looks.back().event == "searched");
    CHECK(*engine::find_field(looks.back().payload, "words") == "rex");
    CHECK(*engine::find_field(looks.back().payload, "found") == "WM-20-000001,WM-20-000002");
    CHECK(looks.back().version == 0);
    // Nobody who opens the store has to read them to know its people.
    CHECK(reading.journal->entries(engine::office_stream).size() == 1);
}

TEST_CASE("Where a look cannot be recorded there is nothing to show", "[engine][looking]") {
    Reading reading;
    tests::FullJournal disk{*reading.journal};
    engine::Desk desk{
        disk, tests::errand::errands(), {[&] { return reading.time; }, store::new_id, nullptr}};
    // While there is room, the same look is answered: the harness is awake.
    REQUIRE(desk.look(reading.a_look()).allowed());
    auto const size = reading.journal->ledger_size();
    disk.full = true;
    CHECK_THROWS_AS(desk.look(reading.a_look()), engine::StoreBroken);
    LookOver over;
    over.view = "queue";
    over.by = reading.officer;
    CHECK_THROWS_AS(desk.look_over(over), engine::StoreBroken);
    CHECK(reading.journal->ledger_size() == size);
}
