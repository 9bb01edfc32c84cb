// Safeguarding: reaching the victim safely, the plan, and the end of it.

#include "tests/workflows/safeguarding_cast.hpp"

namespace caseway::tests {

using namespace safeguarding_cast;
namespace rules = workflows::safeguarding;

TEST_CASE("A high-risk victim is allocated and reached and planned for and monitored",
          "[safeguarding]") {
    auto walk = a_high_risk_case();
    CHECK(walk.state() == "opened");
    CHECK(walk.owner() == "safeguarding-sergeant/walsall");
    CHECK(walk.deadline("safeguarding-contact"));

    walk.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant());
    CHECK(walk.owner() == "o.bell");
    walk.step("contact-attempted", attempt("telephone", "reached"), officer());
    CHECK(walk.state() == "in-contact");
    CHECK_FALSE(walk.deadline("safeguarding-contact"));
    CHECK(walk.deadline("marac-referred"));

    walk.step("needs-assessed", needs(), officer());
    walk.step("referral-decided", decision("idva", "make"), officer());
    CHECK(walk.asked_for("referral referral-opened"));
    walk.step("referral-decided", decision("marac", "make"), officer());
    CHECK(walk.asked_for("marac marac-referral-drafted"));
    CHECK_FALSE(walk.deadline("marac-referred"));
    for (auto const* referral : {"childrens-social-care", "adult-social-care"})
        walk.step("referral-decided", decision(referral, "not-needed"), officer());
    CHECK(walk.deadline("referrals-decided"));
    walk.step("referral-decided", decision("refuge", "not-needed"), officer());
    CHECK_FALSE(walk.deadline("referrals-decided"));

    walk.step("plan-made", plan(), officer());
    CHECK(walk.state() == "monitored");
    CHECK(walk.deadline("safeguarding-review"));
    walk.at("2020-05-01 10:00");
    auto const first = walk.deadline("safeguarding-review")->due;
    walk.step("plan-reviewed", {{"result", "risk-reduced"}, {"review", "all quiet"}}, officer());
    CHECK(walk.deadline("safeguarding-review")->due > first);

    CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
    CHECK(walk.state() == "closed");
    CHECK_FALSE(walk.deadline("safeguarding-review"));
}

TEST_CASE("Only a safeguarding sergeant allocates and closes", "[safeguarding]") {
    auto walk = a_high_risk_case();
    CHECK(not_theirs(walk.step("officer-allocated", {{"officer", "o.bell constable"}}, officer())));
    auto const acting_constable = somebody("safeguarding-sergeant", Rank::constable);
    CHECK(not_theirs(
        walk.step("officer-allocated", {{"officer", "o.bell constable"}}, acting_constable)));
    auto monitored = a_monitored_case();
    CHECK(not_theirs(monitored.step("safeguarding-closed", closing(), officer())));
}

TEST_CASE("While the site is unknown the case waits for any safeguarding sergeant",
          "[safeguarding]") {
    Walk walk{rules::safeguarding()};
    walk.asked("safeguarding-opened", {{"because", "high-grade"}});
    CHECK(walk.owner() == "safeguarding-sergeant");
}

TEST_CASE("A victim is contacted only in a way that is safe", "[safeguarding][table]") {
    auto [safe, method, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"unknown", "telephone", false},
        {"unknown", "text", false},
        {"unknown", "letter", false},
        {"unknown", "through-idva", true},
        {"unknown", "in-person", true},
        {"in-person-only", "telephone", false},
        {"in-person-only", "text", false},
        {"in-person-only", "in-person", true},
        {"in-person-only", "letter", false},
        {"in-person-only", "through-idva", true},
        {"telephone", "telephone", true},
        {"telephone", "text", false},
        {"telephone", "letter", false},
        {"telephone", "in-person", true},
        {"text", "text", true},
        {"text", "telephone", false},
        {"any", "letter", true},
        {"any", "telephone", true},
    }));
    CAPTURE(safe, method);
    auto walk = an_allocated_case();
    walk.given("safe-contact", safe);
    auto const outcome = walk.step("contact-attempted", attempt(method, "reached"), officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, workflows::way_is_safe::requires_that));
}

