#include "engine/relationship.hpp"

#include "engine/london.hpp"

#include <algorithm>
#include <array>

namespace caseway::engine {

namespace {

using Kind = Relationship::Kind;

constexpr std::array<Words, 10> names{"none",      "allocated", "in-queue",   "admitted",
                                      "worked-on", "attends",   "supervises", "granted",
                                      "emergency", "oversight"};
constexpr std::array<Words, 10> words{
    "nothing",
    "an open strand of it is theirs",
    "it waits in a queue of theirs",
    "they were admitted to it by name",
    "they worked on it",
    "it is on the list of a meeting of theirs",
    "they supervise who works on it",
    "a supervisor let them in for a time",
    "they let themselves in, in an emergency",
    "they oversee the force",
};

// An owner as an open strand names it: somebody, or a queue of a role, of one unit or of all.
struct Owner {
    std::string person;  // Empty for a queue.
    std::vector<std::string> roles;
    std::string unit;  // Empty: of every unit.

    bool holds(std::string_view role) const {
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    }
};

Owner owner_named(std::string const& name, Office const& office, Date today) {
    if (auto const* member = office.find(name)) {
        auto const now = acting(*member, {}, today);
        return {name, now.roles, now.unit};
    }
    auto const slash = name.find('/');
    return {
        {}, {name.substr(0, slash)}, slash == name.npos ? std::string{} : name.substr(slash + 1)};
}

bool waits_for(Owner const& owner, Actor const& by) {
    return owner.person.empty() && by.holds(owner.roles.front()) &&
           (owner.unit.empty() || owner.unit == by.unit);
}

bool supervises(Owner const& owner, Actor const& by, NeedToKnow const& known) {
    if (by.rank >= known.supervises_unit && !owner.unit.empty() && owner.unit == by.unit)
        return true;
    return std::any_of(known.supervision.begin(), known.supervision.end(),
                       [&](Supervision const& each) {
                           return by.holds(each.supervisor) && owner.holds(each.role);
                       });
}

bool attends(Strand const& strand, Actor const& by, NeedToKnow const& known) {
    auto const kind = strand.forum.substr(0, strand.forum.find('/'));
    return std::any_of(
        known.attendance.begin(), known.attendance.end(),
        [&](Attendance const& each) { return each.forum == kind && by.holds(each.role); });
}

bool worked_on(Case const& folded, Actor const& by, NeedToKnow const& known) {
    return folded.deeds().any_by(by.id, [&](std::string_view workflow) {
        return std::find(known.no_work.begin(), known.no_work.end(), workflow) ==
               known.no_work.end();
    });
}

bool oversees(Actor const& by, NeedToKnow const& known) {
    return std::any_of(known.oversight.begin(), known.oversight.end(),
                       [&](Words role) { return by.holds(role); });
}

template <class Holds>
bool any_open(Case const& folded, Holds holds) {
    return std::any_of(folded.strands().begin(), folded.strands().end(),
                       [&](Strand const& each) { return !each.ended && holds(each); });
}

// Whoever no longer serves is told so; of a case that somebody may not know, nobody is.
bool may_know(Case const& folded, Actor const& by, Minute now) {
    return folded.access().admits(by.id, now);
}

Reason nothing_to_do_with_it(NeedToKnow const& known) {
    return {
        Reason::Kind::authority, "you have nothing to do with this case", std::string{known.source},
        "ask a supervisor to let you in for a time: access-granted; where somebody is in danger "
        "and nobody can be asked: caseway break-glass"};
}

}  // namespace

Words name_of(Kind kind) { return names.at(static_cast<std::size_t>(kind)); }

Words words_of(Kind kind) { return words.at(static_cast<std::size_t>(kind)); }

Relationship relationship_of(Case const& folded, Actor const& by, Office const& office,
                             Minute now) {
    auto const& known = folded.catalogue().need_to_know();
    auto const today = date_of(now);
    auto const owner = [&](Strand const& each) { return owner_named(each.owner, office, today); };
    if (!may_know(folded, by, now)) return {};
    if (any_open(folded, [&](auto const& each) { return each.owner == by.id; }))
        return {Kind::allocated};
    if (any_open(folded, [&](auto const& each) { return waits_for(owner(each), by); }))
        return {Kind::in_queue};
    if (folded.access().restricted && folded.access().admits(by.id)) return {Kind::admitted};
    if (worked_on(folded, by, known)) return {Kind::worked_on};
    if (any_open(folded, [&](auto const& each) { return attends(each, by, known); }))
        return {Kind::attends};
    if (any_open(folded, [&](auto const& each) { return supervises(owner(each), by, known); }))
        return {Kind::supervises};
    if (auto const* grant = folded.access().grant_of(by.id, now))
        return {grant->emergency ? Kind::emergency : Kind::granted, grant->until};
    if (oversees(by, known)) return {Kind::oversight};
    return {};
}

MayLook may_look(Case const& folded, Actor const& by, Office const& office, Minute now) {
    Moment moment;
    moment.now = moment.at = now;
    moment.by = by;
    moment.access = &folded.access();
    if (auto reasons = barred(moment); !reasons.empty())
        return {may_know(folded, by, now) ? MayLook::Kind::refuse : MayLook::Kind::no_such_case,
                {},
                std::move(reasons)};
    auto const& known = folded.catalogue().need_to_know();
    auto const relationship = relationship_of(folded, by, office, now);
    if (relationship.kind == Kind::oversight) return {MayLook::Kind::give_reason, relationship, {}};
    if (relationship || !known.refuses) return {MayLook::Kind::allow, relationship, {}};
    bool const refuses = office.policy().value(*known.refuses) != 0;
    return {refuses ? MayLook::Kind::refuse : MayLook::Kind::give_reason,
            {},
            {nothing_to_do_with_it(known)}};
}

}  // namespace caseway::engine
