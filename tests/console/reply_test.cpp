// What the desk answered, in words and as an exit code.
#include "console/reply.hpp"

#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/deadlines.hpp"

using namespace caseway;
using engine::Reason;
using engine::Reply;

namespace {

engine::Minute minute(std::string_view text) { return *engine::parse_minute(text); }

Reason reason(Reason::Kind kind) { return {kind, "text", {}, {}}; }

}  // namespace

TEST_CASE("The exit code tells what to mend", "[console]") {
    auto const [kind, code] = GENERATE(table<Reply::Kind, int>({
        {Reply::Kind::done, 0},
        {Reply::Kind::unplaced, 0},
        {Reply::Kind::proposed, 0},
        {Reply::Kind::bad_fields, 2},
        {Reply::Kind::ambiguous_case, 2},
        {Reply::Kind::choose_strand, 2},
        {Reply::Kind::other_request, 2},
        {Reply::Kind::no_such_case, 5},
        {Reply::Kind::stale, 6},
    }));
    Reply reply;
    reply.kind = kind;
    CHECK(console::exit_code_of(reply) == code);
}

TEST_CASE("A refusal is 4 only where every reason is about authority", "[console]") {
    using Kind = Reason::Kind;
    auto const [kinds, code] = GENERATE(table<std::vector<Kind>, int>({
        {{Kind::authority}, 4},
        {{Kind::authority, Kind::authority}, 4},
        {{Kind::authority, Kind::condition}, 3},
        {{Kind::condition}, 3},
        {{Kind::missing_fact}, 3},
    }));
    Reply reply;
    reply.kind = Reply::Kind::refused;
    for (auto const each : kinds) reply.reasons.push_back(reason(each));
    CHECK(console::exit_code_of(reply) == code);
}

TEST_CASE("An unknown event is how it was asked and a stage is the workflow's refusal",
          "[console]") {
    Reply reply;
    reply.kind = Reply::Kind::not_provided_for;
    CHECK(console::exit_code_of(reply) == 2);
    reply.reasons.push_back(reason(Reason::Kind::stage));
    CHECK(console::exit_code_of(reply) == 3);
}

TEST_CASE("The arithmetic of court hours fits a line and names what was left out", "[console]") {
    auto const period = engine::court_hours_of(48);
    auto const limit = engine::limit_of(period, minute("2020-04-09 18:00"));
    CHECK(console::arithmetic(period, limit) ==
          "48 court hours: Thu 9 Apr 6h, Sat 11 Apr 1 day, Tue 14 Apr 18h; not counted Fri 10 Apr "
          "(Good Friday), Sun 12 Apr (Sunday), Mon 13 Apr (Easter Monday)");
}

TEST_CASE("A deadline says when it is due and how strongly it binds", "[console]") {
    auto const& catalogue = workflows::catalogue();
    auto const due = minute("2020-04-14 18:00");
    auto const words = [&](engine::Words what, engine::Minute outer) {
        return console::deadline_words(
            {"dvpo", std::string{workflows::dvpo_hearing.name}, std::string{what}, due, outer},
            catalogue);
    };
    auto const label = std::string{workflows::dvpo_hearing.label};
    CHECK(words("set", due) == label + ": due Tue 14 Apr 2020 18:00 (LAW)");
    CHECK_THAT(words("set", due + std::chrono::hours{24}),
               ContainsSubstring("a later limit can be argued, Wed 15 Apr 2020 18:00"));
    CHECK(words("met", due) == label + ": met");
    CHECK(words("met-late", due) == label + ": met late, was due Tue 14 Apr 2020 18:00");
    CHECK(words("missed", due) == label + ": missed, was due Tue 14 Apr 2020 18:00");
    CHECK(words("cancelled", due) == label + ": no longer needed");
}
