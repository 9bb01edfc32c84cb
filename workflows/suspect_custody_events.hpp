// What happens to a suspect in custody and afterwards: interview, charge, bail, release, court.

#pragma once

#include "workflows/suspect_events.hpp"

namespace caseway::workflows::suspect {

inline constexpr Words charged_and[] = {"remanded", "court-bail", "released"};
inline constexpr Words bail_authorities[] = {"custody-officer", "inspector", "superintendent",
                                             "magistrates-court"};
inline constexpr Words views_sought[] = {"sought", "not-practicable"};
inline constexpr Words bail_endings[] = {"limit-reached", "lifted"};
inline constexpr Words no_action_deciders[] = {"police", "cps"};
inline constexpr Words cautions[] = {"caution", "conditional-caution", "community-resolution"};
inline constexpr Words wanted_reasons[] = {
    "absconded", "failed-to-answer-bail", "failed-to-attend-court", "escaped", "arrest-now-sought"};

struct Interviewed : Occurrence {
    static constexpr Words name{"interviewed"}, label{"Interviewed under caution"};
    static constexpr Authority may = done_by(investigator, response_officer);
    Person interviewed_by;
    static constexpr auto fields = std::tuple{field("interviewed-by", &Interviewed::interviewed_by,
                                                    "who interviewed", engine::FieldClass::open)};
};

struct Charged : Decision {
    static constexpr Words name{"charged"}, label{"The suspect was charged"};
    static constexpr Authority may = done_by(custody_officer);
    Choice<charged_and> then;
    std::string offences;
    std::optional<std::string> cps_reference;
    std::optional<Person> emergency_inspector;
    std::optional<std::string> emergency_reason;
    static constexpr auto fields = std::tuple{
        field("then", &Charged::then, "remanded, on court bail, or released",
              engine::FieldClass::open),
        field("offences", &Charged::offences, "charged with what"),
        field("cps-reference", &Charged::cps_reference, "the CPS's decision to charge",
              engine::FieldClass::open),
        field("emergency-inspector", &Charged::emergency_inspector,
              "the inspector who charged because the custody time was running out",
              engine::FieldClass::open),
        field("emergency-reason", &Charged::emergency_reason,
              "why the CPS could not decide in time; it is asked to ratify the charge"),
    };
};

struct Requisitioned : Decision {
    static constexpr Words name{"requisitioned"}, label{"Charged by postal requisition"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string offences;
    std::string cps_reference;
    static constexpr auto fields = std::tuple{
        field("offences", &Requisitioned::offences, "charged with what"),
        field("cps-reference", &Requisitioned::cps_reference, "the CPS's decision to charge",
              engine::FieldClass::open),
    };
};

struct Bailed : Decision {
    static constexpr Words name{"bailed"}, label{"Released on bail"};
    static constexpr Authority may = done_by(custody_officer);
    Choice<bail_authorities> authority;
    Person authorised_by;
    Minute until{};
    std::optional<std::string> conditions;
    std::optional<Choice<views_sought>> victims_views;
    std::optional<std::string> views;
    static constexpr auto fields = std::tuple{
        field("authority", &Bailed::authority, "on whose authority", engine::FieldClass::open),
        field("authorised-by", &Bailed::authorised_by, "who authorised it",
              engine::FieldClass::open),
        field("until", &Bailed::until, "when bail ends", engine::FieldClass::open),
        field("conditions", &Bailed::conditions, "the conditions, if any",
              engine::FieldClass::location),
        field("victims-views", &Bailed::victims_views, "were the victim's views sought?",
              engine::FieldClass::open),
        field("views", &Bailed::views, "the victim's views, or why it was not practicable"),
    };
};

struct BailExtended : Decision {
    static constexpr Words name{"bail-extended"}, label{"Bail was extended"};
    static constexpr Authority may =
        done_by(custody_officer, investigator, detective_inspector, authorising_officer);
    Choice<bail_authorities> authority;
    Person authorised_by;
    Minute until{};
    std::optional<Choice<views_sought>> victims_views;
    std::optional<std::string> views;
    static constexpr auto fields = std::tuple{
        field("authority", &BailExtended::authority, "on whose authority",
              engine::FieldClass::open),
        field("authorised-by", &BailExtended::authorised_by, "who authorised it",
              engine::FieldClass::open),
        field("until", &BailExtended::until, "when bail ends now", engine::FieldClass::open),
        field("victims-views", &BailExtended::victims_views, "were the victim's views sought?",
              engine::FieldClass::open),
        field("views", &BailExtended::views, "the victim's views, or why it was not practicable"),
    };
};

struct BailVaried : Decision {
    static constexpr Words name{"bail-varied"}, label{"Conditions of bail were changed"};
    static constexpr Authority may = done_by(custody_officer);
    std::string change;
    std::optional<bool> no_conditions_left;
    std::optional<Choice<views_sought>> victims_views;
    std::optional<std::string> views;
    static constexpr auto fields = std::tuple{
        field("change", &BailVaried::change, "what changed, and why", engine::FieldClass::location),
        field("no-conditions-left", &BailVaried::no_conditions_left,
              "is bail without any condition now?", engine::FieldClass::open),
        field("victims-views", &BailVaried::victims_views, "were the victim's views sought?",
              engine::FieldClass::open),
        field("views", &BailVaried::views, "the victim's views, or why it was not practicable"),
    };
};

struct BailAnswered : Occurrence {
    static constexpr Words name{"bail-answered"}, label{"The suspect answered bail"};
    static constexpr Authority may = done_by(custody_officer, investigator);
};

struct BailBreached : Occurrence {
    static constexpr Words name{"bail-breached"}, label{"A condition of bail was broken"};
    static constexpr Authority may = done_by(investigator, custody_officer, response_officer,
                                             neighbourhood_officer, safeguarding_officer);
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &BailBreached::what_happened, "what happened")};
};

