// The conditions and steps of a conflict of interest.

#pragma once

#include "engine/asks.hpp"
#include "workflows/conflict_events.hpp"

namespace caseway::workflows::conflict {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> person{"who has the link"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions
//
// A meeting that found somebody too close asks for a strand of this workflow: that has happened,
// and is not judged again here.

struct of_oneself_or_by_a_supervisor {
    static constexpr Words requires_that{
        "people declare their own link, and a supervisor that of somebody else"},
        source{"LOCAL conflicts of interest"}, cure{"ask them, or a sergeant or above"};
    static Answer holds(ConflictDeclared const& declared, Moment const& moment) {
        return moment.asked || declared.person.id == moment.by.id ||
               moment.by.rank >= Rank::sergeant;
    }
};
struct is_not_excluded_yet {
    static constexpr Words requires_that{"they are not excluded already"}, source{"caseway design"},
        cure{"nothing: they are out of the case already"};
    static Answer holds(ConflictDeclared const& declared, Moment const& moment) {
        return moment.asked || !moment.access || !moment.access->excludes(declared.person.id);
    }
};
struct somebody_is_left {
    static constexpr Words requires_that{"a restricted case keeps somebody who is admitted to it"},
        source{"caseway design: a case that nobody may step is nobody's"},
        cure{"hand it over first: restriction-handed-over to an unconnected inspector"};
    static Answer holds(ConflictDeclared const& declared, Moment const& moment);
};
struct lifted_by_another {
    static constexpr Words requires_that{"whoever lifts the exclusion declared no conflict here"},
        source{"caseway separation of duties: declared by one, lifted by another"},
        cure{"ask another detective inspector"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "conflict", "conflict-declared") &&
               !moment.did(moment.by.id, "marac", "conflict-declared");
    }
};

// ---- Steps

struct keep_them_out {
    static constexpr Words does{
        "keep them out of the case; whatever they owned in it is given to somebody else"};
    static void carry_out(ConflictDeclared const&, Facts&, Asks&);
};
struct let_them_in {
    static constexpr Words does{"let them into the case again"};
    static void carry_out(Facts const&, Asks&);
};

}  // namespace caseway::workflows::conflict
