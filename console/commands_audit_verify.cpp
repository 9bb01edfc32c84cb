// Checking the record: that nothing was changed, that the cases are what their entries make, and
// that today's rules would have answered the same.

#include "console/anchored.hpp"
#include "console/commands_audit.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/progress.hpp"
#include "console/text.hpp"
#include "console/trusted_keys.hpp"
#include "console/verify_headers.hpp"
#include "engine/erasure.hpp"
#include "engine/replay.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace caseway::console {

namespace {

using engine::Fault;

constexpr std::string_view not_proved[] = {
    "That nobody cut entries off the end, or wrote the whole store anew, does not show in the "
    "store itself: only a witness, this console's memory or a checkpoint on paper shows it.",
    "That what people recorded is true.",
};

// A case of which nothing but headers is left to check, and under which of its entries it was
// erased.
struct Erased {
    std::string case_ref;
    std::uint64_t entry;
};

// What was checked and what did not hold.
struct Verdict {
    std::vector<Fault> record;       // Hashes, links, heads, schema.
    std::vector<Fault> projections;  // What is kept beside the entries.
    std::vector<Fault> rules;        // What today's rules would have answered otherwise.
    Anchors anchors;                 // What others say of the record, or said.
    engine::EntryRange range;        // Of the entries whose hashes were worked out anew.
    std::vector<Erased> erased;
    std::uint64_t entries = 0;
    std::size_t cases = 0;
    std::string last_hash;

