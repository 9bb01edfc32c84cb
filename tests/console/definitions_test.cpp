// workflow definitions, workflow diff and store check --against: the tables as a document.
#include "console/definitions_json.hpp"
#include "engine/definition_changes.hpp"
#include "engine/looking.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"
#include "tests/full_journal.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace caseway;
using tests::run;
using tests::Sitting;

namespace {

namespace fs = std::filesystem;
using Document = nlohmann::ordered_json;

// Documents on the disk, gone when the test ends.
struct Papers {
    fs::path path = fs::temp_directory_path() / ("caseway-" + store::new_id());
    Papers() { fs::create_directory(path); }
    ~Papers() { fs::remove_all(path); }

    std::string put(std::string const& name, std::string const& text) const {
        std::ofstream{path / name} << text;
        return path / name;
    }
    std::string put(std::string const& name, Document const& document) const {
        return put(name, document.dump());
    }
};

Document ours() {
    static auto const document = Document::parse(run({}, {"workflow", "definitions"}).out);
    return document;
}

Document& workflow(Document& document, std::string const& name) {
    for (auto& each : document["workflows"])
        if (each["name"] == name) return each;
    throw std::runtime_error("no such workflow");
}

engine::Definitions read(Document const& document) {
    auto definitions = console::read_definitions(document.dump());
    REQUIRE(definitions);
    return *definitions;
}

// Changes each leaf of a document in turn, and calls with the place of it.
void each_leaf(Document& json, std::string const& place,
               std::function<void(std::string const&)> const& visit) {
    if (json.is_structured()) {
        for (auto& [name, value] : json.items()) each_leaf(value, place + "/" + name, visit);
        return;
    }
    auto const was = json;
    if (json.is_boolean())
        json = !json.get<bool>();
    else if (json.is_number())
        json = json.get<int>() + 1;
    else
        json = json.get<std::string>() + "-otherwise";
    visit(place);
    json = was;
}

// The tables without the state in which the first case rests: another name stands in its place.
Document without_first_state(Sitting& sitting) {
    auto next = ours();
    auto const state = sitting.journal().find("0001", 1).at(0).strands.at(0).state;
    auto& intake = workflow(next, "intake");
    for (auto& each : intake["states"])
        if (each["name"] == state) each["name"] = "waiting-for-grade";
    for (auto& row : intake["rows"])
        for (auto const* end : {"from", "to"})
            if (row[end] == state) row[end] = "waiting-for-grade";
    return next;
}

}  // namespace

TEST_CASE("The definitions are one document that reads back as what the tables say",
          "[console][definitions]") {
    auto const seen = run({}, {"workflow", "definitions"});
    CHECK(seen.code == 0);
    CHECK(seen.out == run({}, {"workflow", "definitions"}).out);
    auto const json = Document::parse(seen.out);
    CHECK(json["schema"] == "caseway.definitions/1");
    CHECK(json["workflows"].size() == workflows::catalogue().all().size());
    auto const read_back = console::read_definitions(seen.out);
    REQUIRE(read_back);
    CHECK(*read_back == engine::definitions_of(workflows::catalogue()));
}

TEST_CASE("No change of a table goes unnoticed whatever it is about", "[console][definitions]") {
    auto const before = engine::definitions_of(workflows::catalogue());
    for (std::string const name : {"contact", "data-breach", "detention"}) {
        Document one;
        one["schema"] = "caseway.definitions/1";
        auto document = ours();
        one["workflows"].push_back(workflow(document, name));
        engine::Definitions const old{{*before.workflow(name)}};
        std::size_t places = 0;
        each_leaf(one["workflows"], name, [&](std::string const& place) {
            ++places;
            auto const now = console::read_definitions(one.dump());
            CAPTURE(place);
            REQUIRE(now);
            if (engine::changes_between(old, *now).empty()) FAIL_CHECK(place);
        });
        CHECK(places > 100);
        CHECK(engine::changes_between(old, read(one)).empty());
    }
}

TEST_CASE("Definitions go into a new file and never over one", "[console][definitions]") {
    Papers const papers;
    auto const path = (papers.path / "one.json").string();
    CHECK(run({}, {"workflow", "definitions", "--out", path}).code == 0);
    CHECK(run({}, {"workflow", "diff", path}).code == 0);
    CHECK(run({}, {"workflow", "definitions", "--out", path}).code == 2);
    CHECK(run({}, {"workflow", "definitions", "--out", path + "/no/such"}).code == 1);
}

