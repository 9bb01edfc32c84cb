// Walks one strand through its workflow without a desk or a store: what a test of casework needs,
// and nothing else. A test says who does what, when; the walk keeps state, facts and deadlines.

#pragma once

#include "engine/workflow.hpp"

#include <map>
#include <string>

namespace caseway::tests {

using engine::Actor;
using engine::Fields;
using engine::Outcome;
using engine::Rank;
using engine::Words;

// Somebody of a role and rank; the identity is the role's name unless given.
inline Actor somebody(Words role, Rank rank = Rank::constable, std::string id = {}) {
    return {id.empty() ? std::string{role} : id, "training", rank, {std::string{role}}, "coventry"};
}

class Walk {
public:
    explicit Walk(engine::Workflow const& workflow)
        : workflow_{workflow}, facts_{workflow.no_facts()} {
        self_.name = std::string{workflow.name()};
        self_.workflow = self_.name;
        self_.state = std::string{workflow.initial()};
    }

    // The London time at which the following happens: "2020-04-09 18:00".
    Walk& at(std::string_view time) {
        at_ = engine::parse_minute(time).value.value();
        return *this;
    }
    // A shared fact as another strand left it.
    Walk& given(Words fact, std::string value) {
        shared_[std::string{fact}] = std::move(value);
        return *this;
    }
    // Who may know the case, as other strands left it.
    Walk& closed_to_all_but(std::string person) {
        access_.restricted = true;
        access_.admitted.insert(std::move(person));
        return *this;
    }
    Walk& kept_out(std::string person) {
        access_.excluded.insert(std::move(person));
        return *this;
    }
    Walk& let_in_in_emergency(std::string person, std::string_view until) {
        access_.grants.push_back({std::move(person), "emergency-access.0", "emergency-access-ends",
                                  engine::parse_minute(until).value.value(), true});
        return *this;
    }
    // Another strand of the same case.
    Walk& beside(engine::StrandView strand) {
        others_.push_back(std::move(strand));
        return *this;
    }

    Outcome step(std::string_view event, Fields const& fields, Actor const& by) {
        return take(event, fields, by, false);
    }
    // As another strand's step brings it about.
    Outcome asked(std::string_view event, Fields const& fields = {}) {
        return take(event, fields, engine::the_clock(), true);
    }
    // As the clock records it.
    Outcome clock(std::string_view event) { return take(event, {}, engine::the_clock(), false); }

    std::vector<engine::Possibility> next(Actor const& by) const {
        auto const views = all();
        return workflow_.next(self_.state, facts_, moment(by, views));
    }

    std::string const& state() const { return self_.state; }
    std::string const& owner() const { return self_.owner; }
    engine::OpenDeadline const* deadline(std::string_view name) const {
        for (auto const& each : self_.deadlines)
            if (each.name == name) return &each;
        return nullptr;
    }
    std::string const* shared(std::string_view fact) const {
        auto const found = shared_.find(fact);
        return found == shared_.end() ? nullptr : &found->second;
    }
    // What the last step asked other strands for: "dvpo consideration-raised".
    std::vector<std::string> const& asked_for() const { return asked_for_; }
    bool asked_for(std::string_view what) const {
        return std::find(asked_for_.begin(), asked_for_.end(), what) != asked_for_.end();
    }

