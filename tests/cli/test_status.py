# SPDX-License-Identifier: GPL-2.0-or-later
"""`runs status`, `stop` and `wait` tell and do what is so, whatever was killed, restarted or broken."""
import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import time

import yaml

import harness
import supervising

USER = pwd.getpwuid(os.getuid()).pw_name


class StatusTest(supervising.SupervisorTest):
    def status(self, name="a"):
        return json.loads(self.runs("status", re.escape(name), "--format", "json", check=0).stdout)[0]

    def is_said_to_be(self, word, name="a"):
        status = self.status(name)
        self.assertEqual(status["status"], word, status)
        return status

    def launch(self, name, command):
        """Launches a command that says when it is ready."""
        self.runs("-q", "new", name, command, check=0)
        self.wait_for(lambda: b"ready" in self.log(name), f"{name} to be ready")

    def launch_waiting(self, name="a"):
        self.launch(name, "echo ready; read x; exit 3 #")

    def kill_supervisor(self, name="a"):
        supervisor = self.state(name)["supervisor"]["pid"]
        os.kill(supervisor, signal.SIGKILL)
        self.wait_for(lambda: not supervising.is_alive(supervisor), "the supervisor's death")

    def remove_record(self, name):
        self.wait_for_environment(name)  # nobody writes there any more then
        shutil.rmtree(self.record(name))

    def edit_state(self, name="a", **changes):
        path = self.record(name) / "state.yml"
        state = yaml.safe_load(path.read_bytes()) | changes
        path.write_text(yaml.safe_dump(state, sort_keys=False))


