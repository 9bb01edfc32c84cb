// The list of the commands about a store and its people.
#include "console/office_commands.hpp"

namespace caseway::console {

namespace {

Command init_command() {
    return {"store init",
            "make a store, live or for training",
            {},
            {{"--training", "", "for practice: --as and --clock work, a cast is entered"},
             {"--person", "PERSON", "the first person, you: \"id;name;rank;role,role;unit\""},
             {"--area", "WM", "begins the references of cases"},
             {"--passphrase", "", "lock the file of its keys with a passphrase"}},
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

Command configure_command() {
    return {"store configure",
            "local numbers, bank holidays, sittings and joined regimes from a file",
            {{"FILE", "sections [local] [holidays] [sittings] [regimes]; - is stdin", false}},
            {{"--show", "", "write out what holds now, as such a file"}},
            {"caseway store configure --show > force.conf",
             "caseway store configure force.conf --dry-run   old beside new",
             "caseway store configure force.conf"},
            true,
            configure_store,
            true};
}

}  // namespace

std::vector<Command> store_commands() {
    std::vector<Command> all{
        init_command(),
        {"store check",
         "what holds of the store, or what another program would do to it",
         {},
         {{"--against", "FILE",
           "before another program is used on the store: its definitions (written by it: caseway "
           "workflow definitions --out FILE), asked of every case by the one in use; exit 8 where "
           "one would be stranded"}},
         {"caseway store check", "caseway audit verify   proves every entry",
          "caseway store check --against definitions-2.json"},
         false,
         check_store},
        {"store rebuild",
         "make what is kept beside the cases anew, after the program was upgraded",
         {},
         {},
         {"caseway store rebuild", "caseway store rebuild --dry-run"},
         true,
         rebuild_store},
        {"store backup",
         "write a consistent copy to a new file",
         {{"FILE", "a file that does not exist yet"}},
         {},
         {"caseway store backup /srv/backup/cases-2020-04-17.db"},
         true,
         backup_store,
         false,
         true},
        {"store upgrade",
         "bring a store of an earlier form to this program's, after writing a copy of it",
         {},
         {{"--backup", "FILE", "where the copy goes (else beside the store)"},
          {"--passphrase", "", "lock the file of its keys with a passphrase"}},
         {"caseway store upgrade --backup /srv/backup/cases-before.db",
          "caseway store upgrade --dry-run"},
         true,
         upgrade_store},
        {"store key",
         "where the keys of a store are; another key over those of its cases",
         {{"ACTION", "show, or rotate"}},
         {},
         {"caseway store key show", "caseway store key rotate"},
         true,
         store_key},
        policy_command(),
        configure_command(),
    };
    for (auto const& more :
         {people_commands(), permission_commands(), matrix_commands(), proposal_commands()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace caseway::console
