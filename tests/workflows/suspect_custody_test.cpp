// Custody, release and court. SEED 35; Police and Criminal Evidence Act 1984 Part 4A.

#include "tests/workflows/suspect_cast.hpp"
#include "workflows/dapo.hpp"

#include <set>

namespace caseway::tests {

using namespace suspect_cast;
namespace rules = workflows::suspect;

TEST_CASE("The CPS decides every charge of domestic abuse", "[suspect]") {
    auto walk = a_suspect_in_custody();
    auto const alone = dropped(charge("remanded"), "cps-reference");
    CHECK(refused_only_for(walk.step("charged", alone, custody()),
                           rules::cps_has_decided::requires_that));
    auto const emergency = changed(alone, "emergency-inspector", "i.cole inspector");
    auto const reason = "the clock runs out at 04:00";
    auto const by_a_sergeant = changed(emergency, "emergency-inspector", "s.ford sergeant");
    CHECK(refused_only_for(
        walk.step("charged", changed(by_a_sergeant, "emergency-reason", reason), custody()),
        rules::cps_has_decided::requires_that));
    for (auto const* then : {"remanded", "released"})
        CHECK(refused_only_for(walk.step("charged", changed(emergency, "then", then), custody()),
                               rules::emergency_is_explained::requires_that));
    auto const outcome =
        walk.step("charged", changed(emergency, "emergency-reason", reason), custody());
    CHECK(outcome.to == "remanded");
    CHECK(started_with(outcome, "prosecution", "charged-on") == "inspectors-emergency");
}

TEST_CASE("A charge begins a prosecution unless one is under way", "[suspect]") {
    auto fresh = a_suspect_in_custody();
    CHECK(started_with(fresh.step("charged", charge("released"), custody()), "prosecution",
                       "charged-on") == "cps-decision");
    auto again = a_suspect_in_custody();
    again.beside(own("prosecution", "under-way"));
    again.step("charged", charge("remanded"), custody());
    CHECK_FALSE(again.asked_for("prosecution prosecution-began"));
    auto by_post = an_outstanding_suspect();
    by_post.beside(own("prosecution", "prosecution-over", true));
    by_post.step("requisitioned", {{"offences", "assault"}, {"cps-reference", "CPS-1"}},
                 investigator());
    CHECK(by_post.asked_for("prosecution prosecution-began"));
}

TEST_CASE("Arrest counts the hours of detention and every way out stops them", "[suspect][table]") {
    struct Case {
        std::string event;
        Fields fields;
    };
    auto const [event, fields] = GENERATE(values<Case>({
        {"charged", charge("remanded")},
        {"charged", charge("court-bail")},
        {"bailed", inspectors_bail()},
        {"released-under-investigation", {{"reason", "phones to be read"}}},
        {"no-further-action", no_action()},
        {"cautioned",
         {{"kind", "caution"},
          {"authorised-by", "i.cole inspector"},
          {"policy-authority", "force policy 7"}}},
        {"recalled", {{"details", "to Birmingham"}}},
        {"absconded", {{"because", "escaped"}}},
        {"died", {{"how-known", "the custody nurse"}}},
    }));
    CAPTURE(event);
    auto walk = a_suspect_in_custody();
    walk.beside(own("detention", "detained"));
    REQUIRE(walk.step(event, fields, custody()).moved());
    CHECK(walk.asked_for("detention detention-ended"));
}

TEST_CASE("A remand is told to those who seek an order and raises none", "[suspect]") {
    auto walk = a_suspect_in_custody();
    walk.beside({"dvpo", "dvpo", "drafted", "investigation", "dvpo-team", false, {}});
    auto const outcome = walk.step("charged", charge("remanded"), custody());
    CHECK(outcome.to == "remanded");
    CHECK(walk.asked_for("dvpo suspect-remanded"));
    CHECK(started_with(outcome, "dvpo", "because").empty());
    CHECK(started_with(outcome, "contact", "about") == "charge");
    CHECK(*walk.shared("suspect-whereabouts") == "in-custody");
}

TEST_CASE("A DVPO is considered at every release other than charge and remand",
          "[suspect][table]") {
    struct Case {
        std::string event, because, state;
        Fields fields;
    };
    auto const [event, because, state, fields] = GENERATE(values<Case>({
        {"charged", "custody-release", "awaiting-court", charge("court-bail")},
        {"charged", "custody-release", "awaiting-court", charge("released")},
        {"bailed", "unconditional-bail", "on-bail", inspectors_bail()},
        {"bailed", "custody-release", "on-bail",
         changed(inspectors_bail(), "conditions", "not to go near her")},
        {"released-under-investigation",
         "investigation-continues",
         "under-investigation",
         {{"reason", "phones to be read"}}},
        {"no-further-action", "no-further-action", "no-further-action", no_action()},
        {"cautioned",
         "caution",
         "cautioned",
         {{"kind", "caution"},
          {"authorised-by", "i.cole inspector"},
          {"policy-authority", "force policy 7"}}},
    }));
    CAPTURE(event, because);
    auto walk = a_suspect_in_custody();
    auto const outcome = walk.step(event, fields, custody());
    CHECK(outcome.to == state);
    CHECK(started_with(outcome, "dvpo", "because") == because);
    CHECK(started_with(outcome, "dvpo", "suspect") == "suspect");
    CHECK_FALSE(started_with(outcome, "contact", "about").empty());
}

TEST_CASE("No second consideration is raised while one is open for the same suspect",
          "[suspect][table]") {
    struct Case {
        std::string parent;
        bool ended, another_suspect, raised;
    };
    auto const [parent, ended, another_suspect, raised] = GENERATE(values<Case>({
        {"suspect", false, false, false},
        {"suspect", true, false, true},
        {"investigation", false, false, false},
        {"suspect.2", false, true, true},
        {"suspect", false, true, false},
    }));
    CAPTURE(parent, ended, another_suspect);
    auto walk = a_suspect_in_custody();
    walk.beside({"dvpo", "dvpo", "considering", parent, "dvpo-team", ended, {}});
    if (another_suspect) walk.beside({"suspect.2", "suspect", "on-bail", "", "", false, {}});
    walk.step("no-further-action", no_action(), custody());
    CHECK(walk.asked_for("dvpo consideration-raised") == raised);
}

TEST_CASE("A caution needs an inspector and a policy", "[suspect]") {
    auto walk = a_suspect_in_custody();
    CHECK(refused_only_for(walk.step("cautioned",
                                     {{"kind", "caution"},
                                      {"authorised-by", "s.ford sergeant"},
                                      {"policy-authority", "force policy 7"}},
                                     custody()),
                           rules::caution_is_by_an_inspector::requires_that));
}

TEST_CASE("After absconding a suspect is on the daily list the same day and the victim is warned",
          "[suspect]") {
    auto in_custody = a_suspect_in_custody();
    auto on_bail = a_suspect_on_bail();
    auto free = a_suspect_under_investigation();
    auto remanded = a_charged_suspect("remanded");
    auto awaiting_court = a_charged_suspect("court-bail");
    for (auto* walk : {&in_custody, &on_bail, &free, &remanded, &awaiting_court}) {
        auto const outcome =
            walk->at("2020-05-01 10:00").step("absconded", {{"because", "absconded"}}, custody());
        CHECK(outcome.to == "outstanding");
        CHECK(forum_of(outcome) == "trm/coventry");
        CHECK(walk->deadline("trm-decision")->due == minute("2020-05-02 23:59"));
        CHECK_FALSE(walk->deadline("bail-ends"));
        CHECK(walk->asked_for("contact duty-opened"));
        CHECK(walk->asked_for("pnc suspect-wanted"));
        CHECK(walk->asked_for("grading assessment-opened"));
    }
}

TEST_CASE("Absconding is told to a court that has a notice or order before it",
          "[suspect][table]") {
    auto [order, state, ended, told] = GENERATE(table<std::string, std::string, bool, bool>({
        {"dvpo", "considering", false, false},
        {"dvpo", "notice-in-force", false, true},
        {"dvpo", "hearing-listed", false, true},
        {"dvpo", "order-in-force", false, false},
        {"dapo", "authorised", false, false},
        {"dapo", "hearing-listed", false, true},
        {"dapo", "application-made", false, true},
        {"dapo", "order-ended", true, false},
    }));
    CAPTURE(order, state);
    auto walk = a_suspect_on_bail();
    walk.beside(own(order, state, ended));
    REQUIRE(walk.step("absconded", {{"because", "absconded"}}, custody()).moved());
    CHECK(walk.asked_for("magistrates-court suspect-absconded") == told);
}

TEST_CASE("Release by those who held a suspect elsewhere is no absconding", "[suspect]") {
    auto walk = an_outstanding_suspect();
    walk.beside(own("dvpo", "notice-in-force"));
    walk.step("found-held-elsewhere", {{"where", "prison"}, {"details", "until June"}},
              investigator());
    REQUIRE(walk.step("released-elsewhere", {{"details", "at noon"}}, investigator()).moved());
    CHECK_FALSE(walk.asked_for("magistrates-court suspect-absconded"));
}

TEST_CASE("A remand is told to those who seek an order under the 2021 Act", "[suspect]") {
    auto [state, court] = GENERATE(table<std::string, bool>({
        {"drafted", false},
        {"notice-in-force", true},
        {"application-made", true},
        {"order-in-force", false},
    }));
    CAPTURE(state);
    auto walk = a_suspect_in_custody();
    walk.beside(own("dapo", state));
    SECTION("at the charge") {
        REQUIRE(walk.step("charged", charge("remanded"), custody()).moved());
    }
    SECTION("by the court later") {
        walk.step("charged", charge("court-bail"), custody());
        CHECK_FALSE(walk.asked_for("dapo respondent-remanded"));
        REQUIRE(walk.step("court-remanded", {}, investigator()).moved());
    }
    CHECK(walk.asked_for("dapo respondent-remanded"));
    CHECK(walk.asked_for("magistrates-court suspect-remanded") == court);
    CHECK(walk.asked_for("legal-services suspect-remanded") == court);
}

TEST_CASE("A suspect recalled to prison is held elsewhere", "[suspect]") {
    auto walk = a_suspect_in_custody();
    CHECK(walk.step("recalled", {{"details", "licence, to Birmingham"}}, custody()).to ==
          "held-elsewhere");
    CHECK(walk.deadline("held-elsewhere-reviewed"));
}

TEST_CASE("Bail from the court after a remand has a DVPO considered again", "[suspect]") {
    auto walk = a_charged_suspect("remanded");
    auto const bailed =
        walk.step("court-bailed", {{"conditions", "not to contact her"}}, investigator());
    CHECK(bailed.to == "awaiting-court");
    CHECK(started_with(bailed, "dvpo", "because") == "bail-after-remand");
    CHECK(started_with(bailed, "dvpo", "suspect") == "suspect");
    CHECK(walk.step("court-remanded", {}, investigator()).to == "remanded");
}

TEST_CASE("Bail from the court after a remand has the order considered that the area and day allow",
          "[suspect][table]") {
    auto [area, at, act] = GENERATE(table<std::string, std::string, std::string>({
        {"WM", "2025-05-12 10:00", "dvpo"},
        {"GM", "2024-11-26 10:00", "dvpo"},
        {"GM", "2024-11-27 10:00", "dapo"},
    }));
    CAPTURE(area, at);
    auto walk = a_charged_suspect("remanded");
    walk.policy().be_in(area);
    auto const bailed = walk.at(at).step("court-bailed", {}, investigator());
    CHECK(started_with(bailed, act, "because") == "bail-after-remand");
    CHECK(started_with(bailed, act == "dvpo" ? "dapo" : "dvpo", "because") == "");
    CHECK(walk.regimes().empty() == (act == "dvpo"));
    if (act == "dvpo") return;

    Walk dapo{workflows::dapo::dapo()};
    dapo.policy().be_in(area);
    Fields const asked{{"because", started_with(bailed, act, "because")},
                       {"suspect", started_with(bailed, act, "suspect")}};
    CHECK(dapo.at(at).asked("dapn-considered", asked).to == "considering");
}

TEST_CASE("Bail after a remand raises nothing beside a notice or order that is open",
          "[suspect][table]") {
    auto [area, order, state, raised] =
        GENERATE(table<std::string, std::string, std::string, bool>({
            {"WM", "dvpo", "hearing-listed", false},
            {"WM", "dapo", "order-in-force", true},
            {"GM", "dvpo", "hearing-listed", false},
            {"GM", "dapo", "order-in-force", false},
        }));
    CAPTURE(area, order);
    auto walk = a_charged_suspect("remanded");
    walk.beside(own(order, state)).policy().be_in(area);
    walk.at("2025-05-12 10:00").step("court-bailed", {}, investigator());
    CHECK(walk.state() == "awaiting-court");
    CHECK(walk.asked_for("dvpo consideration-raised") == raised);
    CHECK_FALSE(walk.asked_for("dapo dapn-considered"));
}

TEST_CASE("What the court decides ends the strand and a DVPO is considered unless convicted",
          "[suspect][table]") {
    struct Case {
        std::string event, because;
        Fields fields;
    };
    auto const [event, because, fields] = GENERATE(values<Case>({
        {"convicted", "", {{"sentence", "12 weeks"}, {"restraining-order", "yes"}}},
        {"acquitted", "acquittal-or-discontinuance", {{"restraining-order", "no"}}},
        {"discontinued", "acquittal-or-discontinuance", {{"reason", "the victim withdrew"}}},
    }));
    CAPTURE(event);
    for (auto const* then : {"remanded", "court-bail"}) {
        auto walk = a_charged_suspect(then);
        auto const outcome = walk.step(event, fields, investigator());
        CHECK(outcome.to == event);
        CHECK(started_with(outcome, "dvpo", "because") == because);
        CHECK(started_with(outcome, "contact", "about") == "court");
        CHECK(walk.asked_for("investigation-sergeant prosecution-ended-without-conviction") ==
              !because.empty());
    }
}

TEST_CASE("The prosecution ends with the court's decision or the suspect's death",
          "[suspect][table]") {
    struct Case {
        std::string event;
        Fields fields;
    };
    auto const [event, fields] = GENERATE(values<Case>({
        {"convicted", {{"sentence", "12 weeks"}, {"restraining-order", "yes"}}},
        {"acquitted", {{"restraining-order", "no"}}},
        {"discontinued", {{"reason", "the victim withdrew"}}},
        {"died", {{"how-known", "the coroner's officer"}}},
    }));
    CAPTURE(event);
    auto walk = a_charged_suspect("remanded");
    walk.beside(own("prosecution", "under-way"));
    REQUIRE(walk.step(event, fields, investigator()).moved());
    CHECK(walk.asked_for("prosecution prosecution-ended"));
}

// Victims' Code: of each of these the victim is told within one working day.
TEST_CASE("Whatever happens to the suspect is the victim's to know", "[suspect]") {
    std::set<std::string> const told{"arrested",
                                     "interviewed",
                                     "attended-voluntarily",
                                     "charged",
                                     "requisitioned",
                                     "bailed",
                                     "bail-extended",
                                     "bail-varied",
                                     "bail-breached",
                                     "bail-ended",
                                     "released-under-investigation",
                                     "no-further-action",
                                     "cautioned",
                                     "absconded",
                                     "court-bailed",
                                     "court-remanded",
                                     "convicted",
                                     "acquitted",
                                     "discontinued",
                                     "recalled",
                                     "released-elsewhere",
                                     "reopened",
                                     "eliminated",
                                     "died"};
    for (auto const& row : workflows::suspect::suspect().rows()) {
        std::string const event{row.event};
        // An arrest that is recorded again for somebody named in custody is no news.
        if (!told.contains(event) || (event == "arrested" && row.from == "in-custody")) continue;
        CAPTURE(event, std::string{row.from});
        CHECK(std::any_of(row.asks.begin(), row.asks.end(),
                          [](auto const& ask) { return ask.workflow == "contact"; }));
    }
    auto walk = a_suspect_in_custody();
    auto const interview =
        walk.step("interviewed", {{"interviewed-by", "i.vale constable"}}, investigator());
    CHECK(started_with(interview, "contact", "about") == "interview");
}

TEST_CASE("Reopening is a detective sergeant's and has a DVPO considered and the victim told",
          "[suspect]") {
    auto walk = a_suspect_in_custody();
    walk.step("no-further-action", no_action(), custody());
    Fields const reason{{"because", "new-evidence"}, {"rationale", "a film turned up"}};
    CHECK(not_theirs(walk.step("reopened", reason, investigator())));
    auto const outcome = walk.step("reopened", reason, sergeant());
    CHECK(outcome.to == "under-investigation");
    CHECK(started_with(outcome, "dvpo", "because") == "investigation-continues");
    CHECK(started_with(outcome, "contact", "about") == "other");
    CHECK(*walk.shared("suspect-whereabouts") == "released");
}

}  // namespace caseway::tests