class Status(StatusTest):
    def test_a_run(self):
        self.launch_waiting()
        status = self.is_said_to_be("running")
        self.assertEqual(status["pid"], self.state("a")["command"]["pid"])
        self.assertEqual((status["exit"], status["ended"]), (None, None))
        self.tmux("send-keys", "-t", self.session("a"), "Enter", check=0)
        self.ended("a")
        status = self.is_said_to_be("failed")
        self.assertEqual((status["exit"], status["signal"], status["pid"], status["stopped-by"]), (3, None, None, None))
        self.assertGreater(status["duration"], 0)
        self.assertEqual(self.runs("status", "--status", "running").stdout.count("\n"), 0)
        self.assertIn("failed", self.runs("status", "--status", "failed", check=0).stdout)

    def test_a_supervisor_that_was_killed(self):
        """Orphaned while the command lives, lost afterwards."""
        os.mkfifo(self.root / "go")
        self.launch("a", f"echo ready; read x <{self.root}/go; exit 3 #")
        command = self.state("a")["command"]["pid"]
        self.kill_supervisor()
        self.assertEqual(self.is_said_to_be("orphaned")["pid"], command)
        (self.root / "go").write_text("go\n")
        self.wait_for(lambda: not supervising.is_alive(command), "the command's end")
        status = self.is_said_to_be("lost")
        self.assertEqual((status["exit"], status["ended"], status["pid"]), (None, None, None))
        self.assertIn("supervisor", status["explanation"])

    def begun_after(self, start_time):
        """A process of a later clock tick, which is a hundredth of a second."""
        while True:
            other = subprocess.Popen(["sleep", "1000"], env=self.environment)
            self.addCleanup(other.wait)
            self.addCleanup(other.kill)
            if int(supervising.stat_of(other.pid)[19]) > start_time:
                return other

    def test_a_number_that_was_given_to_another(self):
        """A recycled process id is not the run."""
        self.launch_waiting()
        state = self.state("a")
        other = self.begun_after(state["command"]["start-time"])
        os.kill(state["supervisor"]["pid"], signal.SIGKILL)  # and with it goes the terminal that the command reads
        self.wait_for(lambda: not supervising.is_alive(state["command"]["pid"]), "the command's death")
        stamp = {"pid": other.pid, "start-time": int(supervising.stat_of(other.pid)[19])}
        for change in {"start-time": stamp["start-time"] - 1}, {"start-time": state["command"]["start-time"]}, {"start-time": 0}:
            self.edit_state(command=stamp | change, supervisor=stamp | change)
            self.is_said_to_be("lost")
            self.runs("stop", "a")
        self.edit_state(command=stamp)
        self.is_said_to_be("orphaned")  # so it is the time that made the difference
        self.assertIsNone(other.poll())

    def test_a_machine_that_was_restarted(self):
        self.launch_waiting()
        self.kill_supervisor()
        self.edit_state(**{"boot-id": "00000000-0000-0000-0000-000000000000"})
        self.assertIn("restarted", self.is_said_to_be("lost")["explanation"])

    def test_another_host(self):
        self.launch_waiting()
        self.kill_supervisor()
        self.edit_state(host="cluster-7")
        self.assertIn("cluster-7", self.is_said_to_be("unknown")["explanation"])

    def test_a_record_that_cannot_be_read(self):
        self.launch_waiting()
        self.kill_supervisor()
        path = self.record("a") / "state.yml"
        whole = path.read_bytes()
        for content in b"", whole[:len(whole) // 2], b"\0" * 4096, b"\xff\xfe{[", b"[" * 60000, b"- 1\n", os.urandom(5000):
            with self.subTest(content[:20]):
                path.write_bytes(content)
                status = self.is_said_to_be("unknown")
                self.assertIn("state.yml", status["explanation"])
                for command in ["list"], ["table"], ["status"], ["show", "a"], ["wait", "a"], ["stop", "a"]:
                    done = self.runs(*command)
                    self.assertIn(done.returncode, (0, 1), done)
        path.unlink()
        os.mkfifo(path)
        self.is_said_to_be("unknown")
        self.remove_record("a")
        self.assertIn("nothing was recorded", self.is_said_to_be("unknown")["explanation"].lower())

    def test_a_launch_that_did_not_come_to_its_end(self):
        self.launch_waiting()
        self.remove_record("a")
        supervising.write_launch(self.record("a"), "true", self.project, self.environment)
        self.is_said_to_be("starting")
        os.utime(self.record("a") / "launch", (time.time() - 3600,) * 2)
        self.assertIn("never", self.is_said_to_be("lost")["explanation"])

    def test_a_record_that_is_moved_with_its_run(self):
        """The lock goes with the record."""
        self.launch_waiting("a")
        self.launch_waiting("b")
        self.wait_for_environment("a")
        shutil.move(self.record("a"), self.root / "a")
        self.remove_record("b")
        shutil.move(self.root / "a", self.record("b"))
        self.assertEqual(self.is_said_to_be("running", "b")["pid"], self.state("b")["command"]["pid"])


class Stop(StatusTest):
    def test_all_processes_of_the_group(self):
        child = "sleep 1000"
        self.launch("a", f"sh -c '{child} & {child} & echo ready; wait'; echo never #")
        group = self.state("a")["command"]["pid"]
        self.runs("stop", "a", check=0)
        status = self.is_said_to_be("killed")
        self.assertEqual((status["signal"], status["stopped-by"]), ("SIGTERM", USER))
        with self.assertRaises(ProcessLookupError):
            os.killpg(group, 0)
        self.assertEqual(self.log("a"), b"ready\r\n")

    def test_who_does_not_want_to(self):
        """They have the time that they are given, and no more."""
        self.launch("a", "trap '' TERM HUP INT; sh -c 'sleep 1000' & echo ready; while :; do sleep 1000; done #")
        group = self.state("a")["command"]["pid"]
        self.runs("stop", "a", "--grace", "1s", check=0)
        status = self.is_said_to_be("killed")
        self.assertEqual((status["signal"], status["stopped-by"]), ("SIGKILL", USER))
        self.assertGreater(status["duration"], 1)
        with self.assertRaises(ProcessLookupError):
            os.killpg(group, 0)

    def test_last_work(self):
        """The shell dies at once; its child saves what it has, and has the time for that."""
        saving = self.script("import os, signal, time\n"
                             "def save(*_):\n"
                             "    os.write(1, b'saving\\n')\n"
                             "    time.sleep(1)\n"
                             "    os.write(1, b'saved\\n')\n"
                             "    os._exit(0)\n"
                             "signal.signal(signal.SIGTERM, save)\n"
                             "os.write(1, b'ready\\n')\n"
                             "while True: time.sleep(0.05)\n")
        self.launch("a", f"{saving}; echo never #")
        self.runs("stop", "a", check=0)
        self.assertEqual(self.log("a"), b"ready\r\nsaving\r\nsaved\r\n")
        self.is_said_to_be("killed")
        # One that is too slow for its grace is killed in the middle of it.
        self.launch("b", f"{saving}; echo never #")
        self.runs("stop", "b", "--grace", "0s", check=0)
        self.assertNotIn(b"saved", self.log("b"))
        self.assertEqual(self.status("b")["stopped-by"], USER)

    def test_an_exit_code_of_its_own(self):
        self.launch("a", "trap 'echo bye; exit 7' INT; echo ready; while :; do sleep 0.05; done #")
        self.runs("stop", "a", "--signal", "INT", check=0)
        status = self.is_said_to_be("failed")
        self.assertEqual((status["exit"], status["stopped-by"]), (7, USER))
        self.assertTrue(self.log("a").endswith(b"bye\r\n"))

    def test_a_signal_that_is_no_end(self):
        self.launch("a", "trap 'echo heard' USR1; echo ready; while :; do sleep 0.05; done #")
        self.runs("stop", "a", "--signal", "USR1", check=0)
        self.wait_for(lambda: b"heard" in self.log("a"), "the signal")
        self.is_said_to_be("running")
        self.runs("stop", "a", check=0)

    def test_an_orphan(self):
        self.launch_waiting()
        command = self.state("a")["command"]["pid"]
        self.kill_supervisor()
        self.runs("stop", "a", check=0)
        self.assertFalse(supervising.is_alive(command))
        self.is_said_to_be("lost")

    def test_one_that_has_ended(self):
        self.runs("-q", "new", "a", "exit 4 #", check=0)
        before = self.ended("a")
        self.runs("stop", "a", check=0)
        self.assertEqual(self.state("a"), before)

    def test_the_end_comes_first(self):
        """Of a request that comes when the command has ended of its own accord nothing is said."""
        os.mkfifo(self.root / "go")
        terminal = self.on_pane(f"read x <{self.root}/go; exit 4", "a")
        command = self.started("a")["command"]["pid"]
        os.kill(terminal.pid, signal.SIGSTOP)
        (self.root / "go").write_text("go\n")
        self.wait_for(lambda: not supervising.is_alive(command), "the command's end")
        os.kill(terminal.pid, signal.SIGTERM)
        os.kill(terminal.pid, signal.SIGCONT)
        self.assertEqual(terminal.wait(), 4)
        self.assertNotIn("stopped-by", self.state("a"))


class Wait(StatusTest):
    def test_until_all_have_ended(self):
        self.launch_waiting()
        self.runs("-q", "new", "b", "exit 0 #", check=0)
        self.ended("b")
        self.assertEqual(self.runs("wait", "b").returncode, 0)
        waiting = subprocess.Popen([harness.RUNS, "wait", "[ab]"], cwd=self.project, env=self.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.addCleanup(waiting.stdout.close)
        self.assertIn(b"b: Finished", waiting.stdout.readline())
        self.assertIsNone(waiting.poll())
        self.tmux("send-keys", "-t", self.session("a"), "Enter", check=0)
        self.assertEqual(waiting.wait(harness.TIMEOUT), 1)
        self.assertIn(b"a: Failed with exit code 3", waiting.stdout.read())

    def test_for_one_that_is_lost(self):
        self.launch_waiting()
        command = self.state("a")["command"]["pid"]
        waiting = subprocess.Popen([harness.RUNS, "wait", "a"], cwd=self.project, env=self.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.addCleanup(waiting.stdout.close)
        os.kill(command, signal.SIGSTOP)  # so that it does not end with its terminal
        self.kill_supervisor()
        os.kill(command, signal.SIGKILL)
        self.assertEqual(waiting.wait(harness.TIMEOUT), 1)
        self.assertIn(b"Lost", waiting.stdout.read())


if __name__ == "__main__":
    harness.main()
