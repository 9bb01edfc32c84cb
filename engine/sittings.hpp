// When courts sit: LOCAL, the hours of the courts a force goes to. With them a limit becomes a
// plan: which sitting is the last before it?

#pragma once

#include "engine/holidays.hpp"
#include "engine/legal_clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// A court begins to sit at that time of that day of every week, bank holidays left out.
struct Sitting {
    std::string court;  // "birmingham"
    std::chrono::weekday on;
    Duration at{};  // After midnight in London.

    bool operator==(Sitting const&) const = default;
};

class Sittings {
public:
    // LOCAL, an assumption to be replaced: Birmingham, Monday to Saturday at ten.
    Sittings();
    explicit Sittings(std::vector<Sitting> all) : all_{std::move(all)} {}

    std::vector<Sitting> const& all() const { return all_; }
    std::vector<std::string> courts() const;

    // The last sitting that begins after `from` and not after `limit`. Nothing where no court sits
    // between them: then the service has to wait, or the court be asked for a special sitting.
    std::optional<Minute> last_before(Minute from, Minute limit, std::string_view court,
                                      Calendar const&) const;
    // The first sitting after `from`, within a fortnight.
    std::optional<Minute> first_after(Minute from, std::string_view court, Calendar const&) const;

    // One a line: "birmingham mon 10:00". `read` is its inverse; problems name their line.
    std::string text() const;
    static std::optional<Sittings> read(std::string_view text, std::vector<std::string>& problems);

    bool operator==(Sittings const&) const = default;

private:
    std::vector<Sitting> all_;
};

}  // namespace caseway::engine
