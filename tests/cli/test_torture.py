# SPDX-License-Identifier: GPL-2.0-or-later
"""Some hundred rounds of what scripts/torture does thousands of."""
import harness
import torturing

ROUNDS = 216
KINDS = 3 * torturing.DIRECT + torturing.LAUNCHED


class Torture(harness.unittest.TestCase):
    def test_what_is_recorded_is_what_happened(self):
        counts, wrong = torturing.torture(ROUNDS, kinds=KINDS)
        self.assertEqual(wrong, [], torturing.table(counts))
        self.assertEqual(sum(counts.values()), ROUNDS)
        # Where nobody was killed, and where tmux was killed under a run that had begun, everything is known.
        for kind in "nobody", "nobody in tmux", "command", "stop":
            self.assertEqual([outcome for other, outcome in counts if other == kind], ["end and log are right"])
        self.assertGreater(counts["tmux", "end and log are right"], 0)


if __name__ == "__main__":
    harness.main()
