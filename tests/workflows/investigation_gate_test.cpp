// What has to be so before an outcome that is no charge, for each suspect. Home Office outcomes;
// SEED 35; Victims' Code, right 6.

#include "tests/workflows/investigation_cast.hpp"

namespace caseway::tests {

using namespace investigation_cast;
namespace rules = workflows::investigation;

namespace {

std::vector<std::pair<std::string, std::string>> considered_for(Outcome const& outcome) {
    std::vector<std::pair<std::string, std::string>> found;
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (start->workflow == "dvpo") {
                auto const* suspect = engine::find_field(start->fields, "suspect");
                found.emplace_back(*engine::find_field(start->fields, "because"),
                                   suspect ? *suspect : "");
            }
    return found;
}
Fields about(std::string suspect, Fields fields) {
    return changed(std::move(fields), "suspect", std::move(suspect));
}
Walk with_two_suspects() {
    auto walk = an_active_investigation();
    walk.beside(suspect("no-further-action")).beside(suspect("no-further-action", "suspect.2"));
    return walk;
}

}  // namespace

TEST_CASE("Outcome 5 is for a suspect who has died and needs no DVPO", "[investigation]") {
    auto alive = ready_for_an_outcome();
    CHECK(refused_only_for(alive.step("outcome-proposed", proposal("5"), investigator()),
                           rules::suspect_has_died::requires_that));
    auto dead = an_active_investigation();
    dead.beside(suspect("died"));
    auto const outcome = dead.step("outcome-proposed", proposal("5"), investigator());
    CHECK(outcome.moved());
    CHECK(considered_for(outcome).empty());
    CHECK(dead.step("outcome-agreed", agreement(), sergeant()).to == "finalised");
    CHECK_FALSE(dead.asked_for("review-right review-offered"));
}

TEST_CASE("Outcome 17 follows a limit that a supervisor confirmed as lost",
          "[investigation][table]") {
    auto [state, may] = GENERATE(table<std::string, bool>({
        {"limit-running", false},
        {"limit-passed", false},
        {"begun", false},
        {"out-of-time", true},
    }));
    CAPTURE(state);
    auto walk = ready_for_an_outcome();
    walk.beside({"time-limit", "time-limit", state, "", "", state == "out-of-time", {}});
    auto const outcome = walk.step("outcome-proposed", proposal("17"), investigator());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::time_has_run_out::requires_that)));
}

TEST_CASE("An outcome for somebody identified needs somebody who was named",
          "[investigation][table]") {
    auto const code =
        GENERATE(values<std::string>({"9", "10", "11", "12", "13", "20", "21", "22"}));
    CAPTURE(code);
    auto walk = an_active_investigation();
    CHECK(refused_only_for(walk.step("outcome-proposed", proposal(code), investigator()),
                           rules::somebody_was_named::requires_that));
    walk.beside(suspect("no-further-action"));
    CHECK(walk.step("outcome-proposed", proposal(code), investigator()).moved());
}

TEST_CASE("Outcome 18 is queried by an inspector", "[investigation]") {
    auto walk = an_active_investigation();
    walk.given("dvpo-considered", "yes");
    walk.step("outcome-proposed", changed(proposal("18"), "enquiries", "door to door"),
              investigator());
    CHECK(refused_only_for(walk.step("outcome-agreed", agreement(), sergeant()),
                           rules::inspector_agrees_these::requires_that));
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");
}

TEST_CASE("No outcome but a charge is agreed while the victim is not told of the suspect",
          "[investigation][table]") {
    struct Case {
        std::string state, parent;
        bool may;
    };
    auto const [state, parent, may] = GENERATE(values<Case>({
        {"due", "suspect", false},
        {"paused", "suspect", true},
        {"met", "suspect", true},
        {"due", "dvpo", true},
    }));
    CAPTURE(state, parent);
    engine::StrandView const duty{"contact", "contact", state, parent, "", state == "met", {}};
    auto dropped_case = proposed("16");
    auto const outcome = dropped_case.beside(duty).step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::victim_was_told::requires_that)));
    auto charged = proposed_charge();
    CHECK(charged.beside(duty).step("outcome-agreed", agreement(), sergeant()).moved());
}

TEST_CASE("No outcome but a charge is agreed while the risk is being assessed again",
          "[investigation][table]") {
    auto [state, ended, may] = GENERATE(table<std::string, bool, bool>({
        {"awaiting-assessment", false, false},
        {"confirmed", false, false},
        {"settled", false, true},
        {"superseded", true, true},
    }));
    CAPTURE(state);
    engine::StrandView const assessment{"grading.2", "grading", state, "suspect", "", ended, {}};
    auto dropped_case = proposed("16");
    auto const outcome =
        dropped_case.beside(assessment).step("outcome-agreed", agreement(), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::risk_is_assessed_again::requires_that)));
    auto charged = proposed_charge();
    CHECK(charged.beside(assessment).step("outcome-agreed", agreement(), sergeant()).moved());
}

