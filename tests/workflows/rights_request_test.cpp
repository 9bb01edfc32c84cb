// Requests by people about their own data: the month, the refusal, and what must stay secret.

#include "workflows/rights_request.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::rights_request;

namespace {

Actor records() { return somebody("records-officer", Rank::staff, "r.hope"); }
Actor protection() { return somebody("data-protection-officer", Rank::staff, "n.ward"); }
Actor officer() { return somebody("response-officer"); }

Fields a_request(std::string right = "access", std::string subject = "suspect") {
    return {{"right", std::move(right)},
            {"subject", std::move(subject)},
            {"identity-in-doubt", "no"},
            {"asked", "all data that you hold on me"}};
}
Fields a_decision(std::string decision) {
    return {{"decision", std::move(decision)}, {"why", "necessary and proportionate"}};
}
// Everything that must stay secret was looked for.
Fields disclosed(std::string decision = "granted") {
    return changed(a_decision(std::move(decision)), "looked-for",
                   "victims-whereabouts,marac,disclosure-applicant,idva-contact");
}
Fields refused(std::string decision = "refused") {
    return changed(a_decision(std::move(decision)), "grounds", "rights-and-safety-of-others");
}
Fields an_answer(std::string method = "letter", std::string told = "yes") {
    return {{"method", std::move(method)}, {"told-of-complaint", std::move(told)}};
}
Fields extension() { return {{"complex-or-many", "yes"}, {"reasons-given", "four systems"}}; }

// Received on Friday 31 January 2020.
Walk asked_on(std::string time, Fields const& fields) {
    Walk walk{rules::rights_request()};
    REQUIRE(walk.at(time).step("rights-request-received", fields, officer()).moved());
    return walk;
}
Walk asked(std::string right = "access", std::string subject = "suspect") {
    return asked_on("2020-01-31 10:00", a_request(std::move(right), std::move(subject)));
}
Walk in_doubt() {
    return asked_on("2020-01-31 10:00", changed(a_request(), "identity-in-doubt", "yes"));
}
Walk decided(Fields const& decision, std::string right = "access",
             std::string subject = "suspect") {
    auto walk = asked(std::move(right), std::move(subject));
    REQUIRE(walk.step("rights-request-decided", decision, records()).moved());
    return walk;
}
bool irregular_only_for(Outcome const& outcome, Words rule) {
    return outcome.moved() && outcome.irregular.size() == 1 && names(outcome.irregular, rule);
}

}  // namespace

TEST_CASE("A request is answered within a month of the day it came", "[rights][table]") {
    auto [received, due] = GENERATE(table<std::string, std::string>({
        {"2020-01-31 10:00", "Sat 29 Feb 2020 23:59"},
        {"2020-04-06 23:59", "Wed 6 May 2020 23:59"},
        {"2020-12-07 00:00", "Thu 7 Jan 2021 23:59"},
    }));
    auto walk = asked_on(received, a_request());
    CHECK(walk.state() == "being-answered");
    CHECK(walk.owner() == "records-officer");
    CHECK(engine::show(walk.deadline("rights-answered")->due) == due);
    CHECK(workflows::rights_answered.escalated_to == "data-protection-officer");
}

TEST_CASE("Where it is doubtful who asks the month begins with the proof", "[rights]") {
    auto walk = in_doubt();
    CHECK(walk.state() == "awaiting-identity");
    CHECK_FALSE(walk.deadline("rights-answered"));
    CHECK(walk.deadline("identity-settled"));
    CHECK(not_theirs(walk.step("identity-confirmed", {{"how", "passport"}}, officer())));
    walk.at("2020-02-10 09:00").step("identity-confirmed", {{"how", "passport"}}, records());
    CHECK(walk.state() == "being-answered");
    CHECK_FALSE(walk.deadline("identity-settled"));
    CHECK(engine::show(walk.deadline("rights-answered")->due) == "Tue 10 Mar 2020 23:59");
}

TEST_CASE("Whoever does not show who they are learns nothing", "[rights]") {
    auto walk = in_doubt();
    CHECK(walk.step("identity-not-shown", {{"why", "no answer"}}, records()).moved());
    CHECK(walk.state() == "not-identified");
    CHECK_FALSE(walk.deadline("identity-settled"));
    CHECK_FALSE(walk.deadline("rights-answered"));
}

