# SPDX-License-Identifier: GPL-2.0-or-later
"""runs tensorboard, with a stand-in that walks, listens and speaks as TensorBoard does (tests/support/tensorboard.py)."""
import json
import os
import shutil
import signal
import subprocess
import urllib.request

import harness
import metering

STAND_IN = harness.SOURCE / "tests/support/tensorboard.py"
LOSS = {"loss": [1, 2]}


class TensorBoard(metering.MetricTest):
    def setUp(self):
        super().setUp()
        # The programs of this machine, but for a tensorboard.
        for folder in "bin", "venv/bin":
            (self.root / folder).mkdir(parents=True)
        for name in "python3", "sleep":
            (self.root / "bin" / name).symlink_to(shutil.which(name))
        self.environment["PATH"] = str(self.root / "bin")
        self.install("bin")
        self.write_database("")

    def install(self, folder):
        shutil.copy(STAND_IN, self.root / folder / "tensorboard")
        (self.root / folder / "tensorboard").chmod(0o755)

    def start(self, *args, env={}):
        process = subprocess.Popen([harness.RUNS, "tensorboard", *args], cwd=self.project, env=self.merged(env), text=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for stream in process.stdout, process.stderr:
            self.addCleanup(stream.close)
        return process

    def serving(self, *args, env={}):
        """The process, and its address."""
        process = self.start(*args, env=env)
        address = process.stdout.readline().rstrip("\n")
        self.assertRegex(address, r"^http://127\.0\.0\.1:[1-9]\d*/$")
        return process, address

    def shown(self, address):
        with urllib.request.urlopen(address, timeout=harness.TIMEOUT) as answer:
            return json.load(answer)

    def end(self, process, number=signal.SIGINT):
        """What was said on the standard error; nothing is left."""
        process.send_signal(number)
        self.assertEqual(process.wait(harness.TIMEOUT), 128 + number)
        self.wait_for(lambda: not self.processes(), "the end of TensorBoard")
        self.assertEqual(os.listdir(self.root / "tmp"), [])
        return process.stderr.read()

    def test_shows_exactly_the_chosen_runs(self):
        self.add_runs(**{"ppo/1": ("", LOSS), "ppo/2": ("", LOSS), "dqn": ("", LOSS), "ppo/3": ("", {})})
        process, address = self.serving("ppo/.*")
        self.assertEqual(self.shown(address), {name: ["events.out.tfevents.1.box"] for name in ("ppo/1", "ppo/2")})
        self.write_metrics("ppo/3", LOSS)
        self.assertIn("ppo/3", self.shown(address))
        said = self.end(process)
        self.assertEqual(said, "Without event files so far: 'ppo/3'.\nTensorBoard answers there. Ctrl-C ends it.\n")

    def test_runs_below_others(self):
        self.add_runs(**{"a": ("", LOSS), "a/b": ("", LOSS), "a/c": ("", LOSS)})
        for pattern, names in (("a", ["a"]), ("a/b", ["a/b"]), ("a|a/c", ["a", "a/c"]), (".*", ["a", "a/b", "a/c"])):
            with self.subTest(pattern):
                process, address = self.serving(pattern, "-q")
                self.assertEqual(sorted(self.shown(address)), names)
                self.assertEqual(self.end(process, signal.SIGTERM), "")

    def test_selection(self):
        self.add_runs(a=("--lr=1", LOSS), b=("--lr=2", LOSS), c=("--lr=2", LOSS))
        process, address = self.serving("a|b", "--where", "arg.lr = 2")
        self.assertEqual(list(self.shown(address)), ["b"])
        self.end(process, signal.SIGHUP)

    def test_whose_program(self):
        self.add_runs(a=("", LOSS))
        (self.root / "bin/tensorboard").unlink()
        done = self.runs("tensorboard", check=1)
        self.assertIn("TensorBoard is not installed, or not in PATH. Install it with `pip install tensorboard`", done.stderr)
        self.assertIn("--virtualenv-path", done.stderr)
        self.install("venv/bin")
        self.end(self.serving("--virtualenv-path", "../venv")[0])
        (self.project / ".runsrc").write_text("virtualenv-path: ../venv\n")
        self.end(self.serving()[0])
        (self.root / "venv/bin/tensorboard").unlink()
        said = self.runs("tensorboard", check=1).stderr
        self.assertIn(f"neither in the virtualenv '{self.root}/venv' nor in PATH", said)
        self.assertIn(f"`{self.root}/venv/bin/pip install tensorboard`", said)
        self.assertEqual(os.listdir(self.root / "tmp"), [])

    def test_nothing_to_show(self):
        self.add_runs(a=("", {}), b=("", {}))
        self.assertIn("The run 'a' has no event files in ", self.runs("tensorboard", "a", check=1).stderr)
        self.assertIn("None of the 2 runs has event files", self.runs("tensorboard", check=1).stderr)
        self.assertIn("No runs match", self.runs("tensorboard", "x", check=1).stderr)

    def test_what_does_not_start(self):
        self.add_runs(a=("", LOSS))
        done = self.runs("tensorboard", env={"FAKE_EXIT": 3}, check=1)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr, "runs: TensorBoard ended with exit code 3 before it answered.\n"
                         "TensorFlow installation not found - running with reduced feature set.\nERROR: no such plugin\n")
        self.assertEqual(os.listdir(self.root / "tmp"), [])

    def test_interrupted_while_it_starts(self):
        self.add_runs(a=("", LOSS))
        process = self.start(env={"FAKE_GATE": "/no/such/file"})
        self.wait_for(lambda: len(self.processes()) == 2, "a TensorBoard that starts")
        self.end(process)

    def test_killed(self):
        """TensorBoard ends with it; the folder goes the next time."""
        self.add_runs(a=("", LOSS))
        process, _ = self.serving()
        process.kill()
        process.wait(harness.TIMEOUT)
        self.wait_for(lambda: not self.processes(), "the end of TensorBoard")
        self.assertEqual(len(os.listdir(self.root / "tmp")), 1)
        self.end(self.serving()[0])

    def test_all_of_it_ends(self):
        self.add_runs(a=("", LOSS))
        process, _ = self.serving(env={"FAKE_CHILD": 1, "FAKE_DEAF": 1})
        self.wait_for(lambda: len(self.processes()) == 3, "TensorBoard and its child")
        self.end(process)


if __name__ == "__main__":
    harness.main()
