#include "console/given.hpp"

#include "engine/near.hpp"

#include <algorithm>
#include <charconv>

namespace caseway::console {

namespace {

[[noreturn]] void expected(std::string_view option, std::string const& what) {
    throw Stop(exit_code::usage, std::string{option} + " takes " + what + ".");
}

std::string listed(std::initializer_list<std::string_view> words) {
    return "one of: " + engine::joined({words.begin(), words.end()}, ", ");
}

}  // namespace

std::size_t number_given(Invocation const& given, std::string_view option, std::size_t otherwise) {
    auto const text = given.get(option);
    if (!text) return otherwise;
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size() || number == 0)
        expected(option, "a whole number, 1 or more");
    return number;
}

std::uint64_t number_from(Invocation const& given, std::string_view option) {
    auto const text = given.get(option).value_or("");
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        expected(option, "a whole number");
    return number;
}

std::optional<engine::Date> day_given(Invocation const& given, std::string_view option) {
    auto const text = given.get(option);
    if (!text) return std::nullopt;
    auto const day = engine::parse_date(*text);
    if (!day) throw Stop(exit_code::usage, std::string{option} + ": " + day.problem);
    return *day;
}

std::optional<engine::Minute> moment_given(Invocation const& given, std::string_view option,
                                           DayMeans day) {
    auto const text = given.get(option);
    if (!text) return std::nullopt;
    if (auto const date = engine::parse_date(*text)) {
        auto const next = engine::from_london(*date + std::chrono::days{1});
        return day == DayMeans::its_start ? engine::from_london(*date)
                                          : next - std::chrono::minutes{1};
    }
    auto const minute = engine::parse_minute(*text);
    if (!minute) throw Stop(exit_code::usage, std::string{option} + ": " + minute.problem);
    return *minute;
}

std::optional<engine::Duration> length_given(Invocation const& given, std::string_view option) {
    auto const text = given.get(option);
    if (!text) return std::nullopt;
    auto const length = engine::parse_duration(*text);
    if (!length) throw Stop(exit_code::usage, std::string{option} + ": " + length.problem);
    return *length;
}

std::string word_given(Invocation const& given, std::string_view option, std::string_view otherwise,
                       std::initializer_list<std::string_view> words) {
    auto const text = given.get(option).value_or(std::string{otherwise});
    if (std::find(words.begin(), words.end(), text) == words.end() && text != otherwise)
        expected(option, listed(words));
    return text;
}

std::vector<std::string> words_given(Invocation const& given, std::string_view option,
                                     std::initializer_list<std::string_view> words) {
    auto const all = given.all(option);
    for (auto const& each : all)
        if (std::find(words.begin(), words.end(), each) == words.end())
            expected(option, listed(words));
    return all;
}

std::vector<engine::Entry> entries_of(Session& session, std::string const& case_ref) {
    for (auto const& each : session.journal().find(case_ref, 2))
        if (each.case_ref == case_ref) return session.journal().entries(each.case_id);
    return {};
}

}  // namespace caseway::console
