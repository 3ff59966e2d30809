# SPDX-License-Identifier: GPL-2.0-or-later
"""The code of a run never disappears: commits are pinned, and a dirty tree can be stored as a commit of its own."""
import hashlib
import json
import os

import harness
import outcomes


class SnapshotTest(outcomes.OutcomeTest):
    def setUp(self):
        super().setUp()
        (self.project / ".gitignore").write_text("*.ignored\n")
        (self.project / "lib").mkdir()
        for path in "lib/a.py", "lib/b.py", "gone.py":
            (self.project / path).write_text("old\n")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=base")
        self.head = self.commit_of("HEAD")

    def commit_of(self, name):
        return self.git("rev-parse", name).stdout.strip()

    def make_dirty(self):
        """Changes of every kind; returns the tree that a snapshot has to have: {path: (mode, content)}."""
        (self.project / "lib/a.py").write_text("staged\n")
        self.git("add", "lib/a.py")
        (self.project / "lib/a.py").write_text("staged, then changed\n")
        (self.project / "lib/b.py").write_text("not staged\n")
        (self.project / "gone.py").unlink()
        (self.project / "new.sh").write_text("new\n")
        (self.project / "new.sh").chmod(0o755)
        (self.project / "it's a näme").write_text("untracked\n")
        (self.project / "link").symlink_to("lib/a.py")
        (self.project / "data.ignored").write_text("ignored\n")
        return {".gitignore": ("100644", "*.ignored\n"), "train.py": ("100644", "print('training')\n"), "lib/a.py": ("100644", "staged, then changed\n"),
                "lib/b.py": ("100644", "not staged\n"), "new.sh": ("100755", "new\n"), "it's a näme": ("100644", "untracked\n"), "link": ("120000", "lib/a.py")}

    def tree(self, commit):
        tree = {}
        for line in self.git("ls-tree", "-rz", commit).stdout.split("\0")[:-1]:
            mode, _, rest = line.split(" ", 2)
            blob, path = rest.split("\t")
            tree[path] = mode, self.git("cat-file", "blob", blob).stdout
        return tree

    def surroundings(self):
        """What a snapshot must not touch."""
        git = self.project / ".git"
        return (harness.tree(self.project / "lib"), (git / "index").read_bytes(), (git / "HEAD").read_text(), self.git("stash", "list").stdout,
                self.git("for-each-ref", "refs/heads", "refs/tags").stdout, self.git("status", "--porcelain=v2", "--branch").stdout,
                self.git("diff", "--cached").stdout, {path: os.lstat(self.project / path).st_mtime_ns for path in ("lib/a.py", "new.sh", "train.py")})

    def pins(self):
        lines = self.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/runs", "refs/runs-trash").stdout.splitlines()
        return dict(line.split(" ") for line in lines)


class Snapshot(SnapshotTest):
    def test_without_the_flag_it_is_refused_and_named(self):
        self.make_dirty()
        before = self.surroundings()
        done = self.runs("new", "a", "true #", check=1)
        self.assertIn("--snapshot", done.stderr)
        self.assertIn("lib/b.py", done.stderr)
        self.assertEqual((self.surroundings(), self.entries(), self.pins()), (before, {}, {}))

    def test_a_dirty_tree(self):
        wanted = self.make_dirty()
        before = self.surroundings()
        done = self.runs("new", "g/a", "true #", "--snapshot", check=0)
        self.assertEqual(done.stderr, "")
        entry = self.entries()["g/a"]
        self.assertEqual(entry["base"], self.head)
        self.assertNotEqual(entry["commit"], self.head)
        self.assertEqual(self.commit_of(entry["commit"] + "^"), self.head)
        self.assertEqual(self.pins(), {"refs/runs/g/a": entry["commit"]})
        self.assertEqual(self.tree(entry["commit"]), wanted)
        self.assertEqual(self.surroundings(), before)
        shown = self.runs("show", "g/a", check=0).stdout
        self.assertIn(entry["commit"], shown)
        self.assertIn(self.head, shown)

    def test_a_clean_tree_needs_none(self):
        self.start("a", "true #", "--snapshot")
        self.assertEqual(self.entries()["a"]["commit"], self.head)
        self.assertNotIn("base", self.entries()["a"])
        self.assertEqual(self.pins(), {"refs/runs/a": self.head})

    def test_a_launch_that_fails_leaves_no_pin(self):
        self.start("first", "true #")  # after which the runs directory is excluded
        pins, entries = self.pins(), self.entries()
        self.make_dirty()
        before = self.surroundings()
        (self.runs_dir / "tensorboard/g").write_text("in the way")
        self.runs("new", "g/a", "true #", "--snapshot", check=1)
        self.assertEqual((self.surroundings(), self.entries(), self.pins()), (before, entries, pins))

    def test_the_printed_lines_bring_the_snapshot_back(self):
        wanted = self.make_dirty()
        self.start("a", "true #", "--snapshot")
        self.git("stash", "--include-untracked", "--quiet")
        commands = json.loads(self.runs("reproduce", "a", "--format=json", check=0).stdout)["commands"]
        self.call(["sh", "-ec", commands[0]], check=0)
        self.assertEqual(self.tree("HEAD"), wanted)


