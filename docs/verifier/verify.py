#!/usr/bin/env python3
"""Checks what a caseway store has handed out, without the store and without caseway.

    verify.py bundle FILE --key KEY...        one case, and that it is complete
    verify.py checkpoint FILE --key KEY...    who signed a checkpoint
    verify.py witness FILE --key KEY... --old SIZE --root HEX
                                              that a checkpoint goes on from an earlier head

KEY is a verifier key, "name+id+key", or a file of such lines: the store's own, which a bundle needs,
and those of witnesses. Get them from whoever signs, and not from whoever sent the file. Exit code 0:
everything holds; 7: not.

Written from docs/format.md alone, with nothing but Python 3.9 and its standard library, so that it
can be read in one sitting and shares no line with the program that it checks.
"""

import argparse
import base64
import binascii
import hashlib
import json
import re
import sys

HASH = 32
LARGEST_FILE = 64 * 1024 * 1024
LONGEST_NOTE = 65536
MOST_SIGNATURES = 64


class Fault(Exception):
    """What does not hold, in words."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# ---- Ed25519 (RFC 8032, section 5.1.7), slow and plain: it only ever checks.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
SMALL_ORDER = 8


def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(number, p):
    total = (0, 1, 1, 0)
    while number > 0:
        if number & 1:
            total = point_add(total, p)
        p = point_add(p, p)
        number >>= 1
    return total


def same_point(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def read_point(data):
    """The point that 32 bytes encode, in its one encoding; None where they encode none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = read_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = read_point(public), read_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L:
        return False
    # A key or a commitment of small order would fit many messages.
    if any(same_point(point_times(SMALL_ORDER, each), (0, 1, 1, 0)) for each in (key, r)):
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same_point(point_times(s, BASE), point_add(r, point_times(h, key)))


# ---- Readers of text. There is one way to write each thing.

def read_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Fault("what should be base 64 is not") from None
    if base64.b64encode(data).decode() != text:
        raise Fault("base 64 is written in another way than the one there is")
    return data


def read_hash(text):
    if not isinstance(text, str) or not re.fullmatch("[0-9a-f]{64}", text):
        raise Fault("what should be a hash of 64 hexadecimal digits is not")
    return bytes.fromhex(text)


def read_number(text):
    if not re.fullmatch("0|[1-9][0-9]{0,19}", text) or int(text) >= 2**64:
        raise Fault("what should be a number is not")
    return int(text)


# ---- The two trees (docs/format.md, "The tree over the entries" and "The tree of cases").

def node(left, right):
    return sha256(b"\x01", left, right)


def is_included(leaf, index, size, path, root):
    i, last, r = index, size - 1, leaf
    if i > last:
        return False
    for p in path:
        if last == 0:
            return False
        if i & 1 or i == last:
            r = node(p, r)
            while not i & 1 and i != 0:
                i, last = i >> 1, last >> 1
        else:
            r = node(r, p)
        i, last = i >> 1, last >> 1
    return last == 0 and r == root


def is_consistent(old_size, old_root, size, root, path):
    if old_size > size:
        return False
    if old_size == size:
        return not path and old_root == root
    if old_size == 0:
        return not path and old_root == sha256()
    i, last = old_size - 1, size - 1
    while i & 1:
        i, last = i >> 1, last >> 1
    path = [old_root, *path] if i == 0 else path
    if not path:
        return False
    e = r = path[0]
    for p in path[1:]:
        if last == 0:
            return False
        if i & 1 or i == last:
            e, r = node(p, e), node(p, r)
            while not i & 1 and i != 0:
                i, last = i >> 1, last >> 1
        else:
            r = node(r, p)
        i, last = i >> 1, last >> 1
    return last == 0 and e == old_root and r == root


def case_leaf(identity, case_seq, leaf):
    return sha256(b"\x04", sha256(identity.encode()), case_seq.to_bytes(8, "big"), leaf)


