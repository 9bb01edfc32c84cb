#include "tests/story/walker.hpp"

#include "workflows/roles.hpp"

#include <stdexcept>

namespace caseway::tests {

namespace {

using namespace std::chrono_literals;
using engine::FieldType;
using engine::Rank;

// One person of each role, of a rank high enough for anything the role does, and one too low.
std::vector<engine::Member> everybody() {
    std::vector<engine::Member> cast;
    for (auto const role : workflows::all_roles) {
        std::string const name{role};
        cast.push_back({"h." + name, "H", Rank::superintendent, {name}, "coventry", ""});
        cast.push_back({"l." + name, "L", Rank::constable, {name}, "coventry", ""});
    }
    return cast;
}

engine::Fields a_report() {
    return {{"channel", "101"},
            {"what-happened", "a report of the walk"},
            {"abuser-present", "no"},
            {"injury", "no"},
            {"safe-contact", "any"},
            {"site", "coventry"},
            {"marac-referred-within-12-months", "no"},
            {"police-party", "no"}};
}

}  // namespace

Walker::Walker(unsigned seed)
    : dice_{seed},
      time_{engine::parse_minute("2020-04-06 09:00").value.value()},
      cast_{everybody()},
      desk_{*journal_, workflows::catalogue(), {[this] { return time_; }, store::new_id}} {
    for (auto const& member : cast_) {
        engine::Request entered{.event = std::string{engine::office_event::person}};
        entered.fields = engine::fields_of(member);
        entered.by = engine::acting(cast_.front(), "training", engine::date_of(desk_.now()));
        desk_.record_in_office(entered);
    }
}

void Walker::open() {
    engine::Request report{.event = "report-received", .fields = a_report()};
    report.by = engine::acting(cast_.front(), "training", engine::date_of(desk_.now()));
    auto const reply = desk_.open_case(report);
    if (!reply.done()) throw std::logic_error("the walk could not take a report");
    ref_ = reply.receipt.case_ref;
}

engine::Actor Walker::anybody() {
    auto const place = static_cast<std::size_t>(roll(static_cast<int>(cast_.size())));
    return engine::acting(cast_[place], "training", engine::date_of(desk_.now()));
}

engine::Actor Walker::somebody_who_may(engine::Act const& act) {
    engine::Moment moment;
    for (int tries = 0; tries < 400; ++tries) {
        moment.by = anybody();
        if (engine::authorise(act, moment).allowed()) return moment.by;
    }
    return anybody();
}

std::string Walker::any_text(engine::FieldLine const& field) {
    auto const now = desk_.now();
    auto const any_choice = [&] {
        return std::string{
            field.choices[static_cast<std::size_t>(roll(static_cast<int>(field.choices.size())))]};
    };
    switch (field.type) {
        case FieldType::number: return std::to_string(roll(20));
        case FieldType::yes_no: return roll(4) ? "yes" : "no";
        case FieldType::choice: return any_choice();
        case FieldType::choices: {
            std::string all;
            for (auto const choice : field.choices)
                if (roll(5)) all += (all.empty() ? "" : ",") + std::string{choice};
            return all.empty() ? any_choice() : all;
        }
        case FieldType::date:
            return engine::stored(engine::date_of(now) - std::chrono::days{roll(20'000) - 30});
        case FieldType::minute: return engine::stored(now + std::chrono::hours{roll(96) - 12});
        case FieldType::duration: return std::to_string(12 + roll(18)) + " days";
        case FieldType::person: return anybody().id;
        case FieldType::key: return "N-" + std::to_string(roll(3));
        case FieldType::history:
        case FieldType::text: break;
    }
    // These become the owner of a strand or the list it is on, and are names.
    for (auto const name : {"owner", "npu", "pass-to"})
        if (field.name == name) return "unit-" + std::to_string(roll(10));
    return "words of the walk " + std::to_string(roll(1000));
}

engine::Fields Walker::any_fields(engine::EventLine const& event) {
    engine::Fields fields;
    for (auto const& field : event.fields)
        if (field.type != FieldType::history && (field.required || roll(3)))
            fields.push_back({std::string{field.name}, any_text(field)});
    return fields;
}

// Somebody who shuts others out of the case ends the walk for most of them: it is seldom chosen.
std::pair<engine::StrandNext, engine::Possibility> Walker::any_of(engine::NextSteps const& steps) {
    for (;;) {
        auto const place = roll(static_cast<int>(steps.strands.size()));
        auto const& strand = steps.strands[static_cast<std::size_t>(place)];
        auto const which = roll(static_cast<int>(strand.possible.size()));
        auto const& chosen = strand.possible[static_cast<std::size_t>(which)];
        bool const shuts = strand.workflow == "restriction" || strand.workflow == "conflict";
        if (!shuts || roll(12) == 0) return {strand, chosen};
    }
}

Walker::Move Walker::move() {
    if (roll(8) == 0) time_ += std::chrono::minutes{roll(3 * 24 * 60)};
    if (roll(12) == 0) desk_.sweep();
    // The clock is kept out of no case, and what may happen next is the same for all.
    auto const steps = desk_.next(ref_, engine::the_clock()).value();
    auto const [strand, chosen] = any_of(steps);
    engine::Request request{.case_ref = ref_,
                            .strand = strand.opening ? strand.workflow : strand.strand};
    request.event = std::string{chosen.event->name};
    request.fields = any_fields(*chosen.event);
    request.by = roll(6)
                     ? somebody_who_may({strand.workflow, chosen.event->name, &chosen.event->may})
                     : anybody();
    Move made;
    made.kind = chosen.event->kind;
    // What is foretold depends on who asks, and a sweep may come between: ask again as this actor.
    desk_.sweep();
    // Somebody kept out is shown nothing, which foretells that they may not.
    auto const foretold = desk_.next(ref_, request.by);
    if (!foretold) made.foretold = engine::Possibility::Verdict::not_you;
    for (auto const& again : foretold ? foretold->strands : std::vector<engine::StrandNext>{})
        if (again.strand == strand.strand)
            for (auto const& each : again.possible)
                if (each.event == chosen.event) {
                    made.foretold = each.verdict;
                    made.will_be_asked = !each.will_be_asked.empty();
                }
    made.reply = desk_.step(request);
    time_ += 1min;
    return made;
}

}  // namespace caseway::tests
