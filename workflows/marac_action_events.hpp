// What happens to an action that an agency took on at a MARAC.

#pragma once

#include "engine/table.hpp"
#include "workflows/agencies.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::marac_action {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Rank;

inline constexpr Authority by_those_at_the_table =
    done_by(marac_coordinator, marac_chair, partner, idva, safeguarding_officer,
            safeguarding_sergeant)
        .from("NATIONAL SafeLives: actions are volunteered, owned and followed up");

struct ActionSet : Decision {
    static constexpr Words name{"action-set"}, label{"Action set"};
    static constexpr Authority may = by_those_at_the_table;
    std::string action;
    Choice<marac_agencies> agency;
    std::string owner;
    Date due{};
    std::string risk;
    static constexpr auto fields = std::tuple{
        field("action", &ActionSet::action, "what is done"),
        field("agency", &ActionSet::agency, "which agency does it", FieldClass::open),
        field("owner", &ActionSet::owner, "who there"),
        field("due", &ActionSet::due, "by the end of which day", FieldClass::open),
        field("risk", &ActionSet::risk, "the risk that it lowers"),
    };
};

struct ActionDone : Occurrence {
    static constexpr Words name{"action-done"}, label{"Action done"};
    static constexpr Authority may = by_those_at_the_table;
    std::string what_was_done;
    static constexpr auto fields =
        std::tuple{field("what-was-done", &ActionDone::what_was_done, "what was done, and when")};
};

struct ActionNotPossible : Decision {
    static constexpr Words name{"action-not-possible"}, label{"Action no longer possible"};
    static constexpr Authority may = by_those_at_the_table;
    bool circumstances_changed = false;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("circumstances-changed", &ActionNotPossible::circumstances_changed,
              "have circumstances changed since it was set?", FieldClass::open),
        field("why", &ActionNotPossible::why, "what changed"),
    };
};

// The agency did not do it. That is said as it is, and not hidden among what was not possible.
struct ActionNotDone : Occurrence {
    static constexpr Words name{"action-not-done"}, label{"The agency did not do it"};
    static constexpr Authority may =
        done_by(marac_coordinator, marac_chair).from("NATIONAL SafeLives: actions are followed up");
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ActionNotDone::why, "what the agency says, or that it is silent")};
};

struct ActionSuperseded : Decision {
    static constexpr Words name{"action-superseded"}, label{"Another action takes its place"};
    static constexpr Authority may = done_by(marac_coordinator, marac_chair);
    std::string by_what;
    static constexpr auto fields =
        std::tuple{field("by-what", &ActionSuperseded::by_what, "what takes its place, and why")};
};

// Recorded by the clock at the end of the day it was due.
struct ActionOverdue : Occurrence {
    static constexpr Words name{"action-overdue"}, label{"The action is overdue"};
    static constexpr Authority may = done_by_clock;
};

struct DueDateChanged : Decision {
    static constexpr Words name{"due-date-changed"}, label{"The chair set another date"};
    static constexpr Authority may =
        done_by(marac_chair).from("LOCAL an action keeps its date unless the chair changes it");
    Date due{};
    std::string why;
    static constexpr auto fields = std::tuple{
        field("due", &DueDateChanged::due, "by the end of which day", FieldClass::open),
        field("why", &DueDateChanged::why, "why more time is safe"),
    };
};

// The case went to another area: whoever owned the action there may own it no longer.
struct AreaChanged : Occurrence {
    static constexpr Words name{"area-changed"}, label{"The case went to another area"};
    static constexpr Authority may = done_by_ask;
};

// After a transfer each action finds an owner in the new area, one by one.
struct ActionReowned : Decision {
    static constexpr Words name{"action-re-owned"}, label{"The action has a new owner"};
    static constexpr Authority may = done_by(marac_coordinator, marac_chair);
    Choice<marac_agencies> agency;
    std::string owner;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("agency", &ActionReowned::agency, "which agency does it", FieldClass::open),
        field("owner", &ActionReowned::owner, "who there, and in which area"),
        field("why", &ActionReowned::why, "why it changes hands"),
    };
};

struct ActionReopened : Decision {
    static constexpr Words name{"action-reopened"}, label{"Action reopened"};
    static constexpr Authority may =
        done_by(marac_chair, marac_coordinator)
            .from("caseway design: what was closed too early can be opened again");
    Date due{};
    std::string why;
    static constexpr auto fields = std::tuple{
        field("due", &ActionReopened::due, "by the end of which day", FieldClass::open),
        field("why", &ActionReopened::why, "what showed that it is not finished"),
    };
};

}  // namespace caseway::workflows::marac_action
