#include "console/people_screen.hpp"

#include "console/office_changes.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

Json day_or_null(std::optional<engine::Date> const& day) {
    return day ? Json{engine::iso(*day)} : Json{};
}

std::string rank_words(engine::Actor const& actor) {
    return std::string{engine::name_of(actor.rank)} + (actor.acting_rank ? " (acting)" : "");
}

bool ever_holds(engine::Member const& member, std::string const& role) {
    return member.holds(role) ||
           std::any_of(member.attachments.begin(), member.attachments.end(), [&](auto const& each) {
               return std::find(each.roles.begin(), each.roles.end(), role) != each.roles.end();
           });
}

}  // namespace

std::string person_line(engine::Member const& member, engine::Date on) {
    auto const actor = engine::acting(member, {}, on);
    auto const roles =
        member.serves_on(on) ? engine::joined(actor.roles, ", ") : std::string{"left"};
    return row({{member.id, 12}, {member.name, 16}, {rank_words(actor), 16}, {roles, 0}}, 2);
}

std::string person_screen(engine::Member const& member,
                          std::vector<engine::Permission> const& permissions, engine::Date on) {
    auto const actor = engine::acting(member, {}, on);
    auto text = wrapped(
        member.serves_on(on)
            ? rank_words(actor) + "; " + engine::joined(actor.roles, ", ") + "; " + actor.unit
            : std::string{"left"},
        13, "TODAY");
    text += wrapped(words_of(member), 13, "THEIR OWN");
    if (!member.os_user.empty()) text += wrapped(member.os_user, 13, "ACCOUNT");
    if (member.last_day) text += wrapped(engine::show(*member.last_day), 13, "LAST DAY");
    if (!member.ranks.empty()) text += "RANKS\n";
    for (auto const& each : member.ranks)
        text += wrapped(std::string{engine::name_of(each.rank)} + (each.acting ? ", acting" : "") +
                            ", " + days_words(each.from, each.until),
                        4, "  -");
    if (!member.attachments.empty()) text += "ATTACHMENTS\n";
    for (auto const& each : member.attachments)
        text += wrapped(each.unit + ": " + engine::joined(each.roles, ", ") + ", " +
                            days_words(each.from, each.until),
                        4, "  -");
    if (!permissions.empty()) text += "PERMISSIONS OF THESE ROLES (LOCAL)\n";
    for (auto const& each : permissions) text += wrapped(each.id + ": " + words_of(each), 4, "  -");
    return text;
}

Json person_json(engine::Member const& member, engine::Date on) {
    auto const actor = engine::acting(member, {}, on);
    auto json = Json::object({{"id", member.id},
                              {"name", member.name},
                              {"rank", engine::name_of(actor.rank)},
                              {"acting", actor.acting_rank},
                              {"roles", texts(actor.roles)},
                              {"unit", actor.unit}});
    return json.set("last_day", day_or_null(member.last_day));
}

std::vector<engine::Permission> permissions_for(engine::Policy const& policy,
                                                engine::Member const& member) {
    std::vector<engine::Permission> found;
    for (auto const& each : policy.permissions())
        if (ever_holds(member, each.role)) found.push_back(each);
    return found;
}

Json to_json(engine::RankHeld const& held) {
    return Json::object({{"rank", engine::name_of(held.rank)},
                         {"from", engine::iso(held.from)},
                         {"until", day_or_null(held.until)},
                         {"acting", held.acting}});
}

Json to_json(engine::Attachment const& attached) {
    return Json::object({{"unit", attached.unit},
                         {"roles", texts(attached.roles)},
                         {"from", engine::iso(attached.from)},
                         {"until", day_or_null(attached.until)}});
}

Json to_json(engine::Permission const& each) {
    return Json::object({{"id", each.id},
                         {"role", each.role},
                         {"act", each.act},
                         {"given", each.given},
                         {"area", each.area},
                         {"from", engine::iso(each.from)},
                         {"until", day_or_null(each.until)},
                         {"binding", engine::name_of(engine::Binding::local)},
                         {"source", each.source}});
}

}  // namespace caseway::console
