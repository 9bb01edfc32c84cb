#include "store/sqlite_upgrade.hpp"

#include "engine/journal.hpp"
#include "store/sqlite_backup.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_file.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_sealing.hpp"
#include "store/turn.hpp"

namespace caseway::store {

namespace {

using engine::StoreBroken;

std::string form_words(std::int64_t form) { return "form " + std::to_string(form); }

void change_form(Vault& vault, std::string const& path, std::int64_t from,
                 Progress const& progress) {
    try {
        upgrade_schema(vault, progress);
    } catch (StoreBroken const& why) {
        throw StoreBroken(path + " has " + form_words(from) + " and could not be brought to " +
                          form_words(schema_version) + ": " + why.what());
    }
}

}  // namespace

void require_present_form(Connection& connection, std::string const& path) {
    auto const form = form_of(connection);
    if (form == schema_version) return;
    throw StoreBroken(path + " has " + form_words(form) +
                      ", which an earlier caseway wrote: `caseway store upgrade` brings it to " +
                      form_words(schema_version) + " after writing a copy of it");
}

Upgraded upgrade_store(std::string const& path, Upgrade const& wanted) {
    auto const name = one_name_of(path);
    if (!wanted.opening.on_network) require_local(folder_of(name));
    auto const connection = open_file(name, wanted.opening.patience);
    Gate gate{name + "-gate"};
    Turn const turn{*connection, gate, wanted.opening.patience};
    Upgraded const done{form_of(*connection), schema_version};
    if (done.from == done.to) return done;
    back_up(*connection, wanted.backup);
    auto const store_id = identity_of(*connection).store_id;
    Vault vault{*connection, wanted.opening.keys(store_id), store_id};
    vault.require_keeper();
    change_form(vault, name, done.from, wanted.progress);
    clean_files(*connection);
    return done;
}

}  // namespace caseway::store
