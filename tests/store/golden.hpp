// Stores as earlier programs wrote them. Each must open, verify and be gone on with for ever.
//
// golden/version-N.store is a training store of two cases as form N kept it, with the lines of
// golden/version-N.scenario played into it and everything missed by 8 April 2020, 09:00. Of form 4
// it is one of three, of which one was erased, and its keys stand beside it (golden_test.cpp).
#pragma once

#include "store/sqlite_schema.hpp"
#include "tests/source_dir.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

namespace caseway::tests {

inline std::string const present_form = std::to_string(store::schema_version);

struct GoldenForm {
    std::string form;
    std::uint64_t entries;
};
inline GoldenForm const form_1{"1", 61};
inline GoldenForm const form_2{"2", 74};
inline GoldenForm const form_3{"3", 77};
inline std::vector<GoldenForm> earlier_forms() { return {form_1, form_2, form_3}; }
inline std::vector<GoldenForm> chained_forms() { return {form_1, form_2}; }

// A copy of one that a test may write to, open to its owner alone as a store has to be.
struct GoldenStore {
    GoldenForm was;
    Folder folder{Folder::On::memory};
    std::string path = folder / "store.caseway";

    explicit GoldenStore(GoldenForm const& form = form_1) : was{form} {
        namespace fs = std::filesystem;
        auto const name = "tests/store/golden/version-" + was.form + ".store";
        fs::copy_file(fs::path{caseway::tests::source_dir()} / name, path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        // Before a test forks: a child's keys would be gone with it.
        keys()(store::look_at_store(path).store_id);
    }

    std::string backup() const { return path + "-before"; }
    store::Upgraded upgrade(std::chrono::milliseconds patience = store::Opening{}.patience) const {
        store::Upgrade wanted{backup(), {}, {}};
        wanted.opening.patience = patience;
        wanted.opening.keys = keys();
        return store::upgrade_store(path, wanted);
    }

    std::string form() const { return Shell{path}.words_of("PRAGMA user_version"); }

    // The record but for its payloads, as rows hold it: what no change of form may touch.
    std::string record() const {
        return Shell{path}.words_of(
            "SELECT group_concat(seq || case_id || case_seq || request || header || "
            "hex(leaf)) FROM entry");
    }
};

}  // namespace caseway::tests
