#include "workflows/assessment_tools.hpp"

#include <algorithm>

namespace caseway::workflows {

namespace {

using std::chrono::local_days;
using std::chrono::year;

constexpr Words frequency_answers[] = {"never",    "occasionally", "often",    "all-the-time",
                                       "declined", "not-asked",    "not-known"};
constexpr Words yes_no_answers[] = {"yes", "no", "not-known", "declined", "not-asked"};

// Topics of the College of Policing's DARA. T17 (fear), T21 (children) and T22 (rationale) are
// fields of the assessment itself.
constexpr Question dara[] = {
    {"T1", "put-downs and humiliation"},
    {"T2", "cutting off from family, friends or services", Scale::frequency, Sign::control},
    {"T3", "checking up on movements, telephone or devices", Scale::frequency, Sign::control},
    {"T4", "control of daily life", Scale::frequency, Sign::control},
    {"T5", "control of money", Scale::frequency, Sign::control},
    {"T6", "threats to hurt the victim"},
    {"T7", "threats to kill", Scale::frequency, Sign::high},
    {"T8", "threats or harm to children, dependants, pets or property"},
    {"T9", "physical violence"},
    {"T10", "strangulation or suffocation", Scale::frequency, Sign::high},
    {"T11", "weapons or objects", Scale::frequency, Sign::high},
    {"T12", "sexual coercion or assault"},
    {"T13", "following, unwanted contact, stalking", Scale::frequency, Sign::stalking},
    {"T14", "threats of suicide, or to tell of immigration, honour or sexuality"},
    {"T15", "separation, done or planned", Scale::yes_no, Sign::separation},
    {"T16", "pregnancy or a baby under 18 months", Scale::yes_no, Sign::high},
    {"T18", "the suspect's drink, drugs, mental health, weapons, history", Scale::yes_no},
    {"T19", "more often or more severe than before", Scale::yes_no},
    {"T20", "honour-based abuse or forced marriage", Scale::yes_no, Sign::high},
};

constexpr Question dash[] = {
    {"D1", "injury this time", Scale::yes_no},
    {"D2", "the victim is frightened", Scale::yes_no},
    {"D3", "the victim fears further injury or violence", Scale::yes_no},
    {"D4", "isolation from family or friends", Scale::yes_no, Sign::control},
    {"D5", "low mood or thoughts of suicide", Scale::yes_no},
    {"D6", "separation in the past year", Scale::yes_no, Sign::separation},
    {"D7", "conflict over contact with children", Scale::yes_no},
    {"D8", "constant contact, following, stalking", Scale::yes_no, Sign::stalking},
    {"D9", "pregnancy or a baby under 18 months", Scale::yes_no, Sign::high},
    {"D10", "abuse happens more often", Scale::yes_no},
    {"D11", "abuse gets worse", Scale::yes_no},
    {"D12", "control of what the victim does, or jealousy", Scale::yes_no, Sign::control},
    {"D13", "weapons or objects", Scale::yes_no, Sign::high},
    {"D14", "threats to kill", Scale::yes_no, Sign::high},
    {"D15", "strangulation or suffocation", Scale::yes_no, Sign::high},
    {"D16", "sexual abuse", Scale::yes_no},
    {"D17", "others who threaten, honour-based abuse", Scale::yes_no, Sign::high},
    {"D18", "harm to anybody else", Scale::yes_no},
    {"D19", "harm to animals", Scale::yes_no},
    {"D20", "dependence or trouble about money", Scale::yes_no},
    {"D21", "the suspect's drink, drugs or mental health", Scale::yes_no},
    {"D22", "the suspect's threats of suicide", Scale::yes_no},
    {"D23", "breach of bail, injunctions or contact arrangements", Scale::yes_no},
    {"D24", "the suspect's trouble with the police", Scale::yes_no},
};

// Piloted from 2018, in use by West Midlands Police in April 2020 (SEED 31); national from
// 26 November 2022 (College of Policing). DASH accredited in March 2009.
constexpr ToolVersion versions[] = {
    {"dara", "dara-2018", local_days{year{2018} / 1 / 1}, local_days{year{2022} / 11 / 25}, dara},
    {"dara", "dara-2022", local_days{year{2022} / 11 / 26}, std::nullopt, dara},
    {"dash", "dash-2009", local_days{year{2009} / 3 / 1}, std::nullopt, dash},
};

std::span<Words const> answers_on(Scale scale) {
    if (scale == Scale::frequency) return frequency_answers;
    return yes_no_answers;
}

bool happens(Words answer) {
    return answer == "yes" || answer == "occasionally" || answer == "often" ||
           answer == "all-the-time";
}

bool often(Words answer) { return happens(answer) && answer != "occasionally"; }

}  // namespace

Question const* ToolVersion::question_named(std::string_view name) const {
    auto const found = std::find_if(questions.begin(), questions.end(),
                                    [&](auto const& each) { return each.name == name; });
    return found == questions.end() ? nullptr : &*found;
}

std::span<ToolVersion const> tool_versions() { return versions; }

ToolVersion const* tool_version_named(std::string_view name) {
    for (auto const& each : versions)
        if (each.version == name) return &each;
    return nullptr;
}

Question const* question_named(std::string_view name) {
    for (auto const& each : versions)
        if (auto const* question = each.question_named(name)) return question;
    return nullptr;
}

Words ToolAnswers::answer_to(std::string_view question) const {
    for (auto const& each : all)
        if (each.question == question) return each.answer;
    return {};
}

Advice advice(ToolAnswers const& answers, VictimsFear fear, CaseHistory history) {
    Advice found;
    Words stalking;
    bool separated = false;
    for (auto const& [name, answer] : answers.all) {
        auto const* question = question_named(name);
        if (!question || !happens(answer)) continue;
        if (name.starts_with('D')) ++found.ticks;
        if (question->sign == Sign::high) found.points_to_high.push_back(question->about);
        if (question->sign == Sign::control && often(answer)) found.controlling = true;
        if (question->sign == Sign::stalking) stalking = question->about;
        if (question->sign == Sign::separation) separated = true;
    }
    // Harassment after a separation is what tools and graders have missed most.
    if (separated && !stalking.empty()) found.points_to_high.push_back(stalking);
    if (fear == "very-frightened") found.points_to_high.push_back("the victim is very frightened");
    if (history.marac_repeat)
        found.points_to_high.push_back("repeat within twelve months of a MARAC");
    if (history.escalation) found.points_to_high.push_back("several reports in twelve months");
    return found;
}

}  // namespace caseway::workflows

