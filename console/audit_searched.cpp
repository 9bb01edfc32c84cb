// The words of a search are as personal as what they look for, so every screen hides them; and who
// looks up a name that is none of their work shows in those words alone.
#include "console/audit_searched.hpp"

#include "console/audit_watch.hpp"
#include "console/given.hpp"
#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/reveal.hpp"
#include "console/text.hpp"

#include <optional>
#include <string>

namespace caseway::console {

namespace {

engine::Entry search_meant(Session& session, std::uint64_t seq) {
    std::optional<engine::Entry> found;
    if (seq > 0)
        session.journal().ledger(seq, [&](engine::Entry const& entry) {
            if (entry.ledger_seq == seq && entry.event == engine::look_event::searched)
                found = entry;
            return false;
        });
    if (!found || !engine::find_field(found->payload, "words"))
        throw Stop(exit_code::usage,
                   "No search has that number. The searches and their numbers: caseway audit log "
                   "--kind read");
    return *found;
}

int searched(Invocation const& given, Session& session) {
    require_a_place_to_reveal(given, session);
    require_oversight(session, "searched");
    auto const entry = search_meant(session, number_from(given, "entry"));
    auto const number = std::to_string(entry.ledger_seq);
    auto const& words = *engine::find_field(entry.payload, "words");
    look_over(session, "searched", {number});
    if (session.globals().json)
        print(session, document("searched", session)
                           .set("entry", entry.ledger_seq)
                           .set("who", entry.actor)
                           .set("class", name_of(engine::FieldClass::sensitive))
                           .set("value", words));
    else
        show_once(given, session, entry.actor + " searched, entry " + number, words);
    return exit_code::done;
}

}  // namespace

Command searched_command() {
    return {"audit searched",
            "What somebody searched for, shown once; that you saw it is recorded",
            {{"ENTRY", "its number in caseway audit log --kind read"}},
            {{"--reveal-to-pipe", "", "where there is no terminal that can be wiped"}},
            {"caseway audit searched 818",
             "caseway audit searched 818 --reveal-to-pipe --reason complaint"},
            false,
            searched,
            true};
}

}  // namespace caseway::console
