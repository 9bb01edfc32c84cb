#include "engine/office.hpp"

#include "engine/near.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>

namespace caseway::engine {

namespace {

std::string text_of(Fields const& fields, std::string_view name) {
    auto const* text = find_field(fields, name);
    return text ? *text : std::string{};
}

Member member_of(Fields const& fields) {
    Member member{text_of(fields, "id"),
                  text_of(fields, "name"),
                  rank_named(text_of(fields, "rank")).value_or(Rank::partner),
                  {},
                  text_of(fields, "unit"),
                  text_of(fields, "os-user")};
    auto const roles = text_of(fields, "roles");
    for (auto const role : detail::split_list(roles)) member.roles.emplace_back(role);
    return member;
}

Policy policy_of(Fields const& fields) {
    std::map<std::string, int, std::less<>> local;
    for (auto const& [name, text] : fields) {
        int value = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) local[name] = value;
    }
    return Policy{std::move(local)};
}

bool is_identity(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return std::islower(static_cast<unsigned char>(c)) ||
               std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
    });
}

}  // namespace

void Office::apply(Entry const& entry) {
    case_seq_ = entry.case_seq;
    if (entry.event == office_event::opened) area_ = text_of(entry.payload, "area");
    if (entry.event == office_event::policy) policy_ = policy_of(entry.payload);
    if (entry.event != office_event::person) return;
    auto member = member_of(entry.payload);
    std::erase_if(people_, [&](auto const& each) { return each.id == member.id; });
    people_.push_back(std::move(member));
}

Member const* Office::find(std::string_view id) const {
    for (auto const& each : people_)
        if (each.id == id) return &each;
    return nullptr;
}

Member const* Office::with_account(std::string_view os_user) const {
    for (auto const& each : people_)
        if (!os_user.empty() && each.os_user == os_user) return &each;
    return nullptr;
}

Fields fields_of(Member const& member) {
    return {{"id", member.id},
            {"name", member.name},
            {"rank", std::string{name_of(member.rank)}},
            {"roles", joined(member.roles, ",")},
            {"unit", member.unit},
            {"os-user", member.os_user}};
}

std::vector<FieldProblem> problems_of(Member const& member, std::span<Words const> known_roles) {
    std::vector<FieldProblem> problems;
    if (!is_identity(member.id))
        problems.push_back(
            {"id", member.id, "small letters, digits, dots and dashes, such as a.harlow"});
    if (auto name = detail::Codec<std::string>::read(member.name); !name.value)
        problems.push_back({"name", member.name, name.problem});
    for (auto const& role : member.roles)
        if (!known_roles.empty() &&
            std::find(known_roles.begin(), known_roles.end(), role) == known_roles.end())
            problems.push_back({"roles", role, "roles out of: " + detail::one_of(known_roles)});
    return problems;
}

}  // namespace caseway::engine
