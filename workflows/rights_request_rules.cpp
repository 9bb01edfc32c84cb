#include "workflows/rights_request_rules.hpp"

#include "workflows/shared_facts.hpp"

namespace caseway::workflows::rights_request {

namespace {

void begin(RequestReceived const& request, Facts& facts, Asks& asks) {
    facts.right = request.right;
    facts.subject = request.subject;
    asks.give_to(std::string{records_officer});
}

void begin_month(Facts& facts, Asks& asks) {
    facts.counts_from = asks.at;
    facts.extended = false;
    asks.meet(identity_asked);
    asks.deadline(rights_answered);
}

bool gives_something(RightsDecision decision) {
    return decision == "granted" || decision == "partly-granted";
}

// Whether the record may be disposed of before its day (retention.hpp). Only what this strand
// granted does it take back.
void share_erasure(RightsDecision decision, Facts const& facts, Asks& asks) {
    if (facts.right.value_or("access") != "erasure") return;
    bool const granted_before = facts.decision && *facts.decision == "granted";
    if (decision == "granted" || granted_before) asks.share(erasure_granted, decision == "granted");
}

}  // namespace

// ---- Conditions

Answer extension_is_provided_for::holds(Facts const& facts, Moment const& moment) {
    return facts.counts_from.when([&](Minute from) {
        return moment.is_in_force(rights_reply, version::reply_extendable, engine::date_of(from));
    });
}

Answer told_within_the_month::holds(Facts const& facts, Moment const& moment) {
    return facts.counts_from.when(
        [&](Minute from) { return moment.at <= moment.limit(rights_answered, from).outer; });
}

Answer refusal_names_its_ground::holds(RequestDecided const& decided) {
    bool const all_is_done =
        decided.decision == "granted" || decided.decision == "restricted-instead";
    return all_is_done || (decided.grounds && !decided.grounds->empty());
}

Answer secrets_were_looked_for::holds(RequestDecided const& decided, Facts const& facts) {
    if (!gives_something(decided.decision) || facts.right.value_or("access") != "access")
        return true;
    if (facts.subject.value_or("suspect") == "victim") return true;
    return decided.looked_for && decided.looked_for->size() == std::size(kept_secret);
}

Answer restriction_takes_the_place_of_erasure::holds(RequestDecided const& decided,
                                                     Facts const& facts) {
    if (decided.decision != "restricted-instead") return true;
    return facts.right.when(
        [](Right right) { return right == "erasure" || right == "rectification"; });
}

Answer evidence_is_not_erased::holds(RequestDecided const& decided, Facts const& facts,
                                     Moment const& moment) {
    if (!gives_something(decided.decision) || !moment.shared(held).value_or(false)) return true;
    return facts.right.when([](Right right) { return right != "erasure"; });
}

Answer told_where_to_complain::holds(AnswerSent const& sent, Facts const& facts) {
    return facts.decision.when([&](RightsDecision decision) {
        return sent.told_of_complaint || decision == "granted" ||
               decision == "neither-confirmed-nor-denied";
    });
}

Answer answer_reaches_a_victim_safely::holds(AnswerSent const& sent, Facts const& facts,
                                             Moment const& moment) {
    if (facts.subject.value_or("victim") != "victim") return true;
    return is_safe(sent.method, moment.shared(safe_contact));
}

// ---- Steps

void ask_who_it_is::carry_out(RequestReceived const& request, Facts& facts, Asks& asks) {
    begin(request, facts, asks);
    asks.deadline(identity_asked);
}

void start_the_month::carry_out(RequestReceived const& request, Facts& facts, Asks& asks) {
    begin(request, facts, asks);
    begin_month(facts, asks);
}

void start_the_month::carry_out(Facts& facts, Asks& asks) { begin_month(facts, asks); }

void extend_the_month::carry_out(Facts& facts, Asks& asks) {
    auto const from = facts.counts_from.value_or(asks.at);
    facts.extended = true;
    asks.under(rights_reply, engine::date_of(from));
    asks.cancel(rights_answered);
    asks.deadline(rights_answered_extended, from);
}

void keep_decision::carry_out(RequestDecided const& decided, Facts& facts, Asks& asks) {
    share_erasure(decided.decision, facts, asks);
    facts.decision = decided.decision;
    if (decided.decision == "restricted-instead")
        asks.outside(records_officer, "restrict-instead-of-erasing");
    else if (gives_something(decided.decision))
        asks.outside(records_officer, "rights-request-to-be-carried-out");
}

void end_in_time::carry_out(Asks& asks) {
    asks.meet(rights_answered);
    asks.meet(rights_answered_extended);
}

void drop_the_month::carry_out(Asks& asks) {
    asks.cancel(identity_asked);
    asks.cancel(rights_answered);
    asks.cancel(rights_answered_extended);
}

void tell_the_officer::carry_out(Asks& asks) {
    asks.outside(data_protection_officer, "complaint-to-commissioner");
}

}  // namespace caseway::workflows::rights_request
