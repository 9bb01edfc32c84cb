// The questions of the day: queues, deadlines, lists and finding a case.
#include "store/sqlite_handle.hpp"
#include "store/sqlite_lists.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

using namespace caseway::tests;
using namespace std::chrono_literals;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

struct AnyStore {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<engine::Journal> journal = maker.make(folder);

    // Case n of the year, with its one strand as the test wants it.
    CaseProjection numbered(int n) const {
        return a_case("case-" + std::to_string(n), "WM-20-00000" + std::to_string(n));
    }
};

std::string strands_of(std::vector<engine::QueueLine> const& lines) {
    std::string all;
    for (auto const& line : lines)
        all +=
            (all.empty() ? "" : " ") + line.strand.case_ref.substr(11) + "/" + line.strand.strand;
    return all;
}

std::string names_of(std::vector<engine::DeadlineLine> const& lines) {
    std::string all;
    for (auto const& line : lines) all += (all.empty() ? "" : " ") + line.deadline.name;
    return all;
}

engine::QueueQuery query(void (*want)(engine::QueueQuery&)) {
    engine::QueueQuery wanted;
    want(wanted);
    return wanted;
}

// Three cases: the second is due first, the first later, the third has nothing due.
void record_three_cases(AnyStore& store) {
    auto first = store.numbered(1);
    first.deadlines = {a_deadline(first.case_ref, "hearing", 300),
                       a_deadline(first.case_ref, "contact", 200)};
    auto second = store.numbered(2);
    second.deadlines = {a_deadline(second.case_ref, "grade", 100)};
    second.strands[0].owner = "review-officer/coventry";
    second.strands.push_back(a_strand(second.case_ref, "referral.2"));
    second.strands[1].owner = "review-officers";
    second.strands[1].state = "sent";
    second.shared["grade"] = "standard";
    auto third = store.numbered(3);
    third.strands.push_back(a_strand(third.case_ref, "marac"));
    third.strands[1].ended = true;
    third.shared.clear();
    for (auto const& each : {first, second, third}) record(*store.journal, each);
}

}  // namespace

TEST_CASE("A queue begins with what is due first", "[store][contract][queue]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    record_three_cases(store);
    auto const lines = store.journal->queue({});
    CHECK(strands_of(lines) == "2/dvpo 1/dvpo 2/referral.2 3/dvpo");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].first_due->name == "grade");
    CHECK(lines[1].first_due->name == "contact");
    CHECK(lines[1].first_due->due == evening(200));
    CHECK(lines[1].grade == "high");
    CHECK(lines[1].site == "coventry");
    CHECK(lines[1].strand == a_strand("WM-20-000001"));
    CHECK_FALSE(lines[2].first_due.has_value());
    CHECK(lines[3].grade == "");
}

TEST_CASE("A queue may be asked for by owner and workflow and state and grade",
          "[store][contract][queue]") {
    AnyStore store;
    record_three_cases(store);
    using Query = engine::QueueQuery;
    auto const [want, expected] = GENERATE(table<void (*)(Query&), std::string>({
        {[](Query& q) { q.owner = "review-officer"; }, "1/dvpo 3/dvpo"},
        {[](Query& q) { q.owner = "review"; }, ""},
        {[](Query& q) { q.owner_prefix = "review-officer"; }, "2/dvpo 1/dvpo 3/dvpo"},
        {[](Query& q) { q.owner_prefix = "review-officer/coventry"; }, "2/dvpo"},
        {[](Query& q) { q.owner_prefix = "review"; }, ""},
        {[](Query& q) { q.workflow = "referral"; }, "2/referral.2"},
        {[](Query& q) { q.workflow = "marac"; }, ""},
        {[](Query& q) { q.state = "sent"; }, "2/referral.2"},
        {[](Query& q) { q.workflow = "dvpo", q.state = "sent"; }, ""},
        {[](Query& q) { q.workflow = "referral", q.state = "sent"; }, "2/referral.2"},
        {[](Query& q) { q.grade = "high"; }, "1/dvpo"},
        {[](Query& q) { q.grade = "standard", q.workflow = "dvpo"; }, "2/dvpo"},
        {[](Query& q) { q.owner = "review-officer", q.grade = "high"; }, "1/dvpo"},
        {[](Query& q) { q.owner = "' OR 1=1 --"; }, ""},
        {[](Query& q) { q.limit = 2; }, "2/dvpo 1/dvpo"},
        {[](Query& q) { q.limit = 0; }, ""},
    }));
    CAPTURE(store.maker.name, expected);
    CHECK(strands_of(store.journal->queue(query(want))) == expected);
}

