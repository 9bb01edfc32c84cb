#include "workflows/marac_rules.hpp"

namespace caseway::workflows::marac {

Date agenda_closes(Date meeting, Moment const& moment) {
    auto const& calendar = moment.policy ? moment.policy->calendar() : engine::Calendar::built_in();
    auto day = meeting;
    for (int left = moment.value(marac_agenda_days); left > 0;) {
        day -= std::chrono::days{1};
        if (calendar.is_working_day(day)) --left;
    }
    return day;
}

bool counts_as_repeat(MaracReferralSubmitted const& referral, Moment const& moment) {
    auto const day = referral.new_event_on.value_or(engine::date_of(moment.at));
    bool const crimes_only =
        moment.is_in_force(marac_repeat_definition, version::repeat_crimes, day);
    return !crimes_only || !referral.new_event || *referral.new_event != "other-abuse";
}

Answer agenda_is_open::holds(MeetingListed const& listed, Moment const& moment) {
    return listed.emergency_because.has_value() ||
           engine::date_of(moment.at) <= agenda_closes(listed.on, moment);
}

}  // namespace caseway::workflows::marac
