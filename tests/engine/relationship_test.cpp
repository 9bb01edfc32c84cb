// What somebody has to do with a case, and whether they may look at it.

#include "engine/relationship.hpp"

#include "tests/engine/matter_office.hpp"

using namespace caseway;
using namespace std::chrono_literals;
using Kind = engine::Relationship::Kind;
using May = engine::MayLook::Kind;
using tests::matter::MatterOffice;

TEST_CASE("Whoever a strand was given to has it and a stranger has nothing", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("given", {{"owner", "p.one"}}).done());
    CHECK(office.of("p.one").kind == Kind::allocated);
    CHECK(office.of("p.two").kind == Kind::none);
    CHECK(office.may("n.nobody").kind == May::refuse);
    CHECK(office.may("p.one").kind == May::allow);
}

TEST_CASE("A queue is of those who hold its role in its unit", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("given", {{"owner", "officer/south"}}).done());
    CHECK(office.of("p.two").kind == Kind::in_queue);
    CHECK(office.of("p.one").kind == Kind::none);
    REQUIRE(office.step("given", {{"owner", "officer"}}).done());
    CHECK(office.of("p.one").kind == Kind::in_queue);
    REQUIRE(office.step("matter-ended").done());
    CHECK(office.of("p.one").kind == Kind::none);
}

TEST_CASE("Supervisors have to do with what their unit and their people have", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("given", {{"owner", "p.one"}}).done());
    CHECK(office.of("s.north").kind == Kind::supervises);
    CHECK(office.of("s.south").kind == Kind::none);
    CHECK(office.of("c.chief").kind == Kind::supervises);
    REQUIRE(office.step("given", {{"owner", "sergeant/south"}}).done());
    CHECK(office.of("c.chief").kind == Kind::none);
    CHECK(office.of("s.south").kind == Kind::in_queue);
}

TEST_CASE("Whoever worked on a case has to do with it and declaring a link is no work",
          "[engine][know]") {
    MatterOffice office;
    CHECK(office.of("r.first").kind == Kind::worked_on);
    constexpr engine::Words no_work[] = {"matter"};
    MatterOffice other{{{}, {}, {}, no_work, engine::Rank::sergeant, nullptr, {}}};
    CHECK(other.of("r.first").kind == Kind::none);
}

TEST_CASE("Whoever sits in a meeting has to do with what is on its list", "[engine][know]") {
    MatterOffice office;
    CHECK(office.of("g.guest").kind == Kind::none);
    REQUIRE(office.step("listed", {{"forum", "board/north"}}).done());
    CHECK(office.of("g.guest").kind == Kind::attends);
    REQUIRE(office.step("listed", {{"forum", "boarding"}}).done());
    CHECK(office.of("g.guest").kind == Kind::none);
}

TEST_CASE("A grant lasts to its last minute and not one longer", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("let-in", {{"who", "n.nobody"}}).done());
    CHECK(office.of("n.nobody").kind == Kind::granted);
    CHECK(engine::show(*office.of("n.nobody").until) == "Mon 6 Apr 2020 13:00");
    office.time += 4h;
    CHECK(office.may("n.nobody").kind == May::allow);
    office.time += 1min;
    CHECK(office.of("n.nobody").kind == Kind::none);
    office.desk.sweep();
    CHECK(office.the_case().access().grants.empty());
}

TEST_CASE("A grant that is ended early is over at once", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("let-in", {{"who", "n.nobody"}}).done());
    REQUIRE(office.step("let-out").done());
    CHECK(office.may("n.nobody").kind == May::refuse);
}

TEST_CASE("Oversight looks with a reason", "[engine][know]") {
    MatterOffice office;
    CHECK(office.may("a.auditor").kind == May::give_reason);
    engine::Look look;
    look.case_ref = office.ref;
    look.view = "show";
    look.by = office.actor("a.auditor");
    CHECK(office.desk.look(look).kind == engine::Looked::Kind::refused);
    look.reason = "audit";
    CHECK(office.desk.look(look).allowed());
}

TEST_CASE("Whoever has nothing to do with a case is told how to get to see it", "[engine][know]") {
    MatterOffice office;
    auto const may = office.may("n.nobody");
    REQUIRE(may.reasons.size() == 1);
    CHECK_THAT(may.reasons.front().cure, ContainsSubstring("break-glass"));
    CHECK(may.reasons.front().source == "this test");
}

TEST_CASE("A force may ask strangers for a reason instead of refusing them", "[engine][know]") {
    MatterOffice office;
    engine::Request choice;
    choice.event = std::string{engine::office_event::policy};
    choice.fields = {{"refuses", "0"}};
    choice.by = engine::the_clock();
    REQUIRE(office.desk.record_in_office(choice).done());
    CHECK(office.may("n.nobody").kind == May::give_reason);
}

TEST_CASE("A restricted case is not there for whoever was not admitted", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("given", {{"owner", "p.one"}}).done());
    REQUIRE(office.step("closed").done());
    CHECK(office.may("p.one").kind == May::no_such_case);
    CHECK(office.may("a.auditor").kind == May::no_such_case);
    CHECK(office.of("r.first").kind == Kind::admitted);
}

TEST_CASE("Exclusion beats a grant and being the owner", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("given", {{"owner", "p.one"}}).done());
    REQUIRE(office.step("let-in", {{"who", "p.one"}}).done());
    REQUIRE(office.step("kept-out", {{"who", "p.one"}}).done());
    CHECK(office.of("p.one").kind == Kind::none);
    CHECK(office.may("p.one").kind == May::no_such_case);
}

TEST_CASE("A grant opens a restricted case for its time", "[engine][know]") {
    MatterOffice office;
    REQUIRE(office.step("closed").done());
    REQUIRE(office.step("let-in", {{"who", "n.nobody"}}).done());
    CHECK(office.may("n.nobody").kind == May::allow);
    office.time += 241min;
    CHECK(office.may("n.nobody").kind == May::no_such_case);
}
