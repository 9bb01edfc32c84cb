// The tables of all workflows, checked as tables: what no single workflow's tests would notice.

#include "engine/checks.hpp"
#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/roles.hpp"

#include <set>

using namespace caseway;

namespace {

std::string in_lines(std::vector<std::string> const& faults) {
    std::string all;
    for (auto const& fault : faults) all += fault + "\n";
    return all;
}

bool is_kebab_case(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                                std::string_view::npos;
}

}  // namespace

TEST_CASE("Every state can be reached and left and every rule has its words", "[tables]") {
    for (auto const* workflow : workflows::catalogue().all()) {
        CAPTURE(std::string{workflow->name()});
        CHECK(in_lines(engine::faults_of(*workflow)) == "");
    }
}

TEST_CASE("Whatever one workflow asks of another is there to be asked", "[tables]") {
    CHECK(in_lines(engine::faults_between(workflows::catalogue())) == "");
}

TEST_CASE("Names are stable words that can be typed", "[tables]") {
    for (auto const* workflow : workflows::catalogue().all()) {
        CHECK(is_kebab_case(workflow->name()));
        for (auto const& state : workflow->states()) CHECK(is_kebab_case(state.name));
        for (auto const& event : workflow->events()) {
            CAPTURE(std::string{event.name});
            CHECK(is_kebab_case(event.name));
            CHECK_FALSE(event.label.empty());
            for (auto const& field : event.fields) {
                CHECK(is_kebab_case(field.name));
                CHECK_FALSE(field.help.empty());
                CHECK(field.name != "at");
            }
        }
    }
}

TEST_CASE("Who may record an event is a role that somebody can have", "[tables]") {
    std::set<std::string_view> const roles{std::begin(workflows::all_roles),
                                           std::end(workflows::all_roles)};
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& event : workflow->events())
            for (auto const role : event.may.roles) {
                CAPTURE(std::string{event.name}, std::string{role});
                CHECK((role.empty() || roles.contains(role)));
            }
}

TEST_CASE("Every rule says where it comes from and how strongly it binds", "[tables]") {
    for (auto const* workflow : workflows::catalogue().all()) {
        CHECK_FALSE(workflow->source().empty());
        for (auto const* rule : workflow->deadlines()) {
            CAPTURE(std::string{rule->name});
            CHECK_FALSE(rule->source.empty());
            CHECK_FALSE(rule->owner.empty());
            CHECK_FALSE(rule->if_missed.empty());
            CHECK(rule->within.amount > 0);
        }
        for (auto const* setting : workflow->settings()) CHECK_FALSE(setting->source.empty());
    }
}

TEST_CASE("A workflow has twelve or so states and a person can hold its table in the head",
          "[tables]") {
    for (auto const* workflow : workflows::catalogue().all()) {
        CAPTURE(std::string{workflow->name()}, workflow->rows().size());
        CHECK(workflow->rows().size() <= 70);
        CHECK(workflow->states().size() <= 24);
    }
}
