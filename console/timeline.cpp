#include "console/timeline.hpp"

#include "console/json.hpp"
#include "console/text.hpp"
#include "engine/erasure.hpp"
#include "engine/looking.hpp"
#include "engine/near.hpp"
#include "engine/reviewing.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Catalogue;
using engine::Entry;
using engine::EntryKind;
using engine::Minute;
namespace deadline_event = engine::deadline_event;

constexpr int story_column = 26;
constexpr std::string_view key =
    "  +  opened        *  recorded       >  follows from another strand\n"
    "  -> told outside  .  deadline set   =  deadline met\n"
    "  !  passed, late  x  refused        ?  no row: for a supervisor\n"
    "  ~  note, review  o  read           ,  deadline no longer needed\n";

Minute recorded(Entry const& entry) {
    return std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
}

std::string text_of(Entry const& entry, std::string_view field) {
    auto const* text = engine::find_field(entry.payload, field);
    return text ? *text : std::string{};
}

bool is_told_outside(Entry const& entry) {
    return entry.kind == EntryKind::ask && entry.workflow.empty();
}

// What follows from an act has the act's times; it is said once.
bool was_recorded_late(Entry const& entry) {
    return entry.cause == 0 && recorded(entry) - entry.happened_at >= recorded_late_after;
}

bool passed(Entry const& entry) {
    return entry.kind == EntryKind::deadline &&
           (entry.event == deadline_event::missed || entry.event == deadline_event::met_late);
}

// A supervisor's word on an entry of the case.
std::string_view review_label(std::string_view event) {
    if (event == engine::review_event::signed_off) return "Transition signed off";
    return event == engine::review_event::queried ? "Transition asked about" : "Question answered";
}

// What somebody typed whom the store lets in to nothing.
std::string turned_away_label(Entry const& entry) {
    auto const account = text_of(entry, "account");
    return "caseway " + text_of(entry, "view") +
           (account.empty() ? std::string{} : ", by the account " + account);
}

// Empty for what is no look.
std::string look_label(Entry const& entry) {
    if (!entry.workflow.empty()) return {};
    if (entry.event == engine::look_event::revealed)
        return "A field revealed (" + text_of(entry, "field") + ")";
    if (entry.event == engine::look_event::exported) return "Exported";
    if (entry.event == engine::look_event::looked_at)
        return "A look (" + text_of(entry, "view") + ")";
    if (entry.event == engine::look_event::turned_away) return turned_away_label(entry);
    return {};
}

std::string event_label(Entry const& entry, Catalogue const& catalogue) {
    if (engine::is_review(entry.event)) return std::string{review_label(entry.event)};
    if (auto label = look_label(entry); !label.empty()) return label;
    auto const* workflow = catalogue.find(entry.workflow);
    auto const* event = workflow ? workflow->event_named(entry.event) : nullptr;
    return event ? std::string{event->label} : entry.event;
}

std::string deadline_title(Entry const& entry, Catalogue const& catalogue) {
    auto const name = text_of(entry, "deadline");
    auto const* rule = catalogue.deadline(name);
    // Of one that was erased with its case the header alone is left.
    bool const erased = entry.payload.empty();
    std::string title = rule ? std::string{rule->label} : erased ? "A deadline" : name;
    auto const due = engine::parse_minute(text_of(entry, "due"));
    auto const by = due      ? engine::show(*due)
                    : erased ? std::string{"at a time that is erased"}
                             : std::string{"a time that cannot be read"};
    if (entry.event == deadline_event::set)
        return title + ": due " + by +
               // cppcheck-suppress incorrectStringBooleanError ; 2.10 misreads braces in a sum
               (rule ? " (" + std::string{engine::name_of(rule->binding)} + ")" : std::string{});
    if (entry.event == deadline_event::met) return title + ": met";
    if (entry.event == deadline_event::met_late) return title + ": met late, was due " + by;
    if (entry.event == deadline_event::missed) return title + ": PASSED, was due " + by;
    if (entry.event == deadline_event::ran_out) return title + ": its time ran out";
    return title + ": no longer needed";
}

