#include "store/sqlite.hpp"

#include "store/cases.hpp"
#include "store/gate.hpp"
#include "store/new_id.hpp"
#include "store/proving.hpp"
#include "store/sqlite_access.hpp"
#include "store/sqlite_backup.hpp"
#include "store/sqlite_check.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_erasure.hpp"
#include "store/sqlite_file.hpp"
#include "store/sqlite_lists.hpp"
#include "store/sqlite_projection.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_tree.hpp"
#include "store/sqlite_upgrade.hpp"
#include "store/turn.hpp"
#include "store/vault.hpp"
#include "store/words.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace caseway::store {

namespace {

using engine::CaseProjection;
using engine::Entry;

// As many entries or cases as are read before they are shown, so that whoever looks at them may
// take as long as they like and ask the journal other things.
constexpr std::size_t at_a_time = 256;

class SqliteJournal final : public engine::Journal {
public:
    SqliteJournal(std::string path, Opening const& opening)
        : path_{std::move(path)},
          patience_{opening.patience},
          connection_{open_file(path_, patience_)},
          gate_{path_ + "-gate"} {
        require_present_form(*connection_, path_);
        identity_ = identity_of(*connection_);
        if (opening.keys) keeper_ = opening.keys(identity_.store_id);
        move_in();
    }

    engine::StoreDescription about() const override {
        auto& connection = live();
        return {identity_.store_id, identity_.training,
                "SQLite " + connection.word("SELECT sqlite_version()") + ", journal " +
                    connection.word("PRAGMA journal_mode") + ", synchronous " +
                    (connection.number("PRAGMA synchronous") == 3 ? "EXTRA" : "too low") +
                    ": what was told as recorded survives the loss of power"};
    }

    std::unique_ptr<engine::Writing> begin() override;

    std::vector<CaseProjection> find(std::string_view ref, std::size_t limit) const override {
        Snapshot const one_moment{live()};
        std::vector<CaseProjection> found;
        for (auto const& id : cases_ending(live(), ref, limit))
            if (auto projection = projection_of(vault(), id))
                found.push_back(*std::move(projection));
        return found;
    }

    std::optional<CaseProjection> projection(std::string_view case_id) const override {
        return projection_of(vault(), case_id);
    }

    void each_case(std::function<void(std::string const&)> const& visit) const override {
        std::int64_t last = 0;
        for (bool more = true; more;) {
            auto const ids = cases_after(live(), last, at_a_time);
            more = ids.size() == at_a_time;
            for (auto const& id : ids) visit(id);
        }
    }

    std::uint64_t count_cases(std::string_view ref_prefix) const override {
        return store::count_cases(live(), ref_prefix);
    }

    std::vector<engine::ClosedCase> closed_cases() const override {
        return store::closed_cases(live());
    }

    std::vector<Entry> entries(std::string_view case_id) const override {
        Snapshot const one_moment{live()};
        return entries_of_case(vault(), case_id, writing_);
    }

    void ledger(std::uint64_t first,
                std::function<bool(Entry const&)> const& visit) const override {
        for (bool more = true; more;) {
            auto const entries = some_from(first);
            more = entries.size() == at_a_time;
            for (auto const& entry : entries) {
                if (!visit(entry)) return;
                first = entry.ledger_seq + 1;
            }
        }
    }

    std::uint64_t ledger_size() const override { return tree_end(live()).size; }

    engine::Instant last_recorded() const override {
        Snapshot const one_moment{live()};
        return store::last_recorded(live());
    }

    std::vector<Entry> of_request(std::string_view request) const override {
        Snapshot const one_moment{live()};
        return entries_of_request(vault(), request);
    }

    std::vector<engine::QueueLine> queue(engine::QueueQuery const& query) const override {
        return store::queue(live(), query);
    }
    std::vector<engine::DeadlineLine> due_before(engine::Minute time,
                                                 std::size_t limit) const override {
        return store::due_before(live(), time, limit);
    }
    std::vector<engine::DeadlineLine> to_be_missed(engine::Minute time,
                                                   std::size_t limit) const override {
        return store::to_be_missed(live(), time, limit);
    }
    std::vector<engine::StrandLine> on_list(std::string_view forum,
                                            std::optional<engine::Date> date) const override {
        return store::on_list(live(), forum, date);
    }
    std::vector<std::string> of_pair(std::string_view token) const override {
        return store::of_pair(vault(), token);
    }
    std::vector<engine::OutsideLine> undelivered(std::size_t limit) const override {
        return store::undelivered(vault(), limit);
    }
    std::vector<std::string> search(std::string_view words, std::size_t limit) const override {
        return store::search(vault(), words, limit);
    }

