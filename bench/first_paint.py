# SPDX-License-Identifier: GPL-2.0-or-later
"""first_paint.py PROGRAM [ROUNDS]: the time from the start of the window to its first painted row, with 50 and 100,000 runs,
as multiples of what a bare QTableView needs in the same minute. Needs a display: tests/support/on_display.py gives one.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ENTRY = """run-{0}:
  command: python train.py --algorithm=ppo --env=Ant-v4 --lr=0.01 --seed={0}
  commit: 5c9f67d0123456789abcdef0123456789abcdef0
  datetime: '2026-11-23T10:04:11.{0:06}+00:00'
  description: Does a larger batch help?
  host: gpu03
"""


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        cases = {"bare QTableView": []}
        for count in 50, 100_000:
            runs = pathlib.Path(folder, str(count), ".runs")
            runs.mkdir(parents=True)
            (runs / ".runs.yml").write_text("".join(map(ENTRY.format, range(count))))
            cases[f"{count:,} runs"] = [str(runs.parent)]
        times = {name: [] for name in cases}
        for _ in range(rounds):
            for name, arguments in cases.items():
                start = time.perf_counter()
                # Without a time limit: Python then polls, every 50 ms.
                if subprocess.Popen([program, *arguments]).wait() != 0:
                    sys.exit(f"first_paint.py: {name} failed")
                times[name].append(time.perf_counter() - start)
        bare = statistics.median(times["bare QTableView"])
        for name, samples in times.items():
            median = statistics.median(samples)
            print(f"{name:18} {median * 1000:7.1f} ms {median / bare:6.2f} ×")


if __name__ == "__main__":
    main()
