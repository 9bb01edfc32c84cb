// A workflow that gives a case to people and keeps others from it, for tests of who may know it.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/table.hpp"

#include <tuple>

namespace caseway::tests::matter {

using namespace caseway::engine;

inline constexpr DeadlineRule stay_ends = DeadlineRule{"stay-ends",
                                                       "The stay ends",
                                                       elapsed_hours_of(4),
                                                       Binding::local,
                                                       "a rule of this test",
                                                       "sergeant",
                                                       "they are let out",
                                                       {},
                                                       true}
                                              .escalates("inspector");

struct Facts {
    bool operator==(Facts const&) const = default;
};

struct Begun : Decision {
    static constexpr Words name{"matter-begun"}, label{"The matter was begun"};
    static constexpr Authority may = done_by_anybody;
};
struct Given : Decision {
    static constexpr Words name{"given"}, label{"Given to somebody"};
    static constexpr Authority may = done_by_anybody;
    std::string owner;
    static constexpr auto fields =
        std::tuple{field("owner", &Given::owner, "to whom", FieldClass::open)};
};
struct Listed : Decision {
    static constexpr Words name{"listed"}, label{"Put on a list"};
    static constexpr Authority may = done_by_anybody;
    std::string forum;
    static constexpr auto fields =
        std::tuple{field("forum", &Listed::forum, "which", FieldClass::open)};
};
struct LetIn : Decision {
    static constexpr Words name{"let-in"}, label{"Let in for a time"};
    static constexpr Authority may = done_by_anybody;
    Person who;
    static constexpr auto fields = std::tuple{field("who", &LetIn::who, "who", FieldClass::open)};
};
struct LetOut : Decision {
    static constexpr Words name{"let-out"}, label{"Let out again"};
    static constexpr Authority may = done_by_anybody;
};
struct Closed : Decision {
    static constexpr Words name{"closed"}, label{"Closed to all but who did it"};
    static constexpr Authority may = done_by_anybody;
};
struct KeptOut : Decision {
    static constexpr Words name{"kept-out"}, label{"Somebody is kept out"};
    static constexpr Authority may = done_by_anybody;
    Person who;
    static constexpr auto fields = std::tuple{field("who", &KeptOut::who, "who", FieldClass::open)};
};
struct Ended : Decision {
    static constexpr Words name{"matter-ended"}, label{"The matter ended"};
    static constexpr Authority may = done_by_anybody;
};

struct give {
    static constexpr Words does{"give it to them"};
    static void carry_out(Given const& given, Asks& asks) { asks.give_to(given.owner); }
};
struct list {
    static constexpr Words does{"put it on the list"};
    static void carry_out(Listed const& listed, Asks& asks) { asks.put_on_list(listed.forum); }
};
struct let_in {
    static constexpr Words does{"let them in"};
    static void carry_out(LetIn const& in, Asks& asks) {
        asks.grant(in.who.id, stay_ends);
        asks.deadline(stay_ends);
    }
};
struct let_out {
    static constexpr Words does{"let them out"};
    static void carry_out(Asks& asks) { asks.cancel(stay_ends); }
};
struct close {
    static constexpr Words does{"close it"};
    static void carry_out(Asks& asks) {
        asks.restrict_case();
        asks.admit(asks.by.id);
    }
};
struct keep_out {
    static constexpr Words does{"keep them out"};
    static void carry_out(KeptOut const& kept, Asks& asks) { asks.exclude(kept.who.id); }
};

struct Open : State {
    static constexpr Words name{"open"}, label{"open"};
};
struct Over : Final {
    static constexpr Words name{"over"}, label{"over"};
};

struct Matter {
    static constexpr Words name{"matter"}, label{"Matter"}, source{"a workflow for tests"};
    static constexpr int edition = 1;
    using Facts = matter::Facts;
    using initial_state = Unopened;
    static constexpr DeadlineRule const* deadlines[] = {&stay_ends};

    // clang-format off
    using transition_table = Table<
//   when it is and      it becomes doing      if
Row< Unopened , Begun  , Open     , nothing  , always >,
Row< Open     , Given  , Open     , give     , always >,
Row< Open     , Listed , Open     , list     , always >,
Row< Open     , LetIn  , Open     , let_in   , always >,
Row< Open     , LetOut , Open     , let_out  , always >,
Row< Open     , Closed , Open     , close    , always >,
Row< Open     , KeptOut, Open     , keep_out , always >,
Row< Open     , Ended  , Over     , nothing  , always >
    >;
    // clang-format on
};

Workflow const& matter();

}  // namespace caseway::tests::matter
