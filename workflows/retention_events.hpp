// What happens to the record of a person: its group, its reviews, and what is decided.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::retention {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::History;
using engine::Occurrence;
using engine::PersonKey;

// 1: public protection; 2: other sexual, violent or serious offences, so most domestic abuse;
// 3: all others; 4: undetected serious offences, and victims, witnesses and the rest.
inline constexpr Words retention_groups[] = {"group-1", "group-2", "group-3", "group-4-undetected",
                                             "group-4"};
using Group = Choice<retention_groups>;

// How far the criminal process has come. An appeal includes one before the Criminal Cases Review
// Commission; a conviction quashed is recorded as acquitted.
inline constexpr Words process_stages[] = {
    "no-proceedings",     "proceedings-begun", "acquitted", "discontinued",  "convicted-custody",
    "convicted-hospital", "convicted-other",   "released",  "appeal-lodged", "appeal-ended"};
using ProcessStage = Choice<process_stages>;

inline constexpr Words disposal_grounds[] = {"review", "erasure-granted"};

inline constexpr Authority by_records = done_by(data_protection_officer, records_officer)
                                            .from(
                                                "CODE Police Information and Records "
                                                "Management Code of Practice 2023");

// Intake asks for it when a report is closed; records open one more for a second person.
struct RetentionOpened : Decision {
    static constexpr Words name{"retention-opened"}, label{"A record is kept of somebody"};
    static constexpr Authority may = by_records;
    std::optional<PersonKey> subject_key;
    static constexpr auto fields = std::tuple{field("subject-key", &RetentionOpened::subject_key,
                                                    "whose record it is, by nominal number")};
};

struct GroupSet : Decision {
    static constexpr Words name{"group-set"}, label{"Put into a retention group"};
    static constexpr Authority may = by_records;
    Group group;
    std::string why;
    Date last_notice{};
    std::optional<std::int64_t> birth_year;
    std::optional<std::string> special_care;
    static constexpr auto fields = std::tuple{
        field("group", &GroupSet::group, "which group of the guidance", FieldClass::open),
        field("why", &GroupSet::why, "what puts it there"),
        field("last-notice", &GroupSet::last_notice,
              "the day the subject last came to notice for behaviour that bears on risk",
              FieldClass::open),
        field("birth-year", &GroupSet::birth_year, "the subject's year of birth"),
        field("special-care", &GroupSet::special_care,
              "of a child under 10: why a record is necessary, and what the child's welfare asks "
              "for",
              FieldClass::third_party),
    };
};

// For behaviour that bears on risk: any new report does. The clear period begins anew.
struct SubjectCameToNotice : Occurrence {
    static constexpr Words name{"subject-came-to-notice"},
        label{"The subject came to notice again"};
    static constexpr Authority may =
        done_by(data_protection_officer, records_officer, response_sergeant, review_officer,
                investigator, response_officer, safeguarding_officer, marac_coordinator)
            .from("NATIONAL review, retention and disposal: the clear period");
    Date on{};
    std::string what;
    static constexpr auto fields = std::tuple{
        field("on", &SubjectCameToNotice::on, "on which day", FieldClass::open),
        field("what", &SubjectCameToNotice::what, "for what, and in which case"),
    };
};

struct CriminalProcessReached : Occurrence {
    static constexpr Words name{"criminal-process-reached"},
        label{"How far the criminal process is"};
    static constexpr Authority may =
        done_by(records_officer, investigation_sergeant, investigator)
            .from("CODE Criminal Procedure and Investigations Act 1996 s.23, section 5");
    ProcessStage stage;
    Date on{};
    static constexpr auto fields = std::tuple{
        field("stage", &CriminalProcessReached::stage, "what was reached", FieldClass::open),
        field("on", &CriminalProcessReached::on, "on which day", FieldClass::open),
    };
};

// Recorded by the clock at the end of a clear period, or of the day set for the next review.
struct ReviewFellDue : Occurrence {
    static constexpr Words name{"review-fell-due"}, label{"The record is due for review"};
    static constexpr Authority may = done_by_clock;
};

struct ReviewBroughtForward : Decision {
    static constexpr Words name{"review-brought-forward"}, label{"Reviewed before its day"};
    static constexpr Authority may = by_records;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ReviewBroughtForward::why, "what calls for it now")};
};

struct RecordRetained : Decision {
    static constexpr Words name{"record-retained"}, label{"Kept, for a reason"};
    static constexpr Authority may = by_records;
    std::string why;
    Date review_by{};
    static constexpr auto fields = std::tuple{
        field("why", &RecordRetained::why, "the policing purpose that it still serves"),
        field("review-by", &RecordRetained::review_by, "by which day it is reviewed again",
              FieldClass::open),
    };
};

