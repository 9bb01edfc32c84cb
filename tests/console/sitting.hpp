// Somebody at the console, over a store in memory and a set clock: what they type goes in as
// words, what they see comes back as text.

#pragma once

#include "console/session.hpp"
#include "console/training_cast.hpp"
#include "store/open.hpp"
#include "workflows/catalogue.hpp"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace caseway::tests {

struct Seen {
    int code = 0;
    std::string out;
    std::string err;
};

// One command line over a journal. `input` is what is typed afterwards.
inline Seen run(console::Seat const& seat, std::vector<std::string> const& words,
                std::string const& input = {}) {
    std::istringstream in{input};
    std::ostringstream out, err;
    auto const code = console::run_console(words, in, out, err, seat);
    return {code, out.str(), err.str()};
}

class Sitting {
public:
    explicit Sitting(bool training = true) : journal_{store::memory_journal(training)} {
        seat_.account = "dshah";
        seat_.journal = journal_.get();
        engine::Desk desk{*journal_,
                          workflows::catalogue(),
                          {[] { return engine::Instant{} + std::chrono::hours{24 * 18'000}; },
                           store::new_id, nullptr}};
        engine::Request opened;
        opened.event = std::string{engine::office_event::opened};
        opened.fields = {{"area", "WM"}};
        opened.by = engine::the_clock();
        desk.record_in_office(opened);
        console::enter_people(desk, console::training_cast(), "training");
    }

    // Enters somebody further: one administrator proposes, the other confirms.
    bool enter(engine::Member const& member) {
        engine::Desk desk{*journal_,
                          workflows::catalogue(),
                          {[] { return engine::Instant{} + std::chrono::hours{24 * 18'001}; },
                           store::new_id, nullptr}};
        engine::Request request;
        request.event = std::string{engine::office_event::person};
        request.fields = engine::fields_of(member);
        request.by.id = first_administrator;
        if (desk.record_in_office(request).kind != engine::Reply::Kind::proposed) return false;
        auto const entry = desk.office().proposed().back().case_seq;
        request = {};
        request.event = std::string{engine::office_event::confirmed};
        request.by.id = second_administrator;
        return desk.confirm_in_office(request, entry).done();
    }

    // A change typed by one administrator and confirmed by the other; what the second saw, or the
    // first where it was not proposed.
    Seen both(std::vector<std::string> const& words, std::string const& input = {}) {
        auto const seen = as(first_administrator).types(words, input);
        auto const number = seen.out.find("people confirm");
        if (seen.code != 0 || number == seen.out.npos) return seen;
        Seen last;
        for (auto const& entry : proposals())
            last = as(second_administrator).types({"people", "confirm", entry});
        return last;
    }
    // The numbers of what waits to be confirmed.
    std::vector<std::string> proposals() const {
        engine::Office office;
        for (auto const& each : journal_->entries(engine::office_stream)) office.apply(each);
        std::vector<std::string> numbers;
        for (auto const& each : office.proposed()) numbers.push_back(std::to_string(each.case_seq));
        return numbers;
    }
    static constexpr auto first_administrator = "n.ames", second_administrator = "l.wick";

    Sitting& as(std::string id) {
        as_ = std::move(id);
        return *this;
    }
    Sitting& at(std::string time) {
        clock_ = std::move(time);
        return *this;
    }
    // Both ends are a terminal: questions are asked, and `input` answers them.
    Sitting& at_a_terminal() {
        seat_.terminal = true;
        return *this;
    }
    console::Seat& seat() { return seat_; }
    engine::Journal& journal() { return *journal_; }

    Seen types(std::vector<std::string> words, std::string const& input = {}) {
        if (!as_.empty()) words.insert(words.end(), {"--as", as_});
        if (!clock_.empty()) words.insert(words.end(), {"--clock", clock_});
        return run(seat_, words, input);
    }

    // A report by 999 with the answers that the tests of the console need; its reference.
    std::string report() {
        as("j.ward").at("2020-04-06 09:00");
        auto const seen = types(report_words());
        return seen.code == 0 ? "WM-20-000001" : seen.out + seen.err;
    }
    static std::vector<std::string> report_words() {
        return {"new",
                "--field",
                "channel=999",
                "--field",
                "what-happened=a threat",
                "--field",
                "injury=no",
                "--field",
                "abuser-present=no",
                "--field",
                "safe-contact=telephone",
                "--field",
                "site=coventry",
                "--field",
                "marac-referred-within-12-months=no",
                "--field",
                "police-party=no",
                "--field",
                "address=14 Canary Lane",
                "--field",
                "safe-contact-details=07700 900142"};
    }

private:
    std::unique_ptr<engine::Journal> journal_;
    console::Seat seat_;
    std::string as_, clock_;
};

}  // namespace caseway::tests
