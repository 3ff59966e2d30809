# SPDX-License-Identifier: GPL-2.0-or-later
"""runs delete touches the files of the runs it was asked to delete: never another run's, never outside the runs directory."""
import json
import os
import re

import harness
import samples
from deleting import DeleteTest


class Checkpoints(DeleteTest):
    def delete(self, pattern, names, files):
        """Which of the checkpoint files are gone."""
        self.write_database("".join(samples.entry(name) for name in names))
        for path in files:
            self.file(f"checkpoints/{path}")
        self.runs("delete", "-y", pattern, check=0)
        return [path for path in files if not (self.runs_dir / "checkpoints" / path).exists()]

    def test_what_savers_derive_goes_with_the_run(self):
        files = ["a.ckpt", "a.ckpt.meta", "a.ckpt-1000.index", "a.ckpt-1000.data-00000-of-00001", "a.ckpt-tmp/part", "a.ckpt.d/x/y"]
        self.assertEqual(self.delete("a", ["a", "b"], files), files)

    def test_a_checkpoint_may_be_a_directory(self):
        self.assertEqual(self.delete("g/a", ["g/a"], ["g/a.ckpt/weights.bin", "g/a.ckpt/x/y"]), ["g/a.ckpt/weights.bin", "g/a.ckpt/x/y"])

    def test_files_of_other_runs_stay(self):
        names = ["a", "a-b", "a.b", "ab", "a/b", "A", "a.ckpt-2", "a.ckpt.x", "x/a"]
        files = [f"{name}.ckpt" for name in names] + [f"{name}.ckpt-7.index" for name in names]
        files += ["a.ckpts", "a.ckpt_", "a.ckp", "a.ckpt2", "checkpoint", "a-1.ckpt", "a.txt", "ba.ckpt"]
        for name in names:
            with self.subTest(name):
                self.assertEqual(self.delete(re.escape(name), names, files), [f"{name}.ckpt", f"{name}.ckpt-7.index"])

    def test_several_runs_at_once(self):
        names = ["a", "a.ckpt-2", "b"]
        files = [f"{name}.ckpt" for name in names] + ["a.ckpt-2.ckpt.meta", "a.ckpt-3"]
        self.assertEqual(self.delete("a.*", names, files), [file for file in files if file != "b.ckpt"])


class Outside(DeleteTest):
    def setUp(self):
        super().setUp()
        self.outside = self.root / "outside"
        for path in "dir/kept", "dir/sub/kept", "x/kept", "file":
            (self.outside / path).parent.mkdir(parents=True, exist_ok=True)
            (self.outside / path).write_text("kept")
        self.before = harness.tree(self.outside)

    def tearDown(self):
        self.assertEqual(harness.tree(self.outside), self.before)

    def link(self, path, target):
        path = self.runs_dir / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(self.outside / target)

    def test_links_inside_a_run(self):
        self.recorded("a", "b")
        self.link("tensorboard/a/link", "dir")
        self.link("tensorboard/a/deep/link", "file")
        self.link("checkpoints/a.ckpt-1", "file")
        self.link("checkpoints/a.ckpt.d", "dir")
        self.link("records/a/loop", self.runs_dir / "records/a")
        self.link("records/a/broken", "nothing")
        self.runs("delete", "-y", "a", check=0)
        self.assertEqual(self.files(), self.runs_with_files("b"))

    def test_a_link_in_the_place_of_a_run(self):
        self.write_database(samples.entry("a") + samples.entry("b"))
        self.link("tensorboard/a", "dir")
        self.link("checkpoints/a.ckpt", "file")
        self.link("records/a", "dir")
        self.runs("delete", "-y", "a", check=0)
        self.assertEqual([path for path in harness.tree(self.runs_dir) if path.endswith(("/a", ".ckpt"))], [])

    def test_a_link_in_the_place_of_a_group(self):
        self.write_database(samples.entry("g/x") + samples.entry("b"))
        for folder in "tensorboard", "checkpoints", "records":
            self.link(f"{folder}/g", ".")
        self.runs("delete", "-y", "g/x")  # tearDown looks whether outside/x is still there

    def test_odd_files(self):
        self.recorded("a", "b")
        os.mkfifo(self.runs_dir / "tensorboard/a/fifo")
        folder = os.fsencode(self.runs_dir / "tensorboard/a")
        for name in b"\xff\xfe", b"two\nlines", b"-rf", b"\x1b[31m", b".hidden":
            os.makedirs(folder + b"/" + name + b"/" + name)
        self.runs("delete", "-y", "a", check=0)
        self.assertEqual(self.files(), self.runs_with_files("b"))
        self.assertFalse((self.runs_dir / "tensorboard/a").exists())

    def test_names_of_old_databases_that_lead_elsewhere(self):
        # Each would be somebody else's file when put behind tensorboard/, checkpoints/ or records/.
        names = ["../../x", "../keep", "..", ".", "", "/", str(self.outside / "dir"), "a/../keep", "keep/..", "keep/.", "keep/",
                 "./keep", "//keep", "../../../outside/x", "../../../outside/dir/", "../.runs.yml", "x\n", "y" * 5000, "-rf", "tensorboard"]
        self.recorded("keep")
        for path in "x/kept", "x.ckpt":
            (self.project / path).parent.mkdir(exist_ok=True)
            (self.project / path).write_text("kept")
        for path in "keep/kept", "keep.ckpt":
            self.file(path)
        before = harness.tree(self.project)
        for name in names:
            with self.subTest(name[:40]):
                self.write_database(samples.entry("keep") + samples.entry(f"? {json.dumps(name)}\n"))
                self.assertEqual(list(self.entries()), ["keep", name])
                self.runs("delete", "-y", "--", re.escape(name), check=0)
                self.assertEqual(list(self.entries()), ["keep"])
                left = harness.tree(self.project)
                self.assertEqual([path for path, content in before.items() if left.get(path, b"gone") != content],
                                 [".runs/.runs.yml"])

    def test_a_run_and_a_group_of_one_name_in_an_old_database(self):
        self.recorded("a", "a/b")
        self.runs("delete", "-y", "a", check=0)
        self.assertLessEqual(self.runs_with_files("a/b"), self.files())
        self.assertEqual(list(self.entries()), ["a/b"])


if __name__ == "__main__":
    harness.main()
