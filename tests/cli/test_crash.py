# SPDX-License-Identifier: GPL-2.0-or-later
"""kill -9 at any moment: the database is the old one or the new one, and the next command works."""
import contextlib
import os
import random
import signal
import subprocess
import time

import yaml

import harness
import samples

RUNS_AT_FIRST = 400  # enough that writing the file takes a while
DELETIONS = 180
ADDITIONS = 20


class Killed(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(20261123)
        self.blocks = {f"run-{i}": samples.entry(f"run-{i}").encode() for i in range(RUNS_AT_FIRST)}
        self.deleted = set()
        self.added = b""
        self.write_database(self.content())

    def content(self):
        """What is in the database, to the byte."""
        return b"".join(block for name, block in self.blocks.items() if name not in self.deleted) + self.added

    def duration(self, *command):
        """How long the command takes when nobody kills it."""
        start = time.monotonic()
        self.runs(*command, check=0)
        return time.monotonic() - start

    def killed(self, longest, *command):
        """Runs the command and kills it at a random moment of its life; what it had done is in the database."""
        process = subprocess.Popen([harness.RUNS, *command], cwd=self.project, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   process_group=0)
        time.sleep(self.random.uniform(0, longest))  # the moment is the test, nothing is waited for
        process.kill()
        # Under a sanitizer QProcess uses fork(2), whose child waits for its parent for ever, with the lock; else vfork(2).
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(harness.TIMEOUT)
        return self.database.read_bytes()

    def check_surroundings(self):
        """No litter beside the database but the lock and one temporary file; the next reader is content."""
        files = [item.name for item in os.scandir(self.runs_dir) if not item.is_dir(follow_symlinks=False)]
        self.assertLessEqual(len(files), 3, files)
        self.assertEqual(len(self.runs("list", check=0).stdout.splitlines()),
                         sum(not line.startswith(b" ") for line in self.content().splitlines()))

    def test_deletions(self):
        longest = self.duration("delete", "-y", "run-0") * 1.2
        self.deleted.add("run-0")
        for name in self.random.sample(list(self.blocks)[1:], DELETIONS):
            before = self.content()
            self.deleted.add(name)
            after = self.content()
            found = self.killed(longest, "delete", "-y", name)
            self.assertTrue(found in (before, after), f"{name}: {len(before)} bytes became {len(found)}")
            if found == before:
                self.deleted.remove(name)
            self.check_surroundings()
        self.assertTrue(1 < len(self.deleted) <= DELETIONS, f"{len(self.deleted)} were complete: badly chosen moments")
        self.runs("delete", "-y", "run-.*", check=0)
        self.assertFalse(self.entries())

    def test_additions(self):
        longest = self.duration("new", "first", "true", "--description=x") * 1.2
        self.added = self.database.read_bytes().removeprefix(self.content())
        for i in range(ADDITIONS):
            before = self.content()
            found = self.killed(longest, "new", f"new-{i}", "true", f"--description=it's {i}")
            self.assertTrue(found.startswith(before), f"{len(before)} bytes became {len(found)}")
            if found != before:
                (name, run), = yaml.safe_load(found[len(before):]).items()
                self.assertEqual((name, run["command"], run["description"]), (f"new-{i}", "true", f"it's {i}"))
            self.added += found[len(before):]
            self.check_surroundings()
        self.runs("new", "last", "true", "--description=x", check=0)
        self.assertTrue(self.database.read_bytes().startswith(self.content()))
        self.assertEqual(list(self.entries())[-1], "last")


if __name__ == "__main__":
    harness.main()
