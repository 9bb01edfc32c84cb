#include "console/json.hpp"

#include "console/session.hpp"
#include "console/text.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <ostream>
#include <unordered_set>

namespace caseway::console {

using Library = nlohmann::ordered_json;

// Values inside values are taken down by functions inside functions: a text that is all brackets
// must not run out of stack.
constexpr std::size_t deepest_nesting = 64;

// What we read are the fields of one event, a bundle, definitions: none has an object of more than
// some hundred members. Members are looked for one after the other, and so a text that is all
// members would keep us for hours.
constexpr std::size_t most_members = 4096;

// From our value to the library's.
struct JsonLibrary {
    static Library to(Json const& json) {
        return std::visit([](auto const& value) { return made(value); }, json.value_);
    }

private:
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

namespace {

// Makes our value as the library reads, each member and item in its turn, and stops at the first
// thing that no document of ours has.
class Building final : public nlohmann::json_sax<Library> {
public:
    Json whole;
    std::string problem;

    bool null() override { return take({}); }
    bool boolean(bool yes) override { return take(yes); }
    bool number_integer(std::int64_t number) override { return take(number); }
    // A number beyond our greatest would come out negative; taken for a fraction, no field has it.
    bool number_unsigned(std::uint64_t number) override {
        constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
        return take(number <= most ? Json{number} : Json{static_cast<double>(number)});
    }
    bool number_float(double number, std::string const&) override { return take(number); }
    bool string(std::string& text) override { return take(std::move(text)); }
    bool binary(Library::binary_t&) override { return false; }  // JSON has none.
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::list()); }
    bool end_array() override { return close(); }
    // Of a member that is given twice one value would silently be lost.
    bool key(std::string& name) override {
        auto& object = open_.back();
        if (!object.names.insert(name).second)
            return refuse("a member of the JSON document is given twice");
        object.name = std::move(name);
        return object.names.size() <= most_members ||
               refuse("an object of the JSON document has more members than any of ours");
    }
    bool parse_error(std::size_t, std::string const&, Library::exception const&) override {
        return refuse(
            "this is not JSON; expected a document such as {\"fields\":{\"NAME\":\"VALUE\"}}");
    }

private:
    struct Open {
        Json value;
        std::string name;  // Of the member whose value comes next.
        std::unordered_set<std::string> names;
    };

    bool refuse(std::string_view why) {
        problem = why;
        return false;
    }
    bool open(Json value) {
        if (open_.size() == deepest_nesting)
            return refuse("the JSON document is nested deeper than any of ours");
        open_.push_back({std::move(value), {}, {}});
        return true;
    }
    bool close() {
        auto value = std::move(open_.back().value);
        open_.pop_back();
        return take(std::move(value));
    }
    bool take(Json value) {
        if (open_.empty())
            whole = std::move(value);
        else if (auto& [outer, name, names] = open_.back(); outer.members())
            outer.set(std::move(name), std::move(value));
        else
            outer.add(std::move(value));
        return true;
    }

    std::vector<Open> open_;
};

}  // namespace

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
    Building building;
    if (!Library::sax_parse(text, &building)) return engine::Parsed<Json>::wrong(building.problem);
    return engine::Parsed<Json>::of(std::move(building.whole));
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
