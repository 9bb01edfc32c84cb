#include "console/case_named.hpp"

#include "console/looking.hpp"
#include "engine/looking.hpp"

#include <stdexcept>

namespace caseway::console {

namespace {

// Whoever may not know a case is answered like whoever mistyped one; that they tried is kept with
// it, a rehearsal too.
void keep_attempt(Session& session, std::string_view typed, std::string_view event) {
    auto const* by = session.reader();
    if (!by) return;
    engine::Request request;
    request.case_ref = typed;
    request.event = event.empty() ? std::string_view{engine::look_event::looked_at} : event;
    request.by = *by;
    request.via = "console";
    session.desk().attempted(request);
}

}  // namespace

void no_such_case() {
    throw Stop(exit_code::not_found,
               "There is no case with that reference. The open ones: caseway queue --all");
}

void ambiguous_case(Session& session, std::vector<std::string> const& choices) {
    look_over(session, choices_view, choices);
    std::string words = "That fits more than one case. Give more of the reference:";
    for (auto const& each : choices) words += "\n  " + each;
    throw Stop(exit_code::usage, words);
}

std::string case_told(Session& session, std::string_view typed, std::string_view event) {
    constexpr std::size_t most_shown = 10;
    auto const found = typed.empty() ? std::vector<engine::CaseProjection>{}
                                     : session.journal().find(typed, most_shown);
    for (auto const& each : found)
        if (each.case_ref == typed) return each.case_ref;
    if (found.size() == 1) return found.front().case_ref;
    if (found.empty()) {
        keep_attempt(session, typed, event);
        no_such_case();
    }
    std::vector<std::string> choices;
    for (auto const& each : found) choices.push_back(each.case_ref);
    ambiguous_case(session, choices);
}

CaseAndStrand case_and_strand_told(Session& session, std::string_view typed,
                                   std::string_view event) {
    auto const slash = typed.find('/');
    return {case_told(session, typed.substr(0, slash), event),
            slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)}};
}

engine::Case case_of(Session& session, std::string_view case_ref) {
    auto found =
        session.hidden().holds_ref(case_ref) ? std::nullopt : session.desk().read(case_ref);
    if (!found) throw std::logic_error("a case that was found is gone");
    return std::move(*found);
}

}  // namespace caseway::console
