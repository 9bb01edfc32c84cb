#include "console/case_named.hpp"

#include "console/given.hpp"
#include "console/text.hpp"
#include "engine/authority.hpp"

#include <stdexcept>

namespace caseway::console {

namespace {

[[noreturn]] void keep_out(std::vector<engine::Reason> const& reasons) {
    std::string words;
    for (auto const& each : reasons)
        words += sentence(each.text) + ".\n[" + each.source + "]\n> " + each.cure;
    throw Stop(exit_code::authority, words);
}

CaseAndStrand parts_of(std::string_view typed) {
    auto const slash = typed.find('/');
    return {std::string{typed.substr(0, slash)},
            slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)}};
}

std::vector<engine::Reason> barred_by(Session& session, engine::Access const& access) {
    if (!access.restricted && access.excluded.empty()) return {};
    engine::Moment moment;
    moment.by = session.actor();
    moment.access = &access;
    return engine::barred(moment);
}

// As far as its entries can be followed: where a part of a case is damaged, whoever may not know it
// stays out, and everybody else still reads what there is.
engine::Access access_to(Session& session, std::string const& case_ref) {
    engine::Case folded{session.desk().catalogue()};
    for (auto const& entry : entries_of(session, case_ref)) {
        try {
            folded.apply(entry);
        } catch (std::runtime_error const&) {
            continue;
        }
    }
    return folded.access();
}

}  // namespace

std::vector<engine::Reason> barred_from(Session& session, std::string const& case_ref) {
    return barred_by(session, access_to(session, case_ref));
}

std::string case_named(Session& session, std::string_view typed) {
    auto case_ref = case_told(session, typed);
    if (auto const reasons = barred_from(session, case_ref); !reasons.empty()) keep_out(reasons);
    return case_ref;
}

std::string case_told(Session& session, std::string_view typed) {
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
    auto parts = parts_of(typed);
    parts.case_ref = case_named(session, parts.case_ref);
    return parts;
}

CaseAndStrand case_and_strand_told(Session& session, std::string_view typed) {
    auto parts = parts_of(typed);
    parts.case_ref = case_told(session, parts.case_ref);
    return parts;
}

engine::Case case_of(Session& session, std::string_view case_ref) {
    auto found = session.desk().read(case_ref);
    if (!found) throw std::logic_error("a case that was found is gone");
    if (auto const reasons = barred_by(session, found->access()); !reasons.empty())
        keep_out(reasons);
    return std::move(*found);
}

}  // namespace caseway::console
