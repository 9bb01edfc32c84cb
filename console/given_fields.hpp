// The answers to an event's questions: from --field, from a file or standard input, or asked at a
// terminal.

#pragma once

#include "console/session.hpp"

namespace caseway::console {

// What --field says: NAME=VALUE, NAME=@FILE, NAME=- (standard input, once). Throws Stop where one
// cannot be read.
engine::Fields given_fields(Invocation const& given, Session& session);

// A longer text by itself: "-" is standard input, "@FILE" a file, anything else the text.
std::string text_from(std::string const& word, Session& session);

// Asks at a terminal for each required field that is not there yet, and for others that the person
// wants to add. Throws Stop where input ends.
void ask_for_missing(Session& session, engine::EventLine const& event, engine::Fields& fields);

// Shows numbered choices and answers with the place of the one taken.
std::size_t choose(Session& session, std::string_view question,
                   std::vector<std::string> const& choices);

// The option to type for a field: "--field grade=standard|medium|high".
std::string option_for(engine::FieldLine const& line);

// What the field is, with its choices, whether it may be left out and whether it is hidden.
std::string field_words(engine::FieldLine const& line);

}  // namespace caseway::console
