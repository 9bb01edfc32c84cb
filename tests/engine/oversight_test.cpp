// What a supervisor asks of the record. Each view is shown a record with nothing to ask about, and
// the same record with one thing in it.

#include "engine/anchoring.hpp"
#include "engine/look_watch.hpp"
#include "tests/engine/overseen.hpp"

using namespace caseway;
using engine::Watch;
using tests::Overseen;

namespace {

engine::Entry a_look(std::string who, std::string relationship, std::string reason = {}) {
    engine::Entry entry;
    entry.kind = engine::EntryKind::read;
    entry.event = std::string{engine::look_event::looked_at};
    entry.actor = std::move(who);
    entry.case_ref = "WM-20-000001";
    entry.case_id = "1";
    entry.recorded_at = engine::parse_minute("2020-04-06 10:00").value.value();
    entry.payload = {{"view", "show"}};
    if (!relationship.empty()) entry.payload.push_back({"relationship", relationship});
    if (!reason.empty()) entry.payload.push_back({"reason", reason});
    return entry;
}

std::size_t unexplained(engine::Entry const& look, bool connected) {
    engine::LookWatch watch{{}};
    watch.take(look);
    return watch.without_reason([&](auto const&, auto const&) { return connected; }).size();
}

engine::Entry a_checkpoint(engine::Words event, std::string note) {
    engine::Entry entry;
    entry.kind = engine::EntryKind::checkpoint;
    entry.event = std::string{event};
    entry.payload = {{"note", std::move(note)}};
    return entry;
}

}  // namespace

TEST_CASE("Whoever works on a case looks at it without being asked why", "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    unit.look(ref, "p.officer");
    CHECK(unit.of(Watch::no_reason).empty());
}

TEST_CASE("Whoever looks with nothing to do there is asked about beside the reason they gave",
          "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    unit.look(ref, "q.officer");
    REQUIRE(unit.of(Watch::no_reason).size() == 1);
    CHECK(unit.of(Watch::no_reason)[0].of.empty());
    unit.look(ref, "q.officer", "court");
    unit.at("2020-04-06 09:30").look(ref, "q.officer", "court");
    auto const found = unit.of(Watch::no_reason);
    REQUIRE(found.size() == 1);
    CHECK(found[0].who == "q.officer");
    CHECK(found[0].case_ref == ref);
    CHECK(found[0].count == 3);
    CHECK(found[0].refused == 0);
    CHECK(found[0].of == "court");
    CHECK(engine::show(found[0].at) == "Mon 6 Apr 2020 09:00");
    CHECK(engine::show(found[0].last) == "Mon 6 Apr 2020 09:30");
    REQUIRE(unit.help(ref, "q.officer").done());
    CHECK(unit.of(Watch::no_reason).empty());
}

TEST_CASE("A look that names a relationship is not asked about and oversight alone is none",
          "[engine][oversight]") {
    CHECK(unexplained(a_look("p.officer", "allocated"), false) == 0);
    CHECK(unexplained(a_look("p.officer", "supervises", "audit"), false) == 0);
    CHECK(unexplained(a_look("p.officer", {}), true) == 0);
    CHECK(unexplained(a_look("p.officer", {}), false) == 1);
    CHECK(unexplained(a_look("p.officer", {}, "audit"), false) == 1);
    CHECK(unexplained(a_look("p.officer", "none"), true) == 1);
    CHECK(unexplained(a_look("d.officer", "oversight"), true) == 1);
    CHECK(unexplained(a_look("d.officer", "oversight", "audit"), true) == 1);
}

TEST_CASE("A look that was refused is asked about whatever they have done in the case since",
          "[engine][oversight]") {
    auto const event = GENERATE(engine::look_event::looked_at, engine::look_event::revealed,
                                engine::look_event::exported);
    auto look = a_look("p.officer", {}, "14 Canary Lane");
    look.event = std::string{event};
    look.kind = engine::EntryKind::refusal;
    CHECK(unexplained(look, true) == 1);
    engine::LookWatch watch{{}};
    watch.take(look);
    auto const found = watch.without_reason([](auto const&, auto const&) { return true; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].refused == 1);
    // What is no reason was not asked about before they were refused, and may say anything.
    CHECK(found[0].of.empty());
    look.event = "help-called";
    CHECK(unexplained(look, false) == 0);
}

