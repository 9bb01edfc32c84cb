#include "workflows/marac_rules.hpp"

namespace caseway::workflows::marac {

Answer agenda_is_open::holds(MeetingListed const& listed, Moment const& moment) {
    auto const closes = engine::working_days(moment.at, moment.value(marac_agenda_days)).due;
    return listed.emergency_because.has_value() || listed.on >= engine::date_of(closes);
}

}  // namespace caseway::workflows::marac
