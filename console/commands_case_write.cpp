// new, step, note, outbox: what is told to a case.
#include "console/case_named.hpp"
#include "console/commands_case.hpp"
#include "console/given_fields.hpp"
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/reply.hpp"
#include "console/tell.hpp"
#include "console/text.hpp"
#include "engine/picking.hpp"
#include "engine/reviewing.hpp"
#include "engine/utf8.hpp"

#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

// The event that opens a case: the first workflow's, recorded by a person.
engine::EventLine const& opening_event(engine::Catalogue const& catalogue) {
    auto const& first = catalogue.first();
    for (auto const& each : first.events())
        if (engine::opens_by_hand(first, each.name)) return each;
    throw std::logic_error("nothing opens a case");
}

std::string field_text(Json const& value, std::string const& name) {
    if (auto text = value.as_field()) return *text;
    std::string joined_items;
    if (auto const* items = value.items())
        for (auto const& each : *items) {
            auto const text = each.as_field();
            if (!text) break;
            joined_items += (joined_items.empty() ? "" : ",") + *text;
        }
    if (joined_items.empty())
        throw Stop(exit_code::usage, "The field " + engine::made_visible(name) +
                                         " is neither text, number, yes/no nor a list of names.");
    return joined_items;
}

// {"fields":{"channel":"999",...},"at":"2020-04-17T17:00Z"}
void read_report(std::string const& word, Session& session, engine::Request& request) {
    auto const is_path = word != "-" && !word.starts_with("@");
    auto const read = Json::read(text_from(is_path ? "@" + word : word, session));
    if (!read) throw Stop(exit_code::usage, "--from: " + read.problem);
    auto const& report = *read;
    auto const* fields = report.find("fields");
    if (!fields || !fields->members())
        throw Stop(exit_code::usage, "--from: the document has no object called \"fields\".");
    for (auto const& [name, value] : *report.members())
        if (name != "fields" && name != "at" && name != "request")
            throw Stop(exit_code::usage,
                       "--from: the document holds fields, at and request alone.");
    for (auto const& [name, value] : *fields->members())
        request.fields.push_back({name, field_text(value, name)});
    auto const text_at = [&](std::string_view name) {
        auto const* member = report.find(name);
        return member && member->text() ? *member->text() : std::string{};
    };
    if (auto const at = text_at("at"); !at.empty()) request.at = time_from(at, "at");
    if (auto const id = text_at("request"); !id.empty()) request.id = id;
}

// At a terminal, where no event was named: those the actor may record now.
std::string choose_event(Session& session, engine::Request& request) {
    auto const steps = session.desk().next(request.case_ref, request.by);
    std::vector<std::string> shown;
    std::vector<std::pair<std::string, std::string>> meant;
    for (auto const& strand : steps->strands)
        for (auto const& each : strand.possible)
            if (each.verdict == engine::Possibility::Verdict::possible && !strand.opening &&
                (request.strand.empty() || request.strand == strand.strand)) {
                shown.push_back(strand.strand + ": " + std::string{each.event->label});
                meant.emplace_back(strand.strand, each.event->name);
            }
    if (shown.empty())
        throw Stop(exit_code::usage,
                   "You can do nothing on this case now. What stands in the way: "
                   "caseway next " +
                       request.case_ref);
    auto const& [strand, event] = meant[choose(session, "What happened?", shown)];
    request.strand = strand;
    return event;
}

engine::EventLine const* meant_event(Session& session, engine::Request& request) {
    auto const folded = case_of(session, request.case_ref);
    auto const pick = [&] {
        return engine::pick_strand(session.desk().catalogue(), folded, request.strand,
                                   request.event);
    };
    auto picked = pick();
    if (session.may_ask() && request.strand.empty() && !picked.choices.empty()) {
        request.strand = picked.choices[choose(session, "Which strand?", picked.choices)];
        picked = pick();
    }
    return picked.workflow ? picked.workflow->event_named(request.event) : nullptr;
}

// What a case answers is a look at it, wherever it is not an entry of the case already.
Act looked_at_with(Session& session, std::string const& case_ref, Act act) {
    return [&session, case_ref, act = std::move(act)](engine::Request const& asked) {
        auto reply = act(asked);
        look_at_answer(session, reply, case_ref, asked.rehearse ? rehearsal_view : step_view);
        return reply;
    };
}

// A note is told at once: there is nothing it could change.
int tell_now(Session& session, engine::Request const& request, Act const& act) {
    HoldInterrupts const hold;
    auto reply = act(request);
    if (reply.receipt.case_ref.empty()) reply.receipt.case_ref = request.case_ref;
    return answer(session, reply);
}

}  // namespace

