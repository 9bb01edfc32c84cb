// The six weeks of examples/demo, played through the console into a store, for tests of the whole.

#pragma once

#include "console/session.hpp"
#include "console/training_cast.hpp"
#include "store/open.hpp"
#include "tests/source_dir.hpp"
#include "workflows/catalogue.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace caseway::tests {

struct Told {
    int code = 0;
    std::string out;
    std::string err;
    std::string all() const { return out + err; }
};

inline std::string spring_text() {
    std::ifstream file{caseway::tests::source_dir() + "/examples/demo/spring-2020.scenario"};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// A console over a journal that is open already.
class Spring {
public:
    explicit Spring(std::unique_ptr<engine::Journal> journal) : journal_{std::move(journal)} {
        seat_.account = "nobody";
        seat_.journal = journal_.get();
        engine::Desk desk{
            *journal_,
            workflows::catalogue(),
            {[] { return *engine::parse_minute("2020-04-06 07:00"); }, store::new_id, nullptr}};
        for (auto const& each : console::training_cast()) {
            engine::Request request;
            request.event = std::string{engine::office_event::person};
            request.fields = engine::fields_of(each);
            request.by = engine::the_clock();
            desk.record_in_office(request);
        }
        played_ = says({"run", "-"}, spring_text());
    }

    Told says(std::vector<std::string> const& words, std::string const& input = {}) {
        std::istringstream in{input};
        std::ostringstream out, err;
        auto const code = console::run_console(words, in, out, err, seat_);
        return {code, out.str(), err.str()};
    }
    // On the evening of the last day, as somebody of the cast.
    Told as(std::string const& who, std::vector<std::string> words, std::string const& input = {}) {
        words.insert(words.end(), {"--as", who, "--clock", "17 May 2020 20:10"});
        return says(words, input);
    }

    Told const& played() const { return played_; }
    engine::Journal& journal() { return *journal_; }
    engine::CaseProjection kept(std::string const& ref) {
        auto const found = journal_->find(ref, 1);
        return found.empty() ? engine::CaseProjection{} : found.front();
    }
    // "dvpo order-ended", for each strand of a case.
    std::vector<std::string> states(std::string const& ref) {
        std::vector<std::string> all;
        for (auto const& strand : kept(ref).strands)
            all.push_back(strand.strand + " " + strand.state);
        return all;
    }

private:
    std::unique_ptr<engine::Journal> journal_;
    console::Seat seat_;
    Told played_;
};

}  // namespace caseway::tests
