// store init, check, backup.
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/people_given.hpp"
#include "console/store_keys.hpp"
#include "console/text.hpp"
#include "console/training_cast.hpp"
#include "store/open.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>
#include <sys/stat.h>

namespace caseway::console {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view rehearsal = "Rehearsal only. Nothing was changed.\n";

// A training store begins well before today, so that a scenario can be set in any year that
// follows: time never runs backwards in a store.
engine::Minute training_begins() {
    using namespace std::chrono;
    return engine::from_london(local_days{2019y / January / 1});
}

// Whoever makes a store enters themselves, so that its first entry is somebody's.
std::vector<engine::Member> first_people(Invocation const& given, Session& session) {
    bool const training = given.has("--training");
    auto people = training ? training_cast() : std::vector<engine::Member>{};
    auto const person = given.get("--person");
    if (!training && !person)
        throw Stop(exit_code::usage,
                   "A live store begins with a person: you. Give --person "
                   "\"id;name;rank;role,role;unit\", or --training for practice.");
    if (!training && session.seat().superuser)
        throw Stop(exit_code::authority,
                   "A live store cannot belong to the superuser: what is done in it must be "
                   "somebody's. Sign in to the machine as yourself.");
    if (!person) return people;
    auto member = member_from(*person);
    if (member.os_user.empty()) member.os_user = session.seat().account;
    // Somebody has to enter the others.
    if (!training && !member.holds(engine::administrator))
        member.roles.emplace_back(engine::administrator);
    std::erase_if(people, [&](auto const& each) { return each.id == member.id; });
    // Two administrators are enough for practice, and a third could not be entered by one alone.
    if (training && member.holds(engine::administrator)) people.pop_back();
    people.insert(people.begin(), std::move(member));
    return people;
}

void enter(Session& session, std::string const& area, std::vector<engine::Member> const& people,
           bool training) {
    std::string const assertion = training ? "training" : "os-user";
    engine::Request opened;
    opened.event = std::string{engine::office_event::opened};
    opened.fields = {{"area", area}};
    opened.by = engine::acting(people.front(), assertion, engine::date_of(session.now()));
    opened.via = "console";
    session.desk().record_in_office(opened);
    enter_people(session.desk(), people, assertion);
}

void make_folder(std::string const& path) {
    auto const folder = fs::path{path}.parent_path();
    if (folder.empty() || fs::exists(folder)) return;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Stop(exit_code::broken,
                   "The folder " + folder.string() + " cannot be made: " + error.message());
    fs::permissions(folder, fs::perms::owner_all, error);
}

Json store_json(Session& session) {
    auto const about = session.journal().about();
    return document("store", session)
        .set("path", session.store_path())
        .set("store_id", about.store_id)
        .set("durability", about.durability);
}

void tell_made(Session& session, std::size_t people) {
    if (session.globals().json) {
        print(session, store_json(session).set("people", std::uint64_t{people}));
        return;
    }
    auto& out = session.out();
    out << "A " << (session.training() ? "training" : "live")
        << " store is made: " << session.store_path() << "\n"
        << counted(people, "person is", "people are") << " entered: caseway people list\n"
        << wrapped("Its keys are in " + key_path(session, session.journal().about().store_id) +
                   ". Keep a copy of that file apart from the store: without it nothing personal "
                   "in the store can be read.");
    if (!session.globals().quiet)
        out << (session.training() ? "Next: caseway new --as j.ward\n" : "Next: caseway new\n");
}

// No store is open, so nothing is read from one.
int tell_rehearsed(Session& session, std::string const& path, bool training) {
    if (session.globals().json)
        print(session,
              document("store").set("rehearsal", true).set("training", training).set("path", path));
    else
        session.out() << rehearsal << "A store would be made: " << path << "\n";
    return exit_code::done;
}

std::uint64_t count_cases(engine::Journal const& journal) {
    std::uint64_t cases = 0;
    journal.each_case([&](auto const& id) { cases += id == engine::office_stream ? 0 : 1; });
    return cases;
}

// The file's mode in the usual digits, "600"; empty where it cannot be asked.
std::string mode_of(std::string const& path) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return {};
    std::string digits;
    for (int shift = 6; shift >= 0; shift -= 3)
        digits += static_cast<char>('0' + ((found.st_mode >> shift) & 7u));
    return digits;
}

