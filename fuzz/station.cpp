#include "fuzz/station.hpp"

#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>

namespace caseway::fuzz {

namespace {

// What a store holds, to be put into another.
struct Kept {
    std::vector<engine::Entry> entries;
    std::vector<engine::CaseProjection> projections;
};

Kept made_once() {
    tests::Sitting sitting;
    sitting.report();
    Kept kept;
    auto const& journal = sitting.journal();
    journal.ledger(1, [&](engine::Entry const& entry) {
        kept.entries.push_back(entry);
        return true;
    });
    journal.each_case([&](std::string const& id) {
        if (auto const projection = journal.projection(id)) kept.projections.push_back(*projection);
    });
    return kept;
}

std::unique_ptr<engine::Journal> a_copy() {
    static Kept const kept = made_once();
    auto copy = store::memory_journal(true);
    auto entries = kept.entries;
    auto const writing = copy->begin();
    writing->append(entries);
    for (auto const& each : kept.projections) writing->project(each);
    writing->commit();
    return copy;
}

}  // namespace

Station::Station() : journal_{a_copy()}, size_{journal_->ledger_size()} {
    seat_.account = "dshah";
    seat_.journal = journal_.get();
}

tests::Seen Station::types(std::vector<std::string> const& words, std::string const& input) {
    return tests::run(seat_, words, input);
}

void Station::claim_answered(tests::Seen const& seen) {
    namespace code = console::exit_code;
    constexpr int documented[] = {
        code::done,      code::broken, code::usage,         code::refused,   code::authority,
        code::not_found, code::stale,  code::verify_failed, code::attention, code::busy};
    claim(
        std::find(std::begin(documented), std::end(documented), seen.code) != std::end(documented),
        "an exit code that is not documented");
    // Whoever types these words is told them again, with another exit code.
    claim(seen.code != code::broken ||
              seen.err.find("Something in the program broke") == seen.err.npos,
          "the program was at a loss");
    claim(is_plain(seen.out), "what was shown acts on a terminal");
    claim(is_plain(seen.err), "what was said acts on a terminal");
}

void Station::claim_sound() {
    if (journal_->ledger_size() == size_) return;
    bool sound = true;
    journal_->check(
        {}, [&](engine::Fault const&) { sound = false; }, [](auto, auto) {});
    claim(sound, "the journal has a fault");
    auto const seen =
        types({"audit", "verify", "--quiet", "--as", tests::Sitting::first_administrator});
    claim(seen.code != console::exit_code::verify_failed, "what was recorded does not verify");
    claim_answered(seen);
}

}  // namespace caseway::fuzz
