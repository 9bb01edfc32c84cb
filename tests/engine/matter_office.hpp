// A desk over a store in memory with cases of one matter, and people who have more or less to do
// with them.

#pragma once

#include "engine/desk.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "tests/catch.hpp"
#include "tests/engine/matter.hpp"

#include <memory>

namespace caseway::tests::matter {

inline constexpr Supervision supervision[] = {{"chief", "officer"}};
inline constexpr Attendance attendance[] = {{"board", "guest"}};
inline constexpr Words oversight[] = {"auditor"};
inline constexpr Setting refuses{"refuses", 1, Binding::local, "a rule of this test"};

class MatterOffice {
public:
    // Without a rule of need to know where `known` has none.
    explicit MatterOffice(
        NeedToKnow const& known =
            {supervision, attendance, oversight, {}, Rank::sergeant, &refuses, "this test"},
        Disposal disposal = {})
        : catalogue{{&matter()}, matter(), known, disposal} {
        enter("p.one", Rank::constable, "officer", "north");
        enter("p.two", Rank::constable, "officer", "south");
        enter("s.north", Rank::sergeant, "sergeant", "north");
        enter("s.south", Rank::sergeant, "sergeant", "south");
        enter("c.chief", Rank::staff, "chief", "");
        enter("g.guest", Rank::partner, "guest", "");
        enter("a.auditor", Rank::staff, "auditor", "");
        enter("n.nobody", Rank::constable, "stranger", "");
        enter("r.first", Rank::staff, "clerk", "");
        open();
    }

    // Another case; its reference.
    std::string open() {
        Request asked = request("matter-begun", {}, "r.first");
        asked.case_ref.clear();
        auto const reply = desk.open_case(asked);
        REQUIRE(reply.done());
        ref = reply.receipt.case_ref;
        return ref;
    }
    Request request(std::string event, Fields fields, std::string const& who) const {
        Request asked;
        asked.case_ref = ref;
        asked.event = std::move(event);
        asked.fields = std::move(fields);
        asked.by = actor(who);
        return asked;
    }
    Reply step(std::string event, Fields fields = {}, std::string const& who = "r.first") {
        return desk.step(request(std::move(event), std::move(fields), who));
    }
    Actor actor(std::string const& who) const {
        auto const* member = desk.office().find(who);
        return member ? acting(*member, "training", date_of(desk.now()))
                      : Actor{who, "host", Rank::partner, {}, {}};
    }
    Case the_case() const { return desk.read(ref).value(); }
    Relationship of(std::string const& who) const {
        return relationship_of(the_case(), actor(who), desk.office(), desk.now());
    }
    MayLook may(std::string const& who) const { return desk.may_look(the_case(), actor(who)); }
    std::vector<Entry> entries() const { return journal->entries(the_case().id()); }
    void enter(std::string id, Rank rank, std::string role, std::string unit) {
        Request entered;
        entered.event = std::string{office_event::person};
        entered.fields = fields_of(Member{std::move(id), "P.", rank, {std::move(role)}, unit, ""});
        entered.by = the_clock();
        REQUIRE(desk.record_in_office(entered).done());
    }

    Catalogue catalogue;
    std::unique_ptr<Journal> journal = store::memory_journal(true);
    Instant time = parse_minute("2020-04-06 09:00").value.value();
    Desk desk{*journal, catalogue, {[this] { return time; }, store::new_id}};
    std::string ref;
};

}  // namespace caseway::tests::matter
