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

// A rank somebody holds for a time: a promotion, or an acting or temporary rank.
struct RankHeld {
    Rank rank = Rank::partner;
    Date from{};
    std::optional<Date> until{};  // The last day.
    bool acting = false;

    bool operator==(RankHeld const&) const = default;
};

// A unit somebody works in for a time, with what they are there to do: a secondment, a surge
// (SEED 22, 42). It ends with a handover, and nobody has to remember to take the roles away.
struct Attachment {
    std::string unit;
    std::vector<std::string> roles;
    Date from{};
    std::optional<Date> until{};  // The last day.

    bool operator==(Attachment const&) const = default;
};

// Somebody the store knows. `os_user` is the operating system's account, empty for people who
// never sit at a console. `rank`, `roles` and `unit` are their own; the dated ones come on top.
struct Member {
    std::string id;
    std::string name;
    Rank rank = Rank::partner;
    std::vector<std::string> roles;
    std::string unit;
    std::string os_user;
    std::vector<RankHeld> ranks{};  // The last entered that covers a day is the rank of that day.
    std::vector<Attachment> attachments{};
    std::optional<Date> last_day{};  // Of their service; nothing while they serve.

    bool holds(std::string_view role) const;
    bool serves_on(Date day) const { return !last_day || day <= *last_day; }
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
    bool acting_rank = false;  // The rank is held for a time, not their own.
    bool serving = true;       // Today, whatever the day of what they record.

    bool holds(std::string_view role) const;
};

// Who they are on that day: with the rank held then, the roles of attachments that run then, and
// none at all after their last day of service.
Actor acting(Member const&, std::string assertion, Date on);

// The clock: records that limits have passed while nobody did anything.
Actor the_clock();

// Who may tell a case that an event happened: any of the roles, at or above a rank.
struct Authority {
    std::array<Words, 8> roles{};  // Empty: anybody on the staff.
    Rank at_least = Rank::partner;
    Words source{};
    bool only_by_clock = false;  // Only the sweep records it.
    bool only_by_ask = false;    // Only another strand's step brings it about.
    bool by_two = false;         // One proposes, another person confirms.

    constexpr Authority ranked(Rank rank, Words law) const {
        Authority with = *this;
        with.at_least = rank;
        with.source = law;
        return with;
    }
    constexpr Authority with_another(Words paper) const {
        Authority with = *this;
        with.by_two = true;
        with.source = paper;
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
inline constexpr Authority done_by_clock{{}, Rank::partner, {}, true, false, false};
inline constexpr Authority done_by_ask{{}, Rank::partner, {}, false, true, false};

}  // namespace caseway::engine
