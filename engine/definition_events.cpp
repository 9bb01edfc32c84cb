// What differs in the events of a workflow: what can be recorded, by whom, with which answers; and
// in its rows: where that leads, under which conditions, and what is done.
#include "engine/definition_pieces.hpp"
#include "engine/near.hpp"

namespace caseway::engine::detail {

namespace {

std::string who_in_words(EventDefined const& event) {
    auto who = event.roles;
    if (event.only_by_ask) who.insert(who.begin(), "another strand");
    if (event.only_by_clock) who.insert(who.begin(), "the clock");
    auto words = who.empty() ? "anybody on the staff" : joined(who, ", ");
    if (event.at_least != name_of(Rank::partner)) words += ", " + event.at_least + " or above";
    return words + (event.by_two ? ", and confirmed by another person" : "");
}

// Says what differs about one event that both programs know.
class OneEvent {
public:
    OneEvent(BothDefined const& both, EventDefined const& old, EventDefined const& now)
        : both_{both}, old_{old}, now_{now} {}

    void compare() const {
        differ(Differs::event, "called ", old_.label, now_.label);
        if (old_.occurrence != now_.occurrence)
            add(Differs::event, now_.occurrence
                                    ? "now an occurrence: always recorded, never refused"
                                    : "now a decision: refused where a rule is not met");
        differ(Differs::authority, "to be recorded by ", who_in_words(old_), who_in_words(now_));
        differ(Differs::authority, "that rule is from ", old_.source, now_.source);
        match(
            old_.fields, now_.fields, by_name,
            [&](FieldDefined const& a, FieldDefined const& b) { compare(a, b); },
            [&](FieldDefined const& a) { add(Differs::field, "no longer asks for " + a.name); },
            [&](FieldDefined const& b) {
                add(Differs::field, std::string{"now asks for "} + b.name + " (" + b.help + "), " +
                                        given(b) + ", class " + b.kept);
            });
    }

private:
    static std::string given(FieldDefined const& field) {
        return field.required ? "which must be given" : "which may be left out";
    }
    void compare(FieldDefined const& old, FieldDefined const& now) const {
        auto const field = now.name + ": ";
        differ(Differs::field, field + "asks for ", old.help, now.help);
        differ(Differs::field, field + "takes ", old.type, now.type);
        if (old.required != now.required) add(Differs::field, now.name + ", " + given(now));
        differ(Differs::field, field + "its class is ", old.kept, now.kept);
        match(
            old.choices, now.choices, by_itself, [](auto const&, auto const&) {},
            [&](std::string const& gone) {
                add(Differs::field, field + "no longer takes " + gone);
            },
            [&](std::string const& come) {
                add(Differs::field, field + "now also takes " + come);
            });
    }
    void differ(Differs kind, std::string const& what, std::string const& old,
                std::string const& now) const {
        if (old != now) add(kind, what + instead(now, old));
    }
    void add(Differs kind, std::string const& words) const {
        both_.add(kind, now_.label + ": " + words, whom_of_event(both_, now_.name),
                  states_with(both_, now_.name));
    }

    BothDefined const& both_;
    EventDefined const& old_;
    EventDefined const& now_;
};

// Rows of one state, event and end: told apart by what they do.
std::vector<RowDefined> rows_like(WorkflowDefined const& workflow, RowDefined const& row) {
    std::vector<RowDefined> alike;
    for (auto const& each : workflow.rows)
        if (each.from == row.from && each.event == row.event && each.to == row.to)
            alike.push_back(each);
    return alike;
}

class Rows {
public:
    explicit Rows(BothDefined const& both) : both_{both} {}

