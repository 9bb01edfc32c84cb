#include "engine/office.hpp"

#include "engine/in_plain.hpp"
#include "engine/journal.hpp"
#include "engine/london.hpp"
#include "engine/near.hpp"
#include "engine/office_fields.hpp"
#include "engine/record_doubt.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::engine {

namespace {

constexpr Authority by_administrators =
    done_by(administrator).with_another("caseway: people and their permissions are changed by two");

// Where every administrator has left, somebody has to be able to enter one.
constexpr Authority where_none_serves = Authority{}.ranked(
    Rank::superintendent, "caseway: where no administrator serves, a superintendent enters one");

// Nobody else can be waited for: until it is done nothing is recorded in the store.
constexpr Authority who_accepts_a_record = Authority{}.ranked(
    Rank::inspector, "caseway: an administrator or an inspector answers for a record in doubt");

bool ever_administered(Member const& member) {
    return member.holds(administrator) ||
           std::any_of(member.attachments.begin(), member.attachments.end(), [](auto const& each) {
               return std::find(each.roles.begin(), each.roles.end(), administrator) !=
                      each.roles.end();
           });
}

// Kinds of change that carry the whole of their kind.
bool is_whole(std::string_view event) {
    return event == office_event::policy || event == office_event::holidays ||
           event == office_event::sittings;
}

bool is_identity(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return std::islower(static_cast<unsigned char>(c)) ||
               std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
    });
}

}  // namespace

bool changes_office(std::string_view event) {
    constexpr Words changing[] = {office_event::person,    office_event::rank,
                                  office_event::attached,  office_event::left,
                                  office_event::policy,    office_event::holidays,
                                  office_event::sittings,  office_event::joined,
                                  office_event::permitted, office_event::permission_ended,
                                  office_event::opened,    record_accepted};
    return std::find(std::begin(changing), std::end(changing), event) != std::end(changing);
}

void Office::apply(Entry const& entry) {
    case_seq_ = entry.case_seq;
    if (entry.kind == EntryKind::refusal || entry.marked(damaged_mark)) return;
    if (entry.marked("proposed")) {
        proposed_.push_back(entry);
        return;
    }
    bool const confirmed = entry.event == office_event::confirmed;
    if (!confirmed && entry.event != office_event::rejected) return change(entry);
    auto const seq = office_fields::number_of(entry.payload, "entry");
    auto const found = std::find_if(proposed_.begin(), proposed_.end(), [&](Entry const& each) {
        return seq && each.case_seq == *seq;
    });
    if (found == proposed_.end()) return;
    auto const proposal = *found;
    proposed_.erase(found);
    if (confirmed) change(proposal);
}

void Office::change(Entry const& entry) {
    using namespace office_fields;
    auto const& fields = entry.payload;
    auto const& event = entry.event;
    // A proposal that carries the whole of its kind was made before this one: it would undo it.
    if (is_whole(event))
        std::erase_if(proposed_, [&](Entry const& each) { return each.event == event; });
    if (event == office_event::opened) policy_.be_in(text_of(fields, "area"));
    if (event == office_event::policy) policy_.choose(numbers_of(fields));
    if (event == office_event::holidays)
        if (auto read = read_calendar(text_of(fields, "text")); read.calendar)
            policy_.use(std::move(*read.calendar));
    std::vector<std::string> problems;
    if (event == office_event::sittings)
        if (auto read = Sittings::read(text_of(fields, "text"), problems))
            policy_.use(std::move(*read));
    if (event == office_event::joined) {
        auto joins = policy_.joins();
        joins.push_back(join_of(fields));
        policy_.use(std::move(joins));
    }
    if (event == office_event::permitted) policy_.permit(permission_of(fields));
    if (event == office_event::permission_ended)
        policy_.end_permission(text_of(fields, "id"), date_of_field(fields, "last-day"));
    if (event == office_event::person) {
        auto member = member_of(fields);
        if (auto* before = known(member.id)) {
            member.ranks = before->ranks;
            member.attachments = before->attachments;
            // Who is entered again with another rank held the earlier one until then.
            if (member.rank != before->rank) {
                member.ranks.push_back({member.rank, date_of(entry.happened_at), {}, false});
                member.rank = before->rank;
            }
            *before = std::move(member);
        } else {
            people_.push_back(std::move(member));
        }
    }
    auto* member = known(text_of(fields, "id"));
    if (!member) return;
    if (event == office_event::rank) member->ranks.push_back(rank_of(fields));
    if (event == office_event::attached) member->attachments.push_back(attachment_of(fields));
    if (event == office_event::left) member->last_day = date_of_field(fields, "last-day");
}

Member* Office::known(std::string_view id) {
    for (auto& each : people_)
        if (each.id == id) return &each;
    return nullptr;
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

Entry const* Office::proposal(std::uint64_t case_seq) const {
    for (auto const& each : proposed_)
        if (each.case_seq == case_seq) return &each;
    return nullptr;
}

Actor Office::as_known(Actor const& asserted, Date on, Date today) const {
    auto const* member = find(asserted.id);
    if (!member) return asserted;
    auto actor = acting(*member, asserted.assertion, on);
    actor.serving = member->serves_on(today);
    return actor;
}

std::size_t Office::administrators(Date on) const {
    return static_cast<std::size_t>(std::count_if(
        people_.begin(), people_.end(),
        [&](Member const& each) { return acting(each, {}, on).holds(administrator); }));
}

Ruling Office::may_change(Actor const& by, std::string_view event, Minute at) const {
    auto const count = administrators(date_of(at));
    bool const ever = std::any_of(people_.begin(), people_.end(), ever_administered);
    if (!ever) return {};
    Moment moment;
    moment.at = at;
    moment.by = by;
    moment.policy = &policy_;
    bool const doubted = event == record_accepted;
    if (doubted && by.serving && by.holds(administrator)) return {};
    auto const& may = doubted      ? who_accepts_a_record
                      : count == 0 ? where_none_serves
                                   : by_administrators;
    auto ruling = authorise({"office", event, &may}, moment);
    if (ruling.kind == Ruling::Kind::needs_second_person && count < 2)
        ruling.kind = Ruling::Kind::allow;
    return ruling;
}

std::vector<FieldProblem> problems_of(Member const& member, std::span<Words const> known_roles) {
    std::vector<FieldProblem> problems;
    if (!is_identity(member.id))
        problems.push_back(
            {"id", member.id, "small letters, digits, dots and dashes, such as a.harlow"});
    if (auto name = detail::Codec<std::string>::read(member.name); !name.value)
        problems.push_back({"name", member.name, name.problem});
    if (!member.unit.empty() && !is_name(member.unit))
        problems.push_back({"unit", member.unit, std::string{a_name}});
    for (auto const& role : member.roles)
        if (!known_roles.empty() &&
            std::find(known_roles.begin(), known_roles.end(), role) == known_roles.end())
            problems.push_back({"roles", role, "roles out of: " + detail::one_of(known_roles)});
    return problems;
}

}  // namespace caseway::engine
