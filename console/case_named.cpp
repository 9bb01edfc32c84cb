#include "console/case_named.hpp"

#include <stdexcept>

namespace caseway::console {

std::string case_named(Session& session, std::string_view typed) {
    constexpr std::size_t most_shown = 10;
    auto const found = typed.empty() ? std::vector<engine::CaseProjection>{}
                                     : session.journal().find(typed, most_shown);
    for (auto const& each : found)
        if (each.case_ref == typed) return each.case_ref;
    if (found.size() == 1) return found.front().case_ref;
    if (found.empty())
        throw Stop(exit_code::not_found,
                   "There is no case with that reference. The open ones: caseway queue --all");
    std::string words = "That fits more than one case. Give more of the reference:";
    for (auto const& each : found) words += "\n  " + each.case_ref;
    throw Stop(exit_code::usage, words);
}

CaseAndStrand case_and_strand(Session& session, std::string_view typed) {
    auto const slash = typed.find('/');
    auto const strand = slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)};
    return {case_named(session, typed.substr(0, slash)), strand};
}

engine::Case case_of(Session& session, std::string_view case_ref) {
    auto found = session.desk().read(case_ref);
    if (!found) throw std::logic_error("a case that was found is gone");
    return std::move(*found);
}

}  // namespace caseway::console