TEST_CASE("A difference is told with whom it concerns and the exit code says that there is one",
          "[console][definitions]") {
    Papers const papers;
    auto old = ours();
    auto& dvpo = workflow(old, "dvpo");
    for (auto& event : dvpo["events"])
        if (event["name"] == "notice-authorised") event["at_least"] = "inspector";
    auto const path = papers.put("old.json", old);
    auto const seen = run({}, {"workflow", "diff", path});
    CHECK(seen.code == 8);
    CHECK_THAT(seen.out,
               ContainsSubstring("above; so far authorising-officer, inspector or above"));
    CHECK_THAT(seen.out, ContainsSubstring("> for authorising-officer"));
    CHECK_THAT(seen.out, ContainsSubstring("1 change in 1 workflow."));
    auto const json = Document::parse(run({}, {"workflow", "diff", path, "--json"}).out);
    CHECK(json["schema"] == "caseway.workflow-diff/1");
    CHECK(json["same"] == false);
    CHECK(json["changes"][0]["workflow"] == "dvpo");
    CHECK(json["changes"][0]["kind"] == "authority");
    CHECK(json["changes"][0]["for"] == Document::array({"authorising-officer"}));
    auto const same = run({}, {"workflow", "diff", path, path});
    CHECK(same.code == 0);
    CHECK_THAT(same.out, ContainsSubstring("Both say the same."));
}

