# SPDX-License-Identifier: GPL-2.0-or-later
"""What the black-box tests of the command line share: a private home, git project and tmux server for each test."""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unittest
import urllib.parse

import yaml

SOURCE = pathlib.Path(__file__).resolve().parents[2]
RUNS = os.environ.get("RUNS_EXECUTABLE") or str(SOURCE / "build/bin/runs")
RUN_MANAGER = os.environ.get("RUN_MANAGER_EXECUTABLE") or str(SOURCE / "build/bin/run-manager")
TIMEOUT = 60  # seconds that any program may take
# What sanitizers and coverage read; everything else of the caller's environment is kept away from the tests.
INSTRUMENTS = ("ASAN_", "UBSAN_", "LSAN_", "GCOV_", "LLVM_")


def encoded(text):
    return text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogateescape")


def decoded(data):
    return data.decode("utf-8", "surrogateescape")


def tree(path):
    """Everything below the path: {relative path: content of a file, target of a link, None for a directory}."""
    found = {}
    for folder, folders, files in os.walk(path):
        for name in folders + files:
            full = os.path.join(folder, name)
            link, regular = os.path.islink(full), os.path.isfile(full)
            content = os.readlink(full) if link else pathlib.Path(full).read_bytes() if regular else None
            found[os.path.relpath(full, path)] = content
    return found


