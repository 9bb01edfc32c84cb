// A workflow's table as a picture: Mermaid, Graphviz's dot, or plain text. Where a case is given,
// the way it went is drawn bold and what was refused is dotted.

#pragma once

#include "engine/entry.hpp"
#include "engine/workflow.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

enum class DiagramFormat { mermaid, dot, text };
std::optional<DiagramFormat> diagram_format_named(std::string_view name);

// An arrow of the table, with what one case did along it.
struct Arrow {
    std::string_view from, event, to;
    int taken = 0;
    int refused = 0;
};

// The table's arrows in its order. `entries` are a case's, or none; those of other workflows do
// not matter. Rows that differ by their condition alone are one arrow. Every strand of the
// workflow counts; a refusal is drawn on each arrow that its event could have taken.
std::vector<Arrow> arrows_of(engine::Workflow const& workflow,
                             std::vector<engine::Entry> const& entries);

std::string draw(engine::Workflow const& workflow, std::vector<Arrow> const& arrows,
                 DiagramFormat format);

}  // namespace caseway::console
