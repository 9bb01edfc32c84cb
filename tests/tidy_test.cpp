// The house rules that a machine can see, over every C++ file of ours: how long lines and files may
// be, which folder may use which, where each outside library comes in, and words that mark work not
// done. Each rule is also fed a file that breaks it, so that a rule that has gone blind is seen.
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct SourceFile {
    std::string path;  // From the project's root, such as "engine/desk.hpp".
    std::string text;

    bool is_in(std::string_view folder) const { return path.starts_with(folder); }
};

// What is wrong and where, such as "engine/desk.hpp:12: longer than 100 columns".
using Findings = std::vector<std::string>;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// Calls look(line) for each line; words that it answers with become a finding there.
template <class Look>
Findings look_through(SourceFile const& file, Look look) {
    Findings findings;
    int number = 0;
    for (auto const line : lines_of(file.text)) {
        ++number;
        if (std::string const wrong = look(line); !wrong.empty()) {
            findings.push_back(file.path + ":" + std::to_string(number) + ": " + wrong);
        }
    }
    return findings;
}

auto columns(std::string_view line) {
    return std::count_if(line.begin(), line.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

// Transition tables are as wide as their columns; they alone stand outside clang-format.
Findings long_lines(SourceFile const& file) {
    bool in_table = false;
    return look_through(file, [&](std::string_view line) -> std::string {
        if (line.find("// clang-format off") != line.npos) in_table = true;
        if (line.find("// clang-format on") != line.npos) in_table = false;
        return !in_table && columns(line) > 100 ? "longer than 100 columns" : "";
    });
}

Findings long_file(SourceFile const& file) {
    auto const length = lines_of(file.text).size();
    if (length <= 400) return {};
    return {file.path + ": " + std::to_string(length) + " lines, more than 400"};
}

// These words are spelled in halves, so that this file does not find itself.
// clang-format off
std::vector<std::string> const marks_of_unfinished_work{"TO" "DO", "FIX" "ME"};
std::vector<std::string> const ways_to_a_shell{"system" "(", "popen" "("};
// clang-format on

// Whether the word stands in the line by itself and not as the end of a longer one.
bool has_word(std::string_view line, std::string_view word) {
    for (auto at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
        if (at == 0) return true;
        auto const before = static_cast<unsigned char>(line[at - 1]);
        if (std::isalnum(before) == 0 && before != '_') return true;
    }
    return false;
}

Findings words_among(SourceFile const& file, std::vector<std::string> const& words) {
    return look_through(file, [&](std::string_view line) -> std::string {
        for (auto const& word : words) {
            if (has_word(line, word)) return "contains " + word;
        }
        return "";
    });
}

Findings unfinished(SourceFile const& file) { return words_among(file, marks_of_unfinished_work); }

Findings shell_commands(SourceFile const& file) { return words_among(file, ways_to_a_shell); }

// What stands between the quotes or brackets of an #include, or nothing.
std::string included(std::string_view line) {
    if (!line.starts_with("#include")) return "";
    auto const begin = line.find_first_of("<\"");
    auto const end = line.find_last_of(">\"");
    return begin < end ? std::string(line.substr(begin + 1, end - begin - 1)) : "";
}

bool starts_with_any(std::string_view text, std::vector<std::string_view> const& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](auto start) { return text.starts_with(start); });
}

// What each folder may use of ours. Tests and examples stand outside the house.
struct Direction {
    std::string_view from;
    std::vector<std::string_view> may_use;
};
std::vector<Direction> const directions{
    {"engine/", {"engine/"}},
    {"workflows/", {"engine/", "workflows/"}},
    {"store/", {"engine/", "store/"}},
    {"console/",
     {"engine/", "workflows/catalogue.hpp", "workflows/marac_dataset.hpp", "workflows/regimes.hpp",
      "workflows/repeats.hpp", "workflows/roles.hpp", "store/open.hpp", "console/"}},
};
std::vector<std::string_view> const folders{"engine/",  "workflows/", "store/",
                                            "console/", "tests/",     "fuzz/"};

Findings wrong_directions(SourceFile const& file) {
    for (auto const& direction : directions) {
        if (!file.is_in(direction.from)) continue;
        return look_through(file, [&](std::string_view line) -> std::string {
            auto const header = included(line);
            bool const ours = starts_with_any(header, folders);
            if (!ours || starts_with_any(header, direction.may_use)) return "";
            return std::string(direction.from) + " may not use " + header;
        });
    }
    return {};
}

