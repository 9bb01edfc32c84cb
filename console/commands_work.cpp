// What is to be done: the queue, what is late, and recording what passed while nobody looked.

#include "console/commands_work.hpp"

#include "console/deadline_words.hpp"
#include "console/deadlines.hpp"
#include "console/given.hpp"
#include "console/history.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/overdue.hpp"
#include "console/planning.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Minute;
using engine::QueueLine;

constexpr std::size_t usual_limit = 50;

std::string label_of(Session& session, std::string const& deadline) {
    auto const* rule = session.desk().catalogue().deadline(deadline);
    return rule ? std::string{rule->label} : deadline;
}

std::string state_label(Session& session, engine::StrandLine const& strand) {
    auto const* workflow = session.desk().catalogue().find(strand.workflow);
    auto const* state = workflow ? workflow->state_named(strand.state) : nullptr;
    return state ? std::string{state->label} : strand.state;
}

// ---- queue

engine::QueueQuery query_of(Invocation const& given, Session& session) {
    engine::QueueQuery query;
    auto const owner = given.get("--owner");
    if (owner)
        query.owner = *owner == "me" ? session.actor().id : *owner;
    else if (auto const team = given.get("--team"))
        query.owner_prefix = *team;
    else if (!given.has("--all"))
        query.owner = session.actor().id;
    query.grade = given.get("--grade");
    query.workflow = given.get("--workflow");
    query.state = given.get("--state");
    query.limit = number_given(given, "--limit", usual_limit);
    return query;
}

// How urgent a line of the queue is; the order of the list.
enum class Urgency { very_overdue, overdue, today, later, none };
constexpr std::string_view urgency_titles[] = {"VERY OVERDUE", "OVERDUE", "DUE TODAY",
                                               "NOT DUE YET", "NO DEADLINE"};
constexpr engine::Duration very_overdue_after = std::chrono::days{7};

Urgency urgency_of(QueueLine const& line, Minute now) {
    if (!line.first_due) return Urgency::none;
    auto const due = line.first_due->due;
    if (due + very_overdue_after < now) return Urgency::very_overdue;
    if (due < now) return Urgency::overdue;
    return engine::date_of(due) == engine::date_of(now) ? Urgency::today : Urgency::later;
}

void print_queue_line(Session& session, QueueLine const& line, bool with_owner) {
    auto const due = line.first_due ? time_left(line.first_due->due, session.now()) : std::string{};
    session.out() << row({{line.strand.case_ref + "/" + line.strand.strand, 28},
                          {line.grade.empty() ? "no grade" : line.grade, 10},
                          {due}},
                         2);
    auto words = sentence(state_label(session, line.strand));
    if (line.first_due) words += ". Due: " + label_of(session, line.first_due->name);
    if (with_owner) words += ". With: " + line.strand.owner;
    session.out() << wrapped(words, 6, "      ");
}

void print_queue(Session& session, std::vector<QueueLine> const& lines, bool with_owner) {
    auto const now = session.now();
    for (int each = 0; each < static_cast<int>(std::size(urgency_titles)); ++each) {
        auto const urgency = static_cast<Urgency>(each);
        auto const count = std::count_if(lines.begin(), lines.end(), [&](auto const& line) {
            return urgency_of(line, now) == urgency;
        });
        if (count == 0) continue;
        session.out() << urgency_titles[each] << " (" << count << ")\n";
        for (auto const& line : lines)
            if (urgency_of(line, now) == urgency) print_queue_line(session, line, with_owner);
    }
}

Json queue_json(Session& session, std::vector<QueueLine> const& lines) {
    auto json = document("queue", session);
    json.set("lines", Json::list_of(lines, [&](QueueLine const& line) {
                 auto one = strand_json(line.strand);
                 one.set("grade", line.grade.empty() ? Json{} : Json{line.grade});
                 one.set("site", line.site.empty() ? Json{} : Json{line.site});
                 one.set("first_due",
                         line.first_due
                             ? to_json(*line.first_due, session.desk().catalogue(), session.now())
                             : Json{});
                 return one;
             }));
    return json;
}

// Nothing is on somebody's own list: say what waits for whoever takes it next.
void print_nothing(Session& session, bool own) {
    session.out() << "Nothing is open here.\n";
    if (!own) return;
    for (auto const& role : session.actor().roles) {
        engine::QueueQuery query;
        query.owner_prefix = role;
        if (auto const count = session.journal().queue(query).size(); count > 0)
            session.out() << wrapped("Waiting for a " + role + ": " + std::to_string(count) +
                                     "   caseway queue --team " + role);
    }
}

