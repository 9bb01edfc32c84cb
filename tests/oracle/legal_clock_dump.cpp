// Prints what the program's legal clock says of instants, for an independent reckoning to compare.
//
// Reads an instant a line, as in 2020-04-17T17:00Z, and writes the line that tests/oracle/oracle.py
// describes. Ends with 2, naming the line, at the first that is no instant.

#include "engine/legal_clock.hpp"
#include "engine/london.hpp"

#include <iostream>
#include <string>

namespace {

using namespace caseway::engine;

constexpr int court_hours_asked[] = {24, 48};
constexpr int working_days_asked[] = {1, 2, 5, 10};

std::string line_of(Minute start) {
    auto line = stored(start);
    for (auto const number : court_hours_asked) {
        auto const limit = court_hours(start, std::chrono::hours{number});
        line += " " + stored(limit.due) + " " + stored(limit.outer);
    }
    for (auto const number : working_days_asked)
        line += " " + stored(working_days(start, number).due);
    return line;
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string text;
    for (long number = 1; std::getline(std::cin, text); ++number) {
        auto const start = read_minute(text);
        if (!start) {
            std::cerr << "line " << number << ": " << start.problem << "\n";
            return 2;
        }
        std::cout << line_of(*start) << "\n";
    }
}
