// Earlier reports of the same two people: the twelve months of a MARAC repeat, and how many reports
// there were in a year.

#include "workflows/repeats.hpp"

#include "engine/london.hpp"
#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

engine::Date day(char const* text) { return engine::parse_date(text).value.value(); }

engine::Earlier earlier(char const* reported, char const* referred = "") {
    engine::Earlier found{"WM-20-000009", day(reported), {}};
    if (*referred) found.marac_referred_on = day(referred);
    return found;
}

std::string history(std::vector<engine::Earlier> cases) {
    return engine::detail::Codec<engine::History>::write({std::move(cases)});
}

Fields the_two(std::string past) {
    return {{"victim-key", "N-100"}, {"suspect-key", "N-200"}, {"history", std::move(past)}};
}

}  // namespace

TEST_CASE("A report is a repeat within twelve months of the last MARAC referral", "[repeats]") {
    auto [referred, reported, repeat] = GENERATE(table<char const*, char const*, bool>({
        {"2020-02-29", "2021-02-28", true},
        {"2020-02-29", "2021-03-01", false},
        {"2019-02-28", "2020-02-28", true},
        {"2019-02-28", "2020-02-29", false},
        {"2020-04-09", "2021-04-09", true},
        {"2020-04-09", "2021-04-10", false},
        {"2020-04-09", "2020-04-09", true},
        {"2020-04-10", "2020-04-09", false},
    }));
    CAPTURE(referred, reported);
    auto const found = workflows::find_repeats({{earlier("2019-01-05", referred)}}, day(reported));
    CHECK(found.repeat == repeat);
}

TEST_CASE("The last referral counts and not the first", "[repeats]") {
    engine::History const past{{earlier("2018-01-05", "2018-01-06"),
                                earlier("2019-06-01", "2019-08-03"), earlier("2020-01-01")}};
    auto const found = workflows::find_repeats(past, day("2020-08-03"));
    CHECK(found.repeat);
    CHECK(found.arithmetic.front() ==
          "last referred Sat 3 Aug 2019; 12 months end Mon 3 Aug 2020; reported Mon 3 Aug 2020: "
          "within");
}

TEST_CASE("The arithmetic of a leap day is told in words", "[repeats]") {
    auto const words = [](char const* reported) {
        return workflows::find_repeats({{earlier("2020-02-01", "2020-02-29")}}, day(reported))
            .arithmetic.front();
    };
    CHECK(words("2020-08-03") ==
          "last referred Sat 29 Feb 2020; 12 months end Sun 28 Feb 2021; reported Mon 3 Aug 2020: "
          "within");
    CHECK(words("2021-03-01") ==
          "last referred Sat 29 Feb 2020; 12 months end Sun 28 Feb 2021; reported Mon 1 Mar 2021: "
          "after them");
}

TEST_CASE("Reports of a year are counted with this one and none that came later", "[repeats]") {
    auto [first, count] = GENERATE(table<char const*, int>({
        {"2019-04-09", 3},
        {"2019-04-08", 2},
        {"2020-04-10", 2},
    }));
    CAPTURE(first);
    auto const found =
        workflows::find_repeats({{earlier(first), earlier("2020-01-01")}}, day("2020-04-09"));
    CHECK(found.reports == count);
    CHECK(found.arithmetic.back() ==
          "reports in the 12 months to Thu 9 Apr 2020, this one counted: " + std::to_string(count));
}

TEST_CASE("A pair without a past is no repeat and one report", "[repeats]") {
    auto const found = workflows::find_repeats({}, day("2020-04-09"));
    CHECK_FALSE(found.repeat);
    CHECK(found.reports == 1);
    CHECK(found.arithmetic.front() == "no earlier MARAC referral of this victim and suspect");
}

TEST_CASE("A repeat is found with the report itself and told to those who act on it", "[intake]") {
    auto report = a_report();
    for (auto& field : the_two(history({earlier("2020-01-01", "2020-01-03")})))
        report.push_back(field);
    auto const walk = a_report_taken(report);
    CHECK(*walk.shared("marac-repeat") == "yes");
    CHECK(*walk.shared("reports-in-a-year") == "2");
    CHECK(walk.pairs() == std::vector<std::string>{"N-100|N-200"});
    CHECK(walk.asked_for("marac-coordinator marac-repeat-found"));
    CHECK(walk.asked_for("safeguarding-sergeant marac-repeat-found"));
    CHECK_FALSE(walk.asked_for("marac-coordinator escalation-found"));
}

TEST_CASE("What a caller says of a MARAC stands where the records know of none", "[intake]") {
    auto report = changed(a_report(), "marac-referred-within-12-months", "yes");
    for (auto& field : the_two(history({earlier("2018-01-01", "2018-01-03")})))
        report.push_back(field);
    CHECK(*a_report_taken(report).shared("marac-repeat") == "yes");
    CHECK(*a_report_taken().shared("marac-repeat") == "no");
}

TEST_CASE("The people are found in the records at any time and the day of the report counts",
          "[intake]") {
    auto const rests = GENERATE(0, 1, 2, 3, 4);
    auto walk = rests == 0   ? a_report_taken()
                : rests == 1 ? a_report_graded()
                : rests == 2 ? officers_attending()
                : rests == 3 ? a_victim_spoken_to()
                             : a_report_submitted();
    auto const state = walk.state();
    // Reported on 9 April, the last day of the twelve months; found two days later.
    walk.at("2020-04-11 10:00");
    REQUIRE(walk.step("people-identified", the_two(history({earlier("2019-04-01", "2019-04-09")})),
                      officer)
                .moved());
    CHECK(walk.state() == state);
    CHECK(*walk.shared("marac-repeat") == "yes");
    CHECK(walk.pairs() == std::vector<std::string>{"N-100|N-200"});
}

TEST_CASE("Of several perpetrators the one with the most reports counts", "[intake]") {
    auto walk = a_report_taken();
    auto const many = history({earlier("2019-08-01"), earlier("2020-01-01")});
    REQUIRE(walk.step("people-identified", the_two(many), officer).moved());
    CHECK(*walk.shared("reports-in-a-year") == "3");
    CHECK(walk.asked_for("marac-coordinator escalation-found"));
    auto const other = changed(the_two(history({})), "suspect-key", "N-300");
    REQUIRE(walk.step("people-identified", other, officer).moved());
    CHECK(*walk.shared("reports-in-a-year") == "3");
    CHECK_FALSE(walk.asked_for("marac-coordinator escalation-found"));
    CHECK(walk.pairs().size() == 2);
}

TEST_CASE("How many reports point to escalation is the force's own number", "[intake]") {
    auto walk = a_report_taken();
    walk.policy().choose({{"escalation-reports", 2}});
    REQUIRE(
        walk.step("people-identified", the_two(history({earlier("2020-01-01")})), officer).moved());
    CHECK(walk.asked_for("marac-coordinator escalation-found"));
}

}  // namespace caseway::tests
