// A training store with its cast and one case, as it was made once, for each input anew; and
// somebody at the console over it.

#pragma once

#include "store/open.hpp"
#include "tests/console/sitting.hpp"

#include <memory>
#include <string>
#include <vector>

namespace caseway::fuzz {

class Station {
public:
    Station();
    tests::Seen types(std::vector<std::string> const& words, std::string const& input = {});
    void at_a_terminal() { seat_.terminal = true; }

    // Throws Wrong where an answer is none of those that are documented, where the program was at
    // a loss, or where what was shown could act on a terminal.
    static void claim_answered(tests::Seen const& seen);
    // Throws Wrong where what was recorded since the beginning does not verify.
    void claim_sound();

private:
    std::unique_ptr<engine::Journal> journal_;
    console::Seat seat_;
    std::uint64_t size_;
};

}  // namespace caseway::fuzz
