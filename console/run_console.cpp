// One command line from its words to its exit code.
#include "console/arguments.hpp"
#include "console/help.hpp"
#include "console/json.hpp"
#include "engine/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace caseway::console {

namespace {

// The words are asked directly, because they may be the very thing that is not understood.
bool wants_json(std::vector<std::string> const& words) {
    auto const end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, "--json") != end;
}

int not_done(int code, std::string const& words, bool json, std::ostream& out, std::ostream& err) {
    if (json) out << error_document(code, words).written() << "\n";
    err << engine::made_visible(words, true) << "\n";
    return code;
}

int run_one(Asked const& asked, Session& session) {
    if (asked.invocation.has("--version")) {
        session.out() << "caseway " << version() << "\n";
        return exit_code::done;
    }
    if (asked.invocation.has("--help")) {
        session.out() << help_text(*asked.command);
        return exit_code::done;
    }
    return asked.command->run(asked.invocation, session);
}

int guarded(std::vector<std::string> const& words, std::istream& in, std::ostream& out,
            std::ostream& err, Seat const& seat) {
    auto const asked = read_arguments(words);
    Session session{in, out, err, asked.globals, seat};
    try {
        int const code = run_one(asked, session);
        session.remember();
        return code;
    } catch (engine::StoreBroken const&) {
        // The operators' log opens with the store; a store that never opened is told on screen.
        if (auto* log = session.log())
            log->error("the store could not be used", {{"command", asked.command->path}});
        throw;
    }
}

}  // namespace

int run_console(std::vector<std::string> const& words, std::istream& in, std::ostream& out,
                std::ostream& err, Seat const& seat) {
    bool const json = wants_json(words);
    try {
        return guarded(words, in, out, err, seat);
    } catch (Stop const& stop) {
        return not_done(stop.code, stop.what(), json, out, err);
    } catch (engine::StoreBusy const& busy) {
        return not_done(exit_code::busy, busy.what(), json, out, err);
    } catch (engine::StoreBroken const& broken) {
        return not_done(exit_code::broken, broken.what(), json, out, err);
    } catch (std::exception const& other) {
        return not_done(exit_code::broken,
                        "Something in the program broke: " + std::string{other.what()}, json, out,
                        err);
    }
}

}  // namespace caseway::console
