# SPDX-License-Identifier: GPL-2.0-or-later
"""Descriptions are changed where they stand, by an argument or in an editor."""
import pathlib

import harness
import samples

TEXT = ("# head\n\nfirst: {command: x}  # one\n\n# about a\na:   # the run\n    command: 'python'   # c\n"
        "    description: \"old\"  # why\n    # inside\n    host: null\n\n# end\n")


class Describe(harness.CliTest):
    def described(self, *words, name="a", **options):
        self.write_database(TEXT)
        done = self.runs("describe", name, *words, check=0, **options)
        self.assertEqual(done.stdout, "")
        return self.database.read_text(encoding="utf-8")

    def editor(self, body):
        """A program to edit with; $1 is the file."""
        path = self.root / "it's an editor"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return f"'{self.root}/it'\\''s an editor'"

    def test_nothing_else_changes(self):
        self.assertEqual(self.described("new text"), TEXT.replace('"old"', "new text"))
        self.assertEqual(self.described(""), TEXT.replace('"old"', "''"))
        self.assertEqual(self.described("old"), TEXT)
        self.assertEqual(self.described("one\n\ntwo"), TEXT.replace('"old"  # why', "|-  # why\n      one\n\n      two"))
        self.assertEqual(self.described("new", name="first"), TEXT.replace("{command: x}", "{command: x, description: new}"))

    def test_the_line_ends_of_windows(self):
        self.write_database(TEXT.replace("\n", "\r\n"))
        self.runs("describe", "a", "one\ntwo", check=0)
        wanted = TEXT.replace('"old"  # why', "|-  # why\n      one\n      two").replace("\n", "\r\n")
        self.assertEqual(self.database.read_bytes(), wanted.encode())

    def test_any_text_comes_back(self):
        self.write_database(TEXT)
        for text in samples.HOSTILE:
            with self.subTest(text):
                words = ["--", text] if text.startswith("-") else [text]
                self.runs("describe", "a", *words, check=0)
                self.assertEqual(self.entries()["a"]["description"], text)
                self.assertEqual(self.runs("lookup", "a", "description", check=0).stdout, text + "\n")
                found = self.database.read_text(encoding="utf-8", newline="")
                self.assertTrue(found.startswith(TEXT.partition("description")[0]))
                self.assertTrue(found.endswith("    # inside\n    host: null\n\n# end\n"), found)
                self.assertIn("# why\n", found)

    def test_an_editor(self):
        script = self.editor('cp "$1" shown; stat -c %a "$1" >mode; echo "$1" >path; printf "new\\ntext\\n" >"$1"')
        text = self.described(env={"EDITOR": script, "VISUAL": ""})
        self.assertEqual(text, TEXT.replace('"old"  # why', "|-  # why\n      new\n      text"))
        self.assertEqual((self.project / "shown").read_text(), "old\n")
        self.assertEqual((self.project / "mode").read_text(), "600\n")
        self.assertFalse(pathlib.Path((self.project / "path").read_text()[:-1]).exists())

    def test_which_editor(self):
        fake = self.root / "bin"
        fake.mkdir()
        (fake / "vi").write_text("#!/bin/sh\necho by vi >\"$1\"\n")
        (fake / "vi").chmod(0o755)
        path = f"{fake}:{self.environment['PATH']}"
        say = "sh -c 'echo by $0 >\"$1\"' {}".format
        for env, wanted in (({"VISUAL": say("visual"), "EDITOR": say("editor")}, "by visual"),
                            ({"VISUAL": "", "EDITOR": say("editor")}, "by editor"), ({}, "by vi"),
                            ({"VISUAL": say("visual"), "EDITOR": say("editor"), "TERM": "dumb"}, "by editor")):
            with self.subTest(env):
                self.described(env={"VISUAL": None, "EDITOR": None, "PATH": path} | env)
                self.assertEqual(self.entries()["a"]["description"], wanted)
        done = self.runs("describe", "a", env={"VISUAL": None, "EDITOR": None, "TERM": None}, check=1)
        self.assertIn("EDITOR", done.stderr)

    def test_nothing_changes_without_a_change(self):
        self.write_database(TEXT)
        before = self.database.stat().st_mtime_ns
        done = self.runs("describe", "a", env={"EDITOR": "true"}, check=0)
        self.assertIn("not changed", done.stderr)
        for editor in "false", "echo more >>", "no-such-editor":
            command = editor + (";false " if "echo" in editor else "")
            done = self.runs("describe", "a", env={"EDITOR": f"sh -c '{command}'", "VISUAL": ""}, check=1)
            self.assertIn("nothing was changed", done.stderr)
        self.assertEqual((self.database.read_text(), self.database.stat().st_mtime_ns), (TEXT, before))
        self.assertEqual(list((self.root / "tmp").iterdir()), [])

    def test_the_white_space_of_the_text_stays(self):
        for text in "two\n", "\nx", " x ", "a\n\n":
            with self.subTest(text):
                self.write_database(TEXT)
                self.runs("describe", "a", text, check=0)
                before = self.database.read_bytes()
                self.assertIn("not changed", self.runs("describe", "a", env={"EDITOR": "true"}, check=0).stderr)
                self.assertEqual(self.database.read_bytes(), before)

    def test_somebody_elses_change_is_not_overwritten(self):
        self.write_database(TEXT)
        script = self.editor(f'"{harness.RUNS}" describe a theirs; echo mine >"$1"')
        done = self.runs("describe", "a", env={"EDITOR": script}, check=1)
        self.assertIn("changed meanwhile, to 'theirs'", done.stderr)
        self.assertEqual(self.database.read_text(), TEXT.replace('"old"', "theirs"))
        kept = done.stderr.rstrip().rpartition("Your text has been kept in ")[2]
        self.assertEqual(pathlib.Path(kept).read_text(), "mine\n")
        # Another value of the run may have changed.
        script = self.editor(f'"{harness.RUNS}" tag a +theirs; echo mine >"$1"')
        self.runs("describe", "a", env={"EDITOR": script}, check=0)
        self.assertEqual((self.entries()["a"]["description"], self.entries()["a"]["tags"]), ("mine", ["theirs"]))

    def test_what_cannot_be_described(self):
        self.write_database(TEXT)
        self.assertIn("did you mean 'first'", self.runs("describe", "fist", "x", check=1).stderr)
        self.write_database("{a: {command: x}}\n")
        self.assertIn("braces", self.runs("describe", "a", "x", check=1).stderr)
        self.assertEqual(self.database.read_text(), "{a: {command: x}}\n")


if __name__ == "__main__":
    harness.main()
