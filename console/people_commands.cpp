// people: who the store knows, and changes of rank, unit and service.
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/people_given.hpp"
#include "console/people_screen.hpp"
#include "console/store_office.hpp"
#include "console/text.hpp"

#include <ostream>

namespace caseway::console {

namespace {

namespace office_event = engine::office_event;

constexpr std::string_view person_form = "\"id;name;rank;role,role;unit\", and \";account\" if any";

int list_people(Invocation const&, Session& session) {
    auto const& people = session.desk().office().people();
    auto const today = engine::date_of(session.now());
    if (session.globals().json) {
        print(
            session,
            document("people", session).set("people", Json::list_of(people, [&](auto const& each) {
                                                return person_json(each, today);
                                            })));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("PEOPLE   " + std::to_string(people.size()), engine::show(session.now()));
    for (auto const& each : people) out << person_line(each, today);
    return exit_code::done;
}

int show_person(Invocation const& given, Session& session) {
    auto const& member = person_named(session, *given.get("id"));
    auto const today = engine::date_of(session.now());
    auto const permissions = permissions_for(session.desk().office().policy(), member);
    if (session.globals().json)
        print(session,
              document("person", session)
                  .set("person", person_json(member, today))
                  .set("ranks",
                       Json::list_of(member.ranks, [](auto const& each) { return to_json(each); }))
                  .set("attachments", Json::list_of(member.attachments,
                                                    [](auto const& each) { return to_json(each); }))
                  .set("permissions",
                       Json::list_of(permissions, [](auto const& each) { return to_json(each); })));
    else
        session.out() << heading(member.id + "   " + member.name, engine::show(session.now()))
                      << person_screen(member, permissions, today);
    return exit_code::done;
}

// Nobody changes their own rank, roles or service: what they may decide rests on somebody else.
void not_oneself(Session& session, std::string const& id) {
    if (id == session.actor().id)
        throw Stop(exit_code::authority, "Your own entry is changed by somebody else.");
}

int add_person(Invocation const& given, Session& session) {
    auto member = member_from(*given.get("person"));
    not_oneself(session, member.id);
    auto const& office = session.desk().office();
    if (auto const* known = office.find(member.id); known && member.os_user.empty())
        member.os_user = known->os_user;
    if (auto const* other = office.with_account(member.os_user); other && other->id != member.id)
        throw Stop(exit_code::usage, "That account belongs to " + other->id + " already.");
    return change_office(session,
                         office_request(session, office_event::person, engine::fields_of(member)));
}

int set_rank(Invocation const& given, Session& session) {
    auto const& member = person_named(session, *given.get("id"));
    not_oneself(session, member.id);
    auto const rank = rank_from(*given.get("rank"));
    day_required(given, "--from");
    auto const days = days_given(given, session);
    engine::RankHeld const held{rank, days.from, days.until, given.has("--acting")};
    return change_office(
        session, office_request(session, office_event::rank, engine::fields_of(member.id, held)));
}

int attach(Invocation const& given, Session& session) {
    auto const& member = person_named(session, *given.get("id"));
    not_oneself(session, member.id);
    auto const roles = roles_from(*given.get("roles"));
    auto const unit = name_from(*given.get("unit"), "UNIT");
    day_required(given, "--from");
    // A secondment or a surge ends by itself, so that nobody has to remember to end it.
    day_required(given, "--until");
    auto const days = days_given(given, session);
    engine::Attachment const attached{unit, roles, days.from, days.until};
    return change_office(session, office_request(session, office_event::attached,
                                                 engine::fields_of(member.id, attached)));
}

int end_service(Invocation const& given, Session& session) {
    auto const& member = person_named(session, *given.get("id"));
    not_oneself(session, member.id);
    auto const last = day_required(given, "--last-day");
    return change_office(session,
                         office_request(session, office_event::left,
                                        {{"id", member.id}, {"last-day", engine::stored(last)}}));
}

Command add_command() {
    return {"people add",
            "enter somebody, or change their rank, roles or unit",
            {{"PERSON", person_form}},
            {},
            {"caseway people add \"d.shah;Dev Shah;constable;investigator;coventry;dshah\"",
             "caseway people add \"d.shah;Dev Shah;sergeant;investigator;coventry\" --dry-run"},
            true,
            add_person};
}

Command rank_command() {
    return {"people rank",
            "a rank held from a day on: a promotion, or an acting rank for a time",
            {{"ID", "somebody of the store"}, {"RANK", "such as inspector"}},
            {{"--from", "DAY", "the first day"},
             {"--until", "DAY", "the last day; for good unless given"},
             {"--acting", "", "acting or temporary: said in everything they do"}},
            {"caseway people rank d.shah sergeant --from 2020-05-01",
             "caseway people rank l.finch inspector --from 2020-04-06 --until 2020-04-19 \\",
             "                     --acting"},
            true,
            set_rank};
}

Command attach_command() {
    return {"people attach",
            "work in a unit for a time: a secondment, a surge",
            {{"ID", "somebody of the store"},
             {"UNIT", "where they work"},
             {"ROLES", "what they are there to do: role,role"}},
            {{"--from", "DAY", "the first day"}, {"--until", "DAY", "the last day; required"}},
            {"caseway people attach t.reed ppu investigator --from 2020-04-06 \\",
             "                     --until 2020-06-30"},
            true,
            attach};
}

}  // namespace

std::vector<Command> people_commands() {
    return {
        {"people list",
         "who the store knows, with the rank and roles of today",
         {},
         {},
         {"caseway people list", "caseway people list --json"},
         false,
         list_people},
        {"people show",
         "one person: ranks and attachments with their days, permissions of their roles",
         {{"ID", "somebody of the store"}},
         {},
         {"caseway people show d.shah", "caseway people show d.shah --json"},
         false,
         show_person},
        add_command(),
        rank_command(),
        attach_command(),
        {"people end",
         "somebody leaves: they hold no role after their last day",
         {{"ID", "somebody of the store"}},
         {{"--last-day", "DAY", "their last day of service"}},
         {"caseway people end t.reed --last-day 2020-06-30"},
         true,
         end_service},
    };
}

}  // namespace caseway::console
