// A referral: whose agreement it needs, by when a school is told, and who hears of a lower grade.

#include "tests/workflows/referral_cast.hpp"

namespace caseway::tests {

using namespace referral_cast;
namespace rules = workflows::referral;

namespace {

Fields const sharing{{"why-proportionate", "threats to kill since Friday"},
                     {"least-that-serves", "name, grade and how to reach her"},
                     {"victim-told", "not yet, he reads her messages"}};
Fields const offered{{"consent", "offered"}}, agreed{{"consent", "given"}},
    declined{{"consent", "refused"}};

Walk a_support_referral(std::string const& reported_on) {
    Walk walk{rules::referral()};
    walk.at("2021-04-06 09:00").given("reported-on", reported_on);
    REQUIRE(walk.asked("referral-opened", dropped(opening("victim-support"), "consent")).moved());
    return walk;
}
Walk a_school_referral(std::string_view at, std::string const& reported_on) {
    Walk walk{rules::referral()};
    walk.at(at).given("reported-on", reported_on);
    REQUIRE(walk.asked("referral-opened", {{"agency", "school"}, {"because", "a child"}}).moved());
    return walk;
}

}  // namespace

TEST_CASE("An IDVA is told without agreement only by a decision of its own at high risk",
          "[referral]") {
    auto walk = a_draft_to("idva", "refused");
    auto const& rule = rules::idva_has_consent_or_a_decision::requires_that;
    CHECK(refused_only_for(walk.step("referral-sent", sending(), officer()), rule));
    // A reason beside the answer is not that decision.
    walk.step("consent-recorded",
              {{"consent", "refused"}, {"without-consent-because", "threats to kill"}}, officer());
    CHECK(refused_only_for(walk.step("referral-sent", sending(), officer()), rule));

    walk.given("grade", "medium");
    CHECK(refused_only_for(walk.step("sharing-without-consent-decided", sharing, officer()),
                           rules::risk_is_high::requires_that));
    walk.given("grade", "high");
    CHECK(walk.step("sharing-without-consent-decided", sharing, officer()).moved());
    CHECK(walk.step("referral-sent", sending(), officer()).moved());
}

TEST_CASE("Sharing without agreement is decided only for an IDVA", "[referral]") {
    auto walk = a_draft_to("housing", "refused");
    walk.given("grade", "high");
    CHECK(refused_only_for(walk.step("sharing-without-consent-decided", sharing, officer()),
                           rules::is_for_an_idva::requires_that));
}

TEST_CASE("While nobody asked the victim an IDVA is not told", "[referral]") {
    Walk walk{rules::referral()};
    walk.asked("referral-opened", dropped(opening("idva"), "consent"));
    auto const outcome = walk.step("referral-sent", sending(), officer());
    CHECK(refused_only_for(outcome, rules::idva_has_consent_or_a_decision::requires_that));
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
}

TEST_CASE("The 2015 Code asks for explicit agreement to support and the 2021 Code for no refusal",
          "[referral][table]") {
    auto [reported, answer, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"2021-03-31", "given", true},
        {"2021-03-31", "offered", false},
        {"2021-03-31", "refused", false},
        {"2021-03-31", "not-sought", false},
        {"2021-04-01", "given", true},
        {"2021-04-01", "offered", true},
        {"2021-04-01", "refused", false},
        {"2021-04-01", "not-sought", false},
    }));
    CAPTURE(reported, answer);
    auto walk = a_support_referral(reported);
    CHECK(walk.regimes().front() == (reported < "2021-04-01"
                                         ? "regime:victims-code=victims-code-2015"
                                         : "regime:victims-code=victims-code-2021"));
    walk.step("consent-recorded", {{"consent", answer}}, officer());
    CHECK(walk.regimes().size() == 1);
    auto const outcome = walk.step("referral-sent", sending(), officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::support_was_agreed_to::requires_that));
}

TEST_CASE("Support is due two working days after the report", "[referral]") {
    auto const walk = a_support_referral("2021-04-01");
    // Good Friday, a weekend and Easter Monday are not counted.
    CHECK(engine::show(walk.deadline("support-referred")->due) == "Wed 7 Apr 2021 23:59");
}

TEST_CASE("Support is offered and agreed to or declined", "[referral]") {
    auto walk = a_support_referral("2020-04-06");
    Fields const unsent{{"because", "victim-declined"}, {"instead", "the helpline's number"}};
    SECTION("offered and agreed to it is sent") {
        walk.step("consent-recorded", offered, officer());
        CHECK(walk.step("referral-sent", sending(), officer()).kind == Outcome::Kind::refused);
        walk.step("consent-recorded", agreed, officer());
        CHECK(walk.step("referral-sent", sending(), officer()).moved());
        CHECK_FALSE(walk.deadline("support-referred"));
    }
    SECTION("declined it is not sent and can be asked for later") {
        walk.step("consent-recorded", declined, officer());
        CHECK(walk.step("not-sent", unsent, officer()).moved());
        CHECK_FALSE(walk.deadline("support-referred"));
        CHECK(walk.step("referral-reopened", {{"reason", "she asks for it"}}, sergeant()).moved());
        CHECK(walk.deadline("support-referred"));
    }
    SECTION("and no other reason leaves it unsent") {
        CHECK(refused_only_for(
            walk.step("not-sent", changed(unsent, "because", "unsafe-for-another-reason"),
                      officer()),
            rules::may_go_unsent::requires_that));
    }
}

