// Plays a scenario, or feeds in what another system recorded: every line is answered, and the exit
// code says whether each answer was the one expected.

#include "console/given.hpp"
#include "console/looking.hpp"
#include "console/reply.hpp"
#include "console/scenario_player.hpp"
#include "console/text.hpp"
#include "store/open.hpp"

#include <fstream>
#include <map>
#include <ostream>
#include <set>

namespace caseway::console {

namespace {

// A copy of the store in memory in which a rehearsal plays: its people and choices, and the cases
// that the lines name, as far as whoever acts in a line may look at them. They look at them in the
// store itself, before anything is copied. New cases get references nobody can take for real ones.
class Rehearsal {
public:
    Rehearsal(Session& session, std::vector<ScenarioLine> const& lines)
        : session_{session},
          real_{session.whole_journal()},
          copy_{store::memory_journal(session.training())} {
        auto const last = std::chrono::floor<std::chrono::minutes>(real_.last_recorded());
        if (session_.training()) session_.set_clock(last);
        for (auto const& line : lines)
            if (line.happening && names_a_case(*line.happening)) look_for(*line.happening);
        copy_office_as("REHEARSED");
        for (auto const& case_id : shown_) copy(case_id);
        session_.use(*copy_);
    }
    ~Rehearsal() { session_.use(real_); }
    Rehearsal(Rehearsal const&) = delete;
    Rehearsal& operator=(Rehearsal const&) = delete;

    // Why whoever acts in a line may not look at its case; empty where they may, and where there is
    // none for them: then the rehearsal answers that.
    std::string refused(Happening const& happening) const {
        auto const found = tried_.find(looker_of(happening));
        return found == tried_.end() ? std::string{} : found->second;
    }

private:
    using WhoAndCase = std::pair<std::string, std::string>;

    static bool names_a_case(Happening const& happening) {
        return !happening.where.starts_with('@') && happening.where.find('-') != std::string::npos;
    }
    // In a live store whoever runs it, whatever the lines say.
    WhoAndCase looker_of(Happening const& happening) const {
        return {session_.training() ? happening.who : std::string{}, happening.where};
    }
    void look_for(Happening const& happening) {
        auto const [tried, first] = tried_.try_emplace(looker_of(happening));
        if (!first) return;
        try {
            if (session_.training()) act_as_told(session_, happening);
            auto const looked = look_at(session_, happening.where, rehearsal_view);
            for (auto const& found : real_.find(looked.case_ref, 1)) shown_.insert(found.case_id);
        } catch (Stop const& stop) {
            if (stop.code != exit_code::not_found) tried->second = stop.what();
        }
    }
    void copy(std::string const& case_id) {
        auto entries = real_.entries(case_id);
        auto const projection = real_.projection(case_id);
        if (!entries.empty() && projection) keep(std::move(entries), *projection);
    }

    // With the area as one entry more: at a desk that would be a change that two people make.
    void copy_office_as(std::string const& area) {
        auto entries = real_.entries(engine::office_stream);
        engine::CaseProjection office;
        engine::Entry moved;
        moved.kind = engine::EntryKind::office;
        moved.case_id = office.case_id = engine::office_stream;
        moved.case_seq = office.case_seq = entries.size() + 1;
        moved.event = std::string{engine::office_event::opened};
        moved.recorded_at = moved.raw_clock = real_.last_recorded();
        moved.via = "scenario";
        moved.payload = {{"area", area}};
        entries.push_back(std::move(moved));
        keep(std::move(entries), office);
    }

    void keep(std::vector<engine::Entry> entries, engine::CaseProjection const& projection) {
        auto const writing = copy_->begin();
        writing->append(entries);
        writing->project(projection);
        writing->commit();
    }

    Session& session_;
    engine::Journal& real_;
    std::unique_ptr<engine::Journal> copy_;
    std::map<WhoAndCase, std::string> tried_;  // With why not, where they may not look.
    std::set<std::string> shown_;              // Cases, by identity.
};

Json played_json(Played const& played, engine::Catalogue const& catalogue) {
    auto json = Json::object({{"line", played.line},
                              {"what", played.what},
                              {"as_expected", played.as_expected},
                              {"expected", played.expected},
                              {"got", played.got}});
    if (played.reply) json.set("answer", to_json(*played.reply, catalogue));
    if (!played.swept.empty())
        json.set("swept", Json::list_of(played.swept, [&](auto const& each) {
                     return to_json(each, catalogue);
                 }));
    return json;
}

// Tells each answer in the way that was asked for, and counts.
class Telling {
public:
    Telling(Session& session, Invocation const& given)
        : session_{session},
          each_line_{session.globals().json && given.has("--answers")},
          show_{given.has("--show")},
          answers_{Json::list()} {}

    void tell(Played const& played) {
        ++lines_;
        if (played.as_expected) ++as_expected_;
        if (each_line_) {
            auto json = document("run-line", session_);
            json.set("played", played_json(played, session_.desk().catalogue()));
            session_.out() << json.written(true) << "\n" << std::flush;
        } else if (session_.globals().json) {
            answers_.add(played_json(played, session_.desk().catalogue()));
        } else if (!played.as_expected || show_) {
            print(played);
        }
        say_how_far();
    }

