// help: every command on one screen, one command, or one of the topics below.
#include "console/arguments.hpp"
#include "console/help.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "engine/fields.hpp"
#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <ostream>

namespace caseway::console {

namespace {

struct Topic {
    std::string_view name;
    std::string_view words;
};

constexpr Topic topics[] = {
    {"exit-codes",
     R"(What a script can tell from the exit code

    0  done, or proposed for another to confirm, or an empty list
    1  something broke: the disk, the store, the program
    2  how it was asked: unknown words, a missing answer, stopped at a prompt
    3  refused by the workflow; every reason is on standard error
    4  who you are: not known to the store, or not your role or rank
    5  no such case, for you
    6  the case changed since you looked: read it again, then decide again
    7  something does not hold: audit verify, audit check, a checkpoint, or the
       store is not what this console saw of it and nothing is recorded in it
    8  done, and it wants attention: overdue --exit-code found something late,
        workflow diff found a difference, store check --against a stranded case
    9  the store is busy; safe to try again
  130  stopped with Ctrl-C

So 3 means mend the case, 4 ask somebody else, 6 look again, 9 wait.
)"},
    {"privacy",
     R"(What caseway shows and what it keeps from sight

  Fields of the classes location, contact, third-party and sensitive are
  recorded, and hidden on every screen, in --json, in lists, logs and exports;
  caseway reveal CASE FIELD shows one, once. Every look is an entry.
  `show` begins with how the victim can safely be reached, and names nobody.
  Say free text and names by prompt, @FILE or - (standard input): a command
  line is kept in the shell's history and seen by others on the machine.
    caseway note 4187 -            caseway step 4187 EVENT --field text=@FILE
  A case that you may not know (restricted, or kept from you by a conflict of
  interest) is not there for you, in no list, count or answer. Where somebody is
  in danger and the case is not yours: caseway break-glass CASE, for four hours.
  `find` takes its words from a prompt or standard input and never repeats them;
  they are kept with the entry that says that you searched.
  Stored text is shown with control characters made visible, so that no note
  can move the cursor, hide a line or retitle a window.
  The operators' log (CASEWAY_LOG) holds case references and event names only.
  There are no core files, and the store is readable by its owner alone.
  A training store (caseway store init --training) holds invented people, says
  TRAINING on every screen and in every entry, and is the place for practice.
)"},
    {"environment",
     R"(What caseway reads from its surroundings

  CASEWAY_STORE        the store's file, unless --store names one
                       (else ~/.local/share/caseway/cases.db)
  XDG_STATE_HOME       in its folder caseway: what this console saw of stores,
                       and a witness (else ~/.local/state)
  XDG_CONFIG_HOME      in its folder caseway: trusted-keys, the keys of stores
                       (else ~/.config)
  CASEWAY_NO_INPUT     set to anything: ask nothing, even at a terminal
  CASEWAY_LOG          the operators' log: a file, or - for standard error
  CASEWAY_LOG_LEVEL    debug, info, warning, error
  CASEWAY_LOG_FORMAT   json, plain, journald
  TERM=dumb            ask nothing

Times are typed and shown as they are in London, whatever the machine's zone.
In --json they are UTC: 2020-04-17T17:00:00.000Z.
)"},
    {"scenario",
     R"(Playing a scenario: caseway run FILE

  One line a happening, its parts between bars:
    time | who | case and strand | event | field=value ... | -> expected answer
  In a training store a line sets the clock and says who acts. Answers that
  differ from what a line expects are listed with its number; exit 3.
  The same as JSON lines, one object a line, feeds in another system's reports;
  each line is accepted or answered with its error, and none is lost.

  caseway run examples/demo/spring-2020.scenario --store demo.db
  caseway run - < reports.jsonl
  caseway help run        the options
  docs/scenario.md        the whole grammar, with examples
)"},
};

std::string fields_topic() {
    std::string page =
        "How answers are given to an event\n\n"
        "  --field NAME=VALUE    the value itself\n"
        "  --field NAME=@FILE    what the file holds\n"
        "  --field NAME=-        what standard input holds; once\n\n"
        "What a field takes\n\n";
    using enum engine::FieldType;
    for (auto const type : {text, number, yes_no, choice, choices, date, minute, duration, person})
        page += row(
            {{std::string{engine::name_of(type)}, 10}, {std::string{engine::example_of(type)}, 0}},
            2);
    return page +
           "\nWhich fields an event has: caseway workflow show WORKFLOW EVENT\n"
           "A field that is not required may be left out. No field is given twice.\n";
}

std::string reasons_topic() {
    return "Why somebody looks at a case\n\n"
           "  --reason CODE         one of the codes below\n"
           "  --because TEXT        in words; @FILE, or - for standard input\n\n" +
           reason_codes() +
           "\nEvery look is an entry: who, when, at what, and the reason given. It is\n"
           "recorded before anything is shown; where it cannot be, nothing is shown.\n"
           "Who looked at a case: caseway audit timeline CASE --kind read\n";
}

std::string options_topic() {
    std::string text = "Options that every command takes, anywhere on the line\n\n";
    for (auto const& each : global_options())
        text += row({{std::string{each.name} + " " + std::string{each.value}, 16},
                     {std::string{each.help}, 0}},
                    2);
    return text +
           row({{"--dry-run", 16}, {"every command that writes: rehearse, change nothing", 0}}, 2) +
           row({{"--", 16}, {"what follows is no option", 0}}, 2);
}

int help(Invocation const& given, Session& session) {
    auto const name = engine::joined(given.all("topic"), " ");
    if (name.empty()) {
        session.out() << help_overview();
        return exit_code::done;
    }
    for (auto const& each : commands())
        if (each.path == name) {
            session.out() << help_text(each);
            return exit_code::done;
        }
    if (auto const topic = help_topic(name); !topic.empty()) {
        session.out() << topic;
        return exit_code::done;
    }
    bool any = false;
    for (auto const& each : commands())
        if (each.path.starts_with(name + " ")) {
            session.out() << row({{usage_of(each), 38}, {std::string{each.does}, 0}});
            any = true;
        }
    if (any) return exit_code::done;
    auto names = help_topics();
    for (auto const& each : commands()) names.emplace_back(each.path);
    auto const near = engine::near_names(name, names);
    throw Stop(
        exit_code::usage,
        "There is no help on that." +
            (near.empty() ? std::string{} : " Did you mean " + engine::joined(near, " or ") + "?") +
            "\nEvery command: caseway help");
}

}  // namespace

std::vector<std::string> help_topics() {
    std::vector<std::string> names{"fields", "options", "reasons"};
    for (auto const& each : topics) names.emplace_back(each.name);
    return names;
}

std::string help_topic(std::string_view name) {
    if (name == "fields") return fields_topic();
    if (name == "options") return options_topic();
    if (name == "reasons") return reasons_topic();
    for (auto const& each : topics)
        if (each.name == name) return std::string{each.words};
    return {};
}

std::vector<Command> help_commands() {
    return {{"help",
             "every command, one of them, or a topic",
             {{"TOPIC",
               "a command, or: fields options reasons exit-codes privacy environment "
               "scenario",
               false, true}},
             {},
             {"caseway help", "caseway help step", "caseway help exit-codes"},
             false,
             help}};
}

}  // namespace caseway::console
