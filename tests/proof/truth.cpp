#include "tests/proof/truth.hpp"

#include "engine/switches.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace caseway::tests {

namespace {

using engine::detail::Verdict;

// Answers the questions of one call of `Workflow::next` by their place in it.
class Script {
public:
    explicit Script(std::size_t questions) : answers(questions, Verdict::met) {
        auto const* off = std::getenv("CASEWAY_SWITCHED_OFF");
        std::string const switched_off = off ? off : "";
        engine::detail::switches().choose_by([this, switched_off](std::string_view claim) {
            heard.emplace_back(claim);
            auto const answer =
                heard.size() <= answers.size() ? answers[heard.size() - 1] : Verdict::met;
            return claim == switched_off ? Verdict::met : answer;
        });
    }
    ~Script() { engine::detail::switches().choose_by({}); }
    Script(Script const&) = delete;
    Script& operator=(Script const&) = delete;

    std::vector<Verdict> answers;
    std::vector<std::string> heard;
};

// The rows of one event, and the place of the first question of each in a call of `next`.
struct Plan {
    EventTruth truth;
    std::vector<std::size_t> first;
    // What is put next: a row and an assignment of its claims.
    std::size_t row = 0;
    Assignment put = 0;

    bool done() const { return row == truth.rows.size(); }
    void advance() {
        if (done()) return;
        if (++put < assignments(truth.rows[row].claims.size())) return;
        put = 0;
        ++row;
    }
};

std::vector<engine::Possibility> ask(engine::Workflow const& workflow, std::string_view state) {
    engine::Moment moment;
    moment.asked = true;  // Who may do it is another question.
    return workflow.next(state, workflow.no_facts(), moment);
}

std::vector<Plan> plan_of(engine::Workflow const& workflow, std::string_view state,
                          std::size_t& questions) {
    std::vector<Plan> plans;
    for (auto const& event : workflow.events()) {
        if (!workflow.has_row(state, event.name)) continue;
        Plan plan;
        plan.truth.event = &event;
        for (auto const& row : workflow.rows()) {
            if (row.from != state || row.event != event.name) continue;
            plan.first.push_back(questions);
            questions += row.conditions.size();
            plan.truth.rows.push_back({&row, {}, {}, {}});
        }
        plans.push_back(std::move(plan));
    }
    return plans;
}

void name_claims(std::vector<Plan>& plans, std::vector<std::string> const& heard) {
    for (auto& plan : plans)
        for (std::size_t r = 0; r < plan.truth.rows.size(); ++r) {
            auto& row = plan.truth.rows[r];
            for (std::size_t i = 0; i < row.row->conditions.size(); ++i) {
                auto const& claim = heard[plan.first[r] + i];
                row.literals.push_back({claim, std::string{row.row->conditions[i].requires_that}});
                if (row.place_of(claim) == row.claims.size()) row.claims.push_back(claim);
            }
            row.open.assign(assignments(row.claims.size()), false);
        }
}

Verdict verdict_of(Said answer) {
    if (answer == Said::met) return Verdict::met;
    return answer == Said::not_met ? Verdict::not_met : Verdict::cannot_tell;
}

// Shuts every row but the one in question, whose claims are answered as put.
void answer(Plan const& plan, Script& script) {
    for (std::size_t r = 0; r < plan.truth.rows.size(); ++r) {
        auto const& row = plan.truth.rows[r];
        for (std::size_t i = 0; i < row.literals.size(); ++i) {
            auto const& literal = row.literals[i];
            script.answers[plan.first[r] + i] =
                r == plan.row       ? verdict_of(said(plan.put, row.place_of(literal.claim)))
                : literal.negated() ? Verdict::met
                                    : Verdict::not_met;
        }
    }
}

bool is_unmet(Literal const& literal, Said answer) {
    return answer == Said::cannot_tell || (answer == Said::met) == literal.negated();
}

// A shut row has to say so by the words of a condition that is unmet. One that cannot be told is
// named by what it requires, also where the row wants its opposite.
bool explains(RowTruth const& row, Assignment put, std::vector<engine::Reason> const& reasons) {
    for (auto const& literal : row.literals) {
        if (!is_unmet(literal, said(put, row.place_of(literal.claim)))) continue;
        for (auto const& reason : reasons)
            if (reason.text.find(literal.words) != reason.text.npos ||
                reason.text.find(literal.claim) != reason.text.npos)
                return true;
    }
    return false;
}

void hear(Plan& plan, engine::Possibility const& found, StateTruth& truth) {
    auto& row = plan.truth.rows[plan.row];
    bool const occurrence = plan.truth.event->kind == engine::EventKind::occurrence;
    bool const open = occurrence ? found.reasons.empty() : !found.leads_to.empty();
    row.open[plan.put] = open;
    ++truth.asked;
    if (!open && !explains(row, plan.put, found.reasons))
        truth.silent.push_back(truth.state + " / " + std::string{row.row->event});
}

}  // namespace

Said said(Assignment assignment, std::size_t claim) {
    for (; claim > 0; --claim) assignment /= 3;
    return static_cast<Said>(assignment % 3);
}

std::size_t assignments(std::size_t claims) {
    std::size_t all = 1;
    for (; claims > 0; --claims) all *= 3;
    return all;
}

bool RowTruth::may_open() const { return std::find(open.begin(), open.end(), true) != open.end(); }

std::size_t RowTruth::place_of(std::string_view claim) const {
    return static_cast<std::size_t>(std::find(claims.begin(), claims.end(), claim) -
                                    claims.begin());
}

bool RowTruth::demands(std::string_view claim, Said answer) const {
    auto const place = place_of(claim);
    if (place == claims.size()) return false;
    for (Assignment each = 0; each < open.size(); ++each)
        if (open[each] && said(each, place) != answer) return false;
    return true;
}

StateTruth truth_of(engine::Workflow const& workflow, std::string_view state) {
    StateTruth truth{std::string{state}, {}, 0, {}};
    std::size_t questions = 0;
    auto plans = plan_of(workflow, state, questions);
    Script script{questions};
    auto const first = ask(workflow, state);
    if (script.heard.size() != questions || first.size() != plans.size())
        throw std::logic_error("the table asks other conditions than it lists in " + truth.state);
    name_claims(plans, script.heard);
    auto const busy = [&] {
        return std::any_of(plans.begin(), plans.end(),
                           [](auto const& plan) { return !plan.done(); });
    };
    while (busy()) {
        for (auto const& plan : plans)
            if (!plan.done()) answer(plan, script);
        script.heard.clear();
        auto const found = ask(workflow, state);
        for (std::size_t i = 0; i < plans.size(); ++i)
            if (!plans[i].done()) hear(plans[i], found[i], truth), plans[i].advance();
    }
    for (auto& plan : plans) truth.events.push_back(std::move(plan.truth));
    return truth;
}

std::vector<std::string> claims_of(engine::Workflow const& workflow) {
    std::vector<std::string> claims;
    for (auto const& state : workflow.states()) {
        Script script{0};
        ask(workflow, state.name);
        for (auto const& claim : script.heard)
            if (std::find(claims.begin(), claims.end(), claim) == claims.end())
                claims.push_back(claim);
    }
    return claims;
}

std::vector<StateTruth> truth_of(engine::Workflow const& workflow) {
    std::vector<StateTruth> all;
    for (auto const& state : workflow.states()) all.push_back(truth_of(workflow, state.name));
    return all;
}

}  // namespace caseway::tests
