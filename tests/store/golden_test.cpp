// Every store in tests/store/golden, whatever form it has, opens, verifies and replays for ever.
//
// What is in each is described in golden.hpp.
//
// Beside version-N.store stands version-N.differences, where there are any: what today's rules
// would judge otherwise than was recorded, as a strict replay lists it. A line more means that a
// table was changed so that the past would come out otherwise: that needs a new edition, and then
// the line. That a case cannot be followed is never put there.
#include "engine/replay.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/workflows/editions.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>
#include <filesystem>

using namespace caseway::tests;
namespace engine = caseway::engine;
namespace fs = std::filesystem;
namespace store = caseway::store;

namespace {

fs::path golden_folder() { return fs::path{source_dir()} / "tests/store/golden"; }

std::vector<std::string> golden_names() {
    std::vector<std::string> names;
    for (auto const& each : fs::directory_iterator{golden_folder()})
        if (each.path().extension() == ".store") names.push_back(each.path().stem());
    std::sort(names.begin(), names.end());
    return names;
}

// A copy, brought to the present form and opened.
struct Opened {
    explicit Opened(std::string const& name) {
        fs::copy_file(golden_folder() / (name + ".store"), path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        store::Upgrade wanted{folder / "before.caseway", {}, {}};
        wanted.opening.keys = keys();
        store::upgrade_store(path, wanted);
        journal = open_store(path);
    }
    Folder folder{Folder::On::memory};
    std::string path = folder / "store.caseway";
    std::unique_ptr<Journal> journal;
};

std::vector<std::string> case_ids(Journal const& journal) {
    std::vector<std::string> ids;
    journal.each_case([&](std::string const& id) {
        if (id != engine::office_stream) ids.push_back(id);
    });
    return ids;
}

// One line for each thing that today's rules would judge otherwise.
std::vector<std::string> differences(Journal const& journal, engine::Catalogue const& catalogue) {
    auto const policies = engine::Policies::of_office(journal.entries(engine::office_stream));
    std::vector<std::string> lines;
    for (auto const& id : case_ids(journal))
        for (auto const& fault : engine::replay_strictly(catalogue, journal.entries(id), policies))
            lines.push_back(fault.case_ref + ": " + fault.what);
    return lines;
}

std::vector<std::string> known_differences(std::string const& name) {
    std::vector<std::string> lines;
    std::ifstream file{golden_folder() / (name + ".differences")};
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

bool cannot_follow(std::string const& line) { return line.find("cannot be followed") != line.npos; }

}  // namespace

TEST_CASE("Every golden store opens and verifies", "[store][golden]") {
    auto const names = golden_names();
    REQUIRE(names.size() >= 2);
    for (auto const& name : names) {
        CAPTURE(name);
        Opened const golden{name};
        CHECK(faults_in(*golden.journal).empty());
        CHECK(case_ids(*golden.journal).size() >= 2);
        CHECK(golden.journal->ledger_size() > 50);
    }
}

TEST_CASE("Every golden store replays and only known rulings would differ today",
          "[store][golden]") {
    for (auto const& name : golden_names()) {
        CAPTURE(name);
        Opened const golden{name};
        auto const known = known_differences(name);
        CHECK(std::none_of(known.begin(), known.end(), cannot_follow));
        CHECK(differences(*golden.journal, caseway::workflows::catalogue()) == known);
        for (auto const& id : case_ids(*golden.journal))
            CHECK_NOTHROW(
                engine::fold(caseway::workflows::catalogue(), golden.journal->entries(id)));
    }
}

TEST_CASE("A golden store shows a workflow that was taken away", "[store][golden]") {
    std::vector<engine::Workflow const*> fewer;
    for (auto const* each : caseway::workflows::catalogue().all())
        if (each->name() != "grading") fewer.push_back(each);
    engine::Catalogue const catalogue{fewer, caseway::workflows::catalogue().first()};
    for (auto const& name : golden_names()) {
        auto const found = differences(*Opened{name}.journal, catalogue);
        CHECK(std::any_of(found.begin(), found.end(), cannot_follow));
    }
}

TEST_CASE("Every edition that a golden store was written under is on the list of editions",
          "[store][golden]") {
    auto const listed = listed_editions();
    for (auto const& name : golden_names())
        Opened{name}.journal->ledger(1, [&](Entry const& entry) {
            CAPTURE(name, entry.ledger_seq, entry.workflow, entry.edition);
            if (!entry.workflow.empty()) CHECK(listed.at(entry.workflow).contains(entry.edition));
            return true;
        });
}