TEST_CASE("An outcome that is no charge opens the victim's right to a review",
          "[investigation][table]") {
    auto [decision, decided_by] = GENERATE(table<std::string, std::string>({
        {"no-further-action", "cps"},
        {"more-work", "police"},
    }));
    CAPTURE(decision);
    auto walk = ready_for_an_outcome();
    walk.step("cps-decided", cps(decision), investigator());
    walk.step("outcome-proposed", changed(proposal("15"), "test-not-met", "one against another"),
              investigator());
    auto const outcome = walk.step("outcome-agreed", agreement(), sergeant());
    REQUIRE(walk.asked_for("review-right review-offered"));
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (start->workflow == "review-right")
                CHECK(*engine::find_field(start->fields, "decided-by") == decided_by);
    auto charged = proposed_charge();
    charged.step("outcome-agreed", agreement(), sergeant());
    CHECK_FALSE(charged.asked_for("review-right review-offered"));
}

TEST_CASE("Of several perpetrators each has a DVPO considered", "[investigation]") {
    auto walk = with_two_suspects();
    walk.given("dvpo-considered", "yes").beside(dvpo("not-pursued", "suspect"));
    auto const first =
        walk.step("outcome-proposed", about("suspect", proposal("21")), investigator());
    CHECK(considered_for(first).empty());
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "active");
    auto const second =
        walk.step("outcome-proposed", about("suspect.2", proposal("21")), investigator());
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(considered_for(second) == Pairs{{"outcome-not-charge", "suspect.2"}});
    CHECK(refused_only_for(walk.step("outcome-agreed", agreement(), inspector()),
                           rules::dvpo_was_considered::requires_that));
    // The strand that was asked for is this suspect's, though the investigation asked for it.
    walk.beside(dvpo("not-pursued", "investigation", "dvpo.2"));
    CHECK(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");
}

TEST_CASE("Of several perpetrators the CPS may charge one and not another", "[investigation]") {
    auto walk = with_two_suspects();
    walk.step("cps-decided", about("suspect", cps("charge")), investigator());
    auto const refused =
        walk.step("cps-decided", about("suspect.2", cps("no-further-action")), investigator());
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(considered_for(refused) == Pairs{{"no-further-action", "suspect.2"}});
    CHECK(refused_only_for(
        walk.step("outcome-proposed", about("suspect.2", proposal("1")), investigator()),
        rules::cps_charges::requires_that));
    CHECK(refused_only_for(
        walk.step("outcome-proposed", about("suspect", proposal("15")), investigator()),
        rules::charging_test_is_decided::requires_that));
    CHECK(walk.step("outcome-proposed", about("suspect", proposal("1")), investigator()).moved());
}

TEST_CASE("A refusal of the CPS that names nobody has a DVPO considered for each suspect",
          "[investigation]") {
    auto walk = with_two_suspects();
    auto const refused = walk.step("cps-decided", cps("no-further-action"), investigator());
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(considered_for(refused) ==
          Pairs{{"no-further-action", "suspect"}, {"no-further-action", "suspect.2"}});
}

TEST_CASE("Reopening has a DVPO considered again for each suspect who lives",
          "[investigation][table]") {
    auto const because = GENERATE(values<std::string>(
        {"new-evidence", "victims-right-to-review", "cps-action-plan", "discontinuance"}));
    auto walk = with_two_suspects();
    walk.beside(suspect("died", "suspect.3"))
        .beside(dvpo("not-pursued", "suspect"))
        .beside(dvpo("notice-in-force", "suspect.2", "dvpo.2"));
    for (auto const* each : {"suspect", "suspect.2"}) {
        walk.step("outcome-proposed", about(each, proposal("21")), investigator());
        walk.step("outcome-agreed", agreement(), inspector());
    }
    walk.step("outcome-proposed", about("suspect.3", proposal("5")), investigator());
    REQUIRE(walk.step("outcome-agreed", agreement(), inspector()).to == "finalised");
    auto const again =
        walk.step("reopened", {{"because", because}, {"rationale", "a film"}}, inspector());
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(considered_for(again) == Pairs{{"investigation-continues", "suspect"}});
    CHECK(walk.asked_for("contact duty-opened"));
    walk.step("outcome-proposed", about("suspect", proposal("21")), investigator());
    CHECK(refused_only_for(walk.step("outcome-agreed", agreement(), inspector()),
                           rules::dvpo_was_considered::requires_that));
}

TEST_CASE("What the CPS decided before a reopening answers nothing after it", "[investigation]") {
    auto walk = proposed("16");
    walk.step("outcome-agreed", agreement(), sergeant());
    walk.step("reopened", {{"because", "new-evidence"}, {"rationale", "a film"}}, inspector());
    auto const outcome = walk.step("outcome-proposed", proposal("15"), investigator());
    REQUIRE(outcome.kind == Outcome::Kind::refused);
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
}

}  // namespace caseway::tests
