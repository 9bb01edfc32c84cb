#include "console/help.hpp"

#include "console/arguments.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

constexpr int name_width = 22;

std::string described(std::string_view name, std::string_view words) {
    if (static_cast<int>(name.size()) < name_width)
        return wrapped(words, name_width + 2, "  " + std::string{name});
    return "  " + std::string{name} + "\n" + wrapped(words, name_width + 2);
}

std::string option_words(Option const& option) {
    auto words = std::string{option.name};
    return option.value.empty() ? words : words + " " + std::string{option.value};
}

std::string_view first_word(std::string_view path) { return path.substr(0, path.find(' ')); }

// "timeline, log, verify, export"
std::string second_words(std::string_view group) {
    std::string words;
    for (auto const& each : commands())
        if (first_word(each.path) == group && each.path != group)
            words += (words.empty() ? "" : ", ") + std::string{each.path.substr(group.size() + 1)};
    return words;
}

// Groups of a few short words, two in a row, so that one screen names every command.
std::string in_pairs(std::vector<std::string> const& small) {
    constexpr int half = 38;
    std::string text;
    for (std::size_t at = 0; at < small.size(); at += 2)
        text += at + 1 < small.size() ? row({{small[at], half}, {small[at + 1], 0}}, 2)
                                      : "  " + small[at] + "\n";
    return text;
}

// The dots stand for the second word.
std::string groups_overview() {
    constexpr std::size_t shorter = 16;
    constexpr int names_of_groups = 18;
    std::string groups;
    std::vector<std::string> small;
    std::vector<std::string_view> told;
    for (auto const& each : commands()) {
        auto const group = first_word(each.path);
        if (group == each.path || std::find(told.begin(), told.end(), group) != told.end())
            continue;
        told.push_back(group);
        auto const words = second_words(group);
        if (words.size() < shorter)
            small.push_back(std::string{group} + " ...  " + words);
        else
            groups += wrapped(words, names_of_groups, "  " + std::string{group} + " ...");
    }
    return groups + in_pairs(small);
}

}  // namespace

std::string_view version() { return CASEWAY_VERSION; }

std::string help_text(Command const& command) {
    auto text = wrapped(sentence(command.does) + ".") + "\n" + usage_of(command) + "\n";
    for (auto const& each : command.arguments) text += described(each.name, each.help);
    for (auto const& each : command.options) text += described(option_words(each), each.help);
    if (command.writes) text += described("--dry-run", "rehearse it; changes nothing");
    text += "\nExamples\n";
    for (auto const& each : command.examples) text += "  " + std::string{each} + "\n";
    return text + "Every command also takes --json, --store and more: caseway help options\n";
}

std::string help_overview() {
    std::string alone;
    for (auto const& each : commands())
        if (first_word(each.path) == each.path)
            alone += row({{std::string{each.path}, name_width}, {sentence(each.does), 0}}, 2);
    return "caseway COMMAND: step a report of domestic abuse through its workflows\n" + alone +
           groups_overview() + "Help on: COMMAND " + engine::joined(help_topics(), " ") + "\n";
}

}  // namespace caseway::console
