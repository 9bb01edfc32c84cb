// What is fuzzed. A target takes any bytes, gives them to one reader or screen of the program as a
// file, a pipe or a keyboard would, and claims what has to hold of what comes out.
//
// The same targets run in two ways: under libFuzzer (fuzz/libfuzzer.cpp, scripts/fuzz), and over
// their seeds and changes of them in the ordinary tests (fuzz/seeds_test.cpp).

#pragma once

#include <stdexcept>
#include <string_view>
#include <vector>

namespace caseway::fuzz {

// A claim of a target does not hold.
struct Wrong : std::logic_error {
    using std::logic_error::logic_error;
};

// Throws Wrong with these words where it does not hold.
void claim(bool holds, char const* words);

void header(std::string_view bytes);         // store/entry_form.hpp, both ways.
void note(std::string_view bytes);           // store/note.hpp: checkpoints and who signed them.
void sealed(std::string_view bytes);         // store/sealing.hpp, key files.
void bundle(std::string_view bytes);         // console/bundle.hpp: a case for somebody else.
void readers(std::string_view bytes);        // Times, bank holidays, sittings of courts.
void screen(std::string_view bytes);         // console/text.hpp: what reaches a terminal.
void sheet(std::string_view bytes);          // console/export.hpp: what reaches a spreadsheet.
void scenario(std::string_view bytes);       // Both forms of console/scenario.hpp, and JSON.
void configuration(std::string_view bytes);  // A force's own choices as a file.
void feed(std::string_view bytes);           // JSON lines of another system, into a store.
void command_line(std::string_view bytes);   // Words, and what is typed after them.

struct Target {
    std::string_view name;  // Of its seeds and dictionary too.
    void (*take)(std::string_view bytes);
    int changes;  // How many changed seeds the ordinary tests give it: seconds, not minutes.
};

// Every target.
std::vector<Target> const& targets();

}  // namespace caseway::fuzz
