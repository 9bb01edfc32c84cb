// Review, priority and the way to a team, a site or another force.

#include "workflows/allocation.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace {

Actor const reviewer = somebody("review-officer", Rank::constable, "r.okoro");
Actor const team_sergeant = somebody("investigation-sergeant", Rank::sergeant, "i.bird");

Fields priority(std::string text = "urgent") {
    return {{"priority", std::move(text)}, {"rationale", "second report in a month"}};
}
Fields const transfer{{"to-force", "Warwickshire"},
                      {"what-was-sent", "report and assessment"},
                      {"safe-contact-included", "yes"},
                      {"offence-happened-there", "yes"}};
Fields const to_child_team{{"what-was-sent", "report and assessment"},
                           {"safe-contact-included", "yes"}};
Fields const receipt{{"accepted-by", "their control room"}, {"reference", "WK-77"}};
Actor const team_inspector = somebody("detective-inspector", Rank::inspector, "d.lewis");
Fields const provisional{{"site", "walsall"}, {"because", "last seen there"}};

Walk a_report_to_review(std::string const& grade = "medium") {
    Walk walk{workflows::allocation::allocation()};
    walk.at("2020-04-09 18:00").given("grade", grade).given("victim-site", "coventry");
    REQUIRE(walk.asked("allocation-opened", {{"grade", grade}}).moved());
    return walk;
}
Walk prioritised(std::string const& grade = "medium") {
    auto walk = a_report_to_review(grade);
    REQUIRE(walk.step("prioritised", priority(), reviewer).moved());
    return walk;
}
// What the step asked the investigation to open with.
std::string opened_with(Outcome const& outcome, std::string_view field) {
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (auto const* text = engine::find_field(start->fields, field)) return *text;
    return "nothing";
}

}  // namespace

TEST_CASE("A report is reviewed and prioritised and given to the team of the locality",
          "[allocation]") {
    auto walk = a_report_to_review();
    CHECK(walk.state() == "awaiting-review");
    CHECK(walk.owner() == "review-officer");
    REQUIRE(walk.step("prioritised", priority("early"), reviewer).moved());
    auto const routed = walk.step("routed", {}, reviewer);
    REQUIRE(routed.moved());
    CHECK(walk.state() == "routed");
    CHECK(walk.owner() == "investigation-sergeant/coventry");
    CHECK(opened_with(routed, "site") == "coventry");
    CHECK(opened_with(routed, "team") == "site");
    CHECK(walk.deadline("allocated-medium") == nullptr);
}

TEST_CASE("The most serious go to the complex team of the same locality", "[allocation]") {
    auto walk = prioritised();
    auto const routed = walk.step("routed", {{"seriousness", "strangulation,series"}}, reviewer);
    CHECK(opened_with(routed, "team") == "complex");
    CHECK(opened_with(routed, "site") == "coventry");
}

TEST_CASE("The grade decides how long there is", "[allocation]") {
    auto [grade, rule, due] = GENERATE(table<char const*, char const*, char const*>({
        {"standard", "allocated", "Sun 12 Apr 2020 18:00"},
        {"medium", "allocated-medium", "Fri 10 Apr 2020 18:00"},
        {"high", "allocated-high", "Thu 9 Apr 2020 22:00"},
    }));
    auto const walk = a_report_to_review(grade);
    REQUIRE(walk.deadline(rule));
    CHECK(engine::show(walk.deadline(rule)->due) == due);
}

TEST_CASE("A changed grade starts its own time", "[allocation]") {
    auto walk = a_report_to_review("standard");
    walk.at("2020-04-09 19:00");
    REQUIRE(walk.asked("grade-settled", {{"grade", "high"}}).moved());
    CHECK(walk.deadline("allocated") == nullptr);
    CHECK(engine::show(walk.deadline("allocated-high")->due) == "Thu 9 Apr 2020 23:00");
}

TEST_CASE("High risk goes first", "[allocation]") {
    auto [grade, order, taken] = GENERATE(table<char const*, char const*, bool>({
        {"high", "urgent", true},
        {"high", "early", false},
        {"high", "routine", false},
        {"medium", "routine", true},
        {"standard", "routine", true},
    }));
    CAPTURE(grade, order);
    auto walk = a_report_to_review(grade);
    auto const outcome = walk.step("prioritised", priority(order), reviewer);
    CHECK(outcome.moved() == taken);
    if (!taken) CHECK(refused_only_for(outcome, "high risk goes first"));
}

TEST_CASE("A report without a final grade is not put in order", "[allocation]") {
    Walk walk{workflows::allocation::allocation()};
    REQUIRE(walk.asked("allocation-opened").moved());
    auto const outcome = walk.step("prioritised", priority(), reviewer);
    CHECK(refused_only_for(outcome, "nobody has recorded the risk grade"));
}

