// Every store in tests/store/golden, whatever form it has, opens, verifies and replays for ever.
//
// What is in each is described in golden.hpp.
//
// From form 4 on version-N.keys stands beside it, the key file of the program that wrote it, and
// version-N.locked-keys, the same keys under the passphrase below.
//
// Beside version-N.store stands version-N.differences, where there are any: what today's rules
// would judge otherwise than was recorded, as a strict replay lists it. A line more means that a
// table was changed so that the past would come out otherwise: that needs a new edition, and then
// the line. That a case cannot be followed is never put there.
#include "engine/erasure.hpp"
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

constexpr auto passphrase = "fourteen harvest mice";

// A copy that is its owner's alone, as stores and key files have to be.
void copy_private(fs::path const& from, std::string const& to) {
    fs::copy_file(from, to);
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write);
}

// A copy, brought to the present form and opened with its own keys where it has some.
struct Opened {
    explicit Opened(std::string const& name, std::string const& key_file = ".keys",
                    store::AskPassphrase const& ask = {}) {
        copy_private(golden_folder() / (name + ".store"), path);
        store::Upgrade wanted{folder / "before.caseway", {}, {}};
        wanted.opening.keys = keys();
        if (auto const own = golden_folder() / (name + key_file); fs::exists(own)) {
            copy_private(own, folder / "keys");
            wanted.opening.keys = [this, ask](std::string const& store_id) {
                return store::key_file(folder / "keys", store_id, ask);
            };
        }
        store::upgrade_store(path, wanted);
        journal = store::open_store(path, wanted.opening);
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

TEST_CASE("There is a golden store of every form", "[store][golden]") {
    std::vector<std::string> every;
    for (std::int64_t form = 1; form <= store::present_form(); ++form)
        every.push_back("version-" + std::to_string(form));
    CHECK(golden_names() == every);
}

TEST_CASE("A golden key file opens with its passphrase and with no other",
          "[store][golden][keys]") {
    Opened const golden{"version-4", ".locked-keys", [] { return std::string{passphrase}; }};
    CHECK(faults_in(*golden.journal).empty());
    // Another stood in Harvest Court, and was erased.
    CHECK(golden.journal->search("harvest court", 9) == std::vector<std::string>{"WM-26-000001"});
    CHECK_THROWS_AS((Opened{"version-4", ".locked-keys", [] { return std::string{"mice"}; }}),
                    store::WrongPassphrase);
}

TEST_CASE("What a golden store had erased stays erased", "[store][golden][erasure]") {
    Opened const golden{"version-4"};
    std::size_t erased = 0;
    for (auto const& id : case_ids(*golden.journal)) {
        auto const entries = golden.journal->entries(id);
        auto const under = engine::erased_under(entries);
        erased += under != 0 ? 1 : 0;
        for (auto const& each : entries)
            if (each.case_seq < under) CHECK(each.payload.empty());
    }
    CHECK(erased == 1);
}

TEST_CASE("Every golden store opens and verifies", "[store][golden]") {
    for (auto const& name : golden_names()) {
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
