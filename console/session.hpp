// One run of the console: where it reads and writes, which store, who sits there, and what time it
// is. A test makes a session over strings, a memory journal and a set clock.

#pragma once

#include "console/command.hpp"
#include "console/seen.hpp"
#include "engine/desk.hpp"

#include <functional>
#include <iosfwd>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

namespace caseway::store {
class KeyKeeper;
}

namespace caseway::console {

// Something about how it was asked, or who asks: printed plainly, with an exit code.
struct Stop : std::runtime_error {
    Stop(int code_, std::string const& words) : std::runtime_error{words}, code{code_} {}
    int code;
};

// Switches that mean the same for every command.
struct Globals {
    bool json = false;
    bool no_input = false;
    bool dry_run = false;
    bool quiet = false;
    bool bare = false;            // The command's: no line above what it prints says TRAINING.
    std::string command;          // Its stored name: "audit timeline".
    bool records = false;         // The command's: it would change the store, and not rehearse it.
    std::string store;            // Path; empty: CASEWAY_STORE, else the user's data folder.
    std::string store_key;        // Path; empty: CASEWAY_KEY, else the user's configuration folder.
    std::string passphrase_from;  // Path, or "-"; empty: asked for where one is needed.
    std::string as;               // Training stores only: who acts.
    std::string clock;            // Training stores only: what time it is.
    std::string reason;           // Why somebody looks: a code (engine::look_reasons).
    std::string because;          // The same in words, or @FILE, or -.
};

// Where the console runs: who the operating system says sits there, and whether somebody can be
// asked. A test sits elsewhere, over a journal that is already open.
struct Seat {
    std::string account;                 // The real user's name.
    bool superuser = false;              // Neither acts in a live store nor looks at its cases.
    bool terminal = false;               // Both ends are a terminal that can be asked on.
    engine::Journal* journal = nullptr;  // Not owned; null: the store is opened by its path.
    // Folders of the user's own, outside of every store; empty: nothing is remembered or set there.
    std::string state_folder{};   // What the console remembers.
    std::string config_folder{};  // Keys, and whose are trusted.

    static Seat of_this_program();
};

class Session {
public:
    Session(std::istream& in, std::ostream& out, std::ostream& err, Globals globals,
            Seat seat = Seat::of_this_program());
    ~Session();
    // For tests and `run`: a desk over a journal that is already open. Not owned.
    void use(engine::Journal& journal);
    Seat const& seat() const { return seat_; }

    std::istream& in() { return in_; }
    std::ostream& out() { return out_; }
    std::ostream& err() { return err_; }
    Globals const& globals() const { return globals_; }

    // Opens the store at first use, and holds it against what this console saw of it before
    // (console/seen.hpp): where it is not what it was, that is said aloud, and a command that
    // would record anything ends with exit 7. Throws Stop (with the right exit code) where there
    // is none, or it cannot be used, and where whoever sits here has left its service: that they
    // tried is recorded, where it can be.
    engine::Desk& desk();
    // The store as whoever sits here may know it: what is shown is read here. The reference stays
    // good for the session.
    engine::Journal& journal();
    engine::Hidden const& hidden();  // The cases that are not in it.
    // All of it, for what concerns the store as a whole and shows no case: checks, copies.
    engine::Journal& whole_journal();
    std::string store_path() const;
    // Who keeps the keys of the store, once it was asked for, so that a passphrase is asked for
    // once (console/store_keys.hpp); null before.
    std::shared_ptr<store::KeyKeeper>& keeper() { return keeper_; }
    bool training();
    // What this console saw of the store before it was opened, and whether it goes on from that.
    Doubt const& doubt();
    // Somebody answered for the store as it is: from now on that is what was seen.
    void trust_it_again() { doubt_.words.clear(); }
    // Once a command is done: keeps what the store is now, unless it is in doubt.
    void remember();
    // The line above what a training store shows. Once a store is open it stands there, unless the
    // command is bare: then the command says it where its output is for people.
    void say_if_training();

    // Who sits here: the operating system's account, or --as in a training store. Throws Stop
    // (exit 4) where the store does not know them, once that they tried is recorded in a live one.
    // Whoever looks at a case is somebody too.
    engine::Actor const& actor();
    // The same where nobody has to be known; null where nobody is.
    engine::Actor const* reader();
    // The cases, by reference, that were looked at by this command (console/looking.hpp).
    std::set<std::string, std::less<>>& looked_at() { return looked_at_; }
    // What was looked at and is not what was recorded, in words: said beside whatever shows it.
    std::vector<std::string>& damaged() { return damaged_; }
    // Lets somebody else act, and another time pass: scenarios in training stores only. What
    // another person looked at before, they have not.
    void act_as(std::string const& id);
    void act_as_oneself();  // Whoever sits here acts again.
    void set_clock(engine::Minute time);
    engine::Minute now();
    engine::Log* log() { return log_.get(); }  // Null where nobody asked for one.

    // Both input and output are terminals, and nothing forbids asking.
    bool may_ask() const;
    // Asks one line. Throws Stop where input ends: then nothing has been changed.
    std::string ask(std::string_view prompt);

private:
    void open();
    void compare_with_memory();
    engine::Instant clock() const;
    void turn_away_who_left();
    [[noreturn]] void turn_away(engine::Actor const& by, std::string const& words);
    void require_service(engine::Member const& member);
    engine::Actor find_actor(std::string const& id);
    engine::KnownJournal& known();

    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    Globals globals_;
    Seat seat_;
    std::shared_ptr<store::KeyKeeper> keeper_;
    std::unique_ptr<engine::Journal> owned_;
    engine::Journal* journal_ = nullptr;
    std::unique_ptr<engine::Log> log_;
    std::unique_ptr<engine::Desk> desk_;
    std::unique_ptr<engine::KnownJournal> known_;
    std::optional<engine::Actor> actor_;
    std::optional<engine::Instant> set_time_;
    Memory memory_;
    Doubt doubt_;

    // What the known journal was made for; another entry, person or minute makes it anew.
    struct KnownFor {
        std::uint64_t entries = 0;
        std::string reader;
        engine::Minute now{};
        bool operator==(KnownFor const&) const = default;
    };
    KnownFor known_for_;
    std::set<std::string, std::less<>> looked_at_;
    std::vector<std::string> damaged_;
};

// Runs one command line (without the program's name). Answers the exit code; never throws.
int run_console(std::vector<std::string> const& words, std::istream& in, std::ostream& out,
                std::ostream& err, Seat const& seat = Seat::of_this_program());

}  // namespace caseway::console
