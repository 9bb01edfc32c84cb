#include "tests/proof/access_matrix.hpp"

#include "engine/authority.hpp"
#include "tests/proof/ranks.hpp"
#include "workflows/roles.hpp"

#include <sstream>
#include <stdexcept>

namespace caseway::tests {

namespace {

using engine::Rank;

std::string trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

std::vector<std::string> split(std::string const& text, char between) {
    std::vector<std::string> parts;
    std::istringstream stream{text};
    for (std::string part; std::getline(stream, part, between);) parts.push_back(trimmed(part));
    return parts;
}

bool is_known(std::string_view role) {
    if (role == "anybody" || role == "the clock" || role == "another strand") return true;
    for (auto const each : workflows::all_roles)
        if (each == role) return true;
    return false;
}

void add_roles(Permitted& permitted, std::string const& column, std::string const& line) {
    for (auto const& role : split(column, ',')) {
        if (!is_known(role)) throw std::runtime_error("nobody has this role: " + line);
        permitted.roles.insert(role);
    }
}

Permitted permitted_of(std::vector<std::string> const& columns, std::string const& line) {
    if (columns.size() < 4 || columns.size() > 5 || columns[3].empty())
        throw std::runtime_error("four or five columns are expected: " + line);
    Permitted permitted{{}, Rank::partner, columns[3]};
    add_roles(permitted, columns[1], line);
    if (columns.size() == 5) add_roles(permitted, columns[4], line);
    if (columns[2] == "-") return permitted;
    auto const rank = engine::rank_named(columns[2]);
    if (!rank) throw std::runtime_error("there is no such rank: " + line);
    permitted.at_least = *rank;
    return permitted;
}

bool may(engine::Act const& act, std::string_view role, Rank rank) {
    engine::Moment moment;
    moment.by = {"somebody", "training", rank, {std::string{role}}, {}};
    return engine::authorise(act, moment).kind != engine::Ruling::Kind::refuse;
}

std::string ranks_apart(std::vector<Rank> const& ranks) {
    std::string all;
    for (auto const rank : ranks) all += (all.empty() ? "" : ", ") + std::string{name_of(rank)};
    return all;
}

void compare_event(engine::Act const& act, std::string const& name, Permitted const& paper,
                   Compared& compared) {
    for (auto const role : workflows::all_roles) {
        std::vector<Rank> more, less;
        for (auto const rank : all_ranks) {
            ++compared.cells;
            bool const by_table = may(act, role, rank), by_paper = paper.holds(role, rank);
            if (by_table && !by_paper) more.push_back(rank);
            if (by_paper && !by_table) less.push_back(rank);
        }
        auto const who = name + ": " + std::string{role};
        if (!more.empty())
            compared.differences.push_back(
                who + " may by the table and not by the paper: " + ranks_apart(more));
        if (!less.empty())
            compared.differences.push_back(
                who + " may by the paper and not by the table: " + ranks_apart(less));
    }
    bool const clock = paper.roles.contains("the clock");
    if (clock != act.may->only_by_clock)
        compared.differences.push_back(name + ": the table and the paper differ about the clock");
}

}  // namespace

bool Permitted::holds(std::string_view role, Rank rank) const {
    if (rank < at_least) return false;
    return roles.contains("anybody") || roles.contains(std::string{role});
}

AccessMatrix read_access_matrix(std::string const& text) {
    AccessMatrix matrix;
    for (auto const& line : split(text, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        auto const columns = split(line, '|');
        if (!matrix.emplace(columns.front(), permitted_of(columns, line)).second)
            throw std::runtime_error("a line stands twice: " + line);
    }
    return matrix;
}

Compared compare(engine::Catalogue const& catalogue, AccessMatrix const& matrix) {
    Compared compared;
    auto unread = matrix;
    for (auto const* workflow : catalogue.all())
        for (auto const& event : workflow->events()) {
            auto const name = std::string{workflow->name()} + "/" + std::string{event.name};
            auto const found = matrix.find(name);
            if (found == matrix.end()) {
                compared.differences.push_back(name + ": the paper does not speak of it");
                continue;
            }
            unread.erase(name);
            compare_event({workflow->name(), event.name, &event.may}, name, found->second,
                          compared);
        }
    for (auto const& [name, permitted] : unread)
        compared.differences.push_back(name + ": no table knows it");
    return compared;
}

}  // namespace caseway::tests
