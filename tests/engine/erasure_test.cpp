// A record that is disposed of: the step that ends it destroys what the case holds.

#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"
#include "tests/engine/matter_office.hpp"

using namespace caseway;
using engine::Reply;

namespace {

// Here an errand that has ended is disposed of at once.
engine::Catalogue const& forgetting() {
    static auto const& errands = tests::errand::errands();
    static engine::Catalogue const all{errands.all(), errands.first(), {}, {"errand", "ended"}};
    return all;
}

struct Office {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Instant time = engine::parse_minute("2020-04-06 09:00").value.value();
    engine::Desk desk{*journal, forgetting(), {[this] { return time; }, store::new_id}};
    engine::Actor officer{"p.officer", "training", engine::Rank::constable, {"officer"}, "x"};
    std::string ref;

    Office() {
        auto const opened = desk.open_case(
            {.event = "errand-begun", .fields = {{"because", "nobody answered"}}, .by = officer});
        REQUIRE(opened.done());
        ref = opened.receipt.case_ref;
    }
    engine::Request request(std::string event, std::string id = {}) const {
        return {.id = std::move(id), .case_ref = ref, .event = std::move(event), .by = officer};
    }
    engine::Case the_case() const { return desk.read(ref).value(); }
    std::vector<engine::Entry> entries() const { return journal->entries(the_case().id()); }
};

// People with more or less to do with a matter, which is disposed of when it is over.
struct ForgettingOffice : tests::matter::MatterOffice {
    ForgettingOffice()
        : MatterOffice{{tests::matter::supervision,
                        tests::matter::attendance,
                        tests::matter::oversight,
                        {},
                        engine::Rank::sergeant,
                        &tests::matter::refuses,
                        "this test"},
                       {"matter", "over"}} {}
};

}  // namespace

TEST_CASE("The step that disposes of a record destroys what its case holds", "[engine][erasure]") {
    Office office;
    auto const before = office.entries().size();
    auto const reply = office.desk.step(office.request("errand-ended", "the-disposal"));
    REQUIRE(reply.done());
    CHECK(reply.state == "ended");
    auto const entries = office.entries();
    auto const& last = entries.back();
    CHECK(last.event == engine::erased_event);
    CHECK(last.kind == engine::EntryKind::correction);
    CHECK(last.actor == "p.officer");
    CHECK(*engine::find_field(last.payload, "entries") == std::to_string(last.case_seq - 1));
    CHECK(engine::find_field(last.payload, "decided-in")->starts_with("1, "));
    for (auto const& each : entries)
        if (each.case_seq < last.case_seq) CHECK(each.payload.empty());
    CHECK(entries.size() > before);

    auto const folded = office.the_case();
    CHECK(folded.erased_under() == last.case_seq);
    CHECK(folded.strands().empty());
    CHECK(folded.shared().empty());
    CHECK(folded.version() == last.version);
    CHECK(engine::compare_projections(*office.journal, forgetting(), folded.id()).empty());
    CHECK(engine::replay_strictly(forgetting(), entries, engine::Policy{}).empty());
    CHECK(office.journal->queue({}).empty());
    CHECK(office.journal->undelivered(9).empty());
}

TEST_CASE("An erasure that nobody decided or too few did is found by its headers",
          "[engine][erasure][replay]") {
    Office office;
    REQUIRE(office.desk.step(office.request("errand-ended")).done());
    auto entries = office.entries();
    auto const fault = [&](engine::Catalogue const& catalogue) {
        auto const faults = engine::replay_strictly(catalogue, entries, engine::Policy{});
        return faults.empty() ? std::string{} : faults.front().what;
    };
    CHECK(fault(forgetting()).empty());
    engine::Catalogue const of_two{
        forgetting().all(), forgetting().first(), {}, {"errand", "ended", 2}};
    CHECK(fault(of_two).find("fewer people decided that than must") != std::string::npos);
    entries.back().cause = 1;
    CHECK(fault(forgetting()).find("no step decided that") != std::string::npos);
}

