// Questions at a terminal. Every answer can also be given by --field, so nothing here decides
// anything: it only collects text, and asks again where the text cannot be read.
#include "console/given_fields.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

using engine::FieldLine;
using engine::FieldType;

template <class Value>
std::string problem_with(std::string_view text) {
    return engine::detail::Codec<Value>::read(text).problem;
}

std::string person_problem(Session& session, std::string const& text) {
    auto const& office = session.desk().office();
    if (office.find(text.substr(0, text.find(' ')))) return {};
    std::vector<std::string> ids;
    for (auto const& each : office.people()) ids.push_back(each.id);
    auto const near = engine::near_names(text, ids);
    return near.empty() ? "somebody the store knows: caseway people list"
                        : "did you mean " + engine::joined(near, " or ") + "?";
}

// What is wrong with the text as an answer; empty where it reads.
std::string problem_of(Session& session, FieldLine const& line, std::string const& text) {
    switch (line.type) {
        case FieldType::number: return problem_with<std::int64_t>(text);
        case FieldType::yes_no: return problem_with<bool>(text);
        case FieldType::date: return problem_with<engine::Date>(text);
        case FieldType::minute: return problem_with<engine::Minute>(text);
        case FieldType::duration: return problem_with<engine::Duration>(text);
        case FieldType::person: return person_problem(session, text);
        case FieldType::text: return problem_with<std::string>(text);
        default: return {};
    }
}

// The choice a person means: by its number or its name. Empty where neither.
std::string chosen(std::vector<engine::Words> const& choices, std::string_view text) {
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 1 &&
        number <= choices.size())
        return std::string{choices[number - 1]};
    for (auto const& each : choices)
        if (each == text) return std::string{each};
    return {};
}

// "1, 3" or "idva,school" as names; empty where one is not on the list.
std::string all_chosen(std::vector<engine::Words> const& choices, std::string_view text) {
    std::string names;
    for (auto const part : engine::detail::split_list(text)) {
        auto const name = chosen(choices, part);
        if (name.empty()) return {};
        names += (names.empty() ? "" : ",") + name;
    }
    return names;
}

std::string yes_or_no(std::string const& text) {
    if (text == "y" || text == "Y") return "yes";
    return text == "n" || text == "N" ? "no" : text;
}

std::string read_answer(FieldLine const& line, std::string const& text) {
    switch (line.type) {
        case FieldType::choice: return chosen(line.choices, text);
        case FieldType::choices: return all_chosen(line.choices, text);
        case FieldType::yes_no: return yes_or_no(text);
        default: return text;
    }
}

std::string hint(FieldLine const& line) {
    switch (line.type) {
        case FieldType::choice: return "the number or the word";
        case FieldType::choices: return "numbers or words, separated by commas";
        case FieldType::text: return {};
        case FieldType::yes_no: return "yes or no";
        default: return "such as " + std::string{engine::example_of(line.type)};
    }
}

void put_question(Session& session, FieldLine const& line) {
    session.out() << "\n"
                  << wrapped(sentence(line.help) + "  (" + std::string{line.name} +
                             (hint(line).empty() ? "" : ": " + hint(line)) + ")");
    for (std::size_t at = 0; at < line.choices.size(); ++at)
        session.out() << "  " << at + 1 << "  " << line.choices[at] << "\n";
}

std::string ask_field(Session& session, FieldLine const& line) {
    put_question(session, line);
    for (;;) {
        auto const text = session.ask("> ");
        if (text.empty()) {
            session.out() << "This is needed. Ctrl-C leaves, with nothing changed.\n";
            continue;
        }
        auto answer = read_answer(line, text);
        auto const problem = answer.empty() ? "one of the list" : problem_of(session, line, answer);
        if (problem.empty()) return answer;
        session.out() << wrapped("Expected: " + problem);
    }
}

bool is_given(engine::Fields const& fields, FieldLine const& line) {
    return engine::find_field(fields, line.name) != nullptr;
}

// Optional fields are offered by name: asking each would make every step an interrogation.
void offer_optional(Session& session, std::vector<FieldLine> const& lines, engine::Fields& fields) {
    for (;;) {
        std::vector<std::string> left;
        for (auto const& line : lines)
            if (!line.required && !is_given(fields, line)) left.emplace_back(line.name);
        if (left.empty()) return;
        session.out() << "\n" << wrapped("You may add: " + engine::joined(left, ", "));
        auto const name = session.ask("Name one, or press Enter to go on: ");
        if (name.empty()) return;
        auto const found = std::find_if(lines.begin(), lines.end(),
                                        [&](auto const& line) { return line.name == name; });
        if (found != lines.end() && !is_given(fields, *found))
            fields.push_back({name, ask_field(session, *found)});
        else
            session.out() << "That is not one of them.\n";
    }
}

}  // namespace

void ask_for_missing(Session& session, engine::EventLine const& event, engine::Fields& fields) {
    for (auto const& line : event.fields)
        if (line.required && !is_given(fields, line))
            fields.push_back({std::string{line.name}, ask_field(session, line)});
    offer_optional(session, event.fields, fields);
}

std::size_t choose(Session& session, std::string_view question,
                   std::vector<std::string> const& choices) {
    session.out() << wrapped(question);
    for (std::size_t at = 0; at < choices.size(); ++at)
        session.out() << "  " << at + 1 << "  " << cut(choices[at], page_width - 6) << "\n";
    std::vector<engine::Words> const names{choices.begin(), choices.end()};
    for (;;) {
        auto const name = chosen(names, session.ask("> "));
        auto const found = std::find(choices.begin(), choices.end(), name);
        if (!name.empty() && found != choices.end())
            return static_cast<std::size_t>(found - choices.begin());
        session.out() << "The number of one of these, please. Ctrl-C leaves.\n";
    }
}

}  // namespace caseway::console
