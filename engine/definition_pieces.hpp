// The pieces that engine/definition_changes.cpp puts together: each adds what differs in one part
// of a workflow that both programs know.

#pragma once

#include "engine/definition_changes.hpp"

#include <algorithm>

namespace caseway::engine::detail {

struct BothDefined {
    WorkflowDefined const& before;
    WorkflowDefined const& after;
    std::vector<DefinitionChange>& changes;

    void add(Differs kind, std::string words, std::vector<std::string> whom = {},
             std::vector<std::string> states = {}, std::string deadline = {}) const {
        changes.push_back({kind, after.name, std::move(words), std::move(whom), std::move(states),
                           std::move(deadline)});
    }
};

void compare_events(BothDefined const&);
void compare_rows(BothDefined const&);
void compare_limits(BothDefined const&);  // Deadlines, numbers and dated rules.

// All of both, each once.
std::vector<std::string> together(std::vector<std::string> all,
                                  std::vector<std::string> const& more);

// The states from which a row of either program leads on with that event.
std::vector<std::string> states_with(BothDefined const&, std::string_view event);
std::vector<std::string> whom_of_event(BothDefined const&, std::string_view event);

// "x; so far y", for something that both have and that differs.
std::string instead(std::string_view now, std::string_view so_far);

// Calls both(old, new) for what both lists have, gone(old) and come(new) for what one has; things
// are the same where `key` says so, and of several that are, the first is the other's first.
template <class Things, class Key, class Both, class Gone, class Come>
void match(Things const& before, Things const& after, Key key, Both both, Gone gone, Come come) {
    std::vector<bool> met(after.size());
    for (auto const& old : before) {
        std::size_t at = 0;
        while (at < after.size() && (met[at] || key(after[at]) != key(old))) ++at;
        if (at == after.size()) {
            gone(old);
        } else {
            met[at] = true;
            both(old, after[at]);
        }
    }
    for (std::size_t at = 0; at < after.size(); ++at)
        if (!met[at]) come(after[at]);
}

inline constexpr auto by_name = [](auto const& each) -> std::string const& { return each.name; };
inline constexpr auto by_itself = [](auto const& each) -> std::string const& { return each; };

}  // namespace caseway::engine::detail
