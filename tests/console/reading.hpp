// Somebody who reads a case at the console, and the looks that it leaves.

#pragma once

#include "engine/entry.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

namespace caseway::tests {

using Typed = std::vector<std::string>;

inline bool has(std::string const& text, std::string_view part) {
    return text.find(part) != text.npos;
}

inline std::string text_of(engine::Entry const& entry, std::string_view field) {
    auto const* text = engine::find_field(entry.payload, field);
    return text ? *text : std::string{};
}

// How a command is typed, and the view that its look names; empty where it shows nothing of a case.
struct Shows {
    Typed words;
    std::string view;
    std::string input{};
    std::string who = "j.ward";
};

struct Reading : Sitting {
    Reading() {
        REQUIRE(report() == "WM-20-000001");
        as("j.ward").at("2020-04-06 09:05");
    }
    // The reads and the refused looks that something leaves behind, over the whole store.
    template <class Doing>
    std::vector<engine::Entry> left_by(Doing doing) {
        auto const before = journal().ledger_size();
        doing();
        std::vector<engine::Entry> left;
        journal().ledger(before + 1, [&](engine::Entry const& entry) {
            if (entry.kind == engine::EntryKind::read || entry.event == "looked-at")
                left.push_back(entry);
            return true;
        });
        return left;
    }
    std::vector<engine::Entry> left_by_typing(Shows const& each) {
        as(each.who);
        return left_by([&] { types(each.words, each.input); });
    }
};

}  // namespace caseway::tests
