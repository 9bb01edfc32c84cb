"""The program's legal clock beside the oracle's, instant by instant.

    compare.py PROGRAM      PROGRAM is the built legal_clock_dump

Instants are drawn from a seed: three in four anywhere from 2010 to 2027, one in four within a
minute of a day's edge, where reckonings part. CASEWAY_INSTANTS (20000) and CASEWAY_SEED set how
many and which; the long form is CASEWAY_INSTANTS=1000000. Ends with 0 where all agree.

A comparison that cannot fail proves nothing. So every line of the oracle's list is left out once,
and the two must then disagree.
"""

import datetime
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import unittest

from oracle import DAY, FIRST_YEAR, LAST_YEAR, Oracle, published_days, written

PROGRAM = ""
INSTANTS = int(os.environ.get("CASEWAY_INSTANTS", "20000"))
SEED = int(os.environ.get("CASEWAY_SEED", "20200421"))
NOT_PUBLISHED = "-"
SHOWN = 5  # Disagreements printed; the rest are counted.


def edges_of(oracle):
    """A minute before each day in London begins, its first minute, and the one after."""
    inside = oracle.begins[1:-1]
    return [begin + step for begin in inside for step in (-1, 0, 1)]


def instants(oracle, number, seed):
    dice = random.Random(seed)
    edges = edges_of(oracle)
    first, last = oracle.begins[0], oracle.begins[-1] - 1
    return [dice.choice(edges) if dice.random() < 0.25 else dice.randint(first, last)
            for _ in range(number)]


def answers(starts):
    """What the program says, a line for each instant."""
    with tempfile.TemporaryFile("w+") as questions:
        questions.writelines(written(start) + "\n" for start in starts)
        questions.seek(0)
        result = subprocess.run([PROGRAM], stdin=questions, capture_output=True, text=True,
                                check=True)
    return result.stdout.splitlines()


def differ(ours, theirs):
    """Whether two lines disagree where both have an answer."""
    return any(NOT_PUBLISHED not in pair and pair[0] != pair[1]
               for pair in zip(theirs.split(), ours.split(), strict=True))


def disagreements(oracle, starts, lines):
    found = []
    if len(lines) != len(starts):
        return [f"{len(lines)} answers to {len(starts)} instants"]
    for start, line in zip(starts, lines):
        expected = oracle.line(start)
        if line != expected and differ(line, expected):
            found.append(f"program {line}\noracle  {expected}")
    return found


class LegalClock(unittest.TestCase):
    def test_the_program_and_the_oracle_agree(self):
        began = time.monotonic()
        oracle = Oracle(published_days())
        starts = instants(oracle, INSTANTS, SEED)
        found = disagreements(oracle, starts, answers(starts))
        self.assertEqual(found[:SHOWN], [], f"{len(found)} of {len(starts)} instants disagree")
        limits = [limit for start in starts for limit in oracle.limits(start)]
        # Vacuous agreement is no agreement: few limits may lie beyond the list.
        self.assertLess(limits.count(None), len(limits) / 500)
        print(f"{len(starts)} instants of {FIRST_YEAR} to {LAST_YEAR}, seed {SEED}: "
              f"{len(limits) - limits.count(None)} limits agree, {limits.count(None)} lie beyond "
              f"the list, none disagree; {time.monotonic() - began:.0f} s")

    def test_a_line_left_out_of_the_list_is_noticed(self):
        published = published_days()
        for day in published:
            left_out = {each: name for each, name in published.items() if each != day}
            oracle = Oracle(left_out)
            begin = oracle.midnight(day)
            starts = [begin - DAY // 2, begin + DAY // 2]
            noticed = disagreements(oracle, starts, answers(starts)) != []
            # The law leaves out 25 December by name, whether a list has it or not.
            self.assertEqual(noticed, (day.month, day.day) != (12, 25), day)

    def test_a_day_too_many_in_the_list_is_noticed(self):
        published = published_days()
        for day in ("2012-05-28", "2015-12-29", "2020-05-04", "2022-05-30", "2026-12-29"):
            oracle = Oracle(published | {datetime.date.fromisoformat(day): "nothing"})
            starts = [oracle.midnight(datetime.date.fromisoformat(day)) - DAY // 2]
            self.assertTrue(disagreements(oracle, starts, answers(starts)), day)

    def test_the_two_readings_of_a_saturday_boxing_day_differ(self):
        oracle = Oracle(published_days())
        for year in (2015, 2020, 2026):
            start = oracle.midnight(datetime.date(year, 12, 24)) + DAY // 2
            due, outer = oracle.limits(start)[2:4]
            self.assertEqual(outer - due, DAY, year)

    def test_the_list_has_every_year(self):
        years = {day.year for day in published_days()}
        self.assertEqual(years, set(range(FIRST_YEAR, LAST_YEAR + 1)))


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
