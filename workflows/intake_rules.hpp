// What a report's intake keeps, and the conditions of its table. The steps are in
// intake_steps.hpp.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/intake_later_events.hpp"
#include "workflows/regimes.hpp"
#include "workflows/settings.hpp"

namespace caseway::workflows::intake {

using engine::Answer;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Choice<channels>> channel{"how the report came in"};
    Known<bool> abuser_present{"whether the suspected abuser is there"};
    Known<ResponseGrade> response{"how fast the police respond"};
    Known<std::string> merge_into{"which case it is to be merged into"};
    Known<Grade> graded{"the grade last given"};  // Final or not.
    bool arrived = false;
    int attempts = 0;
    bool contact_made = false;
    bool contact_waived = false;  // A sergeant decided to go on although nobody was reached.
    bool crime_decided = false;   // A crime number, or the reason why there is none.
    bool acknowledged = false;
    bool childrens_services_told = false;
    bool school_told = false;
    bool young_victim_referred = false;

    bool operator==(Facts const&) const = default;
};

// Whether the victim may be telephoned; unknown is no permission.
Answer telephone_is_safe(Moment const& moment);

// ---- Conditions

struct ambulance_was_considered {
    static constexpr Words requires_that{"an ambulance is advised or called where anybody is hurt"},
        source{"SEED 26"}, cure{"advise or call an ambulance, and record it at the contact"};
    static Answer holds(ReportReceived const& report) {
        return report.injury != "yes" || (report.ambulance && *report.ambulance != "not-advised");
    }
};
struct third_party_was_asked {
    static constexpr Words requires_that{
        "a third party is asked whether it is safe to speak to the victim, about their own safety "
        "and what they may be told"},
        source{"SEED 25"},
        cure{"ask the informant and record the answers with safe-contact-learned"};
    static Answer holds(ReportReceived const& report) {
        return report.channel != "third-party" ||
               (report.safe_to_speak && report.informant_safe && report.may_be_told_back);
    }
};

struct all_six_were_assessed {
    static constexpr Words requires_that{"all six elements of THRIVE are assessed"},
        source{"NATIONAL THRIVE"},
        cure{"assessed=threat,harm,risk,investigation,vulnerability,engagement"};
    static Answer holds(ThriveGraded const& graded) {
        return graded.assessed.size() == std::size(thrive_elements);
    }
};
struct lowered_by_a_sergeant_only {
    static constexpr Words requires_that{"a slower response than before is a sergeant's decision"},
        source{"LOCAL caseway design: raising is anybody's, lowering a supervisor's"},
        cure{"ask a response sergeant to grade it"};
    static Answer holds(ThriveGraded const& graded, Facts const& facts, Moment const& moment) {
        return !facts.response || graded.response.position() <= facts.response->position() ||
               moment.by.rank >= Rank::sergeant;
    }
};

