// A supervisor's morning at the console: what to ask about, what to review, and what was answered.
#include "engine/looking.hpp"
#include "engine/reviewing.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"
#include "workflows/supervision.hpp"

#include <nlohmann/json.hpp>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

using Typed = std::vector<std::string>;

bool has(std::string const& text, std::string_view words) { return text.find(words) != text.npos; }

// A unit with one report, at ten the same morning.
struct Unit : Sitting {
    Unit() {
        REQUIRE(report() == "WM-20-000001");
        at("2020-04-06 10:00");
    }
    Seen by(std::string const& who, Typed words, std::string const& input = {}) {
        auto const seen = as(who).types(std::move(words), input);
        CAPTURE(seen.out, seen.err);
        return seen;
    }
    // A look as a store of an earlier time may hold it: with neither a reason nor a relationship.
    // `behind` is how far the clock stood behind the record.
    void looked(std::string const& who, std::string const& when, engine::Duration behind = {}) {
        auto kept = journal().find("WM-20-000001", 1).front();
        engine::Entry entry;
        entry.kind = engine::EntryKind::read;
        entry.event = std::string{engine::look_event::looked_at};
        entry.case_id = kept.case_id;
        entry.case_ref = kept.case_ref;
        entry.case_seq = ++kept.case_seq;
        entry.version = kept.version;
        entry.actor = who;
        entry.asserted = "training";
        entry.happened_at = engine::parse_minute(when).value.value();
        entry.recorded_at = entry.happened_at;
        entry.raw_clock = entry.happened_at - behind;
        entry.payload = {{"view", "show"}};
        std::vector<engine::Entry> entries{std::move(entry)};
        auto const writing = journal().begin();
        writing->append(entries);
        writing->project(kept);
        writing->commit();
    }
    std::vector<engine::Entry> of_case() {
        return journal().entries(journal().find("WM-20-000001", 1).front().case_id);
    }
};

std::vector<std::string> watching(std::string const& view) {
    return {"audit", "watch", "--view", view};
}

}  // namespace

TEST_CASE("A sergeant is told who tried to look with nothing to do there and what to do about it",
          "[console][oversight]") {
    Unit unit;
    CHECK(unit.by("l.finch", watching("no-reason")).code == 0);
    for (auto const& typed : std::vector<Typed>{{"show", "1"},
                                                {"reveal", "1", "address", "--reveal-to-pipe"},
                                                {"audit", "export", "1", "--reason", "court"}})
        CHECK(unit.by("u.moss", typed).code == console::exit_code::authority);
    unit.at("2020-04-06 10:30");
    auto const seen = unit.by("l.finch", watching("no-reason"));
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "u.moss at WM-20-000001: 3 looks"));
    CHECK(has(seen.out, "> caseway audit access WM-20-000001"));
    auto json = watching("no-reason");
    json.push_back("--json");
    auto const document = nlohmann::json::parse(unit.by("l.finch", json).out);
    CHECK(document["schema"] == "caseway.watch/1");
    REQUIRE(document["concerns"].size() == 1);
    CHECK(document["concerns"][0]["who"] == "u.moss");
    CHECK(document["concerns"][0]["view"] == "no-reason");
    CHECK(document["concerns"][0]["refused"] == 3);
    CHECK(document["concerns"][0]["of"] == "court");
    CHECK(document["concerns"][0]["first"] == "2020-04-06T09:00:00.000Z");
    // Whom the page asks about stands where it leads.
    CHECK(has(unit.by("l.finch", {"audit", "access", "1"}).out, "tried 3 times and was refused"));
}

TEST_CASE("Whoever oversees the force is on the page with the reason they gave",
          "[console][oversight]") {
    Unit unit;
    REQUIRE(unit.by("d.penn", {"show", "1", "--reason", "complaint"}).code == 0);
    REQUIRE(unit.by("j.ward", {"show", "1"}).code == 0);
    auto const seen = unit.by("l.finch", watching("no-reason"));
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "d.penn at WM-20-000001: 1 look"));
    CHECK(has(seen.out, "complaint"));
    CHECK_FALSE(has(seen.out, "j.ward"));
    CHECK_FALSE(has(seen.out, "refused"));
}

