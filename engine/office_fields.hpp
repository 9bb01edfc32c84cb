// Reads the fields of the office's entries back. What cannot be read becomes what it is without:
// the desk has checked it before it was recorded. Inside the engine.

#pragma once

#include "engine/fields.hpp"
#include "engine/people.hpp"
#include "engine/policy.hpp"

#include <optional>

namespace caseway::engine::office_fields {

std::string text_of(Fields const&, std::string_view name);
std::optional<std::uint64_t> number_of(Fields const&, std::string_view name);
Date date_of_field(Fields const&, std::string_view name);

Member member_of(Fields const&);
RankHeld rank_of(Fields const&);
Attachment attachment_of(Fields const&);
Permission permission_of(Fields const&);
Join join_of(Fields const&);
Policy::Numbers numbers_of(Fields const&);

}  // namespace caseway::engine::office_fields
