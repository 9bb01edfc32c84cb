// A reply as JSON: caseway.step/1.
#include "console/reply.hpp"

namespace caseway::console {

namespace {

void set_lists(Json& json, engine::Reply const& reply, engine::Catalogue const& catalogue) {
    auto const as_json = [](auto const& each) { return to_json(each); };
    json.set("changes", Json::list_of(reply.changes, as_json));
    json.set("deadlines", Json::list_of(reply.deadlines, [&](auto const& each) {
                 return to_json(each, catalogue);
             }));
    json.set(
        "tells", Json::list_of(reply.outside, [](auto const& each) {
            return Json::object({{"entry", each.case_seq}, {"to", each.to}, {"what", each.what}});
        }));
    if (!reply.reasons.empty()) json.set("reasons", Json::list_of(reply.reasons, as_json));
    if (!reply.problems.empty()) json.set("problems", Json::list_of(reply.problems, as_json));
    if (!reply.near.empty()) json.set("near", texts(reply.near));
    if (!reply.choices.empty()) json.set("choices", texts(reply.choices));
    if (!reply.since.empty())
        json.set("since", Json::list_of(reply.since, [&](auto const& each) {
                     return to_json(each, catalogue);
                 }));
}

}  // namespace

Json to_json(engine::Reply const& reply, engine::Catalogue const& catalogue) {
    auto json = document("step");
    json.set("result", name_of(reply.kind)).set("rehearsal", reply.rehearsed);
    json.set("repeated", reply.repeated);
    json.set("case", reply.receipt.case_ref).set("strand", reply.strand);
    json.set("event", reply.event).set("state", reply.state);
    json.set("version", reply.receipt.version);
    bool const recorded = !reply.receipt.hash.empty();
    if (recorded)
        json.set("receipt", Json::object({{"entry", reply.receipt.case_seq},
                                          {"hash", reply.receipt.hash},
                                          {"request", reply.receipt.request}}));
    set_lists(json, reply, catalogue);
    return json;
}

}  // namespace caseway::console
