// What is learned and decided about a report beside and after the first contact: facts that come
// late, the recording of crime, the handing over, and the ends that a report can come to. The
// victim's death is a workflow of its own (death.hpp).

#pragma once

#include "workflows/intake_events.hpp"

namespace caseway::workflows::intake {

inline constexpr Words non_crime_reasons[] = {"no-notifiable-offence",
                                              "additional-verifiable-information",
                                              "recorded-elsewhere", "committed-outside-the-force"};

struct SafeContactLearned : Decision {
    static constexpr Words name{"safe-contact-learned"},
        label{"Learned how the victim can safely be reached"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, neighbourhood_officer,
                review_officer, investigator, safeguarding_officer, idva);
    SafeContact safe_contact;
    std::optional<std::string> details;
    std::string learned_from;
    static constexpr auto fields = std::tuple{
        field("safe-contact", &SafeContactLearned::safe_contact,
              "how the victim can safely be reached"),
        field("details", &SafeContactLearned::details,
              "safe number, times, who may answer, code word", FieldClass::contact),
        field("learned-from", &SafeContactLearned::learned_from, "from whom, and how verified",
              FieldClass::third_party),
    };
};

struct LocalityLearned : Decision {
    static constexpr Words name{"locality-learned"},
        label{"Learned where the victim lives or moved"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, neighbourhood_officer,
                review_officer, investigator, safeguarding_officer, idva)
            .from("SEED 33: by the victim's locality");
    Site site;
    std::optional<std::string> address;
    static constexpr auto fields = std::tuple{
        field("site", &LocalityLearned::site,
              "the site of the victim's locality; elsewhere is another force", FieldClass::open),
        field("address", &LocalityLearned::address, "the address", FieldClass::location),
    };
};

struct SuspectNamed : Decision {
    static constexpr Words name{"suspect-named"}, label{"A suspect was named"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, neighbourhood_officer,
                review_officer, investigator, safeguarding_officer, custody_officer)
            .from("SEED 34");
    std::string suspect;
    std::optional<Date> born;
    bool in_custody = false;
    std::string npu;
    static constexpr auto fields = std::tuple{
        field("name", &SuspectNamed::suspect, "the suspect's name, or what is known"),
        field("born", &SuspectNamed::born, "date of birth"),
        field("in-custody", &SuspectNamed::in_custody, "already in custody?", FieldClass::open),
        field("npu", &SuspectNamed::npu, "the neighbourhood policing unit, such as coventry",
              FieldClass::open),
    };
};

// One for each suspect, as soon as the force's records name both; until then nobody can say that it
// happened to the same two people before.
struct PeopleIdentified : Decision {
    static constexpr Words name{"people-identified"},
        label{"Victim and suspect were found in the force's records"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, review_officer, investigator,
                safeguarding_officer, marac_coordinator)
            .from("NATIONAL history is checked at every report");
    PersonKey victim_key;
    PersonKey suspect_key;
    std::optional<History> history;
    static constexpr auto fields = std::tuple{
        field("victim-key", &PeopleIdentified::victim_key,
              "the victim in the force's own records, such as a nominal number"),
        field("suspect-key", &PeopleIdentified::suspect_key,
              "the suspect in the force's own records"),
        field("history", &PeopleIdentified::history,
              "earlier cases of the two; the store looks them up"),
    };
};

// Somebody gave or changed the grade; told by grading, whether it is final yet or not, so that
// nobody stays on the telephone on the strength of a grade that has gone.
struct GradeSettled : Occurrence {
    static constexpr Words name{"grade-settled"}, label{"A risk grade was given or changed"};
    static constexpr Authority may = done_by_ask;
    Grade grade;
    static constexpr auto fields =
        std::tuple{field("grade", &GradeSettled::grade, "the grade", FieldClass::open)};
};

struct CrimeRecorded : Decision {
    static constexpr Words name{"crime-recorded"}, label{"Crime recorded"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, review_officer, crime_registrar, investigator)
            .from("CODE National Crime Recording Standard");
    std::string crime_numbers;
    static constexpr auto fields = std::tuple{field("crime-numbers", &CrimeRecorded::crime_numbers,
                                                    "one number or several", FieldClass::open)};
};

struct NonCrimeRecorded : Decision {
    static constexpr Words name{"non-crime-recorded"},
        label{"Recorded as not a crime, with the reason"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, review_officer, crime_registrar, investigator)
            .from("CODE National Crime Recording Standard");
    Choice<non_crime_reasons> because;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("because", &NonCrimeRecorded::because, "the kind of reason", FieldClass::open),
        field("reason", &NonCrimeRecorded::reason, "the reason, in words"),
    };
};

