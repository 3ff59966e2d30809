# SPDX-License-Identifier: GPL-2.0-or-later
"""Each system call of a change fails in turn: the old state or the new one, as the exit code says, and a reason."""
import collections

import faults
import harness

ERRORS = ["ENOSPC", "EIO", "EINTR"]


class Change(faults.FaultTest):
    emptied = "a|g/.*"

    def setUp(self):
        super().setUp()
        self.prepare()

    def begin(self, command):
        """The calls of the command, and what is there before and after it."""
        self.save()
        calls = self.calls(command)
        self.after = self.shape()
        self.assertNotEqual(self.before, self.after)
        self.reset()
        return calls

    def every_fault(self, *command):
        """The command with each fault: the exit code says what is there, and nothing piles up."""
        calls, codes = self.begin(command), collections.Counter()
        for index, call in enumerate(calls):
            for error in ERRORS if faults.FULL else [ERRORS[index % 2]]:
                with self.subTest(call=call.line, error=error):
                    done, injected = self.with_fault(call, f"error={error}:when={call.number}", command)
                    codes[injected and done.returncode] += 1
                    is_good = False
                    try:
                        if injected:  # or the calls before it were more or fewer this time
                            self.judge(done, f"{command}: {injected}\nexit code {done.returncode}: {done.stderr}")
                        is_good = True
                    finally:
                        if done.returncode == 0 or not is_good:
                            self.reset()
        self.assertLess(codes[None], len(calls) / 4)
        self.assertGreater(codes[1], len(calls) / 10)
        self.settle()  # after all those failures
        self.assertEqual([path for path in self.litter() if not path.endswith(".lock")], [])
        self.runs(*command, check=0)
        self.assertEqual(self.differences(self.after), [])

    def judge(self, done, about):
        self.assertIn(done.returncode, (0, 1), about)
        self.assertNotRegex(done.stderr, "terminate|Sanitizer|ASSERT", about)
        if done.returncode == 1:
            self.assertEqual(self.differences(self.before), [], about)
            self.assertRegex(done.stderr, r"(?s)^runs: .*\.", about)
            self.assertIn(str(self.project), done.stderr, about)
        elif self.differences(self.after):
            self.assertRegex(done.stderr, r"(?s)^runs: .*\.", about)  # what the next command has to finish is told
            self.settle()
            self.assertEqual(self.differences(self.after), [], about)

    def test_describe(self):
        self.every_fault("describe", "a", "another text")

    def test_tag(self):
        self.every_fault("tag", "a|g/.*", "+x")

    def test_move(self):
        self.every_fault("move", "a", "c/d")

    def test_move_of_a_group(self):
        self.every_fault("move", "g", "h")

    def test_delete(self):
        self.every_fault("delete", "-y", "a|g/.*")

    def test_delete_to_the_trash(self):
        self.every_fault("delete", "--trash", "-y", "a|g/.*")

    def test_restore(self):
        self.runs("delete", "--trash", "-y", "a|g/.*", check=0)
        self.every_fault("restore", "a", "g/b")

    def test_empty(self):
        self.runs("delete", "--trash", "-y", self.emptied, check=0)
        self.every_fault("trash", "--empty", "-y")

    def test_new(self):
        self.every_fault("new", "c", "true", "--description=x")

    def test_new_in_the_place_of_another(self):
        self.every_fault("new", "a", "true", "--description=x", "--overwrite")


class DyingDisk(Change):
    """From one of the calls on every one fails, so that nothing can be taken back: the next command puts it in order."""

    emptied = "a"  # each run is gone or whole, but not all of them need be

    def every_fault(self, *command):
        calls = self.begin(command)
        for call in calls if faults.FULL else calls[::3]:
            with self.subTest(call=call.line):
                done = self.with_dying_disk(call, command)
                about = f"{command}: {call.line}\nexit code {done.returncode}: {done.stderr}"
                try:
                    self.judge_dead(done, about)
                finally:
                    self.reset()

    def judge_dead(self, done, about):
        self.assertIn(done.returncode, (0, 1), about)
        self.assertTrue(done.stdout or done.stderr, about)
        self.settle()
        self.assertIn([], [self.differences(expected) for expected in (self.before, self.after)][done.returncode == 0:], about)

    def differences(self, expected):
        # git cannot be started any more then; a pin that stays keeps a commit for longer than it has to.
        return [difference for difference in super().differences(expected) if difference[0] != "refs"]


if __name__ == "__main__":
    harness.main()
