// Changes of people, permissions and configuration: entries themselves, made by two people.

#include "engine/desk.hpp"
#include "engine/program_events.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/errand.hpp"

using namespace caseway;
using namespace caseway::engine;

namespace {

struct TwoAdministrators {
    std::unique_ptr<Journal> journal = store::memory_journal(true);
    Instant time = parse_minute("2020-04-06 09:00").value.value();
    Desk desk{*journal, tests::errand::errands(), {[this] { return time; }, store::new_id}};

    TwoAdministrators() {
        enter("a.one", {"administrator"});
        enter("a.two", {"administrator"});
    }
    Reply enter(std::string id, std::vector<std::string> roles, Rank rank = Rank::staff,
                std::string by = "a.one") {
        Member const member{id, id, rank, std::move(roles), "ppu", ""};
        return tell(office_event::person, fields_of(member), std::move(by));
    }
    Reply tell(Words event, Fields fields, std::string by) {
        return desk.record_in_office(request(event, std::move(fields), std::move(by)));
    }
    Reply answer(Words event, std::uint64_t proposal, std::string by) {
        return desk.confirm_in_office(request(event, {}, std::move(by)), proposal);
    }
    static Request request(Words event, Fields fields, std::string by) {
        Request asked;
        asked.event = std::string{event};
        asked.fields = std::move(fields);
        asked.by = {std::move(by), "training", Rank::partner, {}, {}};
        return asked;
    }
    Rank rank_of(std::string_view id) const {
        return desk.office()
            .as_known({std::string{id}, "", Rank::partner, {}, {}}, date_of(desk.now()),
                      date_of(desk.now()))
            .rank;
    }
};

}  // namespace

TEST_CASE("The first administrator has nobody to ask", "[engine][office]") {
    TwoAdministrators store;
    CHECK(store.desk.office().people().size() == 2);
    CHECK(store.desk.office().proposed().empty());
}

TEST_CASE("With two administrators one proposes and the other confirms", "[engine][office]") {
    TwoAdministrators store;
    auto const proposed = store.enter("p.new", {"officer"});
    REQUIRE(proposed.kind == Reply::Kind::proposed);
    CHECK(store.desk.office().find("p.new") == nullptr);
    auto const seq = store.desk.office().proposed().front().case_seq;

    auto const own = store.answer(office_event::confirmed, seq, "a.one");
    CHECK(own.kind == Reply::Kind::refused);
    CHECK(own.reasons.front().text == "whoever proposed a change does not confirm it");
    CHECK(store.desk.office().find("p.new") == nullptr);

    CHECK(store.answer(office_event::confirmed, seq, "a.two").done());
    CHECK(store.desk.office().find("p.new") != nullptr);
    CHECK(store.desk.office().proposed().empty());
    CHECK(store.answer(office_event::confirmed, seq, "a.two").kind ==
          Reply::Kind::not_provided_for);
}

TEST_CASE("A rejected change never takes effect", "[engine][office]") {
    TwoAdministrators store;
    store.enter("p.new", {"officer"});
    auto const seq = store.desk.office().proposed().front().case_seq;
    // Whoever proposed it may take it back.
    CHECK(store.answer(office_event::rejected, seq, "a.one").done());
    CHECK(store.desk.office().find("p.new") == nullptr);
    CHECK(store.desk.office().proposed().empty());
}

TEST_CASE("Nobody else changes people or their permissions and the attempt is kept",
          "[engine][office]") {
    TwoAdministrators store;
    store.enter("p.new", {"officer"});
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.two");
    auto const refused = store.enter("x.friend", {"administrator"}, Rank::staff, "p.new");
    CHECK(refused.kind == Reply::Kind::refused);
    auto const entries = store.journal->entries(office_stream);
    CHECK(entries.back().kind == EntryKind::refusal);
    CHECK(entries.back().actor == "p.new");
    CHECK(store.desk.office().find("x.friend") == nullptr);
}

