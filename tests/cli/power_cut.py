# SPDX-License-Identifier: GPL-2.0-or-later
"""The power is cut under processes that change runs: everything that was acknowledged is there when it comes back.

A round mounts a disk image, lets several processes work in it, and shuts the file system down without flushing its journal
(the ioctl of `xfs_io -x -c shutdown`); then it mounts it again, and compares. `scripts/torture --power-cut` does many rounds,
test_power_cut.py a few. Needs root, and loop devices."""
import contextlib
import fcntl
import os
import pathlib
import random
import shutil
import struct
import subprocess
import time

import changing
import harness

FILE_SYSTEMS = {"ext4": ["mkfs.ext4", "-q", "-F"], "xfs": ["mkfs.xfs", "-q", "-f"]}
SHUTDOWN = 0x8004587D  # XFS_IOC_GOINGDOWN, EXT4_IOC_SHUTDOWN
WITHOUT_FLUSH = struct.pack("I", 2)
SIZE = 400 << 20  # mkfs.xfs takes no less than 300 MB; the file is sparse
PATH = os.environ["PATH"] + ":/usr/sbin:/sbin"
UNSYNCED = os.environ.get("RUNS_WEAK_DISK")  # the library of that name: fsync(2) is left out, to see that the test can fail


def obstacle():
    """Why no power can be cut here; "" when it can."""
    if os.geteuid() != 0:
        return "only root can mount a disk image"
    if not os.path.exists("/dev/loop-control"):
        return "there are no loop devices"
    missing = [command[0] for command in FILE_SYSTEMS.values() if not shutil.which(command[0], path=PATH)]
    if missing:
        return f"not installed: {', '.join(missing)}"
    with harness.tempfile.TemporaryDirectory(prefix="runs-") as folder:
        with Disk("ext4", pathlib.Path(folder)) as disk:
            try:
                disk.mount()
            except OSError as error:
                return f"a disk image cannot be mounted: {error}"
    return ""


class Disk:
    """A file system in a file."""

    def __init__(self, kind, folder):
        self.image, self.mounted = folder / f"{kind}.img", folder / "disk"
        self.mounted.mkdir(exist_ok=True)
        with open(self.image, "wb") as file:
            file.truncate(SIZE)
        self.call(*FILE_SYSTEMS[kind], self.image)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.unmount()

    @staticmethod
    def call(*words):
        done = subprocess.run(words, env={"PATH": PATH}, capture_output=True, text=True, timeout=harness.TIMEOUT)
        if done.returncode != 0:
            raise OSError(f"{words}: {done.stderr}")

    def mount(self):
        self.call("mount", "-o", "loop", self.image, self.mounted)

    def cut(self):
        """Nothing reaches the disk any more."""
        folder = os.open(self.mounted, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, WITHOUT_FLUSH)
        finally:
            os.close(folder)

    def unmount(self):
        deadline = time.monotonic() + harness.TIMEOUT
        while True:
            try:
                return self.call("umount", self.mounted)
            except OSError as error:
                if "not mounted" in str(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)  # somebody who has been killed still has a file open


class PowerCut(changing.Changes):
    """A project on a disk whose power is cut under its workers."""

    def round(self, kind, seed, workers=6, longest=4):
        """One round; returns how many changes were acknowledged. Raises Wrong."""
        self.is_cut = False
        with Disk(kind, self.root) as disk:
            disk.mount()
            self.project = disk.mounted / "project"
            self.runs_dir, self.database = self.project / ".runs", self.project / ".runs/.runs.yml"
            self.make_repository(self.project)
            self.prepare_workers(workers, seed)
            os.sync()
            if UNSYNCED:
                self.environment |= {"LD_PRELOAD": UNSYNCED, "WEAK_DISK": "unsynced"}
            self.work()
            time.sleep(random.Random(seed).uniform(0.1, longest))  # the moment is the test, nothing is waited for
            self.is_cut = True
            disk.cut()
            self.finish_work()
            self.environment.pop("LD_PRELOAD", None)
            self.stop_everything()
            disk.unmount()
            disk.mount()
            try:
                self.compare()
            finally:
                self.stop_everything()
        return sum(worker.acknowledged for worker in self.team)

    def goes_on(self, worker):
        return not self.is_cut

    def perform(self, worker, words):
        done = self.runs("-q", *words)
        if done.returncode != 0 and not (done.returncode == 1 and self.is_cut and done.stderr):
            raise changing.Wrong(f"{words}: exit code {done.returncode}, {done.stderr}")
        return done.returncode == 0

    def compare(self):
        self.settle()
        entries, trash = self.read()
        for worker in self.team:
            if worker.trouble:
                raise changing.Wrong(worker.trouble)
            self.judge(worker, entries, trash)


def torture(kinds, rounds, seed, progress=lambda done: None):
    """So many rounds of each file system; returns ({file system: changes that were acknowledged}, [what was wrong])."""
    acknowledged, wrong, done = dict.fromkeys(kinds, 0), [], 0
    for number in range(rounds):
        for kind in kinds:
            scene = PowerCut()
            scene.setUp()
            try:
                acknowledged[kind] += scene.round(kind, f"{seed}-{number}")
            except changing.Wrong as error:
                wrong.append(f"{kind}, round {number} of seed {seed}: {error}")
            finally:
                scene.doCleanups()
            done += 1
            progress(done)
    return acknowledged, wrong
