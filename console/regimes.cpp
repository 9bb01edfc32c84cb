#include "console/regimes.hpp"

#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

using engine::Regime;

std::vector<Regime const*> all_regimes() {
    std::vector<Regime const*> all;
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const* regime : workflow->regimes())
            if (std::find(all.begin(), all.end(), regime) == all.end()) all.push_back(regime);
    return all;
}

Regime const& regime_named(std::string const& name) {
    std::vector<std::string> names;
    for (auto const* each : all_regimes()) {
        if (each->name == name) return *each;
        names.emplace_back(each->name);
    }
    auto const near = engine::near_names(name, names);
    throw Stop(exit_code::usage,
               "No regime has that name." +
                   (near.empty() ? "" : " Did you mean " + engine::joined(near, " or ") + "?") +
                   "\nThe names: caseway regime list");
}

std::string days_of(engine::RegimeVersion const& version) {
    std::string words;
    if (version.from.ok()) words += "from " + engine::show(engine::Date{version.from}) + " ";
    if (version.until.ok())
        words += "until " + engine::show(engine::Date{version.until} - std::chrono::days{1}) + " ";
    return words.empty() ? "on every day " : words;
}

std::string places_of(engine::RegimeVersion const& version) {
    return version.areas.empty() ? "everywhere" : "in " + std::string{version.areas};
}

Json version_json(engine::RegimeVersion const& version) {
    auto const day = [](engine::Day which) {
        return which.ok() ? Json{engine::iso(engine::Date{which})} : Json{};
    };
    return Json::object({{"name", version.name},
                         {"says", version.says},
                         {"from", day(version.from)},
                         {"until", day(version.until)},
                         {"areas", version.areas},
                         {"binding", engine::name_of(version.binding)},
                         {"source", version.source}});
}

Json regime_json(Regime const* regime) {
    return Json::object({{"name", regime->name},
                         {"label", regime->label},
                         {"looks_at", regime->looks_at},
                         {"versions", Json::list_of(regime->versions, version_json)}});
}

int list_regimes(Invocation const&, Session& session) {
    auto const all = all_regimes();
    if (session.globals().json) {
        print(session, document("regimes").set("regimes", Json::list_of(all, regime_json)));
        return exit_code::done;
    }
    auto& out = session.out();
    for (auto const* regime : all) {
        out << row({{std::string{regime->name}, 26}, {std::string{regime->label}, 0}})
            << wrapped("Chosen by the day of " + std::string{regime->looks_at} + ".", 2);
        for (auto const& version : regime->versions)
            out << wrapped(std::string{version.name} + ", " + days_of(version) +
                               places_of(version) + ": " + std::string{version.says} + ". " +
                               std::string{engine::name_of(version.binding)} + ", " +
                               std::string{version.source} + ".",
                           4, "  -");
    }
    return exit_code::done;
}

// ---- What applies

struct Asked {
    engine::Date on;
    std::string area;
    std::vector<engine::Join> joins;
};

struct Applied {
    std::string version;
    std::uint64_t entry = 0;
    std::string event;
    engine::Minute at{};
};

// The versions that a case's entries were decided under, in their order.
std::vector<Applied> applied_to(std::vector<engine::Entry> const& entries, Regime const& regime) {
    auto const beginning = "regime:" + std::string{regime.name} + "=";
    std::vector<Applied> found;
    for (auto const& entry : entries)
        for (auto const& mark : entry.marks)
            if (mark.starts_with(beginning))
                found.push_back({mark.substr(beginning.size()), entry.case_seq, entry.event,
                                 entry.happened_at});
    return found;
}

Json explained_json(Regime const& regime, Asked const& asked, std::vector<Applied> const& applied) {
    auto const* now = engine::in_force(regime, asked.on, asked.area, asked.joins);
    return Json::object({{"name", regime.name},
                         {"on", engine::iso(asked.on)},
                         {"area", asked.area},
                         {"in_force", now ? Json{now->name} : Json{}},
                         {"why", texts(engine::explain(regime, asked.on, asked.area, asked.joins))},
                         {"applied", Json::list_of(applied, [](Applied const& each) {
                              return Json::object({{"version", each.version},
                                                   {"entry", each.entry},
                                                   {"event", each.event},
                                                   {"at", engine::iso(each.at)}});
                          })}});
}

void print_explained(Session& session, Regime const& regime, Asked const& asked,
                     std::vector<Applied> const& applied) {
    auto& out = session.out();
    out << row({{std::string{regime.name}, 26}, {std::string{regime.label}, 0}});
    for (auto const& each : applied)
        out << wrapped("Applied: " + each.version + ", entry " + std::to_string(each.entry) + ", " +
                           each.event + ", " + engine::show(each.at) + ".",
                       2);
    out << wrapped("If " + std::string{regime.looks_at} + " was on " + engine::show(asked.on) +
                       ", in " + asked.area + ":",
                   2);
    for (auto const& line : engine::explain(regime, asked.on, asked.area, asked.joins))
        out << wrapped(line, 4, "  -");
}

int explain_regimes(Invocation const& given, Session& session) {
    auto regimes = all_regimes();
    if (auto const name = given.get("name")) regimes = {&regime_named(*name)};
    Asked asked{engine::date_of(session.now()), {}, {}};
    auto const& policy = session.desk().office().policy();
    asked.area = given.get("--area").value_or(policy.area());
    asked.joins = policy.joins();
    std::vector<engine::Entry> entries;
    if (auto const ref = given.get("--case")) {
        auto looked = look_at(session, *ref, "regime");
        asked.on = engine::date_of(folded(session, looked).opened_at());
        entries = std::move(looked.entries);
    }
    asked.on = day_given(given, "--on").value_or(asked.on);
    if (session.globals().json) {
        print(session, document("regime-explained", session)
                           .set("regimes", Json::list_of(regimes, [&](Regime const* each) {
                                    return explained_json(*each, asked, applied_to(entries, *each));
                                })));
        return exit_code::done;
    }
    for (auto const* each : regimes)
        print_explained(session, *each, asked, applied_to(entries, *each));
    return exit_code::done;
}

}  // namespace

std::vector<Command> regime_commands() {
    return {
        {"regime list",
         "the rules that change by date and place, with every version",
         {},
         {},
         {"caseway regime list", "caseway regime list --json"},
         false,
         list_regimes},
        {"regime explain",
         "what applies on a day, here, and why; and what was applied to a case",
         {{"NAME", "one regime: caseway regime list", false}},
         {{"--case", "CASE", "what its entries were decided under; the day of its report"},
          {"--on", "DAY", "the day the law looks at; today unless given"},
          {"--area", "AREA", "a police area such as GM; this force's unless given"}},
         {"caseway regime explain pre-charge-bail --on 2022-10-27",
          "caseway regime explain --case 4187",
          "caseway regime explain protection-orders --area GM --on 2025-06-01"},
         false,
         explain_regimes},
    };
}

}  // namespace caseway::console