TEST_CASE("What is asserted about somebody the store knows does not count", "[engine][office]") {
    TwoAdministrators store;
    Actor const boast{
        "a.one", "host-asserted", Rank::chief_superintendent, {"authorising-officer"}, "x"};
    auto const today = date_of(store.desk.now());
    auto const known = store.desk.office().as_known(boast, today, today);
    CHECK(known.rank == Rank::staff);
    CHECK_FALSE(known.holds("authorising-officer"));
    CHECK(known.assertion == "host-asserted");
    Actor const stranger{"z.other", "host-asserted", Rank::inspector, {"officer"}, "x"};
    CHECK(store.desk.office().as_known(stranger, today, today).rank == Rank::inspector);
}

TEST_CASE("A rank held for a time is the rank of its days", "[engine][office]") {
    TwoAdministrators store;
    RankHeld const held{Rank::inspector, parse_date("2020-04-06").value.value(),
                        parse_date("2020-04-07").value.value(), true};
    store.tell(office_event::rank, fields_of("a.one", held), "a.two");
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.one");
    CHECK(store.rank_of("a.one") == Rank::inspector);
    store.time += std::chrono::days{2};
    CHECK(store.rank_of("a.one") == Rank::staff);
}

TEST_CASE("Who leaves holds no role from the day after", "[engine][office]") {
    TwoAdministrators store;
    store.tell(office_event::left, {{"id", "a.two"}, {"last-day", "2020-04-06"}}, "a.one");
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.two");
    store.time += std::chrono::days{1};
    // One administrator is left, who has nobody to ask.
    CHECK(store.enter("p.new", {"officer"}).done());
    CHECK(store.enter("p.other", {"officer"}, Rank::staff, "a.two").kind == Reply::Kind::refused);
}

TEST_CASE("Who has left records nothing any more not even of a day when they served",
          "[engine][office]") {
    TwoAdministrators store;
    store.enter("p.left", {"officer"});
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.two");
    auto begun = TwoAdministrators::request("errand-begun",
                                            {{"because", "nobody answered the door"}}, "p.left");
    auto const opened = store.desk.open_case(begun);
    REQUIRE(opened.done());
    CHECK(store.desk.next(opened.receipt.case_ref, begun.by).has_value());

    store.tell(office_event::left, {{"id", "p.left"}, {"last-day", "2020-04-06"}}, "a.one");
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.two");
    store.time += std::chrono::days{1};
    auto const in_service = store.desk.now() - std::chrono::days{1};
    auto const refused = [&](Reply const& reply) {
        return reply.kind == Reply::Kind::refused &&
               reply.reasons.front().text.find("no longer serve") != std::string::npos;
    };
    begun.at = in_service;
    CHECK(refused(store.desk.open_case(begun)));
    begun.case_ref = opened.receipt.case_ref;
    begun.event = "help-called";
    begun.fields = {};
    CHECK(refused(store.desk.step(begun)));
    begun.event = program_event::oversight_refused;  // Of the office, and no change of it.
    CHECK(refused(store.desk.record_of_program(begun)));
    CHECK_FALSE(store.desk.next(opened.receipt.case_ref, begun.by).has_value());
}

TEST_CASE("No second person is passed by with a confirmation entered as a change",
          "[engine][office]") {
    TwoAdministrators store;
    store.enter("p.new", {"officer"});
    auto const seq = store.desk.office().proposed().front().case_seq;
    auto const size = store.journal->ledger_size();
    auto const tried =
        store.tell(office_event::confirmed, {{"entry", std::to_string(seq)}}, "a.one");
    CHECK(tried.kind == Reply::Kind::not_provided_for);
    CHECK(store.journal->ledger_size() == size);
    CHECK(store.desk.office().find("p.new") == nullptr);
    CHECK(store.desk.office().proposed().size() == 1);
}

