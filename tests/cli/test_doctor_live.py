# SPDX-License-Identifier: GPL-2.0-or-later
"""The doctor beside git, tmux and runs that are alive: commits, pins, working trees, sessions; what it leaves alone."""
import os
import pathlib
import shutil
import subprocess

import doctoring
import harness
import launching
import samples
import supervising


class Code(doctoring.DoctorTest):
    def pins(self):
        return self.git("for-each-ref", "--format=%(refname)", "refs/runs", "refs/runs-trash").stdout.split()

    def test_a_pin_is_gone(self):
        self.ended("a")
        self.git("update-ref", "-d", "refs/runs/a")
        self.fixed("pin-missing")
        self.assertEqual(self.pins(), ["refs/runs/a"])

    def test_a_commit_is_gone(self):
        self.ended("a")
        self.database.write_text(self.database.read_text().replace(self.entries()["a"]["commit"], samples.COMMIT))
        self.unfixable("commit-missing")

    def test_pins_that_may_be_of_another_runs_directory(self):
        self.ended("a")
        self.git("update-ref", "refs/runs/other", "HEAD")
        self.git("update-ref", "refs/runs-trash/77", "HEAD")
        self.assertIn("refs/runs/other", self.notes()["stray-pin"])
        self.assertEqual(self.kinds("--fix", "-y"), [])
        self.assertEqual(len(self.pins()), 3)

    def test_the_repository_is_gone(self):
        self.ended("a")
        (self.project / ".git").rename(self.root / "git")
        self.project.rename(self.root / "moved")
        found = self.runs("doctor", "--format=csv", cwd=self.root / "moved", check=0).stdout
        self.assertIn("repository-gone", found)
        (self.root / "moved").rename(self.project)


class Trees(doctoring.DoctorTest):
    def tree(self, name):
        self.ended(name, "--isolated")
        return pathlib.Path(self.state(name)["worktree"])

    def registered(self):
        return self.git("worktree", "list", "--porcelain").stdout.count("worktree ") - 1

    def forgotten(self, name):
        """A run of which a deletion that was killed has left the tree alone."""
        tree = self.tree(name)
        self.forget(name)
        for folder in "records", "tensorboard", "checkpoints":
            shutil.rmtree(self.runs_dir / folder / name.split("/")[0], ignore_errors=True)
        self.tmux("kill-session", "-t", self.session(name), check=0)
        self.git("update-ref", "-d", f"refs/runs/{name}")
        return tree

    def test_of_no_run(self):
        kept = self.tree("kept")
        tree = self.forgotten("g/a")
        output = self.fixed("stray-worktree")
        self.assertIn("(2 files, ", output)  # train.py, .git
        self.assertEqual((tree.parent.exists(), kept.exists(), self.registered()), (False, True, 1))

    def test_with_work_in_it(self):
        tree = self.forgotten("a")
        (tree / "train.py").write_text("work of hours\n")
        self.unfixable("stray-worktree")
        self.assertEqual((tree / "train.py").read_text(), "work of hours\n")

    def test_with_a_commit_of_its_own(self):
        tree = self.forgotten("a")
        self.git("commit", "--quiet", "--allow-empty", "--message=more", cwd=tree)
        self.unfixable("stray-worktree")

    def test_no_working_tree(self):
        self.ended("a")
        folder = self.runs_dir / "worktrees/x~12345678"
        folder.mkdir(parents=True)
        (folder / "notes").write_text("mine")
        self.unfixable("stray-worktree")

    def test_git_knows_one_that_is_gone(self):
        tree = self.tree("a")
        shutil.rmtree(tree)
        self.fixed("worktree-entry")
        self.assertEqual(self.registered(), 0)

    def test_of_a_run_that_is_running(self):
        self.start("a", self.until_told, "--isolated")
        self.wait_for_status("a", "running")
        tree = pathlib.Path(self.state("a")["worktree"])
        tree.rename(self.root / "aside")
        self.assertIn("worktree-missing", self.kinds())
        (self.root / "aside").rename(tree)
        self.forget("a")
        self.assertNotIn("stray-worktree", self.kinds())
        self.runs("doctor", "--fix", "-y", check=1)
        self.assertTrue(tree.exists())

    def test_of_a_run_that_is_being_started(self):
        """Its tree is there before it is recorded: a git that waits for us holds the launch in between."""
        self.ended("kept", "--isolated")
        go, here = self.root / "go-on", self.root / "here"
        real = shutil.which("git")
        path = launching.LaunchTest.program(self, "git", f"""{real} "$@"
code=$?
case " $* " in *" worktree add "*) touch {here}; while [ ! -e {go} ]; do sleep 0.02; done;; esac
exit $code
""")
        process = subprocess.Popen([harness.RUNS, "new", "a", "true #", "--isolated"], cwd=self.project,
                                   env=self.merged({"PATH": path}), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT)
        self.wait_for(here.exists, "the working tree of the new run")
        self.assertEqual(len(list((self.runs_dir / "worktrees").iterdir())), 2)
        self.assertEqual(self.kinds(), [])
        self.runs("doctor", "--fix", "-y", check=0)
        go.touch()
        output, _ = process.communicate(timeout=harness.TIMEOUT)
        self.assertEqual(process.returncode, 0, output)
        self.runs("wait", "a", check=0)