TEST_CASE("Where nobody recorded how the victim can be reached only a visit is possible",
          "[safeguarding]") {
    Walk walk{rules::safeguarding()};
    walk.asked("safeguarding-opened", {{"because", "high-grade"}});
    walk.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant());

    auto const refused = walk.step("contact-attempted", attempt("text", "no-answer"), officer());
    CHECK(refused_for(refused, workflows::way_is_safe::requires_that));
    CHECK(refused.reasons.front().kind == engine::Reason::Kind::missing_fact);
    CHECK(walk.step("contact-attempted", attempt("in-person", "no-answer"), officer()).moved());
}

TEST_CASE("The third attempt without an answer puts it to the sergeant", "[safeguarding]") {
    auto walk = an_allocated_case();
    for (int attempts = 1; attempts <= 2; ++attempts) {
        walk.step("contact-attempted", attempt("telephone", "no-answer"), officer());
        CHECK(walk.state() == "allocated");
    }
    walk.step("contact-attempted", attempt("in-person", "no-answer"), officer());
    CHECK(walk.state() == "unreachable");
    CHECK(walk.owner() == "safeguarding-sergeant/walsall");
    CHECK(walk.deadline("sergeant-decides"));
    CHECK_FALSE(walk.deadline("safeguarding-contact"));
}

TEST_CASE("A victim nobody reached is never closed but visited", "[safeguarding]") {
    auto walk = an_allocated_case();
    for (int attempts = 1; attempts <= 3; ++attempts)
        walk.step("contact-attempted", attempt("telephone", "no-answer"), officer());

    CHECK(walk.step("safeguarding-closed", closing(), sergeant()).kind ==
          Outcome::Kind::not_provided_for);
    Fields const visit{{"decision", "welfare-visit"}, {"rationale", "not seen for two days"}};
    CHECK(not_theirs(walk.step("welfare-visit-decided", visit, officer())));
    CHECK(walk.step("welfare-visit-decided", visit, sergeant()).moved());
    CHECK(walk.asked_for("response-sergeant welfare-visit"));
    CHECK(walk.state() == "allocated");
    CHECK(walk.owner() == "o.bell");
    CHECK(walk.deadline("safeguarding-contact"));
    // The attempts are counted from the start again.
    walk.step("contact-attempted", attempt("in-person", "no-answer"), officer());
    CHECK(walk.state() == "allocated");
}

TEST_CASE("A fourth attempt that reaches the victim is welcome", "[safeguarding]") {
    auto walk = an_allocated_case();
    for (int attempts = 1; attempts <= 4; ++attempts)
        CHECK(walk.step("contact-attempted", attempt("telephone", "no-answer"), officer()).moved());
    CHECK(walk.state() == "unreachable");
    walk.step("contact-attempted", attempt("telephone", "reached"), officer());
    CHECK(walk.state() == "in-contact");
    CHECK_FALSE(walk.deadline("sergeant-decides"));
}

TEST_CASE("After contact that was not safe nobody tries again before the sergeant decides",
          "[safeguarding]") {
    auto walk = an_allocated_case();
    walk.step("contact-attempted", attempt("telephone", "not-safe"), officer());
    REQUIRE(walk.state() == "unreachable");

    auto const by_phone = attempt("telephone", "no-answer");
    auto const visit = attempt("in-person", "reached");
    auto const& paused = rules::contact_is_not_paused::requires_that;
    CHECK(refused_only_for(walk.step("contact-attempted", by_phone, officer()), paused));
    CHECK(refused_only_for(walk.step("contact-attempted", visit, officer()), paused));
    CHECK(refused_for(
        walk.step("contact-attempted", changed(by_phone, "threat-to-life", "yes"), officer()),
        paused));
    CHECK(refused_for(
        walk.step("contact-attempted", changed(visit, "threat-to-life", "no"), officer()), paused));

    SECTION("but a threat to life sends somebody there in person") {
        CHECK(walk.step("contact-attempted", changed(visit, "threat-to-life", "yes"), officer())
                  .moved());
        CHECK(walk.state() == "in-contact");
    }
    SECTION("and once the sergeant has decided they may") {
        walk.step("welfare-visit-decided",
                  {{"decision", "further-attempts"}, {"rationale", "he is at work until six"}},
                  sergeant());
        CHECK_FALSE(walk.asked_for("response-sergeant welfare-visit"));
        CHECK(walk.step("contact-attempted", by_phone, officer()).moved());
    }
}

