// Risk assessment tools as data: which questions a version of a tool asks, on which scale, and
// when it was in force. A new version is a new table; old assessments keep theirs.
//
// The questions are ours in wording and stand for the licensed forms: DARA asks how often
// something happens, DASH whether it does. Only DASH has ticks to count.

#pragma once

#include "engine/fields.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace caseway::workflows {

using engine::Date;
using engine::Words;

enum class Scale { frequency, yes_no };

// What an answer other than "never" or "no" may point to.
enum class Sign { none, control, high, separation, stalking };

struct Question {
    Words name;  // "T10": what is typed and stored.
    Words about;
    Scale scale = Scale::frequency;
    Sign sign = Sign::none;
};

struct ToolVersion {
    Words tool;     // "dara"
    Words version;  // "dara-2022"
    Date from;
    std::optional<Date> until;  // The last day on which it was in force.
    std::span<Question const> questions;

    bool in_force_on(Date day) const { return from <= day && (!until || day <= *until); }
    Question const* question_named(std::string_view) const;  // Null where it asks no such thing.
};

std::span<ToolVersion const> tool_versions();
ToolVersion const* tool_version_named(std::string_view version);  // Null where we hold none.
Question const* question_named(std::string_view);  // Of any tool; null where none asks it.

// The answers of an assessment, in the order given.
struct ToolAnswers {
    struct Each {
        Words question;
        Words answer;
        bool operator==(Each const&) const = default;
    };
    std::vector<Each> all;

    Words answer_to(std::string_view question) const;  // Empty where there is none.
    bool operator==(ToolAnswers const&) const = default;
};

inline constexpr Words fears[] = {"not-frightened", "frightened", "very-frightened", "declined",
                                  "not-asked"};
using VictimsFear = engine::Choice<fears>;

// What the answers point to, for the person who grades. It never sets a grade.
struct Advice {
    std::vector<Words> points_to_high;
    bool controlling = false;  // Coercive control is to be considered as an offence.
    int ticks = 0;             // DASH only.

    bool operator==(Advice const&) const = default;
};

// What is known of the case besides the answers.
struct CaseHistory {
    bool marac_repeat = false;  // Within twelve months of the last MARAC referral.
    bool escalation = false;    // As many reports in twelve months as point to escalation.
};

Advice advice(ToolAnswers const&, VictimsFear, CaseHistory);

}  // namespace caseway::workflows

namespace caseway::engine::detail {

// "T1=often,T2=never": a question that no tool asks, an answer that is not on its scale and a
// question answered twice are each named.
template <>
struct Codec<workflows::ToolAnswers> {
    static constexpr FieldType type = FieldType::text;
    static Parsed<workflows::ToolAnswers> read(std::string_view);
    static std::string write(workflows::ToolAnswers const&);
};

}  // namespace caseway::engine::detail