# ---- Keys, notes and checkpoints (docs/format.md, "Checkpoints").

SIGNS, COSIGNS = 1, 4
# The spaces of Unicode, and what no line may hold.
NOT_IN_NAMES = re.compile("[\x00-\x20\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000+]")


def read_key(text):
    """(name, id, use, public bytes) of "name+id+key"."""
    parts = text.split("+", 2)
    if len(parts) != 3 or not parts[0] or NOT_IN_NAMES.search(parts[0]):
        raise Fault("what should be a verifier key is not")
    key = read_base64(parts[2])
    if len(key) != 1 + HASH or key[0] not in (SIGNS, COSIGNS):
        raise Fault("a verifier key is of a kind that is not known")
    key_id = sha256(parts[0].encode(), b"\n", key)[:4]
    if key_id.hex() != parts[1]:
        raise Fault("a verifier key has another id than its own")
    return parts[0], key_id, key[0], key[1:]


def read_note(whole):
    """The text of a note and its signatures: (name, id, bytes) each."""
    if len(whole.encode()) > LONGEST_NOTE or not whole.endswith("\n"):
        raise Fault("the checkpoint is no signed note")
    if re.search("[\x00-\x09\x0b-\x1f]", whole):
        raise Fault("the checkpoint holds control characters")
    text, blank, rest = whole.rpartition("\n\n")
    if not blank:
        raise Fault("the checkpoint has no signatures")
    signatures = []
    for line in rest.split("\n")[:-1]:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not parts[1] or NOT_IN_NAMES.search(parts[1]):
            raise Fault("a signature line of the checkpoint cannot be read")
        data = read_base64(parts[2])
        if len(data) <= 4:
            raise Fault("a signature of the checkpoint is too short")
        signatures.append((parts[1], data[:4], data[4:]))
    if not 0 < len(signatures) <= MOST_SIGNATURES:
        raise Fault("the checkpoint has no signatures, or too many")
    if len({(name, key_id) for name, key_id, _ in signatures}) != len(signatures):
        raise Fault("the checkpoint has two signatures of one key")
    return text + "\n", signatures


def read_checkpoint(text):
    """(origin, size, root, number of cases, their root)."""
    lines = text.split("\n")
    cases = lines[3].split(" ") if len(lines) == 5 and lines[4] == "" else []
    if len(cases) != 3 or cases[0] != "cases" or not lines[0] or NOT_IN_NAMES.search(lines[0]):
        raise Fault("the text of the checkpoint is not that of one")
    roots = [read_base64(each) for each in (lines[2], cases[2])]
    if any(len(root) != HASH for root in roots):
        raise Fault("a root of the checkpoint is no hash")
    return lines[0], read_number(lines[1]), roots[0], read_number(cases[1]), roots[1]


def speaks_for(origin, name, use):
    """A witness's key speaks for every store, a store's own for that store alone."""
    return use == COSIGNS or name == origin


def check_signatures(text, signatures, keys):
    """Who signed, of the keys given: [(name, time)], and for the store's own (name, None). A false
    signature refuses the note; one of another store says nothing of this one."""
    found, origin = [], text.split("\n")[0]
    for name, key_id, data in signatures:
        for key_name, known_id, use, public in keys:
            if (key_name, known_id) != (name, key_id):
                continue
            message, time = text.encode(), None
            if use == COSIGNS:
                time, data = int.from_bytes(data[:8], "big"), data[8:]
                message = b"cosignature/v1\ntime %d\n" % time + message
            if (time or 0) >= 2**63 or not is_signed(public, message, data):
                raise Fault(f"the signature of {name} under the checkpoint is false")
            if speaks_for(origin, name, use):
                found.append((name, time))
    if not found:
        raise Fault("no key that was given signed the checkpoint for its store: nothing says whose it"
                    " is")
    return found


# ---- Entries (docs/format.md, "The header" and "The hashes").

