// What differs in a workflow's limits: its deadlines, its numbers and its dated rules.
#include "engine/definition_pieces.hpp"

namespace caseway::engine::detail {

namespace {

std::vector<std::string> whom_of(DeadlineDefined const& rule) {
    std::vector<std::string> whom{rule.owner};
    if (!rule.escalated_to.empty()) whom = together(whom, {rule.escalated_to});
    return whom;
}

std::string in_words(std::vector<std::int64_t> const& minutes) {
    std::string words;
    for (auto const each : minutes)
        words += (words.empty() ? "" : ", ") + std::to_string(each) + " minutes before";
    return words.empty() ? "as is usual" : words;
}

std::string whether(bool it_is) { return it_is ? "yes" : "no"; }

void compare(BothDefined const& both, DeadlineDefined const& old, DeadlineDefined const& now) {
    auto const whom = together(whom_of(old), whom_of(now));
    auto const differ = [&](std::string const& what, std::string const& a, std::string const& b) {
        if (a != b)
            both.add(Differs::deadline, now.label + ": " + what + instead(b, a), whom, {},
                     now.name);
    };
    differ("called ", old.label, now.label);
    differ("within ", old.within, now.within);
    differ("the first day counts: ", whether(old.first_day_counts), whether(now.first_day_counts));
    differ("binds as ", old.binding, now.binding);
    differ("is from ", old.source, now.source);
    differ("is the task of ", old.owner, now.owner);
    differ("if it is missed: ", old.if_missed, now.if_missed);
    differ("if it passes, the clock records ", old.then_event, now.then_event);
    differ("passing is no failure: ", whether(old.runs_out), whether(now.runs_out));
    differ("if it is missed it goes to ", old.escalated_to, now.escalated_to);
    differ("reminders ", in_words(old.before), in_words(now.before));
}

void compare(BothDefined const& both, std::string const& regime, VersionDefined const& old,
             VersionDefined const& now) {
    auto const differ = [&](std::string const& what, std::string const& a, std::string const& b) {
        if (a != b) both.add(Differs::rule, regime + ", " + now.name + ": " + what + instead(b, a));
    };
    differ("asks for ", old.says, now.says);
    differ("first day ", old.from, now.from);
    differ("first day after it ", old.until, now.until);
    differ("areas ", old.areas, now.areas);
    differ("binds as ", old.binding, now.binding);
    differ("is from ", old.source, now.source);
}

void compare(BothDefined const& both, RegimeDefined const& old, RegimeDefined const& now) {
    if (old.label != now.label)
        both.add(Differs::rule, now.name + " is called " + instead(now.label, old.label));
    if (old.looks_at != now.looks_at)
        both.add(Differs::rule,
                 now.label + " is chosen by the day of " + instead(now.looks_at, old.looks_at));
    match(
        old.versions, now.versions, by_name,
        [&](auto const& a, auto const& b) { compare(both, now.label, a, b); },
        [&](auto const& a) {
            both.add(Differs::rule, now.label + ": there is no " + a.name + " any more");
        },
        [&](auto const& b) {
            both.add(Differs::rule, now.label + ": now also " + b.name + ", " + b.says);
        });
}

void compare(BothDefined const& both, SettingDefined const& old, SettingDefined const& now) {
    auto const differ = [&](std::string const& what, std::string const& a, std::string const& b) {
        if (a != b) both.add(Differs::number, now.name + ": " + what + instead(b, a));
    };
    differ("", std::to_string(old.value), std::to_string(now.value));
    differ("binds as ", old.binding, now.binding);
    differ("is from ", old.source, now.source);
}

}  // namespace

void compare_limits(BothDefined const& both) {
    auto const pair = [&](auto const& old, auto const& now) { compare(both, old, now); };
    match(
        both.before.deadlines, both.after.deadlines, by_name, pair,
        [&](DeadlineDefined const& old) {
            both.add(Differs::deadline, "There is no such limit any more: " + old.label,
                     whom_of(old), {}, old.name);
        },
        [&](DeadlineDefined const& now) {
            both.add(Differs::deadline,
                     "There is a new limit: " + now.label + ", within " + now.within + " [" +
                         now.source + "]",
                     whom_of(now), {}, now.name);
        });
    match(
        both.before.settings, both.after.settings, by_name, pair,
        [&](SettingDefined const& old) {
            both.add(Differs::number, "There is no such number any more: " + old.name);
        },
        [&](SettingDefined const& now) {
            both.add(Differs::number, "There is a new number: " + now.name + ", " +
                                          std::to_string(now.value) + " [" + now.source + "]");
        });
    match(
        both.before.regimes, both.after.regimes, by_name, pair,
        [&](RegimeDefined const& old) {
            both.add(Differs::rule, "It no longer looks at the dated rule " + old.label);
        },
        [&](RegimeDefined const& now) {
            both.add(Differs::rule, "It now looks at the dated rule " + now.label);
        });
}

}  // namespace caseway::engine::detail
