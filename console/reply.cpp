#include "console/reply.hpp"

#include "console/given_fields.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

using Kind = engine::Reply::Kind;

namespace {

bool is_about_authority(engine::Reason const& reason) {
    return reason.kind == engine::Reason::Kind::authority;
}

// The limit as it was counted, where counting it again from the same moment gives the same.
std::string counted_how(Session& session, engine::DeadlineChange const& change,
                        engine::Minute from) {
    auto const* rule = session.desk().catalogue().deadline(change.name);
    if (!rule || change.what != engine::deadline_event::set) return {};
    auto const period = session.desk().office().policy().within(*rule);
    if (period.counting != engine::Counting::court_hours) return {};
    auto const limit = engine::limit_of(period, from);
    return limit.due == change.due ? arithmetic(period, limit) : std::string{};
}

std::optional<engine::Minute> set_at(Session& session, engine::Reply const& reply,
                                     engine::DeadlineChange const& change) {
    auto const folded = session.desk().read(reply.receipt.case_ref);
    auto const* strand = folded ? folded->strand(change.strand) : nullptr;
    if (!strand) return std::nullopt;
    for (auto const& each : strand->deadlines)
        if (each.name == change.name) return each.set_at;
    return std::nullopt;
}

void print_deadlines(Session& session, engine::Reply const& reply,
                     std::optional<engine::Minute> happened) {
    auto& out = session.out();
    if (!reply.deadlines.empty()) out << "Deadlines\n";
    for (auto const& each : reply.deadlines) {
        out << wrapped(deadline_words(each, session.desk().catalogue()), 4, "  -");
        auto const from = reply.rehearsed ? happened : set_at(session, reply, each);
        if (auto const how = from ? counted_how(session, each, *from) : ""; !how.empty())
            out << wrapped(how, 6);
    }
}

void print_changes(Session& session, engine::Reply const& reply) {
    for (auto const& each : reply.changes) {
        session.out() << wrapped(change_words(each, session.desk().catalogue()), 20,
                                 "  " + cut(each.strand, 16));
        for (auto const& reason : each.irregular)
            session.out() << wrapped("Irregular: " + reason.text +
                                         (reason.source.empty() ? "" : " [" + reason.source + "]"),
                                     20);
    }
}

void print_done(Session& session, engine::Reply const& reply,
                std::optional<engine::Minute> happened) {
    auto& out = session.out();
    auto const first = reply.changes.empty() ? std::string{} : reply.changes.front().workflow;
    auto const label = event_label(session.desk().catalogue(), first, reply.event);
    if (reply.rehearsed)
        out << "Rehearsal only. Nothing was changed.\nWould be done: " << label << ".\n";
    else if (reply.repeated)
        out << "This was done before, under the same request. Nothing was added.\n";
    else
        out << "Done. " << reply.receipt.case_ref << ": " << label << ".\n";
    print_effects(session, reply, happened);
    if (reply.rehearsed) return;
    out << "Receipt  entry " << reply.receipt.case_seq << ", version " << reply.receipt.version
        << "\n         " << reply.receipt.hash << "\n";
    if (!session.globals().quiet) out << "Next: caseway next " << reply.receipt.case_ref << "\n";
}

void print_refused(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    if (reply.rehearsed)
        err << "Rehearsal only. Nothing was changed, and this would be refused.\n\n";
    else if (reply.strand.empty())
        err << "Not done. Nothing was changed.\n\n";
    else
        err << "Not done. " << reply.strand << " is where it was.\n\n";
    print_reasons(err, reply.reasons);
    if (!reply.rehearsed) err << "\nThe attempt was recorded.\n";
}

void print_not_provided_for(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    if (reply.reasons.empty()) {
        err << "There is no event "
            << (reply.event.empty() ? "of that name" : "\"" + reply.event + "\"") << " here.\n";
        if (!reply.near.empty())
            err << "Did you mean " << engine::joined(reply.near, " or ") << "?\n";
    } else {
        err << "Not done. Nothing was changed.\n\n";
        print_reasons(err, reply.reasons);
    }
    if (!reply.receipt.case_ref.empty())
        err << "What can be done: caseway next " << reply.receipt.case_ref << "\n";
}

// The line of the field in whichever strand the reply is about.
engine::FieldLine const* line_of(Session& session, engine::Reply const& reply,
                                 std::string const& field) {
    auto const workflow = reply.strand.substr(0, reply.strand.find('.'));
    auto const* known = session.desk().catalogue().find(workflow);
    auto const* event = known ? known->event_named(reply.event) : nullptr;
    if (event)
        for (auto const& line : event->fields)
            if (line.name == field) return &line;
    return nullptr;
}

// What was given is not repeated: it may be an address in the wrong field.
void print_problems(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    err << "Not done. Nothing was changed. These answers are missing or cannot be read:\n\n";
    for (auto const& each : reply.problems) {
        auto const* line = line_of(session, reply, each.field);
        bool const absent = each.given.empty();
        err << wrapped((line ? option_for(*line) : each.field), 4, "  -");
        err << wrapped((absent ? "missing: " : "expected: ") + each.expected, 6);
    }
    err << "\nMore: caseway help fields\n";
}

void print_stale(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    err << "Not done. The case changed since you looked; it is now at version "
        << reply.receipt.version << ".\n";
    for (auto const& each : reply.since)
        if (!each.event.empty())
            err << wrapped(engine::show(each.happened_at) + "  " +
                               event_label(session.desk().catalogue(), each.workflow, each.event) +
                               ", " + each.actor,
                           4, "  -");
    err << "Look again: caseway show " << reply.receipt.case_ref << "\n";
}

void print_choices(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    bool const named = !reply.strand.empty();
    err << (named ? "There is no strand of that name. The case has:\n"
                  : "More than one strand could take that. Name one: CASE/STRAND\n");
    for (auto const& each : reply.choices)
        err << "  caseway step " << reply.receipt.case_ref << "/" << each << " " << reply.event
            << "\n";
}

void print_not_done(Session& session, engine::Reply const& reply) {
    auto& err = session.err();
    switch (reply.kind) {
        case Kind::refused: return print_refused(session, reply);
        case Kind::not_provided_for: return print_not_provided_for(session, reply);
        case Kind::bad_fields: return print_problems(session, reply);
        case Kind::stale: return print_stale(session, reply);
        case Kind::choose_strand: return print_choices(session, reply);
        case Kind::no_such_case: err << "There is no case with that reference.\n"; return;
        case Kind::ambiguous_case: err << "More than one case fits that reference.\n"; return;
        case Kind::other_request:
            err << "Not done. That request identity was used for something else. Leave --request "
                   "out, or give a new one.\n";
            return;
        default: return;
    }
}

void print_unplaced(Session& session, engine::Reply const& reply) {
    auto& out = session.out();
    if (reply.rehearsed) out << "Rehearsal only. Nothing was changed.\n";
    out << wrapped(std::string{reply.rehearsed ? "It would be kept" : "Kept"} +
                   ", but no rule says what follows from it where " + reply.strand +
                   " is. A supervisor has to resolve it.");
    if (!reply.rehearsed)
        out << "Receipt  entry " << reply.receipt.case_seq << "\n         " << reply.receipt.hash
            << "\n";
}

}  // namespace

