// How an entry is written down: the text of its header and the lines that commit to its payload.
// This text is what is hashed, and with docs/format.md alone somebody else can hash it again.
//
// A header is UTF-8, one line for each thing, each line ended by a line feed, in this order:
//
//   header     = "caseway-entry 1" LF
//                line("store") line("training") line("ledger-seq") line("case") line("case-ref")
//                line("case-seq") line("version") line("kind") line("cause") line("request")
//                line("ordinal") line("corrects") line("strand") line("workflow")
//                line("edition") line("event") line("from") line("to") line("actor")
//                line("asserted") line("role") line("rank") line("unit") line("on-behalf-of")
//                line("happened-at") line("recorded-at") line("raw-clock") line("via")
//                line("policy") *line("mark") line("previous") line("payload")
//   line(name) = name SP value LF       ; the value may be empty, the space stays
//   number     = "0" / (%x31-39 *DIGIT) ; ledger-seq, case-seq, version, cause, ordinal, corrects
//   training   = "yes" / "no"
//   times      = "2020-04-17T17:00Z" for happened-at, "2020-04-17T17:00:00.000Z" for the others
//   previous   = "" for the first entry of a case, else 64 hexadecimal digits, as is payload
//
// One rule of escaping: a backslash and every byte below 0x20 or equal to 0x7F is written as a
// backslash and two lower-case hexadecimal digits. There is one way to write an entry, and
// reading accepts nothing else.

#pragma once

#include "engine/entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

// Throws engine::StoreBroken where a value is not UTF-8.
std::string header_text(engine::Entry const&);

// The entry of a header, without payload, salts and hash. Absent for anything that header_text
// would not have written.
std::optional<engine::Entry> read_header(std::string_view text);

// One line a field, in their order: the name, escaped as in a header, a space, and
// SHA-256(0x02, salt of 32 bytes, name, 0x00, text) in hexadecimal. Throws engine::StoreBroken
// where there is not one salt for each field, a salt is not 32 bytes in hexadecimal, or a name or
// text is not UTF-8.
std::string commitment_lines(engine::Fields const&, std::vector<std::string> const& salts);
// The commitment of one field, in hexadecimal, and its line. Throw as above.
std::string field_commitment(engine::Field const&, std::string_view salt);
std::string commitment_line(std::string_view name, std::string_view commitment);

// The hashes over those texts, in hexadecimal.
std::string payload_hash(engine::Fields const&, std::vector<std::string> const& salts);
std::string leaf_hash(std::string_view header);

}  // namespace caseway::store
