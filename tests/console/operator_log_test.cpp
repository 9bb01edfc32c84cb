// The operators' log: one printable line for each thing done, whatever the values hold.
#include "console/operator_log.hpp"

#include "tests/catch.hpp"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace caseway::console {
namespace {

using engine::Level;
namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "caseway-log-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    LogSettings settings() const {
        LogSettings settings;
        settings.path = path / "caseway.log";
        return settings;
    }

    fs::path path;
};

std::vector<std::string> lines_of(fs::path const& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

// Everything that is written to standard error while it lives goes to a file instead.
class ErrorsTo {
public:
    explicit ErrorsTo(fs::path const& path) : kept_(::dup(STDERR_FILENO)) {
        int const file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        REQUIRE(file >= 0);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~ErrorsTo() {
        ::dup2(kept_, STDERR_FILENO);
        ::close(kept_);
    }
    ErrorsTo(ErrorsTo const&) = delete;
    ErrorsTo& operator=(ErrorsTo const&) = delete;

private:
    int kept_;
};

}  // namespace

TEST_CASE("Each thing done is one line of JSON with its level and its fields", "[log]") {
    Folder folder;
    open_operator_log(folder.settings())
        ->warning("case stepped", {{"case", "WM-20-004187"}, {"entries", 3}});

    auto const lines = lines_of(folder.settings().path);
    REQUIRE(lines.size() == 1);
    auto const line = nlohmann::json::parse(lines.front());
    CHECK(line.at("level") == "warning");
    CHECK(line.at("what") == "case stepped");
    CHECK(line.at("pid") == ::getpid());
    CHECK(line.at("fields") == nlohmann::json{{"case", "WM-20-004187"}, {"entries", "3"}});
    CHECK(line.at("at").get<std::string>().size() ==
          std::string("2020-04-17T17:00:00.000Z").size());
}

TEST_CASE("Whatever a value holds the line stays one printable line", "[log]") {
    auto const [given, kept] = GENERATE(table<std::string, std::string>({
        {"two\nlines", "two\nlines"},
        {"quote \" and backslash \\", "quote \" and backslash \\"},
        {"escape \x1b[31m", "escape \x1b[31m"},
        {"delete \x7f", "delete \x7f"},
        {"right-to-left \u202e", "right-to-left \u202e"},
        {"not UTF-8 \xff", "not UTF-8 \uFFFD"},
        {"{} %s %v", "{} %s %v"},
    }));
    auto const format = GENERATE(LogFormat::json, LogFormat::plain, LogFormat::journald);
    Folder folder;
    auto settings = folder.settings();
    settings.format = format;
    open_operator_log(settings)->info("refused", {{"problem", given}});

    auto const lines = lines_of(settings.path);
    REQUIRE(lines.size() == 1);
    for (char const letter : lines.front()) CHECK((letter >= ' ' && letter <= '~'));
    if (format == LogFormat::json) {
        auto const fields = nlohmann::json::parse(lines.front()).at("fields");
        CHECK(fields.at("problem").get<std::string>() == kept);
    } else {
        auto const value = lines.front().substr(lines.front().find('=') + 1);
        CHECK(nlohmann::json::parse(value).get<std::string>() == kept);
    }
}

TEST_CASE("What is below the level asked for is dropped", "[log]") {
    auto const [level, kept] = GENERATE(table<Level, std::size_t>({
        {Level::debug, 4},
        {Level::info, 3},
        {Level::warning, 2},
        {Level::error, 1},
    }));
    Folder folder;
    auto settings = folder.settings();
    settings.level = level;
    auto const log = open_operator_log(settings);
    log->debug("asked");
    log->info("opened");
    log->warning("waited");
    log->error("failed");
    CHECK(lines_of(settings.path).size() == kept);
}

TEST_CASE("A full file is set aside and the oldest of those goes", "[log]") {
    Folder folder;
    auto settings = folder.settings();
    settings.max_size = 1000;
    settings.files = 2;
    auto const log = open_operator_log(settings);
    for (int i = 0; i < 100; ++i) log->info("case stepped", {{"number", i}});

    CHECK(fs::exists(folder.path / "caseway.1.log"));
    CHECK(fs::exists(folder.path / "caseway.2.log"));
    CHECK_FALSE(fs::exists(folder.path / "caseway.3.log"));
    for (auto const& file : fs::directory_iterator(folder.path)) {
        CHECK(file.file_size() <= settings.max_size);
    }
    auto const last = nlohmann::json::parse(lines_of(settings.path).back());
    CHECK(last.at("fields").at("number") == "99");
}

TEST_CASE("A log file is for its owner alone", "[log]") {
    Folder folder;
    open_operator_log(folder.settings())->info("opened");
    auto const readable_by = fs::status(folder.settings().path).permissions();
    CHECK(readable_by == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("Without a file the lines go to standard error as journald takes them", "[log]") {
    auto const [level, prefix] = GENERATE(table<Level, std::string>({
        {Level::debug, "<7>"},
        {Level::info, "<6>"},
        {Level::warning, "<4>"},
        {Level::error, "<3>"},
    }));
    Folder folder;
    auto const seen = folder.path / "stderr";
    {
        ErrorsTo redirected(seen);
        LogSettings settings;
        settings.format = LogFormat::journald;
        settings.level = Level::debug;
        open_operator_log(settings)->write(level, "case stepped", {{"case", "WM-20-004187"}});
    }
    REQUIRE(lines_of(seen).size() == 1);
    CHECK(lines_of(seen).front() == prefix + "case stepped  case=\"WM-20-004187\"");
}

TEST_CASE("A log that cannot be opened says what to do", "[log]") {
    Folder folder;
    std::ofstream(folder.path / "file").put('\n');
    auto settings = folder.settings();
    settings.path = folder.path / "file" / "caseway.log";
    CHECK_THROWS_WITH(open_operator_log(settings), ContainsSubstring("that you may write to"));
}

TEST_CASE("A full disk for logs stops nothing and is told once", "[log]") {
    Folder folder;
    auto const seen = folder.path / "stderr";
    {
        ErrorsTo redirected(seen);
        LogSettings settings;
        settings.path = "/dev/full";
        auto const log = open_operator_log(settings);
        CHECK_NOTHROW(log->info("opened"));
        CHECK_NOTHROW(log->info("closed"));
    }
    CHECK(lines_of(seen) ==
          std::vector<std::string>{"caseway: the operators' log cannot be written to"});
}

TEST_CASE("Levels and formats are named on the command line", "[log]") {
    for (auto const level : {Level::debug, Level::info, Level::warning, Level::error}) {
        CHECK(level_named(name_of(level)) == level);
    }
    CHECK_FALSE(level_named("verbose"));
    CHECK(log_format_named("journald") == LogFormat::journald);
    CHECK_FALSE(log_format_named("xml"));
}

TEST_CASE("A host that wants no log has one that drops everything", "[log]") {
    CHECK_NOTHROW(engine::quiet_log().error("failed", {{"case", "WM-20-004187"}}));
    CHECK(&engine::quiet_log() == &engine::quiet_log());
}

}  // namespace caseway::console
