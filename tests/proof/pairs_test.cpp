// Every two workflows that ask each other for something, side by side.

#include "tests/proof/pairs.hpp"

#include "tests/proof/explained.hpp"
#include "tests/proof/in_use.hpp"

#include <iostream>

using namespace caseway;
using namespace caseway::tests;

namespace {

std::vector<Member> members() {
    std::vector<Member> all;
    for (auto const* workflow : workflows::catalogue().all()) {
        Member member{workflow, ways_in_use(*workflow), drive_in_use(*workflow).asked};
        for (auto const& state : truth_in_use(*workflow))
            for (auto const& event : state.events)
                member.shut[{state.state, std::string{event.event->name}}] = may_be_shut(event);
        all.push_back(std::move(member));
    }
    return all;
}

// Follows what rows announce from workflow to workflow: events that ask for one another in a circle
// of any length, each once.
class Circles {
public:
    explicit Circles(engine::Catalogue const& catalogue) : catalogue_{catalogue} {}

    std::vector<std::string> find() {
        for (auto const* workflow : catalogue_.all())
            for (auto const& event : workflow->events())
                follow(std::string{workflow->name()} + " " + std::string{event.name});
        return found_;
    }

private:
    void follow(std::string const& at) {
        if (auto const open = std::find(path_.begin(), path_.end(), at); open != path_.end()) {
            std::string circle;
            for (auto each = open; each != path_.end(); ++each) circle += *each + " > ";
            found_.push_back(circle + at);
            return;
        }
        if (!done_.insert(at).second) return;
        path_.push_back(at);
        auto const space = at.find(' ');
        auto const* workflow = catalogue_.find(at.substr(0, space));
        REQUIRE(workflow);
        for (auto const& row : workflow->rows())
            if (row.event == at.substr(space + 1))
                for (auto const& ask : row.asks)
                    follow(std::string{ask.workflow} + " " + std::string{ask.event});
        path_.pop_back();
    }

    engine::Catalogue const& catalogue_;
    std::vector<std::string> path_, found_;
    std::set<std::string> done_;
};

}  // namespace

TEST_CASE("What one workflow asks of another is never a reason to refuse a lawful step",
          "[proof][pairs]") {
    Explained refusals{{
        {"conflict conflict-declared in unopened",
         "what a meeting found has happened: its conditions hold where another strand asks"},
        {"flag hold-placed in unopened", "the next review of a hold after a death is set ahead"},
        {"disclosure disclosure-opened in unopened",
         "safeguarding asks with the day of its own step and by the right to know"},
        {"restriction party-linked in unopened",
         "by design: whoever is linked to the parties does not take their report"},
        {"grading assessment-opened in unopened",
         "whoever asks has looked for one that waits, and a new report has none"},
        {"referral referral-opened in unopened",
         "refused for Clare's law alone, and the next test shows that no step asks for that"},
    }};
    Explained unknowns{{}};
    auto const all = members();
    std::size_t pairs = 0, states = 0, delivered = 0, past = 0;
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t b = a; b < all.size(); ++b) {
            if (!are_a_pair(all[a], all[b])) continue;
            auto const search = search_pair(all[a], all[b]);
            CHECK(in_lines(search.endless) == "");
            for (auto const& each : search.may_refuse) refusals.add(each);
            for (auto const& each : search.may_not_tell) unknowns.add(each);
            ++pairs;
            states += search.states;
            delivered += search.delivered;
            past += search.past;
        }
    refusals.check();
    unknowns.check();
    CHECK(states > pairs);
    std::cout << "pairs: " << pairs << ", " << states << " states together, " << delivered
              << " asks delivered, " << past << " of them past what they would change\n";
}

TEST_CASE("Two workflows that ask one another for ever are noticed", "[proof][pairs]") {
    auto const all = members();
    auto const named = [&](std::string_view name) {
        return *std::find_if(all.begin(), all.end(),
                             [&](Member const& member) { return member.workflow->name() == name; });
    };
    auto const flag = named("flag");
    auto retention = named("retention");
    CHECK(search_pair(flag, retention).endless.empty());
    for (auto const& row : retention.workflow->rows())
        if (row.event == "hold-came")
            retention.asked.push_back({&row, "flag", "hold-placed", {}, true});
    auto const search = search_pair(flag, retention);
    CHECK_FALSE(search.endless.empty());
    // What asks for it is refused where the day of the next review is wrong.
    CHECK(search.may_refuse.contains("flag hold-placed in unopened"));
}

TEST_CASE("Whatever opens a strand is accepted there with the fields it is asked with",
          "[proof][pairs]") {
    std::size_t opened = 0;
    for (auto const* asker : workflows::catalogue().all())
        for (auto const& ask : drive_in_use(*asker).asked) {
            if (!ask.opens) continue;
            auto const* asked = workflows::catalogue().find(ask.workflow);
            REQUIRE(asked);
            engine::StrandView const self{ask.workflow, ask.workflow, "unopened", {}, {}};
            engine::Moment moment;
            moment.at = moment.now = engine::parse_minute("2020-04-06 09:00").value.value();
            moment.by = {"somebody", "training", engine::Rank::constable, {}, "coventry"};
            moment.strand = ask.workflow;
            moment.strands = {&self, 1};
            moment.asked = true;
            auto const outcome =
                asked->step(asked->initial(), asked->no_facts(), ask.event, ask.fields, moment);
            CAPTURE(std::string{asker->name()}, std::string{ask.row->event}, ask.workflow);
            CAPTURE(ask.event, outcome.reasons.empty() ? "" : outcome.reasons.front().text);
            CHECK(outcome.moved());
            ++opened;
        }
    std::cout << "pairs: " << opened << " ways of asking for a new strand, all accepted\n";
    CHECK(opened > 0);
}

TEST_CASE("No workflows ask one another in a circle without an end", "[proof][pairs]") {
    Explained circles{{}};
    for (auto const& circle : Circles{workflows::catalogue()}.find()) circles.add(circle);
    circles.check();
}
