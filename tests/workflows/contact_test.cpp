// A duty to tell the victim. Victims' Code; SEED 33.

#include "workflows/contact.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::contact;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }

Fields telling(std::string method = "in-person") {
    return {{"method", std::move(method)},
            {"told-by", "i.vale constable"},
            {"what", "he was arrested today"},
            {"threat-to-life", "no"}};
}
Fields decision(std::string what) {
    return {{"decision", std::move(what)}, {"rationale", "he is in custody now"}};
}

// Opened on Friday 17 April 2020 at 15:00.
Walk a_duty(std::string about = "arrest") {
    Walk walk{rules::contact()};
    REQUIRE(
        walk.at("2020-04-17 15:00").asked("duty-opened", {{"about", std::move(about)}}).moved());
    return walk;
}
Walk a_paused_duty() {
    auto walk = a_duty();
    REQUIRE(
        walk.step("not-safe-to-contact", {{"reason", "he is with her"}}, investigator()).moved());
    return walk;
}
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

}  // namespace

TEST_CASE("A victim is told of an arrest by the end of the next working day", "[contact][story]") {
    auto walk = a_duty();
    CHECK(walk.state() == "due");
    CHECK(walk.owner() == "investigation-sergeant");
    CHECK(walk.deadline("victim-told")->due == minute("2020-04-20 23:59"));
    CHECK(walk.step("told", telling(), investigator()).to == "met");
    CHECK_FALSE(walk.deadline("victim-told"));
}

TEST_CASE("A support service is offered within two working days", "[contact]") {
    auto walk = a_duty("support");
    CHECK(walk.deadline("support-offered")->due == minute("2020-04-21 23:59"));
    CHECK_FALSE(walk.deadline("victim-told"));
}

TEST_CASE("A duty belongs to the lead investigator once there is one", "[contact]") {
    Walk walk{rules::contact()};
    walk.beside({"investigation", "investigation", "active", "", "i.vale", false, {}});
    walk.asked("duty-opened", {{"about", "release"}});
    CHECK(walk.owner() == "i.vale");
}

TEST_CASE("Before that it belongs to the sergeants of the victim's site", "[contact][table]") {
    auto [site, owner] = GENERATE(table<std::string, std::string>({
        {"coventry", "investigation-sergeant/coventry"},
        {"elsewhere", "investigation-sergeant"},
    }));
    Walk walk{rules::contact()};
    walk.given("victim-site", site).asked("duty-opened", {{"about", "release"}});
    CHECK(walk.owner() == owner);
}

TEST_CASE("A victim is told only in a way that is safe", "[contact][table]") {
    auto [method, said, safe] = GENERATE(table<std::string, std::string, bool>({
        {"in-person", "unknown", true},
        {"in-person", "in-person-only", true},
        {"through-idva", "unknown", true},
        {"telephone", "unknown", false},
        {"telephone", "telephone", true},
        {"telephone", "in-person-only", false},
        {"telephone", "text", false},
        {"telephone", "any", true},
        {"text", "text", true},
        {"text", "telephone", false},
        {"text", "unknown", false},
        {"text", "any", true},
        {"email", "telephone", false},
        {"email", "any", true},
        {"letter", "in-person-only", false},
        {"letter", "any", true},
    }));
    CAPTURE(method, said);
    auto walk = a_duty();
    auto const outcome =
        walk.given("safe-contact", said).step("told", telling(method), investigator());
    CHECK(outcome.moved() == safe);
    CHECK((safe || refused_only_for(outcome, workflows::way_is_safe::requires_that)));
}

TEST_CASE("While nobody knows what is safe the telephone stays down", "[contact]") {
    auto walk = a_duty();
    auto const outcome = walk.step("told", telling("telephone"), investigator());
    REQUIRE(outcome.kind == Outcome::Kind::refused);
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
    CHECK(walk.step("told", telling("in-person"), investigator()).moved());
}

