# SPDX-License-Identifier: GPL-2.0-or-later
"""The pane is the command's terminal: keys, sizes and job control go through the supervisor."""
import hashlib
import pathlib
import signal
import time

import harness
import supervising

# Tells of each signal, and of the keys that it is typed: one line for each. It waits for signals: a handler would be called
# late when one comes just before it begins to read.
LISTENER = r"""import os, signal, sys, threading
def tell(text):
    os.write(1, os.fsencode(text + "\n"))
def listen():
    for line in sys.stdin:
        tell("typed " + line.strip())
        if line.strip() == "end":
            os._exit(8)
    os._exit(0)
heard = {signal.SIGINT, signal.SIGTSTP, signal.SIGQUIT, signal.SIGWINCH}
signal.pthread_sigmask(signal.SIG_BLOCK, heard)
threading.Thread(target=listen, daemon=True).start()
tell("ready")
while True:
    number = signal.sigwaitinfo(heard).si_signo
    size = os.get_terminal_size()
    tell(f"{signal.Signals(number).name} {size.lines} {size.columns}")
"""


class Keys(supervising.SupervisorTest):
    def setUp(self):
        super().setUp()
        self.listener = self.script(LISTENER)

    def in_tmux(self, command, name="a"):
        self.runs("new", name, command, check=0)
        return self.session(name)

    def in_log(self, text, name="a"):
        self.wait_for(lambda: harness.encoded(text) in self.log(name), f"{text!r} in the log")

    def test_through_tmux(self):
        session = self.in_tmux(f"exec {self.listener}")  # a shell would be ended by what the program handles
        self.in_log("ready")
        for key, name in ("C-c", "SIGINT"), ("C-z", "SIGTSTP"), ("C-\\", "SIGQUIT"):
            self.tmux("send-keys", "-t", session, key, check=0)
            self.in_log(f"{name} ")
        self.tmux("send-keys", "-t", session, "-l", "h\u00e9llo", check=0)
        self.tmux("send-keys", "-t", session, "Enter", check=0)
        self.in_log("typed h\u00e9llo")
        self.tmux("resize-window", "-t", session, "-x", "101", "-y", "33", check=0)
        self.in_log("SIGWINCH 33 101")
        self.tmux("send-keys", "-t", session, "-l", "end", check=0)
        self.tmux("send-keys", "-t", session, "Enter", check=0)
        self.assertEqual(self.ended("a")["exit-code"], 8)
        self.assertEqual(self.wait_for_end("a"), 8)

    def test_the_keys_end_what_does_not_handle_them(self):
        for name, key in ("SIGINT", "\x03"), ("SIGQUIT", "\x1c"):
            with self.subTest(name):
                terminal = self.on_pane("echo ready; exec cat", name)
                self.shows(terminal, "ready")
                terminal.type(key)
                self.assertEqual(terminal.wait(), 128 + getattr(signal, name))
                state = self.state(name)
                self.assertEqual(state["signal"], name)
                self.assertNotIn("stopped-by", state)  # a key is typed by whoever sits there

    def test_sizes(self):
        terminal = self.on_pane(f"stty size; exec {self.listener}", size=(47, 133))
        self.shows(terminal, "47 133")
        self.shows(terminal, "ready")
        for rows, columns in (10, 20), (200, 500), (1, 1), (50, 100):
            terminal.resize(rows, columns)
            self.shows(terminal, f"SIGWINCH {rows} {columns}\r\n")
        terminal.type("end\r")
        self.assertEqual(terminal.wait(), 8)

    def test_the_end_of_the_input(self):
        terminal = self.on_pane("echo ready; cat; exit 3")
        self.shows(terminal, "ready")
        terminal.type("one\r\x04")
        self.assertEqual(terminal.wait(), 3)
        self.assertEqual(self.log(), b"ready\r\none\r\none\r\n")

    def test_a_big_paste(self):
        """Every byte arrives, though the program is slower than who pastes."""
        size = 1_000_000
        reader = self.script("import hashlib, os, sys, time, tty\n"
                             "tty.setraw(0)\n"
                             "print('ready', flush=True)\n"
                             "data = b''\n"
                             f"while len(data) < {size}:\n"
                             "    data += os.read(0, 3000)\n"
                             "print(hashlib.sha256(data).hexdigest(), flush=True)\n")
        terminal = self.on_pane(reader)
        self.shows(terminal, "ready")
        pasted = bytes(i * 7 % 256 for i in range(size))
        self.assertFalse(terminal.type(pasted))
        self.assertEqual(terminal.wait(), 0)
        self.assertIn(hashlib.sha256(pasted).hexdigest().encode(), self.log())

    def test_keys_that_nobody_reads(self):
        """They stay where they are; the output comes through, and the run ends."""
        terminal = self.on_pane(f"stty raw -echo; echo ready; while [ ! -e {self.root}/go ]; do sleep 0.02; done; echo on; exit 2")
        self.shows(terminal, "ready")
        self.assertTrue(terminal.type("x" * 1_000_000, patience=0.5))
        (self.root / "go").touch()
        self.shows(terminal, "on")
        self.assertEqual(terminal.wait(), 2)


class Control(supervising.SupervisorTest):
    def test_it_is_the_controlling_terminal(self):
        terminal = self.on_pane("tty; tty </dev/tty; ps -o pid=,sid=,pgid=,tpgid= -p $$ >/dev/null 2>&1; "
                                "echo to the terminal >/dev/tty; test -t 0 -a -t 1 -a -t 2 && echo all three")
        self.assertEqual(terminal.wait(), 0)
        lines = self.log().decode().splitlines()
        self.assertRegex(lines[0], "^/dev/pts/[0-9]+$")
        self.assertEqual(lines[1:], ["/dev/tty", "to the terminal", "all three"])

    def test_job_control(self):
        """An interactive shell stops, lists and continues its jobs."""
        terminal = self.on_pane("exec bash --norc --noprofile --noediting -i", env={"PS1": "$ ", "HISTFILE": "/dev/null"})
        self.shows(terminal, "$ ")
        self.assertNotIn(b"no job control", terminal.shown)
        terminal.type("sed -u s/typed/heard/\n")
        terminal.type("typed once\n")
        self.shows(terminal, "heard once")
        terminal.type("\x1a")
        self.shows(terminal, "Stopped")
        terminal.type("jobs -l; printf 'lis%s\\n' ted\n")
        self.shows(terminal, "listed")
        terminal.type("fg\ntyped again\n")
        self.shows(terminal, "heard again")
        terminal.type("\x04")
        terminal.type("exit 12\n")
        self.assertEqual(terminal.wait(), 12)

    def test_without_a_terminal(self):
        """A supervisor that has none gives the command one all the same."""
        self.prepare("test -t 0 && stty size; exit 3")
        self.assertEqual(self.runs("supervise", self.record()).returncode, 3)
        self.assertEqual(self.log(), b"24 80\r\n")

    def test_an_idle_supervisor_sleeps(self):
        terminal = self.on_pane("echo ready; read x; exit 0")
        self.shows(terminal, "ready")

        def switches():
            status = pathlib.Path("/proc", str(terminal.pid), "status").read_text()
            return [int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line]
        # A supervisor that is busy is so in each of these pauses; one that was only late is not.
        def sleeps():
            before = switches()
            time.sleep(1)
            return switches() == before
        self.wait_for(sleeps, "a second in which the supervisor does nothing")
        terminal.type("\r")
        self.assertEqual(terminal.wait(), 0)


if __name__ == "__main__":
    harness.main()
