// Which case is meant, and why somebody may not know it. Inside the engine.

#pragma once

#include "engine/desk.hpp"

namespace caseway::engine {

// Puts the identity of the one case that the reference, or an ending of one, fits into `case_id`
// and answers nothing; else the answer that says why there is none.
std::optional<Reply> find_one(Journal const&, std::string_view ref, std::string& case_id);

// Why they may not know the case, or act at all; empty where they may.
std::vector<Reason> barred_from(Case const&, Actor const& by, Minute now);

// An answer of that kind to that request.
Reply reply_of(Reply::Kind kind, Request const& request);

}  // namespace caseway::engine
