// Breach of a notice or an order. Crime and Security Act 2010 ss.26, 29; Magistrates' Courts Act
// 1980 s.63(3).

#include "workflows/breach.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::breach;

namespace {

Actor constable() { return somebody("response-officer", Rank::constable, "p.singh"); }
Actor custody() { return somebody("custody-officer", Rank::sergeant, "c.dunn"); }
Actor team() { return somebody("dvpo-team", Rank::constable, "d.mills"); }
Actor inspector() { return somebody("detective-inspector", Rank::inspector, "i.cole"); }

engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Fields arrest(std::string by = "p.singh constable") { return {{"arrested-by", std::move(by)}}; }
Fields court() { return {{"court", "Coventry Magistrates' Court"}}; }
Fields penalty(std::string kind) {
    return {{"penalty", std::move(kind)}, {"details", "as the court said"}};
}

Walk a_breach(std::string of = "order", std::string hearing_at = {}) {
    Walk walk{rules::breach()};
    Fields fields{{"of", std::move(of)}, {"what-happened", "he came to the door"}};
    if (!hearing_at.empty()) fields.push_back({"hearing-at", engine::stored(minute(hearing_at))});
    REQUIRE(walk.at("2020-04-18 13:00").asked("breach-opened", fields).moved());
    return walk;
}
// Arrested on Saturday 18 April 2020 at 14:00: before the court by Monday at 14:00.
Walk an_arrest(std::string of = "order", std::string hearing_at = {}) {
    auto walk = a_breach(std::move(of), std::move(hearing_at));
    REQUIRE(walk.at("2020-04-18 14:00").step("arrested", arrest(), constable()).moved());
    return walk;
}
Walk a_hearing(std::string of = "order") {
    auto walk = an_arrest(std::move(of));
    REQUIRE(walk.at("2020-04-20 10:00").step("before-court", court(), team()).moved());
    return walk;
}

}  // namespace

TEST_CASE("Whoever breaches an order is before the court within 24 court hours",
          "[breach][story]") {
    auto walk = a_breach();
    CHECK(walk.state() == "reported");
    CHECK(walk.owner() == "dvpo-team");
    CHECK(walk.deadline("breach-acted-on"));

    walk.at("2020-04-18 14:00").step("arrested", arrest(), constable());
    CHECK(walk.state() == "in-custody");
    CHECK(walk.owner() == "custody-officer");
    CHECK(walk.deadline("order-breach-before-court")->due == minute("2020-04-20 14:00"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.asked_for("grading assessment-opened"));

    walk.at("2020-04-20 10:00").step("before-court", court(), team());
    CHECK(walk.state() == "before-court");
    CHECK_FALSE(walk.deadline("order-breach-before-court"));
    CHECK_FALSE(walk.deadline("breach-acted-on"));
    CHECK(walk.deadline("breach-result-recorded"));

    auto const outcome = walk.step("proved", changed(penalty("sum"), "pounds", "250"), team());
    CHECK(outcome.to == "proved");
    CHECK(outcome.irregular.empty());
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK_FALSE(walk.deadline("breach-result-recorded"));
}

TEST_CASE("A notice's breach is before the court at the hearing if that is earlier",
          "[breach][table]") {
    auto [hearing_at, limit] = GENERATE(table<std::string, std::string>({
        {"", "2020-04-20 14:00"},
        {"2020-04-20 10:00", "2020-04-20 10:00"},
        {"2020-04-20 13:59", "2020-04-20 13:59"},
        {"2020-04-20 14:01", "2020-04-20 14:00"},
        {"2020-04-18 10:00", "2020-04-20 14:00"},
    }));
    CAPTURE(hearing_at);
    auto walk = an_arrest("notice", hearing_at);
    CHECK(walk.deadline("breach-before-court")->due == minute(limit));
    CHECK_FALSE(walk.deadline("order-breach-before-court"));
}

TEST_CASE("A breach before hearing follows the application as it is listed and listed again",
          "[breach]") {
    Fields const early{{"hearing-at", engine::stored(minute("2020-04-20 10:00"))}};
    Fields const late{{"hearing-at", engine::stored(minute("2020-04-27 10:00"))}};
    auto const due = [](Walk const& walk) { return walk.deadline("breach-before-court")->due; };

    auto held = an_arrest("notice");
    CHECK(held.asked("application-listed", early).to == "in-custody");
    CHECK(due(held) == minute("2020-04-20 10:00"));
    auto const after = held.at("2020-04-20 10:01").step("before-court", court(), team());
    CHECK(names(after.irregular, rules::brought_in_time::requires_that));

    auto put_off = an_arrest("notice", "2020-04-20 10:00");
    put_off.asked("application-listed", late);
    CHECK(due(put_off) == minute("2020-04-20 14:00"));

    auto free = a_breach("notice");
    CHECK(free.asked("application-listed", early).to == "reported");
    CHECK_FALSE(free.deadline("breach-before-court"));
    free.at("2020-04-18 14:00").step("arrested", arrest(), constable());
    CHECK(due(free) == minute("2020-04-20 10:00"));
}

TEST_CASE("A notice under the 2021 Act has the same 24 hours and no penalty", "[breach]") {
    auto walk = an_arrest("dapn", "2020-04-20 10:00");
    CHECK(walk.deadline("dapn-breach-before-court")->due == minute("2020-04-20 10:00"));
    CHECK(an_arrest("dapn").deadline("dapn-breach-before-court")->due ==
          minute("2020-04-20 14:00"));
    walk.step("before-court", court(), team());
    CHECK_FALSE(walk.deadline("dapn-breach-before-court"));
    CHECK(names(walk.step("proved", changed(penalty("sum"), "pounds", "250"), team()).irregular,
                rules::penalty_is_for_an_order::requires_that));
}

TEST_CASE("An order's breach does not wait for any hearing of a notice", "[breach]") {
    auto walk = an_arrest("order", "2020-04-20 10:00");
    CHECK(walk.deadline("order-breach-before-court")->due == minute("2020-04-20 14:00"));
}

TEST_CASE("A minute after the limit it is irregular to be before the court", "[breach][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2020-04-20 13:59", true},
        {"2020-04-20 14:00", true},
        {"2020-04-20 14:01", false},
        {"2020-04-20 14:03", false},
    }));
    CAPTURE(at);
    auto in_custody = an_arrest();
    auto swept = an_arrest();
    swept.at("2020-04-20 14:01").clock("court-limit-passed");
    for (auto* walk : {&in_custody, &swept}) {
        auto const outcome = walk->at(at).step("before-court", court(), team());
        CHECK(outcome.to == "before-court");
        CHECK(outcome.irregular.empty() == regular);
        CHECK((regular || names(outcome.irregular, rules::brought_in_time::requires_that)));
    }
}

