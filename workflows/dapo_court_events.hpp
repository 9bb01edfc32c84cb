// What happens to an order (DAPO) under the 2021 Act: applied for, made here or elsewhere, changed,
// ended, disobeyed.

#pragma once

#include "workflows/dapo_events.hpp"

namespace caseway::workflows::dapo {

// Domestic Abuse Act 2021 s.29(5) to (7) and s.34.
inline constexpr Words hearings[] = {"present",
                                     "notice-given-and-absent",
                                     "left-at-address-given",
                                     "reasonable-efforts",
                                     "without-notice",
                                     "none-of-these"};
inline constexpr Words makers[] = {"magistrates-court", "family-court",  "county-court",
                                   "crown-court",       "another-force", "victims-own-application"};
inline constexpr Words appeal_decisions[] = {"dismissed", "quashed", "sent-back"};

// The chief officer must apply once a notice was given; whoever lists it does so for the chief
// officer.
struct DapoAppliedFor : Decision {
    static constexpr Words name{"dapo-applied-for"}, label{"Order (DAPO) applied for and listed"};
    static constexpr Authority may =
        done_by(dvpo_team).from("LAW Domestic Abuse Act 2021 ss.28(3), 29");
    std::string court;
    Minute hearing_at{};
    std::string hearing_notice;
    static constexpr auto fields = std::tuple{
        field("court", &DapoAppliedFor::court, "the magistrates' court",
              engine::FieldClass::location),
        field("hearing-at", &DapoAppliedFor::hearing_at, "when it will be heard",
              engine::FieldClass::open),
        field("hearing-notice", &DapoAppliedFor::hearing_notice,
              "how notice of the hearing reached the suspect, or every attempt",
              engine::FieldClass::location),
    };
};

struct AppliedWithoutDapn : Decision {
    static constexpr Words name{"dapo-applied-without-dapn"},
        label{"Order (DAPO) applied for without a notice before it"};
    static constexpr Authority may = done_by(dvpo_team).from("LAW Domestic Abuse Act 2021 s.28(2)");
    Date suspect_born{};
    Date victim_born{};
    Choice<connections> connection;
    std::string grounds;
    std::string court;
    Minute hearing_at{};
    static constexpr auto fields = std::tuple{
        field("suspect-born", &AppliedWithoutDapn::suspect_born, "the suspect's date of birth"),
        field("victim-born", &AppliedWithoutDapn::victim_born, "the victim's date of birth"),
        field("connection", &AppliedWithoutDapn::connection,
              "how suspect and victim are connected"),
        field("grounds", &AppliedWithoutDapn::grounds, "the abuse, and why an order is necessary"),
        field("court", &AppliedWithoutDapn::court, "the magistrates' court",
              engine::FieldClass::location),
        field("hearing-at", &AppliedWithoutDapn::hearing_at, "when it will be heard",
              engine::FieldClass::open),
    };
};

struct DapoAdjourned : Occurrence {
    static constexpr Words name{"dapo-adjourned"}, label{"The court adjourned the application"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    Minute next_hearing{};
    std::string because;
    static constexpr auto fields = std::tuple{
        field("next-hearing", &DapoAdjourned::next_hearing, "when it will be heard next",
              engine::FieldClass::open),
        field("because", &DapoAdjourned::because, "why"),
    };
};

struct DapoHearingLimitPassed : Occurrence {
    static constexpr Words name{"dapo-hearing-limit-passed"},
        label{"The limit for the hearing has passed"};
    static constexpr Authority may = done_by_clock;
};

struct DapnLapsed : Occurrence {
    static constexpr Words name{"dapn-lapsed"},
        label{"The court confirms that the notice was not heard"};
    static constexpr Authority may = done_by(dvpo_team, detective_inspector);
    std::string confirmed_by;
    static constexpr auto fields = std::tuple{
        field("confirmed-by", &DapnLapsed::confirmed_by, "who at the court confirmed it")};
};

struct DapoNotMade : Occurrence {
    static constexpr Words name{"dapo-not-made"}, label{"The court made no order"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &DapoNotMade::reasons, "the court's reasons")};
};

// Under the 2021 Act an application may be withdrawn, and the notice ends with it.
struct DapoWithdrawn : Occurrence {
    static constexpr Words name{"dapo-withdrawn"}, label{"The application was withdrawn"};
    static constexpr Authority may =
        done_by(dvpo_team, detective_inspector).from("LAW Domestic Abuse Act 2021 s.29");
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &DapoWithdrawn::reasons, "why, and on whose decision")};
};

