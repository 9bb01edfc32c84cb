// Files that a command writes for somebody else.

#pragma once

#include <string>
#include <string_view>

namespace caseway::console {

// Makes a new file that its owner alone can read, and returns once it is on the disk. Throws Stop:
// exit 2 where a file of that name is there already, which is never written over; exit 1 where it
// could not be written, and then there is none.
void write_new_file(std::string const& path, std::string_view text);

}  // namespace caseway::console
