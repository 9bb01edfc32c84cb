#include "console/bundle.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

namespace caseway::console {

namespace {

constexpr std::string_view schema = "caseway.bundle/1";

constexpr std::string_view read_me[] = {
    "This file is the record of one case, as a store of caseway kept it.",
    "",
    "What it proves, once it is checked with the keys of those who signed:",
    "- Every entry in it is as it was recorded, in its order, and none was added since.",
    "- They are all entries of the case up to the checkpoint; none is left out. Only the store's",
    "  own key says that: without it nothing here passes.",
    "- Each field that is shown is as it was recorded. A field that is hidden has its name and a",
    "  commitment here; it can be shown later and proved against this very file.",
    "- Where entries say `erased-under`, that what they held was destroyed under the entry of that",
    "  number, which two people decided on at the end of the record's retention.",
    "- Where a witness signed, that the record was so at the time of its signature.",
    "What it does not prove:",
    "- That what people recorded is true.",
    "- What was recorded after the checkpoint.",
    "- What stands under `made`, `hides`, in this text and in the program below: that is what the",
    "  sender says.",
    "",
    "To check it: caseway audit check FILE --key KEYS",
    "or, with Python 3 and nothing else: python3 verify.py bundle FILE --key KEYS",
    "KEYS is a file of verifier keys, the store's own and those of witnesses. Ask those who signed",
    "for them, not whoever sent the file.",
    "The program verify.py is under `verifier` below. Better take it from caseway's own source",
    "(docs/verifier/verify.py); to take it out of this file:",
    ("python3 -c \"import json,sys; print('\\n'.join(json.load(open(sys.argv[1]))['verifier']))\" "
     "FILE"),
    "docs/format.md of caseway describes this file, so that anybody can write such a program.",
};

Json field_json(store::DisclosedField const& field) {
    if (field.is_hidden())
        return Json::object(
            {{"name", field.name}, {"class", field.hidden_as}, {"commitment", field.commitment}});
    return Json::object({{"name", field.name}, {"text", field.text}, {"salt", field.salt}});
}

Json entry_json(store::DisclosedEntry const& entry) {
    auto json = Json::object({{"header", entry.header}});
    if (entry.erased_under != 0)
        json.set("erased-under", entry.erased_under);
    else
        json.set("fields", Json::list_of(entry.fields, field_json));
    return json.set("path", texts(entry.path));
}

Json made_json(Bundle::Made const& made) {
    return Json::object({{"at", made.at},
                         {"by", made.by},
                         {"recipient", made.recipient},
                         {"reason", made.reason},
                         {"because", made.because},
                         {"profile", made.profile}});
}

// ---- Reading takes what it finds: whatever would have been written otherwise is refused at the
// end.

std::string text_in(Json const& json, std::string_view name) {
    auto const* member = json.find(name);
    return member && member->text() ? *member->text() : std::string{};
}

template <class Take>
void each_in(Json const& json, std::string_view name, Take take) {
    auto const* member = json.find(name);
    if (!member || !member->items()) return;
    for (auto const& each : *member->items()) take(each);
}

std::vector<std::string> texts_in(Json const& json, std::string_view name) {
    std::vector<std::string> all;
    each_in(json, name, [&](Json const& each) {
        if (each.text()) all.push_back(*each.text());
    });
    return all;
}

std::uint64_t number_in(Json const& json, std::string_view name) {
    auto const* member = json.find(name);
    auto const digits = member ? member->as_field().value_or("") : std::string{};
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

store::DisclosedEntry entry_from(Json const& json) {
    store::DisclosedEntry entry{
        text_in(json, "header"), {}, texts_in(json, "path"), number_in(json, "erased-under")};
    each_in(json, "fields", [&](Json const& field) {
        entry.fields.push_back({text_in(field, "name"), text_in(field, "text"),
                                text_in(field, "salt"), text_in(field, "class"),
                                text_in(field, "commitment")});
    });
    return entry;
}

Bundle::Made made_from(Json const& json) {
    return {text_in(json, "at"),     text_in(json, "by"),      text_in(json, "recipient"),
            text_in(json, "reason"), text_in(json, "because"), text_in(json, "profile")};
}

std::vector<std::pair<std::string, std::string>> editions_of(
    std::vector<engine::Entry> const& entries) {
    std::set<std::pair<std::string, std::string>> all;
    for (auto const& each : entries)
        if (!each.workflow.empty()) all.insert({each.workflow, each.edition});
    return {all.begin(), all.end()};
}

std::vector<std::string> classes_hidden_in(store::DisclosedCase const& shown) {
    std::set<std::string> classes;
    for (auto const& entry : shown.entries)
        for (auto const& field : entry.fields)
            if (field.is_hidden()) classes.insert(field.hidden_as);
    return {classes.begin(), classes.end()};
}

// What the file says of itself and its entries say too.
void check_claims(Bundle const& bundle, store::DisclosureCheck& found) {
    auto const add = [&](bool holds, std::string_view words) {
        if (!holds) found.faults.emplace_back(words);
    };
    add(bundle.hides == classes_hidden_in(bundle.shown),
        "it hides other classes of fields than it says");
    if (found.entries.size() != bundle.shown.entries.size() || found.entries.empty()) return;
    add(bundle.training == found.entries.front().training,
        "it says otherwise than its entries whether it is for training");
    add(bundle.case_ref == found.entries.front().case_ref,
        "it names another case than its entries do");
    add(bundle.workflows == editions_of(found.entries),
        "the editions that it lists are not those of its entries");
}

}  // namespace

std::string bundle_text(Bundle const& bundle) {
    auto const& shown = bundle.shown;
    auto json = Json::object({{"schema", schema},
                              {"read_me", texts(bundle.read_me)},
                              {"case", bundle.case_ref},
                              {"training", bundle.training},
                              {"made", made_json(bundle.made)},
                              {"hides", texts(bundle.hides)}});
    json.set("workflows", Json::list_of(bundle.workflows, [](auto const& each) {
                 return Json::object({{"workflow", each.first}, {"edition", each.second}});
             }));
    json.set("checkpoint", shown.checkpoint)
        .set("place", Json::object({{"index", shown.index}, {"path", texts(shown.path)}}))
        .set("entries", Json::list_of(shown.entries, entry_json))
        .set("verifier", texts(bundle.verifier));
    return json.written() + "\n";
}

std::optional<Bundle> read_bundle(std::string_view text) {
    if (text.size() > largest_bundle) return std::nullopt;
    auto const parsed = Json::read(text);
    if (!parsed) return std::nullopt;
    Json const& json = *parsed;
    Bundle bundle;
    bundle.read_me = texts_in(json, "read_me");
    bundle.case_ref = text_in(json, "case");
    if (auto const* training = json.find("training"))
        bundle.training = training->as_field() == "yes";
    if (auto const* made = json.find("made")) bundle.made = made_from(*made);
    bundle.hides = texts_in(json, "hides");
    each_in(json, "workflows", [&](Json const& each) {
        bundle.workflows.emplace_back(text_in(each, "workflow"), text_in(each, "edition"));
    });
    bundle.shown.checkpoint = text_in(json, "checkpoint");
    if (auto const* place = json.find("place")) {
        bundle.shown.index = number_in(*place, "index");
        bundle.shown.path = texts_in(*place, "path");
    }
    each_in(json, "entries",
            [&](Json const& each) { bundle.shown.entries.push_back(entry_from(each)); });
    bundle.verifier = texts_in(json, "verifier");
    if (bundle_text(bundle) != text) return std::nullopt;
    return bundle;
}

Bundle bundle_of(store::DisclosedCase shown, Bundle::Made made) {
    Bundle bundle;
    bundle.read_me.assign(std::begin(read_me), std::end(read_me));
    bundle.made = std::move(made);
    bundle.shown = std::move(shown);
    bundle.hides = classes_hidden_in(bundle.shown);
    auto const entries = store::check_disclosure(bundle.shown, {}).entries;
    bundle.case_ref = entries.front().case_ref;
    bundle.training = entries.front().training;
    bundle.workflows = editions_of(entries);
    bundle.verifier = verifier_source();
    return bundle;
}

store::DisclosureCheck check_bundle(Bundle const& bundle,
                                    std::vector<store::VerifierKey> const& keys) {
    auto found = store::check_disclosure(bundle.shown, keys);
    check_claims(bundle, found);
    return found;
}

}  // namespace caseway::console
