// A witness at the command line. It opens no store; only where it is given a checkpoint without a
// proof, and can open the store itself, it takes the proof from there.

#include "console/checkpoints.hpp"
#include "console/commands_anchor.hpp"
#include "console/files.hpp"
#include "console/new_file.hpp"
#include "console/text.hpp"
#include "console/trusted_keys.hpp"
#include "console/witness.hpp"

#include <ostream>

namespace caseway::console {

namespace {

constexpr std::size_t longest_request = 2 * store::longest_note;

std::string folder_of(Invocation const& given, Session& session) {
    if (auto const folder = given.get("--folder")) return *folder;
    auto const& state = session.seat().state_folder;
    if (state.empty()) throw Stop(exit_code::usage, "Say where the witness is: --folder FOLDER");
    return state + "/witness";
}

int make_witness(Invocation const& given, Session& session) {
    auto const folder = folder_of(given, session);
    Witness::make(folder, given.get("--name").value_or(""));
    session.out() << wrapped("A witness is made in " + folder +
                             ". Hand its key to whoever checks the stores:")
                  << Witness{folder}.key().text() << "\n";
    return exit_code::done;
}

int print_key(Invocation const& given, Session& session) {
    session.out() << Witness{folder_of(given, session)}.key().text() << "\n";
    return exit_code::done;
}

int trust(Invocation const& given, Session& session) {
    Witness witness{folder_of(given, session)};
    for (auto const& key : keys_in(file_given(session, *given.get("file"), longest_request))) {
        if (key.use != store::KeyUse::signs)
            throw Stop(exit_code::usage,
                       "That is the key of a witness. Give the key of a store, as `caseway "
                       "checkpoint key` prints it.");
        witness.trust(key);
        session.out() << wrapped("Watched from now on: " + key.name);
    }
    return exit_code::done;
}

int show(Invocation const& given, Session& session) {
    Witness const witness{folder_of(given, session)};
    session.out() << witness.key().text() << "\n";
    for (auto const& key : witness.trusted()) {
        auto const seen = witness.seen(key.name);
        session.out() << wrapped(
            seen ? "seen up to entry " + std::to_string(checkpoint_in(*seen).tree.size)
                 : std::string{"nothing seen yet"},
            4, key.name + "\n    ");
    }
    return exit_code::done;
}

// What is asked: a request as `checkpoint prove` writes it, or a checkpoint alone.
store::WitnessRequest request_given(Witness const& witness, Session& session,
                                    std::string const& path) {
    auto const text = file_given(session, path, longest_request);
    if (auto request = store::read_request(text)) return *std::move(request);
    auto const note = store::read_note(text);
    if (!note)
        throw Stop(exit_code::usage,
                   "That file holds neither a checkpoint nor what `caseway checkpoint prove` "
                   "writes.");
    auto const checkpoint = checkpoint_in(*note);
    auto const seen = witness.seen(checkpoint.origin);
    auto const from = seen ? checkpoint_in(*seen).tree.size : 0;
    store::WitnessRequest request{from, {}, *note};
    auto const& journal = session.journal();
    if (from < checkpoint.tree.size && checkpoint.tree.size <= journal.ledger_size())
        request.path = journal.consistency(from, checkpoint.tree.size).path;
    return request;
}

int exit_code_of(store::WitnessRuling ruling) {
    switch (ruling) {
        case store::WitnessRuling::goes_on: return exit_code::done;
        case store::WitnessRuling::unreadable: return exit_code::usage;
        case store::WitnessRuling::not_trusted: return exit_code::authority;
        case store::WitnessRuling::other_start: return exit_code::stale;
        case store::WitnessRuling::went_back:
        case store::WitnessRuling::inconsistent: break;
    }
    return exit_code::verify_failed;
}

void say_what_is_kept(std::ostream& err, WitnessAnswer const& answer) {
    if (answer.evidence.empty()) return;
    err << "What was asked is kept: " << answer.evidence << "\n";
    if (!answer.evidence_before.empty())
        err << "What was seen before is kept: " << answer.evidence_before << "\n";
    err << wrapped("The store signed it, so it is evidence. Tell whoever answers for the system.");
}

int cosign(Invocation const& given, Session& session) {
    Witness witness{folder_of(given, session)};
    auto const request = request_given(witness, session, *given.get("file"));
    // A witness is outside of every store, and so is its clock.
    auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    auto const answer =
        witness.answer(request, static_cast<std::uint64_t>(now.time_since_epoch().count()));
    if (answer.ruling == store::WitnessRuling::goes_on) {
        auto const text = store::note_text(answer.cosigned);
        if (auto const path = given.get("--out"))
            write_new_file(*path, text);
        else
            session.out() << text;
        return exit_code::done;
    }
    session.err() << wrapped(ruling_words(answer));
    say_what_is_kept(session.err(), answer);
    return exit_code_of(answer.ruling);
}

}  // namespace

std::vector<Command> witness_commands() {
    Option const folder{"--folder", "FOLDER", "the witness's own (else in your state folder)"};
    return {{"witness init",
             "make a witness: somebody outside, who vouches that a record only grows",
             {},
             {{"--name", "NAME", "whose it is, such as psd/witness"}, folder},
             {"caseway witness init --name psd/witness"},
             false,
             make_witness},
            {"witness key",
             "the key that checks what this witness signs",
             {},
             {folder},
             {"caseway witness key >> trusted-keys"},
             false,
             print_key},
            {"witness trust",
             "watch the store whose key this is",
             {{"FILE", "the store's key, from its own people; - is stdin"}},
             {folder},
             {"caseway witness trust store.key"},
             false,
             trust},
            {"witness cosign",
             "cosign a checkpoint that goes on from the last one, and remember it",
             {{"FILE", "from `checkpoint prove`; or a checkpoint of a store it can open"}},
             {folder, {"--out", "FILE", "a new file"}},
             {"caseway witness cosign request --out today.cosigned"},
             false,
             cosign,
             true},
            {"witness show",
             "what this witness watches, and up to where it saw each",
             {},
             {folder},
             {"caseway witness show"},
             false,
             show}};
}

std::vector<Command> anchor_commands() {
    auto all = checkpoint_commands();
    auto const more = witness_commands();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace caseway::console
