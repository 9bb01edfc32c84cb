// The hours of detention without charge: counted, alarmed, never acted on. PACE 1984 ss.41 to 44.

#include "workflows/detention.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::detention;

namespace {

Actor custody() { return somebody("custody-officer", Rank::sergeant, "c.dunn"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

// Arrested on Friday 17 April 2020 at 15:00.
Fields since_three() {
    return {{"since", "2020-04-17 15:00"},
            {"first-arrested", "2020-04-17 15:00"},
            {"used", "PT0M"},
            {"for-breach", "no"}};
}
Walk detained(Fields const& began = since_three()) {
    Walk walk{rules::detention()};
    REQUIRE(walk.at("2020-04-17 15:00").asked("detention-began", began).moved());
    return walk;
}
Fields extension(std::string authority, std::string by, std::string until) {
    return {{"authority", std::move(authority)},
            {"authorised-by", std::move(by)},
            {"until", std::move(until)}};
}

}  // namespace

TEST_CASE("Detention without charge ends after 24 hours from the arrival", "[detention][story]") {
    auto walk = detained();
    CHECK(walk.state() == "detained");
    CHECK(walk.owner() == "custody-officer");
    CHECK(walk.deadline("detention-ends")->due == minute("2020-04-18 15:00"));
    walk.at("2020-04-17 16:10").step("arrived-at-station", {}, custody());
    CHECK(walk.deadline("detention-ends")->due == minute("2020-04-18 16:10"));
    CHECK(walk.asked("detention-ended").to == "detention-over");
    CHECK_FALSE(walk.deadline("detention-ends"));
}

TEST_CASE("An arrival more than a day after the arrest gives no more hours", "[detention]") {
    auto walk = detained();
    walk.at("2020-04-19 09:00").step("arrived-at-station", {}, custody());
    CHECK(walk.deadline("detention-ends")->due == minute("2020-04-19 15:00"));
}

TEST_CASE("A limit of detention that passes alarms the custody officer and frees nobody",
          "[detention]") {
    auto walk = detained();
    auto const passed = walk.at("2020-04-18 15:01").clock("detention-limit-passed");
    CHECK(passed.to == "detention-unknown");
    CHECK(walk.asked_for() == std::vector<std::string>{"custody-officer detention-limit-passed"});
    walk.step("detention-extended",
              extension("superintendent", "a.harlow superintendent", "2020-04-19 03:00"),
              custody());
    CHECK(walk.state() == "detained");
    CHECK(walk.deadline("detention-ends")->due == minute("2020-04-19 03:00"));
}

TEST_CASE("Hours used before bail shorten what is left", "[detention]") {
    auto walk = detained(changed(since_three(), "used", "PT300M"));
    CHECK(walk.deadline("detention-ends")->due == minute("2020-04-18 10:00"));
}

TEST_CASE("After a breach of bail the first three hours do not count since October 2022",
          "[detention][table]") {
    struct Case {
        std::string first_arrested, for_breach, rule, due;
    };
    auto const [first_arrested, for_breach, rule, due] = GENERATE(values<Case>({
        {"2022-10-27 23:59", "yes", "detention-ends", "2022-12-02 10:00"},
        {"2022-10-28 00:00", "yes", "detention-ends-after-breach", "2022-12-02 13:00"},
        {"2022-10-28 00:00", "no", "detention-ends", "2022-12-02 10:00"},
    }));
    CAPTURE(first_arrested, for_breach);
    Walk walk{rules::detention()};
    walk.at("2022-12-01 10:00")
        .asked("detention-began", {{"since", "2022-12-01 10:00"},
                                   {"first-arrested", first_arrested},
                                   {"used", "PT0M"},
                                   {"for-breach", for_breach}});
    REQUIRE(walk.deadline(rule));
    CHECK(walk.deadline(rule)->due == minute(due));
    CHECK(walk.regimes().size() == (for_breach == "yes" ? 1 : 0));
    walk.step("detention-extended",
              extension("superintendent", "a.harlow superintendent", "2022-12-02 20:00"),
              custody());
    CHECK_FALSE(walk.deadline("detention-ends-after-breach"));
}

TEST_CASE("An extension beyond the Act has happened and is irregular", "[detention][table]") {
    struct Case {
        std::string authority, by, until;
        std::string broken;
    };
    auto const [authority, by, until, broken] = GENERATE(values<Case>({
        {"superintendent", "a.harlow superintendent", "2020-04-19 03:00", ""},
        {"superintendent", "a.harlow superintendent", "2020-04-19 03:01",
         std::string{rules::extension_is_within_the_act::requires_that}},
        {"superintendent", "i.cole inspector", "2020-04-19 03:00",
         std::string{rules::superintendent_extends::requires_that}},
        {"magistrates-court", "i.vale constable", "2020-04-21 15:00", ""},
        {"magistrates-court", "i.vale constable", "2020-04-21 15:01",
         std::string{rules::extension_is_within_the_act::requires_that}},
    }));
    CAPTURE(authority, by, until);
    auto walk = detained();
    auto const outcome =
        walk.step("detention-extended", extension(authority, by, until), custody());
    REQUIRE(outcome.moved());
    CHECK(outcome.irregular.size() == (broken.empty() ? 0 : 1));
    CHECK((broken.empty() || names(outcome.irregular, broken)));
}

}  // namespace caseway::tests
