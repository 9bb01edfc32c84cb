#include "console/witness.hpp"

#include "console/files.hpp"
#include "console/trusted_keys.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>

namespace caseway::console {

namespace {

namespace fs = std::filesystem;
using store::WitnessRuling;

constexpr std::size_t longest_key_file = 65'536;

// Whoever holds it is alone with the folder.
class Turn {
public:
    explicit Turn(std::string const& folder)
        : file_{::open((folder + "/turn").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)} {
        if (file_ < 0 || ::flock(file_, LOCK_EX) != 0)
            throw Stop(exit_code::broken, "The witness's folder cannot be locked: " + folder);
    }
    ~Turn() { ::close(file_); }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

private:
    int file_;
};

void must_keep(std::string const& path, std::string_view text) {
    if (!replace_file(path, text))
        throw Stop(exit_code::broken,
                   "Nothing was signed: what was seen cannot be kept in " + path);
}

}  // namespace

Witness::Witness(std::string folder) : folder_{std::move(folder)} {
    if (!fs::exists(folder_ + "/key"))
        throw Stop(exit_code::usage,
                   "There is no witness in " + folder_ +
                       ". Make one: caseway witness init --name NAME, or name its --folder.");
}

void Witness::make(std::string const& folder, std::string const& name) {
    if (!store::is_key_name(name))
        throw Stop(exit_code::usage,
                   "A witness's name has no spaces and no plus signs, such as psd/witness.");
    if (fs::exists(folder + "/key"))
        throw Stop(exit_code::usage, "There is a witness already in " + folder + ".");
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!failed) fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed) throw Stop(exit_code::broken, "The folder cannot be made: " + failed.message());
    store::SigningKey::make(name, store::KeyUse::cosigns).write_to(folder + "/key");
}

store::VerifierKey Witness::key() const {
    return store::SigningKey::read_from(folder_ + "/key", store::KeyUse::cosigns).verifier();
}

std::vector<store::VerifierKey> Witness::trusted() const {
    auto const text = read_file(folder_ + "/trusted-keys", longest_key_file);
    return text ? keys_in(*text) : std::vector<store::VerifierKey>{};
}

void Witness::trust(store::VerifierKey const& key) {
    Turn const turn{folder_};
    auto all = trusted();
    if (std::find(all.begin(), all.end(), key) != all.end()) return;
    all.push_back(key);
    std::string text;
    for (auto const& each : all) text += each.text() + "\n";
    must_keep(folder_ + "/trusted-keys", text);
}

// An origin is no name for a file.
std::string Witness::file_of(std::string const& origin) const {
    return folder_ + "/seen/" + store::hex(store::sha256({origin}));
}

std::optional<store::Note> Witness::seen(std::string const& origin) const {
    auto const text = read_file(file_of(origin), store::longest_note);
    if (!text) return std::nullopt;
    auto note = store::read_note(*text);
    auto const checkpoint = note ? store::read_checkpoint(note->text) : std::nullopt;
    if (!checkpoint || checkpoint->origin != origin)
        throw Stop(exit_code::broken, "What was seen of " + engine::made_visible(origin) +
                                          " cannot be read: " + file_of(origin));
    return note;
}

// Under a name made of what it holds, so that asking again adds nothing.
std::string Witness::keep_evidence(std::string const& text) const {
    auto path = folder_ + "/refused/" + store::hex(store::sha256({text}));
    must_keep(path, text);
    return path;
}

WitnessAnswer Witness::answer(store::WitnessRequest const& request, std::uint64_t seconds) {
    Turn const turn{folder_};
    auto const checkpoint = store::read_checkpoint(request.checkpoint.text);
    WitnessAnswer given;
    if (!checkpoint) return given;
    // Looked up by an origin that is judged below: of one that is not trusted there is nothing.
    auto const before = seen(checkpoint->origin);
    if (before) given.seen = store::read_checkpoint(before->text);
    given.ruling = store::judge(request, trusted(), given.seen);
    if (given.ruling == WitnessRuling::went_back || given.ruling == WitnessRuling::inconsistent) {
        given.evidence = keep_evidence(store::request_text(request));
        // What stands under `seen` makes room for the next that goes on.
        if (before) given.evidence_before = keep_evidence(store::note_text(*before));
    }
    if (given.ruling != WitnessRuling::goes_on) return given;
    auto const own = store::SigningKey::read_from(folder_ + "/key", store::KeyUse::cosigns);
    must_keep(file_of(checkpoint->origin), store::note_text(request.checkpoint));
    given.cosigned = request.checkpoint;
    store::cosign(given.cosigned, own, seconds);
    return given;
}

std::string ruling_words(WitnessAnswer const& answer) {
    auto const size = answer.seen ? answer.seen->tree.size : 0;
    auto const seen = std::to_string(size);
    switch (answer.ruling) {
        case WitnessRuling::goes_on: return "It goes on from what was seen, and is cosigned.";
        case WitnessRuling::unreadable: return "What is signed there is no checkpoint of a store.";
        case WitnessRuling::not_trusted:
            return "It is not signed by a store that this witness watches. Where it should be: "
                   "caseway witness trust KEYFILE, with the key from the store's own people.";
        case WitnessRuling::other_start:
            return "The proof does not begin where this witness saw the store last. Ask for one "
                   "that does: caseway checkpoint prove --from " +
                   seen;
        case WitnessRuling::went_back:
            return "REFUSED: the store had " + seen + " entries, and now shows fewer.";
        case WitnessRuling::inconsistent:
            return "REFUSED: it does not go on from the " + seen +
                   " entries that were seen, or says of the same entries that their cases end "
                   "elsewhere. Where the proof itself is not at fault, the record was changed or "
                   "put back, or a case was cut in what was signed of it.";
    }
    return {};
}

}  // namespace caseway::console
