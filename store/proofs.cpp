#include "store/proofs.hpp"

#include "store/cases.hpp"
#include "store/tree.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseway::store {

using engine::CasePlace;
using engine::CasesHead;

namespace {

std::optional<Path> path_of(std::vector<std::string> const& steps) {
    Path path;
    for (auto const& step : steps) {
        auto const digest = digest_from_hex(step);
        if (!digest) return std::nullopt;
        path.push_back(*digest);
    }
    return path;
}

bool stands_there(CasePlace const& place, CasesHead const& cases) {
    auto const path = path_of(place.path);
    auto const root = digest_from_hex(cases.root);
    if (!path || !root || !digest_from_hex(place.end.case_hash) ||
        !digest_from_hex(place.end.entry))
        return false;
    return is_included(case_leaf(place.end), place.index, cases.count, *path, *root);
}

// The two stand next to each other, or one at its end of the order, and the hash between them.
bool stand_around(std::string const& hash, engine::CaseProof const& proof) {
    auto const& before = proof.before;
    auto const& after = proof.after;
    if (before && before->end.case_hash >= hash) return false;
    if (after && after->end.case_hash <= hash) return false;
    auto const next = before ? before->index + 1 : 0;
    return next == (after ? after->index : proof.cases.count);
}

}  // namespace

bool holds(engine::InclusionProof const& proof, engine::TreeHead const& head) {
    auto const path = path_of(proof.path);
    auto const entry = digest_from_hex(proof.entry);
    auto const root = digest_from_hex(head.root);
    return path && entry && root && proof.seq > 0 && proof.size == head.size &&
           is_included(*entry, proof.seq - 1, head.size, *path, *root);
}

bool holds(engine::ConsistencyProof const& proof, engine::TreeHead const& old,
           engine::TreeHead const& now) {
    auto const path = path_of(proof.path);
    auto const old_root = digest_from_hex(old.root);
    auto const root = digest_from_hex(now.root);
    return path && old_root && root && proof.old_size == old.size && proof.size == now.size &&
           is_consistent(old.size, *old_root, now.size, *root, *path);
}

bool holds(engine::CaseProof const& proof, std::string_view case_id, CasesHead const& cases) {
    if (proof.cases != cases) return false;
    auto const wanted = case_hash(case_id);
    if (proof.place)
        return !proof.before && !proof.after && proof.place->end.case_hash == wanted &&
               stands_there(*proof.place, cases);
    return stand_around(wanted, proof) && (!proof.before || stands_there(*proof.before, cases)) &&
           (!proof.after || stands_there(*proof.after, cases)) &&
           (proof.before || proof.after || cases.root == hex(sha256({})));
}

}  // namespace caseway::store
