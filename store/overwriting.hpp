// What is to be gone from the disk together with the file that holds it.

#pragma once

namespace caseway::store {

// Writes zeros over all of an open file and brings them to the disk, so that the blocks it gives
// back hold nothing of it. False where that fails; errno says why. A file system that never writes
// in place, and a disk that moves its blocks about, may keep what was there all the same.
bool overwrite(int file);

}  // namespace caseway::store