    // The versions of dated rules that the last step was decided under:
    // "regime:pre-charge-bail=bail-2022".
    std::vector<std::string> const& regimes() const { return regimes_; }
    engine::Access const& access() const { return access_; }
    std::vector<std::string> const& pairs() const { return pairs_; }
    // The force's own choices, area and joined regimes.
    engine::Policy& policy() { return policy_; }
    // Somebody did that in another strand of the case.
    Walk& after(Words workflow, Words event, std::string_view person) {
        deeds_.add(engine::act_name(workflow, event), person);
        return *this;
    }

private:
    Outcome take(std::string_view event, Fields const& fields, Actor const& by, bool asked) {
        auto const views = all();
        auto now = moment(by, views);
        now.asked = asked;
        auto outcome = workflow_.step(self_.state, facts_, event, fields, now);
        asked_for_.clear();
        regimes_.clear();
        if (!outcome.moved()) return outcome;
        if (!asked) deeds_.add(engine::act_name(workflow_.name(), event), by.id);
        self_.state = outcome.to;
        self_.ended = workflow_.is_final(outcome.to);
        facts_ = outcome.facts;
        for (auto const& ask : outcome.asks) std::visit([&](auto const& each) { keep(each); }, ask);
        return outcome;
    }
    engine::Moment moment(Actor const& by, std::vector<engine::StrandView> const& views) const {
        engine::Moment moment;
        moment.at = moment.now = at_;
        moment.by = by;
        moment.role = by.roles.empty() ? "" : by.roles.front();
        moment.case_ref = "WM-20-000001";
        moment.strand = self_.name;
        moment.shared_facts = &shared_;
        moment.strands = views;
        moment.policy = &policy_;
        moment.access = &access_;
        moment.deeds = &deeds_;
        return moment;
    }
    std::vector<engine::StrandView> all() const {
        auto views = others_;
        views.push_back(self_);
        return views;
    }
    void drop(std::string const& name) {
        std::erase_if(self_.deadlines, [&](auto const& each) { return each.name == name; });
    }
    void over(std::string const& name) {
        drop(name);
        access_.deadline_over(self_.name, name);
    }
    void keep(engine::StartStrand const& ask) {
        asked_for_.push_back(ask.workflow + " " + ask.event);
    }
    void keep(engine::TellStrand const& ask) { asked_for_.push_back(ask.to + " " + ask.event); }
    void keep(engine::TellOutside const& ask) { asked_for_.push_back(ask.to + " " + ask.what); }
    void keep(engine::SetDeadline const& ask) {
        drop(std::string{ask.rule->name});
        engine::OpenDeadline open{std::string{ask.rule->name}, at_, {}, {}, false};
        auto const limit =
            engine::limit_of(policy_.within(*ask.rule), ask.from, policy_.calendar());
        open.due = ask.due.value_or(limit.due);
        open.outer = ask.due.value_or(limit.outer);
        self_.deadlines.push_back(open);
        access_.deadline_set(self_.name, open.name, open.due);
    }
    void keep(engine::MeetDeadline const& ask) { over(ask.name); }
    void keep(engine::CancelDeadline const& ask) { over(ask.name); }
    void keep(engine::ShareFact const& ask) { shared_[ask.name] = ask.value; }
    void keep(engine::GiveTo const& ask) { self_.owner = ask.owner; }
    void keep(engine::PutOnList const&) {}
    void keep(engine::UnderRegime const& ask) { regimes_.push_back(ask.mark); }
    void keep(engine::ChangeAccess const& ask) {
        using How = engine::ChangeAccess::How;
        if (ask.how == How::exclude) access_.excluded.insert(ask.person);
        if (ask.how == How::readmit) access_.excluded.erase(ask.person);
        if (ask.how == How::admit) access_.admitted.insert(ask.person);
        if (ask.how == How::restrict_case) access_.restricted = true;
        if (ask.how == How::lift_restriction) access_.restricted = false;
        if (ask.how == How::grant || ask.how == How::grant_in_emergency)
            access_.grants.push_back({ask.person, self_.name, ask.deadline, std::nullopt,
                                      ask.how == How::grant_in_emergency});
    }
    void keep(engine::NamePair const& ask) { pairs_.push_back(ask.victim + "|" + ask.suspect); }

    engine::Workflow const& workflow_;
    engine::Facts facts_;
    engine::StrandView self_;
    std::vector<engine::StrandView> others_;
    engine::SharedFacts shared_;
    engine::Policy policy_;
    engine::Access access_;
    engine::Deeds deeds_;
    std::vector<std::string> regimes_, pairs_;
    engine::Minute at_ = engine::parse_minute("2020-04-06 09:00").value.value();
    std::vector<std::string> asked_for_;
};

// The rules that an answer names as unmet, in words.
inline std::vector<std::string> unmet(Outcome const& outcome) {
    std::vector<std::string> texts;
    for (auto const& reason : outcome.reasons) texts.push_back(reason.text);
    return texts;
}
inline bool names(std::vector<engine::Reason> const& reasons, Words text) {
    return std::any_of(reasons.begin(), reasons.end(), [&](auto const& reason) {
        return reason.text.find(text) != std::string::npos;
    });
}

}  // namespace caseway::tests
