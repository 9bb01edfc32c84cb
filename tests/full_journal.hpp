// A journal whose disk is full from a moment on that a test chooses: everything goes well until an
// entry is to be made durable.

#pragma once

#include "engine/journal.hpp"

#include <utility>

namespace caseway::tests {

class FullJournal : public engine::Journal {
public:
    // `inner` is not owned.
    explicit FullJournal(engine::Journal& inner) : inner_{inner} {}
    bool full = false;

    engine::StoreDescription about() const override { return inner_.about(); }
    std::unique_ptr<engine::Writing> begin() override {
        return std::make_unique<OneWriting>(*this, inner_.begin());
    }
    std::vector<engine::CaseProjection> find(std::string_view ref,
                                             std::size_t most) const override {
        return inner_.find(ref, most);
    }
    std::optional<engine::CaseProjection> projection(std::string_view id) const override {
        return inner_.projection(id);
    }
    void each_case(std::function<void(std::string const&)> const& visit) const override {
        inner_.each_case(visit);
    }
    std::uint64_t count_cases(std::string_view prefix) const override {
        return inner_.count_cases(prefix);
    }
    std::vector<engine::ClosedCase> closed_cases() const override { return inner_.closed_cases(); }
    std::vector<engine::Entry> entries(std::string_view id) const override {
        return inner_.entries(id);
    }
    void ledger(std::uint64_t first,
                std::function<bool(engine::Entry const&)> const& visit) const override {
        inner_.ledger(first, visit);
    }
    std::uint64_t ledger_size() const override { return inner_.ledger_size(); }
    engine::Instant last_recorded() const override { return inner_.last_recorded(); }
    std::vector<engine::Entry> of_request(std::string_view id) const override {
        return inner_.of_request(id);
    }
    std::vector<engine::QueueLine> queue(engine::QueueQuery const& query) const override {
        return inner_.queue(query);
    }
    std::vector<engine::DeadlineLine> due_before(engine::Minute at, std::size_t n) const override {
        return inner_.due_before(at, n);
    }
    std::vector<engine::DeadlineLine> to_be_missed(engine::Minute at,
                                                   std::size_t n) const override {
        return inner_.to_be_missed(at, n);
    }
    std::vector<engine::StrandLine> on_list(std::string_view forum,
                                            std::optional<engine::Date> day) const override {
        return inner_.on_list(forum, day);
    }
    std::vector<std::string> of_pair(std::string_view token) const override {
        return inner_.of_pair(token);
    }
    std::vector<engine::OutsideLine> undelivered(std::size_t n) const override {
        return inner_.undelivered(n);
    }
    std::vector<std::string> search(std::string_view words, std::size_t n) const override {
        return inner_.search(words, n);
    }
    engine::TreeHead tree_head(std::uint64_t size) const override { return inner_.tree_head(size); }
    engine::TreeHead tree_head() const override { return inner_.tree_head(); }
    engine::InclusionProof inclusion(std::uint64_t seq, std::uint64_t size) const override {
        return inner_.inclusion(seq, size);
    }
    engine::ConsistencyProof consistency(std::uint64_t old_size,
                                         std::uint64_t size) const override {
        return inner_.consistency(old_size, size);
    }
    engine::CasesHead cases_head(std::uint64_t size) const override {
        return inner_.cases_head(size);
    }
    engine::CaseProof case_proof(std::string_view id, std::uint64_t size) const override {
        return inner_.case_proof(id, size);
    }
    void check(engine::EntryRange const& range,
               std::function<void(engine::Fault const&)> const& fault,
               std::function<void(std::uint64_t, std::uint64_t)> const& progress) const override {
        inner_.check(range, fault, progress);
    }
    void backup(std::string const& path) const override { inner_.backup(path); }

private:
    class OneWriting final : public engine::Writing {
    public:
        OneWriting(FullJournal& journal, std::unique_ptr<engine::Writing> inner)
            : journal_{journal}, inner_{std::move(inner)} {}
        void append(std::vector<engine::Entry>& entries) override { inner_->append(entries); }
        void erase(engine::Entry& by) override { inner_->erase(by); }
        void project(engine::CaseProjection const& kept) override { inner_->project(kept); }
        void commit() override {
            if (journal_.full) throw engine::StoreBroken("the disk is full");
            inner_->commit();
        }

    private:
        FullJournal& journal_;
        std::unique_ptr<engine::Writing> inner_;
    };

    engine::Journal& inner_;
};

}  // namespace caseway::tests
