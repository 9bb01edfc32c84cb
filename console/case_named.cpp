#include "console/case_named.hpp"

#include "console/given.hpp"
#include "engine/authority.hpp"
#include "engine/looking.hpp"

#include <stdexcept>

namespace caseway::console {

void no_such_case() {
    throw Stop(exit_code::not_found,
               "There is no case with that reference. The open ones: caseway queue --all");
}

void ambiguous_case(std::vector<std::string> const& choices) {
    std::string words = "That fits more than one case. Give more of the reference:";
    for (auto const& each : choices) words += "\n  " + each;
    throw Stop(exit_code::usage, words);
}

std::vector<engine::Reason> barred_from(Session& session, std::string const& case_ref) {
    auto const access =
        engine::access_of(session.desk().catalogue(), entries_of(session, case_ref));
    engine::Moment moment;
    moment.by = session.actor();
    moment.access = &access;
    return engine::barred(moment);
}

std::string case_told(Session& session, std::string_view typed) {
    constexpr std::size_t most_shown = 10;
    auto const found = typed.empty() ? std::vector<engine::CaseProjection>{}
                                     : session.journal().find(typed, most_shown);
    for (auto const& each : found)
        if (each.case_ref == typed) return each.case_ref;
    if (found.size() == 1) return found.front().case_ref;
    if (found.empty()) no_such_case();
    std::vector<std::string> choices;
    for (auto const& each : found) choices.push_back(each.case_ref);
    ambiguous_case(choices);
}

CaseAndStrand case_and_strand_told(Session& session, std::string_view typed) {
    auto const slash = typed.find('/');
    return {case_told(session, typed.substr(0, slash)),
            slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)}};
}

engine::Case case_of(Session& session, std::string_view case_ref) {
    auto found = session.desk().read(case_ref);
    if (!found) throw std::logic_error("a case that was found is gone");
    return std::move(*found);
}

}  // namespace caseway::console
