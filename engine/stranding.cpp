#include "engine/stranding.hpp"

#include "engine/case.hpp"
#include "engine/erasure.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace caseway::engine {

namespace {

// Why the stored fields of an entry cannot be read as the event's; empty where they can.
std::string unreadable(EventDefined const& event, Fields const& fields) {
    for (auto const& given : fields) {
        auto const line = std::find_if(event.fields.begin(), event.fields.end(),
                                       [&](auto const& each) { return each.name == given.name; });
        if (line == event.fields.end()) return "do not know its field " + given.name;
        bool const one = line->type == name_of(FieldType::choice);
        if (!one && line->type != name_of(FieldType::choices)) continue;
        for (auto const part :
             one ? std::vector<std::string_view>{given.text} : detail::split_list(given.text))
            if (std::find(line->choices.begin(), line->choices.end(), part) == line->choices.end())
                return "do not take what its field " + line->name + " says";
    }
    for (auto const& line : event.fields)
        if (line.required && !find_field(fields, line.name))
            return "require a field " + line.name + ", which it has not";
    return {};
}

// Goes along a case's entries as replay would, by names alone.
class Following {
public:
    explicit Following(Definitions const& present, Definitions const& next)
        : present_{present}, next_{next} {}

    // Why the entry cannot be followed; nothing where it can.
    std::optional<std::string> take(Entry const& entry) {
        bool const steps = (entry.kind == EntryKind::act || entry.kind == EntryKind::ask ||
                            entry.kind == EntryKind::correction) &&
                           !entry.workflow.empty();
        if (!steps) return std::nullopt;
        auto const* workflow = next_.workflow(entry.workflow);
        if (!workflow) return "they do not know the workflow " + entry.workflow;
        auto& rests = rests_.try_emplace(entry.strand, workflow->initial).first->second;
        if (entry.marked("unplaced") || entry.marked("no-effect")) return std::nullopt;
        auto const* event = workflow->event(entry.event);
        if (!event) return "they do not know the event " + entry.event;
        if (!workflow->row(rests, entry.event, entry.to, row_mark(entry)))
            return "they have no row for " + entry.event + " from " + rests + " to " + entry.to;
        rests = entry.to;
        return misread(entry, *event);
    }

private:
    // Fields that the tables in use could not read either are not held against the new. A type that
    // changed its name reads other text than was written.
    std::optional<std::string> misread(Entry const& entry, EventDefined const& now) const {
        auto const fields = event_fields(entry);
        auto const* workflow = present_.workflow(entry.workflow);
        auto const* old = workflow ? workflow->event(entry.event) : nullptr;
        if (old && !unreadable(*old, fields).empty()) return std::nullopt;
        if (auto const why = unreadable(now, fields); !why.empty()) return "they " + why;
        if (!old) return std::nullopt;
        for (auto const& was : old->fields)
            for (auto const& is : now.fields)
                if (was.name == is.name && was.type != is.type && find_field(fields, is.name))
                    return "they take another type for its field " + is.name;
        return std::nullopt;
    }

    Definitions const& present_;
    Definitions const& next_;
    std::map<std::string, std::string, std::less<>> rests_;  // By strand.
};

std::string owner_of(CaseProjection const& kept, std::string_view strand) {
    for (auto const& each : kept.strands)
        if (each.strand == strand) return each.owner;
    return {};
}

}  // namespace

Words name_of(Stranded::Why why) {
    constexpr Words names[] = {"state-unknown", "deadline-unknown", "nobody-may", "not-followed"};
    return names[static_cast<int>(why)];
}

InService InService::of(Office const& office, Date on) {
    InService now;
    for (auto const& each : office.people())
        if (each.serves_on(on)) now.people.push_back(acting(each, {}, on));
    for (auto const& each : office.policy().permissions())
        if (each.holds(each.act, on, office.area())) now.permissions.push_back(each);
    return now;
}

bool InService::may_bring(std::string_view workflow, EventDefined const& event) const {
    auto const act = act_name(workflow, event.name);
    auto const all = act_name(workflow, "*");
    auto const permitted = [&](std::string_view role, bool given) {
        return std::any_of(permissions.begin(), permissions.end(), [&](auto const& each) {
            return each.given == given && each.role == role && (each.act == act || each.act == all);
        });
    };
    auto const may = [&](Actor const& person) {
        if (person.rank < rank_named(event.at_least).value_or(Rank::partner)) return false;
        if (event.roles.empty()) return true;
        return std::any_of(person.roles.begin(), person.roles.end(), [&](auto const& role) {
            auto const& named = event.roles;
            bool const by_table = std::find(named.begin(), named.end(), role) != named.end();
            return by_table ? !permitted(role, false) : permitted(role, true);
        });
    };
    auto const how_many = std::count_if(people.begin(), people.end(), may);
    return how_many >= (event.by_two ? 2 : 1);
}

