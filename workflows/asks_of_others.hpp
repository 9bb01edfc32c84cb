// Steps that several workflows share: what happens to a suspect or an order is told to the victim
// and changes the risk. Each names what it is about, so that a table's row says so.

#pragma once

#include "engine/asks.hpp"
#include "engine/words.hpp"

namespace caseway::workflows {

namespace about {
inline constexpr engine::Words arrest{"arrest"}, release{"release"}, bail{"bail"}, charge{"charge"},
    no_charge{"no-charge"}, court{"court"}, outcome{"outcome"}, something_else{"other"};
}

// Opens a duty to tell the victim (contact.hpp), which knows how the victim can be reached.
void open_contact_duty(engine::Asks&, engine::Words about);

// Has the risk assessed again, unless an assessment is waiting already: that one will see what
// has changed.
void have_risk_assessed(engine::Asks&, engine::Words because);

template <engine::Words const& About>
struct tell_victim_of {
    static constexpr engine::Words does{"have the victim told"};
    static constexpr engine::AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(engine::Asks& rim) { open_contact_duty(rim, About); }
};

namespace because {
inline constexpr engine::Words release{"release"}, no_further_action{"no-further-action"},
    withdrew{"victim-withdrew"}, breach{"breach"}, something_else{"other"};
}

template <engine::Words const& Because>
struct reassess {
    static constexpr engine::Words does{"have the risk assessed again"};
    static constexpr engine::AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(engine::Asks& rim) { have_risk_assessed(rim, Because); }
};

}  // namespace caseway::workflows
