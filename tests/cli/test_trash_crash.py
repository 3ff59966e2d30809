# SPDX-License-Identifier: GPL-2.0-or-later
"""kill -9 at any moment of a deletion into the trash, a restoration, an emptying: a run is whole, on one side or the other."""
import contextlib
import json
import os
import random
import signal
import subprocess
import time

import deleting
import harness

ROUNDS = int(os.environ.get("RUNS_CRASH_ROUNDS") or 150)
EMPTYINGS = ROUNDS // 6
NAMES = ["a", "g/b", "g/c", "plain"]


class Killed(deleting.DeleteTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(20261125)
        self.record_all()
        self.data = self.entries()

    def killed(self, longest, *command):
        process = subprocess.Popen([harness.RUNS, *command], cwd=self.project, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   process_group=0)
        time.sleep(self.random.uniform(0, longest))  # the moment is the test, nothing is waited for
        process.kill()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait(harness.TIMEOUT)

    def settled(self, number):
        """(recorded names, names in the trash) once the next command has put in order what was left."""
        if number % 10 == 0:  # readers take no lock, and put nothing in order
            self.runs("list", check=0)
            self.runs("trash", check=0)
        self.runs("describe", "keeper", str(number), check=0)
        self.assertFalse([path for path in harness.tree(self.runs_dir) if "undecided-" in path or "discarded-" in path])
        entries, rows = self.entries(), json.loads(self.runs("trash", "--format=json", check=0).stdout)
        trashed = [row["name"] for row in rows]
        for name in entries:
            if name != "keeper":
                self.assertEqual(entries[name], self.data[name])
        visible = {path for path in self.files() if "/.trash/" not in path}
        self.assertEqual(visible, self.runs_with_files(*(name for name in entries if name in NAMES[:3])))
        for row in rows:
            self.assertEqual(row["files"], 0 if row["name"] == "plain" else 3, rows)
        self.assertTrue(self.database.read_text().startswith("# head\n"))
        return [name for name in entries if name != "keeper"], trashed

    def longest(self, *command):
        start = time.monotonic()
        self.runs(*command, check=0)
        return (time.monotonic() - start) * 1.2

    def test_there_and_back(self):
        away = self.longest("delete", "--trash", "-y", "a|g/.*|plain")
        back = self.longest("restore", *NAMES)
        complete = [0, 0]
        recorded = self.settled(0)[0]
        for number in range(ROUNDS):
            was_recorded = bool(recorded)
            if was_recorded:
                self.killed(away, "delete", "--trash", "-y", "a|g/.*|plain")
            else:
                self.killed(back, "restore", *NAMES)
            recorded, trashed = self.settled(number)
            self.assertEqual(sorted(recorded + trashed), NAMES)
            self.assertIn(len(recorded), (0, len(NAMES)))  # all of a command or none of it
            complete[was_recorded] += bool(recorded) != was_recorded
        self.assertTrue(all(complete), f"{complete} were complete: badly chosen moments")

    def test_emptied(self):
        self.runs("delete", "--trash", "-y", "a|g/.*|plain", check=0)
        longest = self.longest("trash", "--empty", "-y")
        self.record_all()
        emptied = 0
        for number in range(EMPTYINGS):
            self.runs("delete", "--trash", "-y", "a|g/.*|plain", check=0)
            self.record_all()  # runs of the same names are not to suffer
            self.killed(longest, "trash", "--empty", "-y")
            recorded, trashed = self.settled(number)
            self.assertEqual(sorted(recorded), NAMES)
            self.assertLessEqual(set(trashed), set(NAMES))  # each is gone, or whole
            emptied += not trashed
            self.runs("trash", "--empty", "-y", check=0)
            self.assertEqual(self.settled(number)[1], [])
        self.assertTrue(0 < emptied <= EMPTYINGS, f"{emptied} were complete: badly chosen moments")

    def record_all(self):
        self.recorded(*NAMES[:3])
        self.database.write_text("# head\n" + self.database.read_text()
                                 + "plain:  # no files\n  k: v\nkeeper:\n  k: v\n# tail\n")


if __name__ == "__main__":
    harness.main()
