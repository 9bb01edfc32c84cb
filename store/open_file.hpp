// An open file that is closed when this goes.

#pragma once

#include <unistd.h>

namespace caseway::store {

class OpenFile {
public:
    // Takes what ::open answered; below 0 it was not opened, and errno says why.
    explicit OpenFile(int descriptor) : descriptor_{descriptor} {}
    ~OpenFile() {
        if (is_open()) ::close(descriptor_);
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;

    int operator*() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

}  // namespace caseway::store
