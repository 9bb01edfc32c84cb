// The outcome of an investigation: what each needs, who agrees, what is settled first. SEED 35;
// Home Office crime outcomes.

#include "tests/workflows/investigation_cast.hpp"

namespace caseway::tests {

using namespace investigation_cast;
namespace rules = workflows::investigation;

TEST_CASE("An outcome is proposed by one person and agreed by another", "[investigation][story]") {
    auto walk = proposed("16");
    CHECK(walk.state() == "outcome-proposed");
    CHECK(walk.owner() == "investigation-sergeant/coventry");
    auto const outcome = walk.step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.to == "finalised");
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK_FALSE(walk.deadline("supervised"));
}

TEST_CASE("Whoever proposed an outcome does not agree it", "[investigation]") {
    auto walk = ready_for_an_outcome("awaiting-court");
    walk.step("cps-decided", cps("charge"), investigator());
    walk.step("outcome-proposed", proposal("1"), sergeant());
    CHECK(refused_only_for(walk.step("outcome-agreed", agreement(), sergeant()),
                           rules::agreed_by_another::requires_that));
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");
}

TEST_CASE("Nobody below a sergeant agrees an outcome", "[investigation]") {
    auto walk = proposed_charge();
    CHECK(not_theirs(walk.step("outcome-agreed", agreement(), investigator())));
}

TEST_CASE("Without the CPS nothing is charged", "[investigation]") {
    auto walk = ready_for_an_outcome();
    auto const code = GENERATE(values<std::string>({"1", "1a"}));
    auto const unknown = walk.step("outcome-proposed", proposal(code), investigator());
    REQUIRE(unknown.reasons.size() == 1);
    CHECK(unknown.reasons.front().kind == engine::Reason::Kind::missing_fact);
    walk.step("cps-decided", cps("more-work"), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal(code), investigator()),
                           rules::cps_charges::requires_that));
    walk.step("cps-decided", cps("charge"), investigator());
    CHECK(walk.step("outcome-proposed", proposal(code), investigator()).moved());
}

TEST_CASE("Outcome 16 says why the victim does not support", "[investigation]") {
    auto walk = ready_for_an_outcome();
    walk.step("victim-support-recorded", dropped(evidenced("never"), "because"), investigator());
    walk.step("evidence-led-considered", evidence_led(), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal("16"), investigator()),
                           rules::victims_reason_is_known::requires_that));
    walk.step("victim-support-recorded", evidenced("never"), investigator());
    walk.step("evidence-led-considered", evidence_led(), investigator());
    CHECK(walk.step("outcome-proposed", proposal("16"), investigator()).moved());
}

TEST_CASE("Outcome 16 rests on the victim's own view and on a look at the rest",
          "[investigation]") {
    auto walk = ready_for_an_outcome();
    auto propose = [&] { return walk.step("outcome-proposed", proposal("16"), investigator()); };
    CHECK(propose().kind == Outcome::Kind::refused);
    walk.step("victim-support-recorded", support("never"), investigator());
    auto const unevidenced = propose();
    CHECK(refused_for(unevidenced, rules::victims_view_is_evidenced::requires_that));
    CHECK(refused_for(unevidenced, rules::evidence_led_is_considered::requires_that));
    walk.step("victim-support-recorded", evidenced("never"), investigator());
    CHECK(refused_only_for(propose(), rules::evidence_led_is_considered::requires_that));
    walk.step("evidence-led-considered", evidence_led(), investigator());
    CHECK(propose().moved());
}

TEST_CASE("Outcome 16 is not for a victim who supports", "[investigation]") {
    auto walk = ready_for_an_outcome();
    walk.step("victim-support-recorded", evidenced("supports"), investigator());
    walk.step("evidence-led-considered", evidence_led(), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal("16"), investigator()),
                           rules::victims_view_is_evidenced::requires_that));
}

TEST_CASE("A victim who withdraws makes the question of going on without them a new one",
          "[investigation]") {
    auto walk = ready_for_an_outcome();
    walk.step("victim-support-recorded", support("supports"), investigator());
    walk.step("evidence-led-considered", evidence_led(), investigator());
    walk.step("victim-support-recorded", evidenced("withdraws"), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal("16"), investigator()),
                           rules::evidence_led_is_considered::requires_that));
}

