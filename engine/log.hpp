// What the program did, told to the people who run it. A host that embeds caseway gives its own.
//
// The operators' log is not the case's journal: it is read by whoever runs the machine, who has no
// business with any case. So a field holds a case reference, the name of an event or a workflow, a
// count, a path or an error's code, and never anything personal: no name, address, phone number or
// free text from a case. What happened in a case, and on whose authority, stands in the journal.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseway::engine {

// In rising order, so that levels compare: debug < info < warning < error.
enum class Level { debug, info, warning, error };

// A detail beside the words, such as {"case", "WM-20-004187"} or {"entries", 3}. The name is a
// literal in kebab-case; the value is any text, and the log makes it safe to print.
struct LogField {
    LogField(std::string_view called, std::string_view text) : name(called), value(text) {}
    LogField(std::string_view called, std::integral auto count)
        : name(called), value(std::to_string(count)) {}

    std::string_view name;
    std::string value;
};

class Log {
public:
    virtual ~Log() = default;

    // Says that something was done, in words that are the same each time: what varies is a field.
    // Returns whether or not it could be written down: a full disk stops no case.
    virtual void write(Level level, std::string_view what, std::vector<LogField> fields) = 0;

    void debug(std::string_view what, std::vector<LogField> fields = {}) {
        write(Level::debug, what, std::move(fields));
    }
    void info(std::string_view what, std::vector<LogField> fields = {}) {
        write(Level::info, what, std::move(fields));
    }
    void warning(std::string_view what, std::vector<LogField> fields = {}) {
        write(Level::warning, what, std::move(fields));
    }
    void error(std::string_view what, std::vector<LogField> fields = {}) {
        write(Level::error, what, std::move(fields));
    }
};

// A log that drops everything: for tests, rehearsals and hosts that want none. Lives for ever.
inline Log& quiet_log() {
    struct Quiet : Log {
        void write(Level, std::string_view, std::vector<LogField>) override {}
    };
    static Quiet quiet;
    return quiet;
}

}  // namespace caseway::engine
