// The fields of an event: what a caseworker is asked, how their text becomes a typed value, and
// how that value is written down again.
//
// An event struct lists its fields once:
//
//   struct NoticeServed {
//       Person served_by;
//       static constexpr auto fields = std::tuple{
//           field("served-by", &NoticeServed::served_by, "the constable who handed it over"),
//       };
//   };

#pragma once

#include "engine/london.hpp"
#include "engine/people.hpp"
#include "engine/time.hpp"
#include "engine/words.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace caseway::engine {

struct Field {
    std::string name;
    std::string text;

    bool operator==(Field const&) const = default;
};
using Fields = std::vector<Field>;

// The text of a field by name; null where it was not given.
std::string const* find_field(Fields const&, std::string_view name);

enum class FieldType {
    text,
    number,
    yes_no,
    choice,
    choices,
    date,
    minute,
    duration,
    person,
    key,
    history
};
Words name_of(FieldType);  // "text", "number", "yes/no", ...
Words example_of(FieldType);

// Who may see a field without asking for it. Open and personal fields are shown to whoever may know
// the case. The others are hidden everywhere until revealed one at a time: what concerns a third
// party, what is sensitive (health, faith, origin, sexual life), how somebody is reached, and where
// they are or what lets that be inferred: an address is what kills.
enum class FieldClass { open, personal, third_party, sensitive, contact, location };

// One of a list of names. Comparing with a name that is not on the list does not compile.
template <auto const& Names>
class Choice {
public:
    Choice() = default;
    consteval Choice(char const* name) : at_{index_of(name)} {
        if (at_ < 0) throw "this choice is not on the list";
    }
    static std::optional<Choice> named(std::string_view name) {
        Choice choice;
        choice.at_ = index_of(name);
        if (choice.at_ < 0) return std::nullopt;
        return choice;
    }
    Words name() const { return at_ < 0 ? Words{} : Words{Names[at_]}; }
    int position() const { return at_; }
    bool operator==(Choice const&) const = default;

private:
    static constexpr int index_of(std::string_view name) {
        int at = 0;
        for (Words const each : Names) {
            if (each == name) return at;
            ++at;
        }
        return -1;
    }
    int at_ = -1;
};

// Any number of a list of names.
template <auto const& Names>
class Choices {
public:
    bool contains(Choice<Names> choice) const {
        return std::find(chosen_.begin(), chosen_.end(), choice) != chosen_.end();
    }
    bool empty() const { return chosen_.empty(); }
    std::size_t size() const { return chosen_.size(); }
    void add(Choice<Names> choice) {
        if (!contains(choice)) chosen_.push_back(choice);
    }
    auto begin() const { return chosen_.begin(); }
    auto end() const { return chosen_.end(); }
    bool operator==(Choices const&) const = default;

private:
    std::vector<Choice<Names>> chosen_;
};

// How a host, or the force's own records, name a person outside the store: a nominal number. Kept
// in the payload, never in a header; cases of the same people are found by it.
struct PersonKey {
    std::string key;

    bool operator==(PersonKey const&) const = default;
};

// An earlier report of the same victim and suspect.
struct Earlier {
    std::string case_ref;
    Date reported_on{};
    std::optional<Date> marac_referred_on{};  // The last referral, where there was one.

    bool operator==(Earlier const&) const = default;
};

// What the store knew of the pair when the event was recorded, oldest first. The desk looks it up
// and writes it down with the event, so that a replay sees what was seen then; nobody types it.
struct History {
    std::vector<Earlier> cases;

    bool operator==(History const&) const = default;
};

// What a field is, for forms, help, schemas and documentation.
struct FieldLine {
    Words name;
    Words help;
    FieldType type = FieldType::text;
    bool required = true;
    FieldClass kept = FieldClass::personal;
    std::vector<Words> choices{};
};

// A field that could not be read: which, what was given, what is expected.
struct FieldProblem {
    std::string field;
    std::string given;
    std::string expected;

    std::string words() const;
};

