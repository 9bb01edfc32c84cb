// What every screen hides is revealed one field at a time, each time as an entry of its own. At a
// terminal it stands on the alternate screen, which the scrollback does not keep, and is wiped when
// Enter is pressed; anywhere else only somebody who says so twice gets it.
#include "console/reveal.hpp"

#include "console/case_named.hpp"
#include "console/given.hpp"
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"

#include <ostream>

namespace caseway::console {

namespace {

// While it lives, what is written is on the alternate screen; afterwards nothing of it is left.
class AlternateScreen {
public:
    explicit AlternateScreen(std::ostream& out) : out_{out} { out_ << "\x1b[?1049h\x1b[H\x1b[2J"; }
    ~AlternateScreen() { out_ << "\x1b[H\x1b[2J\x1b[3J\x1b[?1049l" << std::flush; }
    AlternateScreen(AlternateScreen const&) = delete;
    AlternateScreen& operator=(AlternateScreen const&) = delete;

private:
    std::ostream& out_;
};

struct Asked {
    CaseAndStrand of;
    std::string field;
    std::uint64_t entry = 0;  // 0: the last that has it.
};

// The entry that is meant; 0 where none has such a field.
std::uint64_t entry_meant(std::vector<engine::Entry> const& entries, Asked const& asked) {
    std::uint64_t found = 0;
    for (auto const& each : entries) {
        bool const meant = (asked.entry == 0 || each.case_seq == asked.entry) &&
                           (asked.of.strand.empty() || each.strand == asked.of.strand);
        if (meant && engine::find_field(each.payload, asked.field)) found = each.case_seq;
    }
    return found;
}

void show_as_document(Session& session, engine::Entry const& entry, std::string const& case_ref,
                      std::string const& field, std::string_view kept) {
    print(session, document("revealed", session)
                       .set("case", case_ref)
                       .set("entry", entry.case_seq)
                       .set("field", field)
                       .set("class", kept)
                       .set("value", *engine::find_field(entry.payload, field)));
}

void show_and_wipe(Session& session, std::string const& title, std::string const& text) {
    HoldInterrupts const hold;
    AlternateScreen const screen{session.out()};
    session.out() << heading(title, {}) << "\n" << wrapped(text) << "\n";
    session.ask("Press Enter to wipe it off the screen: ");
}

int reveal(Invocation const& given, Session& session) {
    require_a_place_to_reveal(given, session);
    session.actor();
    Asked const asked{
        case_and_strand_told(session, *given.get("case"), engine::look_event::revealed),
        *given.get("field"), given.has("--entry") ? number_given(given, "--entry", 1) : 0};
    auto const meant = entry_meant(entries_of(session, asked.of.case_ref), asked);
    auto const looked = look_to_reveal(session, asked.of.case_ref, asked.field, meant);
    if (meant == 0)
        throw Stop(exit_code::usage,
                   "No such entry has a field of that name. The names: caseway audit timeline " +
                       looked.case_ref + " --json");
    auto const& entry = looked.entries.at(meant - 1);
    auto const* line = field_line(session.desk().catalogue(), entry, asked.field);
    auto const kept = name_of(line ? line->kept : engine::FieldClass::personal);
    if (session.globals().json)
        show_as_document(session, entry, looked.case_ref, asked.field, kept);
    else
        show_once(given, session,
                  looked.case_ref + "   " + asked.field + ", entry " + std::to_string(meant),
                  *engine::find_field(entry.payload, asked.field));
    return exit_code::done;
}

}  // namespace

void require_a_place_to_reveal(Invocation const& given, Session& session) {
    if (!session.may_ask() && !given.has("--reveal-to-pipe"))
        throw Stop(exit_code::usage,
                   "What is revealed here would stay in a file, a pipe or a scrollback. Reveal it "
                   "at a terminal, or add --reveal-to-pipe.");
}

void show_once(Invocation const& given, Session& session, std::string const& title,
               std::string const& text) {
    if (given.has("--reveal-to-pipe"))
        session.out() << wrapped(text);
    else
        show_and_wipe(session, title, text);
}

Command reveal_command() {
    return {"reveal",
            "show one hidden field, once; that you saw it is recorded",
            {{"CASE[/STRAND]", "the case, and a strand where several have the field"},
             {"FIELD", "its name: --json shows it beside what is masked"}},
            {{"--entry", "N", "of this entry of the case; the last that has it unless given"},
             {"--reveal-to-pipe", "", "where there is no terminal that can be wiped"}},
            {"caseway reveal 4187 address", "caseway reveal 4187 address --entry 1",
             "caseway reveal 4187 address --reveal-to-pipe --reason court"},
            false,
            reveal,
            true};
}

}  // namespace caseway::console
