// The conditions and steps of a breach of a notice or order.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/breach_deadlines.hpp"
#include "workflows/breach_events.hpp"

namespace caseway::workflows::breach {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Choice<breached_choices>> of{"whether a notice or an order was breached"};
    Known<Minute> hearing_at{"when the application for an order will be heard"};
    Known<Minute> arrested_at{"when the suspect was arrested for the breach"};

    bool operator==(Facts const&) const = default;
};

// By when whoever was arrested is before the court, as the last arrest and the last listing stand;
// not known before an arrest. `due` is the limit to work to, `outer` the one that decides.
struct CourtLimit {
    Known<Minute> due{"by when the suspect must be before the court"};
    Known<Minute> outer{"by when the suspect must be before the court"};
};
CourtLimit court_limit(Facts const&, Moment const&);

// ---- Conditions

// Police staff have no power of arrest. What they did is recorded all the same.
struct arrested_by_a_constable {
    static constexpr Words requires_that{"a constable makes the arrest"},
        source{"LAW Crime and Security Act 2010 ss.25(1)(b), 28(9)"},
        cure{"tell the custody officer and legal services at once"};
    static Answer holds(Arrested const& arrest) {
        return engine::is_constable(arrest.arrested_by.rank);
    }
};

struct brought_in_time {
    static constexpr Words requires_that{
        "the suspect is before the court within 24 court hours of arrest, or at the hearing of "
        "the application if that is earlier"},
        source{"LAW Crime and Security Act 2010 ss.26, 29; Domestic Abuse Act 2021 s.26"},
        cure{"tell legal services; a complaint and any offence remain"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return court_limit(facts, moment).outer.when([&](Minute limit) {
            return moment.at <= limit;
        });
    }
};

struct limit_has_passed {
    static constexpr Words requires_that{
        "the suspect is held until brought before the court, or until the limit has passed"},
        source{"LAW Crime and Security Act 2010 ss.26(1), 29(1); Domestic Abuse Act 2021 s.26"},
        cure{"tell the superintendent and legal services"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return court_limit(facts, moment).outer.when([&](Minute limit) {
            return moment.at > limit;
        });
    }
};

// A notice is not an order of the court: breach of it leads to the hearing, not to a penalty.
struct it_is_of_an_order {
    static constexpr Words requires_that{"a complaint of disobedience is about an order"},
        source{"LAW Magistrates' Courts Act 1980 s.63(3)"},
        cure{"tell the court that hears the application; charge any offence"};
    static Answer holds(Facts const& facts) {
        return facts.of.when([](auto const& of) { return of == "order"; });
    }
};
struct penalty_is_for_an_order {
    static constexpr Words requires_that{"a penalty is imposed for breach of an order only"},
        source{"LAW Crime and Security Act 2010 s.26; Magistrates' Courts Act 1980 s.63(3)"},
        cure{"tell legal services"};
    static Answer holds(Proved const& proved, Facts const& facts) {
        return facts.of.when(
            [&](auto const& of) { return proved.penalty == "none" || of == "order"; });
    }
};
struct sum_is_within_the_act {
    static constexpr Words requires_that{
        "a sum is at most 5,000 pounds, or 50 pounds a day up to 1,000 pounds"},
        source{"LAW Magistrates' Courts Act 1980 s.63(3)"}, cure{"tell legal services"};
    static Answer holds(Proved const& proved, Moment const& moment);
};
struct committal_is_within_the_act {
    static constexpr Words requires_that{"a committal is for at most two months"},
        source{"LAW Magistrates' Courts Act 1980 s.63(3)(b)"}, cure{"tell legal services"};
    static Answer holds(Proved const& proved, Moment const& moment);
};
struct remand_is_within_the_act {
    static constexpr Words requires_that{
        "a remand in custody is for at most eight clear days, or three weeks for a medical report"},
        source{"LAW Magistrates' Courts Act 1980 s.128(6); Crime and Security Act 2010 s.30"},
        cure{"tell legal services at once"};
    static Answer holds(CourtAdjourned const& adjourned, Moment const& moment);
};

// ---- Steps

struct take_up {
    static constexpr Words does{"give the breach to the DVPO team"};
    static void carry_out(BreachOpened const& breach, Facts& facts, Asks& asks);
};
struct take_up_again {
    static constexpr Words does{"give the breach to the DVPO team"};
    static void carry_out(Asks& asks);
};
struct start_the_court_clock {
    static constexpr Words does{"start the court's 24 hours, or run to the hearing if earlier"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct keep_listing {
    static constexpr Words does{"keep when the application will be heard"};
    static void carry_out(ApplicationListed const& listing, Facts& facts);
};
struct run_to_the_earlier {
    static constexpr Words does{"run the court's clock to the earlier of the two limits"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct stop_the_court_clock {
    static constexpr Words does{"note that the suspect is before the court"};
    static void carry_out(Asks& asks);
};
struct keep_next_hearing {
    static constexpr Words does{"keep the court's next date"};
    static void carry_out(CourtAdjourned const& adjourned, Asks& asks);
};
struct keep_complaint {
    static constexpr Words does{"keep the date of the hearing"};
    static void carry_out(ComplaintLaid const& complaint, Asks& asks);
};
struct meet_hearing {
    static constexpr Words does{"note that the court has decided"};
    static void carry_out(Asks& asks);
};
struct note_action {
    static constexpr Words does{"note that the breach was acted on"};
    static void carry_out(Asks& asks) { asks.meet(breach_acted_on); }
};
struct forget_hearing {
    static constexpr Words does{"no longer wait for the court"};
    static void carry_out(Asks& asks) { asks.cancel(breach_next_hearing); }
};
// Nobody is freed by a program: the custody officer is told and decides.
struct alarm_custody {
    static constexpr Words does{"tell the custody officer that this custody has ended"};
    static void carry_out(Asks& asks);
};
struct note_release {
    static constexpr Words does{"give the breach back to the DVPO team"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::breach
