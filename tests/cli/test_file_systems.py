# SPDX-License-Identifier: GPL-2.0-or-later
"""File systems that are full, read-only or without locks: every subcommand says why it cannot, and changes nothing."""
import os
import signal
import subprocess
import time
import unittest

import faults
import harness

READING = [["list"], ["table"], ["show", "a"], ["lookup", "a"], ["reproduce", "a"], ["status"], ["logs", "a"],
           ["diff", "a", "g/b"], ["trash"], ["wait", "a"], ["list", "--format=json"]]
CHANGING = [["describe", "a", "new"], ["tag", "a|g/.*", "+x"], ["move", "a", "c"], ["move", "g", "h"], ["delete", "-y", "a"],
            ["delete", "--trash", "-y", "a|g/.*"], ["restore", "old"], ["trash", "--empty", "-y"], ["new", "c", "true"],
            ["new", "a", "true"], ["new", "a", "true", "--overwrite"], ["new", "c", "true", "--isolated"]]


def can_mount():
    with harness.tempfile.TemporaryDirectory(prefix="runs-") as folder:
        if subprocess.run(["mount", "-t", "tmpfs", "none", folder], capture_output=True).returncode == 0:
            subprocess.run(["umount", folder], check=True)
            return True
    return False


class FileSystem(faults.FaultTest):
    def setUp(self):
        super().setUp()
        self.prepare()
        with open(self.database, "a", encoding="utf-8") as file:
            file.write(faults.samples.entry("old"))
        self.runs("delete", "--trash", "-y", "old", check=0)

    def everything_fails(self, reason, commands=CHANGING, **how):
        before, strays = self.shape(), None
        for words in commands:
            with self.subTest(words):
                done = self.runs(*words, check=1, **how)
                self.assertRegex(done.stderr, reason)
                self.assertIn(str(self.root), done.stderr)
                self.assertEqual(self.shape(), before)
                self.assertEqual(self.sessions(), [])

    def everything_reads(self):
        for words in READING:
            with self.subTest(words):
                self.runs(*words, check=0)


@unittest.skipUnless(can_mount(), "nothing can be mounted here")
class Mounted(FileSystem):
    def on(self, *options):
        """Moves the project to a file system of its own."""
        self.save()
        self.call(["mount", "-t", "tmpfs", *options, "none", self.project], cwd=self.root, check=0)
        self.addCleanup(self.call, ["umount", self.project], cwd=self.root, check=0)
        self.addCleanup(self.stop_everything)
        self.call(["cp", "-a", f"{self.root}/saved/.", self.project], check=0)

    def test_read_only(self):
        self.on()
        self.call(["mount", "-o", "remount,ro", self.project], check=0)
        self.everything_reads()
        self.everything_fails("Read-only file system")

    def fill(self):
        with open(self.project / "full", "wb", buffering=0) as file:
            for size in 1 << 16, 1 << 12, 1 << 8, 1:
                try:
                    while file.write(b"x" * size) == size:
                        pass
                except OSError:
                    pass

    def test_full(self):
        self.on("-o", "size=4m")
        self.fill()
        self.everything_reads()
        self.everything_fails("No space left|couldn't write")
        (self.project / "full").unlink()
        self.runs("describe", "a", "new", check=0)
        self.assertEqual(self.entries()["a"]["description"], "new")

    def test_without_free_inodes(self):
        self.on("-o", "size=4m,nr_inodes=2000")
        try:
            for number in range(2000):
                (self.project / f"full-{number}").touch()
        except OSError:
            pass
        self.everything_reads()
        self.everything_fails("No space left|couldn't write")


class Network(FileSystem):
    """What network file systems answer."""

    def traced_runs(self, inject, *words):
        return self.traced("-e", f"trace={inject.partition(':')[0]}", "-e", f"inject={inject}", command=words)[0]

    def test_no_locks(self):
        before = self.shape()
        for error in "ENOLCK", "EOPNOTSUPP", "ENOSYS":
            for words in CHANGING:
                with self.subTest(error=error, words=words):
                    done = self.traced_runs(f"flock:error={error}", *words)
                    self.assertEqual(done.returncode, 1, done.stderr)
                    self.assertIn(f"{self.database}.lock", done.stderr)
                    self.assertIn("cannot lock", done.stderr)
                    self.assertEqual(self.shape(), before)

    def test_a_directory_that_cannot_be_synced(self):
        """There is nothing better to be had, so it is no error."""
        calls = [call for call in self.calls(["describe", "a", "1"]) if call.name == "fsync" and call.line.rstrip().endswith("= 0")]
        directory = calls[-1]
        self.assertIn(f"{self.runs_dir}>", directory.line)
        for number, error in enumerate(("EINVAL", "ENOSYS", "EOPNOTSUPP")):
            done = self.traced_runs(f"fsync:error={error}:when={directory.number}", "describe", "a", f"x{number}")
            self.assertEqual((done.returncode, self.entries()["a"]["description"]), (0, f"x{number}"), done.stderr)

    def test_no_exchange_of_names(self):
        """NFS and many FUSE file systems have only the plain rename."""
        for number, error in enumerate(("EINVAL", "ENOSYS")):
            done = self.traced_runs(f"renameat2:error={error}", "describe", "a", f"x{number}")
            self.assertEqual((done.returncode, self.entries()["a"]["description"]), (0, f"x{number}"), done.stderr)
            done = self.traced_runs(f"renameat2:error={error}", "move", "a", "b")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.runs("move", "b", "a", check=0)

    def test_a_stale_handle(self):
        """Another host has replaced the file that we are reading."""
        for name in "read,pread64", "fstat":
            for when, code in ("1", 0), ("1+", 1):
                done = self.traced("-P", self.database, "-e", f"trace={name}", "-e", f"inject={name}:error=ESTALE:when={when}", command=["list"])[0]
                self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(str(self.database), done.stderr)

    def test_a_lock_that_another_process_holds(self):
        """All changes wait at the same time, and give up at the deadline."""
        with open(f"{self.database}.lock", "w") as lock:
            harness.fcntl.flock(lock, harness.fcntl.LOCK_EX)
            before, begin = self.shape(), time.monotonic()
            waiting = [subprocess.Popen([harness.RUNS, *words], cwd=self.project, env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for words in CHANGING]
            for process in waiting:
                error = process.communicate(timeout=2 * harness.TIMEOUT)[1].decode()
                self.assertEqual(process.returncode, 1, process.args)
                self.assertIn("Another process has held the lock file", error)
                self.assertIn(f"{self.database}.lock", error)
            self.assertGreater(time.monotonic() - begin, 25)
            self.assertEqual(self.shape(), before)


if __name__ == "__main__":
    harness.main()
