#include "engine/people.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::engine {

namespace {

constexpr Words rank_names[] = {
    "partner",   "staff",           "constable",      "sergeant",
    "inspector", "chief-inspector", "superintendent", "chief-superintendent",
};

bool contains(std::vector<std::string> const& roles, std::string_view role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

}  // namespace

Words name_of(Rank rank) { return rank_names[static_cast<int>(rank)]; }

std::optional<Rank> rank_named(std::string_view name) {
    auto const found = std::find(std::begin(rank_names), std::end(rank_names), name);
    if (found == std::end(rank_names)) return std::nullopt;
    return static_cast<Rank>(found - std::begin(rank_names));
}

bool Member::holds(std::string_view role) const { return contains(roles, role); }

bool Actor::holds(std::string_view role) const { return contains(roles, role); }

namespace {

bool covers(Date from, std::optional<Date> const& until, Date day) {
    return from <= day && (!until || day <= *until);
}

}  // namespace

Actor acting(Member const& member, std::string assertion, Date on) {
    Actor actor{member.id, std::move(assertion), member.rank, member.roles, member.unit};
    if (!member.serves_on(on)) {
        actor.rank = Rank::partner;
        actor.roles.clear();
        return actor;
    }
    for (auto const& held : member.ranks) {
        if (!covers(held.from, held.until, on)) continue;
        actor.rank = held.rank;
        actor.acting_rank = held.acting;
    }
    for (auto const& each : member.attachments) {
        if (!covers(each.from, each.until, on)) continue;
        actor.unit = each.unit;
        for (auto const& role : each.roles)
            if (!actor.holds(role)) actor.roles.push_back(role);
    }
    return actor;
}

Actor the_clock() { return {"clock", "clock", Rank::partner, {}, {}}; }

}  // namespace caseway::engine