TEST_CASE("After three attempts a sergeant is told that the victim was not reached", "[contact]") {
    auto walk = a_duty();
    Fields const attempt{{"method", "in-person"}, {"result", "nobody opened"}};
    for (int times = 1; times <= 3; ++times) {
        walk.step("contact-failed", attempt, investigator());
        CHECK(walk.state() == "due");
        CHECK(walk.asked_for("investigation-sergeant victim-not-reached") == (times == 3));
    }
    CHECK(walk.deadline("victim-told"));
}

TEST_CASE("An attempt in a way that was not safe is kept as irregular", "[contact]") {
    auto walk = a_duty();
    walk.given("safe-contact", "in-person-only");
    auto const outcome = walk.step(
        "contact-failed", {{"method", "telephone"}, {"result", "a man answered"}}, investigator());
    CHECK(outcome.moved());
    CHECK(names(outcome.irregular, workflows::way_is_safe::requires_that));
}

TEST_CASE("Not safe pauses the sending and not the duty", "[contact]") {
    auto walk = a_paused_duty();
    CHECK(walk.state() == "paused");
    CHECK(walk.deadline("victim-told")->due == minute("2020-04-20 23:59"));
    CHECK(walk.deadline("not-safe-reviewed")->due == minute("2020-04-18 15:00"));
    SECTION("a sergeant lets it resume") {
        CHECK(walk.step("reviewed", decision("resume"), sergeant()).to == "due");
        CHECK_FALSE(walk.deadline("not-safe-reviewed"));
    }
    SECTION("a sergeant lets it stay and looks again in a day") {
        walk.at("2020-04-18 12:00").step("reviewed", decision("stays"), sergeant());
        CHECK(walk.state() == "paused");
        CHECK(walk.deadline("not-safe-reviewed")->due == minute("2020-04-19 12:00"));
    }
    CHECK(walk.deadline("victim-told"));
}

TEST_CASE("Somebody else reviews and a sergeant at least", "[contact]") {
    auto walk = a_duty();
    walk.step("not-safe-to-contact", {{"reason", "he is with her"}}, sergeant());
    CHECK(refused_only_for(walk.step("reviewed", decision("resume"), sergeant()),
                           rules::reviewer_is_another::requires_that));
    CHECK(refused_only_for(walk.step("reviewed", decision("stays"), sergeant()),
                           rules::reviewer_is_another::requires_that));
    CHECK(not_theirs(walk.step("reviewed", decision("resume"),
                               somebody("investigation-sergeant", Rank::constable, "acting"))));
}

TEST_CASE("While it is not safe only a threat to life is told and only in person",
          "[contact][table]") {
    auto [method, threat, refused] = GENERATE(table<std::string, std::string, std::size_t>({
        {"in-person", "yes", 0},
        {"in-person", "no", 1},
        {"telephone", "yes", 1},
        {"telephone", "no", 2},
    }));
    CAPTURE(method, threat);
    auto walk = a_paused_duty();
    walk.given("safe-contact", "any");
    auto const outcome =
        walk.step("told", changed(telling(method), "threat-to-life", threat), investigator());
    CHECK(outcome.reasons.size() == refused);
    CHECK(walk.state() == (refused ? "paused" : "met"));
}

TEST_CASE("A victim may not want to be told and may change their mind", "[contact]") {
    auto walk = a_duty();
    Fields const words{{"how-known", "said so to the officer"}};
    CHECK(walk.step("declined-updates", words, investigator()).to == "updates-declined");
    CHECK_FALSE(walk.deadline("victim-told"));
    CHECK(walk.at("2020-05-04 09:00").step("updates-wanted", words, investigator()).to == "due");
    CHECK(walk.deadline("victim-told")->due == minute("2020-05-05 23:59"));
}

TEST_CASE("Whoever judged another duty of the case not safe does not review this one",
          "[contact]") {
    auto walk = a_paused_duty();
    walk.after("contact", "not-safe-to-contact", "s.ford");
    CHECK(refused_only_for(walk.step("reviewed", decision("resume"), sergeant()),
                           rules::reviewer_is_another::requires_that));
    CHECK(walk.step("reviewed", decision("resume"),
                    somebody("safeguarding-sergeant", Rank::sergeant, "l.finch"))
              .to == "due");
}

