// Finding a suspect: the daily Tactical Review Meeting, allocation for arrest, arrest. SEED 34.

#include "tests/workflows/suspect_cast.hpp"
#include "workflows/suspect_stands.hpp"

namespace caseway::tests {

using namespace suspect_cast;
namespace rules = workflows::suspect;

TEST_CASE("An outstanding suspect is on the unit's list the same day until arrested",
          "[suspect][story]") {
    Walk walk{workflows::suspect::suspect()};
    auto const named_today = walk.at("2020-04-16 12:00").asked("suspect-identified", named("no"));
    CHECK(walk.state() == "outstanding");
    CHECK(forum_of(named_today) == "trm/coventry");
    CHECK(walk.owner() == "trm-chair/coventry");
    CHECK(walk.deadline("trm-decision")->due == minute("2020-04-17 23:59"));
    CHECK(*walk.shared("suspect-whereabouts") == "outstanding");

    walk.at("2020-04-17 09:00").step("trm-discussed", discussion(), chair());
    CHECK(walk.state() == "outstanding");
    CHECK(walk.deadline("trm-decision")->due == minute("2020-04-18 23:59"));

    walk.step("allocated-for-arrest", {{"officer", "n.beat constable"}}, chair());
    CHECK(walk.owner() == "n.beat");
    CHECK(walk.deadline("trm-decision"));

    auto const arrested = walk.at("2020-04-17 15:00").step("arrested", arrest(), neighbourhood());
    CHECK(walk.state() == "in-custody");
    CHECK(forum_of(arrested).empty());
    CHECK_FALSE(walk.deadline("trm-decision"));
    CHECK(*walk.shared("suspect-whereabouts") == "in-custody");
    CHECK(started_with(arrested, "contact", "about") == "arrest");
    CHECK(walk.asked_for("idva-service suspect-arrested"));
}

TEST_CASE("A day without a decision is a gap that shows and the next day asks again", "[suspect]") {
    auto walk = an_outstanding_suspect();
    walk.at("2020-04-17 23:59").clock("trm-missed");
    CHECK(walk.state() == "outstanding");
    CHECK(walk.asked_for("neighbourhood-inspector suspect-not-discussed"));
    CHECK(walk.deadline("trm-decision")->due == minute("2020-04-18 23:59"));
    walk.at("2020-04-18 23:59").clock("trm-missed");
    CHECK(walk.deadline("trm-decision")->due == minute("2020-04-19 23:59"));
}

TEST_CASE("A suspect named while in custody is not on the list and the victim is told",
          "[suspect]") {
    Walk walk{workflows::suspect::suspect()};
    auto fields = named("yes");
    fields.push_back({"arrested-at", "2020-04-16 10:00"});
    auto const outcome = walk.at("2020-04-16 12:00").asked("suspect-identified", fields);
    CHECK(outcome.to == "in-custody");
    CHECK(forum_of(outcome) == "none asked");
    CHECK(started_with(outcome, "contact", "about") == "arrest");
    CHECK(walk.owner() == "investigation-sergeant");
    auto const custody_left = walk.step("absconded", {{"because", "escaped"}}, custody());
    CHECK(forum_of(custody_left) == "trm/coventry");
}

TEST_CASE("The arrest goes to a constable because police staff cannot arrest", "[suspect][table]") {
    auto [officer, may] = GENERATE(table<std::string, bool>({
        {"j.reed staff", false},
        {"n.beat constable", true},
        {"s.ford sergeant", true},
    }));
    CAPTURE(officer);
    auto walk = an_outstanding_suspect();
    auto const outcome = walk.step("allocated-for-arrest", {{"officer", officer}}, chair());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::officer_can_arrest::requires_that)));
}

TEST_CASE("An arrest by police staff has happened and is irregular", "[suspect]") {
    auto walk = an_outstanding_suspect();
    auto const outcome = walk.step("arrested", arrest("j.reed staff"), neighbourhood());
    CHECK(outcome.to == "in-custody");
    CHECK(names(outcome.irregular, rules::arrested_by_a_constable::requires_that));
}

TEST_CASE("The IDVA is warned before an arrest at high risk", "[suspect]") {
    auto high = an_outstanding_suspect();
    high.given("grade", "high");
    high.step("allocated-for-arrest", {{"officer", "n.beat constable"}}, chair());
    CHECK(high.asked_for("idva-service arrest-planned"));
    auto medium = an_outstanding_suspect();
    medium.given("grade", "medium");
    medium.step("allocated-for-arrest", {{"officer", "n.beat constable"}}, chair());
    CHECK_FALSE(medium.asked_for("idva-service arrest-planned"));
}

