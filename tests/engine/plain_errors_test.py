"""A mistake in a table is a compile error in plain words.

Each snippet spoils one thing of a small table; the compiler must refuse it and say why. The table
unspoilt compiles: without that, every snippet would seem to be caught.
"""

import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("CASEWAY_SOURCE_DIR", pathlib.Path(__file__).parents[2]))

TABLE = """
#include "engine/exclusion.hpp"
#include "engine/lines.hpp"
namespace here {{
using namespace caseway::engine;
struct Open : State {{ {state} }};
struct Shut : Final {{ static constexpr Words name{{"shut"}}, label{{"shut"}}; }};
struct Closed : Decision {{ {event} {authority} }};
struct Facts {{ bool ready = true; }};
struct ready {{
    {condition} static constexpr Words source{{"a"}}, cure{{"b"}}; {otherwise}
    static Answer holds({asks}) {{ return true; }}
}};
struct note_it {{ {step} static void carry_out(Facts&) {{}} }};
struct Definition {{
    static constexpr Words name{{"d"}}, label{{"d"}};
    static constexpr int edition = 1;
    using initial_state = Open;
    using transition_table = Table<{rows}>;
}};
static_assert(detail::no_two_rows_overlap<Definition::transition_table>,
              "two rows of this table share a state and an event without excluding each other");
detail::Lines<Definition, Definition::transition_table> const lines;
auto const verdict = [](Closed const& closed, Facts const& facts, Moment const& moment) {{
    return detail::Judge<ready>::ask(detail::Question<Closed, Facts>{{&closed, facts, moment}}, {{}});
}};
}}  // namespace here
"""

SOUND = {
    "state": 'static constexpr Words name{"open"}, label{"open"};',
    "event": 'static constexpr Words name{"closed"}, label{"Closed"};',
    "authority": "static constexpr Authority may = done_by_anybody;",
    "condition": 'static constexpr Words requires_that{"it is ready"};',
    "otherwise": 'static constexpr Words otherwise{"it is not ready"};',
    "asks": "Facts const&",
    "step": 'static constexpr Words does{"note it"};',
    "rows": "Row<Open, Closed, Shut, note_it, ready>, Row<Open, Closed, Open, nothing, not_<ready>>",
}

SPOILT = [
    ("state", "", "this state has no name"),
    ("event", "", "this event has no name"),
    ("authority", "", "this event does not say who may record it"),
    ("condition", "", "this condition does not explain itself"),
    ("otherwise", "", "a condition used with not_ says in `static constexpr Words otherwise`"),
    ("asks", "int", "this condition has no function `holds` for this event"),
    ("step", "", "a step says what it does"),
    ("rows", "Row<Open, Closed, Shut, note_it, ready>, Row<Open, Closed, Open>",
     "two rows of this table share a state and an event without excluding each other"),
]


def compile_table(parts):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "table.cpp"
        source.write_text(TABLE.format(**parts))
        return subprocess.run(
            ["c++", "-std=c++20", "-fsyntax-only", "-I", ROOT, source],
            capture_output=True, text=True, check=False)


class PlainErrors(unittest.TestCase):
    def test_a_sound_table_compiles(self):
        self.assertEqual(compile_table(SOUND).returncode, 0, compile_table(SOUND).stderr)

    def test_each_mistake_is_said_in_plain_words(self):
        for part, spoilt, words in SPOILT:
            with self.subTest(part=part):
                result = compile_table({**SOUND, part: spoilt})
                self.assertNotEqual(result.returncode, 0)
                self.assertIn(words, result.stderr)


if __name__ == "__main__":
    unittest.main()
