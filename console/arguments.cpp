// The only file that includes CLI11. Which command is meant is found first, by the list of
// commands; CLI11 then sorts the rest of the line by that command's own description, so that the
// word "show" after "help" is an argument and not another command.
#include "console/arguments.hpp"

#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace caseway::console {

namespace {

using Words = std::vector<std::string>;

bool is_option(std::string const& word) { return word.size() > 1 && word.front() == '-'; }

Option const* global_named(std::string_view name) {
    for (auto const& each : global_options())
        if (each.name == name) return &each;
    return nullptr;
}

// The places of the first two words that are neither options nor the values of global ones.
std::vector<std::size_t> plain_words(Words const& words) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < words.size() && places.size() < 2; ++at) {
        if (words[at] == "--") break;
        if (!is_option(words[at])) {
            places.push_back(at);
            continue;
        }
        auto const* global = global_named(words[at]);
        if (global && !global->value.empty()) ++at;
        // What follows another option may be its value: a command's second word comes at once.
        if (!global && !places.empty()) break;
    }
    return places;
}

Command const* command_named(std::string_view path) {
    for (auto const& each : commands())
        if (each.path == path) return &each;
    return nullptr;
}

Words paths_of_group(std::string const& group) {
    Words paths;
    for (auto const& each : commands())
        if (each.path.starts_with(group + " ")) paths.emplace_back(each.path);
    return paths;
}

std::string did_you_mean(std::string const& typed, Words const& names) {
    auto const near = engine::near_names(typed, names);
    return near.empty() ? std::string{} : "\nDid you mean " + engine::joined(near, " or ") + "?";
}

[[noreturn]] void unknown_command(std::string const& typed, Words const& known) {
    throw Stop(exit_code::usage, "There is no command \"" + engine::made_visible(typed) + "\"." +
                                     did_you_mean(typed, known) + "\nEvery command: caseway help");
}

Words first_words() {
    Words names;
    for (auto const& each : commands()) {
        names.emplace_back(each.path);
        names.emplace_back(each.path.substr(0, each.path.find(' ')));
    }
    return names;
}

// Finds the command and takes its words out of the line.
Command const& take_command(Words& words) {
    auto const places = plain_words(words);
    if (places.empty()) return *command_named("help");
    auto const first = words[places[0]];
    auto const erase = [&](std::size_t place) {
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(place));
    };
    if (auto const group = paths_of_group(first); !group.empty() && !command_named(first)) {
        if (places.size() < 2)
            throw Stop(exit_code::usage, "\"" + first + "\" needs one more word: caseway " +
                                             engine::joined(group, ", or caseway "));
        auto const path = first + " " + words[places[1]];
        auto const* command = command_named(path);
        if (!command) unknown_command(path, group);
        erase(places[1]);
        erase(places[0]);
        return *command;
    }
    auto const* command = command_named(first);
    if (!command) unknown_command(first, first_words());
    erase(places[0]);
    return *command;
}

// Where CLI11 leaves what it found: one slot for each name.
struct Slots {
    std::map<std::string, Words, std::less<>> values;
    std::map<std::string, bool, std::less<>> switches;
};

