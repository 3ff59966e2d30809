# SPDX-License-Identifier: GPL-2.0-or-later
"""runs logs: what a run has printed, as a terminal shows it, as it comes, and as it was printed."""
import os
import select
import signal
import subprocess

import harness
import launching
import samples

# Prints what is put into the folder as 0, 1, 2, … until a file is empty.
SAY = """import os, sys, time
number = 0
while True:
    path = f"{sys.argv[1]}/{number}"
    while not os.path.exists(path):
        time.sleep(0.01)
    with open(path, "rb") as file:
        text = file.read()
    if not text:
        break
    os.write(1, text)
    number += 1
"""


class Recorded(harness.CliTest):
    """Logs of runs that have ended, written here."""

    def record(self, name, output):
        folder = self.runs_dir / "records" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "output.log").write_bytes(harness.encoded(output))
        self.write_database(samples.entry(name))

    def printed(self, *options, **how):
        done = self.runs("logs", "a", *options, check=0, **how)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_as_a_terminal_shows_it(self):
        self.record("a", "\x1b[32mone\x1b[0m\r\n 10%\r 20%\r100%\r\n\x1b]0;title\x07caf\u00e9\r\nlast")
        self.assertEqual(self.printed(), "one\n100%\ncaf\u00e9\nlast\n")

    def test_raw(self):
        output = b"\x1b[32mone\x1b[0m\r\n 10%\r 20%\r\n\xff\x00\nlast"
        self.record("a", output)
        self.assertEqual(harness.encoded(self.printed("--raw")), output)
        self.assertEqual(harness.encoded(self.printed("--raw", "--tail=2")), b"\xff\x00\nlast")
        self.assertEqual(self.printed("--raw", "-n0"), "")

    def test_tail(self):
        self.record("a", "".join(f"line {i}\r\n" for i in range(100_000)))
        self.assertEqual(self.printed("--tail", "2"), "line 99998\nline 99999\n")
        self.assertEqual(self.printed("-n", "1"), "line 99999\n")
        self.assertEqual(self.printed("-n0"), "")
        self.assertEqual(self.printed("-n", "1000000").count("\n"), 100_000)
        self.assertEqual(self.printed("--raw", "-n1"), "line 99999\r\n")

    def test_the_tail_counts_shown_lines(self):
        bars = "".join(f"\rA {i}%\n\rB {i}%\x1b[A" for i in range(5000))
        self.record("a", "first\nsecond\n" + bars + "\n\n")
        self.assertEqual(self.printed("-n3"), "second\nA 4999%\nB 4999%\n")

    def test_colours_are_for_terminals(self):
        self.record("a", "\x1b[31mred\x1b[0m plain\n")
        self.assertEqual(self.runs_on_terminal("logs", "a"), (0, "\x1b[31mred\x1b[0m plain\n"))
        for env in {"NO_COLOR": "1"}, {"TERM": "dumb"}:
            self.assertEqual(self.runs_on_terminal("logs", "a", env=env), (0, "red plain\n"))
        self.assertEqual(self.runs_on_terminal("logs", "a", env={"NO_COLOR": ""})[1], "\x1b[31mred\x1b[0m plain\n")
        self.assertIn("\x1b[31m", self.runs_on_terminal("logs", "a", "--raw", env={"NO_COLOR": "1"})[1])

    def test_nothing_printed(self):
        self.record("a", "")
        for options in [], ["-n3"], ["--raw"], ["--raw", "-n3"], ["-f"]:
            self.assertEqual(self.printed(*options), "")

    def test_follow_of_an_ended_run(self):
        self.record("a", "one\n 10%\r 20%")
        self.assertEqual(self.printed("-f"), "one\n 20%\n")
        self.assertEqual(self.printed("--follow", "--tail=1"), " 20%\n")
        self.assertEqual(self.printed("-f", "--raw"), "one\n 10%\r 20%")

    def test_without_a_log(self):
        self.write_database(samples.entry("a"))
        for options in [], ["-f"], ["--raw"]:
            done = self.runs("logs", "a", *options, check=1)
            self.assertEqual(done.stdout, "")
            self.assertIn("The run 'a' has no log", done.stderr)
            self.assertIn("imported", done.stderr)

    def test_an_unknown_run(self):
        self.write_database(samples.entry("baseline"))
        done = self.runs("logs", "baselin", check=1)
        self.assertIn("did you mean 'baseline'?", done.stderr.lower())

    def test_wrong_command_lines(self):
        self.record("a", "x\n")
        for options in [], ["a", "b"], ["a", "-n"], ["a", "--tail=-1"], ["a", "-n", "many"], ["a", "--tail=1.5"]:
            with self.subTest(options):
                self.assertEqual(self.runs("logs", *options, check=2).stdout, "")

    def test_names_lead_nowhere_else(self):
        self.record("a", "inside\n")
        outside = self.root / "outside"
        outside.mkdir()
        (outside / "output.log").write_text("secret\n")
        records = self.runs_dir / "records"
        (records / "link").symlink_to(outside)
        (records / "linked").mkdir()
        (records / "linked/output.log").symlink_to(outside / "output.log")
        names = ["../../../outside", "a/../../../../outside", str(outside), "link", "linked", "link/../a", "..", "a/", ""]
        self.write_database("".join(f"{name!r}:\n  command: x\n" for name in names))
        for name in names:
            with self.subTest(name):
                done = self.runs("logs", name, check=1)
                self.assertEqual(done.stdout, "")
                self.assertNotEqual(done.stderr, "")

    def test_a_closed_pipe_ends_it_quietly(self):
        self.record("a", "line\n" * 1_000_000)
        for command in "logs a", "logs a --raw", "logs a -f", "logs a --tail 900000":
            done = self.call(["sh", "-c", f"{harness.RUNS} {command} | head -n 1"], check=0)
            self.assertEqual((done.stdout, done.stderr), ("line\n", ""))

    def test_a_full_disk_is_told(self):
        self.record("a", "line\n" * 1000)
        done = self.call(["sh", "-c", f"{harness.RUNS} logs a > /dev/full"], check=1)
        self.assertIn("Cannot write to the standard output", done.stderr)


