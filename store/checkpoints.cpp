#include "store/checkpoints.hpp"

namespace caseway::store {

using engine::StoreBroken;

Checkpoint checkpoint_of(engine::Journal const& journal) {
    auto const head = journal.tree_head();
    if (journal.tree_head(head.size) != head)
        throw StoreBroken(
            "the store does not end as its tree does, and no checkpoint is made of it: run "
            "`caseway audit verify`");
    // Entries that others add meanwhile change nothing at this size.
    return {origin_of(journal.about().store_id), head, journal.cases_head(head.size)};
}

Note signed_checkpoint(engine::Journal const& journal, SigningKey const& key) {
    Note note{checkpoint_text(checkpoint_of(journal)), {}};
    sign(note, key);
    return note;
}

std::vector<std::string> differences(engine::Journal const& journal, engine::TreeHead const& head) {
    auto const size = journal.ledger_size();
    if (head.size > size)
        return {"the store has " + std::to_string(size) + " entries and had " +
                std::to_string(head.size) +
                ": its last entries were taken away, or an older copy "
                "was put in its place"};
    if (journal.tree_head(head.size) != head)
        return {
            "its first " + std::to_string(head.size) +
            " entries are not those that were there: entries were changed, or an older copy was "
            "put in its place and carried on"};
    return {};
}

std::vector<std::string> differences(engine::Journal const& journal, Checkpoint const& checkpoint) {
    if (checkpoint.origin != origin_of(journal.about().store_id))
        return {"the checkpoint is of another store: " + checkpoint.origin};
    auto found = differences(journal, checkpoint.tree);
    if (checkpoint.tree.size <= journal.ledger_size() &&
        journal.cases_head(checkpoint.tree.size) != checkpoint.cases)
        found.push_back("the last entries of its cases at " + std::to_string(checkpoint.tree.size) +
                        " are not those that the checkpoint was made of");
    return found;
}

}  // namespace caseway::store
