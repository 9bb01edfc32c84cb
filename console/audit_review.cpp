#include "console/audit_review.hpp"

#include "console/audit_watch.hpp"
#include "console/commands_case.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/listed.hpp"
#include "console/looking.hpp"
#include "console/people_given.hpp"
#include "console/tell.hpp"
#include "console/text.hpp"
#include "console/timeline.hpp"
#include "engine/near.hpp"
#include "engine/reviewing.hpp"
#include "engine/sampling.hpp"
#include "workflows/supervision.hpp"

#include <ostream>

namespace caseway::console {

namespace {

using engine::Drawn;
using engine::Entry;

// A month: long enough that a small unit has something to draw from.
constexpr engine::Duration usual_stretch = std::chrono::days{30};
constexpr std::size_t usual_count = 10;

// The day as a number, 20200406: the same for everybody all day, so that nobody draws until they
// like what they see without its being seen.
std::uint64_t seed_of(engine::Date day) {
    std::chrono::year_month_day const date{day};
    return static_cast<std::uint64_t>(int(date.year())) * 10'000 +
           std::uint64_t{unsigned(date.month())} * 100 + unsigned(date.day());
}

engine::SampleChoice choice_of(Invocation const& given, Session& session) {
    engine::SampleChoice choice;
    choice.stretch = stretch_given(given, session, usual_stretch);
    choice.count = number_given(given, "--count", usual_count);
    choice.seed = number_given(given, "--seed", seed_of(engine::date_of(session.now())));
    choice.drawn_by = session.actor().id;
    choice.workflow = given.get("--workflow");
    choice.unit = given.get("--unit");
    choice.matters = workflows::sample_matters;
    choice.late_after = recorded_late_after;
    choice.weighted = !given.has("--plain");
    auto const& catalogue = session.desk().catalogue();
    if (choice.workflow && !catalogue.find(*choice.workflow))
        throw Stop(exit_code::usage, "There is no workflow of that name." +
                                         near_words(*choice.workflow, catalogue.names()) +
                                         "\nThe names: caseway workflow list");
    return choice;
}

void print_entry(Session& session, Entry const& entry, std::string const& more) {
    auto const recorded = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
    session.out() << row({{entry.case_ref, 14},
                          {"entry " + std::to_string(entry.case_seq), 10},
                          {engine::show(recorded), 22},
                          {entry.actor}},
                         2)
                  << wrapped(title_of(entry, session.desk().catalogue()) + more, 6);
}

void print_sample(Session& session, std::vector<Drawn> const& sample,
                  engine::SampleChoice const& choice) {
    session.out() << heading("A SAMPLE TO REVIEW   " + std::to_string(sample.size()),
                             "seed " + std::to_string(choice.seed));
    for (auto const& each : sample) {
        auto const because = engine::joined(each.because, ", ");
        print_entry(session, each.entry, because.empty() ? "" : " (" + because + ")");
    }
    if (!sample.empty() && !session.globals().quiet)
        session.out() << "Right: caseway audit sign-off CASE ENTRY\n"
                         "To ask: caseway audit ask CASE ENTRY --question -\n";
}

int sample(Invocation const& given, Session& session) {
    require_oversight(session, "sample");
    auto const choice = choice_of(given, session);
    auto const drawn =
        engine::draw_sample(session.journal(), session.desk().office().policy(), choice);
    look_over(session, "sample",
              refs_of(drawn, [](auto const& each) { return each.entry.case_ref; }));
    if (!session.globals().json) {
        print_sample(session, drawn, choice);
        return exit_code::done;
    }
    OpenCases open{session};
    print(session, document("sample", session)
                       .set("seed", choice.seed)
                       .set("since", engine::iso(choice.stretch.since))
                       .set("until", engine::iso(choice.stretch.until))
                       .set("sample", Json::list_of(drawn, [&](Drawn const& each) {
                                auto one =
                                    listed_json(each.entry, open, session.desk().catalogue());
                                one.set("because", texts(each.because));
                                return one;
                            })));
    return exit_code::done;
}

// ---- Questions.

std::vector<Entry> questions_in(std::vector<Entry> const& entries) {
    engine::OpenQuestions questions;
    for (auto const& entry : entries) questions.take(entry);
    return questions.open();
}

// Of the whole record: a question that is years old is not answered either.
std::vector<Entry> all_questions(Session& session) {
    engine::OpenQuestions questions;
    session.journal().ledger(1, [&](Entry const& entry) {
        questions.take(entry);
        return true;
    });
    auto open = questions.open();
    look_over(session, "queries", refs_of(open, [](auto const& each) { return each.case_ref; }));
    return open;
}

int queries(Invocation const& given, Session& session) {
    auto const typed = given.get("--case");
    auto const open =
        typed ? questions_in(look_at(session, *typed, "queries").entries) : all_questions(session);
    if (session.globals().json) {
        OpenCases cases{session};
        print(session, document("queries", session)
                           .set("queries", Json::list_of(open, [&](Entry const& entry) {
                                    return listed_json(entry, cases, session.desk().catalogue());
                                })));
    } else {
        session.out() << heading("NOT ANSWERED YET   " + std::to_string(open.size()),
                                 engine::show(session.now()));
        for (auto const& each : open) {
            auto const* text = engine::find_field(each.payload, "text");
            print_entry(session, each, typed && text ? ": " + *text : "");
        }
        if (!open.empty() && !session.globals().quiet)
            session.out() << "What is asked: caseway audit queries --case CASE\n"
                             "To answer: caseway audit answer CASE ENTRY --text -\n";
    }
    return exit_code::done;
}

int sign_off(Invocation const& given, Session& session) {
    return tell_word(given, session, engine::review_event::signed_off, "--text");
}
int ask(Invocation const& given, Session& session) {
    return tell_word(given, session, engine::review_event::queried, "--question");
}
int answer_query(Invocation const& given, Session& session) {
    return tell_word(given, session, engine::review_event::answered, "--text");
}

std::vector<Option> with_request_options(Option own) {
    std::vector<Option> all{own};
    auto const more = request_options();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Command sample_command() {
    return {
        "audit sample",
        "Transitions drawn for review; what matters is likelier, your own are left out",
        {},
        {{"--count", "N", "so many (10)"},
         {"--workflow", "NAME", "of this workflow"},
         {"--unit", "UNIT", "recorded by people of this unit"},
         {"--since", "TIME", "recorded from this day or moment on (the last 30 days)"},
         {"--until", "TIME", "recorded until this day or moment"},
         {"--seed", "N", "draws the same again (today's date, as 20200406)"},
         {"--plain", "", "every entry as likely as any other"}},
        {"caseway audit sample --count 5 --unit coventry", "caseway audit sample --seed 20200406"},
        false,
        sample};
}

}  // namespace

std::vector<Command> review_commands() {
    Argument const of_case{"CASE", "its reference, or an ending that fits it alone"};
    return {
        sample_command(),
        {"audit sign-off",
         "Record that you reviewed a transition and found it right; never your own",
         {of_case, {"ENTRY", "its number in the case, as audit sample shows it"}},
         with_request_options({"--text", "TEXT", "a remark; @FILE or - keeps it private"}),
         {"caseway audit sign-off 4187 12"},
         true,
         sign_off},
        {"audit ask",
         "Ask about a transition; the question stays open until another person answers",
         {of_case, {"ENTRY", "its number in the case, as audit sample shows it"}},
         with_request_options({"--question", "TEXT", "what is asked; @FILE or - keeps it private"}),
         {"caseway audit ask 4187 12 --question -"},
         true,
         ask},
        {"audit queries",
         "Questions about transitions that nobody has answered yet",
         {},
         {{"--case", "CASE", "of this case, with what is asked"}},
         {"caseway audit queries", "caseway audit queries --case 4187"},
         false,
         queries},
        {"audit answer",
         "Answer a question; whoever asked it does not",
         {of_case, {"ENTRY", "the question's number in the case, as audit queries shows it"}},
         with_request_options({"--text", "TEXT", "the answer; @FILE or - keeps it private"}),
         {"caseway audit answer 4187 19 --text -"},
         true,
         answer_query},
    };
}

}  // namespace caseway::console
