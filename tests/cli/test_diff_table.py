# SPDX-License-Identifier: GPL-2.0-or-later
"""runs diff of several runs: a table of what differs, with metrics."""
import csv
import io

import harness
import metering


class DiffTable(metering.MetricTest):
    def setUp(self):
        super().setUp()
        self.add_runs(a=("--lr=1 --w=4", {"loss": [9, 2]}), b=("--lr=2 --w=4", {"loss": [9, 1]}),
                      c=("--lr=2 --w=4 --note='50%|x'", {"loss": [9, 4]}))

    def diff(self, *arguments, check=1):
        return self.runs("diff", *arguments, check=check).stdout

    def test_three_runs(self):
        lines = self.diff("a", "b", "c").splitlines()
        self.assertEqual(lines[0].split(), ["section", "name", "a", "b", "c"])
        rows = {line.split()[1]: line for line in lines[2:]}
        self.assertEqual(set(rows), {"command", "lr", "note", "loss"})
        self.assertEqual(rows["loss"].split(), ["metrics", "loss", "2", "1", "(-1,", "-50%)", "4", "(+2,", "+100%)"])
        self.assertIn("  … --lr=1 --w=4  … --lr=2 --w=4  …", rows["command"])
        rows = list(csv.reader(io.StringIO(self.diff("a", "b", "c", "--format=csv"))))
        self.assertEqual(rows[0], ["section", "name", "a", "b", "c", "b - a", "c - a"])
        self.assertIn(["Metrics", "loss", "2", "1", "4", "-1", "2"], rows)

    def test_markdown_and_latex(self):
        self.assertIn("| loss | 2 | 1 (-1, -50%) |\n", self.diff("a", "b", "--format", "markdown"))
        self.assertIn("| note |  | 50%\\|x |\n", self.diff("a", "c", "--format", "markdown"))
        self.assertIn("note &  & 50\\%\\textbar{}x \\\\\n", self.diff("a", "c", "--format", "latex"))

    def test_nothing_differs(self):
        self.assertEqual(self.diff("a", "a", "a", check=0), "")

    def test_what_cannot_be_done(self):
        for arguments, code, message in ((["a", "b", "x"], 1, "'x'"), (["a", "b", "c", "--format=json"], 2, "two runs only")):
            done = self.runs("diff", *arguments, check=code)
            self.assertEqual(done.stdout, "")
            self.assertIn(message, done.stderr)

    def test_damaged_files_are_told(self):
        (self.runs_dir / "tensorboard/a/events.out.tfevents.1.box").write_bytes(b"x" * 99)
        self.assertIn("a: ", self.runs("diff", "a", "b", "c", check=1).stderr)


if __name__ == "__main__":
    harness.main()
