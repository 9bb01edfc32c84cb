// The words by which a case is found, in the one spelling in which they are compared.

#pragma once

#include "engine/journal.hpp"

#include <set>
#include <string>
#include <string_view>

namespace caseway::store {

// Longer fields are narratives, in which nobody is looked for; their words would tell whoever holds
// the file more than they would help to find.
inline constexpr std::size_t longest_indexed = 128;
inline constexpr std::size_t shortest_word = 2;

// The words of a text: runs of letters and digits, capitals of Latin, Greek and Cyrillic made
// small. Words of one letter are left out. A text that is not UTF-8 has those before the fault.
std::set<std::string> words_of(std::string_view text);

// The words by which the case of an entry is found: those of its short fields. None for what
// somebody was refused or looked at, for the office, and for the entry that erases a case.
std::set<std::string> words_to_find(engine::Entry const&);

// Whether a search for these words finds a case of these entries: each of them is among the words
// of its short fields. No words find nothing.
bool has_words(std::vector<engine::Entry> const&, std::string_view words);

}  // namespace caseway::store
