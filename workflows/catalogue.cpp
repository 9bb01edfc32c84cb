#include "workflows/catalogue.hpp"

#include "workflows/access_grant.hpp"
#include "workflows/allocation.hpp"
#include "workflows/breach.hpp"
#include "workflows/child_safeguarding.hpp"
#include "workflows/conflict.hpp"
#include "workflows/contact.hpp"
#include "workflows/counter_allegation.hpp"
#include "workflows/dapo.hpp"
#include "workflows/dapo_breach.hpp"
#include "workflows/data_breach.hpp"
#include "workflows/death.hpp"
#include "workflows/detention.hpp"
#include "workflows/disclosure.hpp"
#include "workflows/dvpo.hpp"
#include "workflows/emergency_access.hpp"
#include "workflows/flag.hpp"
#include "workflows/grading.hpp"
#include "workflows/intake.hpp"
#include "workflows/investigation.hpp"
#include "workflows/marac.hpp"
#include "workflows/marac_action.hpp"
#include "workflows/merge.hpp"
#include "workflows/need_to_know.hpp"
#include "workflows/override.hpp"
#include "workflows/personal_statement.hpp"
#include "workflows/prosecution.hpp"
#include "workflows/referral.hpp"
#include "workflows/restriction.hpp"
#include "workflows/retention.hpp"
#include "workflows/review_right.hpp"
#include "workflows/rights_request.hpp"
#include "workflows/safeguarding.hpp"
#include "workflows/suspect.hpp"
#include "workflows/time_limit.hpp"
#include "workflows/victim_needs.hpp"

namespace caseway::workflows {

engine::Catalogue const& catalogue() {
    static engine::Catalogue const all{{&intake::intake(),
                                        &restriction::restriction(),
                                        &conflict::conflict(),
                                        &access_grant::access_grant(),
                                        &emergency_access::emergency_access(),
                                        &merge::merge(),
                                        &counter_allegation::counter_allegation(),
                                        &death::death(),
                                        &grading::grading(),
                                        &allocation::allocation(),
                                        &investigation::investigation(),
                                        &suspect::suspect(),
                                        &detention::detention(),
                                        &prosecution::prosecution(),
                                        &time_limit::time_limit(),
                                        &review_right::review_right(),
                                        &personal_statement::personal_statement(),
                                        &victim_needs::victim_needs(),
                                        &contact::contact(),
                                        &safeguarding::safeguarding(),
                                        &child_safeguarding::child_safeguarding(),
                                        &disclosure::disclosure(),
                                        &referral::referral(),
                                        &marac::marac(),
                                        &marac_action::marac_action(),
                                        &dvpo::dvpo(),
                                        &breach::breach(),
                                        &dapo::dapo(),
                                        &dapo_breach::dapo_breach(),
                                        &overriding::overriding(),
                                        &flag::flag(),
                                        &retention::retention(),
                                        &rights_request::rights_request(),
                                        &data_breach::data_breach()},
                                       intake::intake(),
                                       need_to_know(),
                                       // Whoever proposes it and whoever approves it.
                                       {retention::Retention::name, retention::Disposed::name, 2}};
    return all;
}

}  // namespace caseway::workflows
