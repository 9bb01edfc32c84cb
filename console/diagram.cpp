#include "console/diagram.hpp"

#include "console/text.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

// Names in the tables are kebab-case; a diagram's identities take no dashes.
std::string identity(std::string_view name) {
    std::string text{name};
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

std::string quoted(std::string_view text) {
    std::string all = "\"";
    for (char const c : text) all += c == '"' ? std::string{"'"} : std::string(1, c);
    return all + "\"";
}

std::string mark(Arrow const& arrow) {
    std::string words;
    if (arrow.taken > 0) words += " [taken " + std::to_string(arrow.taken) + "]";
    if (arrow.refused > 0) words += " [refused " + std::to_string(arrow.refused) + "]";
    return words;
}

bool is_taken(Arrow const& arrow) { return arrow.taken > 0; }
bool is_only_refused(Arrow const& arrow) { return arrow.taken == 0 && arrow.refused > 0; }

bool was_entered(std::string_view state, std::vector<Arrow> const& arrows) {
    return std::any_of(arrows.begin(), arrows.end(),
                       [&](auto const& each) { return each.to == state && is_taken(each); });
}

// Mermaid's flowchart; its state diagrams know neither bold nor dotted arrows.
std::string mermaid(engine::Workflow const& workflow, std::vector<Arrow> const& arrows) {
    std::string text = "flowchart TD\n";
    for (auto const& state : workflow.states()) {
        auto const shape =
            state.final ? "([" + quoted(state.label) + "])" : "[" + quoted(state.label) + "]";
        text += "  " + identity(state.name) + shape + "\n";
        if (was_entered(state.name, arrows))
            text += "  style " + identity(state.name) + " stroke-width:3px\n";
    }
    for (auto const& each : arrows) {
        auto const* line = is_taken(each) ? " ==>|" : is_only_refused(each) ? " -.->|" : " -->|";
        text += "  " + identity(each.from) + line + quoted(std::string{each.event} + mark(each)) +
                "| " + identity(each.to) + "\n";
    }
    return text;
}

std::string dot(engine::Workflow const& workflow, std::vector<Arrow> const& arrows) {
    std::string text = "digraph " + identity(workflow.name()) +
                       " {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n"
                       "  edge [fontname=\"sans-serif\", fontsize=10];\n";
    for (auto const& state : workflow.states()) {
        text += "  " + identity(state.name) + " [label=" + quoted(state.label);
        if (state.final) text += ", peripheries=2";
        if (was_entered(state.name, arrows)) text += ", penwidth=3";
        text += "];\n";
    }
    for (auto const& each : arrows) {
        text += "  " + identity(each.from) + " -> " + identity(each.to) +
                " [label=" + quoted(std::string{each.event} + mark(each));
        if (is_taken(each)) text += ", style=bold, penwidth=3";
        if (is_only_refused(each)) text += ", style=dotted";
        text += "];\n";
    }
    return text + "}\n";
}

// A line an arrow under the state it leaves: '=' the way the case went, '.' what was refused.
std::string text_lines(engine::Workflow const& workflow, std::vector<Arrow> const& arrows) {
    std::string text;
    for (auto const& state : workflow.states()) {
        text += (was_entered(state.name, arrows) ? "* " : "  ") + std::string{state.name} +
                (state.final ? "  (end)" : "") + "\n";
        for (auto const& each : arrows) {
            if (each.from != state.name) continue;
            auto const* line = is_taken(each) ? "====" : is_only_refused(each) ? "...." : "----";
            auto const lead =
                "      " + std::string{line} + " " + std::string{each.event} + mark(each) + " ";
            auto const target =
                line + std::string{"> "} +
                (each.to == each.from ? std::string{"stays"} : std::string{each.to});
            text += lead.size() + target.size() <= page_width
                        ? lead + target + "\n"
                        : lead + "\n          " + target + "\n";
        }
    }
    return text + "\n* entered   ==== taken   .... refused   ---- the rest of the table\n";
}

}  // namespace

std::optional<DiagramFormat> diagram_format_named(std::string_view name) {
    if (name == "mermaid") return DiagramFormat::mermaid;
    if (name == "dot") return DiagramFormat::dot;
    if (name == "text") return DiagramFormat::text;
    return std::nullopt;
}

std::vector<Arrow> arrows_of(engine::Workflow const& workflow,
                             std::vector<engine::Entry> const& entries) {
    std::vector<Arrow> arrows;
    for (auto const& row : workflow.rows()) {
        bool const there = std::any_of(arrows.begin(), arrows.end(), [&](auto const& each) {
            return each.from == row.from && each.event == row.event && each.to == row.to;
        });
        if (!there) arrows.push_back({row.from, row.event, row.to});
    }
    for (auto const& entry : entries) {
        if (entry.workflow != workflow.name() || entry.marked("unplaced")) continue;
        bool const refused = entry.kind == engine::EntryKind::refusal;
        for (auto& each : arrows) {
            if (each.from != entry.from || each.event != entry.event) continue;
            if (refused) ++each.refused;
            if (!refused && each.to == entry.to) ++each.taken;
        }
    }
    return arrows;
}

std::string draw(engine::Workflow const& workflow, std::vector<Arrow> const& arrows,
                 DiagramFormat format) {
    switch (format) {
        case DiagramFormat::mermaid: return mermaid(workflow, arrows);
        case DiagramFormat::dot: return dot(workflow, arrows);
        case DiagramFormat::text: break;
    }
    return text_lines(workflow, arrows);
}

}  // namespace caseway::console