struct RecordRestricted : Decision {
    static constexpr Words name{"record-restricted"}, label{"Kept, but its use restricted"};
    static constexpr Authority may = by_records;
    std::string why;
    Date review_by{};
    static constexpr auto fields = std::tuple{
        field("why", &RecordRestricted::why, "what it must be kept for, and for nothing else"),
        field("review-by", &RecordRestricted::review_by, "by which day it is reviewed again",
              FieldClass::open),
    };
};

// The desk looks up whether the two came to notice again, in a case of their own.
struct DisposalProposed : Decision {
    static constexpr Words name{"disposal-proposed"}, label{"Disposal proposed"};
    static constexpr Authority may = by_records;
    Choice<disposal_grounds> because;
    bool risk_remains = true;
    std::string why;
    std::optional<PersonKey> victim_key;
    std::optional<PersonKey> suspect_key;
    std::optional<History> history;
    std::optional<std::string> later_reports;
    static constexpr auto fields = std::tuple{
        field("because", &DisposalProposed::because, "a review, or erasure that was granted",
              FieldClass::open),
        field("risk-remains", &DisposalProposed::risk_remains,
              "does all that is known of the subject show a continuing risk to anybody?",
              FieldClass::open),
        field("why", &DisposalProposed::why, "why it serves no policing purpose any more"),
        field("victim-key", &DisposalProposed::victim_key,
              "the victim in the force's own records, to look for later reports of the two"),
        field("suspect-key", &DisposalProposed::suspect_key,
              "the suspect in the force's own records"),
        field("history", &DisposalProposed::history,
              "other cases of the two; the store looks them up"),
        field("later-reports", &DisposalProposed::later_reports,
              "how they were looked for where the records do not name both, or why one does not "
              "count"),
    };
};

struct DisposalApproved : Decision {
    static constexpr Words name{"disposal-approved"}, label{"Disposal approved"};
    static constexpr Authority may = done_by(detective_inspector, data_protection_officer)
                                         .from("caseway design: two persons decide on a disposal");
    std::string why;
    std::optional<PersonKey> victim_key;
    std::optional<PersonKey> suspect_key;
    std::optional<History> history;
    std::optional<std::string> later_reports;
    static constexpr auto fields = std::tuple{
        field("why", &DisposalApproved::why, "what was looked at before agreeing"),
        field("victim-key", &DisposalApproved::victim_key,
              "the victim in the force's own records, to look for later reports again"),
        field("suspect-key", &DisposalApproved::suspect_key,
              "the suspect in the force's own records"),
        field("history", &DisposalApproved::history,
              "other cases of the two; the store looks them up"),
        field("later-reports", &DisposalApproved::later_reports,
              "how they were looked for where the records do not name both, or why one does not "
              "count"),
    };
};

struct DisposalRejected : Decision {
    static constexpr Words name{"disposal-rejected"}, label{"Disposal not agreed to"};
    static constexpr Authority may = DisposalApproved::may;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &DisposalRejected::why, "what speaks against it")};
};

struct ApprovalWithdrawn : Decision {
    static constexpr Words name{"approval-withdrawn"}, label{"Approval of the disposal withdrawn"};
    static constexpr Authority may =
        done_by(detective_inspector, data_protection_officer, records_officer)
            .from("caseway design: what is not done yet can be stopped by one person");
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ApprovalWithdrawn::why, "what came to light")};
};

// What the case holds is destroyed with this step; its headers stay, and this text does not.
struct RecordDisposed : Decision {
    static constexpr Words name{"record-disposed"}, label{"Record disposed of"};
    static constexpr Authority may = by_records;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("why", &RecordDisposed::why, "that nothing came to light since it was approved")};
};

// Told by a flag: a hold was placed on the case.
struct HoldCame : Occurrence {
    static constexpr Words name{"hold-came"}, label{"A hold was placed on the case"};
    static constexpr Authority may = done_by_ask;
};

// Told by intake: what the disposal was decided on is being added to.
struct CaseworkReopened : Occurrence {
    static constexpr Words name{"casework-reopened"}, label{"The report was reopened"};
    static constexpr Authority may = done_by_ask;
};

// All that is known of one person is reviewed together; one case carries the review.
struct ReviewedElsewhere : Decision {
    static constexpr Words name{"reviewed-elsewhere"}, label{"Reviewed with another case"};
    static constexpr Authority may = by_records;
    std::string with;
    static constexpr auto fields = std::tuple{
        field("with", &ReviewedElsewhere::with, "the case that carries the review of this person")};
};

struct RetentionReopened : Decision {
    static constexpr Words name{"retention-reopened"}, label{"Reviewed here again"};
    static constexpr Authority may = by_records;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &RetentionReopened::why, "why it is not reviewed there")};
};

}  // namespace caseway::workflows::retention
