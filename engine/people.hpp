// Who acts, how we know, and with what authority.

#pragma once

#include "engine/time.hpp"
#include "engine/words.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace caseway::engine {

// Ranks in ascending order. Police staff (such as police staff investigators) have none of a
// constable's powers; partners are people of other agencies.
enum class Rank {
    partner,
    staff,
    constable,
    sergeant,
    inspector,
    chief_inspector,
    superintendent,
    chief_superintendent,
};

Words name_of(Rank);                               // "chief-inspector"
std::optional<Rank> rank_named(std::string_view);  // Nothing where no rank has that name.

constexpr bool is_constable(Rank rank) { return rank >= Rank::constable; }

// Somebody named in an event's field: their identity, and the rank they held then.
struct Person {
    std::string id;
    Rank rank = Rank::partner;

    bool operator==(Person const&) const = default;
};

// Somebody the store knows. `os_user` is the operating system's account, empty for people who
// never sit at a console.
struct Member {
    std::string id;
    std::string name;
    Rank rank = Rank::partner;
    std::vector<std::string> roles;
    std::string unit;
    std::string os_user;

    bool holds(std::string_view role) const;
};

// The person behind a request. `assertion` says how the identity is known: "os-user" at a
// console, "host-asserted" from an embedding program, "training" where `--as` chose it,
// "clock" for what no person did.
struct Actor {
    std::string id;
    std::string assertion;
    Rank rank = Rank::partner;
    std::vector<std::string> roles;
    std::string unit;

    bool holds(std::string_view role) const;
};

Actor acting(Member const&, std::string assertion);

// The clock: records that limits have passed while nobody did anything.
Actor the_clock();

// Who may tell a case that an event happened: any of the roles, at or above a rank.
struct Authority {
    std::array<Words, 8> roles{};  // Empty: anybody on the staff.
    Rank at_least = Rank::partner;
    Words source{};
    bool only_by_clock = false;  // Only the sweep records it.
    bool only_by_ask = false;    // Only another strand's step brings it about.

    constexpr Authority ranked(Rank rank, Words law) const {
        Authority with = *this;
        with.at_least = rank;
        with.source = law;
        return with;
    }
    constexpr Authority from(Words paper) const {
        Authority with = *this;
        with.source = paper;
        return with;
    }
};

template <class... Roles>
constexpr Authority done_by(Roles... roles) {
    static_assert(sizeof...(Roles) <= 8, "an event names at most eight roles");
    return Authority{{Words{roles}...}};
}
inline constexpr Authority done_by_anybody{};
inline constexpr Authority done_by_clock{{}, Rank::partner, {}, true, false};
inline constexpr Authority done_by_ask{{}, Rank::partner, {}, false, true};

// The role in which the actor may do it: the first of theirs that the authority names. Nothing
// where they hold none of them.
std::optional<std::string> acting_role(Actor const&, Authority const&);

}  // namespace caseway::engine
