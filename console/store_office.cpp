// people and store policy: entries of the office's own stream.
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Binding;
using engine::Member;

// Every role that a table names.
std::vector<engine::Words> known_roles(engine::Catalogue const& catalogue) {
    std::vector<engine::Words> roles;
    for (auto const* workflow : catalogue.all())
        for (auto const& event : workflow->events())
            for (auto const role : event.may.roles)
                if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end())
                    roles.push_back(role);
    return roles;
}

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts(1);
    for (char const c : text)
        if (c == ';')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

void tell_office(Session& session, engine::Request const& request, std::string const& done) {
    HoldInterrupts const hold;
    auto const reply = session.desk().record_in_office(request);
    if (session.globals().json) {
        print(session, document("office", session)
                           .set("result", "done")
                           .set("rehearsal", request.rehearse)
                           .set("event", request.event)
                           .set("hash", reply.receipt.hash));
        return;
    }
    if (request.rehearse) session.out() << "Rehearsal only. Nothing was changed.\nWould be done: ";
    session.out() << done << "\n";
    if (!request.rehearse) session.out() << "Receipt  " << reply.receipt.hash << "\n";
}

engine::Request office_request(Session& session, std::string_view event, engine::Fields fields) {
    engine::Request request;
    request.event = std::string{event};
    request.fields = std::move(fields);
    request.by = session.actor();
    request.via = "console";
    request.rehearse = session.globals().dry_run;
    return request;
}

// A number of some rule: what it is now, and how it is read from text.
struct Number {
    std::string name, label, source;
    Binding binding;
    int usual, now;
    std::optional<engine::Period> period;  // Absent for a plain number.

    std::string words(int value) const {
        if (!period) return std::to_string(value);
        auto changed = *period;
        changed.amount = value;
        return engine::words_of(changed);
    }
};

std::vector<Number> numbers_of(engine::Catalogue const& catalogue, engine::Policy const& policy) {
    std::vector<Number> all;
    auto const add = [&](Number number) {
        auto const same = [&](auto const& each) { return each.name == number.name; };
        if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(number));
    };
    for (auto const* workflow : catalogue.all()) {
        for (auto const* rule : workflow->deadlines()) {
            // A date that a person or a court chooses has no length to set.
            if (rule->within.amount == 0) continue;
            add({std::string{rule->name}, std::string{rule->label}, std::string{rule->source},
                 rule->binding, rule->within.amount, policy.within(*rule).amount, rule->within});
        }
        for (auto const* each : workflow->settings())
            add({std::string{each->name},
                 {},
                 std::string{each->source},
                 each->binding,
                 each->value,
                 policy.value(*each),
                 std::nullopt});
    }
    return all;
}

bool counts_hours(Number const& number) {
    return number.period && (number.period->counting == engine::Counting::elapsed_hours ||
                             number.period->counting == engine::Counting::court_hours);
}

