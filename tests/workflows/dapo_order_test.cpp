// An order (DAPO): heard, made here or elsewhere, varied, monitored, notified, appealed, ended,
// disobeyed. Domestic Abuse Act 2021 ss.27-46.

#include "tests/workflows/dapo_cast.hpp"

namespace caseway::tests {

using namespace dapo_cast;
namespace rules = workflows::dapo;

TEST_CASE("An application under the 2021 Act is listed within 48 court hours", "[dapo][table]") {
    auto [hearing_at, lawful] = GENERATE(table<std::string, bool>({
        {"2025-05-12 18:00", true},
        {"2025-05-12 18:01", false},
    }));
    CAPTURE(hearing_at);
    auto walk = a_notice_in_force();
    auto const outcome = walk.step("dapo-applied-for", listing(hearing_at), team());
    CHECK(outcome.moved() == lawful);
    CHECK((lawful || refused_only_for(outcome, rules::listed_in_time::requires_that)));
}

TEST_CASE("Once adjourned an application is listed on any day of the court", "[dapo]") {
    auto walk = a_listed_hearing();
    Fields const put_off{{"next-hearing", "2025-06-02 10:00"}, {"because", "no interpreter"}};
    walk.at("2025-05-12 10:00").step("dapo-adjourned", put_off, team());
    CHECK(walk.state() == "hearing-listed");
    CHECK(walk.deadline("dapo-next-hearing")->due == minute("2025-06-02 10:00"));
    CHECK_FALSE(walk.deadline("dapo-hearing"));
    CHECK(walk.step("dapo-applied-for", listing("2025-06-03 10:00"), team()).moved());
    CHECK(walk.at("2025-06-03 10:00").step("dapo-made", order(), team()).irregular.empty());
}

TEST_CASE("A first hearing after 48 court hours is irregular under the 2021 Act", "[dapo][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2025-05-12 18:00", true},
        {"2025-05-12 18:01", false},
    }));
    CAPTURE(at);
    auto walk = a_listed_hearing();
    auto const outcome = walk.at(at).step("dapo-not-made", {{"reasons", "not necessary"}}, team());
    CHECK(outcome.to == "ended-without-order");
    CHECK(outcome.irregular.empty() == regular);
    CHECK((regular || names(outcome.irregular, rules::application_heard_in_time::requires_that)));
    CHECK(walk.asked_for("grading assessment-opened"));
}

TEST_CASE("A limit that passes under the 2021 Act leaves the result unknown", "[dapo][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2025-05-12 18:00", false},
        {"2025-05-12 18:01", true},
    }));
    CAPTURE(at);
    auto walk = an_unknown_result();
    CHECK(*walk.shared("dapo-in-force") == "yes");
    CHECK(walk.deadline("dapo-result-confirmed"));
    CHECK(walk.asked_for("detective-inspector hearing-result-unknown"));
    auto const lapse = walk.at(at).step("dapn-lapsed", {{"confirmed-by", "the court"}}, team());
    CHECK(lapse.to == "ended-without-order");
    CHECK(lapse.irregular.empty() == regular);
    CHECK((regular || names(lapse.irregular, rules::hearing_limit_is_past::requires_that)));
    CHECK(*walk.shared("dapo-in-force") == "no");
}

TEST_CASE("An adjourned notice under the 2021 Act does not lapse", "[dapo]") {
    auto walk = a_listed_hearing();
    walk.step("dapo-adjourned", {{"next-hearing", "2025-05-20 10:00"}, {"because", "time"}},
              team());
    walk.at("2025-05-20 10:01").clock("dapo-hearing-limit-passed");
    CHECK(names(walk.step("dapn-lapsed", {{"confirmed-by", "the court"}}, team()).irregular,
                rules::application_not_adjourned::requires_that));
}

