#include "engine/permission.hpp"

namespace caseway::engine {

bool Permission::holds(std::string_view for_act, Date on, std::string_view in_area) const {
    if (on < from || (until && on > *until)) return false;
    if (!area.empty() && area != in_area) return false;
    if (act == for_act) return true;
    bool const of_all = act.size() > 2 && act.ends_with("/*");
    return of_all && for_act.starts_with(std::string_view{act}.substr(0, act.size() - 1));
}

std::string act_name(std::string_view workflow, std::string_view event) {
    return std::string{workflow} + "/" + std::string{event};
}

}  // namespace caseway::engine
