#include "store/disclosure.hpp"

#include "engine/erasure.hpp"
#include "store/cases.hpp"
#include "store/checkpoints.hpp"
#include "store/entry_form.hpp"
#include "store/hashing.hpp"
#include "store/proofs.hpp"

#include <algorithm>

namespace caseway::store {

namespace {

using engine::Entry;
using engine::StoreBroken;

DisclosedEntry shown(Entry const& entry, std::uint64_t erased, HiddenAs const& hidden_as) {
    DisclosedEntry one{header_text(entry), {}, {}};
    if (entry.case_seq < erased) one.erased_under = erased;
    for (std::size_t at = 0; at < entry.payload.size(); ++at) {
        auto const& [name, text] = entry.payload[at];
        auto const hidden = hidden_as(entry, name);
        auto const commitment = field_commitment(entry.payload[at], entry.salts.at(at));
        if (hidden.empty())
            one.fields.push_back({name, text, entry.salts[at], {}, {}});
        else
            one.fields.push_back({name, {}, {}, hidden, commitment});
    }
    return one;
}

// The commitment of a field that is shown or hidden; nothing where it can be neither.
std::optional<std::string> committed(DisclosedField const& field) {
    if (field.is_hidden())
        return digest_from_hex(field.commitment) ? std::optional{field.commitment} : std::nullopt;
    if (!digest_from_hex(field.salt)) return std::nullopt;
    return field_commitment({field.name, field.text}, field.salt);
}

bool has_its_payload(DisclosedEntry const& one, Entry const& entry) {
    std::string lines;
    for (auto const& field : one.fields) {
        auto const commitment = committed(field);
        if (!commitment) return false;
        lines += commitment_line(field.name, *commitment);
    }
    return hex(sha256({lines})) == entry.payload_hash;
}

// The number of the first entry that says that those before it were erased; 0 where none does.
std::uint64_t erased_in(DisclosedCase const& shown) {
    for (auto const& each : shown.entries)
        if (auto const entry = read_header(each.header); entry && engine::is_erasure(*entry))
            return entry->case_seq;
    return 0;
}

class Checking {
public:
    explicit Checking(DisclosedCase const& shown)
        : shown_{shown}, note_{read_note(shown.checkpoint)} {
        found.erased_under = erased_in(shown);
        if (note_) found.checkpoint = read_checkpoint(note_->text);
        if (!found.checkpoint) fault("the checkpoint is not written as one is");
        for (auto const& each : shown.entries) check_entry(each);
        if (found.checkpoint) check_complete();
    }

    // What is not for the store itself to say.
    void check_signed(std::vector<VerifierKey> const& keys) {
        if (!note_ || !found.checkpoint) return;
        auto signed_by = signers(*note_, keys);
        if (!signed_by) return fault("a signature under the checkpoint is false");
        auto const is_own = [&](Signer const& each) {
            return is_of_store(each, found.checkpoint->origin);
        };
        std::erase_if(*signed_by,
                      [&](auto const& each) { return !each.cosigned_at && !is_own(each); });
        found.signers = *std::move(signed_by);
        if (found.signers.empty())
            fault(
                "no key that was given signed the checkpoint for its store: nothing says whose "
                "it is");
        else if (std::none_of(found.signers.begin(), found.signers.end(), is_own))
            fault(std::string{only_witnessed});
    }

    DisclosureCheck found;

private:
    void fault(std::string words) { found.faults.push_back(std::move(words)); }

    void check_entry(DisclosedEntry const& one) {
        auto entry = read_header(one.header);
        auto const place = "entry " + std::to_string(found.entries.size() + 1) + ": ";
        if (!entry) return fault(place + "its header is not written as one is");
        entry->hash = leaf_hash(one.header);
        check_order(*entry, place);
        check_payload(*entry, one, place);
        if (found.checkpoint) check_included(*entry, one, place);
        found.entries.push_back(*std::move(entry));
    }