LINES = """store training ledger-seq case case-ref case-seq version kind cause request ordinal corrects
strand workflow edition event from to actor asserted role rank unit on-behalf-of happened-at
recorded-at raw-clock via policy mark previous payload""".split()
NUMBERS = {"ledger-seq", "case-seq", "version", "cause", "ordinal", "corrects"}
KINDS = {"act", "ask", "deadline", "refusal", "read", "correction", "office", "checkpoint"}
MINUTE = r"(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d"
TIMES = {"happened-at": MINUTE + "Z", "recorded-at": MINUTE + r":[0-5]\d\.\d{3}Z",
         "raw-clock": MINUTE + r":[0-5]\d\.\d{3}Z"}


def days_in(year, month):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def is_time(pattern, value):
    found = re.fullmatch(pattern, value, re.ASCII)
    if not found or not 1 <= int(found[2]) <= 12:
        return False
    return 1 <= int(found[3]) <= days_in(int(found[1]), int(found[2]))


def is_escaped(value):
    """No control characters; a backslash only before the two digits of what must be escaped."""
    if re.search("[\x00-\x1f\x7f]", value):
        return False
    return all(re.fullmatch("[01][0-9a-f]|7f|5c", each[:2]) for each in value.split("\\")[1:])


def escaped(text):
    return re.sub(r"[\x00-\x1f\x7f\\]", lambda found: "\\%02x" % ord(found[0]), text)


def read_header(text):
    """The header's lines by name; `mark` is a list."""
    lines = text.split("\n")
    if lines[0] != "caseway-entry 1" or lines[-1] != "":
        raise Fault("a header does not begin and end as one does")
    header, rest = {"mark": []}, lines[1:-1]
    for name in LINES:
        while name == "mark" and rest and rest[0].startswith("mark "):
            header["mark"].append(rest.pop(0)[5:])
        if name == "mark":
            continue
        if not rest or not rest[0].startswith(name + " "):
            raise Fault(f"a header has no line {name} where it belongs")
        header[name] = rest.pop(0)[len(name) + 1:]
    if rest:
        raise Fault("a header has lines that it should not have")
    for name in NUMBERS:
        header[name] = read_number(header[name])
    well = header["ordinal"] < 2**32 and header["kind"] in KINDS
    well = well and header["training"] in ("yes", "no")
    well = well and all(is_time(pattern, header[name]) for name, pattern in TIMES.items())
    texts = [each for each in header.values() if isinstance(each, str)] + header["mark"]
    if not well or not all(is_escaped(each) for each in texts):
        raise Fault("a value of a header is not written as it must be")
    return header


def leaf_of(header_text):
    return sha256(b"\x00", header_text.encode())


def commitment(name, salt, text):
    return sha256(b"\x02", salt, name.encode(), b"\x00", text.encode())


# ---- A bundle (docs/format.md, "A case for somebody else").

def members(thing, names):
    """The values of an object that has just these members, in this order."""
    if not isinstance(thing, dict) or list(thing) != names.split():
        raise Fault("the bundle has not just the members that it should have: " + names)
    return list(thing.values())


def texts(things):
    if not isinstance(things, list) or not all(isinstance(each, str) for each in things):
        raise Fault("the bundle has something else where lines of text belong")
    return things