// A rollback journal beside the file that begins with SQLite's mark: somebody is writing, or a
// write was cut off and is undone at the next opening. Between writes the mark is wiped out.
bool writing_is_pending(std::string const& path) {
    std::ifstream in{path + "-journal", std::ios::binary};
    return in && in.get() == 0xd9;
}

}  // namespace

int init_store(Invocation const& given, Session& session) {
    auto const path = session.store_path();
    auto const area = area_given(given).value_or("WM");
    auto const people = first_people(given, session);
    bool const training = given.has("--training");
    if (fs::exists(path))
        throw Stop(exit_code::usage, "There is a file already: " + path +
                                         "\nGive another: caseway store init --store PATH");
    if (session.globals().dry_run) return tell_rehearsed(session, path, training);
    make_folder(path);
    store::NewStore wanted;
    wanted.training = training;
    wanted.keys = keys_of_new(session, given.has("--passphrase"));
    store::create_store(path, wanted);
    if (training && session.globals().clock.empty()) session.set_clock(training_begins());
    enter(session, area, people, training);
    tell_made(session, people.size());
    return exit_code::done;
}

int check_store(Invocation const& given, Session& session) {
    if (auto const path = given.get("--against")) return check_against(session, *path);
    auto const& journal = session.journal();
    auto const about = journal.about();
    auto const path = session.store_path();
    auto const mode = mode_of(path);
    auto const cases = count_cases(journal);
    bool const pending = writing_is_pending(path);
    auto const people = std::uint64_t{session.desk().office().people().size()};
    if (session.globals().json) {
        print(session, store_json(session)
                           .set("mode", mode)
                           .set("entries", journal.ledger_size())
                           .set("cases", cases)
                           .set("people", people)
                           .set("last_recorded", engine::iso(journal.last_recorded()))
                           .set("journal_pending", pending));
        return exit_code::done;
    }
    auto& out = session.out();
    auto const line = [&](std::string_view name, std::string const& words) {
        out << wrapped(words, 16, name);
    };
    line("File", path);
    line("Mode", mode + (mode == "600" ? ", its owner alone" : ", others may reach it"));
    line("Kind", about.training ? "training: invented people only" : "live");
    line("Identity", about.store_id);
    line("Durability", about.durability);
    line("Entries", std::to_string(journal.ledger_size()) + " in " + counted(cases, "case"));
    line("People", std::to_string(people));
    line("Last entry", engine::iso(journal.last_recorded()));
    line("Being written", pending ? "yes, or a write was cut off and is undone" : "no");
    if (!session.globals().quiet) out << "What every entry is worth: caseway audit verify\n";
    return exit_code::done;
}

int backup_store(Invocation const& given, Session& session) {
    auto const path = *given.get("file");
    if (fs::exists(path))
        throw Stop(exit_code::usage, "There is a file already: " + path +
                                         "\nA copy never replaces anything; give another name.");
    auto const entries = session.journal().ledger_size();
    if (!session.globals().dry_run) session.whole_journal().backup(path);
    if (session.globals().json) {
        print(session, document("backup", session)
                           .set("file", path)
                           .set("entries", entries)
                           .set("rehearsal", session.globals().dry_run));
        return exit_code::done;
    }
    if (session.globals().dry_run) session.out() << rehearsal << "Would be written: ";
    session.out() << path << ", " << counted(entries, "entry", "entries") << "\n"
                  << "Check it: caseway audit verify --store " << path << "\n";
    return exit_code::done;
}

}  // namespace caseway::console