class Following(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.said = 0
        self.folder = self.root / "say"
        self.folder.mkdir()
        (self.root / "say.py").write_text(SAY)
        self.log = self.runs_dir / "records/a/output.log"

    def start(self):
        self.runs("new", "a", f"python3 -B {self.root}/say.py {self.folder}", check=0)

    def say(self, text):
        """The run prints it; without a text it ends."""
        path = self.folder / str(self.said)
        path.with_suffix(".new").write_bytes(harness.encoded(text))
        path.with_suffix(".new").rename(path)
        self.said += 1

    def follow(self, *options, stdout=subprocess.PIPE):
        process = subprocess.Popen([harness.RUNS, "logs", "a", "--follow", *options], cwd=self.project, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        if process.stdout:
            self.addCleanup(process.stdout.close)
        process.output = b""
        return process

    def expect(self, process, output):
        """Waits until that is all that it has printed so far."""
        def read():
            while select.select([process.stdout], [], [], 0)[0] and (data := os.read(process.stdout.fileno(), 65536)):
                process.output += data
            return process.output == harness.encoded(output)
        try:
            self.wait_for(read, "output")
        except AssertionError:
            self.assertEqual(process.output, harness.encoded(output))

    def ends(self, process, code=0):
        self.assertEqual(process.wait(harness.TIMEOUT), code)
        return process.stderr.read().decode()

    def test_it_goes_on_until_the_end(self):
        self.start()
        process = self.follow()
        self.say("one\n")
        self.expect(process, "one\n")
        self.say("10%\r20%\r")
        self.say("two\nthree")
        self.expect(process, "one\ntwo\n")
        self.say(" and more\n")
        self.expect(process, "one\ntwo\nthree and more\n")
        self.say("unfinished")
        self.say("")
        self.assertEqual(self.ends(process), "")
        self.expect(process, "one\ntwo\nthree and more\nunfinished\n")
        self.assertEqual(self.runs("logs", "a", check=0).stdout, harness.decoded(process.output))

    def test_lines_that_change_later_come_again(self):
        self.start()
        process = self.follow()
        self.say("A 0%\n")
        self.expect(process, "A 0%\n")
        self.say("B 0%\x1b[A")
        self.say("\rA 100%\n\rB 100%\nend\n")
        self.say("")
        self.ends(process)
        self.expect(process, "A 0%\nA 100%\nB 100%\nend\n")

    def test_from_the_tail_on(self):
        self.start()
        self.say("".join(f"{i}\n" for i in range(1000)))
        self.wait_for(lambda: self.log.exists() and b"999\r\n" in self.log.read_bytes(), "the output")
        process = self.follow("--tail", "2")
        raw = self.follow("--tail=1", "--raw")
        self.expect(process, "998\n999\n")
        self.expect(raw, "999\r\n")
        self.say("new\n")
        self.expect(process, "998\n999\nnew\n")
        self.expect(raw, "999\r\nnew\r\n")
        self.say("")
        self.ends(process)
        self.ends(raw)

    def test_interrupted(self):
        self.start()
        process = self.follow()
        self.say("one\n")
        self.expect(process, "one\n")
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.ends(process, 130), "")

    def test_the_reader_goes_while_nothing_comes(self):
        self.start()
        reader, writer = os.pipe()
        process = self.follow(stdout=writer)
        os.close(writer)
        self.say("one\n")
        self.assertEqual(os.read(reader, 100), b"one\n")
        os.close(reader)
        self.assertEqual(self.ends(process, -signal.SIGPIPE), "")

    def test_a_deleted_run(self):
        self.start()
        process = self.follow()
        self.say("one\n")
        self.expect(process, "one\n")
        self.runs("delete", "a", "-y", check=0)
        self.assertIn("The log of the run 'a' is gone", self.ends(process, 1))

    def test_a_log_that_is_cut(self):
        self.start()
        process = self.follow()
        self.say("one\ntwo\n")
        self.expect(process, "one\ntwo\n")
        os.truncate(self.log, 0)
        self.wait_for(lambda: select.select([process.stderr], [], [], 0)[0], "a word about it")
        self.say("new\n")
        self.say("")
        self.assertIn("begins anew", self.ends(process))
        self.assertTrue(harness.decoded(process.output + process.stdout.read()).endswith("new\n"))

    def test_a_replaced_log(self):
        self.record_dir = self.runs_dir / "records/a"
        self.start()
        process = self.follow()
        self.say("one\n")
        self.expect(process, "one\n")
        (self.record_dir / "other").write_text("another\n")
        (self.record_dir / "other").rename(self.log)
        self.expect(process, "one\nanother\n")
        self.say("")
        self.assertIn("begins anew", self.ends(process))

    def test_on_a_terminal_the_last_lines_are_rewritten(self):
        self.start()
        self.say("one\n\x1b[31m10%\x1b[0m\r20%\n\rB 0%\x1b[A")
        self.wait_for(lambda: self.log.exists() and b"B 0%" in self.log.read_bytes(), "the output")
        self.tmux("-f/dev/null", "new-session", "-d", "-s", "look", "-x60", "-y20",
                  f"cd {self.project}; {harness.RUNS} logs a -f; echo code $?; cat", check=0)

        def screen():
            return self.tmux("capture-pane", "-p", "-t", "=look:").stdout.rstrip("\n").split("\n")
        self.wait_for(lambda: screen() == ["one", "20%", "B 0%"], "the screen")
        self.say("\rA 50%\n\rB 50%\x1b[A")
        self.wait_for(lambda: screen() == ["one", "A 50%", "B 50%"], "the screen")
        self.say("\rA 100%\n\rB 100%\n" + "long-" * 30 + "\n20%")
        long = "long-" * 30
        shown = ["one", "A 100%", "B 100%", long[:60], long[60:120], long[120:]]
        self.wait_for(lambda: screen() == shown + ["20%"], "the screen")
        self.say("\r30%")
        self.wait_for(lambda: screen()[6:] == ["30%"], "the screen")
        self.say("\n" + "".join(f"{i}\n" for i in range(50)))
        self.say("")
        self.wait_for(lambda: screen()[-2:] == ["49", "code 0"], "the end")
        history = self.tmux("capture-pane", "-p", "-S-", "-t", "=look:").stdout.rstrip("\n").split("\n")
        self.assertEqual(history, shown + ["30%", *map(str, range(50)), "code 0"])


if __name__ == "__main__":
    harness.main()
