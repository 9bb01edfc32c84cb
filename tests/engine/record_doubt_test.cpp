// Somebody answers for a record that is not what it was: one person, by name, of rank or office.
#include "engine/record_doubt.hpp"

#include "engine/desk.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"

using namespace caseway;
using namespace caseway::engine;

namespace {

struct Doubted {
    std::unique_ptr<Journal> journal = store::memory_journal(true);
    Desk desk{
        *journal,
        tests::errand::errands(),
        {[] { return Instant{parse_minute("2020-04-06 09:00").value.value()}; }, store::new_id}};

    Doubted() {
        // Before there is an administrator, anybody enters people.
        enter("s.sergeant", Rank::sergeant, "officer");
        enter("i.inspector", Rank::inspector, "officer");
        enter("a.one", Rank::staff, "administrator");
    }
    void enter(std::string id, Rank rank, std::string role) {
        REQUIRE(tell(office_event::person, fields_of(Member{id, id, rank, {role}, "ppu", ""}), id)
                    .done());
    }
    static Request request(Words event, Fields fields, std::string by) {
        Request asked;
        asked.event = std::string{event};
        asked.fields = std::move(fields);
        asked.by = {std::move(by), "training", Rank::partner, {}, {}};
        return asked;
    }
    Reply tell(Words event, Fields fields, std::string by) {
        return desk.record_in_office(request(event, std::move(fields), std::move(by)));
    }
    Reply accept(std::string by) {
        return desk.record_of_program(
            request(record_accepted, {{"because", "restored"}}, std::move(by)));
    }
};

}  // namespace

TEST_CASE("An administrator or an inspector answers for a record in doubt",
          "[engine][office][doubt]") {
    Doubted store;
    for (auto const* who : {"a.one", "i.inspector"}) {
        CHECK(store.accept(who).done());
        auto const last = store.journal->entries(office_stream).back();
        CHECK(last.event == record_accepted);
        CHECK(last.actor == who);
        CHECK(last.marks.empty());
    }
    CHECK(store.desk.office().people().size() == 3);
}

TEST_CASE("A sergeant does not answer for a record in doubt", "[engine][office][doubt]") {
    Doubted store;
    for (auto const* who : {"s.sergeant", "nobody"}) {
        auto const reply = store.accept(who);
        CHECK(reply.kind == Reply::Kind::refused);
        CHECK(store.journal->entries(office_stream).back().kind == EntryKind::refusal);
    }
}

TEST_CASE("Whoever has left answers for nothing", "[engine][office][doubt]") {
    Doubted store;
    REQUIRE(
        store.tell(office_event::left, {{"id", "i.inspector"}, {"last-day", "2020-04-05"}}, "a.one")
            .done());
    CHECK(store.accept("i.inspector").kind == Reply::Kind::refused);
}
