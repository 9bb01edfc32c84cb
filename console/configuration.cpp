#include "console/configuration.hpp"

#include "console/local_numbers.hpp"
#include "console/people_given.hpp"
#include "engine/utf8.hpp"
#include "workflows/regimes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

namespace caseway::console {

namespace {

constexpr std::array<std::string_view, 4> section_names{"local", "holidays", "sittings", "regimes"};
constexpr std::string_view expected_section = "[local], [holidays], [sittings] or [regimes]";

struct Line {
    int number;
    std::string text;  // Without comment and without space around it; never empty.
};

std::string trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r") - first + 1)};
}

class Reader {
public:
    Reader(engine::Catalogue const& catalogue, engine::Policy const& present)
        : catalogue_{catalogue}, present_{present} {}

    ConfigurationRead read(std::string_view text) {
        sort_into_sections(text);
        read_local();
        read_holidays();
        read_sittings();
        read_regimes();
        if (sections_.empty() && read_.problems.empty())
            read_.problems.push_back("The file has no section; expected " +
                                     std::string{expected_section} + ".");
        return std::move(read_);
    }

private:
    using Lines = std::vector<Line>;

    void say(int line, std::string const& problem) {
        read_.problems.push_back("Line " + std::to_string(line) + ": " + problem + ".");
    }

    void sort_into_sections(std::string_view text) {
        Lines* section = nullptr;
        std::istringstream lines{std::string{text}};
        std::string whole;
        for (int number = 1; std::getline(lines, whole); ++number) {
            auto const line = trimmed(whole.substr(0, whole.find('#')));
            if (line.empty()) continue;
            if (engine::made_visible(line, true) != line)
                say(number, "expected plain UTF-8; take out the character that cannot be seen");
            else if (line.front() == '[')
                section = begin_section(number, line);
            else if (section)
                section->push_back({number, line});
            else
                say(number, "expected a section first, " + std::string{expected_section});
        }
    }

    // Where the lines that follow go; what stands under a heading that is wrong goes nowhere.
    Lines* begin_section(int number, std::string const& line) {
        auto const name = line.substr(1, line.size() - (line.ends_with(']') ? 2 : 1));
        bool const known =
            line.ends_with(']') &&
            std::find(section_names.begin(), section_names.end(), name) != section_names.end();
        if (!known)
            say(number, "expected " + std::string{expected_section});
        else if (sections_.contains(name))
            say(number, "the section [" + name + "] stands here a second time");
        else
            return &sections_[name];
        nowhere_.clear();
        return &nowhere_;
    }

    Lines const* section(std::string const& name) const {
        auto const found = sections_.find(name);
        return found == sections_.end() ? nullptr : &found->second;
    }

    // Only this section, each line where it stands in the file, so that problems name the file's.
    static std::string in_place(Lines const& lines) {
        std::string text;
        int at = 1;
        for (auto const& each : lines) {
            text.append(static_cast<std::size_t>(each.number - at), '\n');
            text += each.text;
            at = each.number;
        }
        return text + "\n";
    }

    // ---- [local]

    void read_local() {
        auto const* lines = section("local");
        if (!lines) return;
        read_.configuration.local.emplace();
        auto const numbers = rule_numbers(catalogue_, present_);
        std::set<std::string> named;
        for (auto const& each : *lines) read_number(each, numbers, named);
    }

    void read_number(Line const& line, std::vector<RuleNumber> const& numbers,
                     std::set<std::string>& named) {
        auto const equals = line.text.find('=');
        if (equals == line.text.npos)
            return say(line.number, "expected NAME = VALUE, such as attend-early = 90 minutes");
        auto const name = trimmed(std::string_view{line.text}.substr(0, equals));
        auto const found = number_named(numbers, name);
        if (!found.number) return say(line.number, found.problem);
        if (!named.insert(name).second)
            return say(line.number, name + " stands here a second time");
        auto const amount =
            read_amount(*found.number, trimmed(std::string_view{line.text}.substr(equals + 1)));
        if (!amount) return say(line.number, amount.problem);
        if (*amount != found.number->usual) (*read_.configuration.local)[name] = *amount;
    }

    // ---- [holidays] and [sittings]

    void read_holidays() {
        auto const* lines = section("holidays");
        if (!lines) return;
        auto read = engine::read_calendar(in_place(*lines));
        read_.configuration.holidays = std::move(read.calendar);
        for (auto& each : read.problems) read_.problems.push_back("[holidays] " + std::move(each));
    }

    void read_sittings() {
        auto const* lines = section("sittings");
        if (!lines) return;
        std::vector<std::string> problems;
        read_.configuration.sittings = engine::Sittings::read(in_place(*lines), problems);
        for (auto const& each : problems) read_.problems.push_back("[sittings] " + each + ".");
    }

    // ---- [regimes]

    void read_regimes() {
        auto const* lines = section("regimes");
        if (!lines) return;
        auto& joins = read_.configuration.joins.emplace();
        for (auto const& each : *lines) read_join(each, joins);
        for (auto const& each : present_.joins())
            if (std::find(joins.begin(), joins.end(), each) == joins.end())
                read_.problems.push_back("[regimes] expected also \"" + words_of(each) +
                                         "\", which is in force: a join is not taken back.");
    }

    static std::string words_of(engine::Join const& join) {
        return "join " + join.version + " " + join.area + " " + engine::iso(join.from);
    }

    void read_join(Line const& line, std::vector<engine::Join>& joins) {
        std::istringstream words{line.text};
        std::string verb, version, area, day, more;
        words >> verb >> version >> area >> day;
        auto const from = engine::parse_iso_date(day);
        if (verb != "join" || !from || !is_area(area) || words >> more)
            return say(line.number,
                       "expected a version, a police area and the first day, such as join "
                       "dapn-dapo WM 2025-04-28");
        if (auto const problem = problem_of_version(version, area); !problem.empty())
            return say(line.number, problem);
        engine::Join join{version, area, *from};
        if (std::find(joins.begin(), joins.end(), join) != joins.end())
            return say(line.number, "this join stands here a second time");
        joins.push_back(std::move(join));
    }

    // Only a version that holds in some areas and not in this one can be joined.
    static std::string problem_of_version(std::string const& name, std::string const& area) {
        std::vector<std::string> names;
        bool named_here = true, found = false;
        for (auto const* regime : workflows::all_regimes)
            for (auto const& each : regime->versions) {
                if (!each.areas.empty()) names.emplace_back(each.name);
                if (each.name != name) continue;
                found = true;
                named_here = named_here && each.names_area(area);
            }
        if (!found)
            return "no version has that name." + near_words(name, names) +
                   " The names: caseway regime list";
        return named_here ? name + " holds in " + area + " without being joined" : std::string{};
    }

    engine::Catalogue const& catalogue_;
    engine::Policy const& present_;
    std::map<std::string, Lines> sections_;
    Lines nowhere_;
    ConfigurationRead read_;
};

}  // namespace

ConfigurationRead read_configuration(std::string_view text, engine::Catalogue const& catalogue,
                                     engine::Policy const& present) {
    return Reader{catalogue, present}.read(text);
}

}  // namespace caseway::console
