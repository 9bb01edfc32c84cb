#include "engine/oversight.hpp"

#include "engine/anchoring.hpp"
#include "engine/look_watch.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

// Nobody has more open than this without its being a concern of another kind.
constexpr std::size_t most_open = 10'000;

std::vector<Concern> broken_glass(Journal const& journal, Words workflow) {
    QueueQuery query;
    query.workflow = std::string{workflow};
    query.limit = most_open;
    std::vector<Concern> found;
    for (auto const& line : journal.queue(query)) {
        Concern concern{.watch = Watch::break_glass,
                        .case_ref = line.strand.case_ref,
                        .strand = line.strand.strand,
                        .at = line.strand.since,
                        .last = line.strand.since,
                        .of = line.strand.state};
        if (line.first_due) concern.due = line.first_due->due;
        found.push_back(std::move(concern));
    }
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.at < b.at; });
    return found;
}

// The entry of that number, or the next one there is; nothing past the end.
std::optional<Entry> entry_from(Journal const& journal, std::uint64_t number) {
    std::optional<Entry> found;
    journal.ledger(number, [&](Entry const& entry) {
        found = entry;
        return false;
    });
    return found;
}

void add(std::vector<Concern>& all, std::vector<Concern> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

bool is_look(Entry const& entry) {
    return entry.kind == EntryKind::read ||
           (entry.kind == EntryKind::refusal &&
            (entry.event == look_event::looked_at || entry.event == look_event::revealed ||
             entry.event == look_event::exported));
}

bool is_deed(Entry const& entry) {
    bool const tells = entry.kind == EntryKind::act || entry.kind == EntryKind::correction ||
                       entry.kind == EntryKind::office;
    return tells && !entry.actor.empty() && entry.asserted != the_clock().assertion;
}

std::uint64_t first_recorded(Journal const& journal, Instant since) {
    std::uint64_t low = 1;
    auto high = journal.ledger_size() + 1;
    while (low < high) {
        auto const middle = low + (high - low) / 2;
        auto const entry = entry_from(journal, middle);
        if (entry && entry->recorded_at < since)
            low = entry->ledger_seq + 1;
        else
            high = middle;
    }
    return low;
}

void entries_recorded(Journal const& journal, Stretch stretch,
                      std::function<void(Entry const&)> const& visit) {
    journal.ledger(first_recorded(journal, stretch.since), [&](Entry const& entry) {
        if (entry.recorded_at > stretch.until) return false;
        visit(entry);
        return true;
    });
}

std::vector<Concern> concerns_in(Journal const& journal, Policy const& policy,
                                 OversightQuestion const& asked) {
    LookWatch looks{policy};
    ClockWatch clocks;
    entries_recorded(journal, asked.stretch, [&](Entry const& entry) {
        looks.take(entry);
        clocks.take(entry);
    });
    std::vector<Concern> all;
    add(all, looks.without_reason([&](std::string const& case_id, std::string const& who) {
        return has_to_do_with(journal, case_id, who);
    }));
    add(all, looks.out_of_shift());
    add(all, looks.leading_nowhere());
    add(all, broken_glass(journal, asked.emergency));
    add(all, not_anchored(journal, policy, asked.now));
    add(all, clocks.moved());
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return std::pair{a.watch, a.at} < std::pair{b.watch, b.at};
    });
    return all;
}

Ruling may_oversee(Actor const& by, NeedToKnow const& need, Policy const& policy, Minute now) {
    auto const supervisors = done_by_anybody.ranked(
        need.supervises_unit, "LOCAL caseway oversight: supervisors ask what others looked at");
    Moment moment;
    moment.at = moment.now = now;
    moment.by = by;
    moment.policy = &policy;
    auto ruling = authorise({"office", "overseen", &supervisors}, moment);
    auto const role = std::find_if(need.oversight.begin(), need.oversight.end(),
                                   [&](auto const& each) { return by.holds(each); });
    if (!ruling.allowed() && by.serving && role != need.oversight.end())
        return {Ruling::Kind::allow, std::string{*role}, {}};
    return ruling;
}

}  // namespace caseway::engine
