// A report from the first call until the review team has it, and what reaches it afterwards.

#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

engine::Fields const to_telephone{{"officer", "p.mann constable"},
                                  {"rationale", "the victim asked for it"}};
engine::Fields const by_telephone{{"channel", "telephone"}, {"rationale", "the victim asks"}};
engine::Fields const face_to_face{{"channel", "face-to-face"}, {"rationale", "too much risk"}};

std::string due(Walk const& walk, std::string_view name) {
    auto const* deadline = walk.deadline(name);
    return deadline ? engine::show(deadline->due) : "none";
}

}  // namespace

TEST_CASE("A report starts its clock and its risk assessment and the offer of support",
          "[intake]") {
    auto walk = a_report_taken();
    CHECK(walk.state() == "received");
    CHECK(walk.owner() == "call-handler");
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(due(walk, "crime-recorded") == "Fri 10 Apr 2020 18:00");
    CHECK(*walk.shared("safe-contact") == "telephone");
    CHECK(*walk.shared("victim-site") == "coventry");
    CHECK(*walk.shared("marac-repeat") == "no");
    CHECK(*walk.shared("reported-on") == "2020-04-09");
}

TEST_CASE("What nobody knows is not shared as if it were known", "[intake]") {
    auto const walk = a_report_taken(
        changed(dropped(a_report(), "site"), "marac-referred-within-12-months", "unknown"));
    CHECK(walk.shared("victim-site") == nullptr);
    CHECK(walk.shared("marac-repeat") == nullptr);
}

TEST_CASE("A silent call with 55 is a report of which little is known", "[intake]") {
    auto silent = a_report();
    silent = changed(changed(silent, "channel", "999-silent-55"), "safe-contact", "unknown");
    auto walk = a_report_graded(changed(silent, "abuser-present", "unknown"), "immediate");
    CHECK(due(walk, "attend-immediate") == "Thu 9 Apr 2020 18:15");
    REQUIRE(walk.step("dispatched", {{"officer", "p.mann constable"}}, call_taker).moved());
    CHECK(walk.owner() == "p.mann");
    REQUIRE(walk.step("arrived", {}, officer).moved());
    CHECK(walk.deadline("attend-immediate") == nullptr);
}

TEST_CASE("From the first call to the review team", "[intake]") {
    auto walk = officers_attending();
    CHECK(due(walk, "attend-early") == "Thu 9 Apr 2020 19:00");
    REQUIRE(walk.step("contact-recorded", a_contact(), officer).moved());
    CHECK(walk.state() == "writing-up");
    CHECK(walk.deadline("attend-early") == nullptr);
    REQUIRE(walk.step("crime-recorded", {{"crime-numbers", "20CV/1234/20"}}, officer).moved());
    CHECK(walk.deadline("crime-recorded") == nullptr);
    CHECK(walk.asked_for("contact duty-opened"));
    walk.given("grade", "medium");
    REQUIRE(walk.step("submitted", {{"summary", "first report"}}, officer).moved());
    CHECK(walk.state() == "submitted");
    CHECK(walk.owner() == "review-officer");
    CHECK(walk.asked_for("allocation allocation-opened"));
}

TEST_CASE("A victim who walks in is spoken to without anybody being sent", "[intake]") {
    auto walk_in = a_report_graded(changed(a_report(), "channel", "walk-in"));
    CHECK(walk_in.step("contact-recorded", a_contact(), officer).irregular.empty());
    auto caller = a_report_graded();
    auto const outcome = caller.step("contact-recorded", a_contact(), officer);
    CHECK(outcome.moved());
    CHECK(names(outcome.irregular, "the victim is at the station or with the officer"));
}

TEST_CASE("Children and pregnancies are referred at the first contact and only once", "[intake]") {
    auto [answer, services, school] = GENERATE(table<char const*, bool, bool>({
        {"none", false, false},
        {"pregnancy", true, false},
        {"yes", true, true},
    }));
    CAPTURE(answer);
    auto walk = officers_attending();
    auto const contact = changed(a_contact(), "children", answer);
    REQUIRE(walk.step("contact-recorded", contact, officer).moved());
    CHECK(walk.asked_for().size() == std::size_t{services} + std::size_t{school});
    CHECK(*walk.shared("children") == answer);
    REQUIRE(walk.step("contact-recorded", contact, officer).moved());
    CHECK(walk.asked_for().empty());
}

