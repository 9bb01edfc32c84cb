#include "workflows/ages.hpp"

#include <utility>

namespace caseway::workflows {

int age_on(engine::Date born, engine::Date day) {
    std::chrono::year_month_day const from{born}, to{day};
    int const years = int(to.year()) - int(from.year());
    bool const before_birthday =
        std::pair{to.month(), to.day()} < std::pair{from.month(), from.day()};
    return years - (before_birthday ? 1 : 0);
}

}  // namespace caseway::workflows