TEST_CASE("A strand leaves the queue when it ends and moves up when something falls due",
          "[store][contract][queue]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    record_three_cases(store);
    auto third = store.numbered(3);
    third.deadlines = {a_deadline(third.case_ref, "welfare", 10)};
    record(*store.journal, third);
    CHECK(strands_of(store.journal->queue({})) == "3/dvpo 2/dvpo 1/dvpo 2/referral.2");
    auto first = store.numbered(1);
    first.strands[0].ended = true;
    record(*store.journal, first);
    CHECK(strands_of(store.journal->queue({})) == "3/dvpo 2/dvpo 2/referral.2");
}

TEST_CASE("What is kept beside a case comes back as it was given", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto given = store.numbered(1);
    given.strands.push_back(a_strand(given.case_ref, "marac"));
    given.strands[1].forum = "marac/coventry";
    given.strands[1].meets_on = std::chrono::local_days{2020y / std::chrono::May / 7};
    given.strands.push_back(a_strand(given.case_ref, "referral"));
    given.strands[2].ended = true;
    given.deadlines = {a_deadline(given.case_ref, "hearing", 5),
                       a_deadline(given.case_ref, "hearing", 7, "marac")};
    given.deadlines[1].deadline.missed = true;
    given.deadlines[1].deadline.outer = evening(9);
    given.outside = {{given.case_ref, "marac", 4, "idva", "a referral"}};
    given.pairs = {"bea-and-karl", "ana-and-karl"};
    auto const entry = record(*store.journal, given);
    given.head = entry.hash;
    CHECK(store.journal->projection("case-1") == given);

    // Fewer lines and other ones: nothing of the old stays.
    auto later = store.numbered(1);
    later.deadlines = {a_deadline(later.case_ref, "contact", 8)};
    later.shared = {{"grade", "medium"}};
    later.head = record(*store.journal, later).hash;
    later.case_seq = later.version = 2;
    CHECK(store.journal->projection("case-1") == later);
}

TEST_CASE("A deadline is due only before the moment and missed only behind its outer limit",
          "[store][contract][table]") {
    AnyStore store;
    auto first = store.numbered(1);
    first.deadlines = {a_deadline(first.case_ref, "argued", 10),
                       a_deadline(first.case_ref, "told", 5)};
    first.deadlines[0].deadline.outer = evening(20);
    first.deadlines[1].deadline.missed = true;
    record(*store.journal, first);
    auto second = store.numbered(2);
    second.deadlines = {a_deadline(second.case_ref, "plain", 15)};
    record(*store.journal, second);

    auto const [minute, due, missed] = GENERATE(table<int, std::string, std::string>({
        {5, "", ""},
        {6, "told", ""},
        {10, "told", ""},
        {11, "told argued", ""},
        {15, "told argued", ""},
        {16, "told argued plain", "plain"},
        {20, "told argued plain", "plain"},
        {21, "told argued plain", "plain argued"},
    }));
    CAPTURE(store.maker.name, minute);
    CHECK(names_of(store.journal->due_before(evening(minute), 50)) == due);
    CHECK(names_of(store.journal->to_be_missed(evening(minute), 50)) == missed);
    CHECK(store.journal->due_before(evening(minute), 1).size() == (due.empty() ? 0 : 1));
}

