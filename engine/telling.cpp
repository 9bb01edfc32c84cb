#include "engine/telling.hpp"

#include "engine/in_plain.hpp"
#include "engine/near.hpp"
#include "engine/pairs.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

// A note of the future would put a step before its own cause.
void check_time(Request const& request, Minute now, std::vector<FieldProblem>& problems) {
    if (request.at && *request.at > now)
        problems.push_back({"at", show(*request.at), "a time that has come; it is " + show(now)});
}

Reply begun(Request const& request, std::string const& strand) {
    Reply reply;
    reply.rehearsed = request.rehearse;
    reply.event = request.event;
    reply.strand = strand;
    return reply;
}

// The entry under which a case is erased takes what stands before it with it.
void add(Writing& writing, std::vector<Entry>& entries) {
    if (entries.back().event != erased_event) return writing.append(entries);
    auto last = std::move(entries.back());
    entries.pop_back();
    writing.append(entries);
    writing.erase(last);
    entries.push_back(std::move(last));
}

Reply undone(Taking& taking, Request const& request, Picked const& picked, Outcome outcome,
             Minute at, AskRefused const& refused) {
    // Nothing of the request remains: what the sweep recorded stays, and the refusal is added to
    // the case as it stood then.
    auto kept = taking.recording.entries();
    kept.resize(taking.swept);
    auto const& journal = taking.journal;
    auto const id = taking.recording.folded().id();
    Recording again{fold(taking.recording.folded().catalogue(), journal.entries(id)),
                    {&taking.office.policy(), std::max(taking.raw_clock, journal.last_recorded()),
                     taking.raw_clock}};
    again.sweep();
    taking.recording = std::move(again);
    taking.recording.begin(request, id, taking.recording.folded().ref());
    outcome.kind = Outcome::Kind::refused;
    for (auto reason : refused.reasons) {
        reason.text = refused.strand + " cannot take \"" + refused.event + "\": " + reason.text;
        outcome.reasons.push_back(std::move(reason));
    }
    taking.recording.refuse(picked.strand, *picked.workflow, request.event, outcome, at);
    auto reply = begun(request, picked.strand);
    reply.kind = Reply::Kind::refused;
    reply.reasons = outcome.reasons;
    return reply;
}

}  // namespace

Reply take(Taking& taking, Request const& request, Picked const& picked) {
    auto reply = begun(request, picked.strand);
    auto const now = std::chrono::floor<std::chrono::minutes>(
        std::max(taking.raw_clock, taking.journal.last_recorded()));
    auto const at = request.at.value_or(now);
    auto fields = request.fields;
    check_time(request, now, reply.problems);
    fill_in_people(*picked.workflow, request.event, taking.office, date_of(at), fields,
                   reply.problems);
    // Earlier cases are looked up as whoever records this may know them.
    KnownJournal const known{taking.journal, taking.recording.folded().catalogue(), &request.by,
                             now};
    fill_in_history(*picked.workflow, request.event, known, taking.recording.folded().id(), fields,
                    reply.problems);
    auto& recording = taking.recording;
    auto outcome = recording.ask(picked.strand, *picked.workflow, request.event, fields, at,
                                 request.by, false);
    for (auto& problem : outcome.problems)
        if (std::none_of(reply.problems.begin(), reply.problems.end(),
                         [&](auto const& each) { return each.field == problem.field; }))
            reply.problems.push_back(std::move(problem));
    reply.reasons = outcome.reasons;
    reply.state = outcome.moved() ? outcome.to : outcome.from;
    if (!reply.problems.empty()) {
        reply.kind = Reply::Kind::bad_fields;
        return reply;
    }
    switch (outcome.kind) {
        case Outcome::Kind::moved: break;
        case Outcome::Kind::refused:
            reply.kind = Reply::Kind::refused;
            recording.refuse(picked.strand, *picked.workflow, request.event, outcome, at);
            return reply;
        case Outcome::Kind::unplaced:
            reply.kind = Reply::Kind::unplaced;
            recording.unplaced(picked.strand, *picked.workflow, request.event, outcome, at);
            return reply;
        default:
            reply.kind = Reply::Kind::not_provided_for;
            reply.near = outcome.near;
            return reply;
    }
    try {
        recording.act(picked.strand, *picked.workflow, request.event, fields, at);
    } catch (AskRefused const& refused) {
        return undone(taking, request, picked, outcome, at, refused);
    }
    return reply;
}

std::string name_or_nothing(std::string const& typed) {
    constexpr auto of_names = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    bool const could_be =
        typed.size() <= longest_name && typed.find_first_not_of(of_names) == typed.npos;
    return could_be ? typed : std::string{};
}

Receipt receipt_of(Entry const& entry) {
    return {entry.case_ref, entry.case_seq, entry.version, entry.hash, entry.request};
}

Reply finish(Taking& taking, Reply reply, Writing* writing, Log& log) {
    auto& entries = taking.recording.entries();
    bool const recorded = reply.kind == Reply::Kind::done || reply.kind == Reply::Kind::refused ||
                          reply.kind == Reply::Kind::unplaced;
    if (!recorded || entries.empty()) return reply;
    if (writing) {
        add(*writing, entries);
        writing->project(taking.recording.folded().projection());
        writing->commit();
    }
    auto const swept = std::find_if(entries.begin(), entries.end(),
                                    [](auto const& each) { return !each.request.empty(); });
    std::vector<Entry> const own{swept, entries.end()};
    auto reasons = std::move(reply.reasons);
    tell_all(taking.recording.folded().catalogue(), own, reply);
    reply.reasons = std::move(reasons);
    if (writing)
        log.info("recorded", {{"case", taking.recording.folded().ref()},
                              {"event", reply.event},
                              {"entries", entries.size()}});
    return reply;
}

