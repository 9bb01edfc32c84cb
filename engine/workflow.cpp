#include "engine/workflow.hpp"

#include "engine/near.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

template <class Lines>
auto const* named(Lines const& lines, std::string_view name) {
    auto const found = std::find_if(lines.begin(), lines.end(),
                                    [&](auto const& line) { return line.name == name; });
    return found == lines.end() ? nullptr : &*found;
}

std::string roles_in_words(Authority const& authority) {
    std::vector<std::string> roles;
    for (auto const role : authority.roles)
        if (!role.empty()) roles.emplace_back(role);
    return joined(roles, " or ");
}

Reason authority_reason(Authority const& authority, std::string text, std::string cure) {
    return {Reason::Kind::authority, std::move(text), std::string{authority.source},
            std::move(cure)};
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

std::vector<Reason> objections(Authority const& authority, Moment const& moment) {
    auto const& actor = moment.by;
    std::vector<Reason> found;
    bool const by_clock = authority.only_by_clock && actor.assertion == "clock";
    if (moment.asked || by_clock) return found;
    if (authority.only_by_clock || authority.only_by_ask) {
        auto const* who = authority.only_by_clock ? "the clock records this when a limit passes"
                                                  : "another strand's step brings this about";
        found.push_back(authority_reason(authority, who, "nobody records it by hand"));
        return found;
    }
    if (!acting_role(actor, authority)) {
        auto const roles = roles_in_words(authority);
        found.push_back(authority_reason(authority, "this is done by: " + roles,
                                         "ask somebody who is: " + roles));
    }
    if (actor.rank < authority.at_least) {
        std::string const rank{name_of(authority.at_least)};
        found.push_back(authority_reason(authority,
                                         "this needs the rank of " + rank + " or above; you are: " +
                                             std::string{name_of(actor.rank)},
                                         "ask a " + rank + " or above to record it"));
    }
    return found;
}

}  // namespace caseway::engine
