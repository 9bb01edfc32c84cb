#include "console/text.hpp"

#include "engine/definitions.hpp"
#include "engine/london.hpp"
#include "engine/near.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::console {

using engine::columns_of;
using engine::made_visible;

namespace {

// Where a character of UTF-8 begins; continuation bytes belong to the one before.
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The longest beginning of the text that takes at most so many columns, whole characters only.
std::string_view beginning(std::string_view text, int columns) {
    std::size_t end = 0;
    int taken = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        if (at < text.size() && !begins_character(text[at])) continue;
        taken += columns_of(text.substr(end, at - end));
        if (taken > columns) break;
        end = at;
    }
    return text.substr(0, end);
}

std::string on_one_line(std::string_view text) {
    auto shown = made_visible(text, true);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    return shown;
}

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

// Fills lines with words; a word longer than a line is broken.
class Paragraph {
public:
    Paragraph(int indent, std::string_view lead)
        : indent_{indent},
          text_{std::string{lead} + spaces(indent - columns_of(lead))},
          column_{columns_of(text_)} {}
    void add(std::string_view word) {
        while (columns_of(word) > page_width - indent_) {
            if (!line_begins_) new_line();
            auto const part = beginning(word, page_width - indent_);
            put(part);
            word.remove_prefix(part.size());
        }
        if (word.empty()) return;
        if (!line_begins_ && column_ + 1 + columns_of(word) > page_width) new_line();
        put(word);
    }
    void new_line() {
        text_ += "\n" + spaces(indent_);
        column_ = indent_;
        line_begins_ = true;
    }
    std::string done() const { return text_ + "\n"; }

private:
    void put(std::string_view word) {
        if (!line_begins_) text_ += ' ';
        column_ += columns_of(word) + (line_begins_ ? 0 : 1);
        text_ += word;
        line_begins_ = false;
    }
    int indent_;
    std::string text_;
    int column_;
    bool line_begins_ = true;
};

template <class Visit>
void each_part(std::string_view text, char between, Visit visit) {
    for (bool last = false; !last;) {
        auto const end = text.find(between);
        last = end == text.npos;
        visit(text.substr(0, end), last);
        if (!last) text.remove_prefix(end + 1);
    }
}

// "1 day", "8 days", "3h", "40m".
std::string part(std::int64_t count, std::string_view unit) {
    if (unit.size() == 1) return std::to_string(count) + std::string{unit};
    return counted(static_cast<std::size_t>(count), unit);
}

}  // namespace

std::string wrapped(std::string_view text, int indent, std::string_view lead) {
    auto shown = made_visible(text, true);
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    Paragraph paragraph{indent, lead};
    each_part(shown, '\n', [&](std::string_view line, bool last) {
        each_part(line, ' ', [&](std::string_view word, bool) { paragraph.add(word); });
        if (!last) paragraph.new_line();
    });
    return paragraph.done();
}

std::string cut(std::string_view text, int columns) {
    auto shown = on_one_line(text);
    if (columns_of(shown) <= columns) return shown;
    if (columns <= 3) return std::string{beginning(shown, columns)};
    return std::string{beginning(shown, columns - 3)} + "...";
}

std::string padded(std::string_view text, int columns) {
    auto shown = cut(text, columns);
    return shown + spaces(columns - columns_of(shown));
}

std::string row(std::vector<Cell> const& cells, int indent) {
    std::string line = spaces(indent);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) line += "  ";
        auto const left = page_width - columns_of(line);
        if (left <= 0) break;
        auto const width = cells[at].width == 0 ? left : std::min(cells[at].width, left);
        line += padded(cells[at].text, width);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string heading(std::string_view left, std::string_view right) {
    auto const end = cut(right, page_width / 2);
    auto const room = page_width - columns_of(end) - 2;
    auto line = end.empty() ? cut(left, page_width) : padded(left, room) + "  " + end;
    return line + "\n";
}

std::string how_long(engine::Duration length) {
    using namespace std::chrono;
    auto const rest = std::max(length, engine::Duration{0});
    auto const whole_days = floor<days>(rest);
    auto const whole_hours = floor<hours>(rest - whole_days);
    auto const whole_minutes = rest - whole_days - whole_hours;
    if (whole_days >= days{3} || (whole_days > days{0} && whole_hours == hours{0}))
        return part(whole_days.count(), "day");
    if (whole_days > days{0})
        return part(whole_days.count(), "day") + " " + part(whole_hours.count(), "h");
    if (whole_hours == hours{0}) return part(whole_minutes.count(), "m");
    if (whole_minutes == engine::Duration{0}) return part(whole_hours.count(), "h");
    return part(whole_hours.count(), "h") + " " + part(whole_minutes.count(), "m");
}

std::string time_left(engine::Minute due, engine::Minute now) {
    if (due == now) return "due now";
    return due > now ? how_long(due - now) + " left" : how_long(now - due) + " late";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    auto const words = count == 1     ? std::string{one}
                       : many.empty() ? std::string{one} + "s"
                                      : std::string{many};
    return std::to_string(count) + " " + words;
}

std::string_view name_of(engine::FieldClass kept) { return engine::class_name(kept); }

std::string shown_value(engine::FieldLine const* line, std::string_view stored) {
    if (!line) return made_visible(stored, true);
    if (is_hidden(line->kept)) return std::string{hidden_mark};
    if (line->type == engine::FieldType::minute)
        if (auto const minute = engine::parse_minute(stored)) return engine::show(*minute);
    if (line->type == engine::FieldType::date)
        if (auto const date = engine::parse_date(stored)) return engine::show(*date);
    if (line->type == engine::FieldType::duration)
        if (auto const length = engine::parse_duration(stored)) return engine::show(*length);
    return made_visible(stored, true);
}

std::string sentence(std::string_view text) {
    std::string words{text};
    if (!words.empty())
        words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

}  // namespace caseway::console
