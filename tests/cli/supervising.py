# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests of supervised runs: records, and a terminal to supervise on that is no tmux pane, so that it can be done often."""
import contextlib
import datetime
import fcntl
import os
import pathlib
import pty
import select
import signal
import struct
import subprocess
import termios
import time
import uuid

import yaml

import harness

LAUNCH_FILE = "run-manager launch 2"  # its first field


def state_of(record):
    """What is in the record's state.yml; {} as long as it is not there."""
    try:
        return yaml.safe_load((pathlib.Path(record) / "state.yml").read_bytes())
    except FileNotFoundError:
        return {}


def exit_of(state):
    """The exit code of a recorded end, the name of the signal, or None."""
    return state.get("signal", state.get("exit-code")) if "end" in state else None


def time_of(text):
    """Seconds since 1970 of a recorded time."""
    return datetime.datetime.fromisoformat(text).timestamp()


def stat_of(pid):
    """Fields of /proc/<pid>/stat from the third (state) on; [] when there is no such process."""
    try:
        return pathlib.Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def is_alive(pid):
    """Whether it runs: one that has ended and was not waited for does not."""
    return stat_of(pid)[:1] not in ([], ["Z"], ["X"])


def is_locked(record):
    """Whether any process holds the lock of the record (F_OFD_GETLK, fcntl(2))."""
    layout = "hhqqi4x"  # struct flock
    with open(pathlib.Path(record) / "lock") as file:
        answer = fcntl.fcntl(file, fcntl.F_OFD_GETLK, struct.pack(layout, fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
    return struct.unpack(layout, answer)[0] != fcntl.F_UNLCK


def write_launch(record, command, directory, environment, umask=0o022):
    """What `runs new` leaves for the supervisor."""
    record.mkdir(parents=True, exist_ok=True)
    variables = [f"{name}={value}" for name, value in environment.items()]
    fields = [LAUNCH_FILE, f"{umask:o}", directory, command, uuid.uuid4(), directory, "", "", "", *variables]
    (record / "launch").write_bytes(b"\0".join(harness.encoded(field) for field in fields))


class Terminal:
    """A program as leader of a session on a terminal, as tmux starts what is in a pane."""

    def __init__(self, argv, environment, cwd, size=(24, 80)):
        self.ours, theirs = pty.openpty()
        self.resize(*size)
        self.shown = bytearray()
        self.process = subprocess.Popen([harness.encoded(word) for word in argv], cwd=cwd, env=environment, stdin=theirs,
                                        stdout=theirs, stderr=theirs, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(theirs)
        os.set_blocking(self.ours, False)

    @property
    def pid(self):
        return self.process.pid

    def resize(self, rows, columns):
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys, patience=harness.TIMEOUT):
        """Types all of it, reading what is shown meanwhile; returns what nobody has taken for as long as the patience (s)."""
        keys = harness.encoded(keys)
        while keys:
            readable, writable, _ = select.select([self.ours], [self.ours], [], patience)
            if readable:
                self.read(0)
            if writable:
                with contextlib.suppress(BlockingIOError):
                    keys = keys[os.write(self.ours, keys):]
            if not readable and not writable:
                break
        return keys

    def read(self, patience=0.02):
        """Takes what is shown; False when the program has closed the terminal."""
        if self.ours is None:
            return False
        if not select.select([self.ours], [], [], patience)[0]:
            return True
        try:
            data = os.read(self.ours, 65536)
        except OSError:
            return False  # how Linux tells that the other side was closed
        self.shown += data
        return bool(data)

    def close(self):
        """What the end of tmux is to a pane."""
        if self.ours is not None:
            os.close(self.ours)
            self.ours = None

    def wait(self):
        """The exit code, once the program has ended; what it shows is taken meanwhile."""
        deadline = time.monotonic() + harness.TIMEOUT
        while self.process.poll() is None:
            if not self.read():
                self.process.wait(harness.TIMEOUT)
            if time.monotonic() > deadline:
                raise AssertionError(f"process {self.pid} did not end; shown: {bytes(self.shown[-2000:])}")
        while self.ours is not None and self.read(0) and select.select([self.ours], [], [], 0)[0]:
            pass
        self.close()
        return self.process.returncode


class SupervisorTest(harness.CliTest):
    def record(self, name="run"):
        return self.runs_dir / "records" / name

    def state(self, name="run"):
        return state_of(self.record(name))

    def log(self, name="run"):
        return (self.record(name) / "output.log").read_bytes()

    def prepare(self, command, name="run", directory=None, umask=0o022, env={}):
        write_launch(self.record(name), command, directory or self.project, self.environment | env, umask)

    def on_pane(self, command, name="run", size=(24, 80), argv=None, **how):
        """Supervises the command on a terminal of this test."""
        self.prepare(command, name, **how)
        terminal = Terminal(argv or [harness.RUNS, "supervise", self.record(name)], self.environment, self.root, size)
        self.addCleanup(terminal.close)
        self.addCleanup(terminal.process.wait, harness.TIMEOUT)  # after everything was stopped
        self.addCleanup(self.stop_everything)
        return terminal

    def supervised(self, command, name="run", **how):
        """Supervises the command to its end; returns what is recorded of it."""
        terminal = self.on_pane(command, name, **how)
        code = terminal.wait()
        state = self.state(name)
        self.assertIn("end", state, terminal.shown)
        expected = 128 + getattr(signal, state["signal"]) if "signal" in state else state["exit-code"]
        self.assertEqual(code, expected)
        return state

    def started(self, name="run"):
        """What is recorded of a run, once its command was let go."""
        self.wait_for(lambda: self.state(name) and not (self.record(name) / "launch").exists(), f"the start of {name}")
        return self.state(name)

    def ended(self, name="run"):
        """What is recorded of a run, once it has ended."""
        self.wait_for(lambda: "end" in self.state(name), f"the end of {name}", harness.TIMEOUT)
        return self.state(name)

    def shows(self, terminal, text, seconds=20):
        """Waits until the text is shown."""
        deadline = time.monotonic() + seconds
        text = harness.encoded(text)
        searched = 0
        while terminal.shown.find(text, max(searched - len(text), 0)) < 0:
            searched = len(terminal.shown)
            if not terminal.read() or time.monotonic() > deadline:
                self.fail(f"{text!r} was not shown, but: {bytes(terminal.shown[-2000:])}")

    def script(self, content):
        """A Python program; returns the command that runs it."""
        path = self.root / f"script{len(list(self.root.glob('script*')))}.py"
        path.write_text(content)
        return f"python3 -B {path}"
