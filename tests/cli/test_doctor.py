# SPDX-License-Identifier: GPL-2.0-or-later
"""What does not fit together is found and repaired: database, files of no run, leftovers of a crash, the trash."""
import csv
import io
import json
import os
import shutil

import yaml

import doctoring
import harness
import samples


class Well(doctoring.DoctorTest):
    def assert_well(self):
        before = harness.tree(self.project)
        done = self.runs("doctor", check=0)
        self.assertEqual(done.stdout, "")
        self.assertIn("Nothing is wrong", done.stderr)
        self.assertEqual(harness.tree(self.project), before)  # not even a lock file
        self.assertEqual(self.runs("-q", "doctor", check=0).stderr, "")

    def test_without_runs(self):
        self.assert_well()
        self.assertFalse(self.runs_dir.exists())

    def test_a_database_of_the_original_tool(self):
        self.write_database((harness.SOURCE / "tests/data/original.yml").read_bytes())
        self.assert_well()
        head = self.git("rev-parse", "HEAD").stdout.strip()
        self.database.write_text(self.database.read_text() + samples.entry("here").replace(samples.COMMIT, head))
        self.assertIn("baseline", self.notes()["unknown-commits"])
        self.assertEqual(self.kinds(), [])
        shutil.rmtree(self.project / ".git")
        self.assert_well()

    def test_whatever_runs_do(self):
        self.ended("a")
        self.ended("g/b", "--isolated")
        self.start("live", self.until_told)
        self.wait_for_environment("live")
        self.assert_well()
        self.runs("move", "live", "moved/live", check=0)
        (self.runs_dir / "checkpoints/live.ckpt-100").write_text("written by its old name")
        self.runs("delete", "--trash", "-y", "a", check=0)
        self.assert_well()
        self.runs("restore", "a", check=0)
        self.assert_well()

    def test_files_of_every_kind(self):
        self.recorded("a", "g/b", "g/h/c")
        self.file("checkpoints/a.ckpt-100/part")
        self.file("checkpoints/g/b.ckpt.meta")
        self.file("tensorboard/a/train/events")
        self.file("checkpoints/.gitignore")
        self.assert_well()


class Database(doctoring.DoctorTest):
    def test_it_cannot_be_read(self):
        self.recorded("a")
        self.write_database("a:\n  command: x\n? [b\n")
        finding, = self.findings(check=1)
        self.assertEqual(finding["kind"], "database-unreadable")
        self.assertRegex(finding["message"], r"\.runs\.yml.*\d")
        self.unfixable("database-unreadable")  # and the files of all runs are not taken for strays

    def test_names_twice(self):
        self.write_database(samples.entry("a") + samples.entry("b") + samples.entry("a"))
        finding, = self.findings(check=1)
        self.assertEqual(finding["kind"], "database-unreadable")
        self.assertIn("'a'", finding["message"])

    def test_entries(self):
        self.write_database(samples.entry("a") + "b:\n  command: x\n  commit:\n" + samples.entry("d").replace(samples.WHEN, "yesterday"))
        messages = {finding["run"]: finding["message"] for finding in self.findings(check=1)}
        self.assertEqual(set(messages), {"b", "d"})
        self.assertIn("commit, datetime", messages["b"])
        self.assertIn("yesterday", messages["d"])
        self.unfixable("entry-incomplete", "entry-incomplete")

    def test_an_entry_that_cannot_be_parsed(self):
        self.write_database(samples.entry("a") + "b:\n  command: [x\n" + samples.entry("c"))
        kinds = self.kinds()
        self.assertIn(kinds, (["entry-unreadable"], ["database-unreadable"]))
        self.assertRegex(self.findings()[0]["message"], r"\.runs\.yml.*\d")

    def test_names(self):
        self.write_database("".join(samples.entry(f"'{name}'") for name in ("../x", "a//b", "g", "g/a", "", "fine")))
        found = {finding["run"] for finding in self.findings(check=1)}
        self.assertEqual(found, {"../x", "a//b", "g/a", None})
        self.unfixable(*["bad-name"] * 4)

    def test_others_may_write(self):
        self.recorded("a")
        self.database.chmod(0o666)
        self.fixed("writable-by-all")
        self.assertEqual(self.database.stat().st_mode & 0o777, 0o664)


