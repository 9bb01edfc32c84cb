#include "store/chain.hpp"

#include "engine/erasure.hpp"
#include "store/entry_form.hpp"
#include "store/hashing.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace caseway::store {

using engine::Entry;
using engine::StoreBroken;

namespace {

void require_next(Entry const& entry, std::uint64_t expected) {
    if (entry.case_seq == expected) return;
    throw StoreBroken("an entry is numbered " + std::to_string(entry.case_seq) +
                      " in its case where " + std::to_string(expected) +
                      " comes next: somebody else was first; read the case again");
}

}  // namespace

std::string complete(Entry& entry, Place const& place) {
    require_next(entry, place.case_seq);
    auto whole = entry;
    whole.store_id = place.store_id;
    whole.training = place.training;
    whole.ledger_seq = place.ledger_seq;
    whole.previous = place.previous;
    whole.salts.clear();
    for (std::size_t at = 0; at < whole.payload.size(); ++at)
        whole.salts.push_back(hex(random_bytes(Digest{}.size())));
    whole.payload_hash = payload_hash(whole.payload, whole.salts);
    auto header = header_text(whole);
    if (!read_header(header)) throw StoreBroken("an entry could not be read back as it is written");
    whole.hash = leaf_hash(header);
    entry = std::move(whole);
    return header;
}

void require_erasing(Entry const& by) {
    // What has no reference is no case: the office's stream, and that of looks.
    if (!engine::is_erasure(by) || by.case_ref.empty())
        throw std::logic_error("a case is erased under a correction that says so");
}

Entry entry_of(StoredEntry const& stored) {
    auto entry = read_header(stored.header);
    if (!entry)
        throw StoreBroken("entry " + std::to_string(stored.seq) +
                          " of the store is damaged: run `caseway audit verify`");
    entry->payload = stored.payload;
    entry->salts = stored.salts;
    entry->hash = stored.leaf;
    return *std::move(entry);
}

namespace {

// Of a payload that was destroyed with its case nothing is left to check, and of one without a key
// nothing can be.
std::string payload_fault(StoredEntry const& stored, std::string const& recorded) {
    using Content = StoredEntry::Content;
    if (stored.content == Content::erased || stored.content == Content::shut) return {};
    if (stored.content == Content::damaged)
        return "the box of its payload does not open: it was changed, moved, or its key was";
    try {
        if (payload_hash(stored.payload, stored.salts) == recorded) return {};
    } catch (StoreBroken const&) {
        return "its payload cannot have been recorded so";
    }
    return "its payload is not the one that was recorded";
}

}  // namespace

std::vector<std::string> faults_in(StoredEntry const& stored) {
    std::vector<std::string> faults;
    auto claim = [&](bool holds, std::string fault) {
        if (!holds) faults.push_back(std::move(fault));
    };
    claim(leaf_hash(stored.header) == stored.leaf, "its hash is not the hash of its header");
    auto const entry = read_header(stored.header);
    claim(entry.has_value(), "its header is not written as headers are");
    if (!entry) return faults;

    claim(entry->ledger_seq == stored.seq, "its header gives it another place in the store");
    claim(entry->case_id == stored.case_id, "its header names another case than its row");
    claim(entry->case_seq == stored.case_seq, "its header gives it another number than its row");
    claim(entry->request == stored.request, "its header names another request than its row");
    auto const of_payload = payload_fault(stored, entry->payload_hash);
    claim(of_payload.empty(), of_payload);
    // Its box opens with the office's key alone: without it, whoever can write to the file could
    // have a case destroyed, and every copy of it.
    claim(!engine::is_erasure(*entry) || stored.content == StoredEntry::Content::shut ||
              !stored.payload.empty(),
          "it says that its case was erased and holds nothing of who decided it");
    return faults;
}

std::vector<std::string> faults_of(StoredEntry const& stored) {
    auto faults = faults_in(stored);
    auto claim = [&](bool holds, std::string fault) {
        if (!holds) faults.push_back(std::move(fault));
    };
    auto const entry = read_header(stored.header);
    if (!entry) return faults;
    if (entry->case_seq <= 1) {
        claim(entry->case_seq == 1, "it has no number in its case");
        claim(entry->previous.empty(), "it is the first of its case and names one before it");
    } else if (!stored.previous_seq) {
        faults.emplace_back("the entry before it in its case is missing");
    } else {
        claim(entry->previous == stored.previous_leaf,
              "it does not name the entry that stands before it in its case");
        claim(*stored.previous_seq < stored.seq, "it stands before the entry that it follows");
    }
    return faults;
}

Entry shown_entry(StoredEntry const& stored, bool damaged, Entry const* before) {
    Entry entry;
    if (auto read = read_header(stored.header)) {
        entry = *std::move(read);
        entry.payload = stored.payload;
        entry.salts = stored.salts;
    } else {
        entry.kind = engine::EntryKind::read;
        entry.case_id = stored.case_id;
        entry.case_seq = stored.case_seq;
        entry.ledger_seq = stored.seq;
        if (before) entry.happened_at = before->happened_at;
        if (before) entry.recorded_at = before->recorded_at;
        if (before && before->case_id == stored.case_id) entry.case_ref = before->case_ref;
    }
    entry.hash = stored.leaf;
    if (damaged) entry.marks.emplace_back(engine::damaged_mark);
    return entry;
}

LedgerCheck::LedgerCheck(std::string store_id, bool training, std::uint64_t first,
                         std::function<void(engine::Fault const&)> const& fault)
    : store_id_{std::move(store_id)}, training_{training}, fault_{fault}, last_{first - 1} {}

void LedgerCheck::tell(std::string what, std::string case_ref, std::uint64_t seq) const {
    fault_({std::move(what), std::move(case_ref), seq});
}

void LedgerCheck::follow_order(std::uint64_t seq) {
    if (seq <= last_) tell("it stands out of order", {}, seq);
    if (seq == last_ + 2) tell("it is missing", {}, last_ + 1);
    if (seq > last_ + 2)
        tell("all entries from here to " + std::to_string(seq - 1) + " are missing", {}, last_ + 1);
    last_ = std::max(last_, seq);
}

void LedgerCheck::look_at(StoredEntry const& stored) {
    follow_order(stored.seq);
    auto const entry = read_header(stored.header);
    auto const ref = entry ? entry->case_ref : std::string{};
    for (auto const& fault : faults_of(stored)) tell(fault, ref, stored.seq);
    if (entry) look_at_header(*entry);
}

void LedgerCheck::look_at_header(Entry const& entry) {
    auto const& ref = entry.case_ref;
    if (entry.store_id != store_id_)
        tell("it was recorded in another store", ref, entry.ledger_seq);
    if (entry.training != training_)
        tell(entry.training ? "it is a training entry in a live store"
                            : "it is a live entry in a training store",
             ref, entry.ledger_seq);
    if (entry.recorded_at < recorded_)
        tell("it says that it was recorded before the entry that stands before it", ref,
             entry.ledger_seq);
    recorded_ = entry.recorded_at;
}

void LedgerCheck::unreadable(std::uint64_t seq, std::string const& why) {
    follow_order(seq);
    tell("it cannot be read: " + why, {}, seq);
}

void LedgerCheck::finish(std::uint64_t size) {
    if (last_ < size)
        tell("the store ends at " + std::to_string(last_) + " and should end at " +
                 std::to_string(size) + ": its last entries were taken away",
             {}, last_ + 1);
    if (last_ > size)
        tell("the store should end at " + std::to_string(size) + ": later entries were put in", {},
             size + 1);
}

}  // namespace caseway::store
