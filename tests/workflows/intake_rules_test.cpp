// What intake refuses, what it marks irregular, and the ends a report can come to.

#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

Fields const other_case{
    {"into", "WM-20-000007"}, {"same-incident", "yes"}, {"because", "the same call, twice"}};
Fields const not_abuse{{"reason", "neighbours, not family"}, {"victims-view", "agrees"}};
Fields const mistaken{{"malicious", "no"},
                      {"evidence", "camera footage shows another flat"},
                      {"victims-safety", "spoken to alone today"}};

}  // namespace

TEST_CASE("A report is never turned away but says what was left out", "[intake]") {
    Walk walk{workflows::intake::intake()};
    auto const hurt = changed(a_report(), "injury", "yes");
    auto const third_party = changed(a_report(), "channel", "third-party");
    SECTION("an injury without an ambulance") {
        auto const outcome = walk.step("report-received", hurt, call_taker);
        CHECK(outcome.moved());
        CHECK(names(outcome.irregular, "an ambulance is advised or called"));
    }
    SECTION("an injury with one advised") {
        CHECK(walk.step("report-received", changed(hurt, "ambulance", "advised"), call_taker)
                  .irregular.empty());
    }
    SECTION("a third party who was not asked about safety") {
        auto const outcome = walk.step("report-received", third_party, call_taker);
        CHECK(outcome.moved());
        CHECK(names(outcome.irregular, "a third party is asked"));
    }
    SECTION("a third party who was") {
        auto asked = changed(changed(third_party, "safe-to-speak", "no"), "informant-safe", "yes");
        asked = changed(asked, "may-be-told-back", "nothing");
        CHECK(walk.step("report-received", asked, call_taker).irregular.empty());
    }
}

TEST_CASE("A response is graded on all six elements", "[intake]") {
    auto walk = a_report_taken();
    auto const five =
        changed(a_response(), "assessed", "threat,harm,risk,investigation,engagement");
    CHECK(names(walk.step("thrive-graded", five, call_taker).reasons, "all six elements"));
}

TEST_CASE("Anybody raises a response and only a sergeant lowers it", "[intake]") {
    auto [from, to, by_sergeant, moved] = GENERATE(table<char const*, char const*, bool, bool>({
        {"early", "immediate", false, true},
        {"early", "early", false, true},
        {"early", "scheduled", false, false},
        {"immediate", "early", false, false},
        {"immediate", "early", true, true},
    }));
    CAPTURE(from, to);
    auto walk = a_report_graded(a_report(), from);
    auto const outcome =
        walk.step("thrive-graded", a_response(to), by_sergeant ? sergeant : call_taker);
    CHECK(outcome.moved() == moved);
    if (!moved) CHECK(names(outcome.reasons, "a sergeant's decision"));
}

TEST_CASE("A report is not handled by telephone while somebody may be in danger", "[intake]") {
    auto [field, text, response, why] =
        GENERATE(table<char const*, char const*, char const*, char const*>({
            {"abuser-present", "yes", "scheduled", "the suspected abuser is not there"},
            {"abuser-present", "unknown", "scheduled", "whether the suspected abuser is there"},
            {"safe-contact", "unknown", "scheduled", "how the victim can safely be reached"},
            {"safe-contact", "in-person-only", "scheduled", "safely be telephoned"},
            {"safe-contact", "text", "scheduled", "safely be telephoned"},
            {"abuser-present", "no", "immediate", "does not need an immediate response"},
        }));
    CAPTURE(field, text, response);
    auto walk = a_report_graded(changed(a_report(), field, text), response);
    walk.given("grade", "standard");
    auto const outcome = walk.step(
        "telephone-route-chosen",
        {{"officer", "p.mann constable"}, {"rationale", "short of officers"}}, call_taker);
    CHECK(outcome.kind == Outcome::Kind::refused);
    CHECK(names(outcome.reasons, why));
}

TEST_CASE("After the death of the victim nobody telephones", "[intake]") {
    auto walk = a_report_graded();
    walk.given("grade", "standard").given("victim-died", "yes");
    CHECK(refused_only_for(
        walk.step("telephone-route-chosen",
                  {{"officer", "p.mann constable"}, {"rationale", "to ask once more"}}, call_taker),
        "the victim can safely be telephoned"));
}

TEST_CASE("What a caller learns of the abuser changes with the response", "[intake]") {
    auto walk = a_report_graded(changed(a_report(), "abuser-present", "yes"));
    walk.given("grade", "standard");
    REQUIRE(walk.step("thrive-graded", changed(a_response(), "abuser-present", "no"), call_taker)
                .moved());
    CHECK(walk.step("telephone-route-chosen",
                    {{"officer", "p.mann constable"}, {"rationale", "has left"}}, call_taker)
              .moved());
}