// Several choices are a list that can be broken between them.
std::string open_value(engine::FieldLine const& line, std::string const& stored) {
    auto value = shown_value(&line, stored);
    if (line.type != engine::FieldType::choices) return value;
    std::string spaced;
    for (char const c : value) spaced += c == ',' ? std::string{", "} : std::string{c};
    return spaced;
}

// What is known and open to everybody of the fields, in a line.
std::string open_fields(Entry const& entry, Catalogue const& catalogue) {
    std::vector<std::string> parts;
    if (entry.kind == EntryKind::deadline || entry.workflow.empty()) return {};
    for (auto const& field : engine::event_fields(entry)) {
        auto const* line = field_line(catalogue, entry, field.name);
        if (line && line->kept == engine::FieldClass::open)
            parts.push_back(field.name + " " + open_value(*line, field.text));
    }
    return engine::joined(parts, "; ");
}

std::string state_label(Entry const& entry, Catalogue const& catalogue) {
    auto const* workflow = catalogue.find(entry.workflow);
    auto const* state = workflow ? workflow->state_named(entry.to) : nullptr;
    return state ? std::string{state->label} : entry.to;
}

void add_line(std::string& story, std::string const& line) {
    if (!line.empty()) story += "\n" + line;
}

// Who, with what somebody would want to know of it: a rank held for a time, and a name that another
// system gave and nobody at a console answers for.
std::string who_words(Entry const& entry) {
    auto words = entry.actor;
    if (entry.marked("acting-rank")) words += ", acting " + entry.rank;
    return entry.asserted == "host-asserted" ? words + ", " + entry.asserted : words;
}

std::string story_of(Entry const& entry, Catalogue const& catalogue) {
    auto story = title_of(entry, catalogue);
    // Whoever acted is named with the act; what follows from it is theirs as well. A word on an
    // entry is another person's.
    if (entry.cause == 0 || engine::is_review(entry.event)) story += " (" + who_words(entry) + ")";
    bool const stepped = !entry.workflow.empty() && entry.kind != EntryKind::refusal;
    if (stepped && entry.from != entry.to) add_line(story, "now " + state_label(entry, catalogue));
    if (entry.marked("no-effect")) add_line(story, "nothing follows from it there");
    if (entry.marked("unplaced")) add_line(story, "NO ROW for it: a supervisor resolves it");
    add_line(story, open_fields(entry, catalogue));
    for (auto const& reason : engine::reasons_noted(entry, "irregular"))
        add_line(story, "IRREGULAR: " + reason.text);
    for (auto const& reason : engine::reasons_noted(entry, "refused"))
        add_line(story, "because " + reason.text);
    if (!entry.on_behalf_of.empty()) add_line(story, "on behalf of " + entry.on_behalf_of);
    if (was_recorded_late(entry))
        add_line(story, "recorded " + how_long(recorded(entry) - entry.happened_at) + " later, " +
                            engine::show(recorded(entry)));
    return story;
}

void print_entry(std::ostream& out, Entry const& entry, Catalogue const& catalogue) {
    auto const at = engine::show(entry.happened_at);
    auto const lead = "  " + at.substr(at.find(':') - 2, 5) + "  " +
                      padded(symbol_of(entry, catalogue), 2) + " " + padded(entry.strand, 13);
    out << wrapped(story_of(entry, catalogue), story_column, padded(lead, story_column));
}

void print_heading(std::ostream& out, std::vector<Entry> const& all) {
    auto const [first, last] = std::minmax_element(
        all.begin(), all.end(),
        [](auto const& a, auto const& b) { return a.happened_at < b.happened_at; });
    out << all.front().case_ref << "   " << counted(all.size(), "entry", "entries") << "   "
        << engine::show(engine::date_of(first->happened_at)) << " - "
        << engine::show(engine::date_of(last->happened_at)) << "\n";
}

}  // namespace

