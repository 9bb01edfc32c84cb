// The figures of a period beside those of the same period a year before.

#include "console/figures.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/marac_report.hpp"
#include "console/text.hpp"

#include <ostream>
#include <set>

namespace caseway::console {

namespace {

// With one place after the point.
std::string one_place(double number) {
    auto const tenths = static_cast<std::int64_t>(number * 10.0 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string rate(Figures const& figures) {
    auto const percent = figures.positive_rate();
    return percent ? one_place(*percent) + "%" : std::string{"-"};
}

struct Both {
    Figures now;
    Figures before;
};

Days days_given(Invocation const& given, Session& session) {
    auto const today = engine::date_of(session.now());
    auto const first = day_given(given, "--from");
    auto const last = day_given(given, "--to");
    Days const days{first.value_or(today - std::chrono::days{27}), last.value_or(today)};
    if (days.first > days.last) throw Stop(exit_code::usage, "--from must not come after --to.");
    return days;
}

Both read_both(Session& session, Days days) {
    FiguresReader now{days}, before{a_year_before(days)};
    auto const size = session.journal().ledger_size();
    std::uint64_t read = 0, told = 0;
    session.journal().ledger(1, [&](engine::Entry const& entry) {
        now.take(entry);
        before.take(entry);
        constexpr std::uint64_t now_and_then = 100'000;
        if (++read - told >= now_and_then && !session.globals().quiet) {
            told = read;
            session.err() << "figures: " << read << " of " << size << " entries\n" << std::flush;
        }
        return true;
    });
    return {now.done(), before.done()};
}

// ---- On a screen

std::string line(std::string_view what, std::string const& now, std::string const& before) {
    return row({{std::string{what}, 42}, {now, 16}, {before, 16}}, 2);
}

std::string of_peak(Figures const& figures) {
    auto text = std::to_string(figures.outstanding_peak);
    if (figures.peak_on) text += " on " + engine::show(*figures.peak_on).substr(4, 6);
    return text;
}

void print_totals(std::ostream& out, Both const& both) {
    auto const& [now, before] = both;
    out << line("", "this period", "a year before")
        << line("Reports received", std::to_string(now.reports), std::to_string(before.reports))
        << line("Reports a day", one_place(now.reports_a_day()), one_place(before.reports_a_day()))
        << line("Crimes recorded", std::to_string(now.crimes), std::to_string(before.crimes))
        << line("Outstanding suspects at its end", std::to_string(now.outstanding_at_end),
                std::to_string(before.outstanding_at_end))
        << line("Outstanding suspects, peak", of_peak(now), of_peak(before))
        << line("Positive outcomes", std::to_string(now.positive()),
                std::to_string(before.positive()))
        << line("Positive-outcome rate", rate(now), rate(before));
}

template <class Map>
std::set<std::string> names_in(Map const& a, Map const& b) {
    std::set<std::string> names;
    for (auto const& [name, value] : a) names.insert(name);
    for (auto const& [name, value] : b) names.insert(name);
    return names;
}

template <class Map>
typename Map::mapped_type value_in(Map const& map, std::string const& name) {
    auto const found = map.find(name);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

void print_outcomes(std::ostream& out, Both const& both) {
    auto const codes = names_in(both.now.outcomes, both.before.outcomes);
    if (codes.empty()) return;
    out << "\nOUTCOMES AGREED, by the Home Office's codes\n";
    for (auto const& code : codes)
        out << line("Outcome " + code + (is_positive(code) ? " (positive)" : ""),
                    std::to_string(value_in(both.now.outcomes, code)),
                    std::to_string(value_in(both.before.outcomes, code)));
}

std::string of_agency(AgencyFigures const& figures) {
    return std::to_string(figures.sent) + "/" + std::to_string(figures.accepted) + "/" +
           std::to_string(figures.not_taken) + "/" + std::to_string(figures.no_answer);
}

void print_agencies(std::ostream& out, Both const& both) {
    auto const agencies = names_in(both.now.agencies, both.before.agencies);
    if (agencies.empty()) return;
    out << "\nREFERRALS BY AGENCY   sent / accepted / not taken / no answer yet\n";
    for (auto const& agency : agencies)
        out << line(agency, of_agency(value_in(both.now.agencies, agency)),
                    of_agency(value_in(both.before.agencies, agency)));
}

void print_weeks(std::ostream& out, Both const& both) {
    out << "\nMARAC REFERRALS A WEEK   police + partners\n";
    auto const count = [](WeekFigures const& week) {
        return std::to_string(week.by_police) + " + " + std::to_string(week.by_partners);
    };
    for (std::size_t at = 0; at < both.now.weeks.size(); ++at) {
        auto const& week = both.now.weeks[at];
        auto const title = "from " + engine::show(week.monday) + (week.whole ? "" : ", in part") +
                           (week.fall ? "  FALL" : "");
        auto const before =
            at < both.before.weeks.size() ? count(both.before.weeks[at]) : std::string{};
        out << line(title, count(week), before);
    }
    out << wrapped("FALL: fewer than half of the average of the " + std::to_string(weeks_compared) +
                       " weeks before, if those had " + std::to_string(fewest_for_an_alarm) +
                       " or more (LOCAL). Ask the agencies what stands in the way.",
                   2, "  ");
}

void print_figures(Session& session, Both const& both) {
    auto& out = session.out();
    out << heading(
        "FIGURES   " + engine::show(both.now.days.first) + " - " + engine::show(both.now.days.last),
        engine::show(session.now()));
    print_totals(out, both);
    out << wrapped(positive_definition, 2, "  ");
    print_outcomes(out, both);
    print_agencies(out, both);
    print_weeks(out, both);
}

// ---- As JSON

std::uint64_t number(std::size_t count) { return count; }

Json agency_json(std::string const& name, AgencyFigures const& figures) {
    return Json::object({{"agency", name},
                         {"opened", number(figures.opened)},
                         {"sent", number(figures.sent)},
                         {"accepted", number(figures.accepted)},
                         {"not_taken", number(figures.not_taken)},
                         {"no_answer", number(figures.no_answer)}});
}

Json week_json(WeekFigures const& week) {
    return Json::object({{"monday", engine::iso(week.monday)},
                         {"by_police", number(week.by_police)},
                         {"by_partners", number(week.by_partners)},
                         {"whole", week.whole},
                         {"fall", week.fall}});
}

Json figures_json(Figures const& figures) {
    auto outcomes = Json::object();
    for (auto const& [code, count] : figures.outcomes) outcomes.set(code, number(count));
    auto agencies = Json::list();
    for (auto const& [name, each] : figures.agencies) agencies.add(agency_json(name, each));
    auto const percent = figures.positive_rate();
    return Json::object(
        {{"from", engine::iso(figures.days.first)},
         {"to", engine::iso(figures.days.last)},
         {"reports", number(figures.reports)},
         {"reports_a_day", figures.reports_a_day()},
         {"crimes", figures.crimes},
         {"outstanding_at_end", number(figures.outstanding_at_end)},
         {"outstanding_peak", number(figures.outstanding_peak)},
         {"outstanding_peak_on", figures.peak_on ? Json{engine::iso(*figures.peak_on)} : Json{}},
         {"positive_outcomes", number(figures.positive())},
         {"positive_outcome_rate", percent ? Json{*percent} : Json{}},
         {"outcomes", std::move(outcomes)},
         {"referrals", std::move(agencies)},
         {"marac_referrals", Json::list_of(figures.weeks, week_json)}});
}

int figures(Invocation const& given, Session& session) {
    auto const days = days_given(given, session);
    look_over(session, "report-figures", {});
    auto const both = read_both(session, days);
    if (!session.globals().json) {
        print_figures(session, both);
        return exit_code::done;
    }
    auto json = document("figures", session);
    json.set("positive_outcome_definition", positive_definition)
        .set("period", figures_json(both.now))
        .set("a_year_before", figures_json(both.before));
    print(session, json);
    return exit_code::done;
}

}  // namespace

std::vector<Command> report_commands() {
    return {{"report figures",
             "Reports, suspects, outcomes and referrals of a period, and a year before",
             {},
             {{"--from", "DAY", "its first day (four weeks back)"},
              {"--to", "DAY", "its last day (today)"}},
             {"caseway report figures --from \"6 Apr 2020\" --to \"17 May 2020\""},
             false,
             figures},
            marac_report_command()};
}

}  // namespace caseway::console
