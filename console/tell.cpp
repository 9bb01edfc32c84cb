#include "console/tell.hpp"

#include "console/given_fields.hpp"
#include "console/interrupt.hpp"
#include "console/reply.hpp"

#include <charconv>
#include <ostream>

namespace caseway::console {

namespace {

std::uint64_t number_from(std::string_view text, std::string_view what) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw Stop(exit_code::usage, std::string{what} + " is a whole number, such as 12.");
    return number;
}

bool would_be_recorded(engine::Reply const& reply) {
    using Kind = engine::Reply::Kind;
    return reply.done() || reply.kind == Kind::unplaced;
}

void show_plan(Session& session, engine::Reply const& plan,
               std::optional<engine::Minute> happened) {
    session.out() << "\nWill happen\n";
    if (plan.kind == engine::Reply::Kind::unplaced)
        session.out() << "  no rule says what follows; it is kept for a supervisor to resolve\n";
    print_effects(session, plan, happened);
}

void ask_for_yes(Session& session) {
    if (session.ask("Do it? Type yes to go on, anything else to stop: ") != "yes")
        throw Stop(exit_code::usage, "Stopped. Nothing was changed.");
}

// From the desk's decision to the last line about it, Ctrl-C waits.
int carry_out(Session& session, engine::Request const& request, Act const& act) {
    HoldInterrupts const hold;
    auto reply = act(request);
    if (reply.receipt.case_ref.empty()) reply.receipt.case_ref = request.case_ref;
    auto const code = answer(session, reply, request.at.value_or(session.now()));
    session.out() << std::flush;
    return code;
}

engine::Reply rehearsed(engine::Request request, Act const& act) {
    request.rehearse = true;
    return act(request);
}

}  // namespace

int tell(Session& session, engine::Request request, engine::EventLine const* event,
         Act const& act) {
    bool const asking = session.may_ask() && !request.rehearse;
    if (event && session.may_ask()) ask_for_missing(session, *event, request.fields);
    if (!asking) return carry_out(session, request, act);
    // What is shown must be what is done: a step by somebody else meanwhile stops it.
    if (!request.expected)
        if (auto const folded = session.desk().read(request.case_ref))
            request.expected = folded->version();
    auto const plan = rehearsed(request, act);
    if (would_be_recorded(plan)) {
        show_plan(session, plan, request.at.value_or(session.now()));
        ask_for_yes(session);
    }
    return carry_out(session, request, act);
}

engine::Minute time_from(std::string_view text, std::string_view what) {
    if (auto const time = engine::parse_iso_minute(text)) return *time;
    auto const time = engine::parse_minute(text);
    if (!time)
        throw Stop(exit_code::usage,
                   std::string{what} + " cannot be read. Expected: " + time.problem);
    return *time;
}

engine::Request request_from(Invocation const& given, Session& session) {
    engine::Request request;
    request.by = session.actor();
    request.via = "console";
    request.rehearse = session.globals().dry_run;
    request.id = given.get("--request").value_or("");
    request.on_behalf_of = given.get("--on-behalf-of").value_or("");
    if (auto const at = given.get("--at")) request.at = time_from(*at, "--at");
    if (auto const expect = given.get("--expect"))
        request.expected = number_from(*expect, "--expect");
    return request;
}

std::vector<Option> request_options() {
    return {{"--at", "TIME", "when it happened, if not now: \"Fri 17 Apr 2020 18:00\""},
            {"--request", "ID", "repeating an identity gives the first answer again"},
            {"--on-behalf-of", "WHO", "for whom it is recorded: an identity, no words"}};
}

}  // namespace caseway::console