TEST_CASE("The month can be extended only where the law of its day allows it", "[rights][table]") {
    auto [received, time, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"2026-02-04 23:59", "2026-02-10 09:00", false},
        {"2026-02-05 00:00", "2026-02-10 09:00", true},
    }));
    CAPTURE(received);
    auto walk = asked_on(received, a_request());
    auto const outcome = walk.at(time).step("reply-extended", extension(), records());
    CHECK(outcome.moved() == allowed);
    if (!allowed) {
        CHECK(refused_only_for(outcome, rules::extension_is_provided_for::requires_that));
        return;
    }
    CHECK(walk.regimes() == std::vector<std::string>{"regime:rights-reply=reply-2026"});
    CHECK_FALSE(walk.deadline("rights-answered"));
    CHECK(engine::show(walk.deadline("rights-answered-extended")->due) == "Tue 5 May 2026 23:59");
}

TEST_CASE("An extension is told within the month and given once for a reason", "[rights]") {
    auto walk = asked_on("2026-03-02 09:00", a_request());
    CHECK(refused_only_for(
        walk.step("reply-extended", changed(extension(), "complex-or-many", "no"), records()),
        rules::requests_are_complex_or_many::requires_that));
    walk.at("2026-04-03 00:00");
    CHECK(refused_only_for(walk.step("reply-extended", extension(), records()),
                           rules::told_within_the_month::requires_that));
    walk.at("2026-04-02 23:59");
    CHECK(walk.step("reply-extended", extension(), records()).moved());
    CHECK(refused_only_for(walk.step("reply-extended", extension(), records()),
                           rules::not_extended_before::requires_that));
}

TEST_CASE("What is refused has its ground named", "[rights][table]") {
    auto [decision, needs_ground] = GENERATE(table<std::string, bool>({
        {"granted", false},
        {"partly-granted", true},
        {"refused", true},
        {"neither-confirmed-nor-denied", true},
    }));
    CAPTURE(decision);
    auto walk = asked("rectification");
    auto const outcome = walk.step("rights-request-decided", a_decision(decision), records());
    CHECK(outcome.moved() != needs_ground);
    if (!needs_ground) return;
    CHECK(refused_only_for(outcome, rules::refusal_names_its_ground::requires_that));
    CHECK(walk.step("rights-request-decided", refused(decision), protection()).moved());
    CHECK(walk.state() == "decided");
}

TEST_CASE("A suspect who asks for all data learns nothing that leads to the victim", "[rights]") {
    auto walk = asked();
    for (auto const* looked_for : {"victims-whereabouts,marac,disclosure-applicant",
                                   "marac,disclosure-applicant,idva-contact",
                                   "victims-whereabouts,disclosure-applicant,idva-contact",
                                   "victims-whereabouts,marac,idva-contact"}) {
        CAPTURE(looked_for);
        CHECK(refused_only_for(walk.step("rights-request-decided",
                                         changed(disclosed(), "looked-for", looked_for), records()),
                               rules::secrets_were_looked_for::requires_that));
    }
    auto const in_part = changed(refused("partly-granted"), "why", "the rest is the victim's");
    CHECK(refused_only_for(walk.step("rights-request-decided", in_part, records()),
                           rules::secrets_were_looked_for::requires_that));
    CHECK(walk.step("rights-request-decided", disclosed(), records()).moved());
}

TEST_CASE("Nothing need be looked for where nothing about others is given", "[rights][table]") {
    auto [right, subject, decision] = GENERATE(table<std::string, std::string, std::string>({
        {"access", "victim", "granted"},
        {"rectification", "suspect", "granted"},
        {"restriction", "suspect", "granted"},
        {"access", "suspect", "neither-confirmed-nor-denied"},
        {"access", "suspect", "refused"},
    }));
    CAPTURE(right, subject, decision);
    auto walk = asked(right, subject);
    CHECK(walk.step("rights-request-decided", refused(decision), records()).moved());
}

TEST_CASE("What must be kept as evidence is restricted instead of erased", "[rights]") {
    auto walk = asked("erasure");
    walk.given("held", "yes");
    for (auto const* decision : {"granted", "partly-granted"})
        CHECK(refused_only_for(walk.step("rights-request-decided", refused(decision), records()),
                               rules::evidence_is_not_erased::requires_that));
    CHECK(walk.step("rights-request-decided", a_decision("restricted-instead"), records()).moved());
    CHECK(walk.asked_for("records-officer restrict-instead-of-erasing"));
    CHECK_FALSE(walk.shared("erasure-granted"));
}

TEST_CASE("A hold stands in the way of erasure alone", "[rights][table]") {
    auto const* right = GENERATE("access", "rectification", "restriction");
    auto walk = asked(right);
    walk.given("held", "yes");
    CHECK(walk.step("rights-request-decided", disclosed(), records()).moved());
    CHECK(walk.asked_for("records-officer rights-request-to-be-carried-out"));
}

