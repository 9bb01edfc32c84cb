// The lists that meetings work through: the daily Tactical Review Meeting of a neighbourhood
// policing unit (SEED 34), and the agenda of a MARAC (SEED 36 to 40).

#include "console/commands_work.hpp"
#include "console/given.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Entry;
using engine::StrandLine;

// Events of the workflows that the lists show.
constexpr std::string_view discussed = "trm-discussed", not_discussed = "trm-missed",
                           research = "research-received", research_by = "agency",
                           action_workflow = "marac-action";

std::string grade_of(Session& session, std::string const& case_ref) {
    for (auto const& found : session.journal().find(case_ref, 1))
        if (auto const grade = found.shared.find(engine::grade_in_queue);
            grade != found.shared.end())
            return grade->second;
    return "no grade";
}

std::vector<StrandLine> listed(Session& session, std::string const& forum,
                               std::optional<engine::Date> day) {
    auto lines = session.journal().on_list(forum, day);
    std::stable_sort(lines.begin(), lines.end(), [](auto const& a, auto const& b) {
        return std::tie(a.forum, a.meets_on, a.case_ref) <
               std::tie(b.forum, b.meets_on, b.case_ref);
    });
    return lines;
}

// "trm" alone, or "trm/coventry".
std::string forum_named(std::string_view kind, std::optional<std::string> const& which) {
    return std::string{kind} + (which ? "/" + *which : std::string{});
}

// ---- trm

// What the daily meetings did about one suspect.
struct Meetings {
    std::optional<engine::Date> last;
    std::size_t missed = 0;
};

Meetings meetings_of(std::vector<Entry> const& entries, std::string const& strand) {
    Meetings found;
    for (auto const& entry : entries) {
        if (entry.strand != strand || entry.kind == engine::EntryKind::refusal) continue;
        if (entry.event == discussed) found.last = engine::date_of(entry.happened_at);
        if (entry.event == not_discussed) ++found.missed;
    }
    return found;
}

struct TrmLine {
    StrandLine strand;
    std::string grade;
    Meetings meetings;
    std::int64_t days = 0;  // Outstanding, today counted.
    bool today = false;     // Discussed.
};

TrmLine trm_line(Session& session, StrandLine const& strand) {
    auto const today = engine::date_of(session.now());
    TrmLine line{strand, grade_of(session, strand.case_ref),
                 meetings_of(entries_of(session, strand.case_ref), strand.strand), 0, false};
    line.days = (today - engine::date_of(strand.since)).count() + 1;
    line.today = line.meetings.last == today;
    return line;
}

std::string meetings_in_words(TrmLine const& line) {
    auto words = line.meetings.last ? "last on " + engine::show(*line.meetings.last)
                                    : std::string{"never discussed"};
    if (line.meetings.missed > 0)
        words += "; GAP: " + counted(line.meetings.missed, "meeting") + " without a decision";
    return words;
}

Json trm_json(TrmLine const& line) {
    auto json = strand_json(line.strand);
    json.set("list", line.strand.forum)
        .set("grade", line.grade)
        .set("days_outstanding", line.days)
        .set("discussed_today", line.today)
        .set("last_discussed", line.meetings.last ? Json{engine::iso(*line.meetings.last)} : Json{})
        .set("meetings_missed", static_cast<std::uint64_t>(line.meetings.missed));
    return json;
}

void print_trm(Session& session, std::vector<TrmLine> const& lines) {
    session.out() << heading(
        "TACTICAL REVIEW MEETING   " + counted(lines.size(), "outstanding suspect"),
        engine::show(session.now()));
    std::string list;
    for (auto const& line : lines) {
        if (line.strand.forum != list) {
            list = line.strand.forum;
            session.out() << sentence(list.substr(list.find('/') + 1)) << "\n"
                          << row({{"CASE", 26}, {"GRADE", 8}, {"DAYS", 4}, {"TODAY", 12}}, 2);
        }
        session.out() << row({{line.strand.case_ref + "/" + line.strand.strand, 26},
                              {line.grade, 8},
                              {std::to_string(line.days), 4},
                              {line.today ? "discussed" : "NOT YET", 12},
                              {line.strand.owner}},
                             2)
                      << wrapped(meetings_in_words(line), 6, "      ");
    }
}

