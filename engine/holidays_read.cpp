// Reading a table of occasions: every line is looked at, so that one reading finds every problem.

#include "engine/digits.hpp"
#include "engine/holiday_rules.hpp"
#include "engine/holidays.hpp"
#include "engine/london.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <utility>

namespace caseway::engine {

namespace {

using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::size_t longest_text = 65'536;
constexpr std::size_t longest_line = 200;
constexpr int widest_name = 60;
constexpr std::size_t most_problems = 20;

struct Numbered {
    int line;
    Occasion occasion;
};

int year_of(Date date) { return static_cast<int>(year_month_day{date}.year()); }

bool is_known_year(int year) { return year >= holidays_known_from && year <= last_year; }

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Takes the first word off the text.
std::string_view take_word(std::string_view& text) {
    auto const word = text.substr(0, text.find(' '));
    text = trimmed(text.substr(word.size()));
    return word;
}

std::optional<Change> change_named(std::string_view name) {
    for (auto const change : {Change::added, Change::removed, Change::instead})
        if (name_of(change) == name) return change;
    return {};
}

std::optional<Holiday> by_rule_on(Date date) {
    for (auto const& holiday : holidays_by_rule(year_of(date)))
        if (holiday.date == date) return holiday;
    return {};
}

class Reader {
public:
    void read(std::string_view text) {
        if (text.size() > longest_text)
            return say("The table is longer than 64 KiB; no table of bank holidays comes near it.");
        for (line_ = 1; !text.empty(); ++line_) {
            auto const line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            read_line(line);
        }
        if (!proclaimed_to_)
            say("No line says how far the published lists reach: expected one such as "
                "proclaimed-to 2027.");
        for (auto const& each : occasions_) check_replacement(each);
    }

    int proclaimed_to() const { return *proclaimed_to_; }
    std::vector<Occasion> occasions() const {
        std::vector<Occasion> all;
        for (auto const& each : occasions_) all.push_back(each.occasion);
        return all;
    }
    std::vector<std::string> take_problems() { return std::move(problems_); }
    bool sound() const { return problems_.empty(); }

private:
    void say(std::string problem) {
        if (problems_.size() < most_problems) problems_.push_back(std::move(problem));
    }
    void say_at(int line, std::string const& problem) {
        say("Line " + std::to_string(line) + ": " + problem);
    }

    void read_line(std::string_view line) {
        if (line.size() > longest_line) return say_at(line_, "expected at most 200 bytes.");
        std::string words{line.substr(0, line.find('#'))};
        if (words.ends_with('\r')) words.pop_back();
        std::replace(words.begin(), words.end(), '\t', ' ');
        if (made_visible(words) != words)
            return say_at(line_,
                          "expected plain UTF-8; take out the character that cannot be "
                          "seen, or save the file without a byte order mark.");
        std::string_view rest = trimmed(words);
        if (rest.empty()) return;
        auto const first = take_word(rest);
        if (first == "proclaimed-to") return read_proclaimed_to(rest);
        read_occasion(first, rest);
    }

    void read_proclaimed_to(std::string_view words) {
        if (proclaimed_to_) return say_at(line_, "proclaimed-to stands here a second time.");
        auto const year = digits(words);
        if (!year || !is_known_year(*year))
            say_at(line_, "after proclaimed-to, expected a year from 1974 to 2100.");
        proclaimed_to_ = year.value_or(holidays_known_from);
    }

    void read_occasion(std::string_view first, std::string_view rest) {
        auto const date = parse_iso_date(first);
        if (!date)
            return say_at(line_, "expected a day that exists, as in 2022-06-03, or proclaimed-to.");
        if (!is_known_year(year_of(*date)))
            return say_at(line_, "expected a year from 1974 to 2100.");
        auto const change = change_named(take_word(rest));
        if (!change)
            return say_at(line_, "after the day, expected one of: added, removed, instead.");
        if (rest.empty() || columns_of(rest) > widest_name)
            return say_at(line_, "at the end, expected the holiday's name in at most 60 letters.");
        Numbered const read{line_, {*date, *change, std::string(rest)}};
        if (agrees_with_rules(read) && stands_once(read)) occasions_.push_back(read);
    }

    bool stands_once(Numbered const& read) {
        for (auto const& each : occasions_)
            if (each.occasion.date == read.occasion.date) {
                say_at(read.line, "this day stands in line " + std::to_string(each.line) +
                                      " already; expected each day once.");
                return false;
            }
        return true;
    }

    bool agrees_with_rules(Numbered const& read) {
        auto const problem = against_rules(read.occasion);
        if (!problem.empty()) say_at(read.line, problem);
        return problem.empty();
    }

    static std::string against_rules(Occasion const& occasion) {
        auto const by_rule = by_rule_on(occasion.date);
        if (occasion.change == Change::removed) {
            if (!by_rule)
                return "nothing to remove: the rules make that day no holiday. Check the date.";
            if (by_rule->basis == Basis::common_law)
                return "Good Friday and Christmas Day are holidays by common law, which no "
                       "proclamation removes.";
            return {};
        }
        if (by_rule) return "the rules make that day a holiday already. Check the date.";
        if (weekday{occasion.date} == std::chrono::Sunday)
            return "that day is a Sunday, which is left out in any case. Check the date.";
        return {};
    }

    static bool removes_schedule_day(Occasion const& occasion) {
        auto const by_rule = by_rule_on(occasion.date);
        return occasion.change == Change::removed && by_rule->basis == Basis::schedule_1;
    }

    // LAW: Banking and Financial Dealings Act 1971 s.1(2): a day of Schedule 1 can be taken away
    // for a year only by appointing another in its place.
    void check_replacement(Numbered const& read) {
        auto const year = year_of(read.occasion.date);
        bool const takes_away = removes_schedule_day(read.occasion);
        if (!takes_away && read.occasion.change != Change::instead) return;
        int removed = 0;
        int appointed = 0;
        for (auto const& [line, other] : occasions_) {
            if (year_of(other.date) != year) continue;
            removed += removes_schedule_day(other);
            appointed += other.change == Change::instead;
        }
        if (takes_away && removed > appointed)
            say_at(read.line,
                   "this day is of Schedule 1: expected another of that year, marked "
                   "instead, in its place (1971 Act s.1(2)).");
        if (!takes_away && appointed > removed)
            say_at(read.line,
                   "instead takes the place of a day of Schedule 1 removed in that "
                   "year; expected one for each, or write added.");
    }

    int line_ = 0;
    std::optional<int> proclaimed_to_;
    std::vector<Numbered> occasions_;
    std::vector<std::string> problems_;
};

}  // namespace

CalendarRead read_calendar(std::string_view text) {
    Reader reader;
    reader.read(text);
    if (!reader.sound()) return {{}, reader.take_problems()};
    return {Calendar{reader.proclaimed_to(), reader.occasions()}, {}};
}

}  // namespace caseway::engine
