// A case takes in another report of the very same incident.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::merge {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Minute;
using engine::Rank;

// The other half of intake's merge-agreed, on the case that goes on.
struct ReportMergedIn : Decision {
    static constexpr Words name{"report-merged-in"},
        label{"Another report of the incident taken in"};
    static constexpr Authority may =
        done_by(review_officer, response_sergeant)
            .from("caseway design: a merge keeps the earliest clock and the highest grade");
    std::string from_case;
    Minute reported_at{};
    std::optional<Grade> grade;
    bool crime_decided = false;
    std::optional<std::string> strands;
    static constexpr auto fields = std::tuple{
        field("from-case", &ReportMergedIn::from_case, "the case that was merged into this one",
              FieldClass::open),
        field("reported-at", &ReportMergedIn::reported_at, "when that report came in",
              FieldClass::open),
        field("grade", &ReportMergedIn::grade, "its latest risk grade, where it has one",
              FieldClass::open),
        field("crime-decided", &ReportMergedIn::crime_decided,
              "was a crime recorded there, or the reason why none?", FieldClass::open),
        field("strands", &ReportMergedIn::strands,
              "the strands handed over, such as contact,referral.2", FieldClass::open),
    };
};

struct WorkTakenOn : Decision {
    static constexpr Words name{"work-taken-on"}, label{"What was handed over goes on here"};
    static constexpr Authority may = done_by(review_officer, response_sergeant);
    std::string taken_on;
    bool crime_decided = false;
    static constexpr auto fields = std::tuple{
        field("taken-on", &WorkTakenOn::taken_on,
              "for each strand handed over: the strand here that does its work"),
        field("crime-decided", &WorkTakenOn::crime_decided,
              "is a crime recorded for the incident, or the reason why none?", FieldClass::open),
    };
};

struct MergeInUndone : Decision {
    static constexpr Words name{"merge-in-undone"},
        label{"The merge was undone: the report is a case of its own again"};
    static constexpr Authority may =
        done_by(review_officer, response_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a merge can be undone");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &MergeInUndone::because, "why it is undone")};
};

}  // namespace caseway::workflows::merge
