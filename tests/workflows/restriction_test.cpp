// Police parties: a case that only people admitted to it may know, and officers with a link of
// their own.

#include "workflows/restriction.hpp"

#include "tests/workflows/intake_reports.hpp"
#include "workflows/conflict.hpp"

namespace caseway::tests {

namespace {

Actor const standards = somebody("professional-standards", Rank::staff, "p.drew");
Actor const other_inspector = somebody("detective-inspector", Rank::inspector, "h.blake");

Fields police(std::string party = "suspect") { return changed(a_report(), "police-party", party); }

Walk restricted(Fields const& linked = {{"party", "suspect"}, {"person", "x.grey constable"}}) {
    Walk walk{workflows::restriction::restriction()};
    walk.at("2020-04-09 18:00");
    REQUIRE(walk.asked("party-linked", linked).moved());
    return walk;
}
Walk with_a_team() {
    auto walk = restricted();
    REQUIRE(walk.step("restriction-handed-over", {{"to", "h.blake inspector"}},
                      somebody("call-handler", Rank::staff, "clock"))
                .moved());
    return walk;
}
Fields admitting(std::string who) {
    return {{"person", std::move(who)}, {"because", "to lead it"}};
}

Fields conflict_of(std::string who) {
    return {{"person", who + " constable"}, {"link", "relative"}, {"how-linked", "a cousin"}};
}

}  // namespace

TEST_CASE("Police parties are flagged with the first entry and professional standards hear first",
          "[intake]") {
    auto [party, flagged] = GENERATE(table<char const*, bool>({
        {"no", false},
        {"unknown", false},
        {"suspect", true},
        {"victim", true},
        {"partner-of-officer", true},
        {"yes", true},
    }));
    CAPTURE(party);
    auto const walk = a_report_taken(police(party));
    CHECK(walk.asked_for("restriction party-linked") == flagged);
    if (flagged) CHECK(walk.asked_for().front() == "professional-standards police-party-named");
}

TEST_CASE("A police person named by the report restricts it even where nobody is said to be police",
          "[intake]") {
    auto report = police("no");
    report.push_back({"police-person", "x.grey constable"});
    CHECK(a_report_taken(report).asked_for("restriction party-linked"));
}

TEST_CASE("A restricted case is its recorder's until it is handed over", "[restriction]") {
    auto const walk = restricted();
    CHECK(walk.access().restricted);
    CHECK(walk.access().admits("clock"));
    CHECK_FALSE(walk.access().admits("anybody.else"));
    CHECK(walk.access().excludes("x.grey"));
    CHECK(*walk.shared("police-party") == "yes");
    CHECK(walk.owner() == "professional-standards");
    CHECK(engine::show(walk.deadline("unconnected-team-found")->due) == "Thu 9 Apr 2020 22:00");
}

TEST_CASE("Nobody records a case of their own", "[restriction]") {
    Walk walk{workflows::restriction::restriction()};
    Fields const own{{"party", "suspect"}, {"person", "clock staff"}};
    CHECK(
        refused_only_for(walk.asked("party-linked", own), "somebody unconnected takes the report"));
    auto by_hand = changed(own, "because", "came to light at custody");
    by_hand = changed(by_hand, "person", "h.blake inspector");
    CHECK(refused_only_for(walk.step("case-restricted", by_hand, other_inspector),
                           "somebody unconnected takes the report"));
}

TEST_CASE("A link to the police that comes to light later restricts the case then",
          "[restriction]") {
    Walk walk{workflows::restriction::restriction()};
    Fields const found{{"party", "partner-of-officer"}, {"because", "the neighbour said so"}};
    CHECK(not_theirs(walk.step("case-restricted", found, officer)));
    REQUIRE(walk.step("case-restricted", found, other_inspector).moved());
    CHECK(walk.access().restricted);
    CHECK(walk.access().admits("h.blake"));
    CHECK(walk.asked_for("professional-standards police-party-named"));
}

TEST_CASE("A case is restricted once", "[restriction]") {
    Walk walk{workflows::restriction::restriction()};
    Fields const found{{"party", "victim"}, {"because", "the neighbour said so"}};
    REQUIRE(walk.step("case-restricted", found, other_inspector).moved());
    Walk second{workflows::restriction::restriction()};
    second.closed_to_all_but("h.blake");
    CHECK(refused_only_for(second.step("case-restricted", found, other_inspector),
                           "the case is not restricted already"));
}

TEST_CASE("A restricted case goes to an unconnected inspector who lets a team in by name",
          "[restriction]") {
    auto walk = restricted();
    auto const recorder = somebody("call-handler", Rank::staff, "clock");
    CHECK(refused_only_for(
        walk.step("restriction-handed-over", {{"to", "s.khan sergeant"}}, recorder),
        "an inspector or above takes it over"));
    CHECK(refused_only_for(
        walk.step("restriction-handed-over", {{"to", "x.grey inspector"}}, recorder),
        "whoever is let in has no link"));
    REQUIRE(walk.step("restriction-handed-over", {{"to", "h.blake inspector"}}, recorder).moved());
    CHECK(walk.owner() == "h.blake");
    CHECK(walk.deadline("unconnected-team-found") == nullptr);
    CHECK(refused_only_for(
        walk.step("person-admitted", admitting("x.grey constable"), other_inspector),
        "whoever is let in has no link"));
    REQUIRE(walk.step("person-admitted", admitting("d.shah constable"), other_inspector).moved());
    CHECK(walk.access().admits("d.shah"));
}

TEST_CASE("An excluded person is not let in by a restriction", "[restriction]") {
    auto walk = with_a_team();
    walk.kept_out("d.shah");
    CHECK(refused_only_for(
        walk.step("person-admitted", admitting("d.shah constable"), other_inspector),
        "whoever is let in has no link"));
}

TEST_CASE("A meeting sees a token of a restricted case and the handler to ask", "[restriction]") {
    auto walk = with_a_team();
    CHECK(refused_only_for(
        walk.step("handler-named", {{"handler", "x.grey constable"}}, other_inspector),
        "whoever is let in has no link"));
    REQUIRE(walk.step("handler-named", {{"handler", "d.shah constable"}}, other_inspector).moved());
    CHECK(walk.owner() == "d.shah");
    CHECK(walk.access().admits("d.shah"));
}

TEST_CASE("Only professional standards lift a restriction and the party stays out",
          "[restriction]") {
    auto walk = with_a_team();
    Fields const why{{"because", "charged, and the officer has resigned"}};
    CHECK(not_theirs(walk.step("restriction-lifted", why, other_inspector)));
    REQUIRE(walk.step("person-admitted", admitting("p.drew staff"), other_inspector).moved());
    REQUIRE(walk.step("restriction-lifted", why, standards).moved());
    CHECK_FALSE(walk.access().restricted);
    CHECK(walk.access().excludes("x.grey"));
    CHECK(walk.state() == "lifted");
}

TEST_CASE("Whoever is sent to a restricted case may know it and nobody with a link is sent",
          "[intake]") {
    auto walk = a_report_graded(a_report(), "immediate");
    walk.closed_to_all_but("call-handler").kept_out("x.grey");
    CHECK(refused_only_for(walk.step("dispatched", {{"officer", "x.grey constable"}}, call_taker),
                           "whoever is sent has no part in the case"));
    REQUIRE(walk.step("dispatched", {{"officer", "p.mann constable"}}, call_taker).moved());
    CHECK(walk.access().admits("p.mann"));
}

TEST_CASE("Whoever telephones in a restricted case may know it and has no link to it", "[intake]") {
    auto walk = a_report_graded();
    walk.given("grade", "standard").closed_to_all_but("call-handler").kept_out("x.grey");
    Fields const route{{"officer", "x.grey constable"}, {"rationale", "the victim asked for it"}};
    CHECK(refused_only_for(walk.step("telephone-route-chosen", route, call_taker),
                           "whoever is sent has no part in the case"));
    REQUIRE(walk.step("telephone-route-chosen", changed(route, "officer", "p.mann constable"),
                      call_taker)
                .moved());
    CHECK(walk.access().admits("p.mann"));
}

TEST_CASE("Whoever is sent to a case that anybody may know is not admitted by name", "[intake]") {
    CHECK(officers_attending().access().admitted.empty());
}

// ---- Conflicts of interest

TEST_CASE("People declare their own link and are out of the case at once", "[conflict]") {
    Walk walk{workflows::conflict::conflict()};
    REQUIRE(walk.step("conflict-declared", conflict_of("response-officer"), officer).moved());
    CHECK(walk.access().excludes("response-officer"));
    CHECK(walk.owner() == "detective-inspector");
    CHECK(walk.asked_for().empty());
}

TEST_CASE("A supervisor declares somebody else's link and their work is given to others",
          "[conflict]") {
    Walk walk{workflows::conflict::conflict()};
    walk.beside({"investigation", "investigation", "active", "", "d.shah"});
    walk.beside({"contact", "contact", "met", "", "d.shah", true});
    CHECK(refused_only_for(walk.step("conflict-declared", conflict_of("d.shah"), officer),
                           "people declare their own link"));
    auto const declared = walk.step("conflict-declared", conflict_of("d.shah"), sergeant);
    REQUIRE(declared.moved());
    CHECK(walk.access().excludes("d.shah"));
    CHECK(walk.asked_for() ==
          std::vector<std::string>{"detective-inspector work-to-be-reallocated"});
    for (auto const& ask : declared.asks)
        if (auto const* told = std::get_if<engine::TellOutside>(&ask))
            CHECK(*engine::find_field(told->fields, "strands") == "investigation");
}

TEST_CASE("Whoever is out of the case is not declared out again", "[conflict]") {
    Walk walk{workflows::conflict::conflict()};
    walk.kept_out("d.shah");
    CHECK(refused_only_for(walk.step("conflict-declared", conflict_of("d.shah"), sergeant),
                           "they are not excluded already"));
}

TEST_CASE("A restricted case keeps somebody who may step it", "[conflict]") {
    Walk walk{workflows::conflict::conflict()};
    walk.closed_to_all_but("response-officer");
    CHECK(refused_only_for(walk.step("conflict-declared", conflict_of("response-officer"), officer),
                           "keeps somebody who is admitted"));
    walk.closed_to_all_but("h.blake").kept_out("h.blake");
    CHECK(refused_only_for(walk.step("conflict-declared", conflict_of("response-officer"), officer),
                           "keeps somebody who is admitted"));
    walk.closed_to_all_but("w.grant");
    CHECK(walk.step("conflict-declared", conflict_of("response-officer"), officer).moved());
}

TEST_CASE("A detective inspector who declared no conflict lets somebody in again", "[conflict]") {
    Fields const why{{"because", "a namesake, no relative"}};
    Walk walk{workflows::conflict::conflict()};
    REQUIRE(walk.step("conflict-declared", conflict_of("d.shah"), other_inspector).moved());
    CHECK(not_theirs(walk.step("conflict-lifted", why, sergeant)));
    CHECK(refused_only_for(walk.step("conflict-lifted", why, other_inspector),
                           "whoever lifts the exclusion declared no conflict here"));
    REQUIRE(walk.step("conflict-lifted", why, inspector).moved());
    CHECK_FALSE(walk.access().excludes("d.shah"));
    CHECK(walk.state() == "lifted");
}

}  // namespace caseway::tests
