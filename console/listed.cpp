#include "console/listed.hpp"

#include "console/session.hpp"

namespace caseway::console {

bool OpenCases::may_look(std::string const& case_ref) {
    if (case_ref.empty()) return true;
    auto const [found, fresh] = asked_.try_emplace(case_ref, false);
    if (fresh) found->second = ask(case_ref);
    return found->second;
}

bool OpenCases::ask(std::string const& case_ref) {
    auto const& desk = session_.desk();
    auto const found = session_.whole_journal().find(case_ref, 1);
    if (found.empty()) return false;
    auto const folded =
        engine::followed(desk.catalogue(), session_.whole_journal().entries(found[0].case_id));
    auto const may = desk.may_look(folded, session_.actor()).kind;
    return may == engine::MayLook::Kind::allow ||
           (may == engine::MayLook::Kind::give_reason && !session_.globals().reason.empty());
}

Json listed_json(engine::Entry const& entry, OpenCases& open, engine::Catalogue const& catalogue) {
    if (open.may_look(entry.case_ref)) return to_json(entry, catalogue);
    auto headers = entry;
    headers.payload.clear();
    return to_json(headers, catalogue).set("withheld", "need-to-know");
}

}  // namespace caseway::console
