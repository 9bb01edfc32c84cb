// A notice (DAPN) under the 2021 Act: where it may be given, by whom, about whom, and its service.

#include "tests/workflows/dapo_cast.hpp"

namespace caseway::tests {

using namespace dapo_cast;
namespace rules = workflows::dapo;

TEST_CASE("An inspector's notice protects until the court makes an order without an end",
          "[dapo][story]") {
    auto walk = a_consideration();
    CHECK(walk.owner() == "dvpo-team");
    CHECK(walk.deadline("dapn-decided"));
    walk.at("2025-05-09 14:00").step("dapn-drafted", draft(), team());
    CHECK_FALSE(walk.deadline("dapn-decided"));
    CHECK(walk.deadline("dapn-decided-on"));
    walk.at("2025-05-09 16:00").step("dapn-authorised", authority(), inspector());
    CHECK(walk.state() == "authorised");
    CHECK_FALSE(walk.deadline("dapn-decided-on"));
    CHECK_FALSE(walk.deadline("dapo-hearing"));

    walk.at("2025-05-09 18:00").step("dapn-served", service(), constable());
    CHECK(walk.state() == "notice-in-force");
    REQUIRE(walk.deadline("dapo-hearing"));
    CHECK(walk.deadline("dapo-hearing")->due == minute("2025-05-12 18:00"));
    CHECK(*walk.shared("dapo-in-force") == "yes");
    for (auto const* what : {"pnc notice-in-force", "marac-coordinator notice-in-force",
                             "idva-service notice-in-force", "contact duty-opened"})
        CHECK(walk.asked_for(what));

    walk.at("2025-05-09 19:00").step("dapo-applied-for", listing(), team());
    CHECK(walk.state() == "hearing-listed");
    auto const made = walk.at("2025-05-12 10:30").step("dapo-made", order(), team());
    CHECK(made.to == "order-in-force");
    CHECK(made.irregular.empty());
    CHECK_FALSE(walk.deadline("dapo-hearing"));
    CHECK_FALSE(walk.deadline("dapo-ends"));
    CHECK(walk.asked_for("pnc order-in-force"));
}

TEST_CASE("A notice under the 2021 Act is given where and when that Act is in force",
          "[dapo][table]") {
    auto [area, at, may] = GENERATE(table<std::string, std::string, bool>({
        {"WM", "2025-05-09 12:00", false},
        {"GM", "2024-11-26 12:00", false},
        {"GM", "2024-11-27 12:00", true},
        {"CL", "2025-03-04 12:00", false},
        {"CL", "2025-03-05 12:00", true},
        {"NW", "2025-04-27 12:00", false},
        {"NW", "2025-04-28 12:00", true},
        {"GM", "2026-03-31 12:00", true},
        {"GM", "2026-04-01 12:00", false},
    }));
    CAPTURE(area, at);
    auto walk = in_area(area);
    auto const outcome = walk.at(at).step("dapn-considered", consideration(), team());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::orders_hold_here::requires_that)));
}

TEST_CASE("A force that is joined to the Act by configuration may give notices", "[dapo]") {
    auto walk = in_area("WM");
    walk.policy().use(std::vector<engine::Join>{
        {"dapn-dapo", "WM", engine::date_of(minute("2025-05-09 00:00"))}});
    CHECK(walk.step("dapn-considered", consideration(), team()).moved());
    CHECK(walk.regimes() == std::vector<std::string>{"regime:protection-orders=dapn-dapo"});
}

TEST_CASE("A notice drafted while the Act held is not authorised when it no longer does",
          "[dapo]") {
    auto walk = a_draft();
    CHECK(refused_only_for(
        walk.at("2026-04-01 00:00").step("dapn-authorised", authority(), inspector()),
        rules::orders_hold_here::requires_that));
    auto direct = a_consideration();
    CHECK(refused_only_for(direct.at("2026-04-01 00:00")
                               .step("dapo-applied-without-dapn", direct_application(), team()),
                           rules::orders_hold_here::requires_that));
}