// The clock brings what a limit ends in, another strand what one of its rows asks for.
bool Stranding::can_happen(Definitions const& tables, std::string_view workflow,
                           EventDefined const& event) const {
    if (event.only_by_clock) {
        auto const& rules = tables.workflow(workflow)->deadlines;
        return std::any_of(rules.begin(), rules.end(),
                           [&](auto const& each) { return each.then_event == event.name; });
    }
    if (!event.only_by_ask) return people_.may_bring(workflow, event);
    auto const ask = act_name(workflow, event.name);
    for (auto const& each : tables.workflows)
        for (auto const& row : each.rows)
            if (std::find(row.asks.begin(), row.asks.end(), ask) != row.asks.end()) return true;
    return false;
}

bool Stranding::has_way_out(Definitions const& tables, StrandLine const& strand) const {
    auto const* workflow = tables.workflow(strand.workflow);
    if (!workflow) return false;
    return std::any_of(workflow->rows.begin(), workflow->rows.end(), [&](auto const& row) {
        auto const* event = workflow->event(row.event);
        return row.from == strand.state && row.to != strand.state && event &&
               can_happen(tables, workflow->name, *event);
    });
}

std::vector<Stranded> Stranding::of_strand(StrandLine const& strand) const {
    auto const found = [&](Stranded::Why why, std::string words) {
        return std::vector<Stranded>{
            {strand.case_ref, strand.strand, strand.owner, why, std::move(words), 0}};
    };
    auto const* workflow = next_.workflow(strand.workflow);
    if (!workflow)
        return found(Stranded::Why::state_unknown,
                     "the new tables do not know the workflow " + strand.workflow);
    auto const* state = workflow->state(strand.state);
    if (!state)
        return found(Stranded::Why::state_unknown,
                     "it rests in " + strand.state + ", a state that the new tables do not know");
    bool const leaves = std::any_of(workflow->rows.begin(), workflow->rows.end(), [&](auto& row) {
        return row.from == strand.state && row.to != strand.state;
    });
    if (!leaves && !state->final)
        return found(Stranded::Why::state_unknown,
                     "it rests in " + strand.state + ", and no row of the new tables leads out");
    if (!state->final && has_way_out(present_, strand) && !has_way_out(next_, strand))
        return found(
            Stranded::Why::nobody_may,
            "nobody in this store may record what leads out of " + strand.state + " any more");
    return {};
}

std::vector<Stranded> Stranding::of(CaseProjection const& kept,
                                    std::vector<Entry> const& entries) const {
    std::vector<Stranded> all;
    for (auto const& strand : kept.strands)
        if (!strand.ended)
            for (auto& each : of_strand(strand)) all.push_back(std::move(each));
    for (auto const& line : kept.deadlines)
        if (!next_.deadline(line.deadline.name))
            all.push_back(
                {kept.case_ref, line.strand, line.owner, Stranded::Why::deadline_unknown,
                 "its limit " + line.deadline.name + " is open, which the new tables do not know",
                 0});
    Following following{present_, next_};
    // Nobody follows what was erased, nor goes on with it.
    if (erased_under(entries) != 0) return all;
    for (auto const& entry : entries)
        if (auto const why = following.take(entry)) {
            all.push_back({kept.case_ref, entry.strand, owner_of(kept, entry.strand),
                           Stranded::Why::not_followed,
                           "entry " + std::to_string(entry.case_seq) +
                               " cannot be followed by the new tables: " + *why,
                           entry.case_seq});
            break;
        }
    return all;
}

std::vector<DefinitionChange const*> changes_for(StrandLine const& strand,
                                                 std::vector<DeadlineLine> const& open,
                                                 std::vector<DefinitionChange> const& changes) {
    std::vector<DefinitionChange const*> concerning;
    for (auto const& change : changes) {
        bool const here = change.states.empty() ||
                          std::find(change.states.begin(), change.states.end(), strand.state) !=
                              change.states.end();
        bool const runs = std::any_of(open.begin(), open.end(), [&](auto const& line) {
            return line.strand == strand.strand && line.deadline.name == change.deadline;
        });
        if (change.workflow == strand.workflow && here && (change.deadline.empty() || runs))
            concerning.push_back(&change);
    }
    return concerning;
}

}  // namespace caseway::engine
