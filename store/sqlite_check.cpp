#include "store/sqlite_check.hpp"

#include "engine/erasure.hpp"
#include "store/chain.hpp"
#include "store/entry_form.hpp"
#include "store/proving.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_lists.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_sealed_check.hpp"
#include "store/sqlite_tree.hpp"
#include "store/tree_check.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

namespace caseway::store {

using engine::Fault;
using engine::StoreBroken;

namespace {

// As many entries as are read before writers get their chance.
constexpr std::uint64_t at_a_time = 1000;
// A page of SQLite holds fewer entries than that: behind so many in a row nothing can be read.
constexpr int given_up_after = 1000;

class StoreCheck {
public:
    using Tell = std::function<void(Fault const&)>;
    using Progress = std::function<void(std::uint64_t, std::uint64_t)>;

    StoreCheck(Vault& vault, engine::EntryRange const& range, Tell const& tell,
               Progress const& progress)
        : vault_{vault},
          connection_{vault.rows()},
          range_{range},
          tell_{tell},
          progress_{progress} {}

    void run() {
        part("the schema", [&] { look_at_schema(); });
        // Where the store does not say its end, its entries are looked at all the same.
        std::optional<engine::TreeHead> end;
        part("the end of the ledger", [&] { end = tree_end(connection_); });
        part("the ledger", [&] { look_at_ledger(end ? end->size : last_stored()); });
        if (end) part("the tree over the entries", [&] { look_at_tree(*end); });
        if (!range_.whole()) return;
        part("what is erased", [&] { look_at_erasures(); });
        part("what is kept beside the cases", [&] { look_at_projections(); });
        if (vault_.has_keeper())
            part("what is sealed beside the cases", [&] { check_sealed(vault_, tell_); });
        part("the references between tables", [&] { look_at_references(); });
        part("the file", [&] { look_at_file(); });
    }

private:
    // What fails in one part of the check must not hide the others. A store that is busy is not
    // damaged: that goes to the caller.
    template <class Look>
    void part(std::string const& what, Look look) {
        try {
            look();
        } catch (StoreBroken const& problem) {
            tell_({what + " cannot be read: " + problem.what(), {}, 0});
        }
    }

    void look_at_schema() {
        for (auto const& each : schema_faults(connection_)) tell_({each, {}, 0});
    }

    void look_at_ledger(std::uint64_t size) {
        auto const identity = identity_of(connection_);
        // Entries that are added while the check runs are not its business.
        auto const [first, last] = within(range_, std::max(last_stored(), size));
        LedgerCheck check{identity.store_id, identity.training, first, tell_};
        for (auto next = first; next != 0 && next <= last;) {
            next = look_at_some(check, next, last);
            auto const behind = next == 0 ? last + 1 : std::min(next, last + 1);
            progress_(behind - first, last + 1 - first);
        }
        if (last < first) progress_(0, 0);
        if (!range_.whole()) return;
        check.finish(size);
        if (auto const before = connection_.number("SELECT count(*) FROM entry WHERE seq < 1"))
            tell_({counted_entries(before) + " in front of the first", {}, 0});
    }

    static std::string counted_entries(std::int64_t count) {
        return count == 1 ? "an entry stands" : std::to_string(count) + " entries stand";
    }

    void look_at_tree(engine::TreeHead const& end) {
        check_tree(end, range_, some_subtrees_in(connection_), tell_);
        if (!range_.whole()) return;
        auto const beyond = connection_.number(
            "SELECT count(*) FROM node WHERE level < 1 OR place < 0 OR place >= ((SELECT size FROM "
            "head) >> level)");
        if (beyond != 0)
            tell_({"the tree holds " + std::to_string(beyond) +
                       " hashes over entries that it does not have",
                   {},
                   0});
    }

    std::uint64_t last_stored() {
        try {
            return static_cast<std::uint64_t>(connection_.number("SELECT max(seq) FROM entry"));
        } catch (StoreBroken const&) {
            return 0;
        }
    }

    // Answers where to go on; 0 where the ledger is at its end.
    std::uint64_t look_at_some(LedgerCheck& check, std::uint64_t next, std::uint64_t last) {
        Snapshot const one_moment{connection_};
        for (auto const until = next + at_a_time; next < until && next <= last; ++next) {
            std::optional<StoredEntry> stored;
            try {
                stored = stored_from(vault_, next);
                unreadable_in_a_row_ = 0;
            } catch (StoreBroken const& problem) {
                check.unreadable(next, problem.what());
                if (++unreadable_in_a_row_ < given_up_after) continue;
                tell_({"nothing behind it can be read either", {}, next});
                return 0;
            }
            if (!stored || stored->seq > last) return 0;
            next = stored->seq;
            check.look_at(*stored);
        }
        return next;
    }

