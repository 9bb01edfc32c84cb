// The operators' log over spdlog. spdlog does the levels, the files and the locking; the line is
// built here, because spdlog's own patterns write a value as it is and a line break in it would
// make two lines of one.
#include "console/operator_log.hpp"

#include "engine/london.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace caseway::console {
namespace {

using engine::Level;
using engine::LogField;

struct LevelWords {
    Level level;
    std::string_view name;
    spdlog::level::level_enum spdlogs;
    std::string_view syslog_priority;
};

constexpr std::array<LevelWords, 4> levels{{
    {Level::debug, "debug", spdlog::level::debug, "<7>"},
    {Level::info, "info", spdlog::level::info, "<6>"},
    {Level::warning, "warning", spdlog::level::warn, "<4>"},
    {Level::error, "error", spdlog::level::err, "<3>"},
}};

LevelWords const& words_of(Level level) { return levels.at(static_cast<std::size_t>(level)); }

std::string dumped(nlohmann::ordered_json const& json) {
    constexpr bool ascii_only = true;
    return json.dump(-1, ' ', ascii_only, nlohmann::json::error_handler_t::replace);
}

std::string in_quotes(std::string_view text) { return dumped(std::string(text)); }

// The text as it may stand in a line without quotes around it.
std::string printable(std::string_view text) {
    auto const inside = in_quotes(text);
    return inside.substr(1, inside.size() - 2);
}

std::string now() {
    using namespace std::chrono;
    return engine::iso(time_point_cast<milliseconds>(system_clock::now()));
}

std::string json_line(Level level, std::string_view what, std::vector<LogField> const& fields) {
    auto values = nlohmann::ordered_json::object();
    for (auto const& field : fields) values[std::string(field.name)] = field.value;
    nlohmann::ordered_json line;
    line["at"] = now();
    line["level"] = name_of(level);
    line["pid"] = ::getpid();
    line["what"] = what;
    line["fields"] = std::move(values);
    return dumped(line);
}

std::string text_line(std::string_view what, std::vector<LogField> const& fields) {
    auto line = printable(what);
    for (auto const& field : fields) {
        line.append("  ").append(printable(field.name)).append("=").append(in_quotes(field.value));
    }
    return line;
}

std::string line_of(LogFormat format, Level level, std::string_view what,
                    std::vector<LogField> const& fields) {
    auto const& words = words_of(level);
    switch (format) {
        case LogFormat::json: return json_line(level, what, fields);
        case LogFormat::journald:
            return std::string(words.syslog_priority) + text_line(what, fields);
        case LogFormat::plain: break;
    }
    return now() + " " + std::string(words.name) + "  " + text_line(what, fields);
}

// A device such as /dev/stderr belongs to others too and keeps its mode. A file of somebody else's
// keeps it as well, there being nothing that we may do.
void keep_private(std::FILE* file) {
    struct stat found = {};
    int const number = ::fileno(file);
    if (::fstat(number, &found) == 0 && S_ISREG(found.st_mode)) {
        static_cast<void>(::fchmod(number, S_IRUSR | S_IWUSR));
    }
}

spdlog::sink_ptr sink_for(LogSettings const& settings) {
    if (settings.path.empty()) return std::make_shared<spdlog::sinks::stderr_sink_mt>();
    spdlog::file_event_handlers handlers;
    handlers.after_open = [](spdlog::filename_t const&, std::FILE* file) { keep_private(file); };
    try {
        constexpr bool rotate_now = false;
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            settings.path, settings.max_size, settings.files, rotate_now, handlers);
    } catch (spdlog::spdlog_ex const& problem) {
        throw std::runtime_error("the log cannot be opened (" + std::string(problem.what()) +
                                 "): name a file in a folder that you may write to");
    }
}

class OperatorLog : public engine::Log {
public:
    explicit OperatorLog(LogSettings const& settings)
        : format_(settings.format), logger_("caseway", sink_for(settings)) {
        logger_.set_pattern("%v");
        logger_.set_level(words_of(settings.level).spdlogs);
        // A console run is short and may be killed, so that a line held back could be lost.
        logger_.flush_on(spdlog::level::trace);
        logger_.set_error_handler([told = false](std::string const&) mutable {
            if (!told) std::fputs("caseway: the operators' log cannot be written to\n", stderr);
            told = true;
        });
    }

    void write(Level level, std::string_view what, std::vector<LogField> fields) override {
        auto const spdlogs = words_of(level).spdlogs;
        if (logger_.should_log(spdlogs)) {
            logger_.log(spdlogs, spdlog::string_view_t(line_of(format_, level, what, fields)));
        }
    }

private:
    LogFormat format_;
    spdlog::logger logger_;
};

}  // namespace

std::unique_ptr<engine::Log> open_operator_log(LogSettings const& settings) {
    return std::make_unique<OperatorLog>(settings);
}

std::string_view name_of(Level level) { return words_of(level).name; }

std::optional<Level> level_named(std::string_view name) {
    for (auto const& words : levels) {
        if (words.name == name) return words.level;
    }
    return std::nullopt;
}

std::optional<LogFormat> log_format_named(std::string_view name) {
    if (name == "json") return LogFormat::json;
    if (name == "plain") return LogFormat::plain;
    if (name == "journald") return LogFormat::journald;
    return std::nullopt;
}

}  // namespace caseway::console
