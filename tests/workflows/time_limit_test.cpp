// The time limit for common assault, by the day of the offence. CJA 1988 s.39A; MCA 1980 s.127.

#include "workflows/time_limit.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::time_limit;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Walk dated(std::string committed_on) {
    Walk walk{rules::time_limit()};
    REQUIRE(walk.at("2022-07-04 09:00")
                .step("assault-dated", {{"committed-on", std::move(committed_on)}}, investigator())
                .moved());
    return walk;
}
Fields statement(std::string on) { return {{"given-on", std::move(on)}}; }
Fields charged(std::string on) { return {{"how", "charge"}, {"on", std::move(on)}}; }

}  // namespace

TEST_CASE("Which limit runs for an assault goes by the day of the offence", "[time-limit][table]") {
    struct Case {
        std::string committed_on, rule, due, mark;
    };
    auto const [committed_on, rule, due, mark] = GENERATE(values<Case>({
        {"2022-06-27", "assault-six-months", "2022-12-27 23:59", "assault-six-months"},
        {"2022-06-28", "assault-two-years", "2024-06-28 23:59", "assault-section-39a"},
        {"2022-02-28", "assault-six-months", "2022-08-28 23:59", "assault-six-months"},
    }));
    CAPTURE(committed_on);
    auto const walk = dated(committed_on);
    CHECK(walk.state() == "limit-running");
    REQUIRE(walk.deadline(rule));
    CHECK(walk.deadline(rule)->due == minute(due));
    CHECK(walk.regimes() == std::vector<std::string>{"regime:assault-time-limit=" + mark});
}

TEST_CASE("Two years from 29 February end on 28 February", "[time-limit]") {
    Walk walk{rules::time_limit()};
    walk.at("2024-03-01 09:00")
        .step("assault-dated", {{"committed-on", "2024-02-29"}}, investigator());
    CHECK(walk.deadline("assault-two-years")->due == minute("2026-02-28 23:59"));
}

TEST_CASE("The first statement starts six months of its own under section 39A", "[time-limit]") {
    auto walk = dated("2022-06-28");
    CHECK(walk.deadline("first-statement-taken")->due == minute("2022-12-28 23:59"));
    walk.step("first-statement-given", statement("2022-07-05"), investigator());
    CHECK_FALSE(walk.deadline("first-statement-taken"));
    CHECK(walk.deadline("assault-after-statement")->due == minute("2023-01-05 23:59"));
    CHECK(walk.deadline("assault-two-years"));
    SECTION("a later one changes nothing") {
        walk.step("first-statement-given", statement("2022-09-01"), investigator());
        CHECK(walk.deadline("assault-after-statement")->due == minute("2023-01-05 23:59"));
    }
    SECTION("an earlier one that turns up counts") {
        walk.step("first-statement-given", statement("2022-07-01"), investigator());
        CHECK(walk.deadline("assault-after-statement")->due == minute("2023-01-01 23:59"));
    }
}

TEST_CASE("Under the older law a statement changes nothing", "[time-limit]") {
    auto walk = dated("2022-06-27");
    walk.step("first-statement-given", statement("2022-07-05"), investigator());
    CHECK_FALSE(walk.deadline("assault-after-statement"));
    CHECK(walk.deadline("assault-six-months")->due == minute("2022-12-27 23:59"));
}

TEST_CASE("Proceedings that begin late have begun and are irregular", "[time-limit][table]") {
    struct Case {
        std::string committed_on, statement_on, begun_on;
        bool in_time;
    };
    auto const [committed_on, statement_on, begun_on, in_time] = GENERATE(values<Case>({
        {"2022-06-27", "", "2022-12-27", true},
        {"2022-06-27", "", "2022-12-28", false},
        {"2022-06-28", "", "2024-06-28", true},
        {"2022-06-28", "", "2024-06-29", false},
        {"2022-06-28", "2022-07-05", "2023-01-05", true},
        {"2022-06-28", "2022-07-05", "2023-01-06", false},
        {"2022-06-28", "2024-03-01", "2024-06-29", false},
    }));
    CAPTURE(committed_on, statement_on, begun_on);
    auto walk = dated(committed_on);
    if (!statement_on.empty())
        walk.step("first-statement-given", statement(statement_on), investigator());
    auto const outcome = walk.step("proceedings-begun", charged(begun_on), investigator());
    CHECK(outcome.to == "begun");
    CHECK(outcome.irregular.empty() == in_time);
    CHECK((in_time || names(outcome.irregular, rules::begun_in_time::requires_that)));
    CHECK_FALSE(walk.deadline("assault-two-years"));
}

TEST_CASE("A limit that passes says nothing until a supervisor has found out", "[time-limit]") {
    auto walk = dated("2022-06-27");
    walk.at("2022-12-28 00:00").clock("time-limit-passed");
    CHECK(walk.state() == "limit-passed");
    CHECK_FALSE(walk.deadline("assault-six-months"));
    CHECK(walk.deadline("time-limit-confirmed")->due == minute("2022-12-29 23:59"));
    CHECK(walk.asked_for("investigation-sergeant time-limit-passed"));
    SECTION("they began in time after all") {
        auto const outcome = walk.step("proceedings-begun", charged("2022-12-20"), investigator());
        CHECK(outcome.to == "begun");
        CHECK(outcome.irregular.empty());
    }
    SECTION("none began") {
        Fields const why{{"why", "the CPS and the court were asked"}};
        CHECK(not_theirs(walk.step("out-of-time-confirmed", why, investigator())));
        CHECK(walk.step("out-of-time-confirmed", why, sergeant()).to == "out-of-time");
        CHECK_FALSE(walk.deadline("time-limit-confirmed"));
    }
}

TEST_CASE("An offence without a limit is a supervisor's decision", "[time-limit]") {
    auto walk = dated("2022-06-28");
    Fields const offence{{"offence", "actual bodily harm"}};
    CHECK(not_theirs(walk.step("offence-has-no-limit", offence, investigator())));
    CHECK(walk.step("offence-has-no-limit", offence, sergeant()).to == "no-limit");
    CHECK_FALSE(walk.deadline("assault-two-years"));
}

TEST_CASE("An assault is not dated in the future", "[time-limit]") {
    Walk walk{rules::time_limit()};
    walk.at("2022-07-04 09:00");
    CHECK(refused_only_for(
        walk.step("assault-dated", {{"committed-on", "2022-07-05"}}, investigator()),
        rules::offence_is_not_ahead::requires_that));
    CHECK(walk.step("assault-dated", {{"committed-on", "2022-07-04"}}, investigator()).moved());
}

TEST_CASE("Who plans for the end of a time limit is reminded two months before", "[time-limit]") {
    using workflows::assault_two_years;
    engine::OpenDeadline const open{
        "assault-two-years", minute("2022-06-28 00:00"), minute("2024-06-28 23:59"), {}, false};
    CHECK(engine::dates_of(assault_two_years, open).remind == minute("2024-04-29 23:59"));
    CHECK(assault_two_years.escalated_to == "detective-inspector");
}

}  // namespace caseway::tests
