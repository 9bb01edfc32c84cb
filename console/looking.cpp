#include "console/looking.hpp"

#include "console/case_named.hpp"
#include "console/given_fields.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

namespace caseway::console {

namespace {

using Kind = engine::Looked::Kind;

// In the order of engine::look_reasons.
constexpr std::string_view meanings[] = {
    "the case, or a task of it, is yours",
    "you supervise whoever works on it",
    "a court, a prosecutor or an inquest asked",
    "a complaint, or a matter of professional standards",
    "the record itself is being examined",
    "what is kept, and for how long",
    "somebody asked what is held about them",
    "something else: --because says what",
};
static_assert(std::size(meanings) == std::size(engine::look_reasons));

[[noreturn]] void not_shown(Session& session, engine::Looked const& looked) {
    std::string words;
    switch (looked.kind) {
        case Kind::refused:
            for (auto const& each : looked.reasons)
                words += sentence(each.text) + ".\n[" + each.source + "]\n> " + each.cure;
            throw Stop(exit_code::authority, words);
        case Kind::ambiguous_case: ambiguous_case(session, looked.choices);
        case Kind::bad_reason:
            for (auto const& each : looked.problems)
                words += "--" + each.field + " takes " + each.expected + ".\n";
            throw Stop(exit_code::usage, words + "More: caseway help reasons");
        default: no_such_case();
    }
}

struct Why {
    std::string reason;
    std::string because;
};

// Asked for at a terminal, where this force wants it and nobody said it on the command line. Where
// it is only asked for, Enter leaves it out, which is recorded too.
Why ask_why(Session& session, engine::ReasonWanted wanted) {
    session.out() << "Why do you look?\n" << reason_codes();
    Why why{session.ask(wanted == engine::ReasonWanted::ask ? "A code, or Enter for none: "
                                                            : "A code: "),
            {}};
    if (!why.reason.empty()) why.because = session.ask("In words, or Enter for none: ");
    return why;
}

Why why_given(Session& session, std::string_view event) {
    auto const& globals = session.globals();
    auto const wanted = engine::reason_wanted(session.desk().office().policy(), event);
    if (globals.reason.empty() && wanted != engine::ReasonWanted::off && session.may_ask())
        return ask_why(session, wanted);
    return {globals.reason, text_from(globals.because, session)};
}

// What is damaged is shown, and said to be.
void say_what_is_damaged(Session& session, engine::Looked const& looked) {
    auto const numbers = engine::damaged_among(looked.entries);
    if (numbers.empty()) return;
    std::vector<std::string> names;
    for (auto const number : numbers) names.push_back(std::to_string(number));
    auto const words = looked.case_ref + (names.size() == 1 ? ": its entry " : ": its entries ") +
                       engine::joined(names, ", ") +
                       " cannot be relied on: what stands there is not what was recorded. What is "
                       "wrong says caseway audit verify.";
    session.damaged().push_back(words);
    session.err() << wrapped(words, 9, "DAMAGED  ");
}

LookedAt looked_at(Session& session, std::string_view typed, engine::Look look) {
    auto const slash = typed.find('/');
    look.case_ref = std::string{typed.substr(0, slash)};
    look.by = session.actor();
    auto why = why_given(session, look.event);
    look.reason = std::move(why.reason);
    look.because = std::move(why.because);
    look.via = "console";
    auto looked = session.desk().look(look);
    if (!looked.allowed()) not_shown(session, looked);
    session.looked_at().insert(looked.case_ref);
    say_what_is_damaged(session, looked);
    return {std::move(looked.case_ref),
            slash == typed.npos ? std::string{} : std::string{typed.substr(slash + 1)},
            std::move(looked.entries)};
}

}  // namespace

LookedAt look_at(Session& session, std::string_view typed, std::string_view view) {
    engine::Look look;
    look.view = std::string{view};
    return looked_at(session, typed, std::move(look));
}

LookedAt look_to_export(Session& session, std::string_view typed, engine::Fields how) {
    engine::Look look;
    look.view = "export";
    look.event = std::string{engine::look_event::exported};
    std::erase_if(how, [](auto const& field) { return field.text.empty(); });
    look.more = std::move(how);
    return looked_at(session, typed, std::move(look));
}

LookedAt look_to_reveal(Session& session, std::string_view typed, std::string const& field,
                        std::uint64_t entry) {
    engine::Look look;
    look.view = "reveal";
    look.event = std::string{engine::look_event::revealed};
    look.more = {{"field", field}, {"entry", std::to_string(entry)}};
    return looked_at(session, typed, std::move(look));
}

void look_once(Session& session, std::string const& case_ref, std::string_view view) {
    if (!session.looked_at().contains(case_ref)) look_at(session, case_ref, view);
}

bool shows_the_case(engine::Reply const& reply) {
    using Answer = engine::Reply::Kind;
    bool const stands = reply.kind == Answer::stale || reply.kind == Answer::choose_strand ||
                        reply.kind == Answer::not_provided_for;
    // A note has no strand: its fields are read as they were typed, whatever the case holds.
    bool const of_strand = reply.kind == Answer::bad_fields && !reply.strand.empty();
    return reply.rehearsed || reply.repeated || stands || of_strand;
}

void look_at_answer(Session& session, engine::Reply const& reply, std::string const& case_ref,
                    std::string_view view) {
    if (reply.kind == engine::Reply::Kind::ambiguous_case)
        return look_over(session, choices_view, reply.choices);
    if (!shows_the_case(reply)) return;
    try {
        look_once(session, case_ref, view);
    } catch (Stop const& stop) {
        if (stop.code != exit_code::authority) throw;
        throw Stop(stop.code, std::string{stop.what()} +
                                  "\nNothing was done. Which fields an event takes: caseway "
                                  "workflow show NAME EVENT");
    }
}

void look_over(Session& session, std::string_view view, std::vector<std::string> shown,
               std::string const& words) {
    engine::LookOver over;
    over.view = std::string{view};
    over.shown = std::move(shown);
    over.by = session.actor();
    over.words = words;
    auto why = why_given(session,
                         words.empty() ? engine::look_event::listed : engine::look_event::searched);
    over.reason = std::move(why.reason);
    over.because = std::move(why.because);
    over.via = "console";
    if (auto const looked = session.desk().look_over(over); !looked.allowed())
        not_shown(session, looked);
}

engine::Case folded(Session& session, LookedAt const& looked) {
    return case_of(session, looked.case_ref);
}

std::string reason_codes() {
    std::string lines;
    for (std::size_t at = 0; at < std::size(meanings); ++at)
        lines += row({{std::string{engine::look_reasons[at]}, 16}, {std::string{meanings[at]}}}, 2);
    return lines;
}

}  // namespace caseway::console
