# SPDX-License-Identifier: GPL-2.0-or-later
"""A few rounds of what `scripts/torture --power-cut` does many of."""
import time

import harness
import power_cut

OBSTACLE = power_cut.obstacle()


@harness.unittest.skipIf(OBSTACLE, OBSTACLE)
class PowerCut(harness.unittest.TestCase):
    def test_what_was_acknowledged_is_there(self):
        acknowledged, wrong = power_cut.torture(list(power_cut.FILE_SYSTEMS), 2, time.time_ns())
        self.assertEqual(wrong, [])
        self.assertTrue(all(acknowledged.values()), acknowledged)


if __name__ == "__main__":
    harness.main()
