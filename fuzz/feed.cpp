// What another system sends, played into a store: every line is answered, and whatever was recorded
// verifies.
#include "console/json.hpp"
#include "fuzz/station.hpp"
#include "fuzz/targets.hpp"

namespace caseway::fuzz {

void feed(std::string_view bytes) {
    Station station;
    auto const seen =
        station.types({"run", "--json", "--answers", "-", "--format", "jsonl"}, std::string{bytes});
    Station::claim_answered(seen);
    claim(seen.code != console::exit_code::broken, "the store could not be used");
    std::istringstream answers{seen.out};
    for (std::string line; std::getline(answers, line);)
        claim(bool{console::Json::read(line)}, "an answer is no JSON");
    station.claim_sound();
}

}  // namespace caseway::fuzz
