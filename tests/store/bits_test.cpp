// One bit changed in a store's file: whatever it is, nothing else is shown without being noticed.
//
// CASEWAY_TAMPER_BITS=8 changes each bit of each byte in its turn; otherwise it is one bit a byte.
// A build with sanitizers, which looks for another kind of fault and is slow, takes one byte in 29.
#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"
#include "workflows/catalogue.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
using caseway::engine::StoreBusy;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

// SQLite counts its memory under one lock, for which the two threads would wait most of the time.
// Asked before anything opens a store.
[[maybe_unused]] bool const counts_no_memory =
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;

std::string bytes_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// A case that was reported and graded, in a file of small pages, so that few of its bytes are idle.
std::string a_small_store(Folder const& folder) {
    auto const path = folder / "made.caseway";
    {
        store::NewStore wanted;
        wanted.training = true;
        auto const journal = make_store(path, wanted);
        auto const clock = [] { return *engine::parse_minute("2020-04-06 08:20"); };
        engine::Desk desk{
            *journal, caseway::workflows::catalogue(), {clock, store::new_id, nullptr}};
        engine::Request request;
        request.event = "report-received";
        request.fields = {{"channel", "999"},          {"what-happened", "He forced the door."},
                          {"abuser-present", "no"},    {"injury", "yes"},
                          {"ambulance", "called"},     {"safe-contact", "unknown"},
                          {"site", "coventry"},        {"address", "14 Harvest Court"},
                          {"police-party", "no"},      {"marac-referred-within-12-months", "no"},
                          {"victim-key", "nominal-7"}, {"suspect-key", "nominal-8"}};
        request.by = {"j.ward", "training", engine::Rank::staff, {"call-handler"}, "control-room"};
        auto const opened = desk.open_case(request);
        REQUIRE(opened.kind == engine::Reply::Kind::done);
        request.case_ref = opened.receipt.case_ref;
        request.event = "thrive-graded";
        request.fields = {{"response", "immediate"},
                          {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
                          {"rationale", "He may come back."}};
        REQUIRE(desk.step(request).kind == engine::Reply::Kind::done);
    }
    Shell{path}.run("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM");
    return bytes_of(path);
}

// Everything that a journal shows, whoever asks what; and the schema, on which its guards rest.
class Shown {
public:
    explicit Shown(std::string const& path) {
        auto const journal = open_store(path);
        show_all(*journal);
        schema_ = Shell{path}.words_of(
            "SELECT group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, "
            "''), "
            "char(10)) FROM sqlite_schema");
    }
    bool operator==(Shown const&) const = default;

    // The first line in which the two differ, as each shows it.
    std::string difference(Shown const& other) const {
        std::istringstream ours{words_ + schema_};
        std::istringstream theirs{other.words_ + other.schema_};
        std::string line;
        std::string other_line;
        while (std::getline(ours, line) && std::getline(theirs, other_line))
            if (line != other_line) break;
        return "\"" + line + "\" and not \"" + other_line + "\"";
    }

private:
    template <class... Texts>
    void show(Texts const&... texts) {
        ((words_ += texts, words_ += '\n'), ...);
    }
    static std::string text(auto number) { return std::to_string(number); }

    void show_all(Journal const& journal) {
        auto const about = journal.about();
        show(about.store_id, text(about.training), text(journal.ledger_size()),
             journal.tree_head().root, engine::iso(journal.last_recorded()));
        journal.ledger(1, [&](Entry const& entry) {
            show_entry(entry);
            return true;
        });
        std::vector<std::string> cases{std::string{engine::office_stream}};
        journal.each_case([&](std::string const& id) { cases.push_back(id); });
        for (auto const& id : cases) show_case(journal, id);
        show_lists(journal);
    }
    void show_entry(Entry const& entry) {
        show(text(entry.ledger_seq), entry.case_id, entry.case_ref, text(entry.case_seq),
             entry.event, entry.from, entry.to, entry.actor, entry.rank, entry.request,
             engine::iso(entry.happened_at), entry.previous, entry.hash);
        for (auto const& field : entry.payload) show(field.name, field.text);
    }
    void show_case(Journal const& journal, std::string const& id) {
        for (auto const& entry : journal.entries(id)) {
            show_entry(entry);
            show(text(journal.of_request(entry.request).size()));
        }
        if (auto const now = journal.projection(id)) show_projection(journal, *now);
    }
    void show_projection(Journal const& journal, CaseProjection const& now) {
        show(now.case_id, now.case_ref, text(now.case_seq), text(now.version), now.head,
             text(journal.find(now.case_ref, 5).size()),
             text(now.opened_at.time_since_epoch().count()));
        for (auto const& strand : now.strands) show_strand(strand);
        for (auto const& each : now.deadlines) show_deadline(each);
        for (auto const& each : now.outside) show(each.strand, each.to, each.what);
        for (auto const& [name, value] : now.shared) show(std::string{name}, value);
        for (auto const& token : now.pairs) {
            show(token);
            for (auto const& id : journal.of_pair(token)) show(id);
        }
    }
    void show_strand(engine::StrandLine const& strand) {
        show(strand.case_ref, strand.strand, strand.workflow, strand.state, strand.owner,
             strand.forum, text(strand.ended), text(strand.since.time_since_epoch().count()));
    }
    void show_deadline(engine::DeadlineLine const& line) {
        auto const at = [](Minute minute) { return text(minute.time_since_epoch().count()); };
        show(line.case_ref, line.strand, line.owner, line.deadline.name, at(line.deadline.set_at),
             at(line.deadline.due), at(line.deadline.outer), text(line.deadline.missed));
    }
    void show_lists(Journal const& journal) {
        for (auto const& line : journal.queue({})) {
            show_strand(line.strand);
            show(line.grade, line.site, line.first_due ? line.first_due->name : "");
        }
        auto const late = evening(600'000);
        for (auto const& line : journal.due_before(late, 50)) show_deadline(line);
        for (auto const& line : journal.to_be_missed(late, 50)) show_deadline(line);
        for (auto const& line : journal.on_list("", {})) show_strand(line);
        for (auto const& line : journal.undelivered(50)) show(line.strand, line.to, line.what);
        for (auto const& ref : journal.search("harvest", 5)) show(ref);
        show(text(journal.count_cases("WM-20-")));
    }

    std::string words_;
    std::string schema_;
};

// What the check of the record and of what is kept beside it tells.
std::vector<std::string> told_of(std::string const& path) {
    auto const journal = open_store(path);
    auto faults = faults_in(*journal);
    try {
        std::vector<std::string> cases;
        journal->each_case([&](std::string const& id) { cases.push_back(id); });
        for (auto const& id : cases)
            for (auto const& fault :
                 engine::compare_projections(*journal, caseway::workflows::catalogue(), id))
                faults.push_back(fault.what);
    } catch (StoreBroken const& broken) {
        faults.emplace_back(broken.what());
    }
    return faults;
}

struct Found {
    int unchanged = 0;  // Nothing else is shown.
    int refused = 0;    // Whoever opens or reads it is told.
    int told = 0;       // The check tells.
    int told_of_schema_alone = 0;
    std::vector<std::string> missed;

    void add(Found const& other) {
        unchanged += other.unchanged;
        refused += other.refused;
        told += other.told;
        told_of_schema_alone += other.told_of_schema_alone;
        missed.insert(missed.end(), other.missed.begin(), other.missed.end());
    }
};

void look_at(std::string const& path, Shown const& sound, std::size_t at, Found& found) {
    try {
        Shown const shown{path};
        if (shown == sound) {
            ++found.unchanged;
            return;
        }
        auto const faults = told_of(path);
        auto const of_schema = [](auto const& fault) { return fault.starts_with("the schema"); };
        if (faults.empty())
            found.missed.push_back("byte " + std::to_string(at) + ": " + shown.difference(sound));
        else if (std::all_of(faults.begin(), faults.end(), of_schema))
            ++found.told_of_schema_alone;
        else
            ++found.told;
    } catch (StoreBroken const&) {
        ++found.refused;
    } catch (StoreBusy const&) {
        ++found.refused;
    }
}

// Every so-manieth byte from the first on, in a folder of its own.
Found change_bytes(std::string const& sound, std::size_t first, std::size_t step, int bits) {
    Folder const folder{Folder::On::memory};
    auto const path = folder / "store.caseway";
    auto const put = [&](std::string const& bytes) {
        std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
        std::filesystem::permissions(
            path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        std::filesystem::remove(path + "-journal");
    };
    put(sound);
    Shown const shown{path};
    Found found;
    for (auto at = first; at < sound.size(); at += step)
        for (int n = 0; n < bits; ++n) {
            auto changed = sound;
            auto const bit = bits == 8 ? static_cast<std::size_t>(n) : at * 5 / 3 % 8;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            put(changed);
            look_at(path, shown, at, found);
        }
    return found;
}

}  // namespace

TEST_CASE("No bit of a store is changed so that something else is shown unnoticed",
          "[store][sqlite][tamper][bits]") {
    Folder const folder{Folder::On::memory};
    auto const sound = a_small_store(folder);
    auto const* const wanted = std::getenv("CASEWAY_TAMPER_BITS");
    int const bits = wanted && std::string{wanted} == "8" ? 8 : 1;

#ifdef __SANITIZE_ADDRESS__
    constexpr std::size_t every = 29;
#else
    constexpr std::size_t every = 1;
#endif
    constexpr std::size_t workers = 2;
    std::vector<std::thread> threads;
    std::vector<Found> parts(workers);
    for (std::size_t n = 0; n < workers; ++n)
        threads.emplace_back(
            [&, n] { parts[n] = change_bytes(sound, n * every, workers * every, bits); });
    for (auto& each : threads) each.join();
    Found found;
    for (auto const& part : parts) found.add(part);

    WARN("one in " << every << " of bytes " << sound.size() << ", bits of each " << bits
                   << ": nothing else shown " << found.unchanged << ", refused " << found.refused
                   << ", told by the check " << found.told << ", by its look at the schema alone "
                   << found.told_of_schema_alone << ", missed " << found.missed.size());
    for (auto const& each : found.missed) FAIL_CHECK(each);
    // A check that does not look at the schema would have missed these.
    CHECK(found.told_of_schema_alone > 0);
    CHECK(found.told > 100);
    CHECK(found.refused > 100);
}
