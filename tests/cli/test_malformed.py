# SPDX-License-Identifier: GPL-2.0-or-later
"""Databases that are no databases: refused with file and line, and not a byte of them changed."""
import re

import harness

GOOD = b"good:\n  command: 'true'\n  commit: abc\n"  # what follows it begins on line 4

# label: (bytes, lines of which the message must name one)
WHOLE_FILE = {
    "two documents": (GOOD + b"---\nother:\n  command: x\n", {4, 5}),
    "an empty second document": (GOOD + b"---\n", {4, 5}),
    "a name twice": (GOOD + b"b:\n  command: x\ngood:\n  command: y\n", {6}),
    "a name twice, once quoted": (GOOD + b"b:\n  command: x\n\"g\\x6fod\":\n  command: y\n", {6}),
    "a merge conflict": (GOOD + b"<<<<<<< HEAD\nb:\n  command: x\n=======\nc:\n  command: y\n>>>>>>> topic\n", {4}),
    "a merge conflict in a run": (GOOD + b"b:\n<<<<<<< HEAD\n  command: x\n=======\n  command: y\n>>>>>>> t\n", {5}),
    "the rest of a merge conflict": (GOOD + b">>>>>>> topic\n", {4}),
    "a list": (b"- a\n- b\n", {1}),
    "a scalar": (b"just text\n", {1}),
    "a run that is text": (GOOD + b"b: text\n", {4}),
    "a run that is a list": (GOOD + b"b:\n  - x\n", {4, 5}),
    "a name that is no UTF-8": (GOOD + b"b\xff:\n  command: x\n", {4}),
    "a name without a colon": (GOOD + b"b\nc:\n  command: x\n", {4, 5}),
    "a name that is never closed": (GOOD + b"'b:\n  command: x\n", {4, 5, 6}),
}

# Mistakes deep in a run: `list`, which only looks at names, may pass them by.
INSIDE = {
    "a tab as indentation": (GOOD + b"b:\n\tcommand: x\n", {5}),
    "a tab after spaces": (GOOD + b"b:\n  command: x\n \tcommit: y\n", {6}),
    "a NUL": (GOOD + b"b:\n  command: x\0y\n", {5}),
    "quotes that are never closed": (GOOD + b"b:\n  command: \"never\n  commit: x\n", {5, 6, 7}),
    "quotes that are never closed, further up": (b"a:\n  command: 'never\n" + GOOD.replace(b"'", b""), {2, 3, 4, 5, 6}),
}

# Mistakes that stay within their run: another run may be changed, if they are left alone.
CONTAINED = {
    "invalid UTF-8": (GOOD + b"b:\n  command: \xff\xfe\n", {5}),
    "cut-off UTF-8": (GOOD + b"b:\n  command: caf\xc3\n", {5}),
    "a surrogate in UTF-8": (GOOD + b"b:\n  command: \xed\xa0\x80\n", {5}),
    "a key twice": (GOOD + b"b:\n  command: x\n  command: y\n", {6}),
    "wrong indentation": (GOOD + b"b:\n  command: x\n commit: y\n", {6}),
    "an unknown alias": (GOOD + b"b:\n  command: *nowhere\n", {5}),
    "an unknown escape": (GOOD + b"b:\n  command: \"\\q\"\n", {5}),
}


class Malformed(harness.CliTest):
    def attempt(self, data, *command):
        self.write_database(data)
        return self.runs(*command)

    def refused(self, data, lines, *command):
        result = self.attempt(data, *command)
        self.assertEqual(result.returncode, 1, (command, result.stdout, result.stderr))
        self.assertEqual(result.stdout, "")
        self.assertIn(".runs/.runs.yml", result.stderr)
        named = {int(number) for number in re.findall(r"line (\d+)", result.stderr)}
        self.assertTrue(named & lines, (command, lines, result.stderr))
        self.assertEqual(self.database.read_bytes(), data)

    def test_a_file_that_is_wrong_as_a_whole(self):
        for label, (data, lines) in WHOLE_FILE.items():
            for command in (["list"], ["table"], ["delete", "-y", ".*"], ["new", "x", "true"]):
                with self.subTest(label, command=command):
                    self.refused(data, lines, *command)

    def test_a_run_that_breaks_the_file(self):
        for label, (data, lines) in INSIDE.items():
            for command in (["table"], ["delete", "-y", ".*"], ["new", "x", "true"]):
                with self.subTest(label, command=command):
                    self.refused(data, lines, *command)

    def test_a_run_that_is_wrong_in_itself(self):
        for label, (data, lines) in CONTAINED.items():
            for command in (["table"], ["lookup", "b"], ["reproduce", "b"]):
                with self.subTest(label, command=command):
                    self.refused(data, lines, *command)

    def test_writers_do_no_harm_to_a_wrong_run(self):
        # They may refuse; what they may not do is change the wrong run, or leave it out.
        for i, (label, (data, _)) in enumerate(CONTAINED.items()):
            with self.subTest(label):
                result = self.attempt(data, "delete", "-y", "good")
                after = self.database.read_bytes()
                self.assertEqual(after, data[len(GOOD):] if result.returncode == 0 else data)

                result = self.attempt(data, "new", f"new-{i}", "true", "--description", "x")
                after = self.database.read_bytes()
                self.assertTrue(after.startswith(data))
                self.assertEqual(after != data, result.returncode == 0, result.stderr)

                result = self.attempt(data, "delete", "-y", "b")
                self.assertEqual(self.database.read_bytes(), GOOD if result.returncode == 0 else data)


if __name__ == "__main__":
    harness.main()
