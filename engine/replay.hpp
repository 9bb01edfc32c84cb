// Strict replay: asks today's tables again about everything that a case's entries say, and lists
// each answer that would be another one now. Following history (engine/case.hpp) shows where a
// case stands; this shows whether it could have come there.
//
// What it finds is a list of faults, never an exception: one bad entry must not hide the next.

#pragma once

#include "engine/case.hpp"

#include <map>
#include <string>
#include <vector>

namespace caseway::engine {

// The local choices that entries were decided under, by the digest which each entry carries.
class Policies {
public:
    Policies() { add(Policy{}); }
    explicit Policies(Policy const& policy) : Policies{} { add(policy); }
    // Every configuration that the office's stream ever held.
    static Policies of_office(std::vector<Entry> const& office);

    void add(Policy const& policy) { by_digest_[policy.digest()] = policy; }
    Policy const* with_digest(std::string_view digest) const;  // Null where it is not known.

private:
    std::map<std::string, Policy, std::less<>> by_digest_;
};

// Replays the entries of one case, oldest first. Refusals are not asked again: an entry does not
// keep all the roles of whoever was refused; nor is what was erased. Each fault names the entry at
// which it shows:
// - an act or ask that today's rules refuse, do not provide for, or lead to another state;
// - an irregularity marked where there is none, or not marked where there is one;
// - facts and asks that come out otherwise, and fields that would be stored otherwise;
// - a deadline set for another time than its rule gives, set by nobody's step, or not set;
// - a deadline recorded as met or missed on the wrong side of its limit;
// - an ask that no step asked for;
// - an entry after which the case cannot be followed any further.
std::vector<Fault> replay_strictly(Catalogue const&, std::vector<Entry> const&, Policies const&);
// The same where one configuration, beside the built-in one, was all there ever was.
std::vector<Fault> replay_strictly(Catalogue const&, std::vector<Entry> const&, Policy const&);

// Rebuilds what is kept beside a case from its entries, and lists what the store keeps otherwise.
std::vector<Fault> compare_projections(Journal const&, Catalogue const&, std::string_view case_id);

// Makes what is kept beside each case anew where it differs: after a program with other tables has
// written it. Entries are not touched. Answers the references of the cases that were mended; a case
// that cannot be followed is left as it is, for `compare_projections` to tell.
std::vector<std::string> rebuild_projections(Journal&, Catalogue const&);

}  // namespace caseway::engine