namespace detail {

// Reads and writes one type of value as text. `read` answers with the value or says what is
// expected; `write` gives the text that is stored, which `read` takes back unchanged.
template <class T>
struct Codec;

template <>
struct Codec<std::string> {
    static constexpr FieldType type = FieldType::text;
    static Parsed<std::string> read(std::string_view);
    static std::string write(std::string const& text) { return text; }
};
template <>
struct Codec<std::int64_t> {
    static constexpr FieldType type = FieldType::number;
    static Parsed<std::int64_t> read(std::string_view);
    static std::string write(std::int64_t number) { return std::to_string(number); }
};
template <>
struct Codec<bool> {
    static constexpr FieldType type = FieldType::yes_no;
    static Parsed<bool> read(std::string_view);
    static std::string write(bool yes) { return yes ? "yes" : "no"; }
};
template <>
struct Codec<Date> {
    static constexpr FieldType type = FieldType::date;
    static Parsed<Date> read(std::string_view text) { return parse_date(text); }
    static std::string write(Date date) { return stored(date); }
};
template <>
struct Codec<Minute> {
    static constexpr FieldType type = FieldType::minute;
    static Parsed<Minute> read(std::string_view text) { return parse_minute(text); }
    static std::string write(Minute minute) { return stored(minute); }
};
template <>
struct Codec<Duration> {
    static constexpr FieldType type = FieldType::duration;
    static Parsed<Duration> read(std::string_view text) { return parse_duration(text); }
    static std::string write(Duration duration) { return stored(duration); }
};
template <>
struct Codec<Person> {
    static constexpr FieldType type = FieldType::person;
    static Parsed<Person> read(std::string_view);
    static std::string write(Person const& person);
};

template <>
struct Codec<PersonKey> {
    static constexpr FieldType type = FieldType::key;
    static Parsed<PersonKey> read(std::string_view);
    static std::string write(PersonKey const& person) { return person.key; }
};
template <>
struct Codec<History> {
    static constexpr FieldType type = FieldType::history;
    static Parsed<History> read(std::string_view);
    static std::string write(History const& history);
};

std::string one_of(std::span<Words const> names);
std::vector<std::string_view> split_list(std::string_view);

template <auto const& Names>
struct Codec<Choice<Names>> {
    static constexpr FieldType type = FieldType::choice;
    static Parsed<Choice<Names>> read(std::string_view text) {
        if (auto const choice = Choice<Names>::named(text)) return {choice, {}};
        return {std::nullopt, one_of(Names)};
    }
    static std::string write(Choice<Names> choice) { return std::string{choice.name()}; }
};
template <auto const& Names>
struct Codec<Choices<Names>> {
    static constexpr FieldType type = FieldType::choices;
    static Parsed<Choices<Names>> read(std::string_view text) {
        Choices<Names> all;
        for (auto const part : split_list(text)) {
            auto const choice = Choice<Names>::named(part);
            if (!choice) return {std::nullopt, "any, separated by commas, of: " + one_of(Names)};
            all.add(*choice);
        }
        return {all, {}};
    }
    static std::string write(Choices<Names> const& all) {
        std::string text;
        for (auto const choice : all)
            text += (text.empty() ? "" : ",") + std::string{choice.name()};
        return text;
    }
};

template <class T>
struct Bare {
    using type = T;
    static constexpr bool required = true;
};
template <class T>
struct Bare<std::optional<T>> {
    using type = T;
    static constexpr bool required = false;
};

template <class T>
struct NamesOf {
    static std::vector<Words> list() { return {}; }
};
template <auto const& Names>
struct NamesOf<Choice<Names>> {
    static std::vector<Words> list() { return {std::begin(Names), std::end(Names)}; }
};
template <auto const& Names>
struct NamesOf<Choices<Names>> : NamesOf<Choice<Names>> {};

template <class Event, class T>
struct FieldOf {
    using Value = typename Bare<T>::type;

    Words name;
    T Event::*member;
    Words help;
    FieldClass kept;

    FieldLine line() const {
        return {name, help, Codec<Value>::type, Bare<T>::required, kept, NamesOf<Value>::list()};
    }
    void read(std::string_view text, Event& event, std::vector<FieldProblem>& problems) const {
        auto parsed = Codec<Value>::read(text);
        if (parsed.value)
            event.*member = std::move(*parsed.value);
        else
            problems.push_back({std::string{name}, std::string{text}, std::move(parsed.problem)});
    }
    void write(Event const& event, Fields& fields) const {
        if constexpr (Bare<T>::required)
            fields.push_back({std::string{name}, Codec<Value>::write(event.*member)});
        else if (event.*member)
            fields.push_back({std::string{name}, Codec<Value>::write(*(event.*member))});
    }
};

}  // namespace detail

// A field of an event. std::optional members need not be given; all others must.
template <class Event, class T>
constexpr auto field(Words name, T Event::*member, Words help,
                     FieldClass kept = FieldClass::personal) {
    return detail::FieldOf<Event, T>{name, member, help, kept};
}

template <class Event>
concept HasFields = requires {
    Event::fields;
};

template <class Event>
std::vector<FieldLine> field_lines() {
    std::vector<FieldLine> lines;
    if constexpr (HasFields<Event>)
        std::apply([&](auto const&... each) { (lines.push_back(each.line()), ...); },
                   Event::fields);
    return lines;
}

FieldProblem missing(FieldLine const&);
FieldProblem unknown_field(Field const&, std::vector<FieldLine> const&, Words event);
// A field given twice would silently lose one of its values.
void find_repeats(Fields const&, std::vector<FieldProblem>&);

// Reads an event from text. Whatever could not be read is added to `problems`; the event is to
// be used only where that stays empty.
template <class Event>
Event read_event(Fields const& fields, std::vector<FieldProblem>& problems) {
    Event event{};
    auto const lines = field_lines<Event>();
    find_repeats(fields, problems);
    for (auto const& given : fields)
        if (std::none_of(lines.begin(), lines.end(),
                         [&](auto const& line) { return line.name == given.name; }))
            problems.push_back(unknown_field(given, lines, Event::name));
    if constexpr (HasFields<Event>) {
        auto read_one = [&](auto const& each) {
            if (auto const* text = find_field(fields, each.name))
                each.read(*text, event, problems);
            else if (auto const line = each.line(); line.required)
                problems.push_back(missing(line));
        };
        std::apply([&](auto const&... each) { (read_one(each), ...); }, Event::fields);
    }
    return event;
}

// The text that is stored for an event, in the order in which its fields are declared.
template <class Event>
Fields write_event(Event const& event) {
    Fields fields;
    if constexpr (HasFields<Event>)
        std::apply([&](auto const&... each) { (each.write(event, fields), ...); }, Event::fields);
    return fields;
}

}  // namespace caseway::engine
