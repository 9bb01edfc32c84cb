// people: entered, promoted, attached, ended, permitted; each proposed by one administrator and
// confirmed by another.
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

struct Office : Sitting {
    Office() { at("2020-04-06 09:00").as(first_administrator); }
    std::uint64_t entries() { return journal().ledger_size(); }
    std::string shows(std::string const& id) { return types({"people", "show", id}).out; }
};

nlohmann::json document(Seen const& seen) { return nlohmann::json::parse(seen.out); }

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

std::vector<std::string> permit(std::string act, std::vector<std::string> const& more = {}) {
    std::vector<std::string> words{"people", "permit",          "crime-registrar", std::move(act),
                                   "--id",   "registrar-helps", "--source",        "Order 12/2020"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("One administrator proposes and another confirms", "[console][people]") {
    Office office;
    auto const proposed =
        office.types({"people", "rank", "d.shah", "sergeant", "--from", "2020-04-06"});
    CAPTURE(proposed.err);
    REQUIRE(proposed.code == 0);
    auto const entry = office.proposals().at(0);
    CHECK(has(proposed.out, "Proposed as entry " + entry + " of the office"));
    CHECK(has(proposed.out, "people confirm " + entry));
    CHECK(has(proposed.out, "d.shah, rank from Mon 6 Apr 2020: (none) -> sergeant"));
    CHECK(has(office.shows("d.shah"), "constable; investigator; coventry"));
    CHECK_FALSE(has(office.shows("d.shah"), "sergeant"));

    auto const own = office.types({"people", "confirm", entry});
    CHECK(own.code == 4);
    CHECK(has(own.err, "whoever proposed a change does not confirm it"));
    CHECK(office.as("d.shah").types({"people", "confirm", entry}).code == 4);
    CHECK_FALSE(has(office.shows("d.shah"), "sergeant"));

    auto const other = office.as("l.wick").types({"people", "confirm", entry});
    CHECK(other.code == 0);
    CHECK(has(other.out, "d.shah, rank from Mon 6 Apr 2020: (none) -> sergeant"));
    CHECK(has(office.shows("d.shah"), "sergeant, from Mon 6 Apr 2020"));
    CHECK(office.types({"people", "confirm", entry}).code == 2);
}

TEST_CASE("What is not understood is answered with near names and changes nothing",
          "[console][people]") {
    Office office;
    auto const [words, expected] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"add", "z.new;Zoe New;major;investigator;walsall"}, "The rank is one of"},
        {{"add", "z.new;Zoe New;sergeant;investigatr;walsall"}, "Did you mean investigator?"},
        {{"add", "z.new;Zoe New;sergeant;wizard;walsall"}, "The roles: call-handler"},
        {{"add", "Z New;Zoe New;sergeant;investigator;walsall"}, "small letters"},
        {{"add", "z.new;Zoe New"}, "five parts"},
        {{"show", "d.shsh"}, "Did you mean d.shah?"},
        {{"rank", "d.shsh", "sergeant", "--from", "2020-04-06"}, "Did you mean d.shah?"},
        {{"rank", "d.shah", "general", "--from", "2020-04-06"}, "The rank is one of"},
        {{"rank", "d.shah", "sergeant"}, "--from is missing"},
        {{"rank", "d.shah", "sergeant", "--from", "2020-02-30"}, "--from"},
        {{"rank", "d.shah", "sergeant", "--from", "2020-04-06", "--until", "2020-04-05"},
         "cannot be before the first"},
        {{"attach", "t.reed", "ppu", "investigator", "--from", "2020-04-06"}, "--until is missing"},
        {{"attach", "t.reed", "PPU 1", "investigator", "--from", "2020-04-06", "--until",
          "2020-05-06"},
         "UNIT"},
        {{"end", "t.reed"}, "--last-day is missing"},
        {{"permit", "investigator", "dvpo/notice-servd", "--id", "x", "--source", "y"},
         "Did you mean notice-served?"},
        {{"permit", "investigator", "dvop/notice-served", "--id", "x", "--source", "y"},
         "Did you mean dvpo"},
        {{"permit", "investigator", "notice-served", "--id", "x", "--source", "y"},
         "a workflow and an event"},
        {{"permit", "investigater", "dvpo/*", "--id", "x", "--source", "y"},
         "Did you mean investigator?"},
        {{"permit", "investigator", "dvpo/*", "--source", "y"}, "--id is missing"},
        {{"permit", "investigator", "dvpo/*", "--id", "A B", "--source", "y"}, "--id is a name"},
        {{"permit", "investigator", "dvpo/*", "--id", "x"}, "--source is missing"},
        {{"permit", "investigator", "dvpo/*", "--id", "x", "--source", "y", "--area", "Wm"},
         "capital letters"},
        {{"permission-end", "nothing", "--last-day", "2020-05-01"}, "No permission has that name"},
        {{"matrix", "dvop"}, "Did you mean dvpo"},
        {{"matrix", "--role", "investigater"}, "Did you mean investigator?"},
        {{"may", "d.shah", "dvpo/*"}, "has no such event"},
        {{"confirm", "999"}, "No entry of that number waits"},
        {{"confirm", "first"}, "No entry of that number waits"},
        {{"reject", "999", "--why", "x"}, "No entry of that number waits"},
    }));
    auto typed = words;
    typed.insert(typed.begin(), "people");
    auto const before = office.entries();
    auto const seen = office.types(typed);
    CAPTURE(typed, seen.out, seen.err);
    CHECK(seen.code == 2);
    CHECK(has(seen.err, expected));
    CHECK(office.entries() == before);
}

