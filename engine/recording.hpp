// What one request makes of a case: the entries of the act, of what its row asked for, and of the
// deadlines that passed before it, in the order in which they are recorded.
//
// The case is folded from old entries and takes each new one in by the very same function, so
// that what is lived and what is replayed cannot differ.

#pragma once

#include "engine/case.hpp"
#include "engine/desk.hpp"

namespace caseway::engine {

// Another strand refused what a step asked for: the whole request is undone.
struct AskRefused {
    std::string strand;
    std::string event;
    std::vector<Reason> reasons;
};

class Recording {
public:
    struct Hand {
        Policy const* policy;
        Instant recorded_at;
        Instant raw_clock;
    };

    Recording(Case folded, Hand hand) : case_{std::move(folded)}, hand_{hand} {}

    // Records the deadlines whose outer limit has passed, in the order of their passing, and what
    // the tables say follows. Each belongs to no request.
    void sweep();

    // From here on entries belong to this request.
    void begin(Request const& request, std::string case_id, std::string case_ref);

    // Tells a strand that something happened, and carries out what follows. Throws AskRefused.
    Outcome act(std::string const& strand, Workflow const& workflow, std::string const& event,
                Fields const& fields, Minute at);
    void refuse(std::string const& strand, Workflow const& workflow, std::string const& event,
                Outcome const& outcome, Minute at);
    // Somebody who may not know the case tried to: which event they named, and why they may not.
    void keep_out(std::string const& event, std::vector<Reason> const& reasons, Minute at);
    void unplaced(std::string const& strand, Workflow const& workflow, std::string const& event,
                  Outcome const& outcome, Minute at);
    // An entry that no workflow speaks of: a note, a delivery.
    void plain(Words event, std::string const& strand, Fields fields, Minute at,
               std::uint64_t cause);

    // The decision just recorded of this strand destroys what the case holds: the entry that says
    // so, with the numbers of what was decided, how many entries go, and who may know the case
    // still. The journal takes it with Writing::erase.
    void erase(std::string const& strand, Minute at);

    // What would follow, without recording it.
    Outcome ask(std::string const& strand, Workflow const& workflow, std::string const& event,
                Fields const& fields, Minute at, Actor const& by, bool asked) const;

    Case const& folded() const { return case_; }
    std::vector<Entry>& entries() { return entries_; }

private:
    struct Told {
        std::string strand;
        Workflow const* workflow;
        std::string event;
    };

    Entry blank(EntryKind kind, std::string const& strand, Minute at) const;
    Entry of_event(EntryKind kind, Told const& told, Outcome const& outcome, Minute at) const;
    std::optional<std::string> role_for(Actor const& by, Workflow const& workflow,
                                        std::string_view event, Minute at) const;
    std::vector<Ask> record(Entry entry);
    void moved(EntryKind kind, Told const& told, Outcome const& outcome, Minute at,
               std::uint64_t cause);
    void carry_out(std::vector<Ask> const& asks, std::string const& strand, std::uint64_t cause,
                   Minute at);
    void tell(Told const& told, Fields const& fields, std::uint64_t cause, Minute at, bool must);

    void carry(StartStrand const&, std::string const& strand, std::uint64_t cause, Minute at);
    void carry(TellStrand const&, std::string const& strand, std::uint64_t cause, Minute at);
    void carry(TellOutside const&, std::string const& strand, std::uint64_t cause, Minute at);
    void carry(SetDeadline const&, std::string const& strand, std::uint64_t cause, Minute at);
    void carry(MeetDeadline const&, std::string const& strand, std::uint64_t cause, Minute at);
    void carry(CancelDeadline const&, std::string const& strand, std::uint64_t cause, Minute at);
    // Sharing, giving and listing were done by the fold as it took the entry in.
    template <class Other>
    void carry(Other const&, std::string const&, std::uint64_t, Minute) {}

    void deadline_entry(Words what, OpenDeadline const&, std::string const& strand,
                        std::uint64_t cause, Minute at);
    bool miss_first();
    void drop_deadlines(std::string const& strand, std::uint64_t cause, Minute at);
    OpenDeadline const* open_deadline(std::string const& strand, std::string_view name) const;
    Minute now() const { return std::chrono::floor<std::chrono::minutes>(hand_.recorded_at); }

    Case case_;
    Hand hand_;
    Request request_{};  // Empty identity while sweeping.
    std::string case_id_, case_ref_;
    std::uint64_t version_ = 0;
    std::vector<Entry> entries_;
    std::uint32_t ordinal_ = 0;
    int depth_ = 0;
};

}  // namespace caseway::engine
