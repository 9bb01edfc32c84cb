// The conditions and steps of taking another report in.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/merge_events.hpp"

namespace caseway::workflows::merge {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr DeadlineRule work_taken_on = DeadlineRule{"merged-work-taken-on",
                                                           "Work of the merged report goes on here",
                                                           elapsed_hours_of(24),
                                                           Binding::local,
                                                           "a merge loses no work",
                                                           "review-officer",
                                                           "escalates to a detective inspector"}
                                                  .escalates("detective-inspector");

struct Facts {
    Known<std::string> from_case{"the case that was merged in"};
    Known<std::string> strands{"what it handed over"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct from_another_case {
    static constexpr Words requires_that{"the report taken in is another case"},
        source{"caseway design"}, cure{"from-case=the reference of the other case"};
    static Answer holds(ReportMergedIn const& merged, Moment const& moment) {
        return merged.from_case != moment.case_ref;
    }
};
struct every_strand_is_taken_on {
    static constexpr Words requires_that{"each strand that was handed over is named"},
        source{"caseway design: a merge loses no work"},
        cure{"taken-on=for each strand of the list, what does its work here"};
    static Answer holds(WorkTakenOn const& work, Facts const& facts);
};
struct crime_is_decided_once {
    static constexpr Words requires_that{
        "a crime is recorded for the incident, or the reason why there is none"},
        source{"CODE National Crime Recording Standard: within 24 hours of the earliest report"},
        cure{"record it in intake, then crime-decided=yes"};
    static Answer holds(WorkTakenOn const& work) { return work.crime_decided; }
};

// ---- Steps

struct take_in {
    static constexpr Words does{
        "keep the earlier recording clock and the higher grade; start the time to take the work "
        "on"};
    static constexpr AskName asks[] = {{"grading", "grade-merged-in"}};
    static void carry_out(ReportMergedIn const&, Facts&, Asks&);
};
struct stop_merge_clocks {
    static constexpr Words does{"stop the clocks"};
    static void carry_out(Asks&);
};
struct give_back {
    static constexpr Words does{
        "stop the clocks; the other case is told to take its work back; a grade that was raised "
        "stays until two people lower it"};
    static void carry_out(Facts const&, Asks&);
};

}  // namespace caseway::workflows::merge
