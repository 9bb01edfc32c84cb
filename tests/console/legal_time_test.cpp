// Time and dated rules as somebody at the console sees them: the deadlines of a case, what is late
// and whose it has become, the last sitting before a limit, and which version of a rule applies.

#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

struct Report : Sitting {
    Report() { REQUIRE(report() == "WM-20-000001"); }
    Seen on(std::string time, std::vector<std::string> words) {
        at(std::move(time));
        auto seen = types(std::move(words));
        INFO(seen.out << seen.err);
        return seen;
    }
};

}  // namespace

TEST_CASE("A deadline has three dates and the rule behind it", "[console][time]") {
    Report report;
    auto const seen = report.on("2020-04-06 10:00", {"deadlines", "0001"});
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "Crime recorded, or the reason why not"));
    CHECK(has(seen.out, "Mon 6 Apr 2020 21:00   LOCAL"));
    CHECK(has(seen.out, "due         Tue 7 Apr 2020 09:00"));
    CHECK(has(seen.out, "If missed: crime-registrar: the force crime registrar is told"));
    CHECK(has(seen.out, "CODE, 24 hours: National Crime Recording Standard"));
}

TEST_CASE("A deadline shows how it was counted", "[console][time]") {
    Report report;
    auto const seen = report.on("2020-04-06 10:00", {"deadlines", "0001", "--explain"});
    CHECK(has(seen.out, "24h counted"));
    auto const json = report.on("2020-04-06 10:00", {"deadlines", "0001/intake", "--json"});
    CHECK(has(json.out, "\"standing\": \"running\""));
    CHECK(has(json.out, "\"escalates_to\": \"crime-registrar\""));
    CHECK(report.on("2020-04-06 10:00", {"deadlines", "7777"}).code == 5);
}

TEST_CASE("What is late moves from the owner to whoever takes it over", "[console][time]") {
    Report report;
    auto const reminded = report.on("2020-04-06 22:00", {"overdue"});
    CHECK(has(reminded.out, "0 late"));
    CHECK(has(reminded.out, "STILL IN TIME, BUT NOT FOR LONG"));
    auto const late = report.on("2020-04-07 09:01", {"overdue", "--exit-code"});
    CHECK(late.code == 8);
    CHECK(has(late.out, "LATE, AND NOW SOMEBODY ELSE'S TO PUT RIGHT"));
    CHECK(has(late.out, "Taken over by"));
    CHECK(has(late.out, "Crime recorded, or the reason why not (CODE), was due"));
}

TEST_CASE("A plan names the last sitting before the limit", "[console][time]") {
    Report report;
    auto const [from, due, last] = GENERATE(table<std::string, std::string, std::string>({
        {"2020-04-17 18:00", "Mon 20 Apr 2020 18:00", "Mon 20 Apr 2020 10:00"},
        {"2020-04-09 18:00", "Tue 14 Apr 2020 18:00", "Tue 14 Apr 2020 10:00"},
        {"2020-12-24 16:00", "Tue 29 Dec 2020 16:00", "Tue 29 Dec 2020 10:00"},
    }));
    auto const seen = report.on("2020-04-06 10:00", {"plan", "--from", from});
    CAPTURE(from, seen.out, seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, due + " (LAW)"));
    CHECK(has(seen.out, last));
    CHECK(has(seen.out, "birmingham (LOCAL)"));
}

TEST_CASE("Where a day can be argued both limits are shown and the earlier is planned to",
          "[console][time]") {
    Report report;
    auto const seen = report.on("2020-04-06 10:00", {"plan", "--from", "2020-12-24 16:00"});
    CHECK(has(seen.out, "on the later reading, not to be relied on"));
    CHECK(has(seen.out, "Wed 30 Dec 2020 16:00"));
}

TEST_CASE("A plan without a sitting says what to do", "[console][time]") {
    Report report;
    auto const seen = report.on("2020-04-06 10:00",
                                {"plan", "breach-before-court", "--from", "2020-04-12 09:00"});
    CAPTURE(seen.out, seen.err);
    // Easter Sunday: the 24 hours begin on Tuesday at midnight, and the court sits on Tuesday.
    CHECK(has(seen.out, "Tue 14 Apr 2020 10:00"));
    auto const unknown = report.on("2020-04-06 10:00", {"plan", "dvpo-hering"});
    CHECK(unknown.code == 2);
    CHECK(has(unknown.err, "dvpo-hearing"));
    CHECK(report.on("2020-04-06 10:00", {"plan", "--court", "london"}).code == 2);
}

TEST_CASE("A deadline of the casework is explained by its name", "[console][time]") {
    Report report;
    auto const seen = report.on("2020-04-06 10:00", {"clock", "explain", "--deadline",
                                                     "dvpo-hearing", "--from", "2020-04-17 18:00"});
    CHECK(has(seen.out, "48 court hours"));
    CHECK(has(seen.out, "Mon 20 Apr 2020 18:00"));
    CHECK(report
              .on("2020-04-06 10:00", {"clock", "explain", "--deadline", "dvpo-hearing", "--rule",
                                       "court", "--from", "2020-04-17 18:00"})
              .code == 2);
}

TEST_CASE("A regime explains what applies on a day and why", "[console][regime]") {
    Report report;
    auto const list = report.on("2020-04-06 10:00", {"regime", "list"});
    CHECK(has(list.out, "pre-charge-bail"));
    CHECK(has(list.out, "Chosen by the day of the arrest."));
    auto const before = report.on("2020-04-06 10:00",
                                  {"regime", "explain", "pre-charge-bail", "--on", "2022-10-27"});
    CHECK(has(before.out, "bail-2017: applies"));
    auto const after = report.on("2020-04-06 10:00",
                                 {"regime", "explain", "pre-charge-bail", "--on", "2022-10-28"});
    CHECK(has(after.out, "bail-2022: applies"));
    CHECK(has(after.out, "bail-2017: does not apply"));
    auto const wrong = report.on("2020-04-06 10:00", {"regime", "explain", "pre-charge-bale"});
    CHECK(wrong.code == 2);
    CHECK(has(wrong.err, "pre-charge-bail"));
}

TEST_CASE("A pilot of other areas does not hold in the West Midlands", "[console][regime]") {
    Report report;
    auto const here = report.on("2020-04-06 10:00",
                                {"regime", "explain", "protection-orders", "--on", "2025-06-01"});
    CHECK(has(here.out, "not in WM"));
    CHECK_FALSE(has(here.out, "dapn-dapo: applies"));
    auto const there = report.on(
        "2020-04-06 10:00",
        {"regime", "explain", "protection-orders", "--on", "2025-06-01", "--area", "GM", "--json"});
    CHECK(has(there.out, "\"in_force\": \"dapn-dapo\""));
}
