// A happening as one JSON object: what another system writes.

#include "console/json.hpp"
#include "console/scenario.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::console {

namespace {

std::string text_of(Json const& object, std::string_view name) {
    auto const* member = object.find(name);
    auto const* text = member ? member->text() : nullptr;
    return text ? *text : std::string{};
}

std::string read_minute_member(Json const& object, std::string_view name,
                               std::optional<engine::Minute>& into) {
    if (!object.find(name)) return {};
    auto const text = text_of(object, name);
    auto read = engine::parse_iso_minute(text);
    if (!read) read = engine::parse_minute(text);
    if (!read) return std::string{name} + ": " + read.problem;
    into = *read;
    return {};
}

std::string read_field_members(Json const& object, Happening& happening) {
    auto const* fields = object.find("fields");
    if (!fields || fields->is_null()) return {};
    if (!fields->members()) return "fields: an object, a member for each field";
    for (auto const& [name, value] : *fields->members()) {
        if (value.is_null()) continue;  // Not given.
        auto text = value.as_field();
        if (!text) return "fields: each is a text, a number, or true or false";
        happening.fields.push_back({name, std::move(*text)});
    }
    return {};
}

std::string read_known_members(Json const& object) {
    constexpr std::string_view known[] = {"time",  "of",     "who",     "case",    "strand",
                                          "event", "fields", "request", "expected"};
    for (auto const& [name, value] : *object.members())
        if (std::find(std::begin(known), std::end(known), name) == std::end(known))
            return "an object holds: time, of, who, case, strand, event, fields, request, expected";
    return {};
}

std::string read_object(Json const& object, Happening& happening) {
    if (auto problem = read_known_members(object); !problem.empty()) return problem;
    std::optional<engine::Minute> time;
    if (auto problem = read_minute_member(object, "time", time); !problem.empty()) return problem;
    if (!time) return "time: when it happened, such as \"2020-04-06 08:12\"";
    happening.time = *time;
    if (auto problem = read_minute_member(object, "of", happening.of); !problem.empty())
        return problem;
    happening.who = text_of(object, "who");
    happening.where = text_of(object, "case");
    happening.strand = text_of(object, "strand");
    happening.event = text_of(object, "event");
    happening.request = text_of(object, "request");
    if (happening.event.empty()) return "event: what happened, such as \"report-received\"";
    if (auto problem = read_field_members(object, happening); !problem.empty()) return problem;
    auto expected = read_expected(text_of(object, "expected"), happening.time);
    if (!expected) return "expected: " + expected.problem;
    happening.expected = std::move(*expected.value);
    return {};
}

}  // namespace

ScenarioLine read_json_happening(std::string_view text, int number) {
    ScenarioLine line{number, {}, {}};
    auto const object = Json::read(text);
    if (!object) {
        line.problem = object.problem;
    } else if (!(*object).members()) {
        line.problem = "each line is one JSON object";
    } else {
        Happening happening;
        line.problem = read_object(*object, happening);
        if (line.problem.empty()) line.happening = std::move(happening);
    }
    return line;
}

}  // namespace caseway::console