TEST_CASE("A look at night is asked about on the page of its week and not on a later one",
          "[console][oversight]") {
    Unit unit;
    CHECK(unit.by("l.finch", watching("out-of-shift")).code == 0);
    unit.looked("n.bassi", "2020-04-07 03:00");
    unit.at("2020-04-08 09:00");
    auto const seen = unit.by("l.finch", watching("out-of-shift"));
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "LOOKED OUT OF SHIFT"));
    CHECK(has(seen.out, "n.bassi: 1 look, Tue 7 Apr 2020 03:00"));
    CHECK(has(seen.out, "caseway audit log --who n.bassi --kind read"));
    auto later = watching("out-of-shift");
    later.insert(later.end(), {"--since", "8 Apr 2020"});
    CHECK(unit.by("l.finch", later).code == 0);
    CHECK(unit.by("l.finch", {"audit", "watch", "--since", "8 Apr 2020", "--until", "6 Apr 2020"})
              .code == console::exit_code::usage);
}

TEST_CASE("How old what nobody outside vouches for has become is on the page",
          "[console][oversight]") {
    Unit unit;
    auto const seen = unit.by("l.finch", {"audit", "watch"});
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "VOUCHED FOR BY ANYBODY OUTSIDE"));
    CHECK(has(seen.out, "that no checkpoint covers"));
    CHECK(has(seen.out, "That you looked was"));
}

TEST_CASE("A clock that was put back is on the page", "[console][oversight]") {
    Unit unit;
    CHECK(unit.by("l.finch", watching("clock")).code == 0);
    unit.looked("j.ward", "2020-04-06 10:20", std::chrono::minutes{2});
    unit.at("2020-04-06 10:30");
    CHECK(unit.by("l.finch", watching("clock")).code == 0);
    unit.looked("j.ward", "2020-04-06 10:30", std::chrono::minutes{3});
    auto const seen = unit.by("l.finch", watching("clock"));
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "1 entry from entry"));
}

TEST_CASE("What a supervisor watches is itself a look and a constable watches nobody",
          "[console][oversight]") {
    Unit unit;
    unit.by("u.moss", {"show", "1"});
    unit.by("l.finch", watching("no-reason"));
    auto const looks = unit.journal().entries(engine::looks_stream);
    REQUIRE_FALSE(looks.empty());
    CHECK(looks.back().actor == "l.finch");
    CHECK(*engine::find_field(looks.back().payload, "view") == "watch");
    CHECK(*engine::find_field(looks.back().payload, "shown") == "WM-20-000001");
    CHECK(unit.by("d.penn", watching("no-reason")).code == console::exit_code::attention);
    for (auto const& words : {watching("no-reason"), Typed{"audit", "sample"}}) {
        auto const seen = unit.by("t.reed", words);
        CHECK(seen.code == console::exit_code::authority);
        CHECK(seen.out.find("WM-20") == seen.out.npos);
        auto const last = unit.journal().entries(engine::office_stream).back();
        CHECK(last.event == "oversight-refused");
        CHECK(last.actor == "t.reed");
    }
}

TEST_CASE("Whoever oversees is shown what somebody searched for and nobody else is",
          "[console][oversight][reveal]") {
    Unit unit;
    unit.by("t.reed", {"find"}, "Canary\n");
    auto const number = std::to_string(unit.journal().ledger_size());
    auto const log = unit.by("x.vane", {"audit", "log", "--kind", "read", "--json"});
    CHECK(has(log.out, "audit searched " + number));
    CHECK_FALSE(has(log.out, "Canary"));
    Typed const ask{"audit", "searched", number, "--reveal-to-pipe", "--reason", "complaint"};
    auto const refused = unit.by("t.reed", ask);
    CHECK(refused.code == console::exit_code::authority);
    CHECK_FALSE(has(refused.out + refused.err, "Canary"));
    auto const seen = unit.by("x.vane", ask);
    CHECK(seen.code == 0);
    CHECK(seen.out == "Canary\n");
    auto const look = unit.journal().entries(engine::looks_stream).back();
    CHECK(look.actor == "x.vane");
    CHECK(*engine::find_field(look.payload, "view") == "searched");
    CHECK(*engine::find_field(look.payload, "shown") == number);
    CHECK_FALSE(engine::find_field(look.payload, "words"));
}

