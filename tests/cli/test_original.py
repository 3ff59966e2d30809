# SPDX-License-Identifier: GPL-2.0-or-later
"""A database of the original, in Python with PyYAML: the same listings, and not one byte of it changed."""
import json
import pathlib

import yaml

import harness
import samples

ORIGINAL = (pathlib.Path(__file__).resolve().parents[1] / "data" / "original.yml").read_bytes()


def original_table(data, width=30):
    """What the original printed: its rows, and tabulate's "simple" format for columns of text."""
    keys = sorted({key for run in data.values() for key in run})

    def cell(run, key):
        text = str(run[key]) if key in run else "_"
        return text[:width] + "..." if len(text) > width else text

    rows = [[name, *(cell(run, key) for key in keys)] for name, run in data.items()]
    header = ["name", *keys]
    # tabulate gives a header two columns more than it needs (MIN_PADDING).
    widths = [max(samples.cells(title) + 2, *map(samples.cells, column))
              for title, *column in zip(header, *rows)]

    def line(row):
        return "  ".join(text + " " * (wide - samples.cells(text)) for text, wide in zip(row, widths)).rstrip() + "\n"
    return "".join(map(line, [header, ["-" * wide for wide in widths], *rows]))


class Original(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.write_database(ORIGINAL)
        self.data = yaml.safe_load(ORIGINAL)

    def test_list(self):
        self.assertEqual(self.runs("list", check=0).stdout.splitlines(), list(self.data))

    def test_table(self):
        self.assertEqual(self.runs("table", check=0).stdout, original_table(self.data))
        self.assertEqual(self.runs("table", "--column-width", "12", check=0).stdout, original_table(self.data, 12))

    def test_lookup(self):
        for name, run in self.data.items():
            with self.subTest(name=name):
                result = json.loads(self.runs("lookup", name, "--format", "json", check=0).stdout)
                result.pop("name", None)
                self.assertEqual(samples.normal(result), samples.normal(run))
        for key, value in self.data["ppo-breakout-1535992200"].items():
            self.assertEqual(self.runs("lookup", "ppo-breakout-1535992200", key, check=0).stdout, f"{value}\n")

    def test_reproduce(self):
        for name, run in self.data.items():
            with self.subTest(name=name):
                printed = self.runs("reproduce", name, check=0).stdout.partition("\n")[2]
                checkout, new = samples.through_shell(printed, self.root)
                self.assertEqual(checkout, ["git", "checkout", run["commit"]])
                options, words = samples.arguments(new[2:])
                self.assertEqual((options, words), ({"description": run["description"]}, [name, run["command"]]))

    def test_writers_leave_the_rest_alone(self):
        self.runs("new", "added", "true", "--description", "new", check=0)
        data = self.database.read_bytes()
        self.assertTrue(data.startswith(ORIGINAL))
        self.assertEqual({**self.entries(), "added": None}, {**self.data, "added": None})

        # A run in the middle, with a quoted value over several lines; then the first and the last one.
        start, end = ORIGINAL.index(b"multi-line:"), ORIGINAL.index(b'"na\\xEFve')
        self.runs("delete", "-y", "multi-line", check=0)
        self.assertEqual(self.database.read_bytes(), data.replace(ORIGINAL[start:end], b""))
        self.runs("delete", "-y", "2020|\u00e9clair", check=0)
        first, last = ORIGINAL.index(b"baseline:"), ORIGINAL.index(b'"\\xE9clair"')
        self.assertEqual(self.database.read_bytes(), ORIGINAL[first:start] + ORIGINAL[end:last] + data[len(ORIGINAL):])


if __name__ == "__main__":
    harness.main()
