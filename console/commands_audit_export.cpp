// Writing a case's entries into a file for somebody else. That it was done is recorded, with what
// profile, and for a bundle to whom it goes and why.

#include "console/bundle.hpp"
#include "console/case_named.hpp"
#include "console/checkpoints.hpp"
#include "console/commands_audit.hpp"
#include "console/export.hpp"
#include "console/files.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <ostream>

namespace caseway::console {

namespace {

void record_export(Session& session, engine::Fields fields) {
    engine::Request request;
    request.event = "exported";
    request.fields = std::move(fields);
    request.by = session.actor();
    request.via = "console";
    session.desk().record_in_office(request);
}

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

// The answer to one of the questions that a disclosure has to answer: given, or asked for.
std::string answered(Invocation const& given, Session& session, std::string_view option,
                     std::string_view question) {
    auto answer = given.get(option).value_or("");
    if (answer.empty() && session.may_ask()) answer = session.ask(question);
    if (answer.empty() || !engine::is_utf8(answer))
        throw Stop(exit_code::usage, std::string{option} +
                                         " is missing: a bundle says to whom it goes and why, and "
                                         "so does the record.");
    return answer;
}

Bundle::Made made_of(Invocation const& given, Session& session, std::string const& profile) {
    return {engine::iso(session.desk().clock()),
            session.actor().id,
            answered(given, session, "--recipient", "Recipient: "),
            given.get("--reason").value_or(""),
            answered(given, session, "--because", "Reason: "),
            profile};
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

int export_bundle(Invocation const& given, Session& session, std::string const& path,
                  std::string const& profile) {
    auto const made = made_of(given, session, profile);
    auto const case_ref = case_named(session, given.get("case").value_or(""));
    auto const entries = entries_of(session, case_ref);
    auto const note = checkpoint_chosen(given, session);
    auto const kept = profile == "full" ? Profile::full : Profile::disclosure;
    auto const& catalogue = session.desk().catalogue();
    auto const hidden_as = [&](engine::Entry const& entry, std::string const& field) {
        auto const* line = field_line(catalogue, entry, field);
        return hides(kept, line) ? std::string{name_of(line->kept)} : std::string{};
    };
    auto const bundle = bundle_of(
        store::disclose(session.journal(), entries.front().case_id, note, hidden_as), made);
    record_export(session, {{"case", case_ref},
                            {"profile", profile},
                            {"format", "bundle"},
                            {"recipient", made.recipient},
                            {"reason", made.reason},
                            {"because", made.because}});
    write_new_file(path, bundle_text(bundle));
    say_bundled(session, bundle, left_out(entries, bundle));
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
    auto const case_ref = case_named(session, given.get("case").value_or(""));
    auto const entries = entries_of(session, case_ref);
    auto const kept = profile == "full" ? Profile::full : Profile::disclosure;
    auto const& catalogue = session.desk().catalogue();
    auto const text = format == "csv" ? as_csv(entries, kept, catalogue)
                                      : as_json_lines(entries, kept, catalogue);
    record_export(session, {{"case", case_ref}, {"profile", profile}, {"format", format}});
    if (!path) {
        session.out() << text;
        return exit_code::done;
    }
    write_new_file(*path, text);
    say_where(session, case_ref, entries.size(), *path, profile);
    return exit_code::done;
}

}  // namespace

std::vector<Command> export_commands() {
    return {{"audit export",
             "A case's entries as a file; addresses and telephone numbers hidden",
             {{"CASE", "its reference, or an ending that fits it alone"}},
             {{"--format", "FORMAT", "jsonl (usual) or csv"},
              {"--out", "FILE", "a new file, readable by you alone; else standard output"},
              {"--profile", "PROFILE", "disclosure (usual), or full: nothing hidden, needs --out"},
              {"--bundle", "FILE", "a new file with proofs, to be checked without this store"},
              {"--recipient", "WHO", "of a bundle: to whom it goes"},
              {"--reason", "CODE", "of a bundle: such as court, or subject-request"},
              {"--because", "TEXT", "of a bundle: why, in words"},
              checkpoint_option()},
             {"caseway audit export 0001 --format csv > 0001.csv",
              "caseway audit export 0001 --bundle 0001.case --recipient CPS --because \"55/26\""},
             false,
             export_case,
             true}};
}

}  // namespace caseway::console
