// What happens to a request by somebody about their own data.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::rights_request {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;

// Data Protection Act 2018 ss.45, 46, 47(1) and (2), 47(3).
inline constexpr Words rights[] = {"access", "rectification", "erasure", "restriction"};
inline constexpr Words data_subjects[] = {"suspect", "victim", "child", "witness", "other"};
inline constexpr Words rights_decisions[] = {"granted", "partly-granted", "refused",
                                             "neither-confirmed-nor-denied", "restricted-instead"};
// Sections 45(4) and 48(3), then 53(1), then where the right itself is not there.
inline constexpr Words refusal_grounds[] = {
    "obstructing-an-inquiry", "prejudicing-crime-work",      "public-security",
    "national-security",      "rights-and-safety-of-others", "unfounded-or-excessive",
    "data-are-accurate",      "no-ground-to-erase"};
// What an abuser must not learn from an answer, each looked for before one is given.
inline constexpr Words kept_secret[] = {"victims-whereabouts", "marac", "disclosure-applicant",
                                        "idva-contact"};
using Right = Choice<rights>;
using Subject = Choice<data_subjects>;
using RightsDecision = Choice<rights_decisions>;

inline constexpr Authority by_records =
    done_by(data_protection_officer, records_officer).from("LAW Data Protection Act 2018 Part 3");

// Anybody in the force can be asked; no form of words is needed.
struct RequestReceived : Occurrence {
    static constexpr Words name{"rights-request-received"}, label{"Request about own data"};
    static constexpr Authority may = engine::done_by_anybody;
    Right right;
    Subject subject;
    bool identity_in_doubt = true;
    std::string asked;
    static constexpr auto fields = std::tuple{
        field("right", &RequestReceived::right, "what is asked for", FieldClass::open),
        field("subject", &RequestReceived::subject, "who asks", FieldClass::open),
        field("identity-in-doubt", &RequestReceived::identity_in_doubt,
              "is there reasonable doubt about who asks?", FieldClass::open),
        field("asked", &RequestReceived::asked, "in their words"),
    };
};

struct IdentityConfirmed : Decision {
    static constexpr Words name{"identity-confirmed"}, label{"Identity confirmed"};
    static constexpr Authority may = by_records;
    std::string how;
    static constexpr auto fields =
        std::tuple{field("how", &IdentityConfirmed::how, "by what it was confirmed")};
};

struct IdentityNotShown : Decision {
    static constexpr Words name{"identity-not-shown"}, label{"Identity not shown"};
    static constexpr Authority may = by_records;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &IdentityNotShown::why, "what was asked for, and what came")};
};

struct ReplyExtended : Decision {
    static constexpr Words name{"reply-extended"}, label{"Time to answer extended"};
    static constexpr Authority may = by_records;
    bool complex_or_many = false;
    std::string reasons_given;
    static constexpr auto fields = std::tuple{
        field("complex-or-many", &ReplyExtended::complex_or_many,
              "are the requests complex or many?", FieldClass::open),
        field("reasons-given", &ReplyExtended::reasons_given,
              "the reasons for the delay, as told to the data subject"),
    };
};

struct RequestDecided : Decision {
    static constexpr Words name{"rights-request-decided"}, label{"Request decided"};
    static constexpr Authority may = by_records;
    RightsDecision decision;
    std::optional<Choices<refusal_grounds>> grounds;
    std::optional<Choices<kept_secret>> looked_for;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("decision", &RequestDecided::decision, "what is decided", FieldClass::open),
        field("grounds", &RequestDecided::grounds, "why not, or not all of it", FieldClass::open),
        field("looked-for", &RequestDecided::looked_for,
              "what was looked for in the answer and taken out of it", FieldClass::open),
        field("why", &RequestDecided::why, "necessary and proportionate, in this case, because"),
    };
};

struct AnswerSent : Occurrence {
    static constexpr Words name{"answer-sent"}, label{"Data subject answered"};
    static constexpr Authority may = by_records;
    WayOfContact method;
    bool told_of_complaint = false;
    static constexpr auto fields = std::tuple{
        field("method", &AnswerSent::method, "by which way", FieldClass::open),
        field("told-of-complaint", &AnswerSent::told_of_complaint,
              "were they told of the Commissioner and the court?", FieldClass::open),
    };
};

struct RequestWithdrawn : Occurrence {
    static constexpr Words name{"rights-request-withdrawn"}, label{"Request withdrawn"};
    static constexpr Authority may = by_records;
    std::string how;
    static constexpr auto fields =
        std::tuple{field("how", &RequestWithdrawn::how, "how, and that nobody pressed them")};
};

struct ComplaintMade : Occurrence {
    static constexpr Words name{"complained-to-commissioner"},
        label{"Complaint to the Information Commissioner"};
    static constexpr Authority may = by_records;
    std::string about;
    static constexpr auto fields = std::tuple{
        field("about", &ComplaintMade::about, "about what, and what the Commissioner asks")};
};

struct RequestReopened : Decision {
    static constexpr Words name{"rights-request-reopened"}, label{"Request looked at again"};
    static constexpr Authority may = by_records;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("why", &RequestReopened::why, "a complaint upheld, a new request, a court's order")};
};

}  // namespace caseway::workflows::rights_request