class Garbage(SnapshotTest):
    def collect(self):
        self.git("reflog", "expire", "--expire=now", "--all")
        self.git("gc", "--prune=now", "--quiet")

    def archive(self, commit):
        return hashlib.sha256(self.git("archive", commit).stdout.encode("utf-8", "surrogateescape")).hexdigest()

    def assert_whole(self, archives):
        self.collect()
        self.assertEqual({commit: self.archive(commit) for commit in archives}, archives)

    def test_every_tree_outlives_rebase_branch_move_and_trash(self):
        self.git("checkout", "--quiet", "-b", "topic")
        for number in range(2):
            (self.project / "lib/a.py").write_text(f"topic {number}\n")
            self.git("commit", "--quiet", "--all", f"--message=topic {number}")
            self.start(f"t/{number}", "true #")
        self.make_dirty()
        self.start("t/snap", "true #", "--snapshot")
        self.start("t/own", "true #", "--snapshot", "--isolated")
        self.git("reset", "--quiet", "--hard")
        self.runs("wait", ".*", check=0)
        commits = {name: entry["commit"] for name, entry in self.entries().items()}
        archives = {commit: self.archive(commit) for commit in commits.values()}
        self.assertGreaterEqual(len(archives), 3)

        self.git("checkout", "--quiet", "main")
        self.git("commit", "--quiet", "--allow-empty", "--message=meanwhile")
        self.git("rebase", "--quiet", "main", "topic")
        self.git("checkout", "--quiet", "main")
        self.git("branch", "--quiet", "-D", "topic")
        self.assert_whole(archives)
        self.assertEqual(self.pins(), {"refs/runs/" + name: commit for name, commit in commits.items()})
        self.runs("move", "t", "archive/t", check=0)
        self.assert_whole(archives)
        self.assertEqual(self.pins(), {"refs/runs/archive/" + name: commit for name, commit in commits.items()})
        self.runs("delete", "--trash", "-y", ".*", check=0)
        self.assert_whole(archives)
        self.assertEqual(sorted(self.pins().values()), sorted(commits.values()))
        self.assertTrue(all(ref.startswith("refs/runs-trash/") for ref in self.pins()))
        self.runs("restore", *("archive/" + name for name in commits), check=0)
        self.assert_whole(archives)
        self.assertEqual(self.pins(), {"refs/runs/archive/" + name: commit for name, commit in commits.items()})
        self.assertEqual({name.removeprefix("archive/"): entry["commit"] for name, entry in self.entries().items()}, commits)

        # What nobody has pinned any more goes: otherwise all this would say nothing.
        self.runs("delete", "-y", "archive/t/0|archive/t/1", check=0)
        self.runs("delete", "-y", "--trash", ".*", check=0)
        self.runs("trash", "--empty", "-y", check=0)
        self.assertEqual(self.pins(), {})
        self.collect()
        for commit in archives:
            self.git("cat-file", "-e", commit, check=1)

    def test_names_that_no_ref_can_have(self):
        for name in "a.lock", "x..y", "sp ace/\u00fc", "100%":
            with self.subTest(name):
                self.make_dirty()
                self.start(name, "true #", "--snapshot")
                self.git("reset", "--quiet", "--hard")
                self.git("clean", "--quiet", "--force", "-d")
                commit = self.entries()[name]["commit"]
                self.assert_whole({commit: self.archive(commit)})
                self.assertNotEqual(commit, self.head)


if __name__ == "__main__":
    harness.main()
