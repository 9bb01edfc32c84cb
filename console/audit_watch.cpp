#include "console/audit_watch.hpp"

#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/reply.hpp"
#include "console/text.hpp"
#include "engine/program_events.hpp"
#include "workflows/supervision.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Concern;
using engine::Watch;

// A week: what a supervisor who was away for a few days still sees.
constexpr engine::Duration usual_stretch = std::chrono::days{7};

struct Group {
    Watch watch;
    std::string_view title;
};
constexpr Group groups[] = {
    {Watch::no_reason, "LOOKED, OR TRIED TO, WITH NOTHING TO DO THERE"},
    {Watch::out_of_shift, "LOOKED OUT OF SHIFT, FAR FROM ANYTHING THEY RECORDED"},
    {Watch::many_looks, "LOOKED AT MUCH AND RECORDED NOTHING"},
    {Watch::break_glass, "THE GLASS WAS BROKEN, AND NOBODY HAS LOOKED AT IT YET"},
    {Watch::unanchored, "RECORDED, AND NOT VOUCHED FOR BY ANYBODY OUTSIDE"},
    {Watch::clock, "THE CLOCK WAS PUT BACK"},
};

std::string span_of(Concern const& concern) {
    auto const first = engine::show(concern.at);
    return concern.last == concern.at ? first : first + " to " + engine::show(concern.last);
}

std::string quoted(engine::Date day) { return "\"" + engine::show(day) + "\""; }

std::string days_options(Concern const& concern) {
    return " --since " + quoted(engine::date_of(concern.at)) + " --until " +
           quoted(engine::date_of(concern.last));
}

// Whether they were let in, and what they said why.
std::string how_it_went(Concern const& concern) {
    std::string words;
    if (concern.refused == concern.count)
        words = ", refused";
    else if (concern.refused > 0)
        words = ", " + std::to_string(concern.refused) + " of them refused";
    return words + (concern.of.empty() ? "; no reason given" : "; reason given: " + concern.of);
}

std::string what_of(Session& session, Concern const& concern) {
    auto const looks = counted(concern.count, "look") + ", " + span_of(concern);
    switch (concern.watch) {
        case Watch::no_reason:
            return concern.who + " at " + concern.case_ref + ": " + looks + how_it_went(concern);
        case Watch::out_of_shift: return concern.who + ": " + looks;
        case Watch::many_looks:
            return concern.who + ": " +
                   counted(concern.count, "case or search", "cases and searches") +
                   " that led to nothing, " + span_of(concern);
        case Watch::break_glass: {
            auto words = concern.case_ref + "/" + concern.strand + ": " +
                         state_label(session.desk().catalogue(),
                                     std::string{workflows::emergency_workflow}, concern.of) +
                         " since " + engine::show(concern.at);
            if (concern.due) words += "; " + time_left(*concern.due, session.now());
            return words;
        }
        case Watch::unanchored:
            return counted(concern.count, "entry", "entries") + " that no " + concern.of +
                   " covers, the oldest " + how_long(concern.length) + " old (entry " +
                   std::to_string(concern.entry) + ")";
        case Watch::clock:
            return counted(concern.count, "entry", "entries") + " from entry " +
                   std::to_string(concern.entry) + " on, " + span_of(concern) +
                   "; the clock was up to " + how_long(concern.length) + " behind the record";
    }
    throw std::logic_error("a view has no words");
}

// What to do next about it.
std::string next_of(Concern const& concern) {
    switch (concern.watch) {
        case Watch::no_reason: return "caseway audit access " + concern.case_ref;
        case Watch::out_of_shift:
        case Watch::many_looks:
            return "caseway audit log --who " + concern.who + " --kind read" +
                   days_options(concern);
        case Watch::break_glass:
            return "caseway next " + concern.case_ref + " --strand " + concern.strand;
        case Watch::unanchored:
            return concern.of == "witness" ? "caseway witness cosign" : "caseway checkpoint make";
        case Watch::clock: return "caseway audit log" + days_options(concern);
    }
    throw std::logic_error("a view leads nowhere");
}

std::vector<std::string> views_given(Invocation const& given) {
    return words_given(
        given, "--view",
        {"no-reason", "out-of-shift", "many-looks", "break-glass", "unanchored", "clock"});
}

void print_concerns(Session& session, std::vector<Concern> const& all, Group const& group) {
    auto& out = session.out();
    auto const of_group = [&](auto const& each) { return each.watch == group.watch; };
    auto const count = std::count_if(all.begin(), all.end(), of_group);
    if (count == 0) return;
    out << group.title << " (" << count << ")\n";
    for (auto const& each : all)
        if (of_group(each))
            out << wrapped(what_of(session, each), 4, "  - ")
                << wrapped(next_of(each), 6, "    > ");
}

