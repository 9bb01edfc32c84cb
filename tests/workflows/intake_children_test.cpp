// Children in a report: as victims in their own right, as the victim of 16 or 17 or younger, and
// as the suspect.

#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

// Why the step referred to that agency; "nothing" where it did not.
std::string referred(Outcome const& outcome, std::string_view agency) {
    for (auto const& ask : outcome.asks) {
        auto const* start = std::get_if<engine::StartStrand>(&ask);
        if (!start || start->workflow != "referral") continue;
        if (*engine::find_field(start->fields, "agency") == agency)
            return *engine::find_field(start->fields, "because");
    }
    return "nothing";
}

Fields const suspect{{"name", "J. Doe"}, {"in-custody", "no"}, {"npu", "coventry"}};

}  // namespace

TEST_CASE("Children as victims in their own right from the day the law says so", "[intake]") {
    auto [reported, regime, because] = GENERATE(table<char const*, char const*, char const*>({
        {"2022-01-30 12:00", "regime:children-as-victims=child-witness",
         "children in the household"},
        {"2022-01-31 12:00", "regime:children-as-victims=child-victim",
         "children in the household, victims in their own right"},
    }));
    CAPTURE(reported);
    Walk walk{workflows::intake::intake()};
    walk.at(reported);
    REQUIRE(walk.step("report-received", a_report(), call_taker).moved());
    REQUIRE(walk.step("thrive-graded", a_response("early"), call_taker).moved());
    REQUIRE(walk.step("dispatched", {{"officer", "p.mann constable"}}, call_taker).moved());
    // The day of the report decides, not that of the visit.
    walk.at("2022-02-01 09:00");
    auto const contact =
        walk.step("contact-recorded", changed(a_contact(), "children", "yes"), officer);
    CHECK(referred(contact, "childrens-social-care") == because);
    CHECK(referred(contact, "school") == "Operation Encompass");
    CHECK(walk.regimes() == std::vector<std::string>{regime});
}

TEST_CASE(
    "Children as victims stay referred where the adult declines and the report is closed last",
    "[intake]") {
    auto const agency = GENERATE("childrens-social-care", "school");
    CAPTURE(agency);
    auto walk = a_victim_spoken_to(changed(a_contact(), "children", "yes"));
    walk.beside({"referral.1", "referral", "sent", "intake", agency});
    Fields const not_abuse{{"reason", "the adult declines"}, {"victims-view", "wants nothing"}};
    CHECK(refused_only_for(walk.step("not-domestic-abuse", not_abuse, sergeant),
                           "children's social care and the school have ended"));
}

TEST_CASE("A victim of 16 or 17 is on this path and referred as a child", "[intake]") {
    auto [age, because, child_team] = GENERATE(table<char const*, char const*, bool>({
        {"adult", "nothing", false},
        {"16-17", "the victim is 16 or 17", false},
        {"under-16", "the victim is under 16", true},
    }));
    CAPTURE(age);
    SECTION("as the report comes in") {
        Walk walk{workflows::intake::intake()};
        auto const report =
            walk.step("report-received", changed(a_report(), "victim-age", age), call_taker);
        CHECK(referred(report, "childrens-social-care") == because);
        CHECK(*walk.shared("victim-age") == age);
        CHECK(walk.asked_for("child-abuse-team child-victim-reported") == child_team);
    }
    SECTION("as the contact finds out, and only once") {
        auto walk = officers_attending();
        auto const contact = changed(a_contact(), "victim-age", age);
        CHECK(referred(walk.step("contact-recorded", contact, officer), "childrens-social-care") ==
              because);
        CHECK(referred(walk.step("contact-recorded", contact, officer), "childrens-social-care") ==
              "nothing");
    }
}

TEST_CASE("A suspect under 18 is a child as well", "[intake]") {
    auto [born, because] = GENERATE(table<char const*, char const*>({
        {"2002-04-09", "nothing"},
        {"2002-04-10", "the suspect is under 18"},
        {"2004-02-29", "the suspect is under 18"},
        {"", "nothing"},
    }));
    CAPTURE(born);
    auto walk = a_report_graded();
    auto named = suspect;
    if (*born) named.push_back({"born", born});
    auto const outcome = walk.step("suspect-named", named, officer);
    CHECK(referred(outcome, "childrens-social-care") == because);
    CHECK(walk.asked_for("youth-offending-team suspect-under-18") ==
          (std::string{because} != "nothing"));
}

TEST_CASE("Somebody born on a leap day comes of age on the first of March", "[intake]") {
    auto [at, young] = GENERATE(table<char const*, bool>({
        {"2022-02-28 12:00", true},
        {"2022-03-01 12:00", false},
    }));
    auto walk = a_report_graded();
    walk.at(at);
    auto named = suspect;
    named.push_back({"born", "2004-02-29"});
    auto const outcome = walk.step("suspect-named", named, officer);
    CHECK((referred(outcome, "childrens-social-care") != "nothing") == young);
}

}  // namespace caseway::tests
