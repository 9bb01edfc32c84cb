// The court's part: limits, orders, adjournments, breach and review. Crime and Security Act 2010
// ss.27-29; Magistrates' Courts Act 1980 s.63.

#include "tests/workflows/dvpo_cast.hpp"

namespace caseway::tests {

using namespace dvpo_cast;
namespace rules = workflows::dvpo;

TEST_CASE("A limit that passes makes the result unknown and nothing lapses by itself", "[dvpo]") {
    auto walk = a_listed_hearing();
    walk.at("2020-04-20 18:01").clock("hearing-limit-passed");
    CHECK(walk.state() == "result-unknown");
    CHECK(*walk.shared("dvpo-in-force") == "yes");
    CHECK(walk.deadline("result-confirmed"));
    CHECK(walk.asked_for("superintendent hearing-result-unknown"));

    Fields const lapse{{"confirmed-by", "the court's legal adviser"}, {"taken-off-pnc", "yes"}};
    auto const outcome = walk.at("2020-04-20 18:30").step("notice-lapsed", lapse, team());
    CHECK(outcome.irregular.empty());
    CHECK(walk.state() == "notice-ended");
    CHECK(*walk.shared("dvpo-in-force") == "no");
    CHECK(walk.asked_for("safeguarding protection-ended"));
}

TEST_CASE("A lapse said to have come before the limit is irregular", "[dvpo][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2020-04-20 18:00", false},
        {"2020-04-20 18:01", true},
    }));
    CAPTURE(at);
    auto walk = a_listed_hearing();
    walk.at("2020-04-20 18:01").clock("hearing-limit-passed");
    auto const outcome = walk.at(at).step(
        "notice-lapsed", {{"confirmed-by", "the court"}, {"taken-off-pnc", "yes"}}, team());
    CHECK(outcome.moved());
    CHECK(outcome.irregular.empty() == regular);
}

TEST_CASE("A notice that the court adjourned continues and does not lapse", "[dvpo]") {
    auto walk = a_listed_hearing();
    Fields const adjournment{{"next-hearing", "2020-04-27 10:00"}, {"because", "the line failed"}};
    walk.at("2020-04-20 10:30").step("hearing-adjourned", adjournment, team());
    CHECK(walk.state() == "hearing-listed");
    CHECK(walk.deadline("dvpo-next-hearing")->due == minute("2020-04-27 10:00"));
    CHECK(*walk.shared("dvpo-in-force") == "yes");

    walk.at("2020-04-27 10:01").clock("hearing-limit-passed");
    auto const lapse = walk.step("notice-lapsed",
                                 {{"confirmed-by", "the court"}, {"taken-off-pnc", "no"}}, team());
    CHECK(names(lapse.irregular, rules::court_has_not_adjourned::requires_that));
}

TEST_CASE("A court that first sits after 48 court hours is recorded as irregular",
          "[dvpo][table]") {
    auto [at, regular] = GENERATE(table<std::string, bool>({
        {"2020-04-20 17:59", true},
        {"2020-04-20 18:00", true},
        {"2020-04-20 18:01", false},
    }));
    CAPTURE(at);
    auto walk = a_listed_hearing();
    auto const outcome = walk.at(at).step("order-refused", {{"reasons", "not necessary"}}, team());
    CHECK(outcome.to == "notice-ended");
    CHECK(outcome.irregular.empty() == regular);
    CHECK((regular || names(outcome.irregular, rules::heard_in_time::requires_that)));
}

TEST_CASE("An order runs for 14 to 28 days", "[dvpo][table]") {
    auto [length, last_day, lawful] = GENERATE(table<std::string, std::string, bool>({
        {"13 days", "2020-05-02 23:59", false},
        {"14 days", "2020-05-03 23:59", true},
        {"28 days", "2020-05-17 23:59", true},
        {"29 days", "2020-05-18 23:59", false},
    }));
    CAPTURE(length);
    auto walk = a_listed_hearing();
    auto const outcome = walk.at("2020-04-20 10:30").step("order-made", order(length), team());
    CHECK(outcome.to == "order-in-force");
    CHECK(outcome.irregular.empty() == lawful);
    CHECK((lawful || names(outcome.irregular, rules::fourteen_to_28_days::requires_that)));
    CHECK(walk.deadline("order-ends")->due == minute(last_day));
}

TEST_CASE("An order without the ban on molesting or without reason to go on alone is irregular",
          "[dvpo]") {
    auto walk = a_listed_hearing();
    auto fields = changed(order(), "suspect-was", "none-of-these");
    auto const outcome =
        walk.step("order-made", changed(fields, "prohibits", "leave-premises"), team());
    CHECK(outcome.to == "order-in-force");
    CHECK(names(outcome.irregular, rules::absence_is_lawful::requires_that));
    CHECK(names(outcome.irregular, rules::order_prohibits_molestation::requires_that));
}

TEST_CASE("A suspect who does not know of the order is told of it", "[dvpo]") {
    auto walk = a_listed_hearing();
    walk.at("2020-04-20 10:30").step("order-made", changed(order(), "suspect-told", "no"), team());
    CHECK(walk.deadline("order-told"));
    walk.step("order-told", {{"told-by", "p.singh constable"}}, constable());
    CHECK(walk.state() == "order-in-force");
    CHECK_FALSE(walk.deadline("order-told"));
    CHECK_FALSE(an_order_in_force().deadline("order-told"));
}

