// The numbers of the casework's rules: how they are shown, and how a force's own are read. Only a
// rule marked LOCAL is a force's to set.

#pragma once

#include "console/session.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// A number of some rule: what it usually is, and what it is in this store.
struct RuleNumber {
    std::string name;
    std::string label;  // Empty where its name says it.
    std::string source;
    engine::Binding binding;
    int usual;
    int now;
    std::optional<engine::Period> period;         // Absent for a plain number.
    std::span<engine::Words const> choices = {};  // The words for 1, 2 and so on, if any.

    std::string words(int value) const;  // "90 minutes", "2 working days", "3", "ask".
};

// Of every workflow and of every kind of look, each once.
std::vector<RuleNumber> rule_numbers(engine::Catalogue const&, engine::Policy const&);
std::vector<RuleNumber> local_numbers(engine::Catalogue const&, engine::Policy const&);

// The LOCAL number of that name. A problem says why there is none: nothing is called so, or it is
// not a force's own. Null exactly where there is a problem.
struct NumberNamed {
    RuleNumber const* number = nullptr;
    std::string problem{};
    bool is_law = false;  // It exists, and is not a force's own.
};
NumberNamed number_named(std::vector<RuleNumber> const& all, std::string const& name);

// An amount as it is typed: "36 hours" or "90 min" for hours, a whole number for the rest, or what
// words() shows. The problem does not repeat the text.
engine::Parsed<int> read_amount(RuleNumber const&, std::string const& text);

// The choices as they are recorded, one field a number.
engine::Fields fields_of(engine::Policy::Numbers const& choices);

}  // namespace caseway::console