struct CrimeCancelled : Decision {
    static constexpr Words name{"crime-cancelled"}, label{"A recorded crime was cancelled"};
    static constexpr Authority may =
        done_by(crime_registrar)
            .from(
                "CODE Home Office Counting Rules: the registrar, or a decision maker designated "
                "by a permission of the force");
    std::string crime_number;
    std::string verifiable_information;
    static constexpr auto fields = std::tuple{
        field("crime-number", &CrimeCancelled::crime_number, "which crime", FieldClass::open),
        field("verifiable-information", &CrimeCancelled::verifiable_information,
              "the additional verifiable information"),
    };
};

struct Submitted : Decision {
    static constexpr Words name{"submitted"}, label{"Submitted to the review and allocation team"};
    static constexpr Authority may = done_by(response_officer, response_sergeant).from("SEED 33");
    std::string summary;
    std::optional<std::string> in_person_note;
    static constexpr auto fields = std::tuple{
        field("summary", &Submitted::summary, "what the review team should know first"),
        field("in-person-note", &Submitted::in_person_note,
              "where safe contact is unknown: how to find the victim in person",
              FieldClass::contact),
    };
};

struct IntakeClosed : Decision {
    static constexpr Words name{"intake-closed"}, label{"Report closed: all work on it has ended"};
    static constexpr Authority may =
        done_by(review_officer, response_sergeant, investigation_sergeant, detective_inspector);
    std::string summary;
    static constexpr auto fields =
        std::tuple{field("summary", &IntakeClosed::summary, "how it ended")};
};

struct MergeProposed : Decision {
    static constexpr Words name{"merge-proposed"},
        label{"Proposed to merge with a report of the same incident"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, review_officer);
    std::string into;
    bool same_incident = false;
    std::string because;
    static constexpr auto fields = std::tuple{
        field("into", &MergeProposed::into, "the case that goes on, such as WM-20-004187",
              FieldClass::open),
        field("same-incident", &MergeProposed::same_incident,
              "is it the very same incident? A second one is a report of its own",
              FieldClass::open),
        field("because", &MergeProposed::because, "how that is known"),
    };
};

struct MergeAgreed : Decision {
    static constexpr Words name{"merge-agreed"}, label{"Agreed to merge with the other report"};
    static constexpr Authority may = done_by(review_officer, response_sergeant);
    std::string checked;
    std::optional<std::string> handed_over;
    static constexpr auto fields = std::tuple{
        field("checked", &MergeAgreed::checked,
              "that the earliest clock, the highest grade and open work went over"),
        field("handed-over", &MergeAgreed::handed_over,
              "the strands still open here that the other case takes over, such as "
              "contact,referral.2",
              FieldClass::open),
    };
};

struct MergeUndone : Decision {
    static constexpr Words name{"merge-undone"}, label{"The merge was undone"};
    static constexpr Authority may =
        done_by(review_officer, response_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a merge can be undone");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &MergeUndone::because, "why it is undone")};
};

struct NotDomesticAbuse : Decision {
    static constexpr Words name{"not-domestic-abuse"},
        label{"Decided that it is not domestic abuse"};
    static constexpr Authority may = done_by(response_sergeant, review_officer, detective_inspector)
                                         .ranked(Rank::sergeant, "LOCAL: closed by a supervisor");
    std::string reason;
    std::string victims_view;
    static constexpr auto fields = std::tuple{
        field("reason", &NotDomesticAbuse::reason, "why it is not"),
        field("victims-view", &NotDomesticAbuse::victims_view, "what the victim says to that"),
    };
};

struct FoundMistaken : Decision {
    static constexpr Words name{"found-mistaken"}, label{"Found to be malicious or mistaken"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector, "LOCAL: only a detective inspector, and with evidence");
    bool malicious = false;
    std::string evidence;
    std::string victims_safety;
    static constexpr auto fields = std::tuple{
        field("malicious", &FoundMistaken::malicious, "malicious (yes) or mistaken (no)?"),
        field("evidence", &FoundMistaken::evidence, "the evidence; fact and opinion apart"),
        field("victims-safety", &FoundMistaken::victims_safety,
              "how the victim's safety was checked again"),
    };
};

struct ReportReopened : Decision {
    static constexpr Words name{"report-reopened"}, label{"The report was reopened"};
    static constexpr Authority may =
        done_by(response_sergeant, review_officer, investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: reopened by a supervisor");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &ReportReopened::because, "what is new")};
};

}  // namespace caseway::workflows::intake
