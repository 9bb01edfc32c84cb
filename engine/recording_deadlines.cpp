// The deadlines of a recording: set, met, missed, run out, no longer needed.

#include "engine/recording.hpp"

#include <algorithm>
#include <stdexcept>

namespace caseway::engine {

namespace {

// Deadlines of one case in one sweep: a daily meeting missed for thirty years.
constexpr int most_missed = 12'000;

struct Passed {
    std::string strand;
    OpenDeadline deadline;
};

// The first limit to have passed at `now`, on the later reading where a day can be argued.
std::optional<Passed> first_passed(Case const& folded, Minute now) {
    std::optional<Passed> first;
    for (auto const& strand : folded.strands())
        for (auto const& each : strand.deadlines)
            if (!each.missed && each.outer < now && (!first || each.outer < first->deadline.outer))
                first = Passed{strand.name, each};
    return first;
}

}  // namespace

void Recording::deadline_entry(Words what, OpenDeadline const& deadline, std::string const& strand,
                               std::uint64_t cause, Minute at) {
    auto entry = blank(EntryKind::deadline, strand, at);
    entry.event = std::string{what};
    entry.cause = cause;
    entry.payload = {{"deadline", deadline.name},
                     {"due", stored(deadline.due)},
                     {"outer", stored(deadline.outer)}};
    record(std::move(entry));
}

OpenDeadline const* Recording::open_deadline(std::string const& strand,
                                             std::string_view name) const {
    auto const* found = case_.strand(strand);
    if (!found) return nullptr;
    for (auto const& each : found->deadlines)
        if (each.name == name) return &each;
    return nullptr;
}

void Recording::carry(SetDeadline const& ask, std::string const& strand, std::uint64_t cause,
                      Minute at) {
    auto const* open = case_.strand(strand);
    if (!open || !open->workflow->deadline_named(ask.rule->name))
        throw std::logic_error("a step sets the deadline " + std::string{ask.rule->name} +
                               ", which its workflow does not list");
    OpenDeadline deadline{std::string{ask.rule->name}, at, {}, {}, false};
    if (ask.due) {
        deadline.due = deadline.outer = *ask.due;
    } else {
        auto const limit =
            limit_of(hand_.policy->within(*ask.rule), ask.from, hand_.policy->calendar());
        deadline.due = limit.due;
        deadline.outer = limit.outer;
    }
    deadline_entry(deadline_event::set, deadline, strand, cause, at);
}

void Recording::carry(MeetDeadline const& ask, std::string const& strand, std::uint64_t cause,
                      Minute at) {
    auto const* open = open_deadline(strand, ask.name);
    if (!open) return;
    // What was done in time but recorded late is met: it supersedes the miss.
    auto const what = at > open->outer ? deadline_event::met_late : deadline_event::met;
    deadline_entry(what, OpenDeadline{*open}, strand, cause, at);
}

void Recording::carry(CancelDeadline const& ask, std::string const& strand, std::uint64_t cause,
                      Minute at) {
    if (auto const* open = open_deadline(strand, ask.name))
        deadline_entry(deadline_event::cancelled, OpenDeadline{*open}, strand, cause, at);
}

void Recording::drop_deadlines(std::string const& strand, std::uint64_t cause, Minute at) {
    auto const left = case_.strand(strand)->deadlines;
    for (auto const& each : left)
        deadline_entry(deadline_event::cancelled, each, strand, cause, at);
}

bool Recording::miss_first() {
    auto const passed = first_passed(case_, now());
    if (!passed) return false;
    auto const& [strand, deadline] = *passed;
    auto const* workflow = case_.strand(strand)->workflow;
    auto const* rule = workflow->deadline_named(deadline.name);
    bool const runs_out = rule && rule->runs_out;
    auto const seq = case_.case_seq() + 1;
    deadline_entry(runs_out ? deadline_event::ran_out : deadline_event::missed, deadline, strand, 0,
                   deadline.outer);
    if (!rule || rule->then_event.empty()) return true;
    if (!workflow->has_row(case_.strand(strand)->state, rule->then_event)) return true;
    std::string const event{rule->then_event};
    auto outcome = ask(strand, *workflow, event, {}, deadline.outer, request_.by, false);
    if (!outcome.moved()) throw std::logic_error("the clock's own event was refused: " + event);
    version_ = case_.version() + 1;
    moved(EntryKind::act, {strand, workflow, event}, outcome, deadline.outer, seq);
    return true;
}

void Recording::sweep() {
    request_ = {};
    request_.by = the_clock();
    request_.via = "sweep";
    version_ = case_.version();
    for (int missed = 0; miss_first(); ++missed)
        if (missed > most_missed) throw std::logic_error("a sweep of one case does not end");
}

}  // namespace caseway::engine