int amount_from(Number const& number, std::string const& text) {
    if (counts_hours(number)) {
        auto const length = engine::parse_duration(text);
        if (!length || (*length).count() == 0)
            throw Stop(exit_code::usage, number.name +
                                             " is a length of time, such as \"36 hours\" "
                                             "or \"90 min\".");
        return static_cast<int>((*length).count());
    }
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const read = error == std::errc{} && end == text.data() + text.size();
    if (!read || value < 1 || value > 10'000)
        throw Stop(exit_code::usage, number.name + " is a whole number from 1: it is " +
                                         number.words(number.now) + " now.");
    return value;
}

Number const& local_number(std::vector<Number> const& numbers, std::string const& name) {
    for (auto const& each : numbers) {
        if (each.name != name) continue;
        if (each.binding == Binding::local) return each;
        throw Stop(exit_code::refused, "\"" + name + "\" is " +
                                           std::string{engine::name_of(each.binding)} + ", " +
                                           each.source + ". It is not a force's own to set.");
    }
    std::vector<std::string> names;
    for (auto const& each : numbers) names.push_back(each.name);
    auto const near = engine::near_names(name, names);
    throw Stop(exit_code::usage,
               "No rule has that name." +
                   (near.empty() ? "" : " Did you mean " + engine::joined(near, " or ") + "?") +
                   "\nThe names: caseway store policy list");
}

int set_policy(Invocation const& given, Session& session) {
    auto const numbers = numbers_of(session.desk().catalogue(), session.desk().office().policy());
    // An entry holds all local choices, so that one entry says under which things were decided.
    auto choices = session.desk().office().policy().choices();
    std::string done;
    for (auto const& word : given.all("setting")) {
        auto const equals = word.find('=');
        if (equals == word.npos) throw Stop(exit_code::usage, "A setting is given as NAME=VALUE.");
        auto const& number = local_number(numbers, word.substr(0, equals));
        auto const value = amount_from(number, word.substr(equals + 1));
        choices[number.name] = value;
        done += (done.empty() ? "" : "\n") + number.name + ": " + number.words(number.now) +
                " -> " + number.words(value);
    }
    if (done.empty()) throw Stop(exit_code::usage, "What is to be set is missing: NAME=VALUE.");
    engine::Fields fields;
    for (auto const& [name, value] : choices) fields.push_back({name, std::to_string(value)});
    tell_office(session, office_request(session, engine::office_event::policy, std::move(fields)),
                done);
    return exit_code::done;
}

Json number_json(Number const& number) {
    return Json::object({{"name", number.name},
                         {"label", number.label},
                         {"binding", engine::name_of(number.binding)},
                         {"source", number.source},
                         {"usual", number.words(number.usual)},
                         {"now", number.words(number.now)},
                         {"changed", number.usual != number.now}});
}

int list_policy(Session& session) {
    auto const numbers = numbers_of(session.desk().catalogue(), session.desk().office().policy());
    if (session.globals().json) {
        print(session, document("policy", session)
                           .set("digest", session.desk().office().policy().digest())
                           .set("numbers", Json::list_of(numbers, number_json)));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("NUMBERS   LOCAL ones are this force's to set", engine::show(session.now()));
    for (auto const& each : numbers) {
        auto const changed =
            each.usual == each.now ? "" : " (usually " + each.words(each.usual) + ")";
        out << row({{each.name, 28},
                    {std::string{engine::name_of(each.binding)}, 8},
                    {each.words(each.now) + changed, 0}})
            << wrapped(each.source, 4);
    }
    return exit_code::done;
}

}  // namespace

Member member_from(std::string_view text, engine::Catalogue const& catalogue) {
    auto parts = parts_of(text);
    if (parts.size() < 5 || parts.size() > 6)
        throw Stop(
            exit_code::usage,
            "A person is five parts: \"id;name;rank;role,role;unit\", and \";account\" where "
            "they sit at a console.");
    auto const rank = engine::rank_named(parts[2]);
    if (!rank)
        throw Stop(exit_code::usage,
                   "The rank is one of: partner, staff, constable, sergeant, "
                   "inspector, chief-inspector, superintendent, "
                   "chief-superintendent.");
    Member member{parts[0], parts[1], *rank, {}, parts[4], parts.size() == 6 ? parts[5] : ""};
    for (auto const role : engine::detail::split_list(parts[3])) member.roles.emplace_back(role);
    auto const roles = known_roles(catalogue);
    for (auto const& problem : engine::problems_of(member, roles))
        throw Stop(exit_code::usage, "The " + problem.field +
                                         " cannot be entered. Expected: " + problem.expected + ".");
    return member;
}

int local_policy(Invocation const& given, Session& session) {
    auto const action = *given.get("action");
    if (action == "set") return set_policy(given, session);
    if (action == "list") return list_policy(session);
    throw Stop(exit_code::usage, "store policy takes list, or set NAME=VALUE.");
}

int list_people(Invocation const&, Session& session) {
    auto const& people = session.desk().office().people();
    if (session.globals().json) {
        print(session,
              document("people", session).set("people", Json::list_of(people, [](auto const& each) {
                                                  return Json::object(
                                                      {{"id", each.id},
                                                       {"name", each.name},
                                                       {"rank", engine::name_of(each.rank)},
                                                       {"roles", texts(each.roles)},
                                                       {"unit", each.unit}});
                                              })));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("PEOPLE   " + std::to_string(people.size()), engine::show(session.now()));
    for (auto const& each : people)
        out << row({{each.id, 12},
                    {each.name, 16},
                    {std::string{engine::name_of(each.rank)}, 16},
                    {engine::joined(each.roles, ", "), 0}},
                   2);
    return exit_code::done;
}

int add_person(Invocation const& given, Session& session) {
    auto member = member_from(*given.get("person"), session.desk().catalogue());
    auto const& office = session.desk().office();
    // Nobody enters their own rank: what they may decide has to rest on somebody else.
    if (member.id == session.actor().id)
        throw Stop(exit_code::authority, "Your own entry is changed by somebody else.");
    if (auto const* known = office.find(member.id); known && member.os_user.empty())
        member.os_user = known->os_user;
    if (auto const* other = office.with_account(member.os_user); other && other->id != member.id)
        throw Stop(exit_code::usage, "That account belongs to " + other->id + " already.");
    tell_office(session,
                office_request(session, engine::office_event::person, engine::fields_of(member)),
                member.id + " is entered: " + std::string{engine::name_of(member.rank)} + ", " +
                    engine::joined(member.roles, ", "));
    return exit_code::done;
}

}  // namespace caseway::console
