// Reading a length of time: words as people type them ("1 day 3 hours") and ISO 8601 ("P1DT3H").

#include "engine/digits.hpp"
#include "engine/london.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::engine {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::weeks;

struct Unit {
    std::string_view names;  // Every accepted spelling, each between spaces.
    Duration length;
};

// A bare "m" is left out: half of those who type it mean months.
constexpr Unit units[] = {
    {" weeks week w ", weeks{1}},
    {" days day d ", days{1}},
    {" hours hour hrs hr h ", hours{1}},
    {" minutes minute mins min ", minutes{1}},
};

Parsed<Duration> not_a_length() {
    return Parsed<Duration>::wrong(
        "Expected a length of time such as 28 days, 48 hours, 90 min or 1 day 3 hours.");
}

// Takes from the front of the text what the test accepts.
template <class Test>
std::string_view take(std::string_view& text, Test accepts) {
    auto const end = std::find_if_not(text.begin(), text.end(), accepts);
    auto const taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(taken.size());
    return taken;
}

bool is_digit(unsigned char letter) { return std::isdigit(letter) != 0; }
bool is_letter(unsigned char letter) { return std::isalpha(letter) != 0; }
bool is_space(unsigned char letter) { return letter == ' '; }

std::string lowered(std::string_view text) {
    std::string small(text);
    for (auto& letter : small)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return small;
}

// Adds up parts that come largest first, each once.
class Sum {
public:
    bool add(std::string_view number, Duration unit) {
        auto const count = digits(number);
        if (!count || unit >= last_unit_) return false;
        last_unit_ = unit;
        total_ += *count * unit;
        return true;
    }

    Parsed<Duration> total() const {
        if (last_unit_ == Duration::max()) return not_a_length();
        if (total_ > longest_period)
            return Parsed<Duration>::wrong("A period is at most 36525 days, a hundred years.");
        return Parsed<Duration>::of(total_);
    }

private:
    Duration total_{0};
    Duration last_unit_ = Duration::max();
};

std::optional<Duration> length_of(std::string_view name) {
    auto const sought = " " + lowered(name) + " ";
    for (auto const& unit : units)
        if (!name.empty() && unit.names.find(sought) != unit.names.npos) return unit.length;
    return {};
}

Parsed<Duration> from_words(std::string_view text) {
    Sum sum;
    while (!text.empty()) {
        auto const number = take(text, is_digit);
        take(text, is_space);
        auto const unit = length_of(take(text, is_letter));
        if (!unit || !sum.add(number, *unit)) return not_a_length();
        take(text, is_space);
    }
    return sum.total();
}

// In ISO 8601 a month has no fixed length, so "P1M" is refused; "M" means minutes after the "T".
std::optional<Duration> iso_unit(char letter, bool after_t) {
    if (!after_t && letter == 'W') return weeks{1};
    if (!after_t && letter == 'D') return days{1};
    if (after_t && letter == 'H') return hours{1};
    if (after_t && letter == 'M') return minutes{1};
    return {};
}

Parsed<Duration> from_iso(std::string_view text) {
    text.remove_prefix(1);
    Sum sum;
    bool after_t = false;
    while (!text.empty()) {
        if (!after_t && text.starts_with('T')) {
            after_t = true;
            text.remove_prefix(1);
        }
        auto const number = take(text, is_digit);
        auto const unit = text.empty() ? std::nullopt : iso_unit(text.front(), after_t);
        if (!unit || !sum.add(number, *unit)) return not_a_length();
        text.remove_prefix(1);
    }
    return sum.total();
}

}  // namespace

Parsed<Duration> parse_duration(std::string_view text) {
    take(text, is_space);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text.starts_with('P') ? from_iso(text) : from_words(text);
}

}  // namespace caseway::engine
