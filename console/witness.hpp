// A witness: a folder of somebody outside, in which lies what they saw of each store that they
// watch. It holds
//
//   key           the witness's own signing key, readable by its owner alone
//   trusted-keys  the keys of the stores that it watches, entered by hand and never by a store
//   seen/         of each store's origin the last checkpoint that was cosigned
//   refused/      what was asked and refused although the store had signed it, and what had been
//                 seen until then: evidence
//
// What is cosigned is on the disk first. Two programs on one folder take turns.

#pragma once

#include "store/open.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caseway::console {

struct WitnessAnswer {
    store::WitnessRuling ruling = store::WitnessRuling::unreadable;
    store::Note cosigned;                   // For goes_on.
    std::optional<store::Checkpoint> seen;  // What was seen before, of this origin.
    // The files in which a refused checkpoint and what was seen before it are kept.
    std::string evidence, evidence_before;
};

class Witness {
public:
    // One that is there. Throws Stop (exit 2) where there is none in the folder.
    explicit Witness(std::string folder);

    // Makes the folder and the key. Throws Stop (exit 2) where there is a witness already or the
    // name may not be a key's, and engine::StoreBroken where they cannot be made.
    static void make(std::string const& folder, std::string const& name);

    store::VerifierKey key() const;
    // From now on it watches what this key signs. Throws Stop (exit 1) where it cannot be kept.
    void trust(store::VerifierKey const& key);
    std::vector<store::VerifierKey> trusted() const;
    // The last checkpoint that was cosigned for the origin. Throws Stop (exit 1) where it is there
    // and cannot be read: then nothing more is cosigned for it.
    std::optional<store::Note> seen(std::string const& origin) const;

    // `seconds` since 1970 is what the witness says the time is. Throws Stop (exit 1) where what
    // must be kept cannot be: then nothing was signed.
    WitnessAnswer answer(store::WitnessRequest const& request, std::uint64_t seconds);

private:
    std::string file_of(std::string const& origin) const;
    std::string keep_evidence(std::string const& text) const;

    std::string folder_;
};

// Why nothing was cosigned, and what to do.
std::string ruling_words(WitnessAnswer const& answer);

}  // namespace caseway::console
