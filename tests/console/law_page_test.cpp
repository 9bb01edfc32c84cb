// docs/law.md says what the tables say: every condition, deadline, number and dated rule.

#include "console/law_page.hpp"

#include "console/session.hpp"
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"
#include "workflows/catalogue.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

using namespace caseway;

namespace {

std::string contents_of(std::string const& path) {
    std::ifstream file{caseway::tests::source_dir() + "/" + path, std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool has(std::string const& page, std::string_view words) { return page.find(words) != page.npos; }

}  // namespace

TEST_CASE("The page of the law is the one that the tables make", "[law]") {
    auto const shown = console::shown_by(contents_of("docs/proof/conditions.txt"));
    auto const made = console::law_page(workflows::catalogue(), shown);
    // Where this fails: build/caseway workflow law --shown-by docs/proof/conditions.txt >
    // docs/law.md
    CHECK((made == contents_of("docs/law.md")));
}

TEST_CASE("No condition and no deadline is missing from the page of the law", "[law]") {
    auto const page = contents_of("docs/law.md");
    for (auto const* workflow : workflows::catalogue().all()) {
        CAPTURE(std::string{workflow->name()});
        for (auto const& row : workflow->rows())
            for (auto const& condition : row.conditions) {
                CAPTURE(std::string{condition.requires_that});
                CHECK(has(page, "| " + std::string{condition.requires_that} + " |"));
                CHECK(has(page, condition.source));
            }
        for (auto const* rule : workflow->deadlines()) {
            CAPTURE(std::string{rule->name});
            CHECK(has(page, "| " + std::string{rule->name} + " | " + std::string{rule->label}));
        }
        for (auto const* regime : workflow->regimes())
            for (auto const& version : regime->versions) CHECK(has(page, version.says));
    }
}

TEST_CASE("Every rule of a table names the test that misses it", "[law]") {
    std::istringstream lines{contents_of("docs/law.md")};
    bool of_rules = false;
    std::size_t rules = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| Rule |")) of_rules = true;
        if (line.starts_with("| Event |")) of_rules = false;
        if (!of_rules) continue;
        CAPTURE(line);
        CHECK_FALSE(line.ends_with("| - |"));
        ++rules;
    }
    CHECK(rules > 300);
}

TEST_CASE("A line that names no test is not taken for proof", "[law]") {
    auto const shown = console::shown_by("# comment\n\ndvpo | the claim holds | A test of it\n");
    CHECK(shown.at("the claim holds") == "A test of it");
    CHECK_THROWS_AS(console::shown_by("the claim holds | A test of it\n"), console::Stop);
}