TEST_CASE("An application under the 2021 Act may be withdrawn and the notice ends with it",
          "[dapo]") {
    for (auto walk : {a_listed_hearing(), an_unknown_result(), a_direct_application()}) {
        CHECK(
            walk.step("dapo-withdrawn", {{"reasons", "an order was made elsewhere"}}, team()).to ==
            "ended-without-order");
        CHECK(walk.asked_for("safeguarding protection-ended"));
    }
    CHECK(a_notice_in_force().step("dapo-withdrawn", {{"reasons", "none"}}, team()).kind ==
          Outcome::Kind::unplaced);
}

TEST_CASE("The police may apply without a notice and no 48 hours run", "[dapo]") {
    auto walk = a_direct_application();
    CHECK(walk.state() == "application-made");
    CHECK_FALSE(walk.deadline("dapo-hearing"));
    CHECK(walk.deadline("dapo-next-hearing")->due == minute("2025-05-20 10:00"));
    walk.step("dapo-adjourned", {{"next-hearing", "2025-06-20 10:00"}, {"because", "time"}},
              team());
    CHECK(walk.state() == "application-made");
    CHECK(walk.at("2025-06-20 10:00").step("dapo-made", order(), team()).irregular.empty());
}

TEST_CASE("An application without a notice is about people of the right age and connected",
          "[dapo]") {
    struct Case {
        std::string field, text;
        Words rule;
    };
    auto const [field, text, rule] = GENERATE(values<Case>({
        {"suspect-born", "2007-05-10", rules::suspect_is_18::requires_that},
        {"victim-born", "2009-05-10", rules::victim_is_16::requires_that},
        {"connection", "none", rules::they_are_connected::requires_that},
    }));
    CAPTURE(field);
    auto walk = a_consideration();
    CHECK(refused_only_for(
        walk.step("dapo-applied-without-dapn", changed(direct_application(), field, text), team()),
        rule));
}

TEST_CASE("What an order under the 2021 Act may not say is recorded as irregular", "[dapo]") {
    struct Case {
        Fields order;
        Words rule;
    };
    auto const [fields, rule] = GENERATE(values<Case>({
        {changed(order(), "suspect-was", "none-of-these"),
         rules::hearing_without_suspect_is_lawful::requires_that},
        {changed(order(), "suspect-was", "without-notice"),
         rules::suspect_is_heard_afterwards::requires_that},
        {changed(monitored_order(), "suspect-was", "reasonable-efforts"),
         rules::monitored_in_presence::requires_that},
        {changed(monitored_order(), "third-parties-agree", "no"),
         rules::monitoring_is_consented::requires_that},
        {dropped(monitored_order(), "third-parties-agree"),
         rules::monitoring_is_consented::requires_that},
        {changed(order(), "requirements", "a programme for perpetrators"),
         rules::requirements_are_supervised::requires_that},
    }));
    auto walk = a_listed_hearing();
    auto const outcome = walk.step("dapo-made", fields, team());
    CHECK(outcome.to == "order-in-force");
    CHECK(names(outcome.irregular, rule));
    CHECK(outcome.irregular.size() == 1);
}

TEST_CASE("Electronic monitoring runs for at most 12 months at a time", "[dapo][table]") {
    auto [until, lawful] = GENERATE(table<std::string, bool>({
        {"2026-05-11", true},
        {"2026-05-12", false},
    }));
    CAPTURE(until);
    auto walk = a_listed_hearing();
    auto const outcome =
        walk.at("2025-05-12 10:30").step("dapo-made", monitored_order(until), team());
    CHECK(outcome.irregular.empty() == lawful);
    CHECK((lawful || names(outcome.irregular, rules::monitoring_is_not_too_long::requires_that)));
}

