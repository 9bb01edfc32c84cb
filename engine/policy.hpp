// What a force has chosen or entered for itself: lengths and numbers of rules marked LOCAL, the
// bank holidays it has amended, the sittings of its courts, the areas that joined a regime, and who
// may do what beyond the tables. Everything else is law and is not to be configured.
//
// A policy is a value. Every entry carries the digest of the one it was decided under, and the
// office's stream keeps each of them, so history is judged by the choices of its own day.

#pragma once

#include "engine/deadline.hpp"
#include "engine/permission.hpp"
#include "engine/regime.hpp"
#include "engine/sittings.hpp"

#include <map>
#include <string>
#include <vector>

namespace caseway::engine {

class Policy {
public:
    using Numbers = std::map<std::string, int, std::less<>>;

    Policy() = default;
    explicit Policy(Numbers local) : local_{std::move(local)} {}

    // With the force's own amount where the rule is LOCAL; a choice for any other changes nothing.
    Period within(DeadlineRule const& rule) const;
    int value(Setting const& setting) const;

    Numbers const& choices() const { return local_; }
    Calendar const& calendar() const { return calendar_; }
    Sittings const& sittings() const { return sittings_; }
    std::vector<Join> const& joins() const { return joins_; }
    std::vector<Permission> const& permissions() const { return permissions_; }
    std::string const& area() const { return area_; }  // The police area: "WM".

    void choose(Numbers local) { local_ = std::move(local); }
    void use(Calendar calendar) { calendar_ = std::move(calendar); }
    void use(Sittings sittings) { sittings_ = std::move(sittings); }
    void use(std::vector<Join> joins) { joins_ = std::move(joins); }
    void be_in(std::string area) { area_ = std::move(area); }
    // Takes a permission in, in place of an earlier one of the same identity.
    void permit(Permission permission);
    // Ends one after that day. Answers whether there was one to end.
    bool end_permission(std::string_view id, Date last_day);

    // "default", or a fingerprint of the choices: which configuration an entry was decided under.
    std::string digest() const;

private:
    Numbers local_;
    Calendar calendar_ = Calendar::built_in();
    Sittings sittings_;
    std::vector<Join> joins_;
    std::vector<Permission> permissions_;
    std::string area_ = "WM";
};

}  // namespace caseway::engine
