#include "store/words.hpp"

#include "engine/utf8.hpp"

#include <algorithm>

namespace caseway::store {

namespace {

bool in(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

// Capitals made small: ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic, from the code charts
// of Unicode. What is written in other scripts is compared as it stands.
char32_t small(char32_t code) {
    if (in(code, U'A', U'Z')) return code + 0x20;
    if (in(code, 0xC0, 0xDE) && code != 0xD7) return code + 0x20;
    if (code == 0x178) return 0xFF;
    bool const pairs_at_even = in(code, 0x100, 0x137) || in(code, 0x14A, 0x177);
    bool const pairs_at_odd = in(code, 0x139, 0x148) || in(code, 0x179, 0x17E);
    if (pairs_at_even) return code | 1;
    if (pairs_at_odd) return code % 2 == 1 ? code + 1 : code;
    if (in(code, 0x391, 0x3A9)) return code + 0x20;
    if (in(code, 0x400, 0x40F)) return code + 0x50;
    if (in(code, 0x410, 0x42F)) return code + 0x20;
    return code;
}

// Punctuation beyond ASCII lies in a few blocks; whatever is not there is taken for a letter.
bool is_of_a_word(char32_t code) {
    if (code < 0x80) return in(code, U'0', U'9') || in(code, U'A', U'Z') || in(code, U'a', U'z');
    return !in(code, 0x80, 0xBF) && code != 0xD7 && code != 0xF7 && !in(code, 0x2000, 0x206F) &&
           !in(code, 0x3000, 0x303F);
}

void add_utf8(std::string& text, char32_t code) {
    auto const tail = [&](int shift) {
        text += static_cast<char>(0x80 | (code >> static_cast<unsigned>(shift) & 0x3F));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6);
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | code >> 12);
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | code >> 18);
        tail(12), tail(6), tail(0);
    }
}

}  // namespace

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    std::size_t letters = 0;
    auto const end_word = [&] {
        if (letters >= shortest_word) words.insert(word);
        word.clear();
        letters = 0;
    };
    for (auto const code : engine::characters_of(text)) {
        if (!is_of_a_word(code)) {
            end_word();
            continue;
        }
        add_utf8(word, small(code));
        ++letters;
    }
    end_word();
    return words;
}

std::set<std::string> words_to_find(engine::Entry const& entry) {
    std::set<std::string> words;
    if (!engine::is_folded(entry.kind) || entry.case_ref.empty() ||
        entry.event == engine::erased_event)
        return words;
    for (auto const& field : entry.payload)
        if (field.text.size() <= longest_indexed) words.merge(words_of(field.text));
    return words;
}

bool has_words(std::vector<engine::Entry> const& entries, std::string_view words) {
    auto const wanted = words_of(words);
    std::set<std::string> there;
    for (auto const& entry : entries) there.merge(words_to_find(entry));
    return !wanted.empty() &&
           std::includes(there.begin(), there.end(), wanted.begin(), wanted.end());
}

}  // namespace caseway::store