TEST_CASE("A file that is no document of definitions is answered with what is wrong",
          "[console][definitions]") {
    Papers const papers;
    auto half = ours();
    half["workflows"][0]["rows"][1].erase("to");
    auto wrong_kind = ours();
    wrong_kind["workflows"][0]["states"][0]["final"] = "yes";
    auto const [text, expected] = GENERATE_COPY(table<std::string, std::string>({
        {"", "it is not JSON"},
        {"{\"schema\":\"caseway.definitions/2\"}", "another form"},
        {"{\"schema\":\"caseway.next/1\"}", "no document of definitions"},
        {"[]", "no document of definitions"},
        {"{\"schema\":\"caseway.definitions/1\"}", "at workflows: it is missing"},
        {"{\"schema\":\"caseway.definitions/1\",\"workflows\":3}", "at workflows: a list"},
        {half.dump(), "at workflows[0].rows[1].to: it is missing"},
        {wrong_kind.dump(), "at workflows[0].states[0].final: true or false is expected"},
        {std::string(100'000, '['), "it is not JSON"},
    }));
    auto const seen = run({}, {"workflow", "diff", papers.put("wrong.json", text)});
    CAPTURE(expected, seen.err);
    CHECK(seen.code == 2);
    CHECK_THAT(seen.err, ContainsSubstring(expected));
    CHECK(run({}, {"workflow", "diff", papers.path / "none.json"}).code == 2);
}

TEST_CASE("A store is asked whether another program would strand its cases",
          "[console][definitions]") {
    Papers const papers;
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto const same = papers.put("same.json", ours());
    auto const before = sitting.journal().ledger_size();
    auto const seen = sitting.types({"store", "check", "--against", same});
    CHECK(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("Asked of 1 case, 1 of them open; 0 changes"));
    CHECK_THAT(seen.err, ContainsSubstring("asking of each case: 100% (1 of 1)"));

    auto const path = papers.put("next.json", without_first_state(sitting));
    auto const stranded = sitting.types({"store", "check", "--against", path});
    CHECK(stranded.code == 8);
    CHECK_THAT(stranded.out, ContainsSubstring("FAILED  some cases could not go on"));
    CHECK_THAT(stranded.out, ContainsSubstring("WM-20-000001/intake"));
    CHECK_THAT(stranded.out, ContainsSubstring("WHAT CHANGES FOR WHOM"));
    auto const json = sitting.types({"store", "check", "--against", path, "--json"});
    CHECK(json.code == 8);
    auto const document = Document::parse(json.out);
    CHECK(document["schema"] == "caseway.store-against/1");
    CHECK(document["stranded"][0]["case"] == "WM-20-000001");
    CHECK(document["stranded"][0]["why"] == "state-unknown");
    CHECK(document["stranded"][1]["why"] == "not-followed");
    CHECK(document["stranded"][1]["entry"] == 1);
    CHECK(document["concerned"][0]["strands"][0] == "WM-20-000001/intake");
    CHECK_FALSE(document["concerned"][0]["changes"].empty());
    for (auto const* personal : {"Canary Lane", "07700", "a threat"})
        CHECK((stranded.out + json.out).find(personal) == std::string::npos);
    // Nothing is added but that somebody was shown a list, each time.
    CHECK(sitting.journal().ledger_size() == before + 3);
    auto const looks = sitting.journal().entries(engine::looks_stream);
    REQUIRE(looks.size() == 3);
    CHECK(looks.back().actor == "j.ward");
    CHECK(*engine::find_field(looks.back().payload, "view") == "store-against");
    CHECK(*engine::find_field(looks.back().payload, "shown") == "WM-20-000001");
}

TEST_CASE("A case is not stranded because whoever asks may not know it",
          "[console][definitions][access]") {
    Papers const papers;
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto const path = papers.put("next.json", without_first_state(sitting));
    REQUIRE(sitting.as("t.reed")
                .types({"step", "1/conflict", "conflict-declared", "--field", "person=t.reed",
                        "--field", "link=relative", "--field", "how-linked=his sister"})
                .code == 0);
    auto const seen = sitting.types({"store", "check", "--against", path});
    CHECK(seen.code == 8);
    CHECK_THAT(seen.out, ContainsSubstring("FAILED  some cases could not go on"));
    CHECK_THAT(seen.out, ContainsSubstring("A case that you may not know"));
    CHECK_THAT(seen.out, !ContainsSubstring("WM-20"));
    auto const same = papers.put("same.json", ours());
    CHECK_THAT(sitting.types({"store", "check", "--against", same}).out,
               !ContainsSubstring("may not know"));
}

TEST_CASE("Whom another program concerns is not listed where that cannot be recorded",
          "[console][definitions]") {
    Papers const papers;
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto next = ours();
    for (auto& rule : workflow(next, "intake")["deadlines"]) rule["within"] = "999 months";
    std::vector<std::string> const words{"store", "check", "--against",
                                         papers.put("next.json", next)};
    CHECK_THAT(sitting.types(words).out, ContainsSubstring("WM-20-000001/intake"));
    tests::FullJournal disk{sitting.journal()};
    disk.full = true;
    sitting.seat().journal = &disk;
    auto const full = sitting.types(words);
    CHECK(full.code == console::exit_code::broken);
    CHECK_THAT(full.out + full.err, !ContainsSubstring("WM-20"));
    // Nor is a case to whoever is excluded from it.
    sitting.seat().journal = &sitting.journal();
    REQUIRE(sitting.as("t.reed")
                .types({"step", "1/conflict", "conflict-declared", "--field", "person=t.reed",
                        "--field", "link=relative", "--field", "how-linked=his sister"})
                .code == 0);
    auto const excluded = sitting.types(words);
    CHECK_THAT(excluded.out, ContainsSubstring("Asked of 0 cases"));
    CHECK_THAT(excluded.out, !ContainsSubstring("WM-20"));
}

TEST_CASE("Whom a change concerns is found by where their strands stand",
          "[console][definitions]") {
    Papers const papers;
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto const kept = sitting.journal().find("0001", 1).at(0);
    auto next = ours();
    for (auto& rule : workflow(next, "intake")["deadlines"]) rule["within"] = "999 months";
    auto const seen =
        sitting.types({"store", "check", "--against", papers.put("next.json", next), "--json"});
    CHECK(seen.code == 0);
    auto const document = Document::parse(seen.out);
    std::size_t told = 0;
    for (auto const& who : document["concerned"]) told += who["changes"].size();
    auto const open = std::count_if(kept.deadlines.begin(), kept.deadlines.end(),
                                    [](auto const& each) { return each.strand == "intake"; });
    CHECK(told == static_cast<std::size_t>(open));
    CHECK(document["concerned"][0]["owner"] == kept.strands.at(0).owner);
}

TEST_CASE("Only somebody the store knows asks about its cases", "[console][definitions]") {
    Papers const papers;
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto const path = papers.put("same.json", ours());
    sitting.seat().account = "somebody";
    CHECK(sitting.as("").types({"store", "check", "--against", path}).code == 4);
    CHECK(sitting.types({"store", "check"}).code == 0);
}
