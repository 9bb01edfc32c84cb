#include "engine/finding.hpp"

#include "engine/telling.hpp"

#include <algorithm>

namespace caseway::engine {

std::vector<Reason> barred_from(Case const& folded, Actor const& by, Minute now) {
    Moment moment;
    moment.now = now;
    moment.by = by;
    moment.access = &folded.access();
    return barred(moment);
}

std::optional<Reply> find_one(Journal const& journal, std::string_view ref, std::string& case_id) {
    Reply reply;
    reply.kind = Reply::Kind::no_such_case;
    if (ref.empty()) return reply;
    constexpr std::size_t most_shown = 10;
    auto const found = journal.find(ref, most_shown);
    if (found.empty()) return reply;
    auto const exact = std::find_if(found.begin(), found.end(),
                                    [&](auto const& each) { return each.case_ref == ref; });
    if (exact != found.end() || found.size() == 1) {
        case_id = exact != found.end() ? exact->case_id : found.front().case_id;
        return std::nullopt;
    }
    reply.kind = Reply::Kind::ambiguous_case;
    for (auto const& each : found) reply.choices.push_back(each.case_ref);
    return reply;
}

Reply reply_of(Reply::Kind kind, Request const& request) {
    Reply reply;
    reply.kind = kind;
    reply.rehearsed = request.rehearse;
    reply.event = name_or_nothing(request.event);
    return reply;
}

}  // namespace caseway::engine