    void check_order(Entry const& entry, std::string const& place) {
        auto const* before = found.entries.empty() ? nullptr : &found.entries.back();
        if (entry.case_seq != (before ? before->case_seq : 0) + 1)
            fault(place + "an entry before it is missing, or is there twice");
        if (entry.previous != (before ? before->hash : std::string{}))
            fault(place + "it does not follow the one before it");
        if (!before) return;
        if (entry.case_id != before->case_id || entry.case_ref != before->case_ref ||
            entry.training != before->training)
            fault(place + "it is of another case than the one before it");
        if (entry.ledger_seq <= before->ledger_seq || entry.recorded_at < before->recorded_at)
            fault(place + "it stands before the one that it follows");
    }

    void check_payload(Entry const& entry, DisclosedEntry const& one, std::string const& place) {
        auto const erased = entry.case_seq < found.erased_under ? found.erased_under : 0;
        if (one.erased_under != erased)
            fault(place + (erased == 0 ? "it is said to be erased, and no later entry says so"
                                       : "a later entry erased what it held, and it does not say "
                                         "so"));
        else if (erased == 0 && !has_its_payload(one, entry))
            fault(place + "its fields are not those that were recorded");
    }

    void check_included(Entry const& entry, DisclosedEntry const& one, std::string const& place) {
        if (found.checkpoint->origin != origin_of(entry.store_id))
            fault(place + "it is of another store than the checkpoint");
        engine::InclusionProof const proof{entry.ledger_seq, found.checkpoint->tree.size,
                                           entry.hash, one.path};
        if (!holds(proof, found.checkpoint->tree)) fault(place + "the checkpoint does not have it");
    }

    void check_complete() {
        if (shown_.entries.empty()) return fault("there is no entry in it");
        if (found.entries.size() != shown_.entries.size()) return;
        auto const& last = found.entries.back();
        engine::CaseProof proof{found.checkpoint->tree.size, found.checkpoint->cases, {}, {}, {}};
        proof.place = engine::CasePlace{
            {case_hash(last.case_id), last.case_seq, last.hash}, shown_.index, shown_.path};
        if (!holds(proof, last.case_id, found.checkpoint->cases))
            fault("the case does not end with entry " + std::to_string(last.case_seq) +
                  ", by the checkpoint");
    }

    DisclosedCase const& shown_;
    std::optional<Note> note_;
};

[[noreturn]] void cannot_be_proved(std::string const& why) {
    throw StoreBroken("nothing is disclosed: " + why + ". Run `caseway audit verify`");
}

}  // namespace

DisclosedCase disclose(engine::Journal const& journal, std::string_view case_id, Note const& note,
                       HiddenAs const& hidden_as) {
    auto const checkpoint = read_checkpoint(note.text);
    if (!checkpoint) cannot_be_proved("the checkpoint cannot be read");
    auto const size = checkpoint->tree.size;
    if (auto const differs = differences(journal, *checkpoint); !differs.empty())
        cannot_be_proved(differs.front());
    auto const proof = journal.case_proof(case_id, size);
    if (!proof.place) cannot_be_proved("the case has no entry under the checkpoint");
    DisclosedCase all{note_text(note), proof.place->index, proof.place->path, {}};
    auto const entries = journal.entries(case_id);
    auto const erased = engine::erased_under(entries);
    if (erased != 0 && entries.at(erased - 1).ledger_seq > size)
        throw StoreBroken(
            "nothing is disclosed: the case was erased after the checkpoint. Make one that has the "
            "erasure: caseway checkpoint make");
    for (auto const& entry : entries) {
        if (entry.ledger_seq > size) break;
        all.entries.push_back(shown(entry, erased, hidden_as));
        all.entries.back().path = journal.inclusion(entry.ledger_seq, size).path;
    }
    // Somebody else will look as closely.
    auto const faults = Checking{all}.found.faults;
    if (!faults.empty()) cannot_be_proved(faults.front());
    return all;
}

DisclosureCheck check_disclosure(DisclosedCase const& shown, std::vector<VerifierKey> const& keys) {
    Checking checking{shown};
    checking.check_signed(keys);
    return std::move(checking.found);
}

}  // namespace caseway::store
