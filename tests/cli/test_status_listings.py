# SPDX-License-Identifier: GPL-2.0-or-later
"""What became of runs: in every state, in every format, as a filter and as columns."""
import csv
import io
import json
import os
import signal

import yaml

import harness
import outcomes
import samples

FIELDS = ["name", "status", "started", "ended", "duration", "exit", "signal", "stopped-by", "pid", "explanation"]
ENDS = {"fine": ("finished", "0", "true #"), "broken": ("failed", "3", "exit 3 #"), "crash": ("killed", "SIGSEGV", "kill -SEGV $$ #"),
        "absent": ("failed", "127", "no-such-program")}


class Status(outcomes.OutcomeTest):
    def start_all(self):
        """A run in each state but starting."""
        self.write_database(samples.entry("old"))
        for name, (_, _, command) in ENDS.items():
            self.start(name, command)
        for name in "live", "orphan", "lost":
            self.start(name, self.until_told)
            self.wait_for_status(name, "running")
        self.kill_supervisor("orphan")
        self.kill_supervisor("lost")
        os.killpg(self.state("lost")["command"]["pid"], signal.SIGKILL)
        for name, (word, _, _) in ENDS.items():
            self.wait_for_status(name, word)
        self.wait_for_status("lost", "lost")

    def test_every_state(self):
        self.start_all()
        wanted = {"old": "unknown", **{name: word for name, (word, _, _) in ENDS.items()}, "live": "running", "orphan": "orphaned", "lost": "lost"}
        rows = self.status()
        self.assertEqual(self.words(), wanted)
        self.assertEqual(list(rows), list(self.entries()))  # in the order of the database
        for name, row in rows.items():
            self.assertEqual(list(row), FIELDS)
            self.assertEqual(row["pid"], self.state(name)["command"]["pid"] if name in ("live", "orphan") else None)
            self.assertEqual(row["ended"] is not None, name in ENDS)
            self.assertEqual(row["started"] is None, name == "old")
            self.assertEqual(row["duration"] is None, name in ("old", "lost"))
            self.assertIsNone(row["stopped-by"])
            self.assertIn(row["status"], row["explanation"].lower())
        self.assertEqual([rows[name]["exit"] for name in ENDS], [0, 3, None, 127])
        self.assertEqual(rows["crash"]["signal"], "SIGSEGV")

        self.check_formats(rows)
        self.check_filters(wanted)
        self.check_table(wanted)

    def check_formats(self, rows):
        fixed = {name: {key: value for key, value in row.items() if key != "duration"} for name, row in rows.items()}
        for name, row in {row["name"]: row for row in yaml.safe_load(self.runs("status", "--format=yaml", check=0).stdout)}.items():
            self.assertEqual({key: value for key, value in row.items() if key != "duration"}, fixed[name])
        header, *lines = csv.reader(io.StringIO(self.runs("status", "--format=csv", check=0).stdout))
        self.assertEqual(header, FIELDS)
        for line in lines:
            for key, text in zip(header, line):
                if key != "duration":
                    self.assertEqual(text, "" if fixed[line[0]][key] is None else str(fixed[line[0]][key]))
        text = self.runs("status", check=0).stdout.splitlines()
        self.assertEqual(text[0].split(), ["name", "status", "started", "duration", "exit"])
        self.assertRegex(text[5], r"^crash +killed +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d.* m?s +SIGSEGV$")
        self.assertRegex(text[2], r"^old +unknown *$")

    def check_filters(self, wanted):
        for options, chosen in ((["--status=running"], {"live"}), (["--status", "failed,killed"], {"broken", "absent", "crash"}),
                                (["--active"], {"live", "orphan"}), (["--status= Lost , unknown"], {"lost", "old"}),
                                (["--active", "--status=finished"], {"live", "orphan", "fine"}), (["--status=starting"], set())):
            with self.subTest(options):
                self.assertEqual(set(self.runs("list", *options, check=0).stdout.split()), chosen)
                rows = json.loads(self.runs("table", *options, "--format=json", check=0).stdout)
                self.assertEqual({row["name"]: row["status"] for row in rows}, {name: wanted[name] for name in chosen})
                if chosen:
                    self.assertEqual(set(self.status(*options)), chosen)
                else:
                    self.assertIn("No runs are selected", self.runs("status", *options, check=1).stderr)
        self.assertEqual(self.runs("list", "--pattern", "l.*", "--active", check=0).stdout, "live\n")

    def check_table(self, wanted):
        lines = self.runs("table", check=0).stdout.splitlines()
        self.assertEqual(lines[0].split()[:4], ["name", "status", "duration", "exit"])
        self.assertEqual({line.split()[0]: line.split()[1] for line in lines[2:]}, wanted)
        rows = {row["name"]: row for row in json.loads(self.runs("table", "--format=json", check=0).stdout)}
        self.assertEqual({name: str(rows[name]["exit"]) for name in ENDS}, {name: exit for name, (_, exit, _) in ENDS.items()})
        self.assertIsNone(rows["live"]["exit"])
        self.assertGreater(rows["live"]["duration"], 0)
        header, *records = csv.reader(io.StringIO(self.runs("table", "--format=csv", check=0).stdout))
        self.assertEqual(header[:4], ["name", "status", "duration", "exit"])
        self.assertEqual({record[0]: record[1] for record in records}, wanted)

    def test_the_duration_of_a_run_that_ended_stands_still(self):
        self.start("a", "true #")
        self.wait_for_status("a", "finished")
        first = self.status()
        self.assertEqual(self.status(), first)
        record = self.state("a")
        self.assertEqual((first["a"]["started"], first["a"]["ended"]), (record["start"], record["end"]))

    def test_keys_of_entries_do_not_hide_the_columns(self):
        self.start("a", "true #")
        self.wait_for_status("a", "finished")
        self.database.write_text(self.database.read_text() + "  status: mine\n  exit: mine\n")
        self.assertEqual(json.loads(self.runs("table", "--format=json", check=0).stdout)[0]["status"], "finished")
        self.assertNotIn("mine", self.runs("table", check=0).stdout)
        self.assertEqual(self.runs("lookup", "a", "status", check=0).stdout, "mine\n")

    def test_mistakes(self):
        self.write_database(samples.entry("a"))
        for words, code, said in ((["--status=runing"], 2, "did you mean 'running'?"), (["--status=lost,"], 2, "no status"), (["b"], 1, "Recorded runs:\n  a"),
                                  (["("], 2, "("), (["a", "b"], 2, "one too many")):
            with self.subTest(words):
                done = self.runs("status", *words, check=code)
                self.assertIn(said, done.stderr)
                self.assertEqual(done.stdout, "")
        self.assertEqual(self.runs("list", "--status=bogus").returncode, 2)

    def test_records_that_cannot_be_read(self):
        self.start("a", "true #")
        self.wait_for_status("a", "finished")
        path = self.runs_dir / "records/a/state.yml"
        for content in "start: [", "", "start: yesterday\n", "- a\n":
            with self.subTest(content):
                path.write_text(content)
                row = self.status()["a"]
                self.assertEqual(row["status"], "unknown")
                self.assertIn(str(path), row["explanation"])


if __name__ == "__main__":
    harness.main()
