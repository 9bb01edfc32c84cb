// show: a case on one screen. It names nobody and holds no address and no phone number.
#include "console/case_screen.hpp"
#include "console/commands_case.hpp"
#include "console/looking.hpp"
#include "console/reply.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <ostream>
#include <ranges>

namespace caseway::console {

namespace {

constexpr std::size_t last_changes = 5;

// A case with all that a screen of it needs.
struct Shown {
    engine::Case folded;
    std::vector<engine::Entry> entries;
    engine::Catalogue const& catalogue;
    engine::Minute now;
};

Shown read_case(Session& session, LookedAt looked) {
    return {folded(session, looked), std::move(looked.entries), session.desk().catalogue(),
            session.now()};
}

// Newest first: what was told to the case, with notes and what asks brought about.
std::vector<engine::Entry const*> newest_acts(Shown const& shown) {
    std::vector<engine::Entry const*> found;
    for (auto const& each : shown.entries | std::views::reverse)
        if (each.kind == engine::EntryKind::act && found.size() < last_changes)
            found.push_back(&each);
    return found;
}

std::string whose(engine::Strand const& strand) {
    if (strand.ended) return "ended";
    return strand.owner.empty() ? "nobody's" : strand.owner;
}

void print_strands(std::ostream& out, Shown const& shown) {
    out << "STRANDS\n";
    for (auto const& each : shown.folded.strands())
        out << row({{each.name, 16}, {std::string{each.state_label()}, 0}}, 2)
            << row({{"", 16}, {"since " + engine::show(each.since), 28}, {whose(each), 0}}, 2);
}

void print_due(std::ostream& out, Shown const& shown) {
    auto const deadlines = deadlines_of(shown.folded);
    if (deadlines.empty()) return;
    out << "DUE\n";
    for (auto const& each : deadlines) {
        auto const* rule = shown.catalogue.deadline(each.deadline.name);
        auto const label = rule ? std::string{rule->label} : each.deadline.name;
        auto const binding = rule ? std::string{engine::name_of(rule->binding)} : "";
        out << row({{time_left(each.deadline.due, shown.now), 16}, {label, 50}, {binding, 0}}, 2)
            << row({{"", 16}, {engine::show(each.deadline.due) + ", " + each.strand, 0}}, 2);
    }
}

// The strands of one workflow, with what its opening said of them.
void print_kind(std::ostream& out, Shown const& shown, std::string_view title,
                std::string_view workflow, std::string_view field) {
    bool first = true;
    for (auto const& each : shown.folded.strands()) {
        if (each.workflow->name() != workflow) continue;
        if (std::exchange(first, false)) out << title << "\n";
        auto const list = each.forum.empty() ? "" : "on the list " + each.forum;
        auto const which = opening_value(shown.entries, shown.catalogue, each.name, field);
        out << row({{each.name, 14},
                    {which.empty() ? list : which, 26},
                    {std::string{each.state_label()}, 0}},
                   2);
    }
}

void print_waiting(std::ostream& out, Shown const& shown) {
    if (!shown.folded.undelivered().empty()) out << "NOT TOLD YET\n";
    for (auto const& each : shown.folded.undelivered())
        out << row({{std::to_string(each.case_seq), 5}, {each.to, 26}, {each.what, 0}}, 2);
    if (!shown.folded.unplaced().empty()) out << "NEEDS A SUPERVISOR\n";
    for (auto const seq : shown.folded.unplaced()) {
        auto const& entry = shown.entries.at(seq - 1);
        out << wrapped("entry " + std::to_string(seq) + ": " +
                           event_label(shown.catalogue, entry.workflow, entry.event) +
                           " was recorded where no rule provides for it (" + entry.strand + ")",
                       4, "  -");
    }
}

void print_changes(std::ostream& out, Shown const& shown) {
    out << "LAST CHANGES\n";
    for (auto const* each : newest_acts(shown))
        out << row({{engine::show(each->happened_at), 21},
                    {event_label(shown.catalogue, each->workflow, each->event), 34},
                    {each->actor, 0}},
                   2);
}

// Nothing that was recorded of it is left to show.
void print_erased(std::ostream& out, engine::Case const& folded) {
    out << wrapped(
        "ERASED under its entry " + std::to_string(folded.erased_under()) +
        " at the end of its retention. What was recorded is destroyed; who did what, and "
        "when, stays: caseway audit timeline " +
        folded.ref());
}

void print_case(Session& session, Shown const& shown) {
    auto& out = session.out();
    auto const& folded = shown.folded;
    auto const erased = folded.erased_under() != 0;
    out << heading(folded.ref() + "   " + (erased ? "erased" : grade_words(folded.shared())),
                   engine::show(shown.now));
    if (erased) return print_erased(out, folded);
    out << wrapped(safe_contact_words(folded.shared()), 15, "SAFE CONTACT") << "\n";
    print_strands(out, shown);
    print_due(out, shown);
    print_kind(out, shown, "REFERRALS", "referral", "agency");
    print_kind(out, shown, "SUSPECTS", "suspect", "npu");
    print_waiting(out, shown);
    print_changes(out, shown);
    if (session.globals().quiet) return;
    out << "\nNext: caseway next " << folded.ref() << "\nHistory: caseway audit timeline "
        << folded.ref() << "\nThat you looked was recorded.\n";
}

Json strand_json(Shown const& shown, engine::Strand const& strand) {
    auto json = Json::object({{"strand", strand.name},
                              {"workflow", strand.workflow->name()},
                              {"state", strand.state},
                              {"label", strand.state_label()},
                              {"owner", strand.owner},
                              {"parent", strand.parent},
                              {"since", engine::iso(strand.since)},
                              {"ended", strand.ended}});
    if (!strand.forum.empty()) json.set("list", strand.forum);
    if (strand.meets_on) json.set("meets_on", engine::iso(*strand.meets_on));
    if (auto const agency = opening_value(shown.entries, shown.catalogue, strand.name, "agency");
        !agency.empty())
        json.set("agency", agency);
    json.set("deadlines", Json::list_of(strand.deadlines, [&](auto const& each) {
                 return to_json(each, shown.catalogue, shown.now);
             }));
    return json;
}

Json change_json(Shown const& shown, engine::Entry const& entry) {
    return Json::object({{"entry", entry.case_seq},
                         {"event", entry.event},
                         {"label", event_label(shown.catalogue, entry.workflow, entry.event)},
                         {"strand", entry.strand},
                         {"who", entry.actor},
                         {"happened_at", engine::iso(entry.happened_at)}});
}

Json case_json(Session& session, Shown const& shown) {
    auto json = document("case", session);
    auto const& folded = shown.folded;
    json.set("case", folded.ref()).set("version", folded.version());
    if (folded.erased_under() != 0) json.set("erased_under", folded.erased_under());
    json.set("safe_contact", safe_contact_words(folded.shared()));
    auto facts = Json::object();
    for (auto const& [name, value] : folded.shared())
        facts.set(name, value_json(hidden_line(shown.catalogue, name), name, value));
    json.set("shared", std::move(facts));
    json.set("strands", Json::list_of(folded.strands(),
                                      [&](auto const& each) { return strand_json(shown, each); }));
    json.set(
        "not_told_yet", Json::list_of(folded.undelivered(), [](auto const& each) {
            return Json::object({{"entry", each.case_seq}, {"to", each.to}, {"what", each.what}});
        }));
    json.set("unplaced", Json::list_of(folded.unplaced(), [](auto each) { return Json{each}; }));
    json.set("last_changes", Json::list_of(newest_acts(shown), [&](auto const* each) {
                 return change_json(shown, *each);
             }));
    return json;
}

}  // namespace

int show_case(Invocation const& given, Session& session) {
    auto const shown = read_case(session, look_at(session, *given.get("case"), "show"));
    if (session.globals().json)
        print(session, case_json(session, shown));
    else
        print_case(session, shown);
    return exit_code::done;
}

}  // namespace caseway::console