TEST_CASE("High risk is routed with safeguarding beside it and not without", "[allocation]") {
    auto alone = prioritised("high");
    CHECK(refused_only_for(alone.step("routed", {}, reviewer), "safeguarding is open"));
    auto ended = prioritised("high");
    ended.beside({"safeguarding", "safeguarding", "closed", "", "", true});
    CHECK(refused_only_for(ended.step("routed", {}, reviewer), "safeguarding is open"));
    auto beside = prioritised("high");
    beside.beside({"safeguarding", "safeguarding", "opened", "", ""});
    CHECK(beside.step("routed", {}, reviewer).moved());
}

TEST_CASE("An unknown locality is a supervisor's decision and not a guess", "[allocation]") {
    Walk walk{workflows::allocation::allocation()};
    walk.given("grade", "medium");
    REQUIRE(walk.asked("allocation-opened", {{"grade", "medium"}}).moved());
    REQUIRE(walk.step("prioritised", priority(), reviewer).moved());
    CHECK(refused_only_for(walk.step("routed", {}, reviewer),
                           "nobody has recorded the victim's locality"));
    CHECK(not_theirs(walk.step("routed-provisionally", provisional, reviewer)));
    auto const elsewhere = changed(provisional, "site", "elsewhere");
    CHECK(refused_only_for(walk.step("routed-provisionally", elsewhere, team_sergeant),
                           "one of our five"));
    auto const routed = walk.step("routed-provisionally", provisional, team_sergeant);
    CHECK(opened_with(routed, "site") == "walsall");
}

TEST_CASE("A known locality is not overruled by a provisional one", "[allocation]") {
    auto walk = prioritised();
    CHECK(refused_only_for(walk.step("routed-provisionally", provisional, team_sergeant),
                           "the victim's locality is unknown or in another force's area"));
}

TEST_CASE("Transfers between forces follow the offence and stay ours until the other accepts",
          "[allocation]") {
    auto walk = prioritised();
    CHECK(refused_only_for(
        walk.step("transfer-sent", changed(transfer, "offence-happened-there", "no"), reviewer),
        "the offence happened in the other force's area"));
    auto const unsafe = changed(transfer, "safe-contact-included", "no");
    CHECK(refused_only_for(walk.step("transfer-sent", unsafe, reviewer), "safely be reached"));
    REQUIRE(walk.step("transfer-sent", transfer, reviewer).moved());
    CHECK(walk.owner() == "review-officer");
    CHECK(walk.deadline("force-transfer-answered") != nullptr);
    SECTION("accepted") {
        REQUIRE(walk.step("transfer-accepted", receipt, reviewer).moved());
        CHECK(walk.state() == "transferred");
        CHECK(walk.deadline("force-transfer-answered") == nullptr);
        CHECK(walk.deadline("allocated-medium") == nullptr);
    }
    SECTION("refused") {
        REQUIRE(walk.step("transfer-refused", {{"because", "not their area"}}, reviewer).moved());
        CHECK(walk.state() == "prioritised");
        CHECK(walk.deadline("force-transfer-answered") == nullptr);
        CHECK(walk.asked_for("detective-inspector transfer-refused"));
        CHECK(walk.deadline("allocated-medium") != nullptr);
    }
    SECTION("and taken back by a detective inspector") {
        REQUIRE(walk.step("transfer-accepted", receipt, reviewer).moved());
        Fields const why{{"because", "it happened on our side of the road"}};
        CHECK(not_theirs(walk.step("transfer-taken-back", why, reviewer)));
        REQUIRE(walk.step("transfer-taken-back", why, team_inspector).moved());
        CHECK(walk.state() == "prioritised");
        CHECK(walk.deadline("allocated-medium") != nullptr);
    }
}

TEST_CASE("A victim who lives elsewhere is investigated here where it happened here",
          "[allocation]") {
    auto walk = prioritised();
    walk.given("victim-site", "elsewhere");
    CHECK(refused_only_for(walk.step("routed", {}, reviewer), "one of our sites"));
    CHECK(opened_with(walk.step("routed-provisionally", provisional, team_sergeant), "site") ==
          "walsall");
}

TEST_CASE("A victim under 16 goes to the child abuse team and stays ours until the receipt",
          "[allocation]") {
    auto walk = prioritised();
    CHECK(refused_only_for(walk.step("child-team-asked", to_child_team, reviewer),
                           "nobody has recorded how old the victim is"));
    walk.given("victim-age", "16-17");
    CHECK(refused_only_for(walk.step("child-team-asked", to_child_team, reviewer),
                           "the victim is under 16"));
    walk.given("victim-age", "under-16");
    CHECK(refused_only_for(walk.step("routed", {}, reviewer), "the victim is not under 16"));
    auto lost = prioritised();
    lost.given("victim-site", "elsewhere").given("victim-age", "under-16");
    CHECK(refused_only_for(lost.step("routed-provisionally", provisional, team_sergeant),
                           "the victim is not under 16"));
    auto const unsafe = changed(to_child_team, "safe-contact-included", "no");
    CHECK(refused_only_for(walk.step("child-team-asked", unsafe, reviewer), "safely be reached"));
    REQUIRE(walk.step("child-team-asked", to_child_team, reviewer).moved());
    CHECK(walk.state() == "child-team-asked");
    CHECK(walk.asked_for("child-abuse-team case-to-be-taken-over"));
    CHECK(engine::show(walk.deadline("child-team-answered")->due) == "Thu 9 Apr 2020 22:00");
    SECTION("accepted") {
        REQUIRE(walk.step("child-team-accepted", receipt, reviewer).moved());
        CHECK(walk.state() == "transferred");
        CHECK(walk.deadline("child-team-answered") == nullptr);
        CHECK(walk.deadline("allocated-medium") == nullptr);
    }
    SECTION("refused") {
        REQUIRE(walk.step("child-team-refused", {{"because", "she is 16"}}, reviewer).moved());
        CHECK(walk.state() == "prioritised");
        CHECK(walk.deadline("child-team-answered") == nullptr);
    }
    SECTION("withdrawn with its report") {
        REQUIRE(walk.asked("report-closed").moved());
        CHECK(walk.deadline("child-team-answered") == nullptr);
    }
}

