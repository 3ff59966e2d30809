# SPDX-License-Identifier: GPL-2.0-or-later
"""How a command runs under its supervisor: its end is recorded as it was, its output whole, and it finds what it would find on
any terminal."""
import concurrent.futures
import hashlib
import os
import pathlib
import shlex
import signal
import time

import harness
import supervising

MANY = int(os.environ.get("MANY_LAUNCHES", 500))  # of `true`


class Ends(supervising.SupervisorTest):
    def test_each_of_many_launches_has_its_exit_code(self):
        names = [f"group/{i:03}" for i in range(MANY)]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            launches = list(pool.map(lambda name: self.runs("-q", "new", name, "true"), names))
        self.assertEqual({launch.returncode for launch in launches}, {0}, {launch.stderr for launch in launches})
        # The flags that are appended do no harm to `true`.
        self.assertEqual([supervising.exit_of(self.ended(name)) for name in names], [0] * MANY)
        self.assertEqual([self.log(name) for name in names], [b""] * MANY)

    def test_every_exit_code_and_the_last_words(self):
        """What is printed at the very end is in the log, every time."""
        def run(code):
            name = f"exit-{code}"
            state = self.supervised(f"echo first {code}; printf 'last {code}'; exit {code}", name)
            return supervising.exit_of(state), self.log(name).decode()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            self.assertEqual(list(pool.map(run, range(256))), [(i, f"first {i}\r\nlast {i}") for i in range(256)])

    def test_signals(self):
        for name in "SEGV", "KILL", "TERM", "ABRT", "HUP", "PIPE", "USR1", "RTMIN+5":
            with self.subTest(name):
                number = signal.SIGRTMIN + 5 if name == "RTMIN+5" else getattr(signal, f"SIG{name}")
                self.prepare(f"kill -{int(number)} $$", name)
                terminal = supervising.Terminal([harness.RUNS, "supervise", self.record(name)], self.environment, self.root)
                self.assertEqual(terminal.wait(), 128 + number)
                state = self.state(name)
                self.assertEqual(state["signal"], f"SIG{name}")
                self.assertNotIn("exit-code", state)
                self.assertNotIn("stopped-by", state)
                self.assertIn(f"SIG{name}".encode(), terminal.shown)

    def test_a_fault_of_the_memory_is_no_exit_code(self):
        command = self.script("import ctypes\nctypes.string_at(0)\n")
        self.assertEqual(supervising.exit_of(self.supervised("exec " + command, "exec")), "SIGSEGV")
        # What a shell tells of its child is an exit code, as everywhere.
        self.assertEqual(supervising.exit_of(self.supervised(command + "; exit $?", "shell")), 128 + signal.SIGSEGV)

    def test_what_is_recorded(self):
        before = time.time()
        state = self.supervised("python3 -c 'x = bytearray(100_000_000)\nfor i in range(2_000_000): pass'; exit 3")
        self.assertEqual(state["exit-code"], 3)
        self.assertGreater(state["peak-memory"], 100_000_000)
        self.assertLess(state["peak-memory"], 10_000_000_000)
        self.assertGreater(state["cpu-time"], 0.01)
        self.assertEqual(state["directory"], str(self.project))
        self.assertEqual(state["host"], os.uname().nodename)
        self.assertEqual(state["boot-id"], pathlib.Path("/proc/sys/kernel/random/boot_id").read_text().strip())
        start, end = supervising.time_of(state["start"]), supervising.time_of(state["end"])
        self.assertTrue(before - 1 < start < end < time.time() + 1, state)
        self.assertEqual(set(os.listdir(self.record())) - {"environment.yml"}, {"lock", "output.log", "state.yml"})

    def test_a_command_that_cannot_be_found(self):
        self.assertEqual(supervising.exit_of(self.supervised("/no/such/program")), 127)
        self.assertIn(b"/no/such/program", self.log())


