#include "console/planning.hpp"

#include "console/json.hpp"
#include "console/session.hpp"
#include "console/tell.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "engine/sittings.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

engine::DeadlineRule const& rule_named(Session& session, std::string const& name) {
    auto const& catalogue = session.desk().catalogue();
    if (auto const* rule = catalogue.deadline(name)) return *rule;
    std::vector<std::string> names;
    for (auto const* workflow : catalogue.all())
        for (auto const* rule : workflow->deadlines()) names.emplace_back(rule->name);
    auto const near = engine::near_names(name, names);
    throw Stop(exit_code::usage,
               "No deadline has that name." +
                   (near.empty() ? "" : " Did you mean " + engine::joined(near, " or ") + "?") +
                   "\nThe names: caseway store policy list");
}

std::string court_given(Invocation const& given, engine::Sittings const& sittings) {
    auto const courts = sittings.courts();
    auto const court = given.get("--court").value_or(courts.front());
    if (std::find(courts.begin(), courts.end(), court) == courts.end())
        throw Stop(exit_code::usage, "No sittings of that court are configured. Known: " +
                                         engine::joined(courts, ", ") + ".");
    return court;
}

struct Plan {
    engine::DeadlineRule const* rule;
    std::string court;
    engine::Minute from;
    engine::Limit limit;
    std::optional<engine::Minute> first, last;
};

Plan plan_from(Invocation const& given, Session& session) {
    auto const& policy = session.desk().office().policy();
    auto const& rule = rule_named(session, given.get("deadline").value_or("dvpo-hearing"));
    if (rule.within.amount == 0)
        throw Stop(exit_code::usage, "That date is set by a court or a person; it is not counted.");
    auto const court = court_given(given, policy.sittings());
    auto const start = given.get("--from");
    auto const from = start ? time_from(*start, "--from") : session.now();
    auto limit = engine::limit_of(policy.within(rule), from, policy.calendar());
    auto const first = policy.sittings().first_after(from, court, policy.calendar());
    auto const last = policy.sittings().last_before(from, limit.due, court, policy.calendar());
    return {&rule, court, from, std::move(limit), first, last};
}

Json plan_json(Session& session, Plan const& plan) {
    auto const moment = [](std::optional<engine::Minute> const& time) {
        return time ? Json{engine::iso(*time)} : Json{};
    };
    return document("plan", session)
        .set("deadline", plan.rule->name)
        .set("binding", engine::name_of(plan.rule->binding))
        .set("source", plan.rule->source)
        .set("from", engine::iso(plan.from))
        .set("due", engine::iso(plan.limit.due))
        .set("outer", engine::iso(plan.limit.outer))
        .set("court", plan.court)
        .set("first_sitting", moment(plan.first))
        .set("last_sitting", moment(plan.last))
        .set("arithmetic", engine::explain(plan.limit));
}

void print_plan(Session& session, Plan const& plan) {
    auto& out = session.out();
    out << heading("IF IT HAPPENS  " + engine::show(plan.from), engine::show(session.now()));
    out << row({{std::string{plan.rule->label} + ", by", 44},
                {engine::show(plan.limit.due) + " (" +
                     std::string{engine::name_of(plan.rule->binding)} + ")",
                 0}});
    if (plan.limit.outer != plan.limit.due)
        out << row({{"  on the later reading, not to be relied on", 44},
                    {engine::show(plan.limit.outer), 0}});
    auto const sitting = [&](std::string_view which, std::optional<engine::Minute> const& time) {
        out << row({{std::string{which} + " at " + plan.court + " (LOCAL)", 44},
                    {time ? engine::show(*time) : "none", 0}});
    };
    sitting("First sitting", plan.first);
    sitting("Last sitting before the limit", plan.last);
    if (!plan.last)
        out << "No court sits between then and the limit. Wait with it if it is safe to, or ask "
               "the\n"
               "court for a special sitting before it happens.\n";
    out << wrapped(std::string{plan.rule->source}, 2) << engine::explain(plan.limit);
}

int plan(Invocation const& given, Session& session) {
    auto const found = plan_from(given, session);
    if (session.globals().json)
        print(session, plan_json(session, found));
    else
        print_plan(session, found);
    return exit_code::done;
}

}  // namespace

Command plan_command() {
    return {"plan",
            "If it happens now: by when must the court hear it, and which sitting is the last?",
            {{"DEADLINE", "a rule by its name; dvpo-hearing unless given", false}},
            {{"--from", "TIME", "when it happens; now unless given"},
             {"--court", "NAME", "whose sittings; the first configured unless given"}},
            {"caseway plan", "caseway plan --from \"Fri 17 Apr 2020 18:00\"",
             "caseway plan breach-before-court --court birmingham"},
            false,
            plan};
}

}  // namespace caseway::console
