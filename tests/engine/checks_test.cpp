// The checks over tables, each shown to find what it looks for.

#include "engine/checks.hpp"

#include "tests/catch.hpp"
#include "tests/engine/visit.hpp"

using namespace caseway::engine;

namespace {

// A table as bare lines, to be spoilt.
class Lines : public Workflow {
public:
    std::vector<StateLine> states_{
        {"unopened", "not opened", false}, {"open", "open", false}, {"closed", "closed", true}};
    std::vector<EventLine> events_{{"opened", "Opened", EventKind::decision, done_by_anybody, {}},
                                   {"shut", "Shut", EventKind::decision, done_by_anybody, {}},
                                   {"passed", "Passed", EventKind::occurrence, done_by_clock, {}},
                                   {"came", "Came", EventKind::occurrence, done_by_anybody, {}}};
    std::vector<RowLine> rows_{{"unopened", "opened", "open", {}, {}, {}},
                               {"open", "shut", "closed", {}, {}, {}}};
    std::vector<DeadlineRule const*> deadlines_;
    std::string edition_ = "1-0";

    Words name() const override { return "lines"; }
    Words label() const override { return "Lines"; }
    Words source() const override { return "tests"; }
    Words initial() const override { return "unopened"; }
    std::string const& edition() const override { return edition_; }
    std::span<StateLine const> states() const override { return states_; }
    std::span<EventLine const> events() const override { return events_; }
    std::span<RowLine const> rows() const override { return rows_; }
    std::span<DeadlineRule const* const> deadlines() const override { return deadlines_; }
    std::span<Setting const* const> settings() const override { return {}; }
    std::span<Regime const* const> regimes() const override { return {}; }
    Facts no_facts() const override { return {}; }
    bool same_facts(Facts const&, Facts const&) const override { return true; }
    Outcome step(std::string_view, Facts const&, std::string_view, Fields const&,
                 Moment const&) const override {
        return {};
    }
    Outcome follow(std::string_view, Facts const&, std::string_view, Fields const&,
                   std::string_view, std::string_view, Moment const&) const override {
        return {};
    }
    Fields canonical(std::string_view, Fields const& fields,
                     std::vector<FieldProblem>&) const override {
        return fields;
    }
    std::vector<Possibility> next(std::string_view, Facts const&, Moment const&) const override {
        return {};
    }
};

std::string only_fault(Lines const& lines) {
    auto const faults = faults_of(lines);
    REQUIRE(faults.size() == 1);
    return faults.front();
}

}  // namespace

TEST_CASE("A sound table has no faults", "[engine][checks]") {
    CHECK(faults_of(Lines{}).empty());
    CHECK(faults_of(caseway::tests::visit::visit()).empty());
}

TEST_CASE("A state that nothing leads to is found", "[engine][checks]") {
    Lines lines;
    lines.states_.push_back({"lost", "lost", true});
    CHECK(only_fault(lines) == "nothing leads to the state lost");
}

TEST_CASE("A state that only a passing limit leaves is a dead end", "[engine][checks]") {
    Lines lines;
    lines.states_.push_back({"stuck", "stuck", false});
    lines.rows_.push_back({"open", "came", "stuck", {}, {}, {}});
    lines.rows_.push_back({"stuck", "passed", "closed", {}, {}, {}});
    CHECK(only_fault(lines) == "nobody can lead out of the state stuck");
}

TEST_CASE("A condition without words or source is found", "[engine][checks]") {
    Lines lines;
    lines.rows_[1].conditions.push_back({"it is so", "", "do so"});
    CHECK_THAT(only_fault(lines), ContainsSubstring("has no words, source or cure"));
}

TEST_CASE("An occurrence may not reopen what has ended", "[engine][checks]") {
    Lines lines;
    lines.rows_.push_back({"closed", "came", "open", {}, {}, {}});
    CHECK_THAT(only_fault(lines), ContainsSubstring("only a decision may"));
}

TEST_CASE("A deadline that calls for an event of no row is found", "[engine][checks]") {
    static constexpr DeadlineRule rule{"due",          "Due",           elapsed_hours_of(1),
                                       Binding::local, "ours",          "nobody",
                                       "told",         "never-heard-of"};
    Lines lines;
    lines.deadlines_.push_back(&rule);
    CHECK_THAT(only_fault(lines), ContainsSubstring("no row takes never-heard-of"));
}

TEST_CASE("An ask for what does not exist is found", "[engine][checks]") {
    Lines lines;
    lines.rows_[0].asks.push_back({"lines", "no-such-event"});
    lines.rows_[0].asks.push_back({"no-such-workflow", "opened"});
    CHECK(faults_between(Catalogue{{&lines}, lines}).size() == 2);
}
