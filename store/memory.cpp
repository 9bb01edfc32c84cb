// The journal in memory. Lists are made by looking at every case: it is for thousands of cases,
// and plain code here is what the quick code of the other stores is compared with.
#include "store/memory.hpp"

#include "store/chain.hpp"
#include "store/entry_form.hpp"
#include "store/new_id.hpp"
#include "store/projection.hpp"

#include <algorithm>
#include <map>
#include <ranges>
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

template <class Line>
void cut(std::vector<Line>& lines, std::size_t limit) {
    if (lines.size() > limit)
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(limit), lines.end());
}

bool fits(QueueQuery const& query, StrandLine const& strand, std::string const& grade) {
    auto same = [](auto const& wanted, std::string const& text) {
        return !wanted || *wanted == text;
    };
    return !strand.ended && same(query.owner, strand.owner) &&
           (!query.owner_prefix || is_owner_or_below(strand.owner, *query.owner_prefix)) &&
           same(query.workflow, strand.workflow) && same(query.state, strand.state) &&
           same(query.grade, grade);
}

// What is kept of everything, and can be put back as it was before a transaction.
struct Kept {
    std::vector<Entry> ledger;
    std::vector<CaseProjection> cases;  // In the order of their opening.
    std::map<std::string, std::vector<std::size_t>, std::less<>> of_case;
    std::map<std::string, std::vector<std::size_t>, std::less<>> of_request;
    std::map<std::string, std::size_t, std::less<>> case_at;
    std::string chain = first_chain();
};

class MemoryJournal final : public engine::Journal {
public:
    explicit MemoryJournal(bool training) : store_id_{new_id()}, training_{training} {}

    engine::StoreDescription about() const override {
        return {store_id_, training_, "in memory: gone when the program ends"};
    }

    std::unique_ptr<engine::Writing> begin() override;

    std::vector<CaseProjection> find(std::string_view ref, std::size_t limit) const override {
        std::vector<CaseProjection> found;
        for (auto const& each : kept_.cases)
            if (!each.case_ref.empty() && each.case_ref.ends_with(ref)) found.push_back(each);
        // As read from the end: a whole reference comes before a longer one that ends with it.
        std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
            return std::lexicographical_compare(a.case_ref.rbegin(), a.case_ref.rend(),
                                                b.case_ref.rbegin(), b.case_ref.rend());
        });
        cut(found, limit);
        return found;
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
        std::vector<QueueLine> lines;
        for (auto const& each : kept_.cases)
            for (auto const& strand : each.strands) {
                auto grade = shared_text(each.shared, engine::grade_in_queue);
                if (!fits(query, strand, grade)) continue;
                lines.push_back({strand, std::move(grade),
                                 shared_text(each.shared, engine::site_in_queue),
                                 first_due(each, strand.strand)});
            }
        auto due = [](auto const& line) {
            return line.first_due ? line.first_due->due : Minute::max();
        };
        std::stable_sort(lines.begin(), lines.end(),
                         [&](auto const& a, auto const& b) { return due(a) < due(b); });
        cut(lines, query.limit);
        return lines;
    }

    std::vector<DeadlineLine> due_before(Minute time, std::size_t limit) const override {
        return deadlines_by([](auto const& each) { return each.due; },
                            [&](auto const& each) { return each.due < time; }, limit);
    }

    std::vector<DeadlineLine> to_be_missed(Minute time, std::size_t limit) const override {
        return deadlines_by([](auto const& each) { return each.outer; },
                            [&](auto const& each) { return !each.missed && each.outer < time; },
                            limit);
    }

    std::vector<StrandLine> on_list(std::string_view forum,
                                    std::optional<engine::Date> date) const override {
        std::vector<StrandLine> lines;
        for (auto const& each : kept_.cases)
            for (auto const& strand : each.strands)
                if (!strand.ended && !strand.forum.empty() && strand.forum.starts_with(forum) &&
                    (!date || strand.meets_on == date))
                    lines.push_back(strand);
        std::stable_sort(lines.begin(), lines.end(), [](auto const& a, auto const& b) {
            return std::tie(a.forum, a.meets_on) < std::tie(b.forum, b.meets_on);
        });
        return lines;
    }

    std::vector<std::string> of_pair(std::string_view token) const override {
        std::vector<std::string> ids;
        for (auto const& each : kept_.cases)
            if (std::find(each.pairs.begin(), each.pairs.end(), token) != each.pairs.end())
                ids.push_back(each.case_id);
        return ids;
    }

    std::vector<OutsideLine> undelivered(std::size_t limit) const override {
        std::vector<OutsideLine> lines;
        for (auto const& each : kept_.cases)
            lines.insert(lines.end(), each.outside.begin(), each.outside.end());
        cut(lines, limit);
        return lines;
    }

    std::vector<std::string> search(std::string_view words, std::size_t limit) const override {
        std::vector<std::string> refs;
        for (auto const& entry : kept_.ledger) {
            if (refs.size() == limit) break;
            auto const& fields = entry.payload;
            bool const found = std::any_of(fields.begin(), fields.end(), [&](auto const& field) {
                return contains_words(field.text, words);
            });
            if (!found || words.empty() || entry.case_ref.empty()) continue;
            if (std::find(refs.begin(), refs.end(), entry.case_ref) == refs.end())
                refs.push_back(entry.case_ref);
        }
        return refs;
    }

    void check(std::function<void(engine::Fault const&)> const& fault,
               std::function<void(std::uint64_t, std::uint64_t)> const& progress) const override {
        LedgerCheck ledger{store_id_, training_, fault};
        for (auto const& entry : kept_.ledger) ledger.look_at(as_rows(entry));
        ledger.finish(kept_.ledger.size(), kept_.chain);
        for (auto const& each : kept_.cases)
            if (auto const last = entries(each.case_id);
                !last.empty() && (last.back().hash != each.head || last.size() != each.case_seq))
                fault({"what is kept beside the case is not of its last entry", each.case_ref, 0});
        progress(kept_.ledger.size(), kept_.ledger.size());
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

    template <class By, class Fits>
    std::vector<DeadlineLine> deadlines_by(By by, Fits fits_here, std::size_t limit) const {
        std::vector<DeadlineLine> lines;
        for (auto const& each : kept_.cases)
            for (auto const& line : each.deadlines)
                if (fits_here(line.deadline)) lines.push_back(line);
        std::stable_sort(lines.begin(), lines.end(), [&](auto const& a, auto const& b) {
            return by(a.deadline) < by(b.deadline);
        });
        cut(lines, limit);
        return lines;
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
                         {},
                         {}};
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
        kept_.chain = next_chain(kept_.chain, entry.hash);
        of_case.push_back(kept_.ledger.size());
        kept_.of_request[entry.request].push_back(kept_.ledger.size());
        kept_.ledger.push_back(entry);
    }

    void take_off_last() {
        auto const& entry = kept_.ledger.back();
        kept_.of_case[entry.case_id].pop_back();
        kept_.of_request[entry.request].pop_back();
        kept_.ledger.pop_back();
    }

    std::string store_id_;
    bool training_;
    Kept kept_;
    bool writing_ = false;
};

class MemoryWriting final : public engine::Writing {
public:
    explicit MemoryWriting(MemoryJournal& journal)
        : journal_{journal}, entries_{journal.kept_.ledger.size()}, chain_{journal.kept_.chain} {
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
        while (kept.ledger.size() > entries_) journal_.take_off_last();
        kept.chain = chain_;
    }

    MemoryJournal& journal_;
    std::size_t entries_;
    std::string chain_;
    std::vector<std::pair<std::size_t, std::optional<CaseProjection>>> before_;
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
