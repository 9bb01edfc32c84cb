#include "engine/in_plain.hpp"

#include "engine/near.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

FieldProblem no_name(std::string_view field) {
    return {std::string{field}, "(not shown)", std::string{a_name}};
}

// Where it is kept in plain: the owner, or the list; empty for other asks.
std::string kept_in_plain(Ask const& ask) {
    if (auto const* give = std::get_if<GiveTo>(&ask)) return give->owner;
    if (auto const* list = std::get_if<PutOnList>(&ask)) return list->forum;
    return {};
}

}  // namespace

bool is_name(std::string_view text) {
    constexpr auto of_names =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_/:#@";
    return !text.empty() && text.size() <= longest_name &&
           text.find_first_not_of(of_names) == text.npos;
}

void require_name(Words field, std::string_view text, std::vector<FieldProblem>& problems) {
    if (!text.empty() && !is_name(text)) problems.push_back(no_name(field));
}

std::vector<FieldProblem> words_in_plain(Request const& request, Office const& office) {
    std::vector<FieldProblem> problems;
    require_name("request", request.id, problems);
    require_name("on-behalf-of", request.on_behalf_of, problems);
    require_name("via", request.via, problems);
    require_name("actor", request.by.id, problems);
    require_name("asserted", request.by.assertion, problems);
    if (office.find(request.by.id)) return problems;
    require_name("unit", request.by.unit, problems);
    for (auto const& role : request.by.roles) require_name("role", role, problems);
    return problems;
}

std::vector<FieldProblem> words_in_plain(Fields const& of_office) {
    std::vector<FieldProblem> problems;
    for (auto const& [name, text] : of_office) {
        if (name == "id" || name == "unit" || name == "area") require_name(name, text, problems);
        if (name != "roles") continue;
        for (auto const role : detail::split_list(text)) require_name(name, role, problems);
    }
    return problems;
}

// An owner that an earlier program kept as words is followed by whatever comes after: only who
// tells the words anew is asked for a name.
std::vector<FieldProblem> words_in_plain(std::vector<Ask> const& asks, Fields const& fields) {
    std::vector<FieldProblem> problems;
    for (auto const& field : fields) {
        auto const holds_it = [&](Ask const& ask) {
            return kept_in_plain(ask).find(field.text) != std::string::npos;
        };
        bool const words = !field.text.empty() && !is_name(field.text);
        if (words && std::any_of(asks.begin(), asks.end(), holds_it))
            problems.push_back(no_name(field.name));
    }
    return problems;
}

void require_strand(Case const& folded, std::string const& strand,
                    std::vector<FieldProblem>& problems) {
    if (strand.empty() || folded.strand(strand)) return;
    std::vector<std::string> names;
    for (auto const& each : folded.strands()) names.push_back(each.name);
    problems.push_back({"strand", "(not shown)", "a strand of the case: " + joined(names, ", ")});
}

}  // namespace caseway::engine
