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
    std::string alone, groups;
    std::vector<std::string_view> told;
    for (auto const& each : commands()) {
        auto const group = first_word(each.path);
        if (group == each.path) {
            alone += row({{std::string{each.path}, name_width}, {sentence(each.does), 0}}, 2);
        } else if (std::find(told.begin(), told.end(), group) == told.end()) {
            told.push_back(group);
            // The dots stand for the second word.
            groups += described(std::string{group} + " ...", second_words(group));
        }
    }
    return "caseway COMMAND: step a report of domestic abuse through its workflows\n" + alone +
           groups + wrapped("More: help COMMAND, " + engine::joined(help_topics(), ", "));
}

}  // namespace caseway::console
