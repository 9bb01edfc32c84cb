// people matrix, people may: who may do what, as the one function that every step asks answers it.
#include "console/case_named.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/office_commands.hpp"
#include "console/people_given.hpp"
#include "console/people_screen.hpp"
#include "console/reply.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

// One act, and who may do it once the permissions are counted in.
struct Cell {
    engine::Act act;
    engine::EventLine const* event;
    std::vector<std::string> roles;
    bool anybody = false;                            // Whatever their role.
    std::vector<engine::Permission const*> because;  // The permissions that speak of it.
};

std::string name_of(engine::Act const& act) { return engine::act_name(act.workflow, act.event); }

bool is_for_people(engine::Authority const& may) { return !may.only_by_clock && !may.only_by_ask; }

engine::Moment moment_on(engine::Policy const& policy, engine::Date day) {
    engine::Moment moment;
    moment.at = moment.now = engine::from_london(day, std::chrono::hours{12});
    moment.policy = &policy;
    return moment;
}

Cell cell_of(engine::Workflow const& workflow, engine::EventLine const& event,
             engine::Policy const& policy, engine::Date day) {
    Cell cell{{workflow.name(), event.name, &event.may}, &event, {}, false, {}};
    auto moment = moment_on(policy, day);
    for (auto const role : workflows::all_roles) {
        moment.by.roles = {std::string{role}};
        if (engine::acting_role(cell.act, moment)) cell.roles.emplace_back(role);
    }
    cell.anybody = cell.roles.size() == std::size(workflows::all_roles);
    for (auto const& each : policy.permissions())
        if (each.holds(name_of(cell.act), day, policy.area())) cell.because.push_back(&each);
    return cell;
}

struct Chosen {
    std::optional<std::string> workflow;
    std::optional<std::string> role;
    engine::Date day;
};

std::vector<Cell> cells(engine::Policy const& policy, Chosen const& chosen) {
    std::vector<Cell> all;
    for (auto const* workflow : workflows::catalogue().all()) {
        if (chosen.workflow && workflow->name() != *chosen.workflow) continue;
        for (auto const& event : workflow->events()) {
            if (!is_for_people(event.may)) continue;
            auto cell = cell_of(*workflow, event, policy, chosen.day);
            bool const wanted = !chosen.role || std::find(cell.roles.begin(), cell.roles.end(),
                                                          *chosen.role) != cell.roles.end();
            if (wanted) all.push_back(std::move(cell));
        }
    }
    return all;
}

std::string who_words(Cell const& cell) {
    auto words = cell.anybody         ? std::string{"anybody on the staff"}
                 : cell.roles.empty() ? std::string{"nobody at present"}
                                      : engine::joined(cell.roles, ", ");
    auto const& may = cell.event->may;
    if (may.at_least != engine::Rank::partner)
        words += "; " + std::string{engine::name_of(may.at_least)} + " or above";
    return may.by_two ? words + "; another person confirms" : words;
}

void print_cell(std::ostream& out, Cell const& cell) {
    out << wrapped(name_of(cell.act) + ": " + who_words(cell), 4, "  -");
    if (!cell.event->may.source.empty())
        out << wrapped("[" + std::string{cell.event->may.source} + "]", 6);
    for (auto const* each : cell.because)
        out << wrapped("LOCAL " + each->id + ": " + (each->given ? "given to " : "taken from ") +
                           each->role + " [" + each->source + "]",
                       6);
}

Json cell_json(Cell const& cell) {
    return Json::object({{"act", name_of(cell.act)},
                         {"label", cell.event->label},
                         {"roles", texts(cell.roles)},
                         {"anybody", cell.anybody},
                         {"least_rank", engine::name_of(cell.event->may.at_least)},
                         {"by_two", cell.event->may.by_two},
                         {"source", cell.event->may.source},
                         {"permissions", Json::list_of(cell.because, [](auto const* each) {
                              return to_json(*each);
                          })}});
}

