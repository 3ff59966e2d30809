# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading event files; what bench/metrics.cpp measures in its own process."""
import json
import subprocess
import tempfile

import measure

LIMITS = {"event file, one tag": 6.5, "event file, 8 tags in turn": 1, "memory of the points": 1, "comparison of two runs": 1}
UNITS = {"memory of the points": "MB"}


def rows(build, folder):
    with tempfile.TemporaryDirectory(dir=folder) as own:
        done = subprocess.run([str(build / "bench/metrics"), own], stdout=subprocess.PIPE, text=True, check=True)
    result = []
    for line in done.stdout.splitlines():
        row = measure.Row(**json.loads(line))
        row.limit = LIMITS.get(row.subject)
        row.unit = UNITS.get(row.subject, row.unit)
        result.append(row)
    return result
