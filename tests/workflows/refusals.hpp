// What tests of refusals say often: a lawful event with one field changed, and that a step was
// refused for one rule and no other.

#pragma once

#include "tests/workflows/walk.hpp"

namespace caseway::tests {

// The same fields, one of them with another text.
inline Fields changed(Fields fields, std::string const& name, std::string text) {
    std::erase_if(fields, [&](auto const& each) { return each.name == name; });
    fields.push_back({name, std::move(text)});
    return fields;
}

// The same fields without one of them.
inline Fields dropped(Fields fields, std::string const& name) {
    std::erase_if(fields, [&](auto const& each) { return each.name == name; });
    return fields;
}

inline bool refused_for(Outcome const& outcome, Words rule) {
    return outcome.kind == Outcome::Kind::refused && names(outcome.reasons, rule);
}

inline bool refused_only_for(Outcome const& outcome, Words rule) {
    return refused_for(outcome, rule) && outcome.reasons.size() == 1;
}

// Refused because of who asks, not because of what.
inline bool not_theirs(Outcome const& outcome) {
    return outcome.kind == Outcome::Kind::refused &&
           outcome.reasons.front().kind == engine::Reason::Kind::authority;
}

}  // namespace caseway::tests
