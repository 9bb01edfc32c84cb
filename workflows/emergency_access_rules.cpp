#include "workflows/emergency_access_rules.hpp"

namespace caseway::workflows::emergency_access {

namespace {

void begin(std::string const& person, Facts& facts, Asks& asks) {
    facts.person = person;
    asks.grant_in_emergency(person, emergency_access_ends);
    asks.deadline(emergency_access_ends);
    asks.deadline(emergency_access_reviewed);
}

}  // namespace

void let_themselves_in::carry_out(OpenedInEmergency const&, Facts& facts, Asks& asks) {
    begin(asks.by.id, facts, asks);
    asks.give_to(std::string{detective_inspector});
    asks.outside(detective_inspector, "emergency-access-opened");
    asks.outside(data_protection_officer, "emergency-access-opened");
}

void let_them_in::carry_out(AdmittedInEmergency const& admitted, Facts& facts, Asks& asks) {
    begin(admitted.person.id, facts, asks);
    facts.second = asks.by.id;
    asks.give_to(std::string{professional_standards});
    asks.outside(professional_standards, "emergency-access-opened");
}

void report_it::carry_out(Asks& asks) {
    asks.meet(emergency_access_reviewed);
    asks.outside(professional_standards, "emergency-access-wrong");
}

void alarm_overdue::carry_out(Asks& asks) {
    asks.outside(authorising_officer, "emergency-access-not-reviewed");
    asks.outside(professional_standards, "emergency-access-not-reviewed");
}

}  // namespace caseway::workflows::emergency_access
