// A MARAC from referral to screening.

#include "tests/workflows/marac_cast.hpp"

namespace caseway::tests {

using namespace marac_cast;
namespace rules = workflows::marac;

namespace {

Outcome submit(Fields const& referral, Actor const& by = officer()) {
    return a_draft().step("marac-referral-submitted", referral, by);
}
bool meets(Outcome const& outcome, std::string_view deadline) {
    return std::any_of(outcome.asks.begin(), outcome.asks.end(), [&](auto const& ask) {
        auto const* met = std::get_if<engine::MeetDeadline>(&ask);
        return met && met->name == deadline;
    });
}

}  // namespace

TEST_CASE("A high-risk victim is referred and heard and flagged for twelve months", "[marac]") {
    auto walk = a_draft();
    std::vector<std::string> told;
    auto go = [&](std::string_view event, Fields const& fields, Actor const& by) {
        auto const outcome = walk.step(event, fields, by);
        told.insert(told.end(), walk.asked_for().begin(), walk.asked_for().end());
        CHECK(outcome.moved());
        return walk.state();
    };
    CHECK(walk.owner() == "safeguarding-officer/coventry");
    CHECK(walk.deadline("marac-referred"));

    CHECK(go("marac-referral-submitted", a_referral(), officer()) == "submitted");
    CHECK_FALSE(walk.deadline("marac-referred"));
    CHECK(walk.deadline("marac-screened"));
    CHECK(walk.owner() == "marac-coordinator");

    CHECK(go("screened-in", {{"criteria-version", "2020"}}, coordinator()) == "accepted");
    CHECK(walk.asked_for("idva-service marac-accepted"));
    CHECK_FALSE(walk.deadline("marac-screened"));
    CHECK(walk.deadline("marac-heard"));

    CHECK(go("meeting-listed", listing(), coordinator()) == "listed");
    for (auto const* agency : {"police", "idva", "childrens-social-care", "housing", "health"})
        go("research-received", {{"agency", agency}, {"result", "nil"}}, coordinator());
    go("idva-contact-recorded", {{"result", "reached"}, {"victims-views", "to stay"}}, idva());

    walk.at("2020-04-23 10:00");
    CHECK(go("heard", hearing(), chair()) == "heard");
    CHECK(walk.asked_for("safeguarding marac-heard"));
    CHECK_FALSE(walk.deadline("marac-heard"));
    CHECK(walk.deadline("marac-minutes"));
    CHECK(walk.deadline("idva-feedback"));

    go("action-agreed", an_agreed_action(), chair());
    CHECK(walk.asked_for("marac-action action-set"));
    go("minutes-issued", {{"sent-to", "all agencies"}}, coordinator());
    CHECK_FALSE(walk.deadline("marac-minutes"));
    go("idva-fed-back", {{"how", "in person"}}, idva());
    CHECK_FALSE(walk.deadline("idva-feedback"));

    CHECK(go("actions-completed", {{"remaining-risk", "low"}}, coordinator()) ==
          "actions-complete");
    // Counted from the referral, not from the meeting.
    CHECK(engine::show(walk.deadline("marac-flag")->due) == "Tue 6 Apr 2021 23:59");
    walk.at("2021-04-07 00:00").clock("flag-lapsed");
    CHECK(walk.state() == "ended");

    for (auto const& each : told) CHECK(each.find("suspect") == std::string::npos);
}

TEST_CASE("The suspect is told nothing by any step of a MARAC", "[marac]") {
    for (auto const& row : rules::marac().rows())
        for (auto const& ask : row.asks) {
            CHECK(ask.workflow != "suspect");
            CHECK(ask.workflow != "contact");
        }
    // Whoever is told outside is named here, once for every step that tells somebody.
    auto walk = a_submitted_case();
    walk.step("referral-returned", {{"missing", "dates of birth"}}, coordinator());
    CHECK(walk.asked_for() == std::vector<std::string>{"referrer marac-referral-returned"});
    auto out = a_submitted_case();
    out.step("screened-out", screening_out(), inspector());
    CHECK(out.asked_for() == std::vector<std::string>{"referrer marac-screened-out"});
    auto in = a_submitted_case();
    in.step("screened-in", {{"criteria-version", "2020"}}, coordinator());
    CHECK(in.asked_for() ==
          std::vector<std::string>{"idva-service marac-accepted", "referrer marac-accepted"});
    auto frozen = a_listed_case();
    frozen.asked("victim-died");
    CHECK(frozen.asked_for() == std::vector<std::string>{"marac-coordinator marac-frozen"});
}

TEST_CASE("A partner refers too and keeps the draft", "[marac]") {
    Walk walk{rules::marac()};
    walk.step("marac-referral-drafted", {{"because", "seen in A and E"}}, partner());
    CHECK(walk.owner() == "p.lowe");
    CHECK(walk.step("marac-referral-submitted", a_referral(), partner()).moved());
}

TEST_CASE("A referral names at least one criterion", "[marac]") {
    CHECK(refused_only_for(submit(changed(a_referral(), "criteria", "")),
                           rules::a_criterion_is_met::requires_that));
}

TEST_CASE("Visible high risk is fourteen ticks on a DASH", "[marac][table]") {
    auto [tool, ticks, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"dash", "13", false},
        {"dash", "14", true},
        {"dash", "20", true},
        {"dash", "", false},
        {"dara", "14", false},
        {"other", "14", false},
    }));
    CAPTURE(tool, ticks);
    auto referral = changed(changed(a_referral(), "criteria", "visible-high-risk"), "tool", tool);
    if (!ticks.empty()) referral.push_back({"dash-ticks", ticks});
    auto const outcome = submit(referral);
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome, rules::visible_risk_has_its_ticks::requires_that));
}

