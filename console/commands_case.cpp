// The list of the daily commands.
#include "console/commands_case.hpp"

#include "console/break_glass.hpp"
#include "console/reveal.hpp"
#include "console/tell.hpp"

namespace caseway::console {

namespace {

constexpr Option field_option{"--field", "NAME=VALUE", "an answer; =@FILE or =- to keep it private",
                              true};

std::vector<Option> with_request_options(std::vector<Option> own) {
    auto const more = request_options();
    own.insert(own.end(), more.begin(), more.end());
    return own;
}

Command new_command() {
    return {"new",
            "open a case from a report",
            {},
            with_request_options({field_option,
                                  {"--from", "FILE",
                                   "the answers as JSON; - is "
                                   "standard input"}}),
            {"caseway new", "caseway new --from report.json",
             "caseway new --field channel=999 --field ... --dry-run"},
            true,
            new_case};
}

Command next_command() {
    return {"next",
            "what can be done on a case now, and what stands in the way",
            {{"CASE", "the reference, or an ending of it"}},
            {{"--strand", "STRAND", "this strand alone"},
             {"--all", "", "also what only starts further strands, and what is not yours"},
             {"--why", "EVENT", "one event with every rule behind it"}},
            {"caseway next 4187", "caseway next 4187 --strand dvpo",
             "caseway next 4187 --why notice-authorised"},
            false,
            next_steps};
}

Command step_command() {
    return {"step",
            "tell a case that something happened",
            {{"CASE[/STRAND]", "the case, and the strand where several could take it"},
             {"EVENT", "what happened: caseway next CASE lists it", false}},
            with_request_options(
                {field_option, {"--expect", "N", "stop if the case is not at this version"}}),
            {"caseway step 4187 notice-served        asks for what is missing",
             "caseway step 4187/dvpo notice-served --at \"Thu 9 Apr 2020 18:00\"",
             "caseway step 4187 submitted --dry-run"},
            true,
            step_case};
}

Command note_command() {
    return {"note",
            "add a note to a case",
            {{"CASE[/STRAND]", "the case, and a strand where the note is about one"},
             {"TEXT", "- for standard input, or @FILE", false}},
            with_request_options({{"--text", "TEXT", "the note itself (kept in shell history)"}}),
            {"caseway note 4187 -", "caseway note 4187 @note.txt"},
            true,
            add_note};
}

}  // namespace

std::vector<Command> case_commands() {
    return {
        new_command(),
        {"show",
         "where a case rests, what is due, how the victim can be reached",
         {{"CASE", "the reference, or an ending of it"}},
         {},
         {"caseway show 4187", "caseway show WM-20-004187 --json"},
         false,
         show_case},
        next_command(),
        reveal_command(),
        step_command(),
        note_command(),
        break_glass_command(),
        {"outbox list",
         "what is to be told to somebody outside, and was not yet",
         {},
         {},
         {"caseway outbox list", "caseway outbox list --json"},
         false,
         list_outbox},
        {"outbox done",
         "record that something was told",
         {{"CASE", "the case"}, {"ENTRY", "the number that outbox list shows"}},
         request_options(),
         {"caseway outbox done 4187 23", "caseway outbox done 4187 23 --dry-run"},
         true,
         mark_delivered},
    };
}

}  // namespace caseway::console
