# SPDX-License-Identifier: GPL-2.0-or-later
"""kill -9 at random moments: what is recorded of a run is compared with what its command says that it did.

A round starts one run, kills somebody, and looks what is left when all is quiet. `scripts/torture` does thousands of rounds,
test_torture.py some hundred."""
import collections
import concurrent.futures
import json
import os
import random
import signal
import subprocess
import threading
import time

import harness
import samples
import supervising

# What the command does, it says in a file of its own, after it has printed and before it ends.
WORK = """truth=$1 lines=$2 pause=$3 end=$4 i=0
echo started >"$truth"
while [ $i -lt $lines ]; do
    i=$((i + 1))
    printf 'line %s of it\\n' $i 2>/dev/null
    echo "line $i of it" >>"$truth"
    sleep $pause
done
printf last 2>/dev/null
echo last >>"$truth"
echo "$end" >>"$truth"
case $end in SIG*) kill -s ${end#SIG} $$ ;; esac
exit $end
"""

ENDS = [0, 0, 1, 2, 127, 255, "SIGSEGV", "SIGKILL", "SIGTERM", "SIGHUP"]

# Who is killed. The first ones have a terminal of ours for a pane, because that is quick; the others are launched in tmux.
DIRECT = ["nobody", "pane", "supervisor", "command"]
LAUNCHED = ["nobody in tmux", "tmux", "CLI", "supervisor in tmux", "all of them", "stop"]
KILLED_BY = {"command": "SIGKILL", "stop": "SIGTERM"}  # what the command meets where it is the one that is killed
WITHOUT_SUPERVISOR = ["supervisor", "supervisor in tmux", "all of them"]
KINDS = DIRECT + LAUNCHED


class Wrong(Exception):
    """Something is recorded that is not so."""


