# SPDX-License-Identifier: GPL-2.0-or-later
"""Old databases may hold names that are forbidden now: shown, looked up, reproduced and deleted like any other."""
import json
import re

import yaml

import harness
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


if __name__ == "__main__":
    harness.main()
