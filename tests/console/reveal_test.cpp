// What is masked is shown one field at a time, to a person at a terminal, and each time recorded.
#include "tests/console/reading.hpp"

using namespace caseway;
using tests::has;
using tests::Reading;
using tests::Seen;
using tests::text_of;

TEST_CASE("What is masked is revealed one field at a time and each time recorded",
          "[console][looking][reveal]") {
    Reading reading;
    auto const before = reading.types({"audit", "timeline", "1", "--json"});
    CHECK(has(before.out, R"("masked": true)"));
    CHECK(has(before.out, R"("reveal": "address")"));
    CHECK_FALSE(has(before.out, "Canary"));
    Seen seen;
    auto const left = reading.left_by([&] {
        seen = reading.types({"reveal", "1", "address", "--reveal-to-pipe", "--reason", "court"});
    });
    CAPTURE(seen.out, seen.err);
    REQUIRE(seen.code == 0);
    CHECK(seen.out == "14 Canary Lane\n");
    REQUIRE(left.size() == 1);
    CHECK(left.front().event == "revealed");
    CHECK(text_of(left.front(), "field") == "address");
    CHECK(text_of(left.front(), "entry") == "1");
    CHECK(text_of(left.front(), "reason") == "court");
    // What was revealed stands in no entry but its own.
    for (auto const& field : left.front().payload) CHECK_FALSE(has(field.text, "Canary"));
}

TEST_CASE("Nothing is revealed into a pipe unless somebody says so twice",
          "[console][looking][reveal]") {
    Reading reading;
    auto const left = reading.left_by([&] {
        auto const seen = reading.types({"reveal", "1", "address"});
        CHECK(seen.code == 2);
        CHECK(has(seen.err, "--reveal-to-pipe"));
        CHECK_FALSE(has(seen.out, "Canary"));
    });
    CHECK(left.empty());
}

TEST_CASE("At a terminal what is revealed is wiped once Enter is pressed",
          "[console][looking][reveal]") {
    Reading reading;
    reading.at_a_terminal();
    auto const seen = reading.types({"reveal", "1", "address"}, "court\nthe hearing\n\n");
    CAPTURE(seen.out, seen.err);
    REQUIRE(seen.code == 0);
    auto const shown = seen.out.find("14 Canary Lane");
    CHECK(seen.out.find("\x1b[?1049h") < shown);
    CHECK(seen.out.find("\x1b[?1049l") > shown);
    CHECK(seen.out.rfind("\x1b[2J") > shown);
}

TEST_CASE("A field that no entry has is answered and the attempt is kept",
          "[console][looking][reveal]") {
    Reading reading;
    auto const left = reading.left_by([&] {
        CHECK(reading.types({"reveal", "1", "adress", "--reveal-to-pipe"}).code == 2);
    });
    REQUIRE(left.size() == 1);
    CHECK(text_of(left.front(), "entry") == "0");
}