TEST_CASE("Professional judgement says what the concern is", "[marac]") {
    CHECK(refused_only_for(submit(dropped(a_referral(), "judgement")),
                           rules::judgement_has_a_rationale::requires_that));
}

TEST_CASE("Potential escalation is three reports in twelve months", "[marac][table]") {
    auto [reports, allowed] = GENERATE(table<std::string, bool>({
        {"", false},
        {"2", false},
        {"3", true},
    }));
    CAPTURE(reports);
    auto referral = changed(a_referral(), "criteria", "escalation");
    if (!reports.empty()) referral.push_back({"reports", reports});
    auto const outcome = submit(referral);
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome, rules::escalation_has_its_reports::requires_that));
}

TEST_CASE("A case known to be a repeat is referred as one", "[marac]") {
    auto walk = a_draft();
    walk.given("marac-repeat", "yes");
    CHECK(refused_only_for(walk.step("marac-referral-submitted", a_referral(), officer()),
                           rules::repeat_is_named::requires_that));
    auto const named = changed(a_referral(), "criteria", "repeat");
    CHECK(walk.step("marac-referral-submitted", named, officer()).moved());
}

TEST_CASE("Lack of consent does not stop a referral but lack of a reason does", "[marac][table]") {
    auto consent = GENERATE("refused", "not-sought");
    CAPTURE(consent);
    auto const without = changed(a_referral(), "consent", consent);
    CHECK(
        refused_only_for(submit(without), rules::referred_with_agreement_or_reason::requires_that));
    CHECK(submit(changed(without, "without-consent-because", "threats to kill")).moved());
}

TEST_CASE("A victim who does not know is a victim for whom somebody says why", "[marac]") {
    auto const unaware = changed(a_referral(), "victim-aware", "no");
    CHECK(refused_only_for(submit(unaware), rules::unaware_has_a_reason::requires_that));
    CHECK(submit(changed(unaware, "not-aware-because", "he is always there")).moved());
}

TEST_CASE("The IDVA is told before a referral goes in", "[marac]") {
    CHECK(refused_only_for(submit(changed(a_referral(), "idva-told", "no")),
                           rules::idva_was_told::requires_that));
}

TEST_CASE("The MARAC team refers only to help a partner", "[marac]") {
    CHECK(refused_only_for(submit(a_referral(), coordinator()),
                           rules::coordinator_only_assists::requires_that));
    CHECK(submit(changed(a_referral(), "assisted", "health"), coordinator()).moved());
}

TEST_CASE("A returned referral comes back complete", "[marac]") {
    auto walk = a_submitted_case();
    walk.step("referral-returned", {{"missing", "the children's school"}}, coordinator());
    CHECK(walk.state() == "returned");
    CHECK(walk.owner() == "o.bell");
    CHECK(walk.deadline("marac-referred"));
    CHECK(walk.step("marac-referral-submitted", a_referral(), officer()).moved());
    CHECK(walk.deadline("marac-screened"));
}

TEST_CASE("Nobody screens a referral of their own", "[marac]") {
    auto const own = somebody("safeguarding-sergeant", Rank::sergeant, "o.bell");
    auto walk = a_submitted_case();
    walk.given("grade", "medium");
    auto const& rule = rules::screener_is_not_the_referrer::requires_that;
    CHECK(refused_only_for(walk.step("screened-in", {{"criteria-version", "2020"}}, own), rule));
    CHECK(refused_only_for(walk.step("screened-out", screening_out(), own), rule));
    CHECK(walk.step("screened-out", screening_out(), sergeant()).moved());
}

