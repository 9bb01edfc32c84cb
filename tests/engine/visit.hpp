// A workflow small enough to hold in the head, for tests of the engine: a welfare visit.

#pragma once

#include "engine/table.hpp"

#include <tuple>

namespace caseway::tests::visit {

using namespace caseway::engine;

inline constexpr Words urgencies[] = {"today", "this-week"};
inline constexpr SharedFact<bool> victim_seen{"victim-seen", "whether the victim was seen",
                                              "visit"};
inline constexpr DeadlineRule visit_due{
    "visit-due",           "Visit made", elapsed_hours_of(24),   Binding::local,
    "a rule of this test", "sergeant",   "the sergeant is told", "visit-overdue"};
inline constexpr Setting most_attempts{"most-attempts", 2, Binding::local, "a rule of this test"};

struct Facts {
    Known<std::string> asked_by{"who asked for the visit"};
    Known<bool> alone{"whether the victim is alone"};
    int attempts = 0;

    bool operator==(Facts const&) const = default;
};

struct VisitAsked : Decision {
    static constexpr Words name{"visit-asked"}, label{"A visit was asked for"};
    static constexpr Authority may = done_by("officer", "sergeant");
    std::string because;
    Choice<urgencies> urgency;
    std::optional<bool> alone;
    static constexpr auto fields =
        std::tuple{field("because", &VisitAsked::because, "why"),
                   field("urgency", &VisitAsked::urgency, "how soon", FieldClass::open),
                   field("alone", &VisitAsked::alone, "is the victim alone?")};
};
struct VisitAgreed : Decision {
    static constexpr Words name{"visit-agreed"}, label{"The visit was agreed"};
    static constexpr Authority may = done_by("sergeant").ranked(Rank::sergeant, "LOCAL test 1");
};
struct VisitMade : Occurrence {
    static constexpr Words name{"visit-made"}, label{"The visit was made"};
    static constexpr Authority may = done_by("officer", "sergeant");
    Person by;
    bool seen = false;
    bool two_officers = false;
    static constexpr auto fields = std::tuple{
        field("by", &VisitMade::by, "who went", FieldClass::open),
        field("seen", &VisitMade::seen, "was the victim seen?", FieldClass::open),
        field("two-officers", &VisitMade::two_officers, "did two go?", FieldClass::open)};
};
struct VisitPutOff : Decision {
    static constexpr Words name{"visit-put-off"}, label{"The visit was put off"};
    static constexpr Authority may = done_by("officer", "sergeant");
    bool by_victim = false;
    static constexpr auto fields =
        std::tuple{field("by-victim", &VisitPutOff::by_victim, "did the victim ask for it?")};
};
struct VisitOverdue : Occurrence {
    static constexpr Words name{"visit-overdue"}, label{"The visit is overdue"};
    static constexpr Authority may = done_by_clock;
};
struct HelpCame : Occurrence {
    static constexpr Words name{"help-came"}, label{"Help came"};
    static constexpr Authority may = done_by_ask;
};

struct another_agrees {
    static constexpr Words requires_that{"somebody else agrees to the visit"}, source{"test 2"},
        cure{"ask another sergeant"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.asked_by.when([&](auto const& who) { return who != moment.by.id; });
    }
};
struct victim_is_alone {
    static constexpr Words requires_that{"the victim is alone"}, source{"test 3"},
        cure{"ask whether the victim is alone"};
    static Answer holds(Facts const& facts) { return is(facts.alone); }
};
struct urgent {
    static constexpr Words requires_that{"it cannot wait"}, source{"test 4"}, cure{"plan it"};
    static Answer holds(VisitAsked const& visit) { return visit.urgency == "today"; }
};
struct reason_is_given {
    static constexpr Words requires_that{"the reason is more than a word"}, source{"test 5"},
        cure{"say why"};
    static Answer holds(VisitAsked const& visit) { return visit.because.size() > 8; }
};
struct was_seen {
    static constexpr Words requires_that{"the victim was seen"},
        otherwise{"the victim was not seen"}, source{"test 6"}, cure{"go again"};
    static Answer holds(VisitMade const& made) { return made.seen; }
};
struct victim_put_it_off {
    static constexpr Words requires_that{"the victim asked for another day"},
        otherwise{"somebody else put it off"}, source{"test 8"}, cure{"ask the victim"};
    static Answer holds(VisitPutOff const& visit) { return visit.by_victim; }
};
struct two_went {
    static constexpr Words requires_that{"two officers go"}, source{"test 7"}, cure{"send two"};
    static Answer holds(VisitMade const& made) { return made.two_officers; }
};

struct plan {
    static constexpr Words does{"start the time in which it is to be made"};
    static void carry_out(VisitAsked const& asked, Facts& facts, Asks& asks) {
        facts.asked_by = asks.by.id;
        if (asked.alone) facts.alone = *asked.alone;
        asks.deadline(visit_due);
        asks.give_to("sergeant");
    }
};
struct count_attempt {
    static constexpr Words does{"count the attempt"};
    static void carry_out(Facts& facts) { ++facts.attempts; }
};
struct share_that_seen {
    static constexpr Words does{"share that the victim was seen"};
    static void carry_out(Asks& asks) {
        asks.meet(visit_due);
        asks.share(victim_seen, true);
    }
};
struct ask_for_help {
    static constexpr Words does{"ask another visit to help"};
    static constexpr AskName asks[] = {{"visit", "help-came"}};
    static void carry_out(Asks& asks) { asks.tell({"visit", "help-came"}); }
};

struct Planned : State {
    static constexpr Words name{"planned"}, label{"planned"};
};
struct Agreed : State {
    static constexpr Words name{"agreed"}, label{"agreed"};
};
struct Late : State {
    static constexpr Words name{"late"}, label{"late"};
};
struct Done : Final {
    static constexpr Words name{"done"}, label{"done"};
};

struct Visit {
    static constexpr Words name{"visit"}, label{"Welfare visit"}, source{"a workflow for tests"};
    static constexpr int edition = 1;
    using Facts = visit::Facts;
    using initial_state = Unopened;
    static constexpr DeadlineRule const* deadlines[] = {&visit_due};
    static constexpr Setting const* settings[] = {&most_attempts};

    // clang-format off
    using transition_table = Table<
//   when it is and            it becomes doing                                  if
Row< Unopened , VisitAsked   , Planned  , plan                                 , all_of<any_of<urgent, reason_is_given>> >,
Row< Planned  , VisitAgreed  , Agreed   , nothing                              , all_of<another_agrees, victim_is_alone> >,
Row< Planned  , VisitOverdue , Late     , ask_for_help                         , always                                >,
Row< Planned  , HelpCame     , Planned  , nothing                              , always                                >,
Row< Planned  , VisitPutOff  , Planned  , count_attempt                        , not_<victim_put_it_off>               >,
Row< Planned  , VisitPutOff  , Planned  , nothing                              , victim_put_it_off                     >,
Row< Late     , VisitAgreed  , Agreed   , nothing                              , always                                >,
Row< Agreed   , VisitMade    , Done     , in_turn<count_attempt, share_that_seen>, all_of<was_seen, two_went>          >,
Row< Agreed   , VisitMade    , Agreed   , count_attempt                        , not_<was_seen>                        >
    >;
    // clang-format on
};

Workflow const& visit();

}  // namespace caseway::tests::visit
