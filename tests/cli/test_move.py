# SPDX-License-Identifier: GPL-2.0-or-later
"""Other names for runs: entry, files, session and pin go together, also while a run runs, also when it is kill -9."""
import contextlib
import os
import random
import signal
import subprocess
import time

import deleting
import harness
import outcomes
import samples

ROUNDS = 60


class Move(deleting.DeleteTest):
    def test_everything_goes(self):
        self.recorded("a", "b")
        text = self.database.read_text()
        done = self.runs("move", "a", "g/new name", check=0)
        self.assertEqual((done.stdout, done.stderr), ("a -> g/new name\n", ""))
        self.assertEqual(self.files(), self.runs_with_files("g/new name", "b"))
        self.assertEqual(list(self.entries()), ["g/new name", "b"])
        self.assertEqual(self.database.read_text().partition("\n")[2], text.partition("\n")[2])
        self.assertEqual(self.runs("-q", "move", "g/new name", "a", check=0).stdout, "")
        self.assertEqual(self.files(), self.runs_with_files("a", "b"))

    def test_groups(self):
        self.recorded("g/a", "g/h/b", "gg", "other")
        done = self.runs("move", "g", "archive/g", check=0)
        self.assertEqual(done.stdout, "g/a -> archive/g/a\ng/h/b -> archive/g/h/b\n")
        self.assertEqual(self.files(), self.runs_with_files("archive/g/a", "archive/g/h/b", "gg", "other"))
        self.assertEqual(list(self.entries()), ["archive/g/a", "archive/g/h/b", "gg", "other"])
        self.runs("move", "archive/g", "g", check=0)
        self.runs("move", "g/h", "h", check=0)
        self.assertEqual(self.files(), self.runs_with_files("g/a", "h/b", "gg", "other"))

    def test_into_itself_and_out_again(self):
        self.recorded("a", "b")
        self.runs("move", "a", "a/x", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a/x", "b"))
        self.runs("move", "a", "a/y", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a/y/x", "b"))
        self.runs("move", "a/y/x", "a", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a", "b"))

    def test_refusals(self):
        self.recorded("a", "b", "g/c", "g/d", "h/c")
        before = harness.tree(self.runs_dir)
        for words, code, said in ((["a", "b"], 1, "'b'"), (["g", "h"], 1, "h/c"), (["a", "g"], 1, "'g"), (["a", "b/x"], 1, "'b'"), (["none", "x"], 1, "none"),
                                  (["a", "../x"], 2, "../x"), (["a", ""], 2, ""), (["a", ".x"], 2, ".x"), (["a"], 2, "NEW"), (["a", "x", "y"], 2, "one too many")):
            with self.subTest(words):
                done = self.runs("move", *words, check=code)
                self.assertIn(said, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertEqual({**harness.tree(self.runs_dir), ".runs.yml.lock": b""}, {**before, ".runs.yml.lock": b""})

    def test_files_in_the_way(self):
        for path in "tensorboard/new/events.out", "checkpoints/new.ckpt", "records/new/output.log":
            with self.subTest(path):
                self.recorded("a")
                self.file(path, "somebody's")
                self.assertIn("new", self.runs("move", "a", "new", check=1).stderr)
                self.assertEqual(list(self.entries()), ["a"])
                self.assertEqual(self.files(), self.runs_with_files("a") | {path})
                self.assertFalse((self.runs_dir / ".moving.yml").exists())
                (self.runs_dir / path).unlink()

    def test_old_names_can_be_put_right(self):
        self.write_database("'../x':\n  command: x\nfine: {k: v}\n")
        self.runs("move", "../x", "x", check=0)
        self.assertEqual(list(self.entries()), ["x", "fine"])


class Live(outcomes.OutcomeTest):
    def tick(self, name):
        self.start(name, f"i=0; while [ ! -e {self.root}/go ]; do i=$((i+1)); echo tick $i; sleep 0.02; done; echo the end #")
        self.wait_for(lambda: "tick 3" in self.runs("logs", name, check=0).stdout, "output")

    def test_a_running_run_keeps_running_and_logging(self):
        self.tick("a")
        pid = self.state("a")["command"]["pid"]
        commit = self.git("rev-parse", "refs/runs/a").stdout
        following = subprocess.Popen([harness.RUNS, "logs", "a", "--follow"], cwd=self.project, env=self.environment, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(following.communicate)
        self.addCleanup(following.kill)
        self.assertEqual(following.stdout.readline(), b"tick 1\n")
        following.kill()
        session = self.session("a")
        for name in "g/b", "c", "d":
            old = list(self.entries())[0]
            self.runs("move", old, name, check=0)
            seen = len(self.runs("logs", name, check=0).stdout)
            self.wait_for(lambda: len(self.runs("logs", name, check=0).stdout) > seen, "more output")
            row = self.status()[name]
            self.assertEqual((row["status"], row["pid"]), ("running", pid))
            self.assertEqual(self.session(name), session)
        self.assertEqual(self.git("rev-parse", "refs/runs/d").stdout, commit)
        self.assertEqual(self.git("for-each-ref", "--format=%(refname)", "refs/runs").stdout, "refs/runs/d\n")
        self.tell()
        self.assertEqual(self.runs("wait", "d", check=0).stdout, "d: Finished with exit code 0.\n")
        lines = self.runs("logs", "d", check=0).stdout.splitlines()
        self.assertEqual(lines, [f"tick {i + 1}" for i in range(len(lines) - 1)] + ["the end"])
        self.assertEqual([path.name for path in (self.runs_dir / "records").iterdir() if not path.name.startswith(".")], ["d"])

    def test_what_it_writes_goes_where_it_was_told(self):
        """The flags name the old paths: the directories are still found there by the program."""
        told = self.root / "told"
        self.start("a", f"set -- ; f() {{ mkdir -p $1 && echo early >$1/early && while [ ! -e {self.root}/go ]; do sleep 0.02; done && echo late >$1/late; touch {told}; }}; "
                        f"f {self.runs_dir}/tensorboard/a #")
        self.wait_for((self.runs_dir / "tensorboard/a/early").exists, "the first file")
        self.runs("move", "a", "b", check=0)
        self.tell()
        self.runs("wait", "b", check=0)
        self.assertEqual((self.runs_dir / "tensorboard/b/late").read_text(), "late\n")

    def test_its_old_name_is_free_when_it_has_ended(self):
        self.tick("a")
        self.runs("move", "a", "b", check=0)
        refused = self.runs("new", "a", "true", check=1)
        self.assertIn("was renamed", refused.stderr)
        self.assertEqual(self.words(), {"b": "running"})
        self.tell()
        self.runs("wait", "b", check=0)
        self.runs("new", "a", "true", check=0)
        self.assertFalse((self.runs_dir / "tensorboard/a").is_symlink())

    def test_stopped_and_deleted_by_its_new_name(self):
        self.tick("a")
        self.runs("move", "a", "b", check=0)
        self.runs("stop", "b", check=0)
        self.assertEqual(self.words(), {"b": "killed"})
        self.runs("delete", "-y", "b", check=0)
        self.assertEqual((self.entries(), self.sessions()), ({}, []))
        self.assertEqual(self.git("for-each-ref", "refs/runs").stdout, "")

    def test_reproductions_follow(self):
        self.start("a", "true #")
        self.runs("wait", "a", check=0)
        self.runs("reproduce", "a", "--run", "--as", "b", check=0)
        self.runs("reproduce", "b", "--run", "--as", "g/b", check=0)
        self.runs("wait", "(g/)?b", check=0)
        original = lambda: {name: entry["reproduces"] for name, entry in self.entries().items() if "reproduces" in entry}
        self.runs("move", "a", "c", check=0)
        self.assertEqual(original(), {"b": "c", "g/b": "b"})
        self.runs("move", "b", "g/a", check=0)
        self.assertEqual(original(), {"g/a": "c", "g/b": "g/a"})
        self.runs("move", "g", "archive/g", check=0)
        self.assertEqual(original(), {"archive/g/a": "c", "archive/g/b": "archive/g/a"})
        self.assertIn("archive/g/a", self.runs("show", "archive/g/b", check=0).stdout)
        self.runs("move", "c", "a", check=0)
        self.assertEqual(self.runs("verify", "archive/g/a", check=None).stderr.count("no run"), 0)


class Killed(deleting.DeleteTest):
    """kill -9 at any moment: the next command that writes finds or makes the files where the database has their runs."""

    def test_settled_by_the_next_command(self):
        chooser = random.Random(20261126)
        self.recorded("g/a", "g/h/b")
        self.database.write_text(self.database.read_text() + samples.entry("keeper"))
        start = time.monotonic()
        self.runs("move", "g", "x/y", check=0)
        longest = (time.monotonic() - start) * 1.1
        here, there, complete = "x/y", "g", 0
        for number in range(ROUNDS):
            process = subprocess.Popen([harness.RUNS, "move", here, there], cwd=self.project, env=self.environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0)
            time.sleep(chooser.uniform(0, longest))  # the moment is the test, nothing is waited for
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(harness.TIMEOUT)
            self.runs("describe", "keeper", str(number), check=0)
            names = [name for name in self.entries() if name != "keeper"]
            self.assertIn(names, ([f"{here}/a", f"{here}/h/b"], [f"{there}/a", f"{there}/h/b"]))
            self.assertEqual(self.files(), self.runs_with_files(*names))
            self.assertFalse((self.runs_dir / ".moving.yml").exists())
            if names[0].startswith(there + "/"):
                here, there, complete = there, here, complete + 1
        self.assertTrue(0 < complete < ROUNDS, f"{complete} were complete: badly chosen moments")


if __name__ == "__main__":
    harness.main()
