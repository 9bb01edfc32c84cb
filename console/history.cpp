#include "console/history.hpp"

#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "workflows/repeats.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::FieldType;

// One time that a pair was named, and what was found then.
struct Looked {
    std::uint64_t entry = 0;
    engine::Minute at{};
    engine::History history;
    workflows::RepeatFinding finding;
};

std::optional<engine::History> history_in(engine::Catalogue const& catalogue,
                                          engine::Entry const& entry) {
    for (auto const& field : entry.payload) {
        auto const* line = field_line(catalogue, entry, field.name);
        if (line && line->type == FieldType::history)
            return engine::detail::Codec<engine::History>::read(field.text).value;
    }
    return std::nullopt;
}

std::vector<Looked> looked_up(Session& session, LookedAt const& looked) {
    std::vector<Looked> all;
    auto const opened_on = engine::date_of(folded(session, looked).opened_at());
    for (auto const& entry : looked.entries)
        if (auto const history = history_in(session.desk().catalogue(), entry);
            history && engine::is_folded(entry.kind))
            all.push_back({entry.case_seq, entry.happened_at, *history,
                           workflows::find_repeats(*history, opened_on)});
    return all;
}

Json looked_json(Looked const& each) {
    return Json::object(
        {{"entry", each.entry},
         {"at", engine::iso(each.at)},
         {"earlier", Json::list_of(each.history.cases,
                                   [](engine::Earlier const& earlier) {
                                       auto const& referred = earlier.marac_referred_on;
                                       return Json::object(
                                           {{"case", earlier.case_ref},
                                            {"reported_on", engine::iso(earlier.reported_on)},
                                            {"marac_referred_on",
                                             referred ? Json{engine::iso(*referred)} : Json{}}});
                                   })},
         {"marac_repeat", each.finding.repeat},
         {"reports_in_a_year", each.finding.reports},
         {"arithmetic", texts(each.finding.arithmetic)}});
}

void print_looked(Session& session, Looked const& each) {
    auto& out = session.out();
    out << "Entry " << each.entry << ", " << engine::show(each.at) << "\n";
    for (auto const& earlier : each.history.cases)
        out << row({{earlier.case_ref, 16},
                    {"reported " + engine::show(earlier.reported_on) +
                         (earlier.marac_referred_on ? ", last referred to a MARAC " +
                                                          engine::show(*earlier.marac_referred_on)
                                                    : ""),
                     0}},
                   2);
    if (each.history.cases.empty()) out << "  No earlier report of this pair was known.\n";
    for (auto const& line : each.finding.arithmetic) out << wrapped(line, 4, "  -");
    out << "  MARAC repeat: " << (each.finding.repeat ? "yes" : "no")
        << "   Reports in twelve months: " << each.finding.reports << "\n";
}

int show_history(Invocation const& given, Session& session) {
    auto const looked = look_at(session, *given.get("case"), "history");
    auto const all = looked_up(session, looked);
    if (session.globals().json) {
        print(session, document("history", session)
                           .set("case", looked.case_ref)
                           .set("looked_up", Json::list_of(all, looked_json)));
        return exit_code::done;
    }
    session.out() << heading(looked.case_ref + "   EARLIER REPORTS OF THE SAME PEOPLE",
                             engine::show(session.now()));
    for (auto const& each : all) print_looked(session, each);
    if (all.empty())
        session.out() << "Nobody has named victim and suspect by their keys yet:\n"
                         "  caseway help step; the event people-identified\n";
    return exit_code::done;
}

}  // namespace

Command history_command() {
    return {"history",
            "Earlier reports of the same victim and suspect, and the arithmetic of repeats",
            {{"CASE", "a reference or its ending: 4187"}},
            {},
            {"caseway history 4187", "caseway history 4187 --json"},
            false,
            show_history};
}

}  // namespace caseway::console
