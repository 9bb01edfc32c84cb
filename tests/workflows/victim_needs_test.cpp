// What the victim needs and wants under the Victims' Code.

#include "workflows/victim_needs.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::victim_needs;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Fields needs() { return {{"measures", "screens,video-link"}, {"needs", "call weekly"}}; }
Fields said() { return {{"how-known", "said so to the officer"}}; }

Walk assessed() {
    Walk walk{rules::victim_needs()};
    walk.given("reported-on", "2020-04-06");
    REQUIRE(walk.at("2020-04-06 12:00").step("needs-assessed", needs(), investigator()).moved());
    return walk;
}

}  // namespace

TEST_CASE("Only the victim's own word makes a standard victim of an enhanced one",
          "[victim-needs][story]") {
    auto walk = assessed();
    CHECK(walk.state() == "enhanced");
    CHECK(walk.shared("standard-victim") == nullptr);
    walk.step("enhanced-rights-declined", said(), investigator());
    CHECK(walk.state() == "standard-by-choice");
    CHECK(*walk.shared("standard-victim") == "yes");
    CHECK(walk.regimes() == std::vector<std::string>{"regime:victims-code=victims-code-2015"});
    walk.step("enhanced-rights-wanted", said(), investigator());
    CHECK(walk.state() == "enhanced");
    CHECK(*walk.shared("standard-victim") == "no");
}

TEST_CASE("A victim's needs are looked at again every four weeks", "[victim-needs]") {
    auto walk = assessed();
    CHECK(walk.deadline("needs-looked-at")->due == minute("2020-05-04 23:59"));
    walk.at("2020-04-20 12:00").step("needs-assessed", needs(), investigator());
    CHECK(walk.state() == "enhanced");
    CHECK(walk.deadline("needs-looked-at")->due == minute("2020-05-18 23:59"));
}

TEST_CASE("A victim's needs are kept in one place", "[victim-needs]") {
    Walk walk{rules::victim_needs()};
    walk.beside({"victim-needs.1", "victim-needs", "enhanced", "", "", false, {}});
    CHECK(refused_only_for(walk.step("needs-assessed", needs(), investigator()),
                           rules::needs_are_kept_once::requires_that));
}

TEST_CASE("While anything is under way a victim's needs are looked at", "[victim-needs][table]") {
    auto const workflow = GENERATE(values<std::string>({"investigation", "safeguarding"}));
    Fields const why{{"why", "all is finished"}};
    auto walk = assessed();
    walk.beside({workflow, workflow, "active", "", "", false, {}});
    CHECK(refused_only_for(walk.step("needs-no-longer-kept", why, sergeant()),
                           rules::nothing_is_under_way::requires_that));
    auto over = assessed();
    over.step("enhanced-rights-declined", said(), investigator());
    over.beside({workflow, workflow, "closed", "", "", true, {}});
    CHECK(over.step("needs-no-longer-kept", why, sergeant()).to == "needs-not-kept");
    CHECK_FALSE(over.deadline("needs-looked-at"));
    CHECK(over.step("needs-assessed", needs(), investigator()).to == "enhanced");
    CHECK(*over.shared("standard-victim") == "no");
}

}  // namespace caseway::tests
