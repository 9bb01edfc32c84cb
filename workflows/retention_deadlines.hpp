// How long the record of a person is kept, and when it is looked at. The groups and their periods
// are from the police's guidance on review, retention and disposal; they are published, but were
// taken from general knowledge and are to be confirmed by the force's records manager.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule group_set =
    DeadlineRule{"retention-group-set",
                 "Record put into its retention group",
                 calendar_days_of(28),
                 Binding::local,
                 "a record without a group is kept without a reason",
                 "records-officer",
                 "escalates to the data protection officer"}
        .escalates(data_protection_officer);

// The clear period counts from the day the subject last came to notice; a new event begins it anew.
inline constexpr DeadlineRule clear_period_serious =
    DeadlineRule{"clear-period-serious",
                 "Clear period of a serious record",
                 calendar_months_of(120),
                 Binding::national,
                 "review, retention and disposal, group 2: 10 years clear",
                 "records-officer",
                 "the record is due for review",
                 "review-fell-due",
                 true}
        .escalates(data_protection_officer);
// Never less than six years: the floor under every group.
inline constexpr DeadlineRule clear_period_other =
    DeadlineRule{"clear-period-other",
                 "Clear period of any other record",
                 calendar_months_of(72),
                 Binding::national,
                 "review, retention and disposal, group 3: 6 years clear",
                 "records-officer",
                 "the record is due for review",
                 "review-fell-due",
                 true}
        .escalates(data_protection_officer);
inline constexpr DeadlineRule record_reviewed =
    DeadlineRule{"record-reviewed",
                 "Next review of a record that is kept",
                 calendar_months_of(120),
                 Binding::national,
                 "review, retention and disposal, groups 1 and 2: every 10 years at least",
                 "records-officer",
                 "the record is due for review",
                 "review-fell-due",
                 true}
        .escalates(data_protection_officer);

inline constexpr DeadlineRule review_decided =
    DeadlineRule{"retention-review-decided",
                 "Decision to retain, restrict or dispose of",
                 calendar_days_of(28),
                 Binding::local,
                 "a review that is due is decided, and the decision recorded",
                 "records-officer",
                 "escalates to the data protection officer"}
        .escalates(data_protection_officer);
inline constexpr DeadlineRule disposal_decided =
    DeadlineRule{"disposal-decided",
                 "Second person decides on the disposal",
                 calendar_days_of(28),
                 Binding::local,
                 "disposal is proposed by one person and approved by another",
                 "data-protection-officer",
                 "the proposal waits; nothing is disposed of"}
        .escalates(detective_inspector);

// Kept until 31 December of that year, since the year of birth alone is recorded.
inline constexpr Setting kept_until_age{"retention-kept-until-age", 100, Binding::national,
                                        "review, retention and disposal, group 1: until 100"};
inline constexpr Setting undetected_years{
    "retention-undetected-years", 100, Binding::national,
    "review, retention and disposal, group 4: undetected serious offences, from the report"};
inline constexpr Setting years_between_serious_reviews{
    "retention-serious-review-years", 10, Binding::national,
    "review, retention and disposal, groups 1 and 2"};
inline constexpr Setting years_between_other_reviews{"retention-other-review-years", 5,
                                                     Binding::national,
                                                     "review, retention and disposal, group 3"};
// Where the sentence is not custody or hospital; there, until release and never before this.
inline constexpr Setting months_after_conviction{
    "months-after-conviction", 6, Binding::code,
    "Criminal Procedure and Investigations Act 1996 s.23 Code of Practice, section 5"};
inline constexpr Setting age_of_responsibility{"age-of-criminal-responsibility", 10, Binding::law,
                                               "Children and Young Persons Act 1933 s.50"};

}  // namespace caseway::workflows
