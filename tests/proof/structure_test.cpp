// Every workflow: ways out, ways back, clocks, deadlines and asks. What looks wrong and is not is
// written down here with its reason, and a reason that nothing needs any more is a failure too.

#include "tests/proof/structure.hpp"

#include "tests/proof/explained.hpp"
#include "tests/proof/in_use.hpp"

#include <iostream>

using namespace caseway;
using namespace caseway::tests;

namespace {

auto const& all() { return workflows::catalogue(); }

}  // namespace

TEST_CASE("Somebody can lead every open case on", "[proof][structure]") {
    Explained found{{}};
    for (auto const* workflow : all().all())
        found.add(workflow->name(), dead_ends(*workflow, ways_in_use(*workflow)));
    found.check();
}

TEST_CASE("What has ended is reopened by a decision of a person alone", "[proof][structure]") {
    Explained found{{}};
    for (auto const* workflow : all().all())
        found.add(workflow->name(), reopened_by_no_one(*workflow, ways_in_use(*workflow)));
    found.check();
}

TEST_CASE("The clock ends nothing that the law does not end by time", "[proof][structure]") {
    Explained found{{
        {"marac: screened-out > challenge-period-ended",
         "LOCAL: who may challenge has had the days"},
        {"marac: actions-complete > flag-lapsed", "NATIONAL: the flag flies for twelve months"},
        {"marac: away > flag-lapsed", "NATIONAL: the flag flies for twelve months"},
        {"dvpo: order-in-force > order-expired", "LAW 2010 Act s.28(10): its days have run"},
        {"dvpo: order-suspended > order-expired", "LAW 2010 Act s.28(10): its days have run"},
        {"dapo: order-in-force > dapo-expired", "LAW 2021 Act s.38: an order with an end"},
        {"review-right: review-open > review-window-ended", "CODE: the time to ask has run"},
        {"access-grant: running > access-ran-out", "LOCAL: the time they were let in for has run"},
    }};
    for (auto const* workflow : all().all())
        found.add(workflow->name(), ended_by_the_clock(*workflow, ways_in_use(*workflow)));
    found.check();
}

TEST_CASE("The clock goes round in no circle that no date slows", "[proof][structure]") {
    // A turn needs a deadline to pass, and none of these sets one without a date.
    Explained found{{
        {"suspect: outstanding > trm-missed", "the next meeting is a day later"},
        {"marac: accepted > transfer-unanswered", "the chairs' days have to pass first"},
        {"marac: listed > transfer-unanswered", "the chairs' days have to pass first"},
        {"marac: heard > transfer-unanswered", "the chairs' days have to pass first"},
        {"dapo: order-in-force > notification-overdue", "once, three days after the order"},
        {"dapo: order-in-force > monitoring-ended", "once, when the period has run"},
        {"retention: restricted > review-fell-due", "the next review is months later"},
        {"emergency-access: running > review-overdue", "once, a day after it began"},
    }};
    for (auto const* workflow : all().all())
        found.add(workflow->name(), circles_of_the_clock(ways_in_use(*workflow)));
    found.check();
}

