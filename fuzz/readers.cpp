// Words that people type and tables that offices keep: times, days and lengths, bank holidays and
// the sittings of courts. What is read is read again from what it is written as.
#include "engine/holidays.hpp"
#include "engine/london.hpp"
#include "engine/sittings.hpp"
#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"

namespace caseway::fuzz {

namespace {

template <class Value>
void claim_one_of_two(engine::Parsed<Value> const& read) {
    claim(read.value.has_value() == read.problem.empty(), "neither a value nor a problem, or both");
    claim(is_plain(read.problem), "a problem is not plain text");
}

void times(std::string_view bytes) {
    auto const minute = engine::parse_minute(bytes);
    claim_one_of_two(minute);
    if (!minute) return;
    claim(engine::read_minute(engine::stored(*minute)).value == *minute, "a minute as stored");
    claim(engine::parse_iso_minute(engine::iso(*minute)).value == *minute, "a minute for programs");
    claim(engine::parse_minute(engine::show(*minute)).value == *minute, "a minute as shown");
}

void days(std::string_view bytes) {
    auto const date = engine::parse_date(bytes);
    claim_one_of_two(date);
    if (!date) return;
    claim(engine::read_date(engine::stored(*date)).value == *date, "a day as stored");
    claim(engine::parse_date(engine::show(*date)).value == *date, "a day as shown");
}

void lengths(std::string_view bytes) {
    auto const length = engine::parse_duration(bytes);
    claim_one_of_two(length);
    if (!length) return;
    claim(*length >= engine::Duration{0} && *length <= engine::longest_period, "a length's limits");
    claim(engine::read_duration(engine::stored(*length)).value == *length, "a length as stored");
    claim(engine::parse_duration(engine::iso(*length)).value == *length, "a length for programs");
    claim(engine::parse_duration(engine::show(*length)).value == *length, "a length as shown");
}

// Text that nobody but iso() and stored() has written is refused.
void strict(std::string_view bytes) {
    if (auto const read = engine::parse_iso_instant(bytes))
        claim(engine::iso(*read) == bytes, "an instant has two spellings");
    if (auto const read = engine::read_minute(bytes))
        claim(engine::stored(*read) == bytes, "a minute has two spellings");
    if (auto const read = engine::read_duration(bytes))
        claim(engine::stored(*read) == bytes, "a length has two spellings");
}

void holidays(std::string_view bytes) {
    auto const read = engine::read_calendar(bytes);
    claim(read.calendar.has_value() == read.problems.empty(), "a calendar with problems, or none");
    claim(read.problems.size() <= 20, "more problems than anybody reads");
    for (auto const& each : read.problems) claim(is_plain(each), "a problem is not plain text");
    if (!read.calendar) return;
    auto const again = engine::read_calendar(read.calendar->text());
    claim(again.calendar == read.calendar, "a calendar is not read as it was written");
    claim(again.calendar->version() == read.calendar->version(), "one calendar, two versions");
}

void sittings(std::string_view bytes) {
    std::vector<std::string> problems;
    auto const read = engine::Sittings::read(bytes, problems);
    claim(read.has_value() == problems.empty(), "sittings with problems, or none");
    for (auto const& each : problems) claim(is_plain(each), "a problem is not plain text");
    if (!read) return;
    claim(engine::Sittings::read(read->text(), problems) == read, "sittings as written");
}

}  // namespace

void readers(std::string_view bytes) {
    times(bytes);
    days(bytes);
    lengths(bytes);
    strict(bytes);
    holidays(bytes);
    sittings(bytes);
}

}  // namespace caseway::fuzz