// Each workflow stands alone; what several share has a header of its own, without a machine.
// `workflows` are the names of the files in workflows/ that build one.
Findings entangled_workflows(SourceFile const& file, std::set<std::string> const& workflows) {
    auto const own = fs::path(file.path).stem().string();
    if (!file.is_in("workflows/") || own == "catalogue") return {};
    return look_through(file, [&](std::string_view line) -> std::string {
        fs::path const header = included(line);
        bool const another = header.parent_path() == "workflows" && header.stem() != own &&
                             workflows.count(header.stem().string()) == 1;
        return another ? "one workflow uses another: " + header.string() : "";
    });
}

std::set<std::string> workflows_among(std::vector<SourceFile> const& files) {
    std::set<std::string> names;
    for (auto const& file : files) {
        if (!file.is_in("workflows/")) continue;
        for (auto const line : lines_of(file.text)) {
            if (included(line) == "engine/machine.hpp") names.insert(fs::path(file.path).stem());
        }
    }
    return names;
}

// Where each outside library comes in. Tests may also look at a store's file from outside, and
// the measurements compare with the bare library.
struct Door {
    std::vector<std::string_view> headers;
    std::vector<std::string_view> comes_in_at;
};
std::vector<Door> const doors{
    {{"boost/"}, {"engine/table.hpp", "engine/machine.hpp", "engine/machine_"}},
    {{"date/"}, {"engine/london.cpp"}},
    {{"sqlite3"}, {"store/", "tests/", "bench/"}},
    {{"libpq", "postgres"}, {"store/", "tests/store/", "bench/"}},
    {{"openssl/", "sodium"}, {"store/", "tests/store/"}},
    {{"spdlog/", "fmt/", "CLI/", "editline/", "readline/"}, {"console/"}},
    {{"nlohmann/"}, {"console/", "tests/", "examples/"}},
    {{"catch2/"}, {"tests/catch.hpp"}},
};

Findings libraries_by_the_window(SourceFile const& file) {
    return look_through(file, [&](std::string_view line) -> std::string {
        auto const header = included(line);
        for (auto const& door : doors) {
            if (!starts_with_any(header, door.headers)) continue;
            if (!starts_with_any(file.path, door.comes_in_at)) return header + " has another door";
        }
        return "";
    });
}

std::vector<SourceFile> our_files() {
    fs::path const root = caseway::tests::source_dir();
    std::vector<SourceFile> files;
    for (auto const* folder :
         {"engine", "workflows", "store", "console", "tests", "fuzz", "bench", "examples"}) {
        if (!fs::exists(root / folder)) continue;
        for (auto const& found : fs::recursive_directory_iterator(root / folder)) {
            auto const kind = found.path().extension();
            if (kind != ".cpp" && kind != ".hpp" && kind != ".c" && kind != ".h") continue;
            std::ifstream in(found.path(), std::ios::binary);
            std::string text{std::istreambuf_iterator<char>(in), {}};
            files.push_back({found.path().lexically_relative(root).string(), std::move(text)});
        }
    }
    return files;
}

// What breaks the rule anywhere, one finding a line; empty where all is well.
template <class Rule>
std::string over_all(Rule rule) {
    std::string all;
    for (auto const& file : our_files()) {
        for (auto const& finding : rule(file)) all += "\n" + finding;
    }
    return all;
}

bool catches(Findings const& findings) { return findings.size() == 1; }

}  // namespace

TEST_CASE("The rules are asked of every folder", "[tidy]") {
    auto const files = our_files();
    for (auto const folder : folders) {
        CAPTURE(folder);
        CHECK(std::any_of(files.begin(), files.end(),
                          [&](auto const& file) { return file.is_in(folder); }));
    }
}

TEST_CASE("A line fits in 100 columns unless it is a row of a table", "[tidy]") {
    CHECK(over_all(long_lines) == "");

    std::string const fits(100, 'x');
    std::string const wide = fits + "x\n";
    std::string letters;
    for (int i = 0; i < 100; ++i) letters += "\u00e9";
    CHECK(catches(long_lines({"engine/a.hpp", "short\n" + wide})));
    CHECK(catches(long_lines({"a.hpp", "// clang-format off\n// clang-format on\n" + wide})));
    CHECK(long_lines({"a.hpp", "// clang-format off\n" + wide}).empty());
    CHECK(long_lines({"a.hpp", fits + "\n" + letters + "\n"}).empty());
}

TEST_CASE("A file fits in 400 lines", "[tidy]") {
    CHECK(over_all(long_file) == "");

    CHECK(catches(long_file({"engine/a.hpp", std::string(401, '\n')})));
    CHECK(long_file({"engine/a.hpp", std::string(400, '\n')}).empty());
}

TEST_CASE("Nothing is left for later in the source", "[tidy]") {
    CHECK(over_all(unfinished) == "");

    for (auto const& mark : marks_of_unfinished_work) {
        CHECK(catches(unfinished({"a.cpp", "int x;  // " + mark + ": the rest\n"})));
        CHECK(unfinished({"a.cpp", "int x;  // WHAT" + mark + "\n"}).empty());
    }
}

