// What a check finds over all workflows, less what is written down as right with its reason. A
// reason that nothing needs any more is a failure too, so the list can only shrink to the truth.

#pragma once

#include "tests/catch.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::tests {

inline std::string in_lines(std::vector<std::string> const& texts) {
    std::string all;
    for (auto const& text : texts) all += text + "\n";
    return all;
}

class Explained {
public:
    // What may be found, and why it is as it should be.
    explicit Explained(std::map<std::string, std::string> reasons) : reasons_{std::move(reasons)} {}

    void add(std::string found) {
        auto& list = reasons_.contains(found) ? needed_ : open_;
        if (std::find(list.begin(), list.end(), found) == list.end())
            list.push_back(std::move(found));
    }
    void add(std::string_view workflow, std::vector<std::string> const& found) {
        for (auto const& each : found) add(std::string{workflow} + ": " + each);
    }
    std::vector<std::string> const& unexplained() const { return open_; }
    std::vector<std::string> unneeded() const {
        std::vector<std::string> found;
        for (auto const& [words, why] : reasons_)
            if (std::find(needed_.begin(), needed_.end(), words) == needed_.end())
                found.push_back(words);
        return found;
    }
    void check() const {
        CHECK(in_lines(unexplained()) == "");
        CHECK(in_lines(unneeded()) == "");
    }

private:
    std::map<std::string, std::string> reasons_;
    std::vector<std::string> open_, needed_;
};

}  // namespace caseway::tests
