#include "engine/regime.hpp"

#include "engine/london.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

bool joined_to(RegimeVersion const& version, Date date, std::string_view area,
               std::vector<Join> const& joins) {
    return std::any_of(joins.begin(), joins.end(), [&](Join const& join) {
        return join.version == version.name && join.area == area && join.from <= date;
    });
}

bool holds_here(RegimeVersion const& version, Date date, std::string_view area,
                std::vector<Join> const& joins) {
    return version.names_area(area) || joined_to(version, date, area, joins);
}

std::string span_of(RegimeVersion const& version) {
    std::string text;
    if (version.from.ok()) text += " from " + show(Date{version.from});
    if (version.until.ok()) text += " until " + show(Date{version.until} - std::chrono::days{1});
    return text.empty() ? " on every day" : text;
}

}  // namespace

bool RegimeVersion::names_area(std::string_view area) const {
    if (areas.empty()) return true;
    for (std::size_t at = 0; at < areas.size();) {
        auto const end = std::min(areas.find(' ', at), areas.size());
        if (areas.substr(at, end - at) == area) return true;
        at = end + 1;
    }
    return false;
}

RegimeVersion const* Regime::named(std::string_view version) const {
    auto const found = std::find_if(versions.begin(), versions.end(),
                                    [&](auto const& each) { return each.name == version; });
    return found == versions.end() ? nullptr : &*found;
}

RegimeVersion const* in_force(Regime const& regime, Date date, std::string_view area,
                              std::vector<Join> const& joins) {
    RegimeVersion const* last = nullptr;
    for (auto const& each : regime.versions)
        if (each.holds_on(date) && holds_here(each, date, area, joins)) last = &each;
    return last;
}

std::vector<std::string> explain(Regime const& regime, Date date, std::string_view area,
                                 std::vector<Join> const& joins) {
    auto const* applies = in_force(regime, date, area, joins);
    std::vector<std::string> lines;
    for (auto const& each : regime.versions) {
        std::string line{each.name};
        if (&each == applies)
            line += ": applies; it holds" + span_of(each);
        else if (!each.holds_on(date))
            line += ": does not apply; it holds" + span_of(each);
        else if (!holds_here(each, date, area, joins))
            line += ": does not apply; it holds in " + std::string{each.areas} + ", not in " +
                    std::string{area};
        else
            line += ": does not apply; " + std::string{applies->name} + " takes its place";
        lines.push_back(line + ".");
    }
    return lines;
}

std::string mark_of(Regime const& regime, RegimeVersion const& version) {
    return "regime:" + std::string{regime.name} + "=" + std::string{version.name};
}

}  // namespace caseway::engine
