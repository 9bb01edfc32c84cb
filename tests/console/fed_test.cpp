// Feeding in and rehearsing go through the same doors as everything else: whoever acts in a line
// looks before they are shown anything, and what they may not know is not there for them.
#include "tests/console/reading.hpp"

using namespace caseway;
using tests::has;
using tests::Reading;
using tests::Seen;
using tests::Sitting;
using tests::text_of;
using tests::Typed;

namespace {

std::string line(std::string const& who, std::string const& ref, std::string const& event,
                 std::string const& time = "2020-04-06 09:06") {
    return R"({"time":")" + time + R"(","who":")" + who + R"(","case":")" + ref + R"(","event":")" +
           event + R"(","fields":{"text":"x"}})" + "\n";
}

std::string report(std::string const& police) {
    return R"({"time":"2020-04-06 08:12","who":"control.42","event":"report-received","fields":{)"
           R"("channel":"999","what-happened":"A threat","abuser-present":"no","injury":"no",)"
           R"("safe-contact":"telephone","site":"coventry","marac-referred-within-12-months":"no",)"
           R"("address":"14 Canary Lane",)" +
           police + "}}\n";
}
std::string const ordinary = report(R"("police-party":"no")");
std::string const about_an_officer =
    report(R"("police-party":"suspect","police-person":"o.officer")");

// A live store with one report in it, and accounts of whoever took it, of an officer and of a
// partner.
struct Live : Sitting {
    explicit Live(std::string const& told) : Sitting{false} {
        using engine::Rank;
        for (auto const& each :
             {engine::Member{
                  "f.feeder", "F.", Rank::staff, {"call-handler"}, "control-room", "feeder"},
              engine::Member{
                  "o.officer", "O.", Rank::constable, {"response-officer"}, "coventry", "officer"},
              engine::Member{
                  "p.partner", "P.", Rank::partner, {"partner"}, "childrens-services", "partner"}})
            REQUIRE(enter(each));
        auto const seen = feeds("feeder", {}, told);
        INFO(seen.out << seen.err);
        REQUIRE(seen.code == 0);
    }
    Seen feeds(std::string const& account, Typed const& more, std::string const& lines) {
        seat().account = account;
        Typed words{"run", "-", "--format", "jsonl", "--show"};
        words.insert(words.end(), more.begin(), more.end());
        return types(words, lines);
    }
    std::string ref() { return journal().find("000001", 1).front().case_ref; }
    engine::Entry last() {
        return journal().entries(journal().find("000001", 1).front().case_id).back();
    }
};

}  // namespace

TEST_CASE("A rehearsal names no deadline of a case to whoever is excluded from it",
          "[console][run][access]") {
    Live live{about_an_officer};
    auto const lines = line("x", "*", "sweep") + line("x", live.ref(), "note");
    auto const seen = live.feeds("officer", {"--dry-run"}, lines);
    CAPTURE(seen.out, seen.err);
    CHECK(has(seen.out, "there is no such case"));
    CHECK(has(seen.out, "nothing had passed"));
    // The case has kept that they tried.
    CHECK(live.last().kind == engine::EntryKind::refusal);
    CHECK(live.last().actor == "o.officer");
    // Nor does what was expected tell.
    auto const guess = R"({"time":"2020-04-06 09:06","event":"sweep","expected":)"
                       R"("missed crime-recorded"})";
    auto const guessed =
        live.feeds("officer", {"--dry-run"}, guess + ("\n" + line("x", live.ref(), "note")));
    CHECK(has(guessed.out, "2 not answered as expected"));
    // Whoever may look at it is shown the deadline.
    CHECK(has(live.feeds("feeder", {"--dry-run"}, lines).out, "crime-recorded"));
}

TEST_CASE("A sweep that is fed in records everything and shows what its teller may know",
          "[console][run][access]") {
    Live live{about_an_officer};
    auto const size = live.journal().ledger_size();
    auto const seen = live.feeds("officer", {}, line("x", "*", "sweep"));
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "nothing had passed"));
    CHECK(live.journal().ledger_size() > size);
    Live open{ordinary};
    CHECK(has(open.feeds("officer", {}, line("x", "*", "sweep")).out, "crime-recorded"));
}

