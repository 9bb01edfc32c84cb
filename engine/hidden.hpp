// The cases that one person may not know: to them, they are not there.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/journal.hpp"
#include "engine/people.hpp"

#include <set>
#include <string>
#include <string_view>

namespace caseway::engine {

class Hidden {
public:
    bool none() const { return ids_.empty(); }
    bool holds_id(std::string_view case_id) const { return ids_.contains(case_id); }
    bool holds_ref(std::string_view case_ref) const { return refs_.contains(case_ref); }

    void add(ClosedCase const& closed) {
        ids_.insert(closed.case_id);
        refs_.insert(closed.case_ref);
    }

private:
    std::set<std::string, std::less<>> ids_, refs_;
};

// From whom the case is kept at that moment. `by` is somebody as the office knows them; null where
// nobody is known: whoever cannot be told apart from an excluded person may know no closed case.
// The clock may know all.
Hidden hidden_from(Actor const* by, Journal const&, Catalogue const&, Minute now);

}  // namespace caseway::engine
