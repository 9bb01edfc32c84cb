// A day by which somebody looks again: of a flag, of a record that is kept. Whoever sets one says
// which, and it lies ahead.

#pragma once

#include "engine/asks.hpp"

namespace caseway::workflows {

// Looked at in time until the end of that day in London.
inline engine::Minute end_of(engine::Date day) {
    return engine::from_london(day, std::chrono::hours{23} + std::chrono::minutes{59});
}

struct review_is_to_come {
    static constexpr engine::Words requires_that{"the day of the next review is today or later"},
        source{"caseway design: a review in the past is missed before it is set"},
        cure{"give a later day in review-by"};
    static engine::Answer holds(auto const& event, engine::Moment const& moment) requires requires {
        event.review_by;
    }
    { return event.review_by >= engine::date_of(moment.at); }
};

}  // namespace caseway::workflows
