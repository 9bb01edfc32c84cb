// Plays a scenario's happenings to a session's desk, and says of each whether the answer was the
// one expected.
//
// In a training store the clock and the person are set from each line. In a live store nobody's
// clock or identity is set: whoever runs it acts, `who` is kept as on whose behalf, and the time
// as when it happened.
//
// Whoever acts in a line is who reads its answer: what shows a case is a look of theirs, recorded
// first, and what a sweep recorded is without the cases that are hidden from them.

#pragma once

#include "console/scenario.hpp"
#include "console/session.hpp"

#include <map>
#include <string>

namespace caseway::console {

// What became of one line.
struct Played {
    int line = 0;
    bool as_expected = false;
    std::string what{};      // "notice-authorised on @ana/dvpo"; empty where it was not read.
    std::string expected{};  // In words.
    std::string got{};       // In words: a state, or why not.
    std::string effects{};   // In words: what else it brought about.
    std::optional<engine::Reply> reply{};  // Nothing for a sweep or what could not be tried.
    std::vector<engine::DeadlineChange> swept{};
};

class ScenarioPlayer {
public:
    // `training` says that clock and person are set. `feed` says that another system feeds in what
    // happened: an irregular happening is then as good as expected. The session must outlive the
    // player.
    ScenarioPlayer(Session& session, bool training, bool feed)
        : session_{session}, training_{training}, feed_{feed} {}

    Played play(ScenarioLine const& line);
    // A line with a happening that is not tried, and why.
    static Played unplayed(ScenarioLine const& line, std::string why);

    // The names bound so far and the references of their cases: "@ana" to "WM-20-000001".
    std::map<std::string, std::string, std::less<>> const& cases() const { return cases_; }

private:
    void tell(Happening const& happening, Played& played);
    void sweep(Happening const& happening, Played& played);
    engine::Reply answer(Happening const& happening, engine::Request request);
    engine::Reply told_to_case(engine::Request const& request);
    engine::Request request_of(Happening const& happening);

    Session& session_;
    bool training_;
    bool feed_;
    std::map<std::string, std::string, std::less<>> cases_{};
};

// In a training store: whoever the line names acts. What the clock does is nobody's: whoever runs
// the scenario reads it. Throws Stop where the store does not know them.
void act_as_told(Session& session, Happening const& happening);

// Is the answer the one expected? Where nothing is expected it must be done; and regular, unless
// it is said that it need not be.
bool fits(std::vector<Expected> const& expected, engine::Reply const& reply,
          bool may_be_irregular = false);
bool fits(std::vector<Expected> const& expected, std::vector<engine::DeadlineChange> const& swept);
// The answer in a few words: "authorised", "refused: this needs the rank of superintendent ...".
// Never a field's text.
std::string in_words(engine::Reply const& reply);
// What else it brought about: strands opened and moved, deadlines, who is told. Empty for nothing.
std::string effects_in_words(engine::Reply const& reply);

}  // namespace caseway::console
