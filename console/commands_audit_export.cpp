// Writing a case's entries into a file for somebody else. That it was done is recorded, with what
// profile, why and to whom.

#include "console/commands_audit.hpp"
#include "console/export.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/new_file.hpp"

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

int export_case(Invocation const& given, Session& session) {
    auto const format = word_given(given, "--format", "jsonl", {"jsonl", "csv"});
    auto const profile = word_given(given, "--profile", "disclosure", {"disclosure", "full"});
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
              {"--to", "WHOM", "the recipient, such as cps; kept with the reason"},
              {"--profile", "PROFILE", "disclosure (usual), or full: nothing hidden, needs --out"}},
             {"caseway audit export 0001 --out 0001.jsonl",
              "caseway audit export 0001 --format csv > 0001.csv"},
             false,
             export_case,
             true}};
}

}  // namespace caseway::console
