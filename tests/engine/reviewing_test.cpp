// A supervisor's word on an entry: who may say it, of what, and what is still open.

#include "engine/reviewing.hpp"

#include "engine/sampling.hpp"
#include "tests/engine/overseen.hpp"

using namespace caseway;
using engine::review_event::answered;
using engine::review_event::queried;
using engine::review_event::signed_off;
using tests::Overseen;
using Kind = engine::Reply::Kind;

namespace {

std::vector<engine::Entry> open_questions(engine::Journal const& journal) {
    engine::OpenQuestions questions;
    journal.ledger(1, [&](auto const& entry) {
        questions.take(entry);
        return true;
    });
    return questions.open();
}

std::string const off{signed_off}, ask{queried}, answer{answered};

engine::SampleChoice all_of_it(std::uint64_t seed, std::size_t count) {
    engine::SampleChoice choice;
    choice.stretch = {engine::Instant{}, engine::Instant::max()};
    choice.seed = seed;
    choice.count = count;
    choice.late_after = std::chrono::minutes{15};
    return choice;
}

std::vector<std::string> refs(std::vector<engine::Drawn> const& sample) {
    std::vector<std::string> all;
    for (auto const& each : sample)
        all.push_back(each.entry.case_ref + "#" + std::to_string(each.entry.case_seq));
    return all;
}

std::vector<std::string> sampled(Overseen const& unit, engine::SampleChoice const& choice) {
    return refs(engine::draw_sample(*unit.journal, {}, choice));
}

}  // namespace

TEST_CASE("A sign-off is an entry of the case that names what it is about and moves nothing",
          "[engine][reviewing]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    auto const strands = unit.desk.read(ref)->views().size();
    auto const reply = unit.word(ref, off, 1, "s.sergeant");
    REQUIRE(reply.done());
    auto const last = unit.entries(ref).back();
    CHECK(last.event == signed_off);
    CHECK(last.cause == 1);
    CHECK(last.actor == "s.sergeant");
    CHECK(last.workflow.empty());
    CHECK(unit.desk.read(ref)->views().size() == strands);
    CHECK(unit.word(ref, off, 1, "i.inspector").kind == Kind::not_provided_for);
}

TEST_CASE("Nobody signs off or asks about what they recorded and the attempt is kept",
          "[engine][reviewing]") {
    Overseen unit;
    auto const ref = unit.begin("s.sergeant");
    for (auto const& event : {off, ask}) {
        auto const reply = unit.word(ref, event, 1, "s.sergeant", "why so late?");
        CHECK(reply.kind == Kind::refused);
        REQUIRE(reply.reasons.size() == 1);
        CHECK(reply.reasons[0].kind == engine::Reason::Kind::authority);
        auto const last = unit.entries(ref).back();
        CHECK(last.kind == engine::EntryKind::refusal);
        CHECK(last.event == event);
        CHECK(engine::find_field(last.payload, "text") == nullptr);
    }
    CHECK(unit.word(ref, off, 1, "i.inspector").done());
}

TEST_CASE("A constable reviews nobody", "[engine][reviewing]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    CHECK(unit.word(ref, off, 1, "q.officer").kind == Kind::refused);
    CHECK(unit.word(ref, ask, 1, "q.officer", "why?").kind == Kind::refused);
    CHECK(open_questions(*unit.journal).empty());
}

TEST_CASE("Only what a person told a strand is reviewed", "[engine][reviewing]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    auto const size = unit.entries(ref).size();
    // The second entry is what the first asked for; a look and a word are no transitions either.
    REQUIRE(unit.entries(ref)[1].kind == engine::EntryKind::ask);
    CHECK(unit.word(ref, off, 2, "s.sergeant").kind == Kind::not_provided_for);
    CHECK(unit.word(ref, off, 999, "s.sergeant").kind == Kind::not_provided_for);
    CHECK(unit.word(ref, answer, 1, "s.sergeant", "so").kind == Kind::not_provided_for);
    CHECK(unit.word(ref, ask, 1, "s.sergeant").kind == Kind::bad_fields);
    CHECK(unit.entries(ref).size() == size);
}

