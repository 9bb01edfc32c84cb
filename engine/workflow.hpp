// A workflow as the rest of the program sees it: its table in words, and one pure function that
// answers what follows from an event. No state machine library is visible here.

#pragma once

#include "engine/asks.hpp"
#include "engine/fields.hpp"
#include "engine/moment.hpp"

#include <any>
#include <span>
#include <string>
#include <vector>

namespace caseway::engine {

// A decision is ours and can be refused. An occurrence is what somebody else already did: it is
// always recorded, and marked irregular where it breaks a rule.
enum class EventKind { decision, occurrence };

struct StateLine {
    Words name;
    Words label;
    bool final = false;  // The strand has ended; only a logged reopening leads out.
};

struct EventLine {
    Words name;
    Words label;
    EventKind kind;
    Authority may;
    std::vector<FieldLine> fields;
};

struct ConditionLine {
    Words requires_that;
    Words source;
    Words cure;
};

struct RowLine {
    Words from;
    Words event;
    Words to;
    std::vector<ConditionLine> conditions;
    std::vector<Words> does;
    std::vector<AskName> asks;
    // Where several rows share from, event and to: which one, by what it does ("row-1a2b3c4d").
    // Empty elsewhere. An entry carries it, so that replay carries out the same steps.
    std::string mark{};
};

// Why something did not happen, in an officer's words.
struct Reason {
    enum class Kind { condition, missing_fact, authority, stage };

    Kind kind = Kind::condition;
    std::string text;    // The rule that was not met, or the fact that is missing.
    std::string source;  // In law or policy.
    std::string cure;    // What would put it right.

    bool operator==(Reason const&) const = default;
};

// The facts of a strand; only its own workflow knows their type.
using Facts = std::any;

struct Outcome {
    // unplaced: an occurrence of which no row speaks; kept for a supervisor to resolve.
    // bad_fields: the request could not be read; nothing was asked.
    enum class Kind { moved, refused, not_provided_for, unplaced, bad_fields };

    Kind kind = Kind::not_provided_for;
    std::string from;
    std::string to;                   // For moved.
    std::string row_mark{};           // For moved: RowLine::mark of the row.
    std::vector<Reason> reasons{};    // For refused: every unmet condition.
    std::vector<Reason> irregular{};  // For an occurrence that moved: the rules it broke.
    std::vector<FieldProblem> problems{};
    std::vector<std::string> near{};  // For not provided for: names near to the one given.
    Fields fields{};                  // As they are stored.
    Facts facts{};                    // As they are afterwards.
    std::vector<Ask> asks{};

    bool moved() const { return kind == Kind::moved; }
};

// One thing that could happen to a strand, and whether it may.
struct Possibility {
    enum class Verdict { possible, not_yet, not_you, cannot_tell };

    EventLine const* event;
    Verdict verdict;
    std::vector<Reason> reasons;               // For not yet, not you and cannot tell.
    std::vector<ConditionLine> will_be_asked;  // What depends on what is recorded with it.
    std::vector<Words> leads_to;
};

class Workflow {
public:
    virtual ~Workflow() = default;

    virtual Words name() const = 0;
    virtual Words label() const = 0;
    virtual Words source() const = 0;
    virtual Words initial() const = 0;
    // The edition number and a fingerprint of table, fields and numbers: "3-9f86d081884c7d65".
    virtual std::string const& edition() const = 0;
    virtual std::span<StateLine const> states() const = 0;
    virtual std::span<EventLine const> events() const = 0;
    virtual std::span<RowLine const> rows() const = 0;
    // The deadlines and numbers that its steps and conditions use.
    virtual std::span<DeadlineRule const* const> deadlines() const = 0;
    virtual std::span<Setting const* const> settings() const = 0;
    // The dated rules that its steps and conditions look at.
    virtual std::span<Regime const* const> regimes() const = 0;

    virtual Facts no_facts() const = 0;
    virtual bool same_facts(Facts const&, Facts const&) const = 0;

    // Answers what follows. Pure: the same arguments give the same answer, and the arguments are
    // not changed. Throws std::logic_error where the table contradicts itself.
    virtual Outcome step(std::string_view state, Facts const&, std::string_view event,
                         Fields const&, Moment const&) const = 0;

    // Follows an old entry to where it says it went, asking no condition; `row_mark` is the mark of
    // its row, empty where it needs none. Throws std::runtime_error where the table has no such row
    // any more or the fields do not read.
    virtual Outcome follow(std::string_view state, Facts const&, std::string_view event,
                           Fields const&, std::string_view to, std::string_view row_mark,
                           Moment const&) const = 0;

    // The fields as they would be stored. Adds to `problems` what cannot be read.
    virtual Fields canonical(std::string_view event, Fields const&,
                             std::vector<FieldProblem>& problems) const = 0;

    // Every event with a row from this state.
    virtual std::vector<Possibility> next(std::string_view state, Facts const&,
                                          Moment const&) const = 0;

    StateLine const* state_named(std::string_view) const;  // Null where there is none.
    EventLine const* event_named(std::string_view) const;
    DeadlineRule const* deadline_named(std::string_view) const;
    bool is_final(std::string_view state) const;
    bool has_row(std::string_view state, std::string_view event) const;
};

}  // namespace caseway::engine
