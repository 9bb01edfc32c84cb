#include "workflows/personal_statement_rules.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::personal_statement {

void await_the_answer::carry_out(Asks& asks) {
    asks.give_to(investigating_team(asks));
    asks.deadline(personal_statement_asked);
}

void await_the_day::carry_out(PersonalStatementDeferred const& deferred, Asks& asks) {
    using std::chrono::days;
    using std::chrono::minutes;
    asks.deadline_at(personal_statement_asked,
                     engine::from_london(deferred.ask_on + days{1}) - minutes{1});
}

}  // namespace caseway::workflows::personal_statement
