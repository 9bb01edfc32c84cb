// The conditions and steps of custody, bail, release and court.

#pragma once

#include "workflows/suspect_custody_events.hpp"
#include "workflows/suspect_rules.hpp"

namespace caseway::workflows::suspect {

// ---- Conditions

struct kept_by_the_court {
    static constexpr Words requires_that{"the suspect is charged and remanded in custody"},
        otherwise{"the suspect is charged and released"},
        source{"SEED 35; domestic abuse guidance"},
        cure{"then=remanded, then=court-bail or then=released"};
    static Answer holds(Charged const& charge) { return charge.then == "remanded"; }
};

struct cps_has_decided {
    static constexpr Words requires_that{
        "the CPS has decided to charge, or an inspector charges in an emergency"},
        source{"CODE Director's Guidance on Charging: the CPS decides every domestic abuse charge"},
        cure{"record cps-reference, or the inspector in emergency-inspector"};
    static Answer holds(Charged const& charge) {
        return charge.cps_reference ||
               (charge.emergency_inspector && charge.emergency_inspector->rank >= Rank::inspector);
    }
};

struct emergency_is_explained {
    static constexpr Words requires_that{
        "a charge in an emergency says why the CPS could not decide before custody ended"},
        source{"CODE Director's Guidance on Charging: emergency charges are ratified by the CPS"},
        cure{"record emergency-reason"};
    static Answer holds(Charged const& charge) {
        return charge.cps_reference || !charge.emergency_inspector || charge.emergency_reason;
    }
};

// On whose authority bail may run until when, by the day of the arrest. Absent where that
// authority could not grant it at all; a court's own date has no limit here.
std::optional<Minute> longest_bail(Choice<bail_authorities>, Minute arrested, Moment const&);
bool under_reformed_bail(Minute arrested, Moment const&);

struct bail_has_its_rank {
    static constexpr Words requires_that{
        "whoever authorises bail holds the rank that the authority needs"},
        source{"LAW Police and Criminal Evidence Act 1984 Part 4A, s.36(3)"},
        cure{"a custody officer is a sergeant at least; ask an inspector or superintendent"};
    static Answer holds(auto const& bail) {
        return rank_suffices(bail.authority, bail.authorised_by.rank);
    }
    static bool rank_suffices(Choice<bail_authorities> authority, Rank rank);
};

struct bail_has_its_authority {
    static constexpr Words requires_that{
        "an inspector or above authorises bail after an arrest before 28 October 2022"},
        source{"LAW Police and Criminal Evidence Act 1984 s.50A as it then stood"},
        cure{"ask an inspector, or release under investigation"};
    static Answer holds(auto const& bail, Facts const& facts, Moment const& moment) {
        return facts.arrested_at.when([&](Minute arrested) {
            return longest_bail(bail.authority, arrested, moment).has_value();
        });
    }
};

struct bail_is_not_too_long {
    static constexpr Words requires_that{
        "bail runs no longer than that authority may grant: 28 days and 3 months after an arrest "
        "before 28 October 2022, else 3, 6 and 9 months"},
        source{"LAW Police and Criminal Evidence Act 1984 Part 4A, by the day of the arrest"},
        cure{"shorten it, or ask the next authority"};
    static Answer holds(auto const& bail, Facts const& facts, Moment const& moment) {
        return facts.arrested_at.when([&](Minute arrested) {
            auto const limit = longest_bail(bail.authority, arrested, moment);
            return bail.until > moment.at && (!limit || bail.until <= *limit);
        });
    }
};

struct victims_views_on_bail {
    static constexpr Words requires_that{
        "the victim's views on conditions are sought, or it is said why that was not practicable"},
        source{"LAW Police and Criminal Evidence Act 1984 s.47ZZA, arrests from 28 October 2022"},
        cure{"record victims-views and views"};
    static Answer holds(auto const& bail, Facts const& facts, Moment const& moment) {
        return facts.arrested_at.when([&](Minute arrested) {
            return !under_reformed_bail(arrested, moment) || (bail.victims_views && bail.views);
        });
    }
};

struct caution_is_by_an_inspector {
    static constexpr Words requires_that{
        "an inspector or above authorises dealing with it out of "
        "court"},
        source{"NATIONAL out-of-court disposals are not used for domestic abuse by default"},
        cure{"ask an inspector, or ask the CPS for a decision"};
    static Answer holds(Cautioned const& caution) {
        return caution.authorised_by.rank >= Rank::inspector;
    }
};

// ---- Steps

// A notice or order is considered at every release other than charge and remand, before the
// suspect walks out (SEED 35): each reason has its own row.
template <Words const& Because>
struct consider_dvpo {
    static constexpr Words does{"have a DVPO considered"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"}};
    static void carry_out(Asks& rim);
};
namespace dvpo_because {
inline constexpr Words no_arrest{"no-arrest"}, release{"custody-release"}, caution{"caution"},
    no_further_action{"no-further-action"}, continues{"investigation-continues"},
    acquittal{"acquittal-or-discontinuance"}, after_remand{"bail-after-remand"};
}

// Where none is open for this suspect already.
void raise_dvpo(Asks&, Words because);

template <Words const& Because>
void consider_dvpo<Because>::carry_out(Asks& rim) {
    raise_dvpo(rim, Because);
}

struct consider_dvpo_on_bail {
    static constexpr Words does{"have a DVPO considered"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"}};
    static void carry_out(Bailed const& bail, Asks& rim);
};
struct consider_dvpo_if_unconditional {
    static constexpr Words does{"have a DVPO considered where bail has no conditions any more"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"}};
    static void carry_out(BailVaried const& change, Asks& rim);
};
// The remand ended what had been sought before. Where the 2021 Act holds on that day, its order is
// the one to consider.
struct consider_order_again {
    static constexpr Words does{"have a notice or order considered again, of the Act that holds"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"},
                                       {"dapo", "dapn-considered"}};
    static void carry_out(Asks& rim);
};
struct tell_orders_of_remand {
    static constexpr Words does{"tell those who seek an order that the suspect is remanded"};
    static constexpr AskName asks[] = {{"dvpo", "suspect-remanded"},
                                       {"dapo", "respondent-remanded"}};
    static void carry_out(Asks& rim);
};

struct start_bail {
    static constexpr Words does{"start the days of bail and the plan for their end"};
    static void carry_out(Bailed const& bail, Facts& facts, Asks& asks);
};
struct extend_bail {
    static constexpr Words does{"move the end of bail and the plan for it"};
    static void carry_out(BailExtended const& bail, Facts& facts, Asks& asks);
};
struct end_bail {
    static constexpr Words does{"end the days of bail"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct take_back_into_custody {
    static constexpr Words does{"end the days of bail, in custody"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct let_go {
    static constexpr Words does{"say that the suspect is released"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct keep_for_court {
    static constexpr Words does{"say that the suspect is in custody for the court"};
    static void carry_out(Asks& asks);
};

// Unless the prosecution that was begun is still under way: whoever absconds from it and is
// arrested comes back to it.
struct begin_prosecution {
    static constexpr Words does{"begin the prosecution"};
    static constexpr AskName asks[] = {{"prosecution", "prosecution-began"}};
    static void carry_out(Charged const& charge, Asks& rim);
    static void carry_out(Requisitioned const& charge, Asks& rim);
};
struct end_prosecution {
    static constexpr Words does{"end the prosecution"};
    static constexpr AskName asks[] = {{"prosecution", "prosecution-ended"}};
    static void carry_out(Asks& rim) { tell_own(rim, asks[0].workflow, asks[0].event); }
};
// The outcome of the investigation was a charge that no longer stands.
struct have_outcome_looked_at {
    static constexpr Words does{"have a sergeant look at the investigation's outcome again"};
    static void carry_out(Asks& asks) {
        asks.outside(investigation_sergeant, "prosecution-ended-without-conviction");
    }
};

}  // namespace caseway::workflows::suspect
