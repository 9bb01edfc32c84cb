// Scenarios in both forms, and the JSON under one of them: each line is a happening or a problem,
// reading again gives the same, and a happening survives being written as JSON.
#include "console/scenario.hpp"

#include "console/json.hpp"
#include "engine/london.hpp"
#include "engine/utf8.hpp"
#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>
#include <sstream>

namespace caseway::fuzz {

namespace {

using console::Json;

std::vector<console::ScenarioLine> read(std::string_view bytes, std::optional<bool> json_lines) {
    std::istringstream text{std::string{bytes}};
    console::ScenarioReader reader{text, json_lines};
    std::vector<console::ScenarioLine> lines;
    while (auto line = reader.next()) lines.push_back(std::move(*line));
    return lines;
}

bool same_line(console::ScenarioLine const& one, console::ScenarioLine const& other) {
    if (one.number != other.number || one.problem != other.problem) return false;
    if (!one.happening || !other.happening) return !one.happening && !other.happening;
    auto const &a = *one.happening, &b = *other.happening;
    return a.time == b.time && a.of == b.of && a.who == b.who && a.where == b.where &&
           a.strand == b.strand && a.event == b.event && a.fields == b.fields &&
           a.request == b.request && console::in_words(a.expected) == console::in_words(b.expected);
}

bool is_text(console::Happening const& happening) {
    bool well = true;
    for (auto const* text : {&happening.who, &happening.where, &happening.strand, &happening.event})
        well = well && engine::is_utf8(*text);
    for (auto const& field : happening.fields)
        well = well && engine::is_utf8(field.name) && engine::is_utf8(field.text);
    return well;
}

bool names_each_field_once(engine::Fields fields) {
    std::sort(fields.begin(), fields.end(),
              [](auto const& one, auto const& other) { return one.name < other.name; });
    return std::adjacent_find(fields.begin(), fields.end(), [](auto const& one, auto const& other) {
               return one.name == other.name;
           }) == fields.end();
}

// As another system would write it; the expected answer has no form for writing.
void through_json(console::Happening happening) {
    happening.expected.clear();
    if (!is_text(happening) || !names_each_field_once(happening.fields)) return;
    auto fields = Json::object();
    for (auto const& [name, text] : happening.fields) fields.set(name, text);
    auto object = Json::object({{"time", engine::iso(happening.time)},
                                {"who", happening.who},
                                {"case", happening.where},
                                {"strand", happening.strand},
                                {"event", happening.event},
                                {"fields", fields},
                                {"request", happening.request}});
    if (happening.of) object.set("of", engine::iso(*happening.of));
    auto const again = console::read_json_happening(object.written(true), 1);
    claim(again.happening.has_value(), "a happening written as JSON is not read");
    claim(same_line(again, {1, std::move(happening), {}}),
          "a happening written as JSON is another");
}

void lines_of(std::string_view bytes, std::optional<bool> json_lines) {
    auto const lines = read(bytes, json_lines);
    int before = 0;
    for (auto const& line : lines) {
        claim(line.happening.has_value() == line.problem.empty(), "a happening, or a problem");
        claim(line.number > before, "lines out of their order");
        before = line.number;
        if (line.happening) through_json(*line.happening);
    }
    claim(before <= 1 + std::count(bytes.begin(), bytes.end(), '\n'), "more lines than there are");
    auto const again = read(bytes, json_lines);
    claim(std::equal(lines.begin(), lines.end(), again.begin(), again.end(), same_line),
          "read twice, a scenario is another");
}

// A number that is read is the number that was given.
void number(std::string_view bytes, Json const& json) {
    bool const whole = !bytes.empty() && bytes.front() != '0' &&
                       bytes.find_first_not_of("0123456789") == bytes.npos;
    auto const field = json.as_field();
    claim(!whole || !field || *field == bytes, "a number became another");
}

void json(std::string_view bytes) {
    auto const json = Json::read(bytes);
    claim(json.value.has_value() == json.problem.empty(), "a document, or a problem");
    if (!json) return;
    number(bytes, *json);
    auto const written = (*json).written(true);
    claim(is_plain(written) && written.find('\n') == written.npos, "JSON is not one plain line");
    auto const again = Json::read(written);
    claim(bool{again} && (*again).written(true) == written, "a document is read as another");
}

}  // namespace

void scenario(std::string_view bytes) {
    for (auto const form : {std::optional<bool>{}, std::optional{true}, std::optional{false}})
        lines_of(bytes, form);
    json(bytes);
}

}  // namespace caseway::fuzz
