#include "console/store_office.hpp"

#include "console/interrupt.hpp"
#include "console/reply.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using Kind = engine::Reply::Kind;

bool is_administered(engine::Office const& office, engine::Date on) {
    return std::any_of(office.people().begin(), office.people().end(), [&](auto const& each) {
        return engine::acting(each, {}, on).holds(engine::administrator);
    });
}

int tell_nothing_changes(Session& session) {
    engine::Reply reply;
    reply.rehearsed = session.globals().dry_run;
    if (session.globals().json)
        print(session, office_json(session, reply, {}));
    else
        session.out() << "Nothing would change: it stands so already.\n";
    return exit_code::done;
}

void print_told(Session& session, engine::Reply const& reply,
                std::vector<OfficeChange> const& changes) {
    auto& out = session.out();
    if (reply.rehearsed) out << "Rehearsal only. Nothing was changed.\n";
    if (reply.kind == Kind::proposed)
        out << wrapped(proposed_words(reply));
    else
        out << (reply.rehearsed ? "Would be done.\n" : "Done.\n");
    print_changes(out, changes);
    if (!reply.rehearsed)
        out << "Receipt  entry " << reply.receipt.case_seq << " of the office\n         "
            << reply.receipt.hash << "\n";
}

}  // namespace

engine::Request office_request(Session& session, std::string_view event, engine::Fields fields) {
    engine::Request request;
    request.event = std::string{event};
    request.fields = std::move(fields);
    request.by = session.actor();
    request.via = "console";
    request.rehearse = session.globals().dry_run;
    return request;
}

engine::Entry const* proposed_already(engine::Office const& office,
                                      engine::Request const& request) {
    for (auto const& each : office.proposed())
        if (each.event == request.event && each.payload == request.fields) return &each;
    return nullptr;
}

void keep_an_administrator(Session& session, engine::Office const& after) {
    auto const today = engine::date_of(session.now());
    auto const& before = session.desk().office();
    std::vector<engine::Date> days{today};
    for (auto const& each : after.people())
        if (each.last_day && *each.last_day >= today)
            days.push_back(*each.last_day + std::chrono::days{1});
    for (auto const day : days)
        if (is_administered(before, day) && !is_administered(after, day))
            throw Stop(exit_code::refused,
                       "Then nobody would be an administrator from " + engine::show(day) +
                           " on, and nobody could change who is. Enter another one first: caseway "
                           "help people add");
}

void ask_for_yes(Session& session, std::vector<OfficeChange> const& changes) {
    if (!session.may_ask() || session.globals().dry_run) return;
    session.out() << "Would change\n";
    print_changes(session.out(), changes);
    if (session.ask("Do it? Type yes to go on, anything else to stop: ") != "yes")
        throw Stop(exit_code::usage, "Stopped. Nothing was changed.");
}

std::string proposed_words(engine::Reply const& reply) {
    if (reply.rehearsed) return "Would be proposed; another administrator confirms it.";
    auto const entry = std::to_string(reply.receipt.case_seq);
    return "Proposed as entry " + entry +
           " of the office; another administrator confirms it: caseway people confirm " + entry;
}

Json office_json(Session& session, engine::Reply const& reply,
                 std::vector<OfficeChange> const& changes) {
    auto json = document("office", session)
                    .set("result", name_of(reply.kind))
                    .set("rehearsal", reply.rehearsed)
                    .set("event", reply.event)
                    .set("hash", reply.receipt.hash);
    if (reply.receipt.case_seq != 0) json.set("entry", reply.receipt.case_seq);
    json.set("changes", Json::list_of(changes, [](auto const& each) { return to_json(each); }));
    if (!reply.reasons.empty())
        json.set("reasons",
                 Json::list_of(reply.reasons, [](auto const& each) { return to_json(each); }));
    return json;
}

int tell_office(Session& session, engine::Reply const& reply,
                std::vector<OfficeChange> const& changes) {
    bool const recorded = reply.done() || reply.kind == Kind::proposed;
    if (session.globals().json)
        print(session,
              office_json(session, reply, recorded ? changes : std::vector<OfficeChange>{}));
    else if (recorded)
        print_told(session, reply, changes);
    else
        return answer(session, reply);
    return exit_code_of(reply);
}

int change_office(Session& session, engine::Request const& request) {
    auto const& office = session.desk().office();
    if (auto const* open = proposed_already(office, request))
        throw Stop(exit_code::usage,
                   "That is proposed already, as entry " + std::to_string(open->case_seq) +
                       "; another administrator confirms it: caseway people confirm " +
                       std::to_string(open->case_seq));
    auto const after = changed_by(office, request, session.now());
    auto const changes = differences(office, after, session.desk().catalogue());
    if (changes.empty()) return tell_nothing_changes(session);
    keep_an_administrator(session, after);
    HoldInterrupts const hold;
    return tell_office(session, session.desk().record_in_office(request), changes);
}

}  // namespace caseway::console
