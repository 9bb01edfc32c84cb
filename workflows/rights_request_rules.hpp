// The conditions and steps of a request by somebody about their own data.

#pragma once

#include "workflows/regimes.hpp"
#include "workflows/rights_request_deadlines.hpp"
#include "workflows/rights_request_events.hpp"

namespace caseway::workflows::rights_request {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Minute;
using engine::Moment;

struct Facts {
    Known<Right> right{"what was asked for"};
    Known<Subject> subject{"who asked"};
    Known<Minute> counts_from{"from when the month counts"};
    Known<RightsDecision> decision{"what was decided"};
    bool extended = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct identity_is_in_doubt {
    static constexpr Words requires_that{"there is reasonable doubt about who asks"},
        otherwise{"it is known who asks"}, source{"LAW Data Protection Act 2018 s.52(4)"},
        cure{"ask for what confirms it"};
    static Answer holds(RequestReceived const& request) { return request.identity_in_doubt; }
};

struct extension_is_provided_for {
    static constexpr Words requires_that{
        "the law on the day of the request allows the month to be extended"},
        source{"LAW Data Protection Act 2018 s.54(3A), in force from 5 February 2026"},
        cure{"answer within the month"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct requests_are_complex_or_many {
    static constexpr Words requires_that{"the requests are complex or many"},
        source{"LAW Data Protection Act 2018 s.54(3A)(a), (b)"}, cure{"answer within the month"};
    static Answer holds(ReplyExtended const& extended) { return extended.complex_or_many; }
};

struct told_within_the_month {
    static constexpr Words requires_that{"notice of the extension is given within the first month"},
        source{"LAW Data Protection Act 2018 s.54(3B)(a)"}, cure{"answer now"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct not_extended_before {
    static constexpr Words requires_that{"the time was not extended before"},
        source{"LAW Data Protection Act 2018 s.54(3A): two further months"}, cure{"answer in time"};
    static Answer holds(Facts const& facts) { return !facts.extended; }
};

struct refusal_names_its_ground {
    static constexpr Words requires_that{
        "what is refused, in whole or in part, has its ground named"},
        source{"LAW Data Protection Act 2018 ss.45(4), 48(3), 53(1)"},
        cure{"name in grounds what makes it necessary, or grant the request"};
    static Answer holds(RequestDecided const& decided);
};

// An abuser asks for "all data" to find out where she lives and who helps her.
struct secrets_were_looked_for {
    static constexpr Words requires_that{
        "before anything is disclosed, the victim's whereabouts, a MARAC, a disclosure applicant "
        "and the IDVA's contact were looked for and taken out"},
        source{"LAW Data Protection Act 2018 s.45(4)(e): the rights and freedoms of others"},
        cure{"go through the answer for all four and name them in looked-for"};
    static Answer holds(RequestDecided const& decided, Facts const& facts);
};

struct restriction_takes_the_place_of_erasure {
    static constexpr Words requires_that{
        "restriction takes the place of erasure or rectification only"},
        source{"LAW Data Protection Act 2018 ss.46(4), 47(3)"}, cure{"choose another decision"};
    static Answer holds(RequestDecided const& decided, Facts const& facts);
};

struct evidence_is_not_erased {
    static constexpr Words requires_that{"nothing that must be kept as evidence is erased"},
        source{"LAW Data Protection Act 2018 s.47(3)"},
        cure{"decide restricted-instead, while a hold stands"};
    static Answer holds(RequestDecided const& decided, Facts const& facts, Moment const& moment);
};

// Section 45(6): what would undo the refusal need not be told.
struct told_where_to_complain {
    static constexpr Words requires_that{
        "whoever is refused is told of the Information Commissioner and the court"},
        source{"LAW Data Protection Act 2018 ss.45(5), 48(1)"},
        cure{"say so in the answer, unless it neither confirms nor denies"};
    static Answer holds(AnswerSent const& sent, Facts const& facts);
};

struct answer_reaches_a_victim_safely {
    static constexpr Words requires_that{
        "an answer to a victim takes a way by which the victim can safely be reached"},
        source{"NATIONAL safe contact: an abuser may hold the telephone or open the post"},
        cure{"hand it over in person or through the IDVA"};
    static Answer holds(AnswerSent const& sent, Facts const& facts, Moment const& moment);
};

// ---- Steps

struct ask_who_it_is {
    static constexpr Words does{"ask for what confirms the identity"};
    static void carry_out(RequestReceived const& request, Facts& facts, Asks& asks);
};
struct start_the_month {
    static constexpr Words does{"start the month in which to answer"};
    static void carry_out(RequestReceived const& request, Facts& facts, Asks& asks);
    static void carry_out(Facts& facts, Asks& asks);
};
struct extend_the_month {
    static constexpr Words does{"two further months"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct keep_decision {
    static constexpr Words does{"keep the decision, and have it carried out"};
    static void carry_out(RequestDecided const& decided, Facts& facts, Asks& asks);
};
struct end_in_time {
    static constexpr Words does{"the month is kept"};
    static void carry_out(Asks& asks);
};
struct drop_the_month {
    static constexpr Words does{"nobody waits for an answer any more"};
    static void carry_out(Asks& asks);
};
struct tell_the_officer {
    static constexpr Words does{"tell the data protection officer"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::rights_request
