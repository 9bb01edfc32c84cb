"""Whose signature under a checkpoint vouches for a case: its own store's, beside whom you like.

The reader of a bundle may trust many keys: of other stores, a training store's too, and of
witnesses. What one of them says of a store that is not its own, neither verifier takes.
"""

import subprocess
import unittest

import sent
from sent import VERDICTS, verify


class Vouching(sent.Sent):
    def text(self):
        return verify.read_note(self.bundle["checkpoint"])[0]

    def origin(self):
        return self.text().split("\n")[0]

    def signed_by(self, name):
        """The bundle, with a new key of that name under its checkpoint and nobody else's."""
        said = subprocess.run([VERDICTS, "signed", name], input=self.text(), capture_output=True, check=True,
                              text=True).stdout
        key, note = said.split("\n", 1)
        self.write("its-key", key + "\n")
        return self.written({**self.bundle, "checkpoint": note})

    def other_store(self):
        return self.origin()[:-1] + ("a" if self.origin()[-1] == "b" else "b")

    def test_another_store_does_not_vouch_for_a_case(self):
        for name, holds in ((self.other_store(), False), ("psd/unit", False), (self.origin(), True)):
            self.assertEqual(self.both([self.signed_by(name)], "its-key"), [(holds, holds)], name)

    def test_a_verifier_that_takes_any_trusted_key_is_caught(self):
        strict, verify.speaks_for = verify.speaks_for, lambda origin, name, use: True
        try:
            self.assertEqual(self.both([self.signed_by(self.other_store())], "its-key"), [(True, False)])
        finally:
            verify.speaks_for = strict

    def test_a_witness_alone_does_not_say_that_a_case_is_whole(self):
        bundle = self.written(self.bundle)
        self.assertEqual(self.both([bundle], "witness-key"), [(False, False)])
        with self.assertRaisesRegex(verify.Fault, "each entry stands in the record as it is"):
            verify.check_bundle(bundle, verify.keys_given([self.path("witness-key")]))
        self.write("store-key", self.caseway("checkpoint", "key"))
        for keys in ("store-key", "keys"):
            self.assertEqual(self.both([bundle], keys), [(True, True)], keys)


if __name__ == "__main__":
    unittest.main()
