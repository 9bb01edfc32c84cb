// The death of the victim: every send stops, and whoever must know is told or signed out.

#include "workflows/death.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace {

Actor const officer = somebody("response-officer");
Actor const sergeant = somebody("investigation-sergeant", Rank::sergeant);
Actor const inspector = somebody("detective-inspector", Rank::inspector);

Fields const found_dead{{"what-is-known", "found this morning by the landlord"},
                        {"manner", "suspected-homicide"},
                        {"police-contact", "yes"}};
Fields const of_age{{"what-is-known", "died in hospital, long ill"},
                    {"manner", "natural"},
                    {"police-contact", "no"}};

Walk a_death(Fields const& death = found_dead) {
    Walk walk{workflows::death::death()};
    walk.at("2020-04-09 08:00");
    REQUIRE(walk.step("death-reported", death, officer).moved());
    return walk;
}
Fields notice(std::string of, std::string decision = "given") {
    return {
        {"notice", std::move(of)}, {"decision", std::move(decision)}, {"reason", "by telephone"}};
}
std::string due(Walk const& walk, std::string_view name) {
    auto const* deadline = walk.deadline(name);
    return deadline ? engine::show(deadline->due) : "none";
}
Walk every_notice_given() {
    auto walk = a_death();
    for (auto const each : workflows::death::notices)
        REQUIRE(walk.step("notice-decided", notice(std::string{each}), sergeant).moved());
    return walk;
}

}  // namespace

TEST_CASE("Death of the victim stops every send and reaches those who must know", "[death]") {
    auto const walk = a_death();
    CHECK(*walk.shared("victim-died") == "yes");
    CHECK(walk.owner() == "family-liaison");
    for (auto const* told :
         {"safeguarding victim-died", "marac victim-died", "contact victim-died",
          "investigation victim-died", "homicide-team victim-died", "coroner victim-died",
          "professional-standards victim-died", "records-officer victim-died",
          "safeguarding-sergeant victim-died", "family-liaison victim-died"}) {
        CAPTURE(told);
        CHECK(walk.asked_for(told));
    }
    CHECK_FALSE(walk.asked_for("community-safety-partnership domestic-homicide-review-notice"));
}

TEST_CASE("Whoever learns that the victim died records it", "[death]") {
    auto const by = GENERATE(as<Words>{}, "partner", "neighbourhood-officer", "custody-officer",
                             "marac-coordinator");
    Walk walk{workflows::death::death()};
    CHECK(walk.step("death-reported", found_dead, somebody(by)).moved());
    CHECK(*walk.shared("victim-died") == "yes");
}

TEST_CASE("Each who must know of a death has a time of their own", "[death]") {
    auto const walk = a_death();
    CHECK(due(walk, "homicide-team-told") == "Thu 9 Apr 2020 09:00");
    CHECK(due(walk, "children-safeguarded") == "Thu 9 Apr 2020 12:00");
    CHECK(due(walk, "coroner-told") == "Fri 10 Apr 2020 08:00");
    CHECK(due(walk, "legal-hold-placed") == "Fri 10 Apr 2020 08:00");
    CHECK(due(walk, "police-complaints-body-told") == "Fri 10 Apr 2020 23:59");
    // Good Friday and Easter Monday are no working days.
    CHECK(due(walk, "homicide-review-told") == "Wed 15 Apr 2020 23:59");
}

TEST_CASE("A notice given stops its time and does what it says", "[death]") {
    auto [of, rule, asked] = GENERATE(table<char const*, char const*, char const*>({
        {"homicide-review", "homicide-review-told",
         "community-safety-partnership domestic-homicide-review-notice"},
        {"children", "children-safeguarded", "referral referral-opened"},
        {"legal-hold", "legal-hold-placed", "flag hold-placed"},
        {"coroner", "coroner-told", ""},
    }));
    CAPTURE(of);
    auto walk = a_death();
    REQUIRE(walk.step("notice-decided", notice(of), sergeant).moved());
    CHECK(walk.deadline(rule) == nullptr);
    CHECK(walk.asked_for().size() == (*asked ? 1 : 0));
    if (*asked) CHECK(walk.asked_for(asked));
    REQUIRE(walk.step("notice-decided", notice(of), sergeant).moved());
    CHECK(walk.asked_for().empty());
}

TEST_CASE("That somebody is not told of a death is a detective inspector's word", "[death]") {
    auto walk = a_death(of_age);
    walk.given("children", "none");
    for (auto const* of :
         {"homicide-team", "coroner", "police-complaints-body", "homicide-review", "children"}) {
        CAPTURE(of);
        CHECK(refused_only_for(walk.step("notice-decided", notice(of, "not-needed"), sergeant),
                               "a detective inspector's word"));
        CHECK(walk.step("notice-decided", notice(of, "not-needed"), inspector).moved());
    }
    auto const acting = somebody("detective-inspector", Rank::sergeant);
    CHECK(refused_only_for(walk.step("notice-decided", notice("coroner", "not-needed"), acting),
                           "a detective inspector's word"));
}

