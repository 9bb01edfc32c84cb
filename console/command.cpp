#include "console/command.hpp"

namespace caseway::console {

bool Invocation::has(std::string_view name) const { return values.find(name) != values.end(); }

std::optional<std::string> Invocation::get(std::string_view name) const {
    auto const found = values.find(name);
    if (found == values.end() || found->second.empty()) return std::nullopt;
    return found->second.front();
}

std::vector<std::string> Invocation::all(std::string_view name) const {
    auto const found = values.find(name);
    return found == values.end() ? std::vector<std::string>{} : found->second;
}

std::vector<Command> const& commands() {
    static std::vector<Command> const all = [] {
        std::vector<Command> list;
        for (auto const& more : {case_commands(), work_commands(), audit_commands(),
                                 anchor_commands(), report_commands(), workflow_commands(),
                                 scenario_commands(), store_commands(), help_commands()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

}  // namespace caseway::console
