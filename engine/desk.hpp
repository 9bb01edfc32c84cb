// The desk: the one door through which everything goes.
//
// It reads a case, asks the workflow what follows, turns what the row asked for into entries, and
// has them recorded in one transaction before it answers. Whatever could refuse is asked first;
// where another strand refuses an ask, nothing of the request remains but the refusal.
//
// A refusal is a value, not an exception: a host cannot mistake "not allowed" for "the database is
// down". Exceptions are StoreBroken and StoreBusy (engine/journal.hpp) and std::logic_error for
// our own mistakes.
//
// What an entry says in plain is names (engine/in_plain.hpp). A request with an identity, an actor,
// an on_behalf_of or a way by which it came that is no name is answered with bad_fields at every
// door, and nothing of it is kept.

#pragma once

#include "engine/case.hpp"
#include "engine/catalogue.hpp"
#include "engine/journal.hpp"
#include "engine/known_journal.hpp"
#include "engine/log.hpp"
#include "engine/looking.hpp"
#include "engine/office.hpp"
#include "engine/relationship.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caseway::engine {

// What somebody tells a case.
struct Request {
    std::string id{};        // Repeating it gives the first answer; empty: the desk makes one.
    std::string case_ref{};  // The reference or an ending of it that fits one case alone.
    std::string strand{};    // "dvpo", "referral.2"; empty where only one strand can take it.
    std::string event{};
    Fields fields{};
    Actor by{};
    std::optional<Minute> at{};               // When it happened; empty: now.
    std::optional<std::uint64_t> expected{};  // The version the caller saw.
    std::string on_behalf_of{};
    std::string via = "host";
    bool rehearse = false;  // Answer as if, and change nothing.
};

// A strand that moved, or was opened.
struct Change {
    std::string strand;
    std::string workflow;
    std::string event;
    std::string from;
    std::string to;
    bool opened = false;
    std::vector<Reason> irregular;
};

// What became of a deadline.
struct DeadlineChange {
    std::string strand;
    std::string name;
    std::string what;  // deadline_event
    Minute due{};
    Minute outer{};
    std::string case_ref{};
};

// Proof that it was recorded: keep it, and nobody can deny the entry or change it unnoticed.
struct Receipt {
    std::string case_ref;
    std::uint64_t case_seq = 0;
    std::uint64_t version = 0;
    std::string hash;
    std::string request;
};

struct Reply {
    enum class Kind {
        done,
        refused,           // Recorded, with every reason.
        not_provided_for,  // No row of any strand speaks of it here.
        unplaced,          // An occurrence with no row: kept for a supervisor to resolve.
        bad_fields,        // Could not be read.
        stale,             // The case changed since the caller looked.
        no_such_case,      // Nor for whoever may not know it; that they tried is recorded.
        ambiguous_case,    // Several cases fit: `choices`.
        choose_strand,     // Several strands could take it: `choices`.
        other_request,     // The request identity was used for something else.
        proposed,          // A change of the office that another person has to confirm.
    };

    Kind kind = Kind::done;
    bool rehearsed = false;
    bool repeated = false;  // The answer to an earlier request of the same identity.
    Receipt receipt{};
    std::string strand{};  // The strand that was stepped.
    std::string event{};
    std::string state{};  // Where the strand now rests.
    std::vector<Change> changes{};
    std::vector<DeadlineChange> deadlines{};
    std::vector<OutsideLine> outside{};
    std::vector<Reason> reasons{};         // For refused; for not provided for, where it would be.
    std::vector<FieldProblem> problems{};  // For bad_fields.
    std::vector<std::string> near{};       // Names near to one that is not known.
    std::vector<std::string> choices{};
    std::vector<Entry> since{};  // For stale: what was recorded meanwhile.

    bool done() const { return kind == Kind::done; }
};

// What may happen now to one strand.
struct StrandNext {
    std::string strand;
    std::string workflow;
    std::string state;
    std::string owner;
    bool opening = false;  // The strand does not exist: these events would open one.
    std::vector<Possibility> possible;
};

struct NextSteps {
    std::string case_ref;
    std::uint64_t version = 0;
    std::vector<StrandNext> strands;
};

struct Taking;

class Desk {
public:
    struct Surroundings {
        std::function<Instant()> clock;       // The real time, or a set one in training.
        std::function<std::string()> new_id;  // Unique identities for cases and requests.
        Log* log = nullptr;                   // Not owned; null: quiet.
    };

    // Neither journal nor catalogue is owned; both must outlive the desk.
    Desk(Journal& journal, Catalogue const& catalogue, Surroundings surroundings);

