// Where the project's source lies. It is known to one file alone, so that the others compile to the
// same objects in every checkout and a compiler cache serves them all.
#pragma once

#include <string>

namespace caseway::tests {

std::string source_dir();

}  // namespace caseway::tests
