// What stands in plain is names: at every door, words in the place of one are answered with
// bad_fields, are not given back, and leave nothing behind.

#include "engine/in_plain.hpp"

#include "engine/program_events.hpp"
#include "tests/engine/matter_office.hpp"

using namespace caseway;
using namespace caseway::engine;
using Kind = Reply::Kind;
using tests::matter::MatterOffice;

namespace {

std::string const words = "Ana of 14 Canary Lane";

bool asks_for(std::vector<FieldProblem> const& problems, std::string_view field) {
    return problems.size() == 1 && problems.front().field == field &&
           problems.front().words().find("Canary") == std::string::npos &&
           problems.front().expected.find("name") != std::string::npos;
}

// Every door by which somebody tells the desk something.
std::vector<Reply> at_every_door(MatterOffice& office, Request asked) {
    auto opening = asked;
    opening.case_ref.clear();
    opening.event = "matter-begun";
    auto step = asked;
    step.event = "closed";
    auto note = asked;
    note.fields = {{"text", "rang twice"}};
    auto change = asked;
    change.event = office_event::person;
    change.fields = fields_of(Member{"p.new", "P.", Rank::staff, {"officer"}, "north", ""});
    auto own = asked;
    own.event = program_event::keys_rotated;
    auto answer = asked;
    answer.event = office_event::confirmed;
    return {office.desk.open_case(opening),
            office.desk.step(step),
            office.desk.note(note),
            office.desk.delivered(asked, 1),
            office.desk.record_in_office(change),
            office.desk.record_of_program(own),
            office.desk.confirm_in_office(answer, 1)};
}

void is_asked_for_a_name(Words field, auto const& spoil) {
    MatterOffice office;
    auto asked = office.request({}, {}, "somebody.else");
    spoil(asked);
    auto const size = office.journal->ledger_size();
    CAPTURE(std::string{field});
    for (auto const& reply : at_every_door(office, asked)) {
        CHECK(reply.kind == Kind::bad_fields);
        CHECK(asks_for(reply.problems, field));
    }
    CHECK(office.journal->ledger_size() == size);
}

}  // namespace

TEST_CASE("A name is one word of at most 64 letters or digits and a few signs", "[engine][plain]") {
    for (auto const* name : {"a", "dvpo-2", "referral.2", "investigation-sergeant/coventry",
                             "0171892e-6c81-7aaa-8bbb-0123456789ab", "gis-20-118223", "PC_4412",
                             "control.42", "cad:2020/04#17", "a.harlow@force"})
        CHECK(is_name(name));
    for (auto const* none : {"", " ", "14 Canary Lane", "two\nlines", "a,b", "Zo\xC3\xAB", "a'b"})
        CHECK_FALSE(is_name(none));
    CHECK(is_name(std::string(longest_name, 'x')));
    CHECK_FALSE(is_name(std::string(longest_name + 1, 'x')));
}

TEST_CASE("At every door words where a name belongs are refused and leave nothing",
          "[engine][plain]") {
    is_asked_for_a_name("request", [](Request& asked) { asked.id = words; });
    is_asked_for_a_name("on-behalf-of", [](Request& asked) { asked.on_behalf_of = words; });
    is_asked_for_a_name("via", [](Request& asked) { asked.via = words; });
    is_asked_for_a_name("actor", [](Request& asked) { asked.by.id = words; });
    is_asked_for_a_name("asserted", [](Request& asked) { asked.by.assertion = words; });
    is_asked_for_a_name("unit", [](Request& asked) { asked.by.unit = words; });
    is_asked_for_a_name("role", [](Request& asked) { asked.by.roles = {words}; });
}

TEST_CASE("A rehearsal asks for names as well", "[engine][plain]") {
    MatterOffice office;
    auto asked = office.request("closed", {}, "r.first");
    asked.on_behalf_of = words;
    asked.rehearse = true;
    CHECK(office.desk.step(asked).kind == Kind::bad_fields);
}