TEST_CASE("A victim told a minute after the time is told late", "[contact][table]") {
    auto [at, state] = GENERATE(table<std::string, std::string>({
        {"2020-04-20 23:59", "met"},
        {"2020-04-21 00:00", "met-late"},
    }));
    CAPTURE(at);
    auto due = a_duty();
    CHECK(due.at(at).step("told", telling(), investigator()).to == state);
    CHECK_FALSE(due.deadline("victim-told"));
    auto paused = a_paused_duty();
    auto const warning = changed(telling(), "threat-to-life", "yes");
    CHECK(paused.at(at).step("told", warning, investigator()).to == state);
}

TEST_CASE("Not safe to contact pauses the sending and not the duty", "[contact]") {
    auto walk = a_paused_duty();
    CHECK(walk.deadline("victim-told")->due == minute("2020-04-20 23:59"));
    CHECK(walk.deadline("not-safe-reviewed")->due == minute("2020-04-18 15:00"));
    walk.at("2020-04-18 10:00").step("reviewed", decision("resume"), sergeant());
    CHECK(walk.deadline("victim-told")->due == minute("2020-04-20 23:59"));
}

TEST_CASE("Every victim is an enhanced one until they choose otherwise", "[contact][table]") {
    auto [chose, rule, due] = GENERATE(table<std::string, std::string, std::string>({
        {"", "victim-told", "2020-04-20 23:59"},
        {"no", "victim-told", "2020-04-20 23:59"},
        {"yes", "victim-told-standard", "2020-04-24 23:59"},
    }));
    CAPTURE(chose);
    Walk walk{rules::contact()};
    if (!chose.empty()) walk.given("standard-victim", chose);
    walk.at("2020-04-17 15:00").asked("duty-opened", {{"about", "arrest"}});
    REQUIRE(walk.deadline(rule));
    CHECK(walk.deadline(rule)->due == minute(due));
    CHECK(walk.at("2020-04-24 23:59").step("told", telling(), investigator()).to ==
          (rule == "victim-told" ? "met-late" : "met"));
}

TEST_CASE("The Victims' Code of the day of the report is the one named", "[contact][table]") {
    auto [reported, mark] = GENERATE(table<std::string, std::string>({
        {"2021-03-31", "regime:victims-code=victims-code-2015"},
        {"2021-04-01", "regime:victims-code=victims-code-2021"},
        {"", "regime:victims-code=victims-code-2021"},
    }));
    CAPTURE(reported);
    Walk walk{rules::contact()};
    if (!reported.empty()) walk.given("reported-on", reported);
    walk.at("2021-05-10 09:00").asked("duty-opened", {{"about", "charge"}});
    CHECK(walk.regimes() == std::vector<std::string>{mark});
}

TEST_CASE("After counter-allegations nobody tells both parties", "[contact]") {
    auto walk = a_duty();
    walk.given("other-sides-officer", "i.vale");
    CHECK(refused_only_for(walk.step("told", telling(), investigator()),
                           workflows::contact_is_not_the_other_sides::requires_that));
    CHECK(walk.step("told", telling(), sergeant()).to == "met");
}

TEST_CASE("After the death of the victim every duty passes to family liaison", "[contact]") {
    auto due = a_duty();
    auto paused = a_paused_duty();
    for (auto* walk : {&due, &paused}) {
        CHECK(walk->asked("victim-died").to == "with-family-liaison");
        CHECK(walk->owner() == "family-liaison");
        CHECK_FALSE(walk->deadline("victim-told"));
        CHECK_FALSE(walk->deadline("not-safe-reviewed"));
    }
    Walk later{rules::contact()};
    later.given("victim-died", "yes");
    CHECK(later.asked("duty-opened", {{"about", "outcome"}}).to == "with-family-liaison");
    Fields const words{{"how-known", "it was another woman"}};
    CHECK(refused_only_for(later.step("updates-wanted", words, investigator()),
                           std::string{"the victim is not known to have died"}));
    later.given("victim-died", "no");
    CHECK(later.step("updates-wanted", words, investigator()).to == "due");
}

}  // namespace caseway::tests
