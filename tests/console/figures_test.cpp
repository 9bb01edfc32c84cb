// The figures a force reports, counted from entries.

#include "console/figures.hpp"

#include "tests/catch.hpp"

using namespace caseway;
using namespace caseway::console;
using engine::Entry;

namespace {

engine::Date day(std::string_view text) { return engine::parse_date(text).value.value(); }
Days days(std::string_view first, std::string_view last) { return {day(first), day(last)}; }

// Somebody's act on a strand of a case; what it led to where that matters.
struct Act {
    std::string time;
    std::string case_id;
    std::string strand;
    std::string event;
    std::string from{};
    std::string to{};
    engine::Fields fields{};
    std::string role{};
};

Entry entry(Act const& act) {
    Entry made;
    made.case_id = act.case_id;
    made.strand = act.strand;
    made.workflow = act.strand.substr(0, act.strand.find('.'));
    made.event = act.event;
    made.from = act.from;
    made.to = act.to;
    made.payload = act.fields;
    made.role = act.role;
    made.happened_at = engine::parse_minute(act.time).value.value();
    return made;
}

Figures count(Days period, std::vector<Act> const& acts) {
    FiguresReader reader{period};
    for (auto const& act : acts) reader.take(entry(act));
    return reader.done();
}

Days const april = days("2020-04-06", "2020-05-17");

Act outstanding(std::string time, std::string case_id) {
    return {std::move(time),      std::move(case_id), "suspect",
            "suspect-identified", "unopened",         "outstanding"};
}
Act arrested(std::string time, std::string case_id) {
    return {std::move(time), std::move(case_id), "suspect",
            "arrested",      "outstanding",      "in-custody"};
}

}  // namespace

TEST_CASE("Reports are counted by London's days and a day's average told", "[console][figures]") {
    auto const figures = count(days("2020-04-06", "2020-04-07"),
                               {{"2020-04-05 23:59", "a", "intake", "report-received"},
                                {"2020-04-06 00:00", "b", "intake", "report-received"},
                                {"2020-04-07 23:59", "c", "intake", "report-received"},
                                {"2020-04-07 12:00", "d", "intake", "report-received"},
                                {"2020-04-08 00:00", "e", "intake", "report-received"}});
    CHECK(figures.reports == 3);
    CHECK(figures.reports_a_day() == Approx(1.5));
}

TEST_CASE("What was refused or had no row counts nowhere", "[console][figures]") {
    FiguresReader reader{april};
    auto refused = entry({"2020-04-07 12:00", "a", "intake", "report-received"});
    refused.kind = engine::EntryKind::refusal;
    reader.take(refused);
    auto unplaced = entry({"2020-04-07 12:00", "a", "intake", "report-received"});
    unplaced.marks.push_back("unplaced");
    reader.take(unplaced);
    CHECK(reader.done().reports == 0);
}

TEST_CASE("Several crimes may be recorded at once and one cancelled", "[console][figures]") {
    auto const figures = count(april, {{"2020-04-07 12:00",
                                        "a",
                                        "intake",
                                        "crime-recorded",
                                        "",
                                        "",
                                        {{"crime-numbers", "20CV/1, 20CV/2 20CV/3"}}},
                                       {"2020-04-08 12:00",
                                        "b",
                                        "intake",
                                        "crime-recorded",
                                        "",
                                        "",
                                        {{"crime-numbers", "20CV/4"}}},
                                       {"2020-04-09 12:00",
                                        "a",
                                        "intake",
                                        "crime-cancelled",
                                        "",
                                        "",
                                        {{"crime-number", "20CV/2"}}}});
    CHECK(figures.crimes == 3);
}

TEST_CASE("The peak of outstanding suspects may lie before the end", "[console][figures]") {
    auto const figures =
        count(april, {outstanding("2020-04-01 09:00", "a"), outstanding("2020-04-10 09:00", "b"),
                      outstanding("2020-04-11 09:00", "c"), arrested("2020-04-12 09:00", "a"),
                      arrested("2020-04-13 09:00", "b"), outstanding("2020-06-01 09:00", "d")});
    CHECK(figures.outstanding_peak == 3);
    CHECK(figures.peak_on == day("2020-04-11"));
    CHECK(figures.outstanding_at_end == 1);
}

TEST_CASE("Suspects outstanding from before count on the first day", "[console][figures]") {
    SECTION("they stay so") {
        auto const figures = count(april, {outstanding("2020-04-01 09:00", "a")});
        CHECK(figures.outstanding_peak == 1);
        CHECK(figures.peak_on == day("2020-04-06"));
    }
    SECTION("one is arrested that day") {
        auto const figures =
            count(april, {outstanding("2020-04-01 09:00", "a"), arrested("2020-04-06 09:00", "a")});
        CHECK(figures.outstanding_peak == 1);
        CHECK(figures.outstanding_at_end == 0);
    }
    SECTION("all were arrested before") {
        auto const figures =
            count(april, {outstanding("2020-04-01 09:00", "a"), arrested("2020-04-05 09:00", "a")});
        CHECK(figures.outstanding_peak == 0);
        CHECK_FALSE(figures.peak_on);
    }
}

