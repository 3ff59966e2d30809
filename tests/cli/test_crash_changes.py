# SPDX-License-Identifier: GPL-2.0-or-later
"""200 rounds of what `scripts/torture --changes` does thousands of: several processes change runs, and are killed."""
import os

import changing
import harness

ROUNDS = int(os.environ.get("RUNS_CRASH_ROUNDS") or 200)


class Killed(harness.unittest.TestCase):
    def test_no_acknowledged_change_is_lost(self):
        outcomes, acknowledged, wrong = changing.killed_rounds(ROUNDS)
        self.assertEqual(wrong, [])
        self.assertGreaterEqual(sum(outcomes.values()), ROUNDS)
        self.assertGreater(acknowledged, 0)
        for outcome in "done", "not done":  # or the moments were badly chosen
            self.assertTrue(any(other == outcome for _, other in outcomes), outcomes)


if __name__ == "__main__":
    harness.main()