TEST_CASE("What is no search is answered and no search is revealed into a pipe unasked",
          "[console][oversight][reveal]") {
    Unit unit;
    unit.by("t.reed", {"find"}, "Canary\n");
    auto const number = std::to_string(unit.journal().ledger_size());
    auto const piped = unit.by("x.vane", {"audit", "searched", number});
    CHECK(piped.code == console::exit_code::usage);
    CHECK(has(piped.err, "--reveal-to-pipe"));
    for (auto const* other : {"1", "0", "-1", "x", "99999", "18446744073709551616"}) {
        auto const seen = unit.by("x.vane", {"audit", "searched", other, "--reveal-to-pipe"});
        CAPTURE(other, seen.err);
        CHECK(seen.code == console::exit_code::usage);
        CHECK(seen.out.empty());
    }
}

TEST_CASE("A sample says its seed and leaves out whoever draws it", "[console][oversight]") {
    Unit unit;
    auto const seen = unit.by("l.finch", {"audit", "sample"});
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "seed 20200406"));
    CHECK(has(seen.out, "WM-20-000001"));
    CHECK(has(seen.out, "j.ward"));
    auto const json = [&](std::string const& who, Typed more) {
        more.insert(more.begin(), {"audit", "sample", "--json"});
        return nlohmann::json::parse(unit.by(who, more).out);
    };
    CHECK(json("l.finch", {"--seed", "7"})["seed"] == 7);
    CHECK(json("l.finch", {})["sample"].size() == 1);
    CHECK(json("l.finch", {"--workflow", "dvpo"})["sample"].empty());
    CHECK(json("l.finch", {"--unit", "coventry"})["sample"].empty());
    CHECK(json("l.finch", {"--unit", "control-room"})["sample"].size() == 1);
    CHECK(unit.by("l.finch", {"audit", "sample", "--workflow", "dvpp"}).code ==
          console::exit_code::usage);
    REQUIRE(unit.by("l.finch", {"audit", "sign-off", "1", "1"}).code == 0);
    CHECK(json("l.finch", {})["sample"].empty());
}

TEST_CASE("A question is asked in private and stays on the list until it is answered",
          "[console][oversight]") {
    Unit unit;
    auto const asked = unit.by("l.finch", {"audit", "ask", "1", "1", "--question", "-"},
                               "Why was canary lane not visited?");
    REQUIRE(asked.code == 0);
    CHECK_FALSE(has(asked.out + asked.err, "canary"));
    auto const number = std::to_string(unit.of_case().back().case_seq);
    auto const list = unit.by("l.finch", {"audit", "queries"});
    CHECK(has(list.out, "NOT ANSWERED YET   1"));
    CHECK(has(list.out, "entry " + number));
    CHECK_FALSE(has(list.out, "canary"));
    CHECK(has(unit.by("l.finch", {"audit", "queries", "--case", "1"}).out, "canary lane"));
    CHECK(unit.by("l.finch", {"audit", "answer", "1", number, "--text", "x"}).code ==
          console::exit_code::authority);
    REQUIRE(unit.by("j.ward", {"audit", "answer", "1", number, "--text", "-"}, "No car").code == 0);
    CHECK(has(unit.by("l.finch", {"audit", "queries"}).out, "NOT ANSWERED YET   0"));
    auto const story = unit.by("l.finch", {"audit", "timeline", "1"}).out;
    CHECK(has(story, "Transition asked about: entry 1 (l.finch)"));
    CHECK(has(story, "Question answered: entry " + number + " (j.ward)"));
    CHECK_FALSE(has(story, "canary"));
}

