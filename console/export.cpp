#include "console/export.hpp"

#include "console/json.hpp"
#include "console/text.hpp"
#include "engine/erasure.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::console {

namespace {

using engine::Catalogue;
using engine::Entry;

Json hidden_classes() {
    using enum engine::FieldClass;
    auto names = Json::list();
    for (auto const kept : {open, personal, third_party, sensitive, contact, location})
        if (is_hidden(kept)) names.add(name_of(kept));
    return names;
}

Json first_line(std::vector<Entry> const& entries, Profile profile) {
    auto json = document("export");
    json.set("case", entries.front().case_ref)
        .set("entries", static_cast<std::uint64_t>(entries.size()))
        .set("training", entries.front().training)
        .set("profile", profile == Profile::full ? "full" : "disclosure")
        .set("hides", profile == Profile::full ? Json::list() : hidden_classes());
    if (auto const under = engine::erased_under(entries); under != 0)
        json.set("erased_under", under);
    return json;
}

// The entry with its values as they are.
Json with_everything(Entry const& entry, Catalogue const& catalogue) {
    auto fields = Json::object();
    for (auto const& [name, text] : entry.payload) fields.set(name, text);
    auto const masked = to_json(entry, catalogue);
    auto json = Json::object();
    for (auto const& [name, value] : *masked.members())
        json.set(name, name == "fields" ? fields : value);
    return json;
}

// OWASP, "CSV Injection": = + - @ and their full-width forms, also behind white space.
bool begins_a_formula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    constexpr std::string_view signs[] = {"=",      "+",      "-",      "@",
                                          "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](auto sign) { return text.starts_with(sign); });
}

std::string csv_line(std::vector<std::string> const& cells) {
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at)
        line += (at == 0 ? "" : ",") + csv_cell(cells[at]);
    return line + "\r\n";
}

std::vector<std::string> of_entry(Entry const& entry) {
    return {entry.case_ref,
            std::to_string(entry.case_seq),
            std::string{engine::name_of(entry.kind)},
            entry.strand,
            entry.event,
            entry.from,
            entry.to,
            entry.actor,
            entry.role,
            entry.rank,
            engine::iso(entry.happened_at),
            engine::iso(entry.recorded_at),
            entry.hash,
            entry.marked(engine::damaged_mark) ? "yes" : "no"};
}

}  // namespace

bool hides(Profile profile, engine::FieldLine const* line) {
    return profile == Profile::disclosure && line && is_hidden(line->kept);
}

std::string as_json_lines(std::vector<Entry> const& entries, Profile profile,
                          Catalogue const& catalogue) {
    if (entries.empty()) return {};
    auto text = first_line(entries, profile).written(true) + "\n";
    for (auto const& entry : entries)
        text += (profile == Profile::full ? with_everything(entry, catalogue)
                                          : to_json(entry, catalogue))
                    .written(true) +
                "\n";
    return text;
}

std::string csv_cell(std::string_view text) {
    auto const shown = engine::made_visible(text, true);
    std::string cell = "\"";
    if (begins_a_formula(shown)) cell += '\'';
    for (char const c : shown) cell += c == '"' ? std::string{"\"\""} : std::string{c};
    return cell + "\"";
}

std::string as_csv(std::vector<Entry> const& entries, Profile profile, Catalogue const& catalogue) {
    auto text = csv_line({"case", "entry", "kind", "strand", "event", "from", "to", "who", "role",
                          "rank", "happened_at", "recorded_at", "hash", "damaged", "field", "value",
                          "hidden", "profile"});
    std::string const named =
        profile == Profile::full
            ? "full"
            : "disclosure: third-party, sensitive, contact and location are hidden";
    for (auto const& entry : entries) {
        auto const add = [&](std::string name, std::string value, std::string hidden) {
            auto cells = of_entry(entry);
            for (auto& each : {std::move(name), std::move(value), std::move(hidden), named})
                cells.push_back(each);
            text += csv_line(cells);
        };
        if (entry.payload.empty()) add({}, {}, {});
        for (auto const& [name, value] : entry.payload) {
            bool const hidden = hides(profile, field_line(catalogue, entry, name));
            add(name, hidden ? std::string{} : value, hidden ? "yes" : "no");
        }
    }
    return text;
}

}  // namespace caseway::console
