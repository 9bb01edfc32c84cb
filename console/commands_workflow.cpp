// workflow list, show, diagram: the tables as people read them. No store is needed for them, only
// for the way one case went.
#include "console/clock_explain.hpp"
#include "console/definitions_screen.hpp"
#include "console/diagram.hpp"
#include "console/law_page.hpp"
#include "console/looking.hpp"
#include "console/regimes.hpp"
#include "console/text.hpp"
#include "console/workflow_screen.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"

#include <ostream>

namespace caseway::console {

namespace {

std::string near_words(std::string const& typed, std::vector<std::string> const& names) {
    auto const near = engine::near_names(typed, names);
    return near.empty() ? std::string{} : " Did you mean " + engine::joined(near, " or ") + "?";
}

engine::Workflow const& workflow_named(std::string const& name) {
    auto const& catalogue = workflows::catalogue();
    if (auto const* found = catalogue.find(name)) return *found;
    throw Stop(exit_code::usage, "There is no workflow of that name." +
                                     near_words(name, catalogue.names()) +
                                     "\nThe names: caseway workflow list");
}

engine::EventLine const& event_named(engine::Workflow const& workflow, std::string const& name) {
    if (auto const* found = workflow.event_named(name)) return *found;
    std::vector<std::string> names;
    for (auto const& each : workflow.events()) names.emplace_back(each.name);
    throw Stop(exit_code::usage,
               "This workflow has no event of that name." + near_words(name, names) +
                   "\nThe names: caseway workflow show " + std::string{workflow.name()});
}

Json counts_json(engine::Workflow const* workflow) {
    return Json::object({{"name", workflow->name()},
                         {"label", workflow->label()},
                         {"source", workflow->source()},
                         {"edition", workflow->edition()},
                         {"states", std::uint64_t{workflow->states().size()}},
                         {"events", std::uint64_t{workflow->events().size()}},
                         {"rows", std::uint64_t{workflow->rows().size()}}});
}

int list_workflows(Invocation const&, Session& session) {
    auto const& all = workflows::catalogue().all();
    if (session.globals().json) {
        print(session, document("workflows").set("workflows", Json::list_of(all, counts_json)));
        return exit_code::done;
    }
    auto& out = session.out();
    out << row({{"WORKFLOW", 14}, {"WHAT IT IS", 44}, {"STATES", 6}, {"EVENTS", 6}});
    for (auto const* each : all)
        out << row({{std::string{each->name()}, 14},
                    {std::string{each->label()}, 44},
                    {std::to_string(each->states().size()), 6},
                    {std::to_string(each->events().size()), 6}});
    if (!session.globals().quiet) out << "Read one: caseway workflow show NAME [EVENT]\n";
    return exit_code::done;
}

int show_workflow(Invocation const& given, Session& session) {
    auto const& workflow = workflow_named(*given.get("name"));
    auto const event = given.get("event");
    auto const* line = event ? &event_named(workflow, *event) : nullptr;
    if (session.globals().json)
        print(session, line ? document("event").set("event", event_json(workflow, *line))
                            : document("workflow").set("workflow", workflow_json(workflow)));
    else
        session.out() << (line ? event_page(workflow, *line) : workflow_page(workflow));
    return exit_code::done;
}

int draw_workflow(Invocation const& given, Session& session) {
    auto const& workflow = workflow_named(*given.get("name"));
    auto const format = diagram_format_named(given.get("--format").value_or("text"));
    if (!format) throw Stop(exit_code::usage, "--format is mermaid, dot or text.");
    std::vector<engine::Entry> entries;
    if (auto const ref = given.get("--case")) entries = look_at(session, *ref, "diagram").entries;
    auto const picture = draw(workflow, arrows_of(workflow, entries), *format);
    if (session.globals().json)
        print(session, document("diagram").set("workflow", workflow.name()).set("text", picture));
    else
        session.out() << picture;
    return exit_code::done;
}

}  // namespace

std::vector<Command> workflow_commands() {
    std::vector<Command> all{
        {"workflow list",
         "the workflows of the casework",
         {},
         {},
         {"caseway workflow list"},
         false,
         list_workflows},
        {"workflow show",
         "a workflow's table read aloud, or one event of it",
         {{"NAME", "a workflow: caseway workflow list"}, {"EVENT", "one event alone", false}},
         {},
         {"caseway workflow show dvpo", "caseway workflow show dvpo notice-served"},
         false,
         show_workflow},
        {"workflow diagram",
         "a workflow as a picture, and the way a case went",
         {{"NAME", "a workflow: caseway workflow list"}},
         {{"--format", "FORMAT", "mermaid, dot or text (text unless given)"},
          {"--case", "CASE", "draw its way bold, what was refused dotted"}},
         {"caseway workflow diagram dvpo", "caseway workflow diagram dvpo --case 4187",
          "caseway workflow diagram marac --format dot | dot -Tsvg > marac.svg"},
         false,
         draw_workflow,
         true},
        law_command(),
        clock_explain_command(),
    };
    for (auto& each : definition_commands()) all.push_back(std::move(each));
    for (auto& each : regime_commands()) all.push_back(std::move(each));
    return all;
}

}  // namespace caseway::console
