// Asks conditions and carries out steps: the meaning of all_of, any_of, not_ and in_turn, three
// values at a time, with every reason on the way.
//
// A condition has one static function `holds` that takes, in this order, any of: the event, the
// facts, the moment. One that leaves out the event can be asked before anything happened, which
// is what tells a caseworker what stands in the way. A step has one static function `carry_out`
// that takes, in this order, any of: the event, the facts (to change), the asks.

#pragma once

#include "engine/table.hpp"
#include "engine/verdict.hpp"

#include <optional>
#include <type_traits>

namespace caseway::engine::detail {

template <class>
inline constexpr bool never = false;

// What a test makes a condition of these words answer (engine/switches.hpp); nothing where it
// answers for itself, and nothing ever in a program that is in use. A function, so that a table is
// compiled alike in both.
std::optional<Verdict> switched(std::string_view requires_that);

// What is asked about, for one event of one workflow. `event` is null before it happened.
template <class Event, class Facts>
struct Question {
    Event const* event;
    Facts const& facts;
    Moment const& moment;
};

// Where reasons and conditions still to be asked are gathered; either may be unwanted (null).
struct Gathered {
    std::vector<Reason>* reasons = nullptr;
    std::vector<ConditionLine>* later = nullptr;
};

template <class C, class... Asked>
concept HoldsFor = requires(Asked const&... asked) {
    C::holds(asked...);
};

template <class C, class E, class F>
inline constexpr bool takes_event =
    HoldsFor<C, E> || HoldsFor<C, E, F> || HoldsFor<C, E, Moment> || HoldsFor<C, E, F, Moment>;

template <class C, class E, class F>
Answer ask_event(Question<E, F> const& q) {
    if constexpr (HoldsFor<C, E>)
        return C::holds(*q.event);
    else if constexpr (HoldsFor<C, E, F>)
        return C::holds(*q.event, q.facts);
    else if constexpr (HoldsFor<C, E, Moment>)
        return C::holds(*q.event, q.moment);
    else
        return C::holds(*q.event, q.facts, q.moment);
}

template <class C, class E, class F>
Answer ask_facts(Question<E, F> const& q) {
    if constexpr (HoldsFor<C, F>)
        return C::holds(q.facts);
    else if constexpr (HoldsFor<C, Moment>)
        return C::holds(q.moment);
    else if constexpr (HoldsFor<C, F, Moment>)
        return C::holds(q.facts, q.moment);
    else
        static_assert(never<C>,
                      "this condition has no function `holds` for this event: give it "
                      "`static Answer holds(...)` taking, in this order, any of the event, the "
                      "facts and the moment");
}

constexpr Verdict verdict_of(Answer const& answer) {
    if (answer.kind == Answer::Kind::met) return Verdict::met;
    return answer.kind == Answer::Kind::not_met ? Verdict::not_met : Verdict::cannot_tell;
}

// Gathers why a condition is not met; nothing where it is, or where no reasons are wanted.
void note(Gathered const& into, Answer const& answer, ConditionLine const& line);

// "Either this, or that": one of them would be enough, so they are one reason.
Reason merged(std::vector<Reason> const& unmet, Verdict verdict);

// A single condition.
template <class C>
struct Judge {
    static_assert(Explained<C>,
                  "this condition does not explain itself: give it static constexpr Words "
                  "requires_that, source and cure");

    static constexpr ConditionLine line{C::requires_that, C::source, C::cure};

    template <class E, class F>
    static Verdict ask(Question<E, F> const& q, Gathered const& into) {
        if (auto const forced = switched(line.requires_that)) {
            bool const known = *forced != Verdict::cannot_tell;
            note(into, known ? Answer{*forced == Verdict::met} : cannot_tell("a switched fact"),
                 line);
            return *forced;
        }
        if constexpr (takes_event<C, E, F>) {
            if (!q.event) {
                if (into.later) into.later->push_back(line);
                return Verdict::needs_event;
            }
            return settle(ask_event<C>(q), into);
        } else {
            return settle(ask_facts<C>(q), into);
        }
    }
    static void lines(std::vector<ConditionLine>& all) { all.push_back(line); }

private:
    static Verdict settle(Answer const& answer, Gathered const& into) {
        note(into, answer, line);
        return verdict_of(answer);
    }
};

template <class C>
struct Judge<not_<C>> {
    static_assert(
        requires { C::otherwise; },
        "a condition used with not_ says in `static constexpr Words otherwise` what is "
        "required when it must not hold");

    static constexpr ConditionLine line{C::otherwise, C::source, C::cure};

