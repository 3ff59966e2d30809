# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests of faults: each system call of a command that touches the project fails in turn, by strace(1)."""
import os
import re
import shutil
import unittest

import harness
import launching
import samples

# Every fault with every errno, and calls that only read as well; else each call that writes once, with errnos in turn.
FULL = bool(os.environ.get("RUNS_ALL_FAULTS"))

WRITING = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "fallocate", "rename", "renameat", "renameat2", "unlink",
           "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmod", "fchmodat",
           "chown", "fchown", "fsetxattr", "flock")
READING = ("read", "pread64", "lseek", "getdents64", "fstat", "newfstatat", "statx", "stat", "lstat", "readlink",
           "readlinkat", "access", "faccessat", "faccessat2", "getxattr", "lgetxattr", "fcntl", "close")
OPENING = ("open", "openat", "openat2")
CAN_TRACE = shutil.which("strace") is not None


class Call:
    """One system call of a command, as strace prints it."""

    def __init__(self, line, name, number):
        self.line, self.name, self.number = line, name, number
        self.counts = {}  # of all names, up to this call

    def writes(self):
        return self.name in WRITING or self.name in OPENING and re.search("O_(CREAT|WRONLY|RDWR|TRUNC)", self.line)


@unittest.skipUnless(CAN_TRACE, "strace is not installed")
class FaultTest(launching.LaunchTest):
    """A project with runs, of which some have been started; it can be put back as it was."""

    def setUp(self):
        super().setUp()
        self.trace_log = self.root / "trace"
        # A sanitizer cannot look for leaks while it is traced.
        options = self.environment.get("ASAN_OPTIONS", "")
        self.environment["ASAN_OPTIONS"] = f"{options}:detect_leaks=0".lstrip(":")

    def prepare(self):
        """Runs a, g/b (started), g/plain and keeper (not), each with files."""
        for name in "a", "g/b":
            self.runs("-q", "new", name, "true", "--description=x", check=0)
            self.wait_for_end(name)
            self.wait_for_environment(name)
            (self.runs_dir / "tensorboard" / name / "events.out").write_text("x" * 100)
            (self.runs_dir / "checkpoints" / f"{name}.ckpt").write_text("x" * 777)
            (self.runs_dir / "records" / name / "mine").write_text(name)
        self.tmux("kill-server", check=0)
        with open(self.database, "a", encoding="utf-8") as file:
            file.write("# by hand\n" + samples.entry("g/plain") + samples.entry("keeper", description="x") + "# tail\n")
        (self.runs_dir / "tensorboard/g/plain").mkdir()
        (self.runs_dir / "tensorboard/g/plain/events.out").write_text("y")

    def save(self):
        """From now on this is how reset() makes it."""
        shutil.copytree(self.project, self.root / "saved", symlinks=True)
        self.before = self.shape()

    def reset(self):
        self.stop_everything()
        shutil.rmtree(self.project)
        shutil.copytree(self.root / "saved", self.project, symlinks=True)

    def shape(self):
        """The files of the runs and the pins of their commits, without what differs each time."""
        found = {}
        for path, content in harness.tree(self.runs_dir).items():
            if content is None or path.endswith((".lock", ".yml.tmp")) or "/.trash/removed-" in path:
                continue
            if path.startswith("records/") and not path.endswith("/mine"):
                continue  # of what a new run records, and when
            if path == ".trash.yml" and content == b"{}\n":
                continue  # as good as none
            content = content.decode() if isinstance(content, bytes) else content
            content = re.sub(r"(?m)^'?[0-9a-f]{14,16}'?:$|(?<=deleted: ).*|(?<=datetime: ).*|(?<=: )[0-9a-f]{40}$", "…", content)
            found[re.sub("/kept-[0-9a-f]+/", "/kept-…/", path)] = content
        refs = self.git("for-each-ref", "--format=%(refname)", "refs/runs", "refs/runs-trash").stdout
        return found | {"refs": sorted(re.sub("(?<=runs-trash/).*", "…", refs).split())}

    def differences(self, expected):
        """The paths that are not as expected, with what is there."""
        found = self.shape()
        return sorted((path, found.get(path), expected.get(path)) for path in found.keys() | expected.keys()
                      if found.get(path) != expected.get(path))

    def litter(self):
        """What is there besides the runs and the lists of them."""
        return sorted(harness.tree(self.runs_dir).keys() - harness.tree(self.root / "saved/.runs").keys())

    def settle(self):
        """A command that changes nothing, but puts in order what another one has left."""
        self.runs("describe", "keeper", "x", check=0)

    # What is done with a fault.

    def traced(self, *options, command):
        """Runs it; returns what came back and what strace has seen."""
        if self.trace_log.exists():
            self.trace_log.unlink()
        done = self.call(["strace", "-o", self.trace_log, "-y", "-s", "4096", "-e", "signal=none", *options, "--", harness.RUNS, *command])
        return done, self.trace_log.read_text(errors="replace").splitlines()

    def calls(self, command, everything=FULL):
        """The system calls of a command that nothing happens to, as far as they are about the project, and write."""
        names = OPENING + WRITING + (READING if everything else ())
        done, lines = self.traced("-e", "trace=" + ",".join("?" + name for name in names), command=command)
        self.assertEqual(done.returncode, 0, done.stderr)
        counts, found = {}, []
        for line in lines:
            name = line.partition("(")[0]
            counts[name] = counts.get(name, 0) + 1
            call = Call(line, name, counts[name])
            call.counts = dict(counts)
            if self.is_ours(line) and name in names and (everything or call.writes()):
                found.append(call)
        return found

    def is_ours(self, line):
        """Whether the call is about the project, and not about text for the terminal."""
        return str(self.project) in line.replace(f"AT_FDCWD<{self.project}>", "") and not re.match(r"\w+\([12]<", line)

    def with_dying_disk(self, call, command):
        """Runs the command; this call and all behind it that open or change files fail."""
        names = OPENING + tuple(name for name in WRITING if name != "write")  # which also tells what is wrong
        faults = [word for name in names
                  for word in ("-e", f"inject=?{name}:error=EIO:when={call.counts.get(name, 0) + (name != call.name)}+")]
        return self.traced("-e", "trace=" + ",".join("?" + name for name in names), *faults, command=command)[0]

    def with_fault(self, call, what, command):
        """Runs the command with a fault; returns what came back and the call of ours that failed, None when none did."""
        done, lines = self.traced("-e", f"trace={call.name}", "-e", f"inject={call.name}:{what}", command=command)
        injected = [line for line in lines if line.endswith("(INJECTED)") and self.is_ours(line)]
        return done, injected[0] if injected else None
