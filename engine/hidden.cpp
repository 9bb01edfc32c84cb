#include "engine/hidden.hpp"

#include "engine/looking.hpp"

namespace caseway::engine {

namespace {

bool may_know(Actor const* by, ClosedCase const& closed, Journal const& journal,
              Catalogue const& catalogue, Minute now) {
    auto const access = closed.access
                            ? *closed.access
                            : followed(catalogue, journal.entries(closed.case_id)).access();
    return by ? access.admits(by->id, now) : !access.closes();
}

}  // namespace

Hidden hidden_from(Actor const* by, Journal const& journal, Catalogue const& catalogue,
                   Minute now) {
    Hidden hidden;
    if (by && by->assertion == "clock") return hidden;
    for (auto const& closed : journal.closed_cases())
        if (!may_know(by, closed, journal, catalogue, now)) hidden.add(closed);
    return hidden;
}

}  // namespace caseway::engine
