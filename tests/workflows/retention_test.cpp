// How long a record is kept: groups, clear periods and reviews.

#include "tests/workflows/retention_cast.hpp"

namespace caseway::tests {

namespace rules = workflows::retention;
using namespace retention_cast;

TEST_CASE("A record waits for its group with the records officer", "[retention]") {
    auto walk = an_ungrouped_record();
    CHECK(walk.state() == "ungrouped");
    CHECK(walk.owner() == "records-officer");
    CHECK(engine::show(walk.deadline("retention-group-set")->due) == "Fri 29 May 2020 23:59");
    CHECK(not_theirs(walk.step("group-set", group(), investigator())));
    CHECK(walk.step("group-set", group(), records()).moved());
    CHECK_FALSE(walk.deadline("retention-group-set"));
}

TEST_CASE("Each group has its own period", "[retention][table]") {
    auto [name, deadline, due] = GENERATE(table<std::string, std::string, std::string>({
        {"group-1", "record-reviewed", "Wed 1 May 2030 23:59"},
        {"group-2", "clear-period-serious", "Sat 6 Apr 2030 23:59"},
        {"group-3", "clear-period-other", "Mon 6 Apr 2026 23:59"},
        {"group-4-undetected", "record-reviewed", "Wed 1 May 2030 23:59"},
        {"group-4", "clear-period-other", "Mon 6 Apr 2026 23:59"},
    }));
    CAPTURE(name);
    auto walk = a_record(name);
    REQUIRE(walk.deadline(deadline));
    CHECK(engine::show(walk.deadline(deadline)->due) == due);
}

TEST_CASE("A period that has run already is due by the end of the day", "[retention]") {
    auto walk = an_ungrouped_record();
    walk.step("group-set", changed(group(), "last-notice", "2009-01-31"), records());
    CHECK(engine::show(walk.deadline("clear-period-other")->due) == "Fri 1 May 2020 23:59");
}

TEST_CASE("The subject came to notice today or before", "[retention][table]") {
    auto [last, allowed] = GENERATE(table<std::string, bool>({
        {"2020-05-01", true},
        {"2020-05-02", false},
    }));
    auto walk = an_ungrouped_record();
    auto const outcome = walk.step("group-set", changed(group(), "last-notice", last), records());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::last_notice_is_past::requires_that));
}

TEST_CASE("A record kept until the subject is 100 needs the year of birth", "[retention]") {
    auto walk = an_ungrouped_record();
    CHECK(
        refused_only_for(walk.step("group-set", dropped(group("group-1"), "birth-year"), records()),
                         rules::birth_year_is_given_for_group_1::requires_that));
    CHECK(walk.step("group-set", dropped(group("group-2"), "birth-year"), records()).moved());
}

TEST_CASE("A year of birth lies before the last event", "[retention][table]") {
    auto [year, allowed] = GENERATE(table<std::string, bool>({
        {"1899", false},
        {"1900", true},
        {"2020", true},
        {"2021", false},
    }));
    CAPTURE(year);
    auto walk = an_ungrouped_record();
    auto const fields = changed(changed(group(), "birth-year", year), "special-care", "considered");
    auto const outcome = walk.step("group-set", fields, records());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::birth_year_is_possible::requires_that));
}

TEST_CASE("A record of a child under 10 says why it is necessary", "[retention][table]") {
    auto [year, needs_care] = GENERATE(table<std::string, bool>({
        {"2009", false},
        {"2010", true},
        {"2018", true},
    }));
    CAPTURE(year);
    auto walk = an_ungrouped_record();
    auto const fields = changed(group(), "birth-year", year);
    auto const outcome = walk.step("group-set", fields, records());
    CHECK(outcome.moved() != needs_care);
    if (!needs_care) return;
    CHECK(refused_only_for(outcome, rules::care_for_a_child_is_explained::requires_that));
    CHECK(walk.step("group-set", changed(fields, "special-care", "his own safety"), records())
              .moved());
}

TEST_CASE("A new event begins the clear period anew and has the group looked at again",
          "[retention]") {
    for (auto walk : {an_ungrouped_record(), a_record(), a_record_due(), a_record_retained(),
                      a_proposal(), an_approval()}) {
        walk.at("2027-02-01 09:00");
        REQUIRE(walk.step("subject-came-to-notice", came("2027-01-30"), investigator()).moved());
        CHECK(walk.state() == "ungrouped");
        CHECK(walk.deadline("retention-group-set"));
        CHECK_FALSE(walk.deadline("clear-period-other"));
        CHECK_FALSE(walk.deadline("record-reviewed"));
        CHECK(refused_only_for(
            walk.step("group-set", changed(group(), "last-notice", "2027-01-29"), records()),
            rules::no_event_is_passed_over::requires_that));
        walk.step("group-set", changed(group(), "last-notice", "2027-01-30"), records());
        CHECK(engine::show(walk.deadline("clear-period-other")->due) == "Sun 30 Jan 2033 23:59");
    }
}

