// What somebody who may not know a case is shown does not depend on whether there is one: for
// everybody of the cast, the excluded person and an inspector who was not admitted among them,
// every command answers the same bytes in a store with the restricted case and in one without it.
//
// Places in the ledger are taken out (two_worlds.hpp): entries have the numbers that the whole
// store gave them. So is the reference of the next case of that year: the gap can be seen.
#include "engine/near.hpp"
#include "tests/console/of_no_case.hpp"
#include "tests/console/two_worlds.hpp"

#include <set>

using namespace caseway;
using tests::Typed;
using tests::World;

namespace {

// Every way to ask for the case: its reference, an ending, one that fits a visible case too.
std::vector<std::string> const refs{"WM-20-000002", "20-000002", "2", "WM-20-000002/restriction"};

// A command that takes a case, with the place for it.
std::vector<Typed> const of_a_case{
    {"show", "CASE"},
    {"next", "CASE"},
    {"next", "CASE", "--all"},
    {"step", "CASE", "thrive-graded"},
    {"step", "CASE", "restriction-handed-over", "--field", "to=h.blake"},
    {"step", "CASE", "conflict-lifted", "--field", "because=x", "--dry-run"},
    {"note", "CASE", "--text", "let me in"},
    {"break-glass", "CASE", "--reason", "danger-to-life", "--because", "-", "--dry-run"},
    {"outbox", "done", "CASE", "3", "--dry-run"},
    {"deadlines", "CASE"},
    {"history", "CASE"},
    {"reveal", "CASE", "address", "--reveal-to-pipe"},
    {"audit", "timeline", "CASE"},
    {"audit", "access", "CASE"},
    {"audit", "export", "CASE"},
    {"audit", "export", "CASE", "--reason", "court"},
    {"audit", "export", "CASE", "--format", "csv"},
    {"audit", "log", "--case", "CASE"},
    {"audit", "verify", "--case", "CASE"},
    {"audit", "queries", "--case", "CASE"},
    {"audit", "sign-off", "CASE", "1", "--dry-run"},
    {"audit", "ask", "CASE", "1", "--question", "-", "--dry-run"},
    {"audit", "answer", "CASE", "1", "--text", "-", "--dry-run"},
    {"workflow", "diagram", "restriction", "--case", "CASE"},
    {"regime", "explain", "--case", "CASE"},
    {"people", "may", "j.ward", "intake/thrive-graded", "--case", "CASE"},
    {"find", "--ref", "CASE"},
};
// Those over all cases.
std::vector<Typed> const of_all{
    {"queue"},
    {"queue", "--all"},
    {"queue", "--all", "--limit", "3"},
    {"queue", "--team", "professional-standards"},
    {"queue", "--owner", "x.vane"},
    {"queue", "--all", "--workflow", "restriction"},
    {"overdue"},
    {"overdue", "--mine"},
    {"sweep", "--dry-run"},
    {"run", "-", "--dry-run", "--show"},
    {"find"},
    {"trm"},
    {"trm", "coventry"},
    {"marac", "agenda"},
    {"outbox", "list"},
    {"report", "figures", "--from", "2020-04-01", "--to", "2021-03-08"},
    {"report", "marac", "--quarter", "2020-Q2"},
    // What was recorded meanwhile, in a case whose history names the other.
    {"step", "WM-21-000001", "submitted", "--expect", "0"},
    {"audit", "log", "--limit", "1000", "--kind", "act"},
    {"audit", "log", "--limit", "1000", "--kind", "ask", "--kind", "deadline"},
    {"audit", "log", "--limit", "1000", "--who", "x.vane"},
    // How much is not anchored is counted in places of the ledger.
    {"audit", "watch", "--view", "no-reason", "--view", "out-of-shift", "--view", "many-looks",
     "--view", "break-glass", "--view", "clock", "--since", "2020-04-01"},
    {"audit", "sample", "--count", "100", "--since", "2020-04-01"},
    {"audit", "queries"},
    {"audit", "searched", "1", "--reveal-to-pipe"},
    {"audit", "verify"},
    {"store", "check"},
    {"store", "rebuild", "--dry-run"},
    {"people", "proposals"},
    {"people", "show", "t.reed"},
};

std::string path_of(Typed const& words) {
    for (auto const& command : console::commands())
        if (command.path == words[0] || command.path == words[0] + " " + words.at(1 % words.size()))
            return std::string{command.path};
    return words[0];
}

// Every line that is tried, also as JSON.
std::vector<Typed> const& all_lines() {
    static std::vector<Typed> const all = [] {
        std::vector<Typed> lines = of_all;
        for (auto const& each : of_a_case)
            for (auto const& ref : refs) {
                auto line = each;
                std::replace(line.begin(), line.end(), std::string{"CASE"}, ref);
                lines.push_back(std::move(line));
            }
        auto const count = lines.size();
        for (std::size_t at = 0; at < count; ++at) {
            lines.push_back(lines[at]);
            lines.back().emplace_back("--json");
        }
        return lines;
    }();
    return all;
}

std::vector<std::string> cast_without(std::set<std::string> const& knowing) {
    std::vector<std::string> ids{""};  // And nobody in particular.
    for (auto const& each : console::training_cast())
        if (!knowing.contains(each.id)) ids.push_back(each.id);
    return ids;
}

// A build with sanitizers, which is slow and looks for another kind of fault, tries every seventh
// line with each person, another seventh with the next.
std::vector<Typed> lines_for([[maybe_unused]] std::size_t person) {
#ifdef __SANITIZE_ADDRESS__
    constexpr std::size_t every = 7;
    std::vector<Typed> lines;
    for (auto at = person % every; at < all_lines().size(); at += every)
        lines.push_back(all_lines()[at]);
    return lines;
#else
    return all_lines();
#endif
}

// The commands whose answers differ.
std::set<std::string> differing(World& with, World& without, std::string const& person,
                                std::vector<Typed> const& lines) {
    std::set<std::string> paths;
    for (auto const& line : lines) {
        auto const a = with.seen_by(person, line);
        auto const b = without.seen_by(person, line);
        if (a.code == b.code && a.out == b.out && a.err == b.err) continue;
        paths.insert(path_of(line));
        UNSCOPED_INFO(person << " typed " << engine::joined(line, " ")
                             << "\nwith the case: " << a.code << "\n"
                             << a.out << a.err << "\nwithout: " << b.code << "\n"
                             << b.out << b.err);
    }
    return paths;
}

}  // namespace

