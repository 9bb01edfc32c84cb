#include "console/people_given.hpp"

#include "console/given.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

[[noreturn]] void not_understood(std::string const& words) { throw Stop(exit_code::usage, words); }

std::vector<std::string> parts_of(std::string_view text, char between) {
    std::vector<std::string> parts(1);
    for (char const c : text)
        if (c == between)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

engine::Workflow const& workflow_of(std::string_view act) {
    auto const& catalogue = workflows::catalogue();
    auto const slash = act.find('/');
    if (slash == act.npos)
        not_understood(
            "An act is a workflow and an event, such as dvpo/notice-served, or dvpo/* for all of "
            "them. Every act: caseway people matrix");
    auto const name = act.substr(0, slash);
    if (auto const* workflow = catalogue.find(name)) return *workflow;
    not_understood("There is no workflow of that name." + near_words(name, catalogue.names()) +
                   "\nThe names: caseway workflow list");
}

engine::EventLine const& event_of(engine::Workflow const& workflow, std::string_view act) {
    auto const name = act.substr(act.find('/') + 1);
    std::vector<std::string> names;
    for (auto const& each : workflow.events()) {
        if (each.name == name) return each;
        names.emplace_back(each.name);
    }
    not_understood("The workflow " + std::string{workflow.name()} + " has no such event." +
                   near_words(name, names) + "\nIts acts: caseway people matrix " +
                   std::string{workflow.name()});
}

}  // namespace

std::string near_words(std::string_view typed, std::vector<std::string> const& names) {
    auto const near = engine::near_names(typed, names);
    return near.empty() ? std::string{} : " Did you mean " + engine::joined(near, " or ") + "?";
}

engine::Member const& person_named(Session& session, std::string const& id) {
    auto const& office = session.desk().office();
    if (auto const* member = office.find(id)) return *member;
    std::vector<std::string> ids;
    for (auto const& each : office.people()) ids.push_back(each.id);
    not_understood("Nobody in this store is called that." + near_words(id, ids) +
                   "\nThe people: caseway people list");
}

engine::Member member_from(std::string_view text) {
    auto parts = parts_of(text, ';');
    if (parts.size() < 5 || parts.size() > 6)
        not_understood(
            "A person is five parts: \"id;name;rank;role,role;unit\", and \";account\" where "
            "they sit at a console.");
    engine::Member member{parts[0],
                          parts[1],
                          rank_from(parts[2]),
                          roles_from(parts[3]),
                          parts[4],
                          parts.size() == 6 ? parts[5] : ""};
    for (auto const& problem : engine::problems_of(member, workflows::all_roles))
        not_understood("The " + problem.field +
                       " cannot be entered. Expected: " + problem.expected + ".");
    return member;
}

engine::Rank rank_from(std::string_view text) {
    if (auto const rank = engine::rank_named(text)) return *rank;
    not_understood(
        "The rank is one of: partner, staff, constable, sergeant, inspector, chief-inspector, "
        "superintendent, chief-superintendent.");
}

std::string role_from(std::string_view text) {
    std::vector<std::string> const names{std::begin(workflows::all_roles),
                                         std::end(workflows::all_roles)};
    if (std::find(names.begin(), names.end(), text) != names.end()) return std::string{text};
    auto const near = near_words(text, names);
    not_understood("There is no role of that name." +
                   (near.empty() ? "\nThe roles: " + engine::joined(names, ", ") : near));
}

std::vector<std::string> roles_from(std::string_view text) {
    std::vector<std::string> roles;
    for (auto const part : engine::detail::split_list(text)) roles.push_back(role_from(part));
    return roles;
}

engine::Act act_named(std::string_view text) {
    auto const& workflow = workflow_of(text);
    auto const& event = event_of(workflow, text);
    return {workflow.name(), event.name, &event.may};
}

std::string act_or_all(std::string_view text) {
    auto const& workflow = workflow_of(text);
    if (text.ends_with("/*")) return std::string{text};
    auto const& event = event_of(workflow, text);
    if (event.may.only_by_clock || event.may.only_by_ask)
        not_understood("Nobody records that by hand: it is brought about by " +
                       std::string{event.may.only_by_clock ? "the clock" : "another strand"} +
                       ", whatever a permission says.");
    return std::string{text};
}

std::string name_from(std::string const& text, std::string_view what) {
    constexpr auto of_names = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    constexpr std::size_t longest = 64;
    if (text.empty() || text.size() > longest || text.find_first_not_of(of_names) != text.npos)
        not_understood(std::string{what} + " is a name of small letters, digits, dots and dashes.");
    return text;
}

std::string words_from(Invocation const& given, std::string_view option) {
    auto const text = given.get(option);
    if (!text) not_understood(std::string{option} + " is missing.");
    auto const read = engine::detail::Codec<std::string>::read(*text);
    if (!read) not_understood(std::string{option} + " takes " + read.problem + ".");
    return *read;
}

bool is_area(std::string_view text) {
    constexpr std::size_t longest = 6;
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
}

std::optional<std::string> area_given(Invocation const& given) {
    auto const area = given.get("--area");
    if (area && !is_area(*area))
        not_understood("--area is one to six capital letters, such as WM.");
    return area;
}

engine::Date day_required(Invocation const& given, std::string_view option) {
    if (auto const day = day_given(given, option)) return *day;
    not_understood(std::string{option} + " is missing: a day, such as 2020-04-17.");
}

Days days_given(Invocation const& given, Session& session) {
    Days const days{day_given(given, "--from").value_or(engine::date_of(session.now())),
                    day_given(given, "--until")};
    if (days.until && *days.until < days.from)
        not_understood("--until is the last day and cannot be before the first, " +
                       engine::show(days.from) + ".");
    return days;
}

}  // namespace caseway::console
