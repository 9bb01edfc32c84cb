// The workflows of a program as a value: everything that a table says, in words that outlive the
// program. Two of them can be compared although only one was compiled into whoever compares, so a
// store can be asked about a program before that program is used on it.

#pragma once

#include "engine/catalogue.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

struct StateDefined {
    std::string name, label;
    bool final = false;

    bool operator==(StateDefined const&) const = default;
};

struct FieldDefined {
    std::string name, help, type;
    bool required = true;
    std::string kept;  // Its class: "open", "personal", "third-party", ...
    std::vector<std::string> choices;

    bool operator==(FieldDefined const&) const = default;
};

struct EventDefined {
    std::string name, label;
    bool occurrence = false;         // Else a decision.
    std::vector<std::string> roles;  // Empty: anybody on the staff.
    std::string at_least;            // The least rank; "partner" is anybody's.
    std::string source;              // Of who may.
    bool only_by_clock = false, only_by_ask = false, by_two = false;
    std::vector<FieldDefined> fields;

    bool operator==(EventDefined const&) const = default;
};

struct ConditionDefined {
    std::string requires_that, source, cure;

    bool operator==(ConditionDefined const&) const = default;
};

struct RowDefined {
    std::string from, event, to;
    std::string mark;  // RowLine::mark: an entry of a row that has one carries it.
    std::vector<ConditionDefined> conditions;
    std::vector<std::string> does;
    std::vector<std::string> asks;  // "referral/referral-opened"

    bool operator==(RowDefined const&) const = default;
};

struct DeadlineDefined {
    std::string name, label;
    std::string within;  // "48 court hours"
    bool first_day_counts = false;
    std::string binding, source, owner, if_missed, then_event;
    bool runs_out = false;
    std::string escalated_to;
    std::vector<std::int64_t> before;  // Minutes before it is due; empty: what is usual.

    bool operator==(DeadlineDefined const&) const = default;
};

struct SettingDefined {
    std::string name;
    std::int64_t value = 0;
    std::string binding, source;

    bool operator==(SettingDefined const&) const = default;
};

struct VersionDefined {
    std::string name, says, from, until;  // Days as "2022-10-28"; empty: that end is open.
    std::string areas, binding, source;

    bool operator==(VersionDefined const&) const = default;
};

struct RegimeDefined {
    std::string name, label, looks_at;
    std::vector<VersionDefined> versions;

    bool operator==(RegimeDefined const&) const = default;
};

struct WorkflowDefined {
    std::string name, label, source;
    std::string edition;  // Number and fingerprint: "3-9f86d081884c7d65".
    std::string initial;
    std::vector<StateDefined> states;
    std::vector<EventDefined> events;
    std::vector<RowDefined> rows;
    std::vector<DeadlineDefined> deadlines;
    std::vector<SettingDefined> settings;
    std::vector<RegimeDefined> regimes;

    bool operator==(WorkflowDefined const&) const = default;

    StateDefined const* state(std::string_view) const;  // Null where there is none; so the others.
    EventDefined const* event(std::string_view) const;
    DeadlineDefined const* deadline(std::string_view) const;
    // The row that an entry says it took; `mark` is empty where it names none.
    RowDefined const* row(std::string_view from, std::string_view event, std::string_view to,
                          std::string_view mark) const;
};

struct Definitions {
    std::vector<WorkflowDefined> workflows;  // In the order of the catalogue.

    bool operator==(Definitions const&) const = default;

    WorkflowDefined const* workflow(std::string_view) const;  // Null where there is none.
    // The rule of that name, of whichever workflow uses it; null where there is none.
    DeadlineDefined const* deadline(std::string_view) const;
};

Definitions definitions_of(Catalogue const&);

// The stored name of a class of fields: "open", "personal", "third-party", ...
Words class_name(FieldClass);

}  // namespace caseway::engine
