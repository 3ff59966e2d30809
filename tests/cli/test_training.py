# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job from end to end: train for real, look at it, reproduce it, delete it."""
import json
import os
import shutil

import harness
import launching


class Training(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        shutil.copy(harness.SOURCE / "demo/train.py", self.project / "train.py")
        self.git("commit", "--quiet", "--all", "--message=a real training")

    def files(self, *folders):
        return {path for path in harness.tree(self.runs_dir) if path.startswith(folders)}

    def test_two_trainings(self):
        names = {"lr/0.1": "python3 -B train.py --lr 0.1 --steps 40", "lr/0.5": "python3 -B train.py --lr 0.5 --steps 40"}
        for name, command in names.items():
            self.runs("new", name, command, check=0)
        for name in names:
            self.assertEqual(self.wait_for_end(name), 0)
            events, = (self.runs_dir / "tensorboard" / name).iterdir()
            self.assertRegex(events.name, "^events.out.tfevents.")
            self.assertGreater(events.stat().st_size, 40 * 40)
            self.assertEqual(json.loads((self.runs_dir / f"checkpoints/{name}.ckpt").read_text())["step"], 40)
        self.assertEqual(self.git("status", "--porcelain").stdout, "")

        rows = json.loads(self.runs("table", "--format", "json", check=0).stdout)
        self.assertEqual({row["name"]: row["command"] for row in rows}, names)
        self.assertEqual(self.runs("lookup", "lr/0.5", "description", check=0).stdout, "a real training\n")

        self.runs("delete", "-y", r"lr/0\.1", check=0)
        self.assertEqual({path for path in self.files("tensorboard", "checkpoints", "records") if "0.1" in path}, set())
        self.assertIn("checkpoints/lr/0.5.ckpt", self.files("checkpoints"))
        self.runs("delete", "-y", ".*", check=0)
        self.assertEqual([path for path in self.files("tensorboard", "checkpoints", "records") if "lr/" in path], [])
        self.assertEqual((self.entries(), self.sessions()), ({}, []))

    def test_printed_lines_start_the_same_run_again_from_the_same_commit(self):
        (self.root / "bin").mkdir()
        os.symlink(harness.RUNS, self.root / "bin/runs")
        command = f"{self.tell} 'it'\"'\"'s' \"$PWD\" \\\\"
        description = "it's\n  \"two\" lines\\"
        self.runs("new", "a", command, "--description", description, check=0)
        first = json.loads(self.wait_for_file(self.told))
        self.told.unlink()
        self.commit("later.py", "x")

        printed = self.runs("reproduce", "a", "--overwrite", check=0).stdout.partition("\n")[2]
        self.call(["sh", "-e"], input=printed, env={"PATH": f"{self.root}/bin:{self.environment['PATH']}"}, check=0)
        self.assertEqual(json.loads(self.wait_for_file(self.told))["argv"], first["argv"])
        entry = self.entries()["a"]
        self.assertEqual((entry["command"], entry["description"]), (command, description))
        self.assertEqual(entry["commit"], self.git("rev-parse", "HEAD").stdout.strip())
        self.assertFalse((self.project / "later.py").exists())

    def test_deleted_while_it_trains(self):
        self.runs("new", "a", "python3 -B train.py --steps 1000000 --delay 0.01", check=0)
        folder = self.runs_dir / "tensorboard/a"
        self.wait_for(lambda: folder.is_dir() and any(file.stat().st_size for file in folder.iterdir()), "the first event")
        self.runs("delete", "-y", "a", check=0)
        self.wait_for(lambda: not self.processes(), "the end of the training and of tmux")
        self.assertEqual(self.files("tensorboard/", "checkpoints/", "records/"), set())


if __name__ == "__main__":
    harness.main()
