// Who reviews a grade, who raises it, and the two who lower it.

#include "tests/workflows/grading_cast.hpp"

namespace caseway::tests {

using namespace grading_cast;

namespace {

Fields const agreed{{"reason", "checked with the victim"}};

Actor with_other_hat(Actor who, Words role, Rank rank) {
    who.roles = {std::string{role}};
    who.rank = rank;
    return who;
}

}  // namespace

TEST_CASE("Nobody reviews a grade of their own", "[grading]") {
    auto const author_as_sergeant = with_other_hat(assessor, "response-sergeant", Rank::sergeant);
    auto const author_in_team = with_other_hat(assessor, "review-officer", Rank::constable);
    auto const why = "whoever reviews the grade did not give it or any other of this case";
    auto first = graded(a_dara());
    CHECK(refused_only_for(
        first.step("grade-confirmed", {{"rationale", "mine"}}, author_as_sergeant), why));
    CHECK(refused_only_for(first.step("regraded-up", regrade("high"), author_as_sergeant), why));
    auto second = confirmed(a_dara());
    CHECK(refused_only_for(second.step("grade-finalised", {{"rationale", "mine"}}, author_in_team),
                           why));
}

TEST_CASE("A constable does not confirm a grade", "[grading]") {
    auto walk = graded(a_dara());
    auto const acting = somebody("response-sergeant", Rank::constable, "c.new");
    CHECK(not_theirs(walk.step("grade-confirmed", {{"rationale", "fine"}}, acting)));
}

TEST_CASE("One person raises a grade at once", "[grading]") {
    auto walk = graded(a_dara());
    REQUIRE(walk.step("regraded-up", regrade("high"), sergeant).moved());
    CHECK(walk.state() == "confirmed");
    CHECK(*walk.shared("first-grade") == "medium");
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK(*walk.shared("grade") == "high");
    CHECK(walk.asked_for("safeguarding safeguarding-opened"));
}

TEST_CASE("A final grade that is raised has all its effects again", "[grading]") {
    auto walk = settled(a_dara("standard"));
    REQUIRE(walk.step("regraded-up", regrade("high"), reviewer).moved());
    CHECK(walk.state() == "settled");
    CHECK(*walk.shared("grade") == "high");
    CHECK(walk.asked_for("intake grade-settled"));
    CHECK(walk.asked_for("safeguarding safeguarding-opened"));
}

TEST_CASE("Up is up and down is down", "[grading]") {
    auto [to, up, down] = GENERATE(table<char const*, bool, bool>({
        {"standard", false, true},
        {"medium", false, false},
        {"high", true, false},
    }));
    CAPTURE(to);
    auto raised = settled(a_dara("medium"));
    CHECK(raised.step("regraded-up", regrade(to), reviewer).moved() == up);
    auto lowered = settled(a_dara("medium"));
    CHECK(lowered.step("regrade-down-proposed", regrade(to), reviewer).moved() == down);
}

TEST_CASE("A lower grade is proposed by one and agreed by another", "[grading]") {
    auto walk = confirmed(a_dara());
    CHECK(refused_for(walk.step("regrade-down-agreed", agreed, sergeant),
                      "a lower grade is proposed"));
    REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), sergeant).moved());
    CHECK(walk.state() == "confirmed");
    CHECK(refused_only_for(walk.step("regrade-down-agreed", agreed, sergeant),
                           "whoever agrees to a lower grade never proposed one"));
    CHECK(refused_only_for(walk.step("grade-finalised", {{"rationale", "now"}}, reviewer),
                           "no proposal for a lower grade is open"));
    REQUIRE(walk.step("regrade-down-agreed", agreed, inspector).moved());
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK(*walk.shared("grade") == "standard");
    CHECK(*walk.shared("first-grade") == "medium");
}

TEST_CASE("A refused proposal leaves the grade as it was", "[grading]") {
    auto walk = graded(a_dara());
    CHECK(refused_only_for(walk.step("regrade-down-refused", agreed, inspector),
                           "a lower grade is proposed"));
    REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), reviewer).moved());
    REQUIRE(walk.step("regrade-down-refused", agreed, inspector).moved());
    CHECK(walk.state() == "submitted");
    CHECK(refused_for(walk.step("regrade-down-agreed", agreed, inspector),
                      "a lower grade is proposed"));
}

