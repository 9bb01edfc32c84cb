#include "console/office_changes.hpp"

#include "console/local_numbers.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "workflows/regimes.hpp"

#include <map>
#include <ostream>

namespace caseway::console {

namespace {

// Everything an office holds, each thing by its name: two offices differ where these do.
using Statements = std::map<std::string, std::string>;

void say(Statements& all, std::string const& what, std::string const& words) {
    auto& said = all[what];
    said += (said.empty() ? "" : "; ") + words;
}

void say_people(Statements& all, engine::Office const& office) {
    for (auto const& each : office.people()) {
        say(all, each.id, each.name + "; " + words_of(each));
        if (!each.os_user.empty()) say(all, each.id + ", account", each.os_user);
        for (auto const& held : each.ranks)
            say(all, each.id + ", rank " + days_words(held.from, held.until),
                std::string{engine::name_of(held.rank)} + (held.acting ? ", acting" : ""));
        for (auto const& attached : each.attachments)
            say(all, each.id + ", attached " + days_words(attached.from, attached.until),
                attached.unit + ": " + engine::joined(attached.roles, ", "));
        if (each.last_day) say(all, each.id + ", last day", engine::show(*each.last_day));
    }
}

// "2022-06-03 added Platinum Jubilee" is said under its day. Lines without one stand by themselves.
void say_lines(Statements& all, std::string const& kind, std::string const& text) {
    std::string line;
    for (char const c : text) {
        if (c != '\n') {
            line += c;
            continue;
        }
        auto const space = line.find(' ');
        if (space != line.npos)
            say(all, kind + " " + line.substr(0, space) + " (LOCAL)", line.substr(space + 1));
        line.clear();
    }
}

// A join reaches no further than the version itself.
bool has_effect(engine::Join const& join) {
    for (auto const* regime : workflows::all_regimes)
        for (auto const& each : regime->versions)
            if (each.name == join.version &&
                (!each.until.ok() || engine::Date{each.until} > join.from))
                return true;
    return false;
}

void say_configuration(Statements& all, engine::Policy const& policy,
                       engine::Catalogue const& catalogue) {
    for (auto const& each : local_numbers(catalogue, policy))
        say(all, each.name + " (LOCAL)", each.words(each.now));
    say_lines(all, "holidays", policy.calendar().text());
    say_lines(all, "sittings", policy.sittings().text());
    for (auto const& each : policy.joins())
        say(all, "regime " + each.version + " in " + each.area + " (LOCAL)",
            "from " + engine::show(each.from) +
                (has_effect(each) ? "" : "; without effect, it holds nowhere by then"));
    for (auto const& each : policy.permissions())
        say(all, "permission " + each.id + " (LOCAL)", words_of(each));
}

Statements statements(engine::Office const& office, engine::Catalogue const& catalogue) {
    Statements all;
    say_people(all, office);
    say_configuration(all, office.policy(), catalogue);
    return all;
}

engine::Office with(engine::Office office, engine::Entry entry) {
    entry.kind = engine::EntryKind::office;
    entry.marks.clear();
    office.apply(entry);
    return office;
}

std::string or_none(std::string const& words) { return words.empty() ? "(none)" : words; }

}  // namespace

engine::Office changed_by(engine::Office const& office, engine::Request const& request,
                          engine::Minute at) {
    engine::Entry entry;
    entry.case_seq = office.case_seq() + 1;
    entry.event = request.event;
    entry.payload = request.fields;
    entry.happened_at = request.at.value_or(at);
    return with(office, std::move(entry));
}

engine::Office changed_by(engine::Office const& office, engine::Entry const& proposal) {
    return with(office, proposal);
}

std::vector<OfficeChange> differences(engine::Office const& before, engine::Office const& after,
                                      engine::Catalogue const& catalogue) {
    auto const old = statements(before, catalogue), fresh = statements(after, catalogue);
    std::vector<OfficeChange> changes;
    for (auto const& [what, words] : old) {
        auto const found = fresh.find(what);
        auto const now = found == fresh.end() ? std::string{} : found->second;
        if (now != words) changes.push_back({what, words, now});
    }
    for (auto const& [what, words] : fresh)
        if (!old.contains(what)) changes.push_back({what, {}, words});
    return changes;
}

void print_changes(std::ostream& out, std::vector<OfficeChange> const& changes) {
    for (auto const& each : changes)
        out << wrapped(each.what + ": " + or_none(each.was) + " -> " + or_none(each.now), 4, "  -");
}

Json to_json(OfficeChange const& change) {
    return Json::object({{"what", change.what},
                         {"was", change.was.empty() ? Json{} : Json{change.was}},
                         {"now", change.now.empty() ? Json{} : Json{change.now}}});
}

std::string days_words(engine::Date from, std::optional<engine::Date> const& until) {
    if (!until) return "from " + engine::show(from);
    return engine::show(from) + " to " + engine::show(*until);
}

std::string words_of(engine::Permission const& each) {
    return std::string{each.given ? "given to " : "taken from "} + each.role + ": " + each.act +
           ", " + days_words(each.from, each.until) +
           (each.area.empty() ? "" : ", in " + each.area) + " [" + each.source + "]";
}

std::string words_of(engine::Member const& each) {
    auto words = std::string{engine::name_of(each.rank)};
    if (!each.roles.empty()) words += "; " + engine::joined(each.roles, ", ");
    return each.unit.empty() ? words : words + "; " + each.unit;
}

}  // namespace caseway::console
