// A case that somebody may not know is not there for them, whatever they ask.

#include "engine/known_journal.hpp"

#include "tests/engine/matter_office.hpp"

#include <algorithm>

using namespace caseway;
using engine::Reply;
using tests::matter::MatterOffice;

namespace {

// Two cases, of which the second is closed to all but who opened it.
struct OneClosed : MatterOffice {
    OneClosed() {
        open_ref = ref;
        open();
        REQUIRE(step("given", {{"owner", "p.one"}}).done());
        REQUIRE(step("let-in", {{"who", "p.two"}}).done());
        REQUIRE(step("listed", {{"forum", "board/north"}}).done());
        REQUIRE(step("let-out").done());
        REQUIRE(step("let-in", {{"who", "g.guest"}}).done());
        REQUIRE(step("closed").done());
    }
    std::unique_ptr<engine::KnownJournal> known(std::string const& who) {
        auto const by = actor(who);
        return desk.known_to(&by);
    }
    std::string open_ref;
};

std::size_t cases_in(engine::Journal const& journal) {
    std::size_t count = 0;
    journal.each_case([&](auto const&) { ++count; });
    return count;
}

}  // namespace

TEST_CASE("No list and no count holds a case that is hidden", "[engine][know]") {
    OneClosed office;
    auto const stranger = office.known("p.one");
    auto const admitted = office.known("r.first");
    auto const far = office.desk.now() + std::chrono::days{30};
    engine::QueueQuery all;
    CHECK(stranger->queue(all).size() == 1);
    CHECK(admitted->queue(all).size() == 2);
    CHECK(stranger->due_before(far, 10).empty());
    CHECK(admitted->due_before(far, 10).size() == 1);
    CHECK(stranger->to_be_missed(far, 10).empty());
    CHECK(stranger->on_list("board", {}).empty());
    CHECK(admitted->on_list("board", {}).size() == 1);
    CHECK(cases_in(*stranger) == 1);
    CHECK(cases_in(*admitted) == 2);
    CHECK(stranger->count_cases("WM-20-") == 1);
    CHECK(admitted->count_cases("WM-20-") == 2);
    CHECK(stranger->closed_cases().empty());
    CHECK(stranger->entries(office.the_case().id()).empty());
    CHECK_FALSE(stranger->projection(office.the_case().id()));
    stranger->ledger(1, [&](engine::Entry const& entry) {
        CHECK(entry.case_ref != office.ref);
        return true;
    });
}

TEST_CASE("An ending that fits a hidden case and another means the other", "[engine][know]") {
    OneClosed office;
    CHECK(office.known("p.one")->find("", 10).size() == 1);
    auto asked = office.request("given", {{"owner", "p.two"}}, "p.one");
    asked.case_ref = office.open_ref.substr(3);
    CHECK(office.desk.step(asked).done());
    // As many as are wanted are found behind those that are hidden.
    office.open();
    CHECK(office.known("p.one")->find("", 2).size() == 2);
    CHECK(office.known("p.one")->find("", 0).empty());
}

TEST_CASE("Stepping a hidden case is answered as if there was none and kept with it",
          "[engine][know]") {
    OneClosed office;
    auto asked = office.request("given", {{"owner", "p.one"}}, "p.one");
    asked.id = "their-own-identity";
    asked.expected = 1;
    auto const before = office.entries().size();
    auto const hidden = office.desk.step(asked);
    auto missing = asked;
    missing.case_ref = "WM-20-000009";
    missing.id = "another-identity";
    auto const none = office.desk.step(missing);
    CHECK(hidden.kind == Reply::Kind::no_such_case);
    CHECK(hidden.kind == none.kind);
    CHECK(hidden.event == none.event);
    CHECK(hidden.reasons.empty());
    CHECK(hidden.receipt.hash.empty());
    CHECK(hidden.receipt.case_ref.empty());
    auto const entries = office.entries();
    REQUIRE(entries.size() == before + 1);
    CHECK(entries.back().kind == engine::EntryKind::refusal);
    CHECK(entries.back().actor == "p.one");
    CHECK(entries.back().event == "given");
    CHECK_FALSE(engine::reasons_noted(entries.back(), "refused").empty());
    // Asked again under the same identity it is the same answer, and not what was noted.
    CHECK(office.desk.step(asked).kind == Reply::Kind::no_such_case);
    CHECK(office.desk.note(office.request("note", {{"text", "x"}}, "p.one")).kind ==
          Reply::Kind::no_such_case);
    CHECK(office.desk.delivered(office.request("delivered", {}, "p.one"), 1).kind ==
          Reply::Kind::no_such_case);
    CHECK_FALSE(office.desk.next(office.ref, office.actor("p.one")));
    CHECK(office.desk.next(office.ref, office.actor("r.first")));
}

TEST_CASE("A rehearsed attempt on a hidden case leaves nothing", "[engine][know]") {
    OneClosed office;
    auto asked = office.request("given", {{"owner", "p.one"}}, "p.one");
    asked.rehearse = true;
    auto const before = office.journal->ledger_size();
    CHECK(office.desk.step(asked).kind == Reply::Kind::no_such_case);
    CHECK(office.journal->ledger_size() == before);
}

TEST_CASE("A look at a hidden case finds none and the attempt is kept", "[engine][know]") {
    OneClosed office;
    engine::Look look;
    look.case_ref = office.ref;
    look.view = "show";
    look.by = office.actor("p.one");
    CHECK(office.desk.look(look).kind == engine::Looked::Kind::no_such_case);
    CHECK(office.entries().back().event == "looked-at");
    CHECK(office.entries().back().kind == engine::EntryKind::refusal);
    look.by = office.actor("r.first");
    auto const looked = office.desk.look(look);
    CHECK(looked.allowed());
    CHECK(looked.relationship == engine::Relationship::Kind::admitted);
}

TEST_CASE("What somebody else asked under an identity is not told to whoever may not know it",
          "[engine][know]") {
    OneClosed office;
    auto asked = office.request("given", {{"owner", "p.two"}}, "r.first");
    asked.id = "of-the-hidden-case";
    REQUIRE(office.desk.step(asked).done());
    asked.by = office.actor("p.one");
    CHECK(office.desk.step(asked).kind == Reply::Kind::no_such_case);
}

TEST_CASE("Whoever nobody knows may know no closed case", "[engine][know]") {
    OneClosed office;
    auto const known = office.desk.known_to(nullptr);
    CHECK(cases_in(*known) == 1);
    auto const clock = engine::the_clock();
    CHECK(cases_in(*office.desk.known_to(&clock)) == 2);
}

TEST_CASE("A fault of a hidden case is told without the case", "[engine][know]") {
    OneClosed office;
    auto const known = office.known("p.one");
    auto const told =
        engine::as_told({"entry 2 of " + office.ref + " differs", office.ref, 7}, known->hidden());
    CHECK(told.what == "entry 2 of another case differs");
    CHECK(told.case_ref.empty());
    CHECK(told.ledger_seq == 7);
    auto const open = engine::as_told({"differs", office.open_ref, 7}, known->hidden());
    CHECK(open.case_ref == office.open_ref);
}
