// How a limit was reached, for the officer who has to defend it.

#include "engine/legal_clock.hpp"
#include "engine/london.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

constexpr std::size_t page_width = 80;

// "Sat 18 Apr" and "18:00" of a moment.
std::string day_of(Minute moment) {
    auto const words = show(date_of(moment));
    return words.substr(0, words.size() - std::string_view(" 2020").size());
}

std::string clock_of(Minute moment) {
    auto const words = show(moment);
    return words.substr(words.find(':') - 2);
}

// "Sat 18 Apr 18:00-24:00" within one day, "Mon 1 Jun 00:00 to Sun 28 Jun 24:00" beyond it. The
// end of a day is written as its 24:00, since the midnight that follows belongs to the next day.
std::string stretch(Span const& span) {
    auto const last = span.to - std::chrono::minutes{1};
    auto const ends_with_day = date_of(span.to) != date_of(last);
    auto const until = ends_with_day ? std::string("24:00") : clock_of(span.to);
    auto const from = day_of(span.from) + " " + clock_of(span.from);
    if (date_of(span.from) == date_of(last)) return from + "-" + until;
    return from + " to " + day_of(last) + " " + until;
}

// Breaks a sentence at spaces so that no line is wider than the page.
std::string wrapped(std::string_view words, std::string const& first_indent,
                    std::string const& indent) {
    std::string text = first_indent;
    std::size_t column = first_indent.size();
    bool line_begins = true;
    while (!words.empty()) {
        auto const word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(word.size() + 1, words.size()));
        if (!line_begins && column + 1 + word.size() > page_width) {
            text += "\n" + indent;
            column = indent.size();
            line_begins = true;
        }
        if (!line_begins) text += ' ';
        text += word;
        column += word.size() + (line_begins ? 0 : 1);
        line_begins = false;
    }
    return text + "\n";
}

// "not counted: Good Friday (common law)", and in one pair of brackets where the name has some:
// "not counted: New Year's Day (substitute day; proclaimed in addition)".
std::string reason_of(Span const& span) {
    if (span.grounds.empty()) return span.why;
    if (!span.why.ends_with(')')) return span.why + " (" + span.grounds + ")";
    return span.why.substr(0, span.why.size() - 1) + "; " + span.grounds + ")";
}

std::size_t widest(std::vector<std::string> const& stretches) {
    std::size_t width = 0;
    for (auto const& words : stretches) width = std::max(width, words.size());
    return width;
}

}  // namespace

std::string explain(Limit const& limit) {
    std::vector<std::string> stretches;
    for (auto const& span : limit.spans) stretches.push_back(stretch(span));
    auto const width = widest(stretches);

    std::string text;
    for (std::size_t place = 0; place < stretches.size(); ++place) {
        auto padded = stretches[place];
        padded.resize(width, ' ');
        text += wrapped(reason_of(limit.spans[place]), padded + "  ", std::string(width + 2, ' '));
    }
    text += "Total " + limit.total + "\n";
    text += "Limit " + show(limit.due) + "\n";
    if (limit.outer != limit.due) text += "Outer limit, if argued: " + show(limit.outer) + "\n";
    for (auto const& assumption : limit.assumptions)
        text += wrapped(assumption, "Note: ", "      ");
    return text;
}

}  // namespace caseway::engine