TEST_CASE("Who is no administrator changes nothing and that they tried is kept",
          "[console][people]") {
    Office office;
    office.as("h.blake");
    auto const words = GENERATE(
        std::vector<std::string>{"people", "add", "z.new;Zoe New;staff;partner;walsall"},
        std::vector<std::string>{"people", "rank", "d.shah", "sergeant", "--from", "2020-04-06"},
        std::vector<std::string>{"people", "attach", "t.reed", "ppu", "investigator", "--from",
                                 "2020-04-06", "--until", "2020-05-06"},
        std::vector<std::string>{"people", "end", "t.reed", "--last-day", "2020-04-30"},
        std::vector<std::string>{"people", "withdraw", "investigator", "dvpo/*", "--id", "x",
                                 "--source", "y"},
        std::vector<std::string>{"store", "policy", "set", "attend-early=90 min"});
    auto const before = office.entries();
    auto const seen = office.types(words);
    CAPTURE(words, seen.err);
    CHECK(seen.code == 4);
    CHECK(has(seen.err, "this is done by: administrator"));
    CHECK(has(seen.err, "The attempt was recorded."));
    CHECK(office.entries() == before + 1);
    CHECK(office.journal().entries(engine::office_stream).back().kind ==
          engine::EntryKind::refusal);
    CHECK(office.proposals().empty());
}

TEST_CASE("Nobody changes their own entry", "[console][people]") {
    Office office;
    auto const words =
        GENERATE(std::vector<std::string>{"add", "n.ames;Nat Ames;superintendent;administrator;hq"},
                 std::vector<std::string>{"rank", "n.ames", "inspector", "--from", "2020-04-06"},
                 std::vector<std::string>{"attach", "n.ames", "ppu", "investigator", "--from",
                                          "2020-04-06", "--until", "2020-05-06"},
                 std::vector<std::string>{"end", "n.ames", "--last-day", "2020-04-30"});
    auto typed = words;
    typed.insert(typed.begin(), "people");
    auto const before = office.entries();
    auto const seen = office.types(typed);
    CHECK(seen.code == 4);
    CHECK(has(seen.err, "changed by somebody else"));
    CHECK(office.entries() == before);
}