namespace caseway::engine::detail {

using workflows::ToolAnswers;

namespace {

// What is wrong with one "T1=often", or nothing, and the answer is added.
std::string add_answer(std::string_view part, ToolAnswers& answers) {
    auto const equals = part.find('=');
    if (equals == part.npos) return "pairs such as T1=often,T2=never";
    auto const* question = workflows::question_named(part.substr(0, equals));
    if (!question)
        return "questions of a tool, T1 to T20 of DARA or D1 to D24 of DASH; none asks " +
               std::string{part.substr(0, equals)};
    std::string const name{question->name};
    if (!answers.answer_to(name).empty()) return "one answer to " + name + ", not two";
    auto const scale = workflows::answers_on(question->scale);
    auto const answer = std::find(scale.begin(), scale.end(), part.substr(equals + 1));
    if (answer == scale.end()) return "for " + name + ", " + one_of(scale);
    answers.all.push_back({question->name, *answer});
    return {};
}

}  // namespace

Parsed<ToolAnswers> Codec<ToolAnswers>::read(std::string_view text) {
    ToolAnswers answers;
    for (auto const part : split_list(text))
        if (auto problem = add_answer(part, answers); !problem.empty())
            return {std::nullopt, std::move(problem)};
    if (answers.all.empty()) return {std::nullopt, "pairs such as T1=often,T2=never"};
    return {std::move(answers), {}};
}

std::string Codec<ToolAnswers>::write(ToolAnswers const& answers) {
    std::string text;
    for (auto const& [question, answer] : answers.all)
        text += (text.empty() ? "" : ",") + std::string{question} + "=" + std::string{answer};
    return text;
}

}  // namespace caseway::engine::detail
