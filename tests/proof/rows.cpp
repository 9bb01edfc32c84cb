#include "tests/proof/rows.hpp"

#include <algorithm>

namespace caseway::tests {

namespace {

std::string where(StateTruth const& state, EventTruth const& event) {
    return state.state + " / " + std::string{event.event->name};
}

// The claims of several rows together, and where each row finds its own among them.
class Union {
public:
    explicit Union(std::vector<RowTruth const*> rows) : rows_{std::move(rows)} {
        for (auto const* row : rows_)
            for (auto const& claim : row->claims)
                if (place_of(claim) == claims_.size()) claims_.push_back(claim);
    }
    std::size_t size() const { return claims_.size(); }
    bool open(std::size_t row, std::vector<Said> const& answers) const {
        Assignment at = 0, weight = 1;
        for (auto const& claim : rows_[row]->claims) {
            at += weight * static_cast<std::size_t>(answers[place_of(claim)]);
            weight *= 3;
        }
        return rows_[row]->open[at];
    }
    std::size_t place_of(std::string const& claim) const {
        return static_cast<std::size_t>(std::find(claims_.begin(), claims_.end(), claim) -
                                        claims_.begin());
    }

private:
    std::vector<RowTruth const*> rows_;
    std::vector<std::string> claims_;
};

// The next list of answers among the first `kinds` kinds; false after the last.
bool advance(std::vector<Said>& answers, int kinds) {
    for (auto& each : answers) {
        auto const next = static_cast<int>(each) + 1;
        each = static_cast<Said>(next % kinds);
        if (next < kinds) return true;
    }
    return false;
}

// Does a sibling want the opposite? Then this condition says which of the rows is meant, and the
// others are rules that an occurrence may break.
bool chooses(Literal const& literal, RowTruth const& row, EventTruth const& event) {
    return std::any_of(event.rows.begin(), event.rows.end(), [&](RowTruth const& other) {
        return &other != &row &&
               std::any_of(other.literals.begin(), other.literals.end(), [&](auto const& theirs) {
                   return theirs.claim == literal.claim && theirs.negated() != literal.negated();
               });
    });
}

bool is_meant(RowTruth const& row, EventTruth const& event, Union const& all,
              std::vector<Said> const& answers) {
    return std::all_of(row.literals.begin(), row.literals.end(), [&](Literal const& literal) {
        auto const met = answers[all.place_of(literal.claim)] == Said::met;
        return !chooses(literal, row, event) || met != literal.negated();
    });
}

void look_at_pair(StateTruth const& state, EventTruth const& event, std::size_t a, std::size_t b,
                  Found& found) {
    Union const both{{&event.rows[a], &event.rows[b]}};
    std::vector<Said> answers(both.size(), Said::met);
    do {
        ++found.tried;
        if (!both.open(0, answers) || !both.open(1, answers)) continue;
        found.faults.push_back("two rows are open at once: " + where(state, event));
        return;
    } while (advance(answers, 3));
}

void look_at_occurrence(StateTruth const& state, EventTruth const& event, Found& found) {
    std::vector<RowTruth const*> rows;
    for (auto const& row : event.rows) rows.push_back(&row);
    Union const all{rows};
    std::vector<Said> answers(all.size(), Said::met);
    do {
        ++found.tried;
        std::size_t takers = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (all.open(i, answers) || is_meant(*rows[i], event, all, answers)) ++takers;
        if (takers == 1) continue;
        found.faults.push_back(std::to_string(takers) +
                               " rows take what has happened: " + where(state, event));
        return;
    } while (advance(answers, 2));
}

}  // namespace

Found open_together(StateTruth const& state) {
    Found found;
    for (auto const& event : state.events)
        for (std::size_t a = 0; a < event.rows.size(); ++a)
            for (std::size_t b = a + 1; b < event.rows.size(); ++b)
                look_at_pair(state, event, a, b, found);
    return found;
}

Found left_unplaced(StateTruth const& state) {
    Found found;
    for (auto const& event : state.events)
        if (event.event->kind == engine::EventKind::occurrence)
            look_at_occurrence(state, event, found);
    return found;
}

Shut may_be_shut(EventTruth const& event) {
    std::vector<RowTruth const*> rows;
    for (auto const& row : event.rows) rows.push_back(&row);
    Union const all{rows};
    bool const occurrence = event.event->kind == engine::EventKind::occurrence;
    std::vector<Said> answers(all.size(), Said::met);
    Shut shut;
    do {
        bool taken = false;
        for (std::size_t i = 0; i < rows.size() && !taken; ++i)
            taken = all.open(i, answers) || (occurrence && is_meant(*rows[i], event, all, answers));
        bool const known =
            std::find(answers.begin(), answers.end(), Said::cannot_tell) == answers.end();
        if (!taken) (known ? shut.when_known : shut.when_unknown) = true;
    } while (advance(answers, 3));
    return shut;
}

Found never_open(StateTruth const& state) {
    Found found;
    for (auto const& event : state.events)
        for (auto const& row : event.rows) {
            found.tried += row.open.size();
            if (!row.may_open())
                found.faults.push_back("no answers open a row of " + where(state, event));
        }
    return found;
}

}  // namespace caseway::tests
