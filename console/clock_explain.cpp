#include "console/clock_explain.hpp"

#include "console/json.hpp"
#include "console/session.hpp"
#include "console/tell.hpp"
#include "console/text.hpp"
#include "engine/deadline.hpp"
#include "engine/legal_clock.hpp"
#include "workflows/catalogue.hpp"

#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Counting;

struct Unit {
    std::string_view option;
    std::string_view rules;
};

Unit unit_of(Counting counting) {
    switch (counting) {
        case Counting::elapsed_hours:
        case Counting::court_hours: return {"--hours", "elapsed and court"};
        case Counting::working_days:
        case Counting::calendar_days: return {"--days", "working-days and calendar-days"};
        case Counting::calendar_months: break;
    }
    return {"--months", "calendar-months"};
}

int whole_number(std::string const& text, std::string_view option) {
    // A hundred years in hours; a longer period is a slip of the keyboard.
    constexpr int most = 876'000;
    int number = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > most)
        throw Stop(exit_code::usage, std::string{option} + " is a whole number, such as 48.");
    return number;
}

// Exactly the length that fits the rule; hours given for a rule of days would be counted wrongly.
int amount_from(Invocation const& given, Counting counting) {
    auto const unit = unit_of(counting);
    for (auto const option : {"--hours", "--days", "--months"})
        if (given.has(option) != (unit.option == option))
            throw Stop(exit_code::usage, "The rules " + std::string{unit.rules} + " take " +
                                             std::string{unit.option} + " N, and no other length.");
    return whole_number(*given.get(unit.option), unit.option);
}

// The length of a rule of the casework, by its name: the usual one, since no store is looked at.
engine::Period period_of_rule(Invocation const& given, std::string const& name) {
    for (auto const option : {"--rule", "--hours", "--days", "--months"})
        if (given.has(option))
            throw Stop(exit_code::usage, "--deadline brings its own rule and length.");
    auto const* rule = workflows::catalogue().deadline(name);
    if (!rule || rule->within.amount == 0)
        throw Stop(exit_code::usage,
                   "No deadline of that name has a length. The names: caseway "
                   "store policy list");
    return rule->within;
}

engine::Period period_from(Invocation const& given) {
    if (auto const name = given.get("--deadline")) return period_of_rule(given, *name);
    auto const counting = engine::counting_named(given.get("--rule").value_or(""));
    if (!counting)
        throw Stop(exit_code::usage,
                   "--rule is one of: elapsed, court, working-days, "
                   "calendar-days, calendar-months.");
    auto const amount = amount_from(given, *counting);
    bool const hours = unit_of(*counting).option == "--hours";
    return {*counting, hours ? amount * 60 : amount, given.has("--first-day-counts")};
}

Json span_json(engine::Span const& span) {
    return Json::object({{"from", engine::iso(span.from)},
                         {"to", engine::iso(span.to)},
                         {"counted", span.counted},
                         {"amount", engine::iso(span.amount)},
                         {"why", span.why},
                         {"grounds", span.grounds}});
}

Json limit_json(engine::Period const& period, engine::Minute from, engine::Limit const& limit) {
    return document("clock")
        .set("rule", engine::name_of(period.counting))
        .set("period", engine::words_of(period))
        .set("from", engine::iso(from))
        .set("due", engine::iso(limit.due))
        .set("outer", engine::iso(limit.outer))
        .set("total", limit.total)
        .set("spans", Json::list_of(limit.spans, span_json))
        .set("assumptions", texts(limit.assumptions));
}

engine::Limit limit_from(engine::Period const& period, engine::Minute from) {
    try {
        return engine::limit_of(period, from);
    } catch (std::invalid_argument const&) {
        throw Stop(exit_code::usage,
                   "That is longer than any period of law: a hundred years at most.");
    }
}

int explain(Invocation const& given, Session& session) {
    auto const period = period_from(given);
    auto const start = given.get("--from");
    if (!start) throw Stop(exit_code::usage, "--from is missing: \"2020-04-17 18:00\".");
    auto const from = time_from(*start, "--from");
    auto const limit = limit_from(period, from);
    if (session.globals().json) {
        print(session, limit_json(period, from, limit));
        return exit_code::done;
    }
    session.out() << engine::words_of(period) << " from " << engine::show(from) << "\n"
                  << engine::explain(limit);
    return exit_code::done;
}

}  // namespace

Command clock_explain_command() {
    return {"clock explain",
            "how the law counts hours and days from a moment",
            {},
            {{"--rule", "RULE", "elapsed, court, working-days, calendar-days, calendar-months"},
             {"--hours", "N", "for elapsed and court"},
             {"--days", "N", "for working-days and calendar-days"},
             {"--months", "N", "for calendar-months"},
             {"--deadline", "NAME", "a deadline of the casework instead, such as dvpo-hearing"},
             {"--from", "TIME", "when it begins: \"Fri 17 Apr 2020 18:00\", in London"},
             {"--first-day-counts", "", "calendar-days: an order's days begin with its own"}},
            {"caseway clock explain --deadline dvpo-hearing --from \"2020-04-17 18:00\"",
             "caseway clock explain --rule court --hours 48 --from \"2020-04-17 18:00\"",
             "caseway clock explain --rule calendar-days --days 28 --first-day-counts \\",
             "        --from \"2020-06-01 10:00\" --json"},
            false,
            explain};
}

}  // namespace caseway::console
