// A workflow made worse on purpose, to see that whoever looks for faults is awake.

#pragma once

#include "engine/workflow.hpp"

#include <algorithm>

namespace caseway::tests {

class Weakened final : public engine::Workflow {
public:
    enum class How { gives_no_reason, lets_anybody };

    // `event` is what anybody is let do; `sound` outlives this.
    Weakened(engine::Workflow const& sound, How how, std::string event = {})
        : sound_{sound}, how_{how}, events_(sound.events().begin(), sound.events().end()) {
        auto const meant = [&](auto const& line) { return line.name == event; };
        if (how == How::lets_anybody)
            std::find_if(events_.begin(), events_.end(), meant)->may = engine::done_by_anybody;
    }

    engine::Words name() const override { return sound_.name(); }
    engine::Words label() const override { return sound_.label(); }
    engine::Words source() const override { return sound_.source(); }
    engine::Words initial() const override { return sound_.initial(); }
    std::string const& edition() const override { return sound_.edition(); }
    std::span<engine::StateLine const> states() const override { return sound_.states(); }
    std::span<engine::EventLine const> events() const override { return events_; }
    std::span<engine::RowLine const> rows() const override { return sound_.rows(); }
    std::span<engine::DeadlineRule const* const> deadlines() const override {
        return sound_.deadlines();
    }
    std::span<engine::Setting const* const> settings() const override { return sound_.settings(); }
    std::span<engine::Regime const* const> regimes() const override { return sound_.regimes(); }
    engine::Facts no_facts() const override { return sound_.no_facts(); }
    bool same_facts(engine::Facts const& a, engine::Facts const& b) const override {
        return sound_.same_facts(a, b);
    }
    engine::Outcome step(std::string_view state, engine::Facts const& facts, std::string_view event,
                         engine::Fields const& fields,
                         engine::Moment const& moment) const override {
        return sound_.step(state, facts, event, fields, moment);
    }
    engine::Outcome follow(std::string_view state, engine::Facts const& facts,
                           std::string_view event, engine::Fields const& fields,
                           std::string_view to, std::string_view row_mark,
                           engine::Moment const& moment) const override {
        return sound_.follow(state, facts, event, fields, to, row_mark, moment);
    }
    engine::Fields canonical(std::string_view event, engine::Fields const& fields,
                             std::vector<engine::FieldProblem>& problems) const override {
        return sound_.canonical(event, fields, problems);
    }
    std::vector<engine::Possibility> next(std::string_view state, engine::Facts const& facts,
                                          engine::Moment const& moment) const override {
        auto found = sound_.next(state, facts, moment);
        if (how_ == How::gives_no_reason)
            for (auto& each : found) each.reasons.clear();
        return found;
    }

private:
    engine::Workflow const& sound_;
    How how_;
    std::vector<engine::EventLine> events_;
};

}  // namespace caseway::tests
