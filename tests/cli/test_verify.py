# SPDX-License-Identifier: GPL-2.0-or-later
"""runs verify, and reproduce --run --verify: whether a run repeats another one, value by value."""
import csv
import io
import json
import shutil
import signal
import subprocess

import yaml

import harness
import metering
import outcomes

NAN, INF = float("nan"), float("inf")


class Verify(metering.MetricTest):
    """Two runs that are in the database alone, with event files."""

    def compare(self, a, b, *options, check):
        self.write_database("")
        shutil.rmtree(self.runs_dir / "tensorboard", ignore_errors=True)
        self.add_runs(a=("", a), b=("", b))
        done = self.runs("verify", "a", "b", *options, check=check)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def value(self, a, b, *options, check):
        return json.loads(self.compare(a, b, "--format", "json", *options, check=check))

    def test_identical(self):
        metrics = {"loss": [0.5, NAN, INF, 0.0], "val/loss": [1]}
        self.assertEqual(self.compare(metrics, metrics | {"loss": [0.5, NAN, INF, -0.0]}, check=0),
                         "'b' is identical to 'a'.\n\n"
                         "metric    points    largest deviation    at step    verdict\n"
                         "--------  --------  -------------------  ---------  ---------\n"
                         "loss      4         0                               identical\n"
                         "val/loss  1         0                               identical\n")

    def test_within_tolerance(self):
        a, b = {"loss": [1, 2, 4]}, {"loss": [1, 2.25, 4.125]}
        text = self.compare(a, b, "--tolerance", "0.25", check=0)
        self.assertIn("'b' is within tolerance (absolute 0.25) of 'a': the largest deviation is 0.25, at step 1 of 'loss'.\n", text)
        self.assertRegex(text, r"loss +3 +0\.25 +1 +within-tolerance\n")
        self.assertEqual(self.value(a, b, "--relative=0.125", check=0)["verdict"], "within-tolerance")
        self.assertEqual(self.value(a, b, "--relative=0.0625", "--tolerance=0.25", check=0)["verdict"], "within-tolerance")
        self.assertEqual(self.value(a, b, "--relative=0.0625", "--tolerance=0.2", check=3)["verdict"], "diverged")

    def test_diverged(self):
        a = {"acc": [1, 1, 1, 1], "loss": [1, 2, 0.1, 5]}
        b = {"acc": [1, 1, 1, 0], "loss": [1, 2, 0.30000000000000004, 5]}
        text = self.compare(a, b, check=3)
        self.assertIn("'b' diverges from 'a' at step 2 of 'loss': 0.30000000000000004 in the place of 0.1.\n", text)
        self.assertRegex(text, r"acc +4 +1 +3 +diverged at step 3\n")

    def test_a_divergence_counts_more_than_what_is_missing(self):
        text = self.compare({"loss": [1, 2, 3], "acc": [1]}, {"loss": [1, 5]}, check=3)
        self.assertIn("diverges from 'a' at step 1 of 'loss'", text)
        self.assertIn("'b' lacks the values of 'acc' that 'a' has.\n", text)
        self.assertIn("'b' lacks steps of 'loss' that 'a' has, the first of them 2.\n", text)

    def test_incomplete(self):
        for a, b, said in (({"loss": [1, 2]}, {"loss": [1]}, "'b' lacks steps of 'loss' that 'a' has, the first of them 1."),
                           ({"loss": [1]}, {"loss": [1, 2, 3]}, "'a' lacks steps of 'loss' that 'b' has, the first of them 1."),
                           ({"loss": [1], "x": [1]}, {"loss": [1]}, "'b' lacks the values of 'x' that 'a' has."),
                           ({f"x{i}": [1] for i in range(9)} | {"loss": [1]}, {"loss": [1]}, "So it is with 4 more metrics.")):
            with self.subTest(said):
                text = self.compare(a, b, "--tolerance", "9", check=4)
                self.assertTrue(text.startswith("The comparison of 'b' with 'a' is incomplete.\n"), text)
                self.assertIn(said + "\n", text)

    def test_no_metrics(self):
        text = self.compare({"loss": [1]}, {}, check=4)
        self.assertIn("'b' has no metrics.\n", text)
        self.assertRegex(text, r"\nloss +0 +incomplete\n$")
        self.assertNotIn("lacks", text)
        self.add_runs(c=("", {}))
        self.assertEqual(self.runs("verify", "b", "c", check=4).stdout,
                         "The comparison of 'c' with 'b' is incomplete.\n'b' has no metrics.\n'c' has no metrics.\n")

    def test_damage_is_no_identity(self):
        self.add_runs(a=("", {"loss": [1, 2, 3]}), b=("", {"loss": [1, 2, 3]}))
        for name in "ab":
            path = self.runs_dir / "tensorboard" / name / "events.out.tfevents.1.box"
            data = path.read_bytes()
            path.write_bytes(data[:-6] + bytes([data[-6] ^ 1]) + data[-5:])
        text = self.runs("verify", "a", "b", check=4).stdout
        self.assertIn("Not all of 'a' could be read: ", text)
        self.assertIn("Not all of 'b' could be read: ", text)

    def test_formats(self):
        a, b = {"=x": [1, NAN], "loss": [1]}, {"=x": [1, 3], "loss": [1, 2]}
        found = self.value(a, b, check=3)
        pair = {"metric": "=x", "step": 1, "reference": "nan", "repeated": 3, "deviation": "inf"}
        self.assertEqual({key: found[key] for key in ("name", "reference", "verdict", "tolerance", "metrics", "points")},
                         {"name": "b", "reference": "a", "verdict": "diverged", "tolerance": {"absolute": 0, "relative": 0}, "metrics": 2, "points": 3})
        self.assertEqual((found["largest-deviation"], found["first-divergence"]), (pair, pair))
        self.assertEqual(found["tags"], [
            {"metric": "=x", "verdict": "diverged", "points": 2, "only-reference": 0, "only-repeated": 0, "largest-deviation": pair, "first-divergence": pair},
            {"metric": "loss", "verdict": "incomplete", "points": 1, "only-reference": 0, "only-repeated": 1}])
        self.assertEqual(yaml.safe_load(self.runs("verify", "a", "b", "--format=yaml", check=3).stdout) | {"compared": ""}, found | {"compared": ""})
        rows = list(csv.reader(io.StringIO(self.runs("verify", "a", "b", "--format=csv", check=3).stdout)))
        self.assertEqual(rows, [["metric", "points", "only_reference", "only_repeated", "largest_deviation", "step", "reference", "repeated", "divergence_step", "verdict"],
                                ["'=x", "2", "0", "0", "inf", "1", "nan", "3", "1", "diverged"], ["loss", "1", "0", "1", "0", "", "", "", "", "incomplete"]])

    def test_mistakes(self):
        self.add_runs(a=("", {"loss": [1]}), b=("", {"loss": [1]}), c=("", {"loss": [1]}, {"reproduces": "gone"}), d=("", {"loss": [1]}, {"reproduces": "d"}))
        for words, code, said in ((["a", "a"], 2, "Both are the run 'a'"), (["a", "bb"], 1, "bb"), (["b"], 1, "runs verify REFERENCE b"), (["c"], 1, "reproduces 'gone'"), (["d"], 1, "'d' has taken the place"),
                                  ([], 2, "A is required"), (["a", "b", "c"], 2, "'c'"), *[(["a", "b", "--tolerance", number], 2, "--tolerance") for number in ("-1", "nan", "inf", "x", "")]):
            with self.subTest(words):
                done = self.runs("verify", *words, check=code)
                self.assertIn(said, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_nothing_is_written(self):
        self.add_runs(a=("", {"loss": [1]}), b=("", {"loss": [1]}, {"reproduces": "a"}))
        before = harness.tree(self.project)
        self.runs("verify", "a", "b", check=0)
        self.runs("verify", "b", check=0)
        self.assertEqual(harness.tree(self.project), before)


class Reproduced(outcomes.OutcomeTest):
    """The program of the demo, run again."""

    def setUp(self):
        super().setUp()
        self.mark = self.root / "mark"

    def train(self, name, old="", new="", options="--seed=3 --steps=12", waits=True):
        """Commits the program with a change, and runs it."""
        program = (harness.SOURCE / "demo/train.py").read_text()
        self.assertIn(old, program)
        (self.project / "train.py").write_text(program.replace(old, new, 1) if old else program)
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message=train")
        self.start(name, f"python3 -B train.py {options}")
        if waits:
            self.runs("wait", name, check=0)

    def again(self, name, *options, check):
        return self.runs("reproduce", name, "--run", "--verify", *options, check=check)

    def verification(self, name):
        return yaml.safe_load((self.runs_dir / "records" / name / "verification.yml").read_text())

    LOG = "                events.scalars(step, loss=loss, accuracy=accuracy)\n"

    def test_a_fixed_seed_is_identical(self):
        self.train("a")
        done = self.again("a", "--as", "b", check=0)
        self.assertIn("'b' is identical to 'a'.\n", done.stdout)
        self.assertIn("Ctrl-C ends the waiting, not the run", done.stderr)
        found = self.verification("b")
        self.assertEqual({key: found[key] for key in ("verdict", "reference", "reference-commit", "tolerance", "metrics", "points")},
                         {"verdict": "identical", "reference": "a", "reference-commit": self.entries()["a"]["commit"], "tolerance": {"absolute": 0, "relative": 0},
                          "metrics": 2, "points": 24})
        self.assertEqual(found["reference-id"], self.state("a")["id"])
        self.assertFalse((self.runs_dir / "records/a/verification.yml").exists())
        self.verdict_is_shown()
        self.record_goes_with_the_run()

    def verdict_is_shown(self):
        self.assertRegex(self.runs("show", "b", check=0).stdout, r"Verified: +'b' is identical to 'a'\.\n")
        self.assertEqual(json.loads(self.runs("show", "b", "--format=json", check=0).stdout)["verification"], self.verification("b"))
        self.assertNotIn("Verified", self.runs("show", "a", check=0).stdout)
        self.assertEqual(json.loads(self.runs("table", "--columns", "name,verdict", "--sort", "name", "--format=json", check=0).stdout),
                         [{"name": "a", "verdict": None}, {"name": "b", "verdict": "identical"}])
        for expression, names in (("verdict = identical", "b\n"), ("verdict != diverged", "b\n"), ("not has(verdict)", "a\n"), ("verdict in (diverged, incomplete)", "")):
            self.assertEqual(self.runs("list", "--where", expression, check=0).stdout, names)

    def record_goes_with_the_run(self):
        found = self.verification("b")
        self.wait_for_environment("b")
        self.runs("move", "b", "g/c", check=0)
        self.assertEqual(self.verification("g/c"), found)
        self.runs("delete", "--trash", "-y", "g/c", check=0)
        self.assertFalse((self.runs_dir / "records/g/c").exists())
        self.runs("restore", "g/c", check=0)
        self.assertEqual(self.runs("list", "--where", "verdict = identical", check=0).stdout, "g/c\n")

    def test_an_unseeded_draw_diverges(self):
        self.train("a", self.LOG, "                accuracy += random.SystemRandom().random() * (step == 7)\n"
                                  "                loss += random.SystemRandom().random() * (step >= 9)\n" + self.LOG)
        done = self.again("a", "--as", "b", check=3)
        found = self.verification("b")
        self.assertEqual((found["verdict"], found["first-divergence"]["metric"], found["first-divergence"]["step"]), ("diverged", "accuracy", 7))
        values = [{point["step"]: point["value"] for point in json.loads(self.runs("metrics", name, "accuracy", "--format=json", check=0).stdout)}[7] for name in "ab"]
        self.assertEqual([found["first-divergence"][key] for key in ("reference", "repeated")], values)
        self.assertIn("'b' diverges from 'a' at step 7 of 'accuracy': ", done.stdout)
        self.assertRegex(done.stdout, r"loss .* diverged at step 9\n")
        self.assertEqual(self.runs("verify", "b", "--tolerance", "2", check=0).stdout.partition(":")[0], "'b' is within tolerance (absolute 2) of 'a'")
        self.assertEqual(self.verification("b")["tolerance"], {"absolute": 2, "relative": 0})

    def test_time_does_not_matter(self):
        self.train("a", self.LOG, "                time.sleep(random.SystemRandom().random() / 50)\n" + self.LOG)
        self.again("a", "--as", "b", check=0)
        self.assertEqual(self.verification("b")["verdict"], "identical")

    def test_what_is_printed_alone(self):
        (self.project / ".runsrc").write_text("tb-dir-flag: None\n")
        self.train("a")
        done = self.again("a", "--as", "b", check=0)
        self.assertRegex(done.stdout, r"loss +12 +0 +identical\n")

    def test_a_repetition_that_fails(self):
        self.train("a", self.LOG, f"                if step == 6 and os.path.exists({str(self.mark)!r}): sys.exit(3)\n" + self.LOG)
        self.mark.touch()
        done = self.again("a", "--as", "b", check=4)
        self.assertIn("The comparison of 'b' with 'a' is incomplete.\n'b' is no finished run: Failed with exit code 3.\n", done.stdout)
        self.assertIn("'b' lacks steps of 'accuracy' that 'a' has, the first of them 6.\n", done.stdout)
        self.assertEqual(self.verification("b")["verdict"], "incomplete")

    def waiting(self):
        """A line of the program that waits as long as the mark is there."""
        return f"                while os.path.exists({str(self.mark)!r}): time.sleep(0.02)\n"

    def reproducing(self, name, new):
        """The command, when it waits for the end."""
        process = subprocess.Popen([harness.RUNS, "reproduce", name, "--run", "--verify", "--as", new], cwd=self.project, env=self.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        self.assertIn(f"Waiting for the end of {new!r}", process.stderr.readline())
        return process

    def test_an_interrupt_ends_the_waiting_alone(self):
        self.train("a", self.LOG, self.waiting() + self.LOG)
        self.mark.touch()
        process = self.reproducing("a", "b")
        self.assertIn("b", self.runs("list", "--active", check=0).stdout)
        self.assertIn("'b' is no finished run: Running as process ", self.runs("verify", "b", check=4).stdout)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=harness.TIMEOUT)
        self.assertEqual(process.returncode, 130)
        self.wait_for_status("b", "running")
        self.assertFalse((self.runs_dir / "records/b/verification.yml").exists())
        self.mark.unlink()
        self.runs("wait", "b", check=0)
        self.runs("verify", "b", check=0)
        self.assertEqual(self.verification("b")["verdict"], "identical")

    def test_a_reference_that_is_still_running(self):
        self.mark.touch()
        self.train("a", self.LOG, self.waiting() + self.LOG, waits=False)
        process = self.reproducing("a", "b")
        self.mark.unlink()
        output, _ = process.communicate(timeout=harness.TIMEOUT)
        self.assertEqual(process.returncode, 0)
        self.assertIn("'b' is identical to 'a'.\n", output)
        self.assertEqual(self.verification("b")["verdict"], "identical")

    def test_what_cannot_be_verified_is_not_started(self):
        self.start("a", "true #")
        self.runs("wait", "a", check=0)
        self.assertIn("The run 'a' has no metrics", self.again("a", "--as", "b", check=1).stderr)
        self.assertIn("--as", self.again("a", "--overwrite", check=2).stderr)
        self.runs("reproduce", "a", "--verify", check=2)
        self.runs("reproduce", "a", "--run", "--tolerance", "1", check=2)
        self.assertEqual(list(self.entries()), ["a"])

    def test_a_verdict_that_cannot_be_recorded(self):
        self.train("a")
        self.runs("reproduce", "a", "--run", "--as", "b", check=0)
        self.runs("wait", "b", check=0)
        path = self.runs_dir / "records/b/verification.yml"
        path.mkdir()
        done = self.runs("verify", "b", check=0)
        self.assertIn("'b' is identical to 'a'.\n", done.stdout)
        self.assertIn(f"runs: warning: {path}", done.stderr.replace("'", ""))

    def test_an_unreadable_verdict(self):
        self.train("a")
        self.wait_for_environment("a")
        path = self.runs_dir / "records/a/verification.yml"
        path.write_text("verdict: perhaps\n")
        done = self.runs("show", "a", check=0)
        self.assertIn(f"{path}: the key verdict is missing or wrong.", done.stderr)
        self.assertEqual(self.runs("list", "--where", "has(verdict)", check=0).stdout, "")


if __name__ == "__main__":
    harness.main()
