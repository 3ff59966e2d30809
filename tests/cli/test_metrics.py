# SPDX-License-Identifier: GPL-2.0-or-later
"""runs metrics: what event files and printed lines have, in each format, and what is said where there is nothing."""
import csv
import io
import json
import math
import sys

import harness
import samples

sys.path.insert(0, str(harness.SOURCE / "tests/support"))
import event_files as events  # noqa: E402


class MetricsTest(harness.CliTest):
    def recorded(self, *names):
        self.write_database("".join(samples.entry(name) for name in names))

    def write_events(self, run, *records, name="events.out.tfevents.1.host"):
        events.write(self.runs_dir / "tensorboard" / run / name, events.version(), *records)

    def write_log(self, run, text):
        path = self.runs_dir / "records" / run / "output.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def points(self, *words):
        """[(run, tag, step, value)] of `--format json`."""
        rows = json.loads(self.runs("metrics", *words, "--format=json", check=0).stdout)
        return [(row["run"], row["tag"], row["step"], row["value"]) for row in rows]

    def rows(self, *words):
        lines = self.runs("metrics", *words, check=0).stdout.splitlines()[2:]
        return [[cell.strip() for cell in line.split("  ") if cell] for line in lines]


class Sources(MetricsTest):
    def test_event_files_and_their_directories(self):
        self.recorded("a")
        self.write_events("a", *[events.event(step, events.simple("loss", 1 / (step + 1))) for step in range(3)])
        self.write_events("a/validation", events.event(1, events.tensor("loss", events.DOUBLE, events.field(6, 0.1))))
        self.assertEqual(self.rows("a"), [["a", "loss", "3", "0.333333", "0.333333", "1", "0.611111", "2", "event files"],
                                          ["a", "validation/loss", "1", "0.1", "0.1", "0.1", "0.1", "1", "event files"]])

    def test_a_restarted_program(self):
        self.recorded("a")
        self.write_events("a", *[events.event(step, events.simple("loss", 1.0)) for step in range(5)])
        self.write_events("a", events.event(3, events.simple("loss", 2.0)), name="events.out.tfevents.2.host")
        self.assertEqual([point[2:] for point in self.points("a")], [(0, 1.0), (1, 1.0), (2, 1.0), (3, 2.0)])

    def test_what_is_printed(self):
        self.recorded("a", "b")
        self.write_log("a", "torch: 2.1.0\nlr: 0.1\nEpoch 1/2 - loss: 0.5 - val_loss: nan\nEpoch 2/2 - loss: 0.25\n")
        self.write_log("b", "loss: 7\n")
        self.write_events("b", events.event(1, events.simple("loss", 1.0)))
        self.assertEqual(self.points("a"), [("a", "loss", 1, 0.5), ("a", "loss", 2, 0.25), ("a", "val_loss", 1, "NaN")])
        self.assertEqual(self.rows("a", "loss")[0][-1], "output, line 4")
        self.assertEqual(self.points("b"), [("b", "loss", 1, 1.0)])

    def test_patterns_of_the_project(self):
        self.recorded("a")
        self.write_log("a", "loss: 0.5\nround 3 reached L=0.25\n")
        (self.project / ".runsrc").write_text("metrics:\n- 'round (?<step>\\d+) .* L=(?<L>\\S+)'\n")
        self.assertEqual(self.points("a"), [("a", "L", 3, 0.25)])
        (self.project / ".runsrc").write_text("metrics: ['loss: (.*)']\n")
        done = self.runs("metrics", "a", check=1)
        self.assertIn(".runsrc", done.stderr)
        self.assertIn("no group with a name", done.stderr)

    def test_a_run_inside_the_directory_of_another(self):
        self.recorded("a", "a/b")
        for name, value in ("a", 1.0), ("a/b", 2.0), ("a/train", 3.0):
            self.write_events(name, events.event(0, events.simple("loss", value)))
        self.assertEqual(self.points(), [("a", "loss", 0, 1.0), ("a", "train/loss", 0, 3.0), ("a/b", "loss", 0, 2.0)])

    def test_damage_is_told_and_the_rest_is_there(self):
        self.recorded("a")
        self.write_events("a", *[events.event(step, events.simple("loss", 1.0)) for step in range(3)])
        path = self.runs_dir / "tensorboard/a/events.out.tfevents.1.host"
        data = path.read_bytes()
        offset = len(data) - len(events.event(2, events.simple("loss", 1.0)))
        path.write_bytes(data[:-6] + bytes([data[-6] ^ 1]) + data[-5:])
        done = self.runs("metrics", "a", "--format=csv", check=0)
        self.assertEqual(len(done.stdout.splitlines()), 3)
        self.assertIn(f"byte {offset}:", done.stderr)
        self.assertIn(str(path), done.stderr)

    def test_what_cannot_be_read_is_told(self):
        self.recorded("a")
        self.write_events("a", events.event(0, events.simple("loss", 1.0)))
        log = self.runs_dir / "records/a/output.log"
        log.mkdir(parents=True)
        done = self.runs("metrics", "a", check=0)
        self.assertIn("not a regular file", done.stderr)
        self.assertIn("loss", done.stdout)

    def test_a_live_run(self):
        self.runs("new", "a", "echo 'step 5 loss=0.5'; cat >/dev/null #", "--description=x", check=0)
        self.wait_for(lambda: self.runs("metrics", "a").returncode == 0, "a metric of the run")
        self.assertEqual(self.points("a"), [("a", "loss", 5, 0.5)])


