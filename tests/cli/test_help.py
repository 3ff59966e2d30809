# SPDX-License-Identifier: GPL-2.0-or-later
"""Help, version, wrong command lines, and output that is for programs as well as for people."""
import re

import harness
import samples

SUBCOMMANDS = ["new", "delete", "list", "table", "lookup", "show", "diff", "status", "metrics", "logs", "attach", "stop", "wait",
               "reproduce", "describe", "move", "tag", "restore", "tensorboard", "trash", "verify"]


class Help(harness.CliTest):
    def test_every_level_has_an_example(self):
        for words in [[]] + [[name] for name in SUBCOMMANDS]:
            with self.subTest(words):
                done = self.runs(*words, "--help", cwd="/", check=0)
                self.assertIn("Example", done.stdout)
                self.assertIn(" ".join(["runs", *words]), done.stdout)
                self.assertEqual(done.stderr, "")
                self.assertEqual(self.runs(*words, "-h", cwd="/", check=0).stdout, done.stdout)

    def test_help_names_the_subcommands_and_options(self):
        text = self.runs("--help", check=0).stdout
        for word in [*SUBCOMMANDS, "--runs-dir", "--db-filename", "--quiet", "--assume-yes", "--version"]:
            self.assertIn(word, text)
        text = self.runs("new", "--help", check=0).stdout
        for word in "--description", "--virtualenv-path", "--overwrite", "--tb-dir-flag", "--save-path-flag":
            self.assertIn(word, text)

    def test_the_man_page_knows_every_option(self):
        page = (harness.SOURCE / "resources/man/runs.1").read_text().replace("\\-", "-")
        for subcommand in [[], *([name] for name in SUBCOMMANDS)]:
            for option in re.findall(r"--([a-z-]+)", self.runs(*subcommand, "--help", check=0).stdout.partition("\nExample")[0]):
                with self.subTest(subcommand=subcommand, option=option):
                    self.assertRegex(page, rf"Fl (\w , )?-{option}\b")

    def test_version(self):
        self.assertRegex(self.runs("--version", cwd="/", check=0).stdout, r"^runs \d+\.\d+\.\d+\S*\n$")

    def test_needs_no_home(self):
        for name in "HOME", "PATH", "TERM":
            self.runs("--version", env={name: None}, check=0)

    def test_wrong_command_lines(self):
        self.write_database(samples.entry("a"))
        before = harness.tree(self.runs_dir)
        for words in ([], ["bogus"], ["--bogus", "list"], ["list", "--bogus"], ["list", "extra"], ["new"], ["new", "a"],
                      ["new", "a", "b", "c"], ["delete"], ["delete", "a", "b"], ["lookup"], ["lookup", "a", "command", "c"],
                      ["reproduce"], ["list", "--format", "xml"], ["lookup", "a", "--format="], ["table", "--column-width", "wide"],
                      ["table", "--column-width"], ["new", "a", "b", "--description"], ["list", "--pattern", "("], ["lis"]):
            with self.subTest(words):
                done = self.runs(*words, check=2)
                self.assertEqual(done.stdout, "")
                self.assertNotEqual(done.stderr, "")
        self.assertEqual(harness.tree(self.runs_dir), before)

    def test_mistakes_are_explained(self):
        for words, said in ((["lst"], "no subcommand 'lst'; did you mean 'list'?"), (["--qiet", "list"], "did you mean '--quiet'?"),
                            (["table", "--column-wdth", "9"], "no option '--column-wdth'; did you mean '--column-width'?"),
                            (["list", "extra"], "'extra' is one too many"), (["list", "--", "--format"], "'--format' is one too many"),
                            (["new", "a"], "COMMAND is required"), (["--runs-dir=", "list"], "--runs-dir")):
            with self.subTest(words):
                done = self.runs(*words, check=2)
                self.assertIn(said, done.stderr)
                self.assertIn("--help`", done.stderr)

    def test_an_empty_command_is_refused(self):
        for command in "", "   ", "\n":
            with self.subTest(command):
                done = self.runs("new", "a", command)
                self.assertIn(done.returncode, (1, 2))
                self.assertIn("command", done.stderr.lower())
        self.assertFalse(self.runs_dir.exists())

    def test_colour_is_for_terminals_that_want_it(self):
        self.write_database(samples.entry("a"))
        for words in ["list"], ["table"], ["lookup", "a"], ["lookup", "b"], ["--help"], ["delete", "x"]:
            with self.subTest(words):
                done = self.runs(*words)
                self.assertNotIn("\x1b", done.stdout + done.stderr)
                self.assertNotIn("\x1b", self.runs_on_terminal(*words, env={"NO_COLOR": "1"})[1])


if __name__ == "__main__":
    harness.main()
