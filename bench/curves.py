# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done to the points of a chart before they are painted; bench/curves.cpp measures it in its own process."""
import json
import subprocess

import measure

LIMITS = {"curves: what is made once": 4, "curves, redrawn": 0.2}
FRAME = 1  # for whatever is redrawn


def rows(build):
    done = subprocess.run([str(build / "bench/curves")], stdout=subprocess.PIPE, text=True, check=True)
    result = [measure.Row(**json.loads(line)) for line in done.stdout.splitlines()]
    for row in result:
        row.limit = FRAME if row.baseline == "a frame" else LIMITS[row.subject]
    return result
