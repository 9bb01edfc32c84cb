// What a program with other tables would do to the cases of a store.
#include "engine/stranding.hpp"

#include "tests/catch.hpp"
#include "tests/engine/visits_defined.hpp"

using namespace caseway::engine;
using namespace caseway::tests::defined;

namespace {

InService somebody(std::vector<std::string> roles, Rank rank = Rank::sergeant) {
    return {{{"p", "training", rank, std::move(roles), "unit"}}, {}};
}

CaseProjection case_asked() {
    CaseProjection kept;
    kept.case_ref = "WM-20-000001";
    StrandLine strand;
    strand.case_ref = kept.case_ref, strand.strand = "visit", strand.workflow = "visit";
    strand.state = "asked", strand.owner = "visitor/north";
    kept.strands = {strand};
    kept.deadlines = {{kept.case_ref, "visit", strand.owner, {"visit-made", {}, {}, {}, false}}};
    return kept;
}

Entry an_entry(std::string event, std::string from, std::string to, std::uint64_t seq) {
    Entry entry;
    entry.case_ref = "WM-20-000001", entry.case_seq = seq;
    entry.strand = "visit", entry.workflow = "visit";
    entry.event = std::move(event), entry.from = std::move(from), entry.to = std::move(to);
    return entry;
}

std::vector<Entry> entries_asked() { return {an_entry("asked-for", "unopened", "asked", 1)}; }

std::vector<Entry> entries_made() {
    auto entries = entries_asked();
    entries.push_back(an_entry("made", "asked", "done", 2));
    entries.back().payload = {{"where", "home"}, {"irregular.1", "it is day"}};
    return entries;
}

std::vector<Stranded> stranded(Definitions const& next, std::vector<Entry> const& entries,
                               InService const& people = somebody({"visitor"})) {
    auto const present = visits();
    return Stranding{present, next, people}.of(case_asked(), entries);
}

}  // namespace

TEST_CASE("A case that the new tables can carry on is not stranded", "[engine][definitions]") {
    CHECK(stranded(visits(), entries_asked()).empty());
    CHECK(stranded(visits(), entries_made()).empty());
}

TEST_CASE("A state that the new tables do not know strands what rests in it",
          "[engine][definitions]") {
    auto next = visits();
    visit(next).states[1].name = "wanted";
    for (auto& row : visit(next).rows)
        for (auto* state : {&row.from, &row.to})
            if (*state == "asked") *state = "wanted";
    auto const found = stranded(next, entries_asked());
    REQUIRE(found.size() == 2);
    CHECK(found[0].why == Stranded::Why::state_unknown);
    CHECK(found[0].owner == "visitor/north");
    CHECK(found[0].words == "it rests in asked, a state that the new tables do not know");
    CHECK(found[1].why == Stranded::Why::not_followed);
    CHECK(found[1].case_seq == 1);
}

TEST_CASE("A state without a way out strands what rests in it unless the case has ended there",
          "[engine][definitions]") {
    auto next = visits();
    visit(next).rows.pop_back();
    REQUIRE(stranded(next, entries_asked()).size() == 1);
    CHECK_THAT(stranded(next, entries_asked())[0].words, ContainsSubstring("no row"));
    visit(next).states[1].final = true;
    CHECK(stranded(next, entries_asked()).empty());
}

TEST_CASE("A limit that the new tables do not know strands the case where it is open",
          "[engine][definitions]") {
    auto next = visits();
    visit(next).deadlines[0].name = "visit-paid";
    auto const found = stranded(next, entries_asked());
    REQUIRE(found.size() == 1);
    CHECK(found[0].why == Stranded::Why::deadline_unknown);
    CHECK_THAT(found[0].words, ContainsSubstring("visit-made"));
}

TEST_CASE("What nobody in the store may record any more strands the case that waits for it",
          "[engine][definitions]") {
    auto next = visits();
    visit(next).events[1].roles = {"warden"};
    auto const found = stranded(next, entries_asked());
    REQUIRE(found.size() == 1);
    CHECK(found[0].why == Stranded::Why::nobody_may);
    CHECK(stranded(next, entries_asked(), somebody({"visitor", "warden"})).empty());
    // Nobody could before: the new tables change nothing about that.
    CHECK(stranded(next, entries_asked(), somebody({"clerk"})).empty());
    CHECK(stranded(next, entries_asked(), somebody({"visitor"}, Rank::constable)).empty());
}

