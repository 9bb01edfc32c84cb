// Stores in files for the tests, with keys that are gone when the test's program ends.
#pragma once

#include "store/open.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace caseway::tests {

// In memory, and of each store apart.
inline store::KeysOf keys() {
    return [](std::string const& store_id) {
        static std::map<std::string, std::shared_ptr<store::KeyKeeper>> keepers;
        static std::mutex guard;
        std::lock_guard const one_at_a_time{guard};
        auto& keeper = keepers[store_id];
        if (!keeper) keeper = store::memory_keys();
        return keeper;
    };
}
inline std::unique_ptr<engine::Journal> make_store(std::string const& path,
                                                   store::NewStore wanted = {}) {
    if (!wanted.keys) wanted.keys = keys();
    return store::create_store(path, wanted);
}
inline std::unique_ptr<engine::Journal> make_training_store(std::string const& path) {
    store::NewStore wanted;
    wanted.training = true;
    return make_store(path, wanted);
}
inline std::unique_ptr<engine::Journal> open_store(std::string const& path,
                                                   store::Opening opening = {}) {
    if (!opening.keys) opening.keys = keys();
    return store::open_store(path, opening);
}

}  // namespace caseway::tests
