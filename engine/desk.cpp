#include "engine/desk.hpp"

#include "engine/erasure.hpp"
#include "engine/finding.hpp"
#include "engine/in_plain.hpp"
#include "engine/near.hpp"
#include "engine/pairs.hpp"
#include "engine/picking.hpp"
#include "engine/program_events.hpp"
#include "engine/recording.hpp"
#include "engine/reviewing.hpp"
#include "engine/telling.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

// The record is to be destroyed once this strand rests where it does.
bool is_disposed_of(Case const& folded, std::string const& strand) {
    auto const& disposal = folded.catalogue().disposal();
    auto const* found = folded.strand(strand);
    return found && found->workflow->name() == disposal.workflow && found->state == disposal.state;
}

// For whoever looks: a case that is damaged as far as it can be followed.
Case as_it_is(Catalogue const& catalogue, std::vector<Entry> const& entries) {
    return damaged_among(entries).empty() ? fold(catalogue, entries) : followed(catalogue, entries);
}

bool answers_a_proposal(std::string_view event) {
    return event == office_event::confirmed || event == office_event::rejected;
}

Reply unreadable(Request const& request, std::vector<FieldProblem> problems) {
    auto reply = reply_of(Reply::Kind::bad_fields, request);
    reply.problems = std::move(problems);
    return reply;
}

Reply not_of_this_door(Request const& request, std::string why, std::string cure) {
    auto reply = reply_of(Reply::Kind::not_provided_for, request);
    reply.reasons.push_back({Reason::Kind::stage, std::move(why), {}, std::move(cure)});
    return reply;
}

}  // namespace

Desk::Desk(Journal& journal, Catalogue const& catalogue, Surroundings surroundings)
    : journal_{&journal}, catalogue_{&catalogue}, surroundings_{std::move(surroundings)} {
    if (!surroundings_.log) surroundings_.log = &quiet_log();
    refresh_office();
}

void Desk::refresh_office() {
    auto const stored = journal_->projection(office_stream);
    if (!stored || stored->case_seq == office_.case_seq()) return;
    office_ = {};
    auto const entries = journal_->entries(office_stream);
    for (auto const& entry : entries) office_.apply(entry);
    office_is_damaged_ = !damaged_among(entries).empty();
}

// Who may do what, and under which numbers, is what the office's entries say: where one of them is
// not what was recorded, people still look, as far as the others let them.
void Desk::require_sound_office() const {
    if (office_is_damaged_)
        throw StoreBroken(
            "an entry of the office is damaged, which says who may do what: cases can be looked "
            "at, and nothing is recorded in them; run `caseway audit verify`");
}

Minute Desk::now() const { return std::chrono::floor<std::chrono::minutes>(clock()); }

// Does the work inside a transaction, or, for a rehearsal, outside one.
Reply Desk::answer(Request const& asked,
                   std::function<Reply(Request const&, Writing*)> const& work) {
    Request request = asked;
    if (request.id.empty()) request.id = surroundings_.new_id();
    std::unique_ptr<Writing> writing;
    if (!request.rehearse) writing = journal_->begin();
    refresh_office();
    require_sound_office();
    if (auto problems = words_in_plain(asked, office_); !problems.empty())
        return unreadable(asked, std::move(problems));
    request.by = known_now(request.by, request.at.value_or(now()));
    if (auto const before = known_to(&request.by)->of_request(request.id); !before.empty())
        return repeated(request, before);
    return work(request, writing.get());
}

Reply Desk::repeated(Request const& request, std::vector<Entry> const& entries) const {
    auto const& first = entries.front();
    auto fields = request.fields;
    auto recorded = event_fields(first);
    if (auto const* workflow = catalogue_->find(first.workflow)) {
        std::vector<FieldProblem> problems;
        fill_in_people(*workflow, request.event, office_, date_of(first.happened_at), fields,
                       problems);
        fields = workflow->canonical(request.event, fields, problems);
        // What the desk looked up is not what was asked.
        drop_history(*workflow, request.event, recorded);
    }
    // Of what was erased since nobody knows any more what was asked but its name.
    bool const forgotten = first.case_seq < erased_under(journal_->entries(first.case_id));
    bool const same = first.event == request.event && (forgotten || recorded == fields) &&
                      (request.case_ref.empty() || first.case_ref.ends_with(request.case_ref));
    auto reply = reply_of(same ? Reply::Kind::done : Reply::Kind::other_request, request);
    if (!same) return reply;
    reply.repeated = true;
    tell_all(*catalogue_, entries, reply);
    return reply;
}

