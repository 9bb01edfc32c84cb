"""A bundle that somebody was sent, and what both verifiers say of it: for the tests of them."""

import functools
import json
import os
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.environ["CASEWAY_SOURCE_DIR"]
sys.path.insert(0, os.path.join(SOURCE, "docs", "verifier"))
import verify  # noqa: E402

BINARY = os.environ["CASEWAY_BINARY"]
VERDICTS = os.environ["CASEWAY_VERDICTS"]

REPORT = ["channel=999", "what-happened=a \u201cthreat\u201d\nby night", "injury=no",
          "abuser-present=no", "safe-contact=telephone", "site=coventry",
          "marac-referred-within-12-months=no", "police-party=no", "address=14 Canary Lane",
          "safe-contact-details=07700 900142"]


class Sent(unittest.TestCase):
    """A case of a store with a witness, as a bundle that somebody was sent with both keys."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.environment = dict(os.environ, CASEWAY_STORE=cls.path("a.store"), CASEWAY_NO_INPUT="1",
                               XDG_STATE_HOME=cls.path("state"), XDG_CONFIG_HOME=cls.path("config"))
        cls.caseway("store", "init", "--training")
        for _ in range(2):
            fields = [word for each in REPORT for word in ("--field", each)]
            cls.caseway("new", "--as", "j.ward", *fields)
            cls.caseway("note", "1", "--text", "Rang twice", "--as", "t.reed")
        cls.caseway("checkpoint", "make", "--as", "x.vane", "--out", cls.path("made"))
        cls.write("keys", cls.caseway("checkpoint", "key"))
        cls.caseway("witness", "init", "--name", "psd/witness")
        cls.write("witness-key", cls.caseway("witness", "key"))
        cls.caseway("witness", "trust", cls.path("keys"))
        cls.caseway("checkpoint", "prove", "--from", "0", "--out", cls.path("request"))
        cls.caseway("witness", "cosign", cls.path("request"), "--out", cls.path("cosigned"))
        cls.caseway("checkpoint", "cosigned", cls.path("cosigned"), "--key", cls.path("witness-key"),
                    "--as", "x.vane")
        cls.caseway("audit", "export", "1", "--bundle", cls.path("a.case"), "--to", "CPS", "--reason", "court",
                    "--because", "55/26", "--as", "d.penn")
        with open(cls.path("a.case"), encoding="utf-8") as file:
            cls.bundle = json.load(file)
        cls.write("keys", cls.caseway("checkpoint", "key") + cls.caseway("witness", "key"))
        cls.keys = verify.keys_given([cls.path("keys")])
        # A signature that is the same as before is not checked again.
        verify.is_signed = functools.lru_cache(None)(verify.is_signed)

    @classmethod
    def tearDownClass(cls):
        verify.is_signed = verify.is_signed.__wrapped__
        cls.folder.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder.name, name)

    @classmethod
    def write(cls, name, text):
        with open(cls.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    @classmethod
    def caseway(cls, *words, **other):
        done = subprocess.run([BINARY, *words], env={**cls.environment, **other}, capture_output=True,
                              text=True)
        if done.returncode != 0:
            raise AssertionError(f"{words}: {done.returncode} {done.stdout} {done.stderr}")
        return done.stdout

    @staticmethod
    def holds_here(data, keys):
        try:
            verify.check_bundle(data, keys)
            return True
        except verify.Fault:
            return False

    def both(self, all_data, keys="keys"):
        """The verdicts of the two verifiers on each."""
        paths = []
        for number, data in enumerate(all_data):
            paths.append(self.path(f"{number}.changed"))
            with open(paths[-1], "wb") as file:
                file.write(data)
        said = subprocess.run([VERDICTS, "bundles", self.path(keys)], input="\n".join(paths) + "\n",
                              capture_output=True, check=True, text=True).stdout.split()
        own = verify.keys_given([self.path(keys)])
        return [(self.holds_here(data, own), word == "holds") for data, word in zip(all_data, said)]

    @staticmethod
    def written(bundle):
        return (json.dumps(bundle, indent=1, ensure_ascii=True) + "\n").encode()
