// Two stores alike but for one restricted case: what somebody sees in both, with places in the
// ledger taken out, is the same or it is not.

#pragma once

#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <algorithm>
#include <regex>

namespace caseway::tests {

using Typed = std::vector<std::string>;

// The visible cases are WM-20-000001, WM-21-000001 and WM-21-000002. The restricted one, where it
// is there, is WM-20-000002: an ending of it fits a visible one too, and the history of
// WM-21-000001, which was recorded by somebody who knew it, names it.
class World : public Sitting {
public:
    explicit World(bool with_the_case) {
        add_report("2020-04-06 09:00", "j.ward", "no");
        if (with_the_case) add_restricted();
        add_report("2021-05-03 09:00", recorder, "no");
        add_report("2021-05-03 10:00", "n.bassi", "no");
        at("2021-05-10 12:00");
    }

    // Somebody more may know the restricted case.
    void let_in(std::string const& person) {
        tell({"step", "WM-20-000002/restriction", "person-admitted", "--field", "person=" + person,
              "--field", "because=leads the investigation"},
             "x.vane");
    }
    Seen seen_by(std::string const& person, Typed const& words,
                 std::string const& input = "Canary\n") {
        auto const seen = as(person).types(words, words[0] == "run" ? fed_by(person) : input);
        return {seen.code, normalised(seen.out), normalised(seen.err)};
    }

    // What that person, and the clock, would feed in: of the restricted case, by what fits it and
    // by what fits a visible one too, of a visible case, and of all.
    static std::string fed_by(std::string const& person) {
        std::string lines;
        for (auto const* ref : {"WM-20-000002", "20-000002", "2", "WM-21-000002"})
            for (auto const* event : {"note", "thrive-graded", "no-such-event"})
                lines += happening(person, ref, event);
        return lines + happening(person, "*", "sweep") + happening("clock", "*", "sweep");
    }

    static constexpr auto excluded = "t.reed";
    static constexpr auto recorder = "j.ward", inspector = "x.vane";

private:
    static std::string happening(std::string const& who, std::string const& ref,
                                 std::string const& event) {
        auto const expected = event == "sweep" ? R"(,"expected":"missed crime-recorded")" : "";
        return R"({"time":"2021-05-10 12:00","who":")" + who + R"(","case":")" + ref +
               R"(","event":")" + event + R"(","fields":{"text":"let me in"})" + expected + "}\n";
    }

    // Identities and hashes are of their store, and places in the ledger count every case, also the
    // time of its last entry.
    static std::string normalised(std::string text) {
        static std::pair<std::regex, char const*> const places[] = {
            {std::regex{"[0-9a-f]{8}-[0-9a-f-]{27}"}, "ID"},
            {std::regex{"[0-9a-f]{16,}"}, "HASH"},
            {std::regex{"checking hashes: [^\n]*\n"}, ""},
            {std::regex{"(Last entry +|\"last_recorded\": *\")[0-9]{4}-[0-9TZ:.-]+"}, "$1 WHEN"},
            {std::regex{"(Checked|Last entry|Entries +) *[0-9]+"}, "$1 N"},
            {std::regex{"entries ([0-9]+) to [0-9]+"}, "entries $1 to N"},
            {std::regex{"\"checked_to\": *[0-9]+"}, "\"checked_to\": N"},
            {std::regex{"\"(entries|ledger_seq|ledger)\": *[0-9]+"}, "\"$1\": N"},
            {std::regex{"audit searched [0-9]+"}, "audit searched N"},
            {std::regex{"\n[0-9]+ +(?=[0-9]+ [A-Z][a-z]{2} 20)"}, "\nN "},
            {std::regex{"^[0-9]+ +(?=[0-9]+ [A-Z][a-z]{2} 20)"}, "N "},
        };
        for (auto const& [place, word] : places) text = std::regex_replace(text, place, word);
        return text;
    }

    void tell(Typed const& words, std::string const& who) {
        auto const seen = as(who).types(words);
        CAPTURE(words, seen.out, seen.err);
        REQUIRE(seen.code == 0);
    }
    void add_report(std::string const& time, std::string const& who, std::string const& party,
                    Typed const& more = {}) {
        auto words = report_words();
        std::replace(words.begin(), words.end(), std::string{"police-party=no"},
                     "police-party=" + party);
        for (auto const* key : {"victim-key=N-100", "suspect-key=N-200"})
            words.insert(words.end(), {"--field", key});
        words.insert(words.end(), more.begin(), more.end());
        at(time);
        tell(words, who);
    }
    // On the queue, the daily meeting's list and the outbox, with deadlines that have passed.
    void add_restricted() {
        add_report("2020-04-06 10:00", recorder, "suspect",
                   {"--field", "police-person=" + std::string{excluded}});
        tell({"step", "WM-20-000002/intake", "thrive-graded", "--field", "response=scheduled",
              "--field", "assessed=threat,harm,risk,investigation,vulnerability,engagement",
              "--field", "rationale=over for now"},
             recorder);
        tell({"step", "WM-20-000002/intake", "suspect-named", "--field", "name=Canary Crow",
              "--field", "in-custody=no", "--field", "npu=coventry"},
             recorder);
        tell({"step", "WM-20-000002/restriction", "restriction-handed-over", "--field",
              "to=" + std::string{inspector}},
             recorder);
    }
};

}  // namespace caseway::tests
