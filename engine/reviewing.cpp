#include "engine/reviewing.hpp"

#include <algorithm>
#include <charconv>

namespace caseway::engine {

namespace {

constexpr Words separation = "caseway separation of duties";
constexpr Authority by_supervisors = done_by_anybody.ranked(
    Rank::sergeant, "LOCAL caseway oversight: a sergeant or above reviews what others recorded");
constexpr Authority by_anybody =
    done_by_anybody.from("caseway oversight: whoever may know a case may answer");

Reason at_stage(std::string text, std::string cure) {
    return {Reason::Kind::stage, std::move(text), {}, std::move(cure)};
}

Reason own_work(std::string text) {
    return {Reason::Kind::authority, std::move(text), std::string{separation},
            "ask somebody else to"};
}

Entry const* numbered(std::vector<Entry> const& entries, std::uint64_t number) {
    auto const found = std::find_if(entries.begin(), entries.end(),
                                    [&](auto const& each) { return each.case_seq == number; });
    return found == entries.end() ? nullptr : &*found;
}

bool was_said(std::vector<Entry> const& entries, Words event, std::uint64_t about) {
    return std::any_of(entries.begin(), entries.end(), [&](Entry const& each) {
        return each.kind == EntryKind::act && each.event == event && each.cause == about;
    });
}

bool is_question(Entry const& entry) {
    return entry.kind == EntryKind::act && entry.event == review_event::queried;
}

bool has_open_question(std::vector<Entry> const& entries, std::uint64_t about) {
    return std::any_of(entries.begin(), entries.end(), [&](Entry const& each) {
        return is_question(each) && each.cause == about &&
               !was_said(entries, review_event::answered, each.case_seq);
    });
}

bool read_number(std::string const& text, std::uint64_t& number) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool is_own(Entry const& entry, Actor const& by) {
    return entry.actor == by.id || entry.on_behalf_of == by.id;
}

void review_transition(std::string_view event, Entry const* about,
                       std::vector<Entry> const& entries, Actor const& by, Objections& against) {
    if (!about || !is_transition(*about)) {
        against.stage.push_back(
            at_stage("no entry of that number is something that a person told a strand",
                     "caseway audit sample draws entries; caseway audit log --case CASE lists "
                     "them all"));
        return;
    }
    if (event == review_event::signed_off && was_said(entries, event, about->case_seq))
        against.stage.push_back(at_stage("that entry is signed off already", "nothing is to do"));
    if (event == review_event::signed_off && has_open_question(entries, about->case_seq))
        against.stage.push_back(at_stage("a question about that entry is not answered yet",
                                         "caseway audit queries shows it"));
    if (is_own(*about, by))
        against.authority.push_back(
            own_work("whoever recorded it, or had it recorded on their "
                     "behalf, does not review it"));
}

void answer_question(Entry const* question, std::vector<Entry> const& entries, Actor const& by,
                     Objections& against) {
    if (!question || !is_question(*question)) {
        against.stage.push_back(at_stage("no entry of that number is a question",
                                         "caseway audit queries shows what was asked"));
        return;
    }
    if (was_said(entries, review_event::answered, question->case_seq))
        against.stage.push_back(at_stage("that question is answered already", "ask another one"));
    if (is_own(*question, by))
        against.authority.push_back(own_work("whoever asks does not answer"));
}

}  // namespace

bool is_review(std::string_view event) {
    return event == review_event::signed_off || event == review_event::queried ||
           event == review_event::answered;
}

bool is_transition(Entry const& entry) {
    return entry.kind == EntryKind::act && !entry.workflow.empty() &&
           entry.asserted != the_clock().assertion;
}

Word read_word(std::string const& event, Fields const& told, std::vector<FieldProblem>& problems) {
    Word word{event, 0, {}};
    if (is_review(event)) {
        auto const* number = find_field(told, "entry");
        if (!number || !read_number(*number, word.about))
            problems.push_back({"entry", {}, "the number of an entry of the case"});
        else
            word.fields.push_back({"entry", *number});
    }
    auto const* text = find_field(told, "text");
    if (!text && event == review_event::signed_off) return word;
    auto const read = detail::Codec<std::string>::read(text ? *text : std::string{});
    if (read.value)
        word.fields.push_back({"text", *text});
    else
        problems.push_back({"text", {}, read.problem});
    return word;
}

Objections objections_to(Word const& word, std::vector<Entry> const& entries, Actor const& by,
                         Policy const& policy, Minute now) {
    Objections against;
    if (!is_review(word.event)) return against;
    bool const answers = word.event == review_event::answered;
    Moment moment;
    moment.at = moment.now = now;
    moment.by = by;
    moment.policy = &policy;
    auto const& may = answers ? by_anybody : by_supervisors;
    against.authority = authorise({"case", word.event, &may}, moment).reasons;
    auto const* about = numbered(entries, word.about);
    if (answers)
        answer_question(about, entries, by, against);
    else
        review_transition(word.event, about, entries, by, against);
    return against;
}

void OpenQuestions::take(Entry const& entry) {
    if (is_question(entry)) asked_.emplace(std::pair{entry.case_id, entry.case_seq}, entry);
    if (entry.kind == EntryKind::act && entry.event == review_event::answered)
        asked_.erase({entry.case_id, entry.cause});
}

std::vector<Entry> OpenQuestions::open() const {
    std::vector<Entry> open;
    for (auto const& [number, entry] : asked_) open.push_back(entry);
    std::sort(open.begin(), open.end(),
              [](auto const& a, auto const& b) { return a.ledger_seq < b.ledger_seq; });
    return open;
}

}  // namespace caseway::engine