TEST_CASE("Every command is tried or shows no case", "[console][access]") {
    auto tried = tests::of_no_case;
    for (auto const& line : all_lines()) tried.insert(path_of(line));
    for (auto const& command : console::commands()) {
        CAPTURE(command.path);
        CHECK(tried.contains(std::string{command.path}));
    }
}

TEST_CASE("Nobody can tell whether there is a case that they may not know",
          "[console][access][story]") {
    World with{true}, without{false};
    std::size_t number = 0;
    for (auto const& person : cast_without({World::recorder, World::inspector})) {
        CAPTURE(person);
        CHECK(differing(with, without, person, lines_for(number++)).empty());
    }
    // They tried often enough, and the case has kept it.
    auto const tries =
        with.as(World::inspector).types({"audit", "timeline", "WM-20-000002", "--kind", "refusal"});
    CHECK(tries.out.find("(h.blake)") != std::string::npos);
    CHECK(tries.out.find("(t.reed)") != std::string::npos);
}

// It records what it is told, so it has two worlds of its own for everybody who tries it.
TEST_CASE("What is fed in is answered as if a case that its teller may not know was not there",
          "[console][access]") {
    for (auto const& person : {"", World::excluded, "h.blake", "n.bassi", "d.penn"}) {
        CAPTURE(person);
        World with{true}, without{false};
        CHECK(differing(with, without, person, {{"run", "-", "--show"}, {"run", "-", "--json"}})
                  .empty());
    }
    // The comparison is awake.
    World with{true}, without{false};
    with.let_in("h.blake");
    CHECK_FALSE(differing(with, without, "h.blake", {{"run", "-", "--show"}}).empty());
}

TEST_CASE("What a list showed somebody who may know more names no case to whoever may not",
          "[console][access]") {
    World with{true}, without{false};
    Typed const log{"audit", "log", "--kind", "read", "--json"};
    auto const names_the_case = [&](World& world) {
        for (auto const& line : std::vector<Typed>{{"queue", "--all"}, {"trm"}, {"find"}})
            CHECK(world.seen_by(World::inspector, line).code == 0);
        return world.seen_by(World::inspector, log).out.find("WM-20-000002") != std::string::npos;
    };
    CHECK(names_the_case(with));
    CHECK_FALSE(names_the_case(without));
    for (auto const* person : {World::excluded, "h.blake"})
        CHECK(differing(with, without, person, {log}).empty());
}

TEST_CASE("A search finds no case by the reference of another that its history names",
          "[console][access]") {
    World with{true}, without{false};
    auto const sees = [&](World& world, char const* person) {
        return world.seen_by(person, {"find"}, "000002\n").out;
    };
    for (auto const* person : {World::excluded, "h.blake", World::recorder}) {
        CAPTURE(person);
        CHECK(sees(with, person) == sees(without, person));
    }
}

TEST_CASE("One person let in is one cell that leaks and every command that could show it is found",
          "[console][access]") {
    World with{true}, without{false};
    with.let_in("h.blake");
    auto const found = differing(with, without, "h.blake", all_lines());
    for (auto const* path : {"show",
                             "next",
                             "step",
                             "note",
                             "break-glass",
                             "deadlines",
                             "history",
                             "audit timeline",
                             "audit export",
                             "audit log",
                             "audit verify",
                             "find",
                             "queue",
                             "overdue",
                             "trm",
                             "outbox list",
                             "report figures",
                             "sweep",
                             "store check",
                             "regime explain",
                             "workflow diagram",
                             "people may",
                             "run"}) {
        CAPTURE(path);
        CHECK(found.contains(path));
    }
}