Reply Desk::open_case(Request const& asked) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        auto const today = std::chrono::year_month_day{date_of(now())};
        auto const year = std::to_string(100 + static_cast<int>(today.year()) % 100).substr(1);
        auto const prefix = office_.area() + "-" + year + "-";
        auto const number = std::to_string(1'000'000 + journal_->count_cases(prefix) + 1);
        Taking taking{*journal_, surroundings_.clock(), office_, Case{*catalogue_}};
        taking.recording.begin(request, surroundings_.new_id(), prefix + number.substr(1));
        auto const& workflow = catalogue_->first();
        auto reply = take(taking, request, {std::string{workflow.name()}, &workflow, {}, {}});
        if (reply.kind == Reply::Kind::refused) {
            // No case comes of it, so the office keeps the refusal.
            record_office(taking, request, noted("refused", reply.reasons), writing);
            return reply;
        }
        return finish(taking, std::move(reply), writing, *surroundings_.log);
    });
}

Reply Desk::step(Request const& asked) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        return step_case(request, writing);
    });
}

Reply Desk::step_case(Request const& request, Writing* writing) {
    std::string case_id;
    if (auto none = find_known(request, request.event, writing, case_id)) return *none;
    auto const entries = journal_->entries(case_id);
    Taking taking{*journal_, surroundings_.clock(), office_, fold(*catalogue_, entries)};
    auto const& folded = taking.recording.folded();
    if (request.expected && *request.expected != folded.version())
        return stale(request, known_to(&request.by)->as_known(case_id, entries), folded);
    taking.recording.sweep();
    taking.swept = taking.recording.entries().size();
    if (auto kept_out = keep_out(taking, request, name_or_nothing(request.event), writing))
        return *kept_out;
    auto const picked = pick_strand(*catalogue_, folded, request.strand, request.event);
    taking.recording.begin(request, folded.id(), folded.ref());
    auto reply =
        picked.workflow ? take(taking, request, picked) : not_picked(picked, request, folded);
    if (reply.done() && is_disposed_of(folded, picked.strand))
        taking.recording.erase(picked.strand, taking.recording.entries().back().happened_at);
    return finish(taking, std::move(reply), writing, *surroundings_.log);
}

Reply Desk::note(Request const& asked) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        std::string const event{is_review(request.event) ? request.event : note_event};
        std::string case_id;
        if (auto none = find_known(request, event, writing, case_id)) return *none;
        auto const entries = journal_->entries(case_id);
        Taking taking{*journal_, surroundings_.clock(), office_, fold(*catalogue_, entries)};
        taking.recording.sweep();
        taking.swept = taking.recording.entries().size();
        if (auto kept_out = keep_out(taking, request, event, writing)) return *kept_out;
        auto reply = reply_of(Reply::Kind::done, request);
        reply.event = event;
        auto const word = read_word(event, request.fields, reply.problems);
        require_strand(taking.recording.folded(), request.strand, reply.problems);
        if (!reply.problems.empty()) {
            reply.kind = Reply::Kind::bad_fields;
            return reply;
        }
        auto const against = objections_to(word, entries, request.by, office_.policy(), now());
        if (!against.stage.empty()) {
            reply.kind = Reply::Kind::not_provided_for;
            reply.reasons = against.stage;
            return reply;
        }
        auto const at = request.at.value_or(now());
        taking.recording.begin(request, case_id, taking.recording.folded().ref());
        if (!against.authority.empty()) {
            reply.kind = Reply::Kind::refused;
            reply.reasons = against.authority;
            taking.recording.keep_out(event, against.authority, at);
        } else {
            taking.recording.plain(event, request.strand, word.fields, at, word.about);
        }
        return finish(taking, std::move(reply), writing, *surroundings_.log);
    });
}

