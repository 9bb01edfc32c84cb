#include "engine/replay.hpp"

#include "engine/erasure.hpp"
#include "engine/office.hpp"
#include "engine/people.hpp"

#include <algorithm>
#include <exception>
#include <set>

namespace caseway::engine {

namespace {

// A deadline that a step of an entry asked for, until its own entry is seen.
struct Wanted {
    std::uint64_t cause;
    std::string strand;
    std::string name;
    Limit limit;
};

// A start, a tell or a message outside that a step of an entry asked for.
struct Asked {
    std::uint64_t cause;
    std::string event;
};

std::string payload_text(Entry const& entry, std::string_view field) {
    auto const* text = find_field(entry.payload, field);
    return text ? *text : std::string{};
}

std::string words_of(std::vector<Reason> const& reasons) {
    std::string words;
    for (auto const& reason : reasons) words += (words.empty() ? ": " : "; ") + reason.text;
    return words;
}

// What today's rules answer, as somebody reads it after "today's rules".
std::string answer_in_words(Outcome const& outcome) {
    switch (outcome.kind) {
        case Outcome::Kind::moved: return "lead to " + outcome.to;
        case Outcome::Kind::refused: return "refuse it" + words_of(outcome.reasons);
        case Outcome::Kind::not_provided_for: return "do not provide for it here";
        case Outcome::Kind::unplaced: return "have no row for it here";
        case Outcome::Kind::bad_fields: break;
    }
    return "cannot read its fields";
}

// An ask in one line, for comparing two lists of them.
std::string in_a_line(StartStrand const& ask) { return "start " + ask.workflow + " " + ask.event; }
std::string in_a_line(TellStrand const& ask) { return "tell " + ask.to + " " + ask.event; }
std::string in_a_line(TellOutside const& ask) { return "outside " + ask.to + " " + ask.what; }
std::string in_a_line(SetDeadline const& ask) {
    return "set " + std::string{ask.rule->name} + " " + stored(ask.due.value_or(ask.from));
}
std::string in_a_line(MeetDeadline const& ask) { return "meet " + ask.name; }
std::string in_a_line(CancelDeadline const& ask) { return "cancel " + ask.name; }
std::string in_a_line(ShareFact const& ask) { return "share " + ask.name + " " + ask.value; }
std::string in_a_line(GiveTo const& ask) { return "give " + ask.owner; }
std::string in_a_line(PutOnList const& ask) {
    return "list " + ask.forum + " " + (ask.date ? iso(*ask.date) : std::string{});
}

// Which version of a regime applied is compared by the entry's marks.
std::string in_a_line(UnderRegime const&) { return "regime"; }
std::string in_a_line(ChangeAccess const& ask) {
    return "access " + std::to_string(static_cast<int>(ask.how)) + " " + ask.person + " " +
           ask.deadline;
}
std::string in_a_line(NamePair const& ask) { return "pair " + ask.victim + " " + ask.suspect; }

// The versions of regimes that an entry names.
std::vector<std::string> regimes_named(std::vector<std::string> const& marks) {
    std::vector<std::string> named;
    for (auto const& mark : marks)
        if (mark.starts_with("regime:")) named.push_back(mark);
    return named;
}

std::vector<std::string> regimes_asked(std::vector<Ask> const& asks) {
    std::vector<std::string> named;
    for (auto const& ask : asks)
        if (auto const* under = std::get_if<UnderRegime>(&ask)) named.push_back(under->mark);
    return named;
}

bool same_asks(std::vector<Ask> const& a, std::vector<Ask> const& b) {
    auto const line = [](Ask const& ask) {
        return std::visit([](auto const& each) { return in_a_line(each); }, ask);
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](Ask const& x, Ask const& y) { return line(x) == line(y); });
}

class Replay {
public:
    Replay(Catalogue const& catalogue, Policies const& policies)
        : catalogue_{catalogue}, policies_{policies}, case_{catalogue} {}

    std::vector<Fault> over(std::vector<Entry> const& entries) {
        auto const erased = erased_under(entries);
        if (erased != 0) check_decided(entries, erased);
        for (auto const& entry : entries) {
            // Of what was destroyed there is nothing to ask again.
            if (entry.case_seq < erased)
                case_.pass_over(entry);
            else if (!take(entry))
                break;
        }
        for (auto const& each : wanted_)
            fault_at(each.cause,
                     "its step sets the deadline " + each.name + ", of which there is no entry");
        return std::move(faults_);
    }

private:
    // Of what was destroyed the headers still say how it was decided: by a step into the state that
    // the tables keep for it, in a strand in which as many people acted as that takes. A copy that
    // was put back is erased again, as it was before.
    void check_decided(std::vector<Entry> const& entries, std::uint64_t erased) {
        auto const numbered = [&](std::uint64_t number) {
            return std::find_if(entries.begin(), entries.end(),
                                [&](auto const& each) { return each.case_seq == number; });
        };
        auto const by = numbered(erased), step = numbered(by->cause);
        auto const& disposal = catalogue_.disposal();
        if (find_field(by->payload, "erased-before-under") || disposal.workflow.empty()) return;
        ref_ = by->case_ref;
        if (step == entries.end() || step->kind != EntryKind::act ||
            step->workflow != disposal.workflow || step->to != disposal.state)
            return fault(*by, "it says that the case was erased, and no step decided that");
        std::set<std::string> people;
        for (auto const& each : entries)
            if (each.kind == EntryKind::act && each.strand == step->strand &&
                each.case_seq <= step->case_seq && each.asserted != the_clock().assertion)
                people.insert(each.actor);
        if (people.size() < disposal.people)
            fault(*by, "it says that the case was erased, and fewer people decided that than must");
    }

