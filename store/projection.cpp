#include "store/projection.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace caseway::store {

std::string shared_text(engine::SharedFacts const& shared, std::string_view name) {
    auto const found = shared.find(name);
    return found == shared.end() ? std::string{} : found->second;
}

std::optional<engine::OpenDeadline> first_due(engine::CaseProjection const& projection,
                                              std::string_view strand) {
    std::optional<engine::OpenDeadline> first;
    for (auto const& line : projection.deadlines) {
        if (line.strand != strand) continue;
        auto const& each = line.deadline;
        if (!first || std::tie(each.due, each.name) < std::tie(first->due, first->name))
            first = each;
    }
    return first;
}

void require_same_case(engine::CaseProjection const& before, engine::CaseProjection const& after) {
    if (before.case_ref != after.case_ref)
        throw std::logic_error("a case keeps the reference that it was opened under");
}

bool is_owner_or_below(std::string_view owner, std::string_view prefix) {
    return owner.starts_with(prefix) &&
           (owner.size() == prefix.size() || owner[prefix.size()] == '/');
}

}  // namespace caseway::store
