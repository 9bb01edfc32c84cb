#include "engine/policy.hpp"

#include "engine/fingerprint.hpp"
#include "engine/london.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

std::string text_of(Permission const& each) {
    return each.id + "|" + each.role + "|" + each.act + (each.given ? "|given|" : "|taken|") +
           each.area + "|" + stored(each.from) + "|" + (each.until ? stored(*each.until) : "") +
           "|" + each.source + "\n";
}

}  // namespace

Period Policy::within(DeadlineRule const& rule) const {
    auto period = rule.within;
    if (rule.binding != Binding::local) return period;
    if (auto const chosen = local_.find(rule.name); chosen != local_.end())
        period.amount = chosen->second;
    return period;
}

int Policy::value(Setting const& setting) const {
    if (setting.binding != Binding::local) return setting.value;
    auto const chosen = local_.find(setting.name);
    return chosen == local_.end() ? setting.value : chosen->second;
}

void Policy::permit(Permission permission) {
    std::erase_if(permissions_, [&](auto const& each) { return each.id == permission.id; });
    permissions_.push_back(std::move(permission));
}

bool Policy::end_permission(std::string_view id, Date last_day) {
    for (auto& each : permissions_) {
        if (each.id != id) continue;
        each.until = last_day;
        return true;
    }
    return false;
}

std::string Policy::digest() const {
    std::string text;
    for (auto const& [name, value] : local_) text += name + "=" + std::to_string(value) + "\n";
    if (calendar_.version() != Calendar::built_in().version())
        text += "holidays " + calendar_.version() + "\n";
    if (!(sittings_ == Sittings{})) text += "sittings\n" + sittings_.text();
    for (auto const& each : joins_)
        text += "join " + each.version + " " + each.area + " " + stored(each.from) + "\n";
    for (auto const& each : permissions_) text += "may " + text_of(each);
    return text.empty() ? "default" : fingerprint(text);
}

}  // namespace caseway::engine
