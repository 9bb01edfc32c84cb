// The tree over the last entries of all cases: with its root in a checkpoint, nobody can show a
// case and keep its latest entries back, or say of a case that there is none.
//
// Its leaves are ordered by the SHA-256 of the case's identity, each identity once. A leaf is
// SHA-256(0x04, that hash, the entry's number in its case as 8 bytes with the most significant
// first, the entry's hash); roots and paths are those of store/tree.hpp.

#pragma once

#include "engine/ledger.hpp"
#include "store/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

std::string case_hash(std::string_view case_id);  // In hexadecimal.

// std::logic_error where a hash in it is none.
Digest case_leaf(engine::CaseEnd const&);

class CasesTree {
public:
    // In any order.
    explicit CasesTree(std::vector<engine::CaseEnd> ends);

    engine::CasesHead head() const;
    // `size` is that of the ledger, which the proof repeats.
    engine::CaseProof proof(std::string_view case_id, std::uint64_t size) const;

private:
    engine::CasePlace place(std::size_t index) const;

    std::vector<engine::CaseEnd> ends_;
    TreeInMemory tree_;
};

}  // namespace caseway::store
