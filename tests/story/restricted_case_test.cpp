// A case with somebody of the police in it, through the desk and a store: nobody who is linked to
// it opens or steps it, and it goes all the same from whoever took the report to an unconnected
// team.

#include "engine/desk.hpp"
#include "store/open.hpp"
#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"

using namespace caseway;
using engine::Rank;
using engine::Reply;
using Kind = Reply::Kind;

namespace {

class Unit {
public:
    Unit() {
        enter("j.ward", Rank::staff, "call-handler");
        enter("t.reed", Rank::constable, "response-officer");
        enter("x.grey", Rank::superintendent, "response-sergeant");
        enter("h.blake", Rank::inspector, "detective-inspector");
        enter("w.lane", Rank::inspector, "detective-inspector");
        enter("d.shah", Rank::constable, "investigator");
        enter("p.drew", Rank::inspector, "professional-standards");
    }

    Reply report(std::string const& who, engine::Fields const& more = {}) {
        engine::Fields fields{{"channel", "101"},
                              {"what-happened", "pushed and shouted at last night"},
                              {"abuser-present", "no"},
                              {"injury", "no"},
                              {"safe-contact", "telephone"},
                              {"site", "coventry"},
                              {"marac-referred-within-12-months", "unknown"}};
        fields.insert(fields.end(), more.begin(), more.end());
        if (!engine::find_field(fields, "police-party")) fields.push_back({"police-party", "no"});
        engine::Request asked{.event = "report-received", .fields = fields};
        asked.by = actor(who);
        asked.id = request_id;
        auto const reply = desk.open_case(asked);
        if (reply.done()) ref = reply.receipt.case_ref;
        return reply;
    }
    Reply step(std::string const& who, std::string event, engine::Fields fields,
               std::string strand = {}) {
        engine::Request asked{.case_ref = ref, .strand = std::move(strand)};
        asked.event = std::move(event);
        asked.fields = std::move(fields);
        asked.by = actor(who);
        return desk.step(asked);
    }
    // Answered as if there was no such case, and the case keeps why.
    bool keeps_out(Reply const& reply, std::string_view why) {
        auto const entry = journal->entries(the_case().id()).back();
        auto const reasons = engine::reasons_noted(entry, "refused");
        return reply.kind == Kind::no_such_case && reply.reasons.empty() &&
               entry.kind == engine::EntryKind::refusal && reasons.size() == 1 &&
               reasons.front().text.find(why) != std::string::npos;
    }
    engine::Case the_case() { return desk.read(ref).value(); }
    std::string shared(std::string_view fact) {
        auto const folded = the_case();
        auto const found = folded.shared().find(fact);
        return found == folded.shared().end() ? "nothing" : found->second;
    }

