# SPDX-License-Identifier: GPL-2.0-or-later
"""--where: an expression of fields, parameters and metrics chooses runs, wherever a pattern does."""
import json

import harness
import launching
import metering

NAN = float("nan")


class Choosing(metering.MetricTest):
    def setUp(self):
        super().setUp()
        self.add_runs(
            a=("--lr=1e-3 --fast", {"loss": [3, 1, 2], "train/loss": [0.5]}, {"tags": "[good, x]", "host": "box", "datetime": "'2026-11-20T10:00:00+00:00'"}),
            b=("--lr 0.1 --opt 'it''s'", {"loss": [NAN, 0.25]}, {"tags": "[bad]", "datetime": "'2026-11-21T23:59:59+00:00'"}),
            c=("lr=10 data", {}, {"seed": 7, "datetime": "'2026-11-22T00:00:00+00:00'"}),
            d=("--lr=auto", {"loss": [NAN]}))

    def assert_found(self, expression, names):
        with self.subTest(expression):
            self.assertEqual(self.names("--where", expression), names.split())

    def test_fields(self):
        for expression, names in (
                ("name ~ '[ab]'", "a b"), ("arg.lr < 0.01", "a"), ("arg.lr >= 1e-1", "b c"), ("arg.lr = auto", "d"), ("arg.lr != 0.001", "b c d"),
                ("arg.fast", "a"), ("not arg.fast", "b c d"), ("arg.1 = data", "c"), ("metric.loss.min <= 1", "a b"), ("metric.loss = 2", "a"),
                ("metric.loss.max > 2", "a"), ("metric.loss.count = 2", "b"), ("metric.loss.step = 2", "a"), ("metric.'train/loss'.last < 1", "a"),
                ("metric.loss = nan", "d"), ("has(metric.loss)", "a b d"), ("tag.bad or tag = x", "a b"), ("not tag.bad and has(tag)", "a"),
                ("host = box", "a"), ("key.seed > 6", "c"), ("datetime = 2026-11-21", "b"), ("datetime >= 2026-11-21", "b c"),
                ("status = unknown", "a b c d"), ("started < now", ""), ("exit = 0", ""), ("arg.opt = its", "b")):
            self.assert_found(expression, names)

    def test_together_with_the_other_options(self):
        self.assertEqual(self.names("--where", "arg.lr > 0.01", "--pattern", "[ab]"), ["b"])
        self.assertEqual(self.names("--where", "arg.lr < 1", "--tag", "good"), ["a"])
        self.assertEqual(self.names("--where", "arg.lr < 1", "--status", "failed"), [])

    def test_mistakes_name_the_column(self):
        for expression, message in (
                ("loss < 1 ", "column 1: There is no field 'loss'."), ("tag and (status = finished or naame = x)", "column 31: There is no field 'naame'; did you mean 'name'?"),
                ("name = '\u5b66' x", "column 12: Here 'and' or 'or' has to stand before 'x'"), ("", "column 1: An expression is missing"),
                ("name ~ '['", "column 8: The pattern '[' is no regular expression"), ("metric.loss < low", "column 15: 'low' is no number")):
            with self.subTest(expression):
                done = self.runs("list", "--where", expression, check=2)
                self.assertTrue(done.stderr.startswith(f"runs: --where: {message}"), done.stderr)
                self.assertEqual((done.stdout, done.stderr.count("\n")), ("", 1))

    def test_a_mark_shows_the_mistake_on_a_terminal(self):
        code, output = self.runs_on_terminal("list", "--where", "name = '\u5b66\u4e60' extra")
        self.assertEqual(code, 2)
        self.assertIn("\n  name = '\u5b66\u4e60' extra\n                ^~~~~\n", output)

    def test_what_cannot_be_read_is_told(self):
        self.damage("a")
        done = self.runs("list", "--where", "metric.loss < 2", check=0)
        self.assertRegex(done.stderr, r"\Aruns: warning: a: .*damaged at byte \d+.*\n\Z")
        self.assertEqual(done.stdout, "a\nb\n")
        self.assertEqual(self.runs("list", "--where", "arg.lr < 1", check=0).stderr, "")

    def test_a_name_that_nobody_has_is_told(self):
        for expression, message in (("arg.lrr > 1", "None of these runs has arg.lrr; did you mean arg.lr?\n"), ("metric.los < 1", "None of these runs has metric.los; did you mean metric.loss?\n"),
                                    ("tag.xyzzy", "None of these runs has tag.xyzzy.\n"), ("arg.lr > 1e9", "")):
            done = self.runs("list", "--where", expression, check=0)
            self.assertEqual((done.stdout, done.stderr), ("", message))

    def test_an_expression_that_takes_too_long_ends(self):
        self.add_runs(**{"a" * 200 + "!": ("", {})})
        done = self.runs("list", "--where", "name ~ '(a|aa)+$'", check=2)
        self.assertIn("takes too long", done.stderr)

    def test_broken_event_files_are_no_obstacle(self):
        self.write_metrics("c", {"loss": [1, 2]})
        path = self.runs_dir / "tensorboard/c/events.out.tfevents.1.box"
        path.write_bytes(path.read_bytes()[:-3])
        self.assert_found("metric.loss = 1", "c")
        path.write_bytes(b"\0" * 100)
        self.assert_found("metric.loss = 1", "")

    def test_a_run_inside_of_another_ones_directory_keeps_its_metrics(self):
        self.add_runs(**{"a/in": ("", {"inner": [5]})})
        self.assert_found("metric.inner = 5", "a/in")
        self.assert_found("metric.in/inner = 5", "")


