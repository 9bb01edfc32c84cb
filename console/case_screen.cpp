#include "console/case_screen.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::console {

namespace {

// The shared facts that a screen speaks of; their names are those of the workflows' tables.
constexpr std::string_view grade_fact = "grade", safe_contact_fact = "safe-contact",
                           died_fact = "victim-died";

struct Instruction {
    std::string_view answer;
    std::string_view words;
};
constexpr Instruction instructions[] = {
    {"unknown", "Not known. Reach the victim in person only: no call, no text, no letter."},
    {"in-person-only", "In person only: no call, no text, no letter."},
    {"telephone", "A call to the safe number is allowed. No text, no letter."},
    {"text", "A call or a text to the safe number is allowed. No letter."},
    {"any", "Any way of contact was said to be safe. Ask again before you use it."},
};

std::string_view value_of(engine::SharedFacts const& shared, std::string_view fact) {
    auto const found = shared.find(fact);
    return found == shared.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace

std::string grade_words(engine::SharedFacts const& shared) {
    auto grade = std::string{value_of(shared, grade_fact)};
    if (grade.empty()) return "not graded yet";
    std::transform(grade.begin(), grade.end(), grade.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return grade + " risk";
}

std::string safe_contact_words(engine::SharedFacts const& shared) {
    if (value_of(shared, died_fact) == "yes")
        return "The victim has died. Nobody contacts the family but its liaison officer.";
    auto const answer = value_of(shared, safe_contact_fact);
    for (auto const& each : instructions)
        if (each.answer == answer) return std::string{each.words};
    return std::string{instructions[0].words};
}

std::vector<engine::DeadlineLine> deadlines_of(engine::Case const& folded) {
    auto deadlines = folded.projection().deadlines;
    std::stable_sort(deadlines.begin(), deadlines.end(),
                     [](auto const& a, auto const& b) { return a.deadline.due < b.deadline.due; });
    return deadlines;
}

std::string opening_value(std::vector<engine::Entry> const& entries,
                          engine::Catalogue const& catalogue, std::string_view strand,
                          std::string_view field) {
    for (auto const& entry : entries) {
        if (entry.strand != strand || entry.workflow.empty()) continue;
        auto const* line = field_line(catalogue, entry, field);
        auto const* text = engine::find_field(entry.payload, field);
        bool const open = line && line->kept == engine::FieldClass::open;
        return open && text ? *text : std::string{};
    }
    return {};
}

}  // namespace caseway::console
