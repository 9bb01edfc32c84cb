// What supervisors of the casework look at first, in the names of its workflows; how to look is
// engine/oversight.hpp's and engine/sampling.hpp's.

#pragma once

#include "engine/sampling.hpp"

namespace caseway::workflows {

// By which somebody lets themselves into a case that they have nothing to do with.
inline constexpr engine::Words emergency_workflow{"emergency-access"};

// How many times likelier than another entry these are drawn for review: overrides of policy, and
// risks that were graded lower.
inline constexpr engine::Setting weight_of_override{
    "sample-weight-override", 5, engine::Binding::local,
    "caseway oversight: what overrode a rule of policy"};
inline constexpr engine::Setting weight_of_downgrade{
    "sample-weight-downgrade", 5, engine::Binding::local,
    "caseway oversight: a risk that was graded lower"};
inline constexpr engine::Setting const* supervision_settings[] = {&weight_of_override,
                                                                  &weight_of_downgrade};
inline constexpr engine::SampleMatter sample_matters[] = {
    {"override", "override-raised", "override", &weight_of_override},
    {"grading", "regrade-down-proposed", "downgrade", &weight_of_downgrade},
    {"grading", "regrade-down-agreed", "downgrade", &weight_of_downgrade},
};

}  // namespace caseway::workflows
