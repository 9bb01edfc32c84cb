// What happens to a report while the review and allocation team has it.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::allocation {

using engine::Authority;
using engine::Choices;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Rank;

inline constexpr Words priorities[] = {"urgent", "early", "routine"};
inline constexpr Words priority_reasons[] = {"high-risk", "repeat-victim", "children",
                                             "age",       "vulnerability", "suspect-outstanding"};
// LOCAL: what makes an offence one for the complex team (SEED 21: the most serious).
inline constexpr Words seriousness_flags[] = {
    "life-threatening", "sexual", "strangulation", "series", "weapons", "honour-based", "death"};

struct AllocationOpened : Occurrence {
    static constexpr Words name{"allocation-opened"}, label{"A report came to the review team"};
    static constexpr Authority may = done_by_ask;
    std::optional<Grade> grade;
    static constexpr auto fields =
        std::tuple{field("grade", &AllocationOpened::grade, "the final grade", FieldClass::open)};
};

struct GradeSettled : Occurrence {
    static constexpr Words name{"grade-settled"}, label{"The risk grade is settled"};
    static constexpr Authority may = done_by_ask;
    Grade grade;
    static constexpr auto fields =
        std::tuple{field("grade", &GradeSettled::grade, "the grade", FieldClass::open)};
};

struct Prioritised : Decision {
    static constexpr Words name{"prioritised"}, label{"Reviewed and prioritised"};
    static constexpr Authority may = done_by(review_officer).from("SEED 33");
    Choice<priorities> priority;
    std::optional<Choices<priority_reasons>> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("priority", &Prioritised::priority, "how soon it is worked on", FieldClass::open),
        field("because", &Prioritised::because, "what counted", FieldClass::open),
        field("rationale", &Prioritised::rationale, "what was reviewed and why"),
    };
};

struct Routed : Decision {
    static constexpr Words name{"routed"}, label{"Given to the investigation team of the locality"};
    static constexpr Authority may = done_by(review_officer).from("SEED 33");
    std::optional<Choices<seriousness_flags>> seriousness;
    static constexpr auto fields =
        std::tuple{field("seriousness", &Routed::seriousness,
                         "what makes it one for the complex team, if any", FieldClass::open)};
};

struct RoutedProvisionally : Decision {
    static constexpr Words name{"routed-provisionally"},
        label{"Given to a team on the last safe address"};
    static constexpr Authority may =
        done_by(investigation_sergeant, safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "LOCAL: last safe address, with a supervisor");
    Site site;
    std::string because;
    std::optional<Choices<seriousness_flags>> seriousness;
    static constexpr auto fields = std::tuple{
        field("site", &RoutedProvisionally::site, "the site of the last safe address",
              FieldClass::open),
        field("because", &RoutedProvisionally::because, "why it cannot wait"),
        field("seriousness", &RoutedProvisionally::seriousness,
              "what makes it one for the complex team, if any", FieldClass::open),
    };
};

// The force where the offence happened records and investigates it; safeguarding and MARAC follow
// the victim and are transferred by themselves.
struct TransferSent : Decision {
    static constexpr Words name{"transfer-sent"},
        label{"Sent to the force where the offence happened"};
    static constexpr Authority may = done_by(review_officer, detective_inspector);
    std::string to_force;
    std::string what_was_sent;
    bool safe_contact_included = false;
    bool offence_happened_there = false;
    static constexpr auto fields = std::tuple{
        field("to-force", &TransferSent::to_force, "which force", FieldClass::location),
        field("what-was-sent", &TransferSent::what_was_sent, "the papers and the urgent risks"),
        field("safe-contact-included", &TransferSent::safe_contact_included,
              "does it say how the victim can safely be reached?", FieldClass::open),
        field("offence-happened-there", &TransferSent::offence_happened_there,
              "did the offence happen in that force's area?", FieldClass::open),
    };
};

struct TransferAccepted : Occurrence {
    static constexpr Words name{"transfer-accepted"}, label{"The other force accepted it"};
    static constexpr Authority may = done_by(review_officer, detective_inspector);
    std::string accepted_by;
    std::string reference;
    static constexpr auto fields = std::tuple{
        field("accepted-by", &TransferAccepted::accepted_by, "who accepted it"),
        field("reference", &TransferAccepted::reference, "the other force's reference",
              FieldClass::open),
    };
};

struct TransferRefused : Occurrence {
    static constexpr Words name{"transfer-refused"}, label{"The other force did not take it"};
    static constexpr Authority may = done_by(review_officer, detective_inspector);
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &TransferRefused::because, "why, or that nobody answered")};
};

struct TransferTakenBack : Decision {
    static constexpr Words name{"transfer-taken-back"},
        label{"Taken back from another force or team"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector, "LOCAL: reopened by a detective inspector");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &TransferTakenBack::because, "why it is ours again")};
};

struct ChildTeamAsked : Decision {
    static constexpr Words name{"child-team-asked"},
        label{"Sent to the child abuse team: the victim is under 16"};
    static constexpr Authority may = done_by(review_officer, detective_inspector)
                                         .from("NATIONAL a victim under 16 is a child abuse case");
    std::string what_was_sent;
    bool safe_contact_included = false;
    static constexpr auto fields = std::tuple{
        field("what-was-sent", &ChildTeamAsked::what_was_sent, "the papers and the urgent risks"),
        field("safe-contact-included", &ChildTeamAsked::safe_contact_included,
              "does it say how the child can safely be reached?", FieldClass::open),
    };
};

struct ChildTeamAccepted : Occurrence {
    static constexpr Words name{"child-team-accepted"}, label{"The child abuse team has it"};
    static constexpr Authority may = done_by(review_officer, detective_inspector);
    std::string accepted_by;
    std::string reference;
    static constexpr auto fields = std::tuple{
        field("accepted-by", &ChildTeamAccepted::accepted_by, "who accepted it"),
        field("reference", &ChildTeamAccepted::reference, "their reference", FieldClass::open),
    };
};

struct ChildTeamRefused : Occurrence {
    static constexpr Words name{"child-team-refused"},
        label{"The child abuse team did not take it"};
    static constexpr Authority may = done_by(review_officer, detective_inspector);
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &ChildTeamRefused::because, "why, or that nobody answered")};
};

struct LocalityChanged : Decision {
    static constexpr Words name{"locality-changed"}, label{"The victim moved: to be routed again"};
    static constexpr Authority may =
        done_by(review_officer, investigation_sergeant, safeguarding_sergeant, detective_inspector)
            .from("SEED 33: by the victim's locality");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &LocalityChanged::because, "what has changed")};
};

// Told by intake.
struct ReportClosed : Occurrence {
    static constexpr Words name{"report-closed"}, label{"The report was closed or merged"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::allocation