TEST_CASE("A death after contact with the police is referred whatever anybody decides", "[death]") {
    auto [contact, why] = GENERATE(table<char const*, char const*>({
        {"yes", "is referred to the IOPC"},
        {"unknown", "is referred to the IOPC"},
        {"", "nobody has recorded whether the police had been in contact"},
    }));
    CAPTURE(contact);
    auto death = dropped(of_age, "police-contact");
    if (*contact) death.push_back({"police-contact", contact});
    auto walk = a_death(death);
    auto const left_out = notice("police-complaints-body", "not-needed");
    CHECK(refused_only_for(walk.step("notice-decided", left_out, inspector), why));
    REQUIRE(walk.step("death-reported", of_age, officer).moved());
    CHECK(walk.step("notice-decided", left_out, inspector).moved());
}

TEST_CASE("A suspected homicide is always notified for a review", "[death]") {
    auto walk = a_death();
    CHECK(refused_only_for(
        walk.step("notice-decided", notice("homicide-review", "not-needed"), inspector),
        "a suspected homicide is notified"));
}

TEST_CASE("The records of a dead victim's case are always held", "[death]") {
    auto walk = a_death(of_age);
    CHECK(
        refused_only_for(walk.step("notice-decided", notice("legal-hold", "not-needed"), inspector),
                         "the records are held"));
}

TEST_CASE("Children are left out only where there are none", "[death]") {
    auto [known, why] = GENERATE(table<char const*, char const*>({
        {"yes", "children there may be"},
        {"pregnancy", "children there may be"},
        {"not-checked", "children there may be"},
        {"", "nobody has recorded whether there are children"},
    }));
    CAPTURE(known);
    auto walk = a_death(of_age);
    if (*known) walk.given("children", known);
    CHECK(refused_only_for(walk.step("notice-decided", notice("children", "not-needed"), inspector),
                           why));
}

TEST_CASE("A death is handed over when every notice is decided and the family has its officer",
          "[death]") {
    Fields const summary{{"summary", "the homicide team leads"}};
    Fields const liaison{{"officer", "y.hale constable"}};
    auto early = a_death();
    REQUIRE(early.step("family-liaison-appointed", liaison, sergeant).moved());
    CHECK(early.owner() == "y.hale");
    CHECK(refused_only_for(early.step("death-handed-over", summary, inspector),
                           "every notice is decided"));
    auto walk = every_notice_given();
    CHECK(refused_only_for(walk.step("death-handed-over", summary, inspector),
                           "the family has a liaison officer"));
    REQUIRE(walk.step("family-liaison-appointed", liaison, sergeant).moved());
    CHECK(not_theirs(walk.step("death-handed-over", summary, sergeant)));
    REQUIRE(walk.step("death-handed-over", summary, inspector).moved());
    CHECK(walk.state() == "handed-over");
}

TEST_CASE("Reopening a death asks for the police complaints body and the review again", "[death]") {
    auto walk = every_notice_given();
    REQUIRE(
        walk.step("family-liaison-appointed", {{"officer", "y.hale constable"}}, sergeant).moved());
    REQUIRE(walk.step("death-handed-over", {{"summary", "with them"}}, inspector).moved());
    REQUIRE(walk.step("death-looked-at-again",
                      {{"because", "an earlier call came to light"}, {"police-contact", "yes"}},
                      sergeant)
                .moved());
    CHECK(walk.state() == "reported");
    CHECK(walk.deadline("police-complaints-body-told") != nullptr);
    CHECK(walk.deadline("homicide-review-told") != nullptr);
    CHECK(walk.deadline("coroner-told") == nullptr);
    CHECK(refused_only_for(walk.step("death-handed-over", {{"summary", "again"}}, inspector),
                           "every notice is decided"));
}

TEST_CASE("A victim found alive is told to everybody who had been told", "[death]") {
    auto walk = a_death();
    Fields const seen{{"evidence", "seen at the station an hour ago"}};
    CHECK(not_theirs(walk.step("death-found-mistaken", seen, sergeant)));
    REQUIRE(walk.step("death-found-mistaken", seen, inspector).moved());
    CHECK(walk.state() == "mistaken");
    CHECK(*walk.shared("victim-died") == "no");
    CHECK(walk.deadline("coroner-told") == nullptr);
    for (auto const* told : {"homicide-team victim-is-alive", "coroner victim-is-alive",
                             "family-liaison victim-is-alive"})
        CHECK(walk.asked_for(told));
}

}  // namespace caseway::tests