TEST_CASE("Outcome 15 follows the CPS or says what the test lacks", "[investigation]") {
    auto walk = ready_for_an_outcome();
    CHECK(walk.step("outcome-proposed", proposal("15"), investigator()).kind ==
          Outcome::Kind::refused);
    walk.step("cps-decided", cps("more-work"), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal("15"), investigator()),
                           rules::charging_test_is_decided::requires_that));
    SECTION("it says so") {
        CHECK(walk.step("outcome-proposed",
                        changed(proposal("15"), "test-not-met", "one word against another"),
                        investigator())
                  .moved());
    }
    SECTION("the CPS decided") {
        walk.step("cps-decided", cps("no-further-action"), investigator());
        CHECK(walk.step("outcome-proposed", proposal("15"), investigator()).moved());
    }
}

TEST_CASE("Outcome 18 is not for a case in which somebody was named", "[investigation]") {
    auto const enquired = changed(proposal("18"), "enquiries", "door to door, cameras");
    auto named = ready_for_an_outcome();
    CHECK(refused_only_for(named.step("outcome-proposed", enquired, investigator()),
                           rules::nobody_was_named::requires_that));
    auto nobody = an_active_investigation();
    CHECK(refused_only_for(nobody.step("outcome-proposed", proposal("18"), investigator()),
                           rules::nobody_was_named::requires_that));
    CHECK(nobody.step("outcome-proposed", enquired, investigator()).moved());
    auto eliminated = an_active_investigation();
    eliminated.beside(suspect("eliminated"));
    CHECK(eliminated.step("outcome-proposed", enquired, investigator()).moved());
}

TEST_CASE("An inspector and a policy stand behind an outcome out of court",
          "[investigation][table]") {
    auto const code = GENERATE(values<std::string>({"2", "2a", "3", "3a", "6", "7", "8", "22"}));
    CAPTURE(code);
    auto walk = proposed(code);
    auto const named = changed(agreement(), "policy-authority", "force policy 7");
    CHECK(refused_only_for(walk.step("outcome-agreed", named, sergeant()),
                           rules::inspector_agrees_these::requires_that));
    CHECK(refused_only_for(walk.step("outcome-agreed", agreement(), inspector()),
                           rules::policy_allows_it::requires_that));
    CHECK(walk.step("outcome-agreed", named, inspector()).moved());
}

TEST_CASE("An inspector agrees what is said not to be in the public interest",
          "[investigation][table]") {
    auto [code, inspectors] = GENERATE(table<std::string, bool>({
        {"9", true},
        {"10", true},
        {"17", true},
        {"20", true},
        {"21", true},
        {"12", false},
        {"15", false},
        {"16", false},
    }));
    CAPTURE(code);
    auto walk = proposed(code);
    CHECK(walk.step("outcome-agreed", agreement(), sergeant()).moved() == !inspectors);
    CHECK((!inspectors || walk.step("outcome-agreed", agreement(), inspector()).moved()));
}

TEST_CASE("Any outcome but a charge raises a DVPO if nobody has considered one",
          "[investigation]") {
    auto walk = an_active_investigation();
    walk.beside(suspect("no-further-action"));
    walk.step("outcome-proposed", proposal("21"), investigator());
    CHECK(walk.asked_for("dvpo consideration-raised"));
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).kind == Outcome::Kind::refused);
    walk.given("dvpo-considered", "yes");
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");

    auto open = an_active_investigation();
    open.beside(suspect("no-further-action"));
    open.beside({"dvpo", "dvpo", "considering", "suspect", "dvpo-team", false, {}});
    open.step("outcome-proposed", proposal("21"), investigator());
    CHECK_FALSE(open.asked_for("dvpo consideration-raised"));

    auto considered = ready_for_an_outcome();
    considered.step("outcome-proposed", proposal("21"), investigator());
    CHECK_FALSE(considered.asked_for("dvpo consideration-raised"));
    auto charged = proposed_charge();
    CHECK_FALSE(charged.asked_for("dvpo consideration-raised"));
}

TEST_CASE("No outcome but a charge is agreed while a DVPO is being considered",
          "[investigation][table]") {
    auto [state, may] = GENERATE(table<std::string, bool>({
        {"considering", false},
        {"drafted", true},
        {"not-pursued", true},
    }));
    CAPTURE(state);
    auto walk = proposed("16");
    walk.beside({"dvpo", "dvpo", state, "suspect", "dvpo-team", state == "not-pursued", {}});
    auto const outcome = walk.step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::dvpo_was_considered::requires_that)));
}