TEST_CASE("A draft under the 2021 Act is refused for each thing that is not there", "[dapo]") {
    struct Case {
        std::string field, text;
        Words rule;
    };
    auto const [field, text, rule] = GENERATE(values<Case>({
        {"suspect-born", "2007-05-10", rules::suspect_is_18::requires_that},
        {"victim-born", "2009-05-10", rules::victim_is_16::requires_that},
        {"connection", "none", rules::they_are_connected::requires_that},
        {"abuse", "", rules::abuse_is_named::requires_that},
        {"prohibits", "", rules::something_is_prohibited::requires_that},
        {"lives-together", "no", rules::shared_home_only_where_they_share_one::requires_that},
        {"service-accommodation", "yes", rules::commander_is_told::requires_that},
    }));
    CAPTURE(field, text);
    auto walk = a_consideration();
    auto const outcome = walk.step("dapn-drafted", changed(draft(), field, text), team());
    CHECK(refused_only_for(outcome, rule));
}

TEST_CASE("Those who live there are heard only about a home that is shared", "[dapo]") {
    auto walk = a_consideration();
    auto const unheard = dropped(draft(), "other-residents-opinion");
    for (auto const* what : {"not-evict", "not-enter", "leave-premises"})
        CHECK(
            refused_only_for(walk.step("dapn-drafted", changed(unheard, "prohibits", what), team()),
                             rules::residents_are_heard::requires_that));
    auto const apart = changed(changed(unheard, "prohibits", "not-contact,keep-from-home"),
                               "lives-together", "no");
    CHECK(walk.step("dapn-drafted", apart, team()).moved());
}

TEST_CASE("A victim of 16 or 17 has a notice under the 2021 Act and MASH as well",
          "[dapo][table]") {
    auto [born, may, mash] = GENERATE(table<std::string, bool, bool>({
        {"2009-05-10", false, false},
        {"2009-05-09", true, true},
        {"2007-05-10", true, true},
        {"2007-05-09", true, false},
    }));
    CAPTURE(born);
    auto walk = a_consideration();
    CHECK(walk.step("dapn-drafted", changed(draft(), "victim-born", born), team()).moved() == may);
    CHECK(walk.asked_for("mash victim-of-16-or-17") == mash);
}

TEST_CASE("A child for whom no notice is meant is taken over by those who protect children",
          "[dapo]") {
    auto [because, told] = GENERATE(table<std::string, std::string>({
        {"victim-under-16", "child-abuse-team victim-under-16"},
        {"suspect-under-18", "youth-offending-team suspect-under-18"},
    }));
    CAPTURE(because);
    Fields const decision{{"because", because}, {"rationale", "a child"}};
    auto walk = a_consideration();
    CHECK(refused_only_for(walk.step("dapn-not-pursued", decision, team()),
                           rules::child_has_been_taken_over::requires_that));
    CHECK(walk.step("dapn-not-pursued", changed(decision, "receipt", "the duty desk"), team()).to ==
          "not-pursued");
    CHECK(walk.asked_for(told));
}

TEST_CASE("A notice under the 2021 Act is given by an inspector and by nobody below",
          "[dapo][table]") {
    auto [rank, may] = GENERATE(table<Rank, bool>({
        {Rank::sergeant, false},
        {Rank::inspector, true},
        {Rank::superintendent, true},
    }));
    auto walk = a_draft();
    auto const outcome =
        walk.step("dapn-authorised", authority(), somebody("detective-inspector", rank, "i.cole"));
    CHECK(outcome.moved() == may);
    CHECK((may || not_theirs(outcome)));
}

TEST_CASE("Whoever drafted a notice under the 2021 Act authorises it by a logged override only",
          "[dapo]") {
    auto walk = a_draft();
    walk.after("dapo", "dapn-drafted", "i.cole");
    CHECK(refused_only_for(walk.step("dapn-authorised", authority(), inspector()),
                           rules::not_the_dapn_drafter::requires_that));
    auto const outcome =
        walk.step("dapn-authorised", changed(authority(), "override-reason", "alone until 07:00"),
                  inspector());
    REQUIRE(outcome.moved());
    auto const& start = std::get<engine::StartStrand>(outcome.asks.back());
    CHECK(start.workflow == "override");
    CHECK(*engine::find_field(start.fields, "confirmed-at") == "inspector");

    auto other = a_draft();
    other.step("dapn-authorised", authority(), inspector());
    CHECK_FALSE(other.asked_for("override override-raised"));
}

TEST_CASE("An authority under the 2021 Act is refused for what is missing", "[dapo]") {
    auto walk = a_draft();
    CHECK(refused_only_for(
        walk.step("dapn-authorised", changed(authority(), "necessary", "no"), inspector()),
        rules::dapn_is_necessary::requires_that));
    CHECK(refused_only_for(
        walk.step("dapn-authorised", changed(authority(), "states", "grounds"), inspector()),
        rules::dapn_states_all_five::requires_that));
    CHECK(walk.step("dapn-refused", {{"rationale", "not necessary"}}, inspector()).to ==
          "not-pursued");
}

