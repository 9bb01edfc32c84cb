#include "workflows/counter_allegation.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::counter_allegation {

engine::Workflow const& counter_allegation() {
    static engine::Machine<CounterAllegation> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::counter_allegation
