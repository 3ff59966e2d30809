# SPDX-License-Identifier: GPL-2.0-or-later
"""Each system call of a supervisor fails in turn: a command either did not run, or its end is recorded."""
import faults
import harness
import supervising

COMMAND = "echo printed; echo ran >>{truth}; exit 3"


class Supervisor(faults.FaultTest, supervising.SupervisorTest):
    def supervise(self, *options):
        """(exit code, what it showed, lines of strace) of a supervisor of a new record."""
        self.truth.unlink(missing_ok=True)
        harness.shutil.rmtree(self.runs_dir, ignore_errors=True)
        self.prepare_record()
        argv = ["strace", "-o", self.trace_log, "-y", "-s", "4096", "-e", "signal=none", *options, "--", harness.RUNS, "supervise", self.record()]
        terminal = supervising.Terminal(argv, self.environment, self.root)
        code = terminal.wait()
        return code, harness.decoded(bytes(terminal.shown)), self.trace_log.read_text(errors="replace").splitlines()

    def prepare_record(self):
        supervising.write_launch(self.record(), COMMAND.format(truth=self.truth), self.project, self.environment)

    def test_each_call_that_writes(self):
        self.truth = self.root / "truth"
        names = faults.OPENING + faults.WRITING
        code, shown, lines = self.supervise("-e", "trace=" + ",".join("?" + name for name in names))
        self.assertEqual((code, self.truth.read_text()), (3, "ran\n"), shown)
        calls, counts = [], {}
        for line in lines:
            name = line.partition("(")[0]
            counts[name] = counts.get(name, 0) + 1
            call = faults.Call(line, name, counts[name])
            if str(self.runs_dir) in line and name in names and call.writes():
                calls.append(call)
        self.assertGreater(len(calls), 10)
        outcomes = set()
        for index, call in enumerate(calls):
            for error in ("ENOSPC", "EIO", "EINTR") if faults.FULL else [("ENOSPC", "EIO")[index % 2]]:
                with self.subTest(call=call.line, error=error):
                    outcomes.add(self.judged(call, error))
        self.assertEqual(outcomes, {"not started", "recorded"})

    def judged(self, call, error):
        code, shown, lines = self.supervise("-e", f"trace={call.name}", "-e", f"inject={call.name}:error={error}:when={call.number}")
        about = f"{[line for line in lines if 'INJECTED' in line]}\n{code} {shown}"
        self.assertIn("INJECTED", about)
        state = self.state()
        if not self.truth.exists():
            self.assertEqual(code, 1, about)
            self.assertIn(str(self.record()), shown, about)
            self.assertNotIn("end", state, about)
            return "not started"
        self.assertEqual((code, supervising.exit_of(state)), (3, 3), about)
        self.assertEqual(self.truth.read_text(), "ran\n", about)
        if self.log() != b"printed\r\n":
            self.assertGreater(state["output-missing"], 0, about)
            self.assertIn("output.log", state["output-error"], about)
        return "recorded"


if __name__ == "__main__":
    harness.main()