TEST_CASE("The telephone serves at standard risk or where a supervisor decided for it",
          "[intake]") {
    auto [grade, decided, allowed] = GENERATE(table<char const*, bool, bool>({
        {"", false, false},
        {"standard", false, true},
        {"medium", false, false},
        {"high", false, false},
        {"", true, true},
        {"medium", true, true},
    }));
    CAPTURE(grade, decided);
    auto walk = a_report_graded();
    if (*grade) walk.given("grade", grade);
    if (decided) REQUIRE(walk.step("channel-decided", by_telephone, sergeant).moved());
    auto const outcome = walk.step("telephone-route-chosen", to_telephone, call_taker);
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(names(outcome.reasons, "risk"));
}

TEST_CASE("A grade above standard takes the report off the telephone until a supervisor decides",
          "[intake]") {
    auto walk = a_report_graded();
    walk.given("grade", "standard");
    REQUIRE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
    SECTION("a standard grade leaves it there") {
        walk.asked("grade-settled", {{"grade", "standard"}});
        CHECK(walk.state() == "on-telephone");
    }
    SECTION("a medium grade does not") {
        walk.given("grade", "medium");
        walk.asked("grade-settled", {{"grade", "medium"}});
        CHECK(walk.state() == "response-graded");
        CHECK(*walk.shared("contact-channel") == "face-to-face");
        CHECK(walk.asked_for("response-sergeant channel-decision-needed"));
        CHECK_FALSE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
    }
    SECTION("a medium grade does not even before it is final") {
        walk.asked("grade-settled", {{"grade", "medium"}});
        CHECK(walk.state() == "response-graded");
        CHECK(refused_only_for(walk.step("telephone-route-chosen", to_telephone, call_taker),
                               "the risk is graded standard; or"));
    }
    SECTION("and a regrade down to standard opens the telephone again with no decision") {
        walk.given("grade", "medium");
        walk.asked("grade-settled", {{"grade", "medium"}});
        walk.given("grade", "standard");
        walk.asked("grade-settled", {{"grade", "standard"}});
        CHECK(*walk.shared("contact-channel") == "face-to-face");
        REQUIRE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
        auto const rang = changed(a_contact(), "method", "telephone");
        auto const contact = walk.step("contact-recorded", rang, officer);
        CHECK(contact.moved());
        CHECK(contact.irregular.empty());
    }
    SECTION("and once the supervisor decided on that grade it stays") {
        walk.asked("grade-settled", {{"grade", "medium"}});
        REQUIRE(walk.step("channel-decided", by_telephone, sergeant).moved());
        REQUIRE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
        walk.asked("grade-settled", {{"grade", "medium"}});
        CHECK(walk.state() == "on-telephone");
        CHECK(*walk.shared("contact-channel") == "telephone");
        walk.asked("grade-settled", {{"grade", "high"}});
        CHECK(walk.state() == "response-graded");
    }
    SECTION("nor does the supervisor's decision for face to face") {
        REQUIRE(walk.step("channel-decided", face_to_face, sergeant).moved());
        CHECK(walk.state() == "response-graded");
    }
    SECTION("nor does the news that it is not safe") {
        Fields const in_person{{"safe-contact", "in-person-only"}, {"learned-from", "the victim"}};
        REQUIRE(walk.step("safe-contact-learned", in_person, officer).moved());
        CHECK(walk.state() == "response-graded");
    }
    SECTION("and there is nothing to decide for a telephone that is in use already") {
        auto const outcome = walk.step("channel-decided", by_telephone, sergeant);
        CHECK(refused_only_for(outcome, "the supervisor decides for face to face"));
    }
    SECTION("and a quicker response has somebody sent") {
        REQUIRE(walk.step("thrive-graded", a_response("immediate"), call_taker).moved());
        CHECK(walk.state() == "response-graded");
    }
}

