#include "workflows/suspect_rules.hpp"

#include "workflows/investigating_team.hpp"
#include "workflows/suspect_stands.hpp"

namespace caseway::workflows::suspect {

void share_whereabouts(Asks& asks, Whereabouts own) {
    asks.share(suspect_whereabouts, taken_together(asks.strands, asks.strand, own));
}

void clear_times(Asks& asks) {
    asks.take_off_list();
    for (auto const* rule : {&trm_decision, &held_elsewhere_reviewed, &bail_ends,
                             &bail_ends_since_2022, &bail_end_planned})
        asks.cancel(*rule);
}

// A notice sought by hand names no strand that asked for it: with one suspect it is theirs.
void tell_own_dvpos(Asks& asks, Words event) {
    bool const only_suspect = asks.count("suspect") <= 1;
    for (auto const& strand : asks.strands)
        if (strand.workflow == "dvpo" && !strand.ended &&
            (only_suspect || strand.parent == asks.strand))
            asks.tell_strand(strand.name, event);
}

void put_on_daily_list::carry_out(Facts const& facts, Asks& asks) {
    clear_times(asks);
    std::string const unit = facts.npu.value_or("unknown");
    asks.put_on_list("trm/" + unit);
    asks.give_to(std::string{trm_chair} + "/" + unit);
    asks.deadline(trm_decision);
    share_whereabouts(asks, "outstanding");
}

void keep_unit::carry_out(SuspectIdentified const& suspect, Facts& facts) {
    facts.npu = suspect.npu;
}

void keep_detained::carry_out(SuspectIdentified const& suspect, Facts& facts, Asks& asks) {
    facts.npu = suspect.npu;
    if (suspect.arrested_at) facts.arrested_at = *suspect.arrested_at;
    asks.give_to(investigating_team(asks));
    share_whereabouts(asks, "in-custody");
}

void await_next_meeting::carry_out(Asks& asks) {
    asks.meet(trm_decision);
    asks.deadline(trm_decision);
}

void record_gap::carry_out(Facts& facts, Asks& asks) {
    ++facts.meetings_missed;
    asks.outside("neighbourhood-inspector", "suspect-not-discussed");
    asks.deadline(trm_decision);
}

void give_to_officer::carry_out(AllocatedForArrest const& allocated, Asks& asks) {
    asks.give_to(allocated.officer.id);
    if (asks.shared(grade).value_or("standard") == "high")
        asks.outside("idva-service", "arrest-planned");
}

void circulate::carry_out(Facts& facts, Asks& asks) {
    facts.circulated = true;
    asks.outside("pnc", "suspect-wanted");
}

void look_again_weekly::carry_out(Asks& asks) {
    clear_times(asks);
    asks.give_to(investigating_team(asks));
    asks.deadline(held_elsewhere_reviewed);
    share_whereabouts(asks, "in-custody");
}

void review_again::carry_out(Asks& asks) {
    asks.meet(held_elsewhere_reviewed);
    asks.deadline(held_elsewhere_reviewed);
}

void take_into_custody::carry_out(Facts& facts, Asks& asks) {
    clear_times(asks);
    // An arrest for breaking bail, or for not answering it, is not a first arrest (s.47(7)).
    if (!facts.bail_until) facts.arrested_at = asks.at;
    facts.bail_until.forget();
    if (facts.circulated) asks.outside("pnc", "no-longer-wanted");
    facts.circulated = false;
    asks.give_to(investigating_team(asks));
    asks.outside("idva-service", "suspect-arrested");
    share_whereabouts(asks, "in-custody");
}

void keep_arrest::carry_out(Facts& facts, Asks& asks) {
    if (!facts.arrested_at) facts.arrested_at = asks.at;
}

void resolve::carry_out(Asks& asks) {
    clear_times(asks);
    share_whereabouts(asks, "resolved");
}

void tell_dvpo_of_death::carry_out(Asks& rim) { tell_own_dvpos(rim, asks[0].event); }

}  // namespace caseway::workflows::suspect
