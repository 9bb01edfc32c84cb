#include "tests/proof/drive.hpp"

#include "workflows/shared_facts.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace caseway::tests {

namespace {

using engine::FieldType;
using namespace std::chrono_literals;

constexpr unsigned fewest_variants = 4;
// How many different facts are followed from one and the same rest.
constexpr std::size_t facts_kept = 4;

engine::Minute an_hour() { return engine::parse_minute("2020-04-06 09:00").value.value(); }

std::string made_up_text(engine::FieldLine const& field, unsigned variant) {
    auto const choice = [&](std::size_t at) {
        return std::string{field.choices[at % field.choices.size()]};
    };
    switch (field.type) {
        case FieldType::number: return std::to_string(std::array{14, 1, 25, 100}[variant % 4]);
        case FieldType::yes_no: return variant % 2 ? "no" : "yes";
        case FieldType::choice: return choice(variant);
        case FieldType::choices: {
            std::string all;
            for (std::size_t i = 0; i < field.choices.size(); ++i)
                if (variant % 2 == 0) all += (i ? "," : "") + choice(i);
            return all.empty() ? choice(variant) : all;
        }
        case FieldType::date:
            return engine::stored(engine::date_of(an_hour()) + std::chrono::days{7 * variant});
        case FieldType::minute: return engine::stored(an_hour() + std::chrono::hours{variant});
        case FieldType::duration: return "21 days";
        case FieldType::person: return "somebody." + std::to_string(variant) + " superintendent";
        case FieldType::key: return "N-" + std::to_string(variant);
        case FieldType::history: return variant % 2 ? "none" : "WM-20-000007 2020-01-06 2020-02-03";
        case FieldType::text: break;
    }
    return "words of the proof";
}

// What other strands may have left behind: nothing at all, or everything.
engine::SharedFacts shared_by(unsigned variant) {
    if (variant % 2) return {};
    return {{"grade", "high"},           {"first-grade", "high"},
            {"victim-site", "coventry"}, {"safe-contact", "any"},
            {"children", "yes"},         {"contact-channel", "face-to-face"},
            {"marac-repeat", "yes"},     {"reported-on", "2020-04-06"},
            {"victim-age", "16-17"},     {"suspect-whereabouts", "outstanding"}};
}

struct Node {
    Rest rest;
    engine::Facts facts;
};

class Driver {
public:
    explicit Driver(engine::Workflow const& workflow) : workflow_{workflow} {}

    Drive run() {
        keep({{std::string{workflow_.initial()}, {}, false, {}}, workflow_.no_facts()});
        for (; !waiting_.empty(); waiting_.pop_front())
            for (auto const& row : workflow_.rows())
                if (row.from == waiting_.front().rest.state)
                    for (unsigned variant = 0; variant < variants_of(row); ++variant)
                        take(waiting_.front(), row, variant);
        return drive_;
    }

private:
    // Enough for every choice of every field to be made once.
    unsigned variants_of(engine::RowLine const& row) const {
        auto most = fewest_variants;
        for (auto const& field : workflow_.event_named(row.event)->fields)
            if (field.type == FieldType::choice)
                most = std::max(most, static_cast<unsigned>(field.choices.size()));
        return most;
    }

    void take(Node const& node, engine::RowLine const& row, unsigned variant) {
        auto fields = made_up(*workflow_.event_named(row.event), variant);
        auto problems = problems_of(row.event, fields);
        // What does not read says what would: "pairs such as T1=often".
        for (auto const& problem : problems) take_example(fields, problem);
        if (!problems.empty()) problems = problems_of(row.event, fields);
        if (!problems.empty()) return complain(row, problems.front().words());
        ++drive_.steps;
        auto const shared = shared_by(variant);
        std::vector<engine::StrandView> const views{view(node)};
        auto const outcome = workflow_.follow(row.from, node.facts, row.event, fields, row.to,
                                              row.mark, moment(shared, views));
        Node after{node.rest, outcome.facts};
        after.rest.state = outcome.to;
        after.rest.by = row.event;
        for (auto const& ask : outcome.asks) take_in(ask, after.rest, row);
        if (workflow_.is_final(outcome.to)) after.rest.deadlines.clear();
        keep(std::move(after));
    }

