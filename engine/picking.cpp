#include "engine/picking.hpp"

#include "engine/near.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

std::vector<Workflow const*> openable(Catalogue const& catalogue, std::string_view event) {
    std::vector<Workflow const*> found;
    for (auto const* each : catalogue.all())
        if (each != &catalogue.first() && opens_by_hand(*each, event)) found.push_back(each);
    return found;
}

Picked several(std::vector<Strand const*> const& strands) {
    Picked picked;
    for (auto const* each : strands) picked.choices.push_back(each->name);
    return picked;
}

std::vector<Strand const*> strands_where(Case const& folded, auto const& claim) {
    std::vector<Strand const*> found;
    for (auto const& each : folded.strands())
        if (claim(each)) found.push_back(&each);
    return found;
}

Picked of(Strand const& strand) { return {strand.name, strand.workflow, {}, {}}; }

Picked opened(Case const& folded, Workflow const& workflow) {
    return {folded.next_name(workflow.name()), &workflow, {}, {}};
}

Picked by_name(Catalogue const& catalogue, Case const& folded, std::string const& name,
               std::string const& event) {
    auto const* workflow = catalogue.find(name);
    bool const opens =
        workflow && workflow != &catalogue.first() && opens_by_hand(*workflow, event);
    auto const* strand = folded.strand(name);
    if (opens && (!strand || !strand->workflow->has_row(strand->state, event)))
        return opened(folded, *workflow);
    if (strand) return of(*strand);
    return several(strands_where(folded, [](auto const&) { return true; }));
}

Picked unknown_event(Case const& folded, Catalogue const& catalogue, std::string const& event) {
    std::vector<std::string> names;
    auto add = [&](Workflow const& workflow) {
        for (auto const& each : workflow.events()) names.emplace_back(each.name);
    };
    for (auto const& each : folded.strands()) add(*each.workflow);
    for (auto const* each : catalogue.all()) add(*each);
    Picked picked;
    picked.near = near_names(event, names);
    return picked;
}

}  // namespace

bool opens_by_hand(Workflow const& workflow, std::string_view event) {
    auto const* line = workflow.event_named(event);
    return line && !line->may.only_by_ask && !line->may.only_by_clock &&
           workflow.has_row(workflow.initial(), event);
}

Picked pick_strand(Catalogue const& catalogue, Case const& folded, std::string const& strand,
                   std::string const& event) {
    if (!strand.empty()) return by_name(catalogue, folded, strand, event);
    auto const ready = strands_where(
        folded, [&](Strand const& each) { return each.workflow->has_row(each.state, event); });
    if (ready.size() == 1) return of(*ready.front());
    if (ready.size() > 1) return several(ready);
    if (auto const workflows = openable(catalogue, event); workflows.size() == 1)
        return opened(folded, *workflows.front());
    auto const knowing = strands_where(
        folded, [&](Strand const& each) { return each.workflow->event_named(event) != nullptr; });
    if (knowing.size() == 1) return of(*knowing.front());
    if (knowing.size() > 1) return several(knowing);
    return unknown_event(folded, catalogue, event);
}

void fill_in_people(Workflow const& workflow, std::string_view event, Office const& office, Date on,
                    Fields& fields, std::vector<FieldProblem>& problems) {
    auto const* line = workflow.event_named(event);
    if (!line) return;
    std::vector<std::string> ids;
    for (auto const& each : office.people()) ids.push_back(each.id);
    for (auto& field : fields) {
        auto const known = std::find_if(line->fields.begin(), line->fields.end(),
                                        [&](auto const& each) { return each.name == field.name; });
        if (known == line->fields.end() || known->type != FieldType::person) continue;
        auto const id = field.text.substr(0, field.text.find(' '));
        if (auto const* member = office.find(id)) {
            field.text = detail::Codec<Person>::write({member->id, acting(*member, {}, on).rank});
            continue;
        }
        auto const near = near_names(id, ids);
        problems.push_back(
            {field.name, field.text,
             "somebody the store knows" +
                 (near.empty() ? std::string{} : "; did you mean " + near.front() + "?")});
    }
}

}  // namespace caseway::engine
