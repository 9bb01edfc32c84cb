// A referral to one agency: sent lawfully, answered or followed up, never lost.

#include "tests/workflows/referral_cast.hpp"

namespace caseway::tests {

using namespace referral_cast;
namespace rules = workflows::referral;

TEST_CASE("An IDVA takes a referral on and the victim is met", "[referral]") {
    auto walk = a_draft_to("idva");
    CHECK(walk.state() == "drafted");
    CHECK(walk.owner() == "safeguarding-officer/coventry");
    CHECK(walk.deadline("referral-sent"));

    walk.step("referral-sent", sending(), officer());
    CHECK(walk.asked_for("idva referral"));
    CHECK_FALSE(walk.deadline("referral-sent"));
    CHECK(walk.deadline("referral-acknowledged"));
    CHECK(walk.deadline("referral-answered"));
    CHECK(walk.deadline("idva-contact"));

    walk.step("agency-acknowledged", {{"by-whom", "duty IDVA"}}, agency_worker());
    CHECK(walk.state() == "acknowledged");
    CHECK_FALSE(walk.deadline("referral-acknowledged"));

    walk.step("agency-accepted", acceptance("engaged"), agency_worker());
    CHECK(walk.state() == "accepted");
    CHECK_FALSE(walk.deadline("referral-answered"));
    CHECK_FALSE(walk.deadline("idva-contact"));

    walk.step("referral-done", {{"outcome", "supported until the trial"}}, agency_worker());
    CHECK(walk.state() == "done");
}

TEST_CASE("Each agency has its own time", "[referral][table]") {
    auto [agency, deadline] = GENERATE(table<std::string, std::string>({
        {"idva", "idva-contact"},
        {"childrens-social-care", "social-care-decides"},
        {"housing", "referral-answered"},
        {"school", "referral-acknowledged"},
    }));
    CAPTURE(agency, deadline);
    auto const walk = sent_to(agency);
    CHECK(walk.deadline(deadline));
    for (auto const* other : {"idva-contact", "social-care-decides"})
        CHECK((walk.deadline(other) != nullptr) == (deadline == other));
}

TEST_CASE("Children's social care has met its day with any decision", "[referral]") {
    auto decided = sent_to("childrens-social-care"), declined = decided;
    decided.step("agency-accepted", acceptance("no-further-action"), agency_worker());
    CHECK_FALSE(decided.deadline("social-care-decides"));
    declined.step("not-taken", refusal("service-declined"), agency_worker());
    CHECK_FALSE(declined.deadline("social-care-decides"));
}

TEST_CASE("Whose site is unknown waits for any safeguarding officer", "[referral]") {
    Walk walk{rules::referral()};
    walk.asked("referral-opened", opening("idva"));
    CHECK(walk.owner() == "safeguarding-officer");
}

TEST_CASE("A referral needs agreement or a reason except for a child", "[referral][table]") {
    auto [agency, consent, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"idva", "given", true},
        {"refuge", "refused", false},
        {"housing", "not-sought", false},
        {"adult-social-care", "offered", false},
        {"childrens-social-care", "refused", true},
        {"school", "not-sought", true},
    }));
    CAPTURE(agency, consent);
    auto walk = a_draft_to(agency, consent);
    auto const outcome = walk.step("referral-sent", sending(), officer());
    CHECK(outcome.moved() == allowed);
    if (allowed) return;
    CHECK(refused_only_for(outcome, rules::consent_or_reason::requires_that));
    walk.step("consent-recorded",
              {{"consent", consent}, {"without-consent-because", "threats to kill"}}, officer());
    CHECK(walk.step("referral-sent", sending(), officer()).moved());
}

TEST_CASE("Whether the victim agrees is asked before anything is sent", "[referral]") {
    Walk walk{rules::referral()};
    walk.asked("referral-opened", dropped(opening("housing"), "consent"));
    auto const outcome = walk.step("referral-sent", sending(), officer());
    CHECK(refused_only_for(outcome, rules::consent_or_reason::requires_that));
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
    walk.step("consent-recorded", {{"consent", "given"}}, officer());
    CHECK(walk.step("referral-sent", sending(), officer()).moved());
}

TEST_CASE("Consent is the lawful basis only where it was given", "[referral]") {
    auto const on_consent = changed(sending(), "lawful-basis", "consent");
    CHECK(refused_only_for(
        a_draft_to("school", "refused").step("referral-sent", on_consent, officer()),
        rules::basis_fits_the_consent::requires_that));
    CHECK(a_draft_to("idva").step("referral-sent", on_consent, officer()).moved());
}

TEST_CASE("How the victim can safely be reached goes with every referral but a school's",
          "[referral]") {
    auto const silent = changed(sending(), "safe-contact-included", "no");
    CHECK(refused_only_for(a_draft_to("housing").step("referral-sent", silent, officer()),
                           rules::safe_contact_goes_with_it::requires_that));
    CHECK(a_draft_to("school").step("referral-sent", silent, officer()).moved());
}

