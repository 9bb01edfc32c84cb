#include "engine/office_fields.hpp"

#include "engine/near.hpp"
#include "engine/office.hpp"

#include <charconv>

namespace caseway::engine {

namespace office_fields {

namespace {

std::optional<Date> maybe_date(Fields const& fields, std::string_view name) {
    auto const* text = find_field(fields, name);
    return text ? read_date(*text).value : std::nullopt;
}

std::vector<std::string> list_of(Fields const& fields, std::string_view name) {
    auto const text = text_of(fields, name);
    std::vector<std::string> parts;
    for (auto const part : detail::split_list(text)) parts.emplace_back(part);
    return parts;
}

template <class Number>
std::optional<Number> whole(std::string const& text) {
    Number value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string text_of(Fields const& fields, std::string_view name) {
    auto const* text = find_field(fields, name);
    return text ? *text : std::string{};
}

std::optional<std::uint64_t> number_of(Fields const& fields, std::string_view name) {
    return whole<std::uint64_t>(text_of(fields, name));
}

Date date_of_field(Fields const& fields, std::string_view name) {
    return maybe_date(fields, name).value_or(Date{});
}

Member member_of(Fields const& fields) {
    return {text_of(fields, "id"),
            text_of(fields, "name"),
            rank_named(text_of(fields, "rank")).value_or(Rank::partner),
            list_of(fields, "roles"),
            text_of(fields, "unit"),
            text_of(fields, "os-user")};
}

RankHeld rank_of(Fields const& fields) {
    return {rank_named(text_of(fields, "rank")).value_or(Rank::partner),
            date_of_field(fields, "from"), maybe_date(fields, "until"),
            text_of(fields, "acting") == "yes"};
}

Attachment attachment_of(Fields const& fields) {
    return {text_of(fields, "unit"), list_of(fields, "roles"), date_of_field(fields, "from"),
            maybe_date(fields, "until")};
}

Permission permission_of(Fields const& fields) {
    return {text_of(fields, "id"),       text_of(fields, "role"),
            text_of(fields, "act"),      text_of(fields, "given") != "no",
            text_of(fields, "area"),     date_of_field(fields, "from"),
            maybe_date(fields, "until"), text_of(fields, "source")};
}

Join join_of(Fields const& fields) {
    return {text_of(fields, "version"), text_of(fields, "area"), date_of_field(fields, "from")};
}

Policy::Numbers numbers_of(Fields const& fields) {
    Policy::Numbers numbers;
    for (auto const& [name, text] : fields)
        if (auto const value = whole<int>(text)) numbers[name] = *value;
    return numbers;
}

}  // namespace office_fields

namespace {

void add_until(Fields& fields, std::optional<Date> const& until) {
    if (until) fields.push_back({"until", stored(*until)});
}

}  // namespace

Fields fields_of(Member const& member) {
    return {{"id", member.id},
            {"name", member.name},
            {"rank", std::string{name_of(member.rank)}},
            {"roles", joined(member.roles, ",")},
            {"unit", member.unit},
            {"os-user", member.os_user}};
}

Fields fields_of(std::string const& id, RankHeld const& held) {
    Fields fields{{"id", id},
                  {"rank", std::string{name_of(held.rank)}},
                  {"from", stored(held.from)},
                  {"acting", held.acting ? "yes" : "no"}};
    add_until(fields, held.until);
    return fields;
}

Fields fields_of(std::string const& id, Attachment const& attachment) {
    Fields fields{{"id", id},
                  {"unit", attachment.unit},
                  {"roles", joined(attachment.roles, ",")},
                  {"from", stored(attachment.from)}};
    add_until(fields, attachment.until);
    return fields;
}

Fields fields_of(Permission const& each) {
    Fields fields{{"id", each.id},        {"role", each.role},
                  {"act", each.act},      {"given", each.given ? "yes" : "no"},
                  {"area", each.area},    {"from", stored(each.from)},
                  {"source", each.source}};
    add_until(fields, each.until);
    return fields;
}

Fields fields_of(Join const& join) {
    return {{"version", join.version}, {"area", join.area}, {"from", stored(join.from)}};
}

}  // namespace caseway::engine
