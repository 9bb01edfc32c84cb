// A workflow that asks others, for tests of the desk: an errand sends welfare visits out.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/table.hpp"

namespace caseway::tests::errand {

using namespace caseway::engine;

struct Facts {
    bool operator==(Facts const&) const = default;
};

struct ErrandBegun : Decision {
    static constexpr Words name{"errand-begun"}, label{"An errand was begun"};
    static constexpr Authority may = done_by("officer");
    std::string because;
    static constexpr auto fields = std::tuple{field("because", &ErrandBegun::because, "why")};
};
struct AnotherSent : Decision {
    static constexpr Words name{"another-sent"}, label{"Another visit was sent"};
    static constexpr Authority may = done_by("officer");
    std::string because;
    static constexpr auto fields = std::tuple{field("because", &AnotherSent::because, "why")};
};
struct HelpCalled : Decision {
    static constexpr Words name{"help-called"}, label{"Help was called"};
    static constexpr Authority may = done_by("officer");
};
struct ErrandEnded : Decision {
    static constexpr Words name{"errand-ended"}, label{"The errand ended"};
    static constexpr Authority may = done_by("officer");
};

// The visit may refuse: a reason of one word is not enough for it.
struct send_visit {
    static constexpr Words does{"send a visit"};
    static constexpr AskName asks[] = {{"visit", "visit-asked"}};
    static void carry_out(auto const& event, Asks& asks) {
        asks.outside("school", "visit-sent");
        asks.start({"visit", "visit-asked"},
                   {{"because", event.because}, {"urgency", "this-week"}});
    }
};
struct call_help {
    static constexpr Words does{"tell every visit that help came"};
    static constexpr AskName asks[] = {{"visit", "help-came"}};
    static void carry_out(Asks& asks) { asks.tell({"visit", "help-came"}); }
};

struct Begun : State {
    static constexpr Words name{"begun"}, label{"begun"};
};
struct Ended : Final {
    static constexpr Words name{"ended"}, label{"ended"};
};

struct Errand {
    static constexpr Words name{"errand"}, label{"Errand"}, source{"a workflow for tests"};
    static constexpr int edition = 1;
    using Facts = errand::Facts;
    using initial_state = Unopened;

    // clang-format off
    using transition_table = Table<
//   when it is and           it becomes doing       if
Row< Unopened , ErrandBegun , Begun    , send_visit, always >,
Row< Begun    , AnotherSent , Begun    , send_visit, always >,
Row< Begun    , HelpCalled  , Begun    , call_help , always >,
Row< Begun    , ErrandEnded , Ended    , nothing   , always >
    >;
    // clang-format on
};

Catalogue const& errands();  // The errand, and the visit that it asks.

}  // namespace caseway::tests::errand
