// Compile-time checks over the rows of a table: two rows of one state and event must exclude
// each other, one requiring what the other negates, so that the order of rows means nothing.

#pragma once

#include "engine/table.hpp"

#include <type_traits>

namespace caseway::engine::detail {

template <class...>
struct Claims {};

template <class A, class B>
struct Joined;
template <class... As, class... Bs>
struct Joined<Claims<As...>, Claims<Bs...>> {
    using type = Claims<As..., Bs...>;
};

// The single conditions that must all hold.
template <class C>
struct ClaimsOf {
    using type = Claims<C>;
};
template <>
struct ClaimsOf<all_of<>> {
    using type = Claims<>;
};
template <class C, class... Cs>
struct ClaimsOf<all_of<C, Cs...>> {
    using type =
        typename Joined<typename ClaimsOf<C>::type, typename ClaimsOf<all_of<Cs...>>::type>::type;
};

template <class C>
struct Negated {
    using type = not_<C>;
};
template <class C>
struct Negated<not_<C>> {
    using type = C;
};

template <class C, class List>
inline constexpr bool claims = false;
template <class C, class... Cs>
inline constexpr bool claims<C, Claims<Cs...>> = (std::is_same_v<C, Cs> || ...);

template <class List, class Other>
inline constexpr bool contradicts = false;
template <class... Cs, class Other>
inline constexpr bool contradicts<Claims<Cs...>, Other> =
    (claims<typename Negated<Cs>::type, Other> || ...);

template <class R>
using claims_of = typename ClaimsOf<typename R::If>::type;

template <class A, class B>
inline constexpr bool siblings =
    !std::is_same_v<A, B> && std::is_same_v<typename A::From, typename B::From> &&
    std::is_same_v<typename A::Event, typename B::Event>;

template <class A, class B>
constexpr bool exclude_each_other() {
    if constexpr (siblings<A, B>) return contradicts<claims_of<A>, claims_of<B>>;
    return true;
}

template <class A, class... Bs>
inline constexpr bool excludes_all = (exclude_each_other<A, Bs>() && ...);

template <class Rows>
inline constexpr bool no_two_rows_overlap = true;
template <class... Rs>
inline constexpr bool no_two_rows_overlap<Table<Rs...>> = (excludes_all<Rs, Rs...> && ...);

template <class A, class... Each>
inline constexpr int times_in = (0 + ... + int{std::is_same_v<A, Each>});

template <class Rows>
inline constexpr bool no_row_twice = true;
template <class... Rs>
inline constexpr bool no_row_twice<Table<Rs...>> = ((times_in<Rs, Rs...> == 1) && ...);

// The conditions of row R that choose between it and its siblings, as an all_of.
template <class R, class Rows>
struct Chooser;
template <class R, class... Rs>
struct Chooser<R, Table<Rs...>> {
    template <class C>
    static constexpr bool chooses =
        ((siblings<R, Rs> && claims<typename Negated<C>::type, claims_of<Rs>>) || ...);

    template <class... Kept>
    static all_of<Kept...> chain(Claims<Kept...>);
    template <class... Kept, class C, class... Rest>
    static auto chain(Claims<Kept...>, Claims<C>, Claims<Rest>... rest) {
        if constexpr (chooses<C>)
            return chain(Claims<Kept..., C>{}, rest...);
        else
            return chain(Claims<Kept...>{}, rest...);
    }
    template <class... Cs>
    static auto run(Claims<Cs...>) {
        return chain(Claims<>{}, Claims<Cs>{}...);
    }
    using type = decltype(run(claims_of<R>{}));
};

}  // namespace caseway::engine::detail
