#include "engine/asks.hpp"

namespace caseway::engine {

void Asks::start(AskName const& name, Fields fields) {
    list_.push_back(
        StartStrand{std::string{name.workflow}, std::string{name.event}, std::move(fields)});
}

void Asks::tell(AskName const& name, Fields fields) {
    list_.push_back(
        TellStrand{std::string{name.workflow}, std::string{name.event}, std::move(fields)});
}

void Asks::tell_strand(std::string to, Words event, Fields fields) {
    list_.push_back(TellStrand{std::move(to), std::string{event}, std::move(fields)});
}

void Asks::tell_parent(Words event, Fields fields) {
    auto const* self = strand_named(strand);
    if (self && !self->parent.empty()) tell_strand(self->parent, event, std::move(fields));
}

void Asks::outside(Words to, Words what, Fields fields) {
    list_.push_back(TellOutside{std::string{to}, std::string{what}, std::move(fields)});
}

void Asks::deadline(DeadlineRule const& rule) { deadline(rule, at); }

void Asks::deadline(DeadlineRule const& rule, Minute from) {
    list_.push_back(SetDeadline{&rule, from, std::nullopt});
}

void Asks::deadline_at(DeadlineRule const& rule, Minute due) {
    list_.push_back(SetDeadline{&rule, at, due});
}

void Asks::meet(DeadlineRule const& rule) { list_.push_back(MeetDeadline{std::string{rule.name}}); }

void Asks::cancel(DeadlineRule const& rule) {
    list_.push_back(CancelDeadline{std::string{rule.name}});
}

void Asks::give_to(std::string owner) { list_.push_back(GiveTo{std::move(owner)}); }

void Asks::put_on_list(std::string forum, std::optional<Date> date) {
    list_.push_back(PutOnList{std::move(forum), date});
}

void Asks::take_off_list() { list_.push_back(PutOnList{}); }

void Asks::under(Regime const& regime, Date date) {
    if (auto const* version = in_force(regime, date))
        list_.push_back(UnderRegime{mark_of(regime, *version)});
}

void Asks::exclude(std::string person) {
    list_.push_back(ChangeAccess{ChangeAccess::How::exclude, std::move(person), {}});
}

void Asks::readmit(std::string person) {
    list_.push_back(ChangeAccess{ChangeAccess::How::readmit, std::move(person), {}});
}

void Asks::restrict_case() {
    list_.push_back(ChangeAccess{ChangeAccess::How::restrict_case, {}, {}});
}

void Asks::lift_restriction() {
    list_.push_back(ChangeAccess{ChangeAccess::How::lift_restriction, {}, {}});
}

void Asks::admit(std::string person) {
    list_.push_back(ChangeAccess{ChangeAccess::How::admit, std::move(person), {}});
}

void Asks::grant(std::string person, DeadlineRule const& until) {
    list_.push_back(
        ChangeAccess{ChangeAccess::How::grant, std::move(person), std::string{until.name}});
}

void Asks::grant_in_emergency(std::string person, DeadlineRule const& until) {
    list_.push_back(ChangeAccess{ChangeAccess::How::grant_in_emergency, std::move(person),
                                 std::string{until.name}});
}

void Asks::name_pair(PersonKey const& victim, PersonKey const& suspect) {
    list_.push_back(NamePair{victim.key, suspect.key});
}

}  // namespace caseway::engine
