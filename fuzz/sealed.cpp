// What is sealed and what opens it: payloads and key files are read as they were written or not at
// all, and no box opens that was changed, or stands at another place.
#include "engine/journal.hpp"
#include "fuzz/targets.hpp"
#include "store/key_file_form.hpp"
#include "store/sealing.hpp"

namespace caseway::fuzz {

namespace {

using store::Secret;

void read_sealed(std::string_view bytes) {
    if (auto const triples = store::unpacked(bytes))
        claim(store::packed(*triples) == bytes, "a text is not packed as it was unpacked");
    if (auto const payload = store::read_payload_text(bytes))
        claim(store::payload_text(*payload) == bytes, "a payload is not written as it was read");
    // Stretching a passphrase takes a second: whoever is asked for one gives none.
    auto const no_passphrase = []() -> std::string { throw engine::StoreBroken("none"); };
    try {
        auto const keys = store::read_key_file(bytes, no_passphrase, {});
        if (!keys) return;
        // One of the form before is written in the present form.
        auto const text = store::written(*keys);
        claim(text == bytes || bytes.starts_with("caseway-keys 1\n"),
              "a key file is not written as it was read");
        claim(store::read_key_file(text, no_passphrase, {}).has_value(),
              "a key file is written as it would not be read");
    } catch (engine::StoreBroken const&) {
        return;
    }
}

// Where, how much is taken away, and what is put there: in the box, then in what it is bound to.
void forge_box(std::string_view bytes) {
    static Secret const key{std::string_view{"0123456789abcdef0123456789abcdef"}};
    static std::string const text = "14 Harvest Court", place = "caseway-entry 1\nstore a\n";
    static auto const box = store::seal(key, text, place);
    claim(store::unseal(key, box, place) == text, "a box does not open with its key");
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    auto changed = box, elsewhere = place;
    changed.replace(byte(0) % (box.size() + 1), byte(1) % 8u, bytes.substr(2));
    elsewhere.replace(byte(0) % (place.size() + 1), byte(1) % 8u, bytes.substr(2));
    if (changed != box) claim(!store::unseal(key, changed, place), "a changed box opens");
    if (elsewhere != place) claim(!store::unseal(key, box, elsewhere), "a moved box opens");
}

}  // namespace

void sealed(std::string_view bytes) {
    read_sealed(bytes);
    if (bytes.size() >= 2) forge_box(bytes);
}

}  // namespace caseway::fuzz
