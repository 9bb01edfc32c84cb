// The people and the ordinary, lawful events of the tests of retention; a test changes only what
// it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/retention.hpp"

namespace caseway::tests::retention_cast {

inline Actor records() { return somebody("records-officer", Rank::staff, "r.hope"); }
inline Actor protection() { return somebody("data-protection-officer", Rank::staff, "n.ward"); }
inline Actor inspector() { return somebody("detective-inspector", Rank::inspector, "d.osei"); }
inline Actor investigator() { return somebody("investigator"); }

// Last came to notice on 6 April 2020.
inline Fields group(std::string name = "group-3") {
    return {{"group", std::move(name)},
            {"why", "common assault"},
            {"last-notice", "2020-04-06"},
            {"birth-year", "1985"}};
}
inline Fields came(std::string on) { return {{"on", std::move(on)}, {"what", "a new report"}}; }
inline Fields stage(std::string name, std::string on = "2020-06-01") {
    return {{"stage", std::move(name)}, {"on", std::move(on)}};
}
inline Fields kept(std::string review_by) {
    return {{"why", "a continuing risk"}, {"review-by", std::move(review_by)}};
}
inline Fields proposal(std::string because = "review") {
    return {{"because", std::move(because)},
            {"risk-remains", "no"},
            {"why", "no purpose left"},
            {"later-reports", "none under any name of hers"}};
}
inline Fields agreed() {
    return {{"why", "looked at again"}, {"later-reports", "none under any name of hers"}};
}
inline Fields why() { return {{"why", "looked at again"}}; }

inline Walk an_ungrouped_record() {
    Walk walk{workflows::retention::retention()};
    REQUIRE(walk.at("2020-05-01 10:00").step("retention-opened", {}, records()).moved());
    return walk;
}
inline Walk a_record(std::string group_name = "group-3") {
    auto walk = an_ungrouped_record();
    REQUIRE(walk.step("group-set", group(std::move(group_name)), records()).moved());
    return walk;
}
// The six years of group 3 are over, and nobody was ever charged.
inline Walk a_record_due() {
    auto walk = a_record();
    walk.step("criminal-process-reached", stage("no-proceedings"), investigator());
    REQUIRE(walk.at("2026-04-07 00:00").clock("review-fell-due").moved());
    return walk;
}
inline Walk a_record_retained() {
    auto walk = a_record_due();
    REQUIRE(walk.step("record-retained", kept("2028-04-07"), records()).moved());
    return walk;
}
inline Walk a_record_restricted() {
    auto walk = a_record_due();
    REQUIRE(walk.step("record-restricted", kept("2028-04-07"), records()).moved());
    return walk;
}
inline Walk a_proposal() {
    auto walk = a_record_due();
    REQUIRE(walk.step("disposal-proposed", proposal(), records()).moved());
    return walk;
}
inline Walk an_approval() {
    auto walk = a_proposal();
    REQUIRE(walk.step("disposal-approved", agreed(), protection()).moved());
    return walk;
}

}  // namespace caseway::tests::retention_cast
