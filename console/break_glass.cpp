// break-glass: somebody is in danger, nobody can be asked, and the case is not theirs.
#include "console/break_glass.hpp"

#include "console/case_named.hpp"
#include "console/given_fields.hpp"
#include "console/tell.hpp"
#include "console/text.hpp"

#include <ostream>

namespace caseway::console {

namespace {

constexpr std::string_view workflow_name = "emergency-access", opened = "opened-in-emergency";

engine::EventLine const& breaking(engine::Catalogue const& catalogue) {
    auto const* workflow = catalogue.find(workflow_name);
    auto const* event = workflow ? workflow->event_named(opened) : nullptr;
    if (!event) throw std::logic_error("nothing lets anybody in in an emergency");
    return *event;
}

// Loud, because nobody is to do it without noticing.
void say_what_it_means(Session& session, std::string const& case_ref) {
    auto const access = case_of(session, case_ref).access();
    auto const* grant = access.grant_of(session.actor().id, session.now());
    if (!grant) return;
    session.out() << "\n*** THE GLASS IS BROKEN ***\n"
                  << wrapped(case_ref + " is open to you until " + engine::show(*grant->until) +
                             ". Supervisors and the data protection officer were told now. Every "
                             "look is recorded under your name, and another person says within a "
                             "day whether it was right.");
}

int break_glass(Invocation const& given, Session& session) {
    auto request = request_from(given, session);
    request.event = opened;
    request.case_ref = case_told(session, *given.get("case"), opened);
    // Here the two switches that say why somebody looks say why they let themselves in.
    auto const& why = session.globals();
    if (!why.reason.empty()) request.fields.push_back({"reason", why.reason});
    if (!why.because.empty())
        request.fields.push_back({"because", text_from(why.because, session)});
    auto const case_ref = request.case_ref;
    auto const code = tell(session, std::move(request), &breaking(session.desk().catalogue()),
                           [&](auto const& asked) { return session.desk().step(asked); });
    bool const done = code == exit_code::done && !session.globals().dry_run;
    if (done && !session.globals().json) say_what_it_means(session, case_ref);
    return code;
}

}  // namespace

Command break_glass_command() {
    return {"break-glass",
            "let yourself into a case in an emergency: four hours, told to supervisors, reviewed",
            {{"CASE", "the reference, or an ending of it"}},
            request_options(),
            {"caseway break-glass 4187        asks for what is missing",
             "caseway workflow show emergency-access   which reasons there are",
             "caseway break-glass 4187 --reason danger-to-life --because -"},
            true,
            break_glass};
}

}  // namespace caseway::console