    // Answers whether the case can be followed further.
    bool take(Entry const& entry) {
        ledger_seq_[entry.case_seq] = entry.ledger_seq;
        ref_ = entry.case_ref;
        if (entry.marked(damaged_mark)) {
            fault(entry, "the case cannot be followed from here: it is not what was recorded");
            wanted_.clear();
            return false;
        }
        bool const steps = (entry.kind == EntryKind::act || entry.kind == EntryKind::ask) &&
                           !entry.workflow.empty();
        try {
            std::optional<Outcome> judged;
            if (steps) judged = judge(entry);
            if (entry.kind == EntryKind::deadline) check_deadline(entry);
            if (entry.kind == EntryKind::ask) check_asked(entry);
            auto const asks = case_.apply(entry, &policy_of(entry));
            if (judged && judged->moved() && judged->to == entry.to)
                compare_steps(entry, *judged, asks);
            keep(entry, asks);
        } catch (std::exception const& problem) {
            fault(entry, std::string{"the case cannot be followed from here: "} + problem.what());
            wanted_.clear();
            return false;
        }
        return true;
    }

    std::optional<Outcome> judge(Entry const& entry) {
        auto const* workflow = catalogue_.find(entry.workflow);
        if (!workflow) return std::nullopt;  // `apply` says so in its own words.
        auto const* strand = case_.strand(entry.strand);
        std::string const rests{strand ? std::string_view{strand->state} : workflow->initial()};
        if (rests != entry.from && !entry.marked("unplaced"))
            fault(entry,
                  "it says that " + entry.strand + " was " + entry.from + ", which was " + rests);
        auto const views = case_.views();
        auto outcome = workflow->step(rests, strand ? strand->facts : workflow->no_facts(),
                                      entry.event, event_fields(entry), moment_of(entry, views));
        compare(entry, outcome);
        if (strand && outcome.moved()) check_facts_stand_alone(entry, *strand, outcome);
        return outcome;
    }

    // History is folded without a policy, so no fact may rest on one.
    void check_facts_stand_alone(Entry const& entry, Strand const& strand, Outcome const& outcome) {
        auto const views = case_.views();
        auto moment = moment_of(entry, views);
        moment.policy = nullptr;
        auto const alone =
            strand.workflow->follow(strand.state, strand.facts, entry.event, outcome.fields,
                                    outcome.to, outcome.row_mark, moment);
        if (!strand.workflow->same_facts(alone.facts, outcome.facts))
            fault(entry, "its facts rest on the force's configuration");
    }

    Moment moment_of(Entry const& entry, std::vector<StrandView> const& views) {
        auto const now = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
        auto moment = case_.moment(entry.strand, views, actor_of(entry), entry.happened_at, now,
                                   &policy_of(entry));
        moment.asked = entry.kind == EntryKind::ask;
        return moment;
    }

    Policy const& policy_of(Entry const& entry) {
        if (auto const* policy = policies_.with_digest(entry.policy)) return *policy;
        fault(entry, "it was decided under a configuration of which the office keeps no entry");
        return *policies_.with_digest("default");
    }

    void compare(Entry const& entry, Outcome const& outcome) {
        using Kind = Outcome::Kind;
        bool const unplaced = entry.marked("unplaced"), idle = entry.marked("no-effect");
        if (unplaced || idle) {
            if (outcome.kind == Kind::moved)
                fault(entry, "it is marked as having no row here; today's rules " +
                                 answer_in_words(outcome));
            return;
        }
        if (outcome.kind != Kind::moved || outcome.to != entry.to) {
            fault(entry, "it led to " + entry.to + "; today's rules " + answer_in_words(outcome));
            return;
        }
        bool const irregular = !outcome.irregular.empty();
        if (irregular && !entry.marked("irregular"))
            fault(entry, "it is not marked irregular, and today's rules say it is" +
                             words_of(outcome.irregular));
        if (!irregular && entry.marked("irregular"))
            fault(entry, "it is marked irregular, and today's rules find nothing so");
        if (outcome.fields != event_fields(entry))
            fault(entry, "its fields are not in the form in which they would be stored");
    }

    // The same row must have been followed as the rules would take.
    void compare_steps(Entry const& entry, Outcome const& judged, std::vector<Ask> const& asks) {
        auto const* strand = case_.strand(entry.strand);
        if (strand && !strand->workflow->same_facts(strand->facts, judged.facts))
            fault(entry, "asking the rules and following the entry give different facts");
        if (!same_asks(asks, judged.asks))
            fault(entry, "asking the rules and following the entry ask for different things");
        if (regimes_named(entry.marks) != regimes_asked(judged.asks))
            fault(entry,
                  "it was decided under other versions of dated rules than hold for its day");
    }

