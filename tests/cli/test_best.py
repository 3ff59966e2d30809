# SPDX-License-Identifier: GPL-2.0-or-later
"""runs best: which run is the best by a metric, and in what it differs from the others."""
import csv
import io
import json

import yaml

import harness
import metering

NAN = float("nan")


class Best(metering.MetricTest):
    def setUp(self):
        super().setUp()
        self.add_runs(
            a=("--lr=0.1 --opt=adam --seed=1", {"loss": [3, 1, 2], "acc": [0.25, 0.75, 0.5]}),
            b=("--lr=0.01 --opt=adam --seed=1", {"loss": [3, 0.5, 4], "acc": [0.5, 0.25, 0.625]}, {"tags": "[bad]"}),
            c=("--lr=0.001 --opt=adam --seed=1 --fast", {"loss": [NAN, 1.5], "acc": [0.5]}),
            d=("--lr=1 --seed=5", {"loss": [NAN, NAN]}), e=("--lr=1", {}))

    def best(self, *options):
        done = self.runs("best", "--format", "json", *options, check=0)
        return json.loads(done.stdout), done.stderr

    def test_text(self):
        done = self.runs("best", "--metric", "loss", check=0)
        self.assertEqual(done.stdout,
                         "b is the best of 3 runs: its metric.loss.min of 0.5 at step 1 is the smallest.\n\n"
                         "name    metric.loss.min    step    arg.fast    arg.lr\n"
                         "------  -----------------  ------  ----------  --------\n"
                         "b       0.5                1       _           0.01\n"
                         "a       1                  1       _           0.1\n"
                         "c       1.5                1       true        0.001\n")
        self.assertEqual(done.stderr, "Left out: 2 of 5 runs without a value of metric.loss.min (d, e).\n")

    def test_json_yaml_and_csv(self):
        answer, _ = self.best("--metric", "loss", "-n", "2")
        self.assertEqual(answer, {
            "metric": "metric.loss.min", "best": "smallest", "runs": 3, "without": ["d", "e"],
            "ranking": [{"name": "b", "value": 0.5, "step": 1, "parameters": {"arg.fast": None, "arg.lr": 0.01}},
                        {"name": "a", "value": 1, "step": 1, "parameters": {"arg.fast": None, "arg.lr": 0.1}}]})
        self.assertEqual(yaml.safe_load(self.runs("best", "--metric", "loss", "-n", "2", "--format", "yaml", check=0).stdout), answer)
        lines = csv.reader(io.StringIO(self.runs("best", "--metric", "loss", "-n", "1", "--format", "csv", check=0).stdout))
        self.assertEqual(list(lines), [["name", "metric.loss.min", "step", "arg.fast", "arg.lr"], ["b", "0.5", "1", "", "0.01"]])

    def test_what_counts(self):
        for options, names, values, steps in (
                (["--metric", "loss"], "bac", [0.5, 1, 1.5], [1, 1, 1]), (["--metric", "loss", "--min"], "bac", [0.5, 1, 1.5], [1, 1, 1]),
                (["--metric", "loss.last"], "cab", [1.5, 2, 4], [1, 2, 2]), (["--metric", "acc", "--max"], "abc", [0.75, 0.625, 0.5], [1, 2, 0]),
                (["--metric", "acc.mean", "--max"], "acb", [0.5, 0.5, 11 / 24], [None] * 3), (["--metric", "metric.acc.max", "--max"], "abc", [0.75, 0.625, 0.5], [1, 2, 0]),
                (["--metric", "loss", "--where", "not tag.bad"], "ac", [1, 1.5], [1, 1]), (["[bc]", "--metric", "loss"], "bc", [0.5, 1.5], [1, 1])):
            with self.subTest(options):
                ranking = self.best(*options)[0]["ranking"]
                self.assertEqual(("".join(run["name"] for run in ranking), [run["step"] for run in ranking]), (names, steps))
                for run, value in zip(ranking, values, strict=True):
                    self.assertAlmostEqual(run["value"], value, places=12)

    def test_equals_and_one_alone(self):
        self.assertIn("0.5 is the largest, as in 1 other run.", self.runs("best", "--metric", "acc.mean", "--max", check=0).stdout)
        self.assertTrue(self.runs("best", "a", "--metric", "loss", check=0).stdout.startswith("Only a has a value: metric.loss.min is 1 at step 1.\n"))

    def test_a_metric_that_nobody_has(self):
        for options, message in (
                (["--metric", "los"], "None of the 5 runs has the metric 'los'; did you mean 'loss'? There are acc, loss."),
                (["d", "--metric", "loss"], "metric.loss.min is not a number in any of the 1 run."),
                (["e", "--metric", "loss"], "None of the 1 run has metrics, neither in event files nor in what they have printed.")):
            with self.subTest(options):
                self.assertEqual(self.runs("best", *options, check=1).stderr, f"runs: {message}\n")

    def test_what_cannot_be_read_is_told(self):
        self.damage("a")
        done = self.runs("best", "--metric", "loss.last", check=0)
        self.assertTrue(done.stdout.startswith("a is the best of 3 runs: its metric.loss of 1 at step 1"), done.stdout)
        self.assertTrue(done.stderr.startswith("runs: warning: a: "), done.stderr)

    def test_what_was_printed_counts(self):
        record = self.runs_dir / "records/e"
        record.mkdir(parents=True)
        (record / "output.log").write_text("epoch 1/2 loss: 0.75\nepoch 2/2 loss: 0.125\n")
        self.assertTrue(self.runs("best", "--metric", "loss", check=0).stdout.startswith("e is the best of 4 runs: its metric.loss.min of 0.125"))

    def test_mistakes(self):
        self.assertIn("--metric is required", self.runs("best", check=2).stderr)
        self.assertEqual(self.runs("best", "--metric", "loss", "--min", "--max", check=2).stderr, "runs: --min and --max exclude each other.\n")
        self.assertIn("is no tag of a metric", self.runs("best", "--metric", "", check=2).stderr)
        self.assertIn("--where: column 1", self.runs("best", "--metric", "loss", "--where", "x", check=2).stderr)
        self.assertIn("No runs match the pattern 'z'.", self.runs("best", "z", "--metric", "loss", check=1).stderr)


if __name__ == "__main__":
    harness.main()