TEST_CASE("Nobody rehearses a step in a case that they have nothing to do with",
          "[console][run][access]") {
    Live live{ordinary};
    auto const size = live.journal().ledger_size();
    auto const seen =
        live.feeds("partner", {"--dry-run"},
                   line("x", live.ref(), "note") + line("x", live.ref(), "no-such-event"));
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == 3);
    CHECK(has(seen.out, "You have nothing to do with this case"));
    CHECK_FALSE(has(seen.out, "not-provided-for"));
    // One look was refused, however many lines there are.
    CHECK(live.journal().ledger_size() == size + 1);
    CHECK(live.last().kind == engine::EntryKind::refusal);
    CHECK(live.last().event == "looked-at");
}

TEST_CASE("An answer to what is fed in that shows the case is a look at it", "[console][run]") {
    Live live{ordinary};
    auto const lines = line("x", live.ref(), "no-such-event");
    auto const seen = live.feeds("feeder", {}, lines + lines);
    CAPTURE(seen.out, seen.err);
    CHECK(has(seen.out, "not-provided-for"));
    CHECK(live.last().kind == engine::EntryKind::read);
    CHECK(text_of(live.last(), "view") == "step");
    auto const other = live.feeds("partner", {}, lines);
    CHECK_FALSE(has(other.out, "not-provided-for"));
    CHECK(has(other.out, "You have nothing to do with this case"));
    CHECK(live.last().actor == "p.partner");
}

TEST_CASE("Nothing is fed in or rehearsed by an account that a live store does not know",
          "[console][run]") {
    Live live{ordinary};
    auto const size = live.journal().ledger_size();
    for (auto const& more : {Typed{}, Typed{"--dry-run"}}) {
        auto const seen = live.feeds("somebody", more, line("x", "*", "sweep"));
        CHECK(seen.code == console::exit_code::authority);
        CHECK_FALSE(has(seen.out, "missed"));
    }
    CHECK(live.journal().ledger_size() == size + 2);
    CHECK(live.journal().entries(engine::looks_stream).back().event == "turned-away");
}

TEST_CASE("Each line of a training scenario is rehearsed as whoever acts in it", "[console][run]") {
    Reading reading;
    auto const lines = line("u.moss", "WM-20-000001", "note") +
                       line("j.ward", "WM-20-000001", "note") +
                       line("j.ward", "WM-20-000001", "note");
    Seen seen;
    auto const left = reading.left_by([&] {
        seen = reading.types({"run", "-", "--dry-run", "--show"}, lines);
    });
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == 3);
    CHECK(has(seen.out, "1 not answered as expected"));
    REQUIRE(left.size() == 2);
    CHECK(left[0].actor == "u.moss");
    CHECK(left[0].kind == engine::EntryKind::refusal);
    CHECK(left[1].actor == "j.ward");
    CHECK(left[1].kind == engine::EntryKind::read);
    // What is looked at by one was not looked at by the other.
    auto const told = line("j.ward", "WM-20-000001", "no-such-event") +
                      line("g.hurst", "WM-20-000001", "no-such-event");
    CHECK(reading.left_by([&] { reading.types({"run", "-"}, told); }).size() == 2);
}

TEST_CASE("An ending that fits several cases leaves a list where it is fed in", "[console][run]") {
    Reading reading;
    reading.at("2021-03-01 09:00");
    REQUIRE(reading.types(Sitting::report_words()).code == 0);
    Seen seen;
    auto const left = reading.left_by([&] {
        seen = reading.types({"run", "-"}, line("j.ward", "000001", "note", "2021-03-01 09:01"));
    });
    CAPTURE(seen.out, seen.err);
    CHECK(has(seen.out, "WM-21-000001"));
    REQUIRE(left.size() == 1);
    CHECK(text_of(left.front(), "view") == "choices");
    CHECK(text_of(left.front(), "shown") == "WM-20-000001,WM-21-000001");
}
