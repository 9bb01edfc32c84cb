#include "console/json.hpp"

#include "console/session.hpp"
#include "console/text.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <ostream>

namespace caseway::console {

using Library = nlohmann::ordered_json;

// Values inside values are read by functions inside functions: a text that is all brackets must
// not run out of stack.
constexpr int deepest_nesting = 64;

// Between our value and the library's.
struct JsonLibrary {
    static Library to(Json const& json) {
        return std::visit([](auto const& value) { return made(value); }, json.value_);
    }
    static Json from(Library const& json) {
        if (json.is_boolean()) return json.get<bool>();
        if (is_whole(json)) return json.get<std::int64_t>();
        if (json.is_number()) return json.get<double>();
        if (json.is_string()) return json.get<std::string>();
        if (json.is_array()) return Json::list_of(json, from);
        if (!json.is_object()) return {};
        auto object = Json::object();
        for (auto const& [name, value] : json.items()) object.set(name, from(value));
        return object;
    }

private:
    // A number beyond our greatest would come out negative; taken for a fraction, no field has it.
    static bool is_whole(Library const& json) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        return json.is_number_integer() &&
               (!json.is_number_unsigned() || json.get<std::uint64_t>() <= std::uint64_t{most});
    }
    static Library made(std::monostate) { return nullptr; }
    template <class Plain>
    static Library made(Plain const& value) {
        return value;
    }
    static Library made(Json::List const& items) {
        auto list = Library::array();
        for (auto const& each : items) list.push_back(to(each));
        return list;
    }
    static Library made(Json::Members const& members) {
        auto object = Library::object();
        for (auto const& [name, value] : members) object[name] = to(value);
        return object;
    }
};

Json Json::object(Members members) {
    Json json;
    json.value_ = std::move(members);
    return json;
}

Json Json::list(List items) {
    Json json;
    json.value_ = std::move(items);
    return json;
}

Json& Json::set(std::string name, Json value) {
    std::get<Members>(value_).emplace_back(std::move(name), std::move(value));
    return *this;
}

Json& Json::add(Json item) {
    std::get<List>(value_).push_back(std::move(item));
    return *this;
}

Json::Members const* Json::members() const { return std::get_if<Members>(&value_); }
Json::List const* Json::items() const { return std::get_if<List>(&value_); }
std::string const* Json::text() const { return std::get_if<std::string>(&value_); }

Json const* Json::find(std::string_view name) const {
    if (auto const* all = members())
        for (auto const& [each, value] : *all)
            if (each == name) return &value;
    return nullptr;
}

std::optional<std::string> Json::as_field() const {
    if (auto const* words = text()) return *words;
    if (auto const* yes = std::get_if<bool>(&value_)) return *yes ? "yes" : "no";
    if (auto const* number = std::get_if<std::int64_t>(&value_)) return std::to_string(*number);
    return std::nullopt;
}

std::string Json::written(bool one_line) const {
    constexpr bool ascii_only = true;
    return JsonLibrary::to(*this).dump(one_line ? -1 : 1, ' ', ascii_only,
                                       Library::error_handler_t::replace);
}

engine::Parsed<Json> Json::read(std::string_view text) {
    // A member given twice would silently lose one of its values, so the library is watched.
    bool repeated = false, too_deep = false;
    std::vector<std::vector<std::string>> open;
    auto const watch = [&](int depth, Library::parse_event_t event, Library& parsed) {
        if (depth > deepest_nesting) return !(too_deep = true);
        if (event == Library::parse_event_t::object_start) open.emplace_back();
        if (event == Library::parse_event_t::object_end) open.pop_back();
        if (event == Library::parse_event_t::key) {
            auto const name = parsed.get<std::string>();
            for (auto const& each : open.back()) repeated = repeated || each == name;
            open.back().push_back(name);
        }
        return true;
    };
    auto const parsed = Library::parse(text, watch, false);
    if (too_deep)
        return engine::Parsed<Json>::wrong("the JSON document is nested deeper than any of ours");
    if (parsed.is_discarded())
        return engine::Parsed<Json>::wrong(
            "this is not JSON; expected a document such as "
            "{\"fields\":{\"NAME\":\"VALUE\"}}");
    if (repeated)
        return engine::Parsed<Json>::wrong("a member of the JSON document is given twice");
    return engine::Parsed<Json>::of(JsonLibrary::from(parsed));
}

Json document(std::string_view thing) {
    return Json::object({{"schema", "caseway." + std::string{thing} + "/1"}});
}

Json document(std::string_view thing, Session& session) {
    auto json = document(thing);
    json.set("training", session.training());
    json.set("as_of", engine::iso(session.desk().clock()));
    if (session.doubt().stands()) json.set("in_doubt", texts(session.doubt().words));
    if (!session.damaged().empty()) json.set("damaged", texts(session.damaged()));
    return json;
}

void print(Session& session, Json const& json) { session.out() << json.written() << "\n"; }

}  // namespace caseway::console
