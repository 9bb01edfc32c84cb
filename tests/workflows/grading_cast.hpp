// The people and the ordinary, lawful events of the tests of grading; a test changes only what it
// is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/grading.hpp"

namespace caseway::tests::grading_cast {

inline Actor const assessor = somebody("response-officer", Rank::constable, "p.mann");
inline Actor const sergeant = somebody("response-sergeant", Rank::sergeant, "s.khan");
inline Actor const reviewer = somebody("review-officer", Rank::constable, "r.okoro");
inline Actor const inspector = somebody("detective-inspector", Rank::inspector, "d.lewis");

// Every question of a tool with the same answers: nothing happens.
inline std::string nothing_of(std::string_view version) {
    std::string text;
    for (auto const& question : workflows::tool_version_named(version)->questions)
        text += (text.empty() ? "" : ",") + std::string{question.name} +
                (question.scale == workflows::Scale::frequency ? "=never" : "=no");
    return text;
}
// The same with some questions answered otherwise: "T10=often".
inline std::string answers(std::string_view version, std::vector<std::string> const& others) {
    auto text = nothing_of(version) + ",";
    for (auto const& other : others) {
        auto const at = ("," + text).find("," + other.substr(0, other.find('=') + 1));
        text.replace(at, text.find(',', at) - at, other);
    }
    text.pop_back();
    return text;
}

inline Fields a_dara(std::string grade = "medium", std::vector<std::string> const& others = {}) {
    return {{"tool", "dara"},
            {"version", "dara-2018"},
            {"answers", answers("dara-2018", others)},
            {"victims-fear", "frightened"},
            {"history-checked", "yes"},
            {"children-seen", "no-children"},
            {"grade", std::move(grade)},
            {"rationale", "second report, drinking, no injury"}};
}
// A DASH with the first so many questions ticked.
inline Fields a_dash(std::string grade, int ticks) {
    std::vector<std::string> ticked;
    for (int i = 1; i <= ticks; ++i) ticked.push_back("D" + std::to_string(i) + "=yes");
    auto fields = changed(a_dara(std::move(grade)), "tool", "dash");
    fields = changed(fields, "version", "dash-2009");
    fields = changed(fields, "coercive-control", "considered, no offence yet");
    fields = changed(fields, "override-reason", "the suspect is abroad");
    return changed(fields, "answers", answers("dash-2009", ticked));
}

inline Walk an_assessment_due() {
    Walk walk{workflows::grading::grading()};
    walk.at("2020-04-09 18:00").given("marac-repeat", "no");
    REQUIRE(walk.asked("assessment-opened", {{"because", "report"}}).moved());
    return walk;
}
inline Walk graded(Fields const& assessment) {
    auto walk = an_assessment_due();
    REQUIRE(walk.step("assessment-submitted", assessment, assessor).moved());
    return walk;
}
inline Walk confirmed(Fields const& assessment) {
    auto walk = graded(assessment);
    REQUIRE(walk.step("grade-confirmed", {{"rationale", "agreed"}}, sergeant).moved());
    return walk;
}
inline Walk settled(Fields const& assessment) {
    auto walk = confirmed(assessment);
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    return walk;
}
inline Fields regrade(std::string grade) {
    return {{"grade", std::move(grade)}, {"reason", "what the neighbours said"}};
}

}  // namespace caseway::tests::grading_cast
