// An address is what kills. Addresses and telephone numbers were planted in every case of the
// story; here every command is asked for everything it has, in words and as JSON, and none of them
// may come out: not on a screen, not in an error, not in the operators' log.

#include "tests/catch.hpp"
#include "tests/keys.hpp"
#include "tests/story/spring.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>

using namespace caseway;
using tests::Spring;
using tests::Told;

namespace {

// Words and spaced numbers: digits alone would turn up in some hash by chance.
constexpr std::string_view canaries[] = {"Harvest Court", "Mill Row",          "Weaver Street",
                                         "Canal Road",    "Loom Close",        "Foundry Lane",
                                         "07700 900",     "it is the library", "Key adult at",
                                         "duty desk",     "On the ward until"};

void is_silent(Told const& told) {
    for (auto const canary : canaries) {
        INFO(canary << " in:\n" << told.all());
        CHECK(told.all().find(canary) == std::string::npos);
    }
}

// The log goes to a file of this test for as long as it runs.
struct LogFile {
    std::string path;
    explicit LogFile(std::string path_) : path{std::move(path_)} {
        ::setenv("CASEWAY_LOG", path.c_str(), 1);
        ::setenv("CASEWAY_LOG_LEVEL", "debug", 1);
    }
    ~LogFile() {
        ::unsetenv("CASEWAY_LOG");
        ::unsetenv("CASEWAY_LOG_LEVEL");
        std::filesystem::remove(path);
    }
    std::string text() const {
        std::ifstream file{path};
        std::stringstream all;
        all << file.rdbuf();
        return all.str();
    }
};

// The files of a folder in which something planted stands, by their names.
std::vector<std::string> planted_in(std::filesystem::path const& folder) {
    std::vector<std::string> names;
    for (auto const& each : std::filesystem::recursive_directory_iterator{folder}) {
        if (!each.is_regular_file()) continue;
        std::ifstream file{each.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
        if (std::any_of(std::begin(canaries), std::end(canaries),
                        [&](auto canary) { return bytes.find(canary) != bytes.npos; }))
            names.push_back(each.path().filename());
    }
    return names;
}

std::vector<std::vector<std::string>> commands_of_a_case(std::string const& ref) {
    return {{"show", ref},
            {"next", ref, "--all"},
            {"audit", "timeline", ref},
            {"audit", "log", "--case", ref, "--limit", "100000"},
            {"audit", "export", ref},
            {"audit", "export", ref, "--format", "csv"},
            {"audit", "access", ref},
            {"deadlines", ref},
            {"history", ref},
            {"audit", "verify", "--case", ref},
            {"workflow", "diagram", "dvpo", "--format", "text", "--case", ref},
            {"workflow", "diagram", "intake", "--format", "dot", "--case", ref},
            {"workflow", "diagram", "suspect", "--format", "mermaid", "--case", ref}};
}

std::vector<std::vector<std::string>> const commands_of_the_store = {
    {"queue", "--all", "--limit", "1000"},
    {"overdue", "--limit", "1000"},
    {"sweep", "--dry-run"},
    {"sweep"},
    {"trm"},
    {"marac", "agenda"},
    {"outbox", "list"},
    {"audit", "log", "--limit", "100000"},
    {"audit", "verify"},
    {"report", "figures", "--from", "6 Apr 2020", "--to", "17 May 2020"},
    {"people", "list"},
};

// What somebody types into the wrong place.
std::vector<std::vector<std::string>> const slips = {
    {"step", "0001/intake", "locality-learned", "--field", "site=14 Harvest Court"},
    {"step", "0001/intake", "locality-learned", "--field", "adress=14 Harvest Court"},
    {"step", "14 Harvest Court", "locality-learned"},
    {"step", "0001", "14 Harvest Court"},
    {"step", "0001/14 Harvest Court", "locality-learned"},
    {"show", "14 Harvest Court"},
    {"queue", "--limit", "07700 900142"},
    {"queue", "14 Harvest Court"},
    {"find", "14 Harvest Court"},
    {"audit", "timeline", "0001", "--since", "14 Harvest Court"},
    {"audit", "export", "0001", "--profile", "14 Harvest Court"},
    {"clock", "explain", "--rule", "court", "--hours", "48", "--from", "14 Harvest Court"},
    {"note", "0001", "--text", "x", "--on-behalf-of", "Ana of 14 Harvest Court"},
    {"note", "0001", "--text", "x", "--request", "14 Harvest Court req"},
    {"note", "0001/14 Harvest Court strand", "--text", "x"},
};

// A marker that somebody is to look after, in words.
std::vector<std::string> marker_in_words() {
    std::vector<std::string> words{"step", "0001/flag", "marker-placed"};
    for (auto const* field : {"warns-of=weapons", "on=suspect", "why=seen in the hall",
                              "review-by=2020-08-01", "owner=Ana of 14 Harvest Court"})
        words.insert(words.end(), {"--field", field});
    return words;
}

std::string const report_under_words =
    R"({"request":"14 Harvest Court","fields":{"channel":"101","site":"coventry"}})";

// The same by what another system feeds in. Nothing of it is to be kept.
std::string fed_slips() {
    std::string const words = R"("14 Harvest Court")", text = R"("fields":{"text":"x"})";
    std::string all;
    auto const add = [&](std::string const& who, std::string const& more) {
        all += R"({"time":"2020-05-18 09:00","who":")" + who + R"(",)" + more + "}\n";
    };
    add("Ana of 14 Harvest Court", R"("case":"WM-20-000001","event":"note",)" + text);
    add("t.reed", R"("case":"WM-20-000001","event":"note","request":)" + words + "," + text);
    add("t.reed", R"("case":"WM-20-000001","event":"note","strand":)" + words + "," + text);
    add("t.reed", R"("case":)" + words + R"(,"event":"note",)" + text);
    add("t.reed", R"("case":"WM-20-000001","event":)" + words);
    add("j.ward", R"("case":"office","event":)" + words);
    add("j.ward", R"("case":"office","event":"keys-rotated","fields":{"why":)" + words + "}");
    add("j.ward", R"("case":"office","event":"checkpoint-made","fields":{"note":)" + words + "}");
    add("n.ames", R"("case":"office","event":"person-entered","fields":{"id":)" + words + "}");
    add("n.ames",
        R"("case":"office","event":"person-entered","fields":{"id":"z.new","unit":)" + words + "}");
    return all;
}

}  // namespace

TEST_CASE("No planted address or telephone number comes out anywhere", "[story][canary]") {
    LogFile const log{
        (std::filesystem::temp_directory_path() / ("caseway-canary-" + store::new_id() + ".log"))
            .string()};
    Spring spring{store::memory_journal(true)};
    REQUIRE(spring.played().code == 0);

    // The canaries are there: otherwise this would prove nothing.
    auto const opened = spring.journal().entries(spring.kept("WM-20-000001").case_id).front();
    auto const* address = engine::find_field(opened.payload, "address");
    REQUIRE(address);
    REQUIRE(address->find("Harvest Court") != std::string::npos);
    REQUIRE_FALSE(spring.journal().search("900177", 5).empty());

    auto commands = commands_of_the_store;
    for (auto const* ref : {"0001", "0002", "0003", "0004", "0005"})
        for (auto& each : commands_of_a_case(ref)) commands.push_back(std::move(each));
    for (auto words : commands) {
        // Somebody who may look at every case, with a reason.
        words.insert(words.end(), {"--reason", "audit"});
        auto const told = spring.as("d.penn", words);
        INFO(words[0] << " " << words[1 % words.size()] << "\n" << told.err);
        CHECK(told.code == 0);
        is_silent(told);
        words.push_back("--json");
        is_silent(spring.as("d.penn", words));
    }
    is_silent(spring.as("s.okafor", {"find"}, "Harvest Court\n"));
    is_silent(spring.as("s.okafor", {"find", "--json"}, "900142\n"));
    is_silent(spring.played());
    for (auto words : slips) {
        auto const told = spring.as("t.reed", words);
        INFO(words[0] << " " << words[1]);
        CHECK(told.code != 0);
        is_silent(told);
        words.push_back("--json");
        is_silent(spring.as("t.reed", words));
    }

    auto const marker = spring.as("t.reed", marker_in_words());
    INFO(marker.all());
    CHECK(marker.code == 2);
    CHECK(marker.err.find("owner") != std::string::npos);
    is_silent(marker);
    auto const fed = spring.as("j.ward", {"new", "--from", "-"}, report_under_words);
    CHECK(fed.code == 2);
    CHECK(fed.err.find("request") != std::string::npos);
    is_silent(fed);

    auto const logged = log.text();
    CHECK_FALSE(logged.empty());
    is_silent({0, logged, {}});
}

TEST_CASE("Nothing that was planted stands in plain in any file that a store leaves",
          "[story][canary][sealing]") {
    namespace fs = std::filesystem;
    auto const folder = fs::temp_directory_path() / ("caseway-canary-" + store::new_id());
    fs::create_directories(folder / "temporary");
    ::setenv("SQLITE_TMPDIR", (folder / "temporary").c_str(), 1);
    LogFile const log{(folder / "operators.log").string()};
    auto const path = (folder / "cases.db").string();
    {
        Spring spring{tests::make_training_store(path)};
        REQUIRE(spring.played().code == 0);
        REQUIRE_FALSE(spring.journal().search("harvest", 5).empty());
        REQUIRE(spring.as("s.okafor", {"audit", "verify"}).code == 0);
        REQUIRE(spring.as("s.okafor", {"find"}, "Harvest Court\n").code == 0);
        for (auto const& words : slips) spring.as("t.reed", words);
        CHECK(spring.as("t.reed", marker_in_words()).code == 2);
        CHECK(spring.as("j.ward", {"new", "--from", "-"}, report_under_words).code == 2);
        auto const size = spring.journal().ledger_size();
        CHECK(spring.says({"run", "-"}, fed_slips()).code == 3);
        spring.journal().ledger(size + 1, [](engine::Entry const& entry) {
            CHECK(entry.kind == engine::EntryKind::read);
            return true;
        });
        spring.journal().backup((folder / "copy.db").string());
    }
    store::Opening opening;
    opening.keys = tests::keys();
    store::rotate_keys(path, opening);
    ::unsetenv("SQLITE_TMPDIR");

    CHECK(planted_in(folder) == std::vector<std::string>{});
    // The same store as an earlier form kept it shows them: otherwise this would prove nothing.
    fs::copy_file(fs::path{tests::source_dir()} / "tests/store/golden/version-2.store",
                  folder / "unsealed.db");
    CHECK(planted_in(folder) == std::vector<std::string>{"unsealed.db"});
    fs::remove_all(folder);
}

TEST_CASE("A line of a scenario that is wrong keeps what it holds to itself", "[story][canary]") {
    Spring spring{store::memory_journal(true)};
    auto const told = spring.says(
        {"run", "-", "--show"},
        "18 May 2020 09:00 | j.ward | @new | report-received | 14 Harvest Court\n"
        "18 May 2020 09:00 | j.ward | @new | report-received | address=\"14 Harvest Court\n"
        "18 May 2020 09:00 | j.ward | @new | report-received | addres=\"14 Harvest Court\"\n"
        "18 May 2020 09:00 | j.ward | @new | report-received | channel=\"14 Harvest Court\"\n"
        "14 Harvest Court | j.ward | @new | report-received\n"
        "18 May 2020 09:00 | j.ward | @new | report-received | -> due 14 Harvest Court\n");
    CHECK(told.code == 3);
    is_silent(told);
    for (std::vector<std::string> const& words :
         {std::vector<std::string>{"run", "-", "--show"}, {"run", "-", "--json"}}) {
        auto const fed = spring.says(words, fed_slips());
        CHECK(fed.code == 3);
        is_silent(fed);
    }
}
