# SPDX-License-Identifier: GPL-2.0-or-later
"""Each system call of a change fails in turn: the old state or the new one, as the exit code says, and a reason."""
import collections

import faulting
import faults
import harness

ERRORS = ["ENOSPC", "EIO", "EINTR"]


class Change(faulting.EveryChange):
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


if __name__ == "__main__":
    harness.main()