TEST_CASE("Nobody dates a change of the office back to a day when they might have made it",
          "[engine][office]") {
    TwoAdministrators store;
    auto const day = [](char const* text) { return parse_date(text).value.value(); };
    auto const both = [&](Words event, Fields fields) {
        store.tell(event, std::move(fields), "a.one");
        store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq,
                     "a.two");
    };
    for (auto const* id : {"p.before", "p.after"})
        both(office_event::person, fields_of(Member{id, id, Rank::staff, {"officer"}, "ppu", ""}));
    // One administers until the 6th, another from the 8th: on the 7th a.one is alone.
    both(office_event::attached,
         fields_of("p.before", {"ppu", {"administrator"}, day("2020-04-06"), day("2020-04-06")}));
    both(office_event::attached,
         fields_of("p.after", {"ppu", {"administrator"}, day("2020-04-08"), {}}));
    both(office_event::left, {{"id", "a.two"}, {"last-day", "2020-04-06"}});

    auto const dated = [&](std::string const& on, std::string by) {
        auto asked = TwoAdministrators::request(
            office_event::person,
            fields_of(Member{"x.friend", "X", Rank::staff, {"administrator"}, "ppu", ""}),
            std::move(by));
        asked.at = parse_minute(on + " 10:00").value.value();
        return store.desk.record_in_office(asked).kind;
    };
    store.time += std::chrono::hours{50};
    CHECK(dated("2020-04-06", "p.before") == Reply::Kind::refused);
    CHECK(dated("2020-04-07", "a.one") == Reply::Kind::proposed);
    CHECK(store.desk.office().find("x.friend") == nullptr);
}

TEST_CASE("A store is not moved to another area by one person", "[engine][office]") {
    TwoAdministrators store;
    CHECK(store.tell(office_event::opened, {{"area", "GM"}}, "a.one").kind ==
          Reply::Kind::proposed);
    CHECK(store.desk.office().policy().area() != "GM");
}

TEST_CASE("A store without an administrator is not open to everybody", "[engine][office]") {
    TwoAdministrators store;
    for (auto const* who : {"a.one", "a.two"}) {
        store.tell(office_event::left, {{"id", who}, {"last-day", "2020-04-06"}}, "a.one");
        store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq,
                     "a.two");
    }
    store.time += std::chrono::days{1};
    CHECK(store.enter("x.friend", {"administrator"}, Rank::staff, "x.friend").kind ==
          Reply::Kind::refused);
    auto asked = TwoAdministrators::request(
        office_event::person,
        fields_of(Member{"a.new", "a.new", Rank::staff, {"administrator"}, "ppu", ""}), "h.chief");
    asked.by.rank = Rank::superintendent;
    CHECK(store.desk.record_in_office(asked).done());
    CHECK(store.desk.office().find("a.new") != nullptr);
}

TEST_CASE("An older proposal does not undo a newer change of the whole", "[engine][office]") {
    TwoAdministrators store;
    store.tell(office_event::policy, {{"supervised", "21"}}, "a.one");
    store.tell(office_event::policy, {{"supervised", "14"}}, "a.one");
    auto const older = store.desk.office().proposed().front().case_seq;
    store.answer(office_event::confirmed, store.desk.office().proposed().back().case_seq, "a.two");
    CHECK(store.answer(office_event::confirmed, older, "a.two").kind ==
          Reply::Kind::not_provided_for);
    CHECK(store.desk.office().policy().choices().at("supervised") == 14);
}

TEST_CASE("Configuration is kept with each entry that was decided under it", "[engine][office]") {
    TwoAdministrators store;
    auto const before = store.desk.office().policy().digest();
    auto const set = [&](Words event, Fields fields) {
        store.tell(event, std::move(fields), "a.one");
        store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq,
                     "a.two");
        return store.desk.office().policy();
    };
    auto const holidays = set(office_event::holidays,
                              {{"text", "proclaimed-to 2027\n2020-04-22 added A day of rest\n"}});
    CHECK(holidays.calendar().holiday_on(parse_date("2020-04-22").value.value()).has_value());
    auto const sittings = set(office_event::sittings, {{"text", "walsall tue 14:00\n"}});
    CHECK(sittings.sittings().courts() == std::vector<std::string>{"walsall"});
    auto const joined = set(office_event::joined,
                            fields_of(Join{"dapn-dapo", "WM", Date{std::chrono::days{20000}}}));
    REQUIRE(joined.joins().size() == 1);
    auto const permitted =
        set(office_event::permitted,
            fields_of(Permission{"p", "officer", "errand/*", true, "", {}, {}, "a paper"}));
    REQUIRE(permitted.permissions().size() == 1);
    CHECK(permitted.permissions().front().act == "errand/*");
    auto const digest = permitted.digest();
    CHECK(digest != before);
    CHECK(before == "default");
    auto const ended =
        set(office_event::permission_ended, {{"id", "p"}, {"last-day", "2020-04-05"}});
    CHECK(ended.permissions().front().until == parse_date("2020-04-05").value);
    CHECK(ended.digest() != digest);
}

