// The journal in memory. Lists are made by looking at every case: it is for thousands of cases,
// and plain code here is what the quick code of the other stores is compared with.
#include "store/memory.hpp"

#include "store/cases.hpp"
#include "store/chain.hpp"
#include "store/entry_form.hpp"
#include "store/memory_lists.hpp"
#include "store/new_id.hpp"
#include "store/projection.hpp"
#include "store/proving.hpp"
#include "store/tree.hpp"
#include "store/tree_check.hpp"
#include "store/words.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>
#include <tuple>
#include <utility>

namespace caseway::store {

namespace {

using engine::CaseProjection;
using engine::DeadlineLine;
using engine::Entry;
using engine::Minute;
using engine::OutsideLine;
using engine::QueueLine;
using engine::QueueQuery;
using engine::StoreBroken;
using engine::StrandLine;

// What is kept of everything, and can be put back as it was before a transaction.
struct Kept {
    std::vector<Entry> ledger;
    std::vector<CaseProjection> cases;  // In the order of their opening.
    std::map<std::string, std::vector<std::size_t>, std::less<>> of_case;
    std::map<std::string, std::vector<std::size_t>, std::less<>> of_request;
    std::map<std::string, std::size_t, std::less<>> case_at;
    TreeInMemory tree;
    std::map<std::string, std::uint64_t, std::less<>> erased;  // By which entry of the ledger.

    std::uint64_t erased_under(std::string_view case_id) const {
        auto const found = erased.find(case_id);
        return found == erased.end() ? 0 : found->second;
    }
};

class MemoryJournal final : public engine::Journal {
public:
    explicit MemoryJournal(bool training) : store_id_{new_id()}, training_{training} {}

    engine::StoreDescription about() const override {
        return {store_id_, training_, "in memory: gone when the program ends"};
    }

    std::unique_ptr<engine::Writing> begin() override;

    std::vector<CaseProjection> find(std::string_view ref, std::size_t limit) const override {
        return find_in(kept_.cases, ref, limit);
    }

    std::optional<CaseProjection> projection(std::string_view case_id) const override {
        auto const found = kept_.case_at.find(case_id);
        if (found == kept_.case_at.end()) return std::nullopt;
        return kept_.cases[found->second];
    }

    void each_case(std::function<void(std::string const&)> const& visit) const override {
        std::vector<std::string> ids;
        for (auto const& each : kept_.cases)
            if (!each.case_ref.empty()) ids.push_back(each.case_id);
        for (auto const& id : ids) visit(id);
    }

    std::uint64_t count_cases(std::string_view prefix) const override {
        auto const counted = [&](auto const& each) {
            return !each.case_ref.empty() && each.case_ref.starts_with(prefix);
        };
        return static_cast<std::uint64_t>(
            std::count_if(kept_.cases.begin(), kept_.cases.end(), counted));
    }

    std::vector<engine::ClosedCase> closed_cases() const override {
        std::vector<engine::ClosedCase> closed;
        for (auto const& each : kept_.cases)
            if (each.access && each.access->closes())
                closed.push_back({each.case_id, each.case_ref, each.access});
        return closed;
    }

    std::vector<Entry> entries(std::string_view case_id) const override {
        return listed(kept_.of_case, case_id);
    }

    void ledger(std::uint64_t first,
                std::function<bool(Entry const&)> const& visit) const override {
        for (auto at = std::max<std::uint64_t>(first, 1); at <= kept_.ledger.size(); ++at) {
            auto const entry = kept_.ledger[at - 1];
            if (!visit(entry)) return;
        }
    }

    std::uint64_t ledger_size() const override { return kept_.ledger.size(); }

    engine::Instant last_recorded() const override {
        return kept_.ledger.empty() ? engine::Instant{} : kept_.ledger.back().recorded_at;
    }

    std::vector<Entry> of_request(std::string_view request) const override {
        return listed(kept_.of_request, request);
    }

    std::vector<QueueLine> queue(QueueQuery const& query) const override {
        return queue_of(kept_.cases, query);
    }
    std::vector<DeadlineLine> due_before(Minute time, std::size_t limit) const override {
        return due_before_of(kept_.cases, time, limit);
    }
    std::vector<DeadlineLine> to_be_missed(Minute time, std::size_t limit) const override {
        return to_be_missed_of(kept_.cases, time, limit);
    }
    std::vector<StrandLine> on_list(std::string_view forum,
                                    std::optional<engine::Date> date) const override {
        return on_list_of(kept_.cases, forum, date);
    }
    std::vector<std::string> of_pair(std::string_view token) const override {
        return of_pair_of(kept_.cases, token);
    }
    std::vector<OutsideLine> undelivered(std::size_t limit) const override {
        return undelivered_of(kept_.cases, limit);
    }

