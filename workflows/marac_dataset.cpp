#include "workflows/marac_dataset.hpp"

#include "workflows/roles.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace caseway::workflows {

namespace {

template <class T>
std::optional<T> read(engine::Fields const& fields, std::string_view name) {
    auto const* text = engine::find_field(fields, name);
    if (!text) return std::nullopt;
    return engine::detail::Codec<T>::read(*text).value;
}

std::optional<Choice<marac_agencies>> referrer(engine::Fields const& fields,
                                               std::string_view role) {
    if (auto const assisted = read<Choice<marac_agencies>>(fields, "assisted")) return assisted;
    if (auto const named = read<Choice<marac_agencies>>(fields, "referred-by")) return named;
    if (role == safeguarding_officer || role == safeguarding_sergeant)
        return Choice<marac_agencies>{"police"};
    if (role == idva) return Choice<marac_agencies>{"idva"};
    return std::nullopt;
}

bool says_repeat(engine::Fields const& fields) {
    auto const criteria = read<Choices<marac_criteria>>(fields, "criteria");
    return criteria && criteria->contains("repeat");
}

bool is_suppressed(std::int64_t count) { return count > 0 && count < smallest_shown; }

}  // namespace

void MaracHearings::take(std::string const& strand, std::string_view event, std::string_view role,
                         engine::Fields const& fields, Date on) {
    auto& hearing = to_be_heard_[strand];
    if (event == "marac-referral-submitted") {
        hearing.referred_by = referrer(fields, role);
        hearing.marks = {};
        if (says_repeat(fields)) hearing.marks.add("repeat");
    } else if (event == "meeting-listed" || event == "deferred") {
        auto const* meeting = engine::find_field(fields, "meeting");
        if (meeting) hearing.meeting = *meeting;
    } else if (event == "heard") {
        auto one = hearing;
        one.on = on;
        one.children =
            std::max<std::int64_t>(read<std::int64_t>(fields, "children").value_or(0), 0);
        for (auto const mark :
             read<Choices<dataset_marks>>(fields, "dataset").value_or(Choices<dataset_marks>{}))
            one.marks.add(mark);
        heard_.push_back(std::move(one));
    }
}

std::int64_t MaracCounts::partner_referrals() const {
    std::int64_t all = 0;
    for (auto const& [agency, count] : referrals_by_agency)
        if (agency != "police" && agency != "not-recorded") all += count;
    return all;
}

MaracCounts count_of(std::span<MaracHearing const> hearings, Date first, Date last) {
    MaracCounts counts;
    std::set<std::pair<std::string, Date>> sittings;
    for (auto const& each : hearings) {
        if (each.on < first || each.on > last) continue;
        sittings.emplace(each.meeting, each.on);
        ++counts.cases_discussed;
        counts.children_in_household += each.children;
        ++counts.referrals_by_agency[each.referred_by ? std::string{each.referred_by->name()}
                                                      : "not-recorded"];
        counts.repeat_cases += each.marks.contains("repeat");
        counts.bme += each.marks.contains("bme");
        counts.lgbt += each.marks.contains("lgbt");
        counts.disability += each.marks.contains("disability");
        counts.male_victims += each.marks.contains("male-victim");
        counts.victims_16_17 += each.marks.contains("victim-16-17");
        counts.perpetrators_under_18 += each.marks.contains("perpetrator-under-18");
    }
    counts.meetings = static_cast<std::int64_t>(sittings.size());
    return counts;
}

Quarter quarter_of(int year, int number) {
    using namespace std::chrono;
    auto const begins = std::chrono::year{year} / (3 * (number - 1) + 1) / 1;
    auto const next = begins + months{3};
    return {local_days{begins}, local_days{next} - days{1}};
}

std::string shown(std::int64_t count) {
    return is_suppressed(count) ? "fewer than " + std::to_string(smallest_shown)
                                : std::to_string(count);
}

std::map<std::string, std::string> shown(std::map<std::string, std::int64_t> const& parts) {
    std::map<std::string, std::string> all;
    int suppressed = 0;
    auto next = parts.end();
    for (auto each = parts.begin(); each != parts.end(); ++each) {
        all[each->first] = shown(each->second);
        if (is_suppressed(each->second))
            ++suppressed;
        else if (each->second > 0 && (next == parts.end() || each->second < next->second))
            next = each;
    }
    if (suppressed == 1 && next != parts.end()) all[next->first] = "not shown";
    return all;
}

}  // namespace caseway::workflows