class Scene(supervising.SupervisorTest):
    """A home, a project and a tmux server, in which one round follows the other."""

    def runTest(self):
        """Nothing: it is here for its surroundings."""

    def prepare_rounds(self, seed):
        self.random = random.Random(seed)
        (self.root / "work.sh").write_text(WORK)
        (self.root / "truth").mkdir()
        begin = time.monotonic()
        self.runs("-q", "new", "first", "true", check=0)
        self.launches = time.monotonic() - begin  # seconds that a launch takes, more or less

    # A round.

    def round(self, kind, number):
        """How it went, in a few words. Raises Wrong."""
        name = f"{kind.replace(' ', '-')}-{number}"
        self.truth = self.root / "truth" / name
        work = (f"exec sh {self.root}/work.sh {self.truth} {self.random.randint(0, 6)} "
                f"{self.random.choice(['0', '0.01', '0.03'])} {self.random.choice(ENDS)}")
        return self.direct_round(kind, name, work) if kind in DIRECT else self.launched_round(kind, name, work)

    def direct_round(self, kind, name, work):
        with open(self.database, "ab") as file:
            file.write(samples.entry(name).encode())
        self.prepare(work, name)
        terminal = supervising.Terminal([harness.RUNS, "supervise", self.record(name)], self.environment, self.root)
        try:
            if kind == "pane":
                self.pause(0.15)
                terminal.close()
                terminal.process.wait(harness.TIMEOUT)
            elif kind == "supervisor":
                self.pause(0.15)
                self.kill(terminal.pid)
                terminal.process.wait()
                self.check_abandoned(name)
            elif kind == "command":
                self.pause(0.1)
                self.kill(self.state(name).get("command", {}).get("pid"), group=True)
                terminal.wait()
            else:
                self.check_running(name)
                terminal.wait()
        finally:
            terminal.close()
        self.become_quiet()
        return self.judged(kind, name, None)

    def launched_round(self, kind, name, work):
        self.tmux("new-session", "-d", "-s", "older", "cat", check=0)
        server = int(self.tmux("display-message", "-p", "#{pid}", check=0).stdout)
        begin = time.monotonic()
        launcher = subprocess.Popen([harness.RUNS, "-q", "new", name, work], cwd=self.project, env=self.environment,
                                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                    start_new_session=True)
        if kind in ("nobody in tmux", "supervisor in tmux", "stop"):
            launcher.wait(harness.TIMEOUT)
            self.launches = 0.8 * self.launches + 0.2 * (time.monotonic() - begin)
        if kind == "nobody in tmux":
            self.check_running(name)
            self.ended(name)
        elif kind == "stop":
            self.pause(0.1)
            self.runs("-q", "stop", name, check=0)
        else:
            self.pause(2 * self.launches if kind != "supervisor in tmux" else 0.1)
        if kind in ("CLI", "all of them"):
            self.kill(launcher.pid, group=True) # with a child that has not become git or tmux yet
        if kind in ("tmux", "all of them"):
            self.kill(server)
        if kind in ("supervisor in tmux", "all of them"):
            self.kill(self.state(name).get("supervisor", {}).get("pid"))
            self.check_abandoned(name)
        code = launcher.wait(harness.TIMEOUT)
        if kind == "CLI" and (self.record(name) / "launch").exists():
            self.pause(0.2)  # a supervisor that has been started by now may take over
        if (self.record(name) / "state.yml").exists():
            self.wait_for(lambda: not supervising.is_alive(self.state(name)["supervisor"]["pid"]), "the end", harness.TIMEOUT)
        self.become_quiet()
        return self.judged(kind, name, code)

    # What a round is made of.

    def pause(self, longest):
        time.sleep(self.random.uniform(0, longest))  # the moment is the test, nothing is waited for

    @staticmethod
    def kill(pid, group=False):
        try:
            if pid:
                os.kill(-pid if group else pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def become_quiet(self):
        def is_quiet():
            if self.processes():
                self.tmux("kill-server")  # also one that a launch has started meanwhile, because the old one was gone
            return not self.processes()
        try:
            self.wait_for(is_quiet, "all processes of the round to end", harness.TIMEOUT)
        except AssertionError:
            left = [open(f"/proc/{pid}/cmdline").read().split("\0") + supervising.stat_of(pid)[:3] for pid in self.processes()]
            raise Wrong(f"processes that do not end: {left}")

    def status(self, name):
        done = self.runs("status", name, "--format", "json")
        return json.loads(done.stdout)[0] if done.returncode == 0 else {"status": "not recorded"}

    def is_alive(self, process):
        """Whether the process of that start time runs."""
        stat = supervising.stat_of(process["pid"])
        return bool(stat) and stat[0] not in "ZX" and int(stat[19]) == process["start-time"]

    def check_running(self, name):
        """While it runs it says so, and afterwards it does not."""
        state = self.state(name)
        if not state:
            return
        before = self.is_alive(state["supervisor"])
        status = self.status(name)["status"]
        after = self.is_alive(state["supervisor"])
        if "end" not in self.state(name) and before and after and status not in ("running", "not recorded"):
            raise Wrong(f"running, but said to be {status}")
        if not before and status in ("running", "orphaned", "starting"):
            raise Wrong(f"over, but said to be {status}")

    def check_abandoned(self, name):
        """Without supervisor it is orphaned as long as the command lives, and lost then; never running."""
        state = self.state(name)
        if not state or "end" in state or (self.record(name) / "launch").exists():
            return
        self.wait_for(lambda: not self.is_alive(state["supervisor"]), "the supervisor's death")
        before = self.is_alive(state["command"])
        status = self.status(name)["status"]
        after = self.is_alive(state["command"])
        allowed = {"orphaned"} if before and after else {"lost"} if not before else {"orphaned", "lost"}
        if status != "not recorded" and status not in allowed and "end" not in self.state(name):
            raise Wrong(f"supervisor killed, command alive: {before}, {after}; said to be {status}")

    def judged(self, kind, name, code):
        """Compares what the command says with what is recorded of it, when nobody writes any more."""
        truth = self.truth.read_text().splitlines() if self.truth.exists() else []
        state, status = self.state(name), self.status(name)
        about = f"{name}: runs new: {code}, the command: {truth}, recorded: {state}, status: {status}"
        if status["status"] == "not recorded":
            if truth:
                raise Wrong(f"it ran, and is not recorded: {about}")
            return "not launched"
        if status["status"] in ("running", "orphaned"):
            raise Wrong(f"nobody is alive: {about}")
        if "end" in state:
            return self.judged_end(kind, name, truth, state, status, about)
        if truth:
            if kind not in WITHOUT_SUPERVISOR:
                raise Wrong(f"its end is not recorded: {about}")
            if status["status"] != "lost":
                raise Wrong(f"its end is not recorded: {about}")
            return "lost with its supervisor"
        if code == 0 and kind not in WITHOUT_SUPERVISOR:
            raise Wrong(f"it was launched, but never began: {about}")
        if status["status"] not in ("starting", "lost"):
            raise Wrong(f"it never began: {about}")
        return "never began"

    def judged_end(self, kind, name, truth, state, status, about):
        exit = supervising.exit_of(state)
        log = self.log(name).decode()
        printed = [line for line in truth if line.startswith("line")]
        expected = "".join(line + "\r\n" for line in printed) + ("last" if "last" in truth else "")
        has_ended = len(truth) > 1 and truth[-2] == "last"
        if not log.startswith(expected) or has_ended and log != expected:
            raise Wrong(f"its log ({log!r}): {about}")
        # Between saying how it will end and its end it may be killed still.
        if exit != KILLED_BY.get(kind) and not (has_ended and str(exit) == truth[-1]):
            raise Wrong(f"its exit: {about}")
        if not has_ended and kind == "stop" and "stopped-by" not in state:
            raise Wrong(f"who stopped it: {about}")
        word = "finished" if exit == 0 else "killed" if isinstance(exit, str) else "failed"
        if status["status"] != word or status["exit"] not in (exit, None) or status["signal"] not in (exit, None):
            raise Wrong(f"its status: {about}")
        return "end and log are right"


def torture(rounds, seed=None, kinds=KINDS, workers=4, progress=lambda done: None):
    """Does so many rounds; returns ({(kind, outcome): count}, [what was wrong])."""
    seed = random.randrange(1 << 32) if seed is None else seed
    counts, wrong = collections.Counter(), []
    numbers, lock = iter(range(rounds)), threading.Lock()

    def work(worker):
        scene = Scene()
        try:
            scene.setUp()
            scene.prepare_rounds(f"{seed}-{worker}")
            while (number := next_number()) is not None:
                kind = kinds[number % len(kinds)]
                try:
                    outcome = scene.round(kind, number)
                except (Wrong, AssertionError, subprocess.TimeoutExpired) as error:
                    outcome = "WRONG"
                    scene.stop_everything()
                    with lock:
                        wrong.append(f"{kind}, round {number} of seed {seed}: {error}")
                with lock:
                    counts[kind, outcome] += 1
                    progress(sum(counts.values()))
        finally:
            scene.doCleanups()

    def next_number():
        with lock:
            return next(numbers, None)

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for future in [pool.submit(work, worker) for worker in range(workers)]:
            future.result()
    return counts, wrong


def table(counts):
    """The counts for people to read."""
    lines = [f"{'killed':<20} {'outcome':<28} {'rounds':>7}"]
    for kind in dict.fromkeys(kind for kind, _ in sorted(counts, key=lambda key: KINDS.index(key[0]))):
        for outcome in sorted(outcome for other, outcome in counts if other == kind):
            lines.append(f"{kind:<20} {outcome:<28} {counts[kind, outcome]:>7}")
    lines.append(f"{'all':<49} {sum(counts.values()):>7}")
    return "\n".join(lines)