TEST_CASE("A rehearsed change of people is shown and changes nothing", "[console][people]") {
    Office office;
    auto const before = office.entries();
    auto const seen =
        office.types({"people", "end", "t.reed", "--last-day", "2020-06-30", "--dry-run"});
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Rehearsal only. Nothing was changed."));
    CHECK(has(seen.out, "t.reed, last day: (none) -> Tue 30 Jun 2020"));
    CHECK(office.entries() == before);
}

TEST_CASE("An acting rank counts on its days and is said to be one", "[console][people]") {
    Office office;
    REQUIRE(office
                .both({"people", "rank", "l.finch", "inspector", "--from", "2020-04-06", "--until",
                       "2020-04-07", "--acting"})
                .code == 0);
    CHECK(has(office.shows("l.finch"), "TODAY        inspector (acting)"));
    CHECK(has(office.shows("l.finch"), "inspector, acting, Mon 6 Apr 2020 to Tue 7 Apr 2020"));
    CHECK(document(office.types({"people", "show", "l.finch", "--json"}))["person"]["acting"] ==
          true);
    office.at("2020-04-08 09:00");
    CHECK(has(office.shows("l.finch"), "TODAY        sergeant; response-sergeant"));
}

TEST_CASE("Who is attached holds the roles of the attachment until its last day",
          "[console][people]") {
    Office office;
    REQUIRE(office
                .both({"people", "attach", "t.reed", "ppu", "investigator,dvpo-team", "--from",
                       "2020-04-06", "--until", "2020-04-07"})
                .code == 0);
    CHECK(has(office.shows("t.reed"), "ppu: investigator, dvpo-team"));
    auto const roles = [&] {
        return document(office.types({"people", "show", "t.reed", "--json"}))["person"]["roles"]
            .size();
    };
    CHECK(roles() == 3);
    CHECK(has(office.shows("t.reed"), "investigator, dvpo-team; ppu"));
    office.at("2020-04-07 23:59");
    CHECK(roles() == 3);
    office.at("2020-04-08 00:00");
    CHECK(roles() == 1);
}

TEST_CASE("Who has left is listed so and holds no role", "[console][people]") {
    Office office;
    REQUIRE(office.both({"people", "end", "t.reed", "--last-day", "2020-04-06"}).code == 0);
    CHECK(has(office.shows("t.reed"), "TODAY        constable; response-officer"));
    office.at("2020-04-07 00:00");
    CHECK(has(office.shows("t.reed"), "TODAY        left"));
    CHECK(office.types({"people", "may", "t.reed", "dvpo/notice-served"}).code == 4);
    for (std::vector<std::string> const& words :
         {std::vector<std::string>{"queue", "--all"}, {"people", "list"}, {"audit", "log"}}) {
        auto const seen = office.as("t.reed").types(words);
        CHECK(seen.code == 4);
        CHECK(has(seen.err, "Your service in this store ended on Mon 6 Apr 2020"));
    }
    REQUIRE(
        office.both({"people", "add", "t.reed;Reed;constable;response-officer;coventry"}).code ==
        0);
    CHECK(office.as("t.reed").types({"queue"}).code == 0);
}

TEST_CASE("There is always somebody left to administer a store", "[console][people]") {
    Office office;
    REQUIRE(
        office.as("l.wick").types({"people", "end", "n.ames", "--last-day", "2020-04-30"}).code ==
        0);
    REQUIRE(office.as("n.ames").types({"people", "confirm", office.proposals().at(0)}).code == 0);
    // Both are still here, and one proposes what would leave nobody in May.
    auto const before = office.entries();
    auto const seen = office.types({"people", "end", "l.wick", "--last-day", "2020-04-20"});
    CHECK(seen.code == 3);
    CHECK(has(seen.err, "nobody would be an administrator from Fri 1 May 2020"));
    CHECK(office.entries() == before);
    CHECK(office.types({"people", "end", "t.reed", "--last-day", "2020-04-20"}).code == 0);
}