    engine::TreeHead tree_head() const override { return tree_end(live()); }
    engine::TreeHead tree_head(std::uint64_t size) const override {
        Snapshot const one_moment{live()};
        return store::tree_head(size, ledger_size(), subtrees_in(live()));
    }
    engine::InclusionProof inclusion(std::uint64_t seq, std::uint64_t size) const override {
        Snapshot const one_moment{live()};
        return store::inclusion(seq, size, ledger_size(), subtrees_in(live()));
    }
    engine::ConsistencyProof consistency(std::uint64_t old_size,
                                         std::uint64_t size) const override {
        Snapshot const one_moment{live()};
        return store::consistency(old_size, size, ledger_size(), subtrees_in(live()));
    }
    engine::CasesHead cases_head(std::uint64_t size) const override {
        return cases_at(size).head();
    }
    engine::CaseProof case_proof(std::string_view case_id, std::uint64_t size) const override {
        return cases_at(size).proof(case_id, size);
    }

    void check(engine::EntryRange const& range,
               std::function<void(engine::Fault const&)> const& fault,
               std::function<void(std::uint64_t, std::uint64_t)> const& progress) const override {
        check_store(vault(), range, fault, progress);
    }

    void backup(std::string const& path) const override {
        if (writing_)
            throw std::logic_error("a store is not copied in the middle of a transaction");
        back_up(live(), path);
    }

private:
    friend class SqliteWriting;

    // The connection; opened afresh where the last one was given up.
    Connection& live() const {
        if (!connection_) {
            auto afresh = open_file(path_, patience_);
            // What lies there now may be an older copy that somebody put back.
            require_present_form(*afresh, path_);
            connection_ = std::move(afresh);
            move_in();
        }
        connection_->require_own_process();
        return *connection_;
    }

    CasesTree cases_at(std::uint64_t size) const {
        Snapshot const one_moment{live()};
        require_size(size, ledger_size());
        return CasesTree{case_ends(live(), size)};
    }

    Vault& vault() const {
        live();
        return *vault_;
    }

    // Before anything is read over a new connection. Where that fails, the next use tries again.
    void move_in() const {
        try {
            vault_ = std::make_unique<Vault>(*connection_, keeper_, identity_.store_id);
            if (!keeper_ || replay_erasures(*vault_, *keeper_, gate_, patience_)) return;
            vault_.reset();
            connection_.reset();
            connection_ = open_file(path_, patience_);
            vault_ = std::make_unique<Vault>(*connection_, keeper_, identity_.store_id);
        } catch (...) {
            vault_.reset();
            connection_.reset();
            throw;
        }
    }

    std::vector<Entry> some_from(std::uint64_t first) const {
        Snapshot const one_moment{live()};
        return entries_from(vault(), first, at_a_time);
    }

    std::string path_;
    std::chrono::milliseconds patience_;
    std::shared_ptr<KeyKeeper> keeper_;
    mutable std::unique_ptr<Connection> connection_;
    mutable std::unique_ptr<Vault> vault_;  // Over that connection.
    mutable Gate gate_;
    Identity identity_;
    bool writing_ = false;
};

class SqliteWriting final : public engine::Writing {
public:
    explicit SqliteWriting(SqliteJournal& journal) : journal_{journal}, process_{::getpid()} {
        auto& connection = journal_.live();
        if (journal_.writing_) throw std::logic_error("this journal is being written to already");
        journal_.gate_.enter(journal_.patience_);
        try {
            connection.run("BEGIN IMMEDIATE");
        } catch (...) {
            journal_.gate_.leave();
            throw;
        }
        journal_.writing_ = true;
    }
    ~SqliteWriting() override {
        // In a forked child the transaction and the turn are the parent's.
        if (::getpid() == process_) end();
    }
    SqliteWriting(SqliteWriting const&) = delete;
    SqliteWriting& operator=(SqliteWriting const&) = delete;

