// next: what may happen now on each strand, from the tables alone.
#include "console/commands_case.hpp"
#include "console/given_fields.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/reply.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Possibility;
using Verdict = engine::Possibility::Verdict;

struct Part {
    Verdict verdict;
    std::string_view title;
    std::string_view json;
};
constexpr Part parts[] = {{Verdict::possible, "YOU CAN", "possible"},
                          {Verdict::not_yet, "NOT YET", "not-yet"},
                          {Verdict::cannot_tell, "CANNOT TELL YET", "cannot-tell"},
                          {Verdict::not_you, "NOT YOU", "not-you"}};

std::string_view json_name(Verdict verdict) {
    for (auto const& each : parts)
        if (each.verdict == verdict) return each.json;
    return {};
}

// What only the clock or another strand brings about is nobody's to do, so it is not offered.
bool is_for_people(Possibility const& possible) {
    return !possible.event->may.only_by_ask && !possible.event->may.only_by_clock;
}

void print_reasons_below(std::ostream& out, std::vector<engine::Reason> const& reasons) {
    for (auto const& each : reasons) {
        out << wrapped(each.text, 6);
        if (!each.cure.empty()) out << wrapped(each.cure, 10, "        >");
    }
}

void print_possible(std::ostream& out, Possibility const& possible) {
    constexpr int name_column = 28;
    auto const name = std::string{possible.event->name};
    if (static_cast<int>(name.size()) < name_column)
        out << wrapped(possible.event->label, name_column + 4, "  " + name);
    else
        out << "  " << name << "\n" << wrapped(possible.event->label, name_column + 4);
    if (possible.verdict != Verdict::possible) print_reasons_below(out, possible.reasons);
}

// Where nothing of the part is there, its title is left out too.
void print_part(std::ostream& out, engine::StrandNext const& strand, Part const& part) {
    bool first = true;
    for (auto const& each : strand.possible) {
        if (each.verdict != part.verdict || !is_for_people(each)) continue;
        if (std::exchange(first, false)) out << part.title << "\n";
        print_possible(out, each);
    }
}

void print_strand(Session& session, engine::StrandNext const& strand, bool all) {
    auto& out = session.out();
    auto const& catalogue = session.desk().catalogue();
    auto const state = strand.opening ? std::string{"would be opened by"}
                                      : state_label(catalogue, strand.workflow, strand.state);
    out << "\n" << strand.strand << "   " << state;
    if (!strand.owner.empty()) out << "   (" << strand.owner << ")";
    out << "\n";
    std::size_t others = 0;
    for (auto const& part : parts) {
        bool const shown = all || part.verdict != Verdict::not_you;
        if (shown) print_part(out, strand, part);
        for (auto const& each : strand.possible)
            if (!shown && each.verdict == part.verdict && is_for_people(each)) ++others;
    }
    if (others > 0) out << "NOT YOU  " << counted(others, "event") << ": --all lists them\n";
}

// The strands that are asked for and have something for a person to do.
std::vector<engine::StrandNext> wanted(engine::NextSteps steps, Invocation const& given) {
    auto const only = given.get("--strand");
    bool const all = given.has("--all");
    std::erase_if(steps.strands, [&](auto const& each) {
        bool const other = only && each.strand != *only;
        bool const further = each.opening && !all && !only;
        return other || further ||
               std::none_of(each.possible.begin(), each.possible.end(), is_for_people);
    });
    return std::move(steps.strands);
}

Json possible_json(Possibility const& possible) {
    auto json = Json::object({{"event", possible.event->name},
                              {"label", possible.event->label},
                              {"verdict", json_name(possible.verdict)}});
    json.set("fields",
             Json::list_of(possible.event->fields, [](auto const& each) { return to_json(each); }));
    if (!possible.reasons.empty())
        json.set("reasons",
                 Json::list_of(possible.reasons, [](auto const& each) { return to_json(each); }));
    json.set("will_be_asked", Json::list_of(possible.will_be_asked, [](auto const& each) {
                 return Json::object({{"text", each.requires_that}, {"source", each.source}});
             }));
    json.set("leads_to",
             Json::list_of(possible.leads_to, [](auto const& each) { return Json{each}; }));
    return json;
}

