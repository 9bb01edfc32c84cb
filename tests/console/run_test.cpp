// Playing scenarios: expected and unexpected answers, rehearsals, and feeding a live store.

#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

std::string const report =
    "day Mon 6 Apr 2020\n"
    "08:12 | j.ward | @ana | report-received\n"
    "      | channel=999 what-happened=\"A threat\" abuser-present=no injury=no\n"
    "        safe-contact=telephone site=coventry address=\"14 Canary Lane\"\n"
    "        marac-referred-within-12-months=no police-party=no\n";

std::string feed(std::string const& request, std::string const& name = "@ana") {
    return R"({"time":"2020-04-06 08:12","who":"control.42","event":"report-received","case":")" +
           name +
           R"(",)"
           R"("fields":{"channel":"999","what-happened":"A threat","abuser-present":"no",)"
           R"("injury":"no","safe-contact":"telephone","site":"coventry","police-party":"no",)"
           R"("marac-referred-within-12-months":"no","address":"14 Canary Lane"})"
           R"(,"request":")" +
           request + "\"}\n";
}

bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

std::size_t times(std::string const& text, std::string const& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
    return count;
}

// A live store in which an account of the machine is a call handler's.
struct Live {
    Sitting sitting{false};
    Live() {
        REQUIRE(sitting.enter({"f.feeder",
                               "F. Feeder",
                               engine::Rank::staff,
                               {"call-handler"},
                               "control-room",
                               "feeder"}));
        sitting.seat().account = "feeder";
    }
    Seen feeds(std::string const& lines) {
        return tests::run(sitting.seat(), {"run", "-", "--json"}, lines);
    }
    engine::Entry first_entry() {
        auto const refs = sitting.journal().find("000001", 1);
        REQUIRE(refs.size() == 1);
        return sitting.journal().entries(refs.front().case_id).front();
    }
};

}  // namespace

TEST_CASE("A scenario whose answers are all as expected ends with nothing amiss",
          "[console][run]") {
    Sitting sitting;
    auto const seen = sitting.types(
        {"run", "-"}, report +
                          "      | -> received; asks grading\n"
                          "08:15 | t.reed | @ana | telephone-route-chosen | officer=t.reed "
                          "rationale=\"She asks\"\n"
                          "      | -> not-provided-for\n"
                          "08:20 of 08:18 | t.reed | @ana | note | text=\"Rang twice\"\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Played 3 lines: each answered as expected."));
}

