// Who may do what: every event, every role and every rank, beside a list written from the papers.

#include "tests/proof/access_matrix.hpp"

#include "tests/proof/explained.hpp"
#include "tests/source_dir.hpp"
#include "workflows/catalogue.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

using namespace caseway;
using namespace caseway::tests;

namespace {

AccessMatrix matrix() {
    std::ifstream file{caseway::tests::source_dir() + "/tests/proof/access_matrix.txt"};
    REQUIRE(file);
    return read_access_matrix({std::istreambuf_iterator<char>{file}, {}});
}

}  // namespace

TEST_CASE("The tables let do what the papers let do and nothing else", "[proof][access]") {
    auto const compared = compare(workflows::catalogue(), matrix());
    CHECK(in_lines(compared.differences) == "");
    CHECK(compared.cells > 0);
    std::cout << "access: " << compared.cells << " cells of event, role and rank\n";
}

TEST_CASE("One cell that is changed is noticed", "[proof][access]") {
    auto const sound = compare(workflows::catalogue(), matrix()).differences.size();
    auto changed = matrix();
    changed.at("dvpo/notice-authorised").at_least = engine::Rank::inspector;
    CHECK(compare(workflows::catalogue(), changed).differences.size() == sound + 1);
    changed = matrix();
    changed.at("dvpo/notice-drafted").roles.insert("idva");
    CHECK(compare(workflows::catalogue(), changed).differences.size() == sound + 1);
    changed = matrix();
    changed.erase("dvpo/notice-drafted");
    CHECK(compare(workflows::catalogue(), changed).differences.size() == sound + 1);
}

TEST_CASE("A line of the matrix that does not read is answered with itself", "[proof][access]") {
    CHECK_THROWS_WITH(read_access_matrix("a/b | idva | -"), ContainsSubstring("a/b"));
    CHECK_THROWS_WITH(read_access_matrix("a/b | king | - | x"), ContainsSubstring("role"));
    CHECK_THROWS_WITH(read_access_matrix("a/b | idva | boss | x"), ContainsSubstring("rank"));
    CHECK_THROWS_WITH(read_access_matrix("a/b | idva | - | x\na/b | idva | - | y"),
                      ContainsSubstring("twice"));
}
