// The registry of deadlines, beside a table of its own: what law, code and practice ask for, how it
// is counted and how strongly it binds. A length that slips in the workflows shows here.

#include "engine/checks.hpp"
#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

using namespace caseway;

namespace {

struct Expected {
    char const* what;
    char const* rule;
    char const* within;
    char const* binding;
};

// Numbered as in the force's own register, T01 to T33.
constexpr Expected registry[] = {
    {"T01 crime record", "crime-recorded", "24 hours", "CODE"},
    {"T02 immediate response", "attend-immediate", "15 minutes", "LOCAL"},
    {"T03 early response", "attend-early", "1 hour", "LOCAL"},
    {"T04 assessment", "assessment-done", "24 hours", "LOCAL"},
    {"T05 review at standard", "grade-review", "24 hours", "LOCAL"},
    {"T05 review at medium", "grade-review-medium", "12 hours", "LOCAL"},
    {"T05 review at high", "grade-review-high", "2 hours", "LOCAL"},
    {"T06 allocation at standard", "allocated", "72 hours", "LOCAL"},
    {"T06 allocation at medium", "allocated-medium", "24 hours", "LOCAL"},
    {"T06 allocation at high", "allocated-high", "4 hours", "LOCAL"},
    {"T07 contact at standard", "victim-contacted", "72 hours", "LOCAL"},
    {"T07 contact at medium", "victim-contacted-medium", "48 hours", "LOCAL"},
    {"T07 contact at high", "victim-contacted-high", "24 hours", "LOCAL"},
    {"T08 safeguarding contact", "safeguarding-contact", "24 hours", "LOCAL"},
    {"T09 MASH told", "mash-notified", "24 hours", "LOCAL"},
    {"T10 social care decides", "social-care-decides", "1 working day", "CODE"},
    {"T11 school told, by agreement", "school-told", "1 working day", "NATIONAL"},
    {"T11 school told, by duty", "school-told-by-duty", "1 working day", "LAW"},
    {"T12 IDVA contact", "idva-contact", "2 working days", "LOCAL"},
    {"T13 MARAC referral", "marac-referred", "1 working day", "LOCAL"},
    {"T14 MARAC agenda", "marac-agenda-sent", "8 working days", "LOCAL"},
    {"T15 heard at a MARAC", "marac-heard", "14 days", "LOCAL"},
    {"T16 MARAC minutes", "marac-minutes", "3 working days", "LOCAL"},
    {"T17 IDVA feedback", "idva-feedback", "2 working days", "LOCAL"},
    {"T18 MARAC action", "marac-action-done", "14 days", "LOCAL"},
    {"T19 twelve-month flag", "marac-flag", "12 months", "NATIONAL"},
    {"T20 DVPO hearing", "dvpo-hearing", "48 court hours", "LAW"},
    {"T20 DAPO hearing", "dapo-hearing", "48 court hours", "LAW"},
    {"T21 breach of a notice", "breach-before-court", "24 court hours", "LAW"},
    {"T21 breach of a DAPN", "dapn-breach-before-court", "24 court hours", "LAW"},
    {"T22 breach of an order", "order-breach-before-court", "24 court hours", "LAW"},
    {"T23 order ends", "order-ends", "28 days", "LAW"},
    {"T24 victim told", "victim-told", "1 working day", "CODE"},
    {"T24 victim told, not enhanced", "victim-told-standard", "5 working days", "CODE"},
    {"T25 support referral", "support-offered", "2 working days", "CODE"},
    {"T26 bail, arrested before 28 October 2022", "bail-ends", "28 days", "LAW"},
    {"T26 bail, arrested since", "bail-ends-since-2022", "3 months", "LAW"},
    {"T27 detention", "detention-ends", "24 hours", "LAW"},
    {"T28 six months", "assault-six-months", "6 months", "LAW"},
    {"T28 two years", "assault-two-years", "24 months", "LAW"},
    {"T28 six months from the statement", "assault-after-statement", "6 months", "LAW"},
    {"T29 daily meeting", "trm-decision", "1 day", "LOCAL"},
    {"T30 disclosure, before April 2023", "disclosure-answered-35", "35 days", "NATIONAL"},
    {"T30 disclosure", "disclosure-answered-28", "28 days", "CODE"},
    {"T31 rights reply", "rights-answered", "1 month", "LAW"},
    {"T32 breach of data told", "commissioner-told", "72 hours", "LAW"},
    {"T33 clear period, serious", "clear-period-serious", "120 months", "NATIONAL"},
    {"T33 clear period, other", "clear-period-other", "72 months", "NATIONAL"},
};

}  // namespace

TEST_CASE("Every deadline of the register is there with its length and its force",
          "[tables][deadlines]") {
    for (auto const& expected : registry) {
        CAPTURE(expected.what);
        auto const* rule = workflows::catalogue().deadline(expected.rule);
        REQUIRE(rule != nullptr);
        CHECK(engine::words_of(rule->within) == expected.within);
        CHECK(engine::name_of(rule->binding) == expected.binding);
    }
}

TEST_CASE("Every deadline has an owner and somebody else who takes it over",
          "[tables][deadlines]") {
    auto const is_role = [](engine::Words name) {
        return std::find(std::begin(workflows::all_roles), std::end(workflows::all_roles), name) !=
               std::end(workflows::all_roles);
    };
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const* rule : workflow->deadlines()) {
            CAPTURE(std::string{rule->name}, std::string{rule->owner},
                    std::string{rule->escalated_to});
            CHECK(is_role(rule->owner));
            CHECK(is_role(rule->escalated_to));
            CHECK(rule->owner != rule->escalated_to);
        }
}

TEST_CASE("A reminder comes before its limit and never before the deadline was set",
          "[tables][deadlines]") {
    auto const set_at = engine::parse_minute("2020-04-06 09:00").value.value();
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const* rule : workflow->deadlines()) {
            auto const limit = engine::limit_of(rule->within, set_at);
            engine::OpenDeadline const open{std::string{rule->name}, set_at, limit.due, limit.outer,
                                            false};
            auto const dates = engine::dates_of(*rule, open);
            CAPTURE(std::string{rule->name});
            CHECK(dates.remind >= set_at);
            CHECK(dates.remind <= dates.due);
            CHECK(dates.due <= dates.escalate);
        }
}

TEST_CASE("What law, code and national practice ask for waits for nobody", "[tables][deadlines]") {
    auto const set_at = engine::parse_minute("2020-04-06 09:00").value.value();
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const* rule : workflow->deadlines()) {
            if (rule->binding == engine::Binding::local) continue;
            engine::OpenDeadline const open{std::string{rule->name}, set_at, set_at, set_at, false};
            CHECK(engine::dates_of(*rule, open).escalate == set_at);
        }
}
