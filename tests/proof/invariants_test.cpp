// The invariants, searched for over every path through every workflow.

#include "tests/proof/invariants.hpp"

#include "tests/proof/explained.hpp"
#include "tests/proof/in_use.hpp"
#include "tests/proof/weakened.hpp"

#include <algorithm>
#include <iostream>

using namespace caseway;
using namespace caseway::tests;

namespace {

auto const& all() { return workflows::catalogue(); }

// A rule that means no row of its workflow proves nothing.
bool means_something(What const& what, std::vector<Way> const& ways) {
    return std::any_of(ways.begin(), ways.end(),
                       [&](Way const& way) { return what.means(*way.row); });
}

// Shut wherever none of the claims answers as demanded.
bool demands_one_of(RowTruth const& row, std::vector<Claim> const& claims) {
    for (Assignment each = 0; each < row.open.size(); ++each) {
        if (!row.open[each]) continue;
        bool const one = std::any_of(claims.begin(), claims.end(), [&](Claim const& claim) {
            auto const place = row.place_of(claim.words);
            auto const wanted = claim.otherwise ? Said::not_met : Said::met;
            return place < row.claims.size() && said(each, place) == wanted;
        });
        if (!one) return false;
    }
    return true;
}

std::vector<std::string> breaches_of(Demand const& demand, std::vector<Way> const& ways) {
    std::vector<std::string> found;
    for (auto const& way : ways)
        if (demand.rows.means(*way.row) && !demands_one_of(way.truth, demand.one_of))
            found.push_back(demand.says + ": " + std::string{way.row->from} + " / " +
                            std::string{way.row->event});
    return found;
}

std::vector<PathRule> rules_of(std::string_view workflow) {
    std::vector<PathRule> ours;
    for (auto const& rule : path_rules())
        if (rule.workflow == workflow) ours.push_back(rule);
    return ours;
}

}  // namespace

TEST_CASE("Nothing happens without what must come before it", "[proof][invariants]") {
    std::size_t nodes = 0, moves = 0;
    for (auto const* workflow : all().all()) {
        auto const& ways = ways_in_use(*workflow);
        auto const search = walk_all(*workflow, ways, path_rules());
        CAPTURE(std::string{workflow->name()});
        CHECK(in_lines(search.broken) == "");
        CHECK(in_lines(search.unreached) == "");
        std::cout << "paths: " << workflow->name() << ", " << ways.size() << " ways, "
                  << search.nodes << " nodes, " << search.moves << " moves\n";
        nodes += search.nodes;
        moves += search.moves;
    }
    std::cout << "paths: " << nodes << " nodes, " << moves << " moves in all\n";
}

TEST_CASE("Every rule about what comes before means rows that there are", "[proof][invariants]") {
    for (auto const& rule : path_rules()) {
        CAPTURE(rule.says);
        auto const* workflow = all().find(rule.workflow);
        REQUIRE(workflow);
        auto const& ways = ways_in_use(*workflow);
        CHECK(means_something(rule.never, ways));
        CHECK(means_something(rule.without, ways));
    }
}

TEST_CASE("No row does without the condition that the law or the papers demand",
          "[proof][invariants]") {
    for (auto const& demand : demands()) {
        auto const* workflow = all().find(demand.workflow);
        CAPTURE(demand.says);
        REQUIRE(workflow);
        auto const& ways = ways_in_use(*workflow);
        CHECK(means_something(demand.rows, ways));
        CHECK(in_lines(breaches_of(demand, ways)) == "");
    }
}

TEST_CASE("A victim who withdraws and a limit that passes end nothing by themselves",
          "[proof][invariants]") {
    for (auto const& rule : never_ends()) {
        auto const* workflow = all().find(rule.workflow);
        CAPTURE(rule.says);
        REQUIRE(workflow);
        CHECK(workflow->event_named(rule.event));
        for (auto const& row : workflow->rows())
            if (row.event == rule.event) CHECK_FALSE(workflow->is_final(row.to));
    }
}

TEST_CASE("What has to follow of itself is asked for", "[proof][invariants]") {
    for (auto const& trigger : triggers()) {
        auto const* workflow = all().find(trigger.workflow);
        CAPTURE(trigger.says);
        REQUIRE(workflow);
        auto const& asked = drive_in_use(*workflow).asked;
        CHECK(std::any_of(asked.begin(), asked.end(), [&](Asked const& ask) {
            return ask.row->event == trigger.event && ask.workflow == trigger.asked &&
                   ask.event == trigger.to;
        }));
    }
}

TEST_CASE("While something waits the limit that it waits for is running", "[proof][invariants]") {
    for (auto const& watch : watches()) {
        auto const* workflow = all().find(watch.workflow);
        CAPTURE(watch.says, watch.workflow, watch.state);
        REQUIRE(workflow);
        CHECK(workflow->state_named(watch.state));
        for (auto const& rest : drive_in_use(*workflow).rests) {
            if (rest.state != watch.state) continue;
            CAPTURE(rest.by);
            CHECK(std::any_of(watch.one_of.begin(), watch.one_of.end(),
                              [&](auto const& name) { return rest.deadlines.contains(name); }));
        }
    }
}

TEST_CASE("A notice that anybody may authorise is noticed", "[proof][invariants]") {
    Weakened const weak{*all().find("dvpo"), Weakened::How::lets_anybody, "notice-authorised"};
    auto const search = walk_all(weak, ways_of(weak, all()), path_rules());
    CHECK_THAT(in_lines(search.broken),
               ContainsSubstring("no order without a notice that a superintendent"));
}

TEST_CASE("A way round the review of a grade is noticed", "[proof][invariants]") {
    auto const& grading = *all().find("grading");
    auto ways = ways_in_use(grading);
    engine::RowLine const shortcut{"submitted", "grade-finalised", "settled", {}, {}, {}};
    auto const finalised = std::find_if(ways.begin(), ways.end(), [](Way const& way) {
        return way.row->event == "grade-finalised";
    });
    REQUIRE(finalised != ways.end());
    auto around = *finalised;
    around.row = &shortcut;
    ways.push_back(around);
    auto const search = walk_all(grading, ways, rules_of("grading"));
    CHECK(search.broken.size() == 1);
}

TEST_CASE("A row that does without its condition is noticed", "[proof][invariants]") {
    auto ways = ways_in_use(*all().find("override"));
    auto const& demand = *std::find_if(demands().begin(), demands().end(), [](auto const& each) {
        return each.workflow == "override";
    });
    CHECK(breaches_of(demand, ways).empty());
    for (auto& way : ways) way.truth.open.assign(way.truth.open.size(), true);
    CHECK_FALSE(breaches_of(demand, ways).empty());
}

TEST_CASE("A state that nothing leads to is noticed by the search", "[proof][invariants]") {
    auto const& contact = *all().find("contact");
    auto ways = ways_in_use(contact);
    std::erase_if(ways, [](Way const& way) { return way.row->to == "paused"; });
    CHECK(in_lines(walk_all(contact, ways, {}).unreached) == "paused\n");
}
