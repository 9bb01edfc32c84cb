// workflow definitions, workflow diff: the tables of a program as a document, and what differs
// between two.

#include "console/definitions_json.hpp"
#include "console/definitions_screen.hpp"
#include "console/new_file.hpp"
#include "console/session.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"

#include <ostream>

namespace caseway::console {

namespace {

using engine::DefinitionChange;
using engine::Definitions;

int write_definitions(Invocation const& given, Session& session) {
    auto const definitions = engine::definitions_of(workflows::catalogue());
    auto const text = definitions_document(definitions).written() + "\n";
    auto const path = given.get("--out");
    if (!path) {
        session.out() << text;
        return exit_code::done;
    }
    write_new_file(*path, text);
    if (!session.globals().quiet)
        session.err() << counted(definitions.workflows.size(), "workflow") << ": written to "
                      << *path << "\n";
    return exit_code::done;
}

std::string edition_in(Definitions const& definitions, std::string const& name) {
    auto const* workflow = definitions.workflow(name);
    return workflow ? workflow->edition : std::string{"none"};
}

std::vector<std::string> workflows_of(std::vector<DefinitionChange> const& changes) {
    std::vector<std::string> names;
    for (auto const& each : changes)
        if (names.empty() || names.back() != each.workflow) names.push_back(each.workflow);
    return names;
}

void print_changes(Session& session, std::vector<DefinitionChange> const& changes,
                   Definitions const& before, Definitions const& after) {
    auto& out = session.out();
    for (auto const& name : workflows_of(changes)) {
        out << wrapped(name + ", edition " + edition_in(after, name) + "; so far " +
                       edition_in(before, name));
        for (auto const& each : changes)
            if (each.workflow == name)
                out << wrapped(each.words + ".", 4, "  -")
                    << wrapped("for " + whom_in_words(each), 6, "    >");
        out << "\n";
    }
    out << (changes.empty() ? std::string{"Both say the same."}
                            : counted(changes.size(), "change") + " in " +
                                  counted(workflows_of(changes).size(), "workflow") + ".")
        << "\n";
}

int compare_definitions(Invocation const& given, Session& session) {
    auto const before = definitions_in(*given.get("old"));
    auto const newer = given.get("new");
    auto const after =
        newer ? definitions_in(*newer) : engine::definitions_of(workflows::catalogue());
    auto const changes = engine::changes_between(before, after);
    if (session.globals().json)
        print(session, document("workflow-diff")
                           .set("same", changes.empty())
                           .set("changes", Json::list_of(changes, [](auto const& each) {
                                    return to_json(each);
                                })));
    else
        print_changes(session, changes, before, after);
    return changes.empty() ? exit_code::done : exit_code::attention;
}

}  // namespace

std::string whom_in_words(DefinitionChange const& change) {
    std::vector<std::string> words;
    for (auto const& each : change.whom)
        words.push_back(each == "anybody"          ? "anybody on the staff"
                        : each == "the-clock"      ? "the clock"
                        : each == "another-strand" ? "another strand"
                                                   : each);
    return words.empty() ? "whoever works with " + change.workflow : engine::joined(words, ", ");
}

Json to_json(DefinitionChange const& change) {
    return Json::object({{"workflow", change.workflow},
                         {"kind", engine::name_of(change.kind)},
                         {"text", change.words},
                         {"for", texts(change.whom)},
                         {"states", texts(change.states)},
                         {"deadline", change.deadline.empty() ? Json{} : Json{change.deadline}}});
}

std::vector<Command> definition_commands() {
    return {{"workflow definitions",
             "every workflow of this program as one JSON document, to be compared with",
             {},
             {{"--out", "FILE", "a new file; else standard output"}},
             {"caseway workflow definitions --out definitions-1.json"},
             false,
             write_definitions},
            {"workflow diff",
             "what changes for whom between two programs; exit 8 where something does",
             {{"OLD", "definitions of the program so far"},
              {"NEW", "definitions of the other; this program's unless given", false}},
             {},
             {"caseway workflow diff definitions-1.json",
              "caseway workflow diff definitions-1.json definitions-2.json --json"},
             false,
             compare_definitions}};
}

}  // namespace caseway::console
