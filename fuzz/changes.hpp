// Seeds, and changes of them: what the ordinary tests give a target instead of a fuzzer. The same
// seed of the random numbers gives the same changes on every machine.

#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::fuzz {

// The files of fuzz/seeds/NAME, in the order of their names. Throws where there are none.
std::vector<std::string> seeds_of(std::string_view name);
// The words of fuzz/dictionaries/NAME.dict, in libFuzzer's form; none where there is no file.
std::vector<std::string> words_of(std::string_view name);

class Changes {
public:
    // `seeds` is not empty.
    Changes(std::vector<std::string> seeds, std::vector<std::string> words, std::uint64_t random);
    // A seed after one to four changes.
    std::string next();

private:
    std::size_t below(std::size_t end);  // 0 where `end` is 0.
    void change(std::string& text);

    std::vector<std::string> seeds_, words_;
    std::mt19937_64 random_;
};

}  // namespace caseway::fuzz
