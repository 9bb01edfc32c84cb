#include "engine/authority.hpp"

#include "engine/london.hpp"
#include "engine/near.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

Reason objection(Act const& act, std::string text, std::string cure) {
    return {Reason::Kind::authority, std::move(text), std::string{act.may->source},
            std::move(cure)};
}

bool says(Moment const& moment, Act const& act, std::string_view role, bool given) {
    if (!moment.policy) return false;
    auto const name = act_name(act.workflow, act.event);
    auto const& all = moment.policy->permissions();
    return std::any_of(all.begin(), all.end(), [&](Permission const& each) {
        return each.given == given && each.role == role &&
               each.holds(name, date_of(moment.at), moment.policy->area());
    });
}

bool named_by_table(Act const& act, std::string_view role) {
    auto const& roles = act.may->roles;
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::vector<std::string> roles_that_may(Act const& act, Moment const& moment) {
    std::vector<std::string> roles;
    for (auto const role : act.may->roles)
        if (!role.empty() && !says(moment, act, role, false)) roles.emplace_back(role);
    if (!moment.policy) return roles;
    for (auto const& each : moment.policy->permissions())
        if (says(moment, act, each.role, true) && !says(moment, act, each.role, false) &&
            std::find(roles.begin(), roles.end(), each.role) == roles.end())
            roles.push_back(each.role);
    return roles;
}

void check_role(Act const& act, Moment const& moment, Ruling& ruling) {
    if (auto role = acting_role(act, moment)) {
        ruling.role = std::move(*role);
        return;
    }
    auto const roles = joined(roles_that_may(act, moment), " or ");
    ruling.reasons.push_back(
        roles.empty()
            ? objection(act, "nobody here may do this at present",
                        "the permissions of this force: caseway people matrix")
            : objection(act, "this is done by: " + roles, "ask somebody who is: " + roles));
}

void check_rank(Act const& act, Moment const& moment, Ruling& ruling) {
    if (moment.by.rank >= act.may->at_least) return;
    std::string const rank{name_of(act.may->at_least)};
    ruling.reasons.push_back(objection(act,
                                       "this needs the rank of " + rank + " or above; you are: " +
                                           std::string{name_of(moment.by.rank)},
                                       "ask a " + rank + " or above to record it"));
}

}  // namespace

std::optional<std::string> acting_role(Act const& act, Moment const& moment) {
    auto const& actor = moment.by;
    bool const anybody = act.may->roles.front().empty();
    if (anybody && actor.roles.empty()) return std::string{};
    for (auto const role : act.may->roles)
        if (!role.empty() && actor.holds(role) && !says(moment, act, role, false))
            return std::string{role};
    for (auto const& role : actor.roles) {
        bool const may = anybody || says(moment, act, role, true);
        if (may && !named_by_table(act, role) && !says(moment, act, role, false)) return role;
    }
    return std::nullopt;
}

std::vector<Reason> barred(Moment const& moment) {
    if (!moment.by.serving)
        return {{Reason::Kind::authority,
                 "you no longer serve, and what you may do has ended with it",
                 "caseway people: nobody acts after their last day",
                 "somebody who serves records it, on your behalf if need be"}};
    if (!moment.access || moment.by.assertion == "clock") return {};
    if (moment.access->excludes(moment.by.id))
        return {{Reason::Kind::authority,
                 "you are excluded from this case by a conflict of interest",
                 "caseway conflict of interest: exclusion beats every other rule",
                 "somebody unconnected works on it"}};
    if (!moment.access->admits(moment.by.id, moment.now))
        return {{Reason::Kind::authority, "this case is restricted to people admitted to it",
                 "caseway restricted cases: police or staff among the parties",
                 "ask whoever holds the restriction to admit you"}};
    return {};
}

Ruling authorise(Act const& act, Moment const& moment) {
    Ruling ruling;
    auto const& may = *act.may;
    bool const by_clock = may.only_by_clock && moment.by.assertion == "clock";
    if (moment.asked || by_clock) return ruling;
    ruling.reasons = barred(moment);
    if (ruling.reasons.empty() && (may.only_by_clock || may.only_by_ask)) {
        auto const* who = may.only_by_clock ? "the clock records this when a limit passes"
                                            : "another strand's step brings this about";
        ruling.reasons.push_back(objection(act, who, "nobody records it by hand"));
    }
    if (ruling.reasons.empty()) {
        check_role(act, moment, ruling);
        check_rank(act, moment, ruling);
    }
    if (!ruling.reasons.empty())
        ruling.kind = Ruling::Kind::refuse;
    else if (may.by_two)
        ruling.kind = Ruling::Kind::needs_second_person;
    return ruling;
}

}  // namespace caseway::engine
