// What every store does to an entry as it is added, and how an entry is looked at again later.

#pragma once

#include "engine/entry.hpp"
#include "engine/journal.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

// Where in the store an entry comes to stand.
struct Place {
    std::string store_id;
    bool training = false;
    std::uint64_t ledger_seq = 0;
    std::uint64_t case_seq = 0;
    std::string previous;  // Hash of the entry before it in its case; empty for the first.
};

// Fills in what the journal writes of an entry, with fresh salts, and answers its header. Throws
// engine::StoreBroken, changing nothing, where the entry does not follow its case's last one, and
// where what would be written could not be read back.
std::string complete(engine::Entry& entry, Place const& place);

// Throws std::logic_error where the entry is not one that a case can be erased under.
void require_erasing(engine::Entry const& by);

// An entry as rows hold it: its header as text, and beside it the copies that are searched by.
struct StoredEntry {
    std::uint64_t seq = 0;
    std::string case_id;
    std::uint64_t case_seq = 0;
    std::string request;
    std::string header;
    std::string leaf;  // In hexadecimal.
    engine::Fields payload;
    std::vector<std::string> salts;
    // What became of the payload: it is here, was destroyed with its case, is in a box to which no
    // key was given, or in one that does not open.
    enum class Content { open, erased, shut, damaged };
    Content content = Content::open;
    // The entry of the same case that is numbered one less; absent where there is none.
    std::optional<std::uint64_t> previous_seq;
    std::string previous_leaf;
};

// The entry, whether or not its hashes hold. Throws engine::StoreBroken where the header cannot
// be read.
engine::Entry entry_of(StoredEntry const&);

// What is wrong with one entry by itself. Empty where all is well. Whatever the bytes are, it
// throws nothing.
std::vector<std::string> faults_in(StoredEntry const&);
// And with its link to the one before it in its case.
std::vector<std::string> faults_of(StoredEntry const&);

// The entry as it is shown, with engine::damaged_mark where it has faults. `before` is the one that
// is shown before it; null for none.
engine::Entry shown_entry(StoredEntry const&, bool damaged, engine::Entry const* before);

// Goes through a ledger in order, from an entry on, telling of each fault as it is met.
class LedgerCheck {
public:
    LedgerCheck(std::string store_id, bool training, std::uint64_t first,
                std::function<void(engine::Fault const&)> const& fault);

    void look_at(StoredEntry const&);
    void unreadable(std::uint64_t seq, std::string const& why);
    // All entries were looked at; what the store says of its own end.
    void finish(std::uint64_t size);

private:
    void tell(std::string what, std::string case_ref, std::uint64_t seq) const;
    void follow_order(std::uint64_t seq);
    void look_at_header(engine::Entry const&);

    std::string store_id_;
    bool training_;
    std::function<void(engine::Fault const&)> const& fault_;
    std::uint64_t last_;
    engine::Instant recorded_{};
};

}  // namespace caseway::store
