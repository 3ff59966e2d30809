# SPDX-License-Identifier: GPL-2.0-or-later
"""Somebody edits the database at any moment of a change, without any lock: both changes are there, or ours is refused."""
import os
import subprocess

import faults
import harness

IN_PLACE = "import os, sys; file = open(sys.argv[1], 'ab'); file.write(b'# edited\\n'); file.close()"
REPLACED = ("import os, sys; path = sys.argv[1]; text = open(path, 'rb').read(); "
            "open(path + '~', 'wb').write(text + b'# edited\\n'); os.rename(path + '~', path)")


class Edited(faults.FaultTest):
    def setUp(self):
        super().setUp()
        self.write_database("# head\n" + faults.samples.entry("a") + "# tail\n")
        self.runs("describe", "a", "text", check=0)  # changes nothing, and makes the lock file

    def edited_at(self, call, edit, command):
        """Stops the command behind one of its system calls, edits the database, and lets it go on; (exit code, stderr)."""
        self.trace_log.write_text("")
        inject = f"inject={call.name}:signal=STOP:when={call.number}"
        tracer = subprocess.Popen(["strace", "-o", self.trace_log, "-e", f"trace={call.name}", "-e", inject, "--", harness.RUNS, *command],
                                  cwd=self.project, env=self.environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(tracer.stderr.close)
        self.wait_for(lambda: "stopped by SIGSTOP" in self.trace_log.read_text(errors="replace") or tracer.poll() is not None,
                      f"the stop at {call.line}")
        self.assertIsNone(tracer.poll(), f"it did not stop at {call.line}")
        stopped = int(open(f"/proc/{tracer.pid}/task/{tracer.pid}/children").read())
        # An editor that has to wait goes on when the command does.
        editor = subprocess.Popen(["python3", "-c", edit, self.database])
        self.wait_for(lambda: editor.poll() is not None or self.waits(editor.pid), "the edit")
        os.kill(stopped, 18)
        error = tracer.communicate(timeout=harness.TIMEOUT)[1].decode()
        self.assertEqual(editor.wait(harness.TIMEOUT), 0)
        return tracer.returncode, error

    @staticmethod
    def waits(pid):
        """Whether the process waits for somebody's lease on a file."""
        try:
            return "lease" in open(f"/proc/{pid}/wchan").read()
        except FileNotFoundError:
            return False

    def every_moment(self, edit):
        before = self.database.read_text()
        command = ["describe", "a", "new text"]
        calls = self.calls(command, everything=True)
        both = self.database.read_text() + "# edited\n"
        self.assertIn("new text", both)
        self.assertGreater(len(calls), 15)
        refused = 0
        for call in calls:
            with self.subTest(call=call.line):
                self.write_database(before)
                code, error = self.edited_at(call, edit, command)
                if code == 0:
                    self.assertEqual(self.database.read_text(), both)
                else:
                    refused += 1
                    self.assertEqual((code, self.database.read_text()), (1, before + "# edited\n"))
                    self.assertIn(str(self.database), error)
                self.assertEqual(sorted(os.listdir(self.runs_dir)), [".runs.yml", ".runs.yml.lock"])
        self.assertLess(refused, len(calls) / 2)

    def test_by_a_program_that_writes_into_the_file(self):
        self.every_moment(IN_PLACE)

    def test_by_a_program_that_replaces_the_file(self):
        self.every_moment(REPLACED)


if __name__ == "__main__":
    harness.main()