TEST_CASE("No words are handed to a shell", "[tidy]") {
    CHECK(over_all(shell_commands) == "");

    for (auto const& way : ways_to_a_shell) {
        CHECK(catches(shell_commands({"a.cpp", "    std::" + way + "\"rm x\");\n"})));
        CHECK(catches(shell_commands({"a.cpp", way + "words);\n"})));
        CHECK(shell_commands({"a.cpp", "eco" + way + "1);  // a file system (or two)\n"}).empty());
    }
}

TEST_CASE("Each folder uses only the folders it may", "[tidy]") {
    CHECK(over_all(wrong_directions) == "");

    auto const [from, header, lawful] = GENERATE(table<std::string, std::string, bool>({
        {"engine/desk.cpp", "engine/desk.hpp", true},
        {"engine/desk.cpp", "workflows/catalogue.hpp", false},
        {"engine/desk.cpp", "store/open.hpp", false},
        {"engine/desk.cpp", "tests/catch.hpp", false},
        {"workflows/dvpo.cpp", "engine/machine.hpp", true},
        {"workflows/dvpo.cpp", "store/open.hpp", false},
        {"workflows/dvpo.cpp", "console/render.hpp", false},
        {"store/sqlite.cpp", "engine/journal.hpp", true},
        {"store/sqlite.cpp", "workflows/catalogue.hpp", false},
        {"console/main.cpp", "workflows/catalogue.hpp", true},
        {"console/main.cpp", "workflows/dvpo.hpp", false},
        {"console/main.cpp", "store/open.hpp", true},
        {"console/main.cpp", "store/statement.hpp", false},
        {"tests/store/open_test.cpp", "store/statement.hpp", true},
    }));
    CAPTURE(from, header);
    CHECK(catches(wrong_directions({from, "#include \"" + header + "\"\n"})) == !lawful);
}

TEST_CASE("No workflow uses another", "[tidy]") {
    auto const workflows = workflows_among(our_files());
    CHECK(over_all([&](auto const& file) { return entangled_workflows(file, workflows); }) == "");

    auto const two = workflows_among({{"workflows/dvpo.cpp", "#include \"engine/machine.hpp\"\n"},
                                      {"workflows/marac.cpp", "#include \"engine/machine.hpp\"\n"},
                                      {"workflows/people.cpp", "#include \"engine/time.hpp\"\n"}});
    auto const asks_marac = "#include \"workflows/marac.hpp\"\n";
    CHECK(two == std::set<std::string>{"dvpo", "marac"});
    CHECK(catches(entangled_workflows({"workflows/dvpo.hpp", asks_marac}, two)));
    CHECK(entangled_workflows({"workflows/marac.cpp", asks_marac}, two).empty());
    CHECK(entangled_workflows({"workflows/catalogue.cpp", asks_marac}, two).empty());
    CHECK(entangled_workflows({"workflows/dvpo.hpp", "#include \"workflows/people.hpp\"\n"}, two)
              .empty());
}

TEST_CASE("Each outside library comes in at its own door", "[tidy]") {
    CHECK(over_all(libraries_by_the_window) == "");

    auto const [from, header, lawful] = GENERATE(table<std::string, std::string, bool>({
        {"engine/table.hpp", "boost/mp11.hpp", true},
        {"engine/machine_lines.hpp", "boost/msm/front/functor_row.hpp", true},
        {"engine/desk.hpp", "boost/mp11.hpp", false},
        {"workflows/dvpo.cpp", "boost/msm/back/state_machine.hpp", false},
        {"engine/london.cpp", "date/tz.h", true},
        {"engine/london_iso.cpp", "date/date.h", false},
        {"engine/time.hpp", "date/date.h", false},
        {"store/sqlite.cpp", "sqlite3.h", true},
        {"console/audit.cpp", "sqlite3.h", false},
        {"store/digest.cpp", "openssl/evp.h", true},
        {"engine/entry.cpp", "openssl/evp.h", false},
        {"engine/seal.cpp", "sodium.h", false},
        {"console/operator_log.cpp", "spdlog/logger.h", true},
        {"store/open.cpp", "spdlog/logger.h", false},
        {"store/open.cpp", "CLI/CLI.hpp", false},
        {"store/entry.cpp", "nlohmann/json.hpp", false},
        {"examples/embed/main.cpp", "nlohmann/json.hpp", true},
        {"tests/engine/near_test.cpp", "catch2/catch.hpp", false},
    }));
    CAPTURE(from, header);
    CHECK(catches(libraries_by_the_window({from, "#include <" + header + ">\n"})) == !lawful);
}
