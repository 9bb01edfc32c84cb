#include "console/case_named.hpp"

#include <stdexcept>

namespace caseway::console {

namespace {

constexpr std::string_view looked_at = "looked-at";

CaseAndStrand parts_of(std::string_view typed) {
    auto const slash = typed.find('/');
    return {std::string{typed.substr(0, slash)},
            slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)}};
}

// Whoever may not know a case is answered like whoever mistyped one; that they tried is kept with
// it.
[[noreturn]] void no_such_case(Session& session, std::string_view typed, std::string_view event) {
    if (auto const* by = session.reader()) {
        engine::Request request;
        request.case_ref = typed;
        request.event = event;
        request.by = *by;
        request.via = "console";
        request.rehearse = session.globals().dry_run;
        session.desk().attempted(request);
    }
    throw Stop(exit_code::not_found,
               "There is no case with that reference. The open ones: caseway queue --all");
}

}  // namespace

std::string case_named(Session& session, std::string_view typed) {
    return case_told(session, typed, looked_at);
}

std::string case_told(Session& session, std::string_view typed, std::string_view event) {
    constexpr std::size_t most_shown = 10;
    auto const found = typed.empty() ? std::vector<engine::CaseProjection>{}
                                     : session.journal().find(typed, most_shown);
    for (auto const& each : found)
        if (each.case_ref == typed) return each.case_ref;
    if (found.size() == 1) return found.front().case_ref;
    if (found.empty()) no_such_case(session, typed, event);
    std::string words = "That fits more than one case. Give more of the reference:";
    for (auto const& each : found) words += "\n  " + each.case_ref;
    throw Stop(exit_code::usage, words);
}

CaseAndStrand case_and_strand(Session& session, std::string_view typed) {
    auto parts = parts_of(typed);
    parts.case_ref = case_named(session, parts.case_ref);
    return parts;
}

CaseAndStrand case_and_strand_told(Session& session, std::string_view typed,
                                   std::string_view event) {
    auto parts = parts_of(typed);
    parts.case_ref = case_told(session, parts.case_ref, event);
    return parts;
}

engine::Case case_of(Session& session, std::string_view case_ref) {
    auto found =
        session.hidden().holds_ref(case_ref) ? std::nullopt : session.desk().read(case_ref);
    if (!found) throw std::logic_error("a case that was found is gone");
    return std::move(*found);
}

}  // namespace caseway::console
