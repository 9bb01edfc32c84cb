// What somebody types about people and about what they may do, read and checked. Each throws Stop
// (exit 2), says what is expected and which names are near, and has changed nothing.

#pragma once

#include "console/session.hpp"
#include "engine/authority.hpp"
#include "engine/people.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// Somebody the store knows.
engine::Member const& person_named(Session& session, std::string const& id);

// "id;name;rank;role,role;unit" and, where wanted, ";account".
engine::Member member_from(std::string_view text);

engine::Rank rank_from(std::string_view text);
std::string role_from(std::string_view text);                // One of the casework's.
std::vector<std::string> roles_from(std::string_view text);  // "investigator,dvpo-team"

// An event that somebody records, "dvpo/notice-served". Lives as long as the program.
engine::Act act_named(std::string_view text);
// The same, or "dvpo/*" for every event of a workflow.
std::string act_or_all(std::string_view text);

// A name for something that is kept: small letters, digits, dots and dashes, such as "psi-contact".
std::string name_from(std::string const& text, std::string_view what);
// Words that are kept, such as the paper that says so.
std::string words_from(Invocation const& given, std::string_view option);
// A police area, "WM"; nothing where none was given.
std::optional<std::string> area_given(Invocation const& given);
bool is_area(std::string_view text);

engine::Date day_required(Invocation const& given, std::string_view option);
// --from, today unless given, and --until, the last day.
struct Days {
    engine::Date from;
    std::optional<engine::Date> until;
};
Days days_given(Invocation const& given, Session& session);

// " Did you mean a or b?", or nothing.
std::string near_words(std::string_view typed, std::vector<std::string> const& names);

}  // namespace caseway::console
