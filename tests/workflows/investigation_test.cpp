// An investigation until its outcome is proposed: allocation, contact, support, CPS. SEED 33.

#include "tests/workflows/investigation_cast.hpp"

namespace caseway::tests {

using namespace investigation_cast;
namespace rules = workflows::investigation;

namespace {

std::string started_with(Outcome const& outcome, Words workflow, Words field) {
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (start->workflow == workflow)
                if (auto const* text = engine::find_field(start->fields, field)) return *text;
    return {};
}

}  // namespace

TEST_CASE("A sergeant allocates a lead investigator who contacts the victim",
          "[investigation][story]") {
    auto walk = an_investigation();
    CHECK(walk.state() == "awaiting-allocation");
    CHECK(walk.owner() == "investigation-sergeant/coventry");
    CHECK(walk.deadline("allocated-medium")->due == minute("2020-04-07 09:00"));

    walk.at("2020-04-06 12:00").step("allocated", allocation(), sergeant());
    CHECK(walk.state() == "allocated");
    CHECK(walk.owner() == "i.vale");
    CHECK_FALSE(walk.deadline("allocated-medium"));
    CHECK(walk.deadline("victim-contacted-medium")->due == minute("2020-04-08 12:00"));
    CHECK(walk.deadline("supervised")->due == minute("2020-05-04 23:59"));

    walk.at("2020-04-06 15:00").step("victim-contacted", contact(), investigator());
    CHECK(walk.state() == "active");
    CHECK_FALSE(walk.deadline("victim-contacted-medium"));
}

TEST_CASE("A Complex team has sergeants of its own", "[investigation]") {
    CHECK(an_investigation("high", "complex").owner() == "investigation-sergeant/complex-coventry");
}

TEST_CASE("Times to allocate and to contact follow the grade", "[investigation][table]") {
    auto [grade, to_allocate, to_contact, contacted_by] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"standard", "allocated", "victim-contacted", "2020-04-09 12:00"},
            {"medium", "allocated-medium", "victim-contacted-medium", "2020-04-08 12:00"},
            {"high", "allocated-high", "victim-contacted-high", "2020-04-07 12:00"},
        }));
    CAPTURE(grade);
    CHECK(an_investigation(grade).deadline(to_allocate));
    auto const walk = an_allocated_investigation(grade);
    REQUIRE(walk.deadline(to_contact));
    CHECK(walk.deadline(to_contact)->due == minute(contacted_by));
}

TEST_CASE("A grade nobody has given yet has the time of the highest", "[investigation]") {
    Walk walk{rules::investigation()};
    walk.asked("investigation-opened", opening());
    CHECK(walk.deadline("allocated-high"));
}

TEST_CASE("A grade that changes moves the time that is running", "[investigation]") {
    auto waiting = an_investigation("standard");
    waiting.at("2020-04-06 10:00").asked("grade-settled", {{"grade", "high"}});
    CHECK_FALSE(waiting.deadline("allocated"));
    CHECK(waiting.deadline("allocated-high")->due == minute("2020-04-06 13:00"));

    auto allocated = an_allocated_investigation("standard");
    allocated.at("2020-04-06 18:00").asked("grade-settled", {{"grade", "high"}});
    CHECK_FALSE(allocated.deadline("victim-contacted"));
    CHECK(allocated.deadline("victim-contacted-high")->due == minute("2020-04-07 12:00"));

    auto active = an_active_investigation();
    active.asked("grade-settled", {{"grade", "high"}});
    CHECK(active.state() == "active");
    CHECK(active.asked_for("investigation-sergeant grade-now-high"));
}

TEST_CASE("Whoever knows victim or suspect does not lead", "[investigation]") {
    auto walk = an_investigation();
    CHECK(refused_only_for(
        walk.step("allocated", changed(allocation(), "conflict-of-interest", "yes"), sergeant()),
        rules::no_conflict_of_interest::requires_that));
}

TEST_CASE("Police staff lead on a site's team and police officers on a Complex team",
          "[investigation][table]") {
    auto [team, lead, may] = GENERATE(table<std::string, std::string, bool>({
        {"site", "j.reed partner", false},
        {"site", "j.reed staff", true},
        {"complex", "j.reed staff", false},
        {"complex", "i.vale constable", true},
    }));
    CAPTURE(team, lead);
    auto walk = an_investigation("high", team);
    auto const outcome = walk.step("allocated", allocation(lead), sergeant());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::lead_fits_the_team::requires_that)));
}

