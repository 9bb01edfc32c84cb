// Breach of an order (DAPO) is an offence. Domestic Abuse Act 2021 s.39.

#include "workflows/dapo_breach.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::dapo_breach;

namespace {

Actor constable() { return somebody("response-officer", Rank::constable, "p.singh"); }
Actor detective() { return somebody("investigator", Rank::constable, "d.shah"); }
Actor inspector() { return somebody("detective-inspector", Rank::inspector, "i.cole"); }

std::string stored(std::string_view text) {
    return engine::stored(engine::parse_minute(text).value.value());
}
Fields report(std::string known_since = "2025-05-12 10:30") {
    Fields fields{{"what-happened", "he came to the door"}};
    if (!known_since.empty()) fields.push_back({"known-since", stored(known_since)});
    return fields;
}
Fields charge() { return {{"cps-reference", "CPS-25-12"}}; }
Fields conviction(std::string sentence) {
    return {{"sentence", std::move(sentence)}, {"details", "as the court said"}};
}

// The order was breached on Saturday 17 May 2025 at 21:00.
Walk a_breach(Fields const& fields = report()) {
    Walk walk{rules::dapo_breach()};
    REQUIRE(walk.at("2025-05-17 21:00").asked("dapo-breach-opened", fields).moved());
    return walk;
}
Walk a_recorded_crime(Fields const& fields = report()) {
    auto walk = a_breach(fields);
    REQUIRE(walk.step("breach-crime-recorded", {{"crime-number", "06DB/1"}}, constable()).moved());
    return walk;
}
Walk a_charge() {
    auto walk = a_recorded_crime();
    REQUIRE(walk.step("dapo-breach-charged", charge(), detective()).moved());
    return walk;
}

}  // namespace

TEST_CASE("A breach of an order under the 2021 Act is a crime that is investigated and charged",
          "[dapo-breach][story]") {
    Walk walk{rules::dapo_breach()};
    walk.at("2025-05-17 21:00").given("victim-site", "coventry");
    auto const opened = walk.asked("dapo-breach-opened", report());
    CHECK(walk.state() == "reported");
    CHECK(walk.asked_for("investigation investigation-opened"));
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.asked_for("grading assessment-opened"));
    REQUIRE(walk.deadline("crime-recorded"));
    CHECK(engine::show(walk.deadline("crime-recorded")->due) == "Sun 18 May 2025 21:00");

    walk.step("breach-crime-recorded", {{"crime-number", "06DB/1"}}, constable());
    CHECK(walk.state() == "under-investigation");
    CHECK_FALSE(walk.deadline("crime-recorded"));
    CHECK(walk.step("dapo-breach-arrested", {{"arrested-by", "p.singh constable"}}, constable())
              .irregular.empty());
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.step("dapo-breach-charged", charge(), detective()).irregular.empty());
    CHECK(walk.step("dapo-breach-convicted", conviction("custody"), detective()).irregular.empty());
    CHECK(walk.state() == "convicted");
}

TEST_CASE("Where an investigation is open the breach belongs to it", "[dapo-breach]") {
    Walk walk{rules::dapo_breach()};
    walk.beside({"investigation", "investigation", "active", "", "d.shah", false, {}});
    walk.asked("dapo-breach-opened", report());
    CHECK_FALSE(walk.asked_for("investigation investigation-opened"));
    Walk later{rules::dapo_breach()};
    later.beside({"investigation", "investigation", "closed", "", "d.shah", true, {}});
    later.asked("dapo-breach-opened", report());
    CHECK(later.asked_for("investigation investigation-opened"));
}

TEST_CASE("Breach of an order is an offence only of who knew of it", "[dapo-breach][table]") {
    auto [known, found_out, lawful] = GENERATE(table<std::string, std::string, bool>({
        {"2025-05-17 21:00", "", true},
        {"2025-05-17 21:01", "", false},
        {"", "", false},
        {"", "2025-05-16 10:00", true},
        {"", "2025-05-18 10:00", false},
    }));
    CAPTURE(known, found_out);
    auto walk = a_recorded_crime(report(known));
    auto fields = charge();
    if (!found_out.empty()) fields.push_back({"known-since", stored(found_out)});
    auto const outcome = walk.step("dapo-breach-charged", fields, detective());
    CHECK(outcome.to == "charged");
    CHECK(outcome.irregular.empty() == lawful);
    CHECK((lawful || names(outcome.irregular, rules::suspect_knew_of_the_order::requires_that)));
}

TEST_CASE("Police staff do not arrest for breach of an order", "[dapo-breach]") {
    auto const outcome =
        a_breach().step("dapo-breach-arrested", {{"arrested-by", "j.reed staff"}}, constable());
    CHECK(names(outcome.irregular, rules::arrested_by_an_officer::requires_that));
}

TEST_CASE("Nobody is conditionally discharged for breach of an order", "[dapo-breach]") {
    auto const outcome =
        a_charge().step("dapo-breach-convicted", conviction("conditional-discharge"), detective());
    CHECK(outcome.to == "convicted");
    CHECK(names(outcome.irregular, rules::not_discharged_on_condition::requires_that));
}

TEST_CASE("A breach is an offence or contempt and not both", "[dapo-breach]") {
    Fields const contempt{{"details", "fourteen days, suspended"}};
    for (auto walk : {a_breach(), a_recorded_crime(), a_charge()}) {
        CHECK(walk.step("dapo-contempt-found", contempt, detective()).to == "contempt");
        CHECK(walk.step("dapo-breach-charged", charge(), detective()).kind ==
              Outcome::Kind::unplaced);
    }
    auto convicted = a_charge();
    convicted.step("dapo-breach-convicted", conviction("fine"), detective());
    CHECK(convicted.step("dapo-contempt-found", contempt, detective()).kind ==
          Outcome::Kind::unplaced);
}

TEST_CASE("A breach is given up by an inspector once the crime is recorded and may be reopened",
          "[dapo-breach]") {
    Fields const rationale{{"rationale", "mistaken identity"}};
    CHECK(a_breach().step("dapo-breach-not-charged", rationale, inspector()).kind ==
          Outcome::Kind::not_provided_for);
    auto walk = a_recorded_crime();
    CHECK(not_theirs(walk.step("dapo-breach-not-charged", rationale, detective())));
    CHECK(walk.step("dapo-breach-not-charged", rationale, inspector()).to == "not-charged");
    CHECK(walk.asked_for("contact duty-opened"));
    CHECK(walk.step("dapo-breach-reopened", {{"rationale", "a film turned up"}}, inspector()).to ==
          "under-investigation");
    CHECK(walk.asked_for("investigation investigation-opened"));

    auto acquitted = a_charge();
    acquitted.step("dapo-breach-acquitted", {{"reasons", "discontinued"}}, detective());
    CHECK(acquitted.state() == "acquitted");
    CHECK(acquitted.step("dapo-breach-reopened", {{"rationale", "reviewed"}}, inspector()).to ==
          "under-investigation");
}

TEST_CASE("Death of the suspect ends a breach of an order wherever it rests", "[dapo-breach]") {
    for (auto walk : {a_breach(), a_recorded_crime(), a_charge()})
        CHECK(walk.asked("suspect-died").to == "suspect-died");
}

}  // namespace caseway::tests