    bool holds() const { return all().empty(); }
    std::vector<Fault> all() const {
        auto faults = record;
        for (auto const* more : {&anchors.faults, &projections, &rules})
            faults.insert(faults.end(), more->begin(), more->end());
        return faults;
    }
};

void check_record(Session& session, Verdict& verdict) {
    Progress progress{session, "checking hashes"};
    session.journal().check(
        verdict.range, [&](Fault const& fault) { verdict.record.push_back(fault); },
        [&](std::uint64_t done, std::uint64_t of) { progress(done, of); });
}

// An entry that cannot even be read was found by the check of the record; what it hides here is
// said in its place.
void check_case(Session& session, std::string const& case_id, engine::Policies const& policies,
                Verdict& verdict) {
    auto const& journal = session.whole_journal();
    auto const& catalogue = session.desk().catalogue();
    auto const told = [&](std::vector<Fault> faults) {
        for (auto& each : faults) each = engine::as_told(std::move(each), session.hidden());
        return faults;
    };
    try {
        auto const entries = journal.entries(case_id);
        if (auto const under = engine::erased_under(entries);
            under != 0 && !session.hidden().holds_id(case_id))
            verdict.erased.push_back({entries.front().case_ref, under});
        auto const replayed = told(engine::replay_strictly(catalogue, entries, policies));
        auto const compared = told(engine::compare_projections(journal, catalogue, case_id));
        verdict.rules.insert(verdict.rules.end(), replayed.begin(), replayed.end());
        verdict.projections.insert(verdict.projections.end(), compared.begin(), compared.end());
    } catch (engine::StoreBroken const& broken) {
        verdict.record.push_back({broken.what(), {}, 0});
    }
}

std::vector<std::string> cases_to_check(Session& session, std::string const& only) {
    std::vector<std::string> ids;
    if (!only.empty()) {
        for (auto const& each : session.journal().find(only, 1)) ids.push_back(each.case_id);
        return ids;
    }
    session.whole_journal().each_case([&](std::string const& id) {
        if (id != engine::office_stream) ids.push_back(id);
    });
    return ids;
}

// Of a store that is damaged where the office's entries lie, the cases are replayed with what is
// left of its rules.
engine::Policies policies_of(Session& session, Verdict& verdict) {
    try {
        return engine::Policies::of_office(session.whole_journal().entries(engine::office_stream));
    } catch (engine::StoreBroken const& broken) {
        verdict.record.push_back({broken.what(), {}, 0});
        return engine::Policies::of_office({});
    }
}

void replay_cases(Session& session, std::string const& only, Verdict& verdict) {
    auto const policies = policies_of(session, verdict);
    auto const ids = cases_to_check(session, only);
    // All are replayed; those that whoever asks may not know are not counted.
    auto const known = std::count_if(
        ids.begin(), ids.end(), [&](auto const& id) { return !session.hidden().holds_id(id); });
    Progress progress{session, "replaying cases"};
    for (auto const& id : ids) {
        check_case(session, id, policies, verdict);
        if (!session.hidden().holds_id(id))
            progress(++verdict.cases, static_cast<std::uint64_t>(known));
    }
}

// A range is for looking again at what was doubted; the cases are replayed with the whole.
engine::EntryRange range_given(Invocation const& given) {
    engine::EntryRange range;
    range.first = number_given(given, "--from", range.first);
    range.last = number_given(given, "--to", range.last);
    if (range.first > range.last)
        throw Stop(exit_code::usage, "--from is after --to: the range has no entry.");
    return range;
}

// Empty where the last entry cannot be read, which the check of the record says.
std::string last_hash(Session& session, std::uint64_t entries) {
    std::string hash;
    try {
        session.whole_journal().ledger(entries, [&](engine::Entry const& last) {
            hash = last.hash;
            return true;
        });
    } catch (engine::StoreBroken const&) {
        return {};
    }
    return hash;
}

Verdict verify_store(Invocation const& given, Session& session, std::string const& only) {
    Verdict verdict;
    verdict.range = range_given(given);
    verdict.entries = session.whole_journal().ledger_size();
    check_record(session, verdict);
    verdict.anchors = anchors_of(given, session);
    if (verdict.range.whole()) replay_cases(session, only, verdict);
    verdict.last_hash = last_hash(session, verdict.entries);
    return verdict;
}

// What a fault leaves standing.
std::vector<std::string> still_relied_on(Verdict const& verdict) {
    if (verdict.holds() && verdict.range.whole())
        return {"Everything that is recorded here, as far as others vouch for it: see above."};
    if (verdict.holds()) return {"The entries that were checked, as they were recorded."};
    std::vector<std::string> words;
    std::uint64_t first = 0;
    bool whole_store = false;
    for (auto const& fault : verdict.record) {
        whole_store = whole_store || fault.ledger_seq == 0;
        if (fault.ledger_seq != 0 && (first == 0 || fault.ledger_seq < first))
            first = fault.ledger_seq;
    }
    if (!verdict.anchors.faults.empty())
        words.push_back(
            "No entry for certain: the record is not what was seen of it or signed. What is here "
            "may be sound in itself.");
    else if (verdict.record.empty())
        words.push_back("Every entry, as it was recorded: hashes, links and heads agree.");
    else if (first > 1 && !whole_store)
        words.push_back("Entries 1 to " + std::to_string(first - 1) + ", before the first fault.");
    else if (whole_store)
        words.push_back("No entry for certain: a fault concerns the store as a whole.");
    std::set<std::string> faulty;
    for (auto const& fault : verdict.all())
        if (!fault.case_ref.empty()) faulty.insert(fault.case_ref);
    if (verdict.record.empty() && verdict.cases > faulty.size())
        words.push_back(counted(verdict.cases - faulty.size(), "case") + " without any fault.");
    if (verdict.rules.empty() && verdict.projections.empty() && !verdict.record.empty())
        words.push_back("What each case's entries say follows from today's rules.");
    return words;
}

void print_faults(Session& session, std::string_view title, std::vector<Fault> const& faults) {
    if (faults.empty()) return;
    session.out() << "\n" << title << "\n";
    for (auto const& fault : faults) {
        auto where = fault.case_ref;
        if (fault.ledger_seq != 0)
            where += (where.empty() ? "entry " : ", entry ") + std::to_string(fault.ledger_seq);
        session.out() << wrapped(
            (where.empty() ? std::string{"the store"} : where) + ": " + fault.what, 4, "  ");
    }
}

void print_lines(std::ostream& out, Verdict const& verdict) {
    auto const line = [&](std::vector<Fault> const& faults, std::string_view words) {
        out << (faults.empty() ? "OK      " : "FAILED  ") << words << "\n";
    };
    if (!verdict.range.whole()) {
        auto const last = std::min(verdict.range.last, verdict.entries);
        out << "Checked entries " << verdict.range.first << " to " << last << " of "
            << verdict.entries << "; not the others, and no case was replayed.\n";
        return line(verdict.record, "each of them matches its hash and follows the one before");
    }
    out << "Checked " << counted(verdict.entries, "entry", "entries") << " and replayed "
        << counted(verdict.cases, "case") << ".\n";
    line(verdict.record, "every entry matches its hash and follows the one before");
    line(verdict.projections, "what is kept beside the entries is what they make");
    line(verdict.rules, "today's rules answer as it was recorded");
}

void print_verdict(Session& session, Verdict const& verdict) {
    auto& out = session.out();
    print_lines(out, verdict);
    if (!verdict.anchors.faults.empty())
        out << "FAILED  the record is what was seen of it and signed\n";
    print_anchors(out, verdict.anchors);
    print_faults(session, "SEEN OR SIGNED OTHERWISE", verdict.anchors.faults);
    print_faults(session, "THE RECORD", verdict.record);
    print_faults(session, "BESIDE THE RECORD", verdict.projections);
    print_faults(session, "THE RULES", verdict.rules);
    if (!verdict.erased.empty()) out << "\nErased at the end of retention, headers alone checked\n";
    for (auto const& each : verdict.erased)
        out << wrapped(each.case_ref + ": erased under its entry " + std::to_string(each.entry), 4,
                       "  ");
    out << "\nCan be relied on\n";
    for (auto const& words : still_relied_on(verdict)) out << wrapped(words, 4, "  ");
    out << "Not proved by this\n";
    for (auto const words : not_proved) out << wrapped(words, 4, "  ");
    out << "Last entry " << verdict.entries << "\n  " << verdict.last_hash << "\n";
    if (!verdict.record.empty() || !verdict.anchors.faults.empty())
        out << wrapped(
            "Do not repair this store. Copy its file as it is and tell whoever answers "
            "for the system.");
}

Json fault_json(Fault const& fault) {
    return Json::object({{"text", fault.what},
                         {"case", fault.case_ref.empty() ? Json{} : Json{fault.case_ref}},
                         {"entry", fault.ledger_seq == 0 ? Json{} : Json{fault.ledger_seq}}});
}

Json verdict_json(Session& session, Verdict const& verdict) {
    auto json = document("verify", session);
    json.set("holds", verdict.holds())
        .set("entries", verdict.entries)
        .set("cases", static_cast<std::uint64_t>(verdict.cases))
        .set("last_hash", verdict.last_hash)
        .set("record_faults", Json::list_of(verdict.record, fault_json))
        .set("anchors", to_json(verdict.anchors))
        .set("anchor_faults", Json::list_of(verdict.anchors.faults, fault_json))
        .set("checked_from", verdict.range.first)
        .set("checked_to", std::min(verdict.range.last, verdict.entries))
        .set("projection_faults", Json::list_of(verdict.projections, fault_json))
        .set("rule_faults", Json::list_of(verdict.rules, fault_json))
        .set(
            "erased",
            Json::list_of(verdict.erased,
                          [](auto const& each) {
                              return Json::object({{"case", each.case_ref}, {"entry", each.entry}});
                          }))
        .set("relied_on", texts(still_relied_on(verdict)))
        .set("not_proved", Json::list_of(not_proved, [](auto words) { return Json{words}; }));
    return json;
}

int verify(Invocation const& given, Session& session) {
    if (!keys_are_here(session)) return verify_headers(session);
    auto const typed = given.get("--case");
    auto const verdict =
        verify_store(given, session, typed ? look_at(session, *typed, "verify").case_ref : "");
    if (session.globals().json)
        print(session, verdict_json(session, verdict));
    else
        print_verdict(session, verdict);
    return verdict.holds() ? exit_code::done : exit_code::verify_failed;
}

}  // namespace

std::vector<Command> verify_commands() {
    return {{"audit verify",
             "Check that nothing was changed and that everything follows from the rules",
             {},
             {{"--case", "CASE", "replay this case alone; hashes are checked all the same"},
              {"--from", "N", "check the entries from this one on, and replay nothing"},
              {"--to", "N", "check the entries up to this one, and replay nothing"},
              {"--checkpoint", "FILE", "hold this checkpoint against the store too", true},
              key_option()},
             {"caseway audit verify", "caseway audit verify --key witness.key --json"},
             false,
             verify}};
}

}  // namespace caseway::console
