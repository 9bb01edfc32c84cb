// A case in one file for somebody else: what is read is written back the same, whatever it says of
// itself is plain on a screen, and no bundle that was changed anywhere proves anything else.
#include "console/bundle.hpp"

#include "fuzz/targets.hpp"
#include "store/checkpoints.hpp"
#include "store/open.hpp"

#include <array>

namespace caseway::fuzz {

namespace {

using console::Bundle;

engine::Entry entry_after(engine::Entry const& before, std::string text) {
    auto entry = before;
    ++entry.case_seq;
    entry.event = "note";
    entry.payload = {{"note", std::move(text)}, {"address", "14 Harvest Court"}};
    return entry;
}

// Two cases of three entries, one of them erased under its third; each as a bundle, signed.
struct Originals {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    store::SigningKey key =
        store::SigningKey::make(store::origin_of(journal->about().store_id), store::KeyUse::signs);
    std::array<Bundle, 2> bundles;

    Originals() {
        record("case-1", "WM-20-000001", false);
        record("case-2", "WM-20-000002", true);
        auto const note = store::signed_checkpoint(*journal, key);
        auto const hidden_as = [](engine::Entry const&, std::string const& field) {
            return field == "address" ? std::string{"location"} : std::string{};
        };
        for (std::size_t at : {0, 1})
            bundles.at(at) = console::bundle_of(
                store::disclose(*journal, "case-" + std::to_string(at + 1), note, hidden_as),
                {"2020-04-17T18:00Z", "d.penn", "cps", "court", "55/26", "disclosure"});
        for (auto& each : bundles) each.verifier.clear();  // Long, and proves nothing.
    }

private:
    void record(std::string const& id, std::string const& ref, bool erased) {
        engine::Entry entry;
        entry.case_id = id;
        entry.case_ref = ref;
        entry.actor = "j.ward";
        entry.workflow = "intake";
        entry.edition = "1";
        auto const writing = journal->begin();
        std::vector<engine::Entry> entries{entry_after(entry, "one")};
        entries.push_back(entry_after(entries.back(), "two"));
        auto last = entry_after(entries.back(), "three");
        if (erased) {
            last.kind = engine::EntryKind::correction;
            last.event = std::string{engine::erased_event};
        } else {
            entries.push_back(last);
        }
        writing->append(entries);
        if (erased) writing->erase(last);
        writing->commit();
    }
};

bool proves_the_same(Bundle const& one, Bundle const& other) {
    auto const without_class = [](Bundle const& bundle) {
        auto shown = bundle.shown;
        for (auto& entry : shown.entries)
            for (auto& field : entry.fields)
                if (field.is_hidden()) field.hidden_as = "some";
        // What a signature is not over: its own spelling and others beside it.
        shown.checkpoint = store::read_note(shown.checkpoint)->text;
        return shown;
    };
    return one.case_ref == other.case_ref && one.training == other.training &&
           one.workflows == other.workflows && without_class(one) == without_class(other);
}

void read_whole(std::string_view bytes) {
    auto const bundle = console::read_bundle(bytes);
    if (!bundle) return;
    claim(console::bundle_text(*bundle) == bytes, "a bundle is not written as it was read");
    claim(!console::check_bundle(*bundle, {}).faults.empty(), "a bundle holds that nobody signed");
}

// Which bundle, where, how much is taken away, and what is put there.
void forge_bundle(std::string_view bytes) {
    static Originals const originals;
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    auto const& original = originals.bundles.at(byte(0) % 2u);
    std::vector<store::VerifierKey> const keys{originals.key.verifier()};
    static bool const both_hold =
        console::check_bundle(originals.bundles[0], keys).faults.empty() &&
        console::check_bundle(originals.bundles[1], keys).faults.empty();
    claim(both_hold, "a bundle that nobody changed does not hold");
    auto text = console::bundle_text(original);
    auto const at = (byte(1) * 256u + byte(2)) % (text.size() + 1);
    text.replace(at, byte(3) % 128u, bytes.substr(4));
    auto const changed = console::read_bundle(text);
    if (!changed || !console::check_bundle(*changed, keys).faults.empty()) return;
    claim(proves_the_same(*changed, original), "a changed bundle proves something else");
}

}  // namespace

void bundle(std::string_view bytes) {
    read_whole(bytes);
    if (bytes.size() >= 4) forge_bundle(bytes);
}

}  // namespace caseway::fuzz