TEST_CASE("Tried for and circulated and seen abroad a suspect stays on the list", "[suspect]") {
    auto walk = an_outstanding_suspect();
    walk.step("arrest-attempted",
              {{"attempted-by", "n.beat constable"}, {"where", "home"}, {"result", "out"}},
              neighbourhood());
    walk.step("circulated", {{"reference", "PNC-1"}}, investigator());
    CHECK(walk.asked_for("pnc suspect-wanted"));
    walk.step("located-elsewhere", {{"where", "abroad"}, {"details", "with family"}},
              investigator());
    CHECK(walk.state() == "outstanding");
    CHECK(walk.deadline("trm-decision"));
    walk.step("arrested", arrest(), neighbourhood());
    CHECK(walk.asked_for("pnc no-longer-wanted"));
}

TEST_CASE("A suspect in prison or hospital is off the list and looked at every week", "[suspect]") {
    auto walk = an_outstanding_suspect();
    walk.at("2020-04-17 10:00")
        .step("found-held-elsewhere", {{"where", "prison"}, {"details", "until June"}},
              investigator());
    CHECK(walk.state() == "held-elsewhere");
    CHECK_FALSE(walk.deadline("trm-decision"));
    CHECK(walk.deadline("held-elsewhere-reviewed")->due == minute("2020-04-24 23:59"));
    CHECK(*walk.shared("suspect-whereabouts") == "in-custody");
    walk.at("2020-04-24 10:00")
        .step("holding-reviewed", {{"next-action", "ask for production"}}, investigator());
    CHECK(walk.deadline("held-elsewhere-reviewed")->due == minute("2020-05-01 23:59"));
    SECTION("and is on it again the day of release") {
        auto const outcome =
            walk.at("2020-04-28 10:00")
                .step("released-elsewhere", {{"details", "at noon"}}, investigator());
        CHECK(outcome.to == "outstanding");
        CHECK(forum_of(outcome) == "trm/coventry");
        CHECK(walk.deadline("trm-decision")->due == minute("2020-04-29 23:59"));
        CHECK_FALSE(walk.deadline("held-elsewhere-reviewed"));
    }
    SECTION("or is arrested there") {
        CHECK(walk.step("arrested", arrest(), neighbourhood()).to == "in-custody");
    }
}

TEST_CASE("A suspect interviewed without arrest raises a DVPO and is free", "[suspect]") {
    auto walk = an_outstanding_suspect();
    auto const outcome =
        walk.step("attended-voluntarily", {{"interviewed-by", "i.vale constable"}}, investigator());
    CHECK(outcome.to == "under-investigation");
    CHECK(started_with(outcome, "dvpo", "because") == "no-arrest");
    CHECK(forum_of(outcome).empty());
    CHECK(*walk.shared("suspect-whereabouts") == "released");
}

TEST_CASE("A suspect is charged by post without arrest", "[suspect]") {
    auto walk = an_outstanding_suspect();
    auto const outcome = walk.step(
        "requisitioned", {{"offences", "assault"}, {"cps-reference", "CPS-1"}}, investigator());
    CHECK(outcome.to == "awaiting-court");
    CHECK(started_with(outcome, "contact", "about") == "charge");
    CHECK_FALSE(walk.deadline("trm-decision"));
}

TEST_CASE("No further action without arrest raises a DVPO and the risk is assessed again",
          "[suspect]") {
    auto walk = an_outstanding_suspect();
    auto const outcome = walk.step("no-further-action", no_action(), sergeant());
    CHECK(outcome.to == "no-further-action");
    CHECK(started_with(outcome, "dvpo", "because") == "no-arrest");
    CHECK(started_with(outcome, "dvpo", "suspect") == "suspect");
    CHECK(started_with(outcome, "grading", "because") == "no-further-action");
    CHECK(started_with(outcome, "contact", "about") == "no-charge");
    CHECK(*walk.shared("suspect-whereabouts") == "resolved");
}

TEST_CASE("Only a detective sergeant eliminates a suspect", "[suspect]") {
    auto walk = an_outstanding_suspect();
    Fields const reason{{"reason", "he was abroad"}};
    CHECK(not_theirs(walk.step("eliminated", reason, investigator())));
    CHECK(not_theirs(
        walk.step("eliminated", reason, somebody("investigation-sergeant", Rank::constable))));
    CHECK(walk.step("eliminated", reason, sergeant()).to == "eliminated");
    CHECK_FALSE(walk.deadline("trm-decision"));
}