class Strays(doctoring.DoctorTest):
    def restored(self, *names):
        before = self.entries()
        for name in names:
            self.runs("restore", name, check=0)
        self.assertEqual(set(self.entries()), set(before) | set(names))

    def test_all_files_of_a_run_come_back(self):
        self.recorded("a", "lost", "g/lost")
        files = self.files()
        self.write_database(samples.entry("a"))
        output = self.fixed(*["stray-checkpoint", "stray-record", "stray-tensorboard"] * 2)
        self.assertIn("checkpoints/lost.ckpt is of no recorded run. (1 file, 777 B)", " ".join(output.split()))
        self.assertEqual({path for path in self.files() if "/.trash/" not in path}, self.runs_with_files("a"))
        rows = json.loads(self.runs("trash", "--format=json", check=0).stdout)
        self.assertEqual({row["name"]: row["files"] for row in rows}, {"lost": 3, "g/lost": 3})
        self.restored("lost", "g/lost")
        self.assertEqual(self.files(), files)

    def test_of_every_shape(self):
        self.recorded("a", "g/b")
        strays = {"checkpoints/model.pt", "checkpoints/g/c.ckpt", "checkpoints/g/c.ckpt-10/part", "checkpoints/deep/er/x.ckpt",
                  "tensorboard/g/c/events", "tensorboard/x/train/events", "records/deep/er/x/state", "checkpoints/a/inside.ckpt",
                  "checkpoints/na\u00efve \u5b66.ckpt", "checkpoints/it's $HOME `id`;\n.ckpt"}
        for path in strays:
            self.file(path)
        before = self.files()
        self.assertEqual(len(self.kinds()), len(strays))
        self.runs("doctor", "--fix", "-y", check=0)
        self.assertEqual({path for path in self.files() if "/.trash/" not in path}, self.runs_with_files("a", "g/b"))
        names = {row["name"] for row in json.loads(self.runs("trash", "--format=json").stdout)}
        self.assertEqual(names, {"model.pt", "g/c", "deep/er/x", "x", "a-inside", "na\u00efve \u5b66", "it's $HOME `id`;\n"})
        self.restored(*names)
        self.assertEqual(self.files(), before)

    def test_names_that_are_no_text(self):
        self.recorded("a")
        path = os.fsencode(self.runs_dir / "checkpoints") + b"/\xff.ckpt"
        with open(path, "w") as file:
            file.write("bytes")
        self.unfixable("stray-checkpoint")
        self.assertTrue(os.path.exists(path))

    def test_empty_folders_go(self):
        self.recorded("a")
        for path in "tensorboard/x/y", "checkpoints/g", "records/old":
            (self.runs_dir / path).mkdir(parents=True)
        self.fixed(*["empty-folder"] * 3)
        self.assertEqual({path for path in harness.tree(self.runs_dir) if "/" in path},
                         {"tensorboard/a", "records/a"} | self.runs_with_files("a"))
        self.assertEqual(self.runs("trash", check=0).stdout, "")

    def test_what_is_known_of_a_run_that_was_forgotten(self):
        self.ended("a")
        commit, start = self.entries()["a"]["commit"], self.state("a")["start"]
        self.forget("a")
        kinds = self.kinds()
        self.assertIn("stray-record", kinds)
        self.runs("doctor", "--fix", "-y", check=0)
        self.assertEqual(self.findings(), [])  # nor is a pin left
        self.restored("a")
        entry = self.entries()["a"]
        self.assertEqual((entry["commit"], entry["datetime"]), (commit, start))
        self.assertIn(commit, self.git("for-each-ref", "refs/runs/a").stdout)

    def test_links_that_nobody_needs(self):
        self.start("a", self.until_told)
        self.wait_for_status("a", "running")
        (self.runs_dir / "checkpoints/a.ckpt").write_text("days of work")
        self.runs("move", "a", "g/b", check=0)
        self.assertTrue((self.runs_dir / "checkpoints/a.ckpt").is_symlink())
        self.assertEqual(self.kinds(), [])
        self.kill_supervisor("g/b")
        self.tell()
        self.wait_for_status("g/b", "lost")
        self.fixed("left-link", "left-link", "temporary-file")
        self.assertFalse((self.runs_dir / "checkpoints/a.ckpt").is_symlink())
        self.assertEqual((self.runs_dir / "checkpoints/g/b.ckpt").read_text(), "days of work")

    def test_the_folders_may_be_links(self):
        self.recorded("a", "b")
        (self.runs_dir / "checkpoints").rename(self.root / "scratch")
        (self.runs_dir / "checkpoints").symlink_to(self.root / "scratch")
        self.write_database(samples.entry("a"))
        (self.root / "scratch/empty").mkdir()
        self.fixed("empty-folder", "stray-checkpoint", "stray-record", "stray-tensorboard")
        self.restored("b")
        self.assertEqual((self.root / "scratch/b.ckpt").stat().st_size, 777)


