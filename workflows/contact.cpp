#include "workflows/contact.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::contact {

engine::Workflow const& contact() {
    static engine::Machine<Contact> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::contact
