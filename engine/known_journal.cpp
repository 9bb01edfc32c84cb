#include "engine/known_journal.hpp"

#include "engine/near.hpp"

#include <algorithm>
#include <stdexcept>

namespace caseway::engine {

namespace {

// The first `limit` of what is not hidden: as much as that takes is fetched.
template <class Fetch, class IsHidden>
auto known(std::size_t limit, Fetch fetch, IsHidden is_hidden) {
    for (auto wanted = limit;; wanted *= 2) {
        auto lines = fetch(wanted);
        bool const all = lines.size() < wanted;
        std::erase_if(lines, is_hidden);
        if (lines.size() > limit) lines.resize(limit);
        if (all || lines.size() == limit) return lines;
    }
}

void leave_out(std::string_view hidden, std::string& text) {
    if (hidden.empty()) return;
    for (auto at = text.find(hidden); at != text.npos; at = text.find(hidden))
        text.replace(at, hidden.size(), "another case");
}

// Fields that name cases, one or a list, without those that are hidden; one that names no other is
// not there.
Fields without_hidden(Fields fields, Hidden const& hidden) {
    Fields left;
    for (auto& field : fields) {
        std::vector<std::string> known;
        bool hides = false;
        for (auto const part : detail::split_list(field.text))
            if (hidden.holds_ref(part))
                hides = true;
            else
                known.emplace_back(part);
        if (hides && known.empty()) continue;
        if (hides) field.text = joined(known, ",");
        left.push_back(std::move(field));
    }
    return left;
}

}  // namespace

std::vector<CaseProjection> KnownJournal::find(std::string_view ref, std::size_t limit) const {
    return known(
        limit, [&](auto most) { return whole_.find(ref, most); },
        [&](auto const& each) { return hidden_.holds_id(each.case_id); });
}

std::optional<CaseProjection> KnownJournal::projection(std::string_view case_id) const {
    if (hidden_.holds_id(case_id)) return std::nullopt;
    return whole_.projection(case_id);
}

void KnownJournal::each_case(std::function<void(std::string const&)> const& visit) const {
    whole_.each_case([&](std::string const& id) {
        if (!hidden_.holds_id(id)) visit(id);
    });
}

std::uint64_t KnownJournal::count_cases(std::string_view prefix) const {
    auto const closed = whole_.closed_cases();
    auto const hidden = std::count_if(closed.begin(), closed.end(), [&](auto const& each) {
        return hidden_.holds_id(each.case_id) && each.case_ref.starts_with(prefix);
    });
    return whole_.count_cases(prefix) - static_cast<std::uint64_t>(hidden);
}

std::vector<ClosedCase> KnownJournal::closed_cases() const {
    auto closed = whole_.closed_cases();
    std::erase_if(closed, [&](auto const& each) { return hidden_.holds_id(each.case_id); });
    return closed;
}

std::vector<Entry> KnownJournal::entries(std::string_view case_id) const {
    return hidden_.holds_id(case_id) ? std::vector<Entry>{}
                                     : as_known(case_id, whole_.entries(case_id));
}

std::vector<Entry> KnownJournal::as_known(std::string_view case_id,
                                          std::vector<Entry> entries) const {
    if (hidden_.holds_id(case_id)) return {};
    if (hidden_.none()) return entries;
    for (auto& each : entries) each = as_known(std::move(each));
    return entries;
}

void KnownJournal::ledger(std::uint64_t first,
                          std::function<bool(Entry const&)> const& visit) const {
    whole_.ledger(first, [&](Entry const& entry) {
        return hidden_.holds_id(entry.case_id) || visit(as_known(entry));
    });
}

std::vector<Entry> KnownJournal::of_request(std::string_view request) const {
    auto entries = whole_.of_request(request);
    std::erase_if(entries, [&](auto const& each) { return hidden_.holds_id(each.case_id); });
    return entries;
}

std::vector<QueueLine> KnownJournal::queue(QueueQuery const& query) const {
    auto const fetch = [&](auto most) {
        auto wider = query;
        wider.limit = most;
        return whole_.queue(wider);
    };
    return known(query.limit, fetch,
                 [&](auto const& each) { return hidden_.holds_ref(each.strand.case_ref); });
}

std::vector<DeadlineLine> KnownJournal::due_before(Minute time, std::size_t limit) const {
    return known(
        limit, [&](auto most) { return whole_.due_before(time, most); },
        [&](auto const& each) { return hidden_.holds_ref(each.case_ref); });
}

std::vector<DeadlineLine> KnownJournal::to_be_missed(Minute time, std::size_t limit) const {
    return known(
        limit, [&](auto most) { return whole_.to_be_missed(time, most); },
        [&](auto const& each) { return hidden_.holds_ref(each.case_ref); });
}

std::vector<StrandLine> KnownJournal::on_list(std::string_view forum,
                                              std::optional<Date> date) const {
    auto lines = whole_.on_list(forum, date);
    std::erase_if(lines, [&](auto const& each) { return hidden_.holds_ref(each.case_ref); });
    return lines;
}

std::vector<std::string> KnownJournal::of_pair(std::string_view token) const {
    auto ids = whole_.of_pair(token);
    std::erase_if(ids, [&](auto const& each) { return hidden_.holds_id(each); });
    return ids;
}

std::vector<OutsideLine> KnownJournal::undelivered(std::size_t limit) const {
    return known(
        limit, [&](auto most) { return whole_.undelivered(most); },
        [&](auto const& each) { return hidden_.holds_ref(each.case_ref); });
}

std::vector<std::string> KnownJournal::search(std::string_view words, std::size_t limit) const {
    return known(
        limit, [&](auto most) { return whole_.search(words, most); },
        [&](auto const& each) { return hidden_.holds_ref(each); });
}

CaseProof KnownJournal::case_proof(std::string_view case_id, std::uint64_t size) const {
    if (hidden_.holds_id(case_id))
        throw std::out_of_range("there is no such case to prove anything of");
    return whole_.case_proof(case_id, size);
}

void KnownJournal::check(EntryRange const& range, std::function<void(Fault const&)> const& fault,
                         std::function<void(std::uint64_t, std::uint64_t)> const& progress) const {
    whole_.check(
        range, [&](Fault const& each) { fault(as_told(each, hidden_)); }, progress);
}

// A history that the desk looked up for somebody who may know more names more cases, and so does
// what a list or a search showed them.
Entry KnownJournal::as_known(Entry entry) const {
    if (hidden_.none()) return entry;
    if (entry.case_ref.empty()) entry.payload = without_hidden(std::move(entry.payload), hidden_);
    auto const* workflow = catalogue_.find(entry.workflow);
    auto const* event = workflow ? workflow->event_named(entry.event) : nullptr;
    if (!event) return entry;
    for (auto const& line : event->fields) {
        if (line.type != FieldType::history) continue;
        for (auto& field : entry.payload) {
            auto history = detail::Codec<History>::read(field.text);
            if (field.name != line.name || !history.value) continue;
            std::erase_if(history.value->cases,
                          [&](auto const& each) { return hidden_.holds_ref(each.case_ref); });
            field.text = detail::Codec<History>::write(*history.value);
        }
    }
    return entry;
}

Fault as_told(Fault fault, Hidden const& hidden) {
    if (!hidden.holds_ref(fault.case_ref)) return fault;
    leave_out(fault.case_ref, fault.what);
    fault.case_ref.clear();
    return fault;
}

}  // namespace caseway::engine
