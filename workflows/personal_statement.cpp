#include "workflows/personal_statement.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::personal_statement {

engine::Workflow const& personal_statement() {
    static engine::Machine<PersonalStatement> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::personal_statement
