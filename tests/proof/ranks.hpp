// Every rank, for what is looked at rank by rank.

#pragma once

#include "engine/people.hpp"

namespace caseway::tests {

inline constexpr engine::Rank all_ranks[] = {
    engine::Rank::partner,        engine::Rank::staff,
    engine::Rank::constable,      engine::Rank::sergeant,
    engine::Rank::inspector,      engine::Rank::chief_inspector,
    engine::Rank::superintendent, engine::Rank::chief_superintendent,
};

}  // namespace caseway::tests