TEST_CASE("An order that runs out ends the protection and the risk is assessed again", "[dvpo]") {
    auto walk = an_order_in_force();
    CHECK(walk.deadline("order-expiry-planned")->due == minute("2020-05-14 23:59"));
    SECTION("once when its end was planned") {
        walk.at("2020-05-14 10:00").step("expiry-planned", {{"plan", "a civil order"}}, team());
        CHECK(walk.asked_for("grading assessment-opened"));
        CHECK_FALSE(walk.deadline("order-expiry-planned"));
        walk.at("2020-05-18 00:00").clock("order-expired");
        CHECK_FALSE(walk.asked_for("grading assessment-opened"));
    }
    SECTION("when it ends where nobody planned") {
        walk.at("2020-05-18 00:00").clock("order-expired");
        CHECK(walk.asked_for("grading assessment-opened"));
        CHECK(walk.asked_for("safeguarding protection-ended"));
    }
    CHECK(walk.state() == "order-ended");
    CHECK(*walk.shared("dvpo-in-force") == "no");
}

TEST_CASE("Several perpetrators each have an order and protection stands while one has", "[dvpo]") {
    auto walk = an_order_in_force();
    walk.beside({"dvpo.2", "dvpo", "order-in-force", "suspect.2", "dvpo-team", false, {}});
    walk.at("2020-05-18 00:00").clock("order-expired");
    CHECK(*walk.shared("dvpo-in-force") == "yes");
}

TEST_CASE("A breach opens a strand of its own wherever notice or order is in force", "[dvpo]") {
    Fields const report{{"what-happened", "he came to the door"}};
    auto breach_of = [&](Walk walk) {
        auto const outcome = walk.step("breach-reported", report, constable());
        CHECK(walk.asked_for("breach breach-opened"));
        auto const& start = std::get<engine::StartStrand>(outcome.asks.back());
        CHECK(engine::find_field(start.fields, "known-since") != nullptr);
        CHECK((engine::find_field(start.fields, "hearing-at") != nullptr) ==
              (walk.state() == "hearing-listed"));
        return *engine::find_field(start.fields, "of");
    };
    CHECK(breach_of(a_notice_in_force()) == "notice");
    CHECK(breach_of(a_listed_hearing()) == "notice");
    CHECK(breach_of(an_order_in_force()) == "order");
}

TEST_CASE("Of orders suspended rescinded or quashed the suspended may stand again", "[dvpo]") {
    auto walk = an_order_in_force();
    CHECK(walk.step("court-reviewed", review("suspended"), team()).to == "order-suspended");
    CHECK(*walk.shared("dvpo-in-force") == "no");
    CHECK(walk.asked_for("safeguarding protection-ended"));
    CHECK(walk.step("court-reviewed", review("resumed"), team()).to == "order-in-force");
    CHECK(*walk.shared("dvpo-in-force") == "yes");
    REQUIRE(walk.deadline("order-ends"));
    CHECK(walk.deadline("order-ends")->due == minute("2020-05-17 23:59"));
}

TEST_CASE("A court may end its order", "[dvpo]") {
    auto const how = GENERATE(values<std::string>({"rescinded", "quashed"}));
    CAPTURE(how);
    auto walk = an_order_in_force();
    CHECK(walk.step("court-reviewed", review(how), team()).to == "order-ended");
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK_FALSE(walk.deadline("order-ends"));
    CHECK_FALSE(walk.deadline("order-expiry-planned"));
}

namespace {

Walk an_order_sent_back() {
    auto walk = an_order_in_force();
    walk.step("court-reviewed", review("remitted"), team());
    return walk;
}
Walk a_suspended_order_sent_back() {
    auto walk = an_order_in_force();
    walk.step("court-reviewed", review("suspended"), team());
    walk.step("court-reviewed", review("remitted"), team());
    return walk;
}
Walk a_refusal_sent_back() {
    auto walk = a_listed_hearing();
    walk.at("2020-04-20 10:30").step("order-refused", {{"reasons", "none given"}}, team());
    walk.step("application-sent-back", {{"details", "reheard by another bench"}}, team());
    return walk;
}

}  // namespace

TEST_CASE("What a higher court sends back is heard again", "[dvpo]") {
    auto const sent_back =
        GENERATE(values({&an_order_sent_back, &a_suspended_order_sent_back, &a_refusal_sent_back}));
    auto walk = sent_back();
    CHECK(walk.state() == "sent-back");
    CHECK(walk.asked_for("legal-services application-sent-back"));
    CHECK_FALSE(walk.deadline("order-ends"));
    CHECK(walk.deadline("rehearing-listed"));
    walk.step("hearing-adjourned", {{"next-hearing", "2020-06-01 10:00"}, {"because", "time"}},
              team());
    CHECK(walk.state() == "sent-back");
    CHECK_FALSE(walk.deadline("rehearing-listed"));
    CHECK(walk.at("2020-06-01 10:00").step("order-made", order(), team()).irregular.empty());
    CHECK(walk.deadline("order-ends")->due == minute("2020-06-28 23:59"));
}

TEST_CASE("Nobody varies or extends an order", "[dvpo]") {
    auto walk = an_order_in_force();
    CHECK(walk.step("order-varied", {}, team()).kind == Outcome::Kind::not_provided_for);
    CHECK(walk.step("order-made", order(), team()).kind == Outcome::Kind::unplaced);
}

}  // namespace caseway::tests
