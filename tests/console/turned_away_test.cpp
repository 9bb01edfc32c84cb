// Whom a store lets in to nothing: whoever has left its service, the superuser, and accounts that
// nobody entered. Each try is kept, and whoever made it learns no more by it.
#include "tests/console/reading.hpp"
#include "tests/full_journal.hpp"

using namespace caseway;
using tests::has;
using tests::Reading;
using tests::Sitting;
using tests::text_of;
using tests::Typed;

TEST_CASE("Whoever has left is turned away and each of their tries is kept", "[console][access]") {
    Reading reading;
    REQUIRE(reading.both({"people", "end", "t.reed", "--last-day", "2020-04-06"}).code == 0);
    reading.as("t.reed").at("2020-04-07 09:00");
    for (auto const& words : std::vector<Typed>{{"show", "1"},
                                                {"reveal", "1", "address", "--reveal-to-pipe"},
                                                {"audit", "export", "1", "--reason", "court"},
                                                {"note", "1", "--text", "Canary"},
                                                {"people", "list"}}) {
        CAPTURE(words);
        auto const size = reading.journal().ledger_size();
        auto const seen = reading.types(words);
        CHECK(seen.code == console::exit_code::authority);
        CHECK(has(seen.err, "Your service in this store ended on Mon 6 Apr 2020"));
        REQUIRE(reading.journal().ledger_size() == size + 1);
        auto const kept = reading.journal().entries(engine::looks_stream).back();
        CHECK(kept.kind == engine::EntryKind::refusal);
        CHECK(kept.event == "turned-away");
        CHECK(kept.actor == "t.reed");
        CHECK(has(words[0] + " " + words[1], text_of(kept, "view")));
        for (auto const& field : kept.payload) CHECK_FALSE(has(field.text, "Canary"));
    }
    auto const log = reading.as("x.vane").types({"audit", "log", "--kind", "refusal", "--json"});
    CHECK(has(log.out, R"("view": "audit export")"));
}

TEST_CASE("An account that a live store does not know is turned away and named in the record",
          "[console][access]") {
    Sitting live{false};
    for (bool const superuser : {false, true}) {
        live.seat().superuser = superuser;
        live.seat().account = superuser ? "root" : "somebody";
        CHECK(live.types({"queue", "--all"}).code == console::exit_code::authority);
        auto const kept = live.journal().entries(engine::looks_stream).back();
        CHECK(kept.kind == engine::EntryKind::refusal);
        CHECK(kept.actor.empty());
        CHECK(text_of(kept, "account") == live.seat().account);
        CHECK(text_of(kept, "view") == "queue");
    }
    // Whoever says nobody's name in a training store is asked for one.
    Reading training;
    auto const size = training.journal().ledger_size();
    CHECK(training.as("").types({"show", "1"}).code == console::exit_code::authority);
    CHECK(training.journal().ledger_size() == size);
}

TEST_CASE("Whoever is turned away hears the same from a store that cannot be written to",
          "[console][access]") {
    Sitting live{false};
    tests::FullJournal disk{live.journal()};
    disk.full = true;
    auto const size = live.journal().ledger_size();
    live.seat().account = "somebody";
    live.seat().journal = &disk;
    auto const full = live.types({"queue", "--all"});
    CHECK(live.journal().ledger_size() == size);
    live.seat().journal = &live.journal();
    auto const seen = live.types({"queue", "--all"});
    CHECK(seen.code == console::exit_code::authority);
    CHECK(full.code == seen.code);
    CHECK(full.out == seen.out);
    CHECK(full.err == seen.err);
    CHECK(live.journal().ledger_size() == size + 1);
}
