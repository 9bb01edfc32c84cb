// Who may know a case, and who did what in it: two things the fold keeps over all its strands, and
// that rules about people are asked of.

#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// An excluded person can neither open nor step the case, whatever their rank. A restricted case is
// for those admitted to it alone.
struct Access {
    bool restricted = false;
    std::set<std::string, std::less<>> excluded;
    std::set<std::string, std::less<>> admitted;

    bool excludes(std::string_view person) const { return excluded.contains(person); }
    bool admits(std::string_view person) const {
        return !excludes(person) && (!restricted || admitted.contains(person));
    }
    bool operator==(Access const&) const = default;
};

// Acts by persons, over the whole case and all its strands: "dvpo/notice-drafted" and by whom.
// Whoever graded under another role still may not review.
class Deeds {
public:
    void add(std::string act, std::string_view person) {
        auto& doers = by_act_[std::move(act)];
        if (std::find(doers.begin(), doers.end(), person) == doers.end())
            doers.emplace_back(person);
    }
    // In the order of their first doing it; empty where nobody did.
    std::vector<std::string> const& of(std::string_view act) const {
        static std::vector<std::string> const nobody;
        auto const found = by_act_.find(act);
        return found == by_act_.end() ? nobody : found->second;
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> by_act_;
};

}  // namespace caseway::engine
