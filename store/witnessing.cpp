#include "store/witnessing.hpp"

#include "store/hashing.hpp"
#include "store/proofs.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace caseway::store {

namespace {

constexpr std::string_view old_line = "old ";

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    auto const [rest, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || std::to_string(value) != digits) return std::nullopt;
    return value;
}

// Of the store's own key: that another key of the witness signed it too says nothing of the origin.
bool is_signed_by_its_origin(Note const& note, std::string const& origin,
                             std::vector<VerifierKey> const& trusted) {
    auto const found = signers(note, trusted);
    return found && std::any_of(found->begin(), found->end(),
                                [&](Signer const& each) { return is_of_store(each, origin); });
}

// Of what was never seen nothing is the beginning.
Checkpoint nothing_yet(std::string const& origin) {
    auto const of_nothing = hex(sha256({}));
    return {origin, {0, of_nothing}, {0, of_nothing}};
}

}  // namespace

std::string request_text(WitnessRequest const& request) {
    auto text = std::string{old_line} + std::to_string(request.old_size) + "\n";
    for (auto const& each : request.path) {
        auto const hash = digest_from_hex(each);
        if (!hash) throw std::logic_error("a proof is written with a hash that is none");
        text += base64(bytes_of(*hash)) + "\n";
    }
    return text + "\n" + note_text(request.checkpoint);
}

std::optional<WitnessRequest> read_request(std::string_view text) {
    auto const blank = text.find("\n\n");
    if (blank == text.npos || !text.starts_with(old_line)) return std::nullopt;
    auto const note = read_note(text.substr(blank + 2));
    if (!note) return std::nullopt;
    auto head = text.substr(old_line.size(), blank - old_line.size());
    auto const size = number(head.substr(0, head.find('\n')));
    if (!size) return std::nullopt;
    WitnessRequest request{*size, {}, *note};
    while (head.find('\n') != head.npos) {
        head.remove_prefix(head.find('\n') + 1);
        auto const bytes = from_base64(head.substr(0, head.find('\n')));
        auto const hash = bytes ? digest_of(*bytes) : std::nullopt;
        if (!hash || request.path.size() == longest_path) return std::nullopt;
        request.path.push_back(hex(*hash));
    }
    return request;
}

WitnessRuling judge(WitnessRequest const& request, std::vector<VerifierKey> const& trusted,
                    std::optional<Checkpoint> const& seen) {
    using enum WitnessRuling;
    auto const checkpoint = read_checkpoint(request.checkpoint.text);
    if (!checkpoint) return unreadable;
    if (!is_signed_by_its_origin(request.checkpoint, checkpoint->origin, trusted))
        return not_trusted;
    auto const old = seen.value_or(nothing_yet(checkpoint->origin));
    if (checkpoint->tree.size < old.tree.size) return went_back;
    // A second root of the cases would let one of them end earlier in the same record.
    if (checkpoint->tree.size == old.tree.size && *checkpoint != old) return inconsistent;
    if (request.old_size != old.tree.size) return other_start;
    engine::ConsistencyProof const proof{old.tree.size, checkpoint->tree.size, request.path};
    return holds(proof, old.tree, checkpoint->tree) ? goes_on : inconsistent;
}

}  // namespace caseway::store
