// The record of a suspect, from its group to its disposal, with all that comes between.

#include "tests/story/small_desk.hpp"
#include "tests/workflows/retention_cast.hpp"
#include "workflows/contact.hpp"
#include "workflows/flag.hpp"
#include "workflows/grading.hpp"
#include "workflows/intake.hpp"
#include "workflows/rights_request.hpp"

using namespace caseway;
using namespace caseway::tests::retention_cast;
using engine::Words;
using tests::SmallDesk;

namespace {

engine::Catalogue const& records_alone() {
    static engine::Catalogue const all{
        {&workflows::retention::retention(), &workflows::flag::flag(),
         &workflows::rights_request::rights_request()},
        workflows::retention::retention()};
    return all;
}

// With reports, and what a report opens.
engine::Catalogue const& reports_and_records() {
    static engine::Catalogue const all{
        {&workflows::intake::intake(), &workflows::grading::grading(),
         &workflows::contact::contact(), &workflows::retention::retention()},
        workflows::intake::intake()};
    return all;
}

engine::Fields a_hold() {
    return {{"reason", "iopc"}, {"why", "asked for in writing"}, {"review-by", "2026-06-01"}};
}
engine::Fields released() { return {{"released", "yes"}, {"why", "released in writing"}}; }
engine::Fields an_erasure() {
    return {{"right", "erasure"},
            {"subject", "suspect"},
            {"identity-in-doubt", "no"},
            {"asked", "erase it all"}};
}

// Group 3; nobody was charged, and the six years are over.
struct RecordDue : SmallDesk {
    RecordDue() : SmallDesk{records_alone()} {
        at("2020-05-01 10:00").open("retention-opened", {}, records());
        step("group-set", group(), records());
        step("criminal-process-reached", stage("no-proceedings"), investigator());
        at("2026-04-07 00:00").sweep();
        REQUIRE(state_of("retention") == "review-due");
    }
};

}  // namespace

TEST_CASE("A hold that comes stops a disposal until somebody else lifts it", "[story][retention]") {
    RecordDue record;
    CHECK(record.step("disposal-proposed", proposal(), records()).done());
    CHECK(record.step("disposal-approved", agreed(), protection()).done());
    CHECK(record.step("hold-placed", a_hold(), protection()).done());
    CHECK(record.state_of("retention") == "review-due");

    CHECK_FALSE(record.step("disposal-proposed", proposal(), records()).done());
    CHECK_FALSE(record.step("hold-lifted", released(), records()).done());
    CHECK(record.step("hold-lifted", released(), inspector()).done());
    CHECK(record.step("disposal-proposed", proposal(), records()).done());
    CHECK_FALSE(record.step("disposal-approved", agreed(), records()).done());
    CHECK(record.step("disposal-approved", agreed(), inspector()).done());
    CHECK(record.state_of("retention") == "approved-for-disposal");
    CHECK(record.judged_again().empty());
}

TEST_CASE("A request for erasure is answered before anything is disposed of",
          "[story][retention]") {
    RecordDue record;
    CHECK(record.step("rights-request-received", an_erasure(), investigator()).done());
    CHECK_FALSE(record.step("disposal-proposed", proposal(), records()).done());
    CHECK(record
              .step("rights-request-decided", {{"decision", "granted"}, {"why", "not needed"}},
                    protection())
              .done());
    CHECK(record.step("answer-sent", {{"method", "letter"}, {"told-of-complaint", "no"}}, records())
              .done());
    CHECK(record.step("disposal-proposed", proposal("erasure-granted"), records()).done());
    CHECK(record.judged_again().empty());
}

TEST_CASE("The store finds a later report of the same two before a record is disposed of",
          "[story][retention]") {
    auto const call_handler = tests::somebody("call-handler", engine::Rank::staff, "c.hall");
    engine::Fields const report{{"channel", "101"},
                                {"what-happened", "shouted at"},
                                {"abuser-present", "no"},
                                {"injury", "no"},
                                {"safe-contact", "telephone"},
                                {"marac-referred-within-12-months", "no"},
                                {"police-party", "no"},
                                {"victim-key", "N-100"},
                                {"suspect-key", "N-200"}};
    auto disposal = tests::dropped(proposal(), "later-reports");
    disposal.push_back({"victim-key", "N-100"});
    disposal.push_back({"suspect-key", "N-200"});
    auto const reviewed_from = [&](SmallDesk& desk, std::string last_notice) {
        auto const grouped = tests::changed(group(), "last-notice", std::move(last_notice));
        REQUIRE(desk.step("group-set", grouped, records()).done());
        REQUIRE(desk.step("review-brought-forward", why(), records()).done());
        return desk.step("disposal-proposed", disposal, records()).reasons;
    };
    Words const rule = workflows::retention::no_later_report::requires_that;

    SmallDesk desk{reports_and_records()};
    desk.at("2020-04-06 10:00").open("report-received", report, call_handler);
    desk.at("2020-05-01 10:00").open("report-received", report, call_handler);
    REQUIRE(desk.step("retention-opened", {}, records()).done());
    CHECK(tests::names(reviewed_from(desk, "2019-01-01"), rule));
    REQUIRE(desk.step("subject-came-to-notice", came("2020-04-06"), records()).done());
    CHECK_FALSE(tests::names(reviewed_from(desk, "2020-04-06"), rule));
    CHECK(desk.judged_again().empty());
}

TEST_CASE("A new report begins the clear period of a waiting record anew", "[story][retention]") {
    RecordDue record;
    CHECK(record.step("disposal-proposed", proposal(), records()).done());
    CHECK(record.step("subject-came-to-notice", came("2026-04-06"), investigator()).done());
    CHECK(record.step("group-set", tests::changed(group(), "last-notice", "2026-04-06"), records())
              .done());
    record.at("2032-04-06 23:59").sweep();
    CHECK(record.state_of("retention") == "clear-period");
    record.at("2032-04-07 00:00").sweep();
    CHECK(record.state_of("retention") == "review-due");
    CHECK(record.judged_again().empty());
}
