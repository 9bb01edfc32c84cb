// What a change of the office would make different: old beside new, for whoever proposes it and for
// whoever confirms it.

#pragma once

#include "console/json.hpp"
#include "engine/office.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace caseway::console {

struct OfficeChange {
    std::string what;  // "attend-early (LOCAL)"
    std::string was;   // Empty: it is new.
    std::string now;   // Empty: it goes.
};

// The office as it would be, were this recorded, or were this proposal confirmed.
engine::Office changed_by(engine::Office const&, engine::Request const&, engine::Minute at);
engine::Office changed_by(engine::Office const&, engine::Entry const& proposal);

// What changes or goes, then what is new. Empty where nothing differs.
std::vector<OfficeChange> differences(engine::Office const& before, engine::Office const& after,
                                      engine::Catalogue const&);

void print_changes(std::ostream&, std::vector<OfficeChange> const&);
Json to_json(OfficeChange const&);

// "from Wed 1 Apr 2020", "Wed 1 Apr 2020 to Thu 30 Apr 2020".
std::string days_words(engine::Date from, std::optional<engine::Date> const& until);
// "given to investigator: contact/victim-told, from Wed 1 Apr 2020, in WM [a paper]"
std::string words_of(engine::Permission const&);
// "sergeant; investigator, dvpo-team; coventry"
std::string words_of(engine::Member const&);

}  // namespace caseway::console
