#include "store/memory_lists.hpp"

#include "store/projection.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace caseway::store {

using engine::DeadlineLine;
using engine::Minute;
using engine::OutsideLine;
using engine::QueueLine;
using engine::QueueQuery;
using engine::StrandLine;

namespace {

template <class Line>
void cut(std::vector<Line>& lines, std::size_t limit) {
    if (lines.size() > limit)
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(limit), lines.end());
}

bool fits(QueueQuery const& query, StrandLine const& strand, std::string const& grade) {
    auto same = [](auto const& wanted, std::string const& text) {
        return !wanted || *wanted == text;
    };
    return !strand.ended && same(query.owner, strand.owner) &&
           (!query.owner_prefix || is_owner_or_below(strand.owner, *query.owner_prefix)) &&
           same(query.workflow, strand.workflow) && same(query.state, strand.state) &&
           same(query.grade, grade);
}

template <class By, class Fits>
std::vector<DeadlineLine> deadlines_by(Cases const& cases, By by, Fits fits_here,
                                       std::size_t limit) {
    std::vector<DeadlineLine> lines;
    for (auto const& each : cases)
        for (auto const& line : each.deadlines)
            if (fits_here(line.deadline)) lines.push_back(line);
    std::stable_sort(lines.begin(), lines.end(),
                     [&](auto const& a, auto const& b) { return by(a.deadline) < by(b.deadline); });
    cut(lines, limit);
    return lines;
}

}  // namespace

std::vector<QueueLine> queue_of(Cases const& cases, QueueQuery const& query) {
    std::vector<QueueLine> lines;
    for (auto const& each : cases)
        for (auto const& strand : each.strands) {
            auto grade = shared_text(each.shared, engine::grade_in_queue);
            if (!fits(query, strand, grade)) continue;
            lines.push_back({strand, std::move(grade),
                             shared_text(each.shared, engine::site_in_queue),
                             first_due(each, strand.strand)});
        }
    auto due = [](auto const& line) {
        return line.first_due ? line.first_due->due : Minute::max();
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](auto const& a, auto const& b) { return due(a) < due(b); });
    cut(lines, query.limit);
    return lines;
}

std::vector<DeadlineLine> due_before_of(Cases const& cases, Minute time, std::size_t limit) {
    return deadlines_by(
        cases, [](auto const& each) { return each.due; },
        [&](auto const& each) { return each.due < time; }, limit);
}

std::vector<DeadlineLine> to_be_missed_of(Cases const& cases, Minute time, std::size_t limit) {
    return deadlines_by(
        cases, [](auto const& each) { return each.outer; },
        [&](auto const& each) { return !each.missed && each.outer < time; }, limit);
}

std::vector<StrandLine> on_list_of(Cases const& cases, std::string_view forum,
                                   std::optional<engine::Date> date) {
    std::vector<StrandLine> lines;
    for (auto const& each : cases)
        for (auto const& strand : each.strands)
            if (!strand.ended && !strand.forum.empty() && strand.forum.starts_with(forum) &&
                (!date || strand.meets_on == date))
                lines.push_back(strand);
    std::stable_sort(lines.begin(), lines.end(), [](auto const& a, auto const& b) {
        return std::tie(a.forum, a.meets_on) < std::tie(b.forum, b.meets_on);
    });
    return lines;
}

std::vector<std::string> of_pair_of(Cases const& cases, std::string_view token) {
    std::vector<std::string> ids;
    for (auto const& each : cases)
        if (std::find(each.pairs.begin(), each.pairs.end(), token) != each.pairs.end())
            ids.push_back(each.case_id);
    return ids;
}

std::vector<OutsideLine> undelivered_of(Cases const& cases, std::size_t limit) {
    std::vector<OutsideLine> lines;
    for (auto const& each : cases)
        lines.insert(lines.end(), each.outside.begin(), each.outside.end());
    cut(lines, limit);
    return lines;
}

Cases find_in(Cases const& cases, std::string_view ref, std::size_t limit) {
    Cases found;
    for (auto const& each : cases)
        if (!each.case_ref.empty() && each.case_ref.ends_with(ref)) found.push_back(each);
    // A whole reference comes before a longer one that ends with it.
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
        return std::lexicographical_compare(a.case_ref.rbegin(), a.case_ref.rend(),
                                            b.case_ref.rbegin(), b.case_ref.rend());
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace caseway::store