class Commands(launching.LaunchTest, metering.MetricTest):
    def setUp(self):
        super().setUp()
        self.add_runs(a=("--lr=1", {"loss": [1]}), b=("--lr=2", {"loss": [2]}), c=("--lr=3", {}))

    def test_every_command_that_takes_a_pattern(self):
        where = "--where", "metric.loss < 1.5 or arg.lr > 2"
        self.assertEqual([row["name"] for row in json.loads(self.runs("table", *where, "--format", "json", check=0).stdout)], ["a", "c"])
        self.assertEqual([row["name"] for row in json.loads(self.runs("status", *where, "--format", "json", check=0).stdout)], ["a", "c"])
        self.assertEqual([row["name"] for row in json.loads(self.runs("du", *where, "--format", "json", check=0).stdout)][:-1], ["a", "c"])
        self.assertEqual(self.runs("tag", ".*", "+good", *where, check=0).stdout, "a: good\nc: good\n")
        self.assertEqual(self.runs("tag", ".*", "--where", "tag.good", check=0).stdout, "a: good\nc: good\n")
        self.assertEqual(self.runs("wait", ".*", "--where", "tag.good", check=1).stdout.count("Unknown"), 2)
        self.runs("delete", ".*", "--where", "not tag.good", "-y", check=0)
        self.assertEqual(list(self.entries()), ["a", "c"])
        self.assertFalse((self.runs_dir / "tensorboard/b").exists())

    def test_nothing_is_chosen(self):
        for command in (["delete", ".*", "-y"], ["status"], ["stop", ".*"], ["wait", ".*"], ["tag", ".*", "+x"], ["du"]):
            done = self.runs(*command, "--where", "arg.lr > 5", check=1)
            self.assertEqual(done.stderr, "runs: No runs are selected. Recorded runs:\n  a\n  b\n  c\n")
            self.runs(*command, "--where", "arg.lr >", check=2)
        self.assertEqual(list(self.entries()), ["a", "b", "c"])

    def test_what_has_happened_to_runs(self):
        self.runs("new", "good", "true --seed 1", check=0)
        self.runs("new", "bad", "sh -c 'exit 3' --seed 2", check=0)
        self.runs("new", "live", launching.STAY, check=0)
        for name in "good", "bad":
            self.wait_for_end(name)
        self.wait_for(lambda: self.names("--where", "status in (finished, failed)") == ["good", "bad"], "the ends of two runs")
        for expression, names in (("exit = 3", ["bad"]), ("exit = 0", ["good"]), ("status = failed and started > -1h", ["bad"]), ("ended < -1h", []),
                                  ("started >= today or started = yesterday", ["good", "bad", "live"]), ("duration < 1h and has(ended)", ["good", "bad"]),
                                  ("status = running", ["live"])):
            with self.subTest(expression):
                self.assertEqual(self.names("--where", expression), names)
        self.runs("stop", ".*", "--where", "status = running", check=0)
        self.assertEqual(self.names("--where", "exit = SIGTERM"), ["live"])
        for name in "good", "bad", "live":
            self.wait_for_environment(name)


if __name__ == "__main__":
    harness.main()