TEST_CASE("Restriction takes the place of erasure or rectification only", "[rights][table]") {
    auto [right, allowed] = GENERATE(table<std::string, bool>({
        {"access", false},
        {"restriction", false},
        {"erasure", true},
        {"rectification", true},
    }));
    CAPTURE(right);
    auto walk = asked(right);
    auto const outcome =
        walk.step("rights-request-decided", a_decision("restricted-instead"), records());
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome,
                               rules::restriction_takes_the_place_of_erasure::requires_that));
}

TEST_CASE("Erasure that is granted is known to whoever reviews the record", "[rights]") {
    auto walk = decided(a_decision("granted"), "erasure");
    CHECK(*walk.shared("erasure-granted") == "yes");
    walk.step("rights-request-decided", refused(), protection());
    CHECK(*walk.shared("erasure-granted") == "no");

    auto other = asked("erasure");
    other.given("erasure-granted", "yes").step("rights-request-decided", refused(), records());
    CHECK(*other.shared("erasure-granted") == "yes");
    CHECK_FALSE(decided(disclosed()).shared("erasure-granted"));
}

TEST_CASE("An answer ends the request and its month", "[rights]") {
    auto walk = decided(disclosed());
    CHECK(not_theirs(walk.step("answer-sent", an_answer(), officer())));
    auto const outcome = walk.step("answer-sent", an_answer(), records());
    CHECK(outcome.irregular.empty());
    CHECK(walk.state() == "answered");
    CHECK_FALSE(walk.deadline("rights-answered"));

    auto extended = asked_on("2026-03-02 09:00", a_request("restriction"));
    extended.step("reply-extended", extension(), records());
    extended.step("rights-request-decided", a_decision("granted"), records());
    extended.step("answer-sent", an_answer(), records());
    CHECK_FALSE(extended.deadline("rights-answered-extended"));
}

TEST_CASE("Whoever is refused is told where to complain", "[rights][table]") {
    auto [decision, must_be_told] = GENERATE(table<std::string, bool>({
        {"granted", false},
        {"refused", true},
        {"partly-granted", true},
        {"neither-confirmed-nor-denied", false},
    }));
    CAPTURE(decision);
    auto walk = decided(refused(decision), "rectification");
    auto const outcome = walk.step("answer-sent", an_answer("letter", "no"), records());
    if (must_be_told)
        CHECK(irregular_only_for(outcome, rules::told_where_to_complain::requires_that));
    else
        CHECK(outcome.irregular.empty());
}

TEST_CASE("A victim is answered by a way that is safe", "[rights][table]") {
    auto [said, method, safe] = GENERATE(table<std::string, std::string, bool>({
        {"in-person-only", "letter", false},
        {"in-person-only", "in-person", true},
        {"unknown", "email", false},
        {"unknown", "through-idva", true},
        {"any", "letter", true},
    }));
    CAPTURE(said, method);
    auto walk = decided(a_decision("granted"), "access", "victim");
    auto const outcome =
        walk.given("safe-contact", said).step("answer-sent", an_answer(method), records());
    CHECK(outcome.moved());
    CHECK(outcome.irregular.empty() == safe);
    if (!safe)
        CHECK(irregular_only_for(outcome, rules::answer_reaches_a_victim_safely::requires_that));
}

TEST_CASE("A request withdrawn is not answered", "[rights]") {
    for (auto walk : {in_doubt(), asked(), decided(refused())}) {
        CHECK(walk.step("rights-request-withdrawn", {{"how", "by letter"}}, records()).moved());
        CHECK(walk.state() == "withdrawn");
        CHECK_FALSE(walk.deadline("rights-answered"));
        CHECK_FALSE(walk.deadline("identity-settled"));
    }
}

TEST_CASE("A complaint to the Commissioner is recorded whenever it comes and reopening is possible",
          "[rights]") {
    auto answered = decided(refused()), gone = in_doubt(), withdrawn = asked();
    answered.step("answer-sent", an_answer(), records());
    gone.step("identity-not-shown", {{"why", "no answer"}}, records());
    withdrawn.step("rights-request-withdrawn", {{"how", "by letter"}}, records());
    for (auto walk : {in_doubt(), asked(), decided(refused()), answered, gone, withdrawn}) {
        auto const before = walk.state();
        CHECK(walk.step("complained-to-commissioner", {{"about", "delay"}}, records()).moved());
        CHECK(walk.asked_for("data-protection-officer complaint-to-commissioner"));
        CHECK(walk.state() == before);
    }
    for (auto walk : {answered, gone, withdrawn}) {
        walk.at("2020-06-01 09:00");
        CHECK(walk.step("rights-request-reopened", {{"why", "upheld"}}, protection()).moved());
        CHECK(walk.state() == "being-answered");
        CHECK(engine::show(walk.deadline("rights-answered")->due) == "Wed 1 Jul 2020 23:59");
    }
}

}  // namespace caseway::tests
