#include "engine/fields.hpp"

#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <sstream>

namespace caseway::engine {

namespace {

// A field longer than this is a document; documents belong to the host, as a reference.
constexpr std::size_t longest_text = 20'000;

}  // namespace

std::string const* find_field(Fields const& fields, std::string_view name) {
    for (auto const& field : fields)
        if (field.name == name) return &field.text;
    return nullptr;
}

Words name_of(FieldType type) {
    constexpr Words names[] = {"text",   "number",   "yes/no", "choice", "choices", "date",
                               "minute", "duration", "person", "key",    "history"};
    return names[static_cast<int>(type)];
}

Words example_of(FieldType type) {
    constexpr Words examples[] = {
        "some words, @FILE or - for standard input",
        "a whole number such as 3",
        "yes or no",
        "one of the choices",
        "choices separated by commas",
        "a date such as 2020-04-17 or \"Fri 17 Apr 2020\"",
        "a time such as \"2020-04-17 18:00\" (London)",
        "a length such as \"28 days\" or \"48 hours\"",
        "the identity of somebody the store knows, such as a.harlow",
        "how the force's records name a person, such as N-104477",
        "nothing: the store looks it up",
    };
    return examples[static_cast<int>(type)];
}

std::string FieldProblem::words() const {
    std::string text = "\"" + field + "\" ";
    text += given.empty() ? "is missing" : "is \"" + given + "\"";
    return text + "; expected: " + expected;
}

FieldProblem missing(FieldLine const& line) {
    auto expected = std::string{line.help} + " (" + std::string{name_of(line.type)};
    if (!line.choices.empty()) expected += ": " + detail::one_of(line.choices);
    return {std::string{line.name}, {}, expected + ")"};
}

FieldProblem unknown_field(Field const& given, std::vector<FieldLine> const& lines, Words event) {
    std::vector<std::string> names;
    for (auto const& line : lines) names.emplace_back(line.name);
    auto expected = "no such field of " + std::string{event};
    if (auto const near = near_names(given.name, names); !near.empty())
        expected += "; did you mean \"" + near.front() + "\"?";
    else if (names.empty())
        expected += ", which has none";
    else
        expected += ", which has: " + joined(names, ", ");
    return {given.name, given.text, expected};
}

void find_repeats(Fields const& fields, std::vector<FieldProblem>& problems) {
    for (auto field = fields.begin(); field != fields.end(); ++field)
        if (find_field({fields.begin(), field}, field->name))
            problems.push_back({field->name, field->text, "to be given once"});
}

namespace detail {

Parsed<std::string> Codec<std::string>::read(std::string_view text) {
    if (text.empty()) return {std::nullopt, "some words"};
    if (text.size() > longest_text) return {std::nullopt, "at most 20,000 characters"};
    if (!is_utf8(text)) return {std::nullopt, "text in UTF-8"};
    if (has_control_characters(text))
        return {std::nullopt, "text without control characters (line breaks and tabs may stay)"};
    return {std::string{text}, {}};
}

Parsed<std::int64_t> Codec<std::int64_t>::read(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return {std::nullopt, std::string{example_of(FieldType::number)}};
    return {number, {}};
}

Parsed<bool> Codec<bool>::read(std::string_view text) {
    if (text == "yes") return {true, {}};
    if (text == "no") return {false, {}};
    return {std::nullopt, "yes or no"};
}

// The desk has put the rank beside the identity by the time a machine reads it: "a.harlow
// superintendent". The rank is that of the day, whatever becomes of the person later.
Parsed<Person> Codec<Person>::read(std::string_view text) {
    auto const space = text.find(' ');
    auto const rank = space == text.npos ? std::nullopt : rank_named(text.substr(space + 1));
    if (!rank || space == 0) return {std::nullopt, std::string{example_of(FieldType::person)}};
    return {Person{std::string{text.substr(0, space)}, *rank}, {}};
}

std::string Codec<Person>::write(Person const& person) {
    return person.id + " " + std::string{name_of(person.rank)};
}

Parsed<PersonKey> Codec<PersonKey>::read(std::string_view text) {
    constexpr std::size_t longest = 64;
    bool const readable = !text.empty() && text.size() <= longest &&
                          std::all_of(text.begin(), text.end(), [](unsigned char c) {
                              return std::isalnum(c) || c == '-' || c == '/' || c == '.';
                          });
    if (!readable) return {std::nullopt, std::string{example_of(FieldType::key)}};
    return {PersonKey{std::string{text}}, {}};
}

namespace {

std::optional<Earlier> earlier_of(std::string_view part) {
    std::istringstream words{std::string{part}};
    std::string ref, reported, referred, more;
    words >> ref >> reported >> referred;
    auto const on = read_date(reported);
    if (ref.empty() || !on.value || words >> more) return std::nullopt;
    Earlier earlier{ref, *on.value, {}};
    if (referred.empty()) return earlier;
    auto const marac = read_date(referred);
    if (!marac.value) return std::nullopt;
    earlier.marac_referred_on = *marac.value;
    return earlier;
}

}  // namespace

Parsed<History> Codec<History>::read(std::string_view text) {
    History history;
    if (text == "none") return {history, {}};
    for (auto const part : split_list(text)) {
        auto const earlier = earlier_of(part);
        if (!earlier) return {std::nullopt, std::string{example_of(FieldType::history)}};
        history.cases.push_back(*earlier);
    }
    if (history.cases.empty()) return {std::nullopt, std::string{example_of(FieldType::history)}};
    return {history, {}};
}

std::string Codec<History>::write(History const& history) {
    std::string text;
    for (auto const& each : history.cases) {
        text += (text.empty() ? "" : ",") + each.case_ref + " " + stored(each.reported_on);
        if (each.marac_referred_on) text += " " + stored(*each.marac_referred_on);
    }
    return text.empty() ? "none" : text;
}

std::string one_of(std::span<Words const> names) {
    return joined(std::vector<std::string>{names.begin(), names.end()}, ", ");
}

std::vector<std::string_view> split_list(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        auto const comma = text.find(',');
        auto part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.push_back(part);
        text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    }
    return parts;
}

}  // namespace detail

}  // namespace caseway::engine
