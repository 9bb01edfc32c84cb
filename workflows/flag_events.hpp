// What happens to a hold or a marker.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::flag {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;

// Why nothing of the case may be disposed of.
inline constexpr Words hold_reasons[] = {"legal-hold", "evidence-hold", "inquest",
                                         "iopc",       "inquiry",       "review"};
// What everybody who meets these people has to know first.
inline constexpr Words warnings[] = {"high-risk-da",   "treat-as-urgent", "weapons",
                                     "officer-safety", "staff-safety",    "protective-order",
                                     "marac"};
inline constexpr Words marked_things[] = {"victim", "suspect", "address"};

inline constexpr Authority by_those_who_answer_for_records =
    done_by(detective_inspector, data_protection_officer, professional_standards, records_officer,
            investigation_sergeant, family_liaison)
        .from("NATIONAL holds for litigation, inquest, review, IOPC and inquiry");
inline constexpr Authority by_those_who_meet_them =
    done_by(response_sergeant, safeguarding_sergeant, call_handler, response_officer, investigator,
            safeguarding_officer, dvpo_team, marac_coordinator)
        .from("NATIONAL address and person markers");

struct HoldPlaced : Decision {
    static constexpr Words name{"hold-placed"}, label{"Hold placed"};
    static constexpr Authority may = by_those_who_answer_for_records;
    Choice<hold_reasons> reason;
    std::string why;
    Date review_by{};
    std::optional<std::string> owner;
    static constexpr auto fields = std::tuple{
        field("reason", &HoldPlaced::reason, "what it is for", FieldClass::open),
        field("why", &HoldPlaced::why, "who asked for it, and what it is to preserve"),
        field("review-by", &HoldPlaced::review_by, "by which day it is looked at again",
              FieldClass::open),
        field("owner", &HoldPlaced::owner, "who looks at it; left out: the records officer"),
    };
};

struct MarkerPlaced : Decision {
    static constexpr Words name{"marker-placed"}, label{"Marker placed"};
    static constexpr Authority may = by_those_who_meet_them;
    Choice<warnings> warns_of;
    Choice<marked_things> on;
    std::string why;
    Date review_by{};
    std::optional<std::string> owner;
    static constexpr auto fields = std::tuple{
        field("warns-of", &MarkerPlaced::warns_of, "what it warns of", FieldClass::open),
        field("on", &MarkerPlaced::on, "whom or what it is put on", FieldClass::open),
        field("why", &MarkerPlaced::why, "what it rests on"),
        field("review-by", &MarkerPlaced::review_by, "by which day it is looked at again",
              FieldClass::open),
        field("owner", &MarkerPlaced::owner, "who looks at it; left out: the safeguarding officer"),
    };
};

// Looked at, and still needed.
struct FlagKept : Decision {
    static constexpr Words name{"flag-kept"}, label{"Looked at again and kept"};
    static constexpr Authority may =
        done_by(detective_inspector, data_protection_officer, professional_standards,
                response_sergeant, safeguarding_sergeant, investigation_sergeant, records_officer,
                safeguarding_officer)
            .from("NATIONAL markers and holds have a review date and an owner");
    std::string why;
    Date review_by{};
    static constexpr auto fields = std::tuple{
        field("why", &FlagKept::why, "what still calls for it"),
        field("review-by", &FlagKept::review_by, "by which day it is looked at again",
              FieldClass::open),
    };
};

struct FlagHandedOver : Decision {
    static constexpr Words name{"flag-handed-over"}, label{"Somebody else looks after it"};
    static constexpr Authority may = FlagKept::may;
    std::string owner;
    static constexpr auto fields = std::tuple{
        field("owner", &FlagHandedOver::owner, "the person or the queue", FieldClass::open)};
};

// Recorded by the clock at the end of the day by which it was to be looked at. It still stands.
struct FlagReviewMissed : Occurrence {
    static constexpr Words name{"flag-review-missed"}, label{"Nobody looked at it in time"};
    static constexpr Authority may = done_by_clock;
};

struct HoldLifted : Decision {
    static constexpr Words name{"hold-lifted"}, label{"Hold lifted"};
    static constexpr Authority may = done_by(detective_inspector, data_protection_officer,
                                             professional_standards, records_officer)
                                         .from("NATIONAL a hold ends by a recorded decision");
    bool released = false;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("released", &HoldLifted::released,
              "has whoever it was placed for (the court, the coroner, the IOPC) released it?",
              FieldClass::open),
        field("why", &HoldLifted::why, "by whom and when it was released"),
    };
};

struct MarkerRemoved : Decision {
    static constexpr Words name{"marker-removed"}, label{"Marker removed"};
    static constexpr Authority may = done_by(detective_inspector, response_sergeant,
                                             safeguarding_sergeant, investigation_sergeant)
                                         .from("NATIONAL a supervisor takes a warning away");
    bool no_longer_true = false;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("no-longer-true", &MarkerRemoved::no_longer_true,
              "has what it warns of gone, or was it wrong?", FieldClass::open),
        field("why", &MarkerRemoved::why, "how that is known"),
    };
};

struct FlagRestored : Decision {
    static constexpr Words name{"flag-restored"}, label{"It stands again"};
    static constexpr Authority may = FlagKept::may;
    std::string why;
    Date review_by{};
    static constexpr auto fields = std::tuple{
        field("why", &FlagRestored::why, "what shows that it was ended too early"),
        field("review-by", &FlagRestored::review_by, "by which day it is looked at again",
              FieldClass::open),
    };
};

}  // namespace caseway::workflows::flag