    std::vector<std::string> search(std::string_view text, std::size_t limit) const override {
        std::vector<std::string> refs;
        for (auto const& each : kept_.cases) {
            if (refs.size() == limit) break;
            if (has_words(entries(each.case_id), text)) refs.push_back(each.case_ref);
        }
        return refs;
    }

    engine::TreeHead tree_head() const override { return tree_head(ledger_size()); }
    engine::TreeHead tree_head(std::uint64_t size) const override {
        return store::tree_head(size, ledger_size(), kept_.tree.hashes());
    }
    engine::InclusionProof inclusion(std::uint64_t seq, std::uint64_t size) const override {
        return store::inclusion(seq, size, ledger_size(), kept_.tree.hashes());
    }
    engine::ConsistencyProof consistency(std::uint64_t old_size,
                                         std::uint64_t size) const override {
        return store::consistency(old_size, size, ledger_size(), kept_.tree.hashes());
    }
    engine::CasesHead cases_head(std::uint64_t size) const override {
        return CasesTree{case_ends(size)}.head();
    }
    engine::CaseProof case_proof(std::string_view case_id, std::uint64_t size) const override {
        return CasesTree{case_ends(size)}.proof(case_id, size);
    }

    void check(engine::EntryRange const& range,
               std::function<void(engine::Fault const&)> const& fault,
               std::function<void(std::uint64_t, std::uint64_t)> const& progress) const override {
        auto const [first, last] = within(range, ledger_size());
        LedgerCheck ledger{store_id_, training_, first, fault};
        for (auto seq = first; seq <= last; ++seq) ledger.look_at(as_rows(kept_.ledger[seq - 1]));
        check_tree(tree_head(), range, some_of(kept_.tree.hashes()), fault);
        progress(last - first + 1, last - first + 1);
        if (!range.whole()) return;
        ledger.finish(ledger_size());
        for (auto const& each : kept_.cases)
            if (auto const last_entry = entries(each.case_id);
                !last_entry.empty() &&
                (last_entry.back().hash != each.head || last_entry.size() != each.case_seq))
                fault({"what is kept beside the case is not of its last entry", each.case_ref, 0});
    }

    void backup(std::string const&) const override {
        throw StoreBroken("a store in memory has no file to back up");
    }

private:
    friend class MemoryWriting;

    std::vector<Entry> listed(auto const& index, std::string_view key) const {
        std::vector<Entry> found;
        auto const places = index.find(key);
        if (places == index.end() || key.empty()) return found;
        for (auto const at : places->second) found.push_back(kept_.ledger[at]);
        return found;
    }

    std::vector<engine::CaseEnd> case_ends(std::uint64_t size) const {
        require_size(size, ledger_size());
        std::vector<engine::CaseEnd> ends;
        for (auto const& [id, places] : kept_.of_case) {
            auto const count = static_cast<std::uint64_t>(
                std::lower_bound(places.begin(), places.end(), size) - places.begin());
            if (count > 0)
                ends.push_back({case_hash(id), count, kept_.ledger[places[count - 1]].hash});
        }
        return ends;
    }

    StoredEntry as_rows(Entry const& entry) const {
        StoredEntry rows{entry.ledger_seq,
                         entry.case_id,
                         entry.case_seq,
                         entry.request,
                         header_text(entry),
                         entry.hash,
                         entry.payload,
                         entry.salts,
                         StoredEntry::Content::open,
                         {},
                         {}};
        if (kept_.erased_under(entry.case_id) > entry.ledger_seq)
            rows.content = StoredEntry::Content::erased;
        auto const& of_case = kept_.of_case.find(entry.case_id)->second;
        if (entry.case_seq >= 2 && entry.case_seq - 2 < of_case.size()) {
            auto const& before = kept_.ledger[of_case[entry.case_seq - 2]];
            rows.previous_seq = before.ledger_seq;
            rows.previous_leaf = before.hash;
        }
        return rows;
    }

    void add(Entry& entry) {
        auto& of_case = kept_.of_case[entry.case_id];
        auto const previous = of_case.empty() ? std::string{} : kept_.ledger[of_case.back()].hash;
        complete(entry,
                 {store_id_, training_, kept_.ledger.size() + 1, of_case.size() + 1, previous});
        kept_.tree.add(digest_from_hex(entry.hash).value());
        of_case.push_back(kept_.ledger.size());
        kept_.of_request[entry.request].push_back(kept_.ledger.size());
        kept_.ledger.push_back(entry);
    }