TEST_CASE("A co-ordinator alone screens nobody out", "[marac]") {
    CHECK(not_theirs(a_submitted_case().step("screened-out", screening_out(), coordinator())));
}

TEST_CASE("A high grade is screened out only by a detective inspector", "[marac][table]") {
    auto [graded, sergeant_may] = GENERATE(table<std::string, bool>({
        {"high", false},
        {"medium", true},
        {"standard", true},
    }));
    CAPTURE(graded);
    auto walk = a_submitted_case();
    walk.given("grade", graded);
    auto by_inspector = walk;
    auto const outcome = walk.step("screened-out", screening_out(), sergeant());
    CHECK(outcome.moved() == sergeant_may);
    if (!sergeant_may)
        CHECK(refused_only_for(outcome, rules::high_is_an_inspectors::requires_that));
    CHECK(by_inspector.step("screened-out", screening_out(), inspector()).moved());
}

TEST_CASE("While the grade is unknown only an inspector screens out", "[marac]") {
    Walk walk{rules::marac()};
    walk.asked("marac-referral-drafted");
    walk.step("marac-referral-submitted", a_referral(), officer());
    auto const outcome = walk.step("screened-out", screening_out(), sergeant());
    CHECK(refused_only_for(outcome, rules::high_is_an_inspectors::requires_that));
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
}

TEST_CASE("A repeat is not screened out but can be returned", "[marac]") {
    auto const& rule = rules::no_repeat_is_screened_out::requires_that;
    auto walk = a_submitted_case();
    CHECK(refused_only_for(
        walk.step("screened-out", changed(screening_out(), "repeat", "yes"), inspector()), rule));

    auto learned_later = a_submitted_case();
    learned_later.given("marac-repeat", "yes");
    CHECK(refused_only_for(learned_later.step("screened-out", screening_out(), inspector()), rule));

    auto named = a_draft();
    named.step("marac-referral-submitted", changed(a_referral(), "criteria", "repeat"), officer());
    CHECK(refused_only_for(named.step("screened-out", screening_out(), inspector()), rule));
    CHECK(named.step("referral-returned", {{"missing", "the last case"}}, coordinator()).moved());
}

TEST_CASE("Screening out may be challenged before the chair", "[marac]") {
    auto walk = a_screened_out_case();
    CHECK(walk.state() == "screened-out");
    CHECK(walk.deadline("screening-challenge"));
    Fields const why{{"rationale", "read again"}};
    Fields const challenge{{"why", "he has found her"}};
    walk.step("screening-challenged", challenge, partner());
    CHECK(walk.state() == "challenged");
    CHECK(walk.owner() == "marac-chair");
    CHECK_FALSE(walk.deadline("screening-challenge"));
    CHECK(walk.deadline("challenge-decided"));
    CHECK(not_theirs(walk.step("challenge-upheld", why, coordinator())));
    auto const screener = somebody("marac-chair", Rank::inspector, "d.ward");
    for (auto const* event : {"challenge-upheld", "challenge-rejected"})
        CHECK(refused_only_for(walk.step(event, why, screener),
                               rules::chair_did_not_screen_it::requires_that));

    SECTION("who accepts it") {
        walk.step("challenge-upheld", why, chair());
        CHECK(walk.state() == "accepted");
        CHECK(walk.owner() == "marac-coordinator");
        CHECK(walk.deadline("marac-heard"));
    }
    SECTION("who lets it stand") {
        walk.step("challenge-rejected", why, chair());
        CHECK(walk.state() == "not-heard");
    }
    SECTION("who has no more to decide once the victim has died") {
        walk.asked("victim-died");
        CHECK(walk.state() == "frozen");
    }
    CHECK_FALSE(walk.deadline("challenge-decided"));
}

TEST_CASE("The chair decides on a challenge within two working days", "[marac][table]") {
    // From Thursday before Easter and from an ordinary Tuesday.
    auto [put, due] = GENERATE(table<char const*, char const*>({
        {"2020-04-09 10:00", "Wed 15 Apr 2020 23:59"},
        {"2020-04-21 10:00", "Thu 23 Apr 2020 23:59"},
    }));
    auto walk = a_screened_out_case();
    walk.at(put).step("screening-challenged", {{"why", "he has found her"}}, partner());
    CHECK(engine::show(walk.deadline("challenge-decided")->due) == due);
}

TEST_CASE("A challenge that is decided has met its time and a death takes the time away",
          "[marac]") {
    Fields const why{{"rationale", "read again"}};
    for (auto const* decision : {"challenge-upheld", "challenge-rejected"}) {
        auto walk = a_challenged_case();
        CHECK(meets(walk.step(decision, why, chair()), "challenge-decided"));
    }
    auto walk = a_challenged_case();
    CHECK_FALSE(meets(walk.asked("victim-died"), "challenge-decided"));
}

