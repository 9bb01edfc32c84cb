#include "console/scenario_player.hpp"

#include "console/looking.hpp"
#include "engine/case.hpp"
#include "engine/in_plain.hpp"
#include "engine/near.hpp"

namespace caseway::console {

namespace {

// Words of a scenario that are no workflow's events.
constexpr std::string_view everything = "*", office = "office", sweep_event = "sweep",
                           the_clock = "clock";

bool is_name(std::string_view where) { return where.starts_with('@'); }

// What stands where a name belongs may be anything, and is not given back.
std::string named(std::string const& text) {
    return text == everything || engine::is_name(text) ? text : "(no name)";
}

std::string what_of(Happening const& happening) {
    auto what = named(happening.event) + " on " +
                (happening.where.empty() ? "a new case" : named(happening.where));
    if (!happening.strand.empty()) what += "/" + named(happening.strand);
    return what;
}

engine::Reply no_such_case() {
    engine::Reply reply;
    reply.kind = engine::Reply::Kind::no_such_case;
    return reply;
}

}  // namespace

Played ScenarioPlayer::play(ScenarioLine const& line) {
    Played played;
    played.line = line.number;
    if (!line.happening) {
        played.expected = "a line that can be read";
        played.got = line.problem;
        return played;
    }
    played = unplayed(line, {});
    try {
        tell(*line.happening, played);
    } catch (Stop const& stop) {
        played.got = stop.what();
    }
    return played;
}

Played ScenarioPlayer::unplayed(ScenarioLine const& line, std::string why) {
    Played played;
    played.line = line.number;
    played.what = what_of(*line.happening);
    played.expected = in_words(line.happening->expected);
    played.got = std::move(why);
    return played;
}

void ScenarioPlayer::tell(Happening const& happening, Played& played) {
    if (training_) {
        // Recorded time never runs backwards, so neither may the clock that is set.
        auto const last =
            std::chrono::floor<std::chrono::minutes>(session_.journal().last_recorded());
        if (happening.time < last) {
            played.got = "the store's last entry was recorded on " + engine::show(last) +
                         "; what is recorded later than it happened is 'TIME of EARLIER TIME'";
            return;
        }
        session_.set_clock(happening.time);
        act_as_told(session_, happening);
    }
    if (happening.event == sweep_event) return sweep(happening, played);
    auto reply = answer(happening, request_of(happening));
    played.as_expected = fits(happening.expected, reply, feed_);
    played.got = in_words(reply);
    played.effects = effects_in_words(reply);
    played.reply = std::move(reply);
}

void ScenarioPlayer::sweep(Happening const& happening, Played& played) {
    played.swept = session_.desk().sweep();
    auto const& hidden = session_.hidden();
    std::erase_if(played.swept, [&](auto const& each) { return hidden.holds_ref(each.case_ref); });
    std::vector<std::string> names;
    for (auto const& each : played.swept) names.push_back(each.what + " " + each.name);
    played.got = names.empty() ? "nothing had passed" : engine::joined(names, ", ");
    played.as_expected = fits(happening.expected, played.swept);
}

engine::Request ScenarioPlayer::request_of(Happening const& happening) {
    engine::Request request;
    request.id = happening.request;
    request.strand = happening.strand;
    request.event = happening.event;
    request.fields = happening.fields;
    // A name of this scenario stands for the reference of its case.
    for (auto& field : request.fields)
        if (auto const bound = cases_.find(field.text); bound != cases_.end())
            field.text = bound->second;
    request.by = session_.actor();
    request.at = happening.of;
    request.via = "scenario";
    if (!training_) {
        request.at = happening.of.value_or(happening.time);
        request.on_behalf_of = happening.who;
    }
    return request;
}

engine::Reply ScenarioPlayer::answer(Happening const& happening, engine::Request request) {
    auto& desk = session_.desk();
    if (happening.where == office) return desk.record_in_office(request);
    auto const bound = cases_.find(happening.where);
    bool const unbound = is_name(happening.where) && bound == cases_.end();
    auto const& first = desk.catalogue().first();
    bool const opens =
        (unbound || happening.where.empty()) && first.has_row(first.initial(), happening.event);
    if (unbound && (!opens || !engine::is_name(happening.where))) return no_such_case();
    if (opens) {
        auto reply = desk.open_case(request);
        if (reply.done() && unbound) cases_[happening.where] = reply.receipt.case_ref;
        return reply;
    }
    request.case_ref = bound == cases_.end() ? happening.where : bound->second;
    return told_to_case(request);
}

engine::Reply ScenarioPlayer::told_to_case(engine::Request const& request) {
    auto& desk = session_.desk();
    auto reply = request.event == engine::note_event ? desk.note(request) : desk.step(request);
    look_at_answer(session_, reply, request.case_ref, step_view);
    return reply;
}

void act_as_told(Session& session, Happening const& happening) {
    if (happening.who == the_clock)
        session.act_as_oneself();
    else
        session.act_as(happening.who);
}

}  // namespace caseway::console
