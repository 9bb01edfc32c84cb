// The Victims' Right to Review a decision not to prosecute.

#include "workflows/review_right.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::review_right;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }
Actor inspector() { return somebody("detective-inspector", Rank::inspector, "i.cole"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Walk offered(std::string decided_by = "police") {
    Walk walk{rules::review_right()};
    REQUIRE(walk.at("2020-04-15 11:00")
                .asked("review-offered", {{"decided-by", std::move(decided_by)}})
                .moved());
    return walk;
}
Walk requested() {
    auto walk = offered();
    REQUIRE(
        walk.at("2020-05-01 10:00")
            .step("review-requested", {{"grounds", "the neighbour was not asked"}}, investigator())
            .moved());
    return walk;
}
Fields reasons() { return {{"rationale", "a witness was missed"}}; }

}  // namespace

TEST_CASE("A review that upholds the victim has the investigation reopened",
          "[review-right][story]") {
    auto walk = requested();
    CHECK(walk.state() == "review-under-way");
    CHECK(walk.owner() == "detective-inspector");
    CHECK_FALSE(walk.deadline("review-window"));
    CHECK(walk.deadline("review-answered")->due == minute("2020-06-16 23:59"));

    walk.at("2020-05-18 10:00").step("request-upheld", reasons(), inspector());
    CHECK(walk.state() == "review-upheld");
    CHECK(walk.asked_for("investigation-sergeant review-upheld-reopen"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK_FALSE(walk.deadline("review-answered"));
    CHECK(walk.deadline("review-acted-on")->due == minute("2020-05-19 23:59"));

    Fields const what{{"what", "the neighbour is asked"}};
    CHECK(refused_only_for(walk.step("review-acted-on", what, sergeant()),
                           rules::investigation_is_open_again::requires_that));
    walk.beside({"investigation", "investigation", "active", "", "i.vale", false, {}});
    CHECK(walk.step("review-acted-on", what, sergeant()).to == "review-done");
    CHECK_FALSE(walk.deadline("review-acted-on"));
}

TEST_CASE("The time to ask for a review goes by whose decision it is", "[review-right][table]") {
    auto [decided_by, rule, due] = GENERATE(table<std::string, std::string, std::string>({
        {"police", "review-window", "2020-07-15 23:59"},
        {"cps", "cps-review-window", "2020-04-29 23:59"},
    }));
    CAPTURE(decided_by);
    auto walk = offered(decided_by);
    REQUIRE(walk.deadline(rule));
    CHECK(walk.deadline(rule)->due == minute(due));
    CHECK(walk.clock("review-window-ended").to == "review-lapsed");
    CHECK_FALSE(walk.deadline(rule));
}

TEST_CASE("A review that leaves the decision is told to the victim", "[review-right]") {
    auto walk = requested();
    CHECK(walk.step("request-not-upheld", reasons(), inspector()).to == "review-not-upheld");
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK_FALSE(walk.deadline("review-answered"));
}

TEST_CASE("Whoever took part in the decision does not review it", "[review-right][table]") {
    auto [workflow, event] = GENERATE(table<std::string, std::string>({
        {"investigation", "outcome-proposed"},
        {"investigation", "outcome-agreed"},
        {"suspect", "no-further-action"},
        {"suspect", "cautioned"},
    }));
    CAPTURE(workflow, event);
    auto walk = requested();
    walk.after(workflow, event, "i.cole");
    for (auto const* answer : {"request-upheld", "request-not-upheld"})
        CHECK(refused_only_for(walk.step(answer, reasons(), inspector()),
                               rules::reviewer_took_no_part::requires_that));
    auto const another = somebody("detective-inspector", Rank::inspector, "o.pike");
    CHECK(walk.step("request-upheld", reasons(), another).moved());
}

TEST_CASE("Nobody below an inspector answers a request for a review", "[review-right]") {
    auto walk = requested();
    CHECK(not_theirs(walk.step("request-upheld", reasons(), sergeant())));
    CHECK(not_theirs(walk.step("request-upheld", reasons(),
                               somebody("detective-inspector", Rank::sergeant, "acting"))));
}

TEST_CASE("A request that comes late or after a no is an inspector's to accept", "[review-right]") {
    auto late = offered();
    late.clock("review-window-ended");
    auto refused = offered();
    refused.step("review-not-wanted", {{"how-known", "said so"}}, investigator());
    CHECK_FALSE(refused.deadline("review-window"));
    for (auto* walk : {&late, &refused}) {
        CHECK(not_theirs(walk->step("late-request-accepted", reasons(), sergeant())));
        CHECK(walk->step("late-request-accepted", reasons(), inspector()).to == "review-under-way");
    }
}

}  // namespace caseway::tests
