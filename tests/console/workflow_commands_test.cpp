// workflow list, show, diagram and clock explain: what can be read without a store.
#include "console/diagram.hpp"
#include "console/workflow_screen.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace caseway;
using tests::run;

namespace {

nlohmann::json document(std::vector<std::string> words) {
    words.emplace_back("--json");
    return nlohmann::json::parse(run({}, words).out);
}

bool fits_the_page(std::string const& text) {
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);)
        if (line.size() > 80) return false;
    return true;
}

engine::Entry moved(std::string event, std::string from, std::string to) {
    engine::Entry entry;
    entry.workflow = "dvpo";
    entry.event = std::move(event);
    entry.from = std::move(from);
    entry.to = std::move(to);
    return entry;
}

}  // namespace

TEST_CASE("Every workflow and every event of it can be read on an eighty column page",
          "[console]") {
    for (auto const* workflow : workflows::catalogue().all()) {
        CAPTURE(workflow->name());
        auto const page = run({}, {"workflow", "show", std::string{workflow->name()}});
        CHECK(page.code == 0);
        CHECK(fits_the_page(page.out));
        for (auto const& event : workflow->events()) {
            CAPTURE(event.name);
            CHECK_THAT(page.out, ContainsSubstring(std::string{event.name}));
            CHECK(fits_the_page(console::event_page(*workflow, event)));
        }
        CHECK(document({"workflow", "show", std::string{workflow->name()}})["workflow"]["events"]
                  .size() == workflow->events().size());
    }
    CHECK(document({"workflow", "list"})["workflows"].size() ==
          workflows::catalogue().all().size());
}

TEST_CASE("A row is read aloud with its rule and where the rule is from", "[console]") {
    auto const page = run({}, {"workflow", "show", "dvpo", "notice-served"}).out;
    CHECK_THAT(page, ContainsSubstring("When it is "));
    CHECK_THAT(page, ContainsSubstring("     if "));
    CHECK_THAT(page, ContainsSubstring("LAW"));
    CHECK(run({}, {"workflow", "show", "dvop"}).code == 2);
    CHECK_THAT(run({}, {"workflow", "show", "dvop"}).err,
               ContainsSubstring("Did you mean dvpo or"));
    CHECK_THAT(run({}, {"workflow", "show", "dvpo", "notice-servd"}).err,
               ContainsSubstring("Did you mean notice-served?"));
}

TEST_CASE("A diagram holds every state and event of the table in each format", "[console]") {
    auto const format = GENERATE(as<std::string>{}, "mermaid", "dot", "text");
    auto const picture = run({}, {"workflow", "diagram", "dvpo", "--format", format});
    REQUIRE(picture.code == 0);
    auto const* dvpo = workflows::catalogue().find("dvpo");
    for (auto const& event : dvpo->events())
        CHECK_THAT(picture.out, ContainsSubstring(std::string{event.name}));
    for (auto const& state : dvpo->states())
        CHECK_THAT(picture.out,
                   ContainsSubstring(std::string{format == "text" ? state.name : state.label}));
    CHECK(run({}, {"workflow", "diagram", "dvpo", "--format", "svg"}).code == 2);
}

TEST_CASE("The way a case went is bold and what was refused is dotted", "[console]") {
    auto const* dvpo = workflows::catalogue().find("dvpo");
    auto const& first = dvpo->rows().front();
    auto const& second = dvpo->rows()[2];
    auto refused =
        moved(std::string{second.event}, std::string{second.from}, std::string{second.from});
    refused.kind = engine::EntryKind::refusal;
    auto const arrows = console::arrows_of(
        *dvpo,
        {moved(std::string{first.event}, std::string{first.from}, std::string{first.to}), refused});
    auto const drawn = [&](console::DiagramFormat format) { return draw(*dvpo, arrows, format); };
    CHECK_THAT(drawn(console::DiagramFormat::mermaid), ContainsSubstring(" ==>|"));
    CHECK_THAT(drawn(console::DiagramFormat::mermaid), ContainsSubstring(" -.->|"));
    CHECK_THAT(drawn(console::DiagramFormat::dot), ContainsSubstring("style=bold"));
    CHECK_THAT(drawn(console::DiagramFormat::dot), ContainsSubstring("style=dotted"));
    CHECK_THAT(drawn(console::DiagramFormat::text), ContainsSubstring("==== "));
    CHECK_THAT(drawn(console::DiagramFormat::text), ContainsSubstring("[refused 1]"));
    auto const plain = draw(*dvpo, console::arrows_of(*dvpo, {}), console::DiagramFormat::mermaid);
    CHECK(plain.find("==>") == plain.npos);
    CHECK(plain.find("-.->") == plain.npos);
}

