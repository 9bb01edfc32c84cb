// store upgrade, and store key: the form of a store and the keys over it.
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/progress.hpp"
#include "console/store_keys.hpp"
#include "console/text.hpp"
#include "engine/program_events.hpp"

#include <filesystem>
#include <ostream>

namespace caseway::console {

namespace {

namespace program_event = engine::program_event;

void record(Session& session, engine::Words event, engine::Fields fields, engine::Actor by) {
    engine::Request request;
    request.event = std::string{event};
    request.fields = std::move(fields);
    request.by = std::move(by);
    request.via = "console";
    session.desk().record_of_program(request);
}

std::string backup_path(Invocation const& given, Session const& session,
                        store::StoreFile const& file) {
    auto path =
        given.get("--backup").value_or(session.store_path() + "-form-" + std::to_string(file.form));
    if (std::filesystem::exists(path))
        throw Stop(exit_code::usage, "There is a file already: " + path +
                                         "\nA copy never replaces anything: give another name "
                                         "with --backup FILE.");
    return path;
}

void tell_upgraded(Session& session, store::Upgraded const& done, std::string const& copy) {
    if (session.globals().json) {
        print(session, document("upgrade", session)
                           .set("from", std::uint64_t(done.from))
                           .set("to", std::uint64_t(done.to))
                           .set("copy", copy));
        return;
    }
    session.out()
        << "The store has form " << done.to << " now. It had form " << done.from
        << ".\nThe copy of before: " << copy << "\n"
        << wrapped(
               "That copy holds every name and address in plain. Once you are sure of the "
               "store (caseway audit verify), destroy it: shred -u on a disk that "
               "overwrites in place, otherwise with the medium it lies on.");
}

}  // namespace

int upgrade_store(Invocation const& given, Session& session) {
    auto const path = session.store_path();
    auto const file = store::look_at_store(path);
    if (file.form == store::present_form()) {
        session.out() << "The store has form " << file.form << " already: nothing to do.\n";
        return exit_code::done;
    }
    store::Upgrade wanted{backup_path(given, session, file), {}, {}};
    if (session.globals().dry_run) {
        session.out() << "Rehearsal only. Nothing was changed.\nForm " << file.form
                      << " would become form " << store::present_form() << ", after a copy to "
                      << wanted.backup << "\n";
        return exit_code::done;
    }
    HoldInterrupts const hold;
    wanted.opening.keys = keys_of_new(session, given.has("--passphrase"));
    wanted.progress = Progress{session, "sealing entries"};
    auto const done = store::upgrade_store(path, wanted);
    record(session, program_event::store_upgraded,
           {{"from", std::to_string(done.from)}, {"to", std::to_string(done.to)}},
           engine::the_clock());
    tell_upgraded(session, done, wanted.backup);
    return exit_code::done;
}

int store_key(Invocation const& given, Session& session) {
    auto const path = key_path(session, session.journal().about().store_id);
    if (*given.get("action") == "show") {
        session.out() << "The keys of this store: " << path << "\n";
        return exit_code::done;
    }
    if (*given.get("action") != "rotate")
        throw Stop(exit_code::usage, "The keys are shown, or rotated: caseway store key rotate");
    auto const by = session.actor();
    if (session.globals().dry_run) {
        session.out() << "Rehearsal only. Nothing was changed.\nThe keys of all cases would be "
                         "wrapped by a new key in "
                      << path << "\n";
        return exit_code::done;
    }
    HoldInterrupts const hold;
    store::Opening opening;
    opening.keys = keys_of(session);
    store::rotate_keys(session.store_path(), opening);
    record(session, program_event::keys_rotated, {}, by);
    session.out() << "A new key wraps the keys of all cases; the one of before is forgotten.\n"
                  << wrapped(
                         "Copies of the store that were made before open with the key of before "
                         "alone: where you keep such copies, you kept a copy of that key file "
                         "elsewhere.");
    return exit_code::done;
}

}  // namespace caseway::console
