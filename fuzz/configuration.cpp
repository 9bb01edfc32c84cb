// A force's own choices as a file: wrong in words, or right and written out as the file that reads
// back unchanged.
#include "console/configuration.hpp"

#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"
#include "workflows/catalogue.hpp"

namespace caseway::fuzz {

namespace {

engine::Policy chosen(console::Configuration const& configuration) {
    engine::Policy policy;
    if (configuration.local) policy.choose(*configuration.local);
    if (configuration.holidays) policy.use(*configuration.holidays);
    if (configuration.sittings) policy.use(*configuration.sittings);
    if (configuration.joins) policy.use(*configuration.joins);
    return policy;
}

bool same(engine::Policy const& one, engine::Policy const& other) {
    return one.choices() == other.choices() && one.calendar() == other.calendar() &&
           one.sittings() == other.sittings() && one.joins() == other.joins() &&
           one.digest() == other.digest();
}

}  // namespace

void configuration(std::string_view bytes) {
    auto const& catalogue = workflows::catalogue();
    auto const read = console::read_configuration(bytes, catalogue, {});
    for (auto const& each : read.problems) claim(is_plain(each), "a problem is not plain text");
    if (!read.problems.empty()) return;
    auto const policy = chosen(read.configuration);
    auto const text = console::configuration_text(catalogue, policy);
    claim(is_plain(text), "a configuration written out acts on a terminal");
    auto const again = console::read_configuration(text, catalogue, policy);
    claim(again.problems.empty(), "a configuration written out cannot be read");
    claim(same(chosen(again.configuration), policy), "a configuration is read as another");
}

}  // namespace caseway::fuzz