TEST_CASE("Only a detective inspector lowers from high", "[grading]") {
    auto [role, rank, lowered] = GENERATE(table<char const*, Rank, bool>({
        {"response-sergeant", Rank::sergeant, false},
        {"response-sergeant", Rank::inspector, false},
        {"detective-inspector", Rank::sergeant, false},
        {"detective-inspector", Rank::inspector, true},
        {"detective-inspector", Rank::chief_inspector, true},
    }));
    CAPTURE(role);
    auto walk = settled(a_dara("high"));
    REQUIRE(walk.step("regrade-down-proposed", regrade("medium"), reviewer).moved());
    auto const outcome =
        walk.step("regrade-down-agreed", agreed, somebody(role, rank, "somebody.else"));
    CHECK(outcome.moved() == lowered);
    if (!lowered) CHECK(refused_only_for(outcome, "lowering from high"));
    if (lowered) CHECK(walk.asked_for("everyone-told-high grade-lowered"));
}

TEST_CASE("A sergeant lowers from medium and nobody had been told high", "[grading]") {
    auto walk = settled(a_dara("medium"));
    REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), reviewer).moved());
    REQUIRE(walk.step("regrade-down-agreed", agreed, sergeant).moved());
    CHECK(*walk.shared("grade") == "standard");
    CHECK_FALSE(walk.asked_for("everyone-told-high grade-lowered"));
}

TEST_CASE("Fourteen ticks are lowered on new evidence only", "[grading]") {
    auto [ticks, evidence, proposed] = GENERATE(table<int, bool, bool>({
        {13, false, true},
        {14, false, false},
        {14, true, true},
    }));
    CAPTURE(ticks, evidence);
    auto walk = settled(a_dash("high", ticks));
    auto down = regrade("medium");
    if (evidence) down.push_back({"new-evidence", "ticks were another person's answers"});
    auto const outcome = walk.step("regrade-down-proposed", down, reviewer);
    CHECK(outcome.moved() == proposed);
    if (!proposed) CHECK(refused_only_for(outcome, "lowered on new evidence only"));
    if (proposed) CHECK(walk.step("regrade-down-agreed", agreed, inspector).moved());
}

TEST_CASE("Raising a grade ends a proposal to lower it", "[grading]") {
    auto walk = settled(a_dara("medium"));
    REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), reviewer).moved());
    REQUIRE(walk.step("regraded-up", regrade("high"), reviewer).moved());
    CHECK(refused_for(walk.step("regrade-down-agreed", agreed, inspector),
                      "a lower grade is proposed"));
}

TEST_CASE("A new assessment takes the place of an older one", "[grading]") {
    auto walk = settled(a_dara());
    REQUIRE(walk.step("reassessed", {{"because", "separation"}}, assessor).moved());
    CHECK(walk.state() == "superseded");
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(*walk.shared("grade") == "medium");
}

TEST_CASE("Whoever learns of a change has the risk assessed again", "[grading]") {
    auto const by = GENERATE(as<Words>{}, "partner", "custody-officer", "call-handler");
    auto walk = settled(a_dara());
    CHECK(walk.step("reassessed", {{"because", "release"}}, somebody(by)).moved());
}

TEST_CASE("A newly final grade ends every older assessment whether settled or under review",
          "[grading]") {
    auto newer = confirmed(a_dara());
    newer.beside({"grading.2", "grading", "settled", "", ""});
    newer.beside({"grading.3", "grading", "submitted", "", ""});
    newer.beside({"grading.4", "grading", "superseded", "", "", true});
    REQUIRE(newer.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK(newer.asked_for("grading.2 newer-grade-settled"));
    CHECK(newer.asked_for("grading.3 newer-grade-settled"));
    CHECK_FALSE(newer.asked_for("grading.4 newer-grade-settled"));
    auto const older = GENERATE(0, 1, 2);
    auto walk = older == 0   ? graded(a_dara())
                : older == 1 ? confirmed(a_dara())
                             : settled(a_dara());
    REQUIRE(walk.asked("newer-grade-settled").moved());
    CHECK(walk.state() == "superseded");
    CHECK(walk.deadline("grade-review-medium") == nullptr);
}

TEST_CASE("Whoever assessed the case once reviews none of its assessments", "[grading]") {
    auto const event = GENERATE("assessment-submitted", "assessment-impossible");
    auto later = graded(a_dara());
    later.after("grading", event, sergeant.id);
    CHECK(refused_only_for(later.step("grade-confirmed", {{"rationale", "agreed"}}, sergeant),
                           "did not give it or any other of this case"));
    auto second = confirmed(a_dara());
    second.after("grading", event, reviewer.id);
    CHECK(refused_only_for(second.step("grade-finalised", {{"rationale", "done"}}, reviewer),
                           "did not give it or any other of this case"));
}

TEST_CASE("Whoever proposed a lower grade once agrees to none in the case", "[grading]") {
    auto walk = settled(a_dara());
    REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), reviewer).moved());
    walk.after("grading", "regrade-down-proposed", sergeant.id);
    CHECK(
        refused_only_for(walk.step("regrade-down-agreed", agreed, sergeant), "never proposed one"));
    CHECK(walk.step("regrade-down-agreed", agreed, inspector).moved());
}