class Sessions(doctoring.DoctorTest):
    def test_of_no_run(self):
        self.ended("a")
        self.ended("b")
        self.wait_for_end("a")
        self.wait_for_end("b")
        self.forget("a")
        self.assertIn("stray-session", self.kinds())
        self.runs("doctor", "--fix", "-y", check=0)
        self.assertEqual(self.kinds(), [])
        self.assertEqual(self.sessions(), ["b"])

    def test_nothing_of_a_live_run_is_touched(self):
        self.start("a", self.until_told)
        self.wait_for_status("a", "running")
        (self.runs_dir / "checkpoints/a.ckpt").write_text("days of work")
        self.wait_for_environment("a")
        data = self.database.read_bytes()
        self.forget("a")
        self.unfixable("stray-checkpoint", "stray-record", "stray-session", "stray-tensorboard" if any(
            (self.runs_dir / "tensorboard/a").iterdir()) else "empty-folder")
        self.assertEqual(self.sessions(), ["a"])
        self.database.write_bytes(data)
        self.assertEqual(self.words(), {"a": "running"})
        self.tell()
        self.runs("wait", "a", check=0)

    def test_a_run_that_was_started_meanwhile(self):
        """Its name has files of no run when the question is asked, and is recorded when it is answered."""
        self.file("checkpoints/a.ckpt", "resume from this")
        self.file("checkpoints/b.ckpt")
        terminal = supervising.Terminal([harness.RUNS, "doctor", "--fix"], self.environment, self.project)
        self.addCleanup(terminal.close)
        self.wait_for(lambda: terminal.read() and b"[y/N] " in terminal.shown, "the question")
        self.start("a", self.until_told)
        terminal.type("y\n")
        self.assertEqual(terminal.wait(), 0, bytes(terminal.shown))
        self.assertEqual((self.runs_dir / "checkpoints/a.ckpt").read_text(), "resume from this")
        self.assertFalse((self.runs_dir / "checkpoints/b.ckpt").exists())
        self.assertEqual(self.kinds(), [])


class Lost(doctoring.DoctorTest):
    def test_notes(self):
        self.start("lost", self.until_told)
        self.start("orphan", f"trap '' HUP; {self.until_told}")
        for name in "lost", "orphan":
            self.wait_for_status(name, "running")
            self.kill_supervisor(name)
        self.assertIn("orphan", self.notes()["runs-orphaned"])
        self.tell()
        self.wait_for_status("lost", "lost")
        self.wait_for_status("orphan", "lost")
        self.assertIn("lost, orphan", self.notes()["runs-lost"])
        self.assertEqual(self.kinds(), [])

    def test_a_state_that_cannot_be_read(self):
        self.ended("a")
        (self.runs_dir / "records/a/state.yml").write_text("start: [")
        self.unfixable("state-unreadable")


class Without(doctoring.DoctorTest):
    def setUp(self):
        super().setUp()
        self.recorded("a", "b")
        self.write_database(samples.entry("a"))

    def test_git_and_tmux(self):
        path = {"PATH": str(self.root / "nothing")}
        done = self.runs("doctor", env=path, check=1)
        self.assertIn("git is not installed", done.stderr)
        self.assertIn("tmux is not installed", done.stderr)
        self.runs("doctor", "--fix", "-y", env=path, check=0)
        self.assertEqual(self.kinds(), [])

    def test_a_right_to_write(self):
        if os.geteuid() == 0 and not shutil.which("unshare"):
            self.skipTest("root may write everywhere")
        words = [harness.RUNS, "doctor", "--format=csv"]
        if os.geteuid() == 0:  # a read-only mount does to root what permissions do to others
            probe = ["unshare", "-m", "sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"', self.runs_dir]
            if self.call(probe).returncode != 0:
                self.skipTest("nothing can be mounted here")
            words = ["unshare", "-m", "sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"',
                     self.runs_dir, *words]
        else:
            for folder in self.runs_dir, self.runs_dir / "checkpoints":
                folder.chmod(0o500)
                self.addCleanup(folder.chmod, 0o700)
        before = self.snapshot()
        done = self.call(words, check=1)
        self.assertIn("not-writable", done.stdout)
        self.assertIn("stray-checkpoint", done.stdout)
        self.assertEqual(self.snapshot(), before)


class Many(doctoring.DoctorTest):
    COUNT = 3_000

    def test_runs(self):
        self.write_database("".join(samples.entry(f"g{i % 100}/run-{i}") for i in range(self.COUNT)))
        for i in range(0, self.COUNT, 20):
            self.file(f"checkpoints/g{i % 100}/run-{i}.ckpt")
        self.file("checkpoints/g0/run-x.ckpt")
        finding, = [finding for finding in self.findings() if finding["problem"]]
        self.assertTrue(finding["path"].endswith("g0/run-x.ckpt"))
        self.runs("doctor", "--fix", "-y", check=0)


if __name__ == "__main__":
    harness.main()
