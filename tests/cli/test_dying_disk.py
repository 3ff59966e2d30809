# SPDX-License-Identifier: GPL-2.0-or-later
"""A disk dies in the middle of a change: what it has left is put in order by the next command."""
import faulting
import faults
import harness


class DyingDisk(faulting.EveryChange):
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
