# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes that change the runs of one project at the same time, and what has to be there of what was acknowledged.

Each worker has runs of its own, so that what they are to be like is known however the workers take turns. A worker's processes
are killed (`killed_rounds`: scripts/torture does thousands, test_crash_changes.py 200), or the power is cut (power_cut.py)."""
import collections
import json
import os
import random
import signal
import subprocess
import threading
import time

import yaml

import harness
import samples

NOWHERE = {"where": "nowhere"}


class Wrong(Exception):
    """Something is not there that was acknowledged, or is broken."""


class Worker(threading.Thread):
    """Makes changes one after the other, and keeps what was acknowledged of its own runs.

    `sure`: what has to be there. `perhaps`: what may be there instead, because a change was not acknowledged."""

    def __init__(self, scene, number, seed):
        super().__init__()
        self.scene, self.number, self.random, self.trouble = scene, number, random.Random(f"{seed}-{number}"), ""
        self.sure, self.perhaps, self.acknowledged = {}, None, 0

    def name(self, suffix):
        return f"w{self.number}/{suffix}"

    def entries(self):
        """The entries of the runs that it begins with."""
        names = [self.name(word) for word in ["described", "moved", "trashed"] + [f"old-{i}" for i in range(12)]]
        self.sure = {name: {"description": "text", "tags": None, "where": "recorded"} for name in names}
        return "".join(samples.entry(name) for name in names)

    def run(self):
        changes = [self.describe, self.tag, self.move, self.trash, self.delete]
        try:
            while self.scene.goes_on(self):
                (self.launch if self.number == 0 and self.random.random() < 0.5 else self.random.choice(changes))()
        except Exception as error:  # of another thread: told by that of the test
            self.trouble = self.trouble or repr(error)

    def change(self, after, *words):
        self.perhaps = self.sure | after
        if self.scene.perform(self, words):
            self.sure, self.perhaps = self.perhaps, None
            self.acknowledged += 1

    def with_field(self, name, **fields):
        return {name: self.sure[name] | fields}

    def describe(self):
        name, text = self.name("described"), f"text {self.random.random()}"
        self.change(self.with_field(name, description=text), "describe", name, text)

    def tag(self):
        name, new = self.name("described"), f"t{self.random.randrange(10**9)}"
        old = [f"-{tag}" for tag in self.sure[name]["tags"] or []]
        self.change(self.with_field(name, tags=[new]), "tag", name, f"+{new}", *old)

    def move(self):
        here, there = self.name("moved"), self.name("elsewhere")
        if self.sure.get(here, NOWHERE)["where"] != "recorded":
            here, there = there, here
        self.change({here: NOWHERE, there: self.sure[here]}, "move", here, there)

    def trash(self):
        name = self.name("trashed")
        if self.sure[name]["where"] == "recorded":
            self.change(self.with_field(name, where="trash"), "delete", "--trash", "-y", name)
        else:
            self.change(self.with_field(name, where="recorded"), "restore", name)

    def delete(self):
        name = next((name for name, run in self.sure.items() if "/old-" in name and run["where"] == "recorded"), None)
        if name:
            self.change({name: NOWHERE}, "delete", "-y", name)

    def launch(self):
        """Adds a run, with changes that are in no commit; or overwrites the one added last."""
        name = next((name for name in reversed(self.sure) if "/new-" in name), None)
        if not name or self.random.random() < 0.7:
            name = self.name(f"new-{self.random.randrange(10**9)}")
        (self.scene.project / "train.py").write_text(f"print({self.random.random()})\n")
        run = {"description": f"text {self.random.random()}", "tags": None, "where": "recorded", "kept": True}
        self.change({name: run}, "new", name, "true", "--snapshot", "--overwrite", f"--description={run['description']}")


class Changes(harness.CliTest):
    """A project with workers."""

    def runTest(self):
        """Nothing: it is here for its surroundings."""

    def prepare_workers(self, count, seed):
        self.team = [Worker(self, number, seed) for number in range(count)]
        self.write_database("# by hand\n" + "".join(worker.entries() for worker in self.team) + samples.entry("keeper"))
        for worker in self.team:
            for name in worker.sure:
                folder = self.runs_dir / "tensorboard" / name
                folder.mkdir(parents=True)
                (folder / "events.out").write_text(name)

    def work(self):
        for worker in self.team:
            worker.start()
        return self.team

    def finish_work(self):
        for worker in self.team:
            worker.join()

    def goes_on(self, worker):
        """Whether it goes on with another change."""
        raise NotImplementedError

    def perform(self, worker, words):
        """Makes the change; whether it was acknowledged."""
        raise NotImplementedError

    # What is there is compared with what was acknowledged.

    def read(self):
        """(entries, names in the trash with their file)"""
        try:
            text = self.database.read_bytes()
            entries = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (OSError, yaml.YAMLError) as error:
            raise Wrong(f"the database cannot be read: {error}") from error
        if not text.startswith(b"# by hand\n"):
            raise Wrong("a comment is gone")
        trash = self.runs("trash", "--format=json", check=0).stdout
        return entries, {row["name"] for row in json.loads(trash) if row["files"] == 1}

    def settle(self):
        done = self.runs("describe", "keeper", "text")  # puts in order what was left, and changes nothing
        if done.returncode != 0:
            raise Wrong(f"the next command: {done.stderr}")

    def found(self, name, entries, trash):
        """What became of a run; its files are where it is."""
        if name not in entries:
            return {"where": "trash"} if name in trash else NOWHERE
        run = {"description": entries[name]["description"], "tags": entries[name].get("tags"), "where": "recorded"}
        if "/new-" in name:
            commit = entries[name]["commit"]
            pinned = self.git("rev-parse", f"refs/runs/{name}", check=None).stdout.strip() == commit
            return run | {"kept": pinned and self.git("rev-list", "--objects", commit, check=None).returncode == 0}
        file = self.runs_dir / "tensorboard" / name / "events.out"
        return run if file.exists() else run | {"where": "recorded, without its files"}

    def judge(self, worker, entries, trash):
        """What its runs are like: either `sure` or `perhaps`, all of it."""
        perhaps = worker.perhaps or worker.sure
        found = {name: self.found(name, entries, trash) for name in worker.sure | perhaps}
        for expected in worker.sure, worker.perhaps:
            if expected is not None and all(is_like(run, expected.get(name, NOWHERE)) for name, run in found.items()):
                return expected
        wrong = {name: (run, worker.sure.get(name), (worker.perhaps or {}).get(name)) for name, run in found.items()
                 if not is_like(run, worker.sure.get(name, NOWHERE))}
        raise Wrong(f"worker {worker.number}: (found, acknowledged, perhaps): {wrong}")


def is_like(run, expected):
    return run == expected if expected["where"] == "recorded" else run["where"] == expected["where"]


class Killing(Changes):
    """Half of the changes are killed, at random moments."""

    def prepare_rounds(self, rounds, workers, seed):
        self.prepare_workers(workers, seed)
        self.left, self.lock, self.outcomes = rounds, threading.Lock(), collections.Counter()
        self.durations = collections.defaultdict(lambda: 0.1)

    def goes_on(self, worker):
        return self.left > 0 and not any(other.trouble for other in self.team)

    def perform(self, worker, words):
        begin = time.monotonic()
        process = subprocess.Popen([harness.RUNS, "-q", *words], cwd=self.project, env=self.merged({}), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, process_group=0)
        try:
            patience = worker.random.uniform(0, 2.5 * self.durations[words[0]])
            error = process.communicate(timeout=patience if worker.random.random() < 0.5 else harness.TIMEOUT)[1]
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        if process.returncode == 0:
            self.durations[words[0]] = 0.8 * self.durations[words[0]] + 0.2 * (time.monotonic() - begin)
            return True
        if process.returncode != -signal.SIGKILL:
            raise Wrong(f"{words}: exit code {process.returncode}, {error.decode()}")
        self.settle()
        expected = self.judge(worker, *self.read())
        with self.lock:
            self.left -= 1
            self.outcomes[words[0], "done" if expected is worker.perhaps else "not done"] += 1
        worker.sure, worker.perhaps = expected, None
        return False


def killed_rounds(rounds, seed=None, workers=5):
    """So many processes are killed; returns ({(subcommand, outcome): count}, acknowledged changes, [what was wrong])."""
    scene = Killing()
    scene.setUp()
    try:
        scene.prepare_rounds(rounds, workers, random.randrange(1 << 32) if seed is None else seed)
        scene.work()
        scene.finish_work()
        wrong = [worker.trouble for worker in scene.team if worker.trouble]
        if not wrong:
            entries, trash = scene.read()
            for worker in scene.team:
                scene.judge(worker, entries, trash)
        files = os.listdir(scene.runs_dir)
        if len(files) > 12:
            wrong.append(f"litter: {files}")
        return scene.outcomes, sum(worker.acknowledged for worker in scene.team), wrong
    finally:
        scene.doCleanups()
