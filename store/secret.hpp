// Thirty-two bytes that open something. They lie in memory that is not swapped out where the system
// allows that, never stand in a core file, and are wiped when the secret goes.

#pragma once

#include <memory>
#include <string_view>

namespace caseway::store {

class Secret {
public:
    static constexpr std::size_t size = 32;

    Secret();  // A fresh one that nobody can guess.
    // Takes these bytes over. Throws std::logic_error where they are not as many.
    explicit Secret(std::string_view bytes);

    // Valid as long as the secret. Whoever copies them wipes the copy.
    std::string_view bytes() const;
    unsigned char const* data() const { return bytes_.get(); }

private:
    struct Wiped {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Wiped> bytes_;
};

}  // namespace caseway::store