TEST_CASE("The longer a suspect is outstanding the higher the rank that looks",
          "[suspect][table]") {
    auto [grade, within_a_day] = GENERATE(table<std::string, bool>({
        {"high", true},
        {"medium", false},
        {"", true},
    }));
    CAPTURE(grade);
    Walk walk{workflows::suspect::suspect()};
    if (!grade.empty()) walk.given("grade", grade);
    walk.at("2020-04-16 12:00").asked("suspect-identified", named("no"));
    CHECK((walk.deadline("outstanding-a-day") != nullptr) == within_a_day);
    CHECK(walk.deadline("outstanding-three-days")->due == minute("2020-04-19 12:00"));
    CHECK(walk.deadline("outstanding-a-week")->due == minute("2020-04-23 23:59"));
    walk.at("2020-04-17 09:00").step("trm-discussed", discussion(), chair());
    CHECK(walk.deadline("outstanding-three-days")->due == minute("2020-04-19 12:00"));
    walk.step("arrested", arrest(), neighbourhood());
    for (auto const* rule : {"outstanding-a-day", "outstanding-three-days", "outstanding-a-week"})
        CHECK_FALSE(walk.deadline(rule));
}

TEST_CASE("A suspect who likely is elsewhere passes to that unit's daily list", "[suspect]") {
    auto walk = an_outstanding_suspect();
    auto const passed =
        walk.step("trm-discussed", changed(discussion(), "pass-to", "solihull"), chair());
    CHECK(forum_of(passed) == "trm/solihull");
    CHECK(walk.owner() == "trm-chair/solihull");
    CHECK(walk.deadline("trm-decision")->due == minute("2020-04-17 23:59"));
    auto const kept = walk.step("trm-discussed", discussion(), chair());
    CHECK(forum_of(kept) == "none asked");
}

// Every outstanding suspect is on a unit's list until the strand leaves `outstanding`: no row that
// stays there takes it off, and each that comes there puts it on.
TEST_CASE("Nobody can be filtered off the daily list while outstanding", "[suspect]") {
    for (auto const* event : {"trm-discussed", "arrest-attempted", "circulated",
                              "located-elsewhere", "allocated-for-arrest"}) {
        CAPTURE(event);
        auto walk = an_outstanding_suspect();
        Fields fields = discussion();
        if (event == std::string{"arrest-attempted"})
            fields = {{"attempted-by", "n.beat constable"}, {"where", "home"}, {"result", "out"}};
        if (event == std::string{"circulated"}) fields = {{"reference", "PNC-1"}};
        if (event == std::string{"located-elsewhere"})
            fields = {{"where", "another-force-area"}, {"details", "asked Mercia"}};
        if (event == std::string{"allocated-for-arrest"})
            fields = {{"officer", "n.beat constable"}};
        auto const outcome = walk.step(event, fields, chair());
        CHECK(outcome.to == "outstanding");
        CHECK_FALSE(forum_of(outcome).empty());
        CHECK(walk.deadline("trm-decision"));
    }
    auto const& suspect = workflows::suspect::suspect();
    std::string_view const lists = "put the suspect on the unit's daily list, the same day";
    for (auto const& row : suspect.rows())
        if (row.to == "outstanding" && row.from != "outstanding" && row.from != "unopened") {
            CAPTURE(std::string{row.from}, std::string{row.event});
            CHECK(std::find(row.does.begin(), row.does.end(), lists) != row.does.end());
        }
}

TEST_CASE("The daily list asks on Saturdays and Sundays and bank holidays too",
          "[suspect][table]") {
    auto [discussed, next] = GENERATE(table<std::string, std::string>({
        {"2020-05-08 10:00", "2020-05-09 23:59"},
        {"2020-05-09 10:00", "2020-05-10 23:59"},
        {"2020-12-24 10:00", "2020-12-25 23:59"},
    }));
    auto walk = an_outstanding_suspect();
    walk.at(discussed).step("trm-discussed", discussion(), chair());
    CHECK(walk.deadline("trm-decision")->due == minute(next));
}

TEST_CASE("Of several perpetrators each has a strand and a notice of their own", "[suspect]") {
    auto walk = a_suspect_in_custody();
    walk.beside({"suspect.2", "suspect", "in-custody", "", "", false, {}})
        .beside({"dvpo", "dvpo", "considering", "suspect.2", "dvpo-team", false, {}});
    auto const outcome = walk.step("no-further-action", no_action(), custody());
    CHECK(started_with(outcome, "dvpo", "suspect") == "suspect");
    CHECK(*walk.shared("suspect-whereabouts") == "in-custody");
}