Reply Desk::delivered(Request const& asked, std::uint64_t ask) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        std::string case_id;
        if (auto none = find_known(request, delivered_event, writing, case_id)) return *none;
        Taking taking{*journal_, surroundings_.clock(), office_,
                      fold(*catalogue_, journal_->entries(case_id))};
        taking.recording.sweep();
        taking.swept = taking.recording.entries().size();
        if (auto kept_out = keep_out(taking, request, std::string{delivered_event}, writing))
            return *kept_out;
        auto const& waiting = taking.recording.folded().undelivered();
        auto const found = std::find_if(waiting.begin(), waiting.end(),
                                        [&](auto const& each) { return each.case_seq == ask; });
        auto reply = reply_of(Reply::Kind::done, request);
        reply.event = std::string{delivered_event};
        if (found == waiting.end()) {
            reply.kind = Reply::Kind::not_provided_for;
            reply.reasons.push_back(
                {Reason::Kind::stage,
                 "entry " + std::to_string(ask) + " is not waiting to be delivered",
                 {},
                 "caseway outbox list shows what is"});
            return reply;
        }
        auto const strand = found->strand;
        taking.recording.begin(request, case_id, taking.recording.folded().ref());
        taking.recording.plain(delivered_event, strand, request.fields, request.at.value_or(now()),
                               ask);
        return finish(taking, std::move(reply), writing, *surroundings_.log);
    });
}

Actor Desk::known_now(Actor const& asserted, Minute at) const {
    return office_.as_known(asserted, date_of(at), date_of(now()));
}

Reply Desk::record_in_office(Request const& asked) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        // An answer to a proposal has a door of its own, where whoever proposed it is refused.
        if (answers_a_proposal(request.event))
            return not_of_this_door(request, "a proposal is confirmed or rejected by its number",
                                    "caseway people confirm N, or reject N --why TEXT");
        if (!changes_office(request.event) || is_of_program(request.event))
            return not_of_this_door(request, "no change of the office has that name",
                                    "such as person-entered or policy-set; what the program did "
                                    "itself is recorded by the command that does it");
        if (auto problems = words_in_plain(request.fields); !problems.empty())
            return unreadable(request, std::move(problems));
        return change_office(request, writing, 0);
    });
}

Reply Desk::record_of_program(Request const& asked) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        if (!is_of_program(request.event))
            return not_of_this_door(request, "the program itself does nothing of that name", {});
        return change_office(request, writing, 0);
    });
}

Reply Desk::confirm_in_office(Request const& asked, std::uint64_t proposal) {
    return answer(asked, [&](Request const& request, Writing* writing) {
        if (!answers_a_proposal(request.event))
            return not_of_this_door(request, "a proposal is confirmed or rejected", {});
        return change_office(request, writing, proposal);
    });
}

Reply Desk::change_office(Request const& request, Writing* writing, std::uint64_t proposal) {
    Taking taking{*journal_, surroundings_.clock(), office_, Case{*catalogue_}};
    auto reply = reply_of(Reply::Kind::done, request);
    Ruling ruling;
    // Asked of today: nobody dates a change back to a day when they might have made it, or alone.
    if (changes_office(request.event) || proposal)
        ruling = office_.may_change(known_now(request.by, now()), request.event, now());
    else if (!request.by.serving)
        ruling = {Ruling::Kind::refuse, {}, barred_from(Case{*catalogue_}, request.by, now())};
    auto fields = request.fields;
    if (proposal) {
        auto const* open = office_.proposal(proposal);
        if (!open)
            return not_of_this_door(request,
                                    "entry " + std::to_string(proposal) +
                                        " of the office is not waiting to be confirmed",
                                    "caseway people proposals shows what is");
        if (open->actor == request.by.id && request.event == office_event::confirmed) {
            ruling.kind = Ruling::Kind::refuse;
            ruling.reasons.push_back({Reason::Kind::authority,
                                      "whoever proposed a change does not confirm it",
                                      "caseway separation of duties", "ask another administrator"});
        }
        if (ruling.kind == Ruling::Kind::needs_second_person) ruling.kind = Ruling::Kind::allow;
        fields.insert(fields.begin(), {"entry", std::to_string(proposal)});
    }
    reply.reasons = ruling.reasons;
    if (ruling.kind == Ruling::Kind::refuse) {
        reply.kind = Reply::Kind::refused;
        auto const why = noted("refused", ruling.reasons);
        record_office(taking, request, why, writing, EntryKind::refusal);
        return reply;
    }
    bool const two = ruling.kind == Ruling::Kind::needs_second_person;
    if (two) reply.kind = Reply::Kind::proposed;
    if (auto const entry = record_office(
            taking, request, std::move(fields), writing,
            is_of_checkpoint(request.event) ? EntryKind::checkpoint : EntryKind::office,
            two ? "proposed" : ""))
        reply.receipt = receipt_of(*entry);
    refresh_office();
    return reply;
}

