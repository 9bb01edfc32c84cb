// A desk over a store, in memory where none is given, and a few workflows, with a clock that a test
// sets, for stories about how these few meet.

#pragma once

#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"

#include <memory>
#include <string>

namespace caseway::tests {

class SmallDesk {
public:
    // A case begins with the first event of the catalogue's first workflow.
    explicit SmallDesk(engine::Catalogue const& catalogue,
                       std::unique_ptr<engine::Journal> journal = store::memory_journal(true))
        : journal_{std::move(journal)},
          desk_{*journal_, catalogue, {[this] { return time_; }, store::new_id}} {}

    SmallDesk& at(std::string_view time) {
        time_ = engine::parse_minute(time).value.value();
        return *this;
    }
    // Somebody the store knows, as a field that names a person asks for.
    void enter(engine::Actor const& person) {
        engine::Member const member{person.id, "P.", person.rank, person.roles, person.unit, ""};
        REQUIRE(desk_
                    .record_in_office(request(std::string{engine::office_event::person},
                                              engine::fields_of(member), person))
                    .done());
    }
    void open(std::string event, engine::Fields fields, engine::Actor const& by) {
        auto const reply = desk_.open_case(request(std::move(event), std::move(fields), by));
        REQUIRE(reply.done());
        ref_ = reply.receipt.case_ref;
    }
    // Of the strand that can take it, or of the one that is named.
    engine::Reply step(std::string event, engine::Fields fields, engine::Actor const& by,
                       std::string strand = {}) {
        auto asked = request(std::move(event), std::move(fields), by);
        asked.strand = std::move(strand);
        return desk_.step(asked);
    }
    void sweep() { desk_.sweep(); }

    engine::Journal& journal() const { return *journal_; }
    std::vector<engine::Entry> entries() const { return journal_->entries(the_case().id()); }
    engine::Case the_case() const { return desk_.read(ref_).value(); }
    std::string state_of(std::string const& strand) const {
        return the_case().strand(strand)->state;
    }
    std::string shared(std::string const& fact) const { return the_case().shared().at(fact); }

    // What comes out otherwise where every entry is judged again.
    std::vector<std::string> judged_again() const {
        auto const policies = engine::Policies::of_office(journal_->entries(engine::office_stream));
        std::vector<std::string> faults;
        for (auto const& fault : engine::replay_strictly(
                 desk_.catalogue(), journal_->entries(the_case().id()), policies))
            faults.push_back(fault.what);
        return faults;
    }

private:
    engine::Request request(std::string event, engine::Fields fields,
                            engine::Actor const& by) const {
        engine::Request asked;
        asked.case_ref = ref_;
        asked.event = std::move(event);
        asked.fields = std::move(fields);
        asked.by = by;
        return asked;
    }

    std::unique_ptr<engine::Journal> journal_;
    engine::Instant time_ = engine::parse_minute("2020-04-17 12:00").value.value();
    engine::Desk desk_;
    std::string ref_;
};

}  // namespace caseway::tests
