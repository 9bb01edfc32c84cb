#include "engine/entry.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::engine {

namespace {

constexpr Words kind_names[] = {"act",  "ask",        "deadline", "refusal",
                                "read", "correction", "office",   "checkpoint"};

}  // namespace

Words name_of(EntryKind kind) { return kind_names[static_cast<int>(kind)]; }

std::optional<EntryKind> kind_named(std::string_view name) {
    auto const found = std::find(std::begin(kind_names), std::end(kind_names), name);
    if (found == std::end(kind_names)) return std::nullopt;
    return static_cast<EntryKind>(found - std::begin(kind_names));
}

bool Entry::marked(std::string_view mark) const {
    return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

}  // namespace caseway::engine
