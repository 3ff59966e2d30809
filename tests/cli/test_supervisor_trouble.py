# SPDX-License-Identifier: GPL-2.0-or-later
"""What may happen around a supervised command: its output and its end are recorded all the same."""
import concurrent.futures
import os
import pwd
import resource
import shlex
import shutil
import signal
import subprocess
import unittest

import harness
import supervising

CAN_MOUNT = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"], capture_output=True).returncode == 0
USER = pwd.getpwuid(os.getuid()).pw_name


class Disk(supervising.SupervisorTest):
    def test_a_limit_of_file_sizes(self):
        """What does not fit is counted, and stops nobody."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        self.prepare("stty raw; head -c 150000 /dev/zero; exit 7")
        done = subprocess.run([harness.RUNS, "supervise", self.record()], env=self.environment, preexec_fn=limit,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=harness.TIMEOUT)
        self.assertEqual(done.returncode, 7)
        state = self.state()
        self.assertEqual(state["exit-code"], 7)
        self.assertEqual(len(self.log()), 100_000)
        self.assertEqual(state["output-missing"], 50_000)
        self.assertIn("output.log", state["output-error"])

    @unittest.skipUnless(CAN_MOUNT, "nothing can be mounted here")
    def test_a_full_disk(self):
        """The run goes on, its end is recorded, and so is what is missing; what comes when there is room again is kept."""
        disk = self.root / "disk"
        disk.mkdir()
        self.prepare(f"stty raw; head -c 1500000 /dev/zero; rm {disk}/other; printf later; "
                     f"until tail -c 5 {disk}/record/output.log | grep -q later; do sleep 0.02; done; "
                     f"head -c 1500000 /dev/zero >{disk}/other 2>/dev/null; exit 7", "full")
        script = (f"mount -t tmpfs -o size=1m none {disk} && cp -r {self.record('full')} {disk}/record && "
                  f"head -c 300000 /dev/zero >{disk}/other && "
                  f"{shlex.quote(harness.RUNS)} supervise {disk}/record; code=$?; "
                  f"df -P {disk} | tail -n 1; cp -r {disk}/record {self.root}/kept; exit $code")
        done = self.call(["unshare", "-rm", "sh", "-c", script], check=7)
        self.assertIn("100%", done.stdout)
        state = supervising.state_of(self.root / "kept")
        self.assertEqual(state["exit-code"], 7)
        log = (self.root / "kept/output.log").read_bytes()
        self.assertTrue(log.endswith(b"\0later"), log[-20:])
        self.assertEqual(len(log) + state["output-missing"], 1_500_005)
        self.assertIn("No space left", state["output-error"])

    @unittest.skipUnless(CAN_MOUNT, "nothing can be mounted here")
    def test_a_disk_that_is_full_from_the_beginning(self):
        """A start that cannot be recorded is none: the command does not run."""
        disk = self.root / "disk"
        disk.mkdir()
        self.prepare(f"touch {self.root}/ran", "full")
        script = (f"mount -t tmpfs -o size=64k none {disk} && cp -r {self.record('full')} {disk}/record && "
                  f"{{ head -c 100000 /dev/zero >{disk}/other 2>/dev/null; "
                  f"{shlex.quote(harness.RUNS)} supervise {disk}/record; code=$?; }}; ls {disk}/record; exit $code")
        done = self.call(["unshare", "-rm", "sh", "-c", script])
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("No space left", done.stderr)
        self.assertIn("launch", done.stdout)
        self.assertFalse((self.root / "ran").exists())

    def test_a_record_that_is_moved(self):
        """The log and the end are written where the record is."""
        os.mkfifo(self.root / "go")
        terminal = self.on_pane(f"echo before; read x <{self.root}/go; echo after; exit 5")
        self.shows(terminal, "before")
        moved = self.runs_dir / "records/group/other"
        moved.parent.mkdir()
        self.record().rename(moved)
        (self.root / "go").write_text("go\n")
        self.assertEqual(terminal.wait(), 5)
        self.assertFalse(self.record().exists())
        self.assertEqual((moved / "output.log").read_bytes(), b"before\r\nafter\r\n")
        self.assertEqual(supervising.state_of(moved)["exit-code"], 5)

    def test_a_record_that_is_removed(self):
        """Nobody is hurt: the command ends as it does."""
        os.mkfifo(self.root / "go")
        terminal = self.on_pane(f"echo before; read x <{self.root}/go; echo after; exit 5")
        self.shows(terminal, "before")
        self.wait_for_environment("run")  # nobody else writes there then
        shutil.rmtree(self.record())
        (self.root / "go").write_text("go\n")
        self.shows(terminal, "after")
        self.assertEqual(terminal.process.wait(harness.TIMEOUT), 5)
        self.assertFalse(self.record().exists())

    def test_what_a_failed_launch_has_left(self):
        """It is no part of the next run of that name."""
        self.record().mkdir(parents=True)
        for name in "output.log", "state.yml", "state.next", "state.tmp":
            (self.record() / name).write_text("old: 1\n" * 2000)
        self.assertEqual(self.supervised("echo new")["exit-code"], 0)
        self.assertEqual(self.log(), b"new\r\n")
        self.assertNotIn("old", self.state())
        self.assertFalse({"state.next", "state.tmp", "launch"} & set(os.listdir(self.record())))

    def test_one_supervisor_at_a_time(self):
        terminal = self.on_pane("echo ready; read x; exit 3")
        self.shows(terminal, "ready")
        self.prepare("echo second; exit 4")
        other = self.runs("supervise", self.record())
        self.assertEqual(other.returncode, 1)
        self.assertIn("supervised already", other.stderr)
        terminal.type("\r")
        self.assertEqual(terminal.wait(), 3)
        self.assertEqual(self.log(), b"ready\r\n\r\n")

    def test_the_lock_ends_with_it(self):
        """None of the processes that it starts holds the lock for a moment longer: the run would be said to be running."""
        for number in range(40):
            name = f"run-{number}"
            self.prepare("exec sleep 30", name)
            record = self.record(name)
            terminal = supervising.Terminal([harness.RUNS, "supervise", record], self.environment, self.root)
            self.addCleanup(terminal.close)
            self.wait_for(lambda: not (record / "launch").exists(), "the start", pause=0)
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.process.wait(harness.TIMEOUT)
            self.assertFalse(supervising.is_locked(record), name)
        self.stop_everything()


class Pane(supervising.SupervisorTest):
    def test_its_end(self):
        """When tmux dies the run goes on with its log alone."""
        os.mkfifo(self.root / "go")
        command = f"echo before; read x <{self.root}/go; stty size; head -c 1000000 /dev/zero; echo after; exit 5"
        terminal = self.on_pane(command)
        self.shows(terminal, "before")
        terminal.close()
        (self.root / "go").write_text("go\n")
        self.assertEqual(terminal.process.wait(harness.TIMEOUT), 5)
        self.assertEqual(self.log(), b"before\r\n24 80\r\n" + bytes(1_000_000) + b"after\r\n")
        state = self.state()
        self.assertEqual(state["exit-code"], 5)
        self.assertNotIn("stopped-by", state)
        self.assertNotIn("output-error", state)

    def test_the_end_of_tmux(self):
        for how in "kill -9", "kill-server", "kill-session":
            with self.subTest(how):
                name = how.replace(" ", "")
                fifo = self.root / f"go-{name}"
                os.mkfifo(fifo)
                self.runs("new", name, f"sh -c 'echo before; read x <{fifo}; echo after; exit 5'", check=0)
                self.wait_for(lambda: self.log(name), "the first output")
                if how == "kill -9":
                    os.kill(int(self.tmux("display-message", "-p", "#{pid}", check=0).stdout), signal.SIGKILL)
                else:
                    self.tmux(how, *(["-t", self.session(name)] if how == "kill-session" else []), check=0)
                self.wait_for(lambda: not self.sessions(), "tmux to be gone")
                fifo.write_text("go\n")
                self.assertEqual(self.ended(name)["exit-code"], 5)
                self.assertEqual(self.log(name), b"before\r\nafter\r\n")
                self.wait_for(lambda: not supervising.is_alive(self.state(name)["supervisor"]["pid"]), "the supervisor's end")

    def test_a_hang_up_for_all(self):
        """As a logout sends it to whatever is in the pane."""
        terminal = self.on_pane("trap 'echo heard; exit 6' HUP; echo ready; while :; do sleep 0.05; done")
        self.shows(terminal, "ready")
        os.killpg(terminal.pid, signal.SIGHUP)
        terminal.close()
        self.started()
        self.assertIsNone(terminal.process.poll())
        os.killpg(self.state()["command"]["pid"], signal.SIGHUP)
        self.assertEqual(terminal.process.wait(harness.TIMEOUT), 6)
        self.assertIn(b"heard\r\n", self.log())

    def test_signals_that_mean_nothing_to_it(self):
        """A supervisor is not ended by what its command may handle."""
        terminal = self.on_pane("echo ready; read x; exit 3")
        self.shows(terminal, "ready")
        for number in signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP, signal.SIGPIPE, signal.SIGALRM, signal.SIGXFSZ, signal.SIGTSTP:
            os.kill(terminal.pid, number)
        terminal.type("\r")
        self.assertEqual(terminal.wait(), 3)
        self.assertEqual(self.state()["exit-code"], 3)

    def test_one_that_shows_nothing(self):
        """A terminal that hangs holds the command up for some seconds, once; nothing of its output is lost."""
        def run(size):
            name = f"run-{size}"
            self.prepare(f"stty raw; head -c {size} /dev/zero; printf 'the end'; exit 3", name)
            terminal = supervising.Terminal([harness.RUNS, "supervise", self.record(name)], self.environment, self.root)
            try:
                self.assertEqual(terminal.process.wait(harness.TIMEOUT), 3)
            finally:
                terminal.close()
            state, log = self.state(name), self.log(name)
            self.assertEqual((len(log), log[-7:]), (size + 7, b"the end"), state)
            self.assertEqual(state["exit-code"], 3)
        sizes = [1000, 60_000, 100_000, 300_000, 10_000_000, *range(250_000, 420_000, 9_973)]
        with concurrent.futures.ThreadPoolExecutor(len(sizes)) as pool:
            list(pool.map(run, sizes))

    def test_one_that_shows_again(self):
        """It goes on with a note of what it has missed."""
        terminal = self.on_pane(f"stty raw; printf begin; head -c 3000000 /dev/zero; touch {self.root}/printed; "
                                f"while [ ! -e {self.root}/go ]; do sleep 0.02; done; printf more; read x; exit 3")
        self.wait_for(lambda: (self.root / "printed").exists(), "the command to go on", harness.TIMEOUT)
        self.shows(terminal, "bytes of output are in the log alone]")
        (self.root / "go").touch()
        self.shows(terminal, "more")
        terminal.type("\n")
        self.assertEqual(terminal.wait(), 3)
        self.assertTrue(terminal.shown.startswith(b"begin\0"))
        self.assertEqual(self.log()[:3_000_009], b"begin" + bytes(3_000_000) + b"more")

    def test_a_tmux_that_hangs(self):
        os.mkfifo(self.root / "go")
        command = f"stty raw; read x <{self.root}/go; head -c 5000000 /dev/zero; touch {self.root}/printed; read x <{self.root}/go; echo end"
        self.runs("new", "a", f"sh -c '{command}'", check=0)
        session = self.session("a")
        server = int(self.tmux("display-message", "-p", "#{pid}", check=0).stdout)
        os.kill(server, signal.SIGSTOP)
        try:
            (self.root / "go").write_text("go\n")
            self.wait_for(lambda: (self.root / "printed").exists(), "the command to go on")
        finally:
            os.kill(server, signal.SIGCONT)
        self.wait_for(lambda: "in the log alone]" in self.tmux("capture-pane", "-p", "-t", session).stdout, "the note")
        (self.root / "go").write_text("go\n")
        self.assertEqual(self.ended("a")["exit-code"], 0)
        self.assertEqual(self.log("a"), bytes(5_000_000) + b"end\n")
        self.assertEqual(self.wait_for_end("a"), 0)


class Termination(supervising.SupervisorTest):
    def test_of_the_supervisor(self):
        """It passes the wish on, waits for its command, and tells who wanted it."""
        terminal = self.on_pane("trap 'echo heard; exit 6' TERM; echo ready; while :; do sleep 0.05; done")
        self.shows(terminal, "ready")
        os.kill(terminal.pid, signal.SIGTERM)
        self.assertEqual(terminal.wait(), 6)
        self.assertIn(b"heard\r\n", self.log())
        self.assertEqual(self.state()["stopped-by"], USER)
        self.assertEqual(self.state()["exit-code"], 6)

    def test_last_work_of_a_child(self):
        """The shell ends at once; its child may save what it has, and what it prints is in the log."""
        child = self.script("import os, signal, sys, time\n"
                            "def save(*_):\n"
                            "    os.write(1, b'saving\\n')\n"
                            "    time.sleep(1)\n"
                            "    os.write(1, b'saved\\n')\n"
                            "    sys.exit(0)\n"
                            "signal.signal(signal.SIGTERM, save)\n"
                            "os.write(1, b'ready\\n')\n"
                            "while True: time.sleep(0.05)\n")
        terminal = self.on_pane(f"{child}; echo never")
        self.shows(terminal, "ready")
        os.kill(terminal.pid, signal.SIGTERM)
        terminal.wait()
        self.assertEqual(self.log(), b"ready\r\nsaving\r\nsaved\r\n")
        state = self.state()
        self.assertEqual(state["signal"], "SIGTERM")
        self.assertEqual(state["stopped-by"], USER)

    def test_a_stopped_command(self):
        """One that was stopped by a signal hears it all the same."""
        terminal = self.on_pane("trap 'exit 6' TERM; echo ready; kill -STOP $$; while :; do sleep 0.05; done")
        self.shows(terminal, "ready")
        pid = self.started()["command"]["pid"]
        self.wait_for(lambda: supervising.stat_of(pid)[0] == "T", "the command to be stopped")
        os.kill(terminal.pid, signal.SIGTERM)
        self.assertEqual(terminal.wait(), 6)


if __name__ == "__main__":
    harness.main()