std::optional<Entry> Desk::record_office(Taking const& taking, Request const& request,
                                         Fields fields, Writing* writing, EntryKind kind,
                                         std::string const& mark) {
    if (!writing) return std::nullopt;
    std::vector<Entry> entries{office_entry(taking, request, office_.case_seq() + 1)};
    entries.front().kind = kind;
    if (!mark.empty()) entries.front().marks.push_back(mark);
    entries.front().payload = std::move(fields);
    writing->append(entries);
    CaseProjection projection;
    projection.case_id = std::string{office_stream};
    projection.case_seq = entries.front().case_seq;
    projection.version = entries.front().version;
    projection.opened_at = entries.front().happened_at;
    writing->project(projection);
    writing->commit();
    surroundings_.log->info("office entry recorded", {{"event", request.event}});
    return entries.front();
}

std::optional<Case> Desk::read(std::string_view case_ref) const {
    std::string case_id;
    if (find_one(*journal_, case_ref, case_id)) return std::nullopt;
    return as_it_is(*catalogue_, journal_->entries(case_id));
}

std::optional<NextSteps> Desk::next(std::string_view case_ref, Actor const& by) const {
    auto const known = known_now(by, now());
    std::string case_id;
    if (!known.serving || find_one(*known_to(&known), case_ref, case_id)) return std::nullopt;
    return next_steps(*catalogue_, as_it_is(*catalogue_, journal_->entries(case_id)), known, now(),
                      office_.policy());
}

std::vector<DeadlineLine> Desk::would_sweep() const {
    constexpr std::size_t most = 100'000;
    return journal_->to_be_missed(now(), most);
}

std::vector<DeadlineChange> Desk::sweep(std::function<void(std::size_t)> const& progress) {
    constexpr std::size_t at_once = 500;
    std::vector<DeadlineChange> done;
    for (;;) {
        auto const passed = journal_->to_be_missed(now(), at_once);
        if (passed.empty()) return done;
        std::vector<std::string> refs;
        for (auto const& each : passed)
            if (std::find(refs.begin(), refs.end(), each.case_ref) == refs.end())
                refs.push_back(each.case_ref);
        for (auto const& ref : refs) {
            std::string case_id;
            if (find_one(*journal_, ref, case_id) || !sweep_case(case_id, done))
                throw StoreBroken("the deadlines kept beside case " + ref +
                                  " do not agree with its entries: run caseway audit verify");
            if (progress) progress(done.size());
        }
    }
}

bool Desk::sweep_case(std::string const& case_id, std::vector<DeadlineChange>& done) {
    auto const writing = journal_->begin();
    refresh_office();
    require_sound_office();
    Taking taking{*journal_, surroundings_.clock(), office_,
                  fold(*catalogue_, journal_->entries(case_id))};
    taking.recording.sweep();
    auto& entries = taking.recording.entries();
    if (entries.empty()) return false;
    Reply reply;
    reply = finish(taking, std::move(reply), writing.get(), *surroundings_.log);
    tell_all(*catalogue_, entries, reply);
    done.insert(done.end(), reply.deadlines.begin(), reply.deadlines.end());
    return true;
}

}  // namespace caseway::engine
