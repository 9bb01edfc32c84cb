#include "console/figures.hpp"

#include <algorithm>

namespace caseway::console {

namespace {

using engine::Date;
using engine::Entry;
using engine::EntryKind;
using std::chrono::days;

// Names of workflows, events and fields as they are stored.
constexpr std::string_view report_received = "report-received", crime_recorded = "crime-recorded",
                           crime_cancelled = "crime-cancelled", crime_numbers = "crime-numbers";
constexpr std::string_view suspect = "suspect", outstanding = "outstanding";
constexpr std::string_view investigation = "investigation", proposed = "outcome-proposed",
                           agreed = "outcome-agreed", outcome = "outcome";
constexpr std::string_view referral = "referral", referral_opened = "referral-opened",
                           referral_sent = "referral-sent", accepted = "agency-accepted",
                           done_by_agency = "referral-done", not_taken = "not-taken",
                           agency = "agency";
constexpr std::string_view marac = "marac", marac_submitted = "marac-referral-submitted";
constexpr std::string_view police_roles[] = {"safeguarding-officer", "safeguarding-sergeant"};
constexpr std::string_view positive_outcomes[] = {"1",  "1a", "2", "2a", "3",
                                                  "3a", "4",  "6", "7",  "8"};

std::string text_of(Entry const& entry, std::string_view field) {
    auto const* text = engine::find_field(entry.payload, field);
    return text ? *text : std::string{};
}

// Several numbers stand in one field, with commas or spaces between them.
std::int64_t numbers_in(std::string_view text) {
    std::int64_t count = 0;
    bool inside = false;
    for (char const c : text) {
        bool const between = c == ',' || c == ' ' || c == ';' || c == '\n' || c == '\t';
        if (!between && !inside) ++count;
        inside = !between;
    }
    return count;
}

Date monday_of(Date day) {
    std::chrono::weekday const weekday{day};
    return day - days{static_cast<int>(weekday.iso_encoding()) - 1};
}

bool is_police(std::string_view role) {
    return std::find(std::begin(police_roles), std::end(police_roles), role) !=
           std::end(police_roles);
}

bool counts(Entry const& entry) {
    bool const happened = entry.kind == EntryKind::act || entry.kind == EntryKind::ask;
    return happened && !entry.workflow.empty() && !entry.marked("unplaced") &&
           !entry.marked("no-effect");
}

std::string key_of(Entry const& entry) { return entry.case_id + "/" + entry.strand; }

}  // namespace

Days a_year_before(Days period) {
    auto const back = [](Date day) {
        auto date = std::chrono::year_month_day{day} - std::chrono::years{1};
        if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
        return Date{date};
    };
    return {back(period.first), back(period.last)};
}

bool is_positive(std::string_view code) {
    return std::find(std::begin(positive_outcomes), std::end(positive_outcomes), code) !=
           std::end(positive_outcomes);
}

double Figures::reports_a_day() const {
    return static_cast<double>(reports) / static_cast<double>(days.count());
}

std::size_t Figures::positive() const {
    std::size_t sum = 0;
    for (auto const& [code, count] : outcomes)
        if (is_positive(code)) sum += count;
    return sum;
}

std::optional<double> Figures::positive_rate() const {
    if (crimes <= 0) return std::nullopt;
    return 100.0 * static_cast<double>(positive()) / static_cast<double>(crimes);
}

FiguresReader::FiguresReader(Days period) {
    figures_.days = period;
    for (auto monday = monday_of(period.first); monday <= period.last; monday += days{7}) {
        WeekFigures week;
        week.monday = monday;
        week.whole = period.first <= monday && monday + days{6} <= period.last;
        figures_.weeks.push_back(week);
    }
}

void FiguresReader::take(Entry const& entry) {
    if (!counts(entry)) return;
    auto const day = engine::date_of(entry.happened_at);
    bool const in_period = figures_.days.contains(day);
    if (entry.workflow == suspect) take_suspect(entry);
    if (entry.workflow == investigation) take_outcome(entry, in_period);
    if (entry.workflow == referral) take_referral(entry, in_period);
    if (!in_period) return;
    if (entry.event == report_received) ++figures_.reports;
    if (entry.event == crime_recorded) figures_.crimes += numbers_in(text_of(entry, crime_numbers));
    if (entry.event == crime_cancelled) --figures_.crimes;
    if (entry.workflow == marac) take_marac(entry, day);
}

void FiguresReader::take_suspect(Entry const& entry) {
    bool const was = entry.from == outstanding, is = entry.to == outstanding;
    if (was != is) outstanding_.emplace_back(entry.happened_at, is ? 1 : -1);
}

void FiguresReader::take_outcome(Entry const& entry, bool in_period) {
    if (entry.event == proposed) proposed_[key_of(entry)] = text_of(entry, outcome);
    if (entry.event != agreed) return;
    auto const code = proposed_.find(key_of(entry));
    if (code == proposed_.end()) return;
    if (in_period) ++figures_.outcomes[code->second];
    proposed_.erase(code);
}

void FiguresReader::take_referral(Entry const& entry, bool in_period) {
    if (entry.event == referral_opened && in_period)
        referrals_[key_of(entry)] = {text_of(entry, agency), false, false, false};
    auto const found = referrals_.find(key_of(entry));
    if (found == referrals_.end()) return;
    if (entry.event == referral_sent) found->second.sent = true;
    // A school takes it by doing it.
    if (entry.event == accepted || entry.event == done_by_agency) found->second.accepted = true;
    if (entry.event == not_taken) found->second.not_taken = true;
}

void FiguresReader::take_marac(Entry const& entry, Date day) {
    if (entry.event != marac_submitted || entry.from != "drafted") return;
    for (auto& week : figures_.weeks)
        if (week.monday == monday_of(day))
            ++(is_police(entry.role) ? week.by_police : week.by_partners);
}

Figures FiguresReader::done() const {
    auto figures = figures_;
    count_outstanding(figures);
    count_referrals(figures);
    raise_alarms(figures);
    return figures;
}

// The stock at the end of the period, and its highest within it.
void FiguresReader::count_outstanding(Figures& figures) const {
    auto changes = outstanding_;
    std::stable_sort(changes.begin(), changes.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    std::int64_t stock = 0, peak = 0;
    bool within = false;
    auto const look = [&](Date day) {
        if (stock > peak) figures.peak_on = day;
        peak = std::max(peak, stock);
    };
    for (auto const& [at, change] : changes) {
        auto const day = engine::date_of(at);
        if (day > figures.days.last) break;
        // What was there as the period began counts for its first day.
        if (!within && day >= figures.days.first) look(figures.days.first);
        within = day >= figures.days.first;
        stock += change;
        if (within) look(day);
    }
    if (!within) look(figures.days.first);
    figures.outstanding_at_end = static_cast<std::size_t>(std::max<std::int64_t>(stock, 0));
    figures.outstanding_peak = static_cast<std::size_t>(std::max<std::int64_t>(peak, 0));
}

void FiguresReader::count_referrals(Figures& figures) const {
    for (auto const& [key, one] : referrals_) {
        auto& sums = figures.agencies[one.agency];
        ++sums.opened;
        if (one.sent) ++sums.sent;
        if (one.accepted) ++sums.accepted;
        if (one.not_taken && !one.accepted) ++sums.not_taken;
        if (one.sent && !one.accepted && !one.not_taken) ++sums.no_answer;
    }
}

void FiguresReader::raise_alarms(Figures& figures) const {
    auto& weeks = figures.weeks;
    for (std::size_t at = weeks_compared; at < weeks.size(); ++at) {
        std::size_t before = 0;
        for (std::size_t back = 1; back <= weeks_compared; ++back)
            before += weeks[at - back].referrals();
        // Half of the average of n weeks: twice n times the week against their sum.
        weeks[at].fall = weeks[at].whole && before >= fewest_for_an_alarm &&
                         2 * weeks_compared * weeks[at].referrals() < before;
    }
}

}  // namespace caseway::console