// Each mention takes exactly one value; CLI11 would otherwise take all words that follow.
void one_at_a_time(CLI::Option& option) {
    option.expected(1)->allow_extra_args(false);
    option.multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void declare(CLI::App& app, Option const& option, Slots& slots) {
    std::string const name{option.name};
    auto const names = name == "--help" ? std::string{"-h,--help"} : name;
    if (option.value.empty())
        app.add_flag(names, slots.switches[name]);
    else
        one_at_a_time(*app.add_option(names, slots.values[name]));
}

std::vector<Option> options_of(Command const& command) {
    auto all = global_options();
    all.insert(all.end(), command.options.begin(), command.options.end());
    if (command.writes)
        all.push_back({"--dry-run", "", "rehearse: show what would happen, change nothing"});
    return all;
}

Words names_of(std::vector<Option> const& options) {
    Words names;
    for (auto const& each : options) names.emplace_back(each.name);
    return names;
}

[[noreturn]] void not_understood(Command const& command, std::string const& why) {
    throw Stop(exit_code::usage, why + "\nUsage: " + usage_of(command) + "\nMore: caseway help " +
                                     std::string{command.path});
}

// What no option and no argument took.
void refuse_extras(Command const& command, Words const& extras,
                   std::vector<Option> const& options) {
    bool options_ended = false;
    for (auto const& each : extras) {
        if (each == "--" && !std::exchange(options_ended, true)) continue;
        auto const name = each.substr(0, each.find('='));
        // The word itself is not shown: what is one too many may be a name or a note.
        if (!options_ended && is_option(each) && name.starts_with("--"))
            not_understood(command, "\"" + std::string{command.path} + "\" has no option " +
                                        engine::made_visible(name) + "." +
                                        did_you_mean(name, names_of(options)));
        not_understood(command, "That is one word too many. Text with spaces goes in quotes.");
    }
}

Globals globals_from(Invocation const& given) {
    Globals globals;
    globals.json = given.has("--json");
    globals.no_input = given.has("--no-input");
    globals.dry_run = given.has("--dry-run");
    globals.quiet = given.has("--quiet");
    globals.store = given.get("--store").value_or("");
    globals.store_key = given.get("--store-key").value_or("");
    globals.passphrase_from = given.get("--key-passphrase-from").value_or("");
    globals.as = given.get("--as").value_or("");
    globals.clock = given.get("--clock").value_or("");
    globals.reason = given.get("--reason").value_or("");
    globals.because = given.get("--because").value_or("");
    return globals;
}

// Arguments by name in small letters, without what only explains: "CASE[/STRAND]" is "case".
std::string slot_of(Argument const& argument) {
    auto name = std::string{argument.name.substr(0, argument.name.find('['))};
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

void check_arguments(Command const& command, Invocation const& given,
                     std::vector<Option> const& options) {
    for (auto const& each : command.arguments)
        if (each.required && !given.has(slot_of(each)))
            not_understood(command,
                           std::string{each.name} + " is missing: " + std::string{each.help} + ".");
    for (auto const& each : options)
        if (!each.repeats && given.all(each.name).size() > 1)
            not_understood(command, std::string{each.name} + " is given twice.");
}

Invocation sorted(Command const& command, Words words, std::vector<Option> const& options) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    Slots slots;
    for (auto const& each : options) declare(app, each, slots);
    for (auto const& each : command.arguments) {
        auto* argument = app.add_option(slot_of(each), slots.values[slot_of(each)]);
        if (!each.repeats) one_at_a_time(*argument);
    }
    std::reverse(words.begin(), words.end());
    try {
        app.parse(words);
    } catch (CLI::ArgumentMismatch const&) {
        not_understood(command, "An option is missing its value, or has one too many.");
    } catch (CLI::ParseError const&) {
        not_understood(command,
                       "The words after \"" + std::string{command.path} + "\" are not understood.");
    }
    refuse_extras(command, app.remaining(), options);
    Invocation given;
    for (auto& [name, values] : slots.values)
        if (!values.empty()) given.values[name] = std::move(values);
    for (auto const& [name, on] : slots.switches)
        if (on) given.values[name];
    return given;
}

}  // namespace

std::vector<Option> const& global_options() {
    static std::vector<Option> const all{
        {"--json", "", "one JSON document on standard output"},
        {"--no-input", "", "ask nothing, even at a terminal"},
        {"--quiet", "", "leave out hints of what to do next"},
        {"--store", "PATH", "the store's file (else CASEWAY_STORE)"},
        {"--store-key", "FILE", "the file with the store's keys (else CASEWAY_KEY)"},
        {"--key-passphrase-from", "FILE", "their passphrase; - is standard input"},
        {"--as", "ID", "training stores: who acts"},
        {"--clock", "TIME", "training stores: what time it is"},
        {"--reason", "CODE", "why you look: caseway help reasons"},
        {"--because", "TEXT", "the same in words; @FILE or - keeps it private"},
        {"--help", "", "this help"},
        {"--version", "", "the program's version"},
    };
    return all;
}

std::string usage_of(Command const& command) {
    std::string usage = "caseway " + std::string{command.path};
    for (auto const& each : command.arguments) {
        auto const name = std::string{each.name} + (each.repeats ? "..." : "");
        usage += each.required ? " " + name : " [" + name + "]";
    }
    return usage;
}

Asked read_arguments(std::vector<std::string> const& words) {
    auto rest = words;
    auto const& command = take_command(rest);
    auto const options = options_of(command);
    Asked asked{&command, sorted(command, std::move(rest), options), {}};
    asked.globals = globals_from(asked.invocation);
    asked.globals.command = command.path;
    asked.globals.bare = command.bare;
    asked.globals.records = command.writes && !command.in_doubt && !asked.globals.dry_run;
    if (!asked.invocation.has("--help") && !asked.invocation.has("--version"))
        check_arguments(command, asked.invocation, options);
    return asked;
}

}  // namespace caseway::console