    std::vector<engine::FieldProblem> problems_of(std::string_view event,
                                                  engine::Fields const& fields) const {
        std::vector<engine::FieldProblem> problems;
        workflow_.canonical(event, fields, problems);
        return problems;
    }

    static void take_example(engine::Fields& fields, engine::FieldProblem const& problem) {
        static constexpr std::string_view such_as{"such as "};
        auto const at = problem.expected.find(such_as);
        for (auto& field : fields)
            if (field.name == problem.field && at != problem.expected.npos)
                field.text = problem.expected.substr(at + such_as.size());
    }

    engine::StrandView view(Node const& node) const {
        engine::StrandView self;
        self.name = self.workflow = std::string{workflow_.name()};
        self.state = node.rest.state;
        self.parent = "parent";
        for (auto const& name : node.rest.deadlines)
            self.deadlines.push_back({name, an_hour(), an_hour() + 24h, an_hour() + 24h, false});
        return self;
    }

    engine::Moment moment(engine::SharedFacts const& shared,
                          std::vector<engine::StrandView> const& views) const {
        static engine::Policy const policy;
        engine::Moment moment;
        moment.at = moment.now = an_hour();
        moment.by = {"somebody", "training", engine::Rank::superintendent, {}, "coventry"};
        moment.case_ref = "WM-20-000001";
        moment.strand = views.front().name;
        moment.shared_facts = &shared;
        moment.strands = views;
        moment.policy = &policy;
        return moment;
    }

    void take_in(engine::Ask const& ask, Rest& rest, engine::RowLine const& row) {
        if (auto const* set = std::get_if<engine::SetDeadline>(&ask))
            rest.deadlines.insert(std::string{set->rule->name});
        if (auto const* met = std::get_if<engine::MeetDeadline>(&ask))
            rest.deadlines.erase(met->name);
        if (auto const* off = std::get_if<engine::CancelDeadline>(&ask))
            rest.deadlines.erase(off->name);
        if (auto const* given = std::get_if<engine::GiveTo>(&ask))
            rest.owned = !given->owner.empty();
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            note({&row, start->workflow, start->event, start->fields, true});
        if (auto const* tell = std::get_if<engine::TellStrand>(&ask))
            note({&row, tell->to, tell->event, tell->fields, false});
    }

    void note(Asked asked) {
        // A strand's own name is its workflow's with a number after it.
        if (auto const dot = asked.workflow.find('.'); dot != asked.workflow.npos)
            asked.workflow.resize(dot);
        auto const same = [&](Asked const& each) {
            return each.row == asked.row && each.workflow == asked.workflow &&
                   each.event == asked.event && each.fields == asked.fields;
        };
        if (std::none_of(drive_.asked.begin(), drive_.asked.end(), same))
            drive_.asked.push_back(std::move(asked));
    }

    void keep(Node node) {
        auto& known = facts_[node.rest];
        auto const same = [&](engine::Facts const& each) {
            return workflow_.same_facts(each, node.facts);
        };
        if (known.size() == facts_kept || std::any_of(known.begin(), known.end(), same)) return;
        known.push_back(node.facts);
        drive_.rests.insert(node.rest);
        waiting_.push_back(std::move(node));
    }

    void complain(engine::RowLine const& row, std::string const& problem) {
        auto const text = std::string{row.event} + ": " + problem;
        if (std::find(drive_.unread.begin(), drive_.unread.end(), text) == drive_.unread.end())
            drive_.unread.push_back(text);
    }

    engine::Workflow const& workflow_;
    std::deque<Node> waiting_;
    std::map<Rest, std::vector<engine::Facts>> facts_;
    Drive drive_;
};

}  // namespace

engine::Fields made_up(engine::EventLine const& event, unsigned variant) {
    engine::Fields fields;
    for (auto const& field : event.fields)
        fields.push_back({std::string{field.name}, made_up_text(field, variant)});
    return fields;
}

Drive drive_all(engine::Workflow const& workflow) { return Driver{workflow}.run(); }

}  // namespace caseway::tests
