#include "workflows/review_right_rules.hpp"

#include "workflows/investigating_team.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::workflows::review_right {

namespace {

struct Deed {
    Words workflow, event;
};
// The acts that together are the decision not to prosecute.
constexpr Deed decisive[] = {
    {"investigation", "outcome-proposed"},
    {"investigation", "outcome-agreed"},
    {"suspect", "no-further-action"},
    {"suspect", "cautioned"},
};

}  // namespace

Answer reviewer_took_no_part::holds(Moment const& moment) {
    return std::none_of(std::begin(decisive), std::end(decisive), [&](Deed const& deed) {
        return moment.did(moment.by.id, deed.workflow, deed.event);
    });
}

void open_the_window::carry_out(ReviewOffered const& offered, Asks& asks) {
    asks.give_to(investigating_team(asks));
    asks.deadline(offered.decided_by == "cps" ? cps_review_window : police_review_window);
}

void have_it_reviewed::carry_out(Asks& asks) {
    close_the_window::carry_out(asks);
    asks.give_to(std::string{detective_inspector});
    asks.deadline(review_answered);
}

void have_it_reopened::carry_out(Asks& asks) {
    asks.meet(review_answered);
    asks.give_to(investigating_team(asks));
    asks.outside(investigation_sergeant, "review-upheld-reopen");
    asks.deadline(review_acted_on);
}

void close_the_window::carry_out(Asks& asks) {
    asks.cancel(police_review_window);
    asks.cancel(cps_review_window);
}

}  // namespace caseway::workflows::review_right
