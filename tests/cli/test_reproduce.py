# SPDX-License-Identifier: GPL-2.0-or-later
"""runs reproduce: the original's lines, which a POSIX shell must turn into the same strings again."""
import json

import yaml

import harness
import samples


class Reproduce(harness.CliTest):
    def script(self, *arguments):
        """What is printed below the first line: the part to paste."""
        first, _, rest = self.runs("reproduce", *arguments, check=0).stdout.partition("\n")
        self.assertEqual(first, "To reproduce:")
        return rest

    def calls(self, *arguments):
        """(commit, options of `runs new`, its positional words), as a shell understands the printed lines."""
        checkout, new = samples.through_shell(self.script(*arguments), self.root)
        self.assertEqual(checkout[:2], ["git", "checkout"])
        self.assertEqual(new[:2], ["runs", "new"])
        return checkout[2], *samples.arguments(new[2:])

    def test_the_lines_of_the_original(self):
        self.write_database("run-1:\n  command: python train.py --lr 0.1\n  commit: 0abc123\n"
                            "  description: first try\n")
        lines = [line for line in self.script("run-1").splitlines() if line]
        self.assertEqual(lines, [" git checkout 0abc123",
                                 " runs new run-1 'python train.py --lr 0.1' --description='first try'"])

    def test_every_string_survives_a_shell(self):
        # As bytes of one database, so that the strings are not in doubt; NUL alone cannot be an argument.
        runs = {f"run-{i}": {"command": text, "commit": samples.COMMIT, "description": text}
                for i, text in enumerate(samples.HOSTILE)}
        self.write_database(yaml.safe_dump(runs, sort_keys=False))
        for name, run in runs.items():
            with self.subTest(text=run["command"]):
                commit, options, words = self.calls(name)
                self.assertEqual(commit, samples.COMMIT)
                self.assertEqual(words, [name, run["command"]])
                self.assertEqual(options, {"description": run["description"]})

    def test_a_name_that_looks_like_an_option(self):
        # Only old databases hold such a name.
        self.write_database(samples.entry("-rf") + samples.entry("a b", command="-v"))
        self.assertEqual(self.calls("--", "-rf")[2], ["-rf", "python train.py"])
        self.assertEqual(self.calls("a b")[2], ["a b", "-v"])

    def test_options_are_passed_on(self):
        self.write_database(samples.entry("run-1"))
        _, options, words = self.calls("run-1", "--description", "it's new", "--virtualenv-path=my venv", "--overwrite")
        self.assertEqual(options, {"description": "it's new", "virtualenv-path": "my venv", "overwrite": True})
        self.assertEqual(words, ["run-1", "python train.py"])

    def test_a_run_without_a_command_cannot_be_reproduced(self):
        self.write_database(f"run-1:\n  commit: {samples.COMMIT}\n")
        result = self.runs("reproduce", "run-1", check=1)
        self.assertEqual(result.stdout, "")
        self.assertIn("command", result.stderr)

    def test_nul_cannot_be_reproduced(self):
        for entry in '  command: "x\\0y"\n', '  command: x\n  commit: "\\0"\n', '  command: x\n  description: "x\\0"\n':
            self.write_database("a:\n" + entry)
            result = self.runs("reproduce", "a", check=1)
            self.assertEqual(result.stdout, "")
            self.assertIn("NUL", result.stderr)

    def test_json_has_the_strings_and_the_lines(self):
        self.write_database(samples.entry("run-1", command="echo 'it''s'", description="'a: b'"))
        result = json.loads(self.runs("reproduce", "run-1", "--format", "json", check=0).stdout)
        self.assertEqual({key: result[key] for key in ("name", "commit", "command", "description")},
                         {"name": "run-1", "commit": samples.COMMIT, "command": "echo 'it''s'", "description": "a: b"})
        checkout, new = samples.through_shell("\n".join(result["commands"]), self.root)
        self.assertEqual(checkout, ["git", "checkout", samples.COMMIT])
        self.assertEqual(samples.arguments(new[2:])[1], ["run-1", "echo 'it''s'"])


if __name__ == "__main__":
    harness.main()
