// What belongs to no case: the people a store knows and a force's own choices, as the fold of the
// office's own stream of entries.

#pragma once

#include "engine/deadline.hpp"
#include "engine/entry.hpp"
#include "engine/people.hpp"

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
    std::string const& area() const { return area_; }  // Begins references: "WM".
    std::uint64_t case_seq() const { return case_seq_; }

private:
    std::vector<Member> people_;
    Policy policy_;
    std::string area_ = "WM";
    std::uint64_t case_seq_ = 0;
};

// Stored names of what happens to an office, and the fields of each.
namespace office_event {
inline constexpr Words opened = "store-opened";    // area
inline constexpr Words person = "person-entered";  // id, name, rank, roles, unit, os-user
inline constexpr Words policy = "policy-set";      // one field a local rule, a number each
}  // namespace office_event

// The fields of a person's entry.
Fields fields_of(Member const&);
// Problems where an identity, name, rank or role cannot be stored; `known_roles` empty: any.
std::vector<FieldProblem> problems_of(Member const&, std::span<Words const> known_roles);

}  // namespace caseway::engine
