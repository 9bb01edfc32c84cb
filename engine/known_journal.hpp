// A journal as one person may know it: the cases that are hidden from them are not in it, in no
// list, count, search or error, and other cases do not name them. Everything that is shown is read
// here, so that no command can forget to ask.
//
// Places in the ledger stay as they are: an entry has the number that the whole store gave it, and
// the next case takes the next reference. So somebody who counts sees that there is something.

#pragma once

#include "engine/hidden.hpp"

namespace caseway::engine {

class KnownJournal final : public Journal {
public:
    // The journal and the catalogue are not owned. `by` is null where nobody is known.
    KnownJournal(Journal& whole, Catalogue const& catalogue, Actor const* by, Minute now)
        : whole_{whole}, catalogue_{catalogue}, hidden_{hidden_from(by, whole, catalogue, now)} {}

    Hidden const& hidden() const { return hidden_; }
    // From now on for that person at that moment; what was recorded meanwhile counts.
    void be_for(Actor const* by, Minute now) { hidden_ = hidden_from(by, whole_, catalogue_, now); }

    StoreDescription about() const override { return whole_.about(); }
    std::unique_ptr<Writing> begin() override { return whole_.begin(); }

    std::vector<CaseProjection> find(std::string_view ref, std::size_t limit) const override;
    std::optional<CaseProjection> projection(std::string_view case_id) const override;
    void each_case(std::function<void(std::string const&)> const& visit) const override;
    std::uint64_t count_cases(std::string_view ref_prefix) const override;
    std::vector<ClosedCase> closed_cases() const override;

    std::vector<Entry> entries(std::string_view case_id) const override;
    // The entries of a case, read already, as this person may know them.
    std::vector<Entry> as_known(std::string_view case_id, std::vector<Entry> entries) const;
    void ledger(std::uint64_t first, std::function<bool(Entry const&)> const& visit) const override;
    std::uint64_t ledger_size() const override { return whole_.ledger_size(); }
    Instant last_recorded() const override { return whole_.last_recorded(); }
    std::vector<Entry> of_request(std::string_view request) const override;

    std::vector<QueueLine> queue(QueueQuery const&) const override;
    std::vector<DeadlineLine> due_before(Minute time, std::size_t limit) const override;
    std::vector<DeadlineLine> to_be_missed(Minute time, std::size_t limit) const override;
    std::vector<StrandLine> on_list(std::string_view forum,
                                    std::optional<Date> date) const override;
    std::vector<std::string> of_pair(std::string_view token) const override;
    std::vector<OutsideLine> undelivered(std::size_t limit) const override;
    std::vector<std::string> search(std::string_view words, std::size_t limit) const override;

    // The record as a whole says nothing of any one case but how many there are.
    TreeHead tree_head(std::uint64_t size) const override { return whole_.tree_head(size); }
    TreeHead tree_head() const override { return whole_.tree_head(); }
    InclusionProof inclusion(std::uint64_t seq, std::uint64_t size) const override {
        return whole_.inclusion(seq, size);
    }
    ConsistencyProof consistency(std::uint64_t old_size, std::uint64_t size) const override {
        return whole_.consistency(old_size, size);
    }
    CasesHead cases_head(std::uint64_t size) const override { return whole_.cases_head(size); }
    // std::out_of_range for a hidden case too: that there is none cannot be proved of it.
    CaseProof case_proof(std::string_view case_id, std::uint64_t size) const override;

    // The whole store is checked; a fault of a hidden case is told without saying of which.
    void check(EntryRange const& range, std::function<void(Fault const&)> const& fault,
               std::function<void(std::uint64_t, std::uint64_t)> const& progress) const override;
    void backup(std::string const& path) const override { whole_.backup(path); }

private:
    Entry as_known(Entry) const;

    Journal& whole_;
    Catalogue const& catalogue_;
    Hidden hidden_;
};

// A fault as somebody may be told of it: where its case is hidden, without the case.
Fault as_told(Fault, Hidden const&);

}  // namespace caseway::engine