TEST_CASE("A look at night far from any act is asked about and one beside an act is not",
          "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    unit.at("2020-04-06 22:59").look(ref, "p.officer");
    unit.at("2020-04-07 02:00").look(ref, "p.officer");
    unit.at("2020-04-07 03:00");
    REQUIRE(unit.help(ref, "p.officer").done());
    unit.at("2020-04-07 04:00").look(ref, "p.officer");
    REQUIRE(unit.of(Watch::out_of_shift).empty());
    unit.at("2020-04-07 04:01").look(ref, "p.officer");
    unit.at("2020-04-07 07:00").look(ref, "q.officer");
    auto const found = unit.of(Watch::out_of_shift);
    REQUIRE(found.size() == 1);
    CHECK(found[0].who == "p.officer");
    CHECK(found[0].count == 1);
    CHECK(engine::show(found[0].at) == "Tue 7 Apr 2020 04:01");
}

TEST_CASE("A shift is counted by the clock in London and its hours are a force's own",
          "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    // 06:30 in summer time is 05:30 in UTC; both are before seven, 07:30 is neither.
    unit.at("2020-07-06 07:30").look(ref, "q.officer");
    CHECK(unit.of(Watch::out_of_shift).empty());
    engine::Policy const from_eight{{{"shift-starts-hour", 8}}};
    CHECK(unit.of(Watch::out_of_shift, from_eight).size() == 1);
}

TEST_CASE("Many cases looked at in a day with no act are asked about and one fewer is not",
          "[engine][oversight]") {
    Overseen unit;
    engine::Policy const three_a_day{{{"looks-without-act-a-day", 3}}};
    std::vector<std::string> refs;
    for (int number = 0; number < 4; ++number) refs.push_back(unit.begin("p.officer"));
    for (std::size_t number = 0; number < 3; ++number) {
        unit.look(refs[number], "q.officer");
        unit.look(refs[number], "q.officer");
    }
    REQUIRE(unit.of(Watch::many_looks, three_a_day).empty());
    unit.look(refs[3], "q.officer");
    auto const found = unit.of(Watch::many_looks, three_a_day);
    REQUIRE(found.size() == 1);
    CHECK(found[0].who == "q.officer");
    CHECK(found[0].count == 4);
    CHECK(unit.of(Watch::many_looks).empty());
    REQUIRE(unit.help(refs[0], "q.officer").done());
    CHECK(unit.of(Watch::many_looks, three_a_day).empty());
}

TEST_CASE("A search that leads to no act counts as one look however many cases it finds",
          "[engine][oversight]") {
    Overseen unit;
    engine::Policy const one_a_day{{{"looks-without-act-a-day", 1}}};
    auto const first = unit.begin("p.officer");
    auto const second = unit.begin("p.officer");
    unit.list({first, second}, "q.officer", "canary lane");
    REQUIRE(unit.of(Watch::many_looks, one_a_day).empty());
    unit.list({second}, "q.officer");
    unit.list({}, "q.officer", "nobody of that name");
    auto const found = unit.of(Watch::many_looks, one_a_day);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 3);
    REQUIRE(unit.help(second, "q.officer").done());
    CHECK(unit.of(Watch::many_looks, one_a_day).empty());
}

TEST_CASE("An open strand of the emergency workflow is asked about until it has ended",
          "[engine][oversight]") {
    Overseen unit;
    CHECK(unit.of(Watch::break_glass).empty());
    auto const ref = unit.begin("p.officer");
    auto const found = unit.of(Watch::break_glass);
    REQUIRE(found.size() == 1);
    CHECK(found[0].case_ref == ref);
    CHECK(found[0].strand == "visit");
    CHECK(found[0].of == "planned");
    REQUIRE(found[0].due);
    CHECK(engine::show(*found[0].due) == "Tue 7 Apr 2020 09:00");
}

