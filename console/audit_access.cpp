// Who looked at a case, person by person, beside what they did in it: somebody who looks, gives no
// reason and never does anything is somebody to ask.
#include "console/audit_access.hpp"

#include "console/json.hpp"
#include "console/looking.hpp"
#include "console/text.hpp"
#include "engine/oversight.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace caseway::console {

namespace {

struct Reader {
    std::string who;
    std::set<std::string> roles;
    std::size_t reads = 0;
    std::size_t reveals = 0;
    std::size_t exports = 0;
    std::size_t refused = 0;
    std::size_t without_reason = 0;
    std::size_t acts = 0;
    engine::Minute last{};
    std::string relationship;  // As the last look that names one says.

    std::size_t looks() const { return reads + reveals + exports; }
    bool is_to_be_asked() const { return looks() > 0 && acts == 0 && without_reason == looks(); }
};

std::string text_of(engine::Entry const& entry, std::string_view field) {
    auto const* text = engine::find_field(entry.payload, field);
    return text ? *text : std::string{};
}

void count_look(engine::Entry const& entry, Reader& reader) {
    if (entry.event == engine::look_event::revealed)
        ++reader.reveals;
    else if (entry.event == engine::look_event::exported)
        ++reader.exports;
    else
        ++reader.reads;
    if (text_of(entry, "reason").empty()) ++reader.without_reason;
    if (auto named = text_of(entry, "relationship"); !named.empty())
        reader.relationship = std::move(named);
    reader.last = entry.happened_at;
}

// In the order of their first look.
std::vector<Reader> readers_in(std::vector<engine::Entry> const& entries) {
    std::vector<Reader> readers;
    for (auto const& entry : entries) {
        if (entry.actor.empty() || entry.asserted == "clock") continue;
        auto found = std::find_if(readers.begin(), readers.end(),
                                  [&](auto const& each) { return each.who == entry.actor; });
        if (found == readers.end()) {
            readers.push_back({});
            found = std::prev(readers.end());
            found->who = entry.actor;
        }
        if (!entry.role.empty()) found->roles.insert(entry.role);
        if (entry.kind == engine::EntryKind::read) count_look(entry, *found);
        if (entry.kind == engine::EntryKind::act) ++found->acts;
        if (entry.kind == engine::EntryKind::refusal && engine::is_look(entry)) {
            ++found->refused;
            found->last = entry.happened_at;
        }
    }
    std::erase_if(readers, [](auto const& each) { return each.looks() + each.refused == 0; });
    return readers;
}

std::string roles_of(Reader const& reader) {
    std::string words;
    for (auto const& each : reader.roles) words += (words.empty() ? "" : ", ") + each;
    return words;
}

Json to_json(Reader const& reader) {
    auto const count = [](std::size_t n) { return static_cast<std::uint64_t>(n); };
    return Json::object(
        {{"who", reader.who},
         {"roles", texts({reader.roles.begin(), reader.roles.end()})},
         {"reads", count(reader.reads)},
         {"reveals", count(reader.reveals)},
         {"exports", count(reader.exports)},
         {"refused", count(reader.refused)},
         {"without_reason", count(reader.without_reason)},
         {"acts", count(reader.acts)},
         {"last", engine::iso(reader.last)},
         {"relationship", reader.relationship.empty() ? Json{} : Json{reader.relationship}},
         {"to_be_asked", reader.is_to_be_asked()}});
}

void print_readers(std::ostream& out, std::vector<Reader> const& readers) {
    out << row({{"WHO", 14}, {"ROLE", 22}, {"READS", 5}, {"SHOWN", 5}, {"ACTS", 4}, {"LAST"}}, 2);
    for (auto const& each : readers) {
        out << row({{each.who, 14},
                    {roles_of(each), 22},
                    {std::to_string(each.reads), 5},
                    {std::to_string(each.reveals + each.exports), 5},
                    {std::to_string(each.acts), 4},
                    {engine::show(each.last).substr(4)}},
                   2);
        if (!each.relationship.empty()) out << wrapped("connection: " + each.relationship, 6);
        if (each.refused > 0)
            out << wrapped("tried " + counted(each.refused, "time") + " and was refused", 6);
    }
    auto const to_ask = std::count_if(readers.begin(), readers.end(),
                                      [](auto const& each) { return each.is_to_be_asked(); });
    out << counted(static_cast<std::size_t>(to_ask), "person looked", "people looked")
        << ", did nothing and gave no reason.\n";
}

int access(Invocation const& given, Session& session) {
    auto const looked = look_at(session, *given.get("case"), "access");
    auto const readers = readers_in(looked.entries);
    if (session.globals().json) {
        print(session, document("access", session)
                           .set("case", looked.case_ref)
                           .set("readers", Json::list_of(readers, [](auto const& each) {
                                    return to_json(each);
                                })));
        return exit_code::done;
    }
    session.out() << heading("WHO LOOKED AT " + looked.case_ref, engine::show(session.now()));
    print_readers(session.out(), readers);
    return exit_code::done;
}

}  // namespace

Command access_command() {
    return {"audit access",
            "Who looked at a case, how often, and who never said why",
            {{"CASE", "its reference, or an ending that fits it alone"}},
            {},
            {"caseway audit access 4187", "caseway audit access 4187 --json"},
            false,
            access};
}

}  // namespace caseway::console
