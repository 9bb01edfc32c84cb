// Every field of every event that anybody may record, with a planted word in it: what is of a class
// that is hidden comes out of no command, in no form, and the rest does.

#include "console/text.hpp"
#include "engine/workflow.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace caseway;
using tests::Sitting;

namespace {

constexpr auto must_not_show = "Planted Close", may_show = "Ordinary words";

std::string text_in(std::string const& path) {
    std::stringstream all;
    all << std::ifstream{path}.rdbuf();
    return all.str();
}

// One report, and after it every event of every workflow, recorded where it leads nowhere.
struct EverythingSaid : Sitting {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("caseway-fields-" + store::new_id());
    std::string ref = report(), id = journal().find(ref, 1).front().case_id;
    std::size_t hidden = 0, shown = 0;

    EverythingSaid() {
        std::filesystem::create_directory(folder);
        for (auto const* workflow : workflows::catalogue().all())
            for (auto const& event : workflow->events()) record(*workflow, event);
    }
    ~EverythingSaid() { std::filesystem::remove_all(folder); }

    // What a console shows, with something typed where it asks.
    std::string said(std::vector<std::string> const& words) {
        auto const seen = types(words, std::string{"07700 Planted Close\n"});
        return seen.out + seen.err;
    }

private:
    void record(engine::Workflow const& workflow, engine::EventLine const& event) {
        auto entry = journal().entries(id).back();
        entry.kind = engine::EntryKind::act;
        ++entry.case_seq;
        ++entry.version;
        entry.workflow = entry.strand = std::string{workflow.name()};
        entry.edition = workflow.edition();
        entry.event = std::string{event.name};
        entry.request = store::new_id();
        entry.from = entry.to = std::string{workflow.initial()};
        entry.marks = {"unplaced"};
        entry.cause = 0;
        entry.payload = fields_of(event);
        entry.salts.clear();
        auto const writing = journal().begin();
        std::vector<engine::Entry> entries{entry};
        writing->append(entries);
        writing->project(engine::fold(workflows::catalogue(), journal().entries(id)).projection());
        writing->commit();
    }
    engine::Fields fields_of(engine::EventLine const& event) {
        engine::Fields fields;
        for (auto const& line : event.fields) {
            bool const hides = console::is_hidden(line.kept);
            ++(hides ? hidden : shown);
            auto const words = hides ? must_not_show : may_show;
            fields.push_back(
                {std::string{line.name}, std::string{words} + " of " + std::string{event.name}});
        }
        // One that an earlier edition had, and of which no table knows any more how it is kept.
        fields.push_back({"of-a-former-edition", std::string{must_not_show} + ", once"});
        return fields;
    }
};

std::vector<std::vector<std::string>> commands_of(std::string const& ref) {
    return {{"show", ref},
            {"next", ref, "--all"},
            {"history", ref},
            {"deadlines", ref},
            {"audit", "timeline", ref},
            {"audit", "log", "--case", ref, "--limit", "100000"},
            {"audit", "log", "--limit", "100000"},
            {"audit", "access", ref},
            {"audit", "export", ref},
            {"audit", "export", ref, "--format", "csv"},
            {"audit", "verify"},
            {"audit", "watch"},
            {"audit", "sample", "--count", "1000", "--since", "2020-04-01"},
            {"audit", "queries"},
            {"queue", "--all", "--limit", "1000"},
            {"overdue", "--limit", "1000"},
            {"find"},
            {"trm"},
            {"marac", "agenda"},
            {"outbox", "list"},
            {"sweep", "--dry-run"},
            {"report", "figures", "--from", "2020-04-01", "--to", "2020-05-17"},
            {"report", "marac", "--quarter", "2020-Q2"},
            {"store", "check"},
            {"people", "show", "j.ward"}};
}

}  // namespace

TEST_CASE("No hidden field of any event comes out of any command", "[console][canary]") {
    EverythingSaid office;
    CHECK(office.hidden > 80);
    CHECK(office.shown > 300);
    for (auto const* person : {"j.ward", "s.okafor", "c.abbot"})
        for (auto const& words : commands_of(office.ref))
            for (bool const json : {false, true}) {
                auto line = words;
                if (json) line.emplace_back("--json");
                CAPTURE(person, line);
                office.as(person);
                auto const text = office.said(line);
                CHECK(text.find(must_not_show) == text.npos);
            }
}

TEST_CASE("What is not hidden comes out and so does everything where somebody asks for all",
          "[console][canary]") {
    EverythingSaid office;
    office.as("d.penn");
    auto const disclosed = office.said({"audit", "export", office.ref, "--reason", "court"});
    CAPTURE(disclosed);
    CHECK(disclosed.find(may_show) != disclosed.npos);
    auto const path = (office.folder / "full.jsonl").string();
    office.said(
        {"audit", "export", office.ref, "--profile", "full", "--out", path, "--reason", "court"});
    auto const full = text_in(path);
    std::size_t planted = 0;
    for (auto at = full.find(must_not_show); at != full.npos; at = full.find(must_not_show, at + 1))
        ++planted;
    CHECK(planted >= office.hidden);
}
