// The operators' log of the console: what the program did, written with spdlog to a file that
// rotates or to standard error, which under systemd is the journal.
//
// Every line is one line and printable, whatever a value holds: control characters, line breaks and
// anything beyond ASCII come out as JSON escapes, bytes that are not UTF-8 as U+FFFD. What may
// stand in a field is said at engine/log.hpp.
#pragma once

#include "engine/log.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::console {

enum class LogFormat {
    json,      // {"at":"2020-04-17T17:00:00.000Z","level":"info","pid":71,"what":"...","fields":{}}
    plain,     // 2020-04-17T17:00:00.000Z info  case stepped  case="WM-20-004187"
    journald,  // <6>case stepped  case="WM-20-004187", the number being syslog's priority
};

struct LogSettings {
    std::string path;                           // Empty: standard error.
    engine::Level level = engine::Level::info;  // What is below it is dropped.
    LogFormat format = LogFormat::json;
    std::size_t max_size = 10'000'000;  // Bytes at which a file is set aside as NAME.1.EXT.
    std::size_t files = 5;              // How many set aside are kept, the oldest going first.
};

// Opens the log; a new file is readable by its owner alone. Throws std::runtime_error, saying what
// to do, where the file cannot be opened. Afterwards a line that cannot be written is dropped, and
// the first such loss is told once on standard error: a full disk for logs stops no case. Several
// programs may write to one file; where two set it aside at once a set-aside file may be lost.
std::unique_ptr<engine::Log> open_operator_log(LogSettings const& settings);

// The words for settings on the command line: debug, info, warning, error; json, plain, journald.
std::string_view name_of(engine::Level level);
std::optional<engine::Level> level_named(std::string_view name);
std::optional<LogFormat> log_format_named(std::string_view name);

}  // namespace caseway::console
