#include "engine/catalogue.hpp"

namespace caseway::engine {

Workflow const* Catalogue::find(std::string_view name) const {
    for (auto const* each : all_)
        if (each->name() == name) return each;
    return nullptr;
}

std::vector<std::string> Catalogue::names() const {
    std::vector<std::string> names;
    for (auto const* each : all_) names.emplace_back(each->name());
    return names;
}

DeadlineRule const* Catalogue::deadline(std::string_view name) const {
    for (auto const* each : all_)
        if (auto const* rule = each->deadline_named(name)) return rule;
    return nullptr;
}

}  // namespace caseway::engine