TEST_CASE("Nobody signs off their own work and the story says who signed off what",
          "[console][oversight]") {
    Unit unit;
    auto const own = unit.by("j.ward", {"audit", "sign-off", "1", "1"});
    CHECK(own.code == console::exit_code::authority);
    CHECK(has(own.err, "does not review it"));
    CHECK(unit.of_case().back().kind == engine::EntryKind::refusal);
    CHECK(unit.by("l.finch", {"audit", "sign-off", "1", "999"}).code ==
          console::exit_code::refused);
    CHECK(unit.by("l.finch", {"audit", "sign-off", "1", "x"}).code == console::exit_code::usage);
    CHECK(unit.by("l.finch", {"audit", "sign-off", "2", "1"}).code ==
          console::exit_code::not_found);
    auto const size = unit.of_case().size();
    CHECK(unit.by("g.hurst", {"audit", "sign-off", "1", "1", "--dry-run"}).code == 0);
    auto const rehearsed = unit.of_case();
    CHECK(std::none_of(rehearsed.begin(), rehearsed.end(), [](auto const& each) {
        return each.event == engine::review_event::signed_off &&
               each.kind == engine::EntryKind::act;
    }));
    CHECK(rehearsed.size() <= size + 1);
    REQUIRE(unit.by("g.hurst", {"audit", "sign-off", "1", "1"}).code == 0);
    CHECK(has(unit.by("l.finch", {"audit", "timeline", "1"}).out,
              "Transition signed off: entry 1 (g.hurst)"));
}

TEST_CASE("The numbers that oversight goes by are a force's own", "[console][oversight]") {
    Unit unit;
    auto const list = unit.by("n.ames", {"store", "policy", "list"});
    REQUIRE(list.code == 0);
    for (auto const* name :
         {"shift-starts-hour", "shift-ends-hour", "act-near-look-minutes",
          "looks-without-act-a-day", "checkpoint-within-minutes", "witness-within-minutes",
          "sample-weight-irregular", "sample-weight-late", "sample-weight-override",
          "sample-weight-downgrade"})
        CHECK(has(list.out, name));
}

TEST_CASE("What supervisors look at first has the names that the workflows have",
          "[console][oversight]") {
    auto const& catalogue = workflows::catalogue();
    CHECK(catalogue.find(workflows::emergency_workflow) != nullptr);
    for (auto const& matter : workflows::sample_matters) {
        CAPTURE(matter.workflow, matter.event);
        auto const* workflow = catalogue.find(matter.workflow);
        REQUIRE(workflow != nullptr);
        CHECK(workflow->event_named(matter.event) != nullptr);
    }
}

TEST_CASE("Broken glass is on the page until another person has looked at it",
          "[console][oversight]") {
    Unit unit;
    CHECK(unit.by("l.finch", watching("break-glass")).code == 0);
    auto const broken =
        unit.by("n.bassi", {"step", "1/emergency-access", "opened-in-emergency", "--field",
                            "reason=danger-to-life", "--field", "because=nobody answers"});
    INFO(broken.out << broken.err);
    REQUIRE(broken.code == 0);
    auto const seen = unit.by("l.finch", watching("break-glass"));
    CHECK(seen.code == console::exit_code::attention);
    CHECK(has(seen.out, "WM-20-000001/emergency-access: let in in an emergency since"));
    CHECK(has(seen.out, "caseway next WM-20-000001 --strand emergency-access"));
    auto const step = [&](std::string const& who, Typed more) {
        more.insert(more.begin(), {"step", "1/emergency-access"});
        auto const stepped = unit.by(who, more);
        INFO(stepped.out << stepped.err);
        REQUIRE(stepped.code == 0);
    };
    step("n.bassi", {"emergency-access-stopped", "--field", "because=found"});
    CHECK(unit.by("l.finch", watching("break-glass")).code == console::exit_code::attention);
    step("l.finch", {"emergency-found-right", "--field", "looked-at=all of it"});
    CHECK(unit.by("l.finch", watching("break-glass")).code == 0);
}
