// The one JSON document that a command answers with under --json. console/json.cpp is the only
// file that knows a JSON library; everything else builds and reads this small value.
//
// Documents name their schema ("caseway.next/1") and only ever gain members within a number.
// Times are RFC 3339 UTC with milliseconds. A hidden value is an object, never a made-up string.

#pragma once

#include "engine/desk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace caseway::console {

class Session;

class Json {
public:
    using Member = std::pair<std::string, Json>;
    using Members = std::vector<Member>;
    using List = std::vector<Json>;

    Json() = default;  // null
    Json(bool yes) : value_{yes} {}
    Json(int number) : value_{std::int64_t{number}} {}
    Json(std::int64_t number) : value_{number} {}
    Json(std::uint64_t number) : value_{static_cast<std::int64_t>(number)} {}
    Json(double number) : value_{number} {}
    Json(std::string text) : value_{std::move(text)} {}
    Json(std::string_view text) : value_{std::string{text}} {}
    Json(char const* text) : value_{std::string{text}} {}

    // Members keep the order in which they are given.
    static Json object(Members members = {});
    static Json list(List items = {});
    // One item for each of `things`, made by `make`.
    template <class Things, class Make>
    static Json list_of(Things const& things, Make make) {
        List items;
        for (auto const& each : things) items.push_back(make(each));
        return list(std::move(items));
    }

    Json& set(std::string name, Json value);  // Adds a member to an object.
    Json& add(Json item);                     // Adds an item to a list.

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    Json const* find(std::string_view name) const;  // Null where it is no object or has none.
    std::string const* text() const;                // Null where it is no text.
    Members const* members() const;
    List const* items() const;
    // Text as it is, yes or no, or the number in words: what a field takes. Nothing for the rest.
    std::optional<std::string> as_field() const;

    // In ASCII, with everything else escaped, so that it is safe on any terminal. Without a line
    // break where `on_one_line`, for JSON lines.
    std::string written(bool on_one_line = false) const;
    // What is wrong with the text is said without repeating it.
    static engine::Parsed<Json> read(std::string_view text);

private:
    using Value =
        std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Members>;
    friend struct JsonLibrary;
    Value value_;
};

// {"schema":"caseway.<thing>/1"}; with a session also "training" and "as_of".
Json document(std::string_view thing);
Json document(std::string_view thing, Session& session);
// Prints one document and a line break.
void print(Session& session, Json const& json);

Json to_json(engine::Reason const&);
Json to_json(engine::FieldProblem const&);
Json to_json(engine::OpenDeadline const&, engine::Catalogue const&, engine::Minute now);
Json to_json(engine::DeadlineChange const&, engine::Catalogue const&);
Json to_json(engine::Change const&);
Json to_json(engine::FieldLine const&);
// The header of an entry and its payload; what is hidden is
// {"masked":true,"class":"location","reveal":"address"}, with the name that reveals it.
Json to_json(engine::Entry const&, engine::Catalogue const&);
// The value of the field `name` by its class; `line` null where no table knows it, which shows it.
// The one place where a document decides what is masked; for screens it is `shown_value`
// (console/text.hpp).
Json value_json(engine::FieldLine const* line, std::string_view name, std::string_view text);
Json texts(std::vector<std::string> const&);

// The line of a field of an entry; where its own event does not know it, that of any event which
// hides a field of the name; else, for a field of an act, which an earlier edition must have had,
// one that hides it; else null. What is kept with a look has lines of its own.
engine::FieldLine const* field_line(engine::Catalogue const&, engine::Entry const&,
                                    std::string_view field);

// The line of any event that hides a field of this name; null where none does.
engine::FieldLine const* hidden_line(engine::Catalogue const&, std::string_view field);

// {"schema":"caseway.error/1","error":{"code":"store.busy","exit":9,"text":"...","retry":true}}
Json error_document(int code, std::string_view text);

}  // namespace caseway::console
