// What the program itself records in the office's stream, by the commands that do it: nothing that
// somebody tells it, and no change of who may do what. So there is a door of its own for these
// (Desk::record_of_program), and no feed and no scenario comes by it.

#pragma once

#include "engine/ledger.hpp"
#include "engine/record_doubt.hpp"

namespace caseway::engine {

// Stored names, and the fields of each.
namespace program_event {
inline constexpr Words keys_rotated = "keys-rotated";
inline constexpr Words store_upgraded = "store-upgraded";            // from, to
inline constexpr Words projections_rebuilt = "projections-rebuilt";  // cases
inline constexpr Words oversight_refused = "oversight-refused";      // view, and why
}  // namespace program_event

// Those, checkpoints, and that somebody answers for a record in doubt.
constexpr bool is_of_program(std::string_view event) {
    using namespace program_event;
    return event == keys_rotated || event == store_upgraded || event == projections_rebuilt ||
           event == oversight_refused || event == record_accepted || is_of_checkpoint(event);
}

}  // namespace caseway::engine
