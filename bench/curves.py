# SPDX-License-Identifier: GPL-2.0-or-later
"""A chart of 50 runs: what is done to the points before they are painted, and the whole with the painting; bench/curves.cpp and
bench/chart.cpp measure it in their own processes. Needs a display."""
import json
import subprocess

import measure

LIMITS = {"curves: what is made once": 4, "curves, redrawn": 0.2}
FRAME = 1  # for whatever is redrawn


def rows(build):
    result = []
    for program in ("curves", "chart"):
        done = subprocess.run([str(build / "bench" / program)], stdout=subprocess.PIPE, text=True, check=True)
        result += [measure.Row(**json.loads(line)) for line in done.stdout.splitlines()]
    for row in result:
        row.limit = FRAME if row.baseline == "a frame" else LIMITS[row.subject]
    return result