TEST_CASE("Only a sergeant allocates", "[investigation]") {
    auto walk = an_investigation();
    CHECK(not_theirs(walk.step("allocated", allocation(), investigator())));
    CHECK(not_theirs(
        walk.step("allocated", allocation(), somebody("investigation-sergeant", Rank::constable))));
}

TEST_CASE("First contact is by telephone at standard risk or where a supervisor decided so",
          "[investigation][table]") {
    auto [grade, channel, may] = GENERATE(table<std::string, std::string, bool>({
        {"standard", "", true},
        {"medium", "", false},
        {"high", "", false},
        {"medium", "face-to-face", false},
        {"medium", "telephone", true},
        {"high", "telephone", true},
    }));
    CAPTURE(grade, channel);
    auto walk = an_allocated_investigation(grade);
    if (!channel.empty()) walk.given("contact-channel", channel);
    auto const outcome = walk.step("victim-contacted", contact("telephone"), investigator());
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, workflows::telephone_is_approved::requires_that)));
}

TEST_CASE("Approved or not the telephone must be safe", "[investigation]") {
    auto walk = an_allocated_investigation("standard");
    walk.given("safe-contact", "in-person-only");
    CHECK(refused_only_for(walk.step("victim-contacted", contact("telephone"), investigator()),
                           workflows::way_is_safe::requires_that));
    CHECK(walk.step("victim-contacted", contact("in-person"), investigator()).to == "active");
    CHECK(refused_only_for(
        walk.step("victim-updated", {{"method", "letter"}, {"what", "date of interview"}},
                  investigator()),
        workflows::way_is_safe::requires_that));
}

TEST_CASE("A victim who was not reached is tried again and after three times a sergeant knows",
          "[investigation]") {
    auto walk = an_allocated_investigation();
    for (int times = 1; times <= 3; ++times) {
        walk.step("victim-contacted", contact("in-person", "no-answer"), investigator());
        CHECK(walk.state() == "allocated");
        CHECK(walk.asked_for("investigation-sergeant victim-not-reached") == (times == 3));
    }
    CHECK(walk.deadline("victim-contacted-medium"));
}

TEST_CASE("An investigation changes hands between people and teams", "[investigation]") {
    auto walk = an_active_investigation();
    walk.step("allocated", allocation("k.shah constable"), sergeant());
    CHECK(walk.state() == "active");
    CHECK(walk.owner() == "k.shah");
    Fields const handover{{"site", "walsall"}, {"team", "complex"}, {"reason", "a series"}};
    CHECK(not_theirs(walk.step("handed-over", handover, investigator())));
    walk.step("handed-over", handover, sergeant());
    CHECK(walk.state() == "awaiting-allocation");
    CHECK(walk.owner() == "investigation-sergeant/complex-walsall");
    CHECK(walk.deadline("allocated-medium"));
}

TEST_CASE("Nobody supervises their own investigation", "[investigation]") {
    auto walk = an_active_investigation();
    Fields const review{{"direction", "trace the neighbour"}};
    auto const lead = somebody("investigation-sergeant", Rank::sergeant, "i.vale");
    CHECK(refused_only_for(walk.step("supervised", review, lead),
                           rules::supervisor_is_another::requires_that));
    walk.at("2020-05-01 10:00").step("supervised", review, sergeant());
    CHECK(walk.state() == "active");
    CHECK(walk.deadline("supervised")->due == minute("2020-05-29 23:59"));
}

TEST_CASE("A suspect who is named becomes a strand of their own", "[investigation]") {
    auto walk = an_investigation();
    auto const outcome = walk.step(
        "suspect-named",
        {{"name", "John Doe"}, {"born", "1988-02-29"}, {"in-custody", "no"}, {"npu", "coventry"}},
        investigator());
    CHECK(walk.state() == "awaiting-allocation");
    CHECK(started_with(outcome, "suspect", "name") == "John Doe");
    CHECK(started_with(outcome, "suspect", "born") == "1988-02-29");
    CHECK(started_with(outcome, "suspect", "in-custody") == "no");
    CHECK(started_with(outcome, "suspect", "npu") == "coventry");
}

