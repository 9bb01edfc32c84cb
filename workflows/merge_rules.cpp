#include "workflows/merge_rules.hpp"

#include <algorithm>

namespace caseway::workflows::merge {

Answer every_strand_is_taken_on::holds(WorkTakenOn const& work, Facts const& facts) {
    auto const all = facts.strands.value_or("");
    auto const strands = engine::detail::split_list(all);
    return std::all_of(strands.begin(), strands.end(),
                       [&](auto each) { return work.taken_on.find(each) != std::string::npos; });
}

void take_in::carry_out(ReportMergedIn const& merged, Facts& facts, Asks& asks) {
    facts.from_case = merged.from_case;
    if (merged.strands) facts.strands = *merged.strands;
    asks.give_to("review-officer");
    asks.deadline(work_taken_on);
    // The clock of a report that came in earlier goes on running here, beside that of our own.
    if (!merged.crime_decided) asks.deadline(crime_recorded, merged.reported_at);
    if (merged.grade)
        asks.tell({"grading", "grade-merged-in"}, {{"grade", std::string{merged.grade->name()}}});
}

void stop_merge_clocks::carry_out(Asks& asks) {
    asks.meet(crime_recorded);
    asks.meet(work_taken_on);
}

void give_back::carry_out(Facts const& facts, Asks& asks) {
    asks.cancel(crime_recorded);
    asks.cancel(work_taken_on);
    asks.outside("review-officer", "merge-undone", {{"from-case", facts.from_case.value_or("")}});
}

}  // namespace caseway::workflows::merge
