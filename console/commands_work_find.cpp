// Finding a case. The words searched for come from a prompt or standard input, so that no name
// stands in a shell's history or a list of processes. They are kept in the search's own entry, for
// whoever asks later what somebody looked for, and are hidden on every screen and in every log.

#include "console/commands_work.hpp"
#include "console/given.hpp"
#include "console/listed.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "store/open.hpp"

#include <istream>
#include <ostream>

namespace caseway::console {

namespace {

constexpr std::size_t fewest_letters = 3;

std::string words_from(Session& session) {
    if (session.may_ask()) return session.ask("Search (kept with the record that you searched): ");
    std::string words;
    if (!std::getline(session.in(), words) || words.empty())
        throw Stop(exit_code::usage,
                   "Nothing to look for. Give the words on standard input, or a reference with "
                   "--ref. Words on the command line would stay in the shell's history.");
    return words;
}

// What is searched is every short field of a case; what is found is only what whoever searches may
// see there. The words of an address tell nobody who has no work on the case that it has them, and
// a history does not tell of the other cases that it names.
class Finder {
public:
    explicit Finder(Session& session) : session_{session}, open_{session} {}

    std::vector<std::string> found(std::string const& words, std::size_t limit) {
        for (auto most = limit;; most *= 2) {
            auto refs = session_.journal().search(words, most);
            bool const all = refs.size() < most;
            std::erase_if(refs,
                          [&](auto const& ref) { return !store::has_words(seen(ref), words); });
            if (refs.size() > limit) refs.resize(limit);
            if (all || refs.size() == limit) return refs;
        }
    }

private:
    // What the case holds, as far as they may see it.
    std::vector<engine::Entry> seen(std::string const& ref) {
        std::vector<engine::Entry> entries;
        for (auto const& each : session_.journal().find(ref, 1))
            entries = session_.journal().entries(each.case_id);
        for (auto& entry : entries)
            std::erase_if(entry.payload, [&](auto const& field) { return is_shut(entry, field); });
        return entries;
    }
    bool is_shut(engine::Entry const& entry, engine::Field const& field) {
        auto const* line = field_line(session_.desk().catalogue(), entry, field.name);
        return line && (line->type == engine::FieldType::history ||
                        (is_hidden(line->kept) && !open_.may_look(entry.case_ref)));
    }

    Session& session_;
    OpenCases open_;
};

struct Match {
    std::string case_ref;
    std::string grade;
    std::size_t open = 0;
    engine::Minute opened_at{};
};

Match match_of(engine::CaseProjection const& found) {
    Match match{found.case_ref, "no grade", 0, found.opened_at};
    if (auto const grade = found.shared.find(engine::grade_in_queue); grade != found.shared.end())
        match.grade = grade->second;
    for (auto const& strand : found.strands)
        if (!strand.ended) ++match.open;
    return match;
}

std::vector<Match> look(Invocation const& given, Session& session, std::size_t limit) {
    std::vector<Match> matches;
    auto const add = [&](std::string_view ref, std::size_t most) {
        for (auto const& each : session.journal().find(ref, most))
            if (!each.case_ref.empty()) matches.push_back(match_of(each));
    };
    auto const record = [&](std::string const& words) {
        look_over(session, "find", refs_of(matches, [](auto const& each) { return each.case_ref; }),
                  words);
    };
    if (auto const ref = given.get("--ref")) {
        add(*ref, limit);
        record({});
        return matches;
    }
    auto const words = words_from(session);
    if (words.size() < fewest_letters)
        throw Stop(exit_code::usage, "Give at least three letters to look for.");
    for (auto const& ref : Finder{session}.found(words, limit)) add(ref, 1);
    record(words);
    return matches;
}

int find(Invocation const& given, Session& session) {
    auto const matches = look(given, session, number_given(given, "--limit", 20));
    if (session.globals().json) {
        auto json = document("find", session);
        json.set("matches", Json::list_of(matches, [](Match const& match) {
                     return Json::object({{"case", match.case_ref},
                                          {"grade", match.grade},
                                          {"open_strands", match.open},
                                          {"opened_at", engine::iso(match.opened_at)}});
                 }));
        print(session, json);
        return exit_code::done;
    }
    for (auto const& match : matches)
        session.out() << row({{match.case_ref, 16},
                              {match.grade, 8},
                              {counted(match.open, "open strand"), 16},
                              {"opened " + engine::show(match.opened_at)}},
                             2);
    session.out() << counted(matches.size(), "match", "matches") << "."
                  << " That you searched was recorded.\n";
    return exit_code::done;
}

}  // namespace

std::vector<Command> find_commands() {
    return {{"find",
             "Find a case by whole words in it (from a prompt or standard input) or its reference",
             {},
             {{"--ref", "PART", "the end of a reference"},
              {"--limit", "N", "show at most so many (20)"}},
             {"caseway find", "caseway find --ref 0187", "caseway find < words.txt"},
             false,
             find}};
}

}  // namespace caseway::console
