#include "fuzz/changes.hpp"

#include "tests/source_dir.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace caseway::fuzz {

namespace {

namespace fs = std::filesystem;

std::string content(fs::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// What stands between the quotation marks, \xNN and an escaped mark or backslash resolved.
std::string word_of(std::string_view line) {
    std::string word;
    for (std::size_t at = line.find('"') + 1; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] != '\\' || at + 1 >= line.size()) {
            word += line[at];
        } else if (line[++at] == 'x') {
            word += static_cast<char>(std::stoi(std::string{line.substr(at + 1, 2)}, nullptr, 16));
            at += 2;
        } else {
            word += line[at];
        }
    }
    return word;
}

}  // namespace

std::vector<std::string> seeds_of(std::string_view name) {
    std::vector<fs::path> paths;
    for (auto const& each :
         fs::directory_iterator{tests::source_dir() + "/fuzz/seeds/" + std::string{name}})
        paths.push_back(each.path());
    if (paths.empty()) throw std::runtime_error("a fuzz target has no seeds");
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    std::transform(paths.begin(), paths.end(), std::back_inserter(seeds), content);
    return seeds;
}

std::vector<std::string> words_of(std::string_view name) {
    std::ifstream in{tests::source_dir() + "/fuzz/dictionaries/" + std::string{name} + ".dict"};
    std::vector<std::string> words;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with('"')) words.push_back(word_of(line));
    return words;
}

Changes::Changes(std::vector<std::string> seeds, std::vector<std::string> words,
                 std::uint64_t random)
    : seeds_{std::move(seeds)}, words_{std::move(words)}, random_{random} {}

std::size_t Changes::below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

std::string Changes::next() {
    auto text = seeds_[below(seeds_.size())];
    for (auto left = 1 + below(4); left > 0; --left) change(text);
    return text;
}

void Changes::change(std::string& text) {
    auto const at = below(text.size() + 1);
    auto const length = 1 + below(16);
    switch (below(7)) {
        case 0: text.insert(at, 1, static_cast<char>(below(256))); break;
        case 1:
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            break;
        case 2: text.erase(at, length); break;
        case 3: text.insert(at, text.substr(below(text.size() + 1), length)); break;
        case 4: text.resize(at); break;
        case 5: {
            auto const& other = seeds_[below(seeds_.size())];
            text.replace(at, text.npos, other, below(other.size() + 1), std::string::npos);
            break;
        }
        default:
            if (!words_.empty()) text.replace(at, below(2) * length, words_[below(words_.size())]);
    }
}

}  // namespace caseway::fuzz
