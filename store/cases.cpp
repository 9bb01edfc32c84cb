#include "store/cases.hpp"

#include "engine/journal.hpp"

#include <algorithm>

namespace caseway::store {

using engine::CaseEnd;

namespace {

Digest required(std::string_view hash) {
    auto const digest = digest_from_hex(hash);
    if (!digest)
        throw engine::StoreBroken(
            "the last entry of a case has a hash that is none: run `caseway audit verify`");
    return *digest;
}

}  // namespace

std::string case_hash(std::string_view case_id) { return hex(sha256({case_id})); }

Digest case_leaf(CaseEnd const& end) {
    return sha256({case_follows, bytes_of(required(end.case_hash)), big_endian(end.case_seq),
                   bytes_of(required(end.entry))});
}

CasesTree::CasesTree(std::vector<CaseEnd> ends) : ends_{std::move(ends)} {
    std::sort(ends_.begin(), ends_.end(),
              [](auto const& a, auto const& b) { return a.case_hash < b.case_hash; });
    for (auto const& each : ends_) tree_.add(case_leaf(each));
}

engine::CasesHead CasesTree::head() const {
    return {ends_.size(), hex(root_of(tree_.size(), tree_.hashes()))};
}

engine::CasePlace CasesTree::place(std::size_t index) const {
    engine::CasePlace place{ends_[index], index, {}};
    for (auto const& step : inclusion_path(index, tree_.size(), tree_.hashes()))
        place.path.push_back(hex(step));
    return place;
}

engine::CaseProof CasesTree::proof(std::string_view case_id, std::uint64_t size) const {
    auto const wanted = case_hash(case_id);
    auto const found = std::lower_bound(
        ends_.begin(), ends_.end(), wanted,
        [](CaseEnd const& end, std::string const& hash) { return end.case_hash < hash; });
    auto const index = static_cast<std::size_t>(found - ends_.begin());
    engine::CaseProof proof{size, head(), {}, {}, {}};
    if (found != ends_.end() && found->case_hash == wanted) {
        proof.place = place(index);
        return proof;
    }
    if (index > 0) proof.before = place(index - 1);
    if (index < ends_.size()) proof.after = place(index);
    return proof;
}

}  // namespace caseway::store
