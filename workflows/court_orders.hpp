// What notices and orders of both Acts (dvpo.hpp, dapo.hpp) have in common: who is told of them,
// what hangs on them, and which of them a suspect is under. Each Act keeps its own conditions,
// because each has its own sections to name.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::workflows {

// Is another strand of that workflow in force? Another suspect of the same case may be under a
// notice or order of their own.
bool another_is_in_force(engine::Moment const&, Words workflow);

// Does a court have it before it, or is it bound to: a notice in force or an application?
bool is_before_the_court(engine::StrandView const&);

// The open notices and orders of that workflow against the suspect whose strand the moment is in.
// One sought by hand names no strand that asked for it: with one suspect it is theirs.
std::vector<engine::StrandView> orders_against(engine::Moment const&, Words workflow);

// Those who protect a victim, and the victim, learn what is in force and that it no longer is.
void tell_of_notice(engine::Asks&);
void tell_of_order(engine::Asks&);
void tell_of_end(engine::Asks&);

// The hearing of the application is also the limit for whoever is held for a breach of the notice.
void tell_breaches_of_hearing(engine::Minute hearing_at, engine::Asks&);
void tell_breaches_of_death(engine::Asks&);

// Where the reason against a notice is that one of them is a child.
void hand_over_to_child_protection(std::string_view because, engine::Asks&);

// Somebody authorised what they drafted themselves: another of that rank confirms it.
void have_override_confirmed(engine::Asks&, Words confirmed_at,
                             std::optional<std::string> const& reason);

// A higher court sent it back: legal services say what stands until it is heard again.
void ask_for_the_new_hearing(engine::Asks&);

// Once for each end, planned for or not.
template <class Facts>
void assess_for_its_end(Facts& facts, engine::Asks& asks) {
    if (facts.end_planned) return;
    facts.end_planned = true;
    have_risk_assessed(asks, "order-ending");
}

}  // namespace caseway::workflows