TEST_CASE("Somebody named in a report is named with the rank of that day", "[engine][office]") {
    TwoAdministrators store;
    for (auto const* id : {"p.actor", "s.sergeant"}) {
        store.enter(id, {"officer", "sergeant"}, Rank::sergeant);
        store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq,
                     "a.two");
    }
    RankHeld const held{Rank::inspector, parse_date("2020-04-06").value.value(),
                        parse_date("2020-04-06").value.value(), true};
    store.tell(office_event::rank, fields_of("p.actor", held), "a.one");
    store.answer(office_event::confirmed, store.desk.office().proposed().front().case_seq, "a.two");
    auto asked =
        TwoAdministrators::request("errand-begun", {{"because", "nobody answered"}}, "p.actor");
    auto const ref = store.desk.open_case(asked).receipt.case_ref;
    // Told two days later, when the rank is over, of the day on which it was held.
    auto const that_day = store.desk.now();
    store.time += std::chrono::days{2};
    asked = TwoAdministrators::request(
        "visit-made", {{"by", "p.actor"}, {"seen", "yes"}, {"two-officers", "yes"}}, "s.sergeant");
    asked.case_ref = ref;
    asked.at = that_day;
    // The visit was not agreed yet: what happened is kept all the same.
    REQUIRE(store.desk.step(asked).kind == Reply::Kind::unplaced);
    auto const entries = store.journal->entries(store.desk.read(ref).value().id());
    auto const made = std::find_if(entries.begin(), entries.end(),
                                   [](Entry const& each) { return each.event == "visit-made"; });
    REQUIRE(made != entries.end());
    auto const* by = find_field(made->payload, "by");
    REQUIRE(by);
    CHECK(*by == "p.actor inspector");
}

TEST_CASE("A checkpoint is recorded as what it is and needs no second person",
          "[engine][office][checkpoint]") {
    TwoAdministrators store;
    for (auto const event : {checkpoint_event::made, checkpoint_event::cosigned}) {
        auto const asked =
            TwoAdministrators::request(event, {{"note", "four lines\n"}}, "somebody");
        auto const reply = store.desk.record_of_program(asked);
        CHECK(reply.kind == Reply::Kind::done);
        auto const last = store.journal->entries(office_stream).back();
        CHECK(last.kind == EntryKind::checkpoint);
        CHECK(last.event == event);
        CHECK(last.hash == reply.receipt.hash);
    }
    CHECK(store.desk.office().people().size() == 2);
    CHECK(store.desk.office().proposed().empty());
}

TEST_CASE("What the program does itself is not told to it", "[engine][office]") {
    TwoAdministrators store;
    auto const size = store.journal->ledger_size();
    for (Words const event : {checkpoint_event::made, checkpoint_event::cosigned, record_accepted,
                              program_event::keys_rotated, program_event::store_upgraded,
                              program_event::projections_rebuilt, program_event::oversight_refused,
                              Words{"queue-printed"}, Words{"Ana of 14 Canary Lane"}, Words{}}) {
        CAPTURE(std::string{event});
        auto const reply = store.tell(event, {}, "a.one");
        CHECK(reply.kind == Reply::Kind::not_provided_for);
        REQUIRE(reply.reasons.size() == 1);
        CHECK(reply.reasons.front().text.find("Canary") == std::string::npos);
        CHECK(reply.event.find("Canary") == std::string::npos);
    }
    CHECK(store.journal->ledger_size() == size);
}

TEST_CASE("By the program's own door nothing of the office is changed and no proposal answered",
          "[engine][office]") {
    TwoAdministrators store;
    store.enter("p.new", {"officer"});
    auto const seq = store.desk.office().proposed().front().case_seq;
    auto const size = store.journal->ledger_size();
    for (Words const event : {office_event::person, office_event::confirmed, Words{"anything"}}) {
        auto const asked = TwoAdministrators::request(event, {}, "a.two");
        CHECK(store.desk.record_of_program(asked).kind == Reply::Kind::not_provided_for);
    }
    CHECK(store.answer(checkpoint_event::made, seq, "a.two").kind == Reply::Kind::not_provided_for);
    CHECK(store.journal->ledger_size() == size);
    CHECK(store.desk.office().proposed().size() == 1);
}