TEST_CASE("Nothing is added to a case that was erased", "[engine][erasure]") {
    Office office;
    REQUIRE(office.desk.step(office.request("errand-ended")).done());
    auto note = office.request("");
    note.fields = {{"text", "one more thing"}};
    for (auto const& refused :
         {office.desk.step(office.request("another-sent")), office.desk.note(note)}) {
        CHECK(refused.kind == Reply::Kind::refused);
        REQUIRE(refused.reasons.size() == 1);
        CHECK_THAT(refused.reasons[0].text, ContainsSubstring("was erased"));
    }
    CHECK(office.desk.next(office.ref, office.officer)->strands.empty());
    CHECK(office.desk.sweep().empty());
    CHECK(office.the_case().strands().empty());
    CHECK(engine::replay_strictly(forgetting(), office.entries(), engine::Policy{}).empty());
}

TEST_CASE("A disposal that is asked for twice is answered as the first time", "[engine][erasure]") {
    Office office;
    auto const first = office.desk.step(office.request("errand-ended", "the-disposal"));
    auto const second = office.desk.step(office.request("errand-ended", "the-disposal"));
    CHECK(second.kind == Reply::Kind::done);
    CHECK(second.repeated);
    CHECK(second.receipt.hash == first.receipt.hash);
    CHECK(office.desk.step(office.request("another-sent", "the-disposal")).kind ==
          Reply::Kind::other_request);
}

TEST_CASE("A rehearsed disposal destroys nothing", "[engine][erasure]") {
    Office office;
    auto rehearsal = office.request("errand-ended");
    rehearsal.rehearse = true;
    CHECK(office.desk.step(rehearsal).done());
    CHECK(office.the_case().erased_under() == 0);
    CHECK_FALSE(office.entries().front().payload.empty());
}

TEST_CASE("A case that was closed stays closed when it is erased", "[engine][erasure][know]") {
    ForgettingOffice office;
    REQUIRE(office.step("let-in", {{"who", "g.guest"}}).done());
    REQUIRE(office.step("kept-out", {{"who", "p.two"}}).done());
    REQUIRE(office.step("closed").done());
    REQUIRE(office.step("matter-ended").done());
    REQUIRE(office.the_case().erased_under() != 0);

    auto const access = office.the_case().access();
    CHECK(access.restricted);
    CHECK(access.excludes("p.two"));
    CHECK(access.grants.empty());
    for (auto const* who : {"p.one", "p.two", "g.guest", "a.auditor", "s.north"}) {
        CAPTURE(who);
        CHECK(office.may(who).kind == engine::MayLook::Kind::no_such_case);
        CHECK(office.step("listed", {{"forum", "x"}}, who).kind == Reply::Kind::no_such_case);
        auto const by = office.actor(who);
        CHECK(office.desk.known_to(&by)->entries(office.the_case().id()).empty());
    }
    CHECK(office.may("r.first").kind == engine::MayLook::Kind::allow);
    CHECK(office.step("listed", {{"forum", "x"}}).kind == Reply::Kind::refused);
    CHECK(engine::compare_projections(*office.journal, office.catalogue, office.the_case().id())
              .empty());
}

TEST_CASE("Whoever worked on a case may still look at the headers that are left of it",
          "[engine][erasure][know]") {
    ForgettingOffice office;
    REQUIRE(office.step("listed", {{"forum", "board/north"}}, "p.one").done());
    REQUIRE(office.step("matter-ended").done());
    CHECK(office.of("p.one").kind == engine::Relationship::Kind::worked_on);
    CHECK(office.may("p.one").kind == engine::MayLook::Kind::allow);
    CHECK(office.may("a.auditor").kind == engine::MayLook::Kind::give_reason);
    CHECK(office.may("n.nobody").kind == engine::MayLook::Kind::refuse);

    auto const looked =
        office.desk.look({.case_ref = office.ref, .view = "show", .by = office.actor("p.one")});
    REQUIRE(looked.allowed());
    CHECK(looked.entries.back().event == engine::erased_event);
    CHECK(office.entries().back().kind == engine::EntryKind::read);
    CHECK(engine::find_field(office.entries().back().payload, "view"));
}
