// Reading scenarios: the readable form and JSON lines, and what is said of a line that cannot be
// read.

#include "console/scenario.hpp"

#include "tests/catch.hpp"

#include <sstream>

using namespace caseway;
using namespace caseway::console;
using Kind = Expected::Kind;

namespace {

std::vector<ScenarioLine> read(std::string const& text, std::optional<bool> json_lines = {}) {
    std::istringstream stream{text};
    ScenarioReader reader{stream, json_lines};
    std::vector<ScenarioLine> lines;
    while (auto line = reader.next()) lines.push_back(std::move(*line));
    return lines;
}

Happening one(std::string const& text) {
    auto const lines = read(text);
    REQUIRE(lines.size() == 1);
    INFO(lines[0].problem);
    REQUIRE(lines[0].happening);
    return *lines[0].happening;
}

std::string problem(std::string const& text) {
    auto const lines = read(text);
    REQUIRE_FALSE(lines.empty());
    CHECK_FALSE(lines.back().happening);
    return lines.back().problem;
}

engine::Minute minute(std::string_view text) { return engine::parse_minute(text).value.value(); }

Expected expected(std::string const& text) {
    auto const all = read_expected(text, minute("2020-04-09 18:00"));
    INFO(all.problem);
    REQUIRE(all.value);
    REQUIRE(all.value->size() == 1);
    return all.value->front();
}

}  // namespace

TEST_CASE("A line says when and who and where and what", "[console][scenario]") {
    auto const told =
        one("day Mon 6 Apr 2020\n"
            "08:12 | j.ward | @ana | report-received | channel=999 injury=no | -> received\n");
    CHECK(told.time == minute("2020-04-06 08:12"));
    CHECK_FALSE(told.of);
    CHECK(told.who == "j.ward");
    CHECK(told.where == "@ana");
    CHECK(told.strand.empty());
    CHECK(told.event == "report-received");
}

TEST_CASE("A happening may be recorded later than it was", "[console][scenario]") {
    auto const told =
        one("day Mon 6 Apr 2020\n"
            "08:12 of 07:55 | t.reed | @ana/grading.2 | noted | -> noted");
    CHECK(told.time == minute("2020-04-06 08:12"));
    CHECK(told.of == minute("2020-04-06 07:55"));
    CHECK(told.strand == "grading.2");
    auto const dated = one("Tue 7 Apr 2020 00:10 of 6 Apr 2020 23:50 | t.reed | @ana | noted");
    CHECK(dated.time == minute("2020-04-07 00:10"));
    CHECK(dated.of == minute("2020-04-06 23:50"));
}

TEST_CASE("A value with spaces or bars stands in quotation marks", "[console][scenario]") {
    auto const told = one(
        "day Mon 6 Apr 2020\n"
        "08:12 | t.reed | @ana | noted | text=\"a | b \\\"c\\\" \\\\ d\\ne\" empty=\"\" plain=1,2");
    REQUIRE(told.fields.size() == 3);
    CHECK(told.fields[0] == engine::Field{"text", "a | b \"c\" \\ d\ne"});
    CHECK(told.fields[1] == engine::Field{"empty", ""});
    CHECK(told.fields[2] == engine::Field{"plain", "1,2"});
}

