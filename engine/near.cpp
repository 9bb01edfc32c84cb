#include "engine/near.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

constexpr std::size_t most_slips = 2;

// Optimal string alignment: Levenshtein with swaps of neighbours.
std::size_t slips_between(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const other = a[i - 1] != b[j - 1];
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[a.size()][b.size()];
}

}  // namespace

std::vector<std::string> near_names(std::string_view typed, std::vector<std::string> const& names) {
    std::vector<std::pair<std::size_t, std::string>> near;
    for (auto const& name : names) {
        auto const slips = slips_between(typed, name);
        bool const begins = typed.size() >= 3 && name.starts_with(typed);
        if (slips <= most_slips || begins) near.emplace_back(slips, name);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> found;
    for (auto& [slips, name] : near) found.push_back(std::move(name));
    return found;
}

std::string joined(std::vector<std::string> const& parts, std::string_view between) {
    std::string all;
    for (auto const& part : parts) {
        if (!all.empty()) all += between;
        all += part;
    }
    return all;
}

}  // namespace caseway::engine
