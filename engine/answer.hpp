// Three-valued answers: a condition is met, is not met, or cannot be told yet because a fact is
// missing. Unknown never counts as met.

#pragma once

#include "engine/words.hpp"

#include <optional>
#include <utility>

namespace caseway::engine {

struct Answer {
    enum class Kind { not_met, met, cannot_tell };

    Kind kind;
    Words missing{};  // For cannot_tell: the fact nobody has recorded.

    // A plain claim answers itself.
    constexpr Answer(bool holds) : kind{holds ? Kind::met : Kind::not_met} {}
    constexpr Answer(Kind kind_, Words missing_) : kind{kind_}, missing{missing_} {}
};

constexpr Answer cannot_tell(Words missing_fact) {
    return {Answer::Kind::cannot_tell, missing_fact};
}

// A fact that may not be known yet, and knows what it is called in an officer's words.
template <class T>
class Known {
public:
    constexpr explicit Known(Words name) : name_{name} {}

    Known& operator=(T value) {
        value_ = std::move(value);
        return *this;
    }
    void forget() { value_.reset(); }

    explicit operator bool() const { return value_.has_value(); }
    T const& operator*() const { return *value_; }
    T const* operator->() const { return &*value_; }
    T value_or(T other) const { return value_.value_or(std::move(other)); }
    Words name() const { return name_; }

    // Asks the value, or answers that it is missing.
    template <class Claim>
    Answer when(Claim claim) const {
        return value_ ? Answer{static_cast<bool>(claim(*value_))} : cannot_tell(name_);
    }

    bool operator==(Known const& other) const { return value_ == other.value_; }

private:
    Words name_;
    std::optional<T> value_;
};

// "The fact is yes": met, not met, or missing.
inline Answer is(Known<bool> const& fact) {
    return fact.when([](bool yes) { return yes; });
}

}  // namespace caseway::engine
