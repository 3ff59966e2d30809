# SPDX-License-Identifier: GPL-2.0-or-later
"""Starting runs, as multiples of what git and tmux need by themselves; and many who add at once."""
import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import databases
import measure

ROUNDS = 15
WRITERS = 8
ADDITIONS = 6  # of each writer


class Scene:
    """A git repository with a home and a tmux server of its own."""

    def __init__(self, runs, files=1, recorded=0):
        self.runs = runs
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="runs-bench-", dir="/tmp"))  # short: it is in the path of a socket
        self.project = self.root / "project"
        for folder in "home", "t", "project":
            (self.root / folder).mkdir(mode=0o700)
        for i in range(files):
            folder = self.project / f"package-{i // 100}"
            folder.mkdir(exist_ok=True)
            (folder / f"module_{i}.py").write_text(f"VALUE = {i}\n" * 20, encoding="utf-8")
        self.environment = {"HOME": str(self.root / "home"), "TMUX_TMPDIR": str(self.root / "t"), "GIT_CONFIG_NOSYSTEM": "1", "TMUX": ""}
        self.call("git", "init", "--quiet")
        self.call("git", "add", ".")
        self.call("git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "--message=all")
        if recorded:
            databases.write(self.project / ".runs/.runs.yml", recorded)
        self.call("tmux", "-f", os.devnull, "new-session", "-d", "-s", "first", "cat")
        self.number = 0

    def call(self, *argv):
        return subprocess.run(argv, cwd=self.project, env=os.environ | self.environment, check=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, text=True).stdout

    def time(self, *argv):
        with contextlib.chdir(self.project):
            return measure.execute(list(argv), env=self.environment)

    def new(self):
        """Seconds of one `runs new`. Its session is ended outside of the measured time."""
        self.number += 1
        name = f"new-{self.number}"
        seconds = self.time(self.runs, "-q", "new", name, "true", "--description=x")
        self.call("tmux", "kill-session", "-t", f"={name}")
        return seconds

    def new_session(self):
        self.number += 1
        seconds = self.time("tmux", "new-session", "-d", "-s", f"bare-{self.number}", "true")
        subprocess.run(["tmux", "kill-session", "-t", f"=bare-{self.number}"], env=os.environ | self.environment, stderr=subprocess.DEVNULL)
        return seconds

    def git_status(self):
        return self.time("git", "status", "--porcelain", "-uno")

    def close(self):
        subprocess.run(["tmux", "kill-server"], env=os.environ | self.environment)
        deadline = time.monotonic() + 10
        while True:
            with contextlib.suppress(OSError):  # what a supervisor still writes
                shutil.rmtree(self.root)
            if not self.root.exists():
                return
            if time.monotonic() > deadline:
                raise RuntimeError(f"{self.root} cannot be removed")
            time.sleep(0.05)


def row(subject, size, medians, what, baselines, limit, name):
    return measure.Row(subject, size, 1000 * medians[what], name, 1000 * sum(medians[baseline] for baseline in baselines), limit)


def starting(runs):
    small, many, large = Scene(runs), Scene(runs, recorded=100), Scene(runs, recorded=100_000)
    wide = Scene(runs, files=5000)
    try:
        medians = measure.alternate({"small": small.new, "session": small.new_session, "100": many.new, "100,000": large.new,
                                     "wide": wide.new, "wide session": wide.new_session, "status": wide.git_status}, ROUNDS)
        return [row("runs new", "one file, no runs", medians, "small", ["session"], 2.5, "tmux new-session -d"),
                row("runs new", "100,000 runs", medians, "100,000", ["100"], 2, "runs new, 100 runs"),
                row("runs new", "5,000 files", medians, "wide", ["status", "wide session"], 1.5, "git status -uno + tmux new-session -d")]
    finally:
        for scene in small, many, large, wide:
            scene.close()


def added(scene, writers):
    """Seconds that one addition took, with so many who add at once."""
    def add(writer):
        for i in range(ADDITIONS):
            measure.execute([scene.runs, "-q", "new", f"{scene.number}-{writer}-{i}", "true", "--description=x"], env=scene.environment)
    scene.number += 1
    start = time.perf_counter()
    with contextlib.chdir(scene.project), concurrent.futures.ThreadPoolExecutor(writers) as pool:
        list(pool.map(add, range(writers)))
    seconds = (time.perf_counter() - start) / (writers * ADDITIONS)
    names = scene.call(scene.runs, "list", "--pattern", rf"{scene.number}-\d+-\d+").split()
    if len(set(names)) != writers * ADDITIONS:
        raise RuntimeError(f"{writers * ADDITIONS - len(set(names))} runs were lost")
    return seconds


def adding(runs):
    scene = Scene(runs)
    try:
        medians = measure.alternate({"many": lambda: added(scene, WRITERS), "one": lambda: added(scene, 1)}, 5)
        return [row(f"{WRITERS} processes adding at once, each", "none lost", medians, "many", ["one"], 1, "one process adding")]
    finally:
        scene.close()


def rows(runs):
    return starting(runs) + adding(runs)
