#include "workflows/allocation_rules.hpp"

namespace caseway::workflows::allocation {

namespace {

// LOCAL: what nobody has graded has the time of high risk, never more by default.
constexpr Grade ungraded{"high"};

// The grade decides how long there is; a changed grade starts its own time.
void start_time(Grade graded, Asks& asks) {
    asks.cancel(allocate_standard);
    asks.cancel(allocate_medium);
    asks.cancel(allocate_high);
    asks.deadline(allocated_within.of(graded));
}

void meet_time(Asks& asks) {
    asks.meet(allocate_standard);
    asks.meet(allocate_medium);
    asks.meet(allocate_high);
}

void give_to_team(Site site, bool complex, Facts& facts, Asks& asks) {
    meet_time(asks);
    std::string const team = complex ? "complex" : "site";
    // The queue that the investigation itself waits in.
    auto const sergeants = "investigation-sergeant/" + std::string{complex ? "complex-" : ""} +
                           std::string{site.name()};
    asks.give_to(sergeants);
    // A person hands an investigation over; two of one report would each think the other acts.
    if (facts.routed_before && asks.is_open("investigation")) {
        asks.outside(sergeants, "investigation-to-be-taken-over", {{"team", team}});
        return;
    }
    facts.routed_before = true;
    asks.start({"investigation", "investigation-opened"},
               {{"site", std::string{site.name()}}, {"team", team}});
}

bool serious(std::optional<engine::Choices<seriousness_flags>> const& flags) {
    return flags && !flags->empty();
}

}  // namespace

void await_review::carry_out(AllocationOpened const& opened, Asks& asks) {
    asks.give_to("review-officer");
    start_time(opened.grade.value_or(ungraded), asks);
}

void start_time_for_grade::carry_out(GradeSettled const& settled, Asks& asks) {
    start_time(settled.grade, asks);
}

void start_investigation::carry_out(Routed const& routed, Facts& facts, Asks& asks) {
    if (auto const site = asks.shared(victim_site))
        give_to_team(*site, serious(routed.seriousness), facts, asks);
}

void start_investigation::carry_out(RoutedProvisionally const& routed, Facts& facts, Asks& asks) {
    give_to_team(routed.site, serious(routed.seriousness), facts, asks);
}

void receipt_is_in::carry_out(Asks& asks) {
    asks.meet(transfer_answered);
    asks.meet(child_team_answered);
    meet_time(asks);
}

void take_it_back::carry_out(Asks& asks) {
    asks.cancel(transfer_answered);
    asks.cancel(child_team_answered);
    asks.outside("detective-inspector", "transfer-refused");
}

void route_again::carry_out(Asks& asks) {
    asks.give_to("review-officer");
    start_time(asks.shared(grade).value_or(ungraded), asks);
}

void stop_allocation_clocks::carry_out(Asks& asks) {
    asks.cancel(allocate_standard);
    asks.cancel(allocate_medium);
    asks.cancel(allocate_high);
    asks.cancel(transfer_answered);
    asks.cancel(child_team_answered);
}

}  // namespace caseway::workflows::allocation