TEST_CASE("A school is not told where a parent would read it", "[referral]") {
    auto walk = a_draft_to("school");
    for (auto const& unsafe :
         {changed(sending(), "recipient-is-safe", "no"), dropped(sending(), "recipient-is-safe")})
        CHECK(refused_only_for(walk.step("referral-sent", unsafe, officer()),
                               rules::school_recipient_is_safe::requires_that));
    walk.step("not-sent",
              {{"because", "parent-works-there"}, {"instead", "the local authority was told"}},
              officer());
    CHECK(walk.state() == "not-sent");
    CHECK_FALSE(walk.deadline("school-told"));
}

TEST_CASE("At the death of the victim nothing is sent any more except for the children",
          "[referral]") {
    auto to_housing = a_draft_to("housing");
    to_housing.given("victim-died", "yes");
    CHECK(refused_only_for(to_housing.step("referral-sent", sending(), officer()),
                           rules::victim_is_alive_or_it_is_for_a_child::requires_that));
    auto for_the_children = a_draft_to("childrens-social-care");
    for_the_children.given("victim-died", "yes");
    CHECK(for_the_children.step("referral-sent", sending(), officer()).moved());
}

TEST_CASE("What did not arrive is to be sent again", "[referral]") {
    auto walk = sent_to("refuge");
    walk.step("delivery-failed", {{"what-happened", "the mailbox is closed"}}, officer());
    CHECK(walk.state() == "drafted");
    CHECK(walk.deadline("refuge-asked"));
    CHECK_FALSE(walk.deadline("referral-answered"));
}

TEST_CASE("An agency that does not answer is chased", "[referral]") {
    auto walk = sent_to("adult-social-care");
    CHECK(not_theirs(walk.step("answer-overdue", {}, officer())));
    walk.clock("answer-overdue");
    CHECK(walk.state() == "no-answer");
    CHECK(walk.deadline("follow-up"));

    SECTION("and has its time again") {
        walk.step("agency-chased", {{"how", "rang the duty manager"}}, officer());
        CHECK(walk.state() == "sent");
        CHECK(walk.deadline("referral-answered"));
        CHECK_FALSE(walk.deadline("follow-up"));
    }
    SECTION("and may still acknowledge it") {
        walk.step("agency-acknowledged", {{"by-whom", "duty desk"}}, agency_worker());
        CHECK(walk.state() == "acknowledged");
        CHECK_FALSE(walk.deadline("follow-up"));
    }
    SECTION("and may still take it") {
        walk.step("agency-accepted", acceptance("assessment"), agency_worker());
        CHECK(walk.state() == "accepted");
        CHECK_FALSE(walk.deadline("follow-up"));
    }
    SECTION("and its silence can be followed up as a refusal") {
        walk.step("not-taken", refusal("no-answer"), officer());
        CHECK(walk.state() == "to-follow-up");
    }
    SECTION("or it turns out that nothing arrived") {
        walk.step("delivery-failed", {{"what-happened", "wrong address"}}, officer());
        CHECK(walk.state() == "drafted");
        CHECK_FALSE(walk.deadline("follow-up"));
    }
}

TEST_CASE("An acknowledgement is not an answer", "[referral]") {
    auto walk = sent_to("housing");
    walk.step("agency-acknowledged", {{"by-whom", "duty desk"}}, agency_worker());
    CHECK(walk.deadline("referral-answered"));
    walk.clock("answer-overdue");
    CHECK(walk.state() == "no-answer");
}

TEST_CASE("A school has done its part once it knows", "[referral]") {
    auto school = sent_to("school");
    school.step("agency-acknowledged", {{"by-whom", "the key adult"}}, officer());
    auto const done = school.step("referral-done", {{"outcome", "told before nine"}}, officer());
    CHECK(done.irregular.empty());
    CHECK(school.state() == "done");

    auto idva = sent_to("idva");
    idva.step("agency-acknowledged", {{"by-whom", "duty IDVA"}}, officer());
    auto const early = idva.step("referral-done", {{"outcome", "done"}}, officer());
    CHECK(names(early.irregular, rules::is_for_a_school::requires_that));
}

TEST_CASE("Each agency answers in its own words", "[referral][table]") {
    auto [agency, answer, fits] = GENERATE(table<std::string, std::string, bool>({
        {"idva", "engaged", true},
        {"idva", "section-47", false},
        {"childrens-social-care", "strategy-discussion", true},
        {"childrens-social-care", "engaged", false},
        {"school", "notified", true},
        {"school", "local-authority-notified", true},
        {"housing", "local-authority-notified", false},
        {"adult-social-care", "section-42-enquiry", true},
        {"housing", "sanctuary-fitted", true},
        {"refuge", "placed", true},
        {"forced-marriage-specialist", "specialist-allocated", true},
        {"other", "accepted", true},
        {"other", "placed", false},
    }));
    CAPTURE(agency, answer);
    auto walk = sent_to(agency);
    auto const outcome = walk.step("agency-accepted", acceptance(answer), officer());
    // What an agency said is recorded even where it is odd.
    CHECK(walk.state() == "accepted");
    CHECK(outcome.irregular.empty() == fits);
    if (!fits) CHECK(names(outcome.irregular, rules::answer_is_this_agencys::requires_that));
}