TEST_CASE("Proposals show old beside new and are not made twice", "[console][people]") {
    Office office;
    CHECK(has(office.types({"people", "proposals"}).out, "PROPOSED   0"));
    std::vector<std::string> const words{"store", "policy", "set", "attend-early=90 min"};
    REQUIRE(office.types(words).code == 0);
    auto const entry = office.proposals().at(0);
    auto const again = office.types(words);
    CHECK(again.code == 2);
    CHECK(has(again.err, "proposed already, as entry " + entry));
    auto const seen = office.types({"people", "proposals"});
    CHECK(has(seen.out, "entry " + entry));
    CHECK(has(seen.out, "by n.ames"));
    CHECK(has(seen.out, "attend-early (LOCAL): 1 hour -> 90 minutes"));
    auto const json = document(office.types({"people", "proposals", "--json"}));
    CHECK(json["schema"] == "caseway.proposals/1");
    CHECK(json["proposals"][0]["changes"][0]["was"] == "1 hour");
    CHECK(json["proposals"][0]["changes"][0]["now"] == "90 minutes");
    CHECK(json["proposals"][0]["asserted"] == "training");
}

TEST_CASE("A rejected proposal is gone and its reason kept", "[console][people]") {
    Office office;
    REQUIRE(office.types({"people", "end", "t.reed", "--last-day", "2020-06-30"}).code == 0);
    auto const entry = office.proposals().at(0);
    CHECK(office.as("l.wick").types({"people", "reject", entry}).code == 2);
    CHECK(office.types({"people", "reject", entry, "--why", "He stays"}).code == 0);
    CHECK(office.proposals().empty());
    CHECK_FALSE(has(office.shows("t.reed"), "LAST DAY"));
    auto const last = office.journal().entries(engine::office_stream).back();
    REQUIRE(engine::find_field(last.payload, "why"));
    CHECK(*engine::find_field(last.payload, "why") == "He stays");
}

TEST_CASE("At a terminal a confirmation shows what it confirms and waits for yes",
          "[console][people]") {
    Office office;
    REQUIRE(office.types({"people", "end", "t.reed", "--last-day", "2020-06-30"}).code == 0);
    auto const entry = office.proposals().at(0);
    office.as("l.wick").at_a_terminal();
    auto const no = office.types({"people", "confirm", entry}, "no\n");
    CHECK(no.code == 2);
    CHECK(has(no.out, "t.reed, last day: (none) -> Tue 30 Jun 2020"));
    CHECK(office.proposals().size() == 1);
    CHECK(office.types({"people", "confirm", entry}, "yes\n").code == 0);
    CHECK(office.proposals().empty());
}

TEST_CASE("What stands so already is not recorded again", "[console][people]") {
    Office office;
    auto const before = office.entries();
    auto const seen =
        office.types({"people", "add", "d.shah;Dev Shah;constable;investigator;coventry"});
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Nothing would change"));
    CHECK(office.entries() == before);
}

// ---- Who may do what

TEST_CASE("A permission gives a role an act for its days and keeps the rank it needs",
          "[console][people]") {
    Office office;
    auto const may = [&](std::string id, std::string act) {
        return office.types({"people", "may", std::move(id), std::move(act)});
    };
    CHECK(may("c.abbot", "intake/thrive-graded").code == 4);
    REQUIRE(office.both(permit("intake/thrive-graded", {"--until", "2020-04-10"})).code == 0);
    auto const yes = may("c.abbot", "intake/thrive-graded");
    CHECK(yes.code == 0);
    CHECK(has(yes.out, "Yes: c.abbot, staff, may record intake/thrive-graded as crime-registrar"));
    auto const matrix = office.types({"people", "matrix", "intake"}).out;
    CHECK(has(matrix, "LOCAL registrar-helps: given to crime-registrar [Order 12/2020]"));
    CHECK(has(office.shows("c.abbot"), "PERMISSIONS OF THESE ROLES (LOCAL)"));
    CHECK_FALSE(has(office.types({"people", "matrix", "intake", "--as-of", "2020-04-11"}).out,
                    "registrar-helps"));

    REQUIRE(office.both(permit("dvpo/notice-authorised")).code == 0);
    auto const no = may("c.abbot", "dvpo/notice-authorised");
    CHECK(no.code == 4);
    CHECK(has(no.out, "this needs the rank of superintendent or above; you are: staff"));
    // One of the same name has taken the place of the first.
    CHECK(may("c.abbot", "intake/thrive-graded").code == 4);
}

