#include "console/deadline_words.hpp"

#include "console/text.hpp"

namespace caseway::console {

namespace {

Standing standing_of(engine::DeadlineLine const& line, engine::Dates const& dates,
                     engine::Minute now) {
    auto const& deadline = line.deadline;
    if (now > deadline.outer) return now > dates.escalate ? Standing::taken_over : Standing::late;
    if (now > deadline.due) return Standing::arguable;
    return now >= dates.remind ? Standing::reminded : Standing::running;
}

constexpr std::string_view stored_names[] = {"taken-over", "late", "arguable", "reminded",
                                             "running"};

}  // namespace

DatedDeadline dated(engine::DeadlineLine line, engine::Catalogue const& catalogue,
                    engine::Minute now) {
    DatedDeadline found{std::move(line), nullptr, {}, Standing::running};
    auto const& open = found.line.deadline;
    found.rule = catalogue.deadline(open.name);
    found.dates = found.rule ? engine::dates_of(*found.rule, open)
                             : engine::Dates{open.due, open.due, open.outer};
    found.standing = standing_of(found.line, found.dates, now);
    return found;
}

std::string label_of(DatedDeadline const& each) {
    return each.rule ? std::string{each.rule->label} : each.line.deadline.name;
}

std::string binding_of(DatedDeadline const& each) {
    return each.rule ? std::string{engine::name_of(each.rule->binding)} : std::string{};
}

std::string escalation_of(DatedDeadline const& each) {
    if (!each.rule) return {};
    auto const to = each.rule->escalated_to.empty() ? each.rule->owner : each.rule->escalated_to;
    return std::string{to} + ": " + std::string{each.rule->if_missed};
}

Json to_json(DatedDeadline const& each, engine::Catalogue const& catalogue, engine::Minute now) {
    auto one = to_json(each.line.deadline, catalogue, now);
    one.set("case", each.line.case_ref)
        .set("strand", each.line.strand)
        .set("owner", each.line.owner)
        .set("remind", engine::iso(each.dates.remind))
        .set("escalate", engine::iso(each.dates.escalate))
        .set("escalates_to", each.rule ? Json{each.rule->escalated_to} : Json{})
        .set("standing", stored_names[static_cast<int>(each.standing)]);
    return one;
}

}  // namespace caseway::console
