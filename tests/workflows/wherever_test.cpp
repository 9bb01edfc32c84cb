// Rows written once for several states are plain rows in the table that everything else sees.

#include "workflows/wherever.hpp"

#include "tests/catch.hpp"

#include <type_traits>

namespace caseway::tests {

namespace {

struct Here {};
struct There {};
struct Gone {};
struct Learned {};
struct Ended {};

using workflows::as_it_is;
using workflows::in_any_of;
using workflows::written_out;
template <class From, class Event, class To>
using Row = engine::Row<From, Event, To>;

using everywhere = in_any_of<Here, There>;

}  // namespace

TEST_CASE("A row for several states is written out as one for each", "[wherever]") {
    using Short = written_out<Row<Here, Learned, There>, Row<everywhere, Learned, as_it_is>,
                              Row<everywhere, Ended, Gone>>;
    using Long =
        engine::Table<Row<Here, Learned, There>, Row<Here, Learned, Here>,
                      Row<There, Learned, There>, Row<Here, Ended, Gone>, Row<There, Ended, Gone>>;
    CHECK(std::is_same_v<Short, Long>);
    CHECK(Short::size == 5);
}

}  // namespace caseway::tests
