// The tables of a small office as a value, for what compares two programs.
#pragma once

#include "engine/definitions.hpp"

namespace caseway::tests::defined {

using namespace caseway::engine;

// A small office: a visit is asked for, then made or given up; a limit runs until it is made.
inline Definitions visits() {
    WorkflowDefined visit;
    visit.name = "visit", visit.label = "Visit", visit.source = "PAPER 1", visit.edition = "1-a";
    visit.initial = "unopened";
    visit.states = {{"unopened", "not opened yet", false},
                    {"asked", "visit asked for", false},
                    {"done", "visit made", true}};
    FieldDefined const where{"where", "the place", "choice", true, "location", {"home", "office"}};
    visit.events = {
        {"asked-for", "Asked for", false, {"clerk"}, "partner", "", false, false, false, {}},
        {"made", "Made", false, {"visitor"}, "sergeant", "PAPER 2", false, false, false, {where}}};
    visit.rows = {{"unopened", "asked-for", "asked", "", {}, {"begin"}, {}},
                  {"asked", "made", "done", "", {{"it is day", "PAPER 3", "wait"}}, {"end"}, {}}};
    visit.deadlines = {{"visit-made",
                        "Visit made",
                        "24 hours",
                        false,
                        "LOCAL",
                        "PAPER 4",
                        "visitor",
                        "the clerk asks",
                        "",
                        false,
                        "",
                        {}}};
    visit.settings = {{"most-visits", 3, "LOCAL", "PAPER 5"}};
    visit.regimes = {{"visiting",
                      "Visiting",
                      "the visit",
                      {{"visits-2020", "by day", "2020-01-01", "", "", "LAW", "PAPER 6"}}}};
    return {{visit}};
}

inline WorkflowDefined& visit(Definitions& definitions) { return definitions.workflows.front(); }

}  // namespace caseway::tests::defined