TEST_CASE("A suspect under 18 who is named is a child as well", "[investigation][table]") {
    auto [born, is_a_child] = GENERATE(table<std::string, bool>({
        {"2002-04-06", false},
        {"2002-04-07", true},
    }));
    CAPTURE(born);
    auto walk = an_investigation();
    auto const outcome =
        walk.step("suspect-named",
                  {{"name", "John Doe"}, {"born", born}, {"in-custody", "no"}, {"npu", "coventry"}},
                  investigator());
    CHECK((started_with(outcome, "referral", "agency") == "childrens-social-care") == is_a_child);
    CHECK(walk.asked_for("youth-offending-team suspect-under-18") == is_a_child);
}

TEST_CASE("When a victim withdraws the risk is assessed again", "[investigation][table]") {
    auto [answer, reassessed] = GENERATE(table<std::string, bool>({
        {"supports", false},
        {"never", false},
        {"withdraws", true},
    }));
    CAPTURE(answer);
    auto walk = an_active_investigation();
    auto const outcome = walk.step("victim-support-recorded", support(answer), investigator());
    CHECK(outcome.to == "active");
    CHECK((started_with(outcome, "grading", "because") == "victim-withdrew") == reassessed);
}

TEST_CASE("The CPS decides and the investigation goes on", "[investigation]") {
    auto walk = an_active_investigation();
    CHECK(walk.step("sent-to-cps", {{"reference", "CPS-1"}, {"test", "full-code"}}, investigator())
              .to == "with-cps");
    SECTION("more work") {
        auto const outcome = walk.step("cps-decided", cps("more-work"), investigator());
        CHECK(outcome.to == "active");
        CHECK(outcome.asks.empty());
    }
    SECTION("no further action raises a DVPO at once and is told to the victim") {
        auto const outcome = walk.step("cps-decided", cps("no-further-action"), investigator());
        CHECK(outcome.to == "active");
        CHECK(started_with(outcome, "dvpo", "because") == "no-further-action");
        CHECK(started_with(outcome, "contact", "about") == "no-charge");
    }
}

TEST_CASE("Whoever led once does not supervise later", "[investigation]") {
    auto walk = an_active_investigation();
    walk.step("allocated", allocation("k.shah constable"), sergeant());
    auto const promoted = somebody("investigation-sergeant", Rank::sergeant, "i.vale");
    CHECK(refused_only_for(walk.step("supervised", {{"direction", "go on"}}, promoted),
                           rules::supervisor_is_another::requires_that));
}

TEST_CASE("After counter-allegations the two parties have different officers", "[investigation]") {
    Fields const named{{"other-case", "WM-20-000099"}, {"officer", "k.shah constable"}};
    auto walk = an_allocated_investigation();
    CHECK(not_theirs(walk.step("other-sides-officer-named", named, investigator())));
    CHECK(refused_only_for(walk.step("other-sides-officer-named",
                                     changed(named, "officer", "i.vale constable"), sergeant()),
                           rules::officers_are_apart::requires_that));
    walk.step("other-sides-officer-named", named, sergeant());
    CHECK(walk.state() == "allocated");
    CHECK(*walk.shared("other-sides-officer") == "k.shah");
    CHECK(refused_only_for(walk.step("allocated", allocation("k.shah constable"), sergeant()),
                           rules::lead_is_not_the_other_sides::requires_that));
    auto const other = somebody("investigator", Rank::constable, "k.shah");
    CHECK(refused_only_for(walk.step("victim-contacted", contact(), other),
                           workflows::contact_is_not_the_other_sides::requires_that));
    CHECK(walk.step("victim-contacted", contact(), investigator()).to == "active");
    CHECK(refused_only_for(
        walk.step("victim-updated", {{"method", "in-person"}, {"what", "the date"}}, other),
        workflows::contact_is_not_the_other_sides::requires_that));
}

TEST_CASE("After the death of the victim nobody is asked to contact them", "[investigation]") {
    auto allocated = an_allocated_investigation();
    CHECK(allocated.asked("victim-died").to == "active");
    CHECK_FALSE(allocated.deadline("victim-contacted-medium"));

    auto waiting = an_investigation();
    CHECK(waiting.asked("victim-died").to == "awaiting-allocation");
    waiting.given("victim-died", "yes").step("allocated", allocation(), sergeant());
    CHECK(waiting.state() == "active");
    CHECK_FALSE(waiting.deadline("victim-contacted-medium"));
}

}  // namespace caseway::tests
