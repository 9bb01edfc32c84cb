// A store's checkpoints: made and signed, shown, handed to a witness, held against the store, and
// what a store that is in doubt is gone on with.

#include "console/checkpoints.hpp"
#include "console/commands_anchor.hpp"
#include "console/files.hpp"
#include "console/given.hpp"
#include "console/given_fields.hpp"
#include "console/interrupt.hpp"
#include "console/new_file.hpp"
#include "console/reply.hpp"
#include "console/store_office.hpp"
#include "console/text.hpp"
#include "console/trusted_keys.hpp"
#include "engine/near.hpp"
#include "engine/record_doubt.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace caseway::console {

namespace {

namespace fs = std::filesystem;

// ---- The store's own key

std::string signing_key_path(Invocation const& given, Session& session) {
    if (auto const path = given.get("--signing-key")) return *path;
    auto const& folder = session.seat().config_folder;
    if (folder.empty())
        throw Stop(exit_code::usage,
                   "There is no folder of yours to keep the store's key in. Say where it is: "
                   "--signing-key FILE");
    auto const store_id = session.journal().about().store_id;
    return folder + "/keys/" + store::hex(store::sha256({store_id}));
}

// Made on its first use; whoever checks what it signs has to be told of it.
store::SigningKey signing_key(Invocation const& given, Session& session) {
    auto const path = signing_key_path(given, session);
    auto const name = store::origin_of(session.journal().about().store_id);
    bool const there = fs::exists(path);
    if (!there) {
        std::error_code failed;
        if (fs::create_directories(fs::path{path}.parent_path(), failed))
            fs::permissions(fs::path{path}.parent_path(), fs::perms::owner_all, failed);
    }
    auto key = store::key_in(path, name, store::KeyUse::signs);
    if (!there)
        session.err() << "A key of this store was made: " << path << "\n"
                      << wrapped(
                             "Keep the file from others. Who checks checkpoints needs its other "
                             "half: caseway checkpoint key");
    return key;
}

Option signing_key_option() {
    return {"--signing-key", "FILE",
            "the store's key, made at its first use (else in your config)"};
}

int print_key(Invocation const& given, Session& session) {
    auto const path = signing_key_path(given, session);
    if (!fs::exists(path))
        throw Stop(exit_code::usage,
                   "This account has no key of the store yet. The first checkpoint makes it: "
                   "caseway checkpoint make");
    auto const key = store::SigningKey::read_from(path, store::KeyUse::signs).verifier();
    if (session.globals().json)
        print(session, document("key", session).set("key", key.text()));
    else
        session.out() << key.text() << "\n";
    return exit_code::done;
}

// ---- checkpoint make

void print_checkpoint(Invocation const& given, Session& session, store::Note const& note) {
    if (auto const path = given.get("--out")) write_new_file(*path, store::note_text(note));
    if (session.globals().json)
        print(session, document("checkpoint", session)
                           .set("checkpoint", to_json(checkpoint_in(note)))
                           .set("note", store::note_text(note)));
    else if (given.has("--paper"))
        session.out() << on_paper(note);
    else if (!given.has("--out"))
        session.out() << store::note_text(note);
}

int make_checkpoint(Invocation const& given, Session& session) {
    session.actor();
    if (session.globals().dry_run) {
        session.out() << "Rehearsal only. Nothing was signed or changed. Would be signed:\n"
                      << store::checkpoint_text(store::checkpoint_of(session.journal()));
        return exit_code::done;
    }
    auto const key = signing_key(given, session);
    HoldInterrupts const hold;
    auto const note = store::signed_checkpoint(session.journal(), key);
    auto const reply = session.desk().record_of_program(office_request(
        session, engine::checkpoint_event::made, {{"note", store::note_text(note)}}));
    if (!reply.done()) return answer(session, reply);
    print_checkpoint(given, session, note);
    if (!session.globals().quiet)
        session.err() << wrapped(
            "Recorded as entry " + std::to_string(reply.receipt.case_seq) +
            " of the office. It protects the record once it is kept where nobody who can write "
            "this store can reach it: on paper in another unit, or with a witness (caseway "
            "checkpoint prove).");
    return exit_code::done;
}

// ---- checkpoint list, show

std::string signers_of(store::Note const& note) {
    std::vector<std::string> names;
    for (auto const& each : note.signatures) names.push_back(engine::made_visible(each.name));
    return engine::joined(names, ", ");
}

int list_checkpoints(Invocation const&, Session& session) {
    auto const all = recorded_checkpoints(session.journal());
    if (session.globals().json) {
        print(session, document("checkpoints", session)
                           .set("checkpoints", Json::list_of(all, [](auto const& each) {
                                    return to_json(each.checkpoint)
                                        .set("entry", each.entry.case_seq)
                                        .set("by", each.entry.actor)
                                        .set("recorded_at", engine::iso(each.entry.recorded_at))
                                        .set("note", store::note_text(each.note));
                                })));
        return exit_code::done;
    }
    for (auto const& each : all) {
        auto const recorded = std::chrono::floor<std::chrono::minutes>(each.entry.recorded_at);
        session.out() << wrapped("up to entry " + std::to_string(each.checkpoint.tree.size) +
                                     ", recorded " + engine::show(recorded) + " by " +
                                     each.entry.actor +
                                     "; names under it: " + signers_of(each.note),
                                 8, padded(std::to_string(each.entry.case_seq), 8));
    }
    session.out() << counted(all.size(), "checkpoint") << "\n";
    return exit_code::done;
}

int show_checkpoint(Invocation const& given, Session& session) {
    print_checkpoint(given, session, checkpoint_chosen(given, session));
    return exit_code::done;
}

// ---- checkpoint prove, cosigned

int prove(Invocation const& given, Session& session) {
    auto const note = checkpoint_chosen(given, session);
    auto const checkpoint = checkpoint_in(note);
    auto const from = number_from(given, "--from");
    if (from > checkpoint.tree.size)
        throw Stop(exit_code::usage, "The checkpoint is of " +
                                         std::to_string(checkpoint.tree.size) +
                                         " entries: --from is more than that.");
    if (auto const differs = store::differences(session.journal(), checkpoint); !differs.empty())
        throw Stop(exit_code::verify_failed, sentence(differs.front()) + ".");
    store::WitnessRequest const request{
        from, session.journal().consistency(from, checkpoint.tree.size).path, note};
    auto const text = store::request_text(request);
    if (auto const path = given.get("--out"))
        write_new_file(*path, text);
    else
        session.out() << text;
    return exit_code::done;
}

int record_cosigned(Invocation const& given, Session& session) {
    auto const note = note_given(session, *given.get("file"));
    auto const checkpoint = checkpoint_in(note);
    auto const signers = store::signers(note, trusted_keys(given, session));
    if (!signers)
        throw Stop(exit_code::verify_failed,
                   "A signature in that file is not that of the key that it names.");
    if (std::none_of(signers->begin(), signers->end(),
                     [](auto const& each) { return each.cosigned_at.has_value(); }))
        throw Stop(exit_code::verify_failed,
                   "No witness that you trust signed it. Put the witness's key into your "
                   "trusted-keys, or name a file of it: --key FILE");
    if (auto const differs = store::differences(session.journal(), checkpoint); !differs.empty())
        throw Stop(exit_code::verify_failed, sentence(differs.front()) + ".");
    HoldInterrupts const hold;
    auto const reply = session.desk().record_of_program(office_request(
        session, engine::checkpoint_event::cosigned, {{"note", store::note_text(note)}}));
    if (!reply.done() || session.globals().json) return answer(session, reply);
    session.out() << (reply.rehearsed ? "Would be recorded" : "Recorded") << ": the first "
                  << checkpoint.tree.size << " entries are vouched for by\n";
    for (auto const& each : *signers) session.out() << wrapped(signer_words(each), 2, "  ");
    return exit_code::done;
}

// ---- checkpoint check, accept

// What was read off paper: a size and a root.
std::vector<std::string> differences_of_paper(Invocation const& given, Session& session) {
    auto const root = hash_heard(given.get("--root").value_or(""));
    if (!root)
        throw Stop(
            exit_code::usage,
            "Give --root as it stands on the paper, 64 digits in quotes: --root \"5f0a ...\"");
    return store::differences(session.journal(),
                              engine::TreeHead{number_from(given, "--entries"), *root});
}

int check_checkpoint(Invocation const& given, Session& session) {
    auto const file = given.get("file");
    if (!file && !given.has("--entries"))
        throw Stop(exit_code::usage,
                   "Name a checkpoint's FILE, or what stands on paper: --entries N --root \"...\"");
    auto const found =
        file ? store::differences(session.journal(), checkpoint_in(note_given(session, *file)))
             : differences_of_paper(given, session);
    if (session.globals().json)
        print(session, document("checkpoint-check", session)
                           .set("holds", found.empty())
                           .set("faults", texts(found)));
    else if (found.empty())
        session.out() << wrapped(
            "The tree that the store keeps begins with just what the checkpoint says. That its "
            "entries are those of the tree is worked out by caseway audit verify; who signed the "
            "checkpoint was not looked at.");
    for (auto const& each : found) session.err() << wrapped(sentence(each) + ".", 8, "FAILED  ");
    return found.empty() ? exit_code::done : exit_code::verify_failed;
}

int accept_record(Invocation const&, Session& session) {
    auto const because = text_from(session.globals().because, session);
    if (because.empty())
        throw Stop(exit_code::usage,
                   "Say what was found out and why the store is gone on with: --because TEXT");
    auto const& doubt = session.doubt();
    if (!doubt.stands())
        throw Stop(exit_code::usage,
                   "There is nothing to answer for: the store goes on from what this console saw.");
    engine::Fields fields{{"because", because}};
    if (doubt.seen) {
        fields.push_back({"seen-size", std::to_string(doubt.seen->head.size)});
        fields.push_back({"seen-root", doubt.seen->head.root});
    }
    HoldInterrupts const hold;
    auto const reply = session.desk().record_of_program(
        office_request(session, engine::record_accepted, std::move(fields)));
    if (!reply.done()) return answer(session, reply);
    if (!reply.rehearsed) session.trust_it_again();
    return tell_office(session, reply, {});
}

std::vector<Command> making_commands() {
    Option const out{"--out", "FILE", "a new file"};
    Option const paper{"--paper", "", "for paper and the telephone: groups of four digits"};
    return {{"checkpoint make",
             "sign what the whole record is now, in a few lines to be kept elsewhere",
             {},
             {signing_key_option(), out, paper},
             {"caseway checkpoint make --paper", "caseway checkpoint make --out today.checkpoint"},
             true,
             make_checkpoint,
             true},
            {"checkpoint list",
             "the checkpoints that were made and what came back from witnesses",
             {},
             {},
             {"caseway checkpoint list"},
             false,
             list_checkpoints},
            {"checkpoint show",
             "the newest checkpoint, with every signature that came back",
             {},
             {checkpoint_option(), out, paper},
             {"caseway checkpoint show --paper"},
             false,
             show_checkpoint,
             true},
            {"checkpoint key",
             "the key that checks this store's checkpoints, to be handed on",
             {},
             {signing_key_option()},
             {"caseway checkpoint key >> trusted-keys"},
             false,
             print_key,
             true}};
}

}  // namespace