TEST_CASE("The diagram of a case draws what was refused on it and hides nobody's answer in it",
          "[console]") {
    tests::Sitting sitting;
    sitting.report();
    CHECK(sitting
              .types({"step", "1", "thrive-graded", "--field", "response=early", "--field",
                      "assessed=harm", "--field", "rationale=x"})
              .code == 3);
    auto const seen = sitting.types({"workflow", "diagram", "intake", "--case", "1"});
    CHECK(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("==== report-received [taken 1]"));
    CHECK_THAT(seen.out, ContainsSubstring(".... thrive-graded [refused 1]"));
    CHECK(seen.out.find("TRAINING") == seen.out.npos);  // The picture is a file for other programs.
}

TEST_CASE("The clock is explained as the law counts it", "[console]") {
    auto const [rule, unit, amount, from, due] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"court", "--hours", "48", "2020-04-17 18:00", "2020-04-20T17:00:00.000Z"},
            {"court", "--hours", "48", "2020-04-09 18:00", "2020-04-14T17:00:00.000Z"},
            {"elapsed", "--hours", "24", "2020-04-17 18:00", "2020-04-18T17:00:00.000Z"},
            {"working-days", "--days", "2", "2020-04-09 18:00", "2020-04-15T22:59:00.000Z"},
            {"calendar-days", "--days", "28", "2020-06-01 10:00", "2020-06-29T22:59:00.000Z"},
            {"calendar-months", "--months", "12", "2020-02-29 10:00", "2021-02-28T23:59:00.000Z"},
        }));
    auto const json = document({"clock", "explain", "--rule", rule, unit, amount, "--from", from});
    CAPTURE(rule, from);
    CHECK(json["schema"] == "caseway.clock/1");
    CHECK(json["due"] == due);
    CHECK_FALSE(json["spans"].empty());
}

TEST_CASE("The first day of an order counts where it is said", "[console]") {
    auto const json = document({"clock", "explain", "--rule", "calendar-days", "--days", "28",
                                "--from", "2020-06-01 10:00", "--first-day-counts"});
    CHECK(json["due"] == "2020-06-28T22:59:00.000Z");
}

TEST_CASE("The arithmetic names the days that do not count", "[console]") {
    auto const seen = run({}, {"clock", "explain", "--rule", "court", "--hours", "48", "--from",
                               "Thu 9 Apr 2020 18:00"});
    CHECK(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("48 court hours from Thu 9 Apr 2020 18:00"));
    CHECK_THAT(seen.out, ContainsSubstring("Good Friday"));
    CHECK_THAT(seen.out, ContainsSubstring("Limit Tue 14 Apr 2020 18:00"));
}

TEST_CASE("A length that does not fit the rule is not counted", "[console]") {
    auto const words = GENERATE(values<std::vector<std::string>>({
        {"--rule", "court", "--days", "2", "--from", "2020-04-17 18:00"},
        {"--rule", "court", "--from", "2020-04-17 18:00"},
        {"--rule", "court", "--hours", "48", "--days", "2", "--from", "2020-04-17 18:00"},
        {"--rule", "court", "--hours", "-1", "--from", "2020-04-17 18:00"},
        {"--rule", "court", "--hours", "48"},
        {"--rule", "court", "--hours", "48", "--from", "Mon 17 Apr 2020 18:00"},
        {"--rule", "lunar", "--hours", "48", "--from", "2020-04-17 18:00"},
        {"--rule", "calendar-months", "--months", "870000", "--from", "2020-04-17 18:00"},
    }));
    auto all = words;
    all.insert(all.begin(), {"clock", "explain"});
    auto const seen = run({}, all);
    CAPTURE(words, seen.out);
    CHECK(seen.code == 2);
    CHECK_FALSE(seen.err.empty());
}