TEST_CASE("A question stays open until another person answers it", "[engine][reviewing]") {
    Overseen unit;
    auto const ref = unit.begin("p.officer");
    REQUIRE(unit.word(ref, ask, 1, "s.sergeant", "why was nobody sent?").done());
    auto const question = unit.entries(ref).back().case_seq;
    REQUIRE(open_questions(*unit.journal).size() == 1);
    CHECK(open_questions(*unit.journal)[0].case_seq == question);
    CHECK(unit.word(ref, off, 1, "i.inspector").kind == Kind::not_provided_for);
    CHECK(unit.word(ref, answer, question, "s.sergeant", "never mind").kind == Kind::refused);
    REQUIRE(open_questions(*unit.journal).size() == 1);
    REQUIRE(unit.word(ref, answer, question, "p.officer", "there was no car").done());
    CHECK(open_questions(*unit.journal).empty());
    CHECK(unit.word(ref, answer, question, "p.officer", "again").kind == Kind::not_provided_for);
    CHECK(unit.word(ref, off, 1, "s.sergeant").done());
}

TEST_CASE("The same word asked for twice is recorded once", "[engine][reviewing]") {
    Overseen unit;
    engine::Request request;
    request.id = "the-same";
    request.case_ref = unit.begin("p.officer");
    request.event = off;
    request.fields = {{"entry", "1"}, {"text", "well done"}};
    request.by = unit.actor("s.sergeant");
    REQUIRE(unit.desk.note(request).done());
    auto const size = unit.entries(request.case_ref).size();
    auto const again = unit.desk.note(request);
    CHECK(again.done());
    CHECK(again.repeated);
    CHECK(unit.entries(request.case_ref).size() == size);
}

TEST_CASE("A sample can be drawn again by its seed and another seed draws another",
          "[engine][sampling]") {
    Overseen unit;
    for (int number = 0; number < 60; ++number) unit.begin("p.officer");
    auto const first = sampled(unit, all_of_it(7, 5));
    CHECK(first.size() == 5);
    CHECK(sampled(unit, all_of_it(7, 5)) == first);
    CHECK(sampled(unit, all_of_it(8, 5)) != first);
    CHECK(sampled(unit, all_of_it(7, 100)).size() == 60);
    // What others record meanwhile elsewhere in the ledger changes no ticket.
    unit.look("WM-20-000001", "q.officer");
    CHECK(sampled(unit, all_of_it(7, 5)) == first);
}

TEST_CASE("Nobody draws their own acts and what is signed off is not drawn again",
          "[engine][sampling]") {
    Overseen unit;
    auto const ours = unit.begin("p.officer");
    auto const own = unit.begin("s.sergeant");
    auto choice = all_of_it(1, 10);
    CHECK(sampled(unit, choice).size() == 2);
    choice.drawn_by = "s.sergeant";
    CHECK(sampled(unit, choice) == std::vector<std::string>{ours + "#1"});
    REQUIRE(unit.word(ours, off, 1, "s.sergeant").done());
    CHECK(sampled(unit, choice).empty());
    choice.drawn_by = "i.inspector";
    CHECK(sampled(unit, choice) == std::vector<std::string>{own + "#1"});
    choice.workflow = "visit";
    CHECK(sampled(unit, choice).empty());
}

TEST_CASE("What matters is drawn as much likelier as the force says", "[engine][sampling]") {
    Overseen unit;
    for (int number = 0; number < 20; ++number) unit.begin("p.officer");
    auto const asked = unit.begin("q.officer");
    static constexpr engine::Setting weight{"help-weight", 5, engine::Binding::local, "a test"};
    static constexpr engine::SampleMatter matters[] = {{"visit", "help-came", "help", &weight}};
    REQUIRE(unit.help(asked, "q.officer").done());
    auto const drawn_first = [&](bool weighted, int times_likelier) {
        int times = 0;
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            auto choice = all_of_it(seed, 1);
            choice.matters = matters;
            choice.weighted = weighted;
            engine::Policy const policy{{{"help-weight", times_likelier}}};
            auto const sample = engine::draw_sample(*unit.journal, policy, choice);
            if (sample.at(0).because == std::vector<std::string>{"help"}) ++times;
        }
        return times;
    };
    // One of 22 entries: 1 in 22 by itself, 22 in 43 with a weight of 22.
    auto const plain = drawn_first(false, 22);
    CHECK(plain > 50);
    CHECK(plain < 140);
    auto const weighted = drawn_first(true, 22);
    CHECK(weighted > 900);
    CHECK(weighted < 1150);
}
