// store configure: a force's configuration read from a file, shown beside what holds, and recorded;
// or written out as such a file.
#include "console/configuration.hpp"
#include "console/given_fields.hpp"
#include "console/interrupt.hpp"
#include "console/json.hpp"
#include "console/local_numbers.hpp"
#include "console/office_commands.hpp"
#include "console/reply.hpp"
#include "console/store_office.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>

namespace caseway::console {

namespace {

namespace office_event = engine::office_event;

// One entry of the office that the file asks for, and what it would make different.
struct Wanted {
    engine::Request request;
    std::vector<OfficeChange> changes;
    engine::Reply reply{};
};

int show_configuration(Session& session) {
    auto const& policy = session.desk().office().policy();
    auto const text = configuration_text(session.desk().catalogue(), policy);
    if (session.globals().json)
        print(session, document("configuration", session)
                           .set("digest", policy.digest())
                           .set("area", policy.area())
                           .set("holidays", policy.calendar().version())
                           .set("text", text));
    else
        session.out() << text;
    return exit_code::done;
}

int tell_problems(Session& session, std::vector<std::string> const& problems) {
    auto const summary =
        "Nothing was changed. The file has " + counted(problems.size(), "problem") + ".";
    if (session.globals().json)
        print(session, error_document(exit_code::usage, summary).set("problems", texts(problems)));
    for (auto const& each : problems) session.err() << wrapped(each, 4, "  -");
    session.err() << summary << "\n";
    return exit_code::usage;
}

std::string file_text(Session& session, std::string const& path) {
    if (path == "-") return text_from(path, session);
    if (!std::ifstream{path})
        throw Stop(exit_code::usage, "The file cannot be read: " + path +
                                         "\nOne to begin with: caseway store configure --show");
    return text_from("@" + path, session);
}

Configuration configuration_from(Session& session, std::string const& path,
                                 std::vector<std::string>& problems) {
    auto const text = file_text(session, path);
    auto read =
        read_configuration(text, session.desk().catalogue(), session.desk().office().policy());
    problems = std::move(read.problems);
    return std::move(read.configuration);
}

// The kinds that differ from what holds, one entry each; a join is an entry of its own.
std::vector<Wanted> wanted_by(Session& session, Configuration const& configuration) {
    auto const& office = session.desk().office();
    std::vector<Wanted> all;
    auto const want = [&](std::string_view event, engine::Fields fields) {
        auto request = office_request(session, event, std::move(fields));
        auto changes = differences(office, changed_by(office, request, session.now()),
                                   session.desk().catalogue());
        if (!changes.empty()) all.push_back({std::move(request), std::move(changes)});
    };
    if (configuration.local) want(office_event::policy, fields_of(*configuration.local));
    if (configuration.holidays)
        want(office_event::holidays, {{"text", configuration.holidays->text()}});
    if (configuration.sittings)
        want(office_event::sittings, {{"text", configuration.sittings->text()}});
    auto const& known = office.policy().joins();
    for (auto const& join : configuration.joins.value_or(std::vector<engine::Join>{}))
        if (std::find(known.begin(), known.end(), join) == known.end())
            want(office_event::joined, engine::fields_of(join));
    return all;
}

std::vector<OfficeChange> all_changes(std::vector<Wanted> const& wanted) {
    std::vector<OfficeChange> all;
    for (auto const& each : wanted) all.insert(all.end(), each.changes.begin(), each.changes.end());
    return all;
}

// Takes out what waits to be confirmed since an earlier reading of the same file.
void leave_out_proposed(Session& session, std::vector<Wanted>& wanted) {
    std::erase_if(wanted, [&](Wanted const& each) {
        auto const* open = proposed_already(session.desk().office(), each.request);
        if (open && !session.globals().json)
            session.out() << wrapped(
                each.request.event + " is proposed already, as entry " +
                std::to_string(open->case_seq) +
                "; another administrator confirms it: caseway people confirm " +
                std::to_string(open->case_seq));
        return open != nullptr;
    });
}

int tell_one_document(Session& session, std::vector<Wanted> const& wanted, int code) {
    print(session, document("configured", session)
                       .set("rehearsal", session.globals().dry_run)
                       .set("entries", Json::list_of(wanted, [&](Wanted const& each) {
                                return office_json(session, each.reply, each.changes);
                            })));
    return code;
}

int record(Session& session, std::vector<Wanted>& wanted) {
    HoldInterrupts const hold;
    int code = exit_code::done;
    for (auto& each : wanted) {
        each.reply = session.desk().record_in_office(each.request);
        code = session.globals().json ? exit_code_of(each.reply)
                                      : tell_office(session, each.reply, each.changes);
        // Whoever may not change one kind may not change the others either.
        if (code != exit_code::done) break;
    }
    return session.globals().json ? tell_one_document(session, wanted, code) : code;
}

}  // namespace

int configure_store(Invocation const& given, Session& session) {
    auto const file = given.get("file");
    if (given.has("--show") == file.has_value())
        throw Stop(exit_code::usage,
                   "Give the file to read, or --show to write out what holds now: caseway help "
                   "store configure");
    session.desk();
    if (!file) return show_configuration(session);
    session.say_if_training();
    std::vector<std::string> problems;
    auto const configuration = configuration_from(session, *file, problems);
    if (!problems.empty()) return tell_problems(session, problems);
    auto wanted = wanted_by(session, configuration);
    bool const any = !wanted.empty();
    leave_out_proposed(session, wanted);
    if (!any && !session.globals().json)
        session.out() << "Nothing would change: the store is configured so already.\n";
    if (!wanted.empty()) ask_for_yes(session, all_changes(wanted));
    return record(session, wanted);
}

}  // namespace caseway::console
