// Stores as earlier programs wrote them. Each must open, verify and be gone on with for ever.
//
// golden/version-1.store is a training store of two cases as the first form kept it, with the lines
// of golden/version-1.scenario played into it and everything missed by 8 April 2020, 09:00.
#pragma once

#include "tests/source_dir.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

namespace caseway::tests {

// A copy of it that a test may write to, open to its owner alone as a store has to be.
struct GoldenStore {
    static constexpr std::uint64_t entries = 61;

    Folder folder;
    std::string path = folder / "store.caseway";

    explicit GoldenStore(Folder::On on = Folder::On::memory) : folder{on} {
        namespace fs = std::filesystem;
        fs::copy_file(fs::path{caseway::tests::source_dir()} / "tests/store/golden/version-1.store",
                      path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    }

    std::string form() const { return Shell{path}.words_of("PRAGMA user_version"); }

    // Everything that was recorded, as rows hold it.
    std::string record() const {
        return Shell{path}.words_of(
            "SELECT (SELECT group_concat(seq || case_id || case_seq || request || header || "
            "hex(leaf)) FROM entry) || (SELECT group_concat(seq || ordinal || name || text || "
            "hex(salt)) FROM payload) || (SELECT size || hex(chain) FROM head)");
    }
};

}  // namespace caseway::tests
