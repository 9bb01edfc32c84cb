// What notices, orders and their breaches ask of other workflows can be read by those: a field that
// nobody can read would stop a lawful step at the desk.

#include "tests/catch.hpp"
#include "tests/workflows/walk.hpp"
#include "workflows/catalogue.hpp"

namespace caseway::tests {

namespace {

// What is wrong with what a step asked of others; empty where nothing is.
std::vector<std::string> unreadable(Outcome const& outcome) {
    std::vector<std::string> wrong;
    auto const look = [&](std::string const& to, std::string const& event, Fields const& fields) {
        auto const* workflow = workflows::catalogue().find(to.substr(0, to.find('.')));
        std::vector<engine::FieldProblem> problems;
        if (!workflow || !workflow->event_named(event))
            wrong.push_back(to + " " + event);
        else
            workflow->canonical(event, fields, problems);
        for (auto const& problem : problems) wrong.push_back(to + " " + problem.field);
    };
    for (auto const& ask : outcome.asks) {
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            look(start->workflow, start->event, start->fields);
        if (auto const* told = std::get_if<engine::TellStrand>(&ask))
            look(told->to, told->event, told->fields);
    }
    return wrong;
}

Fields const what_happened{{"what-happened", "he came to the door"}};

Walk a_walk(std::string_view workflow) {
    Walk walk{*workflows::catalogue().find(workflow)};
    walk.at("2020-04-17 12:00");
    return walk;
}

}  // namespace

TEST_CASE("What is asked when an order is disobeyed can be read by those who are asked",
          "[notice-asks]") {
    auto order = a_walk("dapo");
    auto const made = order.step("dapo-made-elsewhere",
                                 {{"made-by", "family-court"},
                                  {"made-on", "2020-04-16"},
                                  {"reference", "FC-1"},
                                  {"prohibits", "no contact"},
                                  {"suspect-told", "yes"}},
                                 somebody("dvpo-team"));
    REQUIRE(made.moved());
    CHECK(unreadable(made).empty());
    auto const breached = order.step("dapo-breach-reported", what_happened, somebody("dvpo-team"));
    REQUIRE(breached.moved());
    CHECK(unreadable(breached).empty());

    auto const opened = a_walk("dapo-breach").asked("dapo-breach-opened", what_happened);
    CHECK(opened.asks.size() > 3);
    CHECK(unreadable(opened).empty());
    auto const sited = a_walk("dapo-breach")
                           .given("victim-site", "coventry")
                           .asked("dapo-breach-opened", what_happened);
    CHECK(unreadable(sited).empty());
}

TEST_CASE("What is asked when the drafter authorises alone can be read", "[notice-asks]") {
    auto walk = a_walk("dvpo");
    auto alone = somebody("authorising-officer", Rank::superintendent, "a.harlow");
    REQUIRE(walk.asked("consideration-raised", {{"because", "no-arrest"}}).moved());
    walk.after("dvpo", "notice-drafted", "a.harlow");
    REQUIRE(walk.step("notice-drafted",
                      {{"suspect-born", "1988-02-29"},
                       {"association", "relative"},
                       {"violence-or-threat", "a punch"},
                       {"necessity", "bail cannot protect"},
                       {"childrens-welfare", "none"},
                       {"victims-opinion", "afraid"},
                       {"suspects-representations", "none"},
                       {"prohibits", "not-molest"},
                       {"lives-together", "no"},
                       {"service-accommodation", "no"}},
                      somebody("dvpo-team"))
                .moved());
    auto const authorised =
        walk.step("notice-authorised",
                  {{"grounds", "violence"},
                   {"necessary", "yes"},
                   {"states",
                    "grounds,power-of-arrest,hearing-within-48-hours,continues-until-determined,"
                    "what-an-order-may-contain"},
                   {"override-reason", "no other on duty"}},
                  alone);
    REQUIRE(walk.asked_for("override override-raised"));
    CHECK(unreadable(authorised).empty());
    auto const served = walk.step(
        "notice-served",
        {{"served-by", "p.singh constable"}, {"in-person", "yes"}, {"address-asked", "yes"}},
        somebody("response-officer"));
    CHECK(unreadable(served).empty());
    auto const breached = walk.step("breach-reported", what_happened, somebody("response-officer"));
    REQUIRE(walk.asked_for("breach breach-opened"));
    CHECK(unreadable(breached).empty());

    walk.beside({"breach.2", "breach", "in-custody", "dvpo", "custody-officer", false, {}});
    auto const adjourned = walk.step("complaint-laid",
                                     {{"court", "coventry"},
                                      {"hearing-at", "2020-04-18 10:00"},
                                      {"mode", "in-person"},
                                      {"dial-in-given", "no"},
                                      {"hearing-notice", "handed over"}},
                                     somebody("dvpo-team"));
    REQUIRE(walk.asked_for("breach.2 application-listed"));
    CHECK(unreadable(adjourned).empty());
}

TEST_CASE("A field that nobody can read is seen", "[notice-asks]") {
    Outcome outcome;
    outcome.asks.push_back(
        engine::StartStrand{"investigation", "investigation-opened", {{"site", "the-moon"}}});
    outcome.asks.push_back(engine::TellStrand{"breach.2", "no-such-event", {}});
    CHECK(unreadable(outcome).size() >= 2);
}

}  // namespace caseway::tests
