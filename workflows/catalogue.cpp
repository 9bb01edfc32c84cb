#include "workflows/catalogue.hpp"

#include "workflows/allocation.hpp"
#include "workflows/breach.hpp"
#include "workflows/contact.hpp"
#include "workflows/dvpo.hpp"
#include "workflows/grading.hpp"
#include "workflows/intake.hpp"
#include "workflows/investigation.hpp"
#include "workflows/marac.hpp"
#include "workflows/marac_action.hpp"
#include "workflows/referral.hpp"
#include "workflows/safeguarding.hpp"
#include "workflows/suspect.hpp"

namespace caseway::workflows {

engine::Catalogue const& catalogue() {
    static engine::Catalogue const all{
        {&intake::intake(), &grading::grading(), &allocation::allocation(),
         &investigation::investigation(), &suspect::suspect(), &contact::contact(),
         &safeguarding::safeguarding(), &referral::referral(), &marac::marac(),
         &marac_action::marac_action(), &dvpo::dvpo(), &breach::breach()},
        intake::intake()};
    return all;
}

}  // namespace caseway::workflows
