#include "console/deadlines.hpp"

#include "console/deadline_words.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

std::vector<DatedDeadline> deadlines_of(Session& session, engine::Case const& folded,
                                        std::string const& strand) {
    std::vector<DatedDeadline> all;
    for (auto const& each : folded.strands()) {
        if (!strand.empty() && each.name != strand) continue;
        for (auto const& open : each.deadlines)
            all.push_back(dated({folded.ref(), each.name, each.owner, open},
                                session.desk().catalogue(), session.now()));
    }
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return a.line.deadline.due < b.line.deadline.due;
    });
    return all;
}

// How it was counted; nothing where its date was chosen by a court or a person. The rule's own
// length, this force's where it is LOCAL, and the holidays of today's configuration.
std::optional<engine::Limit> counted_from(Session& session, DatedDeadline const& each) {
    if (!each.rule || each.rule->within.amount == 0) return std::nullopt;
    auto const& policy = session.desk().office().policy();
    auto limit =
        engine::limit_of(policy.within(*each.rule), each.line.deadline.set_at, policy.calendar());
    if (limit.due != each.line.deadline.due) return std::nullopt;
    return limit;
}

std::string length_of(Session& session, DatedDeadline const& each) {
    if (!each.rule || each.rule->within.amount == 0) return "a date that was set";
    return engine::words_of(session.desk().office().policy().within(*each.rule));
}

void print_one(Session& session, DatedDeadline const& each, bool with_arithmetic) {
    auto& out = session.out();
    auto const now = session.now();
    auto const& open = each.line.deadline;
    out << row({{label_of(each), 50}, {time_left(open.due, now), 0}});
    out << row({{each.line.strand, 22}, {"with " + each.line.owner, 0}}, 2);
    out << row({{"remind", 10}, {engine::show(each.dates.remind) + "   LOCAL", 0}}, 4);
    auto const later =
        open.outer == open.due ? "" : "   on the later reading " + engine::show(open.outer);
    out << row({{"due", 10}, {engine::show(open.due) + later, 0}}, 4);
    out << row({{"escalate", 10}, {engine::show(each.dates.escalate), 0}}, 4);
    out << wrapped("If missed: " + escalation_of(each), 4);
    if (each.rule)
        out << wrapped(binding_of(each) + ", " + length_of(session, each) + ": " +
                           std::string{each.rule->source},
                       4);
    if (!with_arithmetic) return;
    if (auto const limit = counted_from(session, each))
        out << engine::explain(*limit);
    else
        out << "    Its date was set by a court or a person, or counted from another moment.\n";
}

int show_deadlines(Invocation const& given, Session& session) {
    auto const looked = look_at(session, *given.get("case"), "deadlines");
    auto const all = deadlines_of(session, folded(session, looked), looked.strand);
    if (session.globals().json) {
        print(session,
              document("deadlines", session)
                  .set("case", looked.case_ref)
                  .set("deadlines", Json::list_of(all, [&](auto const& each) {
                           auto one = to_json(each, session.desk().catalogue(), session.now());
                           auto const limit = counted_from(session, each);
                           one.set("arithmetic", limit ? Json{engine::explain(*limit)} : Json{});
                           return one;
                       })));
        return exit_code::done;
    }
    session.out() << heading(looked.case_ref + "   " + counted(all.size(), "open deadline"),
                             engine::show(session.now()));
    for (auto const& each : all) print_one(session, each, given.has("--explain"));
    if (all.empty()) session.out() << "Nothing is due on this case.\n";
    return exit_code::done;
}

}  // namespace

Command deadlines_command() {
    return {"deadlines",
            "The deadlines of a case: reminder, limit, escalation, and the rule behind each",
            {{"CASE", "a reference or its ending, and a strand if you like: 4187/dvpo"}},
            {{"--explain", "", "show how each was counted, hour by hour or day by day"}},
            {"caseway deadlines 4187", "caseway deadlines 4187/dvpo --explain"},
            false,
            show_deadlines};
}

}  // namespace caseway::console
