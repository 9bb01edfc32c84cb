#include "engine/judge.hpp"

#ifdef CASEWAY_TEST_SWITCHES
#include "engine/switches.hpp"
#endif

namespace caseway::engine::detail {

#ifdef CASEWAY_TEST_SWITCHES
std::optional<Verdict> switched(std::string_view requires_that) {
    return switches().verdict(requires_that);
}
#else
std::optional<Verdict> switched(std::string_view) { return std::nullopt; }
#endif

void note(Gathered const& into, Answer const& answer, ConditionLine const& line) {
    if (!into.reasons || answer.kind == Answer::Kind::met) return;
    bool const unknown = answer.kind == Answer::Kind::cannot_tell;
    auto text = unknown
                    // cppcheck-suppress incorrectStringBooleanError ; 2.10 misreads braces in a sum
                    ? "nobody has recorded " + std::string{answer.missing} + ", so it cannot be " +
                          "told whether " + std::string{line.requires_that}
                    : std::string{line.requires_that};
    into.reasons->push_back({unknown ? Reason::Kind::missing_fact : Reason::Kind::condition,
                             std::move(text), std::string{line.source}, std::string{line.cure}});
}

Reason merged(std::vector<Reason> const& unmet, Verdict verdict) {
    Reason one{
        verdict == Verdict::cannot_tell ? Reason::Kind::missing_fact : Reason::Kind::condition,
        {},
        {},
        {}};
    auto add = [](std::string& text, std::string const& part, char const* between) {
        if (part.empty() || text.find(part) != text.npos) return;
        text += (text.empty() ? "" : between) + part;
    };
    for (auto const& each : unmet) {
        add(one.text, each.text, "; or ");
        add(one.source, each.source, "; ");
        add(one.cure, each.cure, "; or ");
    }
    return one;
}

}  // namespace caseway::engine::detail