TEST_CASE("Contact that stops being safe later goes back to the sergeant", "[safeguarding]") {
    for (auto walk : {a_case_in_contact(), a_monitored_case()}) {
        auto const before = walk.state();
        CHECK(refused_for(walk.step("contact-attempted", attempt("letter", "reached"), officer()),
                          workflows::way_is_safe::requires_that));
        walk.step("contact-attempted", attempt("telephone", "reached"), officer());
        CHECK(walk.state() == before);
        walk.step("contact-attempted", attempt("telephone", "not-safe"), officer());
        CHECK(walk.state() == "unreachable");
    }
}

TEST_CASE("Unsafe contact by anybody is recorded and alarms the sergeant", "[safeguarding]") {
    for (auto walk : {an_allocated_case(), a_case_in_contact(), a_monitored_case()}) {
        CHECK(walk.step("unsafe-contact-made", {{"what-happened", "he answered her telephone"}},
                        somebody("investigator"))
                  .moved());
        CHECK(walk.state() == "unreachable");
        CHECK(walk.asked_for("safeguarding-sergeant unsafe-contact-made"));
        CHECK(walk.owner() == "safeguarding-sergeant/walsall");
    }
}

TEST_CASE("A victim who rings back has been reached", "[safeguarding]") {
    auto walk = an_allocated_case();
    CHECK(walk.step("victim-reached", {{"how", "rang 101"}}, somebody("call-handler")).moved());
    CHECK(walk.state() == "in-contact");
}

TEST_CASE("Protection that ends or a lower grade cancels nothing but has the plan looked at",
          "[safeguarding]") {
    for (auto walk :
         {a_high_risk_case(), an_allocated_case(), a_case_in_contact(), a_monitored_case()}) {
        auto const before = walk.state();
        for (auto const* event : {"protection-ended", "marac-heard", "grade-was-lowered"}) {
            CHECK(walk.asked(event).moved());
            CHECK(walk.state() == before);
            CHECK(walk.deadline("plan-reassessed"));
        }
    }
}

TEST_CASE("Safeguarding closes only when nothing is left open", "[safeguarding]") {
    auto walk = a_monitored_case();
    SECTION("a referral") {
        walk.beside({"referral.2", "referral", "no-answer", "safeguarding", "", false});
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::no_referral_is_open::requires_that));
    }
    SECTION("a MARAC action") {
        walk.beside({"marac-action", "marac-action", "overdue", "marac", "", false});
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::no_marac_action_is_open::requires_that));
    }
    SECTION("a MARAC that has not met") {
        walk.beside({"marac", "marac", "listed", "", "", false});
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::no_marac_is_pending::requires_that));
    }
    SECTION("news that the victim has not been told") {
        walk.beside({"contact.3", "contact", "due", "suspect", "", false});
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::news_was_given::requires_that));
    }
    SECTION("an order of either Act in force") {
        walk.given(GENERATE(as<std::string>{}, "dvpo-in-force", "dapo-in-force"), "yes");
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::no_order_is_in_force::requires_that));
    }
    SECTION("a change the plan has not been read against") {
        walk.asked("protection-ended");
        CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                               rules::plan_is_up_to_date::requires_that));
        walk.step("plan-reviewed", {{"result", "unchanged"}, {"review", "read"}}, officer());
        CHECK_FALSE(walk.deadline("plan-reassessed"));
        CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
    }
    SECTION("a victim who does not know how to come back") {
        CHECK(refused_only_for(
            walk.step("safeguarding-closed", changed(closing(), "told-how-to-come-back", "no"),
                      sergeant()),
            rules::victim_knows_how_to_come_back::requires_that));
    }
    SECTION("a high grade that no MARAC was decided for") {
        // Decided against while the grade was medium; high since.
        auto later = a_case_in_contact();
        later.given("grade", "medium");
        later.step("needs-assessed", needs(), officer());
        later.step("referral-decided", decision("idva", "make"), officer());
        for (auto const* referral : {"childrens-social-care", "adult-social-care", "housing"})
            later.step("referral-decided", decision(referral, "not-needed"), officer());
        auto const against = changed(decision("marac", "not-needed"), "criteria", "none");
        later.step("referral-decided", against, officer());
        REQUIRE(later.step("plan-made", plan(), officer()).moved());
        auto medium = later;
        CHECK(medium.step("safeguarding-closed", closing(), sergeant()).moved());
        later.given("grade", "high");
        CHECK(refused_only_for(later.step("safeguarding-closed", closing(), sergeant()),
                               rules::marac_was_decided_at_high::requires_that));
        later.step("referral-decided", against, sergeant());
        CHECK(later.step("safeguarding-closed", closing(), sergeant()).moved());
    }
    SECTION("while referrals and actions that have ended do not stand in the way") {
        walk.beside({"referral", "referral", "done", "safeguarding", "", true})
            .beside({"marac-action", "marac-action", "done", "marac", "", true})
            .beside({"contact", "contact", "met", "suspect", "", true})
            .beside({"marac", "marac", "actions-complete", "", "", false})
            .given("dvpo-in-force", "no")
            .given("dapo-in-force", "no");
        CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
    }
}