def read_bundle(data):
    if len(data) > LARGEST_FILE:
        raise Fault("the file is larger than a bundle may be")
    try:
        text = data.decode()
        bundle = json.loads(text)
        again = json.dumps(bundle, indent=1, ensure_ascii=True) + "\n"
        json.dumps(bundle, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Fault("the file is not a bundle: it is not JSON") from None
    if again != text:
        raise Fault("the bundle is written in another way than the one there is")
    return bundle


def check_fields(header, fields):
    lines, hidden = "", []
    for field in fields if isinstance(fields, list) else [None]:
        if isinstance(field, dict) and "class" in field:
            name, kept, digest = members(field, "name class commitment")
            texts([name, kept])
            digest = read_hash(digest)
            if not kept:
                raise Fault("a hidden field has no class")
            hidden.append((header["case-seq"], name, kept))
        else:
            name, text, salt = members(field, "name text salt")
            texts([name, text])
            digest = commitment(name, read_hash(salt), text)
        lines += escaped(name) + " " + digest.hex() + "\n"
    if sha256(lines.encode()).hex() != header["payload"]:
        raise Fault(f"entry {header['case-seq']}: its fields are not those that were recorded")
    return hidden


def erased_under(entries):
    """The number of the first entry that says that those before it were erased, or 0."""
    for entry in entries:
        header = read_header(texts([entry.get("header") if isinstance(entry, dict) else None])[0])
        if header["kind"] == "correction" and header["event"] == "erased":
            return header["case-seq"]
    return 0


def check_entry(entry, before, checkpoint, erased):
    gone = isinstance(entry, dict) and "erased-under" in entry
    text, kept, path = members(entry, "header erased-under path" if gone else "header fields path")
    header = read_header(texts([text])[0])
    number = header["case-seq"]
    origin, size, root = checkpoint[:3]
    if number != (before["case-seq"] if before else 0) + 1:
        raise Fault(f"entry {number}: an entry before it is missing, or is there twice")
    if header["previous"] != (before["leaf"].hex() if before else ""):
        raise Fault(f"entry {number}: it does not follow the one before it")
    if origin != "caseway/" + header["store"]:
        raise Fault(f"entry {number}: it is of another store than the checkpoint")
    if before and any(header[each] != before[each] for each in ("case", "case-ref", "training")):
        raise Fault(f"entry {number}: it is of another case than the one before it")
    if before and not (header["ledger-seq"] > before["ledger-seq"]
                       and header["recorded-at"] >= before["recorded-at"]):
        raise Fault(f"entry {number}: it stands before the one that it follows")
    header["leaf"] = leaf_of(text)
    proof = [read_hash(each) for each in texts(path)]
    if header["ledger-seq"] == 0 or not is_included(header["leaf"], header["ledger-seq"] - 1, size,
                                                    proof, root):
        raise Fault(f"entry {number}: the checkpoint does not have it")
    if header["case-seq"] < erased or gone:
        if header["case-seq"] >= erased or not gone or type(kept) is not int or kept != erased:
            raise Fault(f"entry {number}: what it held is said to be erased where no later entry"
                        " says so, or the other way about")
        return header, []
    return header, check_fields(header, kept)


def check_complete(place, last, checkpoint):
    index, path = members(place, "index path")
    if type(index) is not int or not 0 <= index < 2**63:
        raise Fault("the place of the case is no number")
    leaf = case_leaf(last["case"], last["case-seq"], last["leaf"])
    if not is_included(leaf, index, checkpoint[3], [read_hash(each) for each in texts(path)],
                       checkpoint[4]):
        raise Fault(f"the case does not end with entry {last['case-seq']}, by the checkpoint")


def check_claims(claims, headers, hidden):
    """What the file says of itself and the entries say too."""
    case, training, hides, workflows = claims
    if type(training) is not bool or headers[0]["training"] != ("yes" if training else "no"):
        raise Fault("the file says otherwise than its entries whether it is for training")
    if texts([case])[0] != headers[0]["case-ref"]:
        raise Fault("the file names another case than its entries do")
    if texts(hides) != sorted({kept for _, _, kept in hidden}):
        raise Fault("the file hides other classes of fields than it says")
    named = sorted({(each["workflow"], each["edition"]) for each in headers if each["workflow"]})
    said = workflows if isinstance(workflows, list) else [None]
    if [tuple(texts(members(each, "workflow edition"))) for each in said] != named:
        raise Fault("the editions that the file lists are not those of its entries")


def check_bundle(data, keys):
    """What a bundle proves, in words. Raises Fault with the first thing that does not hold."""
    bundle = read_bundle(data)
    (schema, read_me, case, training, made, hides, workflows, note, place, entries,
     verifier) = members(bundle, "schema read_me case training made hides workflows checkpoint place"
                                 " entries verifier")
    if schema != "caseway.bundle/1":
        raise Fault("the file is not a bundle of the form that is known")
    texts(read_me), texts(verifier), texts(members(made, "at by recipient reason because profile"))
    text, signatures = read_note(texts([note])[0])
    signers = check_signatures(text, signatures, keys)
    checkpoint = read_checkpoint(text)
    headers, hidden = [], []
    entries = entries if isinstance(entries, list) and entries else [None]
    erased = erased_under(entries)
    for entry in entries:
        header, kept = check_entry(entry, headers[-1] if headers else None, checkpoint, erased)
        headers.append(header)
        hidden += kept
    check_complete(place, headers[-1], checkpoint)
    check_claims((case, training, hides, workflows), headers, hidden)
    if all(time is not None for _, time in signers):
        raise Fault("a witness alone signed the checkpoint, of the keys given: each entry stands in the"
                    " record as it is; that they are all of the case only the store's own key says")
    return told(headers, hidden, checkpoint, signers, erased)


def visible(text):
    return "".join(c if c.isprintable() else "<U+%04X>" % ord(c) for c in text)


def signed_by(signers):
    return [f"signed by {name}" if time is None else f"cosigned by {name} at {time} s since 1970"
            for name, time in signers]


def told(headers, hidden, checkpoint, signers, erased):
    return [f"{headers[0]['case-ref']}: all its {len(headers)} entries, as the store of {checkpoint[0]} "
            f"had them at {checkpoint[1]} entries",
            *signed_by(signers),
            *([f"what entries 1 to {erased - 1} held was erased under entry {erased}"]
              if erased > 1 else []),
            *(f"not shown: {name} of entry {number} ({kept})" for number, name, kept in hidden)]


# ---- Somebody at a command line.

def check_witness(data, keys, old_size, old_root):
    """A request to a witness: `old SIZE`, a path, an empty line, a checkpoint."""
    head, blank, note = data.decode().partition("\n\n")
    lines = head.split("\n")
    if not blank or lines[0] != f"old {old_size}":
        raise Fault("the file does not go on from the size given")
    text, signatures = read_note(note)
    signers = check_signatures(text, signatures, keys)
    origin, size, root = read_checkpoint(text)[:3]
    if not is_consistent(old_size, old_root, size, root, [read_base64(each) for each in lines[1:]]):
        raise Fault("the checkpoint does not go on from the earlier head")
    return [f"{origin}: the first {old_size} of its {size} entries are those that were there",
            *signed_by(signers)]


def keys_given(words):
    keys = []
    for word in words:
        if "+" not in word or "\n" in word:
            with open(word, encoding="utf-8") as file:
                lines = file.read().split("\n")
        else:
            lines = [word]
        keys += [read_key(line) for line in lines if line and not line.startswith("#")]
    return keys


def main(words):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["bundle", "checkpoint", "witness"])
    parser.add_argument("file")
    parser.add_argument("--key", action="append", default=[])
    parser.add_argument("--old", type=int, default=0)
    parser.add_argument("--root", default=sha256().hex())
    given = parser.parse_args(words)
    try:
        keys = keys_given(given.key)
        with open(given.file, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
        if given.what == "bundle":
            lines = check_bundle(data, keys)
        elif given.what == "witness":
            lines = check_witness(data, keys, given.old, read_hash(given.root))
        else:
            text, signatures = read_note(data.decode())
            lines = [f"a checkpoint of {read_checkpoint(text)[1]} entries",
                     *signed_by(check_signatures(text, signatures, keys))]
    except (Fault, OSError, UnicodeError) as fault:
        print("DOES NOT HOLD  " + visible(str(fault)))
        return 7
    for line in lines:
        print("HOLDS  " + visible(line))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
