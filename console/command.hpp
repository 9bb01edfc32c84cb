// A command of the console, as data: what it is called, what it takes, what it does, an example.
// The command line's parser, the help screens and the near-miss suggestions are all made from
// this, so nothing of it is said twice.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

class Session;

// What was typed, sorted into arguments and options by name ("case", "--field").
class Invocation {
public:
    std::map<std::string, std::vector<std::string>, std::less<>> values;

    bool has(std::string_view name) const;
    // The first value; nothing where it was not given.
    std::optional<std::string> get(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
};

struct Argument {
    std::string_view name;  // "CASE"
    std::string_view help;
    bool required = true;
    bool repeats = false;
};

struct Option {
    std::string_view name;   // "--field"
    std::string_view value;  // "NAME=VALUE"; empty for a switch.
    std::string_view help;
    bool repeats = false;
};

struct Command {
    std::string_view path;  // "step", "audit timeline"
    std::string_view does;  // One line.
    std::vector<Argument> arguments;
    std::vector<Option> options;
    std::vector<std::string_view> examples;
    bool writes = false;                      // Takes --dry-run.
    int (*run)(Invocation const&, Session&);  // Answers the exit code.
    bool bare = false;      // Standard output is a file for others: no line that says TRAINING.
    bool in_doubt = false;  // Does what it does also where the store is not what it was.
};

// Every command, in the order in which help lists them. Each console/commands_*.cpp adds its own.
std::vector<Command> const& commands();

std::vector<Command> case_commands();      // new show next reveal step note break-glass outbox
std::vector<Command> work_commands();      // queue overdue sweep find trm marac agenda
std::vector<Command> audit_commands();     // timeline log access watch sample ask verify ...
std::vector<Command> anchor_commands();    // checkpoint make|..., witness cosign|...
std::vector<Command> report_commands();    // report figures
std::vector<Command> workflow_commands();  // workflow list|show|diagram, clock explain
std::vector<Command> store_commands();     // store init|check|backup|policy, people list|add
std::vector<Command> scenario_commands();  // run
std::vector<Command> help_commands();      // help, help exit-codes, ...

// Exit codes; `caseway help exit-codes` prints them.
namespace exit_code {
inline constexpr int done = 0, broken = 1, usage = 2, refused = 3, authority = 4, not_found = 5,
                     stale = 6, verify_failed = 7, attention = 8, busy = 9, interrupted = 130;
}

}  // namespace caseway::console