class Output(supervising.SupervisorTest):
    def test_every_byte(self):
        content = bytes(range(256)) * 40
        (self.root / "content").write_bytes(content)
        self.supervised(f"stty raw -echo; cat {self.root}/content")
        self.assertEqual(self.log(), content)
        self.supervised(f"stty -opost; cat {self.root}/content", "unprocessed")
        self.assertEqual(self.log("unprocessed"), content)

    def test_fifty_megabytes(self):
        size = 50_000_000
        writer = self.script("import hashlib, os, random, sys\n"
                             f"data = random.Random(1).randbytes({size})\n"
                             "open(sys.argv[1], 'w').write(hashlib.sha256(data).hexdigest())\n"
                             "at = 0\nwhile at < len(data): at += os.write(1, data[at:at + 1_000_000])\n")
        self.supervised(f"stty raw; {writer} {self.root}/truth")
        log = self.log()
        self.assertEqual(len(log), size)
        self.assertEqual(hashlib.sha256(log).hexdigest(), (self.root / "truth").read_text())

    def test_it_does_not_grow(self):
        """Neither memory nor files of the supervisor grow with the output."""
        terminal = self.on_pane("stty raw; head -c 1000000 /dev/zero; printf first; read x; head -c 40000000 /dev/zero; printf all; read x")

        def resources():
            status = pathlib.Path("/proc", str(terminal.pid), "status").read_text()
            memory = int(status.partition("VmRSS:")[2].split()[0])
            return memory, len(os.listdir(f"/proc/{terminal.pid}/fd"))
        self.shows(terminal, "first")
        memory, files = resources()
        terminal.type("\n")
        self.shows(terminal, "all", harness.TIMEOUT)
        if "libasan" not in pathlib.Path("/proc", str(terminal.pid), "maps").read_text():  # which keeps what is freed
            self.assertLess(resources()[0], memory + 4096)  # KiB
        self.assertEqual(resources()[1], files)
        terminal.type("\n")
        self.assertEqual(terminal.wait(), 0)

    def test_closed_files(self):
        """A command that has closed its standard files has not ended."""
        os.mkfifo(self.root / "go")
        terminal = self.on_pane(f"echo before; exec <&- >&- 2>&-; read x <{self.root}/go; exit 9")
        self.shows(terminal, "before")
        self.started()
        # It waits, and its supervisor with it: nobody is busy.
        self.assertIsNone(terminal.process.poll())
        (self.root / "go").write_text("go\n")
        self.assertEqual(terminal.wait(), 9)
        self.assertEqual(self.state()["exit-code"], 9)
        self.assertEqual(self.log(), b"before\r\n")

    def test_a_process_that_holds_the_terminal(self):
        """Somebody that the command leaves behind does not keep the run from ending."""
        pid_file = self.root / "pid"
        state = self.supervised(f"trap '' HUP; sleep 1000 & echo $! >{pid_file}; echo done; exit 4")
        self.assertEqual(state["exit-code"], 4)
        self.assertEqual(self.log(), b"done\r\n")
        pid = int(pid_file.read_text())
        self.assertTrue(supervising.is_alive(pid))
        os.kill(pid, signal.SIGKILL)

    def test_one_that_prints_for_ever(self):
        state = self.supervised("trap '' HUP; yes & printf mine; exit 4")
        self.assertEqual(state["exit-code"], 4)
        self.assertIn(b"mine", self.log())

    def test_a_daemon(self):
        daemon = self.script("import os, sys, time\n"
                             "if os.fork(): os._exit(0)\n"
                             "os.setsid()\n"
                             "if os.fork(): os._exit(0)\n"
                             "null = os.open('/dev/null', os.O_RDWR)\n"
                             "for fd in range(3): os.dup2(null, fd)\n"
                             "with open(sys.argv[1] + '.new', 'w') as file: file.write(str(os.getpid()))\n"
                             "os.rename(sys.argv[1] + '.new', sys.argv[1])\n"
                             "time.sleep(1000)\n")
        state = self.supervised(f"{daemon} {self.root}/pid; echo parent")
        self.assertEqual(state["exit-code"], 0)
        self.assertEqual(self.log(), b"parent\r\n")
        pid = int(self.wait_for_file(self.root / "pid"))
        self.assertTrue(supervising.is_alive(pid))
        os.kill(pid, signal.SIGKILL)

    def test_the_pane_tells_how_it_ended(self):
        self.runs("new", "a", "sh -c 'echo words; exit 3'", check=0)
        self.assertEqual(self.wait_for_end("a"), 3)
        shown = self.tmux("capture-pane", "-p", "-S", "-", "-t", self.session("a")).stdout
        self.assertIn("words", shown)
        self.assertIn("exit code 3", shown)

    def test_an_alternate_screen_that_was_left_on(self):
        self.runs("new", "a", "sh -c 'echo before; printf \"\\033[?1049h\\033[?25l\\033[31mover it\"; exit 3'", check=0)
        self.assertEqual(self.wait_for_end("a"), 3)
        session = self.session("a")
        shown = self.tmux("capture-pane", "-p", "-S", "-", "-t", session).stdout
        self.assertIn("before", shown)
        self.assertIn("exit code 3", shown)
        self.assertNotIn("over it", shown)
        self.assertEqual(self.tmux("display-message", "-p", "-t", session, "#{alternate_on}", check=0).stdout, "0\n")