TEST_CASE("A meeting's list holds the open strands that are on it", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto const monday = std::chrono::local_days{2020y / std::chrono::April / 20};
    auto on = [&](int n, char const* forum, int days_later, bool ended) {
        auto one = store.numbered(n);
        one.strands[0].forum = forum;
        one.strands[0].meets_on = monday + std::chrono::days{days_later};
        one.strands[0].ended = ended;
        record(*store.journal, one);
    };
    on(1, "trm/walsall", 0, false);
    on(2, "trm/coventry", 1, false);
    on(3, "trm/coventry", 0, false);
    on(4, "trm/coventry", 0, true);
    on(5, "marac/coventry", 0, false);
    on(6, "", 0, false);
    auto refs = [&](char const* forum, std::optional<engine::Date> date) {
        std::string all;
        for (auto const& line : store.journal->on_list(forum, date)) all += line.case_ref.back();
        return all;
    };
    CHECK(refs("trm/coventry", monday) == "3");
    CHECK(refs("trm/coventry", std::nullopt) == "32");
    CHECK(refs("trm/", std::nullopt) == "321");
    CHECK(refs("trm/", monday) == "31");
    CHECK(refs("", std::nullopt) == "5321");
    CHECK(refs("trm/oldbury", std::nullopt) == "");
}

TEST_CASE("What is to be told outside stays listed until it is delivered", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto first = store.numbered(1);
    first.outside = {{first.case_ref, "dvpo", 2, "court", "an application"},
                     {first.case_ref, "dvpo", 3, "idva", "a referral"}};
    record(*store.journal, first);
    CHECK(store.journal->undelivered(50) == first.outside);
    CHECK(store.journal->undelivered(1).size() == 1);
    first.outside.erase(first.outside.begin());
    record(*store.journal, first);
    CHECK(store.journal->undelivered(50) == first.outside);
}

TEST_CASE("A case is found by its reference or by an ending of it", "[store][contract][table]") {
    AnyStore store;
    for (auto const* ref : {"WM-20-000187", "WM-20-004187", "WM-21-000187", "X-WM-20-000187"})
        record(*store.journal, std::string{"case-"} + ref, ref);
    auto const [ref, expected] = GENERATE(table<std::string, std::size_t>({
        {"WM-20-004187", 1},
        {"4187", 1},
        {"187", 4},
        {"-000187", 3},
        {"0-000187", 2},
        {"9", 0},
        {"WM-20-000188", 0},
        {"%187", 0},
        {"", 4},
    }));
    CAPTURE(store.maker.name, ref);
    CHECK(store.journal->find(ref, 50).size() == expected);
    CHECK(store.journal->find(ref, 1).size() == std::min<std::size_t>(expected, 1));
    CHECK(store.journal->find("WM-20-000187", 1).at(0).case_ref == "WM-20-000187");
}

TEST_CASE("Cases are visited and counted as they were opened", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    for (auto const* ref : {"WM-20-000002", "WM-20-000001", "WM-21-000001", "WMX-20-000001"})
        record(*store.journal, std::string{"case-"} + ref, ref);
    record(*store.journal, "case-WM-20-000002", "WM-20-000002");
    std::vector<std::string> ids;
    store.journal->each_case([&](auto const& id) { ids.push_back(id); });
    CHECK(ids == std::vector<std::string>{"case-WM-20-000002", "case-WM-20-000001",
                                          "case-WM-21-000001", "case-WMX-20-000001"});
    CHECK(store.journal->count_cases("WM-20-") == 2);
    CHECK(store.journal->count_cases("WM-21-") == 1);
    CHECK(store.journal->count_cases("WM-") == 3);
    CHECK(store.journal->count_cases("WM") == 4);
    CHECK(store.journal->count_cases("WM-20-00000") == 2);
    CHECK(store.journal->count_cases("") == 4);
    CHECK(store.journal->count_cases("LN-20-") == 0);
}

