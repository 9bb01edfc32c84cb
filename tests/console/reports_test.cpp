// What is read off the record: the MARAC's quarterly return, and earlier reports of the same
// people.

#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

Seen report_of_pair(Sitting& sitting, std::string const& time, std::string const& suspect) {
    sitting.as("j.ward").at(time);
    auto words = Sitting::report_words();
    words.insert(words.end(), {"--field", "victim-key=N-100", "--field", "suspect-key=" + suspect});
    return sitting.types(words);
}

}  // namespace

TEST_CASE("Earlier reports of the same two people are found with their arithmetic",
          "[console][history]") {
    Sitting sitting;
    REQUIRE(report_of_pair(sitting, "2020-02-29 10:00", "N-200").code == 0);
    REQUIRE(report_of_pair(sitting, "2020-03-01 10:00", "N-999").code == 0);
    REQUIRE(report_of_pair(sitting, "2020-08-03 10:00", "N-200").code == 0);
    auto const seen = sitting.types({"history", "WM-20-000003"});
    INFO(seen.out << seen.err);
    CHECK(has(seen.out, "WM-20-000001      reported Sat 29 Feb 2020"));
    CHECK_FALSE(has(seen.out, "WM-20-000002"));
    CHECK(has(seen.out, "MARAC repeat: no   Reports in twelve months: 2"));
    auto const json = sitting.types({"history", "WM-20-000003", "--json"});
    CHECK(has(json.out, "\"reports_in_a_year\": 2"));
    CHECK(has(sitting.types({"history", "WM-20-000001"}).out, "No earlier report"));
}

TEST_CASE("A case whose people were never named says how to name them", "[console][history]") {
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    CHECK(has(sitting.types({"history", "0001"}).out, "people-identified"));
}

TEST_CASE("Nobody types what the store looks up", "[console][history]") {
    Sitting sitting;
    sitting.as("j.ward").at("2020-02-29 10:00");
    auto words = Sitting::report_words();
    words.insert(words.end(), {"--field", "history=WM-19-000001 2019-12-01"});
    auto const seen = sitting.types(words);
    CHECK(seen.code == 2);
    CHECK(has(seen.err, "the store looks it up"));
}

TEST_CASE("A quarter without hearings is a return of noughts", "[console][report]") {
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto const seen = sitting.types({"report", "marac", "--quarter", "2020-Q2"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "MARAC RETURN   2020-Q2"));
    CHECK(has(seen.out, "Cases discussed                               0"));
    auto const quarter = GENERATE("2020", "2020-Q5", "20-Q1", "2020-q1", "x020-Q1");
    CHECK(sitting.types({"report", "marac", "--quarter", quarter}).code == 2);
}
