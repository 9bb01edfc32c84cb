// What may stand in plain. Payloads are sealed and go with their case; headers, the owners and
// lists that a case is queued by and the operators' log are not sealed, and stay. So they take
// names: one word may still be somebody's name, but no address, no sentence and nothing that was
// pasted is one.
//
// There is a problem for whatever is no name, and none where all are. What was given is not in it.
// What is empty is not asked about.

#pragma once

#include "engine/desk.hpp"

namespace caseway::engine {

inline constexpr std::size_t longest_name = 64;
inline constexpr Words a_name{
    "a name without spaces, of at most 64 letters of the alphabet, digits and . - _ / : # @"};

bool is_name(std::string_view text);
void require_name(Words field, std::string_view text, std::vector<FieldProblem>& problems);

// Of a request: its identity, who acts, on whose behalf, and by which way it came. Of whoever the
// office knows, roles and unit are the office's own and stay as they are.
std::vector<FieldProblem> words_in_plain(Request const&, Office const&);
// Of a change of the office: identities, units, roles and the area that begins every reference.
std::vector<FieldProblem> words_in_plain(Fields const& of_office);
// Of what follows from a step: to whom it gives the strand and on which list it puts it, so far as
// they are words of the step's own fields.
std::vector<FieldProblem> words_in_plain(std::vector<Ask> const&, Fields const&);

// A problem where the case has no strand of that name.
void require_strand(Case const&, std::string const& strand, std::vector<FieldProblem>& problems);

}  // namespace caseway::engine
