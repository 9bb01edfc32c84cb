// Where a suspect's strand rests, as the other strands of the case need to know it.

#pragma once

#include "engine/moment.hpp"
#include "workflows/shared_facts.hpp"

#include <span>

namespace caseway::workflows {

struct SuspectStand {
    Words state;  // Of the suspect workflow; a test checks that it has them all.
    Words whereabouts;
    bool decided;  // Charged, or dealt with otherwise: nothing waits for the police.
};

inline constexpr SuspectStand suspect_stands[] = {
    {"outstanding", "outstanding", false},
    {"in-custody", "in-custody", false},
    {"held-elsewhere", "in-custody", false},
    {"on-bail", "released", false},
    {"under-investigation", "released", false},
    {"remanded", "in-custody", true},
    {"awaiting-court", "released", true},
    {"convicted", "resolved", true},
    {"acquitted", "resolved", true},
    {"discontinued", "resolved", true},
    {"cautioned", "resolved", true},
    {"no-further-action", "resolved", true},
    {"eliminated", "resolved", true},
    {"died", "resolved", true},
};

// Null where no state has that name.
SuspectStand const* suspect_stand(std::string_view state);

// Does a decision about this suspect still wait for the police?
bool is_undecided_suspect(engine::StrandView const&);

// The suspect whom a notice or order is about: of the strand that it names, or that asked for it,
// or the only one of the case. Null where nobody can tell.
engine::StrandView const* suspect_about(engine::Moment const&,
                                        engine::Known<std::string> const& named);

// Where the suspects of a case are, taken together, once the strand named is where `own` says:
// outstanding while one of them is, then in custody, then released.
Whereabouts taken_together(std::span<engine::StrandView const>, std::string_view strand,
                           Whereabouts own);

}  // namespace caseway::workflows
