// The words of changes and deadlines.
#include "console/reply.hpp"
#include "console/text.hpp"
#include "engine/london.hpp"

namespace caseway::console {

namespace {

// "Thu 9 Apr": a day of the calculation, whose year stands beside it already.
std::string short_day(engine::Minute moment) {
    auto const day = engine::show(engine::date_of(moment));
    return day.substr(0, day.rfind(' '));
}

std::string without(std::string_view beginning, std::string const& text) {
    return text.starts_with(beginning) ? text.substr(beginning.size()) : text;
}

void add(std::string& list, std::string const& part) { list += (list.empty() ? "" : ", ") + part; }

}  // namespace

std::string state_label(engine::Catalogue const& catalogue, std::string_view workflow,
                        std::string_view state) {
    auto const* known = catalogue.find(workflow);
    auto const* line = known ? known->state_named(state) : nullptr;
    return std::string{line ? line->label : state};
}

std::string event_label(engine::Catalogue const& catalogue, std::string_view workflow,
                        std::string_view event) {
    auto const* known = catalogue.find(workflow);
    auto const* line = known ? known->event_named(event) : nullptr;
    return std::string{line ? line->label : event};
}

std::string change_words(engine::Change const& change, engine::Catalogue const& catalogue) {
    auto const to = state_label(catalogue, change.workflow, change.to);
    if (change.opened) return "opened: " + to;
    if (change.from == change.to) return to + ", unchanged";
    return state_label(catalogue, change.workflow, change.from) + " -> " + to;
}

std::string deadline_words(engine::DeadlineChange const& change,
                           engine::Catalogue const& catalogue) {
    auto const* rule = catalogue.deadline(change.name);
    auto const label = std::string{rule ? rule->label : std::string_view{change.name}};
    // cppcheck-suppress incorrectStringBooleanError ; 2.10 misreads braces in a sum
    auto const binding = rule ? " (" + std::string{engine::name_of(rule->binding)} + ")" : "";
    auto const due = engine::show(change.due);
    if (change.what == engine::deadline_event::met) return label + ": met";
    if (change.what == engine::deadline_event::met_late)
        return label + ": met late, was due " + due;
    if (change.what == engine::deadline_event::missed) return label + ": missed, was due " + due;
    if (change.what == engine::deadline_event::cancelled) return label + ": no longer needed";
    auto words = label + ": due " + due + binding;
    if (change.outer != change.due)
        words += "; a later limit can be argued, " + engine::show(change.outer);
    return words;
}

std::string arithmetic(engine::Period const& period, engine::Limit const& limit) {
    std::string counted_spans, left_out;
    for (auto const& span : limit.spans)
        if (span.counted)
            add(counted_spans, short_day(span.from) + " " + how_long(span.amount));
        else
            add(left_out, short_day(span.from) + " (" + without("not counted: ", span.why) + ")");
    auto words = engine::words_of(period) + ": " + counted_spans;
    return left_out.empty() ? words : words + "; not counted " + left_out;
}

}  // namespace caseway::console
