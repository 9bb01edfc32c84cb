// Somebody who does whatever the tables allow, and some of what they do not, by the roll of dice.
// The same seed walks the same way again.

#pragma once

#include "engine/desk.hpp"
#include "store/open.hpp"
#include "workflows/catalogue.hpp"

#include <random>

namespace caseway::tests {

class Walker {
public:
    explicit Walker(unsigned seed);

    // Opens a case; throws where no report can be taken.
    void open();
    // One move: something is told to a strand, or time passes.
    struct Move {
        std::optional<engine::Possibility::Verdict> foretold;  // What `next` said of it.
        bool will_be_asked = false;  // Whether anything depended on what was recorded with it.
        engine::EventKind kind = engine::EventKind::decision;
        engine::Reply reply;
    };
    Move move();

    engine::Desk& desk() { return desk_; }
    engine::Journal& journal() { return *journal_; }
    std::string const& ref() const { return ref_; }

private:
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }
    engine::Actor anybody();
    engine::Actor somebody_who_may(engine::Act const&);
    std::pair<engine::StrandNext, engine::Possibility> any_of(engine::NextSteps const&);
    std::string any_text(engine::FieldLine const&);
    engine::Fields any_fields(engine::EventLine const&);

    std::mt19937 dice_;
    std::unique_ptr<engine::Journal> journal_ = store::memory_journal(true);
    engine::Instant time_;
    std::vector<engine::Member> cast_;
    engine::Desk desk_;
    std::string ref_;
};

}  // namespace caseway::tests
