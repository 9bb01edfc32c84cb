#include "workflows/intake_rules.hpp"

#include <algorithm>

namespace caseway::workflows::intake {

namespace {

// What a merge hands over; the report's own grading and allocation end with it, and how long its
// record is kept is no work.
bool goes_over(engine::StrandView const& strand, Moment const& moment) {
    return !strand.ended && strand.name != moment.strand && strand.workflow != "grading" &&
           strand.workflow != "allocation" && strand.workflow != "retention";
}

}  // namespace

Answer telephone_is_safe(Moment const& moment) {
    if (moment.shared(victim_died).value_or(false)) return false;
    auto const how = moment.shared(safe_contact);
    if (how && *how == "unknown") return engine::cannot_tell(safe_contact.label);
    return how.when([](auto known) { return known == "telephone" || known == "any"; });
}

Answer open_work_is_handed_over::holds(MergeAgreed const& merge, Moment const& moment) {
    auto const list = merge.handed_over.value_or("");
    auto const named = engine::detail::split_list(list);
    return std::all_of(moment.strands.begin(), moment.strands.end(), [&](auto const& each) {
        return !goes_over(each, moment) ||
               std::find(named.begin(), named.end(), each.name) != named.end();
    });
}

Answer childrens_referrals_have_ended::holds(Moment const& moment) {
    // The referrals that intake itself opens are those for children.
    auto const all = moment.children("referral");
    return std::all_of(all.begin(), all.end(), [](auto const& each) { return each.ended; });
}

Answer all_work_has_ended::holds(Moment const& moment) {
    // These stand for years, and go on guarding a record that nobody works on any more.
    static constexpr Words guards[] = {"retention", "restriction", "conflict", "flag"};
    return std::all_of(moment.strands.begin(), moment.strands.end(), [&](auto const& each) {
        bool const settled_grade = each.workflow == "grading" && each.state == "settled";
        bool const guard =
            std::find(std::begin(guards), std::end(guards), each.workflow) != std::end(guards);
        return each.ended || settled_grade || guard || each.name == moment.strand;
    });
}

}  // namespace caseway::workflows::intake
