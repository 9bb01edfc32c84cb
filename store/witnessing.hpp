// What a witness is asked, and what it answers: a witness is somebody outside who remembers the
// last checkpoint of a store and cosigns only one that goes on from it, so that nobody can show one
// record today and another tomorrow. Of the cases it sees that a record of one size is given one
// root of them; that they leave nothing out it cannot see.
//
// A request is the text of C2SP tlog-witness:
//
//   old 17                                        the size that the witness saw last
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=  the proof from there, a hash a line
//
//   caseway/01718900-0000-7000-8000-000000000001  the checkpoint, a signed note (store/note.hpp)
//   ...
//
// Nothing here keeps anything or throws: what was seen comes in, and the answer is a value.

#pragma once

#include "engine/ledger.hpp"
#include "store/note.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct WitnessRequest {
    std::uint64_t old_size = 0;
    std::vector<std::string> path;  // Hashes in hexadecimal.
    Note checkpoint;

    bool operator==(WitnessRequest const&) const = default;
};

// As tlog-witness bounds it.
inline constexpr std::size_t longest_path = 63;

// std::logic_error where a hash in it is none.
std::string request_text(WitnessRequest const&);
// Absent for anything that request_text would not have written.
std::optional<WitnessRequest> read_request(std::string_view);

enum class WitnessRuling {
    goes_on,       // It may be cosigned, and remembered first.
    unreadable,    // The text under the signatures is no checkpoint.
    not_trusted,   // Not signed by a key that the witness knows for this origin.
    other_start,   // The proof does not begin where the witness saw it last: ask again from there.
    went_back,     // It is smaller than what was seen.
    inconsistent,  // It does not go on from what was seen: another record, other cases of the same
                   // record, or a wrong proof.
};

// `trusted` are the keys that the witness keeps itself, each named as the origin that it signs;
// `seen` is what it saw last of the request's origin, and nothing where it never saw any.
WitnessRuling judge(WitnessRequest const& request, std::vector<VerifierKey> const& trusted,
                    std::optional<Checkpoint> const& seen);

}  // namespace caseway::store
