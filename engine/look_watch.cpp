#include "engine/look_watch.hpp"

#include "engine/relationship.hpp"

#include <algorithm>
#include <utility>

namespace caseway::engine {

namespace {

std::string text_of(Entry const& entry, std::string_view field) {
    auto const* text = find_field(entry.payload, field);
    return text ? *text : std::string{};
}

// Who oversees the force looks anywhere; that alone is nothing to do with the case.
bool is_no_relationship(std::string const& named) {
    return named.empty() || named == name_of(Relationship::Kind::none) ||
           named == name_of(Relationship::Kind::oversight);
}

// Each code once. What is no code was typed by somebody who was refused, and may say anything.
void add_reason(std::string const& reason, std::string& given) {
    bool const code = std::find(std::begin(look_reasons), std::end(look_reasons), reason) !=
                      std::end(look_reasons);
    auto const known = detail::split_list(given);
    if (code && std::find(known.begin(), known.end(), reason) == known.end())
        given += (given.empty() ? "" : ",") + reason;
}

bool shows_any(std::string const& refs, std::set<std::string> const& cases) {
    auto const each = detail::split_list(refs);
    return std::any_of(each.begin(), each.end(),
                       [&](auto const& ref) { return cases.contains(std::string{ref}); });
}

Minute recorded(Entry const& entry) {
    return std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
}

}  // namespace

LookWatch::LookWatch(Policy const& policy)
    : starts_{policy.value(shift_starts)},
      ends_{policy.value(shift_ends)},
      most_{policy.value(many_looks)},
      near_{policy.value(act_near_look)} {}

void LookWatch::take(Entry const& entry) {
    if (is_look(entry)) take_look(entry, recorded(entry));
    if (is_deed(entry)) take_deed(entry, recorded(entry));
}

bool LookWatch::in_shift(Minute at) const {
    auto const of_day = in_london(at).of_day;
    return of_day >= std::chrono::hours{starts_} && of_day < std::chrono::hours{ends_};
}

void LookWatch::take_look(Entry const& entry, Minute at) {
    if (!entry.case_ref.empty()) doubt_reason(entry, at);
    Seen const seen{at, entry.case_ref, entry.case_seq};
    auto& day = days_[{entry.actor, date_of(at)}];
    if (entry.case_ref.empty())
        day.lists.emplace_back(seen, text_of(entry, "shown") + text_of(entry, "found"));
    else
        day.opened.try_emplace(entry.case_ref, seen);
    auto const deed = last_deed_.find(entry.actor);
    bool const at_work = deed != last_deed_.end() && at - deed->second <= near_;
    if (!in_shift(at) && !at_work) out_of_shift_[entry.actor].push_back(seen);
}

void LookWatch::doubt_reason(Entry const& entry, Minute at) {
    bool const refused = entry.kind == EntryKind::refusal;
    auto const named = text_of(entry, "relationship");
    if (!refused && !is_no_relationship(named)) return;
    auto& doubt = unexplained_[{entry.actor, entry.case_ref}];
    auto& concern = doubt.concern;
    if (concern.count++ == 0) {
        concern.watch = Watch::no_reason;
        concern.who = entry.actor;
        concern.case_ref = entry.case_ref;
        concern.entry = entry.case_seq;
        concern.at = at;
        doubt.case_id = entry.case_id;
    }
    concern.last = at;
    concern.refused += refused ? 1 : 0;
    add_reason(text_of(entry, "reason"), concern.of);
    doubt.certain = doubt.certain || refused || !named.empty();
}

void LookWatch::take_deed(Entry const& entry, Minute at) {
    last_deed_[entry.actor] = at;
    auto& pending = out_of_shift_[entry.actor];
    while (!pending.empty() && at - pending.back().at <= near_) pending.pop_back();
    if (!entry.case_ref.empty()) days_[{entry.actor, date_of(at)}].acted_in.insert(entry.case_ref);
}

std::vector<Concern> LookWatch::without_reason(Connected const& connected) const {
    std::vector<Concern> found;
    for (auto const& [person_and_case, doubt] : unexplained_)
        if (doubt.certain || !connected(doubt.case_id, doubt.concern.who))
            found.push_back(doubt.concern);
    return found;
}

std::vector<Concern> LookWatch::out_of_shift() const {
    std::map<PersonAndDay, Concern> found;
    for (auto const& [who, looks] : out_of_shift_)
        for (auto const& look : looks) {
            auto& concern = found[{who, date_of(look.at)}];
            if (concern.count++ == 0)
                concern = {.watch = Watch::out_of_shift,
                           .who = who,
                           .case_ref = look.case_ref,
                           .entry = look.entry,
                           .count = 1,
                           .at = look.at};
            concern.last = look.at;
        }
    std::vector<Concern> all;
    for (auto& [person_and_day, concern] : found) all.push_back(std::move(concern));
    return all;
}

std::vector<Concern> LookWatch::leading_nowhere() const {
    std::vector<Concern> found;
    for (auto const& [person_and_day, day] : days_) {
        std::vector<Seen> nowhere;
        for (auto const& [case_ref, seen] : day.opened)
            if (!day.acted_in.contains(case_ref)) nowhere.push_back(seen);
        for (auto const& [seen, shown] : day.lists)
            if (!shows_any(shown, day.acted_in)) nowhere.push_back(seen);
        if (nowhere.size() <= static_cast<std::size_t>(most_)) continue;
        auto const [first, last] =
            std::minmax_element(nowhere.begin(), nowhere.end(),
                                [](auto const& a, auto const& b) { return a.at < b.at; });
        found.push_back({.watch = Watch::many_looks,
                         .who = person_and_day.first,
                         .entry = first->entry,
                         .count = nowhere.size(),
                         .at = first->at,
                         .last = last->at});
    }
    return found;
}

bool has_to_do_with(Journal const& journal, std::string const& case_id, std::string const& who) {
    auto const kept = journal.projection(case_id);
    if (kept && std::any_of(kept->strands.begin(), kept->strands.end(),
                            [&](auto const& strand) { return strand.owner == who; }))
        return true;
    auto const entries = journal.entries(case_id);
    return std::any_of(entries.begin(), entries.end(),
                       [&](Entry const& entry) { return entry.actor == who && is_deed(entry); });
}

void ClockWatch::take(Entry const& entry) {
    auto const gap = std::chrono::abs(entry.recorded_at - entry.raw_clock);
    bool const goes_on = std::exchange(in_run_, gap > largest_clock_gap);
    if (!in_run_) return;
    auto const at = recorded(entry);
    if (!goes_on) moved_.push_back({.watch = Watch::clock, .entry = entry.ledger_seq, .at = at});
    auto& run = moved_.back();
    run.length = std::max(run.length, std::chrono::floor<std::chrono::minutes>(gap));
    run.last = at;
    ++run.count;
}

}  // namespace caseway::engine
