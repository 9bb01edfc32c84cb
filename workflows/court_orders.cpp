#include "workflows/court_orders.hpp"

#include "workflows/dvpo_deadlines.hpp"

#include <algorithm>

namespace caseway::workflows {

namespace {

template <std::size_t N>
bool rests_in(engine::StrandView const& strand, Words const (&states)[N]) {
    return std::find(std::begin(states), std::end(states), strand.state) != std::end(states);
}

// Nothing is sent about a victim who has died.
void tell_idva(engine::Asks& asks, Words what) {
    if (!asks.shared(victim_died).value_or(false)) asks.outside("idva-service", what);
}

void tell_breaches(engine::Asks& asks, Words workflow, Words event,
                   engine::Fields const& fields = {}) {
    for (auto const& breach : asks.children(workflow)) asks.tell_strand(breach.name, event, fields);
}

}  // namespace

bool another_is_in_force(engine::Moment const& moment, Words workflow) {
    constexpr Words in_force[] = {"notice-in-force", "hearing-listed", "result-unknown",
                                  "order-in-force"};
    return std::any_of(moment.strands.begin(), moment.strands.end(),
                       [&](engine::StrandView const& strand) {
                           return strand.workflow == workflow && strand.name != moment.strand &&
                                  rests_in(strand, in_force);
                       });
}

bool is_before_the_court(engine::StrandView const& strand) {
    constexpr Words before_it[] = {"notice-in-force", "hearing-listed", "application-made",
                                   "sent-back"};
    return (strand.workflow == "dvpo" || strand.workflow == "dapo") && rests_in(strand, before_it);
}

std::vector<engine::StrandView> orders_against(engine::Moment const& moment, Words workflow) {
    bool const only_suspect = moment.count("suspect") <= 1;
    std::vector<engine::StrandView> found;
    for (auto const& strand : moment.strands)
        if (strand.workflow == workflow && !strand.ended &&
            (only_suspect || strand.parent == moment.strand))
            found.push_back(strand);
    return found;
}

void tell_of_notice(engine::Asks& asks) {
    asks.outside("pnc", "notice-in-force");
    open_contact_duty(asks, "order");
    asks.outside(marac_coordinator, "notice-in-force");
    tell_idva(asks, "notice-in-force");
}

void tell_of_order(engine::Asks& asks) {
    asks.outside("pnc", "order-in-force");
    open_contact_duty(asks, "order");
    tell_idva(asks, "order-in-force");
    asks.outside(marac_coordinator, "order-in-force");
    asks.outside(neighbourhood_officer, "order-to-be-monitored");
}

void tell_of_end(engine::Asks& asks) {
    asks.tell({"safeguarding", "protection-ended"});
    asks.outside("pnc", "protection-ended");
    open_contact_duty(asks, "order");
}

void tell_breaches_of_hearing(engine::Minute hearing_at, engine::Asks& asks) {
    tell_breaches(asks, "breach", "application-listed",
                  {{"hearing-at", engine::stored(hearing_at)}});
}

// A breach of an order under the 2021 Act is an offence and a workflow of its own.
void tell_breaches_of_death(engine::Asks& asks) {
    for (auto const* workflow : {"breach", "dapo-breach"})
        tell_breaches(asks, workflow, "suspect-died");
}

void hand_over_to_child_protection(std::string_view because, engine::Asks& asks) {
    if (because == "victim-under-16") asks.outside("child-abuse-team", "victim-under-16");
    if (because != "suspect-under-18") return;
    asks.outside("mash", "suspect-under-18");
    asks.outside("youth-offending-team", "suspect-under-18");
}

void have_override_confirmed(engine::Asks& asks, Words confirmed_at,
                             std::optional<std::string> const& reason) {
    engine::Person const drafter{asks.by.id, asks.by.rank};
    asks.start({"override", "override-raised"},
               {{"rule", "author-is-not-authoriser"},
                {"overridden-by", engine::detail::Codec<engine::Person>::write(drafter)},
                {"confirmed-at", std::string{confirmed_at}},
                {"reason", reason.value_or("")}});
}

void ask_for_the_new_hearing(engine::Asks& asks) {
    asks.give_to(std::string{dvpo_team});
    asks.deadline(rehearing_listed);
    asks.outside("legal-services", "application-sent-back");
}

}  // namespace caseway::workflows