    void take_off_last() {
        auto const& entry = kept_.ledger.back();
        kept_.of_case[entry.case_id].pop_back();
        kept_.of_request[entry.request].pop_back();
        kept_.ledger.pop_back();
        kept_.tree.cut(kept_.ledger.size());
    }

    std::string store_id_;
    bool training_;
    Kept kept_;
    bool writing_ = false;
};

class MemoryWriting final : public engine::Writing {
public:
    explicit MemoryWriting(MemoryJournal& journal)
        : journal_{journal}, entries_{journal.kept_.ledger.size()} {
        if (std::exchange(journal_.writing_, true))
            throw std::logic_error("this journal is being written to already");
    }
    ~MemoryWriting() override {
        if (!done_) take_back();
        journal_.writing_ = false;
    }
    MemoryWriting(MemoryWriting const&) = delete;
    MemoryWriting& operator=(MemoryWriting const&) = delete;

    void append(std::vector<Entry>& entries) override {
        attempt([&] {
            for (auto& entry : entries) journal_.add(entry);
        });
    }

    // What is destroyed is gone once it is committed; until then it is put aside.
    void erase(Entry& by) override {
        require_open();
        require_erasing(by);
        if (journal_.kept_.erased_under(by.case_id) != 0)
            throw std::logic_error("a case is erased once");
        attempt([&] { journal_.add(by); });
        journal_.kept_.erased[by.case_id] = by.ledger_seq;
        for (auto const at : journal_.kept_.of_case[by.case_id]) {
            auto& entry = journal_.kept_.ledger[at];
            if (entry.ledger_seq == by.ledger_seq) continue;
            put_aside_.push_back(
                {at, std::exchange(entry.payload, {}), std::exchange(entry.salts, {})});
        }
        erased_.push_back(by.case_id);
    }

    void project(CaseProjection const& given) override {
        attempt([&] { keep(with_head(given)); });
    }

    void commit() override {
        require_open();
        done_ = true;
    }

private:
    void require_open() const {
        if (done_) throw std::logic_error("this transaction is over");
    }

    // What fails half-way is never committed.
    template <class Act>
    void attempt(Act act) {
        require_open();
        try {
            act();
        } catch (StoreBroken const&) {
            take_back();
            done_ = true;
            throw;
        }
    }

    void keep(CaseProjection projection) {
        auto& kept = journal_.kept_;
        auto const found = kept.case_at.find(projection.case_id);
        if (found == kept.case_at.end()) {
            require_new_ref(projection);
            before_.emplace_back(kept.cases.size(), std::nullopt);
            kept.case_at[projection.case_id] = kept.cases.size();
            kept.cases.push_back(std::move(projection));
            return;
        }
        require_same_case(kept.cases[found->second], projection);
        before_.emplace_back(found->second, kept.cases[found->second]);
        kept.cases[found->second] = std::move(projection);
    }

    void require_new_ref(CaseProjection const& projection) const {
        if (projection.case_ref.empty()) return;
        for (auto const& each : journal_.kept_.cases)
            if (each.case_ref == projection.case_ref)
                throw StoreBroken("another case has the reference " + projection.case_ref);
    }

    CaseProjection with_head(CaseProjection projection) const {
        auto const entries = journal_.kept_.of_case.find(projection.case_id);
        projection.head.clear();
        if (entries != journal_.kept_.of_case.end() && !entries->second.empty())
            projection.head = journal_.kept_.ledger[entries->second.back()].hash;
        return projection;
    }

    void take_back() {
        auto& kept = journal_.kept_;
        for (auto& [at, projection] : std::views::reverse(before_)) {
            if (projection) {
                kept.cases[at] = std::move(*projection);
            } else {
                kept.case_at.erase(kept.cases.back().case_id);
                kept.cases.pop_back();
            }
        }
        for (auto& [at, payload, salts] : put_aside_) {
            kept.ledger[at].payload = std::move(payload);
            kept.ledger[at].salts = std::move(salts);
        }
        for (auto const& case_id : erased_) kept.erased.erase(case_id);
        while (kept.ledger.size() > entries_) journal_.take_off_last();
    }

    MemoryJournal& journal_;
    std::size_t entries_;
    std::vector<std::pair<std::size_t, std::optional<CaseProjection>>> before_;
    struct PutAside {
        std::size_t at;
        engine::Fields payload;
        std::vector<std::string> salts;
    };
    std::vector<PutAside> put_aside_;
    std::vector<std::string> erased_;
    bool done_ = false;
};

std::unique_ptr<engine::Writing> MemoryJournal::begin() {
    return std::make_unique<MemoryWriting>(*this);
}

}  // namespace

std::unique_ptr<engine::Journal> memory_journal(bool training) {
    return std::make_unique<MemoryJournal>(training);
}

}  // namespace caseway::store