TEST_CASE("An arrest by somebody without a constable's powers is recorded as irregular",
          "[breach]") {
    auto walk = a_breach();
    auto const outcome = walk.step("arrested", arrest("j.reed staff"), constable());
    CHECK(outcome.to == "in-custody");
    CHECK(names(outcome.irregular, rules::arrested_by_a_constable::requires_that));
}

TEST_CASE("A limit that passes alarms the custody officer and frees nobody", "[breach]") {
    auto walk = an_arrest();
    walk.at("2020-04-20 14:01").clock("court-limit-passed");
    CHECK(walk.state() == "custody-ended");
    for (auto const* who : {"custody-officer", "superintendent", "legal-services"})
        CHECK(walk.asked_for(std::string{who} + " breach-custody-has-ended"));
    CHECK_FALSE(walk.asked_for("contact duty-opened"));

    auto const release =
        walk.step("suspect-released", {{"because", "the limit passed"}}, custody());
    CHECK(release.to == "custody-ended");
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.owner() == "dvpo-team");
    CHECK(walk.deadline("breach-acted-on"));
    SECTION("a complaint remains") {
        CHECK(walk.step("s63-complaint-laid", {{"hearing-at", "2020-05-04 10:00"}}, team()).to ==
              "complaint-laid");
        CHECK_FALSE(walk.deadline("breach-acted-on"));
        CHECK(walk.deadline("breach-next-hearing")->due == minute("2020-05-04 10:00"));
        CHECK(walk.step("not-proved", {{"reasons", "mistaken identity"}}, team()).to ==
              "not-proved");
        CHECK_FALSE(walk.deadline("breach-next-hearing"));
    }
    SECTION("an offence remains") {
        CHECK(walk.step("offence-charged", {{"offence", "harassment"}}, team()).to ==
              "offence-charged");
    }
    SECTION("an inspector closes it and may take it up again") {
        CHECK(walk.step("closed", {{"rationale", "no evidence"}}, inspector()).to == "closed");
        CHECK(walk.asked_for("contact duty-opened"));
        CHECK(walk.step("reopened", {{"rationale", "a film turned up"}}, inspector()).to ==
              "reported");
    }
}

TEST_CASE("A release before the limit is irregular", "[breach][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2020-04-20 14:00", false},
        {"2020-04-20 14:01", true},
    }));
    CAPTURE(at);
    auto walk = an_arrest();
    auto const outcome =
        walk.at(at).step("suspect-released", {{"because", "no court sat"}}, custody());
    CHECK(outcome.to == "custody-ended");
    CHECK(outcome.irregular.empty() == regular);
    CHECK_FALSE(walk.deadline("order-breach-before-court"));
}

TEST_CASE("Only an inspector closes a breach", "[breach]") {
    auto walk = a_breach();
    CHECK(not_theirs(walk.step("closed", {{"rationale", "no"}},
                               somebody("detective-inspector", Rank::sergeant))));
    CHECK(not_theirs(walk.step("closed", {{"rationale", "no"}}, team())));
}

TEST_CASE("A complaint of disobedience is about an order and not about a notice", "[breach]") {
    auto notice = a_breach("notice");
    CHECK(refused_only_for(
        notice.step("s63-complaint-laid", {{"hearing-at", "2020-05-04 10:00"}}, team()),
        rules::it_is_of_an_order::requires_that));
}

