#include "console/anchored.hpp"

#include "console/checkpoints.hpp"
#include "console/text.hpp"
#include "console/trusted_keys.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

class Looking {
public:
    explicit Looking(std::vector<store::VerifierKey> keys) : keys_{std::move(keys)} {}

    Anchors anchors;

    // `differs` is what the store is not of the checkpoint.
    void look(store::Note const& note, store::Checkpoint const& checkpoint,
              std::vector<std::string> const& differs) {
        auto const about =
            "the checkpoint of " + std::to_string(checkpoint.tree.size) + " entries: ";
        for (auto const& each : differs) fault(about + each);
        auto const signers = store::signers(note, keys_);
        if (!signers) return fault(about + "a signature under it is not that of the key it names");
        for (auto const& each : *signers)
            if (each.cosigned_at && differs.empty()) vouch(each, checkpoint.tree.size);
    }

private:
    void fault(std::string words) { anchors.faults.push_back({std::move(words), {}, 0}); }

    void vouch(store::Signer const& witness, std::uint64_t size) {
        auto const same =
            std::find_if(anchors.witnesses.begin(), anchors.witnesses.end(),
                         [&](auto const& each) { return each.witness.key == witness.key; });
        if (same == anchors.witnesses.end())
            anchors.witnesses.push_back({witness, size});
        else if (same->size < size)
            *same = {witness, size};
    }

    std::vector<store::VerifierKey> keys_;
};

// The line of cases is held against the record too, as far as it can be read.
std::vector<std::string> differences_of(engine::Journal const& journal,
                                        store::Checkpoint const& checkpoint) {
    try {
        return store::differences(journal, checkpoint);
    } catch (engine::StoreBroken const& broken) {
        return {broken.what()};
    }
}

// Nothing where every entry is vouched for, or the first that is not cannot be read.
std::optional<engine::Instant> recorded_at(engine::Journal const& journal, std::uint64_t seq) {
    std::optional<engine::Instant> at;
    try {
        journal.ledger(seq, [&](engine::Entry const& entry) {
            at = entry.recorded_at;
            return false;
        });
    } catch (engine::StoreBroken const&) {
        // The check of the record says so.
    }
    return at;
}

std::string entries_words(std::uint64_t first, std::uint64_t last) {
    return "entries " + std::to_string(first) + " to " + std::to_string(last);
}

}  // namespace

std::uint64_t Anchors::anchored() const {
    std::uint64_t most = 0;
    for (auto const& each : witnesses) most = std::max(most, each.size);
    return most;
}

Anchors anchors_of(Invocation const& given, Session& session) {
    auto const& journal = session.journal();
    Looking looking{trusted_keys(given, session)};
    for (auto const& each : recorded_checkpoints(journal))
        looking.look(each.note, each.checkpoint, differences_of(journal, each.checkpoint));
    for (auto const& path : given.all("--checkpoint")) {
        auto const note = note_given(session, path);
        auto const checkpoint = checkpoint_in(note);
        looking.look(note, checkpoint, differences_of(journal, checkpoint));
    }
    auto& anchors = looking.anchors;
    auto const& doubt = session.doubt();
    for (auto const& each : doubt.words) anchors.faults.push_back({each, {}, 0});
    if (doubt.seen && doubt.words.empty()) anchors.seen = doubt.seen->head.size;
    anchors.remembers = !session.seat().state_folder.empty();
    anchors.size = journal.ledger_size();
    if (anchors.anchored() < anchors.size)
        anchors.loose_since = recorded_at(session.whole_journal(), anchors.anchored() + 1);
    return std::move(looking.anchors);
}

void print_anchors(std::ostream& out, Anchors const& anchors) {
    out << "\nVouched for by a witness\n";
    for (auto const& each : anchors.witnesses)
        out << wrapped(entries_words(1, each.size) + ": " + signer_words(each.witness), 4, "  ");
    if (anchors.witnesses.empty())
        out << wrapped("nothing: no checkpoint with a witness's signature that you trust", 4, "  ");
    out << "Seen by this console before\n";
    if (anchors.seen)
        out << wrapped(entries_words(1, *anchors.seen) + ", and they are the same now", 4, "  ");
    else
        out << (anchors.remembers ? "  nothing that is found again\n"
                                  : "  nothing: it keeps no memory here\n");
    out << "Not vouched for by any witness yet\n";
    if (anchors.anchored() >= anchors.size) {
        out << "  nothing: every entry is\n";
        return;
    }
    auto words = entries_words(anchors.anchored() + 1, anchors.size);
    if (anchors.loose_since)
        words += ", since " +
                 engine::show(std::chrono::floor<std::chrono::minutes>(*anchors.loose_since));
    out << wrapped(words + ": that they were not changed, only this store says", 4, "  ");
}

Json to_json(Anchors const& anchors) {
    auto json = Json::object();
    json.set("witnessed", Json::list_of(anchors.witnesses, [](auto const& each) {
                 return Json::object({{"to", each.size}, {"witness", signer_words(each.witness)}});
             }));
    json.set("seen_to", anchors.seen ? Json{*anchors.seen} : Json{});
    json.set("not_witnessed_from",
             anchors.anchored() < anchors.size ? Json{anchors.anchored() + 1} : Json{});
    json.set("not_witnessed_since",
             anchors.loose_since ? Json{engine::iso(*anchors.loose_since)} : Json{});
    return json;
}

}  // namespace caseway::console
