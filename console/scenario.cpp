// The readable form of a scenario. Columns between bars, quotation marks around what holds spaces,
// and lines that go on where they begin with a space.

#include "console/scenario.hpp"

#include <algorithm>
#include <istream>

namespace caseway::console {

namespace {

using engine::Parsed;

constexpr std::string_view columns_expected =
    "a line is: time | who | case and strand | event | fields | -> expected answer";

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool begins_with_space(std::string_view text) {
    return !text.empty() && (text.front() == ' ' || text.front() == '\t');
}

bool says_nothing(std::string_view text) {
    text = trimmed(text);
    return text.empty() || text.front() == '#';
}

// Cuts at a character outside quotation marks.
std::vector<std::string_view> split_outside_quotes(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && quoted)
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == at && !quoted) {
            parts.push_back(trimmed(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    parts.push_back(trimmed(text.substr(begin)));
    return parts;
}

// A value up to its end: a word, or a text in quotation marks in which \" \\ and \n are escapes.
// Takes it off `rest`; nothing where a quotation mark is not closed.
std::optional<std::string> take_value(std::string_view& rest) {
    std::string value;
    bool quoted = false;
    std::size_t i = 0;
    for (; i < rest.size() && (quoted || (rest[i] != ' ' && rest[i] != '\t')); ++i) {
        if (rest[i] == '"') {
            quoted = !quoted;
        } else if (quoted && rest[i] == '\\' && i + 1 < rest.size()) {
            ++i;
            value += rest[i] == 'n' ? '\n' : rest[i];
        } else {
            value += rest[i];
        }
    }
    if (quoted) return std::nullopt;
    rest.remove_prefix(i);
    return value;
}

Parsed<engine::Fields> read_fields(std::string_view text) {
    engine::Fields fields;
    for (auto rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
        auto const equals = rest.find('=');
        auto const name = rest.substr(0, equals);
        if (equals == rest.npos || name.empty() || name.find_first_of(" \t\"") != name.npos)
            return Parsed<engine::Fields>::wrong(
                "fields are name=value, and a value with spaces stands in quotation marks");
        rest.remove_prefix(equals + 1);
        auto value = take_value(rest);
        if (!value)
            return Parsed<engine::Fields>::wrong("the quotation mark of " + std::string{name} +
                                                 " is not closed");
        fields.push_back({std::string{name}, std::move(*value)});
    }
    return Parsed<engine::Fields>::of(std::move(fields));
}

// "08:12" on the day given before, or a whole date and time.
Parsed<engine::Minute> read_time(std::string_view text, std::string const& day) {
    auto const colon = text.find(':');
    if (colon != 1 && colon != 2) return engine::parse_minute(text);
    if (day.empty())
        return Parsed<engine::Minute>::wrong(
            "a time such as 08:12 needs a line before it such as: day Mon 6 Apr 2020");
    return engine::parse_minute(day + " " + std::string{text});
}

std::string read_times(std::string_view text, std::string const& day, Happening& happening) {
    auto const of = text.find(" of ");
    auto const time = read_time(trimmed(text.substr(0, of)), day);
    if (!time) return time.problem;
    happening.time = *time;
    if (of == text.npos) return {};
    auto const before = read_time(trimmed(text.substr(of + 4)), day);
    if (!before) return before.problem;
    happening.of = *before;
    return {};
}

void read_where(std::string_view text, Happening& happening) {
    auto const slash = text.find('/');
    happening.where = std::string{text.substr(0, slash)};
    if (slash != text.npos) happening.strand = std::string{text.substr(slash + 1)};
}

// Answers what is wrong; empty where it was read.
std::string read_columns(std::vector<std::string_view> columns, std::string const& day,
                         Happening& happening) {
    std::string_view expected;
    if (columns.size() > 4 && columns.back().starts_with("->")) {
        expected = columns.back().substr(2);
        columns.pop_back();
    }
    if (columns.size() < 4 || columns.size() > 5) return std::string{columns_expected};
    for (std::size_t i = 0; i < 4; ++i)
        if (columns[i].empty()) return std::string{columns_expected};
    if (auto problem = read_times(columns[0], day, happening); !problem.empty()) return problem;
    happening.who = std::string{columns[1]};
    read_where(columns[2], happening);
    happening.event = std::string{columns[3]};
    if (columns.size() == 5) {
        auto fields = read_fields(columns[4]);
        if (!fields) return fields.problem;
        happening.fields = std::move(*fields.value);
    }
    if (expected.empty()) return {};
    auto answers = read_expected(expected, happening.time);
    if (!answers) return answers.problem;
    happening.expected = std::move(*answers.value);
    return {};
}

}  // namespace

ScenarioReader::ScenarioReader(std::istream& text, std::optional<bool> json_lines) : text_{text} {
    while (read_line() && says_nothing(line_)) continue;
    has_line_ = !says_nothing(line_);
    json_lines_ = json_lines.value_or(has_line_ && trimmed(line_).front() == '{');
}

bool ScenarioReader::read_line() {
    line_.clear();
    if (!std::getline(text_, line_)) return false;
    ++number_;
    return true;
}

// A line that begins with a space goes on with the one before it.
std::string ScenarioReader::with_its_continuations() {
    std::string whole{trimmed(line_)};
    while ((has_line_ = read_line()) && begins_with_space(line_) && !says_nothing(line_))
        (whole += ' ') += trimmed(line_);
    return whole;
}

std::optional<ScenarioLine> ScenarioReader::next() {
    while (has_line_ || read_line()) {
        has_line_ = false;
        if (says_nothing(line_)) continue;
        if (json_lines_) return read_json_happening(line_, number_);
        ScenarioLine line{number_, {}, {}};
        auto const whole = with_its_continuations();
        if (whole.starts_with("day ")) {
            line.problem = begin_day(trimmed(std::string_view{whole}.substr(4)));
            if (line.problem.empty()) continue;
            return line;
        }
        Happening happening;
        line.problem = read_columns(split_outside_quotes(whole, '|'), day_, happening);
        if (line.problem.empty()) line.happening = std::move(happening);
        return line;
    }
    return std::nullopt;
}

std::string ScenarioReader::begin_day(std::string_view text) {
    auto const date = engine::parse_date(text);
    day_ = date ? engine::show(*date) : std::string{};
    return date.problem;
}

}  // namespace caseway::console
