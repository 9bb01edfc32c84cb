// A desk whose record a supervisor asks: two officers, a sergeant, cases of one errand, and a clock
// that is set by hand.

#pragma once

#include "engine/desk.hpp"
#include "engine/oversight.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"

#include <memory>
#include <string>
#include <vector>

namespace caseway::tests {

struct Overseen {
    std::unique_ptr<engine::Journal> journal = store::memory_journal(true);
    engine::Instant time = engine::parse_minute("2020-04-06 09:00").value.value();
    engine::Desk desk{*journal, errand::errands(), {[this] { return time; }, store::new_id}};

    Overseen() {
        enter("p.officer", engine::Rank::constable);
        enter("q.officer", engine::Rank::constable);
        enter("s.sergeant", engine::Rank::sergeant);
        enter("i.inspector", engine::Rank::inspector);
    }

    Overseen& at(std::string const& when) {
        time = engine::parse_minute(when).value.value();
        return *this;
    }
    engine::Actor actor(std::string const& who) const {
        auto const* member = desk.office().find(who);
        return member ? engine::acting(*member, "training", engine::date_of(desk.now()))
                      : engine::Actor{who, "training", engine::Rank::constable, {}, "x"};
    }
    // A new case; its reference.
    std::string begin(std::string const& who) {
        auto const reply =
            desk.open_case(asked({}, "errand-begun", who, {{"because", "no answer"}}));
        REQUIRE(reply.done());
        return reply.receipt.case_ref;
    }
    engine::Reply help(std::string const& ref, std::string const& who) {
        return desk.step(asked(ref, "help-called", who, {}));
    }
    // A look that has to succeed.
    void look(std::string const& ref, std::string const& who, std::string const& reason = {}) {
        engine::Look look;
        look.case_ref = ref;
        look.view = "show";
        look.by = actor(who);
        look.reason = reason;
        REQUIRE(desk.look(look).allowed());
    }
    void list(std::vector<std::string> refs, std::string const& who, std::string words = {}) {
        engine::LookOver over;
        over.view = words.empty() ? "queue" : "find";
        over.shown = std::move(refs);
        over.words = std::move(words);
        over.by = actor(who);
        REQUIRE(desk.look_over(over).allowed());
    }
    engine::Reply word(std::string const& ref, std::string const& event, std::uint64_t entry,
                       std::string const& who, std::string const& text = {}) {
        engine::Fields fields{{"entry", std::to_string(entry)}};
        if (!text.empty()) fields.push_back({"text", text});
        return desk.note(asked(ref, event, who, std::move(fields)));
    }
    std::vector<engine::Entry> entries(std::string const& ref) const {
        return journal->entries(desk.read(ref).value().id());
    }

    // What there is to ask of the whole record so far.
    std::vector<engine::Concern> concerns(engine::Policy const& policy = {}) const {
        return engine::concerns_in(
            *journal, policy, {{engine::Instant{}, engine::Instant::max()}, desk.now(), "visit"});
    }
    std::vector<engine::Concern> of(engine::Watch watch, engine::Policy const& policy = {}) const {
        auto found = concerns(policy);
        std::erase_if(found, [&](auto const& each) { return each.watch != watch; });
        return found;
    }

private:
    static engine::Request asked_by(engine::Actor by) {
        engine::Request request;
        request.by = std::move(by);
        return request;
    }
    engine::Request asked(std::string const& ref, std::string const& event, std::string const& who,
                          engine::Fields fields) const {
        auto request = asked_by(actor(who));
        request.case_ref = ref;
        request.event = event;
        request.fields = std::move(fields);
        return request;
    }
    void enter(std::string const& id, engine::Rank rank) {
        auto request = asked_by({"n.ames", "training", engine::Rank::staff, {}, "x"});
        request.event = std::string{engine::office_event::person};
        request.fields = engine::fields_of(engine::Member{id, "N.", rank, {"officer"}, "x", ""});
        REQUIRE(desk.record_in_office(request).done());
    }
};

}  // namespace caseway::tests
