// The parts of a request's answer: taking it in, saying what became of it, making it durable.
// Inside the engine; a host sees only the desk.

#pragma once

#include "engine/desk.hpp"
#include "engine/picking.hpp"
#include "engine/recording.hpp"

namespace caseway::engine {

// A case being stepped, and what is recorded of it so far.
struct Taking {
    Journal& journal;
    Instant raw_clock;
    Office const& office;
    Recording recording;
    std::size_t swept = 0;  // How many of the entries are the sweep's.

    Taking(Journal& journal_, Instant raw, Office const& office_, Case folded)
        : journal{journal_},
          raw_clock{raw},
          office{office_},
          recording{std::move(folded),
                    {&office_.policy(), std::max(raw, journal_.last_recorded()), raw}} {}
};

// Asks the strand and records what follows, or the refusal.
Reply take(Taking&, Request const&, Picked const&);

// Appends, projects and commits what was recorded, and puts the receipt into the reply. A null
// `writing` is a rehearsal.
Reply finish(Taking&, Reply, Writing* writing, Log&);

// Says what entries of one request amount to: changes, deadlines, asks, reasons, receipt.
void tell_all(Catalogue const&, std::vector<Entry> const&, Reply&);

// What was typed where a name belongs, if it could be one; nothing otherwise. Words that are no
// name may be anything, an address too, and are not given back.
std::string name_or_nothing(std::string const& typed);
Receipt receipt_of(Entry const&);
Reply stale(Request const&, std::vector<Entry> const&, Case const&);
Reply not_picked(Picked const&, Request const&, Case const&);
Entry office_entry(Taking const&, Request const&, std::uint64_t case_seq);

NextSteps next_steps(Catalogue const&, Case const&, Actor const&, Minute now, Policy const&);

}  // namespace caseway::engine
