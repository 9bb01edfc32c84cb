// The one way to what is in a case, for every command that shows anything of it: who looks, at what
// and why (--reason, --because) is recorded before the first byte is shown. Whoever looks is known
// to the store; what nobody can be named for is not shown.

#pragma once

#include "console/session.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// What there is to show of a case, as it stood when it was looked at.
struct LookedAt {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
    std::vector<engine::Entry> entries;
};

// `typed` is a reference or an ending of it, with a strand if one was named: "4187/dvpo". `view` is
// the stored name of what shows it. Throws Stop: exit 5 where there is no such case, 2 with the
// choices where several fit or where a reason cannot be read, 4 where whoever sits here is not
// known or may not know the case; they are told why, and nothing of what is in it.
LookedAt look_at(Session& session, std::string_view typed, std::string_view view);

// The same, to write it into a file for somebody else; `how` is further fields of the look.
LookedAt look_to_export(Session& session, std::string_view typed, engine::Fields how);

// The same for one field of one entry; entry 0 where there is none that has it.
LookedAt look_to_reveal(Session& session, std::string_view typed, std::string const& field,
                        std::uint64_t entry);

// The stored names of what is seen of a case by telling it something.
inline constexpr std::string_view step_view = "step", rehearsal_view = "rehearsal";

// For what a command tells a case and then shows of it: a look, once for each case and command,
// where nothing of it was looked at yet.
void look_once(Session& session, std::string const& case_ref, std::string_view view);

// Whether an answer shows something of the case and is no entry of it itself: where it stands, what
// it would do, which strands it has. That a field cannot be read is said where a strand stands.
bool shows_the_case(engine::Reply const& reply);
// Looks once where an answer shows the case, and over the choices where several fit. Throws Stop as
// look_at does, and whoever may not look is told no more than that: why it was not recorded is of
// the case.
void look_at_answer(Session& session, engine::Reply const& reply, std::string const& case_ref,
                    std::string_view view);

// A list of cases, or what a search for these words found. Throws Stop as look_at does.
void look_over(Session& session, std::string_view view, std::vector<std::string> shown,
               std::string const& words = {});

// The stored name of the list that answers a reference which fits several cases.
inline constexpr std::string_view choices_view = "choices";

// The references of the lines of a list, each once, in their order.
template <class Lines, class RefOf>
std::vector<std::string> refs_of(Lines const& lines, RefOf ref_of) {
    std::vector<std::string> refs;
    std::set<std::string> known{{}};  // What belongs to no case has no reference.
    for (auto const& each : lines)
        if (std::string ref = ref_of(each); known.insert(ref).second) refs.push_back(ref);
    return refs;
}

// The case itself. It is made of all its entries; those of `looked` are for showing, without what
// earlier cases of the same two people would tell whoever may not know them.
engine::Case folded(Session& session, LookedAt const& looked);

// What each code of a reason means, for help.
std::string reason_codes();

}  // namespace caseway::console
