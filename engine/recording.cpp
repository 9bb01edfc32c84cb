#include "engine/recording.hpp"

#include "engine/authority.hpp"
#include "engine/erasure.hpp"
#include "engine/in_plain.hpp"

#include <algorithm>
#include <stdexcept>

namespace caseway::engine {

namespace {

// Asks that ask in turn: deeper than this, two tables call each other for ever.
constexpr int deepest_ask = 32;

// Whoever tells words where the strand's owner or list is to stand is asked for a name. Where a
// step asks in turn, it is refused, so that nothing of the request remains.
Outcome with_names_alone(Outcome outcome, bool asked) {
    if (!outcome.moved()) return outcome;
    auto problems = words_in_plain(outcome.asks, outcome.fields);
    if (problems.empty()) return outcome;
    outcome.kind = asked ? Outcome::Kind::refused : Outcome::Kind::bad_fields;
    if (asked)
        for (auto const& each : problems)
            outcome.reasons.push_back({Reason::Kind::condition, each.field + " is a name",
                                       "caseway: what is queued by stands in plain",
                                       "give " + each.expected});
    outcome.problems = std::move(problems);
    return outcome;
}

}  // namespace

Entry Recording::blank(EntryKind kind, std::string const& strand, Minute at) const {
    Entry entry;
    entry.kind = kind;
    entry.case_id = case_id_.empty() ? case_.id() : case_id_;
    entry.case_ref = case_ref_.empty() ? case_.ref() : case_ref_;
    entry.case_seq = case_.case_seq() + 1;
    entry.version = std::max(version_, case_.version());
    entry.request = request_.id;
    entry.ordinal = request_.id.empty() ? 0 : ordinal_;
    entry.strand = strand;
    auto const& by = request_.by;
    entry.actor = by.id;
    entry.asserted = by.assertion;
    entry.role = by.roles.empty() ? std::string{} : by.roles.front();
    entry.rank = std::string{name_of(by.rank)};
    entry.unit = by.unit;
    entry.on_behalf_of = request_.on_behalf_of;
    entry.happened_at = at;
    entry.recorded_at = hand_.recorded_at;
    entry.raw_clock = hand_.raw_clock;
    entry.via = request_.via;
    entry.policy = hand_.policy->digest();
    return entry;
}

Entry Recording::of_event(EntryKind kind, Told const& told, Outcome const& outcome,
                          Minute at) const {
    auto entry = blank(kind, told.strand, at);
    entry.workflow = std::string{told.workflow->name()};
    entry.edition = told.workflow->edition();
    entry.event = told.event;
    entry.from = outcome.from;
    entry.to = outcome.moved() ? outcome.to : outcome.from;
    entry.payload = outcome.fields;
    if (!outcome.row_mark.empty()) entry.marks.push_back(outcome.row_mark);
    for (auto const& ask : outcome.asks)
        if (auto const* under = std::get_if<UnderRegime>(&ask)) entry.marks.push_back(under->mark);
    if (request_.by.acting_rank) entry.marks.emplace_back("acting-rank");
    // The role that counts is the one in which they may do this, not the first they hold.
    if (kind != EntryKind::ask)
        if (auto role = role_for(request_.by, *told.workflow, told.event, at))
            entry.role = std::move(*role);
    return entry;
}

std::optional<std::string> Recording::role_for(Actor const& by, Workflow const& workflow,
                                               std::string_view event, Minute at) const {
    auto const* line = workflow.event_named(event);
    if (!line) return std::nullopt;
    Moment moment;
    moment.at = at;
    moment.by = by;
    moment.policy = hand_.policy;
    return acting_role({workflow.name(), line->name, &line->may}, moment);
}

std::vector<Ask> Recording::record(Entry entry) {
    auto asks = case_.apply(entry, hand_.policy);
    ++ordinal_;
    entries_.push_back(std::move(entry));
    return asks;
}

void Recording::begin(Request const& request, std::string case_id, std::string case_ref) {
    request_ = request;
    case_id_ = std::move(case_id);
    case_ref_ = std::move(case_ref);
    ordinal_ = 0;
    version_ = case_.version() + 1;
}

Outcome Recording::ask(std::string const& strand, Workflow const& workflow,
                       std::string const& event, Fields const& fields, Minute at, Actor const& by,
                       bool asked) const {
    auto const* found = case_.strand(strand);
    auto views = case_.views();
    // A strand that is being opened sees itself, as it will when its entry is followed.
    if (!found)
        views.push_back({.name = strand,
                         .workflow = std::string{workflow.name()},
                         .state = std::string{workflow.initial()},
                         .parent = {},
                         .owner = {}});
    // An entry says in which one role somebody acted, and that role alone is what conditions see:
    // the first of those that may do it, so an event lists the most senior first.
    auto in_role = by;
    if (auto const role = asked ? std::nullopt : role_for(by, workflow, event, at);
        role && !role->empty())
        in_role.roles = {*role};
    auto moment = case_.moment(strand, views, std::move(in_role), at, now(), hand_.policy);
    moment.asked = asked;
    auto outcome =
        found ? workflow.step(found->state, found->facts, event, fields, moment)
              : workflow.step(workflow.initial(), workflow.no_facts(), event, fields, moment);
    return with_names_alone(std::move(outcome), asked);
}

Outcome Recording::act(std::string const& strand, Workflow const& workflow,
                       std::string const& event, Fields const& fields, Minute at) {
    auto outcome = ask(strand, workflow, event, fields, at, request_.by, false);
    if (outcome.moved()) moved(EntryKind::act, {strand, &workflow, event}, outcome, at, 0);
    return outcome;
}

void Recording::moved(EntryKind kind, Told const& told, Outcome const& outcome, Minute at,
                      std::uint64_t cause) {
    auto entry = of_event(kind, told, outcome, at);
    entry.cause = cause;
    if (!outcome.irregular.empty()) {
        entry.marks.push_back("irregular");
        auto const broken = noted("irregular", outcome.irregular);
        entry.payload.insert(entry.payload.end(), broken.begin(), broken.end());
    }
    auto const seq = entry.case_seq;
    auto const asks = record(std::move(entry));
    carry_out(asks, told.strand, seq, at);
    if (auto const* strand = case_.strand(told.strand); strand && strand->ended)
        drop_deadlines(told.strand, seq, at);
}

void Recording::refuse(std::string const& strand, Workflow const& workflow,
                       std::string const& event, Outcome const& outcome, Minute at) {
    auto entry = of_event(EntryKind::refusal, {strand, &workflow, event}, outcome, at);
    entry.version = case_.version();
    auto const why = noted("refused", outcome.reasons);
    entry.payload.insert(entry.payload.end(), why.begin(), why.end());
    record(std::move(entry));
}

void Recording::keep_out(std::string const& event, std::vector<Reason> const& reasons, Minute at) {
    auto entry = blank(EntryKind::refusal, {}, at);
    entry.event = event;
    entry.version = case_.version();
    entry.payload = noted("refused", reasons);
    record(std::move(entry));
}

void Recording::unplaced(std::string const& strand, Workflow const& workflow,
                         std::string const& event, Outcome const& outcome, Minute at) {
    auto entry = of_event(EntryKind::act, {strand, &workflow, event}, outcome, at);
    entry.marks.push_back("unplaced");
    record(std::move(entry));
}

void Recording::plain(Words event, std::string const& strand, Fields fields, Minute at,
                      std::uint64_t cause) {
    auto entry = blank(EntryKind::act, strand, at);
    entry.event = std::string{event};
    entry.payload = std::move(fields);
    entry.cause = cause;
    record(std::move(entry));
}

void Recording::erase(std::string const& strand, Minute at) {
    auto entry = blank(EntryKind::correction, {}, at);
    entry.event = std::string{erased_event};
    entry.cause = entries_.back().case_seq;
    std::string decided;
    for (auto const number : case_.entries_of(strand))
        decided += (decided.empty() ? "" : ", ") + std::to_string(number);
    entry.payload = {{"strand", strand},
                     {"decided-in", decided},
                     {"entries", std::to_string(entry.case_seq - 1)}};
    auto const kept = kept_when_erased(case_.access());
    entry.payload.insert(entry.payload.end(), kept.begin(), kept.end());
    record(std::move(entry));
}

void Recording::carry_out(std::vector<Ask> const& asks, std::string const& strand,
                          std::uint64_t cause, Minute at) {
    if (++depth_ > deepest_ask) throw std::logic_error("the workflows ask one another for ever");
    for (auto const& ask : asks)
        std::visit([&](auto const& each) { carry(each, strand, cause, at); }, ask);
    --depth_;
}

void Recording::carry(StartStrand const& ask, std::string const&, std::uint64_t cause, Minute at) {
    auto const* workflow = case_.catalogue().find(ask.workflow);
    if (!workflow) throw std::logic_error("a step asks for the unknown workflow " + ask.workflow);
    tell({case_.next_name(ask.workflow), workflow, ask.event}, ask.fields, cause, at, true);
}

void Recording::carry(TellStrand const& ask, std::string const& strand, std::uint64_t cause,
                      Minute at) {
    bool const of_kind = case_.catalogue().find(ask.to) != nullptr;
    std::vector<Told> all;
    for (auto const& each : case_.strands()) {
        // Where a whole kind is meant, whoever asks is not told what it just said itself.
        bool const meant =
            of_kind ? each.workflow->name() == ask.to && each.name != strand : each.name == ask.to;
        if (meant && !each.ended) all.push_back({each.name, each.workflow, ask.event});
    }
    for (auto const& told : all) tell(told, ask.fields, cause, at, false);
}

void Recording::tell(Told const& told, Fields const& fields, std::uint64_t cause, Minute at,
                     bool must) {
    auto outcome = ask(told.strand, *told.workflow, told.event, fields, at, request_.by, true);
    if (outcome.moved()) return moved(EntryKind::ask, told, outcome, at, cause);
    if (outcome.kind == Outcome::Kind::bad_fields)
        throw std::logic_error("a step asks " + told.strand + " for " + told.event +
                               " with fields it cannot read: " + outcome.problems.front().field);
    if (outcome.kind == Outcome::Kind::refused || must)
        throw AskRefused{told.strand, told.event, outcome.reasons};
    // It says nothing to a strand that is past it; that it was told is still recorded.
    auto entry = of_event(EntryKind::ask, told, outcome, at);
    entry.payload = fields;
    entry.cause = cause;
    entry.marks.push_back("no-effect");
    record(std::move(entry));
}

void Recording::carry(TellOutside const& ask, std::string const& strand, std::uint64_t cause,
                      Minute at) {
    auto entry = blank(EntryKind::ask, strand, at);
    entry.event = ask.what;
    entry.cause = cause;
    entry.payload = {{"to", ask.to}};
    entry.payload.insert(entry.payload.end(), ask.fields.begin(), ask.fields.end());
    record(std::move(entry));
}

}  // namespace caseway::engine
