# SPDX-License-Identifier: GPL-2.0-or-later
"""Names that lead elsewhere are refused; where an old database holds them, they are used and deleted like any other."""
import json
import re

import yaml

import harness
import launching
import samples

NAMES = ["../../x", "/etc", "", "-rf", "--help", "--", "a/../b", ".hidden", "a:b", "#x", "*", "~", "a\nb", "a\tb",
         "trailing ", " lead", "'", '"', "\\", "$(id)", "\u202egnp", "\x1b[31m", "<<<<<<< HEAD", "\U0001f600"]


def quoted(text):
    """A JSON string without escapes for non-ASCII characters is a double-quoted YAML scalar on one line."""
    return json.dumps(text, ensure_ascii=not text.isprintable())


class OldNames(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.blocks = {name: samples.entry(quoted(name)) for name in NAMES}
        self.write_database("".join(self.blocks.values()))
        self.assertEqual(list(self.entries()), NAMES)

    def test_they_are_listed(self):
        self.assertEqual(json.loads(self.runs("list", "--format", "json", check=0).stdout), NAMES)
        lines = self.runs("list", check=0).stdout.split("\n")
        self.assertEqual(len(lines), len(NAMES) + 1, "one line a name, whatever is in it")
        self.assertEqual(lines[0], "../../x")

    def test_they_are_shown_and_reproduced(self):
        for name in NAMES:
            with self.subTest(name=name):
                self.assertEqual(self.runs("lookup", "--", name, "command", check=0).stdout, "python train.py\n")
                printed = self.runs("reproduce", "--", name, check=0).stdout.partition("\n")[2]
                _, new = samples.through_shell(printed, self.root)
                self.assertEqual(samples.arguments(new[2:])[1], [name, "python train.py"])

    def test_they_are_deleted_and_nothing_outside(self):
        # Where the names would lead to, seen from the folders of a run's files.
        outside = self.project / "x"
        outside.mkdir()
        (outside / "kept").write_text("kept", encoding="utf-8")
        left = dict(self.blocks)
        for name in NAMES:
            with self.subTest(name=name):
                self.runs("delete", "-y", "--", re.escape(name), check=0)
                del left[name]
                if left:
                    self.assertEqual(self.database.read_bytes().decode(), "".join(left.values()))
        self.assertFalse(self.entries())
        self.assertTrue((outside / "kept").exists())

    def test_a_name_too_long_for_a_short_key(self):
        # PyYAML writes such a name as `? name`, on lines of its own.
        name = "long " * 1000 + "end"
        runs = {"a": {"command": "x"}, name: {"command": "y", "description": "z"}, "b": {"command": "z"}}
        self.write_database(yaml.safe_dump(runs))
        self.assertEqual(json.loads(self.runs("list", "--format", "json", check=0).stdout), list(self.entries()))
        self.assertEqual(self.runs("lookup", name, "command", check=0).stdout, "y\n")


class NewNames(launching.LaunchTest):
    def test_refused(self):
        for name in ("", " ", "a ", " a", "-rf", "--help", ".", "..", ".hidden", "../../x", "/etc", "a/", "a//b", "a/../b", "a/.b", "a/-b",
                     "a\nb", "a\tb", "a\x1bb", "a:b", "a*", "a?", "a~b", "$(id)", "a`b", "a;b", "a|b", "a\\b", "'", '"', "a\u202eb",
                     "x" * 201, "\u00e9" * 101, "/".join(["x" * 200] * 5), "y" * 5000):
            with self.subTest(name=name):
                done = self.runs("new", "--", name, "true", check=2)
                self.assertIn("name", done.stderr)
                self.assert_nothing_started()

    def test_allowed(self):
        names = ["x" * 200, "ppo/lr=0.01,seed@3+b_c-d%", "2026", "\u5b66\u4e60/\u00e9", "a b", "=x", "yes"]
        for name in names:
            self.runs("new", name, "true", check=0)
        self.assertEqual(list(self.entries()), names)


if __name__ == "__main__":
    harness.main()