TEST_CASE("A line goes on where the next begins with a space", "[console][scenario]") {
    auto const lines = read(
        "# what is told\n"
        "day Mon 6 Apr 2020\n"
        "\n"
        "08:12 | t.reed | @ana | noted\n"
        "      | text=\"one\n"
        "        two\"\n"
        "      | -> noted\n"
        "# between\n"
        "08:13 | t.reed | @ana | noted\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].number == 4);
    CHECK(lines[1].number == 9);
    REQUIRE(lines[0].happening);
    CHECK(lines[0].happening->fields[0].text == "one two");
    CHECK(lines[0].happening->expected.size() == 1);
}

TEST_CASE("What is wrong with a line is said and the next is read", "[console][scenario]") {
    auto const lines = read(
        "day Mon 6 Apr 2020\n"
        "08:12 | t.reed | @ana\n"
        "08:13 | t.reed | @ana | noted\n");
    REQUIRE(lines.size() == 2);
    CHECK_FALSE(lines[0].happening);
    CHECK(lines[1].happening);
}

TEST_CASE("Each slip in a line has its own words", "[console][scenario]") {
    auto const [text, words] = GENERATE(table<std::string, std::string>({
        {"08:12 | a | @ana | noted", "needs a line before it such as: day Mon 6 Apr 2020"},
        {"day Tue 6 Apr 2020", "Monday"},
        {"6 Apr 2020 25:12 | a | @ana | noted", "00:00 to 23:59"},
        {"6 Apr 2020 08:12 | a | @ana", "a line is: time | who | case and strand"},
        {"6 Apr 2020 08:12 | a |  | noted", "a line is: time | who | case and strand"},
        {"6 Apr 2020 08:12 | a | @ana | noted | x=1 | y=2", "a line is: time | who"},
        {"6 Apr 2020 08:12 | a | @ana | noted | 14 Canary Lane", "fields are name=value"},
        {"6 Apr 2020 08:12 | a | @ana | noted | at=\"14 Canary Lane", "is not closed"},
        {"6 Apr 2020 08:12 | a | @ana | noted | -> due soon", "2020"},
        {"6 Apr 2020 08:12 | a | @ana | noted | -> met", "a name or time follows"},
        {"6 Apr 2020 08:12 | a | @ana | noted | -> quite all right", "begins with refused"},
    }));
    auto const said = problem(text);
    INFO(said);
    CHECK(said.find(words) != said.npos);
    CHECK(said.find("Canary") == said.npos);
}

TEST_CASE("An expected answer is read from its words", "[console][scenario]") {
    CHECK(expected("drafted").kind == Kind::state);
    CHECK(expected("drafted").words == "drafted");
    CHECK(expected("refused").kind == Kind::refused);
    CHECK(expected("refused: superintendent or above").words == "superintendent or above");
    CHECK(expected("not-you: \"needs the rank\"").words == "needs the rank");
    CHECK(expected("irregular: in person").kind == Kind::irregular);
    CHECK(expected("unplaced").kind == Kind::unplaced);
    CHECK(expected("not-provided-for").kind == Kind::not_provided_for);
    CHECK(expected("bad-fields: born").words == "born");
    CHECK(expected("met dvpo-hearing").words == "dvpo-hearing");
    CHECK(expected("met-late dvpo-hearing").kind == Kind::met_late);
    CHECK(expected("missed trm-decision").kind == Kind::missed);
    CHECK(expected("asks dvpo").words == "dvpo");
}

TEST_CASE("A due time may leave out its year and name its deadline", "[console][scenario]") {
    auto const short_one = expected("due Tue 14 Apr 18:00");
    CHECK(short_one.kind == Kind::due);
    CHECK(short_one.words.empty());
    CHECK(short_one.time == minute("2020-04-14 18:00"));
    auto const named = expected("due dvpo-hearing 2020-04-14 18:00");
    CHECK(named.words == "dvpo-hearing");
    CHECK(named.time == minute("2020-04-14 18:00"));
    CHECK_FALSE(read_expected("due Wed 14 Apr 18:00", minute("2020-04-09 18:00")).value);
}

TEST_CASE("Several answers are expected together", "[console][scenario]") {
    auto const all =
        read_expected("authorised; due Tue 14 Apr 18:00; asks breach", minute("2020-04-09 18:00"));
    REQUIRE(all.value);
    CHECK(in_words(*all.value) == "authorised; due Tue 14 Apr 2020 18:00; asks breach");
    CHECK(in_words({}) == "done");
}

TEST_CASE("JSON lines say the same", "[console][scenario]") {
    auto const told = one(
        R"({"time":"2020-04-06 08:12","of":"2020-04-06T06:55:00.000Z","who":"j.ward",)"
        R"("case":"@ana","strand":"grading","event":"noted","request":"feed-1",)"
        R"("fields":{"text":"a | b","count":3,"alone":true,"left-out":null},"expected":"noted"})");
    CHECK(told.time == minute("2020-04-06 08:12"));
    CHECK(told.of == minute("2020-04-06 07:55"));
    CHECK(told.strand == "grading");
    CHECK(told.request == "feed-1");
    REQUIRE(told.fields.size() == 3);
    CHECK(told.fields[1] == engine::Field{"count", "3"});
    CHECK(told.fields[2] == engine::Field{"alone", "yes"});
    CHECK(told.expected.size() == 1);
}

TEST_CASE("A JSON line that cannot be read is answered and none is lost", "[console][scenario]") {
    auto const lines = read(
        "{\"time\":\"2020-04-06 08:12\",\"event\":\"noted\"}\n"
        "{\"time\": \"2020-04-06 08:12\", \"address\": \"14 Canary Lane\n"
        "[1,2]\n"
        "{\"time\":\"yesterday\",\"event\":\"noted\"}\n"
        "{\"time\":\"2020-04-06 08:12\",\"event\":\"noted\",\"fields\":{\"a\":[1]}}\n"
        "{\"time\":\"2020-04-06 08:12\",\"evnt\":\"noted\"}\n"
        "{\"time\":\"2020-04-06 08:12\"}\n");
    REQUIRE(lines.size() == 7);
    CHECK(lines[0].happening);
    for (std::size_t at = 1; at < lines.size(); ++at) {
        INFO(lines[at].number);
        CHECK_FALSE(lines[at].happening);
        CHECK_FALSE(lines[at].problem.empty());
        CHECK(lines[at].problem.find("Canary") == std::string::npos);
        CHECK(lines[at].number == static_cast<int>(at) + 1);
    }
}

TEST_CASE("A scenario may be empty", "[console][scenario]") {
    CHECK(read("").empty());
    CHECK(read("\n# nothing happened\n").empty());
    CHECK(read("", true).empty());
}