class OfTheCaller(supervising.SupervisorTest):
    def test_not_of_the_server(self):
        """What the command sees is the caller's, however old the tmux server is."""
        self.tmux("new-session", "-d", "-s", "old", "cat", env={"SINCE": "old", "GONE": "x"}, check=0)
        folder = self.project / "sub folder"
        folder.mkdir()
        tell = "sh -c 'echo \"$SINCE,${GONE-none},$ODD\"; umask; pwd'"
        old = os.umask(0o027)
        try:
            self.runs("new", "a", tell, cwd=folder, env={"SINCE": "new", "ODD": "two\nlines"}, check=0)
        finally:
            os.umask(old)
        self.ended("a")
        self.assertEqual(harness.decoded(self.log("a")).splitlines(), ["new,none,two", "lines", "0027", str(folder)])

    def test_nothing_of_the_supervisor(self):
        """No file, no signal mask and no ignored signal comes from the supervisor."""
        probe = self.script("import os\n"
                            "print('files', *sorted(os.listdir('/proc/self/fd'))[:-1])\n"
                            "for line in open('/proc/self/status'):\n"
                            "    if line.startswith(('SigBlk', 'SigIgn', 'SigPnd', 'ShdPnd')): print(line, end='')\n")
        # Python ignores some signals itself, so the shell asks.
        self.supervised(f"ls /proc/self/fd >{self.root}/files; grep -E '^(Sig(Blk|Ign|Pnd)|ShdPnd)' /proc/self/status")
        self.assertEqual((self.root / "files").read_text().split(), ["0", "1", "2", "3"])  # the last is the folder itself
        masks = dict(line.split() for line in self.log().decode().splitlines())
        self.assertEqual({int(mask, 16) for mask in masks.values()}, {0}, masks)
        self.supervised("exec " + probe, "python")
        self.assertEqual(self.log("python").decode().splitlines()[0], "files 0 1 2")

    def test_whoever_starts_the_supervisor(self):
        """Signals that were ignored or blocked when it was started change nothing."""
        wrapper = self.script("import os, signal, sys\n"
                              "for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:\n"
                              "    signal.signal(number, signal.SIG_IGN)\n"
                              "signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))\n"
                              "os.execvp(sys.argv[1], sys.argv[1:])\n").split()
        terminal = self.on_pane("grep -E '^Sig(Blk|Ign)' /proc/self/status; exit 6",
                                argv=[*wrapper, harness.RUNS, "supervise", self.record()])
        self.assertEqual(terminal.wait(), 6)
        masks = dict(line.split() for line in self.log().decode().splitlines())
        self.assertEqual({int(mask, 16) for mask in masks.values()}, {0}, masks)

    def test_hundreds_of_variables_and_a_long_command(self):
        variables = {f"VARIABLE_{i}": "x" * 100 for i in range(500)}
        words = " ".join(f"{i}" for i in range(20_000))
        self.runs("new", "a", f"sh -c {shlex.quote(f': {words}; env | grep -c ^VARIABLE_')}", env=variables, check=0)
        self.assertEqual(self.ended("a")["exit-code"], 0)
        self.assertEqual(self.log("a"), b"500\r\n")


if __name__ == "__main__":
    harness.main()
