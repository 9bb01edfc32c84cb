// Compares what a store keeps beside the entries of a case with what they make when folded anew.

#include "engine/replay.hpp"

#include <algorithm>
#include <exception>
#include <functional>

namespace caseway::engine {

namespace {

class Comparison {
public:
    explicit Comparison(std::string case_ref) : case_ref_{std::move(case_ref)} {}

    void differs(std::string const& what) {
        faults_.push_back({"kept beside the entries: " + what, case_ref_, 0});
    }

    void heads(CaseProjection const& rebuilt, CaseProjection const& kept) {
        if (rebuilt.case_id != kept.case_id || rebuilt.case_ref != kept.case_ref)
            differs("the case's identity is another");
        if (rebuilt.case_seq != kept.case_seq || rebuilt.version != kept.version)
            differs("the numbers of its last entry and version are others");
        if (rebuilt.head != kept.head) differs("the hash of its last entry is another");
        if (rebuilt.opened_at != kept.opened_at) differs("the time of its opening is another");
    }

    // Two lists of lines, each line told by its key.
    template <class Line, class Key>
    void lines(std::vector<Line> const& rebuilt, std::vector<Line> const& kept, Key key) {
        auto const with_key_of = [&](std::vector<Line> const& all, Line const& line) {
            return std::find_if(all.begin(), all.end(),
                                [&](Line const& each) { return key(each) == key(line); });
        };
        for (auto const& line : rebuilt) {
            auto const same = with_key_of(kept, line);
            if (same == kept.end())
                differs(key(line) + " is not kept");
            else if (!(*same == line))
                differs(key(line) + " is kept otherwise");
        }
        for (auto const& line : kept)
            if (with_key_of(rebuilt, line) == rebuilt.end())
                differs(key(line) + " is kept, and the entries know nothing of it");
    }

    void shared(SharedFacts const& rebuilt, SharedFacts const& kept) {
        for (auto const& [name, value] : rebuilt)
            if (auto const same = kept.find(name); same == kept.end() || same->second != value)
                differs("the shared fact " + name + " is kept otherwise");
        for (auto const& [name, value] : kept)
            if (!rebuilt.contains(name))
                differs("the shared fact " + name + " is kept, and the entries know nothing of it");
    }

    // Tokens are not told: who knows how a host names two people could tell them from theirs.
    void pairs(std::vector<std::string> const& rebuilt, std::vector<std::string> const& kept) {
        if (rebuilt != kept) differs("the pairs of victim and suspect it is found by are others");
    }

    void access(std::optional<Access> const& rebuilt, std::optional<Access> const& kept) {
        if (kept && rebuilt != kept) differs("who may know the case is kept otherwise");
    }

    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::string case_ref_;
    std::vector<Fault> faults_;
};

std::string key_of(StrandLine const& line) { return "the strand " + line.strand; }
std::string key_of(DeadlineLine const& line) {
    return "the deadline " + line.deadline.name + " of " + line.strand;
}
std::string key_of(OutsideLine const& line) {
    return "what entry " + std::to_string(line.case_seq) + " is to tell outside";
}

void compare(CaseProjection const& rebuilt, CaseProjection const& kept, Comparison& comparison) {
    auto const key = [](auto const& line) { return key_of(line); };
    comparison.heads(rebuilt, kept);
    comparison.lines(rebuilt.strands, kept.strands, key);
    comparison.lines(rebuilt.deadlines, kept.deadlines, key);
    comparison.lines(rebuilt.outside, kept.outside, key);
    comparison.shared(rebuilt.shared, kept.shared);
    comparison.pairs(rebuilt.pairs, kept.pairs);
    comparison.access(rebuilt.access, kept.access);
}

}  // namespace

std::vector<Fault> compare_projections(Journal const& journal, Catalogue const& catalogue,
                                       std::string_view case_id) {
    auto const kept = journal.projection(case_id);
    auto const entries = journal.entries(case_id);
    Comparison comparison{kept              ? kept->case_ref
                          : entries.empty() ? std::string{}
                                            : entries.front().case_ref};
    if (!kept) {
        comparison.differs("nothing");
        return comparison.take();
    }
    try {
        compare(fold(catalogue, entries).projection(), *kept, comparison);
    } catch (std::exception const& problem) {
        comparison.differs(std::string{"it cannot be rebuilt: "} + problem.what());
    }
    return comparison.take();
}

namespace {

bool rebuild(Journal& journal, Catalogue const& catalogue, std::string const& case_id) {
    auto const writing = journal.begin();
    try {
        writing->project(fold(catalogue, journal.entries(case_id)).projection());
    } catch (StoreBroken const&) {
        throw;
    } catch (std::exception const&) {
        return false;  // These tables cannot follow it.
    }
    writing->commit();
    return true;
}

}  // namespace

std::vector<std::string> rebuild_projections(Journal& journal, Catalogue const& catalogue) {
    std::vector<std::string> differing, mended;
    journal.each_case([&](std::string const& case_id) {
        if (case_id != office_stream && !compare_projections(journal, catalogue, case_id).empty())
            differing.push_back(case_id);
    });
    for (auto const& case_id : differing)
        if (rebuild(journal, catalogue, case_id))
            mended.push_back(journal.projection(case_id)->case_ref);
    return mended;
}

}  // namespace caseway::engine