int trm(Invocation const& given, Session& session) {
    std::vector<TrmLine> lines;
    for (auto const& strand : listed(session, forum_named("trm", given.get("npu")), std::nullopt))
        lines.push_back(trm_line(session, strand));
    std::stable_sort(lines.begin(), lines.end(), [](auto const& a, auto const& b) {
        return a.strand.forum == b.strand.forum && a.days > b.days;
    });
    look_over(session, "trm",
              refs_of(lines, [](auto const& line) { return line.strand.case_ref; }));
    if (!session.globals().json) {
        print_trm(session, lines);
        return exit_code::done;
    }
    auto json = document("trm", session);
    json.set("suspects", Json::list_of(lines, trm_json));
    print(session, json);
    return exit_code::done;
}

// ---- marac agenda

struct AgendaLine {
    StrandLine strand;
    std::string grade;
    std::vector<std::string> research_in;  // The agencies it came from.
    std::size_t actions_open = 0;
};

AgendaLine agenda_line(Session& session, StrandLine const& strand) {
    AgendaLine line{strand, grade_of(session, strand.case_ref), {}, 0};
    for (auto const& entry : entries_of(session, strand.case_ref)) {
        if (entry.strand != strand.strand || entry.event != research) continue;
        auto const* agency = engine::find_field(entry.payload, research_by);
        auto const known = std::find(line.research_in.begin(), line.research_in.end(),
                                     agency ? *agency : std::string{});
        if (agency && known == line.research_in.end()) line.research_in.push_back(*agency);
    }
    for (auto const& found : session.journal().find(strand.case_ref, 1))
        for (auto const& each : found.strands)
            if (each.workflow == action_workflow && !each.ended) ++line.actions_open;
    return line;
}

Json agenda_json(AgendaLine const& line) {
    auto json = strand_json(line.strand);
    json.set("list", line.strand.forum)
        .set("meets_on", line.strand.meets_on ? Json{engine::iso(*line.strand.meets_on)} : Json{})
        .set("grade", line.grade)
        .set("research_in", texts(line.research_in))
        .set("actions_open", static_cast<std::uint64_t>(line.actions_open));
    return json;
}

std::string meeting_title(StrandLine const& strand) {
    auto const place = strand.forum.substr(strand.forum.find('/') + 1);
    return sentence(place) + "   " +
           (strand.meets_on ? engine::show(*strand.meets_on) : std::string{"no date"});
}

void print_agenda(Session& session, std::vector<AgendaLine> const& lines) {
    session.out() << heading("MARAC AGENDA   " + counted(lines.size(), "case"),
                             engine::show(session.now()));
    std::string meeting;
    for (auto const& line : lines) {
        if (auto const title = meeting_title(line.strand); title != meeting) {
            meeting = title;
            session.out() << meeting << "\n";
        }
        auto const* workflow = session.desk().catalogue().find(line.strand.workflow);
        auto const* state = workflow ? workflow->state_named(line.strand.state) : nullptr;
        auto const in =
            line.research_in.empty() ? std::string{"none"} : engine::joined(line.research_in, ", ");
        session.out() << row({{line.strand.case_ref + "/" + line.strand.strand, 26},
                              {line.grade, 8},
                              {state ? std::string{state->label} : line.strand.state}},
                             2)
                      << wrapped("research in: " + in + "; " +
                                     counted(line.actions_open, "action") + " open",
                                 6, "      ");
    }
}

int agenda(Invocation const& given, Session& session) {
    std::vector<AgendaLine> lines;
    auto const forum = forum_named("marac", given.get("--meeting"));
    for (auto const& strand : listed(session, forum, day_given(given, "--date")))
        lines.push_back(agenda_line(session, strand));
    look_over(session, "marac-agenda",
              refs_of(lines, [](auto const& line) { return line.strand.case_ref; }));
    if (!session.globals().json) {
        print_agenda(session, lines);
        return exit_code::done;
    }
    auto json = document("marac-agenda", session);
    json.set("cases", Json::list_of(lines, agenda_json));
    print(session, json);
    return exit_code::done;
}

}  // namespace

std::vector<Command> meeting_commands() {
    return {
        {"trm",
         "The daily Tactical Review Meeting: every outstanding suspect, discussed or not",
         {{"NPU", "the neighbourhood policing unit; all of them where it is left out", false}},
         {},
         {"caseway trm", "caseway trm coventry"},
         false,
         trm},
        {"marac agenda",
         "The cases listed for a MARAC, and whose research is in",
         {},
         {{"--date", "DAY", "of the meeting"}, {"--meeting", "NAME", "such as coventry"}},
         {"caseway marac agenda --meeting coventry --date \"16 Apr 2020\""},
         false,
         agenda},
    };
}

}  // namespace caseway::console