    void append(std::vector<Entry>& entries) override {
        attempt([&] {
            add_entries(open_one(), journal_.identity_, entries);
            for (auto const& entry : entries) words_[entry.case_id].merge(words_to_find(entry));
        });
    }

    void erase(Entry& by) override {
        require_erasing(by);
        attempt([&] { erase_case(open_one(), journal_.identity_, by); });
        words_.erase(by.case_id);
        erased_ = true;
    }

    void project(CaseProjection const& projection) override {
        attempt([&] { replace_projection(open_one(), projection); });
    }

    void commit() override {
        attempt([&] {
            // By now each case has its place in the lists.
            for (auto const& [case_id, words] : words_) index_words(open_one(), case_id, words);
            open_one().rows().run("COMMIT");
        });
        done_ = true;
        if (erased_) attempt([&] { finish_erasing(journal_.vault(), *journal_.keeper_); });
        end();
    }

private:
    Vault& open_one() {
        if (done_) throw std::logic_error("this transaction is over");
        return journal_.vault();
    }

    // What fails half-way is never committed: the transaction is over, and so is the connection,
    // whose pages in memory may no longer be those on the disk.
    template <class Act>
    void attempt(Act act) {
        try {
            act();
        } catch (engine::StoreBusy const&) {
            done_ = true;
            end();
            throw;
        } catch (engine::StoreBroken const&) {
            done_ = true;
            end();
            journal_.vault_.reset();
            journal_.connection_.reset();
            throw;
        }
    }

    void end() noexcept {
        if (std::exchange(ended_, true)) return;
        if (journal_.connection_) journal_.connection_->roll_back();
        journal_.gate_.leave();
        journal_.writing_ = false;
    }

    SqliteJournal& journal_;
    int process_;
    std::map<std::string, std::set<std::string>, std::less<>> words_;  // Of each case added to.
    bool erased_ = false;
    bool done_ = false;
    bool ended_ = false;
};

std::unique_ptr<engine::Writing> SqliteJournal::begin() {
    return std::make_unique<SqliteWriting>(*this);
}

void fill(std::string const& path, bool training) {
    Connection connection{path};
    settle(connection);
    make_schema(connection, new_id(), training);
}

}  // namespace

std::unique_ptr<engine::Journal> create_store(std::string const& path, NewStore const& wanted) {
    if (!wanted.keys) throw std::logic_error("a store is made with somebody to keep its keys");
    if (!wanted.on_network) require_local(folder_of(path));
    make_private_file(path);
    Opening opening;
    opening.on_network = wanted.on_network;
    opening.keys = wanted.keys;
    try {
        fill(path, wanted.training);
        make_durable(path);
        return open_store(path, opening);
    } catch (...) {
        for (auto const* end : {"", "-journal", "-gate"}) ::unlink((path + end).c_str());
        throw;
    }
}

std::unique_ptr<engine::Journal> open_store(std::string const& path, Opening const& opening) {
    auto const name = one_name_of(path);
    if (!opening.on_network) require_local(folder_of(name));
    return std::make_unique<SqliteJournal>(name, opening);
}

std::int64_t present_form() { return schema_version; }

StoreFile look_at_store(std::string const& path) {
    auto const connection = open_file(one_name_of(path), Opening{}.patience);
    auto const identity = identity_of(*connection);
    return {identity.store_id, form_of(*connection), identity.training};
}

void rotate_keys(std::string const& path, Opening const& opening) {
    auto const name = one_name_of(path);
    open_store(name, opening).reset();  // What was erased is destroyed before it gets a new key.
    auto const connection = open_file(name, opening.patience);
    auto const store_id = identity_of(*connection).store_id;
    auto const keeper = opening.keys(store_id);
    Vault vault{*connection, keeper, store_id};
    Gate gate{name + "-gate"};
    Turn const turn{*connection, gate, opening.patience};
    auto const newest = keeper->add_key();
    connection->run("BEGIN IMMEDIATE");
    vault.rewrap();
    connection->run("COMMIT");
    keeper->keep_only(newest);
}

}  // namespace caseway::store