TEST_CASE("Only a school's referral or declined support is left unsent", "[referral]") {
    Fields const unsent{{"because", "unsafe-for-another-reason"}, {"instead", "nothing"}};
    auto const& rule = rules::may_go_unsent::requires_that;
    CHECK(refused_only_for(a_draft_to("idva").step("not-sent", unsent, officer()), rule));
    CHECK(
        refused_only_for(a_draft_to("school").step(
                             "not-sent", changed(unsent, "because", "victim-declined"), officer()),
                         rule));
    for (auto const* because : {"no-school-found", "unsafe-for-another-reason"})
        CHECK(a_draft_to("school")
                  .step("not-sent", changed(unsent, "because", because), officer())
                  .moved());
}

TEST_CASE("For a child educated at home the local authority is told", "[referral]") {
    auto walk = a_draft_to("school");
    CHECK(refused_only_for(
        walk.step("not-sent", {{"because", "home-educated"}, {"instead", "nothing"}}, officer()),
        rules::home_educated_child_is_not_left_out::requires_that));
    walk.step("referral-sent", changed(sending(), "recipient", "the local authority"), officer());
    auto const answer =
        walk.step("agency-accepted", acceptance("local-authority-notified"), agency_worker());
    CHECK(answer.irregular.empty());
    CHECK(walk.state() == "accepted");
}

TEST_CASE("A school is told before its next day begins", "[referral][table]") {
    // Good Friday 10 April and Easter Monday 13 April 2020 are no school days, nor is a weekend.
    auto [at, due] = GENERATE(table<std::string, std::string>({
        {"2020-04-06 00:30", "Mon 6 Apr 2020 08:30"},
        {"2020-04-06 08:29", "Mon 6 Apr 2020 08:30"},
        {"2020-04-06 08:30", "Tue 7 Apr 2020 08:30"},
        {"2020-04-09 18:00", "Tue 14 Apr 2020 08:30"},
        {"2020-04-17 23:00", "Mon 20 Apr 2020 08:30"},
    }));
    CAPTURE(at);
    auto const walk = a_school_referral(at, "2020-04-06");
    CHECK(engine::show(walk.deadline("school-told")->due) == due);
}

TEST_CASE("Telling a school is by agreement and from 7 November 2025 a duty", "[referral][table]") {
    auto [reported, deadline, other, mark] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"2025-11-06", "school-told", "school-told-by-duty", "encompass-voluntary"},
            {"2025-11-07", "school-told-by-duty", "school-told", "encompass-duty"},
        }));
    CAPTURE(reported);
    // The report's day decides, not the day on which it is sent.
    auto walk = a_school_referral("2025-11-10 09:00", reported);
    CHECK(walk.deadline(deadline));
    CHECK_FALSE(walk.deadline(other));
    CHECK(walk.regimes() == std::vector<std::string>{"regime:encompass=" + mark});
    walk.step("referral-sent", sending(), officer());
    CHECK_FALSE(walk.deadline(deadline));
    walk.step("delivery-failed", {{"what-happened", "mailbox full"}}, officer());
    CHECK(walk.deadline(deadline));
}

TEST_CASE("Where nobody recorded the day of the report the law is that of the referral",
          "[referral]") {
    Walk walk{rules::referral()};
    walk.at("2025-11-07 07:00");
    walk.asked("referral-opened", {{"agency", "school"}, {"because", "a child"}});
    CHECK(walk.deadline("school-told-by-duty"));
}

TEST_CASE("Children's social care is notified within 24 hours", "[referral]") {
    auto walk = a_draft_to("childrens-social-care");
    CHECK(engine::show(walk.deadline("mash-notified")->due) == "Tue 7 Apr 2020 09:00");
    CHECK_FALSE(walk.deadline("referral-sent"));
    walk.step("referral-sent", sending(), officer());
    CHECK_FALSE(walk.deadline("mash-notified"));
    CHECK(engine::show(walk.deadline("social-care-decides")->due) == "Tue 7 Apr 2020 23:59");
}

TEST_CASE("A refuge is asked the same day and a forced-marriage specialist at once",
          "[referral][table]") {
    auto [agency, deadline, due] = GENERATE(table<std::string, std::string, std::string>({
        {"refuge", "refuge-asked", "Mon 6 Apr 2020 23:59"},
        {"forced-marriage-specialist", "specialist-asked", "Mon 6 Apr 2020 10:00"},
        {"idva", "referral-sent", "Tue 7 Apr 2020 09:00"},
        {"housing", "referral-sent", "Tue 7 Apr 2020 09:00"},
    }));
    CAPTURE(agency);
    auto walk = a_draft_to(agency);
    CHECK(engine::show(walk.deadline(deadline)->due) == due);
    walk.step("referral-sent", sending(), officer());
    CHECK_FALSE(walk.deadline(deadline));
}

TEST_CASE("Clare's Law is asked for by itself", "[referral]") {
    Walk walk{rules::referral()};
    CHECK(refused_only_for(walk.asked("referral-opened", opening("clares-law")),
                           rules::clares_law_is_apart::requires_that));
}

TEST_CASE("Whoever was told that the risk is high is told when it no longer is", "[referral]") {
    auto acknowledged = sent_to("idva");
    acknowledged.step("agency-acknowledged", {{"by-whom", "duty"}}, agency_worker());
    auto silent = sent_to("idva");
    silent.clock("answer-overdue");
    auto working = sent_to("idva");
    working.step("agency-accepted", acceptance("engaged"), agency_worker());
    for (auto walk : {sent_to("idva"), acknowledged, silent, working, not_taken_by("idva")}) {
        auto const before = walk.state();
        CHECK(walk.asked("grade-was-lowered").moved());
        CHECK(walk.state() == before);
        CHECK(walk.asked_for("idva no-longer-high"));
    }
    // Where nothing was sent there is nobody to tell.
    CHECK_FALSE(a_draft_to("idva").asked("grade-was-lowered").moved());
}

}  // namespace caseway::tests
