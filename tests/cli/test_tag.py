# SPDX-License-Identifier: GPL-2.0-or-later
"""Tags: given and taken by pattern, where they stand in the file, and asked for by list and table."""
import json

import yaml

import harness
import samples

TEXT = ("# head\na:  # a\n  command: x   # c\n\n# about b\nb:\n  command: y\n  tags: [z, 'old']  # by hand\n  zeta: 1\n"
        "c:\n  tags:\n  # the best\n  - best  # really\n  - draft\n\n# d\n'd': {tags: one two, k: v}\n# end\n")


class Tag(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.write_database(TEXT)

    def text(self):
        return self.database.read_text(encoding="utf-8")

    def test_changes_nothing_else(self):
        done = self.runs("tag", "[a-d]", "+m", "-draft", "-old", check=0)
        self.assertEqual(done.stdout, "a: m\nb: m z\nc: best m\nd: m one two\n")
        self.assertEqual(done.stderr, "")
        wanted = (TEXT.replace("x   # c\n", "x   # c\n  tags:\n    - m\n").replace("[z, 'old']", "[m, z]")
                  .replace("  - draft\n", "  - m\n").replace("tags: one two", "tags: [m, one two]"))
        self.assertEqual(self.text(), wanted)

    def test_the_last_tag_takes_the_key_with_it(self):
        self.runs("tag", "a", "+m", check=0)
        self.assertEqual(self.runs("tag", "a", "-m", check=0).stdout, "a:\n")
        self.assertEqual(self.text(), TEXT)
        self.runs("tag", "c", "-best", "-draft", check=0)
        self.assertEqual(self.text(), TEXT.replace("  tags:\n  # the best\n  - best  # really\n  - draft\n", ""))

    def test_prints_what_changed(self):
        self.assertEqual(self.runs("tag", ".*", "+z", check=0).stdout, "a: z\nc: best draft z\nd: one two z\n")
        before = self.database.stat().st_mtime_ns
        self.assertEqual(self.runs("tag", ".*", "+z", "-nothing", check=0).stdout, "")
        self.assertEqual(self.database.stat().st_mtime_ns, before)
        self.assertEqual(self.runs("tag", ".*", "-q", "+m", check=0).stdout, "")
        self.assertEqual(json.loads(self.runs("tag", "a", "+n", "--format=json", check=0).stdout),
                         [{"name": "a", "tags": ["m", "n", "z"]}])

    def test_words_that_look_like_options(self):
        self.runs("tag", "a", "+q", "+y", "+h", "+runs-dir", "+b", check=0)
        self.assertEqual(self.runs("tag", "-b", "a", "-runs-dir", "--", "-q", check=0).stdout, "a: h y\n")
        self.assertEqual(self.runs("--runs-dir", ".runs", "tag", "a", "--remove=y", "--remove", "h", check=0).stdout, "a:\n")
        self.write_database("tag:\n  tags: b\n")
        self.assertEqual(self.runs("--db-filename", ".runs.yml", "tag", "tag", "-b", check=0).stdout, "tag:\n")
        self.assertIn("--format", self.runs("tag", "-h", check=0).stdout)

    def test_lists(self):
        self.assertEqual(self.runs("tag", ".*", check=0).stdout, "a:\nb: old z\nc: best draft\nd: one two\n")
        rows = [{"name": "b", "tags": ["old", "z"]}, {"name": "d", "tags": ["one two"]}]
        self.assertEqual(json.loads(self.runs("tag", "b|d", "--format", "json", check=0).stdout), rows)
        self.assertEqual(yaml.safe_load(self.runs("tag", "b|d", "--format", "yaml", check=0).stdout), rows)
        self.assertEqual(self.runs("tag", "b", "--format", "csv", check=0).stdout, "name,tags\r\nb,old z\r\n")

    def test_refusals(self):
        for words, code, said in ((["x.*", "+m"], 1, "No runs match"), (["a", "+a b"], 2, "' '"), (["a", "+a,b"], 2, "','"),
                                  (["a", "+"], 2, "+TAG"), (["a", "m"], 2, "+TAG"), (["a", "++m"], 2, "start with '+'"),
                                  (["a", "+m", "-m"], 2, "both"), (["a", "+" + "m" * 201], 2, "200"), (["("], 2, "("), ([], 2, "PATTERN")):
            with self.subTest(words):
                done = self.runs("tag", *words, check=code)
                self.assertIn(said, done.stderr)
                self.assertEqual((done.stdout, self.text()), ("", TEXT))

    def test_all_or_none(self):
        for last in "e:\n  tags: {not: a list}\n", "e: &x\n  k: v\nf: *x\n":
            with self.subTest(last):
                self.write_database(TEXT + last)
                self.runs("tag", "[a-e]", "+m", check=1)
                self.assertEqual(self.text(), TEXT + last)

    def test_scripts_and_hostile_tags(self):
        for tag in "naïve", "試験", "v1.2_x-y+z=1@2%", "1", "yes", "null", "1e3", "0x1F", "2026-11-23", "=":
            with self.subTest(tag):
                self.assertEqual(self.runs("tag", "a", "+" + tag, check=0).stdout, f"a: {tag}\n")
                self.assertEqual(self.entries()["a"]["tags"], [tag])
                self.assertEqual(samples.misread_by_1_2(self.text().partition("# about b")[0]), [])
                self.runs("tag", "a", "-" + tag, check=0)
                self.assertEqual(self.text(), TEXT)

    def test_filters(self):
        self.runs("tag", "a|b", "+z", "+a", "-q", check=0)
        for options, names in ((["--tag=z"], "ab"), (["--tag", "z", "--tag", "old"], "b"), (["--without-tag=z"], "cd"),
                               (["--tag=z", "--without-tag", "old"], "a"), (["--tag=one two"], "d"), (["--tag=no"], ""),
                               (["--tag=z", "--pattern=b|c"], "b"), (["--without-tag=a", "--without-tag=best"], "d")):
            with self.subTest(options):
                self.assertEqual("".join(self.runs("list", *options, check=0).stdout.split()), names)
                rows = json.loads(self.runs("table", *options, "--format", "json", check=0).stdout)
                self.assertEqual("".join(row["name"] for row in rows), names)


if __name__ == "__main__":
    harness.main()
