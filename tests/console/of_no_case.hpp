// Commands that show nothing of any case: words, tables, people, dates, files elsewhere, the record
// as a whole. Nobody has to be named for them, and they do not tell whether there is a case.

#pragma once

#include <set>
#include <string>

namespace caseway::tests {

inline std::set<std::string> const of_no_case{
    "new",  // Tells; what it answers is the new case's own entry.
    "help",
    "plan",  // Reckons with days that are typed.
    "clock explain",
    "regime list",
    "workflow list",
    "workflow show",
    "workflow law",
    "workflow definitions",
    "workflow diff",
    // Sizes and hashes of the record, and a file that somebody was given.
    "checkpoint make",
    "checkpoint list",
    "checkpoint show",
    "checkpoint key",
    "checkpoint prove",
    "checkpoint cosigned",
    "checkpoint check",
    "checkpoint accept",
    "witness init",
    "witness key",
    "witness trust",
    "witness cosign",
    "witness show",
    "audit check",
    "store init",
    "store policy",
    "store configure",
    "store backup",
    "store upgrade",
    "store key",
    "people add",
    "people rank",
    "people attach",
    "people list",
    "people end",
    "people matrix",
    "people permit",
    "people withdraw",
    "people permission-end",
    "people confirm",
    "people reject",
};

}  // namespace caseway::tests
