// A force's own configuration as one text file, everything in it LOCAL. Each section is the whole
// of its kind: what it leaves out is as usual again. A section that is not there leaves its kind as
// it is. From a # on, a line says nothing.
//
//   [local]
//   attend-early = 90 minutes          # as `store policy set` takes it
//   [holidays]
//   proclaimed-to 2027                 # the table of engine/holidays.hpp
//   2022-06-03 added Platinum Jubilee
//   [sittings]
//   birmingham mon 10:00               # a court, a day, when it begins
//   [regimes]
//   join dapn-dapo WM 2025-04-28       # a version, a police area, the first day

#pragma once

#include "engine/catalogue.hpp"
#include "engine/policy.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

struct Configuration {
    std::optional<engine::Policy::Numbers> local;  // Those that differ from what is usual.
    std::optional<engine::Calendar> holidays;
    std::optional<engine::Sittings> sittings;
    std::optional<std::vector<engine::Join>> joins;
};

// Everything that is wrong, each a sentence that names its line and says what is expected there.
// The configuration is to be used only where there is no problem. `present` is what it would
// change: a join that was made is never taken back, so all of them stand in the section.
struct ConfigurationRead {
    Configuration configuration;
    std::vector<std::string> problems;
};
ConfigurationRead read_configuration(std::string_view text, engine::Catalogue const&,
                                     engine::Policy const& present);

// The whole of it, each value with LOCAL and its source as a comment. Reads back unchanged.
std::string configuration_text(engine::Catalogue const&, engine::Policy const&);

}  // namespace caseway::console
