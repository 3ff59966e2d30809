# SPDX-License-Identifier: GPL-2.0-or-later
"""Valid YAML in every shape: read as PyYAML reads it; written to without damage, or refused."""
import json

import yaml

import harness
import samples

A = "a:\n  command: python a.py\n  description: first\n"
B = "b:\n  command: python b.py\n  description: second\n"

# Each has a run b, which is deleted below. All of it must stay readable, whatever is done.
DOCUMENTS = {
    "a start marker": "---\n" + A + B,
    "a start marker with a comment": "--- # runs\n" + A + B,
    "a directive": "%YAML 1.2\n---\n" + A + B,
    "an end marker": A + B + "...\n",
    "both markers and a comment after": "---\n" + A + B + "...\n# the end\n",
    "indented runs": "  a:\n    command: x\n  b:\n    command: y\n",
    "flow style": "{a: {command: x}, b: {command: y, description: 'a: b'}}\n",
    "flow style over lines": "{\n  a: {command: x},\n  b: {command: y,\n  description: z}\n}\n",
    "flow style from column 0": "{\na: {command: x},\nb: {\ncommand: y\n},\n}\n",
    "flow entries": "a: {command: x, description: y}\nb: {command: y,\n  description: \"}\\n\"}\n",
    "an alias to a run": "a: &base\n  command: x\n  lr: '0.1'\nb: *base\nc: *base\n",
    "a merge of a run": "b: &base\n  command: x\n  lr: '0.1'\nc:\n  <<: *base\n  command: y\n",
    "an anchor inside a run": "b:\n  command: &cmd python train.py\nc:\n  command: *cmd\n",
    "an anchor on a name": "&n a:\n  command: x\nb:\n  command: *n\n",
    "explicit keys": "? a\n: command: x\n? b\n: command: y\n  description: z\n",
    "explicit and short keys": "? a\n:\n  command: x\nb:\n  ? command\n  : y\n",
    "tags": "!!map\na: !!map\n  command: !!str 12\nb:\n  command: !!str true\n",
    "quoted names": "\"\\x61\":\n  command: x\n'b':\n  'command': y\n'it''s':\n  command: z\n",
    "spaces before the colon": "a :\n  command: x\n'b'  :  # why\n  command : y\n",
    "odd plain names": "a:b:\n  command: x\na#b:\n  command: y\nb:\n  command: z\n<x>:\n  command: q\n",
    "a name that starts like a marker": "---a:\n  command: x\n...b:\n  command: y\nb:\n  command: z\n",
    "block scalars": "a:\n  command: |\n    one\n    # no comment\n\n    b:\n     two\n"
                     "  description: >-\n    x\n    y\nb:\n  command: |2+\n      three\n\nc:\n"
                     "  command: |-\n\n    four\n# comment\nd:\n  command: x\n",
    "a comment in the midst of a run": "a:\n  command: x\n# still a\n  description: y\nb:\n  command: z\n",
    "a quoted value over lines": "a:\n  description: 'b:\n\n    c: d'\n  command: \"x \\\n    y\"\nb:\n  command: z\n",
    "a quoted value back at column 0": "a:\n  description: \"one\nb: two\"\n  command: x\nb:\n  command: z\n",
    "lists at the depth of their key": "a:\n  tags:\n  - x\n  - y: z\n  command: x\nb:\n  command: y\n",
    "tabs where they are allowed": "a:\n  command: 'x\ty'\nb:\n  command: \"y\tz\"  #\t\n",
    "old line ends": "a:\r  command: x\rb:\r  command: y\r",
    "a line separator in quotes": "a:\n  command: \"x\u2028y\"\nb:\n  command: z\n",
    "a byte order mark": "\ufeffa:\n  command: x\nb:\n  command: y\n",
    "empty runs": "a: {}\nb: {}\n",
}


class Shapes(harness.CliTest):
    def test_reading(self):
        for label, text in DOCUMENTS.items():
            with self.subTest(label):
                self.write_database(text.encode())
                result = self.runs("table", "--format", "json")
                if label == "a quoted value back at column 0" and result.returncode == 1:
                    continue  # PyYAML takes it, the specification does not
                self.assertEqual(result.returncode, 0, result.stderr)
                expected = yaml.safe_load(text)
                self.assertEqual(samples.by_name(json.loads(result.stdout)), samples.normal(expected))
                self.assertEqual(self.runs("list", check=0).stdout.splitlines(), list(expected))
                for name, run in expected.items():
                    if "command" in run:
                        result = self.runs("lookup", "--", name, "command", check=0)
                        self.assertEqual(result.stdout, f"{run['command']}\n")

    def written(self, label, *command):
        """The data after a writing command that worked; None after one that refused and touched nothing."""
        before = DOCUMENTS[label].encode()
        self.write_database(before)
        result = self.runs(*command)
        if result.returncode == 0:
            return self.entries()
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(".runs.yml", result.stderr)
        self.assertEqual(self.database.read_bytes(), before)
        return None

    def test_deleting_a_run_harms_no_other(self):
        for label, text in DOCUMENTS.items():
            with self.subTest(label):
                data = self.written(label, "delete", "-y", "b")
                if data is not None:
                    expected = yaml.safe_load(text)
                    del expected["b"]
                    self.assertEqual(data or {}, expected)

    def test_adding_a_run_harms_no_other(self):
        for i, (label, text) in enumerate(DOCUMENTS.items()):
            with self.subTest(label):
                data = self.written(label, "new", f"new-{i}", "true", "--description", "x")
                if data is not None:
                    self.assertEqual(data.pop(f"new-{i}")["command"], "true")
                    self.assertEqual(data, yaml.safe_load(text))

    def test_the_shapes_that_people_write_can_be_changed(self):
        for label in ("quoted names", "spaces before the colon", "odd plain names", "flow entries", "block scalars",
                      "a comment in the midst of a run", "a quoted value over lines", "lists at the depth of their key",
                      "a byte order mark", "empty runs"):
            with self.subTest(label):
                self.assertIsNotNone(self.written(label, "delete", "-y", "b"))

    def test_flow_style_is_refused(self):
        for command in (["delete", "-y", "b"], ["new", "c", "true"]):
            self.assertIsNone(self.written("flow style", *command))


if __name__ == "__main__":
    harness.main()
