# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs in a working tree of their own, and runs that are run again in one."""
import json
import shutil
import struct

import harness
import outcomes

WHERE = "pwd >{0}.new; cat code.py >>{0}.new; git status --porcelain >>{0}.new; mv {0}.new {0} #"


class IsolatedTest(outcomes.OutcomeTest):
    def setUp(self):
        super().setUp()
        (self.project / "sub").mkdir()
        (self.project / "code.py").write_text("first\n")
        (self.project / "sub/code.py").write_text("first\n")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=code")
        self.told = self.root / "told"
        self.where = WHERE.format(self.told)
        self.worktrees = self.runs_dir / "worktrees"

    def worktree(self, name):
        return self.state(name)["worktree"]

    def registered(self):
        return [line.removeprefix("worktree ") for line in self.git("worktree", "list", "--porcelain").stdout.splitlines() if line.startswith("worktree ")][1:]

    def end(self, *names):
        for name in names:
            self.runs("wait", name, check=0)


class Isolated(IsolatedTest):
    def test_it_does_not_see_what_is_edited_meanwhile(self):
        go, commit = self.root / "go", self.git("rev-parse", "HEAD").stdout.strip()
        self.start("g/a", f"while [ ! -e {go} ]; do sleep 0.02; done; {self.where}", "--isolated")
        (self.project / "code.py").write_text("edited\n")
        self.git("commit", "--quiet", "--all", "--message=edited")
        go.touch()
        self.assertEqual(self.wait_for_file(self.told), f"{self.worktree('g/a')}\nfirst\n")
        self.end("g/a")
        self.assertTrue(self.worktree("g/a").startswith(str(self.worktrees)))
        self.assertEqual(self.registered(), [self.worktree("g/a")])
        self.assertEqual(self.entries()["g/a"]["commit"], commit)
        self.assertEqual(self.git("status", "--porcelain").stdout, "")
        self.assertTrue((self.runs_dir / "tensorboard").is_dir())  # in the project, not in the tree

    def test_in_the_same_directory_of_it(self):
        self.start("a", self.where, "--isolated", cwd=self.project / "sub")
        self.assertEqual(self.wait_for_file(self.told), f"{self.worktree('a')}/sub\nfirst\n")

    def test_the_setting(self):
        (self.project / ".runsrc").write_text("isolated: true\n")
        self.start("a", self.where)
        self.assertEqual(self.wait_for_file(self.told).splitlines()[0], self.worktree("a"))
        (self.project / ".runsrc").write_text("isolated: perhaps\n")
        self.assertIn(".runsrc", self.runs("new", "b", "true #", check=1).stderr)

    def test_with_a_snapshot(self):
        (self.project / "code.py").write_text("dirty\n")
        (self.project / "more.py").write_text("untracked\n")
        self.start("a", self.where, "--isolated", "--snapshot")
        self.assertEqual(self.wait_for_file(self.told).splitlines()[1:], ["dirty"])
        self.assertEqual(harness.pathlib.Path(self.worktree("a"), "more.py").read_text(), "untracked\n")

    def test_it_goes_with_the_run_unless_something_would_be_lost(self):
        for name in "a", "b", "c":
            self.start(name, "true #", "--isolated")
        self.end("a", "b", "c")
        trees = {name: harness.pathlib.Path(self.worktree(name)) for name in "abc"}
        self.runs("delete", "-y", "a", check=0)
        self.assertFalse(trees["a"].exists())
        (trees["b"] / "code.py").write_text("work of hours\n")
        before = self.database.read_bytes()
        done = self.runs("delete", "-y", "b|c", check=1)
        self.assertIn("--discard-changes", done.stderr)
        self.assertIn(str(trees["b"]), done.stderr)
        self.assertEqual(self.database.read_bytes(), before)
        self.assertEqual((trees["b"] / "code.py").read_text(), "work of hours\n")
        self.assertTrue((trees["c"] / "code.py").exists())
        self.runs("delete", "--trash", "-y", "b|c", check=0)
        self.assertEqual((trees["b"] / "code.py").read_text(), "work of hours\n")
        done = self.runs("trash", "--empty", "-y", check=1)
        self.assertIn("--discard-changes", done.stderr)
        self.assertIn("the run 'b'", done.stderr)
        self.runs("trash", "--empty", "-y", "--discard-changes", check=0)
        self.assertEqual((self.registered(), [tree for tree in trees.values() if tree.exists()]), ([], []))

    def test_it_moves_with_the_run(self):
        self.start("a", self.until_told, "--isolated")
        self.wait_for_status("a", "running")
        self.runs("move", "a", "g/b", check=0)
        self.tell()
        self.end("g/b")
        self.runs("delete", "-y", "g/b", check=0)
        self.assertEqual((self.registered(), self.pins()), ([], ""))

    def pins(self):
        return self.git("for-each-ref", "refs/runs", "refs/runs-trash").stdout


