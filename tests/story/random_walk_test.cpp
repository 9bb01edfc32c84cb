// Random walks over all workflows at once. CASEWAY_WALKS says how many (the long form is
// thousands), CASEWAY_SEED where to begin; a failure names the seed that walks it again.

#include "engine/replay.hpp"
#include "tests/catch.hpp"
#include "tests/story/walker.hpp"
#include "workflows/shared_facts.hpp"

#include <cstdlib>
#include <map>

using namespace caseway;
using engine::EntryKind;
using engine::Reply;
using tests::Walker;
using Kind = Reply::Kind;
using Verdict = engine::Possibility::Verdict;

namespace {

constexpr int moves_in_a_walk = 80;

unsigned number_from(char const* variable, unsigned otherwise) {
    auto const* text = std::getenv(variable);
    return text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : otherwise;
}

unsigned first_seed() { return number_from("CASEWAY_SEED", 20200421); }
unsigned walks() { return number_from("CASEWAY_WALKS", 12); }

// Calls `look` with a walker that has walked, for each seed.
void each_walk(auto const& look) {
    for (unsigned i = 0; i < walks(); ++i) {
        auto const seed = first_seed() + i;
        CAPTURE(seed);
        Walker walker{seed};
        walker.open();
        look(walker);
    }
}

std::map<std::string, std::string> writers() {
    using namespace workflows;
    std::map<std::string, std::string> all;
    auto add = [&](auto const&... facts) {
        ((all[std::string{facts.name}] = facts.written_by), ...);
    };
    add(grade, first_grade, victim_site, safe_contact, children, contact_channel, marac_repeat,
        marac_referred_on, reports_in_a_year, reported_on, victim_age, police_party, victim_died,
        suspect_whereabouts, dvpo_considered, dvpo_in_force, standard_victim, other_sides_officer,
        held, erasure_granted, dapo_in_force);
    return all;
}

}  // namespace

TEST_CASE("Whatever anybody does a case stays what its entries make it", "[story][walk]") {
    std::size_t done = 0, refused = 0;
    each_walk([&](Walker& walker) {
        for (int i = 0; i < moves_in_a_walk; ++i) {
            auto const move = walker.move();
            CAPTURE(i, move.reply.event);
            if (move.reply.kind == Kind::refused) {
                ++refused;
                CHECK_FALSE(move.reply.reasons.empty());
                for (auto const& reason : move.reply.reasons) CHECK_FALSE(reason.text.empty());
            }
            if (move.reply.done()) ++done;
        }
        auto const folded = walker.desk().read(walker.ref()).value();
        CHECK(walker.journal().projection(folded.id()) == [&] {
            auto now = folded.projection();
            return now;
        }());
        std::size_t faults = 0;
        walker.journal().check(
            {}, [&](auto const&) { ++faults; }, [](auto, auto) {});
        CHECK(faults == 0);
    });
    // A walk that never gets anywhere would prove nothing.
    CHECK(done > walks() * 15);
    CHECK(refused > walks() * 3);
}

TEST_CASE("What next foretells is what happens", "[story][walk]") {
    std::size_t kept = 0;
    each_walk([&](Walker& walker) {
        for (int i = 0; i < moves_in_a_walk; ++i) {
            auto const move = walker.move();
            if (!move.foretold || move.reply.kind == Kind::bad_fields) continue;
            CAPTURE(i, move.reply.event);
            bool const decision = move.kind == engine::EventKind::decision;
            if (*move.foretold == Verdict::not_you) CHECK_FALSE(move.reply.done());
            if (decision && *move.foretold == Verdict::not_yet) CHECK_FALSE(move.reply.done());
            if (decision && *move.foretold == Verdict::cannot_tell) CHECK_FALSE(move.reply.done());
            if (*move.foretold == Verdict::possible && !move.will_be_asked)
                CHECK(move.reply.done());
            ++kept;
        }
    });
    CHECK(kept > walks() * 20);
}

TEST_CASE("Judged anew every entry would be judged the same", "[story][walk]") {
    each_walk([&](Walker& walker) {
        for (int i = 0; i < moves_in_a_walk; ++i) walker.move();
        auto const id = walker.desk().read(walker.ref())->id();
        auto const faults = engine::replay_strictly(
            workflows::catalogue(), walker.journal().entries(id), walker.desk().office().policy());
        for (auto const& fault : faults) {
            CAPTURE(fault.what, fault.ledger_seq);
            CHECK(false);
        }
    });
}

TEST_CASE("Each shared fact is written by one workflow alone", "[story][walk]") {
    auto const may_write = writers();
    std::size_t shares = 0;
    each_walk([&](Walker& walker) {
        for (int i = 0; i < moves_in_a_walk; ++i) walker.move();
        engine::Case folded{workflows::catalogue()};
        for (auto const& entry : walker.journal().entries(walker.desk().read(walker.ref())->id()))
            for (auto const& ask : folded.apply(entry))
                if (auto const* share = std::get_if<engine::ShareFact>(&ask)) {
                    CAPTURE(share->name, entry.event);
                    REQUIRE(may_write.contains(share->name));
                    CHECK(may_write.at(share->name) == entry.workflow);
                    ++shares;
                }
    });
    CHECK(shares > walks());
}

TEST_CASE("What has ended stays ended unless somebody decides to reopen it", "[story][walk]") {
    each_walk([&](Walker& walker) {
        for (int i = 0; i < moves_in_a_walk; ++i) {
            auto const move = walker.move();
            for (auto const& change : move.reply.changes) {
                auto const* workflow = workflows::catalogue().find(change.workflow);
                if (!workflow->is_final(change.from) || workflow->is_final(change.to)) continue;
                CAPTURE(change.event, change.from, change.to);
                auto const* event = workflow->event_named(change.event);
                CHECK((event->kind == engine::EventKind::decision || event->may.only_by_ask));
            }
        }
    });
}
