// Writes a force's configuration out as the file that reads back unchanged.
#include "console/configuration.hpp"
#include "console/local_numbers.hpp"
#include "console/text.hpp"

#include <sstream>

namespace caseway::console {

namespace {

// Comment lines of at most eighty columns.
std::string comment(std::string const& words) {
    std::string text;
    std::istringstream lines{wrapped(words, 2)};
    for (std::string line; std::getline(lines, line);) text += "#" + line.substr(1) + "\n";
    return text;
}

std::string local_text(engine::Catalogue const& catalogue, engine::Policy const& policy) {
    std::string text = "[local]\n";
    for (auto const& each : local_numbers(catalogue, policy)) {
        auto const about = each.label.empty() ? each.source : each.label + "; " + each.source;
        text += comment("LOCAL: " + about + ". Usually " + each.words(each.usual) + ".");
        text += each.name + " = " + each.words(each.now) + "\n";
    }
    return text;
}

std::string regimes_text(engine::Policy const& policy) {
    auto text = "\n[regimes]\n" + comment(
                                      "LOCAL: versions that hold here from a day on, although "
                                      "their table does not name " +
                                      policy.area() + ": join VERSION AREA DAY.");
    for (auto const& each : policy.joins())
        text += "join " + each.version + " " + each.area + " " + engine::iso(each.from) + "\n";
    return text;
}

}  // namespace

std::string configuration_text(engine::Catalogue const& catalogue, engine::Policy const& policy) {
    return comment("The configuration of " + policy.area() +
                   ", everything in it LOCAL: this force's own to choose. Each section is the "
                   "whole of its kind; what it leaves out is as usual again.") +
           local_text(catalogue, policy) + "\n[holidays]\n" +
           comment(
               "LOCAL: amends the rules of every year; Banking and Financial Dealings Act "
               "1971 s.1, as published. Version " +
               policy.calendar().version() + ".") +
           policy.calendar().text() + "\n[sittings]\n" +
           comment(
               "LOCAL: when the courts of this force sit; an assumption until they were asked.") +
           policy.sittings().text() + regimes_text(policy);
}

}  // namespace caseway::console
