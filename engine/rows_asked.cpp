#include "engine/rows_asked.hpp"

#include "engine/near.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace caseway::engine::detail {

void add_reasons(std::vector<Reason>& all, std::vector<Reason> const& more) {
    for (auto const& reason : more)
        if (std::find(all.begin(), all.end(), reason) == all.end()) all.push_back(reason);
}

void Choosing::add(RowAsked const& row) {
    chosen_.any = true;
    bool const met = row.verdict == Verdict::met;
    if (met) ++open_, chosen_.row = row.index;
    if (!row.meant) {
        passed_over_.insert(passed_over_.end(), row.undecided.begin(), row.undecided.end());
        return;
    }
    outcome_.irregular.insert(outcome_.irregular.end(), row.broken.begin(), row.broken.end());
    if (!met) unmet(row);
}

void Choosing::unmet(RowAsked const& row) {
    if (kind_ != EventKind::occurrence) return add_reasons(outcome_.reasons, row.unmet);
    chosen_.row = row.index;
    chosen_.forced = true;
    add_reasons(outcome_.irregular, row.unmet);
}

Chosen Choosing::chosen(std::string_view workflow, std::string_view event) {
    if (open_ > 1)
        throw std::logic_error("more than one row of " + std::string{workflow} + " is open for " +
                               std::string{event});
    bool const nothing_said = chosen_.row < 0 && chosen_.any && outcome_.reasons.empty();
    if (nothing_said) add_reasons(outcome_.reasons, passed_over_);
    return chosen_;
}

void Outlook::add(RowAsked const& row) {
    bool const ok = row.verdict == Verdict::met || row.verdict == Verdict::needs_event;
    open_ = open_ || ok;
    unknown_ = unknown_ || row.verdict == Verdict::cannot_tell;
    if (ok || occurrence()) {
        found_.will_be_asked.insert(found_.will_be_asked.end(), row.later.begin(), row.later.end());
        found_.leads_to.push_back(row.to);
    }
    if (!ok) add_reasons(found_.reasons, row.unmet);
}

Possibility Outlook::possibility(std::vector<Reason> objections) {
    using Says = Possibility::Verdict;
    found_.verdict = unknown_ ? Says::cannot_tell : Says::not_yet;
    if (open_ || occurrence()) found_.verdict = Says::possible;
    if (open_) found_.reasons.clear();
    if (!objections.empty()) {
        add_reasons(objections, found_.reasons);
        found_.reasons = std::move(objections);
        found_.verdict = Says::not_you;
    }
    return std::move(found_);
}

void suggest(Outcome& outcome, Workflow const& workflow, std::string_view event) {
    outcome.kind = Outcome::Kind::not_provided_for;
    std::vector<std::string> elsewhere, here;
    for (auto const& row : workflow.rows()) {
        if (row.event == event)
            if (auto const* state = workflow.state_named(row.from))
                elsewhere.emplace_back(state->label);
        if (row.from == outcome.from) here.emplace_back(row.event);
    }
    if (elsewhere.empty()) {
        outcome.near = near_names(event, here);
        std::vector<std::string> all;
        for (auto const& each : workflow.events()) all.emplace_back(each.name);
        if (outcome.near.empty()) outcome.near = near_names(event, all);
        return;
    }
    std::sort(elsewhere.begin(), elsewhere.end());
    elsewhere.erase(std::unique(elsewhere.begin(), elsewhere.end()), elsewhere.end());
    outcome.reasons.push_back({Reason::Kind::stage,
                               "this is provided for where it is: " + joined(elsewhere, "; or "),
                               {},
                               {}});
}

}  // namespace caseway::engine::detail
