// A sample of what people told cases, for a supervisor to review. Anybody can draw it again: the
// same entries, weights and seed give the same sample, on any machine, and it does not depend on
// cases that whoever draws may not know.

#pragma once

#include "engine/oversight.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace caseway::engine {

// How many times likelier an entry is drawn than one that nothing is said of. LOCAL; 1 makes it as
// likely as any other.
inline constexpr Setting weight_of_irregular{
    "sample-weight-irregular", 5, Binding::local,
    "caseway oversight: what happened against a rule, or has no place in a table"};
inline constexpr Setting weight_of_late{"sample-weight-late", 3, Binding::local,
                                        "caseway oversight: what was recorded long after"};
inline constexpr Setting const* sampling_settings[] = {&weight_of_irregular, &weight_of_late};

// An event that makes the request it belongs to matter; the workflows' side knows which.
struct SampleMatter {
    Words workflow;
    Words event;
    Words what;  // "override"
    Setting const* weight;
};

struct SampleChoice {
    Stretch stretch{};
    std::size_t count = 10;
    std::uint64_t seed = 0;
    std::string drawn_by{};  // Whose own acts are left out.
    std::optional<std::string> workflow{};
    std::optional<std::string> unit{};  // Of whoever recorded it.
    std::span<SampleMatter const> matters{};
    Duration late_after{};  // Recorded so long after it happened, it was late.
    bool weighted = true;   // Else every entry is as likely as any other.
};

struct Drawn {
    Entry entry;
    std::vector<std::string> because;  // What makes it matter: "irregular", "late", "override".
};

// Fewer than asked for where there are fewer. What is signed off already is not drawn. In the order
// of recording. Reads the stretch twice and keeps the sample alone.
std::vector<Drawn> draw_sample(Journal const&, Policy const&, SampleChoice const&);

}  // namespace caseway::engine