    // What the entry's step asked for, which entries must now say.
    void keep(Entry const& entry, std::vector<Ask> const& asks) {
        for (auto const& ask : asks) {
            if (auto const* set = std::get_if<SetDeadline>(&ask)) want(entry, *set);
            if (auto const* start = std::get_if<StartStrand>(&ask))
                asked_.push_back({entry.case_seq, start->event});
            if (auto const* tell = std::get_if<TellStrand>(&ask))
                asked_.push_back({entry.case_seq, tell->event});
            if (auto const* outside = std::get_if<TellOutside>(&ask))
                asked_.push_back({entry.case_seq, outside->what});
        }
    }

    void want(Entry const& entry, SetDeadline const& set) {
        Limit limit{};
        if (set.due)
            limit.due = limit.outer = *set.due;
        else
            limit =
                limit_of(policy_of(entry).within(*set.rule), set.from, policy_of(entry).calendar());
        wanted_.push_back({entry.case_seq, entry.strand, std::string{set.rule->name}, limit});
    }

    void check_asked(Entry const& entry) {
        bool const known = std::any_of(asked_.begin(), asked_.end(), [&](Asked const& each) {
            return each.cause == entry.cause && each.event == entry.event;
        });
        if (!known) fault(entry, "no step of the entry that it names as its cause asked for it");
    }

    void check_deadline(Entry const& entry) {
        if (entry.event == deadline_event::set) return check_set(entry);
        auto const* open = open_deadline(entry);
        if (!open) {
            fault(entry, "it speaks of a deadline that was not open");
            return;
        }
        auto const recorded = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
        if (entry.event == deadline_event::met && entry.happened_at > open->outer)
            fault(entry, "it says met, and its time was past the limit");
        if (entry.event == deadline_event::met_late && entry.happened_at <= open->outer)
            fault(entry, "it says met late, and its time was within the limit");
        bool const passed =
            entry.event == deadline_event::missed || entry.event == deadline_event::ran_out;
        if (passed && recorded <= open->outer)
            fault(entry, "it says that the limit had passed, and it had not");
    }

    void check_set(Entry const& entry) {
        auto const name = payload_text(entry, "deadline");
        auto const found = std::find_if(wanted_.begin(), wanted_.end(), [&](Wanted const& each) {
            return each.cause == entry.cause && each.strand == entry.strand && each.name == name;
        });
        if (found == wanted_.end()) {
            fault(entry, "it sets the deadline " + name + ", for which no step asked");
            return;
        }
        check_time(entry, "due", found->limit.due);
        check_time(entry, "outer", found->limit.outer);
        wanted_.erase(found);
    }

    void check_time(Entry const& entry, std::string_view field, Minute computed) {
        auto const recorded = payload_text(entry, field);
        if (recorded != stored(computed))
            fault(entry, "its " + std::string{field} + " is " + recorded + " of the deadline " +
                             payload_text(entry, "deadline") + "; counted anew it is " +
                             stored(computed));
    }

    OpenDeadline const* open_deadline(Entry const& entry) const {
        auto const* strand = case_.strand(entry.strand);
        if (!strand) return nullptr;
        for (auto const& each : strand->deadlines)
            if (each.name == payload_text(entry, "deadline")) return &each;
        return nullptr;
    }

    void fault(Entry const& entry, std::string what) {
        faults_.push_back({"entry " + std::to_string(entry.case_seq) + ", " + entry.event + ": " +
                               std::move(what),
                           entry.case_ref, entry.ledger_seq});
    }
    void fault_at(std::uint64_t case_seq, std::string what) {
        faults_.push_back({"entry " + std::to_string(case_seq) + ": " + std::move(what), ref_,
                           ledger_seq_[case_seq]});
    }

    Catalogue const& catalogue_;
    Policies const& policies_;
    Case case_;
    std::string ref_;
    std::vector<Fault> faults_;
    std::vector<Wanted> wanted_;
    std::vector<Asked> asked_;
    std::map<std::uint64_t, std::uint64_t> ledger_seq_;
};

}  // namespace

Policies Policies::of_office(std::vector<Entry> const& office) {
    Policies all;
    Office folded;
    for (auto const& entry : office) {
        folded.apply(entry);
        all.add(folded.policy());
    }
    return all;
}

Policy const* Policies::with_digest(std::string_view digest) const {
    auto const found = by_digest_.find(digest);
    return found == by_digest_.end() ? nullptr : &found->second;
}

std::vector<Fault> replay_strictly(Catalogue const& catalogue, std::vector<Entry> const& entries,
                                   Policies const& policies) {
    return Replay{catalogue, policies}.over(entries);
}

std::vector<Fault> replay_strictly(Catalogue const& catalogue, std::vector<Entry> const& entries,
                                   Policy const& policy) {
    Policies const policies{policy};
    return replay_strictly(catalogue, entries, policies);
}

}  // namespace caseway::engine