TEST_CASE("A notice under the 2021 Act is served in person by a constable", "[dapo]") {
    auto [field, text] = GENERATE(table<std::string, std::string>({
        {"served-by", "j.reed staff"},
        {"in-person", "no"},
    }));
    CAPTURE(field);
    auto walk = an_authorised_notice();
    auto const outcome = walk.step("dapn-served", changed(service(), field, text), constable());
    CHECK(outcome.to == "authorised");
    CHECK(names(outcome.irregular, rules::dapn_is_properly_served::requires_that));
    CHECK_FALSE(walk.deadline("dapo-hearing"));
    CHECK(walk.asked_for("legal-services notice-not-properly-served"));
    auto const unasked =
        walk.step("dapn-served", changed(service(), "address-asked", "no"), constable());
    CHECK(unasked.to == "notice-in-force");
    CHECK(names(unasked.irregular, rules::hearing_address_was_asked::requires_that));
}

TEST_CASE("A notice under the 2021 Act that went stale is looked at again", "[dapo]") {
    auto walk = an_authorised_notice();
    CHECK(walk.deadline("dapn-stale")->due == minute("2025-05-11 16:00"));
    walk.at("2025-05-11 16:01").clock("dapn-went-stale");
    CHECK(walk.state() == "stale");
    SECTION("before it is authorised again") {
        CHECK(refused_only_for(walk.step("dapn-authorised", authority(), inspector()),
                               rules::dapn_is_looked_at_again::requires_that));
        auto const again =
            changed(authority(), "rechecked", "facts,victims-view,suspects-whereabouts");
        CHECK(walk.step("dapn-authorised", again, inspector()).to == "authorised");
    }
    SECTION("and service meanwhile is irregular") {
        auto const outcome = walk.step("dapn-served", service(), constable());
        CHECK(outcome.to == "notice-in-force");
        CHECK(names(outcome.irregular, rules::dapn_was_not_stale::requires_that));
    }
    SECTION("and service in time that is recorded late is regular") {
        CHECK(walk.at("2025-05-11 16:00")
                  .step("dapn-served", service(), constable())
                  .irregular.empty());
    }
}

TEST_CASE("Remand ends a notice under the 2021 Act that was sought and is not served", "[dapo]") {
    for (auto walk : {a_consideration(), a_draft(), an_authorised_notice()}) {
        CHECK(walk.asked("respondent-remanded").to == "not-pursued");
        for (auto const* rule : {"dapn-decided", "dapn-decided-on", "dapn-stale"})
            CHECK_FALSE(walk.deadline(rule));
    }
    CHECK(not_theirs(a_draft().step("respondent-remanded", {}, team())));
}

TEST_CASE("Remand leaves what went stale to its recheck and what was served to the court",
          "[dapo]") {
    auto stale = an_authorised_notice();
    stale.at("2025-05-11 16:01").clock("dapn-went-stale");
    for (auto walk : {stale, a_notice_in_force(), a_listed_hearing(), an_order_in_force()})
        CHECK_FALSE(walk.asked("respondent-remanded").moved());
    auto walk = a_listed_hearing();
    walk.asked("respondent-remanded");
    CHECK(walk.state() == "hearing-listed");
    CHECK(walk.deadline("dapo-hearing"));
}

TEST_CASE("Death of the suspect ends what was sought under the 2021 Act", "[dapo]") {
    for (auto walk : {a_consideration(), a_draft(), an_authorised_notice()})
        CHECK(walk.step("respondent-died", {}, team()).to == "not-pursued");
    CHECK(a_notice_in_force().step("respondent-died", {}, team()).to == "ended-without-order");
    auto walk = an_order_in_force();
    walk.beside({"breach", "breach", "in-custody", "dapo", "custody-officer", false, {}});
    walk.beside({"dapo-breach", "dapo-breach", "charged", "dapo", "investigator", false, {}});
    CHECK(walk.step("respondent-died", {}, team()).to == "order-ended");
    CHECK(walk.asked_for("breach suspect-died"));
    CHECK(walk.asked_for("dapo-breach suspect-died"));
    CHECK(*walk.shared("dapo-in-force") == "no");
}

}  // namespace caseway::tests
