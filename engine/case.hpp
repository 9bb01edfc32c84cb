// A case: the fold of its entries. History is followed, never judged again: an entry says where
// it went, and the fold goes there even where today's rules would refuse.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
#include "engine/journal.hpp"

#include <map>
#include <string>
#include <vector>

namespace caseway::engine {

// One run of one workflow inside a case.
struct Strand {
    std::string name;
    Workflow const* workflow = nullptr;
    std::string state;
    Facts facts;
    std::string parent;  // The strand whose step asked for it; empty for the first.
    std::string owner;
    std::string forum;
    std::optional<Date> meets_on;
    Minute since{};
    std::vector<OpenDeadline> deadlines;
    bool ended = false;

    StrandView view() const;
    Words state_label() const;
    OpenDeadline* deadline(std::string_view rule);  // Null where it is not open.
};

class Case {
public:
    explicit Case(Catalogue const& catalogue) : catalogue_{&catalogue} {}

    // Takes the next entry in. Answers what the entry's row asked for, which the desk carries out
    // when it is new and the fold ignores when it is old. Throws std::runtime_error where the
    // tables of this program cannot follow it. What is asked for may rest on the policy of the
    // entry's day, which a new entry brings with it; facts never do, so old ones need none.
    std::vector<Ask> apply(Entry const&, Policy const* policy = nullptr);

    Catalogue const& catalogue() const { return *catalogue_; }
    std::string const& id() const { return id_; }
    std::string const& ref() const { return ref_; }
    std::uint64_t case_seq() const { return case_seq_; }
    std::uint64_t version() const { return version_; }
    Minute opened_at() const { return opened_at_; }
    std::vector<Strand> const& strands() const { return strands_; }
    SharedFacts const& shared() const { return shared_; }
    std::vector<OutsideLine> const& undelivered() const { return outside_; }
    std::vector<std::uint64_t> const& unplaced() const { return unplaced_; }
    Access const& access() const { return access_; }
    Deeds const& deeds() const { return deeds_; }
    // The number of the entry under which what was recorded before was destroyed; 0 where nothing
    // was. Nothing is known of such a case but its headers and who may know it, and no step is
    // added to it.
    std::uint64_t erased_under() const { return erased_under_; }
    // The numbers of what a strand did and was told.
    std::vector<std::uint64_t> entries_of(std::string_view strand) const;

    Strand const* strand(std::string_view name) const;  // Null where there is none.
    // The name a further strand of the workflow would have: "referral", "referral.2", ...
    std::string next_name(std::string_view workflow) const;
    std::vector<StrandView> views() const;
    CaseProjection projection() const;

    // What a condition would see of this case.
    Moment moment(std::string_view strand, std::vector<StrandView> const& views, Actor by,
                  Minute at, Minute now, Policy const* policy) const;

    // Takes an entry in of which nothing is left but the header: who did what.
    void pass_over(Entry const&);
    // Takes an old entry in; of what stands before the entry numbered `erased`, the header alone.
    void take_in(Entry const&, std::uint64_t erased);

private:
    void count(Entry const&);
    void take_deed(Entry const&);
    void forget(Access kept);
    std::vector<Ask> follow(Entry const&, Policy const*);
    void take_deadline(Entry const&);
    void take_outside(Entry const&);
    void keep(Strand&, std::vector<Ask> const&);
    void keep(Strand const&, ChangeAccess const&);
    Strand& open_or_find(Entry const&);

    Catalogue const* catalogue_;
    std::string id_, ref_, head_;
    std::uint64_t case_seq_ = 0, version_ = 0, erased_under_ = 0;
    Minute opened_at_{};
    std::vector<Strand> strands_;
    SharedFacts shared_;
    std::vector<OutsideLine> outside_;
    std::vector<std::uint64_t> unplaced_;
    Access access_;
    Deeds deeds_;
    std::vector<NamePair> pairs_;
    std::map<std::uint64_t, std::string> strand_of_;  // Which strand an entry belongs to.
};

// The case that these entries make. Throws like `apply`.
Case fold(Catalogue const&, std::vector<Entry> const&);

// The actor of an entry, as far as it says.
Actor actor_of(Entry const&);

// Which of several rows alike the entry took (RowLine::mark); empty where there was but one.
std::string row_mark(Entry const&);

// The fields of the event itself: an entry also keeps, under names with a dot, why it was refused
// ("refused.1") or which rules an occurrence broke ("irregular.1").
Fields event_fields(Entry const&);
Fields noted(std::string_view what, std::vector<Reason> const&);
// Their texts as reasons again.
std::vector<Reason> reasons_noted(Entry const&, std::string_view what);

// Stored names of what happens to a deadline.
namespace deadline_event {
inline constexpr Words set = "set", met = "met", met_late = "met-late", missed = "missed",
                       cancelled = "cancelled", ran_out = "ran-out";
}
// Stored names of entries that no workflow speaks of.
inline constexpr Words note_event = "note", delivered_event = "delivered";

}  // namespace caseway::engine
