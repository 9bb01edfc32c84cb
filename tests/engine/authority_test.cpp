// The one answer to whether somebody may: roles, ranks of the day, permissions, exclusion.

#include "engine/authority.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;

namespace {

constexpr Authority serving = done_by("officer").ranked(Rank::constable, "s.25(2)");
constexpr Authority changing = done_by("administrator").with_another("two persons");
constexpr Act serve{"dvpo", "notice-served", &serving};
constexpr Act change{"office", "person-entered", &changing};

Date day(std::string_view text) { return parse_date(text).value.value(); }

struct Asking {
    Policy policy;
    Access access;
    Moment moment;

    explicit Asking(Actor by) {
        moment.by = std::move(by);
        moment.at = parse_minute("2020-04-17 18:00").value.value();
        moment.policy = &policy;
        moment.access = &access;
    }
    Ruling of(Act const& act) const { return authorise(act, moment); }
    std::string why(Act const& act) const {
        auto const ruling = of(act);
        return ruling.reasons.empty() ? "" : ruling.reasons.front().text;
    }
};

Actor officer(Rank rank = Rank::constable) { return {"p.one", "training", rank, {"officer"}, ""}; }
Actor staff() { return {"s.two", "training", Rank::staff, {"clerk"}, ""}; }

Permission given_to_clerks() {
    return {"clerks-serve",    "clerk",  "dvpo/notice-served", true, "", day("2020-04-01"),
            day("2020-04-30"), "a paper"};
}

}  // namespace

TEST_CASE("A role of the table may and others may not", "[engine][authority]") {
    CHECK(Asking{officer()}.of(serve).allowed());
    CHECK(Asking{officer()}.of(serve).role == "officer");
    CHECK(Asking{staff()}.why(serve) == "this is done by: officer");
}

TEST_CASE("A permission gives an act to a role for its days and its area", "[engine][authority]") {
    auto sergeant = staff();
    sergeant.rank = Rank::sergeant;
    Asking asking{sergeant};
    asking.policy.permit(given_to_clerks());
    CHECK(asking.of(serve).allowed());
    CHECK(asking.of(serve).role == "clerk");
    asking.moment.at = parse_minute("2020-05-01 00:00").value.value();
    CHECK_FALSE(asking.of(serve).allowed());
    asking.moment.at = parse_minute("2020-04-30 23:59").value.value();
    CHECK(asking.of(serve).allowed());
    auto elsewhere = given_to_clerks();
    elsewhere.area = "GM";
    asking.policy.permit(elsewhere);
    CHECK_FALSE(asking.of(serve).allowed());
}

TEST_CASE("No permission makes a constable of police staff", "[engine][authority]") {
    Asking asking{staff()};
    asking.policy.permit(given_to_clerks());
    CHECK(asking.why(serve) == "this needs the rank of constable or above; you are: staff");
}

TEST_CASE("A permission taken away stops a role of the table", "[engine][authority]") {
    Asking asking{officer()};
    asking.policy.permit(
        {"no-service", "officer", "dvpo/*", false, "", day("2020-01-01"), {}, "a paper"});
    CHECK(asking.why(serve) == "nobody here may do this at present");
    CHECK(asking.policy.end_permission("no-service", day("2020-04-16")));
    CHECK(asking.of(serve).allowed());
    CHECK_FALSE(asking.policy.end_permission("unknown", day("2020-04-16")));
}

TEST_CASE("Exclusion beats every other rule", "[engine][authority]") {
    Asking asking{officer(Rank::chief_superintendent)};
    asking.access.excluded.insert("p.one");
    asking.access.admitted.insert("p.one");
    CHECK(asking.why(serve) == "you are excluded from this case by a conflict of interest");
    CHECK(asking.of(serve).reasons.size() == 1);
}

TEST_CASE("A restricted case is for those admitted to it", "[engine][authority]") {
    Asking asking{officer()};
    asking.access.restricted = true;
    CHECK(asking.why(serve) == "this case is restricted to people admitted to it");
    asking.access.admitted.insert("p.one");
    CHECK(asking.of(serve).allowed());
    // The clock is nobody, and limits pass in restricted cases too.
    CHECK(barred({}).empty());
    asking.moment.by = the_clock();
    CHECK(barred(asking.moment).empty());
}

TEST_CASE("What two people do is proposed by the first", "[engine][authority]") {
    Actor const one{"a.one", "training", Rank::staff, {"administrator"}, ""};
    CHECK(Asking{one}.of(change).kind == Ruling::Kind::needs_second_person);
    CHECK(Asking{officer()}.of(change).kind == Ruling::Kind::refuse);
}

TEST_CASE("Another strand's step is asked on its own authority", "[engine][authority]") {
    static constexpr auto by_ask = done_by_ask;
    Asking asking{officer()};
    Act const act{"dvpo", "consideration-raised", &by_ask};
    CHECK(asking.why(act) == "another strand's step brings this about");
    asking.moment.asked = true;
    CHECK(asking.of(act).allowed());
}

TEST_CASE("Somebody is what they are on the day it happened", "[engine][people]") {
    Member member{"h.blake", "Hal", Rank::sergeant, {"response-sergeant"}, "coventry", ""};
    member.ranks.push_back({Rank::inspector, day("2020-03-01"), day("2020-03-31"), true});
    member.attachments.push_back({"fcid", {"investigator"}, day("2020-03-20"), day("2020-04-10")});
    member.last_day = day("2020-06-30");
    CHECK(acting(member, "", day("2020-02-29")).rank == Rank::sergeant);
    auto const in_march = acting(member, "", day("2020-03-31"));
    CHECK(in_march.rank == Rank::inspector);
    CHECK(in_march.acting_rank);
    CHECK(in_march.holds("investigator"));
    CHECK(in_march.holds("response-sergeant"));
    CHECK(in_march.unit == "fcid");
    auto const in_april = acting(member, "", day("2020-04-11"));
    CHECK(in_april.rank == Rank::sergeant);
    CHECK_FALSE(in_april.holds("investigator"));
    CHECK(in_april.unit == "coventry");
    CHECK_FALSE(acting(member, "", day("2020-06-30")).roles.empty());
    auto const gone = acting(member, "", day("2020-07-01"));
    CHECK(gone.roles.empty());
    CHECK(gone.rank == Rank::partner);
}