    int finish(ScenarioPlayer const& player, bool rehearsed) {
        if (each_line_)
            session_.err() << summary() << "\n";
        else if (session_.globals().json)
            console::print(session_, whole(player, rehearsed));
        else
            print_summary(player, rehearsed);
        return lines_ == as_expected_ ? exit_code::done : exit_code::refused;
    }

private:
    void print(Played const& played) {
        auto const mark = played.as_expected ? std::string{} : std::string{" NOT AS EXPECTED"};
        session_.out() << wrapped("line " + std::to_string(played.line) + " " + played.what + mark);
        if (!played.as_expected) session_.out() << wrapped(played.expected, 14, "    expected");
        session_.out() << wrapped(played.got, 14, "    got");
        if (!played.effects.empty()) session_.out() << wrapped(played.effects, 14, "    and");
    }

    void say_how_far() {
        constexpr std::size_t now_and_then = 500;
        if (lines_ % now_and_then == 0 && !session_.globals().quiet)
            session_.err() << "run: " << lines_ << " lines\n" << std::flush;
    }

    std::string summary() const {
        auto const amiss = lines_ - as_expected_;
        return "Played " + counted(lines_, "line") + ": " +
               (amiss == 0 ? std::string{"each answered as expected."}
                           : std::to_string(amiss) + " not answered as expected.");
    }

    void print_summary(ScenarioPlayer const& player, bool rehearsed) {
        if (rehearsed) session_.out() << "Rehearsal only. Nothing was changed.\n";
        session_.out() << summary() << "\n";
        for (auto const& [name, ref] : player.cases())
            session_.out() << row({{name, 16}, {ref}}, 2);
    }

    Json whole(ScenarioPlayer const& player, bool rehearsed) {
        auto cases = Json::object();
        for (auto const& [name, ref] : player.cases()) cases.set(name, ref);
        auto json = document("run", session_);
        json.set("rehearsed", rehearsed)
            .set("lines", static_cast<std::uint64_t>(lines_))
            .set("as_expected", static_cast<std::uint64_t>(as_expected_))
            .set("cases", std::move(cases))  // cppcheck-suppress accessMoved ; it is moved once
            .set("answers", std::move(answers_));
        return json;
    }

    Session& session_;
    bool each_line_;
    bool show_;
    Json answers_;
    std::size_t lines_ = 0;
    std::size_t as_expected_ = 0;
};

std::optional<bool> form_given(Invocation const& given) {
    if (!given.has("--format")) return std::nullopt;
    return word_given(given, "--format", "text", {"text", "jsonl"}) == "jsonl";
}

void refuse_readable_form_in_live_store(Session& session, ScenarioReader const& reader) {
    if (session.training() || reader.is_json_lines()) return;
    throw Stop(exit_code::authority,
               "A scenario sets the clock and says who acts: that is for training stores, and this "
               "store is live. What another system recorded is fed in as JSON lines: caseway help "
               "scenario");
}

int rehearse(ScenarioReader& reader, Session& session, Telling& telling) {
    std::vector<ScenarioLine> lines;
    while (auto line = reader.next()) lines.push_back(std::move(*line));
    Rehearsal const rehearsal{session, lines};
    ScenarioPlayer player{session, session.training(), reader.is_json_lines()};
    for (auto const& line : lines) {
        auto why = line.happening ? rehearsal.refused(*line.happening) : std::string{};
        telling.tell(why.empty() ? player.play(line)
                                 : ScenarioPlayer::unplayed(line, std::move(why)));
    }
    return telling.finish(player, true);
}

int run(Invocation const& given, Session& session) {
    auto const path = given.get("file").value_or("-");
    std::ifstream file;
    if (path != "-") {
        file.open(path);
        if (!file)
            throw Stop(exit_code::not_found, "There is no file of that name that can be read.");
    }
    ScenarioReader reader{path == "-" ? session.in() : file, form_given(given)};
    refuse_readable_form_in_live_store(session, reader);
    if (!session.training()) session.actor();  // Whoever feeds it in is known before it is read.
    Telling telling{session, given};
    if (session.globals().dry_run) return rehearse(reader, session, telling);
    ScenarioPlayer player{session, session.training(), reader.is_json_lines()};
    while (auto const line = reader.next()) telling.tell(player.play(*line));
    return telling.finish(player, false);
}

}  // namespace

std::vector<Command> scenario_commands() {
    return {{"run",
             "Play a scenario, or feed in what another system recorded, line by line",
             {{"FILE", "a scenario, or JSON lines; - is standard input"}},
             {{"--format", "FORM", "text or jsonl (else the first line tells)"},
              {"--show", "", "show every answer, not only those not expected"},
              {"--answers", "", "with --json: one document a line, as each is answered"}},
             {"caseway run examples/demo/spring-2020.scenario",
              "caseway run --json --answers - < today.jsonl"},
             true,
             run}};
}

}  // namespace caseway::console
