#include "console/local_numbers.hpp"

#include "console/people_given.hpp"
#include "engine/looking.hpp"

#include <algorithm>
#include <charconv>

namespace caseway::console {

namespace {

using engine::Parsed;

bool counts_hours(RuleNumber const& number) {
    return number.period && (number.period->counting == engine::Counting::elapsed_hours ||
                             number.period->counting == engine::Counting::court_hours);
}

Parsed<int> read_hours(RuleNumber const& number, std::string const& text) {
    // Shown as "48 court hours", which is no length of time by itself.
    auto const length = engine::parse_duration(text);
    if (length && (*length).count() > 0) return Parsed<int>::of(int((*length).count()));
    if (text == number.words(number.now)) return Parsed<int>::of(number.now);
    return Parsed<int>::wrong(number.name +
                              " is a length of time, such as \"36 hours\" or \"90 min\"");
}

RuleNumber of_deadline(engine::DeadlineRule const& rule, engine::Policy const& policy) {
    return {std::string{rule.name},
            std::string{rule.label},
            std::string{rule.source},
            rule.binding,
            rule.within.amount,
            policy.within(rule).amount,
            rule.within};
}

RuleNumber of_setting(engine::Setting const& setting, engine::Policy const& policy) {
    return {std::string{setting.name},
            {},
            std::string{setting.source},
            setting.binding,
            setting.value,
            policy.value(setting),
            std::nullopt};
}

RuleNumber of_look(engine::Setting const& setting, engine::Policy const& policy) {
    auto number = of_setting(setting, policy);
    number.choices = engine::reason_wanted_names;
    return number;
}

Parsed<int> read_choice(RuleNumber const& number, std::string const& text) {
    for (std::size_t at = 0; at < number.choices.size(); ++at)
        if (number.choices[at] == text) return Parsed<int>::of(static_cast<int>(at) + 1);
    return Parsed<int>::wrong(number.name +
                              " is one of: " + engine::detail::one_of(number.choices));
}

}  // namespace

std::string RuleNumber::words(int value) const {
    if (!choices.empty()) return std::string{choices[static_cast<std::size_t>(value - 1)]};
    if (!period) return std::to_string(value);
    auto changed = *period;
    changed.amount = value;
    return engine::words_of(changed);
}

std::vector<RuleNumber> rule_numbers(engine::Catalogue const& catalogue,
                                     engine::Policy const& policy) {
    std::vector<RuleNumber> all;
    auto const add = [&](RuleNumber number) {
        auto const same = [&](auto const& each) { return each.name == number.name; };
        if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(number));
    };
    for (auto const* workflow : catalogue.all()) {
        for (auto const* rule : workflow->deadlines())
            // A date that a person or a court chooses has no length to set.
            if (rule->within.amount != 0) add(of_deadline(*rule, policy));
        for (auto const* setting : workflow->settings()) add(of_setting(*setting, policy));
    }
    for (auto const* setting : engine::look_settings) add(of_look(*setting, policy));
    return all;
}

std::vector<RuleNumber> local_numbers(engine::Catalogue const& catalogue,
                                      engine::Policy const& policy) {
    auto all = rule_numbers(catalogue, policy);
    std::erase_if(all, [](auto const& each) { return each.binding != engine::Binding::local; });
    return all;
}

NumberNamed number_named(std::vector<RuleNumber> const& all, std::string const& name) {
    std::vector<std::string> names;
    for (auto const& each : all) {
        names.push_back(each.name);
        if (each.name != name) continue;
        if (each.binding == engine::Binding::local) return {&each};
        return {nullptr,
                "\"" + name + "\" is " + std::string{engine::name_of(each.binding)} + ", " +
                    each.source + ". It is not a force's own to set",
                true};
    }
    return {nullptr, "no rule has that name." + near_words(name, names) +
                         " The names: caseway store policy list"};
}

Parsed<int> read_amount(RuleNumber const& number, std::string const& text) {
    if (!number.choices.empty()) return read_choice(number, text);
    if (counts_hours(number)) return read_hours(number, text);
    constexpr int most = 10'000;
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc{} && end == text.data() + text.size();
    bool const read = whole || (error == std::errc{} && text == number.words(value));
    if (read && value >= 1 && value <= most) return Parsed<int>::of(value);
    return Parsed<int>::wrong(number.name + " is a whole number from 1; it is " +
                              number.words(number.now) + " now");
}

engine::Fields fields_of(engine::Policy::Numbers const& choices) {
    engine::Fields fields;
    for (auto const& [name, value] : choices) fields.push_back({name, std::to_string(value)});
    return fields;
}

}  // namespace caseway::console
