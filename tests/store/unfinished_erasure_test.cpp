// An erasure that is cut off, or meets trouble, on its way: what was told stands, the rest is done
// at the next opening, and nobody is kept from the store but by a case still to be destroyed.
#include "store/gate.hpp"
#include "store/open_file.hpp"
#include "tests/catch.hpp"
#include "tests/store/child.hpp"
#include "tests/store/erasing.hpp"
#include "tests/store/trouble.hpp"

#include <fcntl.h>
#include <functional>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
using caseway::engine::StoreBusy;
namespace store = caseway::store;
namespace fs = std::filesystem;

namespace {

bool says(std::exception const& why, std::string const& words) {
    return std::string{why.what()}.find(words) != std::string::npos;
}

// Something that is done in many writes, any of which may be the last.
struct Deed {
    std::string name;
    std::function<void(KeptInAFile const&)> prepare;
    std::function<void(KeptInAFile const&, int pipe)> act;
    bool tells_of_trouble;
    bool is_erased;  // Whatever comes in between.
};

void erase_and_tell(KeptInAFile const& store, int pipe) {
    try {
        erase(*store.open(), "case-a");
    } catch (StoreBroken const& why) {
        if (says(why, "is erased, and that stands")) tell(pipe);
        throw;
    }
}

std::vector<Deed> deeds() {
    auto const nothing = [](KeptInAFile const&) {};
    auto const erase_and_put_back = [](KeptInAFile const& store) {
        erase(*store.open(), "case-a");
        store.put_back();
    };
    return {{"an erasure", nothing, erase_and_tell, true, false},
            {"an erasure in a copy put back", erase_and_put_back,
             [](KeptInAFile const& store, int) { store.open(); }, false, true},
            {"another key", nothing,
             [](KeptInAFile const& store, int) { store::rotate_keys(store.path, store.opening()); },
             true, false}};
}

int writes_of(Deed const& deed) {
    KeptInAFile const store{Folder::On::memory};
    deed.prepare(store);
    Child child{[&](int pipe) {
        watch_writes(Trouble::none, 0);
        deed.act(store, -1);
        for (int n = 0; n < writes.so_far; ++n) tell(pipe);
    }};
    return static_cast<int>(child.told());
}

// What does not hold of the cases; else empty.
std::string broken_in(Journal const& journal, bool must_be_erased) {
    if (auto const faults = faults_in(journal); !faults.empty()) return faults.front();
    bool const erased = is_bare(journal, "case-a");
    if (must_be_erased && !erased) return "an erasure that was told of is lost";
    if (!erased && !is_whole(journal, "case-a")) return "there is half a case";
    return is_whole(journal, "case-b") ? "" : "another case is lost";
}

// What does not hold of a store after trouble that is over; else empty.
std::string broken_after_trouble(KeptInAFile const& store, bool must_be_erased) {
    try {
        if (auto wrong = broken_in(*store.open(), must_be_erased); !wrong.empty()) return wrong;
        bool const erased = is_bare(*store.open(), "case-a");
        if (store.is_cleaning_due()) return "its traces are not wiped";
        if (store.keeper()->erasures().empty() == erased) return "its keys say otherwise";
        store.put_back();
        // A copy from before another key is opened with an older key file alone.
        return erased ? broken_in(*store.open(), true) : "";
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
}

// Meets trouble at the writes in turn. Answers what was wrong with the stores left behind.
std::vector<std::string> left_half_way(Deed const& deed, Trouble kind) {
    std::vector<std::string> wrong;
    auto const all_writes = writes_of(deed);
    REQUIRE(all_writes > 5);
    for (int at = 1; at <= all_writes; at += writes_apart) {
        KeptInAFile const store{Folder::On::memory};
        deed.prepare(store);
        Child child{[&](int pipe) {
            watch_writes(kind, at);
            deed.act(store, pipe);
        }};
        bool const stands = child.told() > 0;
        auto what = child.ended_well() && deed.tells_of_trouble
                        ? "it told nobody of its trouble"
                        : broken_after_trouble(store, deed.is_erased || stands);
        if (!what.empty()) wrong.push_back("at write " + std::to_string(at) + ": " + what);
    }
    return wrong;
}

std::string bytes_in(int file) {
    std::string all;
    char some[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::pread(file, some, sizeof some, static_cast<off_t>(all.size()));
        if (count > 0) all.append(some, static_cast<std::size_t>(count));
    }
    return all;
}

}  // namespace

TEST_CASE("Stopped while it erases or makes another key a program leaves all or nothing",
          "[store][sqlite][crash][erasure]") {
    auto const kind = GENERATE(Trouble::killed, Trouble::no_space, Trouble::broken_disk);
    for (auto const& deed : deeds()) {
        CAPTURE(deed.name);
        CHECK(left_half_way(deed, kind) == std::vector<std::string>{});
    }
}

TEST_CASE("A disk that fills while traces are wiped undoes no erasure and keeps nobody out",
          "[store][sqlite][crash][erasure]") {
    auto const erasure = deeds().front();
    auto const all_writes = writes_of(erasure);
    std::uint64_t told = 0;
    for (int at = 1; at <= all_writes && told == 0; ++at) {
        KeptInAFile const store{Folder::On::memory};
        Child child{[&](int pipe) {
            watch_writes(Trouble::no_space, at);
            auto const journal = store.open();
            try {
                erase(*journal, "case-a");
            } catch (StoreBroken const& why) {
                if (!says(why, "that stands") || says(why, "nothing of this was kept")) return;
                tell(pipe);
                // The disk is as full as before, for this journal and for whoever comes.
                if (is_bare(*journal, "case-a")) tell(pipe);
                if (is_bare(*store.open(), "case-a")) tell(pipe);
            }
        }};
        told = child.told();
        if (told == 0) continue;
        CHECK(child.ended_well());
        CHECK(store.is_cleaning_due());
        CHECK(broken_after_trouble(store, true) == "");
    }
    CHECK(told == 3);
}

TEST_CASE("An erasure that the keys cannot be told of stands and keeps nobody out",
          "[store][sqlite][erasure]") {
    KeptInAFile const store;
    auto const in_the_way = store.key + "-new";
    fs::create_directory(in_the_way);
    auto const journal = store.open();
    CHECK_THROWS_WITH(erase(*journal, "case-a"), ContainsSubstring("is erased, and that stands") &&
                                                     ContainsSubstring(in_the_way));
    CHECK(is_bare(*journal, "case-a"));
    CHECK(is_bare(*store.open(), "case-a"));
    CHECK(store.keeper()->erasures().empty());
    CHECK_FALSE(store.is_cleaning_due());
    fs::remove(in_the_way);
    CHECK(is_bare(*store.open(), "case-a"));
    CHECK(store.keeper()->erasures().size() == 1);
}

TEST_CASE("Nothing but a case still to be destroyed keeps anybody out",
          "[store][sqlite][erasure]") {
    using namespace std::chrono_literals;
    KeptInAFile const store;
    erase(*store.open(), "case-a");
    Shell{store.path}.run("UPDATE cleaning SET due = 1");
    store::Gate somebody_writes{store.path + "-gate"};
    somebody_writes.enter(1s);
    CHECK(is_bare(*store::open_store(store.path, store.opening(0ms)), "case-a"));
    CHECK(store.is_cleaning_due());
    store.put_back();
    CHECK_THROWS_AS(store::open_store(store.path, store.opening(0ms)), StoreBusy);
    somebody_writes.leave();
    CHECK(is_bare(*store.open(), "case-a"));
    CHECK_FALSE(store.is_cleaning_due());
}

TEST_CASE("A journal with what was erased gives back blocks without it",
          "[store][sqlite][erasure]") {
    KeptInAFile const store;
    auto const journal = store.open();
    store::OpenFile const file{::open((store.path + "-journal").c_str(), O_RDONLY)};
    REQUIRE(bytes_in(*file).find_first_not_of('\0') != std::string::npos);
    erase(*journal, "case-a");
    auto const left = bytes_in(*file);
    CHECK_FALSE(left.empty());
    CHECK(left.find_first_not_of('\0') == std::string::npos);
}
