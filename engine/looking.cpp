#include "engine/looking.hpp"

#include "engine/authority.hpp"
#include "engine/desk.hpp"
#include "engine/erasure.hpp"
#include "engine/finding.hpp"
#include "engine/in_plain.hpp"
#include "engine/near.hpp"
#include "engine/telling.hpp"

#include <algorithm>
#include <stdexcept>

namespace caseway::engine {

namespace {

bool is_look_reason(std::string_view reason) {
    return std::find(std::begin(look_reasons), std::end(look_reasons), reason) !=
           std::end(look_reasons);
}

void add_given(Fields& fields, Words name, std::string const& text) {
    if (!text.empty()) fields.push_back({std::string{name}, text});
}

void add_why(Fields& fields, std::string const& reason, std::string const& because) {
    add_given(fields, "reason", reason);
    add_given(fields, "because", because);
}

// Whoever looks has a name: a look of nobody's would be no record at all.
std::vector<Reason> nobody() {
    return {{Reason::Kind::authority, "whoever looks is known by name",
             "caseway: every look is somebody's", "say who looks"}};
}

std::vector<Reason> kept_from_lists(Actor const& by, Minute now, Catalogue const& catalogue) {
    return by.id.empty() ? nobody() : barred_from(Case{catalogue}, by, now);
}

// Why they may not look at it, with what they have to do with the case put into `looked`.
std::vector<Reason> kept_from(MayLook const& may, Look const& look, Looked& looked) {
    looked.relationship = may.relationship.kind;
    if (may.kind != MayLook::Kind::give_reason) return may.reasons;
    if (!look.reason.empty()) return {};
    return {{Reason::Kind::authority, "whoever has no work on a case says why they look at it",
             "caseway need to know", "give a reason: --reason CODE, and --because TEXT"}};
}

// Where there are reasons against it, the look becomes a refusal, and there is nothing to show.
void turn_away(Entry& entry, Looked& looked) {
    if (looked.reasons.empty()) return;
    looked.kind = Looked::Kind::refused;
    looked.entries.clear();
    entry.kind = EntryKind::refusal;
    auto const why = noted("refused", looked.reasons);
    entry.payload.insert(entry.payload.end(), why.begin(), why.end());
}

// After the last entry of its stream.
Entry placed_in(CaseProjection const& kept, Entry entry) {
    entry.case_id = kept.case_id;
    entry.case_ref = kept.case_ref;
    entry.case_seq = kept.case_seq + 1;
    entry.version = kept.version;
    return entry;
}

CaseProjection beside(Journal const& journal, std::string const& stream) {
    auto kept = journal.projection(stream).value_or(CaseProjection{});
    kept.case_id = stream;
    return kept;
}

}  // namespace

std::vector<std::uint64_t> damaged_among(std::vector<Entry> const& entries) {
    std::vector<std::uint64_t> numbers;
    for (auto const& each : entries)
        if (each.marked(damaged_mark)) numbers.push_back(each.case_seq);
    return numbers;
}

Case followed(Catalogue const& catalogue, std::vector<Entry> const& entries) {
    Case folded{catalogue};
    auto const erased = erased_under(entries);
    for (auto const& entry : entries) {
        try {
            folded.take_in(entry, erased);
        } catch (std::runtime_error const&) {
            continue;
        }
    }
    return folded;
}

ReasonWanted reason_wanted(Policy const& policy, std::string_view event) {
    auto const* setting = &reason_to_look;
    if (event == look_event::listed) setting = &reason_to_list;
    if (event == look_event::searched) setting = &reason_to_search;
    if (event == look_event::revealed) setting = &reason_to_reveal;
    if (event == look_event::exported) setting = &reason_to_export;
    return static_cast<ReasonWanted>(policy.value(*setting));
}

namespace {

std::vector<FieldProblem> problems_of_reason(Policy const& policy, std::string const& event,
                                             std::string const& reason,
                                             std::string const& because) {
    std::vector<FieldProblem> problems;
    if (reason.empty() && reason_wanted(policy, event) == ReasonWanted::require)
        problems.push_back({"reason", {}, "one of: " + detail::one_of(look_reasons)});
    if (!reason.empty() && !is_look_reason(reason))
        problems.push_back({"reason", reason, "one of: " + detail::one_of(look_reasons)});
    if (reason == other_reason && because.empty())
        problems.push_back({"because", {}, "in words why, where the reason is \"other\""});
    if (!because.empty())
        if (auto const read = detail::Codec<std::string>::read(because); !read.value)
            problems.push_back({"because", because, read.problem});
    return problems;
}

std::vector<FieldProblem> words_of_looking(Actor const& by, std::string const& event,
                                           std::string const& via, Office const& office) {
    Request asked;
    asked.by = by;
    asked.via = via;
    auto problems = words_in_plain(asked, office);
    require_name("event", event, problems);
    return problems;
}

}  // namespace

Entry Desk::look_entry(Actor const& by, std::string const& event, std::string const& via) const {
    Request request;
    request.id = surroundings_.new_id();
    request.event = event;
    request.by = by;
    request.via = via;
    auto entry =
        office_entry({*journal_, surroundings_.clock(), office_, Case{*catalogue_}}, request, 0);
    entry.kind = EntryKind::read;
    return entry;
}

void Desk::record_look(Writing& writing, Entry entry, CaseProjection kept, Looked& looked) {
    std::vector<Entry> entries{placed_in(kept, std::move(entry))};
    writing.append(entries);
    auto const& recorded = entries.front();
    if (kept.case_seq == 0) kept.opened_at = recorded.happened_at;
    kept.case_seq = recorded.case_seq;
    writing.project(kept);
    writing.commit();
    looked.entry = recorded.case_seq;
    surroundings_.log->info("looked", {{"case", recorded.case_ref}, {"event", recorded.event}});
}

Looked Desk::look(Look const& look) {
    if (auto problems = words_of_looking(look.by, look.event, look.via, office_); !problems.empty())
        return {.kind = Looked::Kind::bad_reason, .problems = std::move(problems)};
    Looked looked;
    auto const reader = known_now(look.by, now());
    auto const known = known_to(reader.id.empty() ? nullptr : &reader);
    if (auto none = find_one(*known, look.case_ref, looked.case_id)) {
        looked.kind = none->kind == Reply::Kind::ambiguous_case ? Looked::Kind::ambiguous_case
                                                                : Looked::Kind::no_such_case;
        looked.choices = std::move(none->choices);
        Request attempt;
        attempt.case_ref = look.case_ref;
        attempt.event = look.event;
        attempt.by = look.by;
        attempt.via = look.via;
        if (looked.kind == Looked::Kind::no_such_case) attempted(attempt);
        return looked;
    }
    auto writing = journal_->begin();
    bool sound = true;
    try {
        refresh_office();
        looked.entries = journal_->entries(looked.case_id);
    } catch (StoreBroken const&) {
        // What is damaged cannot be read to be added to, and is shown all the same.
        sound = false;
        writing.reset();
        refresh_office();
        looked.entries = journal_->entries(looked.case_id);
        writing = journal_->begin();
    }
    auto const by = known_now(look.by, now());
    auto const may = may_look(followed(*catalogue_, looked.entries), by);
    looked.reasons = by.id.empty() ? nobody() : kept_from(may, look, looked);
    // Whoever may not know the case is not told what would be asked of others.
    if (looked.reasons.empty())
        looked.problems =
            problems_of_reason(office_.policy(), look.event, look.reason, look.because);
    if (!looked.problems.empty()) {
        looked.kind = Looked::Kind::bad_reason;
        looked.entries.clear();
        return looked;
    }
    auto const kept = beside(*journal_, looked.case_id);
    looked.case_ref = kept.case_ref;

    auto entry = look_entry(by, look.event, look.via);
    entry.payload = {{"view", look.view}};
    entry.payload.insert(entry.payload.end(), look.more.begin(), look.more.end());
    add_why(entry.payload, look.reason, look.because);
    if (looked.relationship != Relationship::Kind::none)
        add_given(entry.payload, "relationship", std::string{name_of(looked.relationship)});
    looked.entries = known->as_known(looked.case_id, std::move(looked.entries));
    turn_away(entry, looked);
    if (!sound) entry.payload.push_back({"damaged-case", kept.case_ref});
    record_look(*writing, std::move(entry),
                sound ? kept : beside(*journal_, std::string{looks_stream}), looked);
    // Closed to them after they were shown that it is there.
    if (may.kind == MayLook::Kind::no_such_case) return {.kind = Looked::Kind::no_such_case};
    return looked;
}

Looked Desk::look_over(LookOver const& over) {
    Looked looked;
    auto const writing = journal_->begin();
    refresh_office();
    bool const searched = !over.words.empty();
    std::string const event{searched ? look_event::searched : look_event::listed};
    looked.problems = words_of_looking(over.by, event, over.via, office_);
    if (looked.problems.empty())
        looked.problems = problems_of_reason(office_.policy(), event, over.reason, over.because);
    if (!looked.problems.empty()) {
        looked.kind = Looked::Kind::bad_reason;
        return looked;
    }
    auto const by = known_now(over.by, now());
    auto entry = look_entry(by, event, over.via);
    entry.payload = {{"view", over.view}};
    add_given(entry.payload, "words", over.words);
    looked.reasons = kept_from_lists(by, now(), *catalogue_);
    if (looked.reasons.empty())
        add_given(entry.payload, searched ? "found" : "shown", joined(over.shown, ","));
    add_why(entry.payload, over.reason, over.because);
    turn_away(entry, looked);
    record_look(*writing, std::move(entry), beside(*journal_, std::string{looks_stream}), looked);
    return looked;
}

}  // namespace caseway::engine
