#include "fuzz/targets.hpp"

namespace caseway::fuzz {

std::vector<Target> const& targets() {
    static std::vector<Target> const all{
        {"header", header, 3000},
        {"note", note, 2000},
        {"sealed", sealed, 2000},
        {"bundle", bundle, 300},
        {"readers", readers, 2000},
        {"screen", screen, 2000},
        {"sheet", sheet, 500},
        {"scenario", scenario, 2000},
        {"configuration", configuration, 200},
        {"feed", feed, 100},
        {"command_line", command_line, 300},
    };
    return all;
}

}  // namespace caseway::fuzz
