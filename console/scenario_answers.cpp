// Compares what a desk answered with what a scenario expected.

#include "console/scenario_player.hpp"
#include "engine/case.hpp"
#include "engine/near.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::console {

namespace {

using engine::Reason;
using engine::Reply;
using Kind = Expected::Kind;

bool contains(std::string_view text, std::string_view words) {
    auto const same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), words.begin(), words.end(), same) != text.end();
}

bool names(std::vector<Reason> const& reasons, std::string_view words) {
    return words.empty() || std::any_of(reasons.begin(), reasons.end(), [&](Reason const& each) {
               return contains(each.text, words) || contains(each.source, words);
           });
}

bool about_authority_alone(std::vector<Reason> const& reasons) {
    return std::all_of(reasons.begin(), reasons.end(),
                       [](Reason const& each) { return each.kind == Reason::Kind::authority; });
}

std::vector<Reason> irregularities(Reply const& reply) {
    std::vector<Reason> all;
    for (auto const& change : reply.changes)
        all.insert(all.end(), change.irregular.begin(), change.irregular.end());
    return all;
}

// The deadline was set (met, missed...), at this time where one is meant.
bool happened(std::vector<engine::DeadlineChange> const& changes, std::string_view what,
              Expected const& expected) {
    return std::any_of(changes.begin(), changes.end(), [&](engine::DeadlineChange const& each) {
        return each.what == what && (expected.words.empty() || each.name == expected.words) &&
               (!expected.time || each.due == *expected.time);
    });
}

bool was_asked(Reply const& reply, std::string const& name) {
    auto const in_change = [&](engine::Change const& each) {
        return each.workflow == name || each.strand == name;
    };
    auto const outside = [&](engine::OutsideLine const& each) { return each.to == name; };
    return std::any_of(reply.changes.begin(), reply.changes.end(), in_change) ||
           std::any_of(reply.outside.begin(), reply.outside.end(), outside);
}

bool names_a_field(Reply const& reply, std::string_view words) {
    return words.empty() ||
           std::any_of(reply.problems.begin(), reply.problems.end(),
                       [&](auto const& each) { return contains(each.field, words); });
}

bool fits_one(Expected const& expected, Reply const& reply) {
    switch (expected.kind) {
        case Kind::state: return reply.done() && reply.state == expected.words;
        case Kind::refused:
            return reply.kind == Reply::Kind::refused && names(reply.reasons, expected.words);
        case Kind::not_you:
            return reply.kind == Reply::Kind::refused && about_authority_alone(reply.reasons) &&
                   names(reply.reasons, expected.words);
        case Kind::irregular:
            return reply.done() && !irregularities(reply).empty() &&
                   names(irregularities(reply), expected.words);
        case Kind::unplaced: return reply.kind == Reply::Kind::unplaced;
        case Kind::not_provided_for: return reply.kind == Reply::Kind::not_provided_for;
        case Kind::bad_fields:
            return reply.kind == Reply::Kind::bad_fields && names_a_field(reply, expected.words);
        case Kind::due: return happened(reply.deadlines, engine::deadline_event::set, expected);
        case Kind::met: return happened(reply.deadlines, engine::deadline_event::met, expected);
        case Kind::met_late:
            return happened(reply.deadlines, engine::deadline_event::met_late, expected);
        case Kind::missed:
            return happened(reply.deadlines, engine::deadline_event::missed, expected);
        case Kind::ran_out:
            return happened(reply.deadlines, engine::deadline_event::ran_out, expected);
        case Kind::asks: break;
    }
    return was_asked(reply, expected.words);
}

std::string with_reasons(std::string words, std::vector<Reason> const& reasons) {
    std::vector<std::string> texts;
    for (auto const& reason : reasons) texts.push_back(reason.text);
    if (!texts.empty()) words += ": " + engine::joined(texts, "; ");
    return words;
}

// Which fields, and what is expected of them; never what was given.
std::string field_words(std::vector<engine::FieldProblem> const& problems) {
    std::vector<std::string> texts;
    for (auto const& each : problems)
        texts.push_back(each.field + " (expected: " + each.expected + ")");
    return "bad-fields: " + engine::joined(texts, "; ");
}

}  // namespace

bool fits(std::vector<Expected> const& expected, Reply const& reply, bool may_be_irregular) {
    may_be_irregular = may_be_irregular ||
                       std::any_of(expected.begin(), expected.end(),
                                   [](auto const& each) { return each.kind == Kind::irregular; });
    if (expected.empty() && !reply.done()) return false;
    if (!may_be_irregular && !irregularities(reply).empty()) return false;
    return std::all_of(expected.begin(), expected.end(),
                       [&](Expected const& each) { return fits_one(each, reply); });
}

bool fits(std::vector<Expected> const& expected, std::vector<engine::DeadlineChange> const& swept) {
    Reply reply;
    reply.deadlines = swept;
    return fits(expected, reply);
}

std::string in_words(Reply const& reply) {
    using engine::joined;
    switch (reply.kind) {
        case Reply::Kind::done: {
            auto const broken = irregularities(reply);
            auto const state = reply.state.empty() ? std::string{"done"} : reply.state;
            return broken.empty() ? state : with_reasons(state + "; irregular", broken);
        }
        case Reply::Kind::refused:
            return with_reasons(about_authority_alone(reply.reasons) ? "not-you" : "refused",
                                reply.reasons);
        case Reply::Kind::not_provided_for: {
            auto const near =
                reply.near.empty() ? std::string{} : "; near: " + joined(reply.near, ", ");
            return with_reasons("not-provided-for", reply.reasons) + near;
        }
        case Reply::Kind::unplaced: return "unplaced";
        case Reply::Kind::bad_fields: return field_words(reply.problems);
        case Reply::Kind::stale: return "the case changed meanwhile";
        case Reply::Kind::no_such_case: return "there is no such case";
        case Reply::Kind::ambiguous_case:
            return "several cases fit: " + joined(reply.choices, ", ");
        case Reply::Kind::choose_strand:
            return "several strands could take it: " + joined(reply.choices, ", ");
        case Reply::Kind::proposed: return "proposed";
        case Reply::Kind::other_request: break;
    }
    return "its request was used before, for something else";
}

std::string effects_in_words(Reply const& reply) {
    std::vector<std::string> parts;
    for (auto const& change : reply.changes)
        if (change.strand != reply.strand || change.event != reply.event)
            parts.push_back(change.strand + (change.opened ? " opened" : " " + change.to));
    for (auto const& each : reply.deadlines)
        parts.push_back(each.strand + " " + each.name + " " + each.what +
                        (each.what == engine::deadline_event::set ? " due " + engine::show(each.due)
                                                                  : std::string{}));
    for (auto const& each : reply.outside) parts.push_back("tells " + each.to);
    return engine::joined(parts, "; ");
}

}  // namespace caseway::console