TEST_CASE("A victim under 16 is sent to the child abuse team before anything is put in order",
          "[allocation]") {
    auto walk = a_report_to_review();
    walk.given("victim-age", "under-16");
    CHECK(walk.step("child-team-asked", to_child_team, reviewer).moved());
}

TEST_CASE("A victim of 16 or 17 is routed like an adult", "[allocation]") {
    auto walk = prioritised();
    walk.given("victim-age", "16-17");
    CHECK(walk.step("routed", {}, reviewer).moved());
}

TEST_CASE("Transfers between areas: a victim who moves is routed again and the work handed over",
          "[allocation]") {
    auto walk = prioritised();
    REQUIRE(walk.step("routed", {}, reviewer).moved());
    REQUIRE(walk.step("locality-changed", {{"because", "moved to a refuge"}}, reviewer).moved());
    CHECK(walk.state() == "prioritised");
    CHECK(walk.owner() == "review-officer");
    CHECK(walk.deadline("allocated-medium") != nullptr);
    walk.given("victim-site", "walsall");
    walk.beside({"investigation", "investigation", "active", "", ""});
    REQUIRE(walk.step("routed", {}, reviewer).moved());
    CHECK(walk.owner() == "investigation-sergeant/walsall");
    CHECK(walk.asked_for() == std::vector<std::string>{
                                  "investigation-sergeant/walsall investigation-to-be-taken-over"});
}

TEST_CASE("A case that is routed again has its time again", "[allocation][table]") {
    auto [grade, rule, due] = GENERATE(table<char const*, char const*, char const*>({
        {"standard", "allocated", "Thu 23 Apr 2020 09:00"},
        {"medium", "allocated-medium", "Tue 21 Apr 2020 09:00"},
        {"high", "allocated-high", "Mon 20 Apr 2020 13:00"},
    }));
    auto walk = a_report_to_review(grade);
    walk.beside({"safeguarding", "safeguarding", "opened", "", ""});
    REQUIRE(walk.step("prioritised", priority("urgent"), reviewer).moved());
    REQUIRE(walk.step("routed", {}, reviewer).moved());
    CHECK(walk.deadline(rule) == nullptr);
    walk.at("2020-04-20 09:00");
    REQUIRE(walk.step("locality-changed", {{"because", "moved to a refuge"}}, reviewer).moved());
    REQUIRE(walk.deadline(rule));
    CHECK(engine::show(walk.deadline(rule)->due) == due);
}

TEST_CASE("A report that nobody has graded has the time of high risk", "[allocation]") {
    Walk walk{workflows::allocation::allocation()};
    REQUIRE(walk.asked("allocation-opened").moved());
    CHECK(walk.deadline("allocated-high"));
    walk.given("victim-age", "under-16");
    REQUIRE(walk.step("child-team-asked", to_child_team, reviewer).moved());
    REQUIRE(walk.step("child-team-accepted", receipt, reviewer).moved());
    CHECK_FALSE(walk.deadline("allocated-high"));
    REQUIRE(walk.step("transfer-taken-back", {{"because", "she is 17"}}, team_inspector).moved());
    CHECK(walk.state() == "prioritised");
    CHECK(walk.deadline("allocated-high"));
}

TEST_CASE("The complex team of a new locality is asked in the queue that it works from",
          "[allocation]") {
    auto walk = prioritised();
    REQUIRE(walk.step("routed", {{"seriousness", "strangulation"}}, reviewer).moved());
    CHECK(walk.owner() == "investigation-sergeant/complex-coventry");
    REQUIRE(walk.step("locality-changed", {{"because", "moved to a refuge"}}, reviewer).moved());
    walk.given("victim-site", "walsall");
    walk.beside({"investigation", "investigation", "active", "", ""});
    REQUIRE(walk.step("routed", {{"seriousness", "strangulation"}}, reviewer).moved());
    CHECK(walk.asked_for("investigation-sergeant/complex-walsall investigation-to-be-taken-over"));
}

TEST_CASE("An allocation is withdrawn with its report", "[allocation]") {
    auto walk = prioritised();
    REQUIRE(walk.asked("report-closed").moved());
    CHECK(walk.state() == "withdrawn");
    CHECK(walk.deadline("allocated-medium") == nullptr);
}

}  // namespace caseway::tests
