// A deadline as people read it: by which rule, when somebody is reminded, until when, and who takes
// it over. What is LOCAL is labelled so wherever it is shown.

#pragma once

#include "console/json.hpp"
#include "console/session.hpp"

namespace caseway::console {

// How a deadline stands at a moment, the most pressing first.
enum class Standing {
    taken_over,  // Late, and past the owner's own time: somebody senior has it.
    late,        // Past its limit on every reading.
    arguable,    // Past the limit we work to; a day of it can be argued.
    reminded,    // In time; a reminder has come.
    running,     // In time.
};

struct DatedDeadline {
    engine::DeadlineLine line;
    engine::DeadlineRule const* rule = nullptr;  // Null where the tables no longer know it.
    engine::Dates dates{};
    Standing standing = Standing::running;
};

DatedDeadline dated(engine::DeadlineLine line, engine::Catalogue const& catalogue,
                    engine::Minute now);

std::string label_of(DatedDeadline const&);
// "LAW", "LOCAL"; nothing where the rule is not known.
std::string binding_of(DatedDeadline const&);
// Who takes it over where it is missed, and what follows, in words.
std::string escalation_of(DatedDeadline const&);

Json to_json(DatedDeadline const&, engine::Catalogue const&, engine::Minute now);

}  // namespace caseway::console
