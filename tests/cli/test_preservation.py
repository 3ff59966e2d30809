# SPDX-License-Identifier: GPL-2.0-or-later
"""The database belongs to the user: a change to one run leaves every other byte, and the file itself, as they were."""
import os
import stat

import yaml

import harness
import samples

# Pieces of a database as people keep them. Those named "victim" are runs to delete; the rest must stay to the byte.
PIECES = [
    ("head", "# Experiments of the spring; kept in git.\n\n\n"),
    ("zeta", "zeta:   # the last letter first\n    description: >-\n        folded\n\n        text\n"
             "    command: 'python train.py'   # trailing\n    commit: \"0123abc\"\n    'host': null\n\n"),
    ("victim-block", "victim-block:\n  command: |\n    it\n    # no comment\n\n    other:\n      x\n  commit: abc\n"),
    ("about", "# About the next run: it was started by hand,\n#   and never again.\n"),
    ("alpha", "alpha:\n  command: \"caf\\xE9 \\u2013 \\\"x\\\"\"\n  tags: [a, 'no', {b: c}]\n"
              "  notes:\n  - one\n  - two\n"),
    ("victim-quotes", "'victim-quotes':\n  description: 'first\n\n    second: it''s\n\n    third'\n"
                      "  command: \"a \\\n    b\"\n"),
    ("anchors", "anchors:\n  base: &base {lr: 0.1, decay: 1e-4}\n  derived:\n    <<: *base\n    seed: 3\n"
                "  command: python x.py\n"),
    ("blank", "\n   \n# --- a separator that is no marker ---\n\n"),
    ("non-ascii", "\u5b66\u4e60:\n  command: \"\U0001f600\"\n  description: na\u00efve\n"),
    ("victim-flow", "\"victim-flow\": {command: 'x }', description: \"y\n  # z\",\n  seed: 3}\n"),
    ("wrapped", "wrapped:\n  command: python train.py --a\n    1 --b\n\n    2\n  overwrite: true\n"),
    ("tail", "# The end.\n"),
]
TEXT = "".join(text for _, text in PIECES)
KEPT = "".join(text for label, text in PIECES if not label.startswith("victim"))


class Bytes(harness.CliTest):
    def check(self, before, after, encode=str.encode):
        """Deletes the victims one by one, then adds a run."""
        self.write_database(encode(before))
        self.assertEqual(len(self.entries()), 8)
        for label, text in PIECES:
            if label.startswith("victim"):
                before = before.replace(text, "")
                self.runs("delete", "-y", label, check=0)
                self.assertEqual(self.database.read_bytes(), encode(before))
        self.assertEqual(before, after)
        data = self.entries()
        self.runs("new", "added", "true", "--description", "x", check=0)
        self.assertTrue(self.database.read_bytes().startswith(encode(after)))
        self.assertEqual(self.entries()["added"]["command"], "true")
        self.assertEqual({name: run for name, run in self.entries().items() if name != "added"}, data)

    def test_plain(self):
        self.check(TEXT, KEPT)

    def test_the_line_ends_of_windows(self):
        self.check(TEXT, KEPT, lambda text: text.replace("\n", "\r\n").encode())

    def test_a_byte_order_mark(self):
        self.check(TEXT, KEPT, lambda text: text.encode("utf-8-sig"))

    def test_no_line_end_at_the_end(self):
        self.check(TEXT, KEPT, lambda text: text.removesuffix("\n").encode())

    def test_no_line_end_after_the_last_run(self):
        # The new run must not be glued to the last value, nor become a part of it.
        for ending in ("  command: x", "  command: |\n    x\n\n", "  command: 'x'  # why", "  command: x\n  # more"):
            with self.subTest(ending=ending):
                before = ("first:\n  command: y\nlast:\n" + ending).encode()
                self.write_database(before)
                self.runs("new", "added", "true", "--description", "x", check=0)
                self.assertTrue(self.database.read_bytes().startswith(before))
                self.assertEqual(self.entries()["last"], yaml.safe_load(before)["last"])
                self.runs("delete", "-y", "added", check=0)
                self.assertEqual(self.database.read_bytes().rstrip(b"\n"), before.rstrip(b"\n"))

    def test_first_last_and_several_at_once(self):
        a, b, c, d = (samples.entry(name) for name in "abcd")
        for pattern, left in (("a", b + c + d), ("d", a + b + c), ("b|c", a + d), ("a|d", b + c), ("[a-c]", d)):
            with self.subTest(pattern=pattern):
                self.write_database("# head\n\n" + a + b + c + d)
                self.runs("delete", "-y", pattern, check=0)
                self.assertEqual(self.database.read_text(encoding="utf-8"), "# head\n\n" + left)

    def test_deleting_the_last_run_leaves_an_empty_mapping(self):
        for text in (samples.entry("a"), "# head\n\n" + samples.entry("a") + "\n# tail\n", "a: {command: x}"):
            with self.subTest(text=text):
                self.write_database(text)
                self.runs("delete", "-y", "a", check=0)
                self.assertEqual(self.entries(), {})
                for comment in ("# head\n", "# tail\n"):
                    self.assertEqual(comment in self.database.read_text(encoding="utf-8"), comment in text)
                self.runs("new", "a", "true", "--description", "x", check=0)
                self.assertEqual(list(self.entries()), ["a"])

    def test_the_empty_file_of_the_original_takes_a_run(self):
        for text in ("{}\n", "{}", "", "# only a comment", "\ufeff"):
            with self.subTest(text=text):
                self.write_database(text.encode())
                self.runs("new", f"a-{len(text)}", "true", "--description", "x", check=0)
                self.assertEqual(list(self.entries()), [f"a-{len(text)}"])

    def test_a_refused_command_changes_nothing(self):
        self.write_database(TEXT)
        before = self.database.stat().st_mtime_ns
        self.runs("delete", "-y", "no-such-run", check=1)
        self.assertEqual((self.database.read_text(encoding="utf-8"), self.database.stat().st_mtime_ns), (TEXT, before))


class File(harness.CliTest):
    def change(self):
        self.runs("delete", "-y", "a", check=0)
        self.runs("new", "c", "true", "--description", "x", check=0)
        self.assertEqual(list(self.entries()), ["b", "c"])

    def test_a_symbolic_link_stays_one(self):
        target = self.root / "kept" / "real.yml"
        target.parent.mkdir()
        target.write_text(samples.entry("a") + samples.entry("b"), encoding="utf-8")
        self.runs_dir.mkdir(exist_ok=True)
        link = os.path.relpath(target, self.runs_dir)
        os.symlink(link, self.database)
        self.change()
        self.assertEqual(os.readlink(self.database), link)
        self.assertEqual(list(yaml.safe_load(target.read_text(encoding="utf-8"))), ["b", "c"])

    def test_mode_and_group_stay(self):
        # Narrower than any umask gives, and wider.
        for mode in (0o640, 0o600, 0o666):
            with self.subTest(mode=oct(mode)):
                self.write_database(samples.entry("a") + samples.entry("b"))
                try:
                    os.chown(self.database, -1, 12345)
                except OSError:
                    pass  # only root may; the file then has the group that a new file would have anyway
                os.chmod(self.database, mode)
                before = self.database.stat()
                self.change()
                after = self.database.stat()
                self.assertEqual(stat.S_IMODE(after.st_mode), mode)
                self.assertEqual((after.st_uid, after.st_gid), (before.st_uid, before.st_gid))
                self.runs("delete", "-y", "c", check=0)


if __name__ == "__main__":
    harness.main()
