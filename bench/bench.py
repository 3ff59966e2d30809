# SPDX-License-Identifier: GPL-2.0-or-later
"""bench.py: called by scripts/bench, on a display."""
import argparse
import datetime
import json
import os
import pathlib
import platform
import sys
import tempfile

import curves
import launching
import measure
import metrics
import reading
import window

GROUPS = ["reading", "launching", "metrics", "curves", "window"]


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures how long things take, as multiples of baselines that are run "
                                     "in alternation with them. Exits with 1 when a target is missed.")
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=GROUPS, metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no million of runs, no instructions counted")
    options = parser.parse_args()
    sizes = [100, 1000, 10_000, 100_000] + ([] if options.quick else [1_000_000])
    rounds = 5 if options.quick else 21
    runs, rows = str(options.build / "bin/runs"), []
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as folder:
        if "reading" in options.only:
            rows += reading.rows(runs, folder, sizes, rounds, not options.quick)
        if "launching" in options.only:
            rows += launching.rows(runs)
        if "metrics" in options.only:
            rows += metrics.rows(options.build, folder)
        if "curves" in options.only:
            rows += curves.rows(options.build)
        if "window" in options.only:
            rows += window.rows(options.build, folder, sizes, rounds)
    print(f"{processor()}, {os.cpu_count()} processors; load before: {os.getloadavg()[2]:.1f}\n")
    print(measure.table(rows))
    figures = {"date": datetime.date.today().isoformat(), "processor": processor(), "rows": [row.as_json() for row in rows]}
    (options.build / "bench.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.is_met for row in rows) else 1


sys.exit(main())