TEST_CASE("An order made without notice has a date on which the suspect is heard", "[dapo]") {
    auto walk = a_direct_application();
    auto fields = changed(order(), "suspect-was", "without-notice");
    fields = changed(changed(fields, "suspect-told", "no"), "return-hearing", "2025-05-16 10:00");
    CHECK(walk.step("dapo-made", fields, team()).irregular.empty());
    CHECK(walk.deadline("dapo-next-hearing")->due == minute("2025-05-16 10:00"));
    CHECK(walk.deadline("dapo-told"));
    CHECK_FALSE(walk.deadline("dapo-details-notified"));
    walk.at("2025-05-16 10:00")
        .step("dapo-adjourned", {{"next-hearing", "2025-05-23 10:00"}, {"because", "not found"}},
              team());
    CHECK(walk.state() == "order-in-force");
    CHECK(walk.deadline("dapo-next-hearing")->due == minute("2025-05-23 10:00"));
}

TEST_CASE("The suspect notifies name and address within three days of service", "[dapo][table]") {
    // Served on Monday 12 May, which is the first of the three days.
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2025-05-14 23:59", true},
        {"2025-05-15 00:00", false},
    }));
    CAPTURE(at);
    auto walk = an_order_in_force();
    CHECK(walk.deadline("dapo-details-notified")->due == minute("2025-05-14 23:59"));
    Fields const details{
        {"names", "both of them"}, {"address", "a new one"}, {"identity-verified", "yes"}};
    auto const outcome = walk.at(at).step("details-notified", details, constable());
    CHECK(outcome.irregular.empty() == regular);
    CHECK((regular || names(outcome.irregular, rules::notified_in_time::requires_that)));
    CHECK_FALSE(walk.deadline("dapo-details-notified"));
    CHECK(walk.at("2025-08-01 10:00")
              .step("details-notified", details, constable())
              .irregular.empty());
    walk.step("dapo-told", {{"told-by", "p.singh constable"}}, constable());
    CHECK_FALSE(walk.deadline("dapo-details-notified"));
}

TEST_CASE("An order that was served later starts the three days then", "[dapo]") {
    auto walk = an_order_in_force(changed(order(), "suspect-told", "no"));
    walk.at("2025-05-13 09:00").step("dapo-told", {{"told-by", "p.singh constable"}}, constable());
    CHECK_FALSE(walk.deadline("dapo-told"));
    CHECK(walk.deadline("dapo-details-notified")->due == minute("2025-05-15 23:59"));
    walk.at("2025-05-16 00:00").clock("notification-overdue");
    CHECK(walk.state() == "order-in-force");
    CHECK(walk.asked_for("dvpo-team notification-not-found"));
}

TEST_CASE("An order with an end or with monitoring is planned for four weeks before",
          "[dapo][table]") {
    auto [ends, monitored, planned] = GENERATE(table<std::string, std::string, std::string>({
        {"2026-05-11", "", "2026-04-13 23:59"},
        {"", "2025-11-11", "2025-10-14 23:59"},
        {"2026-05-11", "2025-11-11", "2025-10-14 23:59"},
        {"2025-05-26", "", "2025-05-19 17:14"},
    }));
    CAPTURE(ends, monitored);
    auto fields = monitored.empty() ? order() : monitored_order(monitored);
    if (!ends.empty()) fields.push_back({"ends-on", ends});
    auto walk = an_order_in_force(fields);
    REQUIRE(walk.deadline("dapo-end-planned"));
    CHECK(walk.deadline("dapo-end-planned")->due == minute(planned));
    CHECK((walk.deadline("dapo-ends") == nullptr) == ends.empty());
    CHECK((walk.deadline("dapo-monitoring-ends") == nullptr) == monitored.empty());
}

TEST_CASE("An order without an end is looked at every twelve months", "[dapo]") {
    auto walk = an_order_in_force();
    CHECK(walk.deadline("dapo-reviewed")->due == minute("2026-05-12 23:59"));
    walk.at("2026-05-01 10:00").step("dapo-reviewed", {{"conclusion", "it protects"}}, team());
    CHECK(walk.state() == "order-in-force");
    CHECK(walk.deadline("dapo-reviewed")->due == minute("2027-05-01 23:59"));
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK_FALSE(
        an_order_in_force(changed(order(), "ends-on", "2025-08-11")).deadline("dapo-reviewed"));
}