TEST_CASE("Death of the suspect is told to those who seek an order against that suspect",
          "[suspect]") {
    auto walk = an_outstanding_suspect();
    walk.beside({"suspect.2", "suspect", "on-bail", "", "", false, {}})
        .beside({"dvpo", "dvpo", "considering", "suspect", "dvpo-team", false, {}})
        .beside({"dvpo.2", "dvpo", "considering", "suspect.2", "dvpo-team", false, {}});
    walk.beside({"dapo", "dapo", "drafted", "suspect", "dvpo-team", false, {}})
        .beside({"dapo.2", "dapo", "order-in-force", "suspect.2", "dvpo-team", false, {}});
    walk.step("died", {{"how-known", "the coroner's officer"}}, sergeant());
    CHECK(walk.state() == "died");
    CHECK(walk.asked_for("dapo respondent-died"));
    CHECK_FALSE(walk.asked_for("dapo.2 respondent-died"));
    CHECK(walk.asked_for("dvpo suspect-died"));
    CHECK_FALSE(walk.asked_for("dvpo.2 suspect-died"));
    CHECK(*walk.shared("suspect-whereabouts") == "released");
}

TEST_CASE("While one suspect is outstanding the case has an outstanding suspect",
          "[suspect][table]") {
    auto [other, together] = GENERATE(table<std::string, std::string>({
        {"outstanding", "outstanding"},
        {"held-elsewhere", "in-custody"},
        {"on-bail", "in-custody"},
        {"no-further-action", "in-custody"},
    }));
    CAPTURE(other);
    auto walk = an_outstanding_suspect();
    walk.beside({"suspect.2", "suspect", other, "", "", false, {}});
    walk.step("arrested", arrest(), neighbourhood());
    CHECK(*walk.shared("suspect-whereabouts") == together);
}

TEST_CASE("Other workflows know every place where a suspect can rest", "[suspect]") {
    auto const& suspect = workflows::suspect::suspect();
    for (auto const& state : suspect.states()) {
        CAPTURE(std::string{state.name});
        auto const* stand = workflows::suspect_stand(state.name);
        CHECK((stand != nullptr || state.name == "unopened"));
        if (stand) CHECK((!state.final || stand->decided));
    }
    for (auto const& stand : workflows::suspect_stands)
        CHECK(suspect.state_named(stand.state) != nullptr);
}

// A notice's strand tells of an absconding those suspects alone who are free.
TEST_CASE("Whoever is free with a case against them may abscond and is outstanding then",
          "[suspect]") {
    auto const& rows = workflows::suspect::suspect().rows();
    for (auto const& stand : workflows::suspect_stands) {
        if (stand.whereabouts != "released") continue;
        CAPTURE(std::string{stand.state});
        CHECK(std::any_of(rows.begin(), rows.end(), [&](auto const& row) {
            return row.from == stand.state && row.event == "absconded" && row.to == "outstanding";
        }));
    }
}

TEST_CASE("A notice is about the suspect it names or who raised it or the only one",
          "[suspect][table]") {
    auto [named, parent, suspects, about] =
        GENERATE(table<std::string, std::string, std::size_t, std::string>({
            {"suspect.2", "suspect", 2, "suspect.2"},
            {"", "suspect.2", 2, "suspect.2"},
            {"", "investigation", 2, ""},
            {"suspect.9", "", 2, ""},
            {"", "", 1, "suspect"},
            {"dvpo", "", 1, "suspect"},
            {"", "", 0, ""},
        }));
    CAPTURE(named, parent, suspects);
    std::vector<engine::StrandView> strands{{"dvpo", "dvpo", "", parent, "", false, {}}};
    if (suspects > 0) strands.push_back({"suspect", "suspect", "on-bail", "", "", false, {}});
    if (suspects > 1) strands.push_back({"suspect.2", "suspect", "on-bail", "", "", false, {}});
    engine::Moment moment;
    moment.strand = "dvpo";
    moment.strands = strands;
    engine::Known<std::string> suspect{"which suspect"};
    if (!named.empty()) suspect = named;
    auto const* found = workflows::suspect_about(moment, suspect);
    CHECK((found ? found->name : "") == about);
}

}  // namespace caseway::tests
