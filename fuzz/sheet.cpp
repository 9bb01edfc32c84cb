// What is exported for others. In a spreadsheet every value stays in its own cell and is no
// formula, whether commas, semicolons or tabs are taken to part cells; in JSON lines it comes back
// unchanged.
#include "console/export.hpp"
#include "console/json.hpp"
#include "engine/utf8.hpp"
#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>

namespace caseway::fuzz {

namespace {

using Cells = std::vector<std::string>;

// A reader of CSV as spreadsheets have it: quotation marks as in RFC 4180, lines ended by a line
// feed with or without a carriage return, and any of `parts` between cells.
std::vector<Cells> opened(std::string_view text, std::string_view parts) {
    std::vector<Cells> rows;
    Cells row;
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (quoted ? c == '"' : c == '"' && cell.empty()) {
            bool const doubled = quoted && text.substr(at + 1).starts_with('"');
            if (doubled)
                cell += text[++at];
            else
                quoted = !quoted;
        } else if (!quoted && parts.find(c) != parts.npos) {
            row.push_back(std::exchange(cell, {}));
        } else if (!quoted && (c == '\n' || text.substr(at).starts_with("\r\n"))) {
            at += c == '\r';
            row.push_back(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    return rows;
}

// OWASP, "CSV Injection": = + - @ and their full-width forms begin a formula; so does a cell that
// only begins with white space before one.
bool is_formula(std::string_view cell) {
    cell.remove_prefix(std::min(cell.find_first_not_of(" \t\r\n"), cell.size()));
    for (std::string_view const sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (cell.starts_with(sign)) return true;
    return false;
}

std::vector<engine::Entry> entries_of(std::string_view bytes) {
    engine::Entry entry;
    entry.case_ref = "WM-20-000001";
    entry.event = "note";
    for (std::size_t end = 0; end != bytes.npos; bytes.remove_prefix(end + 1)) {
        end = bytes.find('\0');
        entry.payload.push_back({"text", std::string{bytes.substr(0, end)}});
        if (end == bytes.npos) break;
    }
    return {entry};
}

void in_a_spreadsheet(std::vector<engine::Entry> const& entries) {
    auto const text = console::as_csv(entries, console::Profile::full, workflows::catalogue());
    claim(is_plain(text), "a sheet printed on a terminal acts on it");
    auto const rows = opened(text, ",");
    claim(rows == opened(text, ",;\t"), "another separator parts the cells differently");
    claim(rows.size() == entries.front().payload.size() + 1, "a field is not one line");
    for (auto const& row : rows) {
        claim(row.size() == rows.front().size(), "a line has a cell more or less");
        claim(std::none_of(row.begin(), row.end(), is_formula), "a cell would run as a formula");
    }
}

void as_json_lines(std::vector<engine::Entry> const& entries) {
    auto text = console::as_json_lines(entries, console::Profile::full, workflows::catalogue());
    claim(is_plain(text) && std::count(text.begin(), text.end(), '\n') == 2, "two plain lines");
    auto const line = console::Json::read(text.substr(text.find('\n') + 1));
    claim(bool{line}, "an exported line is no JSON");
    auto const* fields = (*line).find("fields");
    claim(fields && fields->members(), "an exported line has no fields");
    if (entries.front().payload.size() != 1) return;  // A name can stand in an object once.
    auto const& given = entries.front().payload.front().text;
    claim(!engine::is_utf8(given) || *fields->find("text")->text() == given, "a value changed");
}

}  // namespace

void sheet(std::string_view bytes) {
    auto const entries = entries_of(bytes);
    in_a_spreadsheet(entries);
    as_json_lines(entries);
}

}  // namespace caseway::fuzz
