#include "console/overdue.hpp"

#include "console/deadline_words.hpp"
#include "console/given.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

constexpr std::size_t usual_limit = 50;
// The earliest reminder of any rule is two months before; what is looked through for reminders.
constexpr engine::Duration furthest_reminder = std::chrono::days{62};
constexpr std::size_t looked_through = 2000;

struct Group {
    Standing standing;
    std::string_view title;
};
constexpr Group groups[] = {
    {Standing::taken_over, "LATE, AND NOW SOMEBODY ELSE'S TO PUT RIGHT"},
    {Standing::late, "LATE"},
    {Standing::arguable, "PAST THE LIMIT WE WORK TO; A DAY OF IT CAN BE ARGUED"},
    {Standing::reminded, "STILL IN TIME, BUT NOT FOR LONG"},
};

std::vector<DatedDeadline> found(Session& session, Invocation const& given) {
    auto const now = session.now();
    auto const limit = number_given(given, "--limit", usual_limit);
    std::vector<DatedDeadline> all;
    auto add = [&](engine::DeadlineLine const& line) {
        if (given.has("--mine") && line.owner != session.actor().id) return;
        auto one = dated(line, session.desk().catalogue(), now);
        if (one.standing != Standing::running) all.push_back(std::move(one));
    };
    for (auto const& line : session.journal().due_before(now, limit)) add(line);
    auto coming = session.journal().due_before(now + furthest_reminder, looked_through);
    std::erase_if(coming, [&](auto const& line) { return line.deadline.due < now; });
    for (auto const& line : coming) add(line);
    return all;
}

std::string when_in_words(DatedDeadline const& each, engine::Minute now) {
    auto const& open = each.line.deadline;
    std::string words = label_of(each) + " (" + binding_of(each) + ")";
    words += open.due < now ? ", was due " : ", due ";
    words += engine::show(open.due);
    if (open.outer != open.due) words += ", on the later reading " + engine::show(open.outer);
    words += ". Waiting on " + each.line.owner;
    if (each.standing == Standing::taken_over) words += ". Taken over by " + escalation_of(each);
    if (each.standing == Standing::late) words += ". What follows: " + escalation_of(each);
    return words;
}

void print_group(Session& session, Group const& group, std::vector<DatedDeadline> const& all) {
    auto const now = session.now();
    auto const of_group = [&](auto const& each) { return each.standing == group.standing; };
    auto const count = std::count_if(all.begin(), all.end(), of_group);
    if (count == 0) return;
    session.out() << group.title << " (" << count << ")\n";
    for (auto const& each : all)
        if (of_group(each))
            session.out() << row({{each.line.case_ref + "/" + each.line.strand, 28},
                                  {time_left(each.line.deadline.due, now)}},
                                 2)
                          << wrapped(when_in_words(each, now), 6, "      ");
}

bool is_late(DatedDeadline const& each) { return each.standing != Standing::reminded; }

bool is_running_law(DatedDeadline const& each) {
    return each.standing == Standing::reminded && each.rule &&
           each.rule->binding == engine::Binding::law;
}

Json overdue_json(Session& session, std::vector<DatedDeadline> const& all) {
    auto const now = session.now();
    auto const list = [&](auto const& wanted) {
        Json::List items;
        for (auto const& each : all)
            if (wanted(each)) items.push_back(to_json(each, session.desk().catalogue(), now));
        return Json::list(std::move(items));
    };
    return document("overdue", session)
        .set("late", list(is_late))
        .set("reminded", list([](auto const& each) { return !is_late(each); }))
        .set("law_running", list(is_running_law));
}

int overdue(Invocation const& given, Session& session) {
    auto const all = found(session, given);
    look_over(session, "overdue",
              refs_of(all, [](auto const& each) { return each.line.case_ref; }));
    auto const late = std::count_if(all.begin(), all.end(), is_late);
    if (session.globals().json) {
        print(session, overdue_json(session, all));
    } else {
        session.out() << heading(std::to_string(late) + " late", engine::show(session.now()));
        for (auto const& group : groups) print_group(session, group, all);
        session.out() << "Limits of the law that somebody is reminded of: "
                      << std::count_if(all.begin(), all.end(), is_running_law) << "\n";
    }
    return given.has("--exit-code") && late > 0 ? exit_code::attention : exit_code::done;
}

}  // namespace

Command overdue_command() {
    return {"overdue",
            "What is late or soon will be, by how much, and who is waited for",
            {},
            {{"--mine", "", "what waits for you"},
             {"--limit", "N", "show at most so many that are late (50)"},
             {"--exit-code", "", "answer 8 where anything is late, for scripts"}},
            {"caseway overdue", "caseway overdue --mine --exit-code"},
            false,
            overdue};
}

}  // namespace caseway::console
