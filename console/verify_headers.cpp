#include "console/verify_headers.hpp"

#include "console/json.hpp"
#include "console/store_keys.hpp"
#include "console/text.hpp"

#include <filesystem>
#include <ostream>

namespace caseway::console {

namespace {

constexpr std::string_view not_looked_at =
    "No payload could be looked at, and no case replayed: the keys of this store are not here.";

void print_faults(Session& session, std::vector<engine::Fault> const& faults) {
    for (auto const& fault : faults) {
        auto const place = fault.ledger_seq == 0 ? std::string{"the store"}
                                                 : "entry " + std::to_string(fault.ledger_seq);
        session.out() << wrapped(place + ": " + fault.what, 4, "  ");
    }
}

}  // namespace

bool keys_are_here(Session& session) {
    if (session.seat().journal) return true;
    auto const file = store::look_at_store(session.store_path());
    return std::filesystem::exists(key_path(session, file.store_id));
}

int verify_headers(Session& session) {
    auto const journal = store::open_store(session.store_path());
    std::vector<engine::Fault> faults;
    journal->check(
        {}, [&](engine::Fault const& fault) { faults.push_back(fault); },
        [](std::uint64_t, std::uint64_t) {});
    auto const entries = journal->ledger_size();
    if (session.globals().json) {
        print(session,
              document("verify-headers")
                  .set("holds", faults.empty())
                  .set("entries", entries)
                  .set("payloads", false)
                  .set("faults", Json::list_of(faults, [](auto const& fault) {
                           return Json::object({{"text", fault.what}, {"entry", fault.ledger_seq}});
                       })));
    } else {
        session.out() << (faults.empty() ? "OK      " : "FAILED  ") << "the headers of "
                      << counted(entries, "entry", "entries") << ", their hashes, links and tree\n";
        print_faults(session, faults);
        session.out() << wrapped(not_looked_at);
    }
    return faults.empty() ? exit_code::attention : exit_code::verify_failed;
}

}  // namespace caseway::console