TEST_CASE("A decision on the channel ends with a new grade above standard after submission too",
          "[intake]") {
    auto walk = a_report_submitted();
    REQUIRE(walk.step("channel-decided", by_telephone, sergeant).moved());
    CHECK(*walk.shared("contact-channel") == "telephone");
    walk.asked("grade-settled", {{"grade", "standard"}});
    CHECK(*walk.shared("contact-channel") == "telephone");
    walk.asked("grade-settled", {{"grade", "high"}});
    CHECK(*walk.shared("contact-channel") == "face-to-face");
}

TEST_CASE("After three attempts in vain a sergeant decides and nothing closes by itself",
          "[intake]") {
    auto walk = officers_attending();
    Fields const go_on{{"rationale", "the neighbours saw the victim leave"},
                       {"children", "not-checked"},
                       {"welfare", "visit at 07:00"}};
    for (int attempt = 1; attempt <= 3; ++attempt) {
        CAPTURE(attempt);
        auto const early = walk.step("no-contact-decided", go_on, sergeant);
        CHECK(names(early.reasons, "attempts to reach the victim"));
        REQUIRE(walk.step("contact-failed", a_failed_visit(), officer).moved());
        CHECK(walk.state() == "attending");
    }
    CHECK(walk.owner() == "response-sergeant");
    CHECK(walk.step("no-contact-decided", go_on, officer).kind == Outcome::Kind::refused);
    REQUIRE(walk.step("no-contact-decided", go_on, sergeant).moved());
    CHECK(walk.state() == "writing-up");
}

TEST_CASE("By telephone alone nobody gives a victim up", "[intake]") {
    auto walk = a_report_graded();
    walk.given("grade", "standard");
    REQUIRE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
    auto const rang = changed(a_failed_visit(), "method", "telephone");
    for (int attempt = 1; attempt <= 3; ++attempt)
        REQUIRE(walk.step("contact-failed", rang, officer).moved());
    CHECK(walk.owner() == "response-sergeant");
    Fields const go_on{{"rationale", "no answer"}, {"children", "none"}, {"welfare", "none"}};
    CHECK(walk.step("no-contact-decided", go_on, sergeant).kind == Outcome::Kind::not_provided_for);
    CHECK(walk.step("dispatched", {{"officer", "p.mann constable"}}, sergeant).moved());
}

TEST_CASE("Late facts reach every strand wherever the report rests", "[intake]") {
    auto const taken = GENERATE(0, 1, 2, 3);
    auto walk = taken == 0   ? a_report_graded()
                : taken == 1 ? officers_attending()
                : taken == 2 ? a_victim_spoken_to()
                             : a_report_submitted();
    REQUIRE(walk.step("safe-contact-learned",
                      {{"safe-contact", "in-person-only"}, {"learned-from", "the victim"}}, officer)
                .moved());
    CHECK(*walk.shared("safe-contact") == "in-person-only");
    REQUIRE(walk.step("locality-learned", {{"site", "walsall"}}, officer).moved());
    CHECK(*walk.shared("victim-site") == "walsall");
    Fields const suspect{{"name", "J. Doe"}, {"in-custody", "no"}, {"npu", "coventry"}};
    REQUIRE(walk.step("suspect-named", suspect, officer).moved());
    CHECK(walk.asked_for("suspect suspect-identified"));
}

TEST_CASE("A move after submission is told to those who route by locality", "[intake]") {
    auto walk = a_report_submitted();
    REQUIRE(walk.step("locality-learned", {{"site", "elsewhere"}}, officer).moved());
    CHECK(walk.asked_for("review-officer victim-moved"));
    CHECK(walk.asked_for("marac-coordinator victim-moved"));
}

