#include "workflows/retention_rules.hpp"

#include "workflows/shared_facts.hpp"

#include <algorithm>

namespace caseway::workflows::retention {

namespace {

using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

Date years_after(Date day, int number) {
    auto later = year_month_day{day} + years{number};
    if (!later.ok()) later = later.year() / later.month() / std::chrono::last;
    return Date{later};
}

Date end_of_year(std::int64_t number) {
    return Date{year{static_cast<int>(number)} / std::chrono::December / 31};
}

int year_of(Date day) { return static_cast<int>(year_month_day{day}.year()); }

bool is_long(Group group) { return group == "group-1" || group == "group-4-undetected"; }
bool is_serious(Group group) { return group == "group-2" || is_long(group); }

engine::DeadlineRule const& clear_period_of(Group group) {
    return group == "group-2" ? clear_period_serious : clear_period_other;
}

bool stage_ends_need(ProcessStage stage) {
    return stage == "no-proceedings" || stage == "acquitted" || stage == "discontinued";
}
bool stage_is_sentenced(ProcessStage stage) {
    return stage == "convicted-other" || stage == "released";
}

void keep_later(Known<Date>& kept, Date day) { kept = std::max(kept.value_or(day), day); }

// A person's own word on it comes first: it says why what the store found does not count.
Answer none_since(auto const& disposal, Facts const& facts) {
    if (disposal.later_reports) return true;
    if (!disposal.history)
        return engine::cannot_tell("later reports of the victim and the suspect");
    auto const& others = disposal.history->cases;
    return facts.last_notice.when([&](Date last) {
        return std::none_of(others.begin(), others.end(),
                            [&](auto const& each) { return each.reported_on > last; });
    });
}

void drop_dates(Asks& asks) {
    for (auto const* rule : {&group_set, &clear_period_serious, &clear_period_other,
                             &record_reviewed, &review_decided, &disposal_decided})
        asks.cancel(*rule);
}

void need_a_group(Asks& asks) {
    drop_dates(asks);
    asks.give_to(std::string{records_officer});
    asks.deadline(group_set);
}

}  // namespace

// ---- Conditions

Answer birth_year_is_possible::holds(GroupSet const& set) {
    return !set.birth_year || (*set.birth_year >= engine::first_year_of_dates &&
                               *set.birth_year <= year_of(set.last_notice));
}

Answer care_for_a_child_is_explained::holds(GroupSet const& set, Moment const& moment) {
    if (!set.birth_year || set.special_care) return true;
    return year_of(set.last_notice) - *set.birth_year > moment.value(age_of_responsibility);
}

Date reviewed_often_enough::latest_review(Group group, Moment const& moment) {
    auto const longest =
        is_serious(group) ? years_between_serious_reviews : years_between_other_reviews;
    return years_after(engine::date_of(moment.at), moment.value(longest));
}

Answer nothing_holds_it::holds(Moment const& moment) {
    return !moment.shared(held).value_or(false);
}

Answer clear_period_has_run::holds(Facts const& facts, Moment const& moment) {
    if (!facts.group) return engine::cannot_tell(facts.group.name());
    auto const group = *facts.group;
    auto const today = engine::date_of(moment.at);
    if (group == "group-1")
        return facts.birth_year.when([&](std::int64_t born) {
            return today > end_of_year(born + moment.value(kept_until_age));
        });
    return facts.last_notice.when([&](Date last) {
        if (group == "group-4-undetected")
            return today > years_after(last, moment.value(undetected_years));
        return moment.at > moment.limit(clear_period_of(group), engine::from_london(last)).outer;
    });
}

Answer erasure_was_granted::holds(DisposalProposed const& proposed, Moment const& moment) {
    return proposed.because == "erasure-granted" && moment.shared(erasure_granted).value_or(false);
}

Answer erasure_was_granted::holds(DisposalApproved const&, Facts const& facts,
                                  Moment const& moment) {
    return facts.proposed_on_erasure && moment.shared(erasure_granted).value_or(false);
}

Answer no_later_report::holds(DisposalProposed const& proposed, Facts const& facts) {
    return proposed.because == "erasure-granted" ? Answer{true} : none_since(proposed, facts);
}

Answer no_later_report::holds(DisposalApproved const& approved, Facts const& facts) {
    return facts.proposed_on_erasure ? Answer{true} : none_since(approved, facts);
}

Answer investigation_material_may_go::holds(Facts const& facts, Moment const& moment) {
    if (facts.appeal_waits) return false;
    if (!facts.process) return engine::cannot_tell(facts.process.name());
    if (!stage_is_sentenced(*facts.process)) return stage_ends_need(*facts.process);
    return facts.convicted_on.when([&](Date day) {
        auto const period = engine::calendar_months_of(moment.value(months_after_conviction));
        return moment.at > engine::limit_of(period, engine::from_london(day)).outer;
    });
}

Answer every_record_of_the_case_may_go::holds(Moment const& moment) {
    return std::all_of(moment.strands.begin(), moment.strands.end(),
                       [](engine::StrandView const& each) {
                           return each.workflow != "retention" || each.ended ||
                                  each.state == "approved-for-disposal";
                       });
}

// Holds are asked about by themselves; who may know the case, and what is asked about its data, are
// no work on it.
Answer casework_is_over::holds(Moment const& moment) {
    constexpr Words of_the_record[] = {"retention",      "flag",        "conflict",
                                       "rights-request", "data-breach", "restriction"};
    return std::all_of(
        moment.strands.begin(), moment.strands.end(), [&](engine::StrandView const& each) {
            return each.ended || std::find(std::begin(of_the_record), std::end(of_the_record),
                                           each.workflow) != std::end(of_the_record);
        });
}

// ---- Steps

void ask_for_a_group::carry_out(Asks& asks) { need_a_group(asks); }

void begin_clear_period::carry_out(GroupSet const& set, Facts& facts, Asks& asks) {
    facts.group = set.group;
    facts.last_notice = set.last_notice;
    if (set.birth_year) facts.birth_year = *set.birth_year;
    drop_dates(asks);
    if (is_long(set.group)) {
        asks.deadline(record_reviewed);
        return;
    }
    // A period that has run already is due for review by the end of today.
    auto const& rule = clear_period_of(set.group);
    auto const run = asks.limit(rule, engine::from_london(set.last_notice)).due;
    asks.deadline_at(rule, std::max(run, end_of(engine::date_of(asks.at))));
}

void begin_anew::carry_out(SubjectCameToNotice const& came, Facts& facts, Asks& asks) {
    keep_later(facts.last_notice, came.on);
    facts.group.forget();
    need_a_group(asks);
}

void keep_last_notice::carry_out(SubjectCameToNotice const& came, Facts& facts, Asks& asks) {
    keep_later(facts.last_notice, came.on);
    asks.deadline(review_decided);
}

void keep_stage::carry_out(CriminalProcessReached const& reached, Facts& facts) {
    auto const stage = reached.stage;
    if (stage == "appeal-lodged" || stage == "appeal-ended") {
        facts.appeal_waits = stage == "appeal-lodged";
        return;
    }
    facts.process = stage;
    if (stage == "convicted-custody" || stage == "convicted-hospital" || stage == "convicted-other")
        facts.convicted_on = reached.on;
}

void ask_for_review::carry_out(Asks& asks) {
    drop_dates(asks);
    asks.give_to(std::string{records_officer});
    asks.deadline(review_decided);
}

void set_next_review::carry_out(RecordRetained const& retained, Asks& asks) {
    asks.meet(review_decided);
    drop_dates(asks);
    asks.deadline_at(record_reviewed, end_of(retained.review_by));
}

void set_next_review::carry_out(RecordRestricted const& restricted, Asks& asks) {
    asks.meet(review_decided);
    drop_dates(asks);
    asks.deadline_at(record_reviewed, end_of(restricted.review_by));
}

void ask_a_second_person::carry_out(DisposalProposed const& proposed, Facts& facts, Asks& asks) {
    facts.proposed_on_erasure = proposed.because == "erasure-granted";
    asks.meet(review_decided);
    asks.give_to(std::string{data_protection_officer});
    asks.deadline(disposal_decided);
}

void keep_approval::carry_out(Asks& asks) {
    asks.meet(disposal_decided);
    asks.give_to(std::string{records_officer});
}

void end_dates::carry_out(Asks& asks) { drop_dates(asks); }

}  // namespace caseway::workflows::retention