TEST_CASE("Every answer is compared and the rest is played all the same", "[console][run]") {
    Sitting sitting;
    auto const seen =
        sitting.types({"run", "-"}, report +
                                        "      | -> drafted\n"
                                        "this line says nothing\n"
                                        "08:20 | t.reed | @ana | note | text=\"Rang twice\"\n"
                                        "08:21 | nobody.here | @ana | note | text=more\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 3);
    CHECK(has(seen.out, "line 2 report-received on @ana NOT AS EXPECTED"));
    CHECK(has(seen.out, "expected  drafted"));
    CHECK(has(seen.out, "got       received"));
    CHECK(has(seen.out, "line 7"));
    CHECK(has(seen.out, "line 9"));
    CHECK(has(seen.out, "Played 4 lines: 3 not answered as expected."));
    CHECK(has(seen.out, "WM-20-000001"));
    CHECK_FALSE(has(seen.out + seen.err, "Canary"));
}

TEST_CASE("A unit told in words becomes no queue of the strand that is asked for",
          "[console][run]") {
    Sitting sitting;
    auto const seen = sitting.types(
        {"run", "-"},
        report +
            "08:14 | j.ward | @ana | thrive-graded | response=scheduled rationale=\"Over now\"\n"
            "      assessed=threat,harm,risk,investigation,vulnerability,engagement\n"
            "08:20 | t.reed | @ana | suspect-named | name=Karl in-custody=no\n"
            "      npu=\"14 Canary Lane\" | -> refused: npu is a name\n"
            "08:21 | t.reed | @ana | suspect-named | name=Karl in-custody=no npu=coventry\n"
            "      | -> asks suspect\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK_FALSE(has(seen.out + seen.err, "Canary"));
    auto const kept = sitting.journal().find("000001", 1).front();
    for (auto const& strand : kept.strands)
        if (strand.strand == "suspect") CHECK(strand.owner == "trm-chair/coventry");
}

TEST_CASE("A name stands for its case in a field too", "[console][run]") {
    Sitting sitting;
    auto second = report;
    second.replace(second.find("08:12"), 5, "08:13");
    second.replace(second.find("@ana"), 4, "@bea");
    auto const seen = sitting.types(
        {"run", "-"}, report + second.substr(second.find('\n') + 1) + "        linked-case=@ana\n");
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    auto const found = sitting.journal().find("WM-20-000002", 1);
    REQUIRE(found.size() == 1);
    auto const opened = sitting.journal().entries(found.front().case_id).front();
    auto const* linked = engine::find_field(opened.payload, "linked-case");
    REQUIRE(linked);
    CHECK(*linked == "WM-20-000001");
}

TEST_CASE("Recorded time does not run backwards", "[console][run]") {
    Sitting sitting;
    auto const seen =
        sitting.types({"run", "-"}, report + "08:11 | t.reed | @ana | note | text=\"Too early\"\n");
    CHECK(seen.code == 3);
    CHECK(has(seen.out, "the store's last entry was recorded on Mon 6 Apr 2020"));
}

TEST_CASE("A sweep is expected like any other answer", "[console][run]") {
    Sitting sitting;
    auto const seen =
        sitting.types({"run", "-"}, report +
                                        "09:00 | clock | * | sweep\n"
                                        "day Thu 9 Apr 2020\n"
                                        "09:00 | clock | * | sweep | -> missed crime-recorded\n"
                                        "09:01 | clock | * | sweep | -> missed crime-recorded\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 3);
    CHECK(times(seen.out, "NOT AS EXPECTED") == 1);
    CHECK(has(seen.out, "nothing had passed"));
}

TEST_CASE("A rehearsal of a scenario leaves the store as it was", "[console][run]") {
    Sitting sitting;
    auto const before = sitting.journal().ledger_size();
    auto const seen = sitting.types({"run", "-", "--dry-run"}, report + "      | -> received\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Rehearsal only. Nothing was changed."));
    CHECK(has(seen.out, "REHEARSED-20-000001"));
    CHECK(sitting.journal().ledger_size() == before);
}

TEST_CASE("A rehearsal in a store that nobody was entered in says so", "[console][run]") {
    auto const empty = store::memory_journal(true);
    console::Seat seat;
    seat.journal = empty.get();
    auto const seen = tests::run(seat, {"run", "-", "--dry-run"}, report + "      | -> received\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code != 0);
    CHECK(has(seen.out + seen.err, "Nobody in this store is called that"));
    CHECK(empty->ledger_size() == 0);
}

TEST_CASE("A rehearsal knows the cases that its lines name", "[console][run]") {
    Sitting sitting;
    REQUIRE(sitting.types({"run", "-"}, report).code == 0);
    auto const before = sitting.journal().ledger_size();
    auto const seen =
        sitting.types({"run", "-", "--dry-run", "--show"},
                      "6 Apr 2020 09:00 | t.reed | WM-20-000001 | note | text=\"Rang twice\"\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    // Nothing is added but that they looked.
    CHECK(sitting.journal().ledger_size() == before + 1);
    auto const kept = sitting.journal().find("WM-20-000001", 1).front();
    CHECK(sitting.journal().entries(kept.case_id).back().actor == "t.reed");
}

TEST_CASE("A readable scenario is not played in a live store", "[console][run]") {
    Live live;
    auto const seen = tests::run(live.sitting.seat(), {"run", "-"}, report);
    CHECK(seen.code == 4);
    CHECK(has(seen.err, "training stores"));
}

TEST_CASE("Another system feeds a live store as whoever runs it", "[console][run]") {
    Live live;
    auto const seen = live.feeds(feed("gis-1"));
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, R"("schema": "caseway.run/1")"));
    auto const entry = live.first_entry();
    CHECK(entry.actor == "f.feeder");
    CHECK(entry.asserted == "os-user");
    CHECK(entry.on_behalf_of == "control.42");
    CHECK(entry.via == "scenario");
    CHECK(engine::show(entry.happened_at) == "Mon 6 Apr 2020 08:12");
    CHECK(entry.recorded_at > entry.happened_at + std::chrono::hours{24});
}

TEST_CASE("A feed that broke off is fed again and records nothing twice", "[console][run]") {
    Live live;
    REQUIRE(live.feeds(feed("gis-1")).code == 0);
    // The report is of 2020, so its deadlines have passed; any write records that first.
    REQUIRE(tests::run(live.sitting.seat(), {"sweep"}).code == 0);
    auto const before = live.sitting.journal().ledger_size();
    auto const note = R"({"time":"2020-04-06 08:20","who":"x","case":"@ana","event":"note",)"
                      R"("fields":{"text":"a"}})";
    auto const seen = live.feeds(feed("gis-1") + note + "\n");
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(live.sitting.journal().ledger_size() == before + 1);
}

TEST_CASE("Each line of a feed is answered and none is lost", "[console][run]") {
    Live live;
    auto const seen = tests::run(live.sitting.seat(), {"run", "-", "--json", "--answers"},
                                 feed("gis-1") + "{\"time\": \"soon\"}\n" +
                                     feed("gis-1").substr(0, 90) + "\n" + feed("gis-2", "@bea"));
    INFO(seen.out << seen.err);
    CHECK(seen.code == 3);
    CHECK(times(seen.out, "caseway.run-line/1") == 4);
    CHECK(times(seen.out, R"("as_expected":true)") == 2);
    CHECK_FALSE(has(seen.out + seen.err, "Canary"));
    CHECK(live.sitting.journal().find("000002", 5).size() == 1);
}

TEST_CASE("What a feed says where a name belongs is not kept and not given back",
          "[console][run]") {
    Live live;
    REQUIRE(live.feeds(feed("gis-1")).code == 0);
    REQUIRE(tests::run(live.sitting.seat(), {"sweep"}).code == 0);
    auto const before = live.sitting.journal().ledger_size();
    auto const line = [](std::string const& more) {
        return R"({"time":"2020-04-06 08:20",)" + more + "}\n";
    };
    std::string const text = R"("fields":{"text":"x"})";
    auto const seen = tests::run(
        live.sitting.seat(), {"run", "-", "--json", "--answers"},
        line(R"("who":"Ana of 14 Canary Lane","case":"000001","event":"note",)" + text) +
            line(R"("request":"14 Canary Lane","case":"000001","event":"note",)" + text) +
            line(R"("strand":"14 Canary Lane","case":"000001","event":"note",)" + text) +
            line(R"("strand":"dvpo","case":"000001","event":"note",)" + text) +
            line(R"("case":"14 Canary Lane","event":"note",)" + text) +
            line(R"("case":"@14 Canary Lane","event":"report-received")") +
            line(R"("case":"office","event":"Ana of 14 Canary Lane")") +
            line(R"("case":"office","event":"keys-rotated")") +
            line(R"("case":"office","event":"checkpoint-made","fields":{"note":"x"})"));
    INFO(seen.out << seen.err);
    CHECK(seen.code == 3);
    CHECK(times(seen.out, "caseway.run-line/1") == 9);
    CHECK(times(seen.out, R"("as_expected":false)") == 9);
    CHECK(times(seen.out, R"("result":"bad-fields")") == 4);
    CHECK(times(seen.out, R"("result":"not-provided-for")") == 3);
    CHECK_FALSE(has(seen.out + seen.err, "Canary"));
    CHECK(live.sitting.journal().ledger_size() == before);
}

TEST_CASE("A file that is not there is said so", "[console][run]") {
    Sitting sitting;
    CHECK(sitting.types({"run", "no-such-file.scenario"}).code == 5);
}