struct no_immediate_response {
    static constexpr Words requires_that{"the report does not need an immediate response"},
        source{"SEED 32: immediate response unchanged"}, cure{"send officers"};
    static Answer holds(Facts const& facts) {
        return facts.response.when([](auto response) { return response != "immediate"; });
    }
};
struct abuser_is_not_there {
    static constexpr Words requires_that{"the suspected abuser is not there"},
        source{"SEED 32: offender still present"},
        cure{"grade the response again with abuser-present, or send officers"};
    static Answer holds(Facts const& facts) {
        return facts.abuser_present.when([](bool there) { return !there; });
    }
};
struct victim_may_be_telephoned {
    static constexpr Words requires_that{"the victim can safely be telephoned"},
        source{"SEED 25, 26; LOCAL: unknown means in person only"},
        cure{"send officers, or record safe-contact-learned once it is known"};
    static Answer holds(Moment const& moment) { return telephone_is_safe(moment); }
};
struct grade_is_standard {
    static constexpr Words requires_that{"the risk is graded standard"},
        source{"SEED 31: telephone only for standard risk"}, cure{"finish the risk assessment"};
    // The final grade, and no newer one that says otherwise.
    static Answer holds(Facts const& facts, Moment const& moment) {
        if (facts.graded.value_or("standard") != "standard") return false;
        return moment.shared(grade).when([](Grade graded) { return graded == "standard"; });
    }
};
struct supervisor_chose_telephone {
    static constexpr Words requires_that{"a supervisor decided for contact by telephone"},
        source{"SEED 31: any other risk is reviewed by a supervisor"},
        cure{"ask a response sergeant for channel-decided"};
    static Answer holds(Moment const& moment) {
        return moment.shared(contact_channel).when([](auto how) { return how == "telephone"; });
    }
};
struct face_to_face_is_decided {
    static constexpr Words requires_that{"the supervisor decides for face to face"},
        source{"SEED 31"}, cure{"it is by telephone already: nothing needs deciding for that"};
    static Answer holds(ChannelDecided const& decided) { return decided.channel == "face-to-face"; }
};
struct telephone_may_go_on {
    static constexpr Words requires_that{
        "the grade is standard, or the one the supervisor decided on"},
        otherwise{"the grade is a new one and not standard, so a supervisor decides again"},
        source{"SEED 31: any other risk is reviewed by a supervisor"},
        cure{"ask a response sergeant for channel-decided"};
    static Answer holds(GradeSettled const& given, Facts const& facts) {
        return given.grade == "standard" || (facts.graded && *facts.graded == given.grade);
    }
};
struct sent_is_unconnected {
    static constexpr Words requires_that{"whoever is sent has no part in the case of their own"},
        source{"caseway conflict of interest: exclusion beats every other rule"},
        cure{"send somebody unconnected"};
    static Answer holds(auto const& sent, Moment const& moment) {
        return !moment.access || !moment.access->excludes(sent.officer.id);
    }
};
struct victim_is_with_us {
    static constexpr Words requires_that{"the victim is at the station or with the officer"},
        source{"caseway design: otherwise somebody is sent or telephones first"},
        cure{"send officers, or choose the telephone route where that is allowed"};
    static Answer holds(Facts const& facts) {
        return facts.channel.when(
            [](auto channel) { return channel == "walk-in" || channel == "officer"; });
    }
};
struct victim_was_alone {
    static constexpr Words requires_that{"the victim is spoken to alone"},
        source{"NATIONAL College of Policing: out of the abuser's hearing"},
        cure{"speak to the victim again, alone"};
    static Answer holds(ContactRecorded const& contact) { return contact.victim_alone; }
};
struct services_were_told {
    static constexpr Words requires_that{"the victim is told of a support service"},
        source{"SEED 30: all victims spoken to"},
        cure{"tell the victim of one where that is safe, and record the contact again"};
    static Answer holds(ContactRecorded const& contact) { return !contact.services_told.empty(); }
};
struct children_were_checked_or_why_not {
    static constexpr Words requires_that{"where children were not checked the reason is recorded"},
        source{"NATIONAL children are checked for at every report"},
        cure{"children-details=the reason, or check and record it"};
    static Answer holds(ContactRecorded const& contact) {
        return contact.children != "not-checked" || contact.children_details.has_value();
    }
};
struct nobody_could_be_reached {
    static constexpr Words requires_that{"the attempts to reach the victim were made in vain"},
        source{"LOCAL: three attempts before a sergeant decides"},
        cure{"try again and record contact-failed"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.attempts >= moment.value(contact_attempts) ||
               moment.shared(victim_died).value_or(false);
    }
};