TEST_CASE("Wherever a case rests a deadline is open or it is said why not", "[proof][structure]") {
    Explained found{{
        {"intake: attending", "officers are there; the assessment beside it has its own limit"},
        {"intake: submitted", "allocation, grading and their limits have taken over"},
        {"restriction: with-team", "it stands until professional standards lift it"},
        {"conflict: excluded", "it stands until an inspector lifts it"},
        {"death: reported",
         "each notice has its limit; with all decided only the hand-over is left"},
        {"grading: confirmed", "the review team's limit runs on the allocation"},
        {"grading: settled", "it stands until something changes; reviews run in safeguarding"},
        {"suspect: awaiting-court", "the court sets the dates"},
        {"suspect: remanded", "the court sets the dates"},
        {"suspect: in-custody", "the custody clock runs on the detention strand"},
        {"suspect: under-investigation", "the investigation is supervised by date"},
        {"safeguarding: stopped", "the victim has died; the family's officer leads"},
        {"child-safeguarding: child-heard", "the child's referrals have limits of their own"},
        {"referral: accepted", "the agency works; safeguarding reviews the plan by date"},
        {"marac: frozen", "the victim has died; the chair closes it"},
        {"marac: heard", "each action has its own date"},
        {"dapo-breach: under-investigation", "the investigation is supervised by date"},
        {"dapo-breach: charged", "the court sets the dates"},
        {"retention: approved-for-disposal", "nothing is lost by its standing longer"},
        {"prosecution: under-way", "the court sets the dates"},
        {"prosecution: not-ratified", "the CPS says what becomes of the charge"},
        {"personal-statement: statement-made", "it goes with the file, which has its own limits"},
        {"personal-statement: statement-updated", "it goes with the file"},
        {"personal-statement: statement-sent", "the victim may add to it until the court decides"},
        {"data-breach: reported", "LAW s.68: without undue delay, which is no date"},
        {"data-breach: not-reported", "only the closing is left"},
    }};
    std::size_t rests = 0, steps = 0;
    for (auto const* workflow : all().all()) {
        auto const& drive = drive_in_use(*workflow);
        CAPTURE(std::string{workflow->name()});
        CHECK(in_lines(drive.unread) == "");
        CHECK(in_lines(nobodys(*workflow, drive)) == "");
        found.add(workflow->name(), unwatched(*workflow, drive));
        rests += drive.rests.size();
        steps += drive.steps;
    }
    found.check();
    std::cout << "rests: " << rests << " of state and open deadlines, " << steps
              << " steps carried out\n";
}

TEST_CASE("Every deadline has an owner and somebody to go to when it has passed",
          "[proof][structure]") {
    Explained found{{}};
    for (auto const* workflow : all().all()) found.add(workflow->name(), unescalated(*workflow));
    found.check();
}

TEST_CASE("What only another strand brings about some strand asks for", "[proof][structure]") {
    std::vector<std::string> nobody_asks;
    for (auto const* workflow : all().all())
        for (auto const& event : unasked(*workflow, ways_in_use(*workflow)))
            nobody_asks.push_back(event);
    CHECK(in_lines(nobody_asks) == "");
}

TEST_CASE("What a row asks of other strands it announces and they can read", "[proof][structure]") {
    Explained found{{}};
    for (auto const* workflow : all().all())
        found.add(workflow->name(), unannounced(all(), drive_in_use(*workflow)));
    found.check();
}

TEST_CASE("Each fault of structure is noticed when it is made", "[proof][structure]") {
    auto const& override_ = *all().find("override");
    auto ways = ways_in_use(override_);
    CHECK(dead_ends(override_, ways).empty());
    CHECK(unasked(override_, ways).empty());
    for (auto& way : ways) {
        way.by_strand = false;
        if (way.row->from == "overdue") way.by_hand.clear();
        way.by_clock = way.by_clock || way.row->from == "overdue";
    }
    CHECK(in_lines(dead_ends(override_, ways)) == "overdue\n");
    CHECK(in_lines(ended_by_the_clock(override_, ways)).find("overdue") == 0);
    CHECK(in_lines(unasked(override_, ways)) == "override override-raised\n");

    Drive drive;
    drive.rests.insert({"overdue", {}, false, "confirmation-overdue"});
    CHECK(in_lines(unwatched(override_, drive)) == "overdue\n");
    CHECK(in_lines(nobodys(override_, drive)) == "overdue, after confirmation-overdue\n");

    engine::RowLine const quiet{"unopened", "override-raised", "overdue", {}, {}, {}};
    drive.asked.push_back({&quiet, "contact", "duty-opened", {{"about", "nonsense"}}, true});
    CHECK(unannounced(all(), drive).size() == 2);
}

TEST_CASE("A circle of the clock and a final state left by nobody are noticed",
          "[proof][structure]") {
    auto const& suspect = *all().find("suspect");
    auto ways = ways_in_use(suspect);
    CHECK(reopened_by_no_one(suspect, ways).empty());
    CHECK_FALSE(circles_of_the_clock(ways).empty());
    for (auto& way : ways) way.by_hand.clear();
    CHECK_FALSE(reopened_by_no_one(suspect, ways).empty());
}
