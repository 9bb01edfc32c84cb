#include "console/law_page.hpp"

#include "console/session.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <set>
#include <sstream>

namespace caseway::console {

namespace {

using engine::DeadlineRule;
using engine::Workflow;

// A cell of a table in Markdown.
std::string cell(std::string_view text) {
    std::string safe;
    for (char const c : text) {
        if (c == '|') safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe.empty() ? "-" : safe;
}

std::string line_of(std::vector<std::string> const& cells) {
    std::string line = "|";
    for (auto const& each : cells) line += " " + cell(each) + " |";
    return line + "\n";
}

std::string header_of(std::vector<std::string> const& titles) {
    std::string line = "|";
    for (std::size_t i = 0; i < titles.size(); ++i) line += "---|";
    return "\n" + line_of(titles) + line + "\n";
}

// ---- Dated rules

std::string days_of(engine::RegimeVersion const& version) {
    auto const from = version.from.ok() ? engine::iso(engine::Date{version.from}) : "";
    auto const until =
        version.until.ok() ? "before " + engine::iso(engine::Date{version.until}) : "";
    if (from.empty() && until.empty()) return "every day";
    return from.empty() ? until : "from " + from + (until.empty() ? "" : ", " + until);
}

std::string regimes_page(engine::Catalogue const& catalogue) {
    std::vector<engine::Regime const*> all;
    for (auto const* workflow : catalogue.all())
        for (auto const* each : workflow->regimes())
            if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
    auto page = "\n## Rules that change by date and place\n" +
                header_of({"Regime", "Chosen by the day of", "Version", "Says", "In force", "Where",
                           "Binding", "Source"});
    for (auto const* regime : all)
        for (auto const& version : regime->versions)
            page += line_of({std::string{regime->name}, std::string{regime->looks_at},
                             std::string{version.name}, std::string{version.says}, days_of(version),
                             version.areas.empty() ? "everywhere" : std::string{version.areas},
                             std::string{engine::name_of(version.binding)},
                             std::string{version.source}});
    return page;
}

// ---- Deadlines and numbers

std::string users_of(engine::Catalogue const& catalogue, auto const& uses) {
    std::vector<std::string> names;
    for (auto const* workflow : catalogue.all())
        if (uses(*workflow)) names.emplace_back(workflow->name());
    return engine::joined(names, ", ");
}

std::string length_of(DeadlineRule const& rule) {
    return rule.within.amount == 0 ? "a date that is set" : engine::words_of(rule.within);
}

std::string reminders_in_words(DeadlineRule const& rule) {
    constexpr int a_day = 24 * 60;
    std::vector<std::string> parts;
    for (auto const minutes : engine::reminders_of(rule))
        if (minutes > 0)
            parts.push_back(minutes % a_day == 0 ? std::to_string(minutes / a_day) + " d"
                            : minutes % 60 == 0  ? std::to_string(minutes / 60) + " h"
                                                 : std::to_string(minutes) + " min");
    return engine::joined(parts, ", ");
}

std::string deadlines_page(engine::Catalogue const& catalogue) {
    auto page = "\n## Deadlines\n" + header_of({"Name", "What", "Within", "Binding", "Source",
                                                "Reminders before (LOCAL)", "Whose", "If missed",
                                                "Taken over by", "In"});
    std::set<std::string_view> seen;
    for (auto const* workflow : catalogue.all())
        for (auto const* rule : workflow->deadlines()) {
            if (!seen.insert(rule->name).second) continue;
            auto const users = users_of(catalogue, [&](Workflow const& each) {
                return each.deadline_named(rule->name) != nullptr;
            });
            page += line_of({std::string{rule->name}, std::string{rule->label}, length_of(*rule),
                             std::string{engine::name_of(rule->binding)}, std::string{rule->source},
                             reminders_in_words(*rule), std::string{rule->owner},
                             std::string{rule->if_missed}, std::string{rule->escalated_to}, users});
        }
    return page;
}

std::string numbers_page(engine::Catalogue const& catalogue) {
    auto page = "\n## Numbers\n" + header_of({"Name", "Value", "Binding", "Source", "In"});
    std::set<std::string_view> seen;
    for (auto const* workflow : catalogue.all())
        for (auto const* setting : workflow->settings()) {
            if (!seen.insert(setting->name).second) continue;
            auto const users = users_of(catalogue, [&](Workflow const& each) {
                auto const all = each.settings();
                return std::find(all.begin(), all.end(), setting) != all.end();
            });
            page += line_of({std::string{setting->name}, std::to_string(setting->value),
                             std::string{engine::name_of(setting->binding)},
                             std::string{setting->source}, users});
        }
    return page;
}

// ---- Conditions and who may

// One condition of a workflow and the events whose rows ask it.
struct Rule {
    engine::ConditionLine line;
    std::vector<std::string> events;
};

std::vector<Rule> rules_of(Workflow const& workflow) {
    std::vector<Rule> rules;
    for (auto const& row : workflow.rows())
        for (auto const& condition : row.conditions) {
            auto found = std::find_if(rules.begin(), rules.end(), [&](Rule const& each) {
                return each.line.requires_that == condition.requires_that;
            });
            if (found == rules.end()) found = rules.insert(rules.end(), Rule{condition, {}});
            if (std::find(found->events.begin(), found->events.end(), row.event) ==
                found->events.end())
                found->events.emplace_back(row.event);
        }
    return rules;
}

// The test that misses it when it is off. A row that requires the opposite of a condition has that
// condition's source and cure, and its test.
std::string test_of(Rule const& rule, std::vector<Rule> const& rules, ShownBy const& shown) {
    if (auto const test = shown.find(rule.line.requires_that); test != shown.end())
        return test->second;
    for (auto const& other : rules) {
        bool const opposite =
            other.line.source == rule.line.source && other.line.cure == rule.line.cure;
        auto const test = shown.find(other.line.requires_that);
        if (opposite && test != shown.end()) return test->second;
    }
    return {};
}

std::string authority_of(engine::Authority const& may) {
    if (may.only_by_clock) return "the clock";
    if (may.only_by_ask) return "another strand";
    std::vector<std::string> roles;
    for (auto const role : may.roles)
        if (!role.empty()) roles.emplace_back(role);
    auto text = roles.empty() ? std::string{"anybody"} : engine::joined(roles, ", ");
    if (may.at_least > engine::Rank::partner)
        text += "; " + std::string{engine::name_of(may.at_least)} + " or above";
    return text;
}

std::string workflow_part(Workflow const& workflow, ShownBy const& shown) {
    auto page = "\n## " + std::string{workflow.label()} + " (`" + std::string{workflow.name()} +
                "`)\n\n" + std::string{workflow.source()} + "\n";
    page +=
        header_of({"Rule", "Source", "Enforced when", "What would cure it", "Shown by the test"});
    auto const rules = rules_of(workflow);
    for (auto const& rule : rules)
        page += line_of({std::string{rule.line.requires_that}, std::string{rule.line.source},
                         engine::joined(rule.events, ", "), std::string{rule.line.cure},
                         test_of(rule, rules, shown)});
    page += header_of({"Event", "Recorded by", "Source"});
    for (auto const& event : workflow.events())
        page += line_of(
            {std::string{event.name}, authority_of(event.may), std::string{event.may.source}});
    return page;
}

std::string contents_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw Stop(exit_code::usage, "The file given with --shown-by cannot be read.");
    return {std::istreambuf_iterator<char>{file}, {}};
}

int print_law(Invocation const& given, Session& session) {
    ShownBy shown;
    if (auto const path = given.get("--shown-by")) shown = shown_by(contents_of(*path));
    session.out() << law_page(workflows::catalogue(), shown);
    return exit_code::done;
}

}  // namespace

ShownBy shown_by(std::string const& text) {
    ShownBy shown;
    std::istringstream lines{text};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        auto const first = line.find(" | ");
        auto const bar = line.rfind(" | ");
        if (first == bar)
            throw Stop(
                exit_code::usage,
                "Line " + std::to_string(number) +
                    " is not a workflow, a condition's words and a test, with \" | \" between.");
        shown[line.substr(first + 3, bar - first - 3)] = line.substr(bar + 3);
    }
    return shown;
}

std::string law_page(engine::Catalogue const& catalogue, ShownBy const& shown) {
    std::string page =
        "# The law and policy in the tables\n\n"
        "Made from the tables by `caseway workflow law --shown-by docs/proof/conditions.txt`; a "
        "test "
        "compares.\n"
        "LAW is statute, CODE statutory guidance, NATIONAL national practice, LOCAL a force's own "
        "to "
        "set.\n"
        "A decision is refused where a rule does not hold; an occurrence is recorded and marked "
        "irregular.\n";
    page += regimes_page(catalogue) + deadlines_page(catalogue) + numbers_page(catalogue);
    for (auto const* workflow : catalogue.all()) page += workflow_part(*workflow, shown);
    return page;
}

Command law_command() {
    return {"workflow law",
            "every rule of the tables with its source, for docs/law.md",
            {},
            {{"--shown-by", "FILE", "which test shows each condition: docs/proof/conditions.txt"}},
            {"caseway workflow law > law.md"},
            false,
            print_law,
            true};
}

}  // namespace caseway::console