Json strand_json(engine::StrandNext const& strand) {
    auto json = Json::object({{"strand", strand.strand},
                              {"workflow", strand.workflow},
                              {"state", strand.state},
                              {"owner", strand.owner},
                              {"opening", strand.opening}});
    auto events = Json::list();
    for (auto const& each : strand.possible)
        if (is_for_people(each)) events.add(possible_json(each));
    return json.set("events", std::move(events));
}

void explain_one(Session& session, engine::StrandNext const& strand, Possibility const& possible) {
    auto& out = session.out();
    auto const& event = *possible.event;
    out << "\n"
        << strand.strand << ": " << event.label << "\n"
        << "  " << json_name(possible.verdict) << ", "
        << (event.kind == engine::EventKind::decision
                ? "a decision: refused where a rule is not met\n"
                : "an occurrence: always recorded, irregular where a rule is not met\n");
    print_reasons(out, possible.reasons);
    if (!possible.will_be_asked.empty()) out << "Asked of what is recorded with it\n";
    for (auto const& each : possible.will_be_asked)
        out << wrapped(std::string{each.requires_that} + " [" + std::string{each.source} + "]", 4,
                       "  -");
    if (!event.fields.empty()) out << "Answers\n";
    for (auto const& each : event.fields)
        out << wrapped(option_for(each), 4, "  -") << wrapped(field_words(each), 6);
}

[[noreturn]] void no_such_event(engine::NextSteps const& steps, std::string const& name) {
    std::vector<std::string> names;
    for (auto const& strand : steps.strands)
        for (auto const& each : strand.possible) names.emplace_back(each.event->name);
    auto const near = engine::near_names(name, names);
    throw Stop(exit_code::usage,
               "No strand of the case can take that event where it is." +
                   (near.empty() ? "" : " Did you mean " + engine::joined(near, " or ") + "?") +
                   "\nWhat can be recorded: caseway next " + steps.case_ref + " --all");
}

int explain_event(Session& session, engine::NextSteps const& steps, std::string const& name) {
    auto found = Json::list();
    for (auto const& strand : steps.strands)
        for (auto const& each : strand.possible)
            if (each.event->name == name) {
                if (!session.globals().json) explain_one(session, strand, each);
                found.add(possible_json(each).set("strand", strand.strand));
            }
    if (found.items()->empty()) no_such_event(steps, name);
    if (session.globals().json)
        print(
            session,
            document("next", session).set("case", steps.case_ref).set("events", std::move(found)));
    return exit_code::done;
}

void print_next(Session& session, engine::NextSteps const& steps,
                std::vector<engine::StrandNext> const& strands, bool all) {
    auto& out = session.out();
    auto const& actor = session.actor();
    out << heading(steps.case_ref + "   version " + std::to_string(steps.version),
                   engine::show(session.now()))
        << wrapped("For " + actor.id + ", " + std::string{engine::name_of(actor.rank)} + ": " +
                   engine::joined(actor.roles, ", "));
    for (auto const& each : strands) print_strand(session, each, all);
    if (strands.empty()) out << "Nothing is left to do on it.\n";
    if (session.globals().quiet) return;
    out << "\nTo do one: caseway step " << steps.case_ref << "/STRAND EVENT"
        << "\nThe rules: caseway next " << steps.case_ref << " --why EVENT\n";
}

}  // namespace

int next_steps(Invocation const& given, Session& session) {
    auto const case_ref = look_at(session, *given.get("case"), "next").case_ref;
    auto const steps = *session.desk().next(case_ref, session.actor());
    if (auto const why = given.get("--why")) return explain_event(session, steps, *why);
    auto const strands = wanted(steps, given);
    if (given.has("--strand") && strands.empty())
        throw Stop(exit_code::usage,
                   "Nothing can be recorded on a strand of that name. The "
                   "strands: caseway show " +
                       case_ref);
    if (session.globals().json)
        print(session, document("next", session)
                           .set("case", case_ref)
                           .set("version", steps.version)
                           .set("actor", session.actor().id)
                           .set("strands", Json::list_of(strands, strand_json)));
    else
        print_next(session, steps, strands, given.has("--all"));
    return exit_code::done;
}

}  // namespace caseway::console
