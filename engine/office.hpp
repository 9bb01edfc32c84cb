// What belongs to no case: the people a store knows, what they may do, and a force's own choices,
// as the fold of the office's own stream of entries.
//
// What changes authority or law's configuration is done by two people as soon as a store has two
// administrators: one proposes, another confirms. A proposal is an entry marked "proposed" and
// changes nothing until then.

#pragma once

#include "engine/authority.hpp"
#include "engine/entry.hpp"
#include "engine/people.hpp"
#include "engine/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

class Office {
public:
    void apply(Entry const&);

    std::vector<Member> const& people() const { return people_; }
    Member const* find(std::string_view id) const;               // Null where nobody has it.
    Member const* with_account(std::string_view os_user) const;  // Null where nobody has it.
    Policy const& policy() const { return policy_; }
    std::string const& area() const { return policy_.area(); }  // Begins references: "WM".
    std::uint64_t case_seq() const { return case_seq_; }

    // Changes that somebody proposed and nobody has confirmed or rejected yet, oldest first.
    std::vector<Entry> const& proposed() const { return proposed_; }
    Entry const* proposal(std::uint64_t case_seq) const;  // Null where it is not open.

    // The actor as the store knows them: an identity that is known brings the rank and roles held
    // on the day it happened, whatever was asserted beside it, and acts at all only while it serves
    // today: nobody dates a step back to when they did. One that is not known stays as asserted.
    Actor as_known(Actor const& asserted, Date on, Date today) const;

    // May this person make this change of the office? With fewer than two administrators there is
    // nobody to ask, and it takes effect at once.
    Ruling may_change(Actor const&, std::string_view event, Minute at) const;

private:
    void change(Entry const&);
    std::size_t administrators(Date on) const;
    Member* known(std::string_view id);

    std::vector<Member> people_;
    std::vector<Entry> proposed_;
    Policy policy_;
    std::uint64_t case_seq_ = 0;
};

// Enters, changes and ends people, permissions and configuration.
inline constexpr Words administrator{"administrator"};

// Stored names of what happens to an office, and the fields of each.
namespace office_event {
inline constexpr Words opened = "store-opened";       // area
inline constexpr Words person = "person-entered";     // id, name, rank, roles, unit, os-user
inline constexpr Words rank = "rank-held";            // id, rank, from, until?, acting
inline constexpr Words attached = "attached";         // id, unit, roles, from, until?
inline constexpr Words left = "person-left";          // id, last-day
inline constexpr Words policy = "policy-set";         // one field a local rule, a number each
inline constexpr Words holidays = "holidays-set";     // text (engine/holidays.hpp)
inline constexpr Words sittings = "sittings-set";     // text (engine/sittings.hpp)
inline constexpr Words joined = "regime-joined";      // version, area, from
inline constexpr Words permitted = "permission-set";  // id, role, act, given, area?, from, until?,
                                                      // source
inline constexpr Words permission_ended = "permission-ended";  // id, last-day
inline constexpr Words confirmed = "change-confirmed";         // entry
inline constexpr Words rejected = "change-rejected";           // entry, why
}  // namespace office_event

// Does this entry of the office change what the office is, rather than record that somebody looked?
bool changes_office(std::string_view event);

// The fields of each kind of entry.
Fields fields_of(Member const&);
Fields fields_of(std::string const& id, RankHeld const&);
Fields fields_of(std::string const& id, Attachment const&);
Fields fields_of(Permission const&);
Fields fields_of(Join const&);

// Problems where an identity, name, rank or role cannot be stored; `known_roles` empty: any.
std::vector<FieldProblem> problems_of(Member const&, std::span<Words const> known_roles);

}  // namespace caseway::engine
