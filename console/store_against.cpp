// store check --against: what a program with other tables would do to the cases of this store,
// asked before that program is used on it.

#include "console/definitions_json.hpp"
#include "console/definitions_screen.hpp"
#include "console/looking.hpp"
#include "console/office_commands.hpp"
#include "console/progress.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"
#include "engine/stranding.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace caseway::console {

namespace {

using engine::DefinitionChange;
using engine::Stranded;

constexpr std::string_view not_seen =
    "Names and words alone were compared. Whether the new program's steps come to the same facts "
    "is seen on a copy: caseway store backup FILE, then with the new program caseway audit verify "
    "--store FILE.";

// Strands of one owner that stand at one place and meet the same changes.
struct Concerned {
    std::string owner, workflow, state;
    std::vector<DefinitionChange const*> changes;

    // clang-tidy 14 sees a null pointer in what the compiler writes here.
    auto operator<=>(Concerned const&) const = default;  // NOLINT(modernize-use-nullptr)
};

constexpr std::string_view hidden_words =
    "A case that you may not know could not go on either. Whoever may know it has to ask this too, "
    "before the new program is used here: professional standards and data protection know the "
    "most.";

struct Verdict {
    std::size_t cases = 0, open = 0;
    std::vector<DefinitionChange> changes;
    std::vector<Stranded> stranded;
    bool hidden_stranded = false;  // And some of a case that whoever asks may not know.
    std::map<Concerned, std::vector<std::string>> concerned;  // To "WM-20-004187/dvpo".

    bool all_go_on() const { return stranded.empty() && !hidden_stranded; }
};

void look_at(engine::CaseProjection const& kept, Verdict& verdict) {
    bool open = false;
    for (auto const& strand : kept.strands) {
        if (strand.ended) continue;
        open = true;
        auto changes = engine::changes_for(strand, kept.deadlines, verdict.changes);
        if (changes.empty()) continue;
        verdict.concerned[{strand.owner, strand.workflow, strand.state, std::move(changes)}]
            .push_back(strand.case_ref + "/" + strand.strand);
    }
    ++verdict.cases;
    verdict.open += open ? 1 : 0;
}

std::vector<std::string> all_cases(engine::Journal const& journal) {
    std::vector<std::string> ids;
    journal.each_case([&](std::string const& id) {
        if (id != engine::office_stream) ids.push_back(id);
    });
    return ids;
}

// A case must not be stranded because the one person who asks may not know it: that there is one is
// told then, and nothing else of it.
bool strands_hidden(Session& session, engine::Stranding const& stranding) {
    auto const& whole = session.whole_journal();
    auto const ids = all_cases(whole);
    return std::any_of(ids.begin(), ids.end(), [&](auto const& id) {
        auto const kept = session.hidden().holds_id(id) ? whole.projection(id) : std::nullopt;
        return kept && !stranding.of(*kept, whole.entries(id)).empty();
    });
}

Verdict ask_against(Session& session, engine::Definitions const& next) {
    auto const present = engine::definitions_of(session.desk().catalogue());
    auto const people =
        engine::InService::of(session.desk().office(), engine::date_of(session.now()));
    engine::Stranding const stranding{present, next, people};
    Verdict verdict;
    verdict.changes = engine::changes_between(present, next);
    auto const ids = all_cases(session.journal());
    Progress progress{session, "asking of each case"};
    for (auto const& id : ids) {
        if (auto const kept = session.journal().projection(id)) {
            look_at(*kept, verdict);
            for (auto& each : stranding.of(*kept, session.journal().entries(id)))
                verdict.stranded.push_back(std::move(each));
        }
        progress(verdict.cases, ids.size());
    }
    verdict.hidden_stranded = strands_hidden(session, stranding);
    return verdict;
}

// The cases that are named, those that would be stranded first.
std::vector<std::string> named_cases(Verdict const& verdict) {
    std::vector<std::string> named;
    for (auto const& each : verdict.stranded) named.push_back(each.case_ref);
    for (auto const& [who, strands] : verdict.concerned)
        for (auto const& strand : strands) named.push_back(strand.substr(0, strand.find('/')));
    return refs_of(named, [](auto const& each) { return each; });
}

std::string owner_in_words(std::string const& owner) {
    return owner.empty() ? std::string{"nobody's yet"} : owner;
}

void print_stranded(std::ostream& out, std::vector<Stranded> const& stranded) {
    if (stranded.empty()) return;
    std::set<std::string> cases;
    for (auto const& each : stranded) cases.insert(each.case_ref);
    out << "\nSTRANDED   " << counted(cases.size(), "case") << "\n";
    for (auto const& each : stranded)
        out << wrapped(each.case_ref + "/" + each.strand + " (" + owner_in_words(each.owner) +
                           "): " + each.words + ".",
                       4, "  -");
}

void print_concerned(std::ostream& out, Verdict const& verdict) {
    if (verdict.concerned.empty()) return;
    out << "\nWHAT CHANGES FOR WHOM\n";
    for (auto const& [who, strands] : verdict.concerned) {
        out << wrapped(owner_in_words(who.owner) + ": " + counted(strands.size(), "strand") +
                           " of " + who.workflow + " in " + who.state,
                       2);
        for (auto const* change : who.changes) out << wrapped(change->words + ".", 6, "    -");
        out << wrapped(engine::joined(strands, ", "), 6);
    }
}

void print_verdict(Session& session, Verdict const& verdict) {
    auto& out = session.out();
    out << "Asked of " << counted(verdict.cases, "case") << ", " << verdict.open
        << " of them open; " << counted(verdict.changes.size(), "change") << " of the tables.\n";
    out << (verdict.all_go_on() ? "OK      every case could go on with the new tables\n"
                                : "FAILED  some cases could not go on with the new tables\n");
    print_stranded(out, verdict.stranded);
    if (verdict.hidden_stranded) out << "\n" << wrapped(hidden_words);
    print_concerned(out, verdict);
    out << "\n" << wrapped(not_seen);
}

Json stranded_json(Stranded const& each) {
    return Json::object({{"case", each.case_ref},
                         {"strand", each.strand},
                         {"owner", each.owner},
                         {"why", engine::name_of(each.why)},
                         {"text", each.words},
                         {"entry", each.case_seq == 0 ? Json{} : Json{each.case_seq}}});
}

Json verdict_json(Session& session, Verdict const& verdict) {
    auto concerned = Json::list();
    for (auto const& [who, strands] : verdict.concerned)
        concerned.add(Json::object({{"owner", who.owner},
                                    {"workflow", who.workflow},
                                    {"state", who.state},
                                    {"strands", texts(strands)},
                                    {"changes", Json::list_of(who.changes, [](auto const* each) {
                                         return to_json(*each);
                                     })}}));
    return document("store-against", session)
        .set("cases", std::uint64_t{verdict.cases})
        .set("open", std::uint64_t{verdict.open})
        .set("stranded", Json::list_of(verdict.stranded, stranded_json))
        .set("hidden_stranded", verdict.hidden_stranded)
        .set("concerned", std::move(concerned))
        .set("not_seen", not_seen);
}

}  // namespace

int check_against(Session& session, std::string const& path) {
    auto const next = definitions_in(path);
    session.actor();  // Whoever asks is known before anything of a case is read.
    auto const verdict = ask_against(session, next);
    look_over(session, "store-against", named_cases(verdict));
    if (session.globals().json)
        print(session, verdict_json(session, verdict));
    else
        print_verdict(session, verdict);
    return verdict.all_go_on() ? exit_code::done : exit_code::attention;
}

}  // namespace caseway::console
