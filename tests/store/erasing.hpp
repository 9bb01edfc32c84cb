// Destroying a case at the end of its retention, through the journal alone.
#pragma once

#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

#include <algorithm>
#include <filesystem>

namespace caseway::tests {

inline Entry an_erasure(Journal const& journal, std::string const& id) {
    auto entry = journal.entries(id).back();
    entry.kind = engine::EntryKind::correction;
    entry.event = std::string{engine::erased_event};
    entry.payload = {{"entries", std::to_string(entry.case_seq)}};
    entry.salts.clear();
    ++entry.case_seq;
    return entry;
}

inline Entry erase(Journal& journal, std::string const& id) {
    auto by = an_erasure(journal, id);
    auto const writing = journal.begin();
    writing->erase(by);
    auto projection = a_case(id, by.case_ref, by.case_seq);
    projection.version = by.version;
    projection.strands.clear();
    projection.shared.clear();
    writing->project(projection);
    writing->commit();
    return by;
}

// Whether nothing is left of it but headers, and the entries that say so.
inline bool is_bare(Journal const& journal, std::string const& id) {
    auto const entries = journal.entries(id);
    return std::all_of(entries.begin(), entries.end(), [](Entry const& each) {
        return each.event == engine::erased_event || each.payload.empty();
    });
}

// Whether all is there that was recorded.
inline bool is_whole(Journal const& journal, std::string const& id) {
    auto const entries = journal.entries(id);
    return std::none_of(entries.begin(), entries.end(),
                        [](Entry const& each) { return each.payload.empty(); }) &&
           entries.back().event != engine::erased_event;
}

// A store of two cases whose keys are in a file, and a copy of it from before anything is erased.
struct KeptInAFile {
    Folder folder;
    std::string path = folder / "store.caseway", key = folder / "store.key";
    std::string copy = folder / "copy.caseway", store_id;

    explicit KeptInAFile(Folder::On on = Folder::On::disk) : folder{on} {
        store::NewStore wanted;
        wanted.keys = [&](std::string const& id) {
            store_id = id;
            if (!std::filesystem::exists(key)) store::make_key_file(key, id, std::nullopt);
            return keeper();
        };
        auto const journal = store::create_store(path, wanted);
        for (std::string const id : {"case-a", "case-b"}) record(*journal, id, "WM-20-" + id);
        journal->backup(copy);
    }

    // As the file says now.
    std::shared_ptr<store::KeyKeeper> keeper() const { return store::key_file(key, store_id); }
    store::Opening opening(std::chrono::milliseconds patience = store::Opening{}.patience) const {
        store::Opening opening;
        opening.patience = patience;
        opening.keys = [this](std::string const&) { return keeper(); };
        return opening;
    }
    std::unique_ptr<Journal> open() const { return store::open_store(path, opening()); }

    void put_back() const {
        std::filesystem::copy_file(copy, path, std::filesystem::copy_options::overwrite_existing);
    }
    bool is_cleaning_due() const { return Shell{path}.words_of("SELECT due FROM cleaning") != "0"; }
};

}  // namespace caseway::tests
