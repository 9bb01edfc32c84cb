#include "console/session.hpp"

#include "console/interrupt.hpp"
#include "console/operator_log.hpp"
#include "console/store_keys.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "store/open.hpp"
#include "workflows/catalogue.hpp"

#include <cstdlib>
#include <istream>
#include <ostream>
#include <pwd.h>
#include <unistd.h>

namespace caseway::console {

namespace {

std::string environment(char const* name) {
    auto const* text = std::getenv(name);
    return text ? text : "";
}

[[noreturn]] void not_a_log_word(std::string_view variable, std::string_view words) {
    throw Stop(exit_code::usage, std::string{variable} + " is " + std::string{words} + ".");
}

// The operators' log is written only where somebody asked for one: CASEWAY_LOG names its file, or
// "-" for standard error.
std::unique_ptr<engine::Log> log_from_environment() {
    auto const path = environment("CASEWAY_LOG");
    if (path.empty()) return nullptr;
    LogSettings settings;
    if (path != "-") settings.path = path;
    if (auto const name = environment("CASEWAY_LOG_LEVEL"); !name.empty()) {
        auto const level = level_named(name);
        if (!level) not_a_log_word("CASEWAY_LOG_LEVEL", "debug, info, warning or error");
        settings.level = *level;
    }
    if (auto const name = environment("CASEWAY_LOG_FORMAT"); !name.empty()) {
        auto const format = log_format_named(name);
        if (!format) not_a_log_word("CASEWAY_LOG_FORMAT", "json, plain or journald");
        settings.format = *format;
    }
    return open_operator_log(settings);
}

// One of the folders that every user has: as a variable names it, else in the usual place.
std::string users_folder(char const* variable, std::string_view usual) {
    if (auto const folder = environment(variable); !folder.empty()) return folder + "/caseway";
    auto const home = environment("HOME");
    // cppcheck-suppress ignoredReturnValue ; 2.10 misreads braces in a sum
    return home.empty() ? home : home + "/" + std::string{usual} + "/caseway";
}

std::string has_left(engine::Member const& member) {
    return "Your service in this store ended on " + engine::show(*member.last_day) +
           ". An administrator enters you again where that is wrong.";
}

// What the operating system alone says of somebody.
engine::Actor nobody_known() {
    engine::Actor nobody;
    nobody.assertion = "os-user";
    return nobody;
}

[[noreturn]] void training_only(std::string_view option) {
    throw Stop(exit_code::authority, std::string{option} +
                                         " is for training stores, and this store is live. Leave "
                                         "it out: you act as yourself, now.");
}

}  // namespace

Seat Seat::of_this_program() {
    Seat seat;
    if (auto const* user = getpwuid(getuid())) seat.account = user->pw_name;
    seat.superuser = getuid() == 0 || geteuid() == 0;
    seat.terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
                    environment("TERM") != "dumb" && environment("CASEWAY_NO_INPUT").empty();
    seat.state_folder = users_folder("XDG_STATE_HOME", ".local/state");
    seat.config_folder = users_folder("XDG_CONFIG_HOME", ".config");
    return seat;
}

Session::Session(std::istream& in, std::ostream& out, std::ostream& err, Globals globals, Seat seat)
    : in_{in},
      out_{out},
      err_{err},
      globals_{std::move(globals)},
      seat_{std::move(seat)},
      memory_{seat_.state_folder.empty() ? std::string{} : seat_.state_folder + "/seen"} {}

Session::~Session() = default;

void Session::use(engine::Journal& journal) {
    journal_ = &journal;
    if (!log_) log_ = log_from_environment();
    desk_ = std::make_unique<engine::Desk>(
        journal, workflows::catalogue(),
        engine::Desk::Surroundings{[this] { return clock(); }, store::new_id, log_.get()});
    known_.reset();
}

engine::Instant Session::clock() const {
    using namespace std::chrono;
    return set_time_ ? *set_time_ : floor<milliseconds>(system_clock::now());
}

std::string Session::store_path() const {
    if (!globals_.store.empty()) return globals_.store;
    if (auto path = environment("CASEWAY_STORE"); !path.empty()) return path;
    if (auto const folder = environment("XDG_DATA_HOME"); !folder.empty())
        return folder + "/caseway/cases.db";
    return environment("HOME") + "/.local/share/caseway/cases.db";
}

void Session::open() {
    if (desk_) return;
    if (!seat_.journal) {
        store::Opening opening;
        opening.keys = keys_of(*this);
        owned_ = store::open_store(store_path(), opening);
    }
    auto& journal = seat_.journal ? *seat_.journal : *owned_;
    bool const training = journal.about().training;
    if (!training && !globals_.as.empty()) training_only("--as");
    if (!training && !globals_.clock.empty()) training_only("--clock");
    if (!globals_.clock.empty()) {
        auto const time = engine::parse_minute(globals_.clock);
        if (!time) throw Stop(exit_code::usage, "--clock cannot be read: " + time.problem);
        if (engine::Instant{*time} < journal.last_recorded())
            throw Stop(exit_code::usage,
                       "--clock is before the last entry of this store, " +
                           engine::iso(journal.last_recorded()) +
                           ". Time runs forwards in a training store too: give a later one, or "
                           "make a new store.");
        set_time_ = *time;
    }
    use(journal);
    if (!globals_.bare) say_if_training();
    turn_away_who_left();
    compare_with_memory();
}

void Session::compare_with_memory() {
    doubt_ = doubt_of(*journal_, seat_.journal ? std::string{} : store_path(), memory_);
    if (doubt_.words.empty()) return;
    err_ << doubt_words(doubt_);
    if (!doubt_.stands()) return;
    if (!globals_.bare && !globals_.json) out_ << heading("IN DOUBT", "not what it was");
    if (globals_.records)
        throw Stop(exit_code::verify_failed,
                   "Nothing is recorded in it until an administrator, or somebody of the rank of "
                   "inspector or above, has found out why and answers for it: caseway checkpoint "
                   "accept --because TEXT");
}

Doubt const& Session::doubt() {
    open();
    return doubt_;
}

void Session::remember() {
    if (!journal_ || !memory_.is_kept() || doubt_.stands()) return;
    auto const now = seen_now(*journal_, seat_.journal ? std::string{} : store_path());
    bool const known = doubt_.seen && doubt_.seen->store_id == now.store_id;
    if (known && doubt_.words.empty() && now.head == doubt_.seen->head) return;
    bool const kept = memory_.leave(now.place, now.store_id) && memory_.keep(now);
    if (!kept)
        err_ << "This console could not keep what it saw of the store, in " << seat_.state_folder
             << ".\n";
}

// Also where a command would not ask who reads.
void Session::turn_away_who_left() {
    auto const& office = desk_->office();
    bool const chosen = !globals_.as.empty();
    auto const* member = chosen ? office.find(globals_.as) : office.with_account(seat_.account);
    auto const today = engine::date_of(now());
    if (!member || member->serves_on(today)) return;
    turn_away(engine::acting(*member, chosen ? "training" : "os-user", today), has_left(*member));
}

// The answer is the same where nothing can be recorded: whoever is let in to nothing is not to find
// out how the store is by it.
void Session::turn_away(engine::Actor const& by, std::string const& words) {
    engine::Look look;
    look.view = globals_.command;
    look.by = by;
    look.via = "console";
    if (by.id.empty()) look.more = {{"account", seat_.account}};
    try {
        desk_->turned_away(look, {{engine::Reason::Kind::authority, words, {}, {}}});
    } catch (std::runtime_error const&) {
        throw Stop(exit_code::authority, words);
    }
    throw Stop(exit_code::authority, words);
}

void Session::say_if_training() {
    if (training() && !globals_.json)
        out_ << heading("TRAINING   invented people only", engine::show(now()));
}

engine::Desk& Session::desk() {
    open();
    return *desk_;
}

engine::Journal& Session::whole_journal() {
    open();
    return *journal_;
}

engine::Journal& Session::journal() { return known(); }

engine::Hidden const& Session::hidden() { return known().hidden(); }

engine::KnownJournal& Session::known() {
    open();
    auto const* by = reader();
    KnownFor const wanted{journal_->ledger_size(), by ? by->id : std::string{}, desk_->now()};
    if (known_ && known_for_ == wanted) return *known_;
    if (known_)
        known_->be_for(by, wanted.now);
    else
        known_ = desk_->known_to(by);
    known_for_ = wanted;
    return *known_;
}

bool Session::training() { return whole_journal().about().training; }

engine::Minute Session::now() {
    open();
    return desk_->now();
}

void Session::require_service(engine::Member const& member) {
    if (!member.serves_on(engine::date_of(now())))
        throw Stop(exit_code::authority, has_left(member));
}

engine::Actor Session::find_actor(std::string const& id) {
    auto const& office = desk().office();
    if (auto const* member = office.find(id)) {
        require_service(*member);
        return engine::acting(*member, "training", engine::date_of(now()));
    }
    std::vector<std::string> ids;
    for (auto const& each : office.people()) ids.push_back(each.id);
    auto const near = engine::near_names(id, ids);
    throw Stop(exit_code::authority,
               "Nobody in this store is called that." +
                   (near.empty() ? std::string{" See: caseway people list"}
                                 : " Did you mean " + engine::joined(near, " or ") + "?"));
}

engine::Actor const& Session::actor() {
    if (actor_) return *actor_;
    open();
    if (!globals_.as.empty()) {
        actor_ = find_actor(globals_.as);
        return *actor_;
    }
    if (!training() && seat_.superuser)
        turn_away(nobody_known(),
                  "This store is live, and the superuser is nobody in particular: what is done "
                  "or looked at in it must be somebody's. Sign in to the machine as yourself.");
    auto const* member = desk_->office().with_account(seat_.account);
    if (!member && training())
        throw Stop(exit_code::authority,
                   "Say who acts: --as ID. The people of this store: caseway people list");
    if (!member)
        turn_away(nobody_known(),
                  "This store does not know your account. Ask its administrator to enter you: "
                  "caseway help people add");
    actor_ = engine::acting(*member, "os-user", engine::date_of(now()));
    return *actor_;
}

engine::Actor const* Session::reader() {
    open();
    auto const& office = desk_->office();
    bool const known = !globals_.as.empty() ? office.find(globals_.as) != nullptr
                                            : office.with_account(seat_.account) != nullptr;
    bool const nobody = !training() && seat_.superuser;
    return actor_ || (known && !nobody) ? &actor() : nullptr;
}

void Session::act_as(std::string const& id) {
    if (!training()) training_only("acting as somebody else");
    auto found = find_actor(id);
    if (!actor_ || actor_->id != id) looked_at_.clear();
    actor_ = std::move(found);
}

void Session::act_as_oneself() {
    actor_.reset();
    looked_at_.clear();
}

void Session::set_clock(engine::Minute time) {
    if (!training()) training_only("a set clock");
    set_time_ = time;
}

bool Session::may_ask() const { return seat_.terminal && !globals_.no_input && !globals_.json; }

std::string Session::ask(std::string_view prompt) {
    Asking const asking;
    out_ << prompt << std::flush;
    std::string line;
    if (!std::getline(in_, line)) {
        out_ << "\n";
        throw Stop(exit_code::usage, "Stopped. Nothing was changed.");
    }
    auto const begin = line.find_first_not_of(" \t\r");
    if (begin == line.npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace caseway::console
