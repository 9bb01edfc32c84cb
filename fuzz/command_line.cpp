// Whatever is typed. One word a line up to an empty line; what follows is typed afterwards. Before
// the words, a line "at a terminal" lets the program ask.
#include "fuzz/station.hpp"
#include "fuzz/targets.hpp"
#include "tests/store/builders.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace caseway::fuzz {

namespace {

namespace fs = std::filesystem;

struct Typed {
    bool at_a_terminal = false;
    std::vector<std::string> words;
    std::string afterwards;
};

Typed typed(std::string_view bytes) {
    constexpr std::string_view terminal = "at a terminal\n";
    Typed typed;
    typed.at_a_terminal = bytes.starts_with(terminal);
    if (typed.at_a_terminal) bytes.remove_prefix(terminal.size());
    while (!bytes.empty() && bytes.front() != '\n') {
        auto const end = std::min(bytes.find('\n'), bytes.size());
        typed.words.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    typed.afterwards = bytes.substr(std::min<std::size_t>(1, bytes.size()));
    return typed;
}

// A program's arguments end at a zero byte. And a path that leaves the folder could reach a file of
// the machine that runs this: such words are not tried.
bool may_be_tried(std::vector<std::string> const& words) {
    return std::none_of(words.begin(), words.end(), [](std::string const& word) {
        if (word.find('\0') != word.npos || word.find("..") != word.npos) return true;
        for (auto at = word.find('/'); at != word.npos; at = word.find('/', at + 1))
            if (at == 0 || std::isalnum(static_cast<unsigned char>(word[at - 1])) == 0) return true;
        return false;
    });
}

// An empty folder to work in, in which what a command writes is found and taken away again.
class Desk {
public:
    Desk() : folder_{tests::Folder::On::memory} {
        fs::current_path(folder_ / "");
        for (auto const* variable : {"CASEWAY_STORE", "CASEWAY_LOG", "XDG_DATA_HOME"})
            unsetenv(variable);
        setenv("HOME", (folder_ / "").c_str(), 1);
    }
    void clear() {
        for (auto const& each : fs::directory_iterator{folder_ / ""}) fs::remove_all(each.path());
    }

private:
    tests::Folder folder_;
};

// Without one the machine's own would be taken, and no run would be like the other.
void set_the_clock(std::vector<std::string>& words) {
    bool const set = std::any_of(words.begin(), words.end(),
                                 [](auto const& word) { return word.starts_with("--clock"); });
    if (!set) words.insert(words.begin(), {"--clock", "2020-04-07 09:00"});
}

}  // namespace

void command_line(std::string_view bytes) {
    static Desk desk;
    auto given = typed(bytes);
    if (!may_be_tried(given.words)) return;
    set_the_clock(given.words);
    Station station;
    if (given.at_a_terminal) station.at_a_terminal();
    auto const seen = station.types(given.words, given.afterwards);
    desk.clear();
    Station::claim_answered(seen);
    station.claim_sound();
}

}  // namespace caseway::fuzz
