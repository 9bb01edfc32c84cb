// What is found out about the program's own workflows, once: each search costs seconds, and several
// tests look at the same.

#pragma once

#include "tests/proof/drive.hpp"
#include "tests/proof/ways.hpp"
#include "workflows/catalogue.hpp"

#include <map>

namespace caseway::tests {

inline std::vector<StateTruth> const& truth_in_use(engine::Workflow const& workflow) {
    static std::map<std::string, std::vector<StateTruth>> known;
    auto const found = known.find(std::string{workflow.name()});
    if (found != known.end()) return found->second;
    return known[std::string{workflow.name()}] = truth_of(workflow);
}

inline std::vector<Way> const& ways_in_use(engine::Workflow const& workflow) {
    static std::map<std::string, std::vector<Way>> known;
    auto const found = known.find(std::string{workflow.name()});
    if (found != known.end()) return found->second;
    return known[std::string{workflow.name()}] =
               ways_of(workflow, workflows::catalogue(), truth_in_use(workflow));
}

inline Drive const& drive_in_use(engine::Workflow const& workflow) {
    static std::map<std::string, Drive> known;
    auto const found = known.find(std::string{workflow.name()});
    if (found != known.end()) return found->second;
    return known[std::string{workflow.name()}] = drive_all(workflow);
}

}  // namespace caseway::tests
