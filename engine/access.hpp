// Who may know a case, and who did what in it: two things the fold keeps over all its strands, and
// that rules about people are asked of.

#pragma once

#include "engine/time.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// Somebody let in for a time: by a supervisor, or in an emergency. It lasts as long as a deadline
// of the strand that let them in, and so ends by the clock whatever a force has chosen for its
// length.
struct Grant {
    std::string person;
    std::string strand;
    std::string deadline;           // Of that strand.
    std::optional<Minute> until{};  // Its due time; nothing where it was not set.
    bool emergency = false;

    bool operator==(Grant const&) const = default;
};

// An excluded person can neither open nor step the case, whatever their rank and whoever let them
// in. A restricted case is for those admitted to it, by name or for a time, alone.
struct Access {
    bool restricted = false;
    std::set<std::string, std::less<>> excluded;
    std::set<std::string, std::less<>> admitted;
    std::vector<Grant> grants;  // In the order of their giving.

    bool excludes(std::string_view person) const { return excluded.contains(person); }
    // By name, whatever was granted for a time.
    bool admits(std::string_view person) const {
        return !excludes(person) && (!restricted || admitted.contains(person));
    }
    bool admits(std::string_view person, Minute now) const {
        return admits(person) || (!excludes(person) && grant_of(person, now));
    }
    // The grant that runs now; null where none does.
    Grant const* grant_of(std::string_view person, Minute now) const {
        auto const runs = [&](Grant const& each) {
            return each.person == person && each.until && now <= *each.until;
        };
        auto const found = std::find_if(grants.begin(), grants.end(), runs);
        return found == grants.end() ? nullptr : &*found;
    }
    // Does anything of it keep somebody from knowing the case?
    bool closes() const { return restricted || !excluded.empty(); }

    void deadline_set(std::string_view strand, std::string_view deadline, Minute due) {
        for (auto& each : grants)
            if (each.strand == strand && each.deadline == deadline) each.until = due;
    }
    void deadline_over(std::string_view strand, std::string_view deadline) {
        std::erase_if(grants, [&](Grant const& each) {
            return each.strand == strand && each.deadline == deadline;
        });
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

    // Did they do any act of a workflow that `counts`, which is asked with the workflow's name?
    template <class Counts>
    bool any_by(std::string_view person, Counts counts) const {
        return std::any_of(by_act_.begin(), by_act_.end(), [&](auto const& act) {
            auto const& [name, doers] = act;
            return std::find(doers.begin(), doers.end(), person) != doers.end() &&
                   counts(std::string_view{name}.substr(0, name.find('/')));
        });
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> by_act_;
};

}  // namespace caseway::engine
