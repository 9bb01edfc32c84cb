// A process killed between any two writes of a step: what was acknowledged is there, what was not
// is wholly there or wholly absent, and asking again with the same request does it once.

#include "engine/desk.hpp"
#include "tests/catch.hpp"
#include "tests/keys.hpp"
#include "tests/story/mortal_vfs.hpp"
#include "workflows/catalogue.hpp"

#include <filesystem>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace caseway;
namespace fs = std::filesystem;

namespace {

engine::Instant a_monday() { return engine::parse_minute("2020-04-06 09:00").value.value(); }

engine::Actor handler() {
    return {"c.handler", "training", engine::Rank::staff, {"call-handler"}, "coventry"};
}

engine::Desk desk_over(engine::Journal& journal) {
    return {journal, workflows::catalogue(), {a_monday, store::new_id}};
}

engine::Request a_report() {
    engine::Request report{.id = "the-report", .event = "report-received", .by = handler()};
    report.fields = {{"channel", "999"},
                     {"what-happened", "a door kicked in"},
                     {"abuser-present", "yes"},
                     {"injury", "unknown"},
                     {"safe-contact", "unknown"},
                     {"site", "coventry"},
                     {"marac-referred-within-12-months", "no"},
                     {"police-party", "no"}};
    return report;
}

// A folder of its own, gone afterwards.
struct Scratch {
    fs::path folder = fs::temp_directory_path() / ("caseway-killed-" + std::to_string(getpid()));
    Scratch() { fs::create_directories(folder); }
    ~Scratch() { fs::remove_all(folder); }
    std::string path() const { return (folder / "store.caseway").string(); }
    void fresh() const {
        fs::remove_all(folder);
        fs::create_directories(folder);
        tests::make_training_store(path());
    }
};

struct Ended {
    bool acknowledged = false;
    bool killed = false;
};

// Runs `work` in a child that dies before its n-th disk operation. The child tells through a pipe
// that it acknowledged; a pipe keeps what was written even where the writer is killed.
Ended in_a_mortal_child(int n, std::function<void(std::function<void()> const&)> const& work) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        tests::die_before_disk_operation(n);
        work([&] {
            char const told = 'a';
            if (write(ends[1], &told, 1) != 1) _exit(3);
        });
        _exit(0);
    }
    close(ends[1]);
    char told = 0;
    bool const acknowledged = read(ends[0], &told, 1) == 1;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return {acknowledged, static_cast<bool>(WIFSIGNALED(status))};
}

struct Found {
    std::size_t faults = 0;
    std::size_t entries = 0;
    std::uint64_t cases = 0;
};

Found what_is_there(std::string const& path) {
    auto const journal = tests::open_store(path);
    Found found;
    journal->check(
        {}, [&](engine::Fault const&) { ++found.faults; }, [](auto, auto) {});
    found.entries = journal->ledger_size();
    found.cases = journal->count_cases("WM-20-");
    return found;
}

using Work = std::function<void(std::string const& path, std::function<void()> const& acknowledge)>;

// Kills the work at every point in turn. Answers at how many points something acknowledged was
// not there afterwards; half steps and faults fail at once.
int acknowledged_and_lost(Work const& work, int& points) {
    Scratch scratch;
    int lost = 0;
    for (int n = 1;; ++n) {
        scratch.fresh();
        auto const ended = in_a_mortal_child(
            n, [&](auto const& acknowledge) { work(scratch.path(), acknowledge); });
        CAPTURE(n);
        auto const found = what_is_there(scratch.path());
        CHECK(found.faults == 0);
        CHECK((found.cases == 0 ? found.entries == 0 : found.entries > 1));
        if (ended.acknowledged && found.cases == 0) ++lost;
        // Whoever did not hear asks again with the same request: it has happened once.
        auto const journal = tests::open_store(scratch.path());
        auto desk = desk_over(*journal);
        auto const again = desk.open_case(a_report());
        CHECK(again.done());
        CHECK(again.repeated == (found.cases == 1));
        CHECK(journal->count_cases("WM-20-") == 1);
        if (!ended.killed) {
            points = n - 1;
            return lost;
        }
    }
}

}  // namespace

TEST_CASE("No step is lost or halved wherever the process is killed", "[story][killed]") {
    int points = 0;
    auto const lost = acknowledged_and_lost(
        [](std::string const& path, auto const& acknowledge) {
            auto const journal = tests::open_store(path);
            auto desk = desk_over(*journal);
            if (desk.open_case(a_report()).done()) acknowledge();
        },
        points);
    CHECK(lost == 0);
    CHECK(points >= 10);
    WARN("killed at each of " << points << " points of opening a case");
}

TEST_CASE("The harness would see a step acknowledged before it is durable", "[story][killed]") {
    int points = 0;
    auto const lost = acknowledged_and_lost(
        [](std::string const& path, auto const& acknowledge) {
            acknowledge();
            auto const journal = tests::open_store(path);
            auto desk = desk_over(*journal);
            desk.open_case(a_report());
        },
        points);
    CHECK(lost > 0);
}
