# SPDX-License-Identifier: GPL-2.0-or-later
"""Stopping runs, waiting for them, attaching to them, and deleting those that are alive."""
import getpass
import os
import re
import subprocess

import harness
import outcomes
import supervising


class StoppingTest(outcomes.OutcomeTest):
    def running(self, name, before=""):
        """Starts a run that goes on until it is stopped, after the shell has read `before`."""
        ready = self.root / (re.sub("[ /]", "-", name) + ".ready")
        self.start(name, f"{before} touch {ready}; while :; do sleep 0.02; done #")
        self.wait_for(ready.exists, "the command")

    def in_background(self, *words):
        process = subprocess.Popen([harness.RUNS, *words], cwd=self.project, env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process


class Stop(StoppingTest):
    def test_the_signals(self):
        user = getpass.getuser()
        for name, before, options, status, exit in (
                ("term", "", [], "killed", "SIGTERM"), ("int", "", ["--signal=INT"], "killed", "SIGINT"), ("nine", "", ["--signal", "9"], "killed", "SIGKILL"),
                ("tidy", "trap 'exit 0' TERM;", [], "finished", 0), ("sorry", "trap 'exit 7' TERM;", ["--signal", "sigterm"], "failed", 7),
                ("deaf", "trap '' TERM;", ["--grace=0s"], "killed", "SIGKILL")):
            with self.subTest(name):
                self.running(name, before)
                done = self.runs("stop", name, *options, check=0)
                self.assertRegex(done.stdout, rf"^{name}: {status.capitalize()} .*{exit}\. It was stopped by {user}\.\n$")
                row = self.status(name)[name]
                self.assertEqual((row["status"], row["signal"] or row["exit"], row["stopped-by"]), (status, exit, user))

    def test_the_whole_process_group(self):
        child = self.root / "child"
        self.running("a", f"(trap '' TERM; sh -c 'echo $$ >{child}.new; mv {child}.new {child}; exec sleep 1000') & ")
        pid = int(self.wait_for_file(child))
        self.runs("stop", "a", "--grace", "1s", check=0)
        self.wait_for(lambda: not outcomes.is_alive(pid), "the end of the child")

    def test_several_and_those_that_do_not_run(self):
        for name in "g/a", "g/b", "h":
            self.running(name)
        done = self.runs("stop", "g/.*", check=0)
        self.assertEqual([line.partition(":")[0] for line in done.stdout.splitlines()], ["g/a", "g/b"])
        self.assertEqual(self.words(), {"g/a": "killed", "g/b": "killed", "h": "running"})
        before = self.status("g/a")
        done = self.runs("stop", "g/a", check=0)
        self.assertEqual((done.stdout, done.stderr), ("", "The run 'g/a' is not running.\n"))
        self.assertEqual(self.status("g/a"), before)
        self.assertEqual(self.runs("stop", "g/.*", check=0).stderr, "None of these 2 runs is running.\n")
        self.assertEqual(self.runs("-q", "stop", ".*", check=0).stdout, "")
        done = self.runs("-q", "stop", ".*", check=0)
        self.assertEqual((done.stdout, done.stderr), ("", ""))
        self.assertEqual(self.words("h"), {"h": "killed"})

    def test_signals_that_are_no_end(self):
        heard = self.root / "heard"
        self.running("a", f"trap 'touch {heard}' USR1;")
        self.assertEqual(self.runs("stop", "a", "--signal=USR1", check=0).stdout, "a: Was sent SIGUSR1.\n")
        self.wait_for(heard.exists, "the signal")
        self.assertEqual(self.words(), {"a": "running"})
        self.assertIsNone(self.status()["a"]["stopped-by"])

    def test_an_orphan(self):
        self.running("a")
        self.kill_supervisor("a")
        pid = self.state("a")["command"]["pid"]
        self.assertEqual(self.words(), {"a": "orphaned"})
        self.runs("stop", "a", check=0)
        self.assertFalse(outcomes.is_alive(pid))
        self.assertEqual(self.words(), {"a": "lost"})

    def test_mistakes(self):
        self.running("a")
        for words, code, said in (([], 2, "PATTERN"), (["b"], 1, "Recorded runs"), (["a", "--signal=BOGUS"], 2, "kill -l"), (["a", "--signal=0"], 2, "no signal"),
                                  (["a", "--signal=99"], 2, "no signal"), (["a", "--grace=soon"], 2, "10s"), (["a", "--grace=-1"], 2, "10s"),
                                  (["a", "--grace="], 2, "--grace"), (["("], 2, "(")):
            with self.subTest(words):
                self.assertIn(said, self.runs("stop", *words, check=code).stderr)
        self.assertEqual(self.words(), {"a": "running"})


class Wait(StoppingTest):
    def test_until_all_have_ended(self):
        for name in "a", "b":
            self.start(name, self.until_told)
        waiting = self.in_background("wait", "a|b")
        self.running("c")
        self.runs("stop", "c", check=0)  # time in which it could have ended
        self.assertIsNone(waiting.poll())
        self.tell()
        self.assertEqual(waiting.wait(harness.TIMEOUT), 0)
        self.assertEqual(sorted(waiting.stdout.read().splitlines()), [b"a: Finished with exit code 0.", b"b: Finished with exit code 0."])

    def test_exit_codes(self):
        for name, command in (("fine", "true #"), ("broken", "exit 3 #"), ("crash", "kill -SEGV $$ #")):
            self.start(name, command)
        self.assertEqual(self.runs("wait", "fine", check=0).stdout, "fine: Finished with exit code 0.\n")
        self.assertEqual(self.runs("wait", "broken", check=1).stdout, "broken: Failed with exit code 3.\n")
        self.assertEqual(self.runs("wait", "-q", "crash", check=1).stdout, "")
        self.assertEqual(len(self.runs("wait", ".*", check=1).stdout.splitlines()), 3)
        self.assertIn("Recorded runs", self.runs("wait", "none", check=1).stderr)

    def test_the_supervisor_is_killed(self):
        self.running("a")
        waiting = self.in_background("wait", "a")
        self.kill_supervisor("a")
        self.assertIsNone(waiting.poll())
        self.runs("stop", "a", check=0)
        self.assertEqual(waiting.wait(harness.TIMEOUT), 1)

    def test_interrupted(self):
        self.running("a")
        waiting = self.in_background("wait", "a")
        self.wait_for(lambda: os.path.realpath(f"/proc/{waiting.pid}/exe") == os.path.realpath(harness.RUNS), "the waiting program")
        self.wait_for(lambda: self.catches_interrupts(waiting.pid), "a handler")
        waiting.send_signal(2)
        self.assertEqual(waiting.wait(harness.TIMEOUT), 130)
        self.assertEqual(self.words(), {"a": "running"})

    def catches_interrupts(self, pid):
        with open(f"/proc/{pid}/status") as file:
            caught = next(line for line in file if line.startswith("SigCgt"))
        return int(caught.split()[1], 16) & 2


class Attach(StoppingTest):
    def test_on_a_terminal(self):
        self.running("a b", "echo seen by all;")
        terminal = supervising.Terminal([harness.RUNS, "attach", "a b"], self.environment, self.project)
        self.addCleanup(terminal.close)

        def shown():
            terminal.read(0)
            return b"seen by all" in terminal.shown
        self.wait_for(shown, "what the run has printed")
        self.tmux("detach-client", "-s", self.session("a b"), check=0)

        def ended():
            terminal.read(0)
            return terminal.process.poll() is not None
        self.wait_for(ended, "the end of tmux")
        self.assertEqual(terminal.process.returncode, 0)
        self.assertEqual(self.words(), {"a b": "running"})

    def test_refusals(self):
        self.running("a")
        self.assertIn("no terminal", self.runs("attach", "a", check=1).stderr)
        self.assertIn("did you mean 'a'?", self.runs("attach", "b", check=1).stderr)
        self.tmux("kill-server", check=0)
        code, output = self.runs_on_terminal("attach", "a", typed="")
        self.assertEqual(code, 1)
        self.assertIn("has no tmux session", output)
        self.assertIn("runs logs a", output)


class Delete(StoppingTest):
    def test_what_is_alive_ends(self):
        for trap, options in ("", []), ("trap '' HUP TERM;", []), ("trap '' HUP TERM;", ["--trash"]):
            with self.subTest(trap=trap, options=options):
                self.running("a", trap)
                pid = self.state("a")["command"]["pid"]
                code, output = self.runs_on_terminal("delete", "a", *options, typed="n\n")
                self.assertEqual(code, 1)
                self.assertIn("the processes of a, which is still running", output)
                self.assertTrue(outcomes.is_alive(pid))
                self.runs("delete", "-y", "a", *options, check=0)
                self.assertFalse(outcomes.is_alive(pid))
                self.assertEqual((self.entries(), self.sessions()), ({}, []))
                (self.root / "a.ready").unlink()
        self.runs("restore", "a", check=0)
        self.assertEqual(self.words(), {"a": "killed"})

    def test_without_tmux(self):
        self.running("a")
        self.running("b")
        pids = [self.state(name)["command"]["pid"] for name in "ab"]
        self.tmux("kill-server", check=0)
        self.assertEqual(self.words(), {"a": "running", "b": "running"})
        self.runs("delete", "-y", "a", check=0)
        self.assertEqual([outcomes.is_alive(pid) for pid in pids], [False, True])
        self.assertEqual(list(self.entries()), ["b"])

    def test_by_status(self):
        self.start("fine", "true #")
        self.runs("wait", "fine", check=0)
        self.running("live")
        self.runs("delete", "-y", ".*", "--status=finished", check=0)
        self.assertEqual(self.words(), {"live": "running"})


if __name__ == "__main__":
    harness.main()