Json to_json(Concern const& concern) {
    auto const text = [](std::string const& words) { return words.empty() ? Json{} : Json{words}; };
    return Json::object({{"view", engine::name_of(concern.watch)},
                         {"who", text(concern.who)},
                         {"case", text(concern.case_ref)},
                         {"strand", text(concern.strand)},
                         {"entry", concern.entry},
                         {"count", concern.count},
                         {"refused", concern.refused},
                         {"first", engine::iso(concern.at)},
                         {"last", engine::iso(concern.last)},
                         {"due", concern.due ? Json{engine::iso(*concern.due)} : Json{}},
                         {"length", engine::iso(concern.length)},
                         {"of", text(concern.of)},
                         {"next", next_of(concern)}});
}

void print_page(Session& session, std::vector<Concern> const& all, engine::Stretch stretch) {
    auto const day = [](engine::Instant at) {
        return engine::show(engine::date_of(std::chrono::floor<std::chrono::minutes>(at)));
    };
    session.out() << heading("TO ASK ABOUT   " + std::to_string(all.size()),
                             day(stretch.since) + " - " + day(stretch.until));
    for (auto const& group : groups) print_concerns(session, all, group);
    session.out() << wrapped(
        all.empty() ? "Nothing to ask about. That you looked was recorded."
                    : "Each is a question to somebody and no finding. That you looked was "
                      "recorded.");
}

int watch(Invocation const& given, Session& session) {
    auto const views = views_given(given);
    require_oversight(session, "watch");
    auto const stretch = stretch_given(given, session, usual_stretch);
    auto all = engine::concerns_in(session.journal(), session.desk().office().policy(),
                                   {stretch, session.now(), workflows::emergency_workflow});
    std::erase_if(all, [&](Concern const& each) {
        return !views.empty() &&
               std::find(views.begin(), views.end(), engine::name_of(each.watch)) == views.end();
    });
    look_over(session, "watch", refs_of(all, [](auto const& each) { return each.case_ref; }));
    if (session.globals().json)
        print(session, document("watch", session)
                           .set("since", engine::iso(stretch.since))
                           .set("until", engine::iso(stretch.until))
                           .set("concerns", Json::list_of(all, [](auto const& each) {
                                    return to_json(each);
                                })));
    else
        print_page(session, all, stretch);
    return all.empty() ? exit_code::done : exit_code::attention;
}

}  // namespace

void require_oversight(Session& session, std::string_view view) {
    auto const& desk = session.desk();
    auto const ruling = engine::may_oversee(session.actor(), desk.catalogue().need_to_know(),
                                            desk.office().policy(), session.now());
    if (ruling.allowed()) return;
    engine::Request request;
    request.event = std::string{engine::program_event::oversight_refused};
    request.fields = {{"view", std::string{view}}};
    auto const why = engine::noted("refused", ruling.reasons);
    request.fields.insert(request.fields.end(), why.begin(), why.end());
    request.by = session.actor();
    request.via = "console";
    session.desk().record_of_program(request);
    std::string words;
    for (auto const& each : ruling.reasons)
        words += sentence(each.text) + ".\n[" + each.source + "]\n> " + each.cure;
    throw Stop(exit_code::authority, words);
}

engine::Stretch stretch_given(Invocation const& given, Session& session, engine::Duration back) {
    auto const since = moment_given(given, "--since", DayMeans::its_start);
    auto const until = moment_given(given, "--until", DayMeans::its_end);
    // The whole of the last minute is in it.
    auto const end = until.value_or(session.now()) + std::chrono::minutes{1};
    engine::Stretch const stretch{since.value_or(session.now() - back),
                                  end - std::chrono::milliseconds{1}};
    if (stretch.until < stretch.since)
        throw Stop(exit_code::usage, "--until is before --since, and nothing lies between them.");
    return stretch;
}

Command watch_command() {
    return {"audit watch",
            "What a supervisor should ask about: looks, broken glass, anchors, clocks",
            {},
            {{"--view", "VIEW",
              "one of no-reason, out-of-shift, many-looks, break-glass, unanchored, clock", true},
             {"--since", "TIME", "recorded from this day or moment on (the last seven days)"},
             {"--until", "TIME", "recorded until this day or moment"}},
            {"caseway audit watch", "caseway audit watch --view no-reason --since \"6 Apr 2020\""},
            false,
            watch};
}

}  // namespace caseway::console