class RunAgain(IsolatedTest):
    def test_the_same_command_from_the_recorded_commit(self):
        self.start("a", self.where, "--description=why", cwd=self.project / "sub")
        first = self.wait_for_file(self.told)
        self.told.unlink()
        (self.project / "sub/code.py").write_text("later\n")
        before = self.git("status", "--porcelain").stdout  # a dirty tree is nobody's business here
        self.runs("reproduce", "a", "--run", "--as", "a-2", check=0)
        again = self.wait_for_file(self.told)
        self.assertEqual(first.splitlines(), [str(self.project / "sub"), "first"])
        self.assertEqual(again.splitlines(), [self.worktree("a-2") + "/sub", "first"])
        old, new = self.entries()["a"], self.entries()["a-2"]
        self.assertEqual(new["reproduces"], "a")
        self.assertEqual([new[key] for key in ("command", "commit", "description")], [old[key] for key in ("command", "commit", "description")])
        self.assertEqual(self.git("status", "--porcelain").stdout, before)
        self.end("a", "a-2")
        self.runs("diff", "a", "a-2", "--no-patch")

    def test_nothing_is_printed_to_be_read_by_programs(self):
        self.start("a", "true #")
        done = self.runs("reproduce", "a", "--run", "--format", "json", check=2)
        self.assertIn("--format", done.stderr)
        self.assertEqual(len(self.entries()), 1)

    def test_names(self):
        self.start("a", "true #")
        self.end("a")
        self.assertRegex(self.runs("reproduce", "a", "--run", check=0).stderr, r"recorded as 'a-?_?\d+'")
        self.assertEqual(len(self.entries()), 2)
        self.runs("reproduce", "a", "--run", "--as", "../x", check=2)
        self.runs("reproduce", "b", "--run", check=1)
        self.runs("reproduce", "a", "--as", "b", check=2)
        self.assertEqual(len(self.entries()), 2)

    def test_the_commit_is_gone(self):
        self.write_database("a:\n  command: 'true #'\n  commit: 8f14e45fceea167a5a36dedd4bea2543f1a2b3c4\n")
        before = self.database.read_bytes()
        done = self.runs("reproduce", "a", "--run", "--as", "b", check=1)
        self.assertIn("8f14e45fceea", done.stderr)
        self.assertEqual((self.database.read_bytes(), self.registered()), (before, []))

    def test_submodules(self):
        self.make_repository(self.root / "module")
        self.git("submodule", "--quiet", "add", str(self.root / "module"), "module")
        self.git("commit", "--quiet", "--message=module")
        self.start("a", "true #")
        self.start("b", f"cat module/train.py >{self.told}.new; mv {self.told}.new {self.told} #", "--isolated")
        self.assertEqual(self.wait_for_file(self.told), "print('training')\n")


class Training(IsolatedTest):
    def scalars(self, name):
        """The events of a training but for their times: record by record, framed as TFRecords."""
        file, = (self.runs_dir / "tensorboard" / name).iterdir()
        data, events = file.read_bytes(), []
        while data:
            length, = struct.unpack("<Q", data[:8])
            event = data[12:12 + length]
            self.assertEqual(event[0], 1 << 3 | 1)  # wall_time, a double
            events.append(event[9:])
            data = data[16 + length:]
        return events

    def test_the_same_scalars(self):
        shutil.copy(harness.SOURCE / "demo/train.py", self.project / "train.py")
        self.git("commit", "--quiet", "--all", "--message=a real training")
        self.start("a", "python3 -B train.py --lr 0.3 --steps 50 --seed 7")
        self.start("other", "python3 -B train.py --lr 0.3 --steps 50 --seed 8")
        self.end("a", "other")
        with open(self.project / "train.py", "a") as file:
            file.write("\nraise SystemExit('another program by now')\n")
        self.git("commit", "--quiet", "--all", "--message=broken")
        self.runs("reproduce", "a", "--run", "--as", "again", check=0)
        self.end("again")
        self.assertGreater(len(self.scalars("a")), 50)
        self.assertEqual(self.scalars("again"), self.scalars("a"))
        self.assertNotEqual(self.scalars("other"), self.scalars("a"))
        self.assertEqual(*(json.loads((self.runs_dir / f"checkpoints/{name}.ckpt").read_text()) for name in ("a", "again")))


if __name__ == "__main__":
    harness.main()