int queue(Invocation const& given, Session& session) {
    auto const query = query_of(given, session);
    auto const lines = session.journal().queue(query);
    look_over(session, "queue",
              refs_of(lines, [](auto const& line) { return line.strand.case_ref; }));
    if (session.globals().json) {
        print(session, queue_json(session, lines));
        return exit_code::done;
    }
    bool const own = query.owner && !given.has("--owner");
    session.out() << heading(own ? "YOUR WORK   " + counted(lines.size(), "open strand")
                                 : counted(lines.size(), "open strand"),
                             engine::show(session.now()));
    if (lines.empty()) print_nothing(session, own);
    print_queue(session, lines, !query.owner);
    if (lines.size() == query.limit)
        session.out() << "There may be more: caseway queue --limit " << 4 * query.limit << "\n";
    return exit_code::done;
}

// ---- sweep

int rehearse_sweep(Session& session) {
    auto lines = session.desk().would_sweep();
    std::erase_if(lines,
                  [&](auto const& each) { return session.hidden().holds_ref(each.case_ref); });
    look_over(session, "sweep", refs_of(lines, [](auto const& line) { return line.case_ref; }));
    if (session.globals().json) {
        auto json = document("sweep", session);
        json.set("rehearsed", true);
        json.set("would_record", Json::list_of(lines, [&](auto const& line) {
                     return to_json(dated(line, session.desk().catalogue(), session.now()),
                                    session.desk().catalogue(), session.now());
                 }));
        print(session, json);
        return exit_code::done;
    }
    session.out() << "Rehearsal only. Nothing was changed.\n"
                  << counted(lines.size(), "deadline") << " would be recorded as passed.\n";
    for (auto const& line : lines)
        session.out() << wrapped(line.case_ref + "/" + line.strand + "   " +
                                     label_of(session, line.deadline.name) + ", was due " +
                                     engine::show(line.deadline.due),
                                 4, "  ");
    return exit_code::done;
}

int sweep(Invocation const&, Session& session) {
    if (session.globals().dry_run) return rehearse_sweep(session);
    constexpr std::size_t now_and_then = 100;
    std::size_t told = 0;
    auto recorded = session.desk().sweep([&](std::size_t so_far) {
        if (so_far < told + now_and_then || session.globals().quiet) return;
        told = so_far;
        session.err() << "sweep: " << so_far << " deadlines recorded so far\n" << std::flush;
    });
    std::erase_if(recorded,
                  [&](auto const& each) { return session.hidden().holds_ref(each.case_ref); });
    if (session.globals().json) {
        auto json = document("sweep", session);
        json.set("recorded", Json::list_of(recorded, [&](auto const& each) {
                     return to_json(each, session.desk().catalogue());
                 }));
        print(session, json);
        return exit_code::done;
    }
    session.out() << (recorded.empty() ? "Nothing had passed that was not recorded already.\n"
                                       : "Recorded " + counted(recorded.size(), "deadline") +
                                             " that passed while nobody did anything.\n");
    std::map<std::string, std::size_t> by_label;
    for (auto const& each : recorded) ++by_label[label_of(session, each.name)];
    for (auto const& [label, count] : by_label)
        session.out() << row({{std::to_string(count), 5}, {label}}, 2);
    return exit_code::done;
}

}  // namespace

Json strand_json(engine::StrandLine const& strand) {
    return Json::object({{"case", strand.case_ref},
                         {"strand", strand.strand},
                         {"workflow", strand.workflow},
                         {"state", strand.state},
                         {"owner", strand.owner},
                         {"since", engine::iso(strand.since)}});
}

std::vector<Command> work_commands() {
    std::vector<Command> all{
        {"queue",
         "What is open, the most urgent first; yours unless you ask for others",
         {},
         {{"--owner", "WHO", "a person or a queue; me: you"},
          {"--team", "PREFIX", "a role's queues: review-officer, investigator/coventry"},
          {"--grade", "GRADE", "standard, medium or high"},
          {"--workflow", "NAME", "strands of this workflow"},
          {"--state", "STATE", "strands that rest there"},
          {"--all", "", "whoever owns it"},
          {"--limit", "N", "show at most so many (50)"}},
         {"caseway queue", "caseway queue --team safeguarding-sergeant --grade high"},
         false,
         queue},
        overdue_command(),
        deadlines_command(),
        plan_command(),
        history_command(),
        {"sweep",
         "Record every deadline that passed while nobody did anything, once each",
         {},
         {},
         {"caseway sweep", "caseway sweep --dry-run"},
         true,
         sweep},
    };
    for (auto const& more : {find_commands(), meeting_commands()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace caseway::console
