// A notice: considered, drafted, authorised, served, heard. Crime and Security Act 2010 ss.24-27.

#include "tests/workflows/dvpo_cast.hpp"

namespace caseway::tests {

using namespace dvpo_cast;
namespace rules = workflows::dvpo;

TEST_CASE("A notice protects the victim until the court decides", "[dvpo][story]") {
    auto walk = a_consideration();
    CHECK(walk.owner() == "dvpo-team");
    CHECK(walk.deadline("dvpo-decided"));
    CHECK(walk.shared("dvpo-considered") == nullptr);

    REQUIRE(walk.at("2020-04-17 14:00").step("notice-drafted", draft(), team()).moved());
    REQUIRE(walk.shared("dvpo-considered"));
    CHECK(*walk.shared("dvpo-considered") == "yes");
    CHECK_FALSE(walk.deadline("dvpo-decided"));
    REQUIRE(walk.deadline("notice-decided-on"));
    CHECK(walk.deadline("notice-decided-on")->due == minute("2020-04-18 02:00"));

    walk.at("2020-04-17 16:00").step("notice-authorised", authority(), superintendent());
    CHECK(walk.state() == "authorised");
    CHECK_FALSE(walk.deadline("notice-decided-on"));
    CHECK_FALSE(walk.deadline("dvpo-hearing"));

    walk.at("2020-04-17 18:00").step("notice-served", service(), constable());
    CHECK(walk.state() == "notice-in-force");
    REQUIRE(walk.deadline("dvpo-hearing"));
    CHECK(walk.deadline("dvpo-hearing")->due == minute("2020-04-20 18:00"));
    CHECK(*walk.shared("dvpo-in-force") == "yes");
    CHECK(walk.asked_for("pnc notice-in-force"));
    CHECK(walk.asked_for("contact duty-opened"));

    walk.at("2020-04-17 19:00").step("complaint-laid", complaint(), team());
    CHECK(walk.state() == "hearing-listed");
    walk.at("2020-04-20 10:30").step("order-made", order(), team());
    CHECK(walk.state() == "order-in-force");
    CHECK_FALSE(walk.deadline("dvpo-hearing"));
    REQUIRE(walk.deadline("order-ends"));
    CHECK(walk.deadline("order-ends")->due == minute("2020-05-17 23:59"));
}

TEST_CASE("Deciding against a notice is a consideration with a reason", "[dvpo]") {
    auto walk = a_consideration();
    auto const outcome =
        walk.step("not-pursued",
                  {{"because", "no-violence-or-threat"}, {"rationale", "words alone"}}, team());
    CHECK(outcome.to == "not-pursued");
    CHECK(*walk.shared("dvpo-considered") == "yes");
}

TEST_CASE("A draft is refused for each thing that the Act asks and that is not there", "[dvpo]") {
    struct Case {
        std::string field, text;
        Words rule;
    };
    auto const [field, text, rule] = GENERATE(values<Case>({
        {"suspect-born", "2002-04-18", rules::suspect_is_adult::requires_that},
        {"association", "none", rules::they_are_associated::requires_that},
        {"prohibits", "leave-premises", rules::molestation_is_prohibited::requires_that},
        {"lives-together", "no", rules::premises_only_where_they_live_together::requires_that},
        {"service-accommodation", "yes", rules::commanding_officer_told::requires_that},
    }));
    CAPTURE(field, text);
    auto walk = a_consideration();
    auto const outcome = walk.step("notice-drafted", changed(draft(), field, text), team());
    CHECK(refused_only_for(outcome, rule));
    CHECK(walk.state() == "considering");
}

TEST_CASE("Others who live there are heard before the suspect is shut out", "[dvpo]") {
    auto walk = a_consideration();
    auto const unheard = dropped(draft(), "other-residents-opinion");
    CHECK(refused_only_for(walk.step("notice-drafted", unheard, team()),
                           rules::other_residents_heard::requires_that));
    CHECK(walk.step("notice-drafted", changed(unheard, "prohibits", "not-molest"), team()).moved());
}

TEST_CASE("A suspect is an adult from the day of turning 18", "[dvpo][table]") {
    auto [born, adult] = GENERATE(table<std::string, bool>({
        {"2002-04-16", true},
        {"2002-04-17", true},
        {"2002-04-18", false},
    }));
    CAPTURE(born);
    auto walk = a_consideration();
    CHECK(walk.step("notice-drafted", changed(draft(), "suspect-born", born), team()).moved() ==
          adult);
}

TEST_CASE("A notice is given by a superintendent and by nobody below", "[dvpo][table]") {
    auto [rank, may] = GENERATE(table<Rank, bool>({
        {Rank::inspector, false},
        {Rank::chief_inspector, false},
        {Rank::superintendent, true},
        {Rank::chief_superintendent, true},
    }));
    auto walk = a_draft();
    auto const outcome = walk.step("notice-authorised", authority(),
                                   somebody("authorising-officer", rank, "a.harlow"));
    CHECK(outcome.moved() == may);
    CHECK((may || not_theirs(outcome)));
}

TEST_CASE("Whoever drafted a notice does not authorise it in any role or strand", "[dvpo]") {
    auto walk = a_consideration();
    auto drafter = superintendent();
    drafter.roles.push_back("dvpo-team");
    walk.step("notice-drafted", draft(), drafter);
    CHECK(refused_only_for(walk.step("notice-authorised", authority(), drafter),
                           rules::not_the_drafter::requires_that));
    auto other = somebody("authorising-officer", Rank::superintendent, "b.lowe");
    walk.after("dvpo", "notice-drafted", "b.lowe");
    CHECK(refused_only_for(walk.step("notice-authorised", authority(), other),
                           rules::not_the_drafter::requires_that));
    other.id = "c.webb";
    CHECK(walk.step("notice-authorised", authority(), other).moved());
    CHECK(walk.asked_for().empty());
}

TEST_CASE("A superintendent alone at night authorises their own draft by a logged override",
          "[dvpo]") {
    auto walk = a_consideration();
    auto drafter = superintendent();
    drafter.roles.push_back("dvpo-team");
    walk.step("notice-drafted", draft(), drafter);
    auto const alone = changed(authority(), "override-reason", "no other is on duty until 07:00");
    auto const outcome = walk.step("notice-authorised", alone, drafter);
    CHECK(outcome.to == "authorised");
    REQUIRE(walk.asked_for("override override-raised"));
    auto const& start = std::get<engine::StartStrand>(outcome.asks.back());
    CHECK(*engine::find_field(start.fields, "overridden-by") == "a.harlow superintendent");
    CHECK(*engine::find_field(start.fields, "confirmed-at") == "superintendent");
}

TEST_CASE("A notice names the law that it was authorised and made under", "[dvpo]") {
    auto const mark = "regime:protection-notices=dvpn-dvpo";
    auto walk = a_draft();
    walk.step("notice-authorised", authority(), superintendent());
    CHECK(walk.regimes() == std::vector<std::string>{mark});
    walk.step("notice-served", service(), constable());
    walk.step("order-made", order(), team());
    CHECK(walk.regimes() == std::vector<std::string>{mark});
}

TEST_CASE("A notice that is not necessary or does not state all five things is refused", "[dvpo]") {
    auto walk = a_draft();
    CHECK(refused_only_for(
        walk.step("notice-authorised", changed(authority(), "necessary", "no"), superintendent()),
        rules::notice_is_necessary::requires_that));
    CHECK(refused_only_for(
        walk.step("notice-authorised", changed(authority(), "states", "grounds,power-of-arrest"),
                  superintendent()),
        rules::notice_states_all_five::requires_that));
}

TEST_CASE("A notice not handed over by a constable in person is recorded but not in force",
          "[dvpo]") {
    auto [field, text] = GENERATE(table<std::string, std::string>({
        {"served-by", "j.reed staff"},
        {"in-person", "no"},
    }));
    CAPTURE(field);
    auto walk = an_authorised_notice();
    auto const outcome = walk.step("notice-served", changed(service(), field, text), constable());
    CHECK(outcome.moved());
    CHECK(names(outcome.irregular, rules::properly_served::requires_that));
    CHECK(walk.state() == "authorised");
    CHECK_FALSE(walk.deadline("dvpo-hearing"));
    CHECK(walk.shared("dvpo-in-force") == nullptr);
    CHECK(walk.asked_for("superintendent notice-not-properly-served"));
    CHECK(walk.step("notice-served", service(), constable()).to == "notice-in-force");
}

TEST_CASE("A notice served without asking for an address is in force and irregular", "[dvpo]") {
    auto walk = an_authorised_notice();
    auto const outcome =
        walk.step("notice-served", changed(service(), "address-asked", "no"), constable());
    CHECK(outcome.to == "notice-in-force");
    CHECK(names(outcome.irregular, rules::address_was_asked::requires_that));
}

TEST_CASE("Notices gone stale are looked at again before they are authorised again", "[dvpo]") {
    auto walk = an_authorised_notice();
    CHECK(walk.deadline("notice-stale")->due == minute("2020-04-19 16:00"));
    walk.at("2020-04-19 16:01").clock("notice-went-stale");
    CHECK(walk.state() == "stale");
    SECTION("a superintendent authorises it again") {
        auto const rechecked = [](std::string what) {
            return changed(authority(), "rechecked", std::move(what));
        };
        for (auto const& fields : {authority(), rechecked("facts,victims-view")})
            CHECK(refused_only_for(walk.step("notice-authorised", fields, superintendent()),
                                   rules::all_three_are_rechecked::requires_that));
        walk.step("notice-authorised", rechecked("facts,victims-view,suspects-whereabouts"),
                  superintendent());
        CHECK(walk.state() == "authorised");
        CHECK(walk.deadline("notice-stale")->due == minute("2020-04-21 16:01"));
    }
    SECTION("it is drafted again on today's facts") {
        CHECK(walk.step("notice-drafted", draft(), team()).to == "drafted");
        CHECK_FALSE(walk.deadline("notice-stale"));
    }
    SECTION("a superintendent closes it") {
        CHECK(walk.step("authorisation-refused", {{"rationale", "moved abroad"}}, superintendent())
                  .to == "not-pursued");
    }
    SECTION("it is served all the same and that is irregular") {
        auto const outcome = walk.step("notice-served", service(), constable());
        CHECK(outcome.to == "notice-in-force");
        CHECK(names(outcome.irregular, rules::served_before_it_went_stale::requires_that));
    }
    SECTION("service in time is recorded late and is regular") {
        auto const outcome =
            walk.at("2020-04-19 15:00").step("notice-served", service(), constable());
        CHECK(outcome.to == "notice-in-force");
        CHECK(outcome.irregular.empty());
    }
}

TEST_CASE("How long an unserved notice stays fresh is the force's own to set", "[dvpo]") {
    auto walk = an_authorised_notice();
    walk.policy().choose({{"notice-stale", 60}});
    walk.at("2020-04-17 17:01").clock("notice-went-stale");
    CHECK(names(walk.step("notice-served", service(), constable()).irregular,
                rules::served_before_it_went_stale::requires_that));
}

TEST_CASE("Attempts at service are kept while the notice waits", "[dvpo]") {
    auto walk = an_authorised_notice();
    Fields const attempt{{"attempted-by", "p.singh constable"}, {"where-and-how", "at his work"}};
    CHECK(walk.step("service-attempted", attempt, constable()).to == "authorised");
    walk.clock("notice-went-stale");
    CHECK(walk.step("service-attempted", attempt, constable()).to == "stale");
}

TEST_CASE("A hearing is listed within 48 court hours of service", "[dvpo][table]") {
    auto [hearing_at, lawful] = GENERATE(table<std::string, bool>({
        {"2020-04-20 10:00", true},
        {"2020-04-20 18:00", true},
        {"2020-04-20 18:01", false},
        {"2020-04-21 10:00", false},
    }));
    CAPTURE(hearing_at);
    auto walk = a_notice_in_force();
    auto const outcome = walk.step("complaint-laid", complaint(hearing_at), team());
    CHECK(outcome.moved() == lawful);
    CHECK((lawful || refused_only_for(outcome, rules::listed_within_the_limit::requires_that)));
}

TEST_CASE("Hearings at Birmingham are by telephone and the suspect has the dial-in", "[dvpo]") {
    auto walk = a_notice_in_force();
    CHECK(refused_only_for(
        walk.step("complaint-laid", changed(complaint(), "dial-in-given", "no"), team()),
        rules::dial_in_is_given::requires_that));
    auto const in_person = changed(complaint(), "mode", "in-person");
    CHECK(refused_only_for(walk.step("complaint-laid", in_person, team()),
                           rules::telephone_at_birmingham::requires_that));
    CHECK(walk.step("complaint-laid", changed(in_person, "court", "coventry"), team()).moved());
}

TEST_CASE("On remand before service no notice is needed and after it the court is told", "[dvpo]") {
    for (auto walk : {a_consideration(), a_draft(), an_authorised_notice()})
        CHECK(walk.asked("suspect-remanded").to == "not-pursued");
    auto served = a_notice_in_force();
    CHECK(served.asked("suspect-remanded").to == "notice-in-force");
    CHECK(served.asked_for("magistrates-court suspect-remanded"));
    CHECK(served.deadline("dvpo-hearing"));
    auto listed = a_listed_hearing();
    CHECK(listed.asked("suspect-remanded").to == "hearing-listed");
}

TEST_CASE("Death of the suspect ends what was sought", "[dvpo]") {
    CHECK(a_consideration().asked("suspect-died").to == "not-pursued");
    CHECK(a_notice_in_force().asked("suspect-died").to == "notice-ended");
    auto walk = an_order_in_force();
    walk.beside({"breach", "breach", "in-custody", "dvpo", "custody-officer", false, {}});
    CHECK(walk.asked("suspect-died").to == "order-ended");
    CHECK(walk.asked_for("breach suspect-died"));
    CHECK(*walk.shared("dvpo-in-force") == "no");
    CHECK_FALSE(walk.deadline("order-ends"));
}

}  // namespace caseway::tests
