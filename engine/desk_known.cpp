// The desk and those who may not know a case: to them it is not there.

#include "engine/desk.hpp"
#include "engine/finding.hpp"
#include "engine/telling.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

std::vector<Reason> erased(Case const& folded) {
    if (folded.erased_under() == 0) return {};
    return {{Reason::Kind::stage,
             "the case was erased at the end of its retention, under its entry " +
                 std::to_string(folded.erased_under()),
             "Data Protection Act 2018 s.39", "what happens now is a new report"}};
}

}  // namespace

std::unique_ptr<KnownJournal> Desk::known_to(Actor const* by) const {
    return std::make_unique<KnownJournal>(*journal_, *catalogue_, by, now());
}

MayLook Desk::may_look(Case const& folded, Actor const& by) const {
    return engine::may_look(folded, known_now(by, now()), office_, now());
}

// The one case that is meant, of those that whoever asks may know. Where none is, and a case that
// is hidden from them would have been, the attempt is kept with that case and the answer is the
// same.
std::optional<Reply> Desk::find_known(Request const& request, std::string_view event,
                                      Writing* writing, std::string& case_id) {
    auto const known = known_to(&request.by);
    auto none = find_one(*known, request.case_ref, case_id);
    if (!none) return std::nullopt;
    none->rehearsed = request.rehearse;
    none->event = name_or_nothing(std::string{event});
    if (none->kind == Reply::Kind::no_such_case)
        record_attempt(request, none->event, known->hidden(), writing);
    return none;
}

// Under an identity of its own: repeating the request is another attempt, and its answer is no
// different from that of a request that nobody has recorded. The operators' log, which may be
// theirs to read, hears nothing of it; and a case that is damaged takes no entries.
void Desk::record_attempt(Request const& request, std::string const& event, Hidden const& hidden,
                          Writing* writing) {
    std::string case_id;
    if (hidden.none() || find_one(*journal_, request.case_ref, case_id)) return;
    auto const entries = journal_->entries(case_id);
    auto folded = followed(*catalogue_, entries);
    if (folded.case_seq() != entries.size()) return;
    auto attempt = request;
    attempt.id = surroundings_.new_id();
    auto const why = barred_from(folded, request.by, now());
    Taking taking{*journal_, surroundings_.clock(), office_, std::move(folded)};
    auto const& kept = taking.recording.folded();
    taking.recording.begin(attempt, kept.id(), kept.ref());
    taking.recording.keep_out(event, why, now());
    finish(taking, reply_of(Reply::Kind::refused, request), writing, quiet_log());
}

void Desk::attempted(Request const& asked) {
    answer(asked, [&](Request const& request, Writing* writing) {
        std::string case_id;
        auto none = find_known(request, request.event, writing, case_id);
        return none ? *none : reply_of(Reply::Kind::done, request);
    });
}

void Desk::turned_away(Look const& look, std::vector<Reason> const& why) {
    auto const writing = journal_->begin();
    refresh_office();
    auto entry =
        look_entry(known_now(look.by, now()), std::string{look_event::turned_away}, look.via);
    entry.kind = EntryKind::refusal;
    entry.payload = {{"view", look.view}};
    entry.payload.insert(entry.payload.end(), look.more.begin(), look.more.end());
    auto const reasons = noted("refused", why);
    entry.payload.insert(entry.payload.end(), reasons.begin(), reasons.end());
    auto kept = journal_->projection(looks_stream).value_or(CaseProjection{});
    kept.case_id = std::string{looks_stream};
    Looked looked;
    record_look(*writing, std::move(entry), std::move(kept), looked);
}

// Whoever no longer serves acts nowhere, and nobody in a case that was erased; that they tried is
// recorded.
std::optional<Reply> Desk::keep_out(Taking& taking, Request const& request,
                                    std::string const& event, Writing* writing) {
    auto const& folded = taking.recording.folded();
    auto reasons = barred_from(folded, request.by, now());
    if (reasons.empty()) reasons = erased(folded);
    if (reasons.empty()) return std::nullopt;
    auto reply = reply_of(Reply::Kind::refused, request);
    reply.reasons = reasons;
    taking.recording.begin(request, folded.id(), folded.ref());
    taking.recording.keep_out(event, reasons, request.at.value_or(now()));
    return finish(taking, std::move(reply), writing, *surroundings_.log);
}

}  // namespace caseway::engine