    // Opens a case with the first workflow's opening event. `request.case_ref` is left empty.
    Reply open_case(Request const&);
    // Tells a case that something happened.
    Reply step(Request const&);
    // Adds a note (field "text") or a word on an entry (engine/reviewing.hpp), by its event. A
    // strand that is named is one of the case's.
    Reply note(Request const&);
    // Records that an ask to the outside was delivered. `ask` is the entry's number in the case.
    Reply delivered(Request const&, std::uint64_t ask);

    // Records that somebody looks at a case, or that they tried and may not know it, and answers
    // with what there is to show. When it returns, the look survives the loss of power; where it
    // cannot be recorded, it throws and there is nothing to show. A case that is damaged takes no
    // entries any more, and is read all the same: that somebody did is recorded beside it.
    Looked look(Look const&);
    // The same for a list, or for what a search found.
    Looked look_over(LookOver const&);
    // Somebody asked for a case that is not there for them: `request` names it, them and what they
    // would have done. Where there is one that is hidden from them, that they tried is kept with
    // it.
    void attempted(Request const& request);

    // Somebody who is let in to nothing, because they have left or nobody knows their account,
    // tried what `look` names in its view. That they did is kept among lists and searches with
    // `why`, and nothing else of it: neither a case nor what they typed.
    void turned_away(Look const& look, std::vector<Reason> const& why);

    // What may happen now, and what stands in the way. Nothing where no one case fits, or where
    // the person may not know it. Whoever shows it to somebody has them look first.
    std::optional<NextSteps> next(std::string_view case_ref, Actor const&) const;
    // The case as it stands, by its whole reference, whoever may know it. Nothing where there is
    // none. Whoever shows it to somebody has them look first.
    std::optional<Case> read(std::string_view case_ref) const;
    // May they look at what is in the case, and what have they to do with it?
    MayLook may_look(Case const&, Actor const&) const;
    // The store as they may know it; null: nobody whom the store knows. It is what may be shown.
    std::unique_ptr<KnownJournal> known_to(Actor const*) const;

    // Records every deadline that has passed while nobody did anything, once each, at its own
    // time, and what the tables say follows. Answers what it recorded. `progress` hears, after
    // each case, how many deadlines were recorded so far.
    std::vector<DeadlineChange> sweep(std::function<void(std::size_t)> const& progress = {});
    // The deadlines that a sweep would record.
    std::vector<DeadlineLine> would_sweep() const;

    // Changes the office: people, permissions, configuration (engine/office.hpp). A change is
    // proposed where a second person is needed, and refused to whoever may not make it; anything
    // that is no change of the office is not provided for.
    Reply record_in_office(Request const&);
    // Records what the program itself did, at the command that did it (engine/program_events.hpp):
    // checkpoints, whose entries are of their own kind, keys that were rotated. What others feed in
    // does not come by this door.
    Reply record_of_program(Request const&);
    // Confirms a proposed change (office_event::confirmed), or rejects it with a reason. `proposal`
    // is the number of its entry in the office's stream. Refused to whoever proposed it.
    Reply confirm_in_office(Request const&, std::uint64_t proposal);

    Office const& office() const { return office_; }
    Minute now() const;
    Instant clock() const { return surroundings_.clock(); }
    Catalogue const& catalogue() const { return *catalogue_; }
    Journal& journal() const { return *journal_; }

private:
    Reply answer(Request const&, std::function<Reply(Request const&, Writing*)> const& work);
    Reply step_case(Request const&, Writing*);
    Reply repeated(Request const&, std::vector<Entry> const&) const;
    std::optional<Reply> find_known(Request const&, std::string_view event, Writing*,
                                    std::string& case_id);
    void record_attempt(Request const&, std::string const& event, Hidden const&, Writing*);
    bool sweep_case(std::string const& case_id, std::vector<DeadlineChange>& done);
    void refresh_office();
    void require_sound_office() const;
    std::optional<Entry> record_office(Taking const&, Request const&, Fields, Writing*,
                                       EntryKind kind = EntryKind::office,
                                       std::string const& mark = {});
    Actor known_now(Actor const& asserted, Minute at) const;
    Reply change_office(Request const&, Writing*, std::uint64_t proposal);
    std::optional<Reply> keep_out(Taking&, Request const&, std::string const& event, Writing*);
    void record_look(Writing&, Entry, CaseProjection, Looked&);
    Entry look_entry(Actor const&, std::string const& event, std::string const& via) const;

    Journal* journal_;
    Catalogue const* catalogue_;
    Surroundings surroundings_;
    Office office_;
    bool office_is_damaged_ = false;
};

}  // namespace caseway::engine
