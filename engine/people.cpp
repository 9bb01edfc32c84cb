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

Actor acting(Member const& member, std::string assertion) {
    return {member.id, std::move(assertion), member.rank, member.roles, member.unit};
}

Actor the_clock() { return {"clock", "clock", Rank::partner, {}, {}}; }

std::optional<std::string> acting_role(Actor const& actor, Authority const& authority) {
    if (authority.roles.front().empty())
        return actor.roles.empty() ? std::string{} : actor.roles.front();
    for (auto const role : authority.roles)
        if (!role.empty() && actor.holds(role)) return std::string{role};
    return std::nullopt;
}

}  // namespace caseway::engine
