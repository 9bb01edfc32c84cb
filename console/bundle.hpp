// A case in one file for somebody else, who can check it with nothing but the file and the keys of
// those who signed: docs/format.md, "A case for somebody else". Beside the case and its proofs
// (store/disclosure.hpp) it says what it is, to whom it went and why, and holds the source of a
// small program that checks it.

#pragma once

#include "console/json.hpp"
#include "store/open.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseway::console {

struct Bundle {
    // What whoever made it says; nothing proves it.
    struct Made {
        std::string at, by, recipient, reason, because, profile;

        bool operator==(Made const&) const = default;
    };

    std::vector<std::string> read_me;
    std::string case_ref;
    bool training = false;
    Made made;
    std::vector<std::string> hides;                              // Classes of fields.
    std::vector<std::pair<std::string, std::string>> workflows;  // Names and editions, in order.
    store::DisclosedCase shown;
    std::vector<std::string> verifier;

    bool operator==(Bundle const&) const = default;
};

inline constexpr std::size_t largest_bundle = std::size_t{64} * 1024 * 1024;

std::string bundle_text(Bundle const& bundle);
// Absent for anything that bundle_text would not have written.
std::optional<Bundle> read_bundle(std::string_view text);

// What of a case goes to somebody else; read_me and the verifier are added.
Bundle bundle_of(store::DisclosedCase shown, Bundle::Made made);

// Everything that does not hold, and what its entries are.
store::DisclosureCheck check_bundle(Bundle const& bundle,
                                    std::vector<store::VerifierKey> const& keys);

// The program for Python 3 that checks a bundle too, line by line: docs/verifier/verify.py.
std::vector<std::string> verifier_source();

}  // namespace caseway::console
