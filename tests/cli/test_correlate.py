# SPDX-License-Identifier: GPL-2.0-or-later
"""runs correlate: parameters by how much a metric goes together with them, against another calculation."""
import csv
import io
import json
import math
import random
import statistics

import yaml

import harness
import metering


def ranks(values):
    """Mean ranks, by counting."""
    return [sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2 for value in values]


class Correlate(metering.MetricTest):
    def correlations(self, *options):
        done = self.runs("correlate", "--format", "json", *options, check=0)
        return json.loads(done.stdout), done.stderr

    def test_against_another_calculation(self):
        chance = random.Random(5)
        rows = [{"lr": 10 ** chance.uniform(-5, 0), "size": chance.choice([16, 32, 64]), "fast": chance.random() < 0.5, "opt": chance.choice(["sgd", "adam"])}
                for _ in range(40)]
        losses = [math.log(row["lr"]) ** 2 / 100 - row["size"] / 50 + row["fast"] + chance.gauss(0, 0.5) for row in rows]
        self.add_runs(**{f"r{i}": (f"--lr={row['lr']!r} --size {row['size']} opt={row['opt']}" + " --fast" * row["fast"] + " --same=1", {"loss": [9, loss]})
                         for i, (row, loss) in enumerate(zip(rows, losses))})
        answer, _ = self.correlations("--metric", "loss")
        self.assertEqual((answer["metric"], answer["runs"]), ("metric.loss", 40))
        found = {one["parameter"]: one for one in answer["correlations"]}
        self.assertEqual(set(found), {"arg.lr", "arg.size", "arg.fast", "arg.opt"})
        self.assertEqual(found["arg.opt"]["values"], ["adam", "sgd"])
        for name in "lr", "size", "fast", "opt":
            x = [float(row[name] == "sgd" if name == "opt" else row[name]) for row in rows]
            self.assertEqual(found["arg." + name]["n"], 40)
            self.assertAlmostEqual(found["arg." + name]["pearson"], statistics.correlation(x, losses), places=12)
            self.assertAlmostEqual(found["arg." + name]["spearman"], statistics.correlation(ranks(x), ranks(losses)), places=12)
        strengths = [abs(one["spearman"]) for one in answer["correlations"]]
        self.assertEqual(strengths, sorted(strengths, reverse=True))
        self.assertLess(min(one["pearson"] for one in answer["correlations"]), 0)
        lines = csv.DictReader(io.StringIO(self.runs("correlate", "--metric", "loss", "--format", "csv", check=0).stdout))
        self.assertEqual([float(line["pearson"]) for line in lines], [one["pearson"] for one in answer["correlations"]])

    def test_text_csv_and_what_is_left_out(self):
        self.add_runs(a=("--lr=1 --opt=a --d=1 --k=3", {"loss": [5, 1]}), b=("--lr=2 --opt=b --d=1", {"loss": [1, 2]}),
                      c=("--lr=3 --opt=c --d=1 --k=4", {"loss": [2, 3]}), d=("--lr=4", {}))
        done = self.runs("correlate", "--metric", "loss", check=0)
        self.assertEqual(done.stdout, "parameter    n    pearson    spearman    values\n"
                                      "-----------  ---  ---------  ----------  --------\n"
                                      "arg.lr       3     1.000      1.000\n")
        self.assertEqual(done.stderr, "Left out: 1 of 4 runs without a value of metric.loss (d).\n"
                                      "Left out, the same in all runs: arg.0, arg.d.\n"
                                      "Left out, more than two values that are not all numbers: arg.opt.\n"
                                      "Left out, fewer than 3 runs have it: arg.k.\n")
        answer, _ = self.correlations("--metric", "loss.min")
        self.assertEqual(answer["left-out"], [{"parameter": "arg.0", "why": "constant"}, {"parameter": "arg.d", "why": "constant"},
                                              {"parameter": "arg.k", "why": "few runs"}, {"parameter": "arg.opt", "why": "many texts"}])
        self.assertEqual(answer["without"], ["d"])
        self.assertEqual(yaml.safe_load(self.runs("correlate", "--metric", "loss.min", "--format", "yaml", check=0).stdout), answer)
        lines = list(csv.reader(io.StringIO(self.runs("correlate", "--metric", "loss", "--format", "csv", check=0).stdout)))
        self.assertEqual(lines, [["parameter", "n", "pearson", "spearman", "values"], ["arg.lr", "3", "1", "1", ""]])

    def test_too_little(self):
        self.add_runs(a=("--lr=1", {"loss": [1], "same": [2], "up": [math.inf]}), b=("--lr=2", {"loss": [2], "same": [2], "up": [1]}), c=("--lr=3", {"same": [2], "up": [2]}))
        for options, message in (
                (["--metric", "loss"], "Only 2 runs have a finite value of metric.loss; a correlation takes at least 3 runs."),
                (["--metric", "up"], "Only 2 runs have a finite value of metric.up; a correlation takes at least 3 runs."),
                (["a", "--metric", "loss"], "Only 1 run has a finite value of metric.loss; a correlation takes at least 3 runs."),
                (["--metric", "same"], "metric.same is 2 in all 3 runs, so that nothing can go together with it."),
                (["--metric", "lss"], "None of the 3 runs has the metric 'lss'; did you mean 'loss'? There are loss, same, up.")):
            with self.subTest(options):
                done = self.runs("correlate", *options, check=1)
                self.assertEqual((done.stdout, done.stderr.splitlines()[-1]), ("", "runs: " + message))

    def test_where(self):
        self.add_runs(**{f"r{i}": (f"--lr={i}", {"loss": [i if i < 4 else -i]}) for i in range(8)})
        answer, _ = self.correlations("--metric", "loss", "--where", "arg.lr < 4")
        self.assertEqual([(one["n"], one["pearson"]) for one in answer["correlations"]], [(4, 1)])
        answer, _ = self.correlations("r[4-7]", "--metric", "loss")
        self.assertEqual([(one["n"], one["spearman"]) for one in answer["correlations"]], [(4, -1)])


if __name__ == "__main__":
    harness.main()
