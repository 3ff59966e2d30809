# SPDX-License-Identifier: GPL-2.0-or-later
"""reading.py RUNS [COUNT]: how long the reading commands take on COUNT runs (100,000), as multiples of a grep for the keys.

Each is the median of alternating rounds, so that whatever else the machine does meets all of them.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ENTRY = """ppo/lr0.01/seed-{0}:
  command: python train.py --seed={0} --lr=0.01 --env=HalfCheetah-v4 --hidden=256 --layers=3 --gamma=0.99
  commit: '42ee5bbfc8dffbe4486948d1d9a734c693767dd7'
  datetime: '2026-11-24T07:27:13.661482+00:00'
  description: 'run {0}: a sweep over the learning rate'
  host: gpu-node
"""
ROUNDS = 9


def seconds(argv, folder):
    start = time.perf_counter()
    subprocess.run(argv, cwd=folder, env=os.environ | {"LC_ALL": "C"}, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main():
    runs, count = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder, ".runs/.runs.yml")
        database.parent.mkdir()
        database.write_text("".join(map(ENTRY.format, range(count))))
        baseline = ["grep", "-c", "^[^ #]", str(database)]
        commands = {"list": [runs, "list"], "list --pattern": [runs, "list", "--pattern", ".*seed-9+"],
                    "lookup": [runs, "lookup", f"ppo/lr0.01/seed-{count - 1}"], "table --pattern": [runs, "table", "--pattern", ".*seed-9+"],
                    "table": [runs, "table"]}
        times = {name: [] for name in ["grep", *commands]}
        for _ in range(ROUNDS):
            for name, argv in [("grep", baseline), *commands.items()]:
                times[name].append(seconds(argv, folder))
        grep = statistics.median(times["grep"])
        print(f"{count} runs, {database.stat().st_size / 1e6:.0f} MB; grep takes {1000 * grep:.0f} ms")
        for name in commands:
            print(f"{name:16} {statistics.median(times[name]) / grep:6.1f} x grep")


if __name__ == "__main__":
    main()