TEST_CASE("Not taken is not the end", "[referral][table]") {
    auto because = GENERATE("service-declined", "no-capacity", "unable-to-contact",
                            "victim-declined", "not-suitable", "not-eligible");
    CAPTURE(because);
    auto walk = sent_to("refuge");
    walk.step("not-taken", refusal(because), agency_worker());
    CHECK(walk.state() == "to-follow-up");
    CHECK(walk.deadline("follow-up"));
    CHECK_FALSE(walk.deadline("referral-answered"));
}

TEST_CASE("What was not taken is followed up", "[referral]") {
    auto walk = not_taken_by("refuge");
    SECTION("by asking the same agency again") {
        walk.step("followed-up", following("re-refer"), officer());
        CHECK(walk.state() == "drafted");
        CHECK(walk.deadline("refuge-asked"));
        CHECK_FALSE(walk.deadline("follow-up"));
    }
    SECTION("by asking another provider") {
        walk.step("followed-up", following("another-provider"), officer());
        CHECK(walk.state() == "passed-on");
        CHECK(walk.asked_for("referral referral-opened"));
    }
    SECTION("by a sergeant who accepts that nothing else is done") {
        CHECK(refused_only_for(walk.step("followed-up", following("supervisor-accepts"), officer()),
                               rules::a_sergeant_accepts_it::requires_that));
        CHECK(walk.step("followed-up", following("supervisor-accepts"), sergeant()).moved());
        CHECK(walk.state() == "followed-up");
        CHECK(walk.asked_for().empty());
    }
    SECTION("by withdrawing it") {
        walk.step("followed-up", following("withdrawn"), officer());
        CHECK(walk.state() == "followed-up");
    }
    SECTION("or the agency finds room after all") {
        walk.step("agency-accepted", acceptance("placed"), agency_worker());
        CHECK(walk.state() == "accepted");
    }
}

TEST_CASE("A child is not given up at follow-up", "[referral]") {
    auto walk = not_taken_by("childrens-social-care");
    CHECK(refused_only_for(walk.step("followed-up", following("withdrawn"), sergeant()),
                           rules::a_child_is_not_given_up::requires_that));
    CHECK(walk.step("followed-up", following("re-refer"), officer()).moved());
}

TEST_CASE("A referral for a child is withdrawn only by a sergeant and only as an error",
          "[referral][table]") {
    auto [agency, in_error, by_sergeant, allowed] =
        GENERATE(table<std::string, std::string, bool, bool>({
            {"housing", "no", false, true},
            {"school", "no", true, false},
            {"school", "yes", false, false},
            {"childrens-social-care", "no", true, false},
            {"childrens-social-care", "yes", false, false},
            {"childrens-social-care", "yes", true, true},
        }));
    CAPTURE(agency, in_error, by_sergeant);
    auto acknowledged = sent_to(agency);
    acknowledged.step("agency-acknowledged", {{"by-whom", "desk"}}, officer());
    auto unanswered = sent_to(agency);
    unanswered.clock("answer-overdue");
    for (auto walk : {a_draft_to(agency), sent_to(agency), acknowledged, unanswered}) {
        auto const outcome = walk.step("referral-withdrawn", withdrawal(in_error),
                                       by_sergeant ? sergeant() : officer());
        CHECK(outcome.moved() == allowed);
        if (!allowed) CHECK(refused_only_for(outcome, rules::may_be_withdrawn::requires_that));
    }
}

TEST_CASE("An answer after withdrawal is kept for a supervisor", "[referral]") {
    auto walk = sent_to("housing");
    walk.step("referral-withdrawn", withdrawal("no"), officer());
    CHECK(walk.state() == "withdrawn");
    CHECK(walk.step("agency-accepted", acceptance("housed"), agency_worker()).kind ==
          Outcome::Kind::unplaced);
}

TEST_CASE("Reopening everywhere means that an ended referral is reopened by a supervisor",
          "[referral]") {
    auto done = sent_to("idva");
    done.step("agency-accepted", acceptance("engaged"), officer());
    done.step("referral-done", {{"outcome", "support ended"}}, officer());
    auto withdrawn = sent_to("housing");
    withdrawn.step("referral-withdrawn", withdrawal("no"), officer());
    auto passed_on = not_taken_by("refuge");
    passed_on.step("followed-up", following("another-provider"), officer());
    auto settled = not_taken_by("refuge");
    settled.step("followed-up", following("withdrawn"), officer());
    auto unsent = a_draft_to("school");
    unsent.step("not-sent", {{"because", "no-school-found"}, {"instead", "MASH asked"}}, officer());
    Fields const again{{"reason", "she has come back"}};
    for (auto walk : {done, withdrawn, passed_on, settled, unsent}) {
        CHECK(not_theirs(walk.step("referral-reopened", again, officer())));
        CHECK(walk.step("referral-reopened", again, sergeant()).moved());
        CHECK(walk.state() == "drafted");
        CHECK((walk.deadline("referral-sent") || walk.deadline("school-told") ||
               walk.deadline("refuge-asked")));
    }
}

}  // namespace caseway::tests