std::string_view name_of(Kind kind) {
    constexpr std::string_view names[] = {"done",          "refused",        "not-provided-for",
                                          "unplaced",      "bad-fields",     "stale",
                                          "no-such-case",  "ambiguous-case", "choose-strand",
                                          "other-request", "proposed"};
    return names[static_cast<int>(kind)];
}

int exit_code_of(engine::Reply const& reply) {
    switch (reply.kind) {
        case Kind::done:
        case Kind::unplaced:
        case Kind::proposed: return exit_code::done;
        case Kind::refused:
            return std::all_of(reply.reasons.begin(), reply.reasons.end(), is_about_authority)
                       ? exit_code::authority
                       : exit_code::refused;
        case Kind::not_provided_for:
            return reply.reasons.empty() ? exit_code::usage : exit_code::refused;
        case Kind::stale: return exit_code::stale;
        case Kind::no_such_case: return exit_code::not_found;
        default: return exit_code::usage;
    }
}

void print_reasons(std::ostream& out, std::vector<engine::Reason> const& reasons) {
    int number = 0;
    for (auto const& each : reasons) {
        auto const lead = std::to_string(++number) + ".";
        out << wrapped(each.text, 4, lead);
        if (!each.source.empty()) out << wrapped("[" + each.source + "]", 4);
        if (!each.cure.empty()) out << wrapped("> " + each.cure, 4);
    }
}

void print_effects(Session& session, engine::Reply const& reply,
                   std::optional<engine::Minute> happened) {
    print_changes(session, reply);
    print_deadlines(session, reply, happened);
    if (!reply.outside.empty()) session.out() << "To be told\n";
    for (auto const& each : reply.outside)
        session.out() << wrapped(each.to + ": " + each.what, 4, "  -");
}

int answer(Session& session, engine::Reply const& reply, std::optional<engine::Minute> happened) {
    auto const code = exit_code_of(reply);
    if (session.globals().json) {
        auto json = to_json(reply, session.desk().catalogue());
        json.set("training", session.training());
        print(session, json);
    } else if (reply.kind == Kind::unplaced) {
        print_unplaced(session, reply);
    } else if (reply.done()) {
        print_done(session, reply, happened);
    } else {
        print_not_done(session, reply);
    }
    return code;
}

}  // namespace caseway::console