struct grade_is_final {
    static constexpr Words requires_that{"the risk grade is final"}, source{"SEED 33"},
        cure{"finish the grading: assessment, supervisor, review team"};
    static Answer holds(Moment const& moment) {
        return moment.shared(grade).when([](Grade) { return true; });
    }
};
struct children_are_answered {
    static constexpr Words requires_that{"it is recorded whether there are children"},
        source{"NATIONAL children are checked for at every report"},
        cure{"record it with contact-recorded or no-contact-decided"};
    static Answer holds(Moment const& moment) {
        return moment.shared(children).when([](Children) { return true; });
    }
};
struct contact_is_settled {
    static constexpr Words requires_that{
        "the victim was spoken to, or a sergeant decided to go on without"},
        otherwise{"nobody has spoken to the victim yet"}, source{"SEED 31, 32"},
        cure{"record the contact, or ask a response sergeant to decide"};
    static Answer holds(Facts const& facts) { return facts.contact_made || facts.contact_waived; }
};
struct crime_is_decided {
    static constexpr Words requires_that{"a crime is recorded, or the reason why there is none"},
        source{"CODE National Crime Recording Standard"},
        cure{"record crime-recorded or non-crime-recorded"};
    static Answer holds(Facts const& facts) { return facts.crime_decided; }
};
struct in_person_where_unknown {
    static constexpr Words requires_that{
        "where safe contact is unknown it says how to find the victim in person"},
        source{"SEED 25, 26; LOCAL: unknown means in person only"},
        cure{"in-person-note=where and when the victim can be met"};
    static Answer holds(Submitted const& submitted, Moment const& moment) {
        if (submitted.in_person_note || moment.shared(victim_died).value_or(false)) return true;
        return moment.shared(safe_contact).when([](auto how) { return how != "unknown"; });
    }
};

struct it_is_the_same_incident {
    static constexpr Words requires_that{"both reports are of the very same incident"},
        source{"caseway design: a second incident is a new report"},
        cure{"leave it a report of its own, and link the two"};
    static Answer holds(MergeProposed const& merge) { return merge.same_incident; }
};
struct another_case_is_named {
    static constexpr Words requires_that{"the case that goes on is another one"},
        source{"caseway design"}, cure{"into=the reference of the other case"};
    static Answer holds(MergeProposed const& merge, Moment const& moment) {
        return !merge.into.empty() && merge.into != moment.case_ref;
    }
};
struct a_merge_is_proposed {
    static constexpr Words requires_that{"a merge into another case is proposed"},
        source{"caseway separation of duties: proposed, then agreed"},
        cure{"record merge-proposed first"};
    static Answer holds(Facts const& facts) { return static_cast<bool>(facts.merge_into); }
};
struct proposed_by_another {
    static constexpr Words requires_that{"whoever agrees to the merge never proposed one"},
        source{"caseway separation of duties: two people merge reports"},
        cure{"have a second person agree"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "intake", "merge-proposed");
    }
};
struct open_work_is_handed_over {
    static constexpr Words requires_that{"every strand still open is handed over by name"},
        source{"caseway design: a merge loses no work"},
        cure{"handed-over=the open strands, such as contact,referral.2"};
    static Answer holds(MergeAgreed const& merge, Moment const& moment);
};
struct childrens_referrals_have_ended {
    static constexpr Words requires_that{
        "the referrals to children's social care and the school have ended"},
        source{"NATIONAL a child's safeguarding stands on its own"},
        cure{"wait for the agency's answer; the child's referral is not ours to drop"};
    static Answer holds(Moment const& moment);
};
struct nobody_works_on_it {
    static constexpr Words requires_that{"no investigation, safeguarding or suspect is open"},
        source{"caseway design: those end by their own rules"},
        cure{"ask their sergeants to end them first"};
    static Answer holds(Moment const& moment) {
        return !moment.is_open("investigation") && !moment.is_open("safeguarding") &&
               !moment.is_open("suspect");
    }
};
struct all_work_has_ended {
    static constexpr Words requires_that{
        "every other strand has ended, but for a settled grade and what guards the record"},
        source{"caseway design: a report is closed last"}, cure{"see which strands are open"};
    static Answer holds(Moment const& moment);
};

}  // namespace caseway::workflows::intake
