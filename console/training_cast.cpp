#include "console/training_cast.hpp"

#include <stdexcept>

namespace caseway::console {

using engine::Rank;

std::vector<engine::Member> training_cast() {
    return {
        {"j.ward", "Jo Ward", Rank::staff, {"call-handler"}, "control-room", ""},
        {"t.reed", "Tom Reed", Rank::constable, {"response-officer"}, "coventry", ""},
        {"n.bassi", "Nina Bassi", Rank::constable, {"response-officer"}, "walsall", ""},
        {"l.finch", "Lee Finch", Rank::sergeant, {"response-sergeant"}, "coventry", ""},
        {"c.abbot", "Carys Abbot", Rank::staff, {"crime-registrar"}, "headquarters", ""},
        {"r.novak", "Rita Novak", Rank::constable, {"review-officer"}, "ppu", ""},
        {"p.lane", "Pat Lane", Rank::constable, {"review-officer"}, "ppu", ""},
        {"g.hurst", "Gwen Hurst", Rank::sergeant, {"investigation-sergeant"}, "coventry", ""},
        {"d.shah", "Dev Shah", Rank::constable, {"investigator"}, "coventry", ""},
        {"k.otto", "Kim Otto", Rank::staff, {"investigator"}, "walsall", ""},
        {"s.okafor", "Sade Okafor", Rank::sergeant, {"safeguarding-sergeant"}, "coventry", ""},
        {"m.doyle", "Mae Doyle", Rank::constable, {"safeguarding-officer"}, "coventry", ""},
        {"h.blake", "Hal Blake", Rank::inspector, {"detective-inspector"}, "ppu", ""},
        {"a.harlow", "Ada Harlow", Rank::superintendent, {"authorising-officer"}, "ppu", ""},
        {"v.quill", "Val Quill", Rank::constable, {"dvpo-team"}, "ppu", ""},
        {"b.stone", "Bea Stone", Rank::sergeant, {"custody-officer"}, "coventry-custody", ""},
        {"e.marsh", "Eli Marsh", Rank::constable, {"neighbourhood-officer"}, "coventry", ""},
        {"f.crane", "Fay Crane", Rank::inspector, {"trm-chair"}, "coventry", ""},
        {"o.pike", "Olu Pike", Rank::staff, {"marac-coordinator"}, "ppu", ""},
        {"w.grant", "Will Grant", Rank::chief_inspector, {"marac-chair"}, "ppu", ""},
        {"i.bell", "Ivy Bell", Rank::partner, {"idva"}, "idva-service", ""},
        {"u.moss", "Una Moss", Rank::partner, {"partner"}, "childrens-services", ""},
        {"y.hale", "Yan Hale", Rank::constable, {"family-liaison"}, "ppu", ""},
        {"q.frost", "Quin Frost", Rank::inspector, {"detective-inspector"}, "ppu", ""},
        {"z.adair", "Zara Adair", Rank::superintendent, {"authorising-officer"}, "ppu", ""},
        {"x.vane", "Xan Vane", Rank::inspector, {"professional-standards"}, "standards", ""},
        {"r.lowe", "Ros Lowe", Rank::staff, {"records-officer"}, "headquarters", ""},
        {"d.penn", "Dot Penn", Rank::staff, {"data-protection-officer"}, "headquarters", ""},
        {"n.ames", "Nat Ames", Rank::staff, {"administrator"}, "headquarters", ""},
        {"l.wick", "Lou Wick", Rank::staff, {"administrator"}, "headquarters", ""},
    };
}

void enter_people(engine::Desk& desk, std::vector<engine::Member> const& people,
                  std::string const& assertion) {
    auto const as = [&](engine::Member const& member) {
        return engine::acting(member, assertion, engine::date_of(desk.now()));
    };
    engine::Request request;
    request.event = std::string{engine::office_event::person};
    request.via = "console";
    request.by = as(people.front());
    for (auto const& each : people) {
        request.fields = engine::fields_of(each);
        if (!desk.record_in_office(request).done())
            throw std::logic_error("the people of a new store could not be entered");
        // From now on nobody else enters people.
        if (each.holds(engine::administrator)) request.by = as(each);
    }
}

}  // namespace caseway::console
