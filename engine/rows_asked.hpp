// What the rows of one state and event answered, and what that comes to. Everything here is the
// same for all tables, so it stands outside their templates, which are compiled for each row.

#pragma once

#include "engine/verdict.hpp"
#include "engine/workflow.hpp"

#include <string_view>
#include <vector>

namespace caseway::engine::detail {

// Adds the reasons that are not there yet.
void add_reasons(std::vector<Reason>& all, std::vector<Reason> const& more);

struct RowAsked {
    int index = -1;
    Words to{};
    bool meant = true;  // Its choosing conditions name it.
    Verdict verdict = Verdict::not_met;
    std::vector<Reason> undecided{};  // Why it is not meant.
    std::vector<Reason> unmet{};
    std::vector<Reason> broken{};        // The rules an occurrence breaks by taking it.
    std::vector<ConditionLine> later{};  // What depends on what is recorded.
};

struct Chosen {
    int row = -1;
    bool any = false;     // A row speaks of this state and event.
    bool forced = false;  // It is followed although conditions are unmet.
};

// Finds the row that a step takes. Exactly one may be open: the table's own check says so, and
// asking shows it again. An occurrence follows the row that its choosing conditions name, and
// carries what else is unmet as irregularities.
class Choosing {
public:
    // `outcome` outlives this.
    Choosing(EventKind kind, Outcome& outcome) : kind_(kind), outcome_(outcome) {}
    void add(RowAsked const& row);
    // Once all rows have been asked. Throws std::logic_error where more than one is open.
    Chosen chosen(std::string_view workflow, std::string_view event);

private:
    void unmet(RowAsked const& row);

    EventKind kind_;
    Outcome& outcome_;
    Chosen chosen_{};
    int open_ = 0;
    std::vector<Reason> passed_over_{};
};

// Tells what may be said of an event before it happens.
class Outlook {
public:
    explicit Outlook(EventLine const& event) : found_{&event, {}, {}, {}, {}} {}
    void add(RowAsked const& row);
    // `objections`: why whoever asks may not record it.
    Possibility possibility(std::vector<Reason> objections);

private:
    bool occurrence() const { return found_.event->kind == EventKind::occurrence; }

    Possibility found_;
    bool open_ = false;
    bool unknown_ = false;
};

// An event that is not provided for here: where it would be, and what is near.
void suggest(Outcome& outcome, Workflow const& workflow, std::string_view event);

}  // namespace caseway::engine::detail
