#include "console/marac_report.hpp"

#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "workflows/marac_dataset.hpp"

#include <ostream>

namespace caseway::console {

namespace {

using workflows::MaracCounts;

struct Line {
    std::string name;  // Stored: "repeat-cases".
    std::string label;
    std::string count;  // Small numbers suppressed.
};

struct Asked {
    workflows::Quarter days;
    std::string title;  // "2020-Q2"
};

Asked quarter_asked(Invocation const& given, Session& session) {
    auto const today = std::chrono::year_month_day{engine::date_of(session.now())};
    auto const this_quarter = (static_cast<unsigned>(today.month()) - 1) / 3 + 1;
    auto const text = given.get("--quarter")
                          .value_or(std::to_string(static_cast<int>(today.year())) + "-Q" +
                                    std::to_string(this_quarter));
    bool const readable = text.size() == 7 && text.substr(4, 2) == "-Q" && text[6] >= '1' &&
                          text[6] <= '4' &&
                          text.substr(0, 4).find_first_not_of("0123456789") == text.npos;
    if (!readable) throw Stop(exit_code::usage, "--quarter is a year and a quarter: 2020-Q2.");
    return {workflows::quarter_of(std::stoi(text.substr(0, 4)), text[6] - '0'), text};
}

MaracCounts counted_in(Session& session, workflows::Quarter const& days) {
    workflows::MaracHearings hearings;
    session.journal().ledger(1, [&](engine::Entry const& entry) {
        bool const recorded = entry.workflow == "marac" && engine::is_folded(entry.kind) &&
                              entry.kind != engine::EntryKind::deadline &&
                              !entry.marked("unplaced") && !entry.marked("no-effect");
        if (recorded)
            hearings.take(entry.case_ref + "/" + entry.strand, entry.event, entry.role,
                          engine::event_fields(entry), engine::date_of(entry.happened_at));
        return true;
    });
    return workflows::count_of(hearings.heard(), days.first, days.last);
}

std::vector<Line> lines_of(MaracCounts const& counts) {
    using workflows::shown;
    return {
        {"meetings", "Meetings", std::to_string(counts.meetings)},
        {"cases-discussed", "Cases discussed", shown(counts.cases_discussed)},
        {"repeat-cases", "Repeat cases", shown(counts.repeat_cases)},
        {"children-in-household", "Children in the household", shown(counts.children_in_household)},
        {"partner-referrals", "Referrals by partner agencies", shown(counts.partner_referrals())},
        {"bme", "Black, Asian and minority ethnic victims", shown(counts.bme)},
        {"lgbt", "LGBT victims", shown(counts.lgbt)},
        {"disability", "Disabled victims", shown(counts.disability)},
        {"male-victims", "Male victims", shown(counts.male_victims)},
        {"victims-16-17", "Victims of 16 and 17", shown(counts.victims_16_17)},
        {"perpetrators-under-18", "Perpetrators of 17 and under",
         shown(counts.perpetrators_under_18)}};
}

int report(Invocation const& given, Session& session) {
    auto const asked = quarter_asked(given, session);
    look_over(session, "report-marac", {});
    auto const counts = counted_in(session, asked.days);
    auto const lines = lines_of(counts);
    auto const agencies = workflows::shown(counts.referrals_by_agency);
    if (session.globals().json) {
        auto json = document("marac-report", session).set("quarter", asked.title);
        for (auto const& line : lines) json.set(line.name, line.count);
        auto by_agency = Json::object();
        for (auto const& [agency, count] : agencies) by_agency.set(agency, count);
        print(session, json.set("referrals", std::move(by_agency)));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("MARAC RETURN   " + asked.title, engine::show(session.now()));
    for (auto const& line : lines) out << row({{line.label, 44}, {line.count, 0}}, 2);
    if (!agencies.empty()) out << "\nREFERRALS BY AGENCY\n";
    for (auto const& [agency, count] : agencies) out << row({{agency, 44}, {count, 0}}, 2);
    out << wrapped("Counts of one to four are not shown (NATIONAL): nobody is to be recognised.", 2,
                   "  ");
    return exit_code::done;
}

}  // namespace

Command marac_report_command() {
    return {"report marac",
            "what a MARAC returns each quarter: counts in which nobody can be recognised",
            {},
            {{"--quarter", "YEAR-QN", "2020-Q2; this quarter unless given"}},
            {"caseway report marac --quarter 2020-Q2"},
            false,
            report};
}

}  // namespace caseway::console
