#include "workflows/asks_of_others.hpp"

#include <algorithm>

namespace caseway::workflows {

void open_contact_duty(engine::Asks& asks, engine::Words about) {
    asks.start({"contact", "duty-opened"}, {{"about", std::string{about}}});
}

void have_risk_assessed(engine::Asks& asks, engine::Words because) {
    bool const waiting =
        std::any_of(asks.strands.begin(), asks.strands.end(), [](engine::StrandView const& strand) {
            return strand.workflow == "grading" && strand.state == "awaiting-assessment";
        });
    if (!waiting) asks.start({"grading", "assessment-opened"}, {{"because", std::string{because}}});
}

}  // namespace caseway::workflows