int new_case(Invocation const& given, Session& session) {
    auto request = request_from(given, session);
    auto const& event = opening_event(session.desk().catalogue());
    request.event = std::string{event.name};
    if (auto const from = given.get("--from")) read_report(*from, session, request);
    for (auto& each : given_fields(given, session)) request.fields.push_back(std::move(each));
    return tell(session, std::move(request), &event,
                [&](auto const& asked) { return session.desk().open_case(asked); });
}

int step_case(Invocation const& given, Session& session) {
    auto request = request_from(given, session);
    request.event = given.get("event").value_or("");
    auto const [case_ref, strand] =
        case_and_strand_told(session, *given.get("case"), request.event);
    request.case_ref = case_ref;
    request.strand = strand;
    auto const act = [&](auto const& asked) { return session.desk().step(asked); };
    if (request.event.empty() && !session.may_ask())
        throw Stop(exit_code::usage,
                   "EVENT is missing: what happened. What can be recorded now: "
                   "caseway next " +
                       case_ref);
    // Questions at a terminal show where the case is, before there is an act to record.
    if (session.may_ask()) look_once(session, case_ref, step_view);
    if (request.event.empty()) request.event = choose_event(session, request);
    request.fields = given_fields(given, session);
    auto const* event = meant_event(session, request);
    return tell(session, std::move(request), event, looked_at_with(session, case_ref, act));
}

int add_note(Invocation const& given, Session& session) {
    auto request = request_from(given, session);
    auto const [case_ref, strand] =
        case_and_strand_told(session, *given.get("case"), engine::note_event);
    request.case_ref = case_ref;
    request.strand = strand;
    request.event = "note";
    auto const act = [&](auto const& asked) { return session.desk().note(asked); };
    auto const word = given.get("text");
    auto text = given.get("--text");
    // A note typed as an argument would stay in the shell's history without anybody meaning it to.
    if (word && *word != "-" && !word->starts_with("@"))
        throw Stop(exit_code::usage,
                   "Give the note by - (standard input), by @FILE, or, knowing "
                   "that the shell keeps it, by --text.");
    if (word) text = text_from(*word, session);
    if (!text && session.may_ask()) text = session.ask("Note: ");
    if (!text)
        throw Stop(exit_code::usage, "The note is missing: caseway note " + case_ref +
                                         " - reads it from standard input.");
    request.fields = {{"text", *text}};
    return tell_now(session, request, looked_at_with(session, case_ref, act));
}

int tell_word(Invocation const& given, Session& session, std::string_view event,
              std::string_view option) {
    auto request = request_from(given, session);
    request.case_ref = case_told(session, *given.get("case"), event);
    request.event = std::string{event};
    auto const act = [&](auto const& asked) { return session.desk().note(asked); };
    request.fields = {{"entry", *given.get("entry")}};
    if (auto const word = given.get(option))
        request.fields.push_back({"text", text_from(*word, session)});
    else if (session.may_ask() && event != engine::review_event::signed_off)
        request.fields.push_back({"text", session.ask("In words: ")});
    return tell_now(session, request, looked_at_with(session, request.case_ref, act));
}

int mark_delivered(Invocation const& given, Session& session) {
    auto request = request_from(given, session);
    request.case_ref = case_told(session, *given.get("case"), engine::delivered_event);
    auto const word = *given.get("entry");
    std::uint64_t entry = 0;
    auto const act = [&](auto const& asked) { return session.desk().delivered(asked, entry); };
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), entry);
    if (error != std::errc{} || end != word.data() + word.size())
        throw Stop(exit_code::usage, "ENTRY is a number: caseway outbox list shows it.");
    return tell_now(session, request, looked_at_with(session, request.case_ref, act));
}

int list_outbox(Invocation const&, Session& session) {
    constexpr std::size_t most = 1'000;
    auto const waiting = session.journal().undelivered(most);
    look_over(session, "outbox", refs_of(waiting, [](auto const& each) { return each.case_ref; }));
    if (session.globals().json) {
        print(
            session,
            document("outbox", session).set("waiting", Json::list_of(waiting, [](auto const& each) {
                                                return Json::object({{"case", each.case_ref},
                                                                     {"entry", each.case_seq},
                                                                     {"strand", each.strand},
                                                                     {"to", each.to},
                                                                     {"what", each.what}});
                                            })));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("TO BE TOLD   " + std::to_string(waiting.size()), engine::show(session.now()));
    for (auto const& each : waiting)
        out << row({{each.case_ref, 12},
                    {std::to_string(each.case_seq), 5},
                    {each.to, 24},
                    {each.what, 0}},
                   2);
    if (!waiting.empty() && !session.globals().quiet)
        out << "Once told: caseway outbox done CASE ENTRY\n";
    return exit_code::done;
}

}  // namespace caseway::console
