// A scenario: what happened, one line a happening, with the answer that is expected. The grammar
// is docs/scenario.md; the same happenings can come as JSON lines, one object a line, so that
// another system can feed in a day's reports.
//
// Reading never throws for what a line says: a line that cannot be read is a line with a problem,
// and the next is read. A problem never repeats the text of a field.

#pragma once

#include "engine/fields.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace caseway::console {

// One part of an expected answer.
struct Expected {
    enum class Kind {
        state,             // The strand comes to rest there; `words` names the state.
        refused,           // With a reason that contains the words.
        not_you,           // Refused for authority alone; the words may add why.
        irregular,         // Recorded, although it broke a rule that contains the words.
        unplaced,          // Kept for a supervisor: no row speaks of it.
        not_provided_for,  // Nothing of the kind is done where it rests.
        bad_fields,        // A field could not be read; the words may name it.
        due,               // A deadline was set for this time; the words may name it.
        met,               // The deadline of this name was met in time,
        met_late,          // met late,
        missed,            // recorded as missed,
        ran_out,           // or ran its time, as an order does.
        asks,              // A strand of this workflow was opened or moved, or somebody told.
    };

    Kind kind = Kind::state;
    std::string words{};
    std::optional<engine::Minute> time{};  // Of `due`.
};

// Somebody tells a case that something happened.
struct Happening {
    engine::Minute time{};               // When it is recorded.
    std::optional<engine::Minute> of{};  // When it happened, where that was earlier.
    std::string who{};
    std::string where{};  // "@ana", a reference, "office", or "*" for every case.
    std::string strand{};
    std::string event{};
    engine::Fields fields{};
    std::string request{};             // The identity another system gave it; may be empty.
    std::vector<Expected> expected{};  // Empty: done, and nothing irregular.
};

struct ScenarioLine {
    int number = 0;  // Of its first line in the text.
    std::optional<Happening> happening{};
    std::string problem{};  // Where there is no happening: what is expected instead.
};

class ScenarioReader {
public:
    // The text is not owned and is read as it comes. `json_lines` tells the form; where it is
    // not given, a first line that begins with a brace says that it is JSON lines.
    explicit ScenarioReader(std::istream& text, std::optional<bool> json_lines = {});

    // The next line that says anything. Nothing at the end.
    std::optional<ScenarioLine> next();
    bool is_json_lines() const { return json_lines_; }

private:
    bool read_line();
    std::string with_its_continuations();
    std::string begin_day(std::string_view text);

    std::istream& text_;
    bool json_lines_ = false;
    bool has_line_ = false;  // `line_` was read ahead and waits.
    std::string line_{};
    int number_ = 0;
    std::string day_{};  // As the last `day` line gave it.
};

// "authorised; due Tue 14 Apr 18:00; asks breach", as the last column holds it. `line_time` gives
// the year that a time leaves out.
engine::Parsed<std::vector<Expected>> read_expected(std::string_view text,
                                                    engine::Minute line_time);
// In words, for saying what was expected.
std::string in_words(std::vector<Expected> const& expected);

// One JSON object: time, of, who, case, strand, event, fields, request, expected.
ScenarioLine read_json_happening(std::string_view text, int number);

}  // namespace caseway::console
