// The quarterly figures of a MARAC: what counts, and that nobody can be recognised in them.

#include "workflows/marac_dataset.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"
#include "workflows/marac.hpp"

namespace caseway::tests {

namespace {

using engine::Date;
using engine::Fields;
using workflows::MaracHearing;
using workflows::MaracHearings;

Date day(std::string_view text) { return engine::parse_date(text).value.value(); }

// A case referred, listed and heard.
void hear(MaracHearings& reader, std::string const& strand, Fields const& referral,
          std::string_view role, Fields const& heard, std::string_view on) {
    reader.take(strand, "marac-referral-submitted", role, referral, day("2020-04-01"));
    reader.take(strand, "meeting-listed", "marac-coordinator", {{"meeting", "coventry"}},
                day("2020-04-02"));
    reader.take(strand, "heard", "marac-chair", heard, day(on));
}

}  // namespace

TEST_CASE("Hearings are read off the entries of a MARAC", "[marac-dataset]") {
    MaracHearings reader;
    hear(reader, "A/marac", {{"criteria", "repeat,escalation"}}, "safeguarding-officer",
         {{"dataset", "bme,victim-16-17"}, {"children", "3"}}, "2020-04-23");
    hear(reader, "B/marac", {{"criteria", "escalation"}, {"referred-by", "health"}}, "partner", {},
         "2020-04-23");
    hear(reader, "C/marac", {{"assisted", "housing"}}, "marac-coordinator",
         {{"dataset", "male-victim,perpetrator-under-18,lgbt,disability"}}, "2020-05-07");
    hear(reader, "D/marac", {}, "partner", {{"dataset", "repeat"}, {"children", "two"}},
         "2020-07-01");

    auto const quarter = workflows::quarter_of(2020, 2);
    auto const counts = workflows::count_of(reader.heard(), quarter.first, quarter.last);
    CHECK(counts.meetings == 2);
    CHECK(counts.cases_discussed == 3);
    CHECK(counts.repeat_cases == 1);
    CHECK(counts.children_in_household == 3);
    CHECK(counts.referrals_by_agency ==
          std::map<std::string, std::int64_t>{{"health", 1}, {"housing", 1}, {"police", 1}});
    CHECK(counts.partner_referrals() == 2);
    CHECK(counts.bme == 1);
    CHECK(counts.lgbt == 1);
    CHECK(counts.disability == 1);
    CHECK(counts.male_victims == 1);
    CHECK(counts.victims_16_17 == 1);
    CHECK(counts.perpetrators_under_18 == 1);

    auto const next = workflows::quarter_of(2020, 3);
    auto const later = workflows::count_of(reader.heard(), next.first, next.last);
    CHECK(later.cases_discussed == 1);
    CHECK(later.repeat_cases == 1);
    CHECK(later.children_in_household == 0);
    CHECK(later.referrals_by_agency.at("not-recorded") == 1);
    CHECK(later.partner_referrals() == 0);
}

TEST_CASE("A case put off to another meeting counts where it was heard", "[marac-dataset]") {
    MaracHearings reader;
    reader.take("A/marac", "meeting-listed", "", {{"meeting", "coventry"}}, day("2020-04-02"));
    reader.take("A/marac", "deferred", "", {{"meeting", "walsall"}}, day("2020-04-23"));
    reader.take("A/marac", "heard", "", {}, day("2020-05-07"));
    reader.take("B/marac", "meeting-listed", "", {{"meeting", "walsall"}}, day("2020-04-02"));
    reader.take("B/marac", "heard", "", {}, day("2020-05-07"));
    REQUIRE(reader.heard().size() == 2);
    CHECK(reader.heard().front().meeting == "walsall");
    CHECK(workflows::count_of(reader.heard(), day("2020-05-07"), day("2020-05-07")).meetings == 1);
}

TEST_CASE("Each day of a quarter counts in it and no other", "[marac-dataset][table]") {
    auto [number, first, last] = GENERATE(table<int, std::string, std::string>({
        {1, "2020-01-01", "2020-03-31"},
        {2, "2020-04-01", "2020-06-30"},
        {3, "2020-07-01", "2020-09-30"},
        {4, "2020-10-01", "2020-12-31"},
    }));
    CAPTURE(number);
    auto const quarter = workflows::quarter_of(2020, number);
    CHECK(quarter.first == day(first));
    CHECK(quarter.last == day(last));
    MaracHearing on_the_last_day;
    on_the_last_day.on = quarter.last;
    std::vector<MaracHearing> const one{on_the_last_day};
    CHECK(workflows::count_of(one, quarter.first, quarter.last).cases_discussed == 1);
    CHECK(workflows::count_of(one, quarter.first, quarter.last - std::chrono::days{1})
              .cases_discussed == 0);
}

TEST_CASE("A count below five is not shown", "[marac-dataset][table]") {
    auto [count, words] = GENERATE(table<int, std::string>({
        {0, "0"},
        {1, "fewer than 5"},
        {4, "fewer than 5"},
        {5, "5"},
        {108775, "108775"},
    }));
    CHECK(workflows::shown(count) == words);
}

TEST_CASE("One small part of a total hides a second so that it cannot be worked out",
          "[marac-dataset]") {
    using Parts = std::map<std::string, std::int64_t>;
    using Words = std::map<std::string, std::string>;
    CHECK(workflows::shown(Parts{{"health", 3}, {"housing", 7}, {"police", 40}}) ==
          Words{{"health", "fewer than 5"}, {"housing", "not shown"}, {"police", "40"}});
    CHECK(workflows::shown(Parts{{"health", 3}, {"housing", 4}, {"police", 40}}) ==
          Words{{"health", "fewer than 5"}, {"housing", "fewer than 5"}, {"police", "40"}});
    CHECK(workflows::shown(Parts{{"health", 0}, {"police", 40}}) ==
          Words{{"health", "0"}, {"police", "40"}});
    CHECK(workflows::shown(Parts{{"police", 2}}) == Words{{"police", "fewer than 5"}});
}

TEST_CASE("The figures read fields that the events of a MARAC have", "[marac-dataset]") {
    auto const& marac = workflows::marac::marac();
    auto has = [&](std::string_view event, std::string_view field) {
        auto const* line = marac.event_named(event);
        REQUIRE(line);
        return std::any_of(line->fields.begin(), line->fields.end(),
                           [&](auto const& each) { return each.name == field; });
    };
    for (auto const* field : {"criteria", "assisted", "referred-by"})
        CHECK(has("marac-referral-submitted", field));
    for (auto const* event : {"meeting-listed", "deferred"}) CHECK(has(event, "meeting"));
    for (auto const* field : {"dataset", "children"}) CHECK(has("heard", field));
}

}  // namespace caseway::tests
