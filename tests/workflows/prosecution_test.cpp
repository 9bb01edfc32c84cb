// Between a charge and its end: whether the CPS stands behind it, the court's dates and results.

#include "workflows/prosecution.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::prosecution;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Walk begun(std::string charged_on = "cps-decision") {
    Walk walk{rules::prosecution()};
    walk.beside({"investigation", "investigation", "active", "", "i.vale", false, {}});
    REQUIRE(walk.at("2020-04-17 20:00")
                .asked("prosecution-began", {{"charged-on", std::move(charged_on)}})
                .moved());
    return walk;
}

}  // namespace

TEST_CASE("An inspector's emergency charge waits for the CPS to ratify it",
          "[prosecution][story]") {
    auto walk = begun("inspectors-emergency");
    CHECK(walk.state() == "awaiting-ratification");
    CHECK(walk.owner() == "i.vale");
    CHECK(walk.deadline("charge-ratified")->due == minute("2020-04-18 20:00"));
    CHECK(walk.asked_for("cps emergency-charge-to-ratify"));
    SECTION("ratified") {
        walk.step("charge-ratified", {{"cps-reference", "CPS-1"}}, investigator());
        CHECK(walk.state() == "under-way");
        CHECK_FALSE(walk.deadline("charge-ratified"));
    }
    SECTION("not ratified is an inspector's alarm and told to the victim") {
        walk.step("charge-not-ratified", {{"reasons", "evidence"}}, investigator());
        CHECK(walk.state() == "not-ratified");
        CHECK_FALSE(walk.deadline("charge-ratified"));
        CHECK(walk.asked_for("detective-inspector charge-not-ratified"));
        CHECK(walk.asked_for("contact duty-opened"));
        CHECK(walk.step("charge-ratified", {{"cps-reference", "CPS-2"}}, investigator()).to ==
              "under-way");
    }
    SECTION("or the prosecution ends first") {
        CHECK(walk.asked("prosecution-ended").to == "prosecution-over");
        CHECK_FALSE(walk.deadline("charge-ratified"));
    }
}

TEST_CASE("A charge on the CPS's decision needs no second one", "[prosecution]") {
    auto const walk = begun();
    CHECK(walk.state() == "under-way");
    CHECK(walk.owner() == "i.vale");
    CHECK_FALSE(walk.deadline("charge-ratified"));
}

TEST_CASE("Whatever CPS or court do with the charge is told to the victim",
          "[prosecution][table]") {
    struct Case {
        std::string event;
        Fields fields;
    };
    auto const [event, fields] = GENERATE(values<Case>({
        {"charge-altered", {{"offences", "harassment"}, {"reasons", "a plea"}}},
        {"court-date-set", {{"hearing", "trial"}, {"on", "2020-06-02"}}},
        {"hearing-held", {{"result", "adjourned"}}},
    }));
    CAPTURE(event);
    auto walk = begun();
    CHECK(walk.step(event, fields, investigator()).to == "under-way");
    CHECK(walk.asked_for("contact duty-opened"));
}

TEST_CASE("The court's result is recorded by the working day after its date", "[prosecution]") {
    auto walk = begun();
    walk.step("court-date-set", {{"hearing", "plea"}, {"on", "2020-05-07"}}, investigator());
    // Friday 8 May 2020 was a bank holiday.
    CHECK(walk.deadline("court-result")->due == minute("2020-05-11 23:59"));
    walk.at("2020-05-07 16:00").step("hearing-held", {{"result", "guilty plea"}}, investigator());
    CHECK_FALSE(walk.deadline("court-result"));
    walk.step("court-date-set", {{"hearing", "sentence"}, {"on", "2020-06-02"}}, investigator());
    CHECK(walk.asked("prosecution-ended").to == "prosecution-over");
    CHECK_FALSE(walk.deadline("court-result"));
}

}  // namespace caseway::tests
