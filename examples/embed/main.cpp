// A case system that embeds caseway: it opens a store, takes a report, is refused, and goes on.
//
// What a host brings: a clock, who acts (it says so; the entry records that it was the host that
// said it), and a log if it has one. A refusal is a value with every reason; only a store that
// cannot be used is an exception.

#include "engine/desk.hpp"
#include "store/open.hpp"
#include "workflows/catalogue.hpp"

#include <cstdio>
#include <filesystem>
#include <iostream>

namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

engine::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

engine::Actor host_says(std::string id, engine::Rank rank, std::string role) {
    return {std::move(id), "host-asserted", rank, {std::move(role)}, "coventry"};
}

void print(engine::Reply const& reply) {
    if (reply.done()) {
        std::cout << reply.receipt.case_ref << ": " << reply.event << ", entry "
                  << reply.receipt.case_seq << "\n";
        for (auto const& deadline : reply.deadlines)
            std::cout << "  " << deadline.name << " " << deadline.what << ", due "
                      << engine::show(deadline.due) << "\n";
        return;
    }
    std::cout << "not done: " << reply.event << "\n";
    for (auto const& reason : reply.reasons)
        std::cout << "  " << reason.text << " [" << reason.source << "]\n    " << reason.cure
                  << "\n";
    for (auto const& problem : reply.problems) std::cout << "  " << problem.words() << "\n";
}

// A host with a key service gives a KeyKeeper of its own. This one keeps the keys in a file, which
// belongs on another medium than the store.
store::KeysOf keys_in(std::string const& file) {
    return [file](std::string const& store_id) {
        if (!std::filesystem::exists(file)) store::make_key_file(file, store_id, std::nullopt);
        return store::key_file(file, store_id);
    };
}

}  // namespace

int main(int count, char** words) {
    std::string const path = count > 1 ? words[1] : "embedded.caseway";
    bool const fresh = !std::filesystem::exists(path);
    auto const keys = keys_in(path + ".key");
    auto const journal = fresh ? store::create_store(path, {.training = true, .keys = keys})
                               : store::open_store(path, {.keys = keys});
    engine::Desk desk{*journal, caseway::workflows::catalogue(), {now, store::new_id}};
    auto const handler = host_says("c.handler", engine::Rank::staff, "call-handler");

    engine::Member const reed{"t.reed",   "T. Reed", engine::Rank::constable, {"response-officer"},
                              "coventry", ""};
    desk.record_in_office({.event = "person-entered", .fields = fields_of(reed), .by = handler});

    engine::Request report;
    report.by = handler;
    report.event = "report-received";
    report.fields = {{"channel", "101"},
                     {"what-happened", "shouting and a slammed door, told by the victim"},
                     {"abuser-present", "no"},
                     {"injury", "no"},
                     {"safe-contact", "unknown"},
                     {"site", "coventry"},
                     {"marac-referred-within-12-months", "no"},
                     {"police-party", "no"}};
    auto const opened = desk.open_case(report);
    print(opened);
    if (!opened.done()) return 1;

    auto const tell = [&](std::string event, engine::Fields fields) {
        engine::Request told{.case_ref = opened.receipt.case_ref,
                             .event = std::move(event),
                             .fields = std::move(fields),
                             .by = handler};
        auto reply = desk.step(told);
        print(reply);
        return reply;
    };
    tell("thrive-graded", {{"response", "scheduled"},
                           {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
                           {"rationale", "nobody in danger now; the suspect has left"}});

    // Nobody knows yet how the victim can safely be reached, so nobody telephones: every reason
    // comes at once, each with its source and what would put it right.
    auto const refused =
        tell("telephone-route-chosen", {{"officer", "t.reed"}, {"rationale", "social distancing"}});

    std::cout << "what may happen now:\n";
    auto const next = desk.next(opened.receipt.case_ref, handler);
    for (auto const& strand : next->strands)
        for (auto const& each : strand.possible)
            if (!strand.opening && each.verdict == engine::Possibility::Verdict::possible)
                std::cout << "  " << strand.strand << ": " << each.event->name << "\n";
    return refused.kind == engine::Reply::Kind::refused ? 0 : 1;
}