TEST_CASE("What a host asserts of somebody whom the office knows does not count as words",
          "[engine][plain]") {
    MatterOffice office;
    auto asked = office.request("given", {{"owner", "p.one"}}, "r.first");
    asked.by.unit = words;
    REQUIRE(office.desk.step(asked).done());
    CHECK(office.entries().back().unit.empty());
}

TEST_CASE("A note names a strand of its case or none", "[engine][plain]") {
    MatterOffice office;
    auto asked = office.request({}, {{"text", "rang twice"}}, "r.first");
    auto const before = office.entries().size();
    for (auto const* strand : {"14 Canary Lane", "matter.2", "visit"}) {
        asked.strand = strand;
        auto const reply = office.desk.note(asked);
        CHECK(reply.kind == Kind::bad_fields);
        REQUIRE(reply.problems.size() == 1);
        CHECK(reply.problems.front().field == "strand");
        CHECK(reply.problems.front().expected == "a strand of the case: matter");
        CHECK(reply.problems.front().words().find("Canary") == std::string::npos);
    }
    CHECK(office.entries().size() == before);
    asked.strand = "matter";
    CHECK(office.desk.note(asked).done());
    CHECK(office.entries().back().strand == "matter");
}

TEST_CASE("To whom a strand is given and its list are names", "[engine][plain]") {
    MatterOffice office;
    auto const before = office.entries().size();
    auto const given = office.step("given", {{"owner", words}});
    CHECK(given.kind == Kind::bad_fields);
    CHECK(asks_for(given.problems, "owner"));
    auto const listed = office.step("listed", {{"forum", words}});
    CHECK(listed.kind == Kind::bad_fields);
    CHECK(asks_for(listed.problems, "forum"));
    CHECK(office.entries().size() == before);
    CHECK(office.step("given", {{"owner", "officer/north"}}).done());
}

TEST_CASE("An owner in words that is there already stops nobody", "[engine][plain]") {
    std::vector<Ask> const asks{GiveTo{"trm-chair/The old unit"}};
    CHECK(words_in_plain(asks, {{"why", "seen at work"}}).empty());
    CHECK(asks_for(words_in_plain(asks, {{"npu", "The old unit"}}), "npu"));
}

TEST_CASE("Identities and units and roles and areas are entered as names", "[engine][plain]") {
    MatterOffice office;
    auto const size = office.journal->ledger_size();
    auto const tell = [&](Words event, Fields fields) {
        return office.desk.record_in_office(
            office.request(std::string{event}, std::move(fields), "n.nobody"));
    };
    Member const member{"p.new", "P.", Rank::staff, {"officer"}, "north", ""};
    auto wrong = member;
    wrong.id = words;
    CHECK(asks_for(tell(office_event::person, fields_of(wrong)).problems, "id"));
    wrong = member;
    wrong.unit = words;
    CHECK(asks_for(tell(office_event::person, fields_of(wrong)).problems, "unit"));
    wrong = member;
    wrong.roles.push_back(words);
    CHECK(asks_for(tell(office_event::person, fields_of(wrong)).problems, "roles"));
    CHECK(asks_for(tell(office_event::opened, {{"area", words}}).problems, "area"));
    CHECK(office.journal->ledger_size() == size);
    CHECK(tell(office_event::person, fields_of(member)).done());
}

TEST_CASE("Whoever looks is a name", "[engine][plain]") {
    MatterOffice office;
    auto const size = office.journal->ledger_size();
    Look look{.case_ref = office.ref, .view = "show", .by = office.actor("n.nobody")};
    look.by.id = words;
    auto const looked = office.desk.look(look);
    CHECK(looked.kind == Looked::Kind::bad_reason);
    CHECK(asks_for(looked.problems, "actor"));
    CHECK(looked.entries.empty());
    look.by = office.actor("c.chief");
    look.event = words;
    CHECK(asks_for(office.desk.look(look).problems, "event"));
    LookOver over{.view = "queue", .by = office.actor("c.chief")};
    over.via = words;
    CHECK(asks_for(office.desk.look_over(over).problems, "via"));
    CHECK(office.journal->ledger_size() == size);
}
