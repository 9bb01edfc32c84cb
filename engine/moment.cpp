#include "engine/moment.hpp"

#include <algorithm>

namespace caseway::engine {

int Moment::value(Setting const& setting) const {
    return policy ? policy->value(setting) : setting.value;
}

Limit Moment::limit(DeadlineRule const& rule, Minute from) const {
    static Policy const as_it_is;
    auto const& chosen = policy ? *policy : as_it_is;
    return limit_of(chosen.within(rule), from, chosen.calendar());
}

RegimeVersion const* Moment::in_force(Regime const& regime, Date date) const {
    static Policy const as_it_is;
    auto const& chosen = policy ? *policy : as_it_is;
    return engine::in_force(regime, date, chosen.area(), chosen.joins());
}

bool Moment::is_in_force(Regime const& regime, Words version, Date date) const {
    auto const* found = in_force(regime, date);
    return found && found->name == version;
}

std::vector<std::string> const& Moment::who_did(Words workflow, Words event) const {
    static Deeds const none;
    return (deeds ? *deeds : none).of(act_name(workflow, event));
}

bool Moment::did(std::string_view person, Words workflow, Words event) const {
    auto const& doers = who_did(workflow, event);
    return std::find(doers.begin(), doers.end(), person) != doers.end();
}

std::size_t Moment::count_open(Words workflow) const {
    return static_cast<std::size_t>(std::count_if(
        strands.begin(), strands.end(),
        [&](StrandView const& each) { return each.workflow == workflow && !each.ended; }));
}

bool Moment::is_open(Words workflow) const { return count_open(workflow) > 0; }

std::size_t Moment::count(Words workflow) const {
    return static_cast<std::size_t>(
        std::count_if(strands.begin(), strands.end(),
                      [&](StrandView const& each) { return each.workflow == workflow; }));
}

std::vector<StrandView> Moment::children(Words workflow) const {
    std::vector<StrandView> found;
    std::copy_if(
        strands.begin(), strands.end(), std::back_inserter(found),
        [&](StrandView const& each) { return each.workflow == workflow && each.parent == strand; });
    return found;
}

StrandView const* Moment::strand_named(std::string_view name) const {
    for (auto const& each : strands)
        if (each.name == name) return &each;
    return nullptr;
}

namespace {

OpenDeadline const* open_deadline(Moment const& moment, DeadlineRule const& rule) {
    auto const* strand = moment.strand_named(moment.strand);
    if (!strand) return nullptr;
    for (auto const& deadline : strand->deadlines)
        if (deadline.name == rule.name) return &deadline;
    return nullptr;
}

}  // namespace

Known<Minute> Moment::due(DeadlineRule const& rule) const {
    Known<Minute> known{rule.label};
    if (auto const* open = open_deadline(*this, rule)) known = open->due;
    return known;
}

Known<Minute> Moment::outer(DeadlineRule const& rule) const {
    Known<Minute> known{rule.label};
    if (auto const* open = open_deadline(*this, rule)) known = open->outer;
    return known;
}

}  // namespace caseway::engine