    template <class E, class F>
    static Verdict ask(Question<E, F> const& q, Gathered const& into) {
        std::vector<Reason> unknown;
        std::vector<ConditionLine> later;
        auto const inner = Judge<C>::ask(q, Gathered{&unknown, &later});
        if (inner == Verdict::needs_event && into.later) into.later->push_back(line);
        if (inner == Verdict::met) note(into, Answer{false}, line);
        if (inner == Verdict::cannot_tell && into.reasons)
            into.reasons->insert(into.reasons->end(), unknown.begin(), unknown.end());
        if (inner == Verdict::met) return Verdict::not_met;
        return inner == Verdict::not_met ? Verdict::met : inner;
    }
    static void lines(std::vector<ConditionLine>& all) { all.push_back(line); }
};

template <class... Cs>
struct Judge<all_of<Cs...>> {
    template <class E, class F>
    static Verdict ask(Question<E, F> const& q, Gathered const& into) {
        auto all = Verdict::met;
        // Every condition is asked, so that a refusal names all that is unmet, not the first.
        [[maybe_unused]] auto add = [&](Verdict each) {
            if (each == Verdict::not_met || all == Verdict::not_met)
                all = Verdict::not_met;
            else if (each != Verdict::met && all != Verdict::cannot_tell)
                all = each;
        };
        (add(Judge<Cs>::ask(q, into)), ...);
        return all;
    }
    static void lines(std::vector<ConditionLine>& all) { (Judge<Cs>::lines(all), ...); }
};

template <class... Cs>
struct Judge<any_of<Cs...>> {
    template <class E, class F>
    static Verdict ask(Question<E, F> const& q, Gathered const& into) {
        std::vector<Reason> unmet;
        std::vector<ConditionLine> later;
        auto any = Verdict::not_met;
        auto add = [&](Verdict each) {
            if (each == Verdict::met || any == Verdict::met)
                any = Verdict::met;
            else if (each != Verdict::not_met && any != Verdict::cannot_tell)
                any = each;
        };
        (add(Judge<Cs>::ask(q, Gathered{&unmet, &later})), ...);
        if (any == Verdict::met) return any;
        if (into.later) into.later->insert(into.later->end(), later.begin(), later.end());
        if (into.reasons && any != Verdict::needs_event)
            into.reasons->push_back(merged(unmet, any));
        return any;
    }
    static void lines(std::vector<ConditionLine>& all) { (Judge<Cs>::lines(all), ...); }
};

// The rules that an occurrence broke by taking this row: a condition that holds by its opposite,
// where that opposite is a breach (`irregular_otherwise`) and not merely another case.
template <class C>
struct Breaches {
    template <class E, class F>
    static void add(Question<E, F> const&, std::vector<Reason>&) {}
};
template <class C>
requires requires { requires C::irregular_otherwise; }
struct Breaches<not_<C>> {
    template <class E, class F>
    static void add(Question<E, F> const& q, std::vector<Reason>& broken) {
        Judge<C>::ask(q, Gathered{&broken, nullptr});
    }
};
template <class... Cs>
struct Breaches<all_of<Cs...>> {
    template <class E, class F>
    static void add(Question<E, F> const& q, std::vector<Reason>& broken) {
        (Breaches<Cs>::add(q, broken), ...);
    }
};

// Carries out a single step.
template <class S>
struct Perform {
    static_assert(
        requires { S::does; }, "a step says what it does: static constexpr Words does");

    template <class E, class F>
    static void step(E const& event, F& facts, Asks& asks) {
        if constexpr (requires { S::carry_out(event, facts, asks); })
            S::carry_out(event, facts, asks);
        else if constexpr (requires { S::carry_out(event, facts); })
            S::carry_out(event, facts);
        else if constexpr (requires { S::carry_out(event, asks); })
            S::carry_out(event, asks);
        else if constexpr (requires { S::carry_out(facts, asks); })
            S::carry_out(facts, asks);
        else if constexpr (requires { S::carry_out(facts); })
            S::carry_out(facts);
        else if constexpr (requires { S::carry_out(asks); })
            S::carry_out(asks);
        else
            static_assert(never<S>,
                          "this step has no function `carry_out` for this event: give it `static "
                          "void carry_out(...)` taking, in this order, any of the event, the facts "
                          "and the asks");
    }
    static void describe(RowLine& row) {
        row.does.push_back(S::does);
        if constexpr (requires { S::asks; })
            for (auto const& ask : S::asks) row.asks.push_back(ask);
    }
};

template <class... Ss>
struct Perform<in_turn<Ss...>> {
    template <class E, class F>
    static void step(E const& event, F& facts, Asks& asks) {
        (Perform<Ss>::step(event, facts, asks), ...);
    }
    static void describe(RowLine& row) { (Perform<Ss>::describe(row), ...); }
};

}  // namespace caseway::engine::detail
