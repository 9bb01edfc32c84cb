// Small files of the console's own, each whole or absent: what it writes for somebody, what it
// reads from them, and what it remembers. All are readable by their owner alone.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caseway::console {

// Puts the text in the place of what the file held, if anything, making its folder. When it
// returns, the text survives the loss of power. False where it could not; then the file is as
// before.
bool replace_file(std::string const& path, std::string_view text);

// What the file holds; nothing where there is none. Throws Stop (exit 1) where it cannot be read,
// or holds more than `most` bytes.
std::optional<std::string> read_file(std::string const& path, std::size_t most);

// The same of a file that somebody named, "-" being `session`'s standard input. Throws Stop (exit
// 2) where there is none.
class Session;
std::string file_given(Session& session, std::string const& path, std::size_t most);

}  // namespace caseway::console