class CliTest(unittest.TestCase):
    def setUp(self):
        # The path of a unix socket is limited to 108 bytes, so a long TMPDIR will not do.
        short = len(tempfile.gettempdir()) < 50
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="runs-", dir=None if short else "/tmp")).resolve()
        self.addCleanup(shutil.rmtree, self.root)
        self.addCleanup(self.stop_everything)
        self.home, self.project = self.root / "home", self.root / "project"
        self.runs_dir, self.database = self.project / ".runs", self.project / ".runs/.runs.yml"
        for folder in "home", "project", "tmp", "t", "run":
            (self.root / folder).mkdir(mode=0o700)
        (self.home / ".gitconfig").write_text(
            "[user]\n\tname = Test\n\temail = test@example.org\n[init]\n\tdefaultBranch = main\n"
            "[protocol \"file\"]\n\tallow = always\n")
        home = str(self.home)
        self.environment = {name: value for name, value in os.environ.items() if name.startswith(INSTRUMENTS)} | {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "SHELL": "/bin/sh", "HOME": home, "TMPDIR": str(self.root / "tmp"), "TMUX_TMPDIR": str(self.root / "t"),
            "XDG_CONFIG_HOME": home + "/.config", "XDG_CACHE_HOME": home + "/.cache",
            "XDG_DATA_HOME": home + "/.local/share", "XDG_STATE_HOME": home + "/.local/state",
            "XDG_RUNTIME_DIR": str(self.root / "run"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": home + "/.gitconfig"}
        self.make_repository(self.project)

    def make_repository(self, path, *init_options):
        path.mkdir(exist_ok=True)
        (path / "train.py").write_text("print('training')\n")
        self.git("init", "--quiet", *init_options, cwd=path)
        self.git("add", "train.py", cwd=path)
        self.git("commit", "--quiet", "--message=first commit", cwd=path)

    def processes(self):
        """The ids of all processes that this test has started, however far they went: their environment names its folder."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if encoded(self.root) in pathlib.Path("/proc", pid, "environ").read_bytes():
                    found.append(int(pid))
            except OSError:
                pass  # it has ended, or is somebody else's
        return found

    def stop_everything(self):
        if not self.processes():
            return
        # Politely first, because a supervisor that ends by itself leaves its coverage data; a stopped server cannot hear it.
        try:
            subprocess.run(["tmux", "kill-server"], env=self.environment, timeout=3, capture_output=True)
            self.wait_for(lambda: not self.processes(), "no processes", seconds=3)
        except (subprocess.TimeoutExpired, AssertionError, OSError):
            pass

        def kill_the_rest():
            for pid in self.processes():
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            return not self.processes()
        self.wait_for(kill_the_rest, "all processes of the test to be gone")

    def merged(self, env):
        merged = self.environment | env
        return {name: str(value) for name, value in merged.items() if value is not None}

    def call(self, argv, cwd=None, input=None, env={}, check=None):
        """Runs any program as the tests run `runs`; the streams come back as str with their line ends as they were."""
        stdin = {"stdin": subprocess.DEVNULL} if input is None else {"input": encoded(input)}
        done = subprocess.run([encoded(word) for word in argv], cwd=cwd or self.project, env=self.merged(env),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT, **stdin)
        done.stdout, done.stderr = decoded(done.stdout), decoded(done.stderr)
        if check is not None:
            self.assertEqual(done.returncode, check, f"{[str(a)[:200] for a in argv]}\n{done.stdout}{done.stderr}")
        return done

    def runs(self, *args, cwd=None, input=None, env={}, check=None):
        return self.call([RUNS, *args], cwd=cwd, input=input, env=env, check=check)

    def on_terminal(self, argv, typed="", cwd=None, env={}):
        """(exit code, output) of a program on a terminal; types once a line stays unfinished, or when nothing comes any more."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = subprocess.Popen([encoded(word) for word in argv], cwd=cwd or self.project, env=self.merged(env),
                                   stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
                                   preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(theirs)
        output, deadline = b"", time.monotonic() + TIMEOUT
        try:
            while True:
                waiting = not select.select([ours], [], [], 2)[0]
                if waiting and time.monotonic() > deadline:
                    process.kill()
                    self.fail(f"{argv} still waits; its output: {decoded(output)}")
                output += b"" if waiting else os.read(ours, 65536)
                if typed and (waiting or not output.endswith(b"\n")):
                    os.write(ours, encoded(typed))
                    typed = ""
        except OSError:
            pass  # how Linux tells that the other side was closed
        finally:
            os.close(ours)
            code = process.wait(TIMEOUT)
        return code, decoded(output).replace("\r\n", "\n")

    def runs_on_terminal(self, *args, typed="y\n", cwd=None, env={}):
        return self.on_terminal([RUNS, *args], typed, cwd, env)

    def git(self, *args, cwd=None, env={}, check=0):
        return self.call(["git", *args], cwd=cwd, env=env, check=check)

    def tmux(self, *args, env={}, check=None):
        return self.call(["tmux", "-u", *args], env=env, check=check)

    def sessions(self):
        return self.tmux("list-sessions", "-F", "#{session_name}").stdout.splitlines()

    def session(self, name, runs_dir=None):
        """The tmux id ($3) of the session that belongs to the run, or None."""
        record = str((runs_dir or self.runs_dir) / "records" / name)
        for line in self.tmux("list-sessions", "-F", "#{session_id} #{@run-manager-record}").stdout.splitlines():
            if urllib.parse.unquote(line.partition(" ")[2]) == record:
                return line.partition(" ")[0]
        return None

    def wait_for_end(self, name, runs_dir=None):
        """The exit status of the run's command, as tmux tells it; 128 and the number of the signal that ended it."""
        session = self.session(name, runs_dir)
        self.assertIsNotNone(session, f"no session of {name}; there are {self.sessions()}")

        def ended():
            asked = "#{pane_dead} #{pane_dead_status} #{pane_dead_signal}"
            answer = self.tmux("list-panes", "-s", "-t", session, "-F", asked, check=0).stdout
            dead, status, signalled = answer.rstrip("\n").split(" ")
            if dead == "1" and not status and not signalled:
                # tmux 3.3a now and then misses the end of a pane's process until another child of the server ends.
                self.tmux("run-shell", "-b", "true")
            return status or signalled and 128 + int(signalled)
        return int(self.wait_for(ended, f"the end of {name}"))

    def wait_for_environment(self, name):
        """The environment.yml of the run: once it is there, nothing more comes into the record of a run that has ended."""
        path = self.runs_dir / "records" / name / "environment.yml"
        self.wait_for(path.is_file, f"the file {path}", seconds=60)  # it is gathered with a low priority
        return yaml.safe_load(path.read_text())

    def entries(self):
        if not self.database.exists():
            return {}
        return yaml.load(self.database.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}

    def write_database(self, content):
        self.runs_dir.mkdir(exist_ok=True)
        self.database.write_bytes(encoded(content))

    def wait_for(self, predicate, message, seconds=20, pause=0.02):
        deadline = time.monotonic() + seconds
        while not (value := predicate()):
            self.assertLess(time.monotonic(), deadline, f"waited {seconds} s in vain for {message}")
            time.sleep(pause)
        return value

    def wait_for_file(self, path):
        """The content of the file once it is there and not empty; writers of more than one line rename theirs into place."""
        path = pathlib.Path(path)
        return decoded(self.wait_for(lambda: path.is_file() and path.read_bytes(), f"the file {path}"))


def main():
    unittest.main(verbosity=2)
