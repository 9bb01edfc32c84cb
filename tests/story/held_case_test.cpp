// A hold keeps the record and nothing else: no limit of the law waits for it.

#include "tests/story/small_desk.hpp"
#include "tests/workflows/dvpo_cast.hpp"
#include "workflows/contact.hpp"
#include "workflows/flag.hpp"

using namespace caseway;
using tests::SmallDesk;
namespace cast = tests::dvpo_cast;

namespace {

engine::Actor records() { return tests::somebody("records-officer", engine::Rank::staff); }

// Notices and flags alone, so that a case begins with what the test is about.
engine::Catalogue const& notices_and_flags() {
    static engine::Catalogue const all{
        {&workflows::dvpo::dvpo(), &workflows::contact::contact(), &workflows::flag::flag()},
        workflows::dvpo::dvpo()};
    return all;
}

// A notice that was served on Friday 17 April 2020 at 18:00.
struct NoticeServed : SmallDesk {
    NoticeServed() : SmallDesk{notices_and_flags()} {
        enter(cast::constable());
        at("2020-04-17 12:00").open("consideration-raised", cast::consideration(), cast::team());
        at("2020-04-17 14:00").step("notice-drafted", cast::draft(), cast::team());
        at("2020-04-17 16:00").step("notice-authorised", cast::authority(), cast::superintendent());
        at("2020-04-17 18:00").step("notice-served", cast::service(), cast::constable());
        REQUIRE(state_of("dvpo") == "notice-in-force");
    }
    void hold(std::string reason, std::string review_by) {
        REQUIRE(at("2020-04-17 19:00")
                    .step("hold-placed",
                          {{"reason", std::move(reason)},
                           {"why", "asked for in writing"},
                           {"review-by", std::move(review_by)}},
                          records())
                    .done());
    }
};

}  // namespace

TEST_CASE("A hold never stops the 48 hours of a notice", "[story][flag]") {
    auto const* reason =
        GENERATE("legal-hold", "evidence-hold", "inquest", "iopc", "inquiry", "review");
    NoticeServed notice;
    notice.hold(reason, "2020-06-01");
    notice.at("2020-04-20 18:00").sweep();
    CHECK(notice.state_of("dvpo") == "notice-in-force");
    notice.at("2020-04-20 18:01").sweep();
    CHECK(notice.state_of("dvpo") == "result-unknown");
    CHECK(notice.state_of("flag") == "hold-stands");
}

TEST_CASE("A hold whose review was missed stands and the 48 hours run on", "[story][flag]") {
    NoticeServed notice;
    notice.hold("inquest", "2020-04-18");
    notice.at("2020-04-19 00:00").sweep();
    CHECK(notice.state_of("flag") == "hold-overdue");
    CHECK(notice.shared("held") == "yes");
    CHECK(notice.state_of("dvpo") == "notice-in-force");
    notice.at("2020-04-20 18:01").sweep();
    CHECK(notice.state_of("dvpo") == "result-unknown");
}

TEST_CASE("Who looks after a hold is a name and no words", "[story][flag]") {
    NoticeServed notice;
    auto const before = notice.entries().size();
    auto const placed = notice.step("hold-placed",
                                    {{"reason", "inquest"},
                                     {"why", "asked for in writing"},
                                     {"review-by", "2020-06-01"},
                                     {"owner", "Ana of 14 Canary Lane"}},
                                    records());
    CHECK(placed.kind == engine::Reply::Kind::bad_fields);
    REQUIRE(placed.problems.size() == 1);
    CHECK(placed.problems.front().field == "owner");
    CHECK(placed.problems.front().words().find("Canary") == std::string::npos);
    CHECK(notice.entries().size() == before);
    notice.hold("inquest", "2020-06-01");
    CHECK(notice.step("flag-handed-over", {{"owner", "14 Canary Lane"}}, records()).kind ==
          engine::Reply::Kind::bad_fields);
    CHECK(notice.step("flag-handed-over", {{"owner", "records-officer/ppu"}}, records()).done());
    CHECK(notice.the_case().strand("flag")->owner == "records-officer/ppu");
}

TEST_CASE("A case is held until the last of its holds is lifted", "[story][flag]") {
    NoticeServed notice;
    notice.hold("inquest", "2020-06-01");
    notice.hold("iopc", "2020-06-01");
    engine::Fields const released{{"released", "yes"}, {"why", "released in writing"}};
    CHECK(notice.step("hold-lifted", released, records(), "flag.2").done());
    CHECK(notice.shared("held") == "yes");
    CHECK(notice.step("hold-lifted", released, records(), "flag").done());
    CHECK(notice.shared("held") == "no");
    CHECK(notice.judged_again().empty());
}
