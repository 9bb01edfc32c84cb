// A victim personal statement: offered, never compulsory. Victims' Code, right 7.

#include "workflows/personal_statement.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::personal_statement;

namespace {

Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Fields offer(std::string told = "yes") { return {{"told-it-is-a-choice", std::move(told)}}; }
Fields made(std::string use = "read-by-the-victim") {
    return {{"use", std::move(use)}, {"reference", "statement 1"}};
}
Fields sent() { return {{"to-whom", "CPS"}}; }

Walk offered() {
    Walk walk{rules::personal_statement()};
    REQUIRE(walk.at("2020-04-15 11:00")
                .step("personal-statement-offered", offer(), investigator())
                .moved());
    return walk;
}

}  // namespace

TEST_CASE("A personal statement is offered and made and updated and used",
          "[personal-statement][story]") {
    auto walk = offered();
    CHECK(walk.state() == "statement-offered");
    CHECK(walk.owner() == "investigation-sergeant");
    CHECK(walk.deadline("personal-statement-asked")->due == minute("2020-05-13 23:59"));
    walk.step("personal-statement-made", made(), investigator());
    CHECK(walk.state() == "statement-made");
    CHECK_FALSE(walk.deadline("personal-statement-asked"));
    CHECK(walk.step("personal-statement-sent", sent(), investigator()).to == "statement-sent");
    CHECK(walk.step("personal-statement-updated", made(), investigator()).to ==
          "statement-updated");
    CHECK(walk.step("personal-statement-sent", sent(), investigator()).to == "statement-sent");
}

TEST_CASE("A victim is told that a personal statement is a choice", "[personal-statement]") {
    Walk walk{rules::personal_statement()};
    CHECK(refused_only_for(walk.step("personal-statement-offered", offer("no"), investigator()),
                           rules::victim_knows_it_is_a_choice::requires_that));
}

TEST_CASE("A victim may make a personal statement later", "[personal-statement]") {
    auto walk = offered();
    walk.step("personal-statement-deferred", {{"ask-on", "2020-06-01"}}, investigator());
    CHECK(walk.state() == "statement-deferred");
    CHECK(walk.deadline("personal-statement-asked")->due == minute("2020-06-01 23:59"));
    CHECK(walk.step("personal-statement-made", made(), investigator()).to == "statement-made");
}

TEST_CASE("A victim may make no personal statement and change their mind", "[personal-statement]") {
    auto walk = offered();
    CHECK(walk.step("personal-statement-declined", {}, investigator()).to == "statement-declined");
    CHECK_FALSE(walk.deadline("personal-statement-asked"));
    CHECK(refused_only_for(walk.step("personal-statement-offered", offer("no"), investigator()),
                           rules::victim_knows_it_is_a_choice::requires_that));
    CHECK(walk.step("personal-statement-offered", offer(), investigator()).to ==
          "statement-offered");
}

TEST_CASE("A personal statement is used only as the victim wants", "[personal-statement]") {
    auto walk = offered();
    walk.step("personal-statement-made", made("not-to-be-used"), investigator());
    CHECK(refused_only_for(walk.step("personal-statement-sent", sent(), investigator()),
                           rules::victim_wants_it_used::requires_that));
    walk.step("personal-statement-updated", made("played"), investigator());
    CHECK(walk.step("personal-statement-sent", sent(), investigator()).moved());
}

}  // namespace caseway::tests
