// A program that dies, or whose disk fails, between any two writes: whatever it was told is kept is
// kept, and what it was not told is there whole or not at all.
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/child.hpp"
#include "tests/store/golden.hpp"
#include "tests/store/trouble.hpp"

#include <cstdlib>
#include <functional>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
namespace store = caseway::store;

namespace {

constexpr std::uint64_t entries_a_step = 3;

enum class Tells { when_committed, too_early };

// One step over two cases, as the confirmed grade of one strand opens others: all or nothing.
void step(Journal& journal, Tells tells, int pipe) {
    auto const writing = journal.begin();
    for (std::string const id : {"case-a", "case-b"}) {
        auto const ref = "WM-20-" + id;
        auto projection = a_case(id, ref, journal.entries(id).size() + 1);
        std::vector<Entry> entries{an_act(id, ref, projection.case_seq)};
        if (id == "case-b") entries.push_back(an_act(id, ref, ++projection.case_seq));
        projection.deadlines = {a_deadline(ref, "hearing", static_cast<int>(projection.case_seq))};
        writing->append(entries);
        writing->project(projection);
    }
    if (tells == Tells::too_early) tell(pipe);
    writing->commit();
    if (tells == Tells::when_committed) tell(pipe);
}

// What does not hold of a store whose writer told of so many steps and tried one more; else empty.
std::string broken_promise(std::string const& path, std::uint64_t told, std::uint64_t tried) {
    auto const journal = open_store(path);
    auto const size = journal->ledger_size();
    if (size < told * entries_a_step) return "a step that was told of is lost";
    if (size > tried * entries_a_step) return "there are more steps than were tried";
    if (size % entries_a_step != 0) return "there is half a step";
    auto const faults = faults_in(*journal);
    return faults.empty() ? "" : faults.front();
}

// Lies in memory: what a killed program has written is kept by the kernel, not by the disk.
struct NewStore {
    Folder folder{Folder::On::memory};
    std::string path = folder / "store.caseway";
    NewStore() {
        auto const journal = make_store(path);
        step(*journal, Tells::when_committed, -1);
    }
};

// How many writes two steps take, so that trouble can come at each of them.
int writes_of_two_steps() {
    NewStore const store;
    Child child{[&](int pipe) {
        watch_writes(Trouble::none, 0);
        auto const journal = open_store(store.path);
        for (int n = 0; n < 2; ++n) step(*journal, Tells::when_committed, -1);
        for (int n = 0; n < writes.so_far; ++n) tell(pipe);
    }};
    return static_cast<int>(child.told());
}

// Dies before each write in turn. Answers how often a promise was broken.
int promises_broken_by_dying(Tells tells, int all_writes) {
    int broken = 0;
    for (int at = 1; at <= all_writes; at += writes_apart) {
        NewStore const store;
        Child child{[&](int pipe) {
            watch_writes(Trouble::killed, at);
            auto const journal = open_store(store.path);
            for (int n = 0; n < 2; ++n) step(*journal, tells, pipe);
        }};
        auto const told = child.told();
        CHECK_FALSE(child.ended_well());
        auto const wrong = broken_promise(store.path, told + 1, 3);
        CAPTURE(at, wrong);
        if (tells == Tells::when_committed) CHECK(wrong == "");
        if (!wrong.empty()) ++broken;
    }
    return broken;
}

// Brings a store of the first form to the present one.
using BringUp = std::function<void(GoldenStore const&)>;

int writes_of(BringUp const& bring_up) {
    GoldenStore const golden;
    Child child{[&](int pipe) {
        watch_writes(Trouble::none, 0);
        bring_up(golden);
        for (int n = 0; n < writes.so_far; ++n) tell(pipe);
    }};
    return static_cast<int>(child.told());
}

// What does not hold of a store that was being brought up; else empty.
std::string broken_half_way(GoldenStore const& golden, std::string const& record) {
    // Asked first, because bringing it up again would finish what was begun.
    auto const form = golden.form();
    if (form != "1" && form != present_form) return "it has a form of its own";
    if (golden.record() != record) return "its record is another";
    std::filesystem::remove(golden.backup());
    try {
        golden.upgrade();
        auto const faults = faults_in(*open_store(golden.path));
        return faults.empty() ? "" : faults.front();
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
}

// Meets trouble at the writes in turn. Answers what was wrong with the stores left behind.
std::vector<std::string> left_half_way(BringUp const& bring_up, Trouble kind, int apart) {
    std::vector<std::string> wrong;
    auto const record = GoldenStore{}.record();
    auto const all_writes = writes_of(bring_up);
    REQUIRE(all_writes > 5);
    for (int at = 1; at <= all_writes; at += apart) {
        GoldenStore const golden;
        Child child{[&](int) {
            watch_writes(kind, at);
            bring_up(golden);
        }};
        child.told();
        auto what =
            child.ended_well() ? "it told nobody of its trouble" : broken_half_way(golden, record);
        if (!what.empty()) wrong.push_back("at write " + std::to_string(at) + ": " + what);
    }
    return wrong;
}

unsigned from_surroundings(char const* name, unsigned otherwise) {
    auto const* const text = std::getenv(name);
    return text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : otherwise;
}

}  // namespace

TEST_CASE("Killed before any of its writes a program has lost nothing it told of",
          "[store][sqlite][crash]") {
    auto const all_writes = writes_of_two_steps();
    REQUIRE(all_writes > 20);
    CHECK(promises_broken_by_dying(Tells::when_committed, all_writes) == 0);
}

TEST_CASE("A program that tells too early is caught at it", "[store][sqlite][crash]") {
    CHECK(promises_broken_by_dying(Tells::too_early, writes_of_two_steps()) > 0);
}

TEST_CASE("A disk that fails at any write leaves the store whole and usable",
          "[store][sqlite][crash]") {
    auto const kind = GENERATE(Trouble::no_space, Trouble::broken_disk);
    auto const all_writes = writes_of_two_steps();
    int refused = 0;
    for (int at = 1; at <= all_writes; at += writes_apart) {
        CAPTURE(at);
        NewStore const store;
        Child child{[&](int pipe) {
            auto const journal = open_store(store.path);
            watch_writes(kind, at);
            for (int n = 0; n < 2; ++n) {
                try {
                    step(*journal, Tells::when_committed, pipe);
                } catch (StoreBroken const&) {
                    writes.trouble_at = 0;  // Somebody makes room, or mends the disk.
                }
            }
            // Whatever became of them, the same journal goes on.
            step(*journal, Tells::when_committed, pipe);
        }};
        auto const told = child.told();
        CHECK(child.ended_well());
        if (told < 3) ++refused;
        CHECK(broken_promise(store.path, told + 1, 4) == "");
    }
    CHECK(refused * writes_apart > 10);
}

TEST_CASE("A full disk refuses the step and the next goes in once there is room",
          "[store][sqlite][crash]") {
    NewStore const store;
    Child child{[&](int pipe) {
        ::signal(SIGXFSZ, SIG_IGN);
        auto const journal = open_store(store.path);
        rlimit room = {};
        ::getrlimit(RLIMIT_FSIZE, &room);
        auto const before = room.rlim_cur;
        room.rlim_cur = std::filesystem::file_size(store.path) + 40'000;
        ::setrlimit(RLIMIT_FSIZE, &room);
        bool refused = false;
        for (int n = 0; n < 500 && !refused; ++n) {
            try {
                step(*journal, Tells::when_committed, pipe);
            } catch (StoreBroken const&) {
                refused = true;
            }
        }
        if (!refused) throw std::runtime_error("the disk never filled");
        auto const kept = journal->ledger_size();
        room.rlim_cur = before;
        ::setrlimit(RLIMIT_FSIZE, &room);
        step(*journal, Tells::when_committed, pipe);
        if (journal->ledger_size() != kept + entries_a_step) throw std::runtime_error("not kept");
    }};
    auto const told = child.told();
    CHECK(child.ended_well());
    CHECK(told > 5);
    CHECK(broken_promise(store.path, told + 1, told + 1) == "");
}

TEST_CASE("Stopped while it brings a store up a program leaves the old form or the new",
          "[store][sqlite][crash][upgrade]") {
    auto const kind = GENERATE(Trouble::killed, Trouble::no_space, Trouble::broken_disk);
    auto const wrong = left_half_way([](GoldenStore const& golden) { golden.upgrade(); }, kind,
                                     2 * writes_apart - 1);
    CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("A program that brings a store up bit by bit is caught at it",
          "[store][sqlite][crash][upgrade]") {
    auto const bit_by_bit = [](GoldenStore const& golden) {
        Shell{golden.path}.attempt("CREATE TABLE box (seq INTEGER PRIMARY KEY)");
        Shell{golden.path}.attempt("DROP TABLE box");
        golden.upgrade();
    };
    CHECK_FALSE(left_half_way(bit_by_bit, Trouble::killed, (writes_apart + 1) / 2).empty());

    // Nothing else is wrong with it: left alone it does the same.
    GoldenStore const left_alone;
    bit_by_bit(left_alone);
    CHECK(broken_half_way(left_alone, GoldenStore{}.record()) == "");
}

// CASEWAY_CRASH_CYCLES makes it longer; CASEWAY_CRASH_SEED repeats a run that failed.
TEST_CASE("Killed at any time a program has lost nothing it told of", "[store][sqlite][crash]") {
    constexpr unsigned lives_of_a_store = 20;
    auto const cycles = from_surroundings("CASEWAY_CRASH_CYCLES", 200);
    auto const seed = from_surroundings("CASEWAY_CRASH_SEED", std::random_device{}());
    CAPTURE(seed);
    std::mt19937 dice{seed};
    std::uint64_t told_in_all = 0;
    // Longer where a machine is so slow that none lives to tell anything.
    unsigned longest_life = 30'000;
    for (unsigned cycle = 0; cycle < cycles; cycle += lives_of_a_store) {
        NewStore const store;
        auto const told_before = told_in_all;
        for (unsigned life = 0; life < lives_of_a_store; ++life) {
            auto const before = open_store(store.path)->ledger_size() / entries_a_step;
            Child child{[&](int pipe) {
                auto const journal = open_store(store.path);
                for (;;) step(*journal, Tells::when_committed, pipe);
            }};
            std::this_thread::sleep_for(std::chrono::microseconds{dice() % longest_life});
            child.kill_now();
            auto const told = child.told();
            told_in_all += told;
            CAPTURE(cycle, life, told);
            CHECK(broken_promise(store.path, before + told, before + told + 1) == "");
        }
        if (told_in_all == told_before) longest_life *= 2;
    }
    CHECK(told_in_all > 0);
}
