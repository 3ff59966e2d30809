# SPDX-License-Identifier: GPL-2.0-or-later
"""What runs take on the disk, against du(1)."""
import csv
import io
import json
import os

import yaml

import deleting
import harness
import outcomes
import samples


class DiskUseTest(deleting.DeleteTest):
    def du(self, *paths):
        """Bytes that du counts for the paths together, each file once."""
        present = [self.runs_dir / path for path in paths if (self.runs_dir / path).exists()]
        output = self.call(["du", "-scB1", *present], check=0).stdout if present else "0\ttotal\n"
        return int(output.splitlines()[-1].split("\t")[0])

    def rows(self, *words):
        return json.loads(self.runs("du", *words, "--format=json", check=0).stdout)

    def totals(self, *words):
        return {row["name"] or row["kind"]: row["total"] for row in self.rows(*words)}


class Sizes(DiskUseTest):
    def setUp(self):
        super().setUp()
        self.recorded("small", "g/large", "g/mid dle")
        self.write_database(self.database.read_text() + samples.entry("none"))
        self.file("checkpoints/g/large.ckpt", "x" * 300_000)
        self.file("checkpoints/g/large.ckpt-100/part", "x" * 50_000)
        self.file("tensorboard/g/mid dle/deep/er/events", "x" * 20_000)

    def parts(self, name):
        return {"tensorboard": self.du(f"tensorboard/{name}"), "checkpoints": self.du(f"checkpoints/{name}.ckpt", f"checkpoints/{name}.ckpt-100"),
                "record": self.du(f"records/{name}"), "worktree": 0}

    def test_every_part_as_du_counts_it(self):
        rows = {row["name"]: row for row in self.rows() if row["kind"] == "run"}
        for name in "small", "g/large", "g/mid dle", "none":
            parts = self.parts(name)
            with self.subTest(name):
                self.assertEqual({key: rows[name][key] for key in parts}, parts)
                self.assertEqual(rows[name]["total"], sum(parts.values()))
        self.assertEqual(rows["none"]["total"], 0)

    def test_the_largest_first_and_all_of_the_folder(self):
        self.file("checkpoints/stray.ckpt", "x" * 9000)
        self.runs("delete", "--trash", "-y", "small", check=0)
        rows = self.rows()
        self.assertEqual([row["name"] for row in rows], ["g/large", "g/mid dle", "none", None, None, None])
        self.assertEqual([row["kind"] for row in rows[3:]], ["trash", "other", "total"])
        self.assertEqual(rows[-1]["total"], self.du("."))
        self.assertEqual(sum(row["total"] for row in rows[:-1]), rows[-1]["total"])
        self.assertEqual(rows[3]["total"], self.du("tensorboard/.trash", "checkpoints/.trash", "records/.trash"))

    def test_a_selection(self):
        self.assertEqual(list(self.totals("g/.*")), ["g/large", "g/mid dle", "total"])
        self.runs("tag", "small", "+best", check=0)
        totals = self.totals("--tag", "best")
        self.assertEqual(totals, {"small": sum(self.parts("small").values()), "total": sum(self.parts("small").values())})
        self.assertIn("No runs match", self.runs("du", "nothing", check=1).stderr)
        self.runs("du", "(", check=2)

    def test_the_same_whether_one_is_measured_or_all(self):
        every = {name: total for name, total in self.totals().items() if name not in ("trash", "other", "total")}
        for name, total in every.items():
            self.assertEqual(self.totals(name)[name], total)
        self.assertEqual({name: self.totals(".*")[name] for name in every}, every)

    def test_hard_links_count_once(self):
        kept = self.runs_dir / "tensorboard/small/kept"
        os.link(self.runs_dir / "checkpoints/g/large.ckpt", kept)
        os.link(kept, self.runs_dir / "tensorboard/small/again")
        self.assertEqual(self.totals()["total"], self.du("."))
        self.assertEqual(self.rows("small")[0]["tensorboard"], self.du("tensorboard/small"))

    def test_links_are_not_followed_but_for_the_folders(self):
        elsewhere = self.root / "scratch"
        (self.runs_dir / "checkpoints").rename(elsewhere)
        (self.runs_dir / "checkpoints").symlink_to(elsewhere)
        (self.runs_dir / "tensorboard/small/link").symlink_to(self.root)
        rows = {row["name"]: row for row in self.rows()}
        self.assertGreaterEqual(rows["g/large"]["checkpoints"], 350_000)
        self.assertEqual(rows["small"]["tensorboard"], self.du("tensorboard/small"))

    def test_a_group_with_the_name_of_a_run(self):
        self.write_database(samples.entry("a") + samples.entry("a/b"))
        self.file("tensorboard/a/own", "x" * 5000)
        self.file("tensorboard/a/b/own", "x" * 50_000)
        inner = self.du("tensorboard/a/b")
        wanted = {"a": self.du("tensorboard/a") - inner, "a/b": inner}
        self.assertEqual({name: self.totals()[name] for name in wanted}, wanted)
        self.assertEqual({name: self.totals("a.*")[name] for name in wanted}, wanted)
        self.assertEqual(self.totals("a")["a"], wanted["a"])

    def test_names_that_are_no_paths_have_no_files(self):
        self.write_database(samples.entry("'../../home'") + samples.entry("'.trash'") + samples.entry("''"))
        self.assertEqual([row["total"] for row in self.rows()[:3]], [0, 0, 0])
        self.assertEqual(self.totals(".*")["total"], 0)


class Formats(DiskUseTest):
    def test_text(self):
        self.recorded("a")
        lines = self.runs("du", check=0).stdout.splitlines()
        self.assertEqual(lines[0].split(), ["name", "tensorboard", "checkpoints", "record", "worktree", "total"])
        self.assertEqual([line.split("  ")[0] for line in lines[2:]], ["a", "(trash)", "(of no run)", "(total)"])
        self.assertRegex(lines[2], r"KiB")

    def test_others(self):
        self.recorded("a", "it's")
        rows = self.rows()
        self.assertEqual(yaml.safe_load(self.runs("du", "--format=yaml", check=0).stdout), rows)
        table = list(csv.DictReader(io.StringIO(self.runs("du", "--format=csv", check=0).stdout)))
        self.assertEqual([{key: value or None for key, value in row.items()} for row in table],
                         [{key: None if value is None else str(value) for key, value in row.items()} for row in rows])

    def test_no_runs(self):
        done = self.runs("du", check=0)
        self.assertIn("No runs yet", done.stderr)
        self.assertEqual(self.totals(), {"trash": 0, "other": 0, "total": 0})


class OwnTree(DiskUseTest, outcomes.OutcomeTest):
    def test_a_working_tree_of_its_own(self):
        self.start("a", "true #", "--isolated")
        self.runs("wait", "a", check=0)
        self.runs("move", "a", "g/b", check=0)
        self.wait_for_environment("g/b")
        tree = self.state("g/b")["worktree"]
        for rows in self.rows(), self.rows("g/b"):
            self.assertEqual(rows[0]["worktree"], self.du(tree))
        self.runs("delete", "--trash", "-y", "g/b", check=0)
        self.assertEqual(self.totals()["total"], self.du("."))
        self.assertGreaterEqual(self.totals()["trash"], self.du(tree))


class ManyFiles(DiskUseTest):
    def test_what_changes_meanwhile_does_no_harm(self):
        self.recorded("a")
        locked = self.runs_dir / "tensorboard/a/locked"
        locked.mkdir()
        locked.chmod(0)
        self.addCleanup(locked.chmod, 0o700)
        self.assertGreater(self.totals()["a"], 0)


if __name__ == "__main__":
    harness.main()
