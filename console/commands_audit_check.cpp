// Checking a bundle: a case that somebody was sent, without the store it came from.

#include "console/bundle.hpp"
#include "console/commands_audit.hpp"
#include "console/files.hpp"
#include "console/text.hpp"
#include "console/trusted_keys.hpp"

#include <ostream>

namespace caseway::console {

namespace {

constexpr std::string_view not_proved[] = {
    "That what people recorded is true.",
    "What was recorded in the case after the checkpoint.",
    "To whom the file went and why, and for which class a field is hidden: the sender says so.",
};

// What holds, for whoever has these keys.
std::vector<std::string> proved(Bundle const& bundle, store::DisclosureCheck const& found) {
    auto const entries = std::to_string(found.entries.size());
    std::vector<std::string> words{
        "Entries 1 to " + entries + " of " + bundle.case_ref +
            " are as they were recorded, in their order.",
        "They are all the entries that the case had when the store had " +
            std::to_string(found.checkpoint->tree.size) + " in all.",
        "The fields that are shown are those that were recorded; of the others, that they are "
        "there.",
    };
    if (auto const under = found.erased_under; under > 1)
        words.push_back("What entries 1 to " + std::to_string(under - 1) +
                        " held was erased under entry " + std::to_string(under) +
                        "; who did what, and when, is left.");
    for (auto const& each : found.signers)
        words.push_back((each.cosigned_at ? "A witness saw that record: " : "Signed: ") +
                        signer_words(each) + ".");
    return words;
}

// What a witness covers is said where nothing else is wrong; it is not enough to pass.
std::string_view what_is_left(store::DisclosureCheck const& found) {
    bool const is_witnessed =
        found.faults == std::vector<std::string>{std::string{store::only_witnessed}};
    return is_witnessed ? "By the witness each of its entries stands in the record as it is. "
                          "Nothing more is proved: ask the store's own people for its key."
                        : "Nothing in it is proved.";
}

struct Hidden {
    std::size_t entry;
    store::DisclosedField const* field;
};
std::vector<Hidden> hidden_in(Bundle const& bundle) {
    std::vector<Hidden> all;
    std::size_t entry = 0;
    for (auto const& each : bundle.shown.entries) {
        ++entry;
        for (auto const& field : each.fields)
            if (field.is_hidden()) all.push_back({entry, &field});
    }
    return all;
}

void print_made(std::ostream& out, Bundle const& bundle) {
    out << wrapped("The sender says: made " + bundle.made.at + " by " + bundle.made.by + " for " +
                   bundle.made.recipient + ": " + bundle.made.because + " " + bundle.made.reason +
                   (bundle.training ? " (a TRAINING store)" : ""));
}

void print_found(Session& session, Bundle const& bundle, store::DisclosureCheck const& found) {
    auto& out = session.out();
    print_made(out, bundle);
    for (auto const& each : found.faults) out << wrapped(sentence(each) + ".", 8, "FAILED  ");
    if (!found.faults.empty()) {
        out << wrapped(what_is_left(found));
        return;
    }
    for (auto const& each : proved(bundle, found)) out << wrapped(each, 8, "PROVED  ");
    auto const hidden = hidden_in(bundle);
    out << "Hidden: " << counted(hidden.size(), "field") << "\n";
    for (auto const& each : hidden)
        out << wrapped("entry " + std::to_string(each.entry) + ", " + each.field->name + " (" +
                           each.field->hidden_as + ")",
                       4, "  ");
    out << "Not proved by this\n";
    for (auto const each : not_proved) out << wrapped(each, 4, "  ");
    if (bundle.verifier != verifier_source())
        out << wrapped(
            "The program inside it is not the one that this version of caseway puts there. Do not "
            "run it: take verify.py from caseway's own source.");
}

Json found_json(Bundle const& bundle, store::DisclosureCheck const& found) {
    auto json = document("bundle-check");
    json.set("holds", found.faults.empty())
        .set("faults", texts(found.faults))
        .set("case", bundle.case_ref)
        .set("training", bundle.training)
        .set("entries", static_cast<std::uint64_t>(found.entries.size()))
        .set("erased_under", found.erased_under)
        .set("proved", found.faults.empty() ? texts(proved(bundle, found)) : Json::list());
    json.set("hidden", Json::list_of(hidden_in(bundle), [](Hidden const& each) {
                 return Json::object({{"entry", static_cast<std::uint64_t>(each.entry)},
                                      {"field", each.field->name},
                                      {"class", each.field->hidden_as}});
             }));
    return json.set("not_proved",
                    Json::list_of(not_proved, [](auto words) { return Json{words}; }));
}

int check(Invocation const& given, Session& session) {
    auto const keys = trusted_keys(given, session);
    auto const text = file_given(session, *given.get("file"), largest_bundle);
    auto const bundle = read_bundle(text);
    if (!bundle)
        throw Stop(exit_code::verify_failed,
                   "That file is no bundle, or it is not written as one is, to the last character. "
                   "Nothing in it is proved.");
    auto const found = check_bundle(*bundle, keys);
    if (session.globals().json)
        print(session, found_json(*bundle, found));
    else
        print_found(session, *bundle, found);
    if (keys.empty())
        session.err() << wrapped(
            "You gave no key. Ask whoever answers for the store for its key, and its witness for "
            "theirs: caseway checkpoint key, caseway witness key.");
    return found.faults.empty() ? exit_code::done : exit_code::verify_failed;
}

}  // namespace

std::vector<Command> check_commands() {
    return {{"audit check",
             "check a case that somebody was sent, without the store it came from",
             {{"FILE", "the bundle; - is stdin"}},
             {key_option()},
             {"caseway audit check 0001.case --key keys"},
             false,
             check}};
}

}  // namespace caseway::console
