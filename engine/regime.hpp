// Rules whose content changes by date and by place. Which version holds is decided by the day that
// the law looks at (the arrest, the offence, the service), never by today, and by the police area.
//
//   inline constexpr RegimeVersion bail_versions[] = {
//       {"bail-2017", "28 days, then a superintendent", {}, 2022y / 10 / 28, {}, Binding::law,
//       "..."},
//       {"bail-2022", "3, 6 and 9 months", 2022y / 10 / 28, {}, {}, Binding::law, "..."},
//   };
//   inline constexpr Regime pre_charge_bail{"pre-charge-bail", "Pre-charge bail", "the arrest",
//                                           bail_versions};

#pragma once

#include "engine/time.hpp"
#include "engine/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// A day in a table; one that does not exist (`{}`) leaves that end open.
using Day = std::chrono::year_month_day;

struct RegimeVersion {
    Words name;   // Stored: "bail-2022".
    Words says;   // What it asks for, in an officer's words.
    Day from{};   // The first day on which it holds.
    Day until{};  // The first day on which it no longer does.
    Words areas;  // Police areas in which it holds, with spaces between; empty: everywhere.
    Binding binding;
    Words source;

    constexpr bool holds_on(Date date) const {
        bool const begun = !from.ok() || std::chrono::local_days{from} <= date;
        bool const over = until.ok() && std::chrono::local_days{until} <= date;
        return begun && !over;
    }
    bool names_area(std::string_view area) const;
};

struct Regime {
    Words name;      // Stored: "pre-charge-bail".
    Words label;     // Shown.
    Words looks_at;  // The day it is chosen by: "the arrest".
    std::span<RegimeVersion const> versions;

    RegimeVersion const* named(std::string_view version) const;  // Null where there is none.
};

// A version that holds in a further area from a day on, although its table does not name it: a
// force's own choice, made by configuration when an order is extended to it.
struct Join {
    std::string version;
    std::string area;
    Date from{};

    bool operator==(Join const&) const = default;
};

// The version in force on that day in that area, with the joins counted in: the last in the table
// that holds. Null where none does.
RegimeVersion const* in_force(Regime const&, Date, std::string_view area,
                              std::vector<Join> const& joins = {});

// Why, or why not: one sentence for each version, in the order of the table.
std::vector<std::string> explain(Regime const&, Date, std::string_view area,
                                 std::vector<Join> const& joins = {});

// An entry names the version it was decided under by a mark, "regime:pre-charge-bail=bail-2022".
std::string mark_of(Regime const&, RegimeVersion const&);

}  // namespace caseway::engine