bool is_late(Entry const& entry) {
    return passed(entry) || entry.marked("irregular") || entry.marked("unplaced") ||
           was_recorded_late(entry);
}

std::vector<Entry> chosen(std::vector<Entry> entries, TimelineChoice const& choice) {
    std::erase_if(entries, [&](Entry const& entry) {
        auto const kind = engine::name_of(entry.kind);
        bool const wanted_kind =
            choice.kinds.empty() ||
            std::find(choice.kinds.begin(), choice.kinds.end(), kind) != choice.kinds.end();
        return !wanted_kind || (choice.since && entry.happened_at < *choice.since) ||
               (choice.until && entry.happened_at > *choice.until) ||
               (!choice.reads && entry.kind == EntryKind::read) ||
               (choice.late_only && !is_late(entry));
    });
    std::stable_sort(entries.begin(), entries.end(),
                     [](auto const& a, auto const& b) { return a.happened_at < b.happened_at; });
    return entries;
}

void print_timeline(std::ostream& out, std::vector<Entry> const& all, TimelineChoice const& choice,
                    Catalogue const& catalogue) {
    if (all.empty()) return;
    print_heading(out, all);
    auto const shown = chosen(all, choice);
    std::optional<Minute> before;
    for (auto const& entry : shown) {
        if (before && entry.happened_at - *before >= choice.gap)
            out << "         |  " << how_long(entry.happened_at - *before) << "\n";
        if (!before || engine::date_of(entry.happened_at) != engine::date_of(*before))
            out << "\n" << engine::show(engine::date_of(entry.happened_at)) << "\n";
        print_entry(out, entry, catalogue);
        before = entry.happened_at;
    }
    out << "\n" << key;
    if (shown.size() < all.size())
        out << counted(all.size() - shown.size(), "entry", "entries") << " left out, as asked.\n";
}

std::string_view symbol_of(Entry const& entry, Catalogue const& catalogue) {
    if (entry.kind == EntryKind::refusal) return "x";
    if (entry.kind == EntryKind::read) return "o";
    if (entry.marked("unplaced")) return "?";
    if (entry.kind == EntryKind::deadline) {
        if (entry.event == deadline_event::set) return ".";
        if (entry.event == deadline_event::met) return "=";
        return entry.event == deadline_event::cancelled ? "," : "!";
    }
    if (is_told_outside(entry) || entry.event == engine::delivered_event) return "->";
    auto const* workflow = catalogue.find(entry.workflow);
    if (!workflow) return "~";
    if (entry.from == workflow->initial()) return "+";
    return entry.kind == EntryKind::ask ? ">" : "*";
}

namespace {

std::string sound_title(Entry const& entry, Catalogue const& catalogue) {
    if (entry.kind == EntryKind::deadline) return deadline_title(entry, catalogue);
    if (is_told_outside(entry)) {
        auto const to = text_of(entry, "to");
        return "Tells " + (to.empty() ? "somebody outside" : to) + ": " + entry.event;
    }
    if (entry.kind == EntryKind::refusal) return "Refused: " + event_label(entry, catalogue);
    if (entry.event == engine::note_event) return "Note added";
    if (engine::is_erasure(entry))
        return "ERASED at the end of its retention: what stands above is known by its headers "
               "alone";
    if (engine::is_review(entry.event))
        return event_label(entry, catalogue) + ": entry " + std::to_string(entry.cause);
    if (entry.event == engine::delivered_event)
        return "Delivered: what entry " + std::to_string(entry.cause) + " asked for";
    return event_label(entry, catalogue);
}

}  // namespace

std::string title_of(Entry const& entry, Catalogue const& catalogue) {
    if (!entry.marked(engine::damaged_mark)) return sound_title(entry, catalogue);
    return entry.event.empty() ? "DAMAGED: it cannot be read"
                               : "DAMAGED: " + sound_title(entry, catalogue);
}

}  // namespace caseway::console
