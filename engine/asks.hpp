// What a row asks for. A step changes the facts of its own strand and asks the rim for the rest;
// the desk turns what was asked into entries, in the same transaction, or undoes the whole
// request where another strand refuses.

#pragma once

#include "engine/moment.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace caseway::engine {

// A named ask of another workflow, for the tables' checks and diagrams.
struct AskName {
    Words workflow;
    Words event;
};

// Opens a new strand and tells it its first event.
struct StartStrand {
    std::string workflow;
    std::string event;
    Fields fields;
};

// Tells another strand that something happened. `to` is a strand's name, or a workflow's where
// every open strand of that kind is meant. Where none is open: nothing.
struct TellStrand {
    std::string to;
    std::string event;
    Fields fields;
};

// Tells somebody outside the engine; delivered later, and recorded again then.
struct TellOutside {
    std::string to;    // A role or an agency: "idva-service", "school".
    std::string what;  // "high-risk-notice"
    Fields fields;
};

struct SetDeadline {
    DeadlineRule const* rule;
    Minute from;
    std::optional<Minute> due;  // Given where the date is a person's or a court's choice.
};
struct MeetDeadline {
    std::string name;
};
struct CancelDeadline {
    std::string name;  // No longer needed: neither met nor missed.
};

struct ShareFact {
    std::string name;
    std::string value;
};

// Gives the strand to a person or a queue.
struct GiveTo {
    std::string owner;
};

// Puts the strand on the list of a forum, such as "marac/coventry" on a date or the daily
// "trm/coventry"; an empty forum takes it off.
struct PutOnList {
    std::string forum;
    std::optional<Date> date;
};

// Names the version of a regime that the step was decided under.
struct UnderRegime {
    std::string mark;
};

// Changes who may know the case.
struct ChangeAccess {
    enum class How {
        exclude,
        readmit,
        restrict_case,
        lift_restriction,
        admit,
        grant,  // For a time: until the deadline is over.
        grant_in_emergency,
    };

    How how;
    std::string person;      // Empty where the whole case is meant.
    std::string deadline{};  // Of a grant: a deadline of the asking strand.
};

// Puts the case under a victim and a suspect, by the host's identities of both.
struct NamePair {
    std::string victim;
    std::string suspect;
};

using Ask =
    std::variant<StartStrand, TellStrand, TellOutside, SetDeadline, MeetDeadline, CancelDeadline,
                 ShareFact, GiveTo, PutOnList, UnderRegime, ChangeAccess, NamePair>;

class Asks : public Moment {
public:
    explicit Asks(Moment const& moment) : Moment{moment} {}

    void start(AskName const& name, Fields fields = {});
    void tell(AskName const& name, Fields fields = {});  // Where one is open.
    void tell_strand(std::string strand, Words event, Fields fields = {});
    void tell_parent(Words event, Fields fields = {});  // The strand that asked for us.
    void outside(Words to, Words what, Fields fields = {});

    void deadline(DeadlineRule const& rule);  // Counted from `at`.
    void deadline(DeadlineRule const& rule, Minute from);
    void deadline_at(DeadlineRule const& rule, Minute due);
    void meet(DeadlineRule const& rule);
    void cancel(DeadlineRule const& rule);

    template <class T>
    void share(SharedFact<T> const& fact, T const& value) {
        list_.push_back(ShareFact{std::string{fact.name}, detail::Codec<T>::write(value)});
    }
    void give_to(std::string owner);
    void put_on_list(std::string forum, std::optional<Date> date = {});
    void take_off_list();

    // The entry names the version of the regime that holds on that day; nothing where none does.
    void under(Regime const& regime, Date date);
    void exclude(std::string person);
    void readmit(std::string person);
    void restrict_case();
    void lift_restriction();
    void admit(std::string person);
    // Lets them in until this strand's deadline runs out, is met or is cancelled; it is set in the
    // same step, after this.
    void grant(std::string person, DeadlineRule const& until);
    void grant_in_emergency(std::string person, DeadlineRule const& until);
    void name_pair(PersonKey const& victim, PersonKey const& suspect);

    std::vector<Ask> const& list() const { return list_; }

private:
    std::vector<Ask> list_;
};

}  // namespace caseway::engine