TEST_CASE("While a child's referral or a MARAC is open a detective inspector lowers the grade",
          "[grading]") {
    engine::StrandView const intake{"intake", "intake", "submitted", "", ""};
    auto const open = GENERATE_COPY(
        engine::StrandView{"marac", "marac", "listed", "safeguarding", ""},
        engine::StrandView{"child-safeguarding", "child-safeguarding", "opened", "", ""},
        engine::StrandView{"referral", "referral", "sent", "intake", ""});
    CAPTURE(open.name);
    auto proposed = [&](engine::StrandView const& other) {
        auto walk = settled(a_dara());
        walk.beside(intake).beside(other);
        REQUIRE(walk.step("regrade-down-proposed", regrade("standard"), reviewer).moved());
        return walk;
    };
    auto walk = proposed(open);
    CHECK(refused_only_for(walk.step("regrade-down-agreed", agreed, sergeant),
                           "a child's referral or a MARAC is open"));
    CHECK(walk.step("regrade-down-agreed", agreed, inspector).moved());
    auto ended = open;
    ended.ended = true;
    CHECK(proposed(ended).step("regrade-down-agreed", agreed, sergeant).moved());
    engine::StrandView const idva{"referral.2", "referral", "sent", "safeguarding", ""};
    CHECK(proposed(idva).step("regrade-down-agreed", agreed, sergeant).moved());
}

TEST_CASE("One reassessment waits at a time", "[grading]") {
    engine::StrandView const waiting{"grading.2", "grading", "awaiting-assessment", "", ""};
    auto settled_one = settled(a_dara());
    settled_one.beside(waiting);
    CHECK(refused_only_for(settled_one.step("reassessed", {{"because", "separation"}}, assessor),
                           "no other assessment of the case is waiting"));
    Walk by_hand{workflows::grading::grading()};
    by_hand.beside(waiting);
    CHECK(refused_only_for(by_hand.step("assessment-opened", {{"because", "separation"}}, assessor),
                           "no other assessment of the case is waiting"));
    Walk under_review{workflows::grading::grading()};
    under_review.beside({"grading.2", "grading", "submitted", "", ""});
    CHECK(under_review.step("assessment-opened", {{"because", "separation"}}, assessor).moved());
}

TEST_CASE("Merging keeps the highest grade", "[grading]") {
    auto [own, others, kept] = GENERATE(table<char const*, char const*, char const*>({
        {"medium", "high", "high"},
        {"medium", "medium", "medium"},
        {"medium", "standard", "medium"},
    }));
    CAPTURE(own, others);
    Fields const merged{{"grade", others}};
    SECTION("after the grade is final") {
        auto walk = settled(a_dara(own));
        REQUIRE(walk.asked("grade-merged-in", merged).moved());
        CHECK(walk.state() == "settled");
        CHECK(*walk.shared("grade") == kept);
        CHECK(walk.asked_for("safeguarding safeguarding-opened") == (std::string{kept} == "high"));
    }
    SECTION("under review") {
        auto walk = graded(a_dara(own));
        REQUIRE(walk.asked("grade-merged-in", merged).moved());
        CHECK(walk.state() == "submitted");
        CHECK(walk.asked_for("intake grade-settled") == (std::string{kept} == "high"));
        REQUIRE(walk.step("grade-confirmed", {{"rationale", "agreed"}}, sergeant).moved());
        REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
        CHECK(*walk.shared("grade") == kept);
    }
    SECTION("before the risk is assessed") {
        auto walk = an_assessment_due();
        REQUIRE(walk.asked("grade-merged-in", merged).moved());
        REQUIRE(walk.step("assessment-submitted", a_dara(own), assessor).moved());
        CHECK(*walk.shared("first-grade") == kept);
    }
}

TEST_CASE("A grade under review takes the report off the telephone before it is final",
          "[grading]") {
    auto walk = graded(a_dara());
    CHECK(walk.asked_for("intake grade-settled"));
    REQUIRE(walk.step("regraded-up", regrade("high"), sergeant).moved());
    CHECK(walk.asked_for("intake grade-settled"));
}

}  // namespace caseway::tests