TEST_CASE("At the death of the victim every send stops", "[safeguarding]") {
    for (auto walk :
         {a_high_risk_case(), an_allocated_case(), a_case_in_contact(), a_monitored_case()}) {
        walk.asked("victim-died");
        CHECK(walk.state() == "stopped");
        CHECK(walk.owner() == "family-liaison");
        for (auto const* deadline :
             {"safeguarding-contact", "referrals-decided", "marac-referred", "safeguarding-review"})
            CHECK_FALSE(walk.deadline(deadline));
        CHECK(walk.step("contact-attempted", attempt("in-person", "reached"), officer()).kind ==
              Outcome::Kind::not_provided_for);
        // The end does not wait for a victim who can no longer be told anything.
        auto const told_nobody = changed(closing(), "told-how-to-come-back", "no");
        CHECK(walk.step("safeguarding-closed", told_nobody, sergeant()).moved());
        walk.given("victim-died", "yes");
        CHECK(refused_only_for(
            walk.step("safeguarding-reopened", {{"because", "other"}, {"reason", "by mistake"}},
                      sergeant()),
            rules::victim_is_alive::requires_that));
    }
}

TEST_CASE("Reopening everywhere means that a closed case has every decision open again",
          "[safeguarding]") {
    auto walk = a_monitored_case();
    walk.step("safeguarding-closed", closing(), sergeant());
    Fields const again{{"because", "new-incident"}, {"reason", "he came back last night"}};
    CHECK(not_theirs(walk.step("safeguarding-reopened", again, officer())));
    CHECK(walk.step("safeguarding-reopened", again, sergeant()).moved());
    CHECK(walk.state() == "opened");
    CHECK(walk.deadline("safeguarding-contact"));
    walk.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant());
    walk.step("contact-attempted", attempt("telephone", "reached"), officer());
    CHECK(
        refused_for(walk.step("plan-made", plan(), officer()), rules::idva_decided::requires_that));
}

TEST_CASE("Safeguarding is stood down before a plan only for a reason that holds",
          "[safeguarding]") {
    Fields const lowered{{"because", "grade-lowered"}, {"rationale", "settled at medium"}};
    Fields const moved{{"because", "moved-to-another-force"}, {"rationale", "to her sister"}};
    Fields const error{{"because", "entered-in-error"}, {"rationale", "another case was meant"}};
    auto const inspector = somebody("detective-inspector", Rank::inspector);
    for (auto walk : {a_high_risk_case(), an_allocated_case(), a_case_in_contact()}) {
        CHECK(refused_only_for(walk.step("stood-down", lowered, sergeant()),
                               rules::grade_is_no_longer_high::requires_that));
        CHECK(refused_only_for(walk.step("stood-down", moved, sergeant()),
                               rules::the_other_force_accepted::requires_that));
        CHECK(refused_only_for(walk.step("stood-down", error, sergeant()),
                               rules::an_error_is_an_inspectors::requires_that));
        auto lowered_walk = walk, moved_walk = walk, error_walk = walk;
        lowered_walk.given("grade", "medium");
        CHECK(lowered_walk.step("stood-down", lowered, sergeant()).moved());
        CHECK(moved_walk
                  .step("stood-down", changed(moved, "accepted-by", "Staffordshire, 6 April"),
                        sergeant())
                  .moved());
        CHECK(error_walk.step("stood-down", error, inspector).moved());
        CHECK_FALSE(error_walk.deadline("safeguarding-contact"));
    }
}

}  // namespace caseway::tests
