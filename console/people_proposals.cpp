// people proposals, confirm, reject: what one administrator proposed and another decides.
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/office_commands.hpp"
#include "console/people_given.hpp"
#include "console/store_office.hpp"
#include "console/text.hpp"

#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

namespace office_event = engine::office_event;

std::vector<OfficeChange> changes_of(Session& session, engine::Entry const& proposal) {
    auto const& office = session.desk().office();
    return differences(office, changed_by(office, proposal), session.desk().catalogue());
}

Json proposal_json(Session& session, engine::Entry const& proposal) {
    return Json::object(
        {{"entry", proposal.case_seq},
         {"event", proposal.event},
         {"who", proposal.actor},
         {"asserted", proposal.asserted},
         {"at", engine::iso(proposal.happened_at)},
         {"changes", Json::list_of(changes_of(session, proposal),
                                   [](auto const& each) { return to_json(each); })}});
}

int list_proposals(Invocation const&, Session& session) {
    auto const& open = session.desk().office().proposed();
    if (session.globals().json) {
        print(session, document("proposals", session)
                           .set("proposals", Json::list_of(open, [&](auto const& each) {
                                    return proposal_json(session, each);
                                })));
        return exit_code::done;
    }
    auto& out = session.out();
    out << heading("PROPOSED   " + std::to_string(open.size()), engine::show(session.now()));
    for (auto const& each : open) {
        out << row({{"entry " + std::to_string(each.case_seq), 12},
                    {each.event, 20},
                    {"by " + each.actor, 18},
                    {engine::show(each.happened_at), 0}});
        auto const changes = changes_of(session, each);
        print_changes(out, changes);
        if (changes.empty()) out << "    It stands so already.\n";
    }
    if (!open.empty() && !session.globals().quiet)
        out << "Decided by another: caseway people confirm ENTRY, or reject ENTRY --why TEXT\n";
    return exit_code::done;
}

engine::Entry const& proposal_named(Session& session, std::string const& word) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    bool const read = error == std::errc{} && end == word.data() + word.size();
    if (auto const* open = read ? session.desk().office().proposal(number) : nullptr) return *open;
    throw Stop(exit_code::usage,
               "No entry of that number waits to be confirmed. Those that do: caseway people "
               "proposals");
}

int decide(Session& session, std::uint64_t entry, std::string_view event, engine::Fields fields,
           std::vector<OfficeChange> const& changes) {
    auto const request = office_request(session, event, std::move(fields));
    HoldInterrupts const hold;
    return tell_office(session, session.desk().confirm_in_office(request, entry), changes);
}

int confirm(Invocation const& given, Session& session) {
    auto const& proposal = proposal_named(session, *given.get("entry"));
    auto const entry = proposal.case_seq;
    auto const changes = changes_of(session, proposal);
    keep_an_administrator(session, changed_by(session.desk().office(), proposal));
    ask_for_yes(session, changes);
    return decide(session, entry, office_event::confirmed, {}, changes);
}

int reject(Invocation const& given, Session& session) {
    auto const entry = proposal_named(session, *given.get("entry")).case_seq;
    auto const why = words_from(given, "--why");
    return decide(session, entry, office_event::rejected, {{"why", why}}, {});
}

}  // namespace

std::vector<Command> proposal_commands() {
    return {
        {"people proposals",
         "changes that wait for another administrator, old beside new",
         {},
         {},
         {"caseway people proposals", "caseway people proposals --json"},
         false,
         list_proposals},
        {"people confirm",
         "a change that another administrator proposed takes effect",
         {{"ENTRY", "its number: caseway people proposals"}},
         {},
         {"caseway people confirm 31", "caseway people confirm 31 --dry-run"},
         true,
         confirm},
        {"people reject",
         "a proposed change is not to be; whoever proposed it may take it back so",
         {{"ENTRY", "its number: caseway people proposals"}},
         {{"--why", "TEXT", "the reason, which is kept"}},
         {"caseway people reject 31 --why \"The order has not been signed\""},
         true,
         reject},
    };
}

}  // namespace caseway::console
