// What a line of a scenario expects for an answer: from words and back.

#include "console/scenario.hpp"
#include "engine/near.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

using engine::Parsed;
using Kind = Expected::Kind;

struct Word {
    std::string_view text;
    Kind kind;
    bool needs_more;  // Something must follow, such as a deadline's name.
};
constexpr Word words[] = {
    {"refused", Kind::refused, false},
    {"not-you", Kind::not_you, false},
    {"irregular", Kind::irregular, false},
    {"unplaced", Kind::unplaced, false},
    {"not-provided-for", Kind::not_provided_for, false},
    {"bad-fields", Kind::bad_fields, false},
    {"due", Kind::due, true},
    {"met-late", Kind::met_late, true},
    {"met", Kind::met, true},
    {"missed", Kind::missed, true},
    {"ran-out", Kind::ran_out, true},
    {"asks", Kind::asks, true},
};

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\"");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\"") - first + 1);
}

// "Tue 14 Apr 18:00" with the year of the line, or a whole date and time.
Parsed<engine::Minute> read_due(std::string_view text, engine::Minute line_time) {
    if (auto whole = engine::parse_minute(text)) return whole;
    auto const space = text.rfind(' ');
    if (space == text.npos) return engine::parse_minute(text);
    std::chrono::year_month_day const day{engine::date_of(line_time)};
    return engine::parse_minute(std::string{text.substr(0, space)} + " " +
                                std::to_string(int(day.year())) + std::string{text.substr(space)});
}

Parsed<Expected> read_one(std::string_view text, engine::Minute line_time) {
    auto const end = std::min(text.find(' '), text.find(':'));
    auto const first = text.substr(0, end);
    auto rest = end == text.npos ? std::string_view{} : trimmed(text.substr(end + 1));
    auto const* word = std::find_if(std::begin(words), std::end(words),
                                    [&](Word const& each) { return each.text == first; });
    if (word == std::end(words)) {
        if (end != text.npos)
            return Parsed<Expected>::wrong(
                "an expected answer is a state, or begins with refused, not-you, irregular, "
                "unplaced, not-provided-for, bad-fields, due, met, met-late, missed, ran-out or "
                "asks");
        return Parsed<Expected>::of({Kind::state, std::string{first}, {}});
    }
    Expected expected{word->kind, {}, {}};
    if (word->needs_more && rest.empty())
        return Parsed<Expected>::wrong("after " + std::string{first} + " a name or time follows");
    if (word->kind == Kind::due) {
        if (rest.front() >= 'a' && rest.front() <= 'z') {
            expected.words = std::string{rest.substr(0, rest.find(' '))};
            rest = trimmed(rest.substr(expected.words.size()));
        }
        auto const time = read_due(rest, line_time);
        if (!time) return Parsed<Expected>::wrong(time.problem);
        expected.time = *time;
    } else {
        expected.words = std::string{rest};
    }
    return Parsed<Expected>::of(std::move(expected));
}

std::string one_in_words(Expected const& expected) {
    if (expected.kind == Kind::state) return expected.words;
    auto const* word = std::find_if(std::begin(words), std::end(words),
                                    [&](Word const& each) { return each.kind == expected.kind; });
    std::string text{word->text};
    if (!expected.words.empty()) text += (word->needs_more ? " " : ": ") + expected.words;
    if (expected.time) text += " " + engine::show(*expected.time);
    return text;
}

}  // namespace

Parsed<std::vector<Expected>> read_expected(std::string_view text, engine::Minute line_time) {
    std::vector<Expected> all;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(';', begin), text.size());
        auto const part = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (part.empty()) continue;
        auto one = read_one(part, line_time);
        if (!one) return Parsed<std::vector<Expected>>::wrong(one.problem);
        all.push_back(std::move(*one.value));
    }
    return Parsed<std::vector<Expected>>::of(std::move(all));
}

std::string in_words(std::vector<Expected> const& expected) {
    if (expected.empty()) return "done";
    std::vector<std::string> parts;
    for (auto const& each : expected) parts.push_back(one_in_words(each));
    return engine::joined(parts, "; ");
}

}  // namespace caseway::console