TEST_CASE("Monitoring that has ended leaves the order in force and the risk is assessed again",
          "[dapo]") {
    auto walk = an_order_in_force(monitored_order());
    walk.at("2025-11-12 00:00").clock("monitoring-ended");
    CHECK(walk.state() == "order-in-force");
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.asked_for("grading assessment-opened"));
}

TEST_CASE("A court varies an order under the 2021 Act and it runs by the new terms", "[dapo]") {
    auto walk = an_order_in_force(changed(order(), "ends-on", "2025-08-11"));
    Fields const variation{{"suspect-was", "present"},
                           {"changes", "longer, and monitored"},
                           {"ends-on", "2026-02-11"},
                           {"monitored-until", "2025-12-01"},
                           {"third-parties-agree", "yes"}};
    CHECK(walk.at("2025-06-02 10:00").step("dapo-varied", variation, team()).irregular.empty());
    CHECK(walk.deadline("dapo-ends")->due == minute("2026-02-11 23:59"));
    CHECK(walk.deadline("dapo-monitoring-ends")->due == minute("2025-12-01 23:59"));
    CHECK(walk.asked_for("pnc order-varied"));
    CHECK(names(
        walk.step("dapo-varied", changed(variation, "suspect-was", "reasonable-efforts"), team())
            .irregular,
        rules::monitored_in_presence::requires_that));
    walk.step("dapo-varied", {{"suspect-was", "present"}, {"changes", "no end"}}, team());
    CHECK_FALSE(walk.deadline("dapo-ends"));
}

TEST_CASE("An order ends when the court discharges it or its last day has passed", "[dapo]") {
    auto walk = an_order_in_force(changed(order(), "ends-on", "2025-08-11"));
    SECTION("discharged") {
        walk.step("dapo-discharged", {{"reasons", "both asked for it"}}, team());
        CHECK(walk.asked_for("grading assessment-opened"));
    }
    SECTION("expired") {
        walk.at("2025-08-12 00:00").clock("dapo-expired");
        CHECK(walk.asked_for("grading assessment-opened"));
    }
    SECTION("expired as planned") {
        walk.step("dapo-end-planned", {{"plan", "a longer order"}}, team());
        CHECK(walk.asked_for("grading assessment-opened"));
        CHECK_FALSE(walk.deadline("dapo-end-planned"));
        walk.at("2025-08-12 00:00").clock("dapo-expired");
        CHECK_FALSE(walk.asked_for("grading assessment-opened"));
    }
    CHECK(walk.state() == "order-ended");
    CHECK(walk.asked_for("safeguarding protection-ended"));
    CHECK(*walk.shared("dapo-in-force") == "no");
    CHECK_FALSE(walk.deadline("dapo-ends"));
}

TEST_CASE("An appeal leaves the order or ends it or has it heard again", "[dapo][table]") {
    auto [decision, state, in_force] = GENERATE(table<std::string, std::string, std::string>({
        {"dismissed", "order-in-force", "yes"},
        {"quashed", "order-ended", "no"},
        {"sent-back", "application-made", "no"},
    }));
    CAPTURE(decision);
    auto walk = an_order_in_force();
    walk.step("dapo-appealed", {{"grounds", "the suspect"}, {"hearing-at", "2025-07-01 10:00"}},
              team());
    CHECK(walk.deadline("dapo-next-hearing")->due == minute("2025-07-01 10:00"));
    CHECK(walk.asked_for("contact duty-opened"));
    walk.step("dapo-appeal-decided", {{"decision", decision}, {"details", "as the court said"}},
              team());
    CHECK(walk.state() == state);
    CHECK(*walk.shared("dapo-in-force") == in_force);
    CHECK_FALSE(walk.deadline("dapo-next-hearing"));
}