TEST_CASE("A contact that broke a rule is kept with the rule it broke", "[intake]") {
    auto [field, text, why] = GENERATE(table<char const*, char const*, char const*>({
        {"victim-alone", "no", "the victim is spoken to alone"},
        {"services-told", "", "the victim is told of a support service"},
        {"children", "not-checked", "where children were not checked"},
        {"method", "text", "the victim can safely be reached that way"},
        {"method", "telephone", "the telephone is used at standard risk"},
    }));
    CAPTURE(field, text);
    auto walk = officers_attending();
    walk.given("grade", "medium");
    auto const outcome = walk.step("contact-recorded", changed(a_contact(), field, text), officer);
    CHECK(outcome.moved());
    CHECK(names(outcome.irregular, why));
}

TEST_CASE("A victim telephoned although that is not known to be safe is a recorded breach",
          "[intake]") {
    auto walk = officers_attending(changed(a_report(), "safe-contact", "unknown"));
    auto const outcome =
        walk.step("contact-failed", changed(a_failed_visit(), "method", "telephone"), officer);
    CHECK(outcome.moved());
    CHECK(names(outcome.irregular, "the victim can safely be reached that way"));
}

TEST_CASE("A report is submitted when all that the review team needs is there", "[intake]") {
    auto walk = officers_attending();
    auto const written = [&] { return walk.step("submitted", {{"summary", "first"}}, officer); };
    REQUIRE(walk.step("contact-recorded", a_contact(), officer).moved());
    auto const none = written();
    CHECK(none.kind == Outcome::Kind::refused);
    CHECK(names(none.reasons, "the risk grade"));
    CHECK(names(none.reasons, "a crime is recorded"));
    walk.given("grade", "standard");
    CHECK_FALSE(names(written().reasons, "the risk grade"));
    Fields const reason{{"because", "no-notifiable-offence"}, {"reason", "words only"}};
    REQUIRE(walk.step("non-crime-recorded", reason, officer).moved());
    CHECK(written().moved());
}

TEST_CASE("A report is not submitted before anybody answered for the children", "[intake]") {
    auto walk = a_victim_spoken_to();
    walk.given("grade", "standard").given("children", "");
    REQUIRE(walk.step("crime-recorded", {{"crime-numbers", "20CV/1/20"}}, officer).moved());
    Fields const summary{{"summary", "first report"}};
    CHECK(refused_only_for(walk.step("submitted", summary, officer), "whether there are children"));
    walk.given("children", "none");
    CHECK(walk.step("submitted", summary, officer).moved());
}

TEST_CASE("While safe contact is unknown the review team is told how to go in person", "[intake]") {
    auto walk = a_victim_spoken_to();
    walk.given("grade", "standard").given("safe-contact", "unknown");
    REQUIRE(walk.step("crime-recorded", {{"crime-numbers", "20CV/1/20"}}, officer).moved());
    Fields const bare{{"summary", "first report"}};
    CHECK(names(walk.step("submitted", bare, officer).reasons, "find the victim in person"));
    CHECK(walk.step("submitted", changed(bare, "in-person-note", "at work, mornings"), officer)
              .moved());
}

TEST_CASE("Only the crime registrar cancels a crime and the clock starts again", "[intake]") {
    auto walk = a_report_submitted();
    Fields const cancelled{{"crime-number", "20CV/1/20"},
                           {"verifiable-information", "a recording"}};
    CHECK(not_theirs(walk.step("crime-cancelled", cancelled, officer)));
    auto const registrar = somebody("crime-registrar", Rank::staff);
    REQUIRE(walk.step("crime-cancelled", cancelled, registrar).moved());
    CHECK(walk.deadline("crime-recorded") != nullptr);
    Fields const reason{{"because", "additional-verifiable-information"}, {"reason", "no offence"}};
    REQUIRE(walk.step("non-crime-recorded", reason, registrar).moved());
    CHECK(walk.deadline("crime-recorded") == nullptr);
}

TEST_CASE("A decision maker whom the force designates cancels a crime as the registrar does",
          "[intake]") {
    auto walk = a_report_submitted();
    Fields const cancelled{{"crime-number", "20CV/1/20"},
                           {"verifiable-information", "a recording"}};
    CHECK(not_theirs(walk.step("crime-cancelled", cancelled, inspector)));
    engine::Permission designated;
    designated.id = "cancelling";
    designated.role = "detective-inspector";
    designated.act = "intake/crime-cancelled";
    designated.source = "designated by the force crime registrar";
    walk.policy().permit(designated);
    CHECK(walk.step("crime-cancelled", cancelled, inspector).moved());
    CHECK(walk.step("crime-cancelled", dropped(cancelled, "verifiable-information"), inspector)
              .kind == Outcome::Kind::bad_fields);
}

