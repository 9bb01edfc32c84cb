// How the engine's values are written as JSON.
#include "console/command.hpp"
#include "console/json.hpp"
#include "console/text.hpp"
#include "engine/london.hpp"

namespace caseway::console {

namespace {

std::string_view name_of(engine::Reason::Kind kind) {
    constexpr std::string_view names[] = {"guard.unmet", "fact.missing", "authority",
                                          "stage.wrong"};
    return names[static_cast<int>(kind)];
}

std::string_view code_of(int code) {
    switch (code) {
        case exit_code::usage: return "usage";
        case exit_code::refused: return "refused";
        case exit_code::authority: return "authority";
        case exit_code::not_found: return "not-found";
        case exit_code::stale: return "version.stale";
        case exit_code::verify_failed: return "verify-failed";
        case exit_code::busy: return "store.busy";
        case exit_code::interrupted: return "interrupted";
        default: return "broken";
    }
}

// Members that do not apply are left out.
void set_unless_empty(Json& json, std::string name, std::string const& text) {
    if (!text.empty()) json.set(std::move(name), text);
}

// What a look keeps beside the names of what was looked at. The words of a search are hidden like
// what they look for.
constexpr engine::FieldClass of_words = engine::FieldClass::sensitive;
engine::FieldLine const* look_line(engine::Entry const& entry, std::string_view field) {
    static engine::FieldLine const words{
        "words", "what was searched for", engine::FieldType::text, false, of_words, {}};
    return entry.event == engine::look_event::searched && field == words.name ? &words : nullptr;
}

void add_act(Json& json, engine::Entry const& entry) {
    set_unless_empty(json, "strand", entry.strand);
    set_unless_empty(json, "workflow", entry.workflow);
    set_unless_empty(json, "edition", entry.edition);
    set_unless_empty(json, "event", entry.event);
    set_unless_empty(json, "from", entry.from);
    set_unless_empty(json, "to", entry.to);
    if (!entry.marks.empty()) json.set("marks", texts(entry.marks));
    if (entry.cause != 0) json.set("cause", entry.cause);
    if (entry.corrects != 0) json.set("corrects", entry.corrects);
}

void add_people(Json& json, engine::Entry const& entry) {
    json.set("who", entry.actor);
    json.set("asserted", entry.asserted);
    set_unless_empty(json, "role", entry.role);
    json.set("rank", entry.rank);
    set_unless_empty(json, "unit", entry.unit);
    set_unless_empty(json, "on_behalf_of", entry.on_behalf_of);
}

}  // namespace

Json texts(std::vector<std::string> const& all) {
    return Json::list_of(all, [](auto const& text) { return Json{text}; });
}

Json to_json(engine::Reason const& reason) {
    auto json = Json::object({{"code", name_of(reason.kind)}, {"text", reason.text}});
    set_unless_empty(json, "source", reason.source);
    set_unless_empty(json, "cure", reason.cure);
    return json;
}

// What was given is left out: whatever was typed into the wrong field may be personal.
Json to_json(engine::FieldProblem const& problem) {
    return Json::object({{"field", problem.field}, {"expected", problem.expected}});
}

Json to_json(engine::OpenDeadline const& deadline, engine::Catalogue const& catalogue,
             engine::Minute now) {
    auto json = Json::object({{"name", deadline.name}});
    if (auto const* rule = catalogue.deadline(deadline.name)) {
        json.set("label", rule->label);
        json.set("binding", engine::name_of(rule->binding));
        json.set("source", rule->source);
    }
    json.set("set_at", engine::iso(deadline.set_at));
    json.set("due", engine::iso(deadline.due));
    json.set("outer", engine::iso(deadline.outer));
    json.set("missed", deadline.missed);
    if (now > deadline.due) json.set("late_by", engine::iso(now - deadline.due));
    return json;
}

Json to_json(engine::DeadlineChange const& change, engine::Catalogue const& catalogue) {
    auto json = Json::object({{"strand", change.strand}, {"name", change.name}});
    if (auto const* rule = catalogue.deadline(change.name)) {
        json.set("label", rule->label);
        json.set("binding", engine::name_of(rule->binding));
    }
    json.set("what", change.what);
    json.set("due", engine::iso(change.due));
    json.set("outer", engine::iso(change.outer));
    return json;
}

Json to_json(engine::Change const& change) {
    auto json = Json::object({{"strand", change.strand},
                              {"workflow", change.workflow},
                              {"event", change.event},
                              {"from", change.from},
                              {"to", change.to},
                              {"opened", change.opened}});
    if (!change.irregular.empty())
        json.set("irregular",
                 Json::list_of(change.irregular, [](auto const& each) { return to_json(each); }));
    return json;
}

Json to_json(engine::FieldLine const& line) {
    auto json = Json::object({{"name", line.name},
                              {"type", engine::name_of(line.type)},
                              {"required", line.required},
                              {"class", name_of(line.kept)},
                              {"help", line.help}});
    if (!line.choices.empty())
        json.set("choices", Json::list_of(line.choices, [](auto each) { return Json{each}; }));
    return json;
}

// What is hidden under one name in any table is hidden under it everywhere: an ask to the outside
// carries fields that no event of the entry's own speaks of.
engine::FieldLine const* hidden_line(engine::Catalogue const& catalogue, std::string_view field) {
    for (auto const* workflow : catalogue.all())
        for (auto const& event : workflow->events())
            for (auto const& line : event.fields)
                if (line.name == field && is_hidden(line.kept)) return &line;
    return nullptr;
}

namespace {

// A field that no table knows any more: nobody can say how it was to be kept.
engine::FieldLine const former{
    "", "", engine::FieldType::text, false, engine::FieldClass::sensitive, {}};

// Names with a point in them are the desk's own.
bool is_of_a_table(engine::Entry const& entry, std::string_view field) {
    return entry.kind == engine::EntryKind::act && !entry.workflow.empty() &&
           field.find('.') == field.npos;
}

}  // namespace

engine::FieldLine const* field_line(engine::Catalogue const& catalogue, engine::Entry const& entry,
                                    std::string_view field) {
    if (auto const* line = look_line(entry, field)) return line;
    auto const* workflow = catalogue.find(entry.workflow);
    auto const* event = workflow ? workflow->event_named(entry.event) : nullptr;
    if (event)
        for (auto const& line : event->fields)
            if (line.name == field) return &line;
    if (auto const* line = hidden_line(catalogue, field)) return line;
    return is_of_a_table(entry, field) ? &former : nullptr;
}

Json value_json(engine::FieldLine const* line, std::string_view name, std::string_view text) {
    if (line && is_hidden(line->kept))
        return Json::object({{"masked", true}, {"class", name_of(line->kept)}, {"reveal", name}});
    return Json{text};
}

Json to_json(engine::Entry const& entry, engine::Catalogue const& catalogue) {
    auto json = Json::object({{"kind", engine::name_of(entry.kind)}});
    set_unless_empty(json, "case", entry.case_ref);
    json.set("case_seq", entry.case_seq).set("version", entry.version);
    json.set("ledger_seq", entry.ledger_seq);
    add_act(json, entry);
    add_people(json, entry);
    json.set("happened_at", engine::iso(entry.happened_at));
    json.set("recorded_at", engine::iso(entry.recorded_at));
    set_unless_empty(json, "request", entry.request);
    json.set("via", entry.via).set("policy", entry.policy);
    auto fields = Json::object();
    for (auto const& [name, text] : entry.payload) {
        // A search is nobody's case: what shows its words is a command of its own.
        auto const by =
            look_line(entry, name) ? "audit searched " + std::to_string(entry.ledger_seq) : name;
        fields.set(name, value_json(field_line(catalogue, entry, name), by, text));
    }
    json.set("fields", std::move(fields));
    json.set("previous", entry.previous).set("hash", entry.hash);
    return json;
}

Json error_document(int code, std::string_view text) {
    auto json = document("error");
    json.set("error", Json::object({{"code", code_of(code)},
                                    {"exit", code},
                                    {"text", text},
                                    {"retry", code == exit_code::busy}}));
    return json;
}

}  // namespace caseway::console
