# SPDX-License-Identifier: GPL-2.0-or-later
"""The trash: deleted runs that are kept, listed, brought back with files and comments, and deleted for good."""
import json
import os

import yaml

import deleting
import harness
import samples


class Trash(deleting.DeleteTest):
    def trashed(self, *words):
        return json.loads(self.runs("trash", *words, "--format", "json", check=0).stdout)

    def visible(self):
        """The files of runs that are in their places."""
        return {path for path in self.files() if "/.trash/" not in path}

    def trash(self, pattern):
        return self.runs("delete", "--trash", "-y", pattern, check=0)

    def test_there_and_back(self):
        names = ("a", "g/b", "g/c", "other")
        self.recorded(*names)
        before, tree = self.entries(), harness.tree(self.runs_dir)
        done = self.trash("a|g/.*")
        self.assertIn("3 runs", done.stderr)
        self.assertEqual(self.database.read_text(), samples.entry('"other"'))
        self.assertEqual(self.visible(), self.runs_with_files("other"))
        self.assertEqual([(row["name"], row["files"], row["size"]) for row in self.trashed()],
                         [("a", 3, 882), ("g/b", 3, 882), ("g/c", 3, 882)])
        done = self.runs("restore", "a", "g/b", "g/c", check=0)
        self.assertEqual(done.stderr, "Restored a.\nRestored g/b.\nRestored g/c.\n")
        self.assertEqual(self.trashed(), [])
        self.assertEqual(self.entries(), before)
        after = harness.tree(self.runs_dir)
        for hidden in ".runs.yml", ".runs.yml.lock", ".trash.yml", ".trash.yml.lock":
            tree.pop(hidden, None)
            after.pop(hidden, None)
        self.assertEqual(after, tree)

    def test_the_entry_comes_back_with_its_comments(self):
        entry = ("a b:   # the run\n    command: |\n      python\n\n    # about the name\n    name: mine  # own\n"
                 "    deleted: 1\n    name_: two\n    tags: [x, 'y']   # by hand\n")
        for head, tail in (("# head\n\n", "\n# tail\nz: {k: v}\n"), ("", "")):
            for lines in "\n", "\r\n":
                with self.subTest(head=head, lines=lines):
                    self.write_database((head + entry + tail).replace("\n", lines))
                    data = self.entries()
                    self.trash("a b")
                    self.assertEqual(self.entries(), {name: data[name] for name in data if name == "z"})
                    self.assertEqual(self.trashed()[0]["name"], "a b")
                    self.runs("restore", "a b", check=0)
                    self.assertEqual(self.database.read_bytes().decode(), (head + tail + entry).replace("\n", lines))
                    self.assertEqual(self.entries(), data)

    def test_the_file_of_the_trash_is_readable(self):
        self.recorded("a")
        data = self.entries()["a"]
        self.trash("a")
        (key, entry), = yaml.safe_load((self.runs_dir / ".trash.yml").read_text()).items()
        row, = self.trashed()
        self.assertEqual(key, row["id"])
        self.assertEqual(entry, data | {"name": "a", "deleted": row["deleted"]})
        self.assertRegex(row["deleted"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d$")

    def test_the_newest_of_a_name_comes_back(self):
        for description in "first", "second":
            self.recorded("a")
            self.runs("describe", "a", description, check=0)
            self.file("records/a/which", description)
            self.trash("a")
        first, second = self.trashed()
        self.runs("restore", "a", check=0)
        self.assertEqual(self.entries()["a"]["description"], "second")
        self.assertEqual((self.runs_dir / "records/a/which").read_text(), "second")
        done = self.runs("restore", first["id"], check=1)
        self.assertIn("run named 'a' already", done.stderr)
        self.trash("a")
        self.runs("restore", first["id"], check=0)
        self.assertEqual(self.entries()["a"]["description"], "first")
        self.assertEqual((self.runs_dir / "records/a/which").read_text(), "first")
        self.assertEqual([row["name"] for row in self.trashed()], ["a"])
        self.assertNotEqual(self.trashed()[0]["id"], second["id"])

    def test_what_is_in_the_way(self):
        for name, other, said in (("a", "a", "run named 'a' already"), ("a", "a/b", "beside the run 'a/b'"), ("g/a", "g", "beside the run 'g'")):
            with self.subTest(name=name, other=other):
                self.recorded(name)
                self.trash(name)
                self.database.write_text(self.database.read_text().replace("{}\n", "") + samples.entry(other))
                self.refused(name, said)
                self.runs("delete", "-y", ".*", check=0)
                self.runs("trash", "--empty", "-y", check=0)
        for path in "checkpoints/g/a.ckpt", "tensorboard/g/a/events.out", "records/g/a", "checkpoints/g":
            with self.subTest(path=path):
                self.recorded("g/a", "kept")
                self.trash("g/a")
                self.file(path)
                self.refused("g/a", path)
                (self.runs_dir / path).unlink()
                self.runs("restore", "g/a", check=0)
                self.assertEqual(self.visible(), self.runs_with_files("g/a", "kept"))

    def refused(self, name, said):
        before = harness.tree(self.runs_dir)
        done = self.runs("restore", name, check=1)
        self.assertIn(said, done.stderr)
        self.assertEqual(harness.tree(self.runs_dir), before)

    def test_directories_that_are_there_already(self):
        self.recorded("g/a")
        self.trash("g/a")
        (self.runs_dir / "tensorboard/g/a").mkdir(parents=True)
        self.file("records/g/a/new", "newer")
        self.runs("restore", "g/a", check=0)
        self.assertEqual(self.visible(), self.runs_with_files("g/a") | {"records/g/a/new"})

    def test_all_or_none(self):
        self.recorded("a", "b")
        self.trash(".*")
        self.file("tensorboard/b/events.out")
        before = harness.tree(self.runs_dir)
        self.runs("restore", "a", "b", check=1)
        self.runs("restore", "a", "nothing", check=1)
        self.assertEqual(harness.tree(self.runs_dir), before)

    def test_runs_without_files_and_nested_ones(self):
        self.recorded("a", "a/b")  # as old databases may have them
        self.file("tensorboard/a/own")
        self.database.write_text(self.database.read_text() + "plain:\n  k: v\n'../x': {k: v}\n")
        files = self.visible()
        self.trash("a/b|plain|\\.\\./x")
        self.assertEqual(self.visible(), files - self.runs_with_files("a/b"))
        self.assertEqual({row["name"]: row["files"] for row in self.trashed()}, {"a/b": 3, "plain": 0, "../x": 0})
        self.runs("restore", "plain", "../x", check=0)
        self.assertIn("beside the run 'a'", self.runs("restore", "a/b", check=1).stderr)
        self.trash("a")
        self.runs("restore", "a/b", check=0)
        self.assertEqual(self.visible(), self.runs_with_files("a/b"))
        self.assertEqual(set(self.entries()), {"plain", "../x", "a/b"})

    def test_empty(self):
        self.recorded("a", "b", "c", "d")
        self.trash("[abc]")
        done = self.runs("trash", "--empty", "a", check=1)
        self.assertIn("Nobody can be asked", done.stderr)
        code, output = self.runs_on_terminal("trash", "--empty", "a|b", typed="n\n")
        self.assertEqual(code, 1)
        self.assertIn("Delete 2 runs with 6 files (1.7 KiB)?", output)
        self.assertEqual(len(self.trashed()), 3)
        self.assertEqual(self.runs_on_terminal("trash", "--empty", "a|b")[0], 0)
        self.assertEqual([row["name"] for row in self.trashed()], ["c"])
        self.runs("restore", "c", check=0)
        self.runs("trash", "--empty", "-y", "c", check=1)
        self.trash("c")
        self.runs("trash", "--empty", "-y", check=0)
        self.assertEqual(self.trashed(), [])
        self.assertEqual(self.files(), self.runs_with_files("d"))
        self.assertIn("empty", self.runs("trash", "--empty", check=0).stderr)

    def test_a_run_of_the_same_name_is_spared(self):
        self.recorded("a")
        self.trash("a")
        self.recorded("a")
        self.runs("trash", "--empty", "-y", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a"))
        self.assertEqual(list(self.entries()), ["a"])

    def test_final_deletion_leaves_the_trash_alone(self):
        self.recorded("a", "b")
        self.trash("a")
        self.runs("delete", "-y", "b", check=0)
        self.assertEqual([row["files"] for row in self.trashed()], [3])
        self.runs("restore", "a", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a"))

    def test_formats_and_filters(self):
        self.recorded("a", "b")
        self.assertEqual(self.runs("trash", check=0).stdout, "")
        self.trash(".*")
        rows = self.trashed()
        self.assertEqual([row["name"] for row in self.trashed("b")], ["b"])
        self.assertIn("No runs in the trash", self.runs("trash", "x", check=1).stderr)
        self.assertEqual(yaml.safe_load(self.runs("trash", "--format=yaml", check=0).stdout), rows)
        lines = self.runs("trash", "--format=csv", check=0).stdout.split("\r\n")
        self.assertEqual(lines[:2], ["name,deleted,files,size,id", "a,{deleted},{files},{size},{id}".format(**rows[0])])
        self.assertEqual([line.split()[0] for line in self.runs("trash", check=0).stdout.splitlines()], ["name", "-" * 6, "a", "b"])
        self.assertIn("no run 'c' in the trash", self.runs("restore", "c", check=1).stderr)

    def test_it_asks_first(self):
        self.recorded("a")
        before = harness.tree(self.runs_dir)
        code, output = self.runs_on_terminal("delete", "--trash", "a", typed="n\n")
        self.assertEqual(code, 1)
        self.assertIn("Move 1 run with 3 files (882 B) to the trash?", output)
        self.assertEqual({**harness.tree(self.runs_dir), ".runs.yml.lock": b""}, {**before, ".runs.yml.lock": b""})

    def test_a_refused_change_leaves_everything(self):
        self.recorded("a", "b")
        text = "{" + ", ".join(f"{name}: {{k: v}}" for name in "ab") + "}\n"
        self.database.write_text(text)
        files = self.files()
        self.runs("delete", "--trash", "-y", "a", check=1)
        self.assertEqual((self.database.read_text(), self.files() - {".trash.yml"}, self.trashed()), (text, files, []))
        # A trash that cannot be understood is not written over.
        self.recorded("a", "b")
        (self.runs_dir / ".trash.yml").write_text("x: [\n")
        done = self.runs("delete", "--trash", "-y", "a", check=1)
        self.assertIn(".trash.yml, line 2", done.stderr)
        self.assertEqual((self.runs_dir / ".trash.yml").read_text(), "x: [\n")
        self.assertEqual(self.files(), self.runs_with_files("a", "b"))
        self.assertEqual(list(self.entries()), ["a", "b"])

    def test_entries_with_aliases_are_written_anew(self):
        self.write_database("a: &x\n  k: v\nb:\n  <<: *x\n  tags: [t]\n")
        self.trash("b")
        self.runs("restore", "b", check=0)
        self.assertEqual(self.entries(), {"a": {"k": "v"}, "b": {"k": "v", "tags": ["t"]}})


class Sessions(harness.CliTest):
    def test_sessions_end_and_what_they_write_then_is_kept(self):
        command = "trap 'echo late >$TB/late; echo saved >$CK; exit' HUP TERM; echo early >$CK; touch ready; while :; do sleep 0.05; done"
        os.makedirs(self.runs_dir / "checkpoints")
        command = f"TB={self.runs_dir}/tensorboard/a CK={self.runs_dir}/checkpoints/a.ckpt; " + command
        self.runs("new", "a", command + " #", "--description=x", check=0)
        self.wait_for((self.project / "ready").exists, "the command")
        self.runs("delete", "--trash", "-y", "a", check=0)
        self.assertIsNone(self.session("a"))
        self.runs("restore", "a", check=0)
        self.assertEqual((self.runs_dir / "checkpoints/a.ckpt").read_text(), "saved\n")
        self.assertEqual(list(self.entries()), ["a"])


if __name__ == "__main__":
    harness.main()
