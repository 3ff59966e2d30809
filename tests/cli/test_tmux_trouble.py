# SPDX-License-Identifier: GPL-2.0-or-later
"""tmux that is missing, hangs or fails: nothing runs unrecorded, nothing is recorded that does not run, nobody waits for ever."""
import os
import re
import shutil
import signal
import subprocess
import time

import harness
import launching
import samples

DEADLINE = 10  # seconds: tmux gets 3 a call


class Missing(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.path = {"PATH": self.folder_of_programs("git", "sh")}

    def test_new_refuses_before_it_writes(self):
        self.assertIn("tmux", self.runs("new", "a", "true", env=self.path, check=1).stderr)
        self.assert_nothing_started()

    def test_delete_warns_and_goes_on(self):
        self.write_database(samples.entry("a") + samples.entry("b"))
        self.assertIn("tmux", self.runs("delete", "-y", "a", env=self.path, check=0).stderr)
        self.assertEqual(list(self.entries()), ["b"])


class Hung(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.tmux("new-session", "-d", "-s", "other", check=0)
        self.server = int(self.tmux("list-sessions", "-F", "#{pid}", check=0).stdout)
        os.kill(self.server, signal.SIGSTOP)
        self.addCleanup(os.kill, self.server, signal.SIGCONT)

    def gives_up(self, *args):
        start = time.monotonic()
        done = self.runs(*args, check=1)
        self.assertLess(time.monotonic() - start, DEADLINE)
        self.assertIn("tmux", done.stderr)
        # What was asked of the server before it hung must not happen when it goes on.
        os.kill(self.server, signal.SIGCONT)
        self.assertEqual(self.sessions(), ["other"])

    def test_new(self):
        self.gives_up("new", "a", "true")
        self.assertEqual(self.entries(), {})
        self.assertFalse((self.runs_dir / "tensorboard/a").exists())

    def test_delete(self):
        self.write_database(samples.entry("a"))
        (self.runs_dir / "tensorboard/a").mkdir(parents=True)
        before = harness.tree(self.runs_dir)
        self.gives_up("delete", "-y", "a")
        self.assertEqual(before.items() - harness.tree(self.runs_dir).items(), set())


class Ending(launching.LaunchTest):
    """A server that ends with its last session, just when it is asked."""

    def test_is_no_trouble(self):
        (self.root / "ending").touch()
        script = f'if [ -e {self.root}/ending ]; then rm {self.root}/ending; echo server exited unexpectedly >&2; exit 1; fi\nexec {shutil.which("tmux")} "$@"\n'
        path = {"PATH": self.program("tmux", script)}
        self.runs("new", "a", "true", env=path, check=0)
        self.wait_for_end("a")
        (self.root / "ending").touch()
        self.runs("delete", "-y", "a", env=path, check=0)
        self.assertEqual((self.entries(), self.sessions()), ({}, []))


class Failing(launching.LaunchTest):
    """A tmux that does everything but start a session."""

    def failing(self, reaction):
        script = f'case "$*" in *new-session*) {reaction} ;; esac\nexec {shutil.which("tmux")} "$@"\n'
        return {"PATH": self.program("tmux", script)}

    def assert_undone(self, before):
        left = harness.tree(self.runs_dir)
        self.assertEqual(before.items() - left.items(), set())
        self.assertEqual([path for path in left if re.search(r"(^|/)new(\.|/|$)", path)], [])

    def test_what_was_made_is_undone(self):
        self.runs("new", "old", "true", check=0)
        self.wait_for_end("old")
        self.wait_for_environment("old")
        before = harness.tree(self.runs_dir)
        for reaction, words in ("echo no more room >&2; exit 1", "no more room"), ("exec sleep 100", "tmux"):
            with self.subTest(reaction):
                done = self.runs("new", "new", "true", env=self.failing(reaction), check=1)
                self.assertIn(words, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assert_undone(before)
                self.assertIsNone(self.session("new"))
        self.runs("new", "new", "true", check=0)
        self.assertEqual(list(self.entries()), ["old", "new"])

    def test_an_interrupted_start_is_undone(self):
        self.runs("new", "old", "true", check=0)
        self.wait_for_end("old")
        self.wait_for_environment("old")
        before = harness.tree(self.runs_dir)
        environment = self.merged(self.failing(f"echo x >{self.root}/asked; exec sleep 100"))
        process = subprocess.Popen([harness.RUNS, "new", "new", "true"], cwd=self.project, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.wait_for_file(self.root / "asked")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=DEADLINE)
        self.assertIn(process.returncode, (130, 1))  # 1 when it was about to give up by itself
        self.assert_undone(before)


if __name__ == "__main__":
    harness.main()