TEST_CASE("Unchallenged screening stands until the chair reopens it", "[marac]") {
    auto walk = a_screened_out_case();
    walk.clock("challenge-period-ended");
    CHECK(walk.state() == "not-heard");
    CHECK(not_theirs(walk.step("marac-reopened", {{"reason", "new"}}, coordinator())));
    walk.step("marac-reopened", {{"reason", "a new report"}}, chair());
    CHECK(walk.state() == "submitted");
    CHECK(walk.deadline("marac-screened"));
}

TEST_CASE("A referral is withdrawn and a repeat only as a duplicate or an error",
          "[marac][table]") {
    auto [because, repeat_may] = GENERATE(table<std::string, bool>({
        {"duplicate", true},
        {"entered-in-error", true},
        {"left-the-country", false},
        {"other", false},
    }));
    CAPTURE(because);
    Fields const withdrawal{{"because", because}, {"rationale", "see WM-20-000002"}};
    for (auto walk : {a_draft(), a_submitted_case(), an_accepted_case(), a_listed_case()}) {
        CHECK(walk.step("marac-withdrawn", withdrawal, chair()).moved());
        CHECK(walk.state() == "withdrawn");
        CHECK_FALSE(walk.deadline("marac-heard"));
        walk.step("marac-reopened", {{"reason", "no duplicate after all"}}, chair());
        CHECK(walk.state() == "drafted");
    }
    auto repeat = a_draft();
    repeat.step("marac-referral-submitted", changed(a_referral(), "criteria", "repeat"), officer());
    auto const outcome = repeat.step("marac-withdrawn", withdrawal, chair());
    CHECK(outcome.moved() == repeat_may);
    if (!repeat_may) CHECK(refused_only_for(outcome, rules::repeat_is_not_dropped::requires_that));
}

TEST_CASE("A high grade is not parked by withdrawing it", "[marac][table]") {
    auto [graded, because, coordinator_may] = GENERATE(table<std::string, std::string, bool>({
        {"high", "other", false},
        {"high", "duplicate", true},
        {"high", "entered-in-error", true},
        {"high", "left-the-country", true},
        {"medium", "other", true},
    }));
    CAPTURE(graded, because);
    auto walk = an_accepted_case();
    walk.given("grade", graded);
    Fields const withdrawal{{"because", because}, {"rationale", "see the other"}};
    auto const outcome = walk.step("marac-withdrawn", withdrawal, coordinator());
    CHECK(outcome.moved() == coordinator_may);
    if (coordinator_may) return;
    CHECK(refused_only_for(outcome, rules::high_is_not_parked::requires_that));
    CHECK(walk.step("marac-withdrawn", withdrawal, chair()).moved());
}

TEST_CASE("Several perpetrators are all listed", "[marac][table]") {
    auto [suspects, listed, allowed] = GENERATE(table<int, std::string, bool>({
        {0, "", true},
        {1, "", true},
        {2, "", false},
        {2, "1", false},
        {2, "2", true},
        {3, "2", false},
    }));
    CAPTURE(suspects, listed);
    auto walk = a_draft();
    for (int n = 0; n < suspects; ++n)
        walk.beside({"suspect." + std::to_string(n), "suspect", "outstanding", "", "", false});
    auto referral = a_referral();
    if (!listed.empty()) referral.push_back({"perpetrators", listed});
    auto const outcome = walk.step("marac-referral-submitted", referral, officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome, rules::every_perpetrator_is_listed::requires_that));
}

TEST_CASE("The day of the last accepted referral is shared", "[marac]") {
    auto walk = a_submitted_case();
    CHECK_FALSE(walk.shared("marac-referred-on"));
    walk.at("2020-04-08 09:00");
    walk.step("screened-in", {{"criteria-version", "2020"}}, coordinator());
    REQUIRE(walk.shared("marac-referred-on"));
    CHECK(*walk.shared("marac-referred-on") == "2020-04-06");

    auto challenged = a_screened_out_case();
    CHECK_FALSE(challenged.shared("marac-referred-on"));
    challenged.step("screening-challenged", {{"why", "he has found her"}}, partner());
    challenged.step("challenge-upheld", {{"rationale", "read again"}}, chair());
    CHECK(*challenged.shared("marac-referred-on") == "2020-04-06");

    // A later referral of another strand is not put back by an older one that is taken up again.
    auto older = a_submitted_case();
    older.given("marac-referred-on", "2020-06-01");
    older.step("screened-in", {{"criteria-version", "2020"}}, coordinator());
    CHECK(*older.shared("marac-referred-on") == "2020-06-01");
}

}  // namespace caseway::tests
