# SPDX-License-Identifier: GPL-2.0-or-later
"""runs list, and what all reading commands share: patterns, wrong command lines, where they look."""
import os

import harness
import samples


class Names(harness.CliTest):
    def test_names_come_in_file_order_one_a_line(self):
        self.write_database("".join(samples.entry(name) for name in ("zeta", "ppo/lr0.1/seed-3", "a b", "'2020'")))
        result = self.runs("list", check=0)
        self.assertEqual(result.stdout, "zeta\nppo/lr0.1/seed-3\na b\n2020\n")
        self.assertEqual(result.stderr, "")

    def test_empty_databases(self):
        # `{}` is what the original leaves behind after the last run is deleted.
        for text in ("", "{}\n", "{}", "# only a comment\n", "\n\n"):
            with self.subTest(text=text):
                self.write_database(text)
                self.assertEqual(self.runs("list", check=0).stdout, "")
                self.assertEqual(self.runs("lookup", "a", "command").returncode, 1)


class Patterns(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.write_database("".join(samples.entry(name) for name in ("run-1", "run-10", "other", "run-\U0001f600")))

    def names(self, pattern):
        return self.runs("list", "--pattern", pattern, check=0).stdout.splitlines()

    def test_a_pattern_matches_the_whole_name(self):
        self.assertEqual(self.names("run-1"), ["run-1"])
        self.assertEqual(self.names("run"), [])
        self.assertEqual(self.names(".*er"), ["other"])

    def test_a_longer_alternative_is_tried_too(self):
        self.assertEqual(self.names("run-1|run-10"), ["run-1", "run-10"])

    def test_perl_syntax(self):
        self.assertEqual(self.names(r"(?!other)\w+-\d+"), ["run-1", "run-10"])

    def test_a_dot_is_a_character_not_a_byte(self):
        self.assertEqual(self.names("run-."), ["run-1", "run-\U0001f600"])

    def test_an_invalid_pattern_is_refused_with_its_position(self):
        before = self.database.read_bytes()
        for command in (["list", "--pattern"], ["table", "--pattern"], ["delete", "-y"]):
            with self.subTest(command=command):
                result = self.runs(*command, "run-(", check=2)
                self.assertEqual(result.stdout, "")
                # Position 5, counted from 0 or from 1; nothing that was put around the pattern may shift it.
                self.assertRegex(result.stderr, r"\b[56]\b")
        self.assertEqual(self.database.read_bytes(), before)

    def test_a_pattern_cannot_close_a_group_that_it_did_not_open(self):
        # Valid only inside the parentheses that an implementation might put around it.
        self.runs("list", "--pattern", "other)|(run-1", check=2)


class CommandLine(harness.CliTest):
    def test_wrong_command_lines(self):
        for arguments in ([], ["frobnicate"], ["list", "--no-such-option"], ["list", "--format", "xml"], ["lookup"],
                          ["table", "--column-width", "wide"], ["table", "--column-width", "-3"], ["reproduce"]):
            with self.subTest(arguments=arguments):
                result = self.runs(*arguments, check=2)
                self.assertEqual(result.stdout, "")
                self.assertNotEqual(result.stderr, "")


class Places(harness.CliTest):
    def reads(self, *place, **where):
        """Every reading command answers; each must leave no trace."""
        self.assertEqual(self.runs(*place, "list", check=0, **where).stdout, "run-1\n")
        self.assertIn("python train.py", self.runs(*place, "table", check=0, **where).stdout)
        self.assertEqual(self.runs(*place, "lookup", "run-1", "host", check=0, **where).stdout, "box\n")
        self.assertIn(samples.COMMIT, self.runs(*place, "reproduce", "run-1", check=0, **where).stdout)

    def test_a_folder_below_the_project(self):
        self.write_database(samples.entry("run-1"))
        below = self.project / "src" / "deep"
        below.mkdir(parents=True)
        self.reads(cwd=below)

    def test_without_git_and_tmux_outside_a_repository(self):
        self.write_database(samples.entry("run-1"))
        nothing = self.root / "nothing"
        nothing.mkdir()
        self.reads("--runs-dir", str(self.runs_dir), cwd=nothing, env={"PATH": str(nothing)})

    def test_a_read_only_folder_gains_no_file(self):
        self.write_database(samples.entry("run-1"))
        os.chmod(self.database, 0o444)
        os.chmod(self.runs_dir, 0o555)
        self.addCleanup(os.chmod, self.runs_dir, 0o755)
        before = sorted(os.listdir(self.runs_dir)), os.stat(self.runs_dir).st_mtime_ns
        self.reads()
        # The time of the folder shows a file that came and went, which matters to root: no mode stops root.
        self.assertEqual((sorted(os.listdir(self.runs_dir)), os.stat(self.runs_dir).st_mtime_ns), before)

    def test_no_runs_yet(self):
        for command in ("list", "table"):
            result = self.runs(command, check=0)
            self.assertEqual(result.stdout, "")
            self.assertNotEqual(result.stderr, "")
        self.assertEqual(self.runs("lookup", "run-1", check=1).stdout, "")
        self.assertEqual(self.runs("reproduce", "run-1", check=1).stdout, "")
        self.assertFalse(self.database.exists(), "reading made a database")

    def test_a_database_that_cannot_be_read_is_named(self):
        self.database.mkdir(parents=True)
        result = self.runs("list", check=1)
        self.assertIn(".runs.yml", result.stderr)


if __name__ == "__main__":
    harness.main()