TEST_CASE("A charge does not wait for a DVPO", "[investigation]") {
    auto walk = proposed_charge();
    walk.beside({"dvpo", "dvpo", "considering", "suspect", "dvpo-team", false, {}});
    CHECK(walk.step("outcome-agreed", agreement(), sergeant()).to == "finalised");
}

TEST_CASE("No outcome is agreed while its suspect waits for the police", "[investigation][table]") {
    auto [state, may] = GENERATE(table<std::string, bool>({
        {"outstanding", false},
        {"in-custody", false},
        {"held-elsewhere", false},
        {"on-bail", false},
        {"under-investigation", false},
        {"awaiting-court", true},
        {"no-further-action", true},
        {"died", true},
    }));
    CAPTURE(state);
    auto walk = proposed("16", state);
    auto const outcome = walk.step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::suspect_is_decided::requires_that)));
}

TEST_CASE("No outcome is agreed while safeguarding has no officer", "[investigation][table]") {
    auto [owner, ended, may] = GENERATE(table<std::string, bool, bool>({
        {"safeguarding-sergeant/coventry", false, false},
        {"o.bell", false, true},
        {"safeguarding-sergeant/coventry", true, true},
    }));
    CAPTURE(owner, ended);
    auto walk = proposed("16");
    walk.beside({"safeguarding", "safeguarding", "opened", "", owner, ended, {}});
    auto const outcome = walk.step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::safeguarding_is_attended::requires_that)));
}

TEST_CASE("Of several perpetrators each has an outcome and the last one ends the investigation",
          "[investigation]") {
    auto walk = ready_for_an_outcome("awaiting-court");
    walk.beside(suspect("no-further-action", "suspect.2")).beside(dvpo("not-pursued", "suspect.2"));
    walk.step("cps-decided", cps("charge"), investigator());
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal("1"), investigator()),
                           rules::suspect_is_of_this_case::requires_that));
    CHECK(
        refused_only_for(walk.step("outcome-proposed",
                                   changed(proposal("1"), "suspect", "suspect.3"), investigator()),
                         rules::suspect_is_of_this_case::requires_that));

    walk.step("outcome-proposed", changed(proposal("1"), "suspect", "suspect"), investigator());
    CHECK(walk.step("outcome-agreed", agreement(), sergeant()).to == "active");
    CHECK(walk.owner() == "i.vale");
    walk.step("outcome-proposed", changed(proposal("21"), "suspect", "suspect.2"), investigator());
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");

    walk.step("reopened", {{"because", "new-evidence"}, {"rationale", "a film"}}, inspector());
    walk.step("cps-decided", cps("charge"), investigator());
    walk.step("outcome-proposed", changed(proposal("1"), "suspect", "suspect"), investigator());
    CHECK(walk.step("outcome-agreed", agreement(), sergeant()).to == "active");
}

TEST_CASE("A reopening raises no second DVPO beside one that is open", "[investigation]") {
    auto walk = proposed("16");
    walk.step("outcome-agreed", agreement(), sergeant());
    walk.beside({"dvpo", "dvpo", "order-in-force", "suspect", "dvpo-team", false, {}});
    walk.step("reopened", {{"because", "new-evidence"}, {"rationale", "a film"}}, inspector());
    CHECK_FALSE(walk.asked_for("dvpo consideration-raised"));
}

TEST_CASE("A supervisor sends an outcome back", "[investigation]") {
    auto walk = proposed("16");
    walk.step("outcome-returned", {{"direction", "speak to the neighbour"}}, sergeant());
    CHECK(walk.state() == "active");
    CHECK(walk.owner() == "i.vale");
}

TEST_CASE("Reopening an investigation considers a DVPO again and tells the victim",
          "[investigation]") {
    auto walk = proposed("16");
    walk.step("outcome-agreed", agreement(), sergeant());
    Fields const reason{{"because", "victims-right-to-review"}, {"rationale", "upheld"}};
    CHECK(not_theirs(walk.step("reopened", reason, investigator())));
    CHECK(walk.step("reopened", reason, inspector()).to == "active");
    CHECK(walk.asked_for("dvpo consideration-raised"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.deadline("supervised"));
    CHECK(walk.owner() == "i.vale");
    CHECK(walk.step("outcome-proposed", proposal("16"), investigator()).moved());
}

}  // namespace caseway::tests
