# SPDX-License-Identifier: GPL-2.0-or-later
"""The window: its start, its memory, and what programs of this folder measure in their own process. Needs a display."""
import json
import os
import pathlib
import subprocess
import time

import databases
import measure

LIMITS = {"filter, broad": 5, "filter, narrow": 5, "filter, alternation": 5, "filter, clearing": 5, "sort by date": 1.5, "sort by name": 6,
          "sort by a number": 8, "sort by a word": 6, "one external change to the screen": 1.5, "index plus fields": 2, "tmux poll of 500 sessions": 0.5}
FRAME = 16  # milliseconds in which a filtered table has to be on the screen


def projects(folder, counts):
    found = {}
    for count in counts:
        found[count] = pathlib.Path(folder, f"window-{count}")
        databases.write(found[count] / ".runs/.runs.yml", count)
    return found


def starts(build, found, rounds):
    program = str(build / "bench/first_paint")
    cases = {count: lambda path=path: measure.execute([program, str(path)]) for count, path in found.items()}
    medians = measure.alternate(cases | {"bare": lambda: measure.execute([program])}, rounds)
    result = [measure.Row("a bare QTableView: start to first painted row", "one row", 1000 * medians["bare"], "window, 50 runs", 1000 * medians[50])]
    for count, limit in (100_000, 1.3), (1_000_000, 2):
        if count in medians:
            result.append(measure.Row("window: start to first painted row", f"{count:,} runs", 1000 * medians[count], "50 runs",
                                      1000 * medians[50], limit))
    return result


def resident(program, path):
    """Bytes that the window keeps for itself when it has read everything."""
    process = subprocess.Popen([program, str(path)], stderr=subprocess.DEVNULL)
    try:
        sizes = []
        while len(sizes) < 8 or max(sizes[-8:]) != min(sizes[-8:]):  # two seconds without a change
            time.sleep(0.25)
            status = pathlib.Path("/proc", str(process.pid), "status").read_text(encoding="utf-8")
            sizes.append(next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon")))
            if len(sizes) > 240:
                break
        return sizes[-1] * 1024
    finally:
        process.terminate()
        process.wait()


def memory(build, found):
    program = str(build / "bin/run-manager")
    more = resident(program, found[100_000]) - resident(program, found[50])
    size = (found[100_000] / ".runs/.runs.yml").stat().st_size
    return [measure.Row("memory of the window over that with 50 runs", "100,000 runs", more / 1e6, "size of the file", size / 1e6, 2, unit="MB")]


def in_process(argv):
    done = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True)
    rows = []
    for line in done.stdout.splitlines():
        row = measure.Row(**json.loads(line))
        row.limit = LIMITS.get(row.subject)
        if row.subject.startswith("filter") and row.milliseconds > FRAME:
            row.note = f"more than {FRAME} ms"
        rows.append(row)
    return rows


def rows(build, folder, counts, rounds):
    found = projects(folder, [50] + [count for count in counts if count >= 100_000])
    database = str(found[100_000] / ".runs/.runs.yml")
    result = in_process([str(build / "bench/index"), database]) + starts(build, found, rounds) + memory(build, found)
    result += in_process([str(build / "bench/window"), database])
    with_sessions = {"TMUX_TMPDIR": folder, "TMUX": ""}
    environment = os.environ | with_sessions
    try:
        for i in range(500):
            subprocess.run(["tmux", "-f", os.devnull, "new-session", "-d", "-s", f"s{i}", "cat"], env=environment, check=True)
        os.environ.update(with_sessions)
        result += in_process([str(build / "bench/poll_sessions")])
    finally:
        subprocess.run(["tmux", "kill-server"], env=environment)
    return result