std::vector<Command> checkpoint_commands() {
    auto all = making_commands();
    std::vector<Command> const more{
        {"checkpoint prove",
         "what a witness asks for: the newest checkpoint, and that it goes on from an earlier one",
         {},
         {{"--from", "SIZE", "the entries that the witness saw last; 0 for none"},
          checkpoint_option(),
          {"--out", "FILE", "a new file"}},
         {"caseway checkpoint prove --from 0 --out request", "caseway witness cosign request"},
         false,
         prove,
         true},
        {"checkpoint cosigned",
         "record a checkpoint that a witness sent back",
         {{"FILE", "what the witness wrote; - is stdin"}},
         {key_option()},
         {"caseway checkpoint cosigned today.cosigned --key witness.key"},
         true,
         record_cosigned},
        {"checkpoint check",
         "hold a checkpoint that was kept elsewhere against this store",
         {{"FILE", "the checkpoint; - is stdin", false}},
         {{"--entries", "N", "or off paper: how many entries"},
          {"--root", "DIGITS", "and their root"}},
         {"caseway checkpoint check monday.checkpoint",
          "caseway checkpoint check --entries 812 --root \"5f0a 91c2 ...\""},
         false,
         check_checkpoint},
        {"checkpoint accept",
         "answer for a store that is not what this console saw of it, and go on",
         {},
         {},
         {"caseway checkpoint accept --because \"the disk failed, ticket 55\""},
         true,
         accept_record,
         false,
         true}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace caseway::console
