"""The built program through a pseudo-terminal and through pipes.

At a terminal a step asks for what is missing and for a yes; Ctrl-C and Ctrl-D leave with nothing
changed. With pipes, or TERM=dumb, nothing is asked and nothing waits.
"""

import json
import os
import pty
import select
import signal
import subprocess
import tempfile
import time
import unittest

BINARY = os.environ["CASEWAY_BINARY"]
# Far more than any command needs, under a sanitizer on a busy machine too.
PATIENCE = 30
# What a command may take that must not wait for input.
LIMIT = float(os.environ.get("CASEWAY_PIPE_LIMIT", "2"))

REPORT = [
    "channel=999", "what-happened=a threat", "injury=no", "abuser-present=no",
    "safe-contact=telephone", "site=coventry", "marac-referred-within-12-months=no",
    "police-party=no", "address=14 Canary Lane",
]
STEP = ["step", "1", "thrive-graded"]


class Terminal:
    """The program with a terminal at both ends."""

    def __init__(self, store, words, **environment):
        self.seen = ""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ.pop("CASEWAY_NO_INPUT", None)
            os.environ.update({"TERM": "xterm", "CASEWAY_STORE": store, **environment})
            os.execv(BINARY, [BINARY, *words])

    def wait_for(self, words):
        limit = time.monotonic() + PATIENCE
        while words not in self.seen:
            left = limit - time.monotonic()
            if left <= 0 or not select.select([self.end], [], [], left)[0]:
                raise AssertionError(f"never saw {words!r} in {self.seen!r}")
            if not self._read():
                raise AssertionError(f"ended before {words!r}: {self.seen!r}")
        return self

    def types(self, text):
        # Only what comes after this counts for the next question.
        self.seen = ""
        os.write(self.end, text.encode())
        return self

    def exit_code(self):
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            if select.select([self.end], [], [], 0.2)[0] and not self._read():
                break
        _, status = os.waitpid(self.pid, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status)

    def _read(self):
        try:
            part = os.read(self.end, 4096)
        except OSError:  # Linux answers so once the other end is closed.
            return False
        self.seen += part.decode(errors="replace")
        return bool(part)


