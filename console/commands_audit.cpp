// Reading the record: one case as a story, and the whole store's entries by who and what.

#include "console/commands_audit.hpp"

#include "console/audit_access.hpp"
#include "console/audit_review.hpp"
#include "console/audit_searched.hpp"
#include "console/audit_watch.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/listed.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "console/timeline.hpp"

#include <algorithm>
#include <deque>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Entry;

// ---- audit timeline

std::vector<std::string> kinds_given(Invocation const& given) {
    return words_given(given, "--kind",
                       {"act", "ask", "deadline", "refusal", "read", "correction", "office"});
}

TimelineChoice choice_of(Invocation const& given) {
    TimelineChoice choice;
    choice.kinds = kinds_given(given);
    choice.since = moment_given(given, "--since", DayMeans::its_start);
    choice.until = moment_given(given, "--until", DayMeans::its_end);
    choice.reads = !given.has("--no-reads");
    choice.late_only = given.has("--late-only");
    choice.gap = length_given(given, "--gap").value_or(choice.gap);
    return choice;
}

int timeline(Invocation const& given, Session& session) {
    auto const choice = choice_of(given);
    auto const [case_ref, strand, entries] = look_at(session, *given.get("case"), "timeline");
    auto const& catalogue = session.desk().catalogue();
    if (!session.globals().json) {
        print_timeline(session.out(), entries, choice, catalogue);
        return exit_code::done;
    }
    auto json = document("timeline", session);
    json.set("case", case_ref);
    json.set("entries", Json::list_of(chosen(entries, choice), [&](Entry const& entry) {
                 auto one = to_json(entry, catalogue);
                 one.set("title", title_of(entry, catalogue)).set("late", is_late(entry));
                 return one;
             }));
    print(session, json);
    return exit_code::done;
}

// ---- audit log

struct LogChoice {
    std::vector<std::string> kinds;
    std::optional<std::string> who;
    std::optional<engine::Minute> since;
    std::optional<engine::Minute> until;
    std::size_t limit = 100;
};

LogChoice log_choice(Invocation const& given) {
    LogChoice choice;
    choice.kinds = kinds_given(given);
    choice.who = given.get("--who");
    choice.since = moment_given(given, "--since", DayMeans::its_start);
    choice.until = moment_given(given, "--until", DayMeans::its_end);
    choice.limit = number_given(given, "--limit", choice.limit);
    return choice;
}

bool is_wanted(Entry const& entry, LogChoice const& choice) {
    auto const recorded = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
    bool const kind =
        choice.kinds.empty() || std::find(choice.kinds.begin(), choice.kinds.end(),
                                          engine::name_of(entry.kind)) != choice.kinds.end();
    return kind && (!choice.who || entry.actor == *choice.who) &&
           (!choice.since || recorded >= *choice.since) &&
           (!choice.until || recorded <= *choice.until);
}

// The last so many entries that are wanted, in the order in which they were recorded.
class LastOnes {
public:
    explicit LastOnes(LogChoice const& choice) : choice_{choice} {}
    void take(Entry const& entry) {
        if (!is_wanted(entry, choice_)) return;
        found_.push_back(entry);
        if (found_.size() > choice_.limit) found_.pop_front();
    }
    std::deque<Entry> const& found() const { return found_; }

private:
    LogChoice const& choice_;
    std::deque<Entry> found_;
};

// Of one case, or of all: then each case that is shown is named in the look.
std::deque<Entry> wanted_entries(Session& session, std::optional<std::string> const& typed,
                                 LogChoice const& choice) {
    LastOnes last{choice};
    if (typed) {
        for (auto const& entry : look_at(session, *typed, "audit-log").entries) last.take(entry);
        return last.found();
    }
    session.journal().ledger(1, [&](Entry const& entry) {
        last.take(entry);
        return true;
    });
    look_over(session, "audit-log",
              refs_of(last.found(), [](auto const& each) { return each.case_ref; }));
    return last.found();
}

void print_log(Session& session, std::deque<Entry> const& entries) {
    constexpr int what_column = 56;
    for (auto const& entry : entries) {
        auto const recorded = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
        auto const of = entry.case_ref.empty() ? entry.case_id : entry.case_ref;
        auto const lead = padded(std::to_string(entry.ledger_seq), 8) +
                          padded(engine::show(recorded).substr(4), 19) + padded(entry.actor, 14) +
                          padded(of, 15);
        session.out() << wrapped(title_of(entry, session.desk().catalogue()), what_column, lead);
    }
    session.out() << counted(entries.size(), "entry", "entries") << "\n";
}

int log(Invocation const& given, Session& session) {
    auto const choice = log_choice(given);
    auto const entries = wanted_entries(session, given.get("--case"), choice);
    if (!session.globals().json) {
        print_log(session, entries);
        return exit_code::done;
    }
    OpenCases open{session};
    auto json = document("log", session);
    json.set("entries", Json::list_of(entries, [&](Entry const& entry) {
                 return listed_json(entry, open, session.desk().catalogue());
             }));
    print(session, json);
    return exit_code::done;
}

}  // namespace

std::vector<Command> audit_commands() {
    std::vector<Command> all{
        {"audit timeline",
         "A case as a story: what happened when, what was late, what was refused",
         {{"CASE", "its reference, or an ending that fits it alone"}},
         {{"--kind", "KIND", "act, ask, deadline, refusal, read or correction", true},
          {"--since", "TIME", "from this day or moment on"},
          {"--until", "TIME", "until this day or moment"},
          {"--no-reads", "", "leave out who looked"},
          {"--late-only", "", "what was late, missed or irregular, or recorded long after"},
          {"--gap", "LENGTH", "show silences at least this long (4 hours)"}},
         {"caseway audit timeline 0001", "caseway audit timeline 0001 --late-only"},
         false,
         timeline},
        {"audit log",
         "The entries of the whole store, in the order in which they were recorded",
         {},
         {{"--who", "ID", "by this person"},
          {"--case", "CASE", "of this case"},
          {"--kind", "KIND", "act, ask, deadline, refusal, read, correction, office", true},
          {"--since", "TIME", "recorded from this day or moment on"},
          {"--until", "TIME", "recorded until this day or moment"},
          {"--limit", "N", "the last so many of them (100)"}},
         {"caseway audit log --who d.shah --since \"6 Apr 2020\""},
         false,
         log},
    };
    all.push_back(access_command());
    all.push_back(watch_command());
    all.push_back(searched_command());
    for (auto const& more :
         {review_commands(), verify_commands(), export_commands(), check_commands()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace caseway::console