    // An erasure that no entry tells of would be a way to take payloads away unseen.
    void look_at_erasures() {
        auto rows = connection_.ask(
            "SELECT x.by_seq, x.case_id, coalesce(e.case_id, ''), coalesce(e.header, '') FROM "
            "erased x LEFT JOIN entry e ON e.seq = x.by_seq");
        while (rows.next()) {
            auto const by = read_header(rows.text(3));
            if (!by || rows.text(1) != rows.text(2) || !engine::is_erasure(*by))
                tell_({"a case is marked as erased and no entry says so",
                       {},
                       static_cast<std::uint64_t>(rows.number(0))});
        }
        tell_of(
            "SELECT '' FROM box b JOIN entry e ON e.seq = b.seq JOIN erased x ON x.case_id "
            "= e.case_id WHERE e.seq < x.by_seq",
            "a case was erased and a payload of it is still there");
        tell_of("SELECT '' FROM case_key k JOIN erased x ON x.case_id = k.case_id",
                "a case was erased and its key is still there");
        tell_of(
            "SELECT c.case_ref FROM case_now c JOIN erased x ON x.case_id = c.case_id WHERE EXISTS "
            "(SELECT 1 FROM word_now w WHERE w.case_no = c.case_no) OR EXISTS (SELECT 1 FROM "
            "private_now p WHERE p.case_no = c.case_no) OR EXISTS (SELECT 1 FROM pair_now p WHERE "
            "p.case_no = c.case_no)",
            "a case was erased and what it was found by is still there");
    }

    void look_at_projections() {
        Snapshot const one_moment{connection_};
        tell_of(
            "SELECT c.case_ref FROM case_now c WHERE NOT EXISTS (SELECT 1 FROM entry e "
            "WHERE e.case_id = c.case_id AND e.case_seq = c.case_seq AND lower(hex(e.leaf)) = "
            "c.head) OR c.case_seq <> (SELECT max(case_seq) FROM entry e WHERE e.case_id = "
            "c.case_id)",
            "what is kept beside the case is not of its last entry");
        tell_of(
            "SELECT '' FROM entry e WHERE e.case_seq = 1 AND e.case_id <> ?1 AND NOT EXISTS "
            "(SELECT 1 FROM case_now c WHERE c.case_id = e.case_id)",
            "a case has entries and is in no list", engine::office_stream);
        tell_of(
            "SELECT case_ref FROM case_now WHERE case_ref <> '' GROUP BY case_ref HAVING count(*) "
            "> 1",
            "two cases have this reference");
        tell_of(
            "SELECT DISTINCT c.case_ref FROM strand_now s JOIN case_now c ON c.case_no = s.case_no "
            "WHERE s.first_due <> coalesce((SELECT min(due) FROM deadline_now d WHERE d.case_no = "
            "s.case_no AND d.strand = s.strand), ?1)",
            "its place in the queue is not what is kept of its deadlines",
            std::numeric_limits<std::int64_t>::max());
        auto const counted = connection_.number("SELECT coalesce(sum(cases), 0) FROM ref_count");
        auto const there = connection_.number("SELECT count(*) FROM case_now WHERE case_ref <> ''");
        // Up to the last hyphen, as ref_count has them.
        auto const wrong = connection_.number(
            "SELECT count(*) FROM (SELECT beginning, cases FROM ref_count EXCEPT SELECT "
            "rtrim(case_ref, replace(case_ref, '-', '')), count(*) FROM case_now WHERE case_ref <> "
            "'' GROUP BY 1)");
        if (counted != there || wrong != 0)
            tell_({"the count of cases is not the number of cases", {}, 0});
    }

    void look_at_references() {
        auto rows = connection_.ask("PRAGMA foreign_key_check");
        while (rows.next())
            tell_({"a row of " + rows.text(0) + " belongs to an entry that is not there", {}, 0});
    }

    void look_at_file() {
        auto rows = connection_.ask("PRAGMA integrity_check(1000)");
        while (rows.next())
            if (auto const words = rows.text(0); words != "ok")
                tell_({"SQLite finds its file damaged: " + words, {}, 0});
    }

    // One fault for each row, whose first column is the case's reference.
    template <class... Values>
    void tell_of(std::string_view sql, std::string const& what, Values const&... values) {
        auto rows = connection_.ask(sql, values...);
        while (rows.next()) tell_({what, rows.text(0), 0});
    }

    Vault& vault_;
    Connection& connection_;
    engine::EntryRange range_;
    Tell const& tell_;
    Progress const& progress_;
    int unreadable_in_a_row_ = 0;
};

}  // namespace

void check_store(Vault& vault, engine::EntryRange const& range,
                 std::function<void(Fault const&)> const& fault,
                 std::function<void(std::uint64_t, std::uint64_t)> const& progress) {
    StoreCheck{vault, range, fault, progress}.run();
}

}  // namespace caseway::store
