// Pre-charge bail, by the day of the arrest. Police and Criminal Evidence Act 1984 Part 4A.

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

TEST_CASE("Hours used before bail count when the suspect is back", "[suspect]") {
    auto answered = a_suspect_on_bail();
    auto const back = answered.at("2020-05-10 10:00").step("bail-answered", {}, custody());
    CHECK(started_with(back, "detention", "since") == "2020-05-10T09:00Z");
    CHECK(started_with(back, "detention", "first-arrested") == "2020-04-17T14:00Z");
    CHECK(started_with(back, "detention", "used") == "PT300M");
    CHECK(started_with(back, "detention", "for-breach") == "no");
    auto breached = a_suspect_on_bail();
    auto const arrested =
        breached.at("2020-05-05 10:00").step("arrested", arrest(), neighbourhood());
    CHECK(started_with(arrested, "detention", "used") == "PT300M");
    CHECK(started_with(arrested, "detention", "for-breach") == "yes");
    auto released = a_suspect_under_investigation();
    auto const on_new_evidence =
        released.at("2020-06-05 10:00").step("arrested", arrest(), neighbourhood());
    CHECK(started_with(on_new_evidence, "detention", "used") == "PT0M");
    CHECK(started_with(on_new_evidence, "detention", "first-arrested") == "2020-06-05T09:00Z");
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

TEST_CASE("The entry names the rules of bail of the day of the arrest", "[suspect][table]") {
    auto [arrested, authority, by, mark] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"2022-10-27 23:59", "inspector", "i.cole inspector", "bail-2017"},
            {"2022-10-28 00:00", "custody-officer", "c.dunn sergeant", "bail-2022"},
        }));
    auto walk = arrested_on(arrested);
    REQUIRE(walk.step("bailed", with_views(bail(authority, by, "2022-11-10 12:00")), custody())
                .moved());
    CHECK(walk.regimes() == std::vector<std::string>{"regime:pre-charge-bail=" + mark});
    CHECK(walk.deadline(mark == "bail-2017" ? "bail-ends" : "bail-ends-since-2022"));
}

TEST_CASE("Before April 2017 bail before charge had no limit", "[suspect]") {
    auto walk = arrested_on("2017-04-02 15:00");
    CHECK(walk.step("bailed", bail("custody-officer", "c.dunn sergeant", "2018-04-02 12:00"),
                    custody())
              .moved());
}

TEST_CASE("A change of conditions seeks the victim's views since October 2022", "[suspect]") {
    auto walk = arrested_on("2022-10-28 09:00");
    walk.step("bailed", with_views(bail("custody-officer", "c.dunn sergeant", "2022-12-01 12:00")),
              custody());
    Fields const change{{"change", "may fetch his tools"}};
    CHECK(refused_only_for(walk.step("bail-varied", change, custody()),
                           rules::victims_views_on_bail::requires_that));
    CHECK(walk.step("bail-varied", with_views(change), custody()).moved());
}

TEST_CASE("Bail that loses its last condition has a DVPO considered", "[suspect][table]") {
    auto [left, because] = GENERATE(table<std::string, std::string>({
        {"yes", "unconditional-bail"},
        {"no", ""},
    }));
    auto walk = a_suspect_on_bail();
    auto const outcome = walk.step(
        "bail-varied", {{"change", "may return"}, {"no-conditions-left", left}}, custody());
    CHECK(started_with(outcome, "dvpo", "because") == because);
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

}  // namespace caseway::tests
