#include "store/sqlite_access.hpp"

#include "store/sqlite_projection.hpp"

#include <string>

namespace caseway::store {

using engine::Access;
using engine::ClosedCase;

namespace {

constexpr std::string_view restricted = "restricted", excluded = "excluded", admitted = "admitted",
                           granted = "granted", emergency = "emergency";
// Of a store that kept nothing of the kind: the entries say who may know the case.
constexpr std::string_view unread = "unread";

class Writer {
public:
    Writer(Connection& connection, std::int64_t case_no)
        : connection_{connection}, case_no_{case_no} {}

    void operator()(std::string_view how, std::string_view person = {},
                    engine::Grant const& grant = {}) {
        std::optional<std::int64_t> until;
        if (grant.until) until = column_of(*grant.until);
        connection_.run("INSERT INTO access_now VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", case_no_,
                        ++ordinal_, how, person, grant.strand, grant.deadline, until);
    }

private:
    Connection& connection_;
    std::int64_t case_no_;
    std::int64_t ordinal_ = 0;
};

// Takes one row in; false where it says that nothing was kept.
bool take(Rows const& row, Access& access) {
    auto const how = row.text(0);
    auto person = row.text(1);
    if (how == restricted) access.restricted = true;
    if (how == excluded) access.excluded.insert(person);
    if (how == admitted) access.admitted.insert(person);
    if (how == granted || how == emergency) {
        std::optional<engine::Minute> until;
        if (!row.is_null(4)) until = minute_in(row.number(4));
        access.grants.push_back(
            {std::move(person), row.text(2), row.text(3), until, how == emergency});
    }
    return how != unread;
}

}  // namespace

std::optional<Access> access_of(Connection& connection, std::int64_t case_no) {
    Access access;
    bool known = true;
    auto rows = connection.ask(
        "SELECT how, person, strand, deadline, until FROM access_now WHERE case_no = ?1 "
        "ORDER BY ordinal",
        case_no);
    while (rows.next()) known = take(rows, access) && known;
    if (!known) return std::nullopt;
    return access;
}

void replace_access(Connection& connection, std::int64_t case_no,
                    std::optional<Access> const& before, std::optional<Access> const& after) {
    if (before == after) return;
    connection.run("DELETE FROM access_now WHERE case_no = ?1", case_no);
    Writer write{connection, case_no};
    if (!after) return write(unread);
    if (after->restricted) write(restricted);
    for (auto const& person : after->excluded) write(excluded, person);
    for (auto const& person : after->admitted) write(admitted, person);
    for (auto const& each : after->grants)
        write(each.emergency ? emergency : granted, each.person, each);
}

std::vector<ClosedCase> closed_cases(Connection& connection) {
    Snapshot const one_moment{connection};
    std::vector<std::int64_t> numbers;
    std::vector<ClosedCase> closed;
    auto rows = connection.ask(
        "SELECT DISTINCT a.case_no, c.case_id, c.case_ref FROM access_now a INDEXED BY closed_case "
        "CROSS JOIN case_now c ON c.case_no = a.case_no "
        "WHERE a.how IN ('restricted', 'excluded', 'unread') ORDER BY a.case_no");
    while (rows.next()) {
        numbers.push_back(rows.number(0));
        closed.push_back({rows.text(1), rows.text(2), {}});
    }
    for (std::size_t at = 0; at < closed.size(); ++at)
        closed[at].access = access_of(connection, numbers[at]);
    return closed;
}

}  // namespace caseway::store
