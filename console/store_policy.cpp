// store policy: a force's own numbers, one at a time or as a list.
#include "console/json.hpp"
#include "console/local_numbers.hpp"
#include "console/office_commands.hpp"
#include "console/store_office.hpp"
#include "console/text.hpp"

#include <ostream>

namespace caseway::console {

namespace {

std::vector<RuleNumber> numbers_of(Session& session) {
    return rule_numbers(session.desk().catalogue(), session.desk().office().policy());
}

int set_policy(Invocation const& given, Session& session) {
    auto const numbers = numbers_of(session);
    // An entry holds all local choices, so that one entry says under which things were decided.
    auto choices = session.desk().office().policy().choices();
    for (auto const& word : given.all("setting")) {
        auto const equals = word.find('=');
        if (equals == word.npos) throw Stop(exit_code::usage, "A setting is given as NAME=VALUE.");
        auto const named = number_named(numbers, word.substr(0, equals));
        if (!named.number)
            throw Stop(named.is_law ? exit_code::refused : exit_code::usage, named.problem + ".");
        auto const amount = read_amount(*named.number, word.substr(equals + 1));
        if (!amount) throw Stop(exit_code::usage, amount.problem + ".");
        choices[named.number->name] = *amount;
    }
    if (given.all("setting").empty())
        throw Stop(exit_code::usage, "What is to be set is missing: NAME=VALUE.");
    return change_office(session,
                         office_request(session, engine::office_event::policy, fields_of(choices)));
}

Json number_json(RuleNumber const& number) {
    return Json::object({{"name", number.name},
                         {"label", number.label},
                         {"binding", engine::name_of(number.binding)},
                         {"source", number.source},
                         {"usual", number.words(number.usual)},
                         {"now", number.words(number.now)},
                         {"changed", number.usual != number.now}});
}

int list_policy(Session& session) {
    auto const numbers = numbers_of(session);
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

int local_policy(Invocation const& given, Session& session) {
    auto const action = *given.get("action");
    if (action == "set") return set_policy(given, session);
    if (action == "list") return list_policy(session);
    throw Stop(exit_code::usage, "store policy takes list, or set NAME=VALUE.");
}

}  // namespace caseway::console
