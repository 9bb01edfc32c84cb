// tests/workflows/editions.txt: every edition that each workflow has had.
#pragma once

#include "tests/source_dir.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>

namespace caseway::tests {

using Editions =
    std::map<std::string, std::set<std::string>>;  // By workflow: "2-f0f5d3a499d14252".

inline Editions read_editions(std::istream& lines) {
    Editions editions;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words{line};
        std::string workflow, edition;
        words >> workflow >> edition;
        if (!editions[workflow].insert(edition).second)
            throw std::runtime_error("a line stands twice: " + line);
    }
    return editions;
}

inline Editions listed_editions() {
    std::ifstream file{source_dir() + "/tests/workflows/editions.txt"};
    return read_editions(file);
}

}  // namespace caseway::tests
