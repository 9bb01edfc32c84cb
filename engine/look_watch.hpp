// Looks, as they are read off the entries one after the other: which of them a supervisor should
// ask about. Inside the engine; engine/oversight.hpp is what others use.

#pragma once

#include "engine/looking.hpp"
#include "engine/oversight.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace caseway::engine {

// Keeps what was looked at and done in the stretch it is shown, person by person; nothing of what
// was before.
class LookWatch {
public:
    explicit LookWatch(Policy const& policy);

    // In the order of recording.
    void take(Entry const&);

    // Whether somebody has to do with a case; asked of the few whose look was allowed and names no
    // relationship, as those of an earlier time do.
    using Connected = std::function<bool(std::string const& case_id, std::string const& who)>;

    // One for each person and case: looks of those who had nothing to do with it, or no more than
    // oversight, whatever reason they gave, and looks that were refused.
    std::vector<Concern> without_reason(Connected const&) const;
    // One for each person and day: looks out of shift and far from any act of theirs.
    std::vector<Concern> out_of_shift() const;
    // One for each person and day on which more cases and searches than a force allows led to no
    // act. A list or search is one, however many cases it shows.
    std::vector<Concern> leading_nowhere() const;

private:
    using PersonAndDay = std::pair<std::string, Date>;
    struct Seen {
        Minute at{};
        std::string case_ref;
        std::uint64_t entry = 0;
    };
    struct Day {
        std::map<std::string, Seen> opened;               // By case.
        std::vector<std::pair<Seen, std::string>> lists;  // And what each of them showed.
        std::set<std::string> acted_in;                   // Cases.
    };
    struct Unexplained {
        Concern concern;
        std::string case_id;
        bool certain = false;  // One was refused, or says that there is no more than oversight.
    };

    void take_look(Entry const&, Minute at);
    void take_deed(Entry const&, Minute at);
    void doubt_reason(Entry const&, Minute at);
    bool in_shift(Minute at) const;

    int starts_, ends_, most_;
    Duration near_;
    std::map<std::pair<std::string, std::string>, Unexplained> unexplained_;  // By person, case.
    std::map<std::string, Minute> last_deed_;                                 // By person.
    std::map<std::string, std::vector<Seen>> out_of_shift_;                   // By person.
    std::map<PersonAndDay, Day> days_;
};

// Did they act in the case, or is a strand of it theirs?
bool has_to_do_with(Journal const&, std::string const& case_id, std::string const& who);

// Runs of entries whose clock and time of recording lie too far apart.
class ClockWatch {
public:
    // Every entry that is shown, in the order of recording. One follows the other in a run where
    // none is shown between them, whatever number the ledger gave it: what is hidden parts no run.
    void take(Entry const&);
    // One for each run.
    std::vector<Concern> const& moved() const { return moved_; }

private:
    std::vector<Concern> moved_;
    bool in_run_ = false;  // The last entry was of the last run.
};

}  // namespace caseway::engine
