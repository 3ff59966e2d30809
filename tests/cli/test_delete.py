# SPDX-License-Identifier: GPL-2.0-or-later
"""runs delete: what it asks, what it matches, and that running commands are stopped."""
import shlex

import harness
import launching
import samples
from deleting import DeleteTest


class Delete(DeleteTest):
    def test_removes_everything_of_the_run_and_nothing_else(self):
        self.recorded("a", "group/b", "c")
        self.write_database("# mine\n" + samples.entry("a") + "\n# of b\n" + samples.entry("group/b") + samples.entry("c"))
        self.file("notes/a/x")
        done = self.runs("delete", "group/b", "-y", check=0)
        self.assertEqual(done.stdout, "")
        self.assertEqual(self.files(), self.runs_with_files("a", "c") | {"notes/a/x"})
        text = self.database.read_text()
        self.assertTrue(text.startswith("# mine\n" + samples.entry("a")), text)
        self.assertTrue(text.endswith(samples.entry("c")), text)
        self.assertEqual(list(self.entries()), ["a", "c"])

    def test_asks_and_says_what_would_go(self):
        for typed, code, left in (("n\n", 1, ["a-1", "a-2", "b"]), ("\n", 1, ["a-1", "a-2", "b"]), ("yep\n", 1, ["a-1", "a-2", "b"]),
                                  ("\x04", 1, ["a-1", "a-2", "b"]), ("\x03", 130, ["a-1", "a-2", "b"]),
                                  ("y\n", 0, ["b"]), ("yes\n", 0, ["b"])):
            with self.subTest(typed):
                self.recorded("a-1", "a-2", "b")
                found, output = self.runs_on_terminal("delete", "a-.", typed=typed)
                self.assertEqual(found, code, output)
                shown = output.replace("\n", "")  # a long path may be wrapped
                for words in "a-1", "a-2", "tensorboard/a-1", "checkpoints/a-2.ckpt", "records/a-1", "777":
                    self.assertIn(words, shown)
                self.assertNotIn("checkpoints/b.ckpt", shown)
                self.assertEqual(list(self.entries()), left)
                self.assertEqual(self.files(), self.runs_with_files(*left))

    def test_without_a_terminal_it_needs_assume_yes(self):
        self.recorded("a")
        for answer in None, "y\n":
            done = self.runs("delete", "a", input=answer, check=1)
            self.assertIn("-y", done.stderr)
        self.assertEqual((list(self.entries()), self.files()), (["a"], self.runs_with_files("a")))
        self.runs("--assume-yes", "delete", "a", check=0)
        self.assertEqual((self.entries(), self.files()), ({}, set()))

    def test_the_pattern_matches_whole_names(self):
        names = ["run-1", "run-10", "xrun-1", "a", "b", "ab", "\u00e9", "g/x", "g/y"]
        for pattern, gone in (("run-1", ["run-1"]), ("run-.*", ["run-1", "run-10"]), ("a|b", ["a", "b"]), (".", ["a", "b", "\u00e9"]),
                              ("g/.*", ["g/x", "g/y"]), ("(?i)RUN-10", ["run-10"]), ("^a$", ["a"]), (r"\Qg/x\E", ["g/x"]),
                              (".*", names)):
            with self.subTest(pattern):
                self.recorded(*names)
                self.runs("delete", "-y", pattern, check=0)
                left = [name for name in names if name not in gone]
                self.assertEqual((list(self.entries()), self.files()), (left, self.runs_with_files(*left)))

    def test_a_dollar_is_the_very_end(self):
        self.write_database(samples.entry("a") + samples.entry('"a\\n"'))
        for pattern in "a", "a$":
            self.runs("delete", "-y", pattern)
            self.assertEqual(list(self.entries()), ["a\n"])

    def test_no_match(self):
        self.recorded("run-1", "run-2")
        for pattern in "run", "RUN-1", "x":
            done = self.runs("delete", "-y", pattern, check=1)
            for words in "No runs match", pattern, "run-1", "run-2":
                self.assertIn(words, done.stderr)
        self.assertEqual(self.files(), self.runs_with_files("run-1", "run-2"))

    def test_no_match_without_any_run(self):
        self.assertIn("No runs match", self.runs("delete", "-y", ".*", check=1).stderr)
        self.assertFalse(self.runs_dir.exists())

    def test_not_a_regular_expression(self):
        self.recorded("a", "b")
        for pattern in "(", "*", "[", "a)|(b", "(?<", "a\\":
            with self.subTest(pattern):
                self.assertIn(pattern, self.runs("delete", "-y", pattern, check=2).stderr)
        self.assertEqual(list(self.entries()), ["a", "b"])

    def test_a_group_that_is_empty_is_a_free_name_again(self):
        self.runs("new", "g/x/y", "true", check=0)
        self.wait_for_end("g/x/y")
        self.runs("delete", "-y", "g/x/y", check=0)
        self.runs("new", "g", "true", check=0)
        self.assertEqual(list(self.entries()), ["g"])

    def test_needs_no_repository(self):
        self.recorded("a")
        self.runs("delete", "-y", "a", "--runs-dir", self.runs_dir, cwd=self.root / "tmp", check=0)
        self.assertEqual(self.files(), set())


class Running(DeleteTest):
    def test_the_command_and_its_children_end(self):
        # The second one ignores the hangup that a closed terminal sends, as under nohup.
        for name, trap in ("a", ""), ("b", 'trap "" HUP; '):
            with self.subTest(name):
                script = f"{trap}sleep 1000 & echo $! >{self.root}/{name}.new; mv {self.root}/{name}.new {self.root}/{name}; wait"
                self.runs("new", name, f"sh -c {shlex.quote(script)}", check=0)
                child = int(self.wait_for_file(self.root / name))
                self.assertIn(child, self.processes())
                self.runs("delete", "-y", name, check=0)
                self.wait_for(lambda: not self.processes(), "the end of the command, its child, the supervisor and the server")
                self.assertEqual((self.sessions(), self.files()), ([], set()))

    def test_a_checkpoint_written_at_the_last_moment_goes_too(self):
        script = 'cd "${1#*=}/../.."; while :; do echo x >"${2#*=}"; echo x >"${1#*=}/events"; done'
        self.runs("new", "a", f"sh -c {shlex.quote(script)} sh", check=0)
        self.wait_for_file(self.runs_dir / "checkpoints/a.ckpt")
        self.runs("delete", "-y", "a", check=0)
        self.wait_for(lambda: not self.processes(), "the end of the command")
        self.assertEqual(self.files(), set())

    def test_other_runs_go_on(self):
        for name in "run-1", "run-10", "run-1.5":
            self.runs("new", name, launching.STAY, check=0)
        self.runs("delete", "-y", "run-1", check=0)
        self.assertIsNone(self.session("run-1"))
        for name in "run-10", "run-1.5":
            self.assertIsNotNone(self.session(name))
            panes = self.tmux("list-panes", "-t", self.session(name), "-F", "#{pane_dead}", check=0)
            self.assertEqual(panes.stdout, "0\n")


if __name__ == "__main__":
    harness.main()
