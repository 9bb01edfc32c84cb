// Custody, bail, release and court. SEED 35; Police and Criminal Evidence Act 1984 Part 4A.

#include "tests/workflows/suspect_cast.hpp"

namespace caseway::tests {

using namespace suspect_cast;
namespace rules = workflows::suspect;

namespace {

Walk arrested_on(std::string_view when) {
    auto walk = an_outstanding_suspect();
    REQUIRE(walk.at(when).step("arrested", arrest(), neighbourhood()).moved());
    return walk;
}
Fields with_views(Fields fields) {
    fields.push_back({"victims-views", "sought"});
    fields.push_back({"views", "wants him kept from the street"});
    return fields;
}

}  // namespace

TEST_CASE("The CPS decides every charge of domestic abuse", "[suspect]") {
    auto walk = a_suspect_in_custody();
    auto const alone = dropped(charge("remanded"), "cps-reference");
    CHECK(refused_only_for(walk.step("charged", alone, custody()),
                           rules::cps_has_decided::requires_that));
    CHECK(refused_only_for(
        walk.step("charged", changed(alone, "emergency-inspector", "s.ford sergeant"), custody()),
        rules::cps_has_decided::requires_that));
    CHECK(walk.step("charged", changed(alone, "emergency-inspector", "i.cole inspector"), custody())
              .to == "remanded");
}

TEST_CASE("Charge and remand is told to those who seek an order and raises none", "[suspect]") {
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

TEST_CASE("Bail follows the rules of the day of the arrest", "[suspect][table]") {
    struct Case {
        std::string arrested, authority, by, until;
        bool lawful;
    };
    auto const [arrested, authority, by, until, lawful] = GENERATE(values<Case>({
        {"2020-04-17 15:00", "custody-officer", "c.dunn sergeant", "2020-05-01 12:00", false},
        {"2020-04-17 15:00", "inspector", "i.cole inspector", "2020-05-15 23:59", true},
        {"2020-04-17 15:00", "inspector", "i.cole inspector", "2020-05-16 00:00", false},
        {"2020-04-17 15:00", "inspector", "s.ford sergeant", "2020-05-01 12:00", false},
        {"2020-04-17 15:00", "superintendent", "a.harlow superintendent", "2020-07-17 23:59", true},
        {"2020-04-17 15:00", "superintendent", "a.harlow superintendent", "2020-07-18 00:00",
         false},
        {"2020-04-17 15:00", "magistrates-court", "i.vale constable", "2020-10-01 12:00", true},
        {"2022-10-27 23:59", "custody-officer", "c.dunn sergeant", "2022-11-01 12:00", false},
        {"2022-10-28 00:00", "custody-officer", "c.dunn sergeant", "2023-01-28 23:59", true},
        {"2022-10-28 00:00", "custody-officer", "c.dunn sergeant", "2023-01-29 00:00", false},
        {"2022-10-28 00:00", "custody-officer", "c.dunn constable", "2022-11-28 12:00", false},
        {"2022-10-28 00:00", "inspector", "i.cole inspector", "2023-04-28 23:59", true},
        {"2022-10-28 00:00", "inspector", "i.cole inspector", "2023-04-29 00:00", false},
        {"2022-10-28 00:00", "superintendent", "a.harlow superintendent", "2023-07-28 23:59", true},
        {"2022-10-28 00:00", "superintendent", "a.harlow superintendent", "2023-07-29 00:00",
         false},
    }));
    CAPTURE(arrested, authority, by, until);
    auto walk = arrested_on(arrested);
    auto const outcome = walk.step("bailed", with_views(bail(authority, by, until)), custody());
    CHECK(outcome.moved() == lawful);
}

TEST_CASE("Each rule of bail is named where it is broken", "[suspect]") {
    auto walk = a_suspect_in_custody();
    auto const early = "2020-05-01 12:00";
    CHECK(refused_only_for(
        walk.step("bailed", bail("inspector", "s.ford sergeant", early), custody()),
        rules::bail_has_its_rank::requires_that));
    CHECK(refused_only_for(
        walk.step("bailed", bail("custody-officer", "c.dunn sergeant", early), custody()),
        rules::bail_has_its_authority::requires_that));
    CHECK(refused_only_for(
        walk.step("bailed", bail("inspector", "i.cole inspector", "2020-06-01 12:00"), custody()),
        rules::bail_is_not_too_long::requires_that));
    CHECK(refused_only_for(
        walk.step("bailed", bail("inspector", "i.cole inspector", "2020-04-17 15:00"), custody()),
        rules::bail_is_not_too_long::requires_that));
}

TEST_CASE("Since October 2022 the victim's views on bail are sought", "[suspect]") {
    auto walk = arrested_on("2022-10-28 09:00");
    auto const conditions = bail("custody-officer", "c.dunn sergeant", "2022-12-01 12:00");
    CHECK(refused_only_for(walk.step("bailed", conditions, custody()),
                           rules::victims_views_on_bail::requires_that));
    CHECK(refused_only_for(
        walk.step("bailed", changed(conditions, "victims-views", "not-practicable"), custody()),
        rules::victims_views_on_bail::requires_that));
    CHECK(walk.step("bailed", with_views(conditions), custody()).moved());
    CHECK(walk.deadline("bail-ends-since-2022")->due == minute("2022-12-01 12:00"));
}

TEST_CASE("Nobody is bailed while nobody has recorded when the arrest was", "[suspect]") {
    Walk walk{workflows::suspect::suspect()};
    walk.at("2020-04-17 15:00").asked("suspect-identified", named("yes"));
    auto const outcome = walk.step("bailed", inspectors_bail(), custody());
    REQUIRE(outcome.kind == Outcome::Kind::refused);
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
    walk.step("arrested", arrest(), neighbourhood());
    CHECK(walk.step("bailed", inspectors_bail(), custody()).to == "on-bail");
}

TEST_CASE("The end of bail is planned a week before", "[suspect]") {
    auto walk = a_suspect_on_bail();
    CHECK(walk.deadline("bail-ends")->due == minute("2020-05-10 12:00"));
    CHECK(walk.deadline("bail-end-planned")->due == minute("2020-05-03 12:00"));
    auto const longer = bail("superintendent", "a.harlow superintendent", "2020-07-01 12:00");
    auto const outcome = walk.at("2020-05-01 12:00").step("bail-extended", longer, investigator());
    CHECK(started_with(outcome, "contact", "about") == "bail");
    CHECK(walk.deadline("bail-ends")->due == minute("2020-07-01 12:00"));
    CHECK(walk.deadline("bail-end-planned")->due == minute("2020-06-24 12:00"));
}

TEST_CASE("A change or breach of bail is told to the victim and changes the risk", "[suspect]") {
    auto walk = a_suspect_on_bail();
    for (auto const& outcome :
         {walk.step("bail-varied", {{"change", "may fetch his tools"}}, custody()),
          walk.step("bail-breached", {{"what-happened", "was in the street"}}, investigator())}) {
        CHECK(outcome.to == "on-bail");
        CHECK(started_with(outcome, "contact", "about") == "bail");
        CHECK(started_with(outcome, "grading", "because") == "release");
    }
    CHECK(walk.deadline("bail-ends"));
}

TEST_CASE("Answered or ended bail stops its days", "[suspect]") {
    auto answered = a_suspect_on_bail();
    CHECK(answered.step("bail-answered", {}, custody()).to == "in-custody");
    CHECK_FALSE(answered.deadline("bail-ends"));
    auto ended = a_suspect_on_bail();
    auto const outcome = ended.step("bail-ended", {{"how", "limit-reached"}}, investigator());
    CHECK(outcome.to == "under-investigation");
    CHECK(started_with(outcome, "dvpo", "because") == "investigation-continues");
    CHECK_FALSE(ended.deadline("bail-ends"));
}

TEST_CASE("Bail after an arrest for breaking bail still counts from the first arrest",
          "[suspect]") {
    auto walk = a_suspect_on_bail();
    walk.at("2020-05-05 10:00").step("arrested", arrest(), neighbourhood());
    CHECK(refused_only_for(
        walk.step("bailed", bail("inspector", "i.cole inspector", "2020-05-20 12:00"), custody()),
        rules::bail_is_not_too_long::requires_that));
}

TEST_CASE("Whoever absconds is on the daily list the same day and the victim is warned",
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
    }
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
    CHECK(started_with(bailed, "dvpo", "because") == "custody-release");
    CHECK(walk.step("court-remanded", {}, investigator()).to == "remanded");
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
    }
}

TEST_CASE("A detective sergeant takes up again what had ended", "[suspect]") {
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