TEST_CASE("An event learned of late does not bring the clear period back", "[retention]") {
    auto walk = a_record();
    walk.step("subject-came-to-notice", came("2019-01-01"), investigator());
    CHECK(refused_only_for(
        walk.step("group-set", changed(group(), "last-notice", "2019-01-01"), records()),
        rules::no_event_is_passed_over::requires_that));
}

TEST_CASE("The records officer decides within 28 days of a review that fell due", "[retention]") {
    for (auto walk : {a_record(), a_record_retained()}) {
        walk.at("2028-04-08 00:00");
        REQUIRE(walk.clock("review-fell-due").moved());
        CHECK(walk.state() == "review-due");
        CHECK(walk.owner() == "records-officer");
        CHECK(engine::show(walk.deadline("retention-review-decided")->due) ==
              "Sat 6 May 2028 23:59");
    }
}

TEST_CASE("A record is retained for a reason until a day that is not too far",
          "[retention][table]") {
    auto [name, review_by, rule] = GENERATE(table<std::string, std::string, Words>({
        {"group-3", "2026-04-06", workflows::review_is_to_come::requires_that},
        {"group-3", "2026-04-07", ""},
        {"group-3", "2031-04-07", ""},
        {"group-3", "2031-04-08", rules::reviewed_often_enough::requires_that},
        {"group-4", "2031-04-08", rules::reviewed_often_enough::requires_that},
        {"group-1", "2036-04-07", ""},
        {"group-4-undetected", "2036-04-07", ""},
        {"group-2", "2036-04-07", ""},
        {"group-2", "2036-04-08", rules::reviewed_often_enough::requires_that},
    }));
    CAPTURE(name, review_by);
    auto const* decision = GENERATE("record-retained", "record-restricted");
    auto walk = a_record(name);
    walk.at("2026-04-07 09:00").step("review-brought-forward", why(), records());
    auto const outcome = walk.step(decision, kept(review_by), records());
    CHECK(outcome.moved() == rule.empty());
    if (!rule.empty()) {
        CHECK(refused_only_for(outcome, rule));
        return;
    }
    CHECK(walk.deadline("record-reviewed"));
    CHECK_FALSE(walk.deadline("retention-review-decided"));
}

TEST_CASE("A period of a year that begins on 29 February ends on 28 February", "[retention]") {
    auto walk = a_record("group-2");
    walk.at("2028-02-29 09:00").step("review-brought-forward", why(), records());
    CHECK(refused_only_for(walk.step("record-retained", kept("2038-03-01"), records()),
                           rules::reviewed_often_enough::requires_that));
    CHECK(walk.step("record-retained", kept("2038-02-28"), records()).moved());
}

TEST_CASE("Restriction lasts until somebody lifts it", "[retention]") {
    for (auto before : {a_record(), a_record_due(), a_record_retained(), a_record_restricted()}) {
        before.at("2026-04-07 09:00");
        CHECK(before.step("record-restricted", kept("2026-12-31"), protection()).moved());
        CHECK(before.state() == "restricted");
        CHECK_FALSE(before.deadline("clear-period-other"));
        CHECK(before.deadline("record-reviewed"));
    }
    auto walk = a_record_restricted();
    walk.at("2028-04-08 00:00").clock("review-fell-due");
    CHECK(walk.state() == "restricted");
    CHECK(walk.deadline("retention-review-decided"));
    walk.step("subject-came-to-notice", came("2028-04-08"), investigator());
    CHECK(walk.state() == "restricted");
    CHECK(walk.step("review-brought-forward", why(), records()).moved());
    CHECK(walk.state() == "review-due");
}

TEST_CASE("A review can be brought forward", "[retention]") {
    for (auto walk : {a_record(), a_record_retained(), a_record_restricted()}) {
        CHECK(walk.step("review-brought-forward", why(), records()).moved());
        CHECK(walk.state() == "review-due");
        CHECK_FALSE(walk.deadline("clear-period-other"));
        CHECK_FALSE(walk.deadline("record-reviewed"));
    }
}

TEST_CASE("One case carries the review of a person and reopening brings it back", "[retention]") {
    for (auto walk : {an_ungrouped_record(), a_record(), a_record_due(), a_record_retained(),
                      a_record_restricted(), a_proposal(), an_approval()}) {
        CHECK(walk.step("reviewed-elsewhere", {{"with", "WM-19-000007"}}, records()).moved());
        CHECK(walk.state() == "with-another-case");
        CHECK(walk.step("retention-reopened", why(), records()).moved());
        CHECK(walk.state() == "ungrouped");
        CHECK(walk.deadline("retention-group-set"));
    }
}

}  // namespace caseway::tests
