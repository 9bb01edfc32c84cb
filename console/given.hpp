// Reads what was given with a command's options: numbers, days, moments, one of several words.
// Each throws Stop (exit 2), saying what is expected and never repeating what was given.

#pragma once

#include "console/session.hpp"
#include "engine/london.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace caseway::console {

// A whole number of at least one; `otherwise` where the option was not given.
std::size_t number_given(Invocation const& given, std::string_view option, std::size_t otherwise);

// A whole number, nought too, of an option that has to be given.
std::uint64_t number_from(Invocation const& given, std::string_view option);

// A day.
std::optional<engine::Date> day_given(Invocation const& given, std::string_view option);

// A moment, or a day: its first minute, or its last one where the end of a stretch is meant.
enum class DayMeans { its_start, its_end };
std::optional<engine::Minute> moment_given(Invocation const& given, std::string_view option,
                                           DayMeans day);

std::optional<engine::Duration> length_given(Invocation const& given, std::string_view option);

// One of these words, or `otherwise`; each of several where the option repeats.
std::string word_given(Invocation const& given, std::string_view option, std::string_view otherwise,
                       std::initializer_list<std::string_view> words);
std::vector<std::string> words_given(Invocation const& given, std::string_view option,
                                     std::initializer_list<std::string_view> words);

// The entries of a case by its whole reference.
std::vector<engine::Entry> entries_of(Session& session, std::string const& case_ref);

}  // namespace caseway::console
