// Destroying a case at the end of its retention, through the journal alone.
#pragma once

#include "tests/store/builders.hpp"

#include <algorithm>

namespace caseway::tests {

inline Entry an_erasure(Journal const& journal, std::string const& id) {
    auto entry = journal.entries(id).back();
    entry.kind = engine::EntryKind::correction;
    entry.event = std::string{engine::erased_event};
    entry.payload = {{"entries", std::to_string(entry.case_seq)}};
    entry.salts.clear();
    ++entry.case_seq;
    return entry;
}

inline Entry erase(Journal& journal, std::string const& id) {
    auto by = an_erasure(journal, id);
    auto const writing = journal.begin();
    writing->erase(by);
    auto projection = a_case(id, by.case_ref, by.case_seq);
    projection.version = by.version;
    projection.strands.clear();
    projection.shared.clear();
    writing->project(projection);
    writing->commit();
    return by;
}

// Whether nothing is left of it but headers, and the entries that say so.
inline bool is_bare(Journal const& journal, std::string const& id) {
    auto const entries = journal.entries(id);
    return std::all_of(entries.begin(), entries.end(), [](Entry const& each) {
        return each.event == engine::erased_event || each.payload.empty();
    });
}

}  // namespace caseway::tests
