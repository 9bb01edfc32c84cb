#include "engine/pairs.hpp"

#include "engine/fingerprint.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

FieldLine const* field_of(EventLine const& event, FieldType type, std::string_view beginning) {
    for (auto const& each : event.fields)
        if (each.type == type && each.name.starts_with(beginning)) return &each;
    return nullptr;
}

Earlier earlier_of(CaseProjection const& projection) {
    Earlier earlier{projection.case_ref, date_of(projection.opened_at), {}};
    auto const referred = projection.shared.find(marac_referred_on);
    if (referred != projection.shared.end())
        if (auto const date = read_date(referred->second); date.value)
            earlier.marac_referred_on = *date.value;
    return earlier;
}

}  // namespace

std::string pair_token(std::string_view victim, std::string_view suspect) {
    std::string both{victim};
    both += '\n';
    both += suspect;
    return fingerprint(both);
}

void fill_in_history(Workflow const& workflow, std::string_view event, Journal const& journal,
                     std::string_view own_case_id, Fields& fields,
                     std::vector<FieldProblem>& problems) {
    auto const* line = workflow.event_named(event);
    auto const* history = line ? field_of(*line, FieldType::history, "") : nullptr;
    if (!history) return;
    if (auto const* typed = find_field(fields, history->name)) {
        problems.push_back({std::string{history->name}, *typed, "nothing: the store looks it up"});
        return;
    }
    auto const* victim = field_of(*line, FieldType::key, "victim");
    auto const* suspect = field_of(*line, FieldType::key, "suspect");
    auto const* victim_key = victim ? find_field(fields, victim->name) : nullptr;
    auto const* suspect_key = suspect ? find_field(fields, suspect->name) : nullptr;
    if (!victim_key || !suspect_key) return;
    History found;
    for (auto const& id : journal.of_pair(pair_token(*victim_key, *suspect_key)))
        if (id != own_case_id)
            if (auto const projection = journal.projection(id))
                found.cases.push_back(earlier_of(*projection));
    std::stable_sort(found.cases.begin(), found.cases.end(),
                     [](auto const& a, auto const& b) { return a.reported_on < b.reported_on; });
    fields.push_back({std::string{history->name}, detail::Codec<History>::write(found)});
}

void drop_history(Workflow const& workflow, std::string_view event, Fields& fields) {
    auto const* line = workflow.event_named(event);
    auto const* history = line ? field_of(*line, FieldType::history, "") : nullptr;
    if (history)
        std::erase_if(fields, [&](Field const& each) { return each.name == history->name; });
}

}  // namespace caseway::engine
