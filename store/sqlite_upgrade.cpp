#include "store/sqlite_upgrade.hpp"

#include "engine/journal.hpp"
#include "store/sqlite_schema.hpp"

namespace caseway::store {

namespace {

// A turn at the gate and a transaction in it. Both are over when this goes, the transaction first.
class Turn {
public:
    Turn(Connection& connection, Gate& gate, std::chrono::milliseconds patience)
        : connection_{connection}, gate_{gate} {
        gate_.enter(patience);
    }
    ~Turn() {
        connection_.roll_back();
        gate_.leave();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

private:
    Connection& connection_;
    Gate& gate_;
};

}  // namespace

void bring_up_to_date(Connection& connection, Gate& gate, std::string const& path,
                      std::chrono::milliseconds patience) {
    auto const form = form_of(connection);
    if (form == schema_version) return;
    Turn const turn{connection, gate, patience};
    try {
        upgrade_schema(connection);
    } catch (engine::StoreBroken const& why) {
        throw engine::StoreBroken(path + " has form " + std::to_string(form) +
                                  " and could not be brought to form " +
                                  std::to_string(schema_version) + ": " + why.what());
    }
}

}  // namespace caseway::store
