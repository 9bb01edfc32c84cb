"""Court hours and working days, reckoned a second time.

Written from the words of the law and a list of dates, in another language and another way than the
program: here every minute that counts, from 2010 on, has a number, and a limit is the minute whose
number is so many further on. Nothing is shared with the program: not its rules for holidays, not
its table, not its time zone.

    python3 tests/oracle/oracle.py 2020-04-17T17:00Z ...    prints the limits, in UTC
    python3 tests/oracle/oracle.py < instants               the same, an instant a line

The line of an instant holds, one space between them: the instant; for 24 and for 48 court hours
the limit to work to and the outer limit; for 1, 2, 5 and 10 working days the limit. A limit beyond
the list of dates is a dash: nobody has published what it rests on.
"""

import bisect
import datetime
import pathlib
import sys

TABLE = pathlib.Path(__file__).with_name("england-and-wales.txt")
COURT_HOURS = (24, 48)
WORKING_DAYS = (1, 2, 5, 10)
FIRST_YEAR, LAST_YEAR = 2010, 2027

EPOCH = datetime.date(1970, 1, 1).toordinal()
SATURDAY, SUNDAY = 5, 6
HOUR, DAY = 60, 24 * 60


def published_days(path=TABLE):
    """The dates of the list, in order, each with its name."""
    days = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split("|")[0].strip()
        if words:
            date, name = words.split(" ", 1)
            days[datetime.date.fromisoformat(date)] = name
    return days


def last_sunday(year, month):
    day = datetime.date(year, month, 31)  # March and October have 31 days.
    return day - datetime.timedelta(days=(day.weekday() - SUNDAY) % 7)


def summer_time_begins_and_ends(year):
    """In minutes since 1970, UTC: 01:00 GMT on the last Sundays of March and October."""
    return [(last_sunday(year, month).toordinal() - EPOCH) * DAY + HOUR for month in (3, 10)]


class Oracle:
    """Knows the minutes at which each day in London begins, and which of them count."""

    def __init__(self, published):
        self.clock_changes = [change for year in range(FIRST_YEAR, LAST_YEAR + 2)
                              for change in summer_time_begins_and_ends(year)]
        first = datetime.date(FIRST_YEAR, 1, 1)
        self.days = [first + datetime.timedelta(days=n)
                     for n in range((datetime.date(LAST_YEAR + 1, 1, 1) - first).days + 1)]
        self.begins = [self.midnight(day) for day in self.days]
        # "Any day which is a Sunday, Christmas Day, Good Friday or a bank holiday" does not count
        # (Crime and Security Act 2010 s.27 and s.29, in substance). The list has the bank
        # holidays and Good Friday, and under the 1971 Act's Schedule a Saturday 26 December too.
        surely = {day for day in self.days
                  if day in published or day.weekday() == SUNDAY or (day.month, day.day) == (12, 25)}
        arguably = {day for day in self.days
                    if (day.month, day.day) == (12, 26) and day.weekday() == SATURDAY}
        self.working_reading = self.count_minutes(surely)
        self.strict_reading = self.count_minutes(surely | arguably)
        # Monday to Friday, no bank holiday, not Good Friday, not Christmas Day. (A Saturday that
        # can be argued is a Saturday.)
        self.offices_open = [day.weekday() < SATURDAY and day not in surely for day in self.days]
        self.open_days = [n for n, is_open in enumerate(self.offices_open) if is_open]

    def is_summer(self, minute):
        return bisect.bisect_right(self.clock_changes, minute) % 2 == 1

    def midnight(self, day):
        """The clocks never change at midnight, so there is one, an hour earlier in summer."""
        minute = (day.toordinal() - EPOCH) * DAY
        return minute - HOUR if self.is_summer(minute - HOUR) else minute

    def count_minutes(self, left_out):
        """For the beginning of each day, how many minutes have counted since the first."""
        total, sums = 0, []
        for n, day in enumerate(self.days[:-1]):
            sums.append(total)
            total += 0 if day in left_out else self.begins[n + 1] - self.begins[n]
        return sums + [total]

    def court_limit(self, start, hours, sums):
        """The first minute at which that many hours have counted since the start."""
        n = bisect.bisect_right(self.begins, start) - 1
        counts = sums[n + 1] > sums[n]
        goal = sums[n] + (start - self.begins[n] if counts else 0) + hours * HOUR
        # The first day whose end has the goal behind it holds the limit.
        ends = bisect.bisect_left(sums, goal)
        if ends == len(sums):
            return None
        return self.begins[ends - 1] + goal - sums[ends - 1]

    def working_day_limit(self, start, number):
        """The last minute of the so-manyeth working day after the day of the start."""
        n = bisect.bisect_right(self.begins, start) - 1
        place = bisect.bisect_right(self.open_days, n) + number - 1
        if place >= len(self.open_days) or self.open_days[place] + 1 >= len(self.begins):
            return None
        return self.begins[self.open_days[place] + 1] - 1

    def limits(self, start):
        found = []
        for hours in COURT_HOURS:
            found.append(self.court_limit(start, hours, self.working_reading))
            found.append(self.court_limit(start, hours, self.strict_reading))
        return found + [self.working_day_limit(start, number) for number in WORKING_DAYS]

    def line(self, start):
        return " ".join([written(start)] + [written(limit) for limit in self.limits(start)])


DATES = {}  # Day number to text: a million instants fall on few days.


def written(minute):
    if minute is None:
        return "-"
    day, rest = divmod(minute, DAY)
    if day not in DATES:
        DATES[day] = datetime.date.fromordinal(EPOCH + day).isoformat()
    return f"{DATES[day]}T{rest // HOUR:02}:{rest % HOUR:02}Z"


def read(text):
    day, clock = text.rstrip("Z").split("T")
    hours, minutes = clock.split(":")
    number = datetime.date.fromisoformat(day).toordinal() - EPOCH
    return number * DAY + int(hours) * HOUR + int(minutes)


def main():
    oracle = Oracle(published_days())
    for text in sys.argv[1:] or sys.stdin:
        start = read(text.strip())
        if not oracle.begins[0] <= start < oracle.begins[-1]:
            sys.exit(f"oracle: the list of dates covers {FIRST_YEAR} to {LAST_YEAR}, in London")
        print(oracle.line(start))


if __name__ == "__main__":
    main()
