#include "engine/erasure.hpp"

#include "engine/journal.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace caseway::engine {

namespace {

constexpr Words restricted = "restricted", excluded = "excluded.", admitted = "admitted.";

void add_all(Fields& fields, Words name, std::set<std::string, std::less<>> const& people) {
    int number = 0;
    for (auto const& person : people)
        fields.push_back({std::string{name} + std::to_string(++number), person});
}

}  // namespace

bool is_erasure(Entry const& entry) {
    return entry.kind == EntryKind::correction && entry.event == erased_event;
}

std::uint64_t erased_under(std::vector<Entry> const& entries) {
    auto const found = std::find_if(entries.begin(), entries.end(), is_erasure);
    return found == entries.end() ? 0 : found->case_seq;
}

Fields kept_when_erased(Access const& access) {
    Fields fields;
    if (access.restricted) fields.push_back({std::string{restricted}, "yes"});
    add_all(fields, excluded, access.excluded);
    add_all(fields, admitted, access.admitted);
    return fields;
}

Access access_kept_in(Entry const& entry) {
    Access access;
    for (auto const& field : entry.payload) {
        if (field.name == restricted) access.restricted = true;
        if (field.name.starts_with(excluded)) access.excluded.insert(field.text);
        if (field.name.starts_with(admitted)) access.admitted.insert(field.text);
    }
    return access;
}

}  // namespace caseway::engine
