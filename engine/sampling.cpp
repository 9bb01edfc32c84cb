#include "engine/sampling.hpp"

#include "engine/reviewing.hpp"

#include <algorithm>
#include <set>

namespace caseway::engine {

namespace {

using Named = std::pair<std::string, std::uint64_t>;  // A case, and an entry's number in it.

// Spreads a number evenly over 64 bits (SplitMix64, Steele, Lea and Flood 2014).
std::uint64_t spread(std::uint64_t value) {
    value += 0x9E37'79B9'7F4A'7C15;
    value = (value ^ (value >> 30)) * 0xBF58'476D'1CE4'E5B9;
    value = (value ^ (value >> 27)) * 0x94D0'49BB'1331'11EB;
    return value ^ (value >> 31);
}

// The name of an entry as a number (FNV-1a). Its place in the ledger is not asked: that moves with
// cases that somebody may not know.
std::uint64_t number_of(Entry const& entry) {
    std::uint64_t number = 0xCBF2'9CE4'8422'2325;
    for (char const c : entry.case_ref + "#" + std::to_string(entry.case_seq)) {
        number ^= static_cast<unsigned char>(c);
        number *= 0x0000'0100'0000'01B3;
    }
    return number;
}

// The largest of so many numbers as the weight says: who has the largest of all is drawn with a
// chance in proportion to it (Efraimidis and Spirakis 2006, in whole numbers).
std::uint64_t ticket(Entry const& entry, std::uint64_t seed, int weight) {
    auto state = spread(seed ^ number_of(entry));
    std::uint64_t best = 0;
    for (int time = 0; time < weight; ++time) {
        state = spread(state);
        best = std::max(best, state);
    }
    return best;
}

struct Candidate {
    Drawn drawn;
    int weight = 1;
};

class Drawing {
public:
    Drawing(Policy const& policy, SampleChoice const& choice, std::set<Named> signed_off)
        : policy_{policy}, choice_{choice}, signed_off_{std::move(signed_off)} {}

    // What a request asks for follows its act and may be what makes the act matter.
    void take(Entry const& entry) {
        if (candidate_ && candidate_->drawn.entry.request != entry.request) settle();
        if (is_wanted(entry)) {
            settle();
            candidate_ = {{entry, {}}, 1};
            weigh_by_itself(entry);
        }
        if (candidate_ && candidate_->drawn.entry.case_id == entry.case_id)
            for (auto const& matter : choice_.matters)
                if (entry.workflow == matter.workflow && entry.event == matter.event)
                    matters(matter.what, *matter.weight);
    }

    std::vector<Drawn> drawn() {
        settle();
        std::vector<Drawn> all;
        for (auto& [place, drawn] : best_) all.push_back(std::move(drawn));
        std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
            return a.entry.ledger_seq < b.entry.ledger_seq;
        });
        return all;
    }

private:
    bool is_wanted(Entry const& entry) const {
        return is_transition(entry) && !is_own(entry) &&
               (!choice_.workflow || entry.workflow == *choice_.workflow) &&
               (!choice_.unit || entry.unit == *choice_.unit) &&
               !signed_off_.contains({entry.case_id, entry.case_seq});
    }
    bool is_own(Entry const& entry) const {
        auto const& own = choice_.drawn_by;
        return !own.empty() && (entry.actor == own || entry.on_behalf_of == own);
    }
    void weigh_by_itself(Entry const& entry) {
        if (entry.marked("irregular") || entry.marked("unplaced"))
            matters("irregular", weight_of_irregular);
        if (entry.recorded_at - entry.happened_at >= choice_.late_after)
            matters("late", weight_of_late);
    }
    void matters(Words what, Setting const& weight) {
        auto& because = candidate_->drawn.because;
        if (std::find(because.begin(), because.end(), what) == because.end())
            because.emplace_back(what);
        if (choice_.weighted)
            candidate_->weight = std::max(candidate_->weight, policy_.value(weight));
    }
    void settle() {
        if (!candidate_) return;
        auto const& entry = candidate_->drawn.entry;
        Place place{ticket(entry, choice_.seed, candidate_->weight),
                    {entry.case_id, entry.case_seq}};
        best_.emplace(std::move(place), std::move(candidate_->drawn));
        if (best_.size() > choice_.count) best_.erase(best_.begin());
        candidate_.reset();
    }

    using Place = std::pair<std::uint64_t, Named>;
    Policy const& policy_;
    SampleChoice const& choice_;
    std::set<Named> signed_off_;
    std::optional<Candidate> candidate_;
    std::map<Place, Drawn> best_;  // The smallest ticket first.
};

}  // namespace

std::vector<Drawn> draw_sample(Journal const& journal, Policy const& policy,
                               SampleChoice const& choice) {
    std::set<Named> signed_off;
    auto const to_the_end = Stretch{choice.stretch.since, Instant::max()};
    entries_recorded(journal, to_the_end, [&](Entry const& entry) {
        if (entry.kind == EntryKind::act && entry.event == review_event::signed_off)
            signed_off.emplace(entry.case_id, entry.cause);
    });
    Drawing drawing{policy, choice, std::move(signed_off)};
    entries_recorded(journal, choice.stretch, [&](Entry const& entry) { drawing.take(entry); });
    return drawing.drawn();
}

}  // namespace caseway::engine
