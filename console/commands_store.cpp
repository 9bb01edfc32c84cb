// The list of the commands about a store and its people.
#include "console/office_commands.hpp"

namespace caseway::console {

namespace {

constexpr std::string_view person_form = "\"id;name;rank;role,role;unit\", and \";account\" if any";

Command init_command() {
    return {"store init",
            "make a store, live or for training",
            {},
            {{"--training", "", "for practice: --as and --clock work, a cast is entered"},
             {"--person", "PERSON", "the first person, you: \"id;name;rank;role,role;unit\""},
             {"--area", "WM", "begins the references of cases"}},
            {"caseway store init --training --store demo.db",
             "caseway store init --person \"c.abbot;Carys Abbot;staff;crime-registrar;hq\""},
            true,
            init_store};
}

Command policy_command() {
    return {"store policy",
            "a force's own numbers, where a rule is marked LOCAL",
            {{"ACTION", "list, or set"}, {"SETTING", "for set: NAME=VALUE", false, true}},
            {},
            {"caseway store policy list", "caseway store policy set attend-early=\"90 min\"",
             "caseway store policy set contact-attempts=4 --dry-run"},
            true,
            local_policy};
}

}  // namespace

std::vector<Command> store_commands() {
    return {
        init_command(),
        {"store check",
         "what holds of the store: mode, durability, counts",
         {},
         {},
         {"caseway store check", "caseway audit verify   proves every entry"},
         false,
         check_store},
        {"store backup",
         "write a consistent copy to a new file",
         {{"FILE", "a file that does not exist yet"}},
         {},
         {"caseway store backup /srv/backup/cases-2020-04-17.db"},
         true,
         backup_store},
        policy_command(),
        {"people list",
         "who the store knows, with rank and roles",
         {},
         {},
         {"caseway people list", "caseway people list --json"},
         false,
         list_people},
        {"people add",
         "enter somebody, or change their rank, roles or unit",
         {{"PERSON", person_form}},
         {},
         {"caseway people add \"d.shah;Dev Shah;constable;investigator;coventry;dshah\"",
          "caseway people add \"d.shah;Dev Shah;sergeant;investigator;coventry\" --dry-run"},
         true,
         add_person},
    };
}

}  // namespace caseway::console
