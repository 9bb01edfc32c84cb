// A MARAC and another area: offered, accepted, refused, unanswered, and for a time.

#include "tests/workflows/marac_cast.hpp"

namespace caseway::tests {

using namespace marac_cast;
namespace rules = workflows::marac;

namespace {

Fields const accepted{{"by-whom", "their co-ordinator"}};

// Offered from each state in which an area owns a case.
std::vector<Walk> offered(Fields const& offer) {
    std::vector<Walk> all{an_accepted_case(), a_listed_case(), a_case_that_was_heard()};
    for (auto& walk : all) REQUIRE(walk.step("transfer-proposed", offer, coordinator()).moved());
    return all;
}

}  // namespace

TEST_CASE("In transfers between areas a case is ours until the other accepts it", "[marac]") {
    for (auto walk : {an_accepted_case(), a_case_ready_to_be_heard(), a_case_that_was_heard()}) {
        auto const before = walk.state();
        walk.step("transfer-proposed", an_offer(), coordinator());
        CHECK(walk.state() == before);
        CHECK(walk.deadline("transfer-answered"));
        auto refused = walk;
        refused.step("transfer-refused", {{"why", "no address yet"}}, coordinator());
        CHECK(refused.state() == before);
        CHECK(refused.asked_for("marac-chair transfer-refused"));
        CHECK_FALSE(refused.deadline("transfer-answered"));
        CHECK(refused.deadline("chairs-agree"));
        auto const late = refused.step("transfer-accepted", {{"by-whom", "them"}}, coordinator());
        CHECK(names(late.irregular, rules::transfer_was_proposed::requires_that));
        auto const accepted =
            walk.step("transfer-accepted", {{"by-whom", "their co-ordinator"}}, coordinator());
        CHECK(accepted.irregular.empty());
        CHECK(walk.state() == "transferred");
        walk.step("marac-reopened", {{"reason", "she came home"}}, chair());
        CHECK(walk.state() == "accepted");
        CHECK(walk.deadline("marac-heard"));
    }
}

TEST_CASE("A case is heard while the other area has not answered", "[marac]") {
    auto walk = a_case_ready_to_be_heard();
    walk.step("transfer-proposed", an_offer(), coordinator());
    CHECK(walk.step("heard", hearing(), chair()).moved());
}

TEST_CASE("An area that takes a case nobody offered is recorded as irregular", "[marac]") {
    for (auto walk : {an_accepted_case(), a_listed_case(), a_case_that_was_heard()}) {
        auto refused = walk;
        auto const answer = refused.step("transfer-refused", {{"why", "no"}}, coordinator());
        CHECK(names(answer.irregular, rules::transfer_was_proposed::requires_that));
        auto const taken = walk.step("transfer-accepted", {{"by-whom", "them"}}, coordinator());
        CHECK(names(taken.irregular, rules::transfer_was_proposed::requires_that));
        CHECK(walk.state() == "transferred");
    }
}

TEST_CASE("An area that does not answer is put to the chairs and nothing is inferred", "[marac]") {
    for (auto walk : offered(an_offer())) {
        auto const before = walk.state();
        CHECK(not_theirs(walk.step("transfer-unanswered", {}, chair())));
        CHECK(walk.clock("transfer-unanswered").moved());
        CHECK(walk.state() == before);
        CHECK(walk.asked_for("marac-chair transfer-unanswered"));
        CHECK(walk.deadline("chairs-agree"));
        // Silence was no refusal: the other area may still accept it.
        auto late = walk;
        CHECK(late.step("transfer-accepted", accepted, coordinator()).irregular.empty());
        CHECK(late.state() == "transferred");
        CHECK_FALSE(late.deadline("chairs-agree"));

        Fields const agreed{{"what-was-agreed", "she comes back in May, so it stays here"}};
        CHECK(not_theirs(walk.step("transfer-settled", agreed, coordinator())));
        CHECK(walk.step("transfer-settled", agreed, chair()).moved());
        CHECK(walk.state() == before);
        CHECK_FALSE(walk.deadline("chairs-agree"));
        CHECK_FALSE(walk.deadline("transfer-answered"));
        auto const after = walk.step("transfer-accepted", accepted, coordinator());
        CHECK(names(after.irregular, rules::transfer_was_proposed::requires_that));
    }
}

TEST_CASE("A case is not complete while another area has still to answer", "[marac]") {
    auto walk = a_case_that_was_heard();
    walk.step("minutes-issued", {{"sent-to", "all"}}, coordinator());
    walk.step("transfer-proposed", an_offer(), coordinator());
    Fields const complete{{"remaining-risk", "low"}};
    CHECK(refused_only_for(walk.step("actions-completed", complete, coordinator()),
                           rules::no_transfer_is_pending::requires_that));
    walk.step("transfer-refused", {{"why", "no address"}}, coordinator());
    CHECK(walk.step("actions-completed", complete, coordinator()).moved());
}

TEST_CASE("A case is offered again once the chairs have spoken", "[marac]") {
    for (auto walk : offered(an_offer())) {
        walk.step("transfer-refused", {{"why", "no address"}}, coordinator());
        walk.step("transfer-proposed", an_offer(), coordinator());
        CHECK_FALSE(walk.deadline("chairs-agree"));
        CHECK(walk.deadline("transfer-answered"));
    }
}

TEST_CASE("After a transfer an owner is found for each open action", "[marac]") {
    for (auto walk : offered(an_offer())) {
        walk.step("transfer-accepted", accepted, coordinator());
        CHECK(walk.asked_for("marac-action area-changed"));
    }
}

TEST_CASE("A stay in a refuge elsewhere keeps the flag in both areas", "[marac]") {
    for (auto walk : offered(changed(an_offer(), "temporary", "yes"))) {
        walk.step("transfer-accepted", accepted, coordinator());
        CHECK(walk.state() == "away");
        CHECK(walk.asked_for("marac-coordinator flagged-in-both-areas"));
        CHECK(walk.asked_for("marac-action area-changed"));
        CHECK(engine::show(walk.deadline("marac-flag")->due) == "Tue 6 Apr 2021 23:59");
        CHECK_FALSE(walk.deadline("marac-heard"));
        CHECK_FALSE(walk.deadline("marac-agenda-sent"));

        auto lapsed = walk, dead = walk, back = walk;
        lapsed.at("2021-04-07 00:00").clock("flag-lapsed");
        CHECK(lapsed.state() == "ended");
        dead.asked("victim-died");
        CHECK(dead.state() == "frozen");
        back.step("marac-reopened", {{"reason", "she came home"}}, chair());
        CHECK(back.state() == "accepted");
        CHECK_FALSE(back.deadline("marac-flag"));
        CHECK(back.deadline("marac-heard"));
        walk.given("victim-died", "yes");
        CHECK(refused_only_for(walk.step("marac-reopened", {{"reason", "new"}}, chair()),
                               rules::victim_is_alive::requires_that));
    }
}

TEST_CASE("A move said to be for good keeps no flag here", "[marac]") {
    for (auto walk : offered(changed(an_offer(), "temporary", "no"))) {
        walk.step("transfer-accepted", accepted, coordinator());
        CHECK(walk.state() == "transferred");
        CHECK_FALSE(walk.deadline("marac-flag"));
    }
}

}  // namespace caseway::tests