struct BailEnded : Occurrence {
    static constexpr Words name{"bail-ended"}, label{"Bail ended without charge"};
    static constexpr Authority may = done_by(custody_officer, investigator, investigation_sergeant);
    Choice<bail_endings> how;
    static constexpr auto fields =
        std::tuple{field("how", &BailEnded::how, "how it ended", engine::FieldClass::open)};
};

struct ReleasedUnderInvestigation : Decision {
    static constexpr Words name{"released-under-investigation"},
        label{"Released under investigation"};
    static constexpr Authority may = done_by(custody_officer);
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &ReleasedUnderInvestigation::reason, "why without bail")};
};

struct NoFurtherAction : Decision {
    static constexpr Words name{"no-further-action"},
        label{"No further action against the suspect"};
    static constexpr Authority may =
        done_by(custody_officer, investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway separation of duties: not the investigator alone");
    Choice<no_action_deciders> decided_by;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("decided-by", &NoFurtherAction::decided_by, "police or CPS",
              engine::FieldClass::open),
        field("reason", &NoFurtherAction::reason, "why"),
    };
};

struct Cautioned : Decision {
    static constexpr Words name{"cautioned"}, label{"Dealt with out of court"};
    static constexpr Authority may =
        done_by(custody_officer, investigation_sergeant, detective_inspector);
    Choice<cautions> kind_of_caution;
    Person authorised_by;
    std::string policy_authority;
    static constexpr auto fields = std::tuple{
        field("kind", &Cautioned::kind_of_caution, "which", engine::FieldClass::open),
        field("authorised-by", &Cautioned::authorised_by, "the inspector who authorised it",
              engine::FieldClass::open),
        field("policy-authority", &Cautioned::policy_authority,
              "why policy allows it for domestic abuse"),
    };
};

struct Recalled : Occurrence {
    static constexpr Words name{"recalled"}, label{"Recalled to prison"};
    static constexpr Authority may = done_by(custody_officer, investigator);
    std::string details;
    static constexpr auto fields =
        std::tuple{field("details", &Recalled::details, "on which licence, to which prison",
                         engine::FieldClass::location)};
};

struct Absconded : Occurrence {
    static constexpr Words name{"absconded"}, label{"The suspect is wanted again"};
    static constexpr Authority may = done_by(custody_officer, investigator, investigation_sergeant,
                                             response_officer, neighbourhood_officer, trm_chair);
    Choice<wanted_reasons> because;
    static constexpr auto fields =
        std::tuple{field("because", &Absconded::because, "why", engine::FieldClass::open)};
};

struct CourtBailed : Occurrence {
    static constexpr Words name{"court-bailed"}, label{"The court granted bail"};
    static constexpr Authority may = done_by(investigator, custody_officer, dvpo_team);
    std::optional<std::string> conditions;
    static constexpr auto fields =
        std::tuple{field("conditions", &CourtBailed::conditions, "the conditions, if any",
                         engine::FieldClass::location)};
};

struct CourtRemanded : Occurrence {
    static constexpr Words name{"court-remanded"}, label{"The court remanded the suspect"};
    static constexpr Authority may = done_by(investigator, custody_officer, dvpo_team);
};

struct Convicted : Occurrence {
    static constexpr Words name{"convicted"}, label{"Convicted"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string sentence;
    bool restraining_order = false;
    static constexpr auto fields = std::tuple{
        field("sentence", &Convicted::sentence, "the sentence, or when it follows"),
        field("restraining-order", &Convicted::restraining_order,
              "did the court make a restraining order?", engine::FieldClass::open),
    };
};

struct Acquitted : Occurrence {
    static constexpr Words name{"acquitted"}, label{"Acquitted"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    bool restraining_order = false;
    static constexpr auto fields = std::tuple{
        field("restraining-order", &Acquitted::restraining_order,
              "did the court make a restraining order all the same?", engine::FieldClass::open)};
};

struct Discontinued : Occurrence {
    static constexpr Words name{"discontinued"}, label{"The prosecution was discontinued"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &Discontinued::reason, "the CPS's reasons")};
};

}  // namespace caseway::workflows::suspect
