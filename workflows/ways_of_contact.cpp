#include "workflows/ways_of_contact.hpp"

namespace caseway::workflows {

Answer is_safe(WayOfContact way, Known<SafeContact> const& said) {
    if (way == "in-person" || way == "through-idva") return true;
    return said.when([&](SafeContact how) {
        if (way == "telephone") return how == "telephone" || how == "any";
        if (way == "text") return how == "text" || how == "any";
        return how == "any";
    });
}

}  // namespace caseway::workflows
