#include "workflows/flag_rules.hpp"

#include "workflows/shared_facts.hpp"

#include <algorithm>

namespace caseway::workflows::flag {

namespace {

bool another_hold_stands(Asks const& asks) {
    return std::any_of(asks.strands.begin(), asks.strands.end(),
                       [&](engine::StrandView const& each) {
                           return each.workflow == "flag" && each.name != asks.strand &&
                                  (each.state == "hold-stands" || each.state == "hold-overdue");
                       });
}

void hold_until(Date review_by, Asks& asks) {
    asks.share(held, true);
    asks.deadline_at(hold_looked_at, end_of(review_by));
    asks.tell({"retention", "hold-came"});
}

std::string owner_or(std::optional<std::string> const& owner, Words queue) {
    return owner.value_or(std::string{queue});
}

}  // namespace

void begin_hold::carry_out(HoldPlaced const& placed, Asks& asks) {
    asks.give_to(owner_or(placed.owner, records_officer));
    hold_until(placed.review_by, asks);
}

void begin_hold::carry_out(FlagRestored const& restored, Asks& asks) {
    hold_until(restored.review_by, asks);
}

void begin_marker::carry_out(MarkerPlaced const& placed, Asks& asks) {
    asks.give_to(owner_or(placed.owner, safeguarding_officer));
    asks.deadline_at(marker_looked_at, end_of(placed.review_by));
}

void begin_marker::carry_out(FlagRestored const& restored, Asks& asks) {
    asks.deadline_at(marker_looked_at, end_of(restored.review_by));
}

void keep_hold::carry_out(FlagKept const& kept, Asks& asks) {
    asks.meet(hold_looked_at);
    asks.deadline_at(hold_looked_at, end_of(kept.review_by));
}

void keep_marker::carry_out(FlagKept const& kept, Asks& asks) {
    asks.meet(marker_looked_at);
    asks.deadline_at(marker_looked_at, end_of(kept.review_by));
}

void tell_the_records_officer::carry_out(Asks& asks) {
    asks.outside(records_officer, "hold-review-missed");
    asks.outside(data_protection_officer, "hold-review-missed");
}

void tell_the_sergeant::carry_out(Asks& asks) {
    asks.outside(safeguarding_sergeant, "marker-review-missed");
}

void end_hold::carry_out(Asks& asks) {
    asks.meet(hold_looked_at);
    asks.share(held, another_hold_stands(asks));
}

void end_marker::carry_out(Asks& asks) {
    asks.meet(marker_looked_at);
    asks.outside("control-room", "marker-removed");
}

}  // namespace caseway::workflows::flag
