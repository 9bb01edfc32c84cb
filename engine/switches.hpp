// Test builds only (CASEWAY_TEST_SWITCHES): forces what a condition answers, by its words, so that
// a search can try every outcome and a campaign can switch conditions off one at a time. A program
// that is installed is never built with it.

#pragma once

#include "engine/verdict.hpp"

#include <cstdlib>
#include <functional>
#include <optional>
#include <string_view>

namespace caseway::engine::detail {

class Switches {
public:
    using Chooser = std::function<std::optional<Verdict>(std::string_view requires_that)>;

    // The condition named in CASEWAY_SWITCHED_OFF always holds.
    Switches() {
        if (auto const* off = std::getenv("CASEWAY_SWITCHED_OFF")) off_ = off;
    }
    std::optional<Verdict> verdict(std::string_view requires_that) const {
        if (chooser_) return chooser_(requires_that);
        if (!off_.empty() && off_ == requires_that) return Verdict::met;
        return std::nullopt;
    }
    // Empty: conditions answer for themselves again.
    void choose_by(Chooser chooser) { chooser_ = std::move(chooser); }

private:
    std::string_view off_;
    Chooser chooser_;
};

inline Switches& switches() {
    static Switches all;
    return all;
}

}  // namespace caseway::engine::detail
