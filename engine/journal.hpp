// Everything that ever happened, in the order in which it was recorded: the contract of a store.
// One suite of contract tests runs over every implementation.
//
// The store knows rows and bytes, not what they mean: it numbers, chains and hashes what the desk
// gives it, and keeps beside it projections that answer the day's questions at once. A projection
// holds nothing personal and can always be rebuilt from the entries.
//
// A journal is used by one thread at a time. The broken world (a full disk, a damaged file, a
// busy store) is an exception of one of the types below; nothing is then half done.

#pragma once

#include "engine/deadline.hpp"
#include "engine/entry.hpp"
#include "engine/ledger.hpp"
#include "engine/moment.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace caseway::engine {

// The store cannot be used: missing, damaged, of another version, or the disk failed.
struct StoreBroken : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// Somebody else is writing and did not finish in time; safe to try again.
struct StoreBusy : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct StoreDescription {
    std::string store_id;
    bool training = false;
    std::string
        durability;  // What the store promises, in words: "journal PERSIST, synchronous EXTRA".
};

// Where a strand stands.
struct StrandLine {
    std::string case_ref;
    std::string strand;
    std::string workflow;
    std::string state;
    std::string owner;
    std::string forum;  // The list it is on: "trm/coventry"; empty for none.
    std::optional<Date> meets_on;
    Minute since{};  // When it came to rest there.
    bool ended = false;

    bool operator==(StrandLine const&) const = default;
};

struct DeadlineLine {
    std::string case_ref;
    std::string strand;
    std::string owner;  // Of the strand.
    OpenDeadline deadline;

    bool operator==(DeadlineLine const&) const = default;
};

// Something to be told to somebody outside, not delivered yet.
struct OutsideLine {
    std::string case_ref;
    std::string strand;
    std::uint64_t case_seq = 0;  // The ask's entry.
    std::string to;
    std::string what;

    bool operator==(OutsideLine const&) const = default;
};

// All that is kept beside the entries of one case.
struct CaseProjection {
    std::string case_id;
    std::string case_ref;
    std::uint64_t case_seq = 0;
    std::uint64_t version = 0;
    std::string head;  // Hash of its last entry.
    Minute opened_at{};
    std::vector<StrandLine> strands;      // In the order of their opening.
    std::vector<DeadlineLine> deadlines;  // Open ones, missed or not; by strand and name.
    std::vector<OutsideLine> outside;
    SharedFacts shared;
    std::vector<std::string> pairs;  // Tokens of victim and suspect (engine/pairs.hpp).
    // Who may know it; nothing where an earlier form of the store did not keep it.
    std::optional<Access> access = Access{};

    bool operator==(CaseProjection const&) const = default;
};

// A case that not everybody may know: restricted, or with somebody excluded from it.
struct ClosedCase {
    std::string case_id;
    std::string case_ref;
    // As in the projection; where it holds nothing, the case's entries say.
    std::optional<Access> access{};
};

// The shared facts that a queue shows beside its strands, by their stored names.
inline constexpr Words grade_in_queue = "grade";
inline constexpr Words site_in_queue = "victim-site";

// One line of a queue: an open strand, the case's grade, and what is due on it first.
struct QueueLine {
    StrandLine strand;
    std::string grade;
    std::string site;
    std::optional<OpenDeadline> first_due;
};

struct QueueQuery {
    std::optional<std::string> owner;         // Exactly this person or queue.
    std::optional<std::string> owner_prefix;  // "review-officer" and "review-officer/coventry",
                                              // but not "review-officers".
    std::optional<std::string> workflow;
    std::optional<std::string> state;
    std::optional<std::string> grade;
    std::size_t limit = 50;
};

// The event of the correction under which what was recorded of a case was destroyed.
inline constexpr Words erased_event = "erased";

// Something that does not hold, and where.
struct Fault {
    std::string what;
    std::string case_ref;          // Empty where no one case is meant.
    std::uint64_t ledger_seq = 0;  // 0 where no one entry is meant.
};

// A transaction that writes. Destroying it without `commit` leaves everything as it was.
class Writing {
public:
    virtual ~Writing() = default;

    // Numbers, chains and hashes the entries in their order and adds them; fills in what the
    // journal writes of each. `case_seq` must follow the case's last one: StoreBroken otherwise.
    virtual void append(std::vector<Entry>& entries) = 0;

    // Adds an entry of a case, a correction with `erased_event`, and destroys what was recorded of
    // the case before it: payloads, salts, the case's key, the words it is found by, and all that
    // is kept beside it but who may know it; headers and hashes stay. A case is erased once:
    // std::logic_error. When `commit` returns, nothing of it is left in the store's files, unless
    // somebody was reading them all the while; and a copy made before loses it when it is opened
    // with the same keeper of keys. What is recorded of the case later is kept. Where, after the
    // entry was made durable, the files cannot be wiped or the keeper cannot be told, `commit`
    // throws a StoreBroken that says so: the erasure stands, each opening tries again, and nobody
    // is kept from the store meanwhile.
    virtual void erase(Entry& by) = 0;