TEST_CASE("An application that failed is taken up again when a higher court sends it back",
          "[dapo]") {
    auto walk = a_listed_hearing();
    walk.at("2025-05-12 10:30").step("dapo-not-made", {{"reasons", "none given"}}, team());
    CHECK(walk.step("dapo-application-taken-up", {{"details", "to be reheard"}}, team()).to ==
          "application-made");
    CHECK(walk.asked_for("legal-services application-sent-back"));
    CHECK(walk.deadline("rehearing-listed"));
    CHECK(walk.at("2025-06-12 10:30").step("dapo-made", order(), team()).irregular.empty());
}

TEST_CASE("An order made elsewhere is recorded in every area and so is its breach", "[dapo]") {
    auto const area = GENERATE(values<std::string>({"WM", "GM"}));
    CAPTURE(area);
    auto walk = in_area(area);
    auto const outcome = walk.step("dapo-made-elsewhere", elsewhere(), constable());
    CHECK(outcome.to == "order-in-force");
    CHECK(outcome.irregular.empty());
    CHECK(walk.regimes().size() == (area == "GM" ? 1 : 0));
    CHECK(walk.owner() == "dvpo-team");
    CHECK(*walk.shared("dapo-in-force") == "yes");
    CHECK(walk.deadline("dapo-told"));
    auto const breach =
        walk.step("dapo-breach-reported", {{"what-happened", "he came to the door"}}, constable());
    CHECK(breach.to == "order-in-force");
    CHECK(walk.asked_for("dapo-breach dapo-breach-opened"));
    auto const& start = std::get<engine::StartStrand>(breach.asks.back());
    CHECK(engine::find_field(start.fields, "known-since") == nullptr);
}

TEST_CASE("An order elsewhere that was served starts no three days here", "[dapo]") {
    auto walk = in_area("WM");
    walk.step("dapo-made-elsewhere", changed(elsewhere(), "suspect-told", "yes"), constable());
    CHECK_FALSE(walk.deadline("dapo-details-notified"));
    CHECK_FALSE(walk.deadline("dapo-told"));
    auto const breach =
        walk.step("dapo-breach-reported", {{"what-happened", "a call"}}, constable());
    auto const& start = std::get<engine::StartStrand>(breach.asks.back());
    CHECK(engine::find_field(start.fields, "known-since") != nullptr);
}

TEST_CASE("A breach of a notice under the 2021 Act leads to the court and not to a crime",
          "[dapo]") {
    for (auto walk : {a_notice_in_force(), a_listed_hearing(), an_unknown_result()}) {
        auto const outcome =
            walk.step("dapn-breach-reported", {{"what-happened", "a message"}}, constable());
        CHECK(walk.asked_for("breach breach-opened"));
        CHECK_FALSE(walk.asked_for("dapo-breach dapo-breach-opened"));
        auto const& start = std::get<engine::StartStrand>(outcome.asks.back());
        CHECK(*engine::find_field(start.fields, "of") == "dapn");
        CHECK((engine::find_field(start.fields, "hearing-at") != nullptr) ==
              (walk.state() != "notice-in-force"));
    }
}

TEST_CASE("A breach of a notice under the 2021 Act is told when the application is listed",
          "[dapo]") {
    auto walk = a_notice_in_force();
    walk.beside({"breach", "breach", "in-custody", "dapo", "custody-officer", false, {}});
    walk.step("dapo-applied-for", listing(), team());
    CHECK(walk.asked_for("breach application-listed"));
    walk.step("dapo-adjourned", {{"next-hearing", "2025-05-20 10:00"}, {"because", "time"}},
              team());
    CHECK(walk.asked_for("breach application-listed"));
}

TEST_CASE("Protection under the 2021 Act stands while another suspect is under an order",
          "[dapo]") {
    auto walk = an_order_in_force();
    walk.beside({"dapo.2", "dapo", "order-in-force", "", "dvpo-team", false, {}});
    walk.step("dapo-discharged", {{"reasons", "agreed"}}, team());
    CHECK(*walk.shared("dapo-in-force") == "yes");
}

}  // namespace caseway::tests
