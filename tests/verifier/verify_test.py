"""The verifier in docs/verifier: by published vectors, and beside our own.

It was written from docs/format.md alone. What it says of every proof of every small tree and of a
bundle in every changed form must be what the program says; and a weakened one must be caught.
"""

import copy
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest

import sent
from sent import SOURCE, VERDICTS, verify

LONG = "CASEWAY_LONG" in os.environ
SEED = int(os.environ.get("CASEWAY_SEED", random.SystemRandom().randrange(2**32)))

# RFC 8032, section 7.1: public key, message, signature.
ED25519 = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"),
]
# The leaves that certificate transparency publishes its roots for (RFC 6962 and 9162).
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657",
          "606162636465666768696a6b6c6d6e6f"]
ROOT_OF_THEM = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def page():
    with open(os.path.join(SOURCE, "docs", "format.md"), encoding="utf-8") as file:
        return file.read()


def between(text, begin, end):
    return text[text.index(begin):].split(end)[0]


def root_of(leaves):
    """MTH as RFC 9162 writes it, section 2.1.1."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return verify.node(root_of(leaves[:k]), root_of(leaves[k:]))


class Vectors(unittest.TestCase):
    def test_signatures_of_rfc_8032(self):
        for public, message, signature in ED25519:
            public, message, signature = map(bytes.fromhex, (public, message, signature))
            self.assertTrue(verify.is_signed(public, message, signature))
            self.assertFalse(verify.is_signed(public, message + b"x", signature))
            for at in (0, 31, 32, 63):
                flipped = bytes(c ^ (at == n) for n, c in enumerate(signature))
                self.assertFalse(verify.is_signed(public, message, flipped))

    def test_a_signature_has_one_form(self):
        public, message, signature = map(bytes.fromhex, ED25519[1])
        s = int.from_bytes(signature[32:], "little") + verify.L
        self.assertFalse(verify.is_signed(public, message, signature[:32] + s.to_bytes(32, "little")))
        # With the identity for a key, any message would fit a signature of nothing.
        identity = (1).to_bytes(32, "little")
        self.assertFalse(verify.is_signed(identity, b"x", identity + bytes(32)))

    def test_the_published_tree(self):
        leaves = [verify.sha256(b"\x00", bytes.fromhex(each)) for each in LEAVES]
        self.assertEqual(root_of(leaves).hex(), ROOT_OF_THEM)
        path = [leaves[1], verify.node(leaves[2], leaves[3]), root_of(leaves[4:])]
        self.assertTrue(verify.is_included(leaves[0], 0, 8, path, bytes.fromhex(ROOT_OF_THEM)))
        old = [root_of(leaves[:4]), root_of(leaves[4:6]), root_of(leaves[6:])]
        self.assertTrue(verify.is_consistent(6, root_of(leaves[:6]), 8, root_of(leaves),
                                             [old[1], old[2], old[0]]))

    def test_the_example_of_the_page(self):
        text = page()
        header = between(text, "caseway-entry 1", "```")
        self.assertEqual(verify.read_header(header)["ledger-seq"], 17)
        leaf = verify.leaf_of(header)
        self.assertIn(leaf.hex(), text)
        self.assertIn("served-by " + verify.commitment("served-by", b"\x11" * 32, "pc-4412").hex(), text)
        example = text[text.rindex("### Worked example", 0, text.index("The checkpoint, signed")):]
        note = between(example[example.index("The checkpoint, signed"):], "caseway/", "```")
        keys = between(example[example.index("The two keys"):], "caseway/", "```").split()
        body, signatures = verify.read_note(note)
        found = verify.check_signatures(body, signatures, [verify.read_key(each) for each in keys])
        self.assertEqual([name for name, _ in found][1], "psd/witness")
        size, root = verify.read_checkpoint(body)[1:3]
        lines = between(example, "```\n", "\n```\n\n    $").split("\n")
        leaves = [bytes.fromhex(each) for each in lines[1:4]]
        self.assertEqual((size, root), (3, root_of(leaves)))
        with self.assertRaises(verify.Fault):
            verify.check_signatures(body.replace("\n3\n", "\n4\n"), signatures,
                                    [verify.read_key(each) for each in keys])


class Proofs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        said = subprocess.run([VERDICTS, "proofs", "256", "256" if LONG else "48"],
                              capture_output=True, check=True, text=True)
        cls.claims = []
        for line in said.stdout.splitlines():
            kind, verdict, first, size, *hashes = line.split(" ")
            cls.claims.append((kind, verdict == "yes", int(first), int(size),
                               [bytes.fromhex(each) for each in hashes]))

    def disagreements(self):
        differ = []
        for kind, verdict, first, size, (one, root, *path) in self.claims:
            ours = (verify.is_included(one, first, size, path, root) if kind == "included"
                    else verify.is_consistent(first, one, size, root, path))
            if ours != verdict:
                differ.append((kind, first, size))
        return differ

    def test_both_verifiers_agree_on_every_proof(self):
        self.assertGreater(sum(verdict for _, verdict, *_ in self.claims), 65000)
        self.assertGreater(sum(not verdict for _, verdict, *_ in self.claims), 65000)
        self.assertEqual(self.disagreements(), [])

    def test_a_verifier_that_takes_any_size_is_caught(self):
        def careless(leaf, index, size, path, root):
            i, last, r = index, size - 1, leaf
            for p in path:
                if i & 1 or i == last:
                    r = verify.node(p, r)
                    while not i & 1 and i != 0:
                        i, last = i >> 1, last >> 1
                else:
                    r = verify.node(r, p)
                i, last = i >> 1, last >> 1
            return r == root
        strict, verify.is_included = verify.is_included, careless
        try:
            self.assertNotEqual(self.disagreements(), [])
        finally:
            verify.is_included = strict


# What nobody signed: the sender says it, and the reader is told so.
UNPROVED = {"read_me", "made", "verifier"}


class Bundles(sent.Sent):
    def test_an_honest_bundle_holds_for_both(self):
        self.assertEqual(self.both([self.written(self.bundle)]), [(True, True)])
        told = verify.check_bundle(self.written(self.bundle), self.keys)
        self.assertTrue(any("cosigned by psd/witness" in each for each in told))
        self.assertTrue(any("not shown: address" in each for each in told))
        self.assertNotIn("Canary", json.dumps(self.bundle))

    def erased(self):
        """The bundle of a record that was kept for six years and destroyed, and the keys of its store."""
        with tempfile.TemporaryDirectory() as folder:
            own = dict(CASEWAY_STORE=os.path.join(folder, "b.store"))
            self.caseway("store", "init", "--training", "--clock", "6 Apr 2020 07:00", **own)
            self.caseway("run", os.path.join(SOURCE, "examples/disposal/neighbours.scenario"), **own)
            now = ("--clock", "10 Apr 2026 09:00")
            self.caseway("checkpoint", "make", "--as", "x.vane", *now, **own)
            self.caseway("audit", "export", "1", "--bundle", os.path.join(folder, "b.case"), "--to", "ICO",
                         "--reason", "retention", "--as", "d.penn", *now, **own)
            with open(os.path.join(folder, "b.case"), encoding="utf-8") as file:
                return json.load(file), self.caseway("checkpoint", "key", **own)

    def test_of_an_erased_case_both_prove_who_did_what(self):
        bundle, key = self.erased()
        self.write("keys-erased", key)
        keys = verify.keys_given([self.path("keys-erased")])
        under = bundle["entries"][0]["erased-under"]
        told = verify.check_bundle(self.written(bundle), keys)
        words = f"hat entries 1 to {under - 1} held was erased under entry {under}"
        self.assertIn("w" + words, told)
        self.write("erased.case", self.written(bundle).decode())
        here = self.caseway("audit", "check", self.path("erased.case"), "--key", self.path("keys-erased"))
        self.assertIn("W" + words, " ".join(here.split()))
        self.assertNotIn("Harvest", json.dumps(bundle))
        changed = [bundle]
        for change in (lambda all: all[0].update({"erased-under": under + 1}),
                       lambda all: all[under - 1].update({"erased-under": under}),
                       lambda all: all[1].pop("erased-under"),
                       lambda all: all.pop(under - 1)):
            changed.append(copy.deepcopy(bundle))
            change(changed[-1]["entries"])
        # What says that it was erased and was not.
        changed.append(copy.deepcopy(self.bundle))
        fields = changed[-1]["entries"][1]
        changed[-1]["entries"][1] = {"header": fields["header"], "erased-under": 3, "path": fields["path"]}
        said = self.both([self.written(each) for each in changed[:-1]], "keys-erased")
        said += self.both([self.written(changed[-1])])
        self.assertEqual(said, [(True, True)] + [(False, False)] * 5)

    def test_the_program_in_a_bundle_checks_the_bundle(self):
        self.write("taken-out.py", "\n".join(self.bundle["verifier"]) + "\n")
        done = subprocess.run([sys.executable, "-B", self.path("taken-out.py"), "bundle",
                               self.path("a.case"), "--key", self.path("keys")],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("HOLDS", done.stdout)

    def test_nobody_vouches_where_no_key_is_known(self):
        with self.assertRaises(verify.Fault):
            verify.check_bundle(self.written(self.bundle), [])

    def places(self, thing, above=()):
        """Every value inside the bundle, by the way to it."""
        if above:
            yield above
        if isinstance(thing, dict):
            for name in thing:
                yield from self.places(thing[name], (*above, name))
        elif isinstance(thing, list):
            for at, each in enumerate(thing):
                yield from self.places(each, (*above, at))

    def changed(self, chance):
        """(where, unproved, bytes): each value changed, dropped and doubled."""
        for place in self.places(self.bundle):
            if place[0] in UNPROVED and len(place) > 1 and chance.random() > 0.03:
                continue
            for how in ("change", "drop", "double"):
                bundle = copy.deepcopy(self.bundle)
                above = bundle
                for step in place[:-1]:
                    above = above[step]
                value = above[place[-1]]
                if how == "change":
                    above[place[-1]] = self.other(value, chance)
                elif how == "drop":
                    del above[place[-1]]
                elif isinstance(above, list):
                    above.insert(place[-1], value)
                else:
                    above[str(place[-1]) + "-2"] = value
                in_lines = len(place) > 1 and isinstance(above, list)
                said = place[0] in UNPROVED and (how == "change" or in_lines)
                yield (place, how), said and isinstance(value, str), self.written(bundle)

    def only_lost_a_signature(self, data):
        """Whoever a signature is not of any more is passed over, as long as the store's own holds."""
        try:
            bundle = json.loads(data)
            text, signatures = verify.read_note(bundle["checkpoint"])
            if data != self.written(bundle):
                return False
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, verify.Fault):
            return False
        before = verify.read_note(self.bundle["checkpoint"])
        bundle["checkpoint"] = self.bundle["checkpoint"]
        known = {key[:2] for key in self.keys}
        left = [each for each in signatures if each[:2] in known]
        own = text.split("\n")[0]
        return (bundle == self.bundle and text == before[0] and own in [name for name, *_ in left]
                and all(each in before[1] for each in left))

    @staticmethod
    def other(value, chance):
        if isinstance(value, bool):
            return not value
        if isinstance(value, int):
            return value + 1
        if isinstance(value, str):
            at = chance.randrange(len(value) + 1)
            return value[:at] + chance.choice(["0", "x", "\u00e9", "\u0000"]) + value[at + 1:]
        return None

    def test_both_verifiers_refuse_every_changed_bundle(self):
        print(f"seed {SEED} (CASEWAY_SEED)", file=sys.stderr)
        changed = list(self.changed(random.Random(SEED)))
        self.assertGreater(len(changed), 300)
        original = self.written(self.bundle)
        verdicts = self.both([data for *_, data in changed])
        for (where, said, data), (here, there) in zip(changed, verdicts):
            wanted = said or data == original or self.only_lost_a_signature(data)
            self.assertEqual((here, there), (wanted, wanted), where)

    def test_both_verifiers_refuse_any_other_spelling(self):
        chance, data = random.Random(SEED), self.written(self.bundle)
        whole = [data[:-1], data + b"\n", b" " + data, data.replace(b'": ', b'":', 1),
                 json.dumps(self.bundle).encode(), json.dumps(self.bundle, indent=1,
                                                              ensure_ascii=False).encode() + b"\n",
                 b"", b"[]\n", b"{}\n", b"null\n", b"[" * 100000, b"\xff" + data]
        # Of a byte that changes, only one in the middle of what the sender says may go unnoticed.
        proved = data.index(b'"hides"'), data.index(b'"verifier"')
        for _ in range(2000 if LONG else 200):
            at = chance.randrange(*proved)
            whole.append(data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1:])
            cut = chance.randrange(*proved)
            whole.append(data[:cut] + data[cut + chance.randrange(1, 200):])
            whole.append(data[:chance.randrange(len(data))])
        for each, verdicts in zip(whole, self.both(whole)):
            wanted = each == data or self.only_lost_a_signature(each)
            self.assertEqual(verdicts, (wanted, wanted), each[:200])

    def test_a_verifier_that_does_not_look_at_fields_is_caught(self):
        bundle = copy.deepcopy(self.bundle)
        bundle["entries"][0]["fields"][0]["text"] = "another"
        strict, verify.check_fields = verify.check_fields, lambda header, fields: [
            (header["case-seq"], each["name"], each["class"]) for each in fields if "class" in each]
        try:
            self.assertEqual(self.both([self.written(bundle)]), [(True, False)])
        finally:
            verify.check_fields = strict


if __name__ == "__main__":
    unittest.main()