struct ApplicationSentBack : Decision {
    static constexpr Words name{"dapo-application-taken-up"},
        label{"Taken up again: a higher court sent the application back"};
    static constexpr Authority may = done_by(dvpo_team, detective_inspector)
                                         .from("LAW Domestic Abuse Act 2021 s.46; judicial review");
    std::string details;
    static constexpr auto fields =
        std::tuple{field("details", &ApplicationSentBack::details, "the court's words")};
};

struct DapoTold : Occurrence {
    static constexpr Words name{"dapo-told"}, label{"The order (DAPO) was served on the suspect"};
    static constexpr Authority may =
        done_by(dvpo_team, response_officer, neighbourhood_officer, investigator);
    Person told_by;
    static constexpr auto fields =
        std::tuple{field("told-by", &DapoTold::told_by, "who served it", engine::FieldClass::open)};
};

struct DetailsNotified : Occurrence {
    static constexpr Words name{"details-notified"},
        label{"The suspect notified name and address to the police"};
    static constexpr Authority may =
        done_by(dvpo_team, response_officer, neighbourhood_officer, investigator, custody_officer);
    std::string names;
    std::string address;
    bool identity_verified = false;
    static constexpr auto fields = std::tuple{
        field("names", &DetailsNotified::names, "every name the suspect uses"),
        field("address", &DetailsNotified::address, "the suspect's home address",
              engine::FieldClass::location),
        field("identity-verified", &DetailsNotified::identity_verified,
              "was the identity verified?", engine::FieldClass::open),
    };
};

struct NotificationOverdue : Occurrence {
    static constexpr Words name{"notification-overdue"},
        label{"The suspect is not known to have notified name and address"};
    static constexpr Authority may = done_by_clock;
};

struct DapoDischarged : Occurrence {
    static constexpr Words name{"dapo-discharged"}, label{"The court discharged the order (DAPO)"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 s.44");
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &DapoDischarged::reasons, "the court's reasons")};
};

struct DapoAppealed : Occurrence {
    static constexpr Words name{"dapo-appealed"},
        label{"Somebody appealed against the order (DAPO)"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 s.46");
    std::string grounds;
    std::optional<Minute> hearing_at;
    static constexpr auto fields = std::tuple{
        field("grounds", &DapoAppealed::grounds, "who appeals, and why"),
        field("hearing-at", &DapoAppealed::hearing_at, "when the appeal will be heard",
              engine::FieldClass::open),
    };
};

struct AppealDecided : Occurrence {
    static constexpr Words name{"dapo-appeal-decided"}, label{"The appeal was decided"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 s.46");
    Choice<appeal_decisions> decision;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("decision", &AppealDecided::decision, "what the court did", engine::FieldClass::open),
        field("details", &AppealDecided::details, "the court's words"),
    };
};

struct DapoEndPlanned : Decision {
    static constexpr Words name{"dapo-end-planned"},
        label{"Planned for the end of the order (DAPO) or of its monitoring"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, dvpo_team, investigator);
    std::string plan;
    static constexpr auto fields = std::tuple{
        field("plan", &DapoEndPlanned::plan, "a longer order, more monitoring, other protection")};
};

struct DapoReviewed : Decision {
    static constexpr Words name{"dapo-reviewed"},
        label{"Looked again at an order (DAPO) without a fixed end"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, dvpo_team, investigator);
    std::string conclusion;
    static constexpr auto fields =
        std::tuple{field("conclusion", &DapoReviewed::conclusion,
                         "does it still protect, and should it be varied or discharged?")};
};

struct MonitoringEnded : Occurrence {
    static constexpr Words name{"monitoring-ended"}, label{"Electronic monitoring ran its length"};
    static constexpr Authority may = done_by_clock;
};

struct DapoExpired : Occurrence {
    static constexpr Words name{"dapo-expired"}, label{"The order (DAPO) ran its length"};
    static constexpr Authority may = done_by_clock;
};

struct DapnBreached : Occurrence {
    static constexpr Words name{"dapn-breach-reported"},
        label{"A breach of the notice was reported"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, neighbourhood_officer, investigator,
                safeguarding_officer, dvpo_team, idva, partner);
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &DapnBreached::what_happened, "what happened")};
};

struct DapoBreached : Occurrence {
    static constexpr Words name{"dapo-breach-reported"},
        label{"A breach of the order (DAPO), an offence, was reported"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, neighbourhood_officer, investigator,
                safeguarding_officer, dvpo_team, idva, partner);
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &DapoBreached::what_happened, "what happened")};
};

}  // namespace caseway::workflows::dapo
