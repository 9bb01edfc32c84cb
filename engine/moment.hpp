// What a condition may look at besides the event and the facts of its own strand: when it
// happened, who says so, what the strands share, and how the other strands stand.

#pragma once

#include "engine/access.hpp"
#include "engine/answer.hpp"
#include "engine/fields.hpp"
#include "engine/people.hpp"
#include "engine/policy.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace caseway::engine {

// A fact that all strands of a case may read and one workflow alone may write.
template <class T>
struct SharedFact {
    Words name;        // Stored: "grade".
    Words label;       // In an officer's words: "the risk grade".
    Words written_by;  // The workflow.
};

// The shared facts of a case by name, as stored text.
using SharedFacts = std::map<std::string, std::string, std::less<>>;

// How a strand stands, for the conditions of the others.
struct StrandView {
    std::string name;      // "referral.2"
    std::string workflow;  // "referral"
    std::string state;     // "sent"
    std::string parent;    // The strand that asked for it; empty for the first.
    std::string owner;     // A person or a queue.
    bool ended = false;
    std::vector<OpenDeadline> deadlines{};
};

struct Moment {
    Minute at{};   // When it happened.
    Minute now{};  // When it is being recorded.
    Actor by;
    std::string role{};  // The role in which they act.
    std::string case_ref{};
    std::string strand{};                       // The strand being stepped.
    SharedFacts const* shared_facts = nullptr;  // Owned by the case.
    std::span<StrandView const> strands{};      // Owned by the desk for the length of the step.
    Policy const* policy = nullptr;  // Owned by the desk; null while history is followed.
    Access const* access = nullptr;  // Owned by the case.
    Deeds const* deeds = nullptr;    // Owned by the case.
    bool asked = false;              // Another strand's step brings it about, on its own authority.

    template <class T>
    Known<T> shared(SharedFact<T> const& fact) const {
        Known<T> known{fact.label};
        if (!shared_facts) return known;
        auto const found = shared_facts->find(fact.name);
        if (found == shared_facts->end()) return known;
        if (auto parsed = detail::Codec<T>::read(found->second); parsed.value)
            known = *parsed.value;
        return known;
    }

    // The value of a number of law or policy, with the force's own where it is LOCAL.
    int value(Setting const&) const;

    // By when, counted from `from`, with the force's own length and holidays.
    Limit limit(DeadlineRule const&, Minute from) const;

    // The version of a regime that holds on the day the law looks at, here; null where none does.
    RegimeVersion const* in_force(Regime const&, Date) const;
    bool is_in_force(Regime const&, Words version, Date) const;

    // Did this person do that, in any strand of the case and in whatever role?
    bool did(std::string_view person, Words workflow, Words event) const;
    std::vector<std::string> const& who_did(Words workflow, Words event) const;

    // Is a strand of this workflow open?
    bool is_open(Words workflow) const;
    std::size_t count_open(Words workflow) const;
    std::size_t count(Words workflow) const;
    // The strands of a workflow that this strand asked for.
    std::vector<StrandView> children(Words workflow) const;
    StrandView const* strand_named(std::string_view name) const;  // Null where there is none.

    // The limit to work to of an open deadline of this strand.
    Known<Minute> due(DeadlineRule const&) const;
    // The limit after which it counts as missed.
    Known<Minute> outer(DeadlineRule const&) const;
};

}  // namespace caseway::engine
