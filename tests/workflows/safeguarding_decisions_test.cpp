// Safeguarding: a decision on each onward referral, none left blank (SEED 33).

#include "tests/workflows/safeguarding_cast.hpp"

namespace caseway::tests {

using namespace safeguarding_cast;
namespace rules = workflows::safeguarding;

namespace {

Fields against_marac(std::string criteria) {
    return changed(decision("marac", "not-needed"), "criteria", std::move(criteria));
}

Fields const* fields_of_start(Outcome const& outcome) {
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask)) return &start->fields;
    return nullptr;
}

}  // namespace

TEST_CASE("A plan names every decision that is still blank", "[safeguarding]") {
    auto walk = a_case_in_contact();
    auto const outcome = walk.step("plan-made", plan(), officer());
    CHECK(outcome.reasons.size() == 6);
    for (auto const rule :
         {rules::needs_are_known::requires_that, rules::idva_decided::requires_that,
          rules::childrens_care_decided::requires_that, rules::adult_care_decided::requires_that,
          rules::housing_decided::requires_that, rules::marac_decided::requires_that})
        CHECK(refused_for(outcome, rule));

    walk.step("needs-assessed", needs(), officer());
    walk.step("referral-decided", decision("idva", "make"), officer());
    walk.step("referral-decided", decision("housing", "declined-by-victim"), officer());
    auto const fewer = walk.step("plan-made", plan(), officer());
    CHECK(fewer.reasons.size() == 3);
    CHECK_FALSE(refused_for(fewer, rules::idva_decided::requires_that));
    CHECK_FALSE(refused_for(fewer, rules::housing_decided::requires_that));
}

TEST_CASE("What is blank is told before anybody tries", "[safeguarding]") {
    auto walk = a_case_in_contact();
    for (auto const& possibility : walk.next(officer()))
        if (possibility.event->name == "plan-made") {
            CHECK(possibility.verdict != engine::Possibility::Verdict::possible);
            CHECK(names(possibility.reasons, rules::marac_decided::requires_that));
        }
}

TEST_CASE("Markers are reviewed on a day to come", "[safeguarding][table]") {
    auto [day, allowed] = GENERATE(table<std::string, bool>({
        {"2020-04-05", false},
        {"2020-04-06", false},
        {"2020-04-07", true},
    }));
    CAPTURE(day);
    auto walk = a_case_with_every_decision();
    auto const outcome =
        walk.step("plan-made", changed(plan(), "markers-reviewed-on", day), officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome, rules::markers_have_a_review_ahead::requires_that));
}

TEST_CASE("A referral takes the reason and the agreement with it", "[safeguarding]") {
    auto walk = an_allocated_case();
    auto made = decision("idva", "make");
    made.push_back({"consent", "refused"});
    made.push_back({"without-consent-because", "threats to kill"});
    auto const outcome = walk.step("referral-decided", made, officer());
    auto const* fields = fields_of_start(outcome);
    REQUIRE(fields);
    CHECK(*fields == Fields{{"agency", "idva"},
                            {"because", "talked through with the victim"},
                            {"consent", "refused"},
                            {"without-consent-because", "threats to kill"}});
}

TEST_CASE("A MARAC referral takes its criteria with it", "[safeguarding]") {
    auto walk = an_allocated_case();
    auto const made = changed(decision("marac", "make"), "criteria", "repeat,honour-based");
    auto const outcome = walk.step("referral-decided", made, officer());
    auto const* fields = fields_of_start(outcome);
    REQUIRE(fields);
    CHECK(*engine::find_field(*fields, "criteria") == "repeat,honour-based");

    auto another = an_allocated_case();
    auto const none = another.step(
        "referral-decided", changed(decision("marac", "make"), "criteria", "none"), officer());
    CHECK(engine::find_field(*fields_of_start(none), "criteria")->empty());
}

TEST_CASE("Clare's Law is asked for as a disclosure of its own", "[safeguarding]") {
    auto walk = an_allocated_case();
    auto const outcome = walk.step("referral-decided", decision("clares-law", "make"), officer());
    CHECK(walk.asked_for() == std::vector<std::string>{"disclosure disclosure-opened"});
    auto const* fields = fields_of_start(outcome);
    REQUIRE(fields);
    CHECK(*fields == Fields{{"route", "right-to-know"},
                            {"applied-on", "2020-04-06"},
                            {"because", "talked through with the victim"}});
}

TEST_CASE("What is not made starts nothing", "[safeguarding]") {
    auto walk = a_case_in_contact();
    walk.step("needs-assessed", needs(), officer());
    for (auto const* referral : {"idva", "housing", "refuge", "clares-law"}) {
        CHECK(walk.step("referral-decided", decision(referral, "not-needed"), officer()).moved());
        CHECK(walk.asked_for().empty());
    }
}

TEST_CASE("A case is not sent to a MARAC twice", "[safeguarding][table]") {
    auto [state, ended, allowed] = GENERATE(table<std::string, bool, bool>({
        {"submitted", false, false},
        {"heard", false, false},
        {"actions-complete", false, true},
        {"withdrawn", true, true},
    }));
    CAPTURE(state);
    auto walk = an_allocated_case();
    walk.beside({"marac", "marac", state, "", "", ended});
    auto const outcome = walk.step("referral-decided", decision("marac", "make"), officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::no_marac_under_way::requires_that));
}