    // Replaces what is kept beside a case. `head` is set by the journal.
    virtual void project(CaseProjection const& projection) = 0;

    // Makes it durable: when this returns, it survives the loss of power.
    virtual void commit() = 0;
};

// The mark of an entry that is not what was recorded: its header, its payload or its place among
// those of its case was changed. It is shown all the same, so that nobody is kept from a case by a
// fault in it; nothing is decided on it (see `begin`). One whose header cannot be read is shown as
// a read of nobody's, with the number, the time and the reference that its place gives it.
inline constexpr Words damaged_mark = "damaged";

class Journal {
public:
    virtual ~Journal() = default;

    virtual StoreDescription about() const = 0;

    // Waits its turn (fair among processes) and begins to write; reads of this journal then see
    // what is being written. StoreBusy where the turn does not come in time. Until it ends,
    // `entries` of a case with a damaged entry is StoreBroken.
    virtual std::unique_ptr<Writing> begin() = 0;

    // The cases whose reference is or ends with `ref`, at most `limit`. Empty for none.
    virtual std::vector<CaseProjection> find(std::string_view ref, std::size_t limit) const = 0;
    // What is kept beside a case. Nothing where there is no such case.
    virtual std::optional<CaseProjection> projection(std::string_view case_id) const = 0;
    // Every case, by identity, in the order of their opening.
    virtual void each_case(std::function<void(std::string const& case_id)> const& visit) const = 0;
    // How many cases have a reference that begins so: what the next number is made from.
    virtual std::uint64_t count_cases(std::string_view ref_prefix) const = 0;
    // Those that not everybody may know, in the order of their opening.
    virtual std::vector<ClosedCase> closed_cases() const = 0;

    // The entries of a case, oldest first; what is damaged says so. A case nobody has opened has
    // none.
    virtual std::vector<Entry> entries(std::string_view case_id) const = 0;
    // All entries of the store in order, from `first` on; `visit` answers whether to go on.
    virtual void ledger(std::uint64_t first,
                        std::function<bool(Entry const&)> const& visit) const = 0;
    virtual std::uint64_t ledger_size() const = 0;
    // When the last entry that can be read was recorded; the epoch where there is none.
    virtual Instant last_recorded() const = 0;
    // The entries that a request brought about, in order; empty where it is not known.
    virtual std::vector<Entry> of_request(std::string_view request) const = 0;

    // Open strands, those with the nearest deadline first, then by case.
    virtual std::vector<QueueLine> queue(QueueQuery const&) const = 0;
    // Open deadlines due before `time`, nearest first.
    virtual std::vector<DeadlineLine> due_before(Minute time, std::size_t limit) const = 0;
    // Deadlines whose outer limit has passed at `time` and that are not recorded as missed yet.
    virtual std::vector<DeadlineLine> to_be_missed(Minute time, std::size_t limit) const = 0;
    // Open strands on a list whose name begins with `forum`; on any date unless one is given.
    virtual std::vector<StrandLine> on_list(std::string_view forum,
                                            std::optional<Date> date) const = 0;
    // The identities of the cases of a victim and a suspect, by their token, in the order of their
    // opening.
    virtual std::vector<std::string> of_pair(std::string_view token) const = 0;
    virtual std::vector<OutsideLine> undelivered(std::size_t limit) const = 0;
    // The references of cases in which each of the words stands, in whatever fields, in the order
    // of their opening. Whole words of two letters and more, capitals and small letters alike, in
    // fields of up to 128 bytes: longer ones are narratives. Empty where no such word is given.
    virtual std::vector<std::string> search(std::string_view words, std::size_t limit) const = 0;

    // What the record is as a whole, and proofs of it: see engine/ledger.hpp. A size is of now or
    // any earlier; std::out_of_range for a larger one, and for an entry that is not among it.
    // StoreBroken where a hash that is needed cannot be read.
    virtual TreeHead tree_head(std::uint64_t size) const = 0;
    // Of now, as the store itself says; where it is sound, the same as of that size.
    virtual TreeHead tree_head() const = 0;
    virtual InclusionProof inclusion(std::uint64_t seq, std::uint64_t size) const = 0;
    virtual ConsistencyProof consistency(std::uint64_t old_size, std::uint64_t size) const = 0;
    // Reads the last entry of every case there is.
    virtual CasesHead cases_head(std::uint64_t size) const = 0;
    virtual CaseProof case_proof(std::string_view case_id, std::uint64_t size) const = 0;

    // Recomputes every hash and link, the tree, the heads and the schema, reading the whole store;
    // of a range, its entries, their links and all of the tree that stands above them, and the
    // schema. Shows each fault to `fault`, not the first alone, and now and then to `progress` how
    // many entries of how many were read. A damaged store is a fault to tell, not an exception.
    virtual void check(EntryRange const&, std::function<void(Fault const&)> const& fault,
                       std::function<void(std::uint64_t, std::uint64_t)> const& progress) const = 0;

    // Writes a consistent copy to a file that does not exist yet.
    virtual void backup(std::string const& path) const = 0;
};

}  // namespace caseway::engine
