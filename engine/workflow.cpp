#include "engine/workflow.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

template <class Lines>
auto const* named(Lines const& lines, std::string_view name) {
    auto const found = std::find_if(lines.begin(), lines.end(),
                                    [&](auto const& line) { return line.name == name; });
    return found == lines.end() ? nullptr : &*found;
}

}  // namespace

StateLine const* Workflow::state_named(std::string_view name) const {
    return named(states(), name);
}

EventLine const* Workflow::event_named(std::string_view name) const {
    return named(events(), name);
}

DeadlineRule const* Workflow::deadline_named(std::string_view name) const {
    for (auto const* rule : deadlines())
        if (rule->name == name) return rule;
    return nullptr;
}

bool Workflow::is_final(std::string_view state) const {
    auto const* line = state_named(state);
    return line && line->final;
}

bool Workflow::has_row(std::string_view state, std::string_view event) const {
    auto const all = rows();
    return std::any_of(all.begin(), all.end(),
                       [&](RowLine const& row) { return row.from == state && row.event == event; });
}

}  // namespace caseway::engine