class Console(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.store = os.path.join(self.folder.name, "demo.db")
        self.run_words("store", "init", "--training")
        fields = [word for each in REPORT for word in ("--field", each)]
        self.run_words("new", *fields, *self.who())

    @staticmethod
    def who():
        return ["--as", "j.ward", "--clock", "2020-04-06 09:00"]

    def run_words(self, *words, code=0, **options):
        done = self.piped(words, timeout=PATIENCE, **options)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout

    def piped(self, words, timeout, input="", **environment):
        return subprocess.run(
            [BINARY, *words], input=input, capture_output=True, text=True, timeout=timeout,
            env={**os.environ, "CASEWAY_STORE": self.store, **environment}, check=False)

    def terminal(self, *words, **environment):
        return Terminal(self.store, [*words, *self.who()], **environment)

    def version(self):
        return json.loads(self.run_words("show", "1", "--json", *self.who()))["version"]

    def answered(self):
        """A step at the point where only the yes is left."""
        terminal = self.terminal(*STEP).wait_for("> ")
        terminal.types("early\n").wait_for("> ")
        terminal.types("1,2,3,4,5,6\n").wait_for("> ")
        terminal.types("they are not there now\n").wait_for("press Enter to go on: ")
        return terminal.types("\n").wait_for("Type yes")

    def test_a_step_asks_for_what_is_missing_and_then_for_a_yes(self):
        terminal = self.answered().types("yes\n")
        self.assertEqual(terminal.exit_code(), 0)
        self.assertIn("Done. WM-20-000001", terminal.seen)
        self.assertIn("Receipt", terminal.seen)
        self.assertEqual(self.version(), 2)

    def test_enter_alone_never_confirms(self):
        terminal = self.answered().types("\n")
        self.assertEqual(terminal.exit_code(), 2)
        self.assertIn("Nothing was changed", terminal.seen)
        self.assertEqual(self.version(), 1)

    def test_ctrl_c_leaves_with_nothing_changed(self):
        for start in (self.answered, lambda: self.terminal(*STEP).wait_for("> ")):
            terminal = start().types("\x03")
            self.assertEqual(terminal.exit_code(), 130)
            self.assertIn("Stopped. Nothing was changed.", terminal.seen)
        self.assertEqual(self.version(), 1)

    def test_ctrl_d_leaves_with_nothing_changed(self):
        for start in (self.answered, lambda: self.terminal(*STEP).wait_for("> ")):
            terminal = start().types("\x04")
            self.assertEqual(terminal.exit_code(), 2)
            self.assertIn("Stopped. Nothing was changed.", terminal.seen)
        self.assertEqual(self.version(), 1)

    def test_a_passphrase_is_not_seen_while_it_is_typed(self):
        self.store = os.path.join(self.folder.name, "locked.db")
        terminal = Terminal(self.store, ["store", "init", "--training", "--passphrase"])
        terminal.wait_for("A passphrase for the keys: ").types("correct horse battery\n")
        terminal.wait_for("The same once more: ")
        first = terminal.seen
        self.assertEqual(terminal.types("correct horse battery\n").exit_code(), 0)
        self.assertNotIn("horse", first + terminal.seen)
        terminal = Terminal(self.store, ["people", "list"]).wait_for("Passphrase of the keys: ")
        self.assertEqual(terminal.types("correct horse battery\n").exit_code(), 0)
        self.assertIn("Jo Ward", terminal.seen)

    def test_a_program_that_breaks_leaves_no_core_file(self):
        """Nor may it be asked for: the limit is set for good before anything is read."""
        terminal = self.answered()
        with open(f"/proc/{terminal.pid}/limits", encoding="ascii") as limits:
            core = next(line for line in limits if line.startswith("Max core file size"))
        self.assertEqual(core.split()[4:6], ["0", "0"])
        os.kill(terminal.pid, signal.SIGABRT)
        self.assertEqual(terminal.exit_code(), -signal.SIGABRT)
        # Another program, to which nobody said so, has a limit that can be raised again.
        with open("/proc/self/limits", encoding="ascii") as limits:
            core = next(line for line in limits if line.startswith("Max core file size"))
        self.assertNotEqual(core.split()[5], "0")

    def test_the_event_can_be_chosen_from_a_list(self):
        terminal = self.terminal("step", "1").wait_for("What happened?").wait_for("> ")
        self.assertIn("Response graded (THRIVE)", terminal.seen)
        self.assertEqual(terminal.types("\x04").exit_code(), 2)

    def test_nothing_is_asked_at_a_terminal_that_forbids_it(self):
        for environment in ({"TERM": "dumb"}, {"CASEWAY_NO_INPUT": "1"}):
            terminal = self.terminal(*STEP, **environment)
            self.assertEqual(terminal.exit_code(), 2)
            self.assertIn("--field response=", terminal.seen)

    def test_with_pipes_nothing_waits(self):
        for words, code in ((STEP, 2), (["step", "1"], 2), (["new"], 2), (["note", "1"], 2),
                            (["show", "1"], 0), (["next", "1"], 0), ([], 0)):
            with self.subTest(words=words):
                who = self.who() if words else []
                done = self.piped([*words, *who], timeout=LIMIT)
                self.assertEqual(done.returncode, code, done.stderr)

    def test_a_reader_that_goes_away_is_quiet(self):
        with subprocess.Popen([BINARY, "workflow", "show", "dvpo"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b"")
            self.assertNotEqual(process.wait(PATIENCE), -signal.SIGABRT)

    def test_output_that_is_lost_is_told(self):
        with open("/dev/full", "w", encoding="ascii") as full:
            done = subprocess.run([BINARY, "help"], stdout=full, stderr=subprocess.PIPE,
                                  text=True, timeout=PATIENCE, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("could not be written", done.stderr)

    def test_the_operators_log_holds_no_address(self):
        log = os.path.join(self.folder.name, "log.json")
        self.run_words("note", "1", "-", *self.who(), input="call 07700 900142",
                       CASEWAY_LOG=log, CASEWAY_LOG_LEVEL="debug")
        with open(log, encoding="utf-8") as lines:
            text = lines.read()
        self.assertIn("WM-20-000001", text)
        self.assertNotIn("07700", text)
        self.assertNotIn("Canary", text)


if __name__ == "__main__":
    unittest.main()
