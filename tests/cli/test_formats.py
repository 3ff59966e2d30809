# SPDX-License-Identifier: GPL-2.0-or-later
"""--format json, yaml and csv: read back by Python's own readers, with strings that are easily misread."""
import csv
import io
import json
import re

import yaml

import harness
import samples


class Formats(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.data = {f"run-{i}": {"command": text, "commit": samples.COMMIT, "description": "x", f"key {i % 3}": text}
                     for i, text in enumerate(samples.HOSTILE)}
        self.write_database(yaml.safe_dump(self.data, sort_keys=False))

    def output(self, form, *arguments):
        return self.runs(*arguments, "--format", form, check=0).stdout

    def rows(self, text):
        """The records of a CSV text, which must end each with CR LF and have no other line end outside quotes."""
        self.assertTrue(text.endswith("\r\n"), repr(text[-20:]))
        unquoted = re.sub('"(?:[^"]|"")*"', "", text).replace("\r\n", "")
        self.assertNotRegex(unquoted, "[\r\n\"]")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))

    def test_json_and_yaml_listings(self):
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            with self.subTest(form=form):
                self.assertEqual(load(self.output(form, "list")), list(self.data))
                table = load(self.output(form, "table"))
                self.assertEqual([list(row)[0] for row in table], ["name"] * len(self.data))
                self.assertEqual(samples.by_name(table), self.data)

    def test_json_and_yaml_of_one_run(self):
        # All strings are in the listings above; here it is the shape that counts.
        name = f"run-{samples.HOSTILE.index('null')}"
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            with self.subTest(form=form):
                run = load(self.output(form, "lookup", name))
                run.pop("name", None)
                self.assertEqual(run, self.data[name])
                self.assertEqual(load(self.output(form, "lookup", name, "command")), "null")
                result = load(self.output(form, "reproduce", name))
                self.assertEqual((result["name"], result["command"]), (name, "null"))

    def test_yaml_means_the_same_in_1_2(self):
        self.assertEqual(samples.misread_by_1_2(self.output("yaml", "table")), [])
        self.assertEqual(samples.misread_by_1_2(self.output("yaml", "list")), [])

    def test_values_that_are_no_strings(self):
        self.write_database("a:\n  host: null\n  overwrite: true\n  seed: 3\n  tags: [x, 'no']\n  more: {y: 'null'}\n")
        expected = {"a": {"host": None, "overwrite": True, "seed": "3", "tags": ["x", "no"], "more": {"y": "null"}}}
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            with self.subTest(form=form):
                self.assertEqual(samples.normal(samples.by_name(load(self.output(form, "table")))), expected)
                self.assertIs(load(self.output(form, "lookup", "a", "overwrite")), True)
                self.assertIsNone(load(self.output(form, "lookup", "a", "host")))

    def test_a_missing_key_is_left_out(self):
        self.write_database("a:\n  x: '1'\nb:\n  y: '2'\n")
        self.assertEqual(json.loads(self.output("json", "table")), [{"name": "a", "x": "1"}, {"name": "b", "y": "2"}])

    def test_nothing_to_list(self):
        self.write_database("{}\n")
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            self.assertEqual(load(self.output(form, "list")), [])
            self.assertEqual(load(self.output(form, "table")), [])

    def test_csv_tables_are_exact_but_inert(self):
        # A spreadsheet runs cells that begin with one of these as formulas; an apostrophe stops it. A number is none.
        def inert(text):
            is_number = re.fullmatch(r"-([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?|-(inf|nan)", text, re.IGNORECASE)
            return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) and not is_number else text

        header, *rows = self.rows(self.output("csv", "table"))
        self.assertEqual(header, ["name", "command", "commit", "description", "key 0", "key 1", "key 2"])
        self.assertEqual([row[:2] for row in rows], [[name, inert(run["command"])] for name, run in self.data.items()])
        self.assertEqual({len(row) for row in rows}, {len(header)})

    def test_csv_of_the_other_listings(self):
        self.write_database(samples.entry("=1+1") + samples.entry("b", command="'a, \"b\"'"))
        header, *rows = self.rows(self.output("csv", "list"))
        self.assertEqual((header, rows), (["name"], [["'=1+1"], ["b"]]))
        for arguments in (["lookup", "b"], ["lookup", "b", "command"], ["reproduce", "b"]):
            with self.subTest(arguments=arguments):
                rows = self.rows(self.output("csv", *arguments))
                self.assertTrue(any('a, "b"' in row for row in rows), rows)

    def test_colour_and_padding_stay_out(self):
        self.write_database(samples.entry("a"))
        for form in ("json", "yaml", "csv"):
            self.assertNotIn("\x1b", self.output(form, "table"))


if __name__ == "__main__":
    harness.main()
