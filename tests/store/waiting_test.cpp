// Several who write at once: each has its turn in the order in which they came, nobody waits for
// the dead, and whoever cannot wait is told so.
#include "store/gate.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

#include <csignal>
#include <fstream>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace caseway::tests;
using namespace std::chrono_literals;
using caseway::engine::StoreBusy;
namespace store = caseway::store;

namespace {

store::Opening waiting(std::chrono::milliseconds patience) {
    store::Opening opening;
    opening.patience = patience;
    return opening;
}

struct TwoWriters {
    Folder folder;
    std::string path = folder / "store.caseway";
    std::unique_ptr<Journal> first = make_store(path);
    std::unique_ptr<Journal> second = caseway::tests::open_store(path, waiting(50ms));
};

}  // namespace

TEST_CASE("Whoever comes second waits for the first and then writes", "[store][sqlite][gate]") {
    TwoWriters const store;
    auto const patient = open_store(store.path);
    auto writing = store.first->begin();
    Entry second;
    std::thread waiter{[&] { second = record(*patient, "case-a", "WM-20-000001"); }};
    std::this_thread::sleep_for(30ms);
    std::vector<Entry> entries{an_act("case-a", "WM-20-000001", 1)};
    writing->append(entries);
    writing->project(a_case("case-a", "WM-20-000001"));
    writing->commit();
    waiter.join();
    CHECK(second.case_seq == 2);
    CHECK(second.previous == entries[0].hash);
    CHECK(faults_in(*store.first).empty());
}

TEST_CASE("Whoever waits too long is told so and may try again", "[store][sqlite][gate]") {
    TwoWriters const store;
    auto writing = store.first->begin();
    CHECK_THROWS_AS(store.second->begin(), StoreBusy);
    CHECK_THROWS_AS(store.second->begin(), StoreBusy);
    writing.reset();
    CHECK(record(*store.second, "case-a", "WM-20-000001").ledger_seq == 1);
    CHECK(record(*store.first, "case-a", "WM-20-000001").ledger_seq == 2);
}

TEST_CASE("A writer who ignores the queue is waited for as well", "[store][sqlite][gate]") {
    TwoWriters const store;
    Shell shell{store.path};
    shell.run("BEGIN IMMEDIATE");
    CHECK_THROWS_AS(store.second->begin(), StoreBusy);
    shell.run("ROLLBACK");
    CHECK(record(*store.second, "case-a", "WM-20-000001").ledger_seq == 1);
}

TEST_CASE("A reader who does not end undoes the commit and not the store",
          "[store][sqlite][gate]") {
    TwoWriters const store;
    Shell shell{store.path};
    shell.run("BEGIN").run("SELECT * FROM head");
    CHECK_THROWS_AS(record(*store.second, "case-a", "WM-20-000001"), StoreBusy);
    CHECK(store.second->ledger_size() == 0);
    shell.run("COMMIT");
    CHECK(record(*store.second, "case-a", "WM-20-000001").ledger_seq == 1);
    CHECK(faults_in(*store.first).empty());
}

TEST_CASE("Readers see the last committed state while somebody writes", "[store][sqlite]") {
    TwoWriters const store;
    record(*store.first, "case-a", "WM-20-000001");
    auto const writing = store.first->begin();
    std::vector<Entry> entries{an_act("case-a", "WM-20-000001", 2)};
    writing->append(entries);
    CHECK(store.first->ledger_size() == 2);
    CHECK(store.second->ledger_size() == 1);
    writing->commit();
    CHECK(store.second->ledger_size() == 2);
}

TEST_CASE("The queue is first come and first served", "[store][gate]") {
    Folder const folder;
    auto const path = folder / "gate";
    store::Gate holder{path};
    holder.enter(1s);
    std::vector<int> order;
    std::vector<std::thread> waiters;
    for (int n = 0; n < 5; ++n) {
        waiters.emplace_back([&, n] {
            store::Gate gate{path};
            gate.enter(10s);
            order.push_back(n);  // The gate lets one in at a time.
            std::this_thread::sleep_for(2ms);
            gate.leave();
        });
        std::this_thread::sleep_for(20ms);
    }
    holder.leave();
    for (auto& waiter : waiters) waiter.join();
    CHECK(order == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("Somebody who gives up waiting lets nobody in before their turn", "[store][gate]") {
    Folder const folder;
    store::Gate holder{folder / "gate"};
    store::Gate impatient{folder / "gate"};
    store::Gate next{folder / "gate"};
    holder.enter(1s);
    CHECK_THROWS_AS(impatient.enter(5ms), StoreBusy);
    CHECK_THROWS_AS(next.enter(5ms), StoreBusy);
    holder.leave();
    CHECK_NOTHROW(next.enter(1s));
}

TEST_CASE("A journal writes in its turn alone", "[store][sqlite][gate]") {
    TwoWriters const store;
    store::Gate queue{store.path + "-gate"};
    queue.enter(1s);
    CHECK_THROWS_AS(store.second->begin(), StoreBusy);
    queue.leave();
    auto const writing = store.second->begin();
    CHECK_THROWS_AS(queue.enter(5ms), StoreBusy);
    writing->commit();
    CHECK_NOTHROW(queue.enter(1s));
}

TEST_CASE("Nobody waits for a program that was killed in its turn", "[store][gate]") {
    Folder const folder;
    auto const path = folder / "gate";
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    auto const child = ::fork();
    if (child == 0) {
        store::Gate gate{path};
        gate.enter(1s);
        if (::write(ready[1], "x", 1) != 1) ::_exit(3);
        ::pause();
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    store::Gate gate{path};
    CHECK_THROWS_AS(gate.enter(30ms), StoreBusy);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK_NOTHROW(gate.enter(1s));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("A queue whose file is damaged or gone is a queue again", "[store][gate]") {
    Folder const folder;
    auto const path = folder / "gate";
    auto const number = GENERATE(as<std::string>{}, "", "abc", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                                 "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
    std::ofstream{path, std::ios::binary} << number;
    store::Gate gate{path};
    for (int turn = 0; turn < 3; ++turn) {
        CHECK_NOTHROW(gate.enter(1s));
        gate.leave();
    }
}

TEST_CASE("Many programs that write at once lose nothing", "[store][sqlite][gate]") {
    constexpr int programs = 4;
    constexpr int steps = 15;
    Folder const folder;
    auto const path = folder / "store.caseway";
    make_store(path).reset();
    std::vector<pid_t> children;
    for (int n = 0; n < programs; ++n) {
        auto const child = ::fork();
        if (child == 0) {
            int failed = 1;
            try {
                auto const journal = open_store(path);
                auto const ref = "WM-20-00000" + std::to_string(n % 2);
                for (int step = 0; step < steps; ++step) record(*journal, "case-" + ref, ref);
                failed = 0;
            } catch (std::exception const& problem) {
                std::cerr << problem.what() << "\n";
            }
            ::_exit(failed);
        }
        children.push_back(child);
    }
    for (auto const child : children) {
        int ended = 0;
        REQUIRE(::waitpid(child, &ended, 0) == child);
        CHECK(ended == 0);
    }
    auto const journal = open_store(path);
    CHECK(journal->ledger_size() == programs * steps);
    CHECK(faults_in(*journal).empty());
}