TEST_CASE("Outcomes 1 to 4 and 6 to 8 are positive", "[console][figures]") {
    auto const [code, positive] = GENERATE(table<std::string, bool>({
        {"1", true},
        {"1a", true},
        {"2", true},
        {"2a", true},
        {"3", true},
        {"3a", true},
        {"4", true},
        {"5", false},
        {"6", true},
        {"7", true},
        {"8", true},
        {"9", false},
        {"10", false},
        {"14", false},
        {"16", false},
        {"22", false},
        {"", false},
    }));
    CHECK(is_positive(code) == positive);
}

TEST_CASE("An outcome counts when it is agreed, as it was last proposed", "[console][figures]") {
    auto const propose = [](std::string time, std::string code) {
        return Act{std::move(time),
                   "a",
                   "investigation",
                   "outcome-proposed",
                   "active",
                   "x",
                   {{"outcome", std::move(code)}}};
    };
    auto const figures =
        count(april, {{"2020-04-07 12:00",
                       "a",
                       "intake",
                       "crime-recorded",
                       "",
                       "",
                       {{"crime-numbers", "1 2 3 4"}}},
                      propose("2020-04-07 12:00", "16"),
                      propose("2020-04-08 12:00", "1"),
                      {"2020-04-09 12:00", "a", "investigation", "outcome-agreed"},
                      {"2020-04-10 12:00", "a", "investigation", "outcome-agreed"}});
    CHECK(figures.outcomes == std::map<std::string, std::size_t>{{"1", 1}});
    CHECK(figures.positive() == 1);
    CHECK(figures.positive_rate().value() == Approx(25.0));
    CHECK_FALSE(count(april, {}).positive_rate());
}

TEST_CASE("A referral counts for its agency by what became of it", "[console][figures]") {
    auto const opened = [](std::string case_id, std::string agency) {
        return Act{"2020-04-07 12:00",
                   std::move(case_id),
                   "referral",
                   "referral-opened",
                   "unopened",
                   "drafted",
                   {{"agency", std::move(agency)}}};
    };
    auto const figures = count(april, {opened("a", "idva"),
                                       opened("b", "idva"),
                                       opened("c", "idva"),
                                       opened("d", "housing"),
                                       {"2020-04-08 12:00", "a", "referral", "referral-sent"},
                                       {"2020-04-08 12:00", "b", "referral", "referral-sent"},
                                       {"2020-04-08 12:00", "c", "referral", "referral-sent"},
                                       {"2020-04-09 12:00", "a", "referral", "agency-accepted"},
                                       {"2020-04-09 12:00", "b", "referral", "not-taken"},
                                       {"2020-03-01 12:00", "z", "referral", "referral-sent"}});
    auto const& idva = figures.agencies.at("idva");
    CHECK(idva.opened == 3);
    CHECK(idva.sent == 3);
    CHECK(idva.accepted == 1);
    CHECK(idva.not_taken == 1);
    CHECK(idva.no_answer == 1);
    CHECK(figures.agencies.at("housing").sent == 0);
}

TEST_CASE("MARAC referrals are counted by the week and a fall raises an alarm",
          "[console][figures]") {
    std::vector<Act> acts;
    auto const refer = [&](std::string time, std::string role) {
        acts.push_back({std::move(time),
                        "c" + std::to_string(acts.size()),
                        "marac",
                        "marac-referral-submitted",
                        "drafted",
                        "submitted",
                        {},
                        std::move(role)});
    };
    for (auto const* monday : {"2020-04-06", "2020-04-13", "2020-04-20", "2020-04-27"})
        for (auto const* role : {"safeguarding-officer", "partner"})
            refer(std::string{monday} + " 10:00", role);
    auto const in_fifth = GENERATE(as<std::size_t>{}, 0, 1, 2);
    for (std::size_t one = 0; one < in_fifth; ++one) refer("2020-05-10 23:59", "idva");
    auto const figures = count(april, acts);
    REQUIRE(figures.weeks.size() == 6);
    CHECK(figures.weeks[0].by_police == 1);
    CHECK(figures.weeks[0].by_partners == 1);
    CHECK(figures.weeks[4].referrals() == in_fifth);
    // The average of the four weeks before is two: one is half of it, not fewer than half.
    CHECK(figures.weeks[4].fall == (in_fifth == 0));
    CHECK_FALSE(figures.weeks[0].fall);
}

TEST_CASE("Where there were hardly any referrals none is no alarm", "[console][figures]") {
    auto const referrals = GENERATE(as<std::size_t>{}, 3, 4);
    std::vector<Act> acts;
    for (std::size_t one = 0; one < referrals; ++one)
        acts.push_back({"2020-04-06 10:00", "c" + std::to_string(one), "marac",
                        "marac-referral-submitted", "drafted", "submitted"});
    CHECK(count(april, acts).weeks[4].fall == (referrals == 4));
}

TEST_CASE("A week that lies in the period in part raises no alarm", "[console][figures]") {
    auto const figures = count(days("2020-04-08", "2020-04-15"), {});
    REQUIRE(figures.weeks.size() == 2);
    CHECK_FALSE(figures.weeks[0].whole);
    CHECK_FALSE(figures.weeks[1].whole);
}

TEST_CASE("The year before has the same days", "[console][figures]") {
    auto const [first, before] = GENERATE(table<std::string, std::string>({
        {"2020-04-06", "2019-04-06"},
        {"2020-02-29", "2019-02-28"},
        {"2021-03-01", "2020-03-01"},
    }));
    CHECK(a_year_before(days(first, first)).first == day(before));
}