int show_matrix(Invocation const& given, Session& session) {
    auto const& policy = session.desk().office().policy();
    auto const& catalogue = workflows::catalogue();
    Chosen chosen{given.get("workflow"), given.get("--role"),
                  day_given(given, "--as-of").value_or(engine::date_of(session.now()))};
    if (chosen.workflow && !catalogue.find(*chosen.workflow))
        throw Stop(exit_code::usage, "There is no workflow of that name." +
                                         near_words(*chosen.workflow, catalogue.names()) +
                                         "\nThe names: caseway workflow list");
    if (chosen.role) chosen.role = role_from(*chosen.role);
    auto const found = cells(policy, chosen);
    if (session.globals().json) {
        print(session,
              document("matrix", session)
                  .set("on", engine::iso(chosen.day))
                  .set("area", policy.area())
                  .set("acts", Json::list_of(found, cell_json))
                  .set("permissions", Json::list_of(policy.permissions(), [](auto const& each) {
                           return to_json(each);
                       })));
        return exit_code::done;
    }
    session.out() << heading("WHO MAY DO WHAT   " + counted(found.size(), "act"),
                             "on " + engine::show(chosen.day) + ", " + policy.area());
    for (auto const& each : found) print_cell(session.out(), each);
    return exit_code::done;
}

engine::Ruling ruling_for(Session& session, Invocation const& given, engine::Actor const& by,
                          engine::Act const& act) {
    auto moment = moment_on(session.desk().office().policy(), engine::date_of(session.now()));
    moment.at = moment.now = session.now();
    moment.by = by;
    engine::Access access;
    if (auto const ref = given.get("--case")) {
        access = case_of(session, look_at(session, *ref, "may").case_ref).access();
        moment.access = &access;
    }
    return engine::authorise(act, moment);
}

std::string_view name_of(engine::Ruling::Kind kind) {
    constexpr std::string_view names[] = {"allow", "refuse", "needs-second-person"};
    return names[static_cast<int>(kind)];
}

void print_ruling(Session& session, engine::Act const& act, engine::Actor const& by,
                  engine::Ruling const& ruling) {
    auto& out = session.out();
    auto const who = by.id + ", " + std::string{engine::name_of(by.rank)};
    if (ruling.kind == engine::Ruling::Kind::refuse) {
        out << wrapped("No: " + who + ", may not record " + name_of(act) + ".") << "\n";
        print_reasons(out, ruling.reasons);
        return;
    }
    auto words = "Yes: " + who + ", may record " + name_of(act);
    if (!ruling.role.empty()) words += " as " + ruling.role;
    if (ruling.kind == engine::Ruling::Kind::needs_second_person)
        words += "; another person has to confirm it";
    out << wrapped(words + ".");
    if (!session.globals().quiet)
        out << "The rules of the case are asked as well: caseway next CASE\n";
}

int may_they(Invocation const& given, Session& session) {
    auto const& member = person_named(session, *given.get("id"));
    auto const act = act_named(*given.get("act"));
    auto const by = engine::acting(member, "asked", engine::date_of(session.now()));
    auto const ruling = ruling_for(session, given, by, act);
    bool const refused = ruling.kind == engine::Ruling::Kind::refuse;
    if (session.globals().json)
        print(session, document("may", session)
                           .set("who", by.id)
                           .set("rank", engine::name_of(by.rank))
                           .set("acting", by.acting_rank)
                           .set("act", name_of(act))
                           .set("ruling", name_of(ruling.kind))
                           .set("role", ruling.role)
                           .set("reasons", Json::list_of(ruling.reasons, [](auto const& each) {
                                    return to_json(each);
                                })));
    else
        print_ruling(session, act, by, ruling);
    return refused ? exit_code::authority : exit_code::done;
}

}  // namespace

std::vector<Command> matrix_commands() {
    return {
        {"people matrix",
         "every act: the roles that may, the least rank, the source, LOCAL permissions",
         {{"WORKFLOW", "its acts alone: caseway workflow list", false}},
         {{"--role", "ROLE", "what this role may do"},
          {"--as-of", "DAY", "with the permissions of that day; today's unless given"}},
         {"caseway people matrix dvpo", "caseway people matrix --role authorising-officer",
          "caseway people matrix --as-of 2020-05-01 --json"},
         false,
         show_matrix},
        {"people may",
         "whether somebody may do something today, and why not; exit 4 where not",
         {{"ID", "somebody of the store"}, {"ACT", "WORKFLOW/EVENT: caseway people matrix"}},
         {{"--case", "CASE", "on this case: conflicts of interest and restrictions count too"}},
         {"caseway people may g.hurst dvpo/notice-authorised",
          "caseway people may d.shah dvpo/notice-served --case 4187"},
         false,
         may_they},
    };
}

}  // namespace caseway::console
