#include "console/definitions_json.hpp"

#include "console/session.hpp"

#include <charconv>
#include <fstream>
#include <iterator>

namespace caseway::console {

namespace {

using namespace engine;

constexpr std::string_view schema = "caseway.definitions/1";
constexpr std::size_t longest_document = 64u << 20;

// ---- What each part has, once for writing and for reading.

template <class Io>
void members(Io& io, StateDefined& it) {
    io("name", it.name), io("label", it.label), io("final", it.final);
}
template <class Io>
void members(Io& io, FieldDefined& it) {
    io("name", it.name), io("help", it.help), io("type", it.type), io("required", it.required);
    io("class", it.kept), io("choices", it.choices);
}
template <class Io>
void members(Io& io, EventDefined& it) {
    io("name", it.name), io("label", it.label), io("occurrence", it.occurrence);
    io("roles", it.roles), io("at_least", it.at_least), io("source", it.source);
    io("only_by_clock", it.only_by_clock), io("only_by_ask", it.only_by_ask);
    io("by_two", it.by_two), io("fields", it.fields);
}
template <class Io>
void members(Io& io, ConditionDefined& it) {
    io("requires", it.requires_that), io("source", it.source), io("cure", it.cure);
}
template <class Io>
void members(Io& io, RowDefined& it) {
    io("from", it.from), io("event", it.event), io("to", it.to), io("mark", it.mark);
    io("conditions", it.conditions), io("does", it.does), io("asks", it.asks);
}
template <class Io>
void members(Io& io, DeadlineDefined& it) {
    io("name", it.name), io("label", it.label), io("within", it.within);
    io("first_day_counts", it.first_day_counts), io("binding", it.binding);
    io("source", it.source), io("owner", it.owner), io("if_missed", it.if_missed);
    io("then_event", it.then_event), io("runs_out", it.runs_out);
    io("escalated_to", it.escalated_to), io("reminders_in_minutes", it.before);
}
template <class Io>
void members(Io& io, SettingDefined& it) {
    io("name", it.name), io("value", it.value), io("binding", it.binding), io("source", it.source);
}
template <class Io>
void members(Io& io, VersionDefined& it) {
    io("name", it.name), io("says", it.says), io("from", it.from), io("until", it.until);
    io("areas", it.areas), io("binding", it.binding), io("source", it.source);
}
template <class Io>
void members(Io& io, RegimeDefined& it) {
    io("name", it.name), io("label", it.label), io("looks_at", it.looks_at);
    io("versions", it.versions);
}
template <class Io>
void members(Io& io, WorkflowDefined& it) {
    io("name", it.name), io("label", it.label), io("source", it.source);
    io("edition", it.edition), io("initial", it.initial), io("states", it.states);
    io("events", it.events), io("rows", it.rows), io("deadlines", it.deadlines);
    io("settings", it.settings), io("regimes", it.regimes);
}

// ---- Writing

class Writer {
public:
    template <class T>
    void operator()(std::string name, T& value) {
        json_.set(std::move(name), written(value));
    }
    template <class T>
    static Json written(T& value) {
        if constexpr (std::is_constructible_v<Json, T>) {
            return value;
        } else {
            Writer io;
            members(io, value);
            return std::move(io.json_);
        }
    }
    template <class T>
    static Json written(std::vector<T>& all) {
        return Json::list_of(all, [](T each) { return written(each); });
    }

private:
    Json json_ = Json::object();
};

// ---- Reading

// Remembers the first thing that is wrong, by its place: "workflows[3].rows[0].from".
struct Wrong {
    std::string place;
    std::string expected;

    void set(std::string where, std::string what) {
        if (place.empty()) place = std::move(where), expected = std::move(what);
    }
};

class Reader {
public:
    Reader(Json const& json, std::string place, Wrong& wrong)
        : json_{json}, place_{std::move(place)}, wrong_{wrong} {}

    template <class T>
    void operator()(std::string_view name, T& value) {
        auto where = place_.empty() ? std::string{name} : place_ + "." + std::string{name};
        auto const* member = json_.find(name);
        if (!member) return wrong_.set(std::move(where), "it is missing");
        read(*member, where, value);
    }

private:
    void read(Json const& json, std::string const& where, std::string& value) {
        auto const* text = json.text();
        if (!text) return wrong_.set(where, "text is expected");
        value = *text;
    }
    void read(Json const& json, std::string const& where, bool& value) {
        auto const word = json.text() ? std::nullopt : json.as_field();
        if (word != "yes" && word != "no") return wrong_.set(where, "true or false is expected");
        value = word == "yes";
    }
    void read(Json const& json, std::string const& where, std::int64_t& value) {
        auto const digits = json.text() ? std::string{} : json.as_field().value_or("");
        auto const* end = digits.data() + digits.size();
        auto const [last, error] = std::from_chars(digits.data(), end, value);
        if (error != std::errc{} || last != end) wrong_.set(where, "a whole number is expected");
    }
    template <class T>
    void read(Json const& json, std::string const& where, std::vector<T>& all) {
        auto const* items = json.items();
        if (!items) return wrong_.set(where, "a list is expected");
        for (std::size_t at = 0; at < items->size(); ++at)
            read((*items)[at], where + "[" + std::to_string(at) + "]", all.emplace_back());
    }
    template <class T>
    void read(Json const& json, std::string const& where, T& value) {
        if (!json.members()) return wrong_.set(where, "an object is expected");
        Reader io{json, where, wrong_};
        members(io, value);
    }

    Json const& json_;
    std::string place_;
    Wrong& wrong_;
};

std::string is_no_such(Json const& json) {
    auto const* found = json.find("schema");
    auto const* name = found ? found->text() : nullptr;
    if (name && *name == schema) return {};
    if (name && name->starts_with("caseway.definitions/"))
        return "it is in another form of such documents than this program reads (" +
               std::string{schema} + ")";
    return "it is no document of definitions. One is written by: caseway workflow definitions";
}

}  // namespace

Json definitions_document(Definitions const& definitions) {
    auto copy = definitions;
    return document("definitions").set("workflows", Writer::written(copy.workflows));
}

Parsed<Definitions> read_definitions(std::string_view text) {
    auto const json = Json::read(text);
    if (!json) return Parsed<Definitions>::wrong("it is not JSON");
    if (auto const why = is_no_such(*json.value); !why.empty())
        return Parsed<Definitions>::wrong(why);
    Definitions definitions;
    Wrong wrong;
    Reader{*json.value, {}, wrong}("workflows", definitions.workflows);
    if (!wrong.place.empty())
        return Parsed<Definitions>::wrong("at " + wrong.place + ": " + wrong.expected);
    return Parsed<Definitions>::of(std::move(definitions));
}

Definitions definitions_in(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text;
    for (char part[1u << 16]; file.read(part, sizeof part), file.gcount() > 0;) {
        text.append(part, static_cast<std::size_t>(file.gcount()));
        if (text.size() > longest_document) break;
    }
    if (!file.is_open() || file.bad())
        throw Stop(exit_code::usage, "The file cannot be read: " + path +
                                         "\nOne is written by: caseway workflow definitions");
    auto read = text.size() > longest_document
                    ? Parsed<Definitions>::wrong("it is longer than any such document")
                    : read_definitions(text);
    if (!read) throw Stop(exit_code::usage, path + " cannot be used: " + read.problem + ".");
    return std::move(*read.value);
}

}  // namespace caseway::console
