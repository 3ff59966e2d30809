# SPDX-License-Identifier: GPL-2.0-or-later
"""Times programs against a baseline in alternation, so that whatever else the machine does meets all of them."""
import dataclasses
import os
import re
import statistics
import subprocess
import time


@dataclasses.dataclass
class Row:
    """One measured thing. Times are medians in milliseconds."""
    subject: str
    size: str  # of the input, in words
    milliseconds: float
    baseline: str
    baseline_milliseconds: float
    limit: float | None = None  # the most that the ratio should be; None: told for the record
    instructions: float | None = None  # millions, of one execution
    note: str = ""  # what else is wrong
    unit: str = "ms"

    @property
    def ratio(self):
        return self.milliseconds / self.baseline_milliseconds

    @property
    def is_met(self):
        return (self.limit is None or round(self.ratio, 2) <= self.limit) and not self.note

    def as_json(self):
        return dataclasses.asdict(self) | {"ratio": round(self.ratio, 3), "met": self.is_met}


def execute(argv, output=os.devnull, env={}):
    """Seconds from the start to the end of a program in the current directory. Without subprocess, which takes a millisecond for itself."""
    actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)]
    start = time.perf_counter()
    pid = os.posix_spawnp(argv[0], argv, os.environ | {"LC_ALL": "C.UTF-8"} | env, file_actions=actions)
    status = os.waitpid(pid, 0)[1]
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{argv} exits with {os.waitstatus_to_exitcode(status)}")
    return seconds


def alternate(cases, rounds):
    """Median seconds of each case, called `rounds` times in turn. `cases`: {name: function that returns seconds}."""
    samples = {name: [] for name in cases}
    for name in cases:
        cases[name]()  # what is read for the first time is not what is measured
    for i in range(rounds):
        order = list(cases) if i % 2 == 0 else list(cases)[::-1]
        for name in order:
            samples[name].append(cases[name]())
    return {name: statistics.median(values) for name, values in samples.items()}


def instructions(argv):
    """Millions of instructions of one execution, which do not depend on what else the machine does; None without valgrind."""
    try:
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *argv], text=True, check=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except FileNotFoundError:
        return None
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1)) / 1e6


def table(rows):
    """The rows as a table in Markdown."""
    lines = ["| what | input | median | baseline | ratio | target | instructions |", "|---|---|---:|---|---:|---:|---:|"]
    for row in rows:
        target = "" if row.limit is None else f"≤ {row.limit:g}" + ("" if row.is_met else " **missed**")
        count = "" if row.instructions is None else f"{row.instructions:,.0f} M"
        target += f" ({row.note})" if row.note else ""
        lines.append(f"| {row.subject} | {row.size} | {row.milliseconds:,.2f} {row.unit} | {row.baseline}: {row.baseline_milliseconds:,.2f} {row.unit} | "
                     f"{row.ratio:.2f} | {target} | {count} |")
    return "\n".join(lines)
