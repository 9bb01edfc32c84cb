#include "console/trusted_keys.hpp"

#include "console/files.hpp"

#include <algorithm>
#include <sstream>

namespace caseway::console {

namespace {

constexpr std::size_t longest_key_file = 65'536;

void add(std::vector<store::VerifierKey>& all, std::vector<store::VerifierKey> const& more) {
    for (auto const& each : more)
        if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
}

}  // namespace

std::vector<store::VerifierKey> keys_in(std::string_view text) {
    std::vector<store::VerifierKey> keys;
    std::istringstream lines{std::string{text}};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        auto const key = store::read_verifier_key(line);
        if (!key)
            throw Stop(exit_code::usage,
                       "Line " + std::to_string(number) +
                           " of the keys is no verifier key: NAME+ID+KEY, as `caseway checkpoint "
                           "key` and `caseway witness key` print it.");
        keys.push_back(*key);
    }
    return keys;
}

std::vector<store::VerifierKey> trusted_keys(Invocation const& given, Session& session) {
    std::vector<store::VerifierKey> keys;
    for (auto const& path : given.all("--key"))
        add(keys, keys_in(file_given(session, path, longest_key_file)));
    auto const& folder = session.seat().config_folder;
    if (folder.empty()) return keys;
    if (auto const text = read_file(folder + "/trusted-keys", longest_key_file))
        add(keys, keys_in(*text));
    return keys;
}

Option key_option() {
    return {"--key", "FILE", "verifier keys that you trust, beside your own trusted-keys", true};
}

std::string signer_words(store::Signer const& signer) {
    if (!signer.cosigned_at) return signer.key.name + ", the store's own key";
    auto const at = engine::Instant{} + std::chrono::seconds{*signer.cosigned_at};
    return signer.key.name + ", " + engine::show(std::chrono::floor<std::chrono::minutes>(at));
}

}  // namespace caseway::console
