#include "console/given_fields.hpp"

#include "console/text.hpp"

#include <fstream>
#include <istream>
#include <iterator>

namespace caseway::console {

namespace {

// More than a field can hold; a document belongs to the host, as a reference.
constexpr std::size_t longest_read = 100'000;

// The line break that ends a file is the editor's, not the writer's.
std::string without_last_break(std::string text) {
    if (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty() && text.back() == '\r') text.pop_back();
    return text;
}

std::string all_of(std::istream& in) {
    std::string text;
    char buffer[4096];
    while (in.read(buffer, sizeof buffer), in.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (text.size() > longest_read)
            throw Stop(exit_code::usage,
                       "That text is too long: 20,000 characters at most. Keep "
                       "the document elsewhere and record a reference to it.");
    }
    return without_last_break(std::move(text));
}

std::string file_text(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in)
        throw Stop(exit_code::usage, "The file after @ cannot be read: " + path +
                                         "\nA value that begins with @ is given from a file or "
                                         "standard input.");
    return all_of(in);
}

// Whether the invocation reads standard input for a field already is the caller's to know: only
// the first "-" finds anything there.
engine::Field field_from(std::string const& word, bool& input_taken, Session& session) {
    auto const equals = word.find('=');
    if (equals == word.npos || equals == 0)
        throw Stop(exit_code::usage,
                   "A field is given as --field NAME=VALUE. More: caseway help fields");
    auto const value = word.substr(equals + 1);
    if (value == "-" && std::exchange(input_taken, true))
        throw Stop(exit_code::usage, "Only one field can be read from standard input.");
    return {word.substr(0, equals), text_from(value, session)};
}

}  // namespace

std::string text_from(std::string const& word, Session& session) {
    if (word == "-") return all_of(session.in());
    if (word.size() > 1 && word.front() == '@') return file_text(word.substr(1));
    return word;
}

engine::Fields given_fields(Invocation const& given, Session& session) {
    engine::Fields fields;
    bool input_taken = false;
    for (auto const& word : given.all("--field"))
        fields.push_back(field_from(word, input_taken, session));
    return fields;
}

std::string field_words(engine::FieldLine const& line) {
    std::string words{line.help};
    std::string choices;
    for (auto const& each : line.choices)
        choices += (choices.empty() ? "" : ", ") + std::string{each};
    if (!choices.empty()) words += " (" + choices + ")";
    if (!line.required) words += "; may be left out";
    if (is_hidden(line.kept)) words += "; hidden on every screen";
    return words;
}

std::string option_for(engine::FieldLine const& line) {
    auto option = "--field " + std::string{line.name} + "=";
    if (line.type == engine::FieldType::choice) {
        for (auto const& each : line.choices)
            option += (option.back() == '=' ? "" : "|") + std::string{each};
        constexpr std::size_t one_line = 70;
        return option.size() <= one_line ? option : "--field " + std::string{line.name} + "=CHOICE";
    }
    if (line.type == engine::FieldType::choices) return option + "CHOICE,CHOICE";
    if (line.type == engine::FieldType::yes_no) return option + "yes|no";
    if (line.type == engine::FieldType::text) return option + "TEXT|@FILE|-";
    return option + "\"" + std::string{engine::example_of(line.type)} + "\"";
}

}  // namespace caseway::console
