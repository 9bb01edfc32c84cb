// Ordinary entries and cases for the tests of stores, and a folder that goes when the test ends.
#pragma once

#include "engine/journal.hpp"
#include "store/open.hpp"
#include "tests/keys.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace caseway::tests {

using engine::CaseProjection;
using engine::Entry;
using engine::Journal;
using engine::Minute;

// A folder of its own for each test; in memory where the test is not about what reaches a disk.
class Folder {
public:
    enum class On { disk, memory };
    explicit Folder(On on = On::disk) : path_{above(on) / ("caseway-" + store::new_id())} {
        std::filesystem::create_directory(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::string operator/(std::string const& name) const { return (path_ / name).string(); }

private:
    static std::filesystem::path above(On on) {
        std::filesystem::path const memory = "/dev/shm";
        if (on == On::memory && std::filesystem::is_directory(memory)) return memory;
        return std::filesystem::temp_directory_path();
    }

    std::filesystem::path path_;
};

// A Friday evening and minutes after it.
inline Minute evening(int minutes_later = 0) {
    using namespace std::chrono;
    return Minute{sys_days{2020y / April / 17} + 17h + minutes{minutes_later}};
}

// The act that comes after `version` others in a case without reads and refusals.
inline Entry an_act(std::string const& case_id, std::string const& ref, std::uint64_t case_seq) {
    Entry entry;
    entry.case_id = case_id;
    entry.case_ref = ref;
    entry.case_seq = case_seq;
    entry.version = case_seq;
    entry.request = "request-" + ref + "-" + std::to_string(case_seq);
    entry.strand = "dvpo";
    entry.workflow = "dvpo";
    entry.edition = "1-0123456789abcdef";
    entry.event = "notice-served";
    entry.from = "notice-authorised";
    entry.to = "notice-in-force";
    entry.actor = "pc-4412";
    entry.asserted = "os-user";
    entry.role = "response-officer";
    entry.rank = "constable";
    entry.unit = "coventry";
    entry.happened_at = evening(static_cast<int>(case_seq));
    entry.recorded_at = evening(60);
    entry.raw_clock = evening(60);
    entry.via = "console";
    entry.policy = "default";
    entry.payload = {{"served-by", "pc-4412"}, {"note", "at the door"}};
    return entry;
}

inline engine::StrandLine a_strand(std::string const& ref, std::string const& name = "dvpo") {
    engine::StrandLine strand;
    strand.case_ref = ref;
    strand.strand = name;
    strand.workflow = name.substr(0, name.find('.'));
    strand.state = "notice-in-force";
    strand.owner = "review-officer";
    strand.since = evening();
    return strand;
}

inline engine::DeadlineLine a_deadline(std::string const& ref, std::string const& name, int due,
                                       std::string const& strand = "dvpo") {
    return {ref, strand, "review-officer", {name, evening(), evening(due), evening(due), false}};
}

inline CaseProjection a_case(std::string const& id, std::string const& ref,
                             std::uint64_t case_seq = 1) {
    CaseProjection projection;
    projection.case_id = id;
    projection.case_ref = ref;
    projection.case_seq = case_seq;
    projection.version = case_seq;
    projection.opened_at = evening();
    projection.strands = {a_strand(ref)};
    projection.shared = {{"grade", "high"}, {"victim-site", "coventry"}};
    return projection;
}

// Records the next act of a case with its projection, and answers the entry as it was kept.
inline Entry record(Journal& journal, CaseProjection projection) {
    auto const writing = journal.begin();
    projection.case_seq = journal.entries(projection.case_id).size() + 1;
    projection.version = projection.case_seq;
    std::vector<Entry> entries{
        an_act(projection.case_id, projection.case_ref, projection.case_seq)};
    writing->append(entries);
    writing->project(projection);
    writing->commit();
    return entries.front();
}

inline Entry record(Journal& journal, std::string const& id, std::string const& ref) {
    return record(journal, a_case(id, ref));
}

// What the check of a store tells: "what (reference) at number".
inline std::vector<std::string> faults_in(Journal const& journal,
                                          engine::EntryRange const& range = {}) {
    std::vector<std::string> faults;
    journal.check(
        range,
        [&](engine::Fault const& fault) {
            faults.push_back(fault.what + " (" + fault.case_ref + ") at " +
                             std::to_string(fault.ledger_seq));
        },
        [](std::uint64_t, std::uint64_t) {});
    return faults;
}

// Each kind of store, made in the folder, and how it is looked at again after the program ended.
struct Maker {
    std::string name;
    std::unique_ptr<Journal> (*make)(Folder const&);
};
inline std::vector<Maker> stores() {
    return {{"memory", [](Folder const&) { return store::memory_journal(true); }},
            {"sqlite", [](Folder const& folder) {
                 store::NewStore wanted;
                 wanted.training = true;
                 return make_store(folder / "store.caseway", wanted);
             }}};
}

}  // namespace caseway::tests
