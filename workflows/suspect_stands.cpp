#include "workflows/suspect_stands.hpp"

#include <algorithm>

namespace caseway::workflows {

namespace {

// The gravest first.
int gravity(Words whereabouts) {
    constexpr Words in_order[] = {"outstanding", "unknown", "in-custody", "released", "resolved"};
    return static_cast<int>(std::find(std::begin(in_order), std::end(in_order), whereabouts) -
                            std::begin(in_order));
}

}  // namespace

SuspectStand const* suspect_stand(std::string_view state) {
    for (auto const& stand : suspect_stands)
        if (stand.state == state) return &stand;
    return nullptr;
}

bool is_undecided_suspect(engine::StrandView const& strand) {
    if (strand.workflow != "suspect") return false;
    auto const* stand = suspect_stand(strand.state);
    return stand && !stand->decided;
}

engine::StrandView const* suspect_about(engine::Moment const& moment,
                                        engine::Known<std::string> const& named) {
    auto const* self = moment.strand_named(moment.strand);
    for (auto const& name : {named.value_or(""), self ? self->parent : std::string{}}) {
        auto const* strand = moment.strand_named(name);
        if (strand && strand->workflow == "suspect") return strand;
    }
    if (moment.count("suspect") != 1) return nullptr;
    return &*std::find_if(moment.strands.begin(), moment.strands.end(),
                          [](auto const& strand) { return strand.workflow == "suspect"; });
}

Whereabouts taken_together(std::span<engine::StrandView const> strands, std::string_view strand,
                           Whereabouts own) {
    Words gravest = own.name();
    for (auto const& each : strands) {
        if (each.workflow != "suspect" || each.name == strand) continue;
        if (auto const* stand = suspect_stand(each.state))
            if (gravity(stand->whereabouts) < gravity(gravest)) gravest = stand->whereabouts;
    }
    return *Whereabouts::named(gravest);
}

}  // namespace caseway::workflows