class Leftovers(doctoring.DoctorTest):
    def test_a_deletion_that_did_not_end(self):
        self.recorded("a", "b")
        for name in "a", "gone":
            target = self.runs_dir / "checkpoints/.trash/undecided-77"
            target.mkdir(parents=True, exist_ok=True)
            (target / f"{name}.ckpt").write_text(name * 100)
        (self.runs_dir / "checkpoints/a.ckpt").unlink()
        output = self.fixed("interrupted")
        self.assertIn("2 files, 500 B", output)
        self.assertEqual((self.runs_dir / "checkpoints/a.ckpt").read_text(), "a" * 100)
        self.assertEqual(self.files(), self.runs_with_files("a", "b"))

    def test_files_that_were_deleted_for_good(self):
        self.recorded("a")
        self.file("tensorboard/.trash/removed-77/x/events", "x" * 2048)
        self.file("records/.trash/removed-77/x/output.log", "x" * 2048)
        output = self.fixed("not-removed")
        self.assertIn("2 files, 4.0 KiB", output)
        self.assertEqual(self.files(), self.runs_with_files("a"))

    def test_a_renaming_that_did_not_end(self):
        self.recorded("new")
        (self.runs_dir / "checkpoints/new.ckpt").rename(self.runs_dir / "checkpoints/old.ckpt")
        (self.runs_dir / ".moving.yml").write_text(yaml.safe_dump(
            {"moving": [["old", "new", "checkpoints", "old.ckpt", "new.ckpt"]]}))
        self.assertEqual(set(self.kinds()), {"interrupted", "stray-checkpoint"})
        self.runs("doctor", "--fix", "-y", check=0)
        self.assertEqual(self.files(), self.runs_with_files("new"))
        self.assertEqual(self.runs("trash", check=0).stdout, "")

    def test_temporary_files(self):
        self.recorded("a")
        for name in ".runs.yml.tmp", ".trash.yml.tmp", ".moving.yml.tmp":
            (self.runs_dir / name).write_text("half a")
        self.fixed(*["temporary-file"] * 3)

    def test_a_launch_that_did_not_begin(self):
        self.recorded("a")
        self.file("records/a/launch", "run-manager launch 2\0SECRET=1")
        self.assertEqual(self.kinds(), [])  # it may still begin
        os.utime(self.runs_dir / "records/a/launch", (1, 1))
        self.fixed("launch-file")
        self.assertEqual(self.files(), self.runs_with_files("a"))

    def test_what_nobody_knows_in_the_trash(self):
        self.recorded("a")
        self.file("checkpoints/.trash/moving/x.ckpt", "days of work")
        self.unfixable("unknown-in-trash")


class Trash(doctoring.DoctorTest):
    def setUp(self):
        super().setUp()
        self.recorded("a", "g/b")
        self.files_of_b = self.runs_with_files("g/b")
        self.runs("delete", "--trash", "-y", "g/b", check=0)
        self.assertEqual(self.kinds(), [])

    def test_the_files_are_gone(self):
        for folder in self.runs_dir.glob("*/.trash/kept-*"):
            shutil.rmtree(folder)
        self.fixed("trash-files-gone")
        self.runs("restore", "g/b", check=0)
        self.assertEqual(self.entries()["g/b"]["commit"], samples.COMMIT)
        self.assertEqual(self.kinds(), [])

    def test_nobody_lists_the_files(self):
        (self.runs_dir / ".trash.yml").unlink()
        self.fixed("trash-unlisted")
        self.assertIn("g/b", self.runs("trash", check=0).stdout)
        self.runs("restore", "g/b", check=0)
        self.assertEqual(self.files(), self.runs_with_files("a", "g/b"))

    def test_checkpoints_alone(self):
        (self.runs_dir / ".trash.yml").unlink()
        for folder in "records", "tensorboard":
            shutil.rmtree(self.runs_dir / folder / ".trash")
        self.fixed("trash-unlisted")
        self.runs("restore", "g/b", check=0)

    def test_the_list_cannot_be_read(self):
        (self.runs_dir / ".trash.yml").write_text("a: [\n")
        self.assertEqual(self.kinds(), ["trash-unreadable"])
        before = self.snapshot()
        self.runs("doctor", "--fix", "-y", check=1)
        self.assertEqual(self.snapshot(), before)


class Output(doctoring.DoctorTest):
    def setUp(self):
        super().setUp()
        self.recorded("a", "b")
        self.write_database(samples.entry("a"))

    def test_text_is_grouped(self):
        done = self.runs("doctor", check=1)
        lines = done.stdout.splitlines()
        self.assertEqual(lines[0], "Files of no run:")
        self.assertEqual(len(lines), 4)
        self.assertTrue(all("[--fix moves it to the trash as 'b'" in line for line in lines[1:]))
        self.assertIn("repairs 3 of 3 findings", done.stderr)

    def test_formats(self):
        found = self.findings()
        self.assertEqual(yaml.safe_load(self.runs("doctor", "--format=yaml", check=1).stdout), found)
        table = list(csv.DictReader(io.StringIO(self.runs("doctor", "--format=csv", check=1).stdout)))
        self.assertEqual([row["kind"] for row in table], [finding["kind"] for finding in found])
        self.assertEqual(list(table[0]), list(found[0]))

    def test_nobody_can_be_asked(self):
        before = self.snapshot()
        done = self.runs("doctor", "--fix", check=1)
        self.assertIn("--assume-yes", done.stderr)
        self.assertEqual(self.snapshot(), before)

    def test_what_cannot_be_repaired_remains(self):
        self.write_database(samples.entry("a") + "x: {}\n")
        done = self.runs("doctor", "--fix", "-y", "--format=json", check=1)
        self.assertEqual([finding["kind"] for finding in json.loads(done.stdout)], ["entry-incomplete"])
        self.assertIn("Repaired 3 findings", done.stderr)


if __name__ == "__main__":
    harness.main()