TEST_CASE("An act taken from a role is nobody's of that role until it is ended",
          "[console][people]") {
    Office office;
    CHECK(office.types({"people", "may", "j.ward", "intake/thrive-graded"}).code == 0);
    REQUIRE(office
                .both({"people", "withdraw", "call-handler", "intake/*", "--id", "no-calls",
                       "--source", "Order 13/2020"})
                .code == 0);
    CHECK(office.types({"people", "may", "j.ward", "intake/thrive-graded"}).code == 4);
    REQUIRE(
        office.both({"people", "permission-end", "no-calls", "--last-day", "2020-04-06"}).code ==
        0);
    CHECK(office.types({"people", "may", "j.ward", "intake/thrive-graded"}).code == 4);
    office.at("2020-04-07 00:00");
    CHECK(office.types({"people", "may", "j.ward", "intake/thrive-graded"}).code == 0);
}

TEST_CASE("A permission of another area says nothing here", "[console][people]") {
    Office office;
    REQUIRE(office.both(permit("intake/thrive-graded", {"--area", "GM"})).code == 0);
    CHECK(office.types({"people", "may", "c.abbot", "intake/thrive-graded"}).code == 4);
}

TEST_CASE("What the clock records is given to nobody", "[console][people]") {
    Office office;
    std::string by_clock;
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& event : workflow->events())
            if (event.may.only_by_clock) by_clock = engine::act_name(workflow->name(), event.name);
    auto const seen = office.types(permit(by_clock));
    CHECK(seen.code == 2);
    CHECK(has(seen.err, "the clock"));
}

TEST_CASE("The matrix names every act that people record with its least rank",
          "[console][people]") {
    Office office;
    auto const json = document(office.types({"people", "matrix", "--json"}));
    std::size_t acts = 0;
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& event : workflow->events())
            acts += event.may.only_by_clock || event.may.only_by_ask ? 0 : 1;
    CHECK(json["acts"].size() == acts);
    auto const found = std::find_if(json["acts"].begin(), json["acts"].end(), [](auto const& each) {
        return each["act"] == "dvpo/notice-authorised";
    });
    REQUIRE(found != json["acts"].end());
    CHECK((*found)["least_rank"] == "superintendent");
    CHECK(has((*found)["source"].get<std::string>(), "Crime and Security Act 2010 s.24(1)"));
    auto const of_role =
        document(office.types({"people", "matrix", "--role", "authorising-officer", "--json"}));
    CHECK(of_role["acts"].size() < acts);
    for (auto const& each : of_role["acts"]) {
        auto const roles = each["roles"].get<std::vector<std::string>>();
        CHECK(std::find(roles.begin(), roles.end(), "authorising-officer") != roles.end());
    }
}

TEST_CASE("Screens of people fit the page", "[console][people]") {
    Office office;
    office.both(permit("intake/thrive-graded"));
    for (auto const& words : std::vector<std::vector<std::string>>{{"people", "list"},
                                                                   {"people", "matrix"},
                                                                   {"people", "proposals"},
                                                                   {"people", "show", "c.abbot"}}) {
        std::istringstream lines{office.types(words).out};
        for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
    }
}
