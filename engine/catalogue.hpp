// The workflows a program knows. The catalogue owns none of them: they live as long as the
// program.

#pragma once

#include "engine/need_to_know.hpp"
#include "engine/workflow.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// Where a strand comes to rest when the record of its case is to be destroyed. Neither name is
// owned; both empty where nothing ever is. So many different people at least act in the strand
// before it comes there.
struct Disposal {
    Words workflow;
    Words state;
    std::size_t people = 1;
};

class Catalogue {
public:
    // `first` is the workflow that opens a case.
    Catalogue(std::vector<Workflow const*> all, Workflow const& first,
              NeedToKnow const& need_to_know = {}, Disposal const& disposal = {})
        : all_{std::move(all)}, first_{&first}, need_to_know_{need_to_know}, disposal_{disposal} {}

    std::vector<Workflow const*> const& all() const { return all_; }
    Workflow const& first() const { return *first_; }
    Disposal const& disposal() const { return disposal_; }
    Workflow const* find(std::string_view name) const;  // Null where there is none.
    std::vector<std::string> names() const;
    // The rule of that name, of whichever workflow uses it; null where there is none.
    DeadlineRule const* deadline(std::string_view name) const;
    // What makes somebody have to do with a case.
    NeedToKnow const& need_to_know() const { return need_to_know_; }

private:
    std::vector<Workflow const*> all_;
    Workflow const* first_;
    NeedToKnow need_to_know_;
    Disposal disposal_;
};

}  // namespace caseway::engine
