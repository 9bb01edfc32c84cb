// store rebuild: makes what is kept beside the cases anew from their entries. A newer program's
// tables may keep more beside a case than those that wrote it.

#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/text.hpp"
#include "engine/program_events.hpp"
#include "engine/replay.hpp"

#include <ostream>

namespace caseway::console {

namespace {

// The cases of which something else is kept than their entries make today.
std::vector<std::string> differing(Session& session) {
    std::vector<std::string> refs;
    auto const& journal = session.whole_journal();
    journal.each_case([&](std::string const& id) {
        if (id == engine::office_stream) return;
        if (!engine::compare_projections(journal, session.desk().catalogue(), id).empty())
            if (auto const kept = journal.projection(id)) refs.push_back(kept->case_ref);
    });
    return refs;
}

void record(Session& session, std::size_t cases) {
    engine::Request request;
    request.event = std::string{engine::program_event::projections_rebuilt};
    request.fields = {{"cases", std::to_string(cases)}};
    request.by = session.actor();
    request.via = "console";
    session.desk().record_of_program(request);
}

}  // namespace

int rebuild_store(Invocation const&, Session& session) {
    session.actor();  // Whoever does it is known before anything is done.
    bool const rehearsal = session.globals().dry_run;
    HoldInterrupts const hold;
    auto refs = rehearsal ? differing(session)
                          : engine::rebuild_projections(session.whole_journal(),
                                                        session.desk().catalogue());
    if (!rehearsal && !refs.empty()) record(session, refs.size());
    auto const& hidden = session.hidden();
    std::erase_if(refs, [&](auto const& each) { return hidden.holds_ref(each); });
    if (session.globals().json) {
        print(session,
              document("rebuilt", session).set("rehearsal", rehearsal).set("cases", texts(refs)));
        return exit_code::done;
    }
    session.out() << (rehearsal ? "Rehearsal only. Nothing was changed.\nWould be made anew: "
                                : "Made anew: ")
                  << counted(refs.size(), "case") << ". Entries are not touched.\n";
    for (auto const& ref : refs) session.out() << "  " << ref << "\n";
    return exit_code::done;
}

}  // namespace caseway::console
