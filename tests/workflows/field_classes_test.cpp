// Every field has the class that its content asks for: what reaches or locates somebody, concerns a
// third party or is sensitive is hidden until it is revealed. An address is what kills.

#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace caseway;
using engine::FieldClass;

namespace {

// Parts of names that speak of such things.
constexpr std::string_view suspicious[] = {
    "address",  "where", "place",     "site",     "npu",          "school",  "refuge",
    "court",    "area",  "locality",  "home",     "lives",        "housing", "prison",
    "to-force", "phone", "contact",   "email",    "recipient",    "child",   "informant",
    "resident", "third", "applicant", "family",   "injur",        "medical", "ambulance",
    "care",     "disab", "ethnic",    "religion", "faith",        "sexual",  "equality",
    "dataset",  "needs", "manner",    "answers",  "accommodation"};

// Fields with such a name that are shown all the same, and why.
struct Exception {
    std::string_view event;  // Empty: every event that has the field.
    std::string_view field;
    std::string_view because;
};
constexpr Exception shown_all_the_same[] = {
    {"", "site", "the part of the force that owns the work: every queue is ordered by it"},
    {"", "npu", "the unit whose list a suspect is on, not where they are"},
    {"", "safe-contact", "the instruction, not the number: nobody may miss it"},
    {"", "safe-contact-included", "yes or no, about a document"},
    {"", "address-asked", "yes or no, about the serving constable"},
    {"", "social-care-decision", "what another agency decided about its own part"},
    {"", "third-parties-agree", "yes or no, about consent to monitoring"},
    {"", "police-contact", "yes or no, about the police"},
    {"", "children-seen", "yes or no, about the assessor's own duty"},
    {"", "victim-contact-owner", "who of the professionals calls"},
    {"", "recipient-is-safe", "yes or no, about a check"},
    {"located-elsewhere", "where", "the kind of place, of a suspect; the place is hidden"},
    {"found-held-elsewhere", "where", "the kind of place, of a suspect; the place is hidden"},
};

bool is_suspicious(std::string_view name) {
    return std::any_of(std::begin(suspicious), std::end(suspicious),
                       [&](auto part) { return name.find(part) != name.npos; });
}

bool is_excepted(std::string_view event, std::string_view field) {
    return std::any_of(
        std::begin(shown_all_the_same), std::end(shown_all_the_same), [&](Exception const& each) {
            return each.field == field && (each.event.empty() || each.event == event);
        });
}

bool is_shown(FieldClass kept) { return kept == FieldClass::open || kept == FieldClass::personal; }

struct Found {
    std::string event;
    engine::FieldLine line;
};

std::vector<Found> all_fields() {
    std::vector<Found> all;
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& event : workflow->events())
            for (auto const& line : event.fields) all.push_back({std::string{event.name}, line});
    return all;
}

// What of these is shown although its name speaks against it, and nobody said why.
std::vector<std::string> unexplained(std::vector<Found> const& fields) {
    std::vector<std::string> names;
    for (auto const& each : fields)
        if (is_shown(each.line.kept) && is_suspicious(each.line.name) &&
            !is_excepted(each.event, each.line.name))
            names.push_back(each.event + "/" + std::string{each.line.name});
    return names;
}

}  // namespace

TEST_CASE("A field whose name speaks of people or places is hidden or says why not",
          "[workflows][classes]") {
    auto const names = unexplained(all_fields());
    for (auto const& name : names) UNSCOPED_INFO(name);
    CHECK(names.empty());
    // The search is awake.
    auto const shown =
        engine::FieldLine{"refuge", "which", engine::FieldType::text, true, FieldClass::open, {}};
    CHECK(unexplained({{"moved", shown}}) == std::vector<std::string>{"moved/refuge"});
}

TEST_CASE("Every exception is of a field that there is", "[workflows][classes]") {
    auto const fields = all_fields();
    for (auto const& each : shown_all_the_same) {
        CAPTURE(each.event, each.field);
        CHECK(std::any_of(fields.begin(), fields.end(), [&](Found const& found) {
            return found.line.name == each.field &&
                   (each.event.empty() || found.event == each.event);
        }));
        CHECK_FALSE(each.because.empty());
    }
}

TEST_CASE("Each hidden class is used", "[workflows][classes]") {
    auto const fields = all_fields();
    for (auto const kept : {FieldClass::third_party, FieldClass::sensitive, FieldClass::contact,
                            FieldClass::location})
        CHECK(std::any_of(fields.begin(), fields.end(),
                          [&](Found const& found) { return found.line.kept == kept; }));
}
