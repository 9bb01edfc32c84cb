// The people and the ordinary, lawful events of the tests of suspects; a test changes only what it
// is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/suspect.hpp"

namespace caseway::tests::suspect_cast {

inline Actor chair() { return somebody("trm-chair", Rank::inspector, "t.chair"); }
inline Actor neighbourhood() {
    return somebody("neighbourhood-officer", Rank::constable, "n.beat");
}
inline Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
inline Actor custody() { return somebody("custody-officer", Rank::sergeant, "c.dunn"); }
inline Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }

inline engine::Minute minute(std::string_view text) {
    return engine::parse_minute(text).value.value();
}

inline Fields named(std::string in_custody) {
    return {{"name", "John Doe"}, {"in-custody", std::move(in_custody)}, {"npu", "coventry"}};
}
inline Fields discussion() {
    return {
        {"decision", "enquiries"}, {"owner", "n.beat constable"}, {"next-action", "ask at work"}};
}
inline Fields arrest(std::string by = "n.beat constable") {
    return {{"arrested-by", std::move(by)}};
}
inline Fields charge(std::string then) {
    return {{"then", std::move(then)}, {"offences", "assault"}, {"cps-reference", "CPS-1"}};
}
inline Fields no_action() { return {{"decided-by", "police"}, {"reason", "no evidence"}}; }
inline Fields bail(std::string authority, std::string authorised_by, std::string until) {
    return {{"authority", std::move(authority)},
            {"authorised-by", std::move(authorised_by)},
            {"until", std::move(until)}};
}
inline Fields inspectors_bail() {
    return bail("inspector", "a.cole inspector", "2020-05-10 12:00");
}

// Named at large on Thursday 16 April 2020 at 12:00.
inline Walk an_outstanding_suspect() {
    Walk walk{workflows::suspect::suspect()};
    REQUIRE(walk.at("2020-04-16 12:00").asked("suspect-identified", named("no")).moved());
    return walk;
}
// Arrested on Friday 17 April 2020 at 15:00.
inline Walk a_suspect_in_custody() {
    auto walk = an_outstanding_suspect();
    REQUIRE(walk.at("2020-04-17 15:00").step("arrested", arrest(), neighbourhood()).moved());
    return walk;
}
inline Walk a_suspect_on_bail() {
    auto walk = a_suspect_in_custody();
    REQUIRE(walk.at("2020-04-17 20:00").step("bailed", inspectors_bail(), custody()).moved());
    return walk;
}
inline Walk a_suspect_under_investigation() {
    auto walk = a_suspect_in_custody();
    REQUIRE(walk.step("released-under-investigation", {{"reason", "phones to be read"}}, custody())
                .moved());
    return walk;
}
// A strand that this suspect's own strand asked for.
inline engine::StrandView own(std::string workflow, std::string state, bool ended = false) {
    return {workflow, workflow, std::move(state), "suspect", "", ended, {}};
}
inline Walk a_charged_suspect(std::string then) {
    auto walk = a_suspect_in_custody();
    REQUIRE(walk.step("charged", charge(std::move(then)), custody()).moved());
    return walk;
}

// The field of the strand that the step asked to start; empty where it did not.
inline std::string started_with(Outcome const& outcome, Words workflow, Words field) {
    for (auto const& ask : outcome.asks)
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (start->workflow == workflow)
                if (auto const* text = engine::find_field(start->fields, field)) return *text;
    return {};
}
inline std::string forum_of(Outcome const& outcome) {
    std::string forum = "none asked";
    for (auto const& ask : outcome.asks)
        if (auto const* list = std::get_if<engine::PutOnList>(&ask)) forum = list->forum;
    return forum;
}

}  // namespace caseway::tests::suspect_cast
