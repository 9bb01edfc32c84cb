// people permit, withdraw, permission-end: what a role may do beyond the tables, or no longer.
#include "console/office_commands.hpp"
#include "console/people_given.hpp"
#include "console/store_office.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

namespace office_event = engine::office_event;

int set_permission(Invocation const& given, Session& session, bool given_to_them) {
    auto const days = days_given(given, session);
    auto const role = role_from(*given.get("role"));
    auto const act = act_or_all(*given.get("act"));
    auto const id = given.get("--id");
    if (!id)
        throw Stop(
            exit_code::usage,
            "--id is missing: a name by which it is ended or replaced, such as psi-contact.");
    engine::Permission const permission{
        name_from(*id, "--id"),         role,      act,        given_to_them,
        area_given(given).value_or(""), days.from, days.until, words_from(given, "--source")};
    return change_office(
        session, office_request(session, office_event::permitted, engine::fields_of(permission)));
}

int permit(Invocation const& given, Session& session) {
    return set_permission(given, session, true);
}

int withdraw(Invocation const& given, Session& session) {
    return set_permission(given, session, false);
}

int end_permission(Invocation const& given, Session& session) {
    auto const name = *given.get("name");
    std::vector<std::string> names;
    for (auto const& each : session.desk().office().policy().permissions())
        names.push_back(each.id);
    if (std::find(names.begin(), names.end(), name) == names.end())
        throw Stop(exit_code::usage, "No permission has that name." + near_words(name, names) +
                                         "\nThose there are: caseway people matrix --json");
    auto const last = day_required(given, "--last-day");
    return change_office(session,
                         office_request(session, office_event::permission_ended,
                                        {{"id", name}, {"last-day", engine::stored(last)}}));
}

std::vector<Argument> role_and_act() {
    return {{"ROLE", "whose: investigator"},
            {"ACT", "WORKFLOW/EVENT or WORKFLOW/*: caseway people matrix"}};
}

std::vector<Option> permission_options() {
    return {{"--id", "NAME", "its name; one of the same name is replaced"},
            {"--source", "TEXT", "the paper that says so"},
            {"--from", "DAY", "the first day; today unless given"},
            {"--until", "DAY", "the last day; for good unless given"},
            {"--area", "AREA", "in this police area alone, such as WM"}};
}

}  // namespace

std::vector<Command> permission_commands() {
    return {
        {"people permit",
         "give an act to a role (LOCAL); the rank that it needs stays as it is",
         role_and_act(),
         permission_options(),
         {"caseway people permit investigator contact/victim-told --id psi-contact \\",
          "                      --source \"Chief officer's order 12/2020\""},
         true,
         permit},
        {"people withdraw",
         "take an act from a role (LOCAL), though the table names it",
         role_and_act(),
         permission_options(),
         {"caseway people withdraw partner \"marac/*\" --id no-partners \\",
          "                        --source \"Board of 3 April 2020\" --until 2020-05-31"},
         true,
         withdraw},
        {"people permission-end",
         "end a permission, or a withdrawal, after a day",
         {{"NAME", "its --id"}},
         {{"--last-day", "DAY", "the last day on which it holds"}},
         {"caseway people permission-end psi-contact --last-day 2020-06-30"},
         true,
         end_permission},
    };
}

}  // namespace caseway::console