    void compare() const {
        std::vector<RowDefined> seen;
        for (auto const* workflow : {&both_.before, &both_.after})
            for (auto const& row : workflow->rows) {
                auto const known = [&](RowDefined const& each) {
                    return each.from == row.from && each.event == row.event && each.to == row.to;
                };
                if (std::any_of(seen.begin(), seen.end(), known)) continue;
                seen.push_back(row);
                if (told_already(row)) continue;
                compare(rows_like(both_.before, row), rows_like(both_.after, row));
            }
    }

private:
    // That its state or event is gone, or that its state is new, was told of these.
    bool told_already(RowDefined const& row) const {
        return !both_.before.state(row.from) || !both_.after.state(row.from) ||
               !both_.after.event(row.event);
    }
    void compare(std::vector<RowDefined> const& old, std::vector<RowDefined> const& now) const {
        if (old.size() == 1 && now.size() == 1) return compare(old.front(), now.front());
        match(
            old, now, [](RowDefined const& each) { return each.does; },
            [&](RowDefined const& a, RowDefined const& b) { compare(a, b); },
            [&](RowDefined const& a) { add(Differs::row, a, "no longer possible"); },
            [&](RowDefined const& b) { add(Differs::row, b, "now possible"); });
    }
    void compare(RowDefined const& old, RowDefined const& now) const {
        if (old == now) return;
        auto const conditions = [](ConditionDefined const& each) { return each.requires_that; };
        match(
            old.conditions, now.conditions, conditions,
            [&](ConditionDefined const& a, ConditionDefined const& b) { compare(now, a, b); },
            [&](ConditionDefined const& a) {
                add(Differs::condition, now, "no longer requires that " + a.requires_that);
            },
            [&](ConditionDefined const& b) {
                add(Differs::condition, now,
                    "now requires that " + b.requires_that + " [" + b.source + "]");
            });
        compare(now, "do", old.does, now.does);
        compare(now, "ask", old.asks, now.asks);
        if (old.mark != now.mark)
            add(Differs::row, now, "marked in entries as " + instead(now.mark, old.mark));
    }
    void compare(RowDefined const& row, ConditionDefined const& old,
                 ConditionDefined const& now) const {
        auto const rule = "the rule that " + now.requires_that + " ";
        if (old.source != now.source)
            add(Differs::condition, row, rule + "is from " + instead(now.source, old.source));
        if (old.cure != now.cure)
            add(Differs::condition, row, rule + "is met by: " + instead(now.cure, old.cure));
    }
    void compare(RowDefined const& row, std::string const& verb,
                 std::vector<std::string> const& old, std::vector<std::string> const& now) const {
        match(
            old, now, by_itself, [](auto const&, auto const&) {},
            [&](std::string const& gone) {
                add(Differs::row, row, "no longer " + verb + ": " + gone);
            },
            [&](std::string const& come) {
                add(Differs::row, row, "now also " + verb + ": " + come);
            });
        if (old != now && std::is_permutation(old.begin(), old.end(), now.begin(), now.end()))
            add(Differs::row, row, verb + " the same in another order");
    }
    std::string label_of(std::string const& state) const {
        for (auto const* workflow : {&both_.after, &both_.before})
            if (auto const* found = workflow->state(state)) return found->label;
        return state;
    }
    std::string event_label(std::string const& name) const {
        for (auto const* workflow : {&both_.after, &both_.before})
            if (auto const* found = workflow->event(name)) return found->label;
        return name;
    }
    void add(Differs kind, RowDefined const& row, std::string const& words) const {
        auto const leads = row.from == row.to ? "stays so" : "becomes " + label_of(row.to);
        both_.add(kind,
                  "When it is " + label_of(row.from) + " and " + event_label(row.event) + ", it " +
                      leads + ": " + words,
                  whom_of_event(both_, row.event), {row.from});
    }

    BothDefined const& both_;
};

}  // namespace

void compare_events(BothDefined const& both) {
    auto const add = [&](EventDefined const& event, std::string const& words) {
        both.add(Differs::event, event.label + " (" + event.name + "): " + words,
                 recorders_of(event), states_with(both, event.name));
    };
    match(
        both.before.events, both.after.events, by_name,
        [&](EventDefined const& old, EventDefined const& now) {
            OneEvent{both, old, now}.compare();
        },
        [&](EventDefined const& old) { add(old, "can no longer be recorded"); },
        [&](EventDefined const& now) { add(now, "can now be recorded, by " + who_in_words(now)); });
}

void compare_rows(BothDefined const& both) { Rows{both}.compare(); }

}  // namespace caseway::engine::detail
