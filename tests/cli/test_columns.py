# SPDX-License-Identifier: GPL-2.0-or-later
"""runs table with chosen columns, in a chosen order."""
import csv
import io
import json

import yaml

import harness
import metering

NAN = float("nan")


class Columns(metering.MetricTest):
    def setUp(self):
        super().setUp()
        self.add_runs(
            a=("--lr=1e-3 --batch-size=32 --fast", {"loss": [0.5, 0.25, 0.375], "acc": [1]}, {"host": "box", "note": "'yes'"}),
            b=("--lr=10 --batch_size=32 data", {"loss": [NAN]}, {"host": "box", "tags": "[x, y]"}),
            c=("--lr=2 --batch-size=32", {"loss": [1e-7, 1e6]}, {"host": "box"}),
            d=("--lr=auto --batch-size=32", {}, {"host": "box"}))

    def table(self, *options, check=0):
        return self.runs("table", *options, check=check).stdout

    def test_text(self):
        self.assertEqual(self.table("--columns", "name,arg.lr,metric.loss.min,metric.loss,tag.x,duration,key.note,arg.0", "--column-width", "3"),
                         "name    arg.lr    metric.loss.min    metric.loss    tag.x    duration    key.note    arg.0\n"
                         "------  --------  -----------------  -------------  -------  ----------  ----------  -------\n"
                         "a       1e-3      0.25               0.375          false    _           yes         tra...\n"
                         "b       10        nan                nan            true     _           _           tra...\n"
                         "c       2         1e-07              1000000        false    _           _           tra...\n"
                         "d       aut...    _                  _              false    _           _           tra...\n")

    def test_json_yaml_and_csv_keep_numbers(self):
        columns = "--columns", "name,arg.lr,metric.loss.last,metric.loss.count,arg.fast,tag"
        rows = json.loads(self.table(*columns, "--format", "json"))
        keys = ["name", "arg.lr", "metric.loss", "metric.loss.count", "arg.fast", "tag"]
        wanted = [["a", 0.001, 0.375, 3, "true", None], ["b", 10, "NaN", 1, None, ["x", "y"]], ["c", 2, 1000000, 2, None, None], ["d", "auto", None, None, None, None]]
        self.assertEqual(rows, [dict(zip(keys, row)) for row in wanted])
        self.assertEqual(yaml.safe_load(self.table(*columns, "--format", "yaml")), rows)
        lines = list(csv.reader(io.StringIO(self.table(*columns, "--format", "csv"))))
        self.assertEqual(lines, [keys] + [["" if cell is None else " ".join(cell) if isinstance(cell, list) else str(cell) for cell in row] for row in wanted])

    def test_what_cannot_be_read_is_told_once(self):
        self.damage("a")
        for options in (["--columns", "name,metric.loss"], ["--sort", "metric.loss"], ["--columns", "name,metric.*", "--sort", "metric.loss"],
                        ["--columns", "name,metric.loss", "--where", "has(metric.loss)"]):
            with self.subTest(options):
                self.assertRegex(self.runs("table", *options, check=0).stderr, r"\Aruns: warning: a: .*damaged at byte \d+.*\n\Z")

    def test_of_many_that_cannot_be_read_some_are_told(self):
        names = [f"m{number}" for number in range(25)]
        self.add_runs(**{name: ("x", {"loss": [1, 2]}) for name in names})
        for name in names:
            self.damage(name)
        told = self.runs("table", "--columns", "name,metric.loss", check=0).stderr.splitlines()
        self.assertEqual((len(told), told[-1]), (21, "runs: warning: There are 5 more; `runs metrics` shows those of a run."))

    def test_sorting(self):
        def order(*options):
            return "".join(row["name"] for row in json.loads(self.table("--format", "json", *options)))
        for options, wanted in (
                (["--sort", "arg.lr"], "acbd"), (["--sort", "-arg.lr"], "dbca"), (["--sort", "arg.lr", "--reverse"], "dbca"), (["--sort=-arg.lr", "--reverse"], "acbd"),
                (["--sort", "metric.loss.min"], "cabd"), (["--sort", "-metric.loss.min"], "acbd"), (["--sort", "metric.loss"], "acbd"), (["--sort", "-metric.loss"], "cabd"),
                (["--sort", "arg.batch-size,-name"], "dcba"), (["--sort", "arg.batch-size"], "abcd"), (["--reverse"], "dcba"), (["--sort", "has"], None)):
            with self.subTest(options):
                if wanted:
                    self.assertEqual(order(*options), wanted)
                    self.assertEqual(order(*options, "--columns", "name"), wanted)
                else:
                    self.table(*options, check=2)

    def test_sorting_leaves_the_table_as_it_is(self):
        plain = self.table()
        for options in (["--sort", "name"], ["--sort", "arg.batch-size"]):
            self.assertEqual(self.table(*options), plain)
        self.assertEqual(sorted(self.table("--sort", "-name").splitlines()), sorted(plain.splitlines()))

    def test_all_parameters_and_metrics(self):
        header = self.table("--columns", "name,arg.*,metric.*.max,tag.*,key.*").splitlines()[0]
        self.assertEqual(header.split(), ["name", "arg.0", "arg.1", "arg.batch-size", "arg.fast", "arg.lr", "metric.acc.max", "metric.loss.max", "tag.x", "tag.y",
                                          "command", "host", "key.note", "key.tags"])

    def test_only_what_differs(self):
        header = self.table("--columns", "name,arg.*,host", "--only-changed").splitlines()[0]
        self.assertEqual(header.split(), ["name", "arg.1", "arg.fast", "arg.lr"])
        self.assertEqual(self.table("--only-changed").splitlines()[0].split(), ["name", "command", "note", "tags"])
        self.assertEqual(self.table("--only-changed", "--pattern", "a"), "name\n------\na\n")

    def test_equal_numbers_are_no_difference(self):
        self.add_runs(e=("--lr=0.001 --batch-size=32 --fast", {}, {"host": "box", "note": "'yes'"}))
        self.assertNotIn("arg.lr", self.table("--columns", "name,arg.*", "--only-changed", "--pattern", "[ae]"))

    def test_no_runs(self):
        self.assertEqual(self.table("--columns", "name,arg.lr", "--pattern", "nobody"), "")
        self.assertEqual(self.table("--columns", "name,arg.lr", "--pattern", "nobody", "--format", "json"), "[]\n")
        self.assertEqual(self.table("--only-changed", "--pattern", "nobody", "--format", "csv"), "name\r\n")

    def test_mistakes(self):
        for options, message in (
                (["--columns", "name,lr"], "--columns: column 6: There is no field 'lr'."), (["--columns", ","], "--columns: column 1: A field is missing here"),
                (["--sort", "-naame"], "--sort: column 2: There is no field 'naame'; did you mean 'name'?"), (["--sort", "arg.*"], "--sort: column 1: arg.* stands for many fields"),
                (["--columns", "metric.a=b"], "--columns: column 9: Here a field has to stand")):
            with self.subTest(options):
                done = self.runs("table", *options, check=2)
                self.assertTrue(done.stderr.startswith("runs: " + message), done.stderr)
        done = self.runs("table", "--columns", "name,arg.lrr", check=0)
        self.assertEqual(done.stderr, "None of these runs has arg.lrr; did you mean arg.lr?\n")

    def test_odd_tags(self):
        self.add_runs(e=("", {"a b": [1], "x=y": [2], "loss.min": [3], "it's": [4]}))
        columns = ["metric.'a b'", "metric.'x=y'", "metric.'loss.min'", "metric.'it''s'"]
        row = json.loads(self.table("--pattern", "e", "--columns", ",".join(columns), "--format", "json"))
        self.assertEqual(row, [dict(zip(columns, [1, 2, 3, 4]))])
        self.assertEqual(self.table("--pattern", "e", "--columns", "metric.*", "--format", "csv").splitlines()[0],
                         "metric.'a b',metric.'it''s',metric.'loss.min',metric.'x=y'")

    def test_too_large_a_table_is_refused(self):
        self.write_database("".join(f"r{i}:\n  command: x --p{i}=1\n" for i in range(5000)))
        done = self.runs("table", "--columns", "arg.*", check=1)
        self.assertIn("The table would have 5001 columns and 5000 lines.", done.stderr)


if __name__ == "__main__":
    harness.main()
