// Children as victims in their own right: seen, heard, referred, and closed by nobody's wish.

#include "workflows/child_safeguarding.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::child_safeguarding;

namespace {

Actor officer() { return somebody("safeguarding-officer", Rank::constable, "o.bell"); }
Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant, "s.khan"); }

Fields const seen{{"seen-by", "o.bell constable"},
                  {"company", "alone"},
                  {"voice-of-the-child", "she hides when the door goes"}};
Fields const closing{{"social-care-decision", "section-17"}, {"rationale", "a plan is in place"}};

Walk an_open_case(std::string const& reported_on = "2022-01-31") {
    Walk walk{rules::child_safeguarding()};
    walk.at("2022-02-01 09:00").given("reported-on", reported_on).given("victim-site", "walsall");
    REQUIRE(walk.asked("child-safeguarding-opened", {{"because", "adult-declines"}}).moved());
    return walk;
}
Walk a_child_who_was_heard() {
    auto walk = an_open_case();
    REQUIRE(walk.step("child-seen", seen, officer()).moved());
    return walk;
}
engine::StrandView intake() { return {"intake", "intake", "submitted", "", "", false}; }
engine::StrandView referral(std::string parent, bool ended, std::string name = "referral") {
    return {std::move(name), "referral", "", std::move(parent), "", ended};
}

}  // namespace

TEST_CASE("Children as victims are seen and heard by the next working day", "[child]") {
    auto walk = an_open_case();
    CHECK(walk.owner() == "safeguarding-officer/walsall");
    CHECK(engine::show(walk.deadline("child-seen")->due) == "Wed 2 Feb 2022 23:59");
    walk.step("child-not-seen", {{"why", "nobody opened"}}, officer());
    CHECK(walk.asked_for("safeguarding-sergeant child-not-seen"));
    CHECK(walk.state() == "opened");
    CHECK(walk.deadline("child-seen"));
    walk.step("child-seen", seen, officer());
    CHECK(walk.state() == "child-heard");
    CHECK_FALSE(walk.deadline("child-seen"));
}

TEST_CASE("From 31 January 2022 a child is a victim whom the investigator owes the Code",
          "[child][table]") {
    auto [reported, mark, victim] = GENERATE(table<std::string, std::string, bool>({
        {"2022-01-30", "regime:children-as-victims=child-witness", false},
        {"2022-01-31", "regime:children-as-victims=child-victim", true},
    }));
    CAPTURE(reported);
    auto const walk = an_open_case(reported);
    CHECK(walk.regimes() == std::vector<std::string>{mark});
    CHECK(walk.asked_for("investigator child-is-a-victim") == victim);
}

TEST_CASE("Where nobody recorded the report the law is that of the day it is opened", "[child]") {
    Walk walk{rules::child_safeguarding()};
    walk.at("2022-01-30 09:00");
    walk.step("child-safeguarding-opened", {{"because", "child-harmed"}}, officer());
    CHECK(walk.regimes().front() == "regime:children-as-victims=child-witness");
    CHECK(walk.owner() == "safeguarding-officer");
}

TEST_CASE("A child is heard apart from the suspect", "[child][table]") {
    auto [company, heard] = GENERATE(table<std::string, bool>({
        {"alone", true},
        {"with-a-professional", true},
        {"with-a-safe-adult", true},
        {"with-the-suspect", false},
    }));
    CAPTURE(company);
    auto walk = an_open_case();
    auto const outcome = walk.step("child-seen", changed(seen, "company", company), officer());
    CHECK(outcome.moved() == heard);
    if (!heard)
        CHECK(refused_only_for(outcome, rules::was_heard_apart_from_the_suspect::requires_that));
}

TEST_CASE("An adult who declines ends nothing for the child", "[child]") {
    for (auto walk : {an_open_case(), a_child_who_was_heard()}) {
        auto const before = walk.state();
        CHECK(walk.asked("adult-declined").moved());
        CHECK(walk.asked_for("childrens-social-care adult-declines-support"));
        CHECK(walk.state() == before);
    }
}

TEST_CASE("The adult's own safeguarding does not stand in the child's way", "[child]") {
    auto walk = a_child_who_was_heard();
    walk.beside({"safeguarding", "safeguarding", "closed", "", "", true})
        .beside(intake())
        .beside(referral("intake", true))
        .beside(referral("safeguarding", false, "referral.2"));
    CHECK(walk.step("child-safeguarding-closed", closing, sergeant()).moved());
}

TEST_CASE("A child's safeguarding cannot close while MASH or Encompass is open", "[child]") {
    auto walk = a_child_who_was_heard();
    walk.beside(intake());
    CHECK(refused_only_for(walk.step("child-safeguarding-closed", closing, sergeant()),
                           rules::social_care_was_asked::requires_that));
    for (auto const* parent : {"intake", "child-safeguarding"}) {
        auto open = walk, ended = walk;
        open.beside(referral(parent, false));
        CHECK(refused_only_for(open.step("child-safeguarding-closed", closing, sergeant()),
                               rules::childrens_referrals_have_ended::requires_that));
        ended.beside(referral(parent, true));
        CHECK(not_theirs(ended.step("child-safeguarding-closed", closing, officer())));
        CHECK(ended.step("child-safeguarding-closed", closing, sergeant()).moved());
        CHECK(ended.state() == "closed");
    }
}

TEST_CASE("A child who was not seen is not closed", "[child]") {
    CHECK(an_open_case().step("child-safeguarding-closed", closing, sergeant()).kind ==
          Outcome::Kind::not_provided_for);
}

TEST_CASE("A child is referred from here and nobody's agreement is asked", "[child][table]") {
    auto agency = GENERATE("childrens-social-care", "school");
    CAPTURE(agency);
    for (auto walk : {an_open_case(), a_child_who_was_heard()}) {
        auto const outcome = walk.step(
            "child-referred", {{"agency", agency}, {"reason", "she is afraid"}}, officer());
        auto const* start = std::get_if<engine::StartStrand>(&outcome.asks.front());
        REQUIRE(start);
        CHECK(start->fields == Fields{{"agency", agency}, {"because", "she is afraid"}});
        CHECK(start->workflow == "referral");
    }
}

TEST_CASE("Reopening everywhere means that a child is seen and heard again", "[child]") {
    auto walk = a_child_who_was_heard();
    walk.beside(intake()).beside(referral("intake", true));
    walk.step("child-safeguarding-closed", closing, sergeant());
    Fields const again{{"reason", "a new report"}};
    CHECK(not_theirs(walk.step("child-safeguarding-reopened", again, officer())));
    CHECK(walk.step("child-safeguarding-reopened", again, sergeant()).moved());
    CHECK(walk.state() == "opened");
    CHECK(walk.deadline("child-seen"));
}

}  // namespace caseway::tests