TEST_CASE("Words are found in what people wrote whatever their case", "[store][contract][table]") {
    AnyStore store;
    auto write = [&](char const* id, char const* ref, std::uint64_t seq, std::string const& text) {
        auto entry = an_act(id, ref, seq);
        entry.payload = {{"note", text}};
        std::vector<Entry> entries{entry};
        auto const writing = store.journal->begin();
        writing->append(entries);
        if (*ref) writing->project(a_case(id, ref, seq));
        writing->commit();
    };
    write("case-1", "WM-20-000001", 1, "the dog is called Rex");
    write("case-2", "WM-20-000002", 1, "100% sure_of it; \u00C9milie's brother");
    write("case-1", "WM-20-000001", 2, "REX barked");
    write("case-2", "WM-20-000002", 2, std::string(200, 'x') + " a narrative");
    write("office", "", 1, "somebody searched for rex");
    auto const [words, expected] = GENERATE(table<std::string, std::vector<std::string>>({
        {"rex", {"WM-20-000001"}},
        {"Called the BARKED", {"WM-20-000001"}},  // Each word somewhere in the case.
        {"barked \u00E9milie", {}},
        {"100 sure_of", {"WM-20-000002"}},
        {"\u00C9MILIE", {"WM-20-000002"}},
        {"\u00E9mili", {}},  // Whole words alone: a part of one has another token.
        {"is", {"WM-20-000001"}},
        {"s", {}},  // One letter is no word.
        {"it", {"WM-20-000002"}},
        {"somebody", {}},
        {"narrative", {}},
        {" ", {}},
        {"", {}},
    }));
    CAPTURE(store.maker.name, words);
    CHECK(store.journal->search(words, 50) == expected);
}

TEST_CASE("As many cases as are wanted are found in the order of their opening",
          "[store][contract][search]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    for (std::string const ref : {"WM-20-000002", "WM-20-000001", "WM-20-000003"})
        record(*store.journal, "case-" + ref, ref);
    CHECK(store.journal->search("door", 50) ==
          std::vector<std::string>{"WM-20-000002", "WM-20-000001", "WM-20-000003"});
    CHECK(store.journal->search("door", 1) == std::vector<std::string>{"WM-20-000002"});
    CHECK(store.journal->search("door", 0).empty());
}

TEST_CASE("Every queue is read from an index in its order", "[store][sqlite][queue]") {
    Folder const folder;
    make_store(folder / "store.caseway").reset();
    store::Connection connection{folder / "store.caseway"};
    using Query = engine::QueueQuery;
    auto const [want, sorted] = GENERATE(table<void (*)(Query&), bool>({
        {[](Query&) {}, true},
        {[](Query& q) { q.owner = "a"; }, true},
        {[](Query& q) { q.owner_prefix = "a"; }, false},  // Several owners' queues are merged.
        {[](Query& q) { q.workflow = "a"; }, true},
        {[](Query& q) { q.workflow = "a", q.state = "b"; }, true},
        {[](Query& q) { q.state = "b"; }, true},
        {[](Query& q) { q.grade = "high"; }, true},
        {[](Query& q) { q.owner = "a", q.grade = "high"; }, true},
    }));
    auto const sql = "EXPLAIN QUERY PLAN " + store::queue_sql(query(want));
    CAPTURE(sql);
    std::string plan;
    auto rows = connection.ask(sql);
    while (rows.next()) plan += rows.text(3) + "\n";
    CAPTURE(plan);
    CHECK(plan.find("INDEX open_by_") != plan.npos);
    CHECK((plan.find("TEMP B-TREE") == plan.npos) == sorted);
    CHECK(plan.find("SEARCH c USING INTEGER PRIMARY KEY") != plan.npos);
}