namespace {

void tell_deadline(Entry const& entry, Reply& reply) {
    auto const minute = [&](std::string_view field) {
        auto const* text = find_field(entry.payload, field);
        return text ? read_minute(*text).value.value_or(Minute{}) : Minute{};
    };
    auto const* name = find_field(entry.payload, "deadline");
    reply.deadlines.push_back({entry.strand, name ? *name : std::string{}, entry.event,
                               minute("due"), minute("outer"), entry.case_ref});
}

void tell_change(Catalogue const& catalogue, Entry const& entry, Reply& reply) {
    auto const* workflow = catalogue.find(entry.workflow);
    bool const opened = workflow && entry.from == workflow->initial();
    reply.changes.push_back({entry.strand, entry.workflow, entry.event, entry.from, entry.to,
                             opened, reasons_noted(entry, "irregular")});
}

}  // namespace

void tell_all(Catalogue const& catalogue, std::vector<Entry> const& entries, Reply& reply) {
    if (entries.empty()) return;
    auto const& first = entries.front();
    reply.receipt = receipt_of(first);
    reply.strand = first.strand;
    reply.state = first.to;
    if (first.kind == EntryKind::refusal) {
        reply.kind = Reply::Kind::refused;
        reply.reasons = reasons_noted(first, "refused");
        return;
    }
    if (first.marked("unplaced")) reply.kind = Reply::Kind::unplaced;
    for (auto const& entry : entries) {
        if (entry.kind == EntryKind::deadline)
            tell_deadline(entry, reply);
        else if (!entry.workflow.empty() && !entry.marked("unplaced") && !entry.marked("no-effect"))
            tell_change(catalogue, entry, reply);
        else if (entry.workflow.empty() && entry.kind == EntryKind::ask) {
            auto const* to = find_field(entry.payload, "to");
            reply.outside.push_back({entry.case_ref, entry.strand, entry.case_seq,
                                     to ? *to : std::string{}, entry.event});
        }
    }
}

Reply stale(Request const& request, std::vector<Entry> const& entries, Case const& folded) {
    Reply reply;
    reply.kind = Reply::Kind::stale;
    reply.rehearsed = request.rehearse;
    reply.event = request.event;
    reply.receipt.case_ref = folded.ref();
    reply.receipt.version = folded.version();
    for (auto const& entry : entries)
        if (entry.version > *request.expected) reply.since.push_back(entry);
    return reply;
}

Reply not_picked(Picked const& picked, Request const& request, Case const& folded) {
    Reply reply;
    reply.rehearsed = request.rehearse;
    reply.event = name_or_nothing(request.event);
    reply.strand = name_or_nothing(request.strand);
    reply.receipt.case_ref = folded.ref();
    reply.kind =
        picked.choices.empty() ? Reply::Kind::not_provided_for : Reply::Kind::choose_strand;
    reply.choices = picked.choices;
    reply.near = picked.near;
    return reply;
}

Entry office_entry(Taking const& taking, Request const& request, std::uint64_t case_seq) {
    Entry entry;
    entry.kind = EntryKind::office;
    entry.case_id = std::string{office_stream};
    entry.case_seq = entry.version = case_seq;
    entry.request = request.id;
    entry.event = request.event;
    entry.actor = request.by.id;
    entry.asserted = request.by.assertion;
    entry.role = request.by.roles.empty() ? std::string{} : request.by.roles.front();
    entry.rank = std::string{name_of(request.by.rank)};
    entry.unit = request.by.unit;
    entry.on_behalf_of = request.on_behalf_of;
    entry.raw_clock = taking.raw_clock;
    entry.recorded_at = std::max(taking.raw_clock, taking.journal.last_recorded());
    entry.happened_at =
        request.at.value_or(std::chrono::floor<std::chrono::minutes>(entry.recorded_at));
    entry.via = request.via;
    entry.policy = taking.office.policy().digest();
    entry.payload = request.fields;
    return entry;
}

NextSteps next_steps(Catalogue const& catalogue, Case const& folded, Actor const& by, Minute now,
                     Policy const& policy) {
    NextSteps steps{folded.ref(), folded.version(), {}};
    if (folded.erased_under() != 0) return steps;
    auto const views = folded.views();
    auto const add = [&](std::string name, Workflow const& workflow, std::string const& state,
                         Facts const& facts, std::string owner, bool opening) {
        auto const moment = folded.moment(name, views, by, now, now, &policy);
        auto possible = workflow.next(state, facts, moment);
        if (opening)
            std::erase_if(possible, [](auto const& each) { return each.event->may.only_by_ask; });
        if (!possible.empty())
            steps.strands.push_back({std::move(name), std::string{workflow.name()}, state,
                                     std::move(owner), opening, std::move(possible)});
    };
    for (auto const& each : folded.strands())
        add(each.name, *each.workflow, each.state, each.facts, each.owner, false);
    for (auto const* each : catalogue.all())
        if (each != &catalogue.first())
            add(folded.next_name(each->name()), *each, std::string{each->initial()},
                each->no_facts(), {}, true);
    return steps;
}

}  // namespace caseway::engine