TEST_CASE("A report is closed when all work on it has ended and reopened by a supervisor",
          "[intake]") {
    auto const open = GENERATE("investigation", "safeguarding", "referral", "contact", "grading");
    CAPTURE(open);
    auto busy = a_report_submitted();
    busy.beside({open, open, "submitted", "", ""});
    CHECK(refused_only_for(busy.step("intake-closed", {{"summary", "all done"}}, reviewer),
                           "every other strand has ended"));
    auto walk = a_report_submitted();
    walk.beside({"grading", "grading", "settled", "", ""});
    walk.beside({"referral", "referral", "done", "", "", true});
    // What guards the record stands for years.
    walk.beside({"restriction", "restriction", "with-team", "", ""});
    walk.beside({"conflict", "conflict", "excluded", "", ""});
    walk.beside({"flag", "flag", "marker-stands", "", ""});
    REQUIRE(walk.step("intake-closed", {{"summary", "all done"}}, reviewer).moved());
    CHECK(walk.asked_for("grading report-closed"));
    CHECK(walk.asked_for("retention retention-opened"));
    REQUIRE(walk.step("report-reopened", {{"because", "a new witness"}}, reviewer).moved());
    CHECK(walk.state() == "submitted");
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.asked_for("retention casework-reopened"));
}

TEST_CASE("The keeping of a record is no work on a report and begins once", "[intake]") {
    auto const ended = GENERATE(false, true);
    auto walk = a_report_submitted();
    walk.beside({"retention", "retention", ended ? "with-another-case" : "clear-period", "intake",
                 "records-officer", ended});
    REQUIRE(walk.step("intake-closed", {{"summary", "all done"}}, reviewer).moved());
    CHECK_FALSE(walk.asked_for("retention retention-opened"));
}

TEST_CASE("A report is written up within a day of the contact or of the decision to go on without",
          "[intake]") {
    auto const due = [](Walk const& walk) {
        auto const* deadline = walk.deadline("report-written-up");
        return deadline ? engine::show(deadline->due) : "none";
    };
    auto attended = officers_attending();
    CHECK(due(attended) == "none");
    SECTION("after a visit") {
        REQUIRE(
            attended.at("2020-04-09 20:00").step("contact-recorded", a_contact(), officer).moved());
        CHECK(due(attended) == "Fri 10 Apr 2020 20:00");
        REQUIRE(
            attended.at("2020-04-10 09:00").step("contact-recorded", a_contact(), officer).moved());
        CHECK(due(attended) == "Fri 10 Apr 2020 20:00");
    }
    SECTION("after a victim walked in") {
        auto walk = a_report_graded(changed(a_report(), "channel", "walk-in"));
        REQUIRE(walk.step("contact-recorded", a_contact(), officer).moved());
        CHECK(due(walk) == "Fri 10 Apr 2020 18:00");
    }
    SECTION("after a call") {
        auto walk = a_report_graded();
        walk.given("grade", "standard");
        REQUIRE(walk.step("telephone-route-chosen", to_telephone, call_taker).moved());
        auto const rang = changed(a_contact(), "method", "telephone");
        REQUIRE(walk.step("contact-recorded", rang, officer).moved());
        CHECK(due(walk) == "Fri 10 Apr 2020 18:00");
    }
    SECTION("after three attempts in vain") {
        for (int attempt = 1; attempt <= 3; ++attempt)
            REQUIRE(attended.step("contact-failed", a_failed_visit(), officer).moved());
        Fields const go_on{{"rationale", "nobody there"},
                           {"children", "not-checked"},
                           {"welfare", "visit at 07:00"}};
        REQUIRE(attended.step("no-contact-decided", go_on, sergeant).moved());
        CHECK(due(attended) == "Fri 10 Apr 2020 18:00");
    }
    SECTION("until the review team has it") { CHECK(due(a_report_submitted()) == "none"); }
    SECTION("until it ends and again when it is reopened") {
        Fields const no_abuse{{"reason", "a lost key"}, {"victims-view", "agrees"}};
        auto walk = a_victim_spoken_to();
        REQUIRE(walk.step("not-domestic-abuse", no_abuse, sergeant).moved());
        CHECK(due(walk) == "none");
        walk.at("2020-04-20 09:00");
        REQUIRE(walk.step("report-reopened", {{"because", "a witness"}}, sergeant).moved());
        CHECK(due(walk) == "Tue 21 Apr 2020 09:00");
    }
}

}  // namespace caseway::tests
