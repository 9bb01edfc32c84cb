// A report of domestic abuse, from the first call until the review team has it.
// Board paper (SEED) paragraphs 24 to 26 and 30 to 33.
//
// A report comes in by any channel and is never turned away: what is missing is marked, not
// refused. The response is graded by threat, harm and risk; the telephone serves only at standard
// risk or where a supervisor decides for it, and never where it is not known to be safe. Beside
// the response the risk is graded in a strand of its own; its final grade and the contact with
// the victim are what the review team needs before the report is submitted to it.
//
// Whatever changes about the telephone, the way is chosen again; by telephone alone nobody gives
// a victim up, officers are sent first.
//
// A submitted report rests: late facts and a change of grade still reach every strand through it.
// A merge is proposed by one person and agreed by another while the work goes on; the other case
// takes the report in (merge.hpp). Somebody of the police among the parties closes the case to all
// but those admitted to it before anything else happens (restriction.hpp). The victim's death is a
// workflow of its own (death.hpp).
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/intake_steps.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::intake {

// Where it rests.

struct Received : engine::State {
    static constexpr Words name{"received"}, label{"received, response to be graded"};
};
struct Graded : engine::State {
    static constexpr Words name{"response-graded"}, label{"response graded, somebody to be sent"};
};
struct Attending : engine::State {
    static constexpr Words name{"attending"}, label{"officers attending"};
};
struct OnTelephone : engine::State {
    static constexpr Words name{"on-telephone"}, label{"response by telephone"};
};
struct WritingUp : engine::State {
    static constexpr Words name{"writing-up"}, label{"to be recorded, graded and submitted"};
};
struct WithReviewTeam : engine::State {
    static constexpr Words name{"submitted"}, label{"submitted to the review team"};
};
struct Merged : engine::Final {
    static constexpr Words name{"merged"}, label{"merged into a report of the same incident"};
};
struct NotAbuse : engine::Final {
    static constexpr Words name{"not-domestic-abuse"}, label{"not domestic abuse"};
};
struct Mistaken : engine::Final {
    static constexpr Words name{"mistaken"}, label{"malicious or mistaken"};
};
struct Closed : engine::Final {
    static constexpr Words name{"closed"}, label{"closed"};
};

using engine::all_of;
using engine::always;
using engine::any_of;
using engine::in_turn;
using engine::not_;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Received, Graded, Attending, OnTelephone, WritingUp, WithReviewTeam>;
using once_graded = in_any_of<Graded, Attending, OnTelephone, WritingUp, WithReviewTeam>;
using off_the_telephone = in_any_of<Graded, Attending, WritingUp, WithReviewTeam>;
using before_submission = in_any_of<Graded, Attending, OnTelephone, WritingUp>;
using while_recorded = in_any_of<Attending, WritingUp, WithReviewTeam>;
using between_contacts = in_any_of<Graded, WritingUp, WithReviewTeam>;
using out_with_the_victim = in_any_of<Attending, OnTelephone>;
using written_up = in_any_of<WritingUp, WithReviewTeam>;
using ended_early = in_any_of<NotAbuse, Mistaken>;

using report_is_whole = all_of<ambulance_was_considered, third_party_was_asked>;
using response_is_sound = all_of<all_six_were_assessed, lowered_by_a_sergeant_only>;
using standard_or_supervised = any_of<grade_is_standard, supervisor_chose_telephone>;
using telephone_is_allowed =
    all_of<no_immediate_response, abuser_is_not_there, victim_may_be_telephoned,
           standard_or_supervised, sent_is_unconnected>;
using contact_is_sound = all_of<way_is_safe, telephone_is_approved, victim_was_alone,
                                services_were_told, children_were_checked_or_why_not>;
using report_is_ready = all_of<grade_is_final, children_are_answered, contact_is_settled,
                               crime_is_decided, in_person_where_unknown>;
using may_be_merged = all_of<it_is_the_same_incident, another_case_is_named>;
using merge_is_sound = all_of<a_merge_is_proposed, proposed_by_another, open_work_is_handed_over>;
using nobody_relies_on_it = all_of<childrens_referrals_have_ended, nobody_works_on_it>;
using locality_moved = in_turn<keep_locality, tell_of_the_move>;
using contact_is_kept = in_turn<keep_contact, start_writing_up>;
using contact_is_waived = in_turn<go_on_without_contact, start_writing_up>;
using write_it_up_again = in_turn<begin_again, start_writing_up>;
using merge_it = in_turn<hand_over_to_the_other_case, end_report>;
using end_and_retain = in_turn<end_report, open_retention>;

struct Intake {
    static constexpr Words name{"intake"}, label{"Report and first response"},
        source{"SEED 24-26, 30-33; National Crime Recording Standard"};
    static constexpr int edition = 2;
    using Facts = intake::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&crime_recorded, &attend_immediate,
                                                        &attend_early, &report_written_up};
    static constexpr Setting const* settings[] = {&contact_attempts, &escalation_reports,
                                                  &adult_age};
    static constexpr Regime const* regimes[] = {&children_as_victims};

    // clang-format off
    using transition_table = written_out<
//   when it is           and                    it becomes       doing                   if
//  --------------------+----------------------+----------------+-----------------------+----------------------
Row< Unopened           , ReportReceived       , Received       , begin_report          , report_is_whole      >,

Row< Received           , ThriveGraded         , Graded         , set_response          , response_is_sound    >,

Row< Graded             , ThriveGraded         , Graded         , set_response          , response_is_sound    >,
Row< Graded             , Dispatched           , Attending      , send_officers         , sent_is_unconnected  >,
Row< Graded             , TelephoneRouteChosen , OnTelephone    , give_to_telephone     , telephone_is_allowed >,
Row< Graded             , ContactRecorded      , WritingUp      , contact_is_kept       , all_of<victim_is_with_us, contact_is_sound> >,

Row< Attending          , ThriveGraded         , Attending      , set_response          , response_is_sound    >,
Row< Attending          , Arrived              , Attending      , note_arrival          , always               >,

Row< OnTelephone        , ThriveGraded         , Graded         , set_response          , response_is_sound    >,
Row< OnTelephone        , Dispatched           , Attending      , send_officers         , sent_is_unconnected  >,
Row< OnTelephone        , ChannelDecided       , Graded         , keep_channel          , face_to_face_is_decided >,
Row< OnTelephone        , SafeContactLearned   , Graded         , keep_safe_contact     , always               >,
Row< OnTelephone        , GradeSettled         , OnTelephone    , decide_channel_again  , telephone_may_go_on  >,
Row< OnTelephone        , GradeSettled         , Graded         , decide_channel_again  , not_<telephone_may_go_on> >,

Row< out_with_the_victim, ContactRecorded      , WritingUp      , contact_is_kept       , contact_is_sound     >,
Row< out_with_the_victim, ContactFailed        , as_it_is       , count_attempt         , way_is_safe          >,
Row< Attending          , NoContactDecided     , WritingUp      , contact_is_waived     , nobody_could_be_reached >,

Row< WritingUp          , ContactRecorded      , WritingUp      , keep_contact          , contact_is_sound     >,
Row< WritingUp          , Submitted            , WithReviewTeam , open_allocation       , report_is_ready      >,

Row< WithReviewTeam     , LocalityLearned      , WithReviewTeam , locality_moved        , always               >,
Row< WithReviewTeam     , IntakeClosed         , Closed         , end_and_retain        , all_work_has_ended   >,

Row< between_contacts   , ChannelDecided       , as_it_is       , keep_channel          , always               >,
Row< off_the_telephone  , GradeSettled         , as_it_is       , decide_channel_again  , always               >,
Row< off_the_telephone  , SafeContactLearned   , as_it_is       , keep_safe_contact     , always               >,
Row< before_submission  , LocalityLearned      , as_it_is       , keep_locality         , always               >,
Row< once_graded        , SuspectNamed         , as_it_is       , open_suspect          , always               >,
Row< anywhere           , PeopleIdentified     , as_it_is       , look_for_repeats      , always               >,
Row< while_recorded     , CrimeRecorded        , as_it_is       , keep_crime            , always               >,
Row< written_up         , NonCrimeRecorded     , as_it_is       , keep_no_crime         , always               >,
Row< WithReviewTeam     , CrimeCancelled       , WithReviewTeam , drop_crime            , always               >,

Row< between_contacts   , MergeProposed        , as_it_is       , keep_merge_proposal   , may_be_merged        >,
Row< between_contacts   , MergeAgreed          , Merged         , merge_it              , merge_is_sound       >,
Row< written_up         , NotDomesticAbuse     , NotAbuse       , end_and_retain        , nobody_relies_on_it  >,
Row< WithReviewTeam     , FoundMistaken        , Mistaken       , end_and_retain        , nobody_relies_on_it  >,

Row< Merged             , MergeUndone          , WritingUp      , write_it_up_again     , contact_is_settled   >,
Row< Merged             , MergeUndone          , Graded         , begin_again           , not_<contact_is_settled> >,
Row< ended_early        , ReportReopened       , WritingUp      , write_it_up_again     , always               >,
Row< Closed             , ReportReopened       , WithReviewTeam , begin_again           , always               >
    >;
    // clang-format on
};

engine::Workflow const& intake();

}  // namespace caseway::workflows::intake
