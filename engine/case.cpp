#include "engine/case.hpp"

#include "engine/erasure.hpp"
#include "engine/pairs.hpp"

#include <algorithm>
#include <stdexcept>

namespace caseway::engine {

namespace {

std::string text_of(Entry const& entry, std::string_view field) {
    auto const* text = find_field(entry.payload, field);
    return text ? *text : std::string{};
}

Minute minute_of(Entry const& entry, std::string_view field) {
    auto const parsed = read_minute(text_of(entry, field));
    if (!parsed.value)
        throw std::runtime_error("entry " + std::to_string(entry.case_seq) + " of " +
                                 entry.case_ref + " has no readable " + std::string{field});
    return *parsed.value;
}

}  // namespace

StrandView Strand::view() const {
    return {name, std::string{workflow->name()}, state, parent, owner, ended, deadlines};
}

Words Strand::state_label() const {
    auto const* line = workflow->state_named(state);
    return line ? line->label : Words{state};
}

OpenDeadline* Strand::deadline(std::string_view rule) {
    for (auto& each : deadlines)
        if (each.name == rule) return &each;
    return nullptr;
}

void Case::pass_over(Entry const& entry) {
    count(entry);
    take_deed(entry);
}

void Case::take_in(Entry const& entry, std::uint64_t erased) {
    if (entry.case_seq < erased)
        pass_over(entry);
    else
        apply(entry);
}

void Case::count(Entry const& entry) {
    if (entry.case_seq != case_seq_ + 1)
        throw std::runtime_error("entry " + std::to_string(entry.case_seq) + " of " +
                                 entry.case_ref + " does not follow " + std::to_string(case_seq_));
    if (case_seq_ == 0) {
        id_ = entry.case_id;
        ref_ = entry.case_ref;
        opened_at_ = entry.happened_at;
    }
    case_seq_ = entry.case_seq;
    head_ = entry.hash;
    version_ = std::max(version_, entry.version);
}

std::vector<Ask> Case::apply(Entry const& entry, Policy const* policy) {
    count(entry);
    if (!is_folded(entry.kind)) return {};
    if (is_erasure(entry)) {
        forget(access_kept_in(entry));
        return {};
    }
    strand_of_[entry.case_seq] = entry.strand;
    if (entry.kind == EntryKind::deadline)
        take_deadline(entry);
    else if (entry.workflow.empty())
        take_outside(entry);
    else
        return follow(entry, policy);
    return {};
}

void Case::forget(Access kept) {
    Case bare{*catalogue_};
    bare.id_ = id_, bare.ref_ = ref_, bare.head_ = head_;
    bare.case_seq_ = bare.erased_under_ = case_seq_;
    bare.version_ = version_;
    bare.opened_at_ = opened_at_;
    bare.access_ = std::move(kept);
    bare.deeds_ = std::move(deeds_);
    *this = std::move(bare);
}

std::vector<std::uint64_t> Case::entries_of(std::string_view strand) const {
    std::vector<std::uint64_t> numbers;
    for (auto const& [number, name] : strand_of_)
        if (name == strand) numbers.push_back(number);
    return numbers;
}

Strand& Case::open_or_find(Entry const& entry) {
    for (auto& each : strands_)
        if (each.name == entry.strand) return each;
    auto const* workflow = catalogue_->find(entry.workflow);
    if (!workflow)
        throw std::runtime_error("this program does not know the workflow " + entry.workflow);
    auto const asking = strand_of_.find(entry.cause);
    Strand strand;
    strand.name = entry.strand;
    strand.workflow = workflow;
    strand.state = std::string{workflow->initial()};
    strand.facts = workflow->no_facts();
    strand.parent = asking == strand_of_.end() ? std::string{} : asking->second;
    strand.since = entry.happened_at;
    strands_.push_back(std::move(strand));
    return strands_.back();
}

std::vector<Ask> Case::follow(Entry const& entry, Policy const* policy) {
    auto& strand = open_or_find(entry);
    if (entry.marked("unplaced")) unplaced_.push_back(entry.case_seq);
    if (entry.marked("unplaced") || entry.marked("no-effect")) return {};
    auto const all = views();
    auto const now = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
    auto followed = strand.workflow->follow(
        strand.state, strand.facts, entry.event, event_fields(entry), entry.to, row_mark(entry),
        moment(strand.name, all, actor_of(entry), entry.happened_at, now, policy));
    if (strand.state != entry.to) strand.since = entry.happened_at;
    strand.state = entry.to;
    strand.ended = strand.workflow->is_final(strand.state);
    strand.facts = std::move(followed.facts);
    take_deed(entry);
    keep(strand, followed.asks);
    return std::move(followed.asks);
}

void Case::take_deed(Entry const& entry) {
    // Nobody gets anything to do with a case by what they write into its file.
    bool const followed = !entry.workflow.empty() && !entry.marked("unplaced") &&
                          !entry.marked("no-effect") && !entry.marked(damaged_mark);
    if (entry.kind == EntryKind::act && followed)
        deeds_.add(act_name(entry.workflow, entry.event), entry.actor);
}

void Case::keep(Strand& strand, std::vector<Ask> const& asks) {
    for (auto const& ask : asks) {
        if (auto const* share = std::get_if<ShareFact>(&ask)) shared_[share->name] = share->value;
        if (auto const* give = std::get_if<GiveTo>(&ask)) strand.owner = give->owner;
        if (auto const* list = std::get_if<PutOnList>(&ask)) {
            strand.forum = list->forum;
            strand.meets_on = list->date;
        }
        if (auto const* change = std::get_if<ChangeAccess>(&ask)) keep(strand, *change);
        if (auto const* pair = std::get_if<NamePair>(&ask)) pairs_.push_back(*pair);
    }
}

void Case::keep(Strand const& strand, ChangeAccess const& change) {
    using How = ChangeAccess::How;
    switch (change.how) {
        case How::exclude: access_.excluded.insert(change.person); break;
        case How::readmit: access_.excluded.erase(change.person); break;
        case How::restrict_case: access_.restricted = true; break;
        case How::lift_restriction: access_.restricted = false; break;
        case How::admit: access_.admitted.insert(change.person); break;
        case How::grant:
        case How::grant_in_emergency:
            access_.grants.push_back({change.person, strand.name, change.deadline, std::nullopt,
                                      change.how == How::grant_in_emergency});
            break;
    }
}

void Case::take_deadline(Entry const& entry) {
    auto const found = std::find_if(strands_.begin(), strands_.end(),
                                    [&](auto const& each) { return each.name == entry.strand; });
    if (found == strands_.end())
        throw std::runtime_error("a deadline of " + entry.case_ref + " belongs to no strand");
    auto const name = text_of(entry, "deadline");
    if (entry.event == deadline_event::missed) {
        if (auto* open = found->deadline(name)) open->missed = true;
        return;
    }
    std::erase_if(found->deadlines, [&](auto const& each) { return each.name == name; });
    if (entry.event != deadline_event::set) return access_.deadline_over(entry.strand, name);
    found->deadlines.push_back(
        {name, entry.happened_at, minute_of(entry, "due"), minute_of(entry, "outer"), false});
    access_.deadline_set(entry.strand, name, found->deadlines.back().due);
}

void Case::take_outside(Entry const& entry) {
    if (entry.kind == EntryKind::ask)
        outside_.push_back({ref_, entry.strand, entry.case_seq, text_of(entry, "to"), entry.event});
    if (entry.event == delivered_event)
        std::erase_if(outside_, [&](auto const& each) { return each.case_seq == entry.cause; });
}

Strand const* Case::strand(std::string_view name) const {
    for (auto const& each : strands_)
        if (each.name == name) return &each;
    return nullptr;
}

std::string Case::next_name(std::string_view workflow) const {
    auto const same = std::count_if(strands_.begin(), strands_.end(), [&](auto const& each) {
        return each.workflow->name() == workflow;
    });
    std::string name{workflow};
    return same == 0 ? name : name + "." + std::to_string(same + 1);
}

std::vector<StrandView> Case::views() const {
    std::vector<StrandView> all;
    for (auto const& each : strands_) all.push_back(each.view());
    return all;
}

Moment Case::moment(std::string_view strand, std::vector<StrandView> const& views, Actor by,
                    Minute at, Minute now, Policy const* policy) const {
    Moment moment;
    moment.at = at;
    moment.now = now;
    moment.role = by.roles.empty() ? std::string{} : by.roles.front();
    moment.by = std::move(by);
    moment.case_ref = ref_;
    moment.strand = std::string{strand};
    moment.shared_facts = &shared_;
    moment.strands = views;
    moment.policy = policy;
    moment.access = &access_;
    moment.deeds = &deeds_;
    return moment;
}

CaseProjection Case::projection() const {
    CaseProjection now{id_, ref_, case_seq_, version_, head_, opened_at_,
                       {},  {},   outside_,  shared_,  {},    access_};
    for (auto const& each : pairs_) now.pairs.push_back(pair_token(each.victim, each.suspect));
    for (auto const& each : strands_) {
        now.strands.push_back({ref_, each.name, std::string{each.workflow->name()}, each.state,
                               each.owner, each.forum, each.meets_on, each.since, each.ended});
        for (auto const& deadline : each.deadlines)
            now.deadlines.push_back({ref_, each.name, each.owner, deadline});
    }
    std::sort(now.deadlines.begin(), now.deadlines.end(), [](auto const& a, auto const& b) {
        return std::tie(a.strand, a.deadline.name) < std::tie(b.strand, b.deadline.name);
    });
    return now;
}

Case fold(Catalogue const& catalogue, std::vector<Entry> const& entries) {
    for (auto const& entry : entries)
        if (entry.marked(damaged_mark))
            throw StoreBroken("entry " + std::to_string(entry.ledger_seq) +
                              " of the store is damaged: its case can be looked at, and nothing is "
                              "decided on it; run `caseway audit verify`");
    Case folded{catalogue};
    auto const erased = erased_under(entries);
    for (auto const& entry : entries) folded.take_in(entry, erased);
    return folded;
}

Fields event_fields(Entry const& entry) {
    Fields fields;
    std::copy_if(entry.payload.begin(), entry.payload.end(), std::back_inserter(fields),
                 [](auto const& field) { return field.name.find('.') == field.name.npos; });
    return fields;
}

Fields noted(std::string_view what, std::vector<Reason> const& reasons) {
    Fields fields;
    for (auto const& reason : reasons) {
        auto const name = std::string{what} + "." + std::to_string(fields.size() + 1);
        fields.push_back(
            {name, reason.text + (reason.source.empty() ? "" : " [" + reason.source + "]")});
    }
    return fields;
}

std::vector<Reason> reasons_noted(Entry const& entry, std::string_view what) {
    std::vector<Reason> reasons;
    for (auto const& field : entry.payload)
        if (field.name.starts_with(std::string{what} + "."))
            reasons.push_back({Reason::Kind::condition, field.text, {}, {}});
    return reasons;
}

std::string row_mark(Entry const& entry) {
    for (auto const& mark : entry.marks)
        if (mark.starts_with("row-")) return mark;
    return {};
}

Actor actor_of(Entry const& entry) {
    auto const rank = rank_named(entry.rank);
    std::vector<std::string> roles;
    if (!entry.role.empty()) roles.push_back(entry.role);
    return {entry.actor, entry.asserted, rank.value_or(Rank::partner), roles, entry.unit};
}

}  // namespace caseway::engine