    engine::Instant time = *engine::parse_minute("2020-04-09 18:00").value;
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Desk desk{*journal, workflows::catalogue(), {[this] { return time; }, store::new_id}};
    std::string ref;
    std::string request_id;  // Of the next report; one of its own where it is empty.

private:
    void enter(std::string const& id, Rank rank, std::string const& role) {
        people.push_back({id, id, rank, {role}, "coventry", ""});
        engine::Request entered{.event = std::string{engine::office_event::person}};
        entered.fields = engine::fields_of(people.back());
        entered.by = engine::the_clock();
        REQUIRE(desk.record_in_office(entered).done());
    }
    engine::Actor actor(std::string const& id) {
        for (auto const& each : people)
            if (each.id == id) return engine::acting(each, "training", engine::date_of(desk.now()));
        return {};
    }
    std::vector<engine::Member> people;
};

engine::Fields const police{{"police-party", "suspect"}, {"police-person", "x.grey"}};
engine::Fields const graded{{"response", "scheduled"},
                            {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
                            {"rationale", "over for now, safe with a sister"}};

}  // namespace

TEST_CASE("An officer linked to a party does not open the case", "[story]") {
    Unit unit;
    auto const reply = unit.report("x.grey", police);
    REQUIRE(reply.kind == Kind::refused);
    CHECK(reply.reasons.front().text.find("somebody unconnected takes the report") !=
          std::string::npos);
    CHECK(unit.journal->count_cases("WM-20-") == 0);
    CHECK(unit.report("j.ward", police).done());
}

TEST_CASE("A police party restricts the case from the first entry on", "[story]") {
    Unit unit;
    REQUIRE(unit.report("j.ward", police).done());
    auto const folded = unit.the_case();
    CHECK(folded.access().restricted);
    REQUIRE_FALSE(folded.undelivered().empty());
    CHECK(folded.undelivered().front().to == "professional-standards");
    CHECK(unit.keeps_out(unit.step("x.grey", "thrive-graded", graded), "conflict of interest"));
    CHECK(unit.keeps_out(unit.step("h.blake", "thrive-graded", graded),
                         "restricted to people admitted"));
    CHECK(unit.step("j.ward", "thrive-graded", graded).done());
}

TEST_CASE("A restricted case goes from whoever took it to an unconnected team", "[story]") {
    Unit unit;
    REQUIRE(unit.report("j.ward", police).done());
    REQUIRE(unit.step("j.ward", "thrive-graded", graded).done());
    // The officer who is sent may do their work; nobody waits for a list of names.
    CHECK(unit.step("j.ward", "dispatched", {{"officer", "x.grey"}}).kind == Kind::refused);
    REQUIRE(unit.step("j.ward", "dispatched", {{"officer", "t.reed"}}).done());
    CHECK(unit.step("t.reed", "arrived", {}).done());
    CHECK(unit.step("j.ward", "restriction-handed-over", {{"to", "t.reed"}}).kind == Kind::refused);
    REQUIRE(unit.step("j.ward", "restriction-handed-over", {{"to", "h.blake"}}).done());
    CHECK(unit.keeps_out(
        unit.step("w.lane", "person-admitted", {{"person", "w.lane"}, {"because", "I"}}),
        "restricted to people admitted"));
    REQUIRE(unit.step("h.blake", "person-admitted",
                      {{"person", "d.shah"}, {"because", "leads the investigation"}})
                .done());
    CHECK(unit.step("d.shah", "crime-recorded", {{"crime-numbers", "20CV/1/20"}}).done());
    REQUIRE(unit.step("h.blake", "handler-named", {{"handler", "d.shah"}}).done());
    REQUIRE(unit.step("h.blake", "person-admitted",
                      {{"person", "p.drew"}, {"because", "professional standards"}})
                .done());
    REQUIRE(
        unit.step("p.drew", "restriction-lifted", {{"because", "he has left the force"}}).done());
    CHECK(unit.step("w.lane", "death-reported", {{"what-is-known", "nothing yet"}}).done());
    CHECK(unit.keeps_out(unit.step("x.grey", "thrive-graded", graded), "conflict of interest"));
}

TEST_CASE("Whoever declares a link is out of the case until an inspector lets them in", "[story]") {
    Unit unit;
    REQUIRE(unit.report("j.ward").done());
    REQUIRE(unit.step("d.shah", "conflict-declared",
                      {{"person", "d.shah"}, {"link", "friend"}, {"how-linked", "the victim's"}})
                .done());
    engine::Fields const crime{{"because", "no-notifiable-offence"}, {"reason", "words only"}};
    CHECK(unit.keeps_out(unit.step("d.shah", "non-crime-recorded", crime), "conflict of interest"));
    REQUIRE(unit.step("h.blake", "conflict-lifted", {{"because", "another person"}}).done());
    CHECK_FALSE(
        unit.keeps_out(unit.step("d.shah", "non-crime-recorded", crime), "conflict of interest"));
}

TEST_CASE("A repeat is found in what the store knows of the same two people", "[story]") {
    Unit unit;
    engine::Fields const the_two{{"victim-key", "N-100"}, {"suspect-key", "N-200"}};
    REQUIRE(unit.report("j.ward", the_two).done());
    CHECK(unit.shared("reports-in-a-year") == "1");
    REQUIRE(unit.report("j.ward").done());
    CHECK(unit.shared("reports-in-a-year") == "nothing");
    REQUIRE(unit.step("t.reed", "people-identified", the_two).done());
    CHECK(unit.shared("reports-in-a-year") == "2");
    unit.time += std::chrono::days{366};
    REQUIRE(unit.report("j.ward", the_two).done());
    CHECK(unit.shared("reports-in-a-year") == "1");
    CHECK(unit.shared("marac-repeat") == "nothing");
}

TEST_CASE("A report asked for again is answered as before whatever the store has looked up",
          "[story]") {
    Unit unit;
    engine::Fields const the_two{{"victim-key", "N-100"}, {"suspect-key", "N-200"}};
    REQUIRE(unit.report("j.ward", the_two).done());
    unit.request_id = "the-same";
    auto const first = unit.report("j.ward", the_two);
    REQUIRE(first.done());
    CHECK(unit.shared("reports-in-a-year") == "2");
    auto const size = unit.journal->ledger_size();
    auto const again = unit.report("j.ward", the_two);
    CHECK(again.repeated);
    CHECK(again.receipt.hash == first.receipt.hash);
    CHECK(unit.report("j.ward", {{"victim-key", "N-100"}, {"suspect-key", "N-300"}}).kind ==
          Kind::other_request);
    CHECK(unit.journal->ledger_size() == size);
}
