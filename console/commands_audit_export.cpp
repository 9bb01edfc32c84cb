// Writing a case's entries into a file for somebody else. That it was done is recorded, with what
// profile, why and to whom.

#include "console/bundle.hpp"
#include "console/checkpoints.hpp"
#include "console/commands_audit.hpp"
#include "console/export.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/new_file.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <ostream>

namespace caseway::console {

namespace {

void say_where(Session& session, std::string const& case_ref, std::size_t entries,
               std::string const& path, std::string const& profile) {
    if (session.globals().json) {
        auto json = document("exported", session);
        json.set("case", case_ref)
            .set("entries", static_cast<std::uint64_t>(entries))
            .set("profile", profile);
        print(session, json);
        return;
    }
    session.err() << case_ref << ", " << entries << " entries, profile " << profile
                  << ": written to " << path << ". That it was exported was recorded.\n";
}

// ---- --bundle FILE

std::string recipient_of(Invocation const& given, Session& session) {
    auto recipient = given.get("--to").value_or("");
    if (recipient.empty() && session.may_ask()) recipient = session.ask("Recipient: ");
    if (recipient.empty() || !engine::is_utf8(recipient))
        throw Stop(exit_code::usage, "A bundle says to whom it goes: --to WHOM");
    return recipient;
}

// Why, as the look gave it: it stands in the record, and goes with the case.
std::string said(engine::Fields const& look, std::string_view name) {
    auto const* text = engine::find_field(look, name);
    return text ? *text : std::string{};
}

// How many entries of the case the checkpoint is too early for.
std::size_t left_out(std::vector<engine::Entry> const& entries, Bundle const& bundle) {
    return entries.size() - bundle.shown.entries.size();
}

void say_bundled(Session& session, Bundle const& bundle, std::size_t later) {
    if (session.globals().json) {
        print(session, document("exported", session)
                           .set("case", bundle.case_ref)
                           .set("entries", static_cast<std::uint64_t>(bundle.shown.entries.size()))
                           .set("later_entries", static_cast<std::uint64_t>(later))
                           .set("profile", bundle.made.profile)
                           .set("hides", texts(bundle.hides)));
        return;
    }
    auto words = bundle.case_ref + ", " + counted(bundle.shown.entries.size(), "entry", "entries") +
                 ", profile " + bundle.made.profile +
                 (bundle.hides.empty() ? std::string{"; nothing is hidden"}
                                       : "; hides " + engine::joined(bundle.hides, ", ")) +
                 ". That it was exported was recorded.";
    if (later > 0)
        words += "\n" + counted(later, "entry", "entries") +
                 " of the case came after the checkpoint and cannot be in it. To have them too: "
                 "caseway checkpoint make, then export again.";
    session.err() << wrapped(words)
                  << "Anybody can check it: caseway audit check FILE --key KEYS\n";
}

// A history names other cases, which may be nobody's to give away, and what is hidden must not tell
// of them either: it is hidden from everybody, whatever it says.
std::string_view hidden_as(Profile kept, engine::FieldLine const* line) {
    if (line && line->type == engine::FieldType::history) return "other-cases";
    return line && hides(kept, line) ? name_of(line->kept) : std::string_view{};
}

int export_bundle(Invocation const& given, Session& session, std::string const& path,
                  std::string const& profile) {
    auto const recipient = recipient_of(given, session);
    auto const note = checkpoint_chosen(given, session);
    auto const kept = profile == "full" ? Profile::full : Profile::disclosure;
    auto const looked =
        look_to_export(session, *given.get("case"),
                       {{"profile", profile}, {"format", "bundle"}, {"recipient", recipient}});
    auto const& case_id = looked.entries.front().case_id;
    auto const& catalogue = session.desk().catalogue();
    auto const hide = [&](engine::Entry const& entry, std::string const& field) {
        return std::string{hidden_as(kept, field_line(catalogue, entry, field))};
    };
    auto const look = session.whole_journal().entries(case_id).back().payload;
    auto const bundle =
        bundle_of(store::disclose(session.whole_journal(), case_id, note, hide),
                  {engine::iso(session.desk().clock()), session.actor().id, recipient,
                   said(look, "reason"), said(look, "because"), profile});
    write_new_file(path, bundle_text(bundle));
    say_bundled(session, bundle, left_out(looked.entries, bundle));
    return exit_code::done;
}

int export_case(Invocation const& given, Session& session) {
    auto const format = word_given(given, "--format", "jsonl", {"jsonl", "csv"});
    auto const profile = word_given(given, "--profile", "disclosure", {"disclosure", "full"});
    if (auto const path = given.get("--bundle"))
        return export_bundle(given, session, *path, profile);
    auto const path = given.get("--out");
    if (profile == "full" && !path)
        throw Stop(exit_code::usage,
                   "The full profile holds addresses and telephone numbers, and a screen or a pipe "
                   "is no place for them. Name a file: --out FILE");
    auto const [case_ref, strand, entries] = look_to_export(
        session, *given.get("case"),
        {{"profile", profile}, {"format", format}, {"recipient", given.get("--to").value_or("")}});
    auto const kept = profile == "full" ? Profile::full : Profile::disclosure;
    auto const& catalogue = session.desk().catalogue();
    auto const text = format == "csv" ? as_csv(entries, kept, catalogue)
                                      : as_json_lines(entries, kept, catalogue);
    auto const code = session.damaged().empty() ? exit_code::done : exit_code::verify_failed;
    if (!path) {
        session.out() << text;
        return code;
    }
    write_new_file(*path, text);
    say_where(session, case_ref, entries.size(), *path, profile);
    return code;
}

}  // namespace

std::vector<Command> export_commands() {
    return {{"audit export",
             "A case's entries as a file; addresses and telephone numbers hidden",
             {{"CASE", "its reference, or an ending that fits it alone"}},
             {{"--format", "FORMAT", "jsonl (usual) or csv"},
              {"--out", "FILE", "a new file, readable by you alone; else standard output"},
              {"--to", "WHOM", "the recipient, such as cps; kept with the reason"},
              {"--profile", "PROFILE", "disclosure (usual), or full: nothing hidden, needs --out"},
              {"--bundle", "FILE", "a new file with proofs, to be checked without this store"},
              checkpoint_option()},
             {"caseway audit export 0001 --format csv > 0001.csv",
              "caseway audit export 0001 --bundle 0001.case --to cps --reason court"},
             false,
             export_case,
             true}};
}

}  // namespace caseway::console
