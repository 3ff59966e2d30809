# SPDX-License-Identifier: GPL-2.0-or-later
"""runs new in every kind of git repository: an entry must name the code that ran, and no other."""
import os
import re
import shutil

import harness
import launching


class Refused(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.commit("sub/deep.py", "deep = 1\n")

    def refused(self, reason, cwd=None):
        done = self.runs("new", "a", "true", cwd=cwd, check=1)
        self.assertRegex(done.stderr, reason)
        self.assertEqual(done.stdout, "")
        self.assert_nothing_started()

    def test_changed_files_are_named(self):
        def write(path, content):
            (self.project / path).write_text(content)

        odd = "na\u00efve \"x\".py"
        self.commit(odd, "x")
        for label, change, name in (
                ("modified", lambda: write("train.py", "x"), "train.py"),
                ("modified, same size", lambda: write("sub/deep.py", "deep = 2\n"), "sub/deep.py"),
                ("odd name", lambda: write(odd, "y"), "na\u00efve"),
                ("deleted", lambda: os.remove(self.project / "train.py"), "train.py"),
                ("mode", lambda: os.chmod(self.project / "train.py", 0o755), "train.py"),
                ("a link now", lambda: (os.remove(self.project / "train.py"), os.symlink("sub", self.project / "train.py")), "train.py"),
                ("staged", lambda: (write("new.py", "x"), self.git("add", "new.py")), "new.py"),
                ("staged and changed back", lambda: (write("train.py", "x"), self.git("add", "train.py"),
                                                     write("train.py", "print('training')\n")), "train.py"),
                ("staged deletion", lambda: self.git("rm", "--quiet", "--cached", "train.py"), "train.py"),
                ("renamed", lambda: self.git("mv", "train.py", "moved.py"), "moved.py")):
            with self.subTest(label):
                change()
                self.refused(f"(?s)in no commit.*{re.escape(name)}")
                self.refused(name, cwd=self.project / "sub")
                self.git("reset", "--quiet", "--hard")

    def test_unfinished_merge(self):
        self.git("checkout", "--quiet", "-b", "other")
        self.commit("train.py", "other")
        self.git("checkout", "--quiet", "main")
        self.commit("train.py", "main")
        self.git("merge", "other", check=1)
        self.refused("train.py")

    def test_modified_submodule(self):
        self.make_repository(self.root / "library")
        self.git("submodule", "--quiet", "add", self.root / "library", "lib")
        self.git("commit", "--quiet", "--message=submodule")
        (self.project / "lib/train.py").write_text("changed")
        self.refused("lib")

    def test_without_a_commit_or_a_working_tree(self):
        for folder, options in ("empty", []), ("bare", ["--bare"]):
            self.git("init", "--quiet", *options, self.root / folder)
        (self.root / "none").mkdir()
        for folder, word in ("empty", "commit"), ("bare", "bare|work"), ("none", "git"):
            with self.subTest(folder):
                self.refused(word, cwd=self.root / folder)

    if os.geteuid() == 0:  # nobody else can give files away
        def test_repository_of_another_user(self):
            for path in [self.project, *self.project.rglob("*")]:
                os.chown(path, 12345, 12345, follow_symlinks=False)
            self.refused("safe.directory")
            self.git("config", "--global", "--add", "safe.directory", self.project)
            self.runs("new", "a", "true", check=0)


class Accepted(launching.LaunchTest):
    def accepted(self, top, exclude=None, **how):
        """Starts a run and returns the entry; the tree stays clean and the runs directory is at its top."""
        done = self.runs("new", "a", "true", check=0, **({"cwd": top} | how))
        self.database = top / ".runs/.runs.yml"
        entry = self.entries()["a"]
        self.assertEqual(entry["commit"], self.git("rev-parse", "HEAD", cwd=top).stdout.strip())
        self.assertEqual(self.git("status", "--porcelain", cwd=top).stdout, "")
        self.assertNotIn("warning", done.stderr.lower())
        if exclude:
            self.assertIn(".runs", exclude.read_text())
        return entry

    def test_touched_but_not_changed(self):
        os.utime(self.project / "train.py", (1, 1))
        self.accepted(self.project)

    def test_untracked_files_are_a_warning_and_ignored_ones_are_not(self):
        self.commit(".gitignore", "*.log\ndata/\n")
        (self.project / "x.log").write_text("x")
        (self.project / "data").mkdir()
        (self.project / "data/big.bin").write_text("x")
        self.accepted(self.project)
        (self.project / "helper.py").write_text("x")
        done = self.runs("new", "b", "true", check=0)
        self.assertIn("helper.py", done.stderr)
        self.assertNotIn("x.log", done.stderr)
        self.assertNotIn("data", done.stderr)
        self.assertEqual(list(self.entries()), ["a", "b"])

    def test_linked_worktree(self):
        self.git("worktree", "add", "--quiet", "-b", "side", self.root / "side")
        self.commit("side.py", "x", cwd=self.root / "side")
        (self.project / "train.py").write_text("the other tree is dirty")
        self.accepted(self.root / "side", exclude=self.project / ".git/info/exclude")

    def test_inside_a_submodule_and_around_it(self):
        self.make_repository(self.root / "library")
        self.git("submodule", "--quiet", "add", self.root / "library", "lib")
        self.git("commit", "--quiet", "--message=submodule")
        self.commit("later.py", "x", cwd=self.project / "lib")
        self.accepted(self.project / "lib", exclude=self.project / ".git/modules/lib/info/exclude")
        self.git("commit", "--quiet", "--all", "--message=newer submodule")
        self.accepted(self.project)

    def test_detached_head(self):
        first = self.git("rev-parse", "HEAD").stdout.strip()
        self.commit("later.py", "x")
        self.git("checkout", "--quiet", first)
        self.assertEqual(self.accepted(self.project)["commit"], first)

    def test_packed_refs_and_odd_branch_names(self):
        self.git("checkout", "--quiet", "-b", "feature/l\u00f6sung.#1")
        self.git("pack-refs", "--all")
        self.git("gc", "--quiet")
        self.accepted(self.project)

    def test_sparse_checkout(self):
        self.commit("kept/x.py", "x")
        self.commit("left out/y.py", "y")
        self.git("sparse-checkout", "set", "--cone", "kept")
        self.assertFalse((self.project / "left out").exists())
        self.accepted(self.project)

    def test_sha256(self):
        self.make_repository(self.root / "modern", "--object-format=sha256")
        self.assertRegex(self.accepted(self.root / "modern")["commit"], "^[0-9a-f]{64}$")
        (self.root / "modern/train.py").write_text("changed")
        self.assertIn("train.py", self.runs("new", "b", "true", cwd=self.root / "modern", check=1).stderr)

    def test_line_ends_that_git_converts(self):
        # Only git itself knows its filters well enough to tell that nothing has changed.
        self.commit(".gitattributes", "*.txt text eol=crlf\n*.dat filter=count\n")
        self.git("config", "filter.count.clean", "wc -c")
        self.git("config", "filter.count.smudge", "cat")
        self.commit("a.txt", "one\ntwo\n")
        (self.project / "a.txt").unlink()
        self.commit("b.dat", "12345")
        self.git("checkout", "--quiet", "--", "a.txt")
        os.utime(self.project / "b.dat", (1, 1))
        self.assertIn(b"\r\n", (self.project / "a.txt").read_bytes())
        self.accepted(self.project)

    def test_git_file_instead_of_a_folder(self):
        self.git("init", "--quiet", "--separate-git-dir", self.root / "elsewhere.git", self.project)
        self.accepted(self.project, exclude=self.root / "elsewhere.git/info/exclude")

    def test_a_symbolic_link_to_the_project(self):
        os.symlink(self.project, self.root / "link")
        self.accepted(self.project, cwd=self.root / "link", env={"PWD": self.root / "link"})

    def test_variables_of_git_do_not_confuse(self):
        # Git sets them for hooks and rebases; they name another repository than the one around the current directory.
        other = self.root / "other"
        self.make_repository(other)
        shutil.rmtree(other / ".git/objects")
        self.accepted(self.project, env={"GIT_DIR": other / ".git", "GIT_WORK_TREE": other, "GIT_INDEX_FILE": other / "index"})

    def test_settings_of_the_user_do_not_hide_a_change(self):
        self.git("config", "--global", "status.short", "true")
        self.git("config", "--global", "status.showUntrackedFiles", "no")
        self.git("config", "--global", "color.ui", "always")
        (self.project / "train.py").write_text("changed")
        self.assertIn("train.py", self.runs("new", "a", "true", env={"LC_ALL": "de_DE.UTF-8"}, check=1).stderr)


if __name__ == "__main__":
    harness.main()
