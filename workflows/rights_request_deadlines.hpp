// By when a data subject is answered.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

// From the latest of the request and of what was asked for to know who asks. Counted to the same
// day of the next month, as the Commissioner counts it.
inline constexpr DeadlineRule rights_answered =
    DeadlineRule{"rights-answered",
                 "Data subject answered",
                 calendar_months_of(1),
                 Binding::law,
                 "Data Protection Act 2018 ss.45(3), 48(2), 54: without undue delay, and within a "
                 "month of the request or of the proof of identity",
                 "records-officer",
                 "the law is broken: answer, and the data protection officer records why"}
        .escalates(data_protection_officer)
        .reminds({10 * 24 * 60, 3 * 24 * 60});
// The month and the two further ones, as one period from the same day.
inline constexpr DeadlineRule rights_answered_extended =
    DeadlineRule{"rights-answered-extended",
                 "Data subject answered, time extended",
                 calendar_months_of(3),
                 Binding::law,
                 "Data Protection Act 2018 s.54(3A), requests from 5 February 2026: two further "
                 "months where requests are complex or many",
                 "records-officer",
                 "the law is broken: answer, and the data protection officer records why"}
        .escalates(data_protection_officer)
        .reminds({10 * 24 * 60, 3 * 24 * 60});
inline constexpr DeadlineRule identity_asked =
    DeadlineRule{
        "identity-settled",
        "Identity of whoever asks is settled",
        working_days_of(10),
        Binding::local,
        "Data Protection Act 2018 s.52(4): what is needed to know who asks is asked for at "
        "once, since the month begins with it",
        "records-officer",
        "ask again, or record that the identity was not shown"}
        .escalates(data_protection_officer);

}  // namespace caseway::workflows
