// What the desk answered, told to a person or as one JSON document, and the exit code that goes
// with it.

#pragma once

#include "console/json.hpp"
#include "console/session.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace caseway::console {

// 0 for done, and for unplaced and proposed: they are recorded too. 2, 3, 5 or 6 for the rest; 4
// where every reason of a refusal is about authority.
int exit_code_of(engine::Reply const& reply);

// Prints the answer and gives the exit code: what was done to standard output, what was not to
// standard error; everything to standard output as one document under --json. `happened` lets a
// deadline's arithmetic be shown in a rehearsal, where nothing is stored to read it from.
int answer(Session& session, engine::Reply const& reply,
           std::optional<engine::Minute> happened = {});

// The pieces, for lists of answers.
void print_reasons(std::ostream& out, std::vector<engine::Reason> const& reasons);
// Changes, deadlines with their arithmetic, and who is to be told.
void print_effects(Session& session, engine::Reply const& reply,
                   std::optional<engine::Minute> happened = {});
Json to_json(engine::Reply const& reply, engine::Catalogue const& catalogue);
std::string_view name_of(engine::Reply::Kind kind);  // "done", "not-provided-for", ...

// "drafted -> notice in force", with the labels of the tables.
std::string change_words(engine::Change const& change, engine::Catalogue const& catalogue);
// "DVPO application heard by the court: due Tue 14 Apr 2020 18:00 (LAW)".
std::string deadline_words(engine::DeadlineChange const& change,
                           engine::Catalogue const& catalogue);
// The label of a state or event of a workflow; the name where the table does not know it.
std::string state_label(engine::Catalogue const&, std::string_view workflow,
                        std::string_view state);
std::string event_label(engine::Catalogue const&, std::string_view workflow,
                        std::string_view event);

// How a limit was counted, on one line: "48 court hours: Thu 9 Apr 6h, Sat 11 Apr 24h; not counted
// Fri 10 Apr (Good Friday)".
std::string arithmetic(engine::Period const& period, engine::Limit const& limit);

}  // namespace caseway::console