TEST_CASE("A permission lets somebody bring what the table gives to others and takes it away",
          "[engine][definitions]") {
    auto next = visits();
    visit(next).events[1].roles = {"warden"};
    auto people = somebody({"visitor"});
    people.permissions = {{"w", "visitor", "visit/*", true, "", {}, {}, "PAPER 7"}};
    CHECK(stranded(next, entries_asked(), people).empty());
    people.permissions.front().given = false;
    CHECK(stranded(visits(), entries_asked(), people).empty());
    CHECK_FALSE(people.may_bring("visit", visits().workflows[0].events[1]));
}

TEST_CASE("What only the clock or another strand brings waits for a limit or an ask",
          "[engine][definitions]") {
    auto present = visits();
    visit(present).events[1].only_by_clock = true;
    visit(present).deadlines[0].then_event = "made";
    auto next = present;
    auto const people = somebody({"visitor"});
    CHECK(Stranding(present, next, people).of(case_asked(), entries_asked()).empty());
    visit(next).deadlines[0].then_event = "";
    CHECK(Stranding(present, next, people).of(case_asked(), entries_asked()).size() == 1);
    visit(next).events[1].only_by_clock = false;
    visit(next).events[1].only_by_ask = true;
    CHECK(Stranding(present, next, people).of(case_asked(), entries_asked()).size() == 1);
    visit(next).rows[0].asks = {"visit/made"};
    CHECK(Stranding(present, next, people).of(case_asked(), entries_asked()).empty());
}

TEST_CASE("An entry that the new tables cannot follow is named with its reason",
          "[engine][definitions]") {
    auto next = visits();
    std::string expected;
    SECTION("the event") {
        visit(next).events[1].name = visit(next).rows[1].event = "paid";
        expected = "they do not know the event made";
    }
    SECTION("the row") {
        visit(next).rows[1].from = "unopened";
        expected = "they have no row for made from asked to done";
    }
    SECTION("which of two rows alike") {
        visit(next).rows[1].mark = "row-1a2b3c4d";
        expected = "they have no row for made from asked to done";
    }
    SECTION("a field") {
        visit(next).events[1].fields[0].name = "place";
        expected = "they do not know its field where";
    }
    SECTION("a choice") {
        visit(next).events[1].fields[0].choices = {"office"};
        expected = "they do not take what its field where says";
    }
    SECTION("a field that it has not") {
        visit(next).events[1].fields.push_back({"why", "why", "text", true, "personal", {}});
        expected = "they require a field why, which it has not";
    }
    SECTION("a type") {
        visit(next).events[1].fields[0].type = "date";
        expected = "they take another type for its field where";
    }
    auto const found = stranded(next, entries_made());
    REQUIRE_FALSE(found.empty());
    CHECK(found.back().why == Stranded::Why::not_followed);
    CHECK(found.back().case_seq == 2);
    CHECK(found.back().words == "entry 2 cannot be followed by the new tables: " + expected);
}

TEST_CASE("An entry whose content was erased is not held against the new tables",
          "[engine][definitions]") {
    auto entries = entries_made();
    entries.back().payload.clear();
    CHECK(stranded(visits(), entries).empty());
    auto next = visits();
    visit(next).events[1].fields.clear();
    CHECK(stranded(next, entries).empty());
    CHECK(stranded(next, entries_made()).size() == 1);
}

TEST_CASE("Entries that took no row are followed by any tables", "[engine][definitions]") {
    auto entries = entries_asked();
    entries.push_back(an_entry("gone-by", "asked", "asked", 2));
    entries.back().marks = {"unplaced"};
    entries.push_back(an_entry("asked-for", "asked", "asked", 3));
    entries.back().kind = EntryKind::refusal;
    CHECK(stranded(visits(), entries).empty());
}

TEST_CASE("A change concerns the strands that stand where it shows", "[engine][definitions]") {
    auto next = visits();
    visit(next).events[1].label = "Paid";
    visit(next).deadlines[0].within = "48 hours";
    auto const changes = changes_between(visits(), next);
    REQUIRE(changes.size() == 2);
    auto const kept = case_asked();
    auto strand = kept.strands[0];
    CHECK(changes_for(strand, kept.deadlines, changes).size() == 2);
    CHECK(changes_for(strand, {}, changes).size() == 1);
    strand.state = "unopened";
    CHECK(changes_for(strand, {}, changes).empty());
    strand.workflow = "errand";
    CHECK(changes_for(strand, kept.deadlines, changes).empty());
}
