// How far long work is, on standard error, every tenth of the way; silent under --quiet.

#pragma once

#include "console/session.hpp"

#include <ostream>

namespace caseway::console {

class Progress {
public:
    Progress(Session& session, std::string_view what) : session_{session}, what_{what} {}
    void operator()(std::uint64_t done, std::uint64_t of) {
        auto const tenth = of == 0 ? 10 : done * 10 / of;
        if (session_.globals().quiet || tenth <= told_) return;
        told_ = tenth;
        session_.err() << what_ << ": " << tenth * 10 << "% (" << done << " of " << of << ")\n"
                       << std::flush;
    }

private:
    Session& session_;
    std::string_view what_;
    std::uint64_t told_ = 0;
};

}  // namespace caseway::console