class Selecting(MetricsTest):
    def setUp(self):
        super().setUp()
        self.recorded("g/a", "g/b", "none", "empty")
        for name in "g/a", "g/b":
            self.write_events(name, events.event(0, events.simple("train/loss", 1.0), events.simple("acc", 2.0)))
        self.write_log("empty", "hello\n")

    def test_patterns_match_whole_names(self):
        self.assertEqual({point[:2] for point in self.points("g/.*", "acc|.*loss")}, {("g/a", "acc"), ("g/a", "train/loss"),
                                                                                    ("g/b", "acc"), ("g/b", "train/loss")})
        self.assertEqual({point[:2] for point in self.points("g/a", "train/.*")}, {("g/a", "train/loss")})
        done = self.runs("metrics", "g/a", "loss", check=1)
        self.assertIn("No metric matches the pattern 'loss'", done.stderr)
        self.assertIn("train/loss", done.stderr)
        self.assertIn("No runs match", self.runs("metrics", "g", check=1).stderr)
        for words in ["("], ["g/a", "("], ["g/a", "acc", "more"], ["g/a", "--format=yaml"]:
            self.runs("metrics", *words, check=2)

    def test_a_selection(self):
        self.runs("tag", "g/a", "+best", check=0)
        self.assertEqual({point[0] for point in self.points("--tag", "best")}, {"g/a"})

    def test_where_was_looked_is_told(self):
        done = self.runs("metrics", "none", check=1)
        self.assertIn(f"no event files in '{self.runs_dir / 'tensorboard/none'}'", done.stderr)
        self.assertIn("no log", done.stderr)
        self.assertIn("nothing in its log looks like a metric", self.runs("metrics", "empty", check=1).stderr)
        self.write_events("empty", events.event(0, events.histogram("weights")))
        self.assertIn("has no scalars", self.runs("metrics", "empty", check=1).stderr)
        done = self.runs("metrics", check=0)
        self.assertIn("2 runs have no metrics", done.stderr)
        self.assertIn("g/a", done.stdout)


class Formats(MetricsTest):
    def setUp(self):
        super().setUp()
        self.recorded("=a,b")
        self.write_events("=a,b", *[events.event(step, events.simple('l"o|ss', value), wall_time=1622543341.758558)
                                    for step, value in enumerate((0.1, -0.5, math.nan, math.inf, -math.inf))])

    def test_csv(self):
        done = self.runs("metrics", "--format=csv", check=0)
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        self.assertEqual(list(rows[0]), ["run", "tag", "step", "wall_time", "value", "line"])
        self.assertEqual({(row["run"], row["tag"], row["wall_time"], row["line"]) for row in rows}, {("'=a,b", 'l"o|ss', "1622543341.758558", "")})
        self.assertEqual([row["value"] for row in rows], ["0.10000000149011612", "-0.5", "nan", "inf", "-inf"])

    def test_json(self):
        def refuse(constant):
            self.fail(f"{constant} is no JSON")
        rows = json.loads(self.runs("metrics", "--format=json", check=0).stdout, parse_constant=refuse)
        self.assertEqual(rows[1], {"run": "=a,b", "tag": 'l"o|ss', "step": 1, "wall_time": 1622543341.758558, "value": -0.5, "line": None})
        self.assertEqual([row["value"] for row in rows[2:]], ["NaN", "Infinity", "-Infinity"])

    def test_text_and_markdown(self):
        self.assertEqual(self.rows()[0], ["=a,b", 'l"o|ss', "5", "-inf", "-inf", "inf", "nan", "4", "event files"])
        lines = self.runs("metrics", "--format=markdown", check=0).stdout.splitlines()
        self.assertEqual(lines[0], "| run | tag | count | last | min | max | mean | last step | from |")
        self.assertTrue(lines[2].startswith('| =a,b | l"o\\|ss | 5 |'), lines[2])

    def test_control_characters_are_shown_escaped(self):
        self.write_events("=a,b", events.event(0, events.simple("a\x1b[31m\nb", 1.0)))
        for kind in "text", "markdown":
            out = self.runs("metrics", f"--format={kind}", check=0).stdout
            self.assertNotIn("\x1b", out)
            self.assertIn("\\x1b", out)
        self.assertEqual(self.points()[0][1], "a\x1b[31m\nb")

    def test_a_full_disk_is_an_error(self):
        done = self.call(["sh", "-c", '"$0" metrics --format=csv >/dev/full', harness.RUNS], check=1)
        self.assertIn("Cannot write to the standard output", done.stderr)


if __name__ == "__main__":
    harness.main()