TEST_CASE("Two people merge reports of the very same incident while the work goes on", "[intake]") {
    auto walk = a_report_graded();
    auto const own = changed(other_case, "into", "WM-20-000001");
    CHECK(names(walk.step("merge-proposed", own, reviewer).reasons, "another one"));
    auto const second = changed(other_case, "same-incident", "no");
    CHECK(names(walk.step("merge-proposed", second, reviewer).reasons, "very same incident"));
    Fields const checked{{"checked", "clock and grade went over"}};
    CHECK(names(walk.step("merge-agreed", checked, reviewer).reasons,
                "a merge into another case is proposed"));
    REQUIRE(walk.step("merge-proposed", other_case, reviewer).moved());
    CHECK(walk.state() == "response-graded");
    CHECK(names(walk.step("merge-agreed", checked, reviewer).reasons, "never proposed one"));
    REQUIRE(walk.step("merge-agreed", checked, sergeant).moved());
    CHECK(walk.state() == "merged");
    CHECK_FALSE(walk.asked_for("retention retention-opened"));
    CHECK(walk.asked_for("review-officer open-work-to-be-moved"));
    REQUIRE(walk.step("merge-undone", {{"because", "a second call"}}, sergeant).moved());
    CHECK(walk.state() == "response-graded");
}

TEST_CASE("A merge undone after the contact is written up again", "[intake]") {
    auto walk = a_victim_spoken_to();
    REQUIRE(walk.step("merge-proposed", other_case, reviewer).moved());
    REQUIRE(walk.step("merge-agreed", {{"checked", "done"}}, sergeant).moved());
    REQUIRE(walk.step("merge-undone", {{"because", "two incidents"}}, sergeant).moved());
    CHECK(walk.state() == "writing-up");
    CHECK(walk.owner() == "response-sergeant");
    CHECK(walk.deadline("crime-recorded") != nullptr);
    CHECK(walk.deadline("report-written-up") != nullptr);
}

TEST_CASE("Not domestic abuse is a supervisor's word and waits for the children", "[intake]") {
    auto walk = a_victim_spoken_to();
    CHECK(walk.step("not-domestic-abuse", not_abuse, officer).kind == Outcome::Kind::refused);
    SECTION("while social care has the child it is refused") {
        walk.beside({"referral.1", "referral", "sent", "intake", "childrens-social-care"});
        CHECK(names(walk.step("not-domestic-abuse", not_abuse, sergeant).reasons, "children"));
    }
    SECTION("while somebody works on it it is refused") {
        auto const open = GENERATE("investigation", "safeguarding", "suspect");
        walk.beside({open, open, "opened", "", ""});
        CHECK(refused_only_for(walk.step("not-domestic-abuse", not_abuse, sergeant),
                               "no investigation, safeguarding or suspect is open"));
    }
    SECTION("with nothing open it ends the report and can be reopened") {
        walk.beside({"referral.1", "referral", "done", "intake", "", true});
        REQUIRE(walk.step("not-domestic-abuse", not_abuse, sergeant).moved());
        CHECK(walk.state() == "not-domestic-abuse");
        CHECK(walk.deadline("crime-recorded") == nullptr);
        CHECK(walk.asked_for("grading report-closed"));
        CHECK(walk.asked_for("allocation report-closed"));
        CHECK(walk.asked_for("retention retention-opened"));
        REQUIRE(walk.step("report-reopened", {{"because", "a witness"}}, sergeant).moved());
        CHECK(walk.state() == "writing-up");
    }
}

TEST_CASE("Malicious or mistaken is found by a detective inspector alone", "[intake]") {
    auto walk = a_report_submitted();
    CHECK(walk.step("found-mistaken", mistaken, sergeant).kind == Outcome::Kind::refused);
    auto const acting_up = somebody("detective-inspector", Rank::sergeant);
    CHECK(walk.step("found-mistaken", mistaken, acting_up).kind == Outcome::Kind::refused);
    CHECK(walk.step("found-mistaken", dropped(mistaken, "evidence"), inspector).kind ==
          Outcome::Kind::bad_fields);
    REQUIRE(walk.step("found-mistaken", mistaken, inspector).moved());
    CHECK(walk.state() == "mistaken");
    CHECK(walk.asked_for("retention retention-opened"));
}

}  // namespace caseway::tests