TEST_CASE("Entries that no checkpoint covers are asked about once the oldest is too old",
          "[engine][oversight]") {
    Overseen unit;
    unit.begin("p.officer");
    unit.at("2020-04-06 10:00");
    REQUIRE(unit.of(Watch::unanchored).empty());
    unit.at("2020-04-06 10:01");
    auto const found = unit.of(Watch::unanchored);
    REQUIRE(found.size() == 1);
    CHECK(found[0].of == "checkpoint");
    CHECK(found[0].entry == 1);
    CHECK(found[0].count == unit.journal->ledger_size());
    CHECK(found[0].length == std::chrono::minutes{61});
    unit.at("2020-04-07 09:01");
    CHECK(unit.of(Watch::unanchored).size() == 2);
}

TEST_CASE("A checkpoint covers as much as its own second line says and no more",
          "[engine][oversight]") {
    using engine::anchoring_of;
    auto const made = a_checkpoint("checkpoint-made", "caseway/x\n12\nroot=\n\nsigned\n");
    auto const later = a_checkpoint("checkpoint-made", "caseway/x\n20\nroot=\n");
    auto const cosigned = a_checkpoint("checkpoint-cosigned", "caseway/x\n12\nroot=\n");
    CHECK(anchoring_of({}) == engine::Anchoring{0, 0});
    CHECK(anchoring_of({made, later, cosigned}) == engine::Anchoring{20, 12});
    CHECK(anchoring_of({a_checkpoint("checkpoint-made", "caseway/x")}) == engine::Anchoring{0, 0});
    CHECK(anchoring_of({a_checkpoint("checkpoint-made", "caseway/x\n12x\n")}) ==
          engine::Anchoring{0, 0});
}

TEST_CASE("A clock that was put back is asked about once for the whole run of entries",
          "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    unit.at("2020-04-06 08:58");
    REQUIRE(unit.help(ref, "p.officer").done());
    REQUIRE(unit.of(Watch::clock).empty());
    auto const before = unit.journal->ledger_size();
    unit.at("2020-04-06 08:57");
    REQUIRE(unit.help(ref, "p.officer").done());
    unit.at("2020-04-06 08:00");
    REQUIRE(unit.help(ref, "p.officer").done());
    auto const found = unit.of(Watch::clock);
    REQUIRE(found.size() == 1);
    CHECK(found[0].entry == before + 1);
    CHECK(found[0].count == unit.journal->ledger_size() - before);
    CHECK(found[0].length == std::chrono::hours{1});
}

TEST_CASE("Only what was recorded in the stretch that is asked about is read",
          "[engine][oversight]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    unit.look(ref, "q.officer");
    auto const sixth = engine::Instant{engine::parse_minute("2020-04-06 09:00").value.value()};
    auto const asked = [&](engine::Instant since, engine::Instant until) {
        return engine::concerns_in(*unit.journal, {}, {{since, until}, unit.desk.now(), "none"});
    };
    CHECK(asked(sixth, sixth).size() == 1);
    CHECK(asked(sixth + std::chrono::milliseconds{1}, engine::Instant::max()).empty());
    CHECK(asked({}, sixth - std::chrono::milliseconds{1}).empty());
    CHECK(engine::first_recorded(*unit.journal, {}) == 1);
    CHECK(engine::first_recorded(*unit.journal, engine::Instant::max()) ==
          unit.journal->ledger_size() + 1);
}

TEST_CASE("A sergeant may ask and so may whoever oversees the force but no constable",
          "[engine][oversight]") {
    Overseen unit;
    constexpr engine::Words overseers[] = {"data-protection-officer"};
    auto const may = [&](engine::Actor const& by) {
        engine::NeedToKnow need;
        need.oversight = overseers;
        return engine::may_oversee(by, need, {}, unit.desk.now()).allowed();
    };
    CHECK(may(unit.actor("s.sergeant")));
    CHECK_FALSE(may(unit.actor("p.officer")));
    engine::Actor officer{
        "d.penn", "training", engine::Rank::staff, {"data-protection-officer"}, "x"};
    CHECK(may(officer));
    officer.serving = false;
    CHECK_FALSE(may(officer));
}