TEST_CASE("A penalty for breach of a notice is irregular", "[breach]") {
    auto walk = a_hearing("notice");
    auto const outcome = walk.step("proved", changed(penalty("sum"), "pounds", "250"), team());
    CHECK(names(outcome.irregular, rules::penalty_is_for_an_order::requires_that));
    CHECK(a_hearing("notice").step("proved", penalty("none"), team()).irregular.empty());
}

TEST_CASE("A sum is at most 5000 pounds or 50 a day up to 1000", "[breach][table]") {
    auto [kind, daily, pounds, lawful] =
        GENERATE(table<std::string, std::string, std::string, bool>({
            {"sum", "", "4999", true},
            {"sum", "", "5000", true},
            {"sum", "", "5001", false},
            {"sum", "", "", false},
            {"sum", "", "-1", false},
            {"daily-sum", "50", "1000", true},
            {"daily-sum", "51", "1000", false},
            {"daily-sum", "50", "1001", false},
            {"daily-sum", "", "1000", false},
        }));
    CAPTURE(kind, daily, pounds);
    auto fields = penalty(kind);
    if (!daily.empty()) fields.push_back({"pounds-a-day", daily});
    if (!pounds.empty()) fields.push_back({"pounds", pounds});
    auto const outcome = a_hearing().step("proved", fields, team());
    CHECK(outcome.to == "proved");
    CHECK(outcome.irregular.empty() == lawful);
}

TEST_CASE("A committal is for at most two months", "[breach][table]") {
    // Two months that begin on 20 April end on 19 June.
    auto [until, lawful] = GENERATE(table<std::string, bool>({
        {"2020-06-18", true},
        {"2020-06-19", true},
        {"2020-06-20", false},
        {"", false},
    }));
    CAPTURE(until);
    auto fields = penalty("committal");
    if (!until.empty()) fields.push_back({"committed-until", until});
    auto const outcome = a_hearing().step("proved", fields, team());
    CHECK(outcome.irregular.empty() == lawful);
}

TEST_CASE("A court that adjourns sets the next date", "[breach]") {
    auto walk = a_hearing();
    walk.step("court-adjourned", {{"next-hearing", "2020-04-27 10:00"}, {"remanded", "yes"}},
              team());
    CHECK(walk.state() == "before-court");
    CHECK(walk.deadline("breach-next-hearing")->due == minute("2020-04-27 10:00"));
}

TEST_CASE("A remand in custody is for eight clear days or three weeks for a report",
          "[breach][table]") {
    // From Monday 20 April: eight clear days end on the 28th, and the court sits on the 29th.
    auto [next, remanded, report, lawful] =
        GENERATE(table<std::string, std::string, std::string, bool>({
            {"2020-04-29 10:00", "yes", "no", true},
            {"2020-04-30 10:00", "yes", "no", false},
            {"2020-04-30 10:00", "no", "no", true},
            {"2020-05-11 10:00", "yes", "yes", true},
            {"2020-05-12 10:00", "yes", "yes", false},
        }));
    CAPTURE(next, remanded, report);
    auto walk = a_hearing();
    auto const outcome = walk.step(
        "court-adjourned",
        {{"next-hearing", next}, {"remanded", remanded}, {"for-medical-report", report}}, team());
    CHECK(outcome.to == "before-court");
    CHECK(outcome.irregular.empty() == lawful);
    CHECK((lawful || names(outcome.irregular, rules::remand_is_within_the_act::requires_that)));
    CHECK(walk.asked_for("contact duty-opened"));
}

TEST_CASE("A complaint is told to the victim and a charge that fails reopens the breach",
          "[breach]") {
    auto walk = a_breach();
    walk.step("s63-complaint-laid", {{"hearing-at", "2020-05-04 10:00"}}, team());
    CHECK(walk.asked_for("contact duty-opened"));

    auto charged = a_breach();
    charged.step("offence-charged", {{"offence", "harassment"}}, team());
    CHECK(charged.step("reopened", {{"rationale", "the charge was dropped"}}, inspector()).to ==
          "reported");
}

TEST_CASE("Death of the suspect ends a breach wherever it rests", "[breach]") {
    auto complaint = a_breach();
    complaint.step("s63-complaint-laid", {{"hearing-at", "2020-05-04 10:00"}}, team());
    auto ended = an_arrest();
    ended.at("2020-04-20 14:01").clock("court-limit-passed");
    for (auto walk : {a_breach(), an_arrest(), a_hearing(), complaint, ended})
        CHECK(walk.asked("suspect-died").to == "suspect-died");
}

TEST_CASE("A separate offence is recorded beside the breach and changes the risk", "[breach]") {
    Fields const offence{{"offence", "assault"}, {"crime-number", "20CV/1"}};
    auto walk = a_breach();
    CHECK(walk.step("offence-disclosed", offence, constable()).to == "reported");
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.asked_for("contact duty-opened"));

    auto waiting = an_arrest();
    waiting.beside({"grading.2", "grading", "awaiting-assessment", "", "", false, {}});
    waiting.step("offence-disclosed", offence, constable());
    CHECK_FALSE(waiting.asked_for("grading assessment-opened"));
}

}  // namespace caseway::tests
