// Notices and the people in them: children, several suspects, one who absconds, a victim who died,
// and what is asked of those who stand beside.

#include "tests/workflows/dvpo_cast.hpp"
#include "tests/workflows/suspect_cast.hpp"

namespace caseway::tests {

using namespace dvpo_cast;
namespace rules = workflows::dvpo;

namespace {

Fields no_notice(std::string because) {
    return {{"because", std::move(because)}, {"rationale", "as recorded"}};
}
Fields absconding() { return {{"last-seen", "at his work on Friday"}}; }

engine::StrandView suspect(std::string name, std::string state, bool ended = false) {
    return {std::move(name), "suspect", std::move(state), "", "", ended, {}};
}

// What the suspect's strand was told; null where it was told nothing.
engine::TellStrand const* absconding_told(Outcome const& outcome) {
    for (auto const& ask : outcome.asks)
        if (auto const* told = std::get_if<engine::TellStrand>(&ask);
            told && told->event == "absconded")
            return told;
    return nullptr;
}

// Of which breach the walk's last step told that the application is listed.
engine::TellStrand const* listing_told(Outcome const& outcome) {
    for (auto const& ask : outcome.asks)
        if (auto const* told = std::get_if<engine::TellStrand>(&ask);
            told && told->event == "application-listed")
            return told;
    return nullptr;
}

}  // namespace

TEST_CASE("A victim of 16-17 has a notice and MASH as well", "[dvpo]") {
    auto [age, mash] = GENERATE(table<std::string, bool>({{"adult", false}, {"16-17", true}}));
    CAPTURE(age);
    auto walk = a_consideration();
    walk.given("victim-age", age).step("notice-drafted", draft(), team());
    CHECK(walk.state() == "drafted");
    CHECK(walk.asked_for("mash victim-of-16-or-17") == mash);
}

TEST_CASE("A victim under 16 is handed to the child abuse team with a receipt", "[dvpo]") {
    auto walk = a_consideration();
    walk.given("victim-age", "under-16");
    CHECK(refused_only_for(walk.step("notice-drafted", draft(), team()),
                           rules::victim_is_not_under_16::requires_that));
    CHECK(refused_only_for(walk.step("not-pursued", no_notice("victim-under-16"), team()),
                           rules::child_is_handed_over::requires_that));
    auto const received = changed(no_notice("victim-under-16"), "receipt", "DS of child abuse");
    CHECK(walk.step("not-pursued", received, team()).to == "not-pursued");
    CHECK(walk.asked_for("child-abuse-team victim-under-16"));
}

TEST_CASE("A suspect under 18 has no notice and goes to MASH and the youth offending team",
          "[dvpo]") {
    auto walk = a_consideration();
    CHECK(refused_only_for(walk.step("not-pursued", no_notice("suspect-under-18"), team()),
                           rules::child_is_handed_over::requires_that));
    walk.step("not-pursued", changed(no_notice("suspect-under-18"), "receipt", "MASH duty desk"),
              team());
    CHECK(walk.asked_for("mash suspect-under-18"));
    CHECK(walk.asked_for("youth-offending-team suspect-under-18"));
    CHECK(a_consideration().step("not-pursued", no_notice("not-necessary"), team()).moved());
}

TEST_CASE("Nobody is kept in custody in order to be served", "[dvpo]") {
    auto walk = a_consideration();
    auto const held = changed(draft(), "in-custody", "yes");
    CHECK(refused_only_for(walk.step("notice-drafted", held, team()),
                           rules::custody_has_its_own_reason::requires_that));
    CHECK(
        walk.step("notice-drafted", changed(held, "custody-because", "interview at 15:00"), team())
            .moved());
    CHECK(a_consideration()
              .step("notice-drafted", changed(draft(), "in-custody", "no"), team())
              .moved());
}

TEST_CASE("A ban on molesting may name coming near a home that is not shared", "[dvpo]") {
    auto walk = a_consideration();
    auto fields = changed(changed(draft(), "lives-together", "no"), "prohibits", "not-molest");
    fields.push_back({"named-acts", "coming within sight of her door"});
    CHECK(walk.step("notice-drafted", fields, team()).moved());
}

TEST_CASE("Absconding circulates the suspect and the 48 hours do not stop", "[dvpo]") {
    auto const in_force = GENERATE(values({&a_notice_in_force, &a_listed_hearing}));
    auto walk = in_force();
    auto const state = walk.state();
    auto const limit = walk.deadline("dvpo-hearing")->due;
    CHECK(walk.step("suspect-absconded", absconding(), constable()).to == state);
    CHECK(walk.asked_for("pnc suspect-wanted"));
    CHECK(walk.asked_for("trm-chair suspect-absconded"));
    CHECK(walk.asked_for("magistrates-court suspect-absconded"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.asked_for("grading assessment-opened"));
    REQUIRE(walk.deadline("dvpo-hearing"));
    CHECK(walk.deadline("dvpo-hearing")->due == limit);
    CHECK(walk.at("2020-04-20 10:30")
              .step("order-made", changed(order(), "suspect-was", "reasonable-efforts"), team())
              .irregular.empty());
}

TEST_CASE("Absconding from a notice makes a suspect who is free wanted in the same request",
          "[dvpo]") {
    auto const state =
        GENERATE(as<std::string>{}, "on-bail", "under-investigation", "awaiting-court");
    CAPTURE(state);
    auto walk = a_listed_hearing();
    walk.beside(suspect("suspect", state));
    auto const outcome = walk.step("suspect-absconded", absconding(), constable());
    auto const* told = absconding_told(outcome);
    REQUIRE(told);
    CHECK(told->to == "suspect");
    CHECK(walk.asked_for("magistrates-court suspect-absconded"));
    // The suspect's strand does these, and once is enough.
    for (auto const* once :
         {"pnc suspect-wanted", "contact duty-opened", "grading assessment-opened"})
        CHECK_FALSE(walk.asked_for(once));

    auto theirs = suspect_cast::a_suspect_on_bail();
    theirs.beside({"dvpo", "dvpo", "hearing-listed", "suspect", "dvpo-team", false, {}});
    auto const wanted = theirs.asked("absconded", told->fields);
    CHECK(wanted.to == "outstanding");
    CHECK(suspect_cast::forum_of(wanted) == "trm/coventry");
    for (auto const* once :
         {"pnc suspect-wanted", "contact duty-opened", "grading assessment-opened"})
        CHECK(theirs.asked_for(once));
    CHECK_FALSE(theirs.asked_for("magistrates-court suspect-absconded"));
}

TEST_CASE("Absconding said of a notice stops no detention and opens nothing that has ended",
          "[dvpo]") {
    auto [state, ended] = GENERATE(table<std::string, bool>({
        {"in-custody", false},
        {"remanded", false},
        {"held-elsewhere", false},
        {"outstanding", false},
        {"no-further-action", true},
    }));
    CAPTURE(state);
    auto walk = a_notice_in_force();
    walk.beside(suspect("suspect", state, ended));
    auto const outcome = walk.step("suspect-absconded", absconding(), constable());
    CHECK_FALSE(absconding_told(outcome));
    for (auto const* what : {"pnc suspect-wanted", "trm-chair suspect-absconded",
                             "magistrates-court suspect-absconded", "contact duty-opened",
                             "grading assessment-opened"})
        CHECK(walk.asked_for(what));
}

TEST_CASE("Of several perpetrators the one who absconded is wanted and no other", "[dvpo]") {
    auto walk = a_notice_in_force();  // Against the strand called suspect.
    walk.beside(suspect("suspect.2", "on-bail"));
    SECTION("where the notice names the strand") {
        walk.beside(suspect("suspect", "under-investigation"));
        auto const outcome = walk.step("suspect-absconded", absconding(), constable());
        REQUIRE(absconding_told(outcome));
        CHECK(absconding_told(outcome)->to == "suspect");
    }
    SECTION("and nobody is where the one it names is not there to be told and two others are") {
        walk.beside(suspect("suspect.3", "on-bail"));
        CHECK_FALSE(absconding_told(walk.step("suspect-absconded", absconding(), constable())));
        CHECK(walk.asked_for("trm-chair suspect-absconded"));
    }
}

TEST_CASE("An absence is lawful where notice was given or left or efforts were made",
          "[dvpo][table]") {
    auto [was, lawful] = GENERATE(table<std::string, bool>({
        {"present", true},
        {"notice-given-and-absent", true},
        {"left-at-address-given", true},
        {"reasonable-efforts", true},
        {"none-of-these", false},
    }));
    CAPTURE(was);
    auto walk = a_listed_hearing();
    auto const outcome = walk.step("order-made", changed(order(), "suspect-was", was), team());
    CHECK(outcome.irregular.empty() == lawful);
    CHECK((lawful || names(outcome.irregular, rules::absence_is_lawful::requires_that)));
}

TEST_CASE("Death of the victim stops what is sent to the IDVA and not the court's hours",
          "[dvpo]") {
    auto walk = an_authorised_notice();
    walk.given("victim-died", "yes").step("notice-served", service(), constable());
    CHECK(walk.deadline("dvpo-hearing"));
    CHECK_FALSE(walk.asked_for("idva-service notice-in-force"));
    walk.step("order-made", order(), team());
    CHECK_FALSE(walk.asked_for("idva-service order-in-force"));
    CHECK(walk.asked_for("marac-coordinator order-in-force"));
}

TEST_CASE("A breach before the hearing is told when the application is listed or put off",
          "[dvpo]") {
    auto walk = a_notice_in_force();
    walk.beside({"breach", "breach", "in-custody", "dvpo", "custody-officer", false, {}});
    walk.beside({"breach.2", "breach", "in-custody", "dvpo.2", "custody-officer", false, {}});
    auto const listed = walk.step("complaint-laid", complaint(), team());
    REQUIRE(listing_told(listed));
    CHECK(listing_told(listed)->to == "breach");
    CHECK(listing_told(listed)->fields.front().text == "2020-04-20T09:00Z");
    CHECK_FALSE(walk.asked_for("breach.2 application-listed"));

    Fields const put_off{{"next-hearing", "2020-04-27 10:00"}, {"because", "no interpreter"}};
    auto const adjourned = walk.at("2020-04-20 10:00").step("hearing-adjourned", put_off, team());
    REQUIRE(listing_told(adjourned));
    CHECK(listing_told(adjourned)->fields.front().text == "2020-04-27T09:00Z");
}

TEST_CASE("The court may adjourn again and again and the notice stands", "[dvpo]") {
    auto walk = a_listed_hearing();
    for (auto const* next : {"2020-04-27 10:00", "2020-05-04 10:00"}) {
        walk.step("hearing-adjourned", {{"next-hearing", next}, {"because", "the line failed"}},
                  team());
        CHECK(walk.deadline("dvpo-next-hearing")->due == minute(next));
        CHECK(*walk.shared("dvpo-in-force") == "yes");
    }
    CHECK(walk.step("hearing-adjourned", {{"because", "no date was set"}}, team()).kind ==
          Outcome::Kind::bad_fields);
}

TEST_CASE("The police cannot take back a notice once it is served", "[dvpo]") {
    auto walk = a_notice_in_force();
    CHECK(walk.step("not-pursued", no_notice("other"), team()).kind ==
          Outcome::Kind::not_provided_for);
    CHECK(walk.step("authorisation-refused", {{"rationale", "second thoughts"}}, superintendent())
              .kind == Outcome::Kind::not_provided_for);
}

TEST_CASE("A consideration is raised early and again at every release and outcome but a charge",
          "[dvpo]") {
    auto const because = GENERATE(values<std::string>(
        {"officer", "no-arrest", "custody-release", "caution", "unconditional-bail",
         "no-further-action", "outcome-not-charge", "marac-action", "investigation-continues",
         "bail-after-remand", "acquittal-or-discontinuance"}));
    CAPTURE(because);
    Walk walk{workflows::dvpo::dvpo()};
    CHECK(walk.asked("consideration-raised", consideration(because)).to == "considering");
    CHECK(walk.deadline("dvpo-decided"));
}

TEST_CASE("Reopening is a consideration of its own beside one that was decided against", "[dvpo]") {
    auto decided = a_consideration();
    decided.asked("suspect-remanded");
    CHECK(decided.state() == "not-pursued");
    CHECK(decided.asked("consideration-raised", consideration("bail-after-remand")).kind ==
          Outcome::Kind::not_provided_for);
    Walk again{workflows::dvpo::dvpo()};
    again.beside({"dvpo", "dvpo", "not-pursued", "suspect", "dvpo-team", true, {}});
    CHECK(again.step("consideration-raised", consideration("bail-after-remand"), team()).to ==
          "considering");
}

TEST_CASE("A notice that lapsed unheard is looked into and the victim's risk assessed again",
          "[dvpo]") {
    auto walk = a_listed_hearing();
    walk.at("2020-04-20 18:01").clock("hearing-limit-passed");
    walk.step("notice-lapsed", {{"confirmed-by", "the court"}, {"taken-off-pnc", "yes"}}, team());
    CHECK(walk.asked_for("superintendent notice-lapsed-unheard"));
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.asked_for("pnc protection-ended"));
}

}  // namespace caseway::tests
