// A sitting whose user has folders of their own, as everybody has at a real console.

#pragma once

#include "tests/console/sitting.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace caseway::tests {

inline bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

// A folder for as long as a test runs.
struct OwnFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("caseway-" + store::new_id());

    OwnFolder() { std::filesystem::create_directories(path); }
    ~OwnFolder() { std::filesystem::remove_all(path); }
    OwnFolder(OwnFolder const&) = delete;
    OwnFolder& operator=(OwnFolder const&) = delete;

    std::string operator/(std::string const& name) const { return (path / name).string(); }
};

inline std::string text_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}
inline void write(std::string const& path, std::string const& text) {
    std::ofstream{path, std::ios::binary} << text;
}

struct Anchored : Sitting {
    OwnFolder folder;

    Anchored() {
        seat().state_folder = folder / "state";
        seat().config_folder = folder / "config";
        report();
        as("x.vane").at("2020-04-06 12:00");
    }
    Seen must(std::vector<std::string> words) {
        auto seen = types(std::move(words));
        if (seen.code != 0) throw std::runtime_error(seen.out + seen.err);
        return seen;
    }
    // What a supervisor does at the end of a shift, with a witness in another unit.
    void anchor() {
        auto const n = std::to_string(++shifts_);
        must({"checkpoint", "make"});
        write(folder / "store.key", must({"checkpoint", "key"}).out);
        if (shifts_ == 1) {
            must({"witness", "init", "--name", "psd/witness"});
            must({"witness", "trust", folder / "store.key"});
            write(folder / "witness.key", must({"witness", "key"}).out);
        }
        must({"checkpoint", "prove", "--from", std::to_string(witnessed_), "--out",
              folder / ("request" + n)});
        must({"witness", "cosign", folder / ("request" + n), "--out", folder / ("cosigned" + n)});
        must(
            {"checkpoint", "cosigned", folder / ("cosigned" + n), "--key", folder / "witness.key"});
        auto const note = store::read_note(text_of(folder / ("cosigned" + n)));
        witnessed_ = store::read_checkpoint(note->text)->tree.size;
    }
    // What whoever holds the store's key can sign, if they like.
    store::Note signs(store::Checkpoint const& checkpoint) {
        auto const store_id = journal().about().store_id;
        auto const key = folder / ("config/keys/" + store::hex(store::sha256({store_id})));
        store::Note note{store::checkpoint_text(checkpoint), {}};
        store::sign(note, store::SigningKey::read_from(key, store::KeyUse::signs));
        return note;
    }
    // The last checkpoint that was cosigned, but that the case whose entry was the last of all ends
    // before it.
    store::Checkpoint cut_cases() {
        auto const note =
            store::read_note(text_of(folder / ("cosigned" + std::to_string(shifts_))));
        auto checkpoint = *store::read_checkpoint(note->text);
        checkpoint.cases = journal().cases_head(checkpoint.tree.size - 1);
        return checkpoint;
    }
    std::uint64_t witnessed() const { return witnessed_; }
    Seen note(std::string const& text = "Rang twice") {
        return types({"note", "0001", "--text", text});
    }

private:
    int shifts_ = 0;
    std::uint64_t witnessed_ = 0;
};

}  // namespace caseway::tests