TEST_CASE("Already made is believed only where the case shows it", "[safeguarding]") {
    auto walk = an_allocated_case();
    for (auto const* referral : {"idva", "marac"})
        CHECK(refused_only_for(
            walk.step("referral-decided", decision(referral, "already-made"), officer()),
            rules::it_was_made_before::requires_that));
    walk.beside({"referral", "referral", "sent", "grading", "", false})
        .beside({"marac", "marac", "submitted", "", "", false});
    CHECK(refused_only_for(
        walk.step("referral-decided", decision("clares-law", "already-made"), officer()),
        rules::it_was_made_before::requires_that));
    walk.beside({"disclosure", "disclosure", "opened", "", "", false});
    for (auto const* referral : {"idva", "marac", "clares-law"}) {
        CHECK(walk.step("referral-decided", decision(referral, "already-made"), officer()).moved());
        CHECK(walk.asked_for().empty());
    }
}

TEST_CASE("Children are always referred", "[safeguarding][table]") {
    auto [children, allowed] = GENERATE(table<std::string, bool>({
        {"none", true},
        {"yes", false},
        {"pregnancy", false},
        {"not-checked", false},
    }));
    CAPTURE(children);
    for (auto const* left_out : {"not-needed", "declined-by-victim"}) {
        auto walk = an_allocated_case();
        walk.given("children", children);
        auto const outcome =
            walk.step("referral-decided", decision("childrens-social-care", left_out), officer());
        CHECK(outcome.moved() == allowed);
        if (!allowed) CHECK(refused_only_for(outcome, rules::children_are_referred::requires_that));
        CHECK(walk.step("referral-decided", decision("childrens-social-care", "make"), officer())
                  .moved());
    }
}

TEST_CASE("An adult with care needs is referred or declines", "[safeguarding]") {
    auto walk = a_case_in_contact();
    auto const not_needed = decision("adult-social-care", "not-needed");
    auto const unknown = walk.step("referral-decided", not_needed, officer());
    CHECK(refused_only_for(unknown, rules::care_needs_are_referred::requires_that));
    CHECK(unknown.reasons.front().kind == engine::Reason::Kind::missing_fact);
    walk.step("needs-assessed", changed(needs(), "care-needs", "yes"), officer());
    CHECK(refused_only_for(walk.step("referral-decided", not_needed, officer()),
                           rules::care_needs_are_referred::requires_that));
    CHECK(walk.step("referral-decided", decision("adult-social-care", "declined-by-victim"),
                    officer())
              .moved());
}

TEST_CASE("A victim who needs to move is referred to housing or to a refuge", "[safeguarding]") {
    auto walk = a_case_in_contact();
    walk.step("needs-assessed", changed(needs(), "housing-need", "yes"), officer());
    auto const no_housing = decision("housing", "not-needed");
    CHECK(refused_only_for(walk.step("referral-decided", no_housing, officer()),
                           rules::housing_need_is_referred::requires_that));
    CHECK(walk.step("referral-decided", decision("refuge", "make"), officer()).moved());
    CHECK(walk.step("referral-decided", no_housing, officer()).moved());
}

TEST_CASE("Deciding against a MARAC means going through the criteria", "[safeguarding]") {
    auto walk = an_allocated_case();
    CHECK(
        refused_only_for(walk.step("referral-decided", decision("marac", "not-needed"), sergeant()),
                         rules::criteria_were_considered::requires_that));
    CHECK(walk.step("referral-decided", against_marac("none"), sergeant()).moved());
}

TEST_CASE("A sergeant decides against a MARAC where a criterion is met or the grade is high",
          "[safeguarding][table]") {
    auto [graded, criteria, officer_may] = GENERATE(table<std::string, std::string, bool>({
        {"high", "none", false},
        {"high", "escalation", false},
        {"medium", "escalation", false},
        {"medium", "none", true},
    }));
    CAPTURE(graded, criteria);
    auto walk = an_allocated_case();
    walk.given("grade", graded);
    auto const outcome = walk.step("referral-decided", against_marac(criteria), officer());
    CHECK(outcome.moved() == officer_may);
    if (!officer_may)
        CHECK(refused_only_for(outcome, rules::sergeant_decides_against_marac::requires_that));
    CHECK(walk.step("referral-decided", against_marac(criteria), sergeant()).moved());
}

TEST_CASE("A MARAC repeat is always referred", "[safeguarding]") {
    auto walk = an_allocated_case();
    auto const& rule = rules::repeat_goes_to_marac::requires_that;
    CHECK(
        refused_only_for(walk.step("referral-decided", against_marac("repeat"), sergeant()), rule));
    walk.given("marac-repeat", "yes");
    CHECK(refused_only_for(walk.step("referral-decided", against_marac("none"), sergeant()), rule));

    Walk unknown{rules::safeguarding()};
    unknown.given("grade", "high");
    unknown.asked("safeguarding-opened", {{"because", "high-grade"}});
    unknown.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant());
    CHECK(refused_only_for(unknown.step("referral-decided", against_marac("none"), sergeant()),
                           rule));
    CHECK(walk.step("referral-decided", decision("marac", "make"), officer()).moved());
}

TEST_CASE("Referrals are decided while the victim is still not reached", "[safeguarding]") {
    auto walk = an_allocated_case();
    walk.step("contact-attempted", attempt("telephone", "not-safe"), officer());
    CHECK(walk.step("referral-decided", decision("marac", "make"), officer()).moved());
    CHECK(walk.step("referral-decided", decision("childrens-social-care", "not-needed"), officer())
              .moved());
    CHECK(walk.state() == "unreachable");
}

}  // namespace caseway::tests
