# SPDX-License-Identifier: GPL-2.0-or-later
"""runs show: everything that is known about a run."""
import csv
import io
import json

import yaml

import harness
import samples


class Show(harness.CliTest):
    def facts(self, *arguments):
        """{label: text} of the text format; labels and texts are parted by the column of the colons."""
        found, label = {}, None
        for line in self.runs("show", *arguments, check=0).stdout.split("\nTo reproduce:\n")[0].splitlines()[1:]:
            head, colon, text = line.partition(": ")
            if colon and head.strip()[:1].isupper():
                label = head.strip()
                found[label] = text
            elif label and line:
                found[label] += "\n" + line.strip()
        return found

    def test_a_run_from_beginning_to_end(self):
        self.runs("new", "ppo/a", "echo --lr=0.1", "--description", "what for", check=0)
        self.assertEqual(self.wait_for_end("ppo/a"), 0)
        self.wait_for_environment("ppo/a")
        head = self.git("rev-parse", "HEAD").stdout.strip()
        facts = self.facts("ppo/a")
        self.assertEqual(facts["Description"], "what for")
        self.assertEqual(facts["Command"], "echo --lr=0.1")
        self.assertEqual(facts["Commit"], f"{head}  first commit (main)")
        self.assertIn("exit code 0", facts["Status"])
        self.assertEqual(facts["Directory"], str(self.project))
        for label in "Recorded", "Host", "Started", "Duration", "Ended", "CPU time", "Peak memory", "System", "Memory":
            self.assertTrue(facts[label].strip(), label)
        for folder in "tensorboard", "records":
            self.assertIn(str(self.runs_dir / folder / "ppo/a"), facts["Files"])
        self.assertIn("tmux attach -t '=ppo/a'", facts["Session"])
        shown = self.runs("show", "ppo/a").stdout
        self.assertTrue(shown.startswith("ppo/a\n"), shown)
        self.assertTrue(shown.endswith("\n" + self.runs("reproduce", "ppo/a").stdout), shown)

    def test_a_run_that_failed(self):
        self.runs("new", "a", "sh -c 'exit 3' # ", check=0)
        self.assertEqual(self.wait_for_end("a"), 3)
        self.assertIn("exit code 3", self.facts("a")["Status"])
        outcome = json.loads(self.runs("show", "a", "--format=json", check=0).stdout)["outcome"]
        self.assertEqual((outcome["status"], outcome["exit"]), ("failed", 3))
        self.assertGreater(outcome["peak-memory"], 0)
        self.assertEqual(outcome["directory"], str(self.project))

    def test_an_imported_run_has_few_facts(self):
        self.write_database("old:\n  command: python x.py\n  commit: 1234567\n  datetime: 2020-01-01\n  host: null\n"
                            "  overwrite: true\n  tags: [a, b]\n")
        done = self.runs("show", "old", check=0)
        self.assertEqual(done.stderr, "")
        facts = self.facts("old")
        self.assertEqual((facts["Commit"], facts["Overwrite"], facts["Tags"]), ("1234567", "True", "a, b"))
        self.assertEqual(facts["Environment"], "not recorded")
        for label in "Host", "Files", "Session", "Description", "Started":
            self.assertNotIn(label, facts)

    def test_names_of_old_databases(self):
        for name in "../x", "", "a:b", "-v":
            with self.subTest(name=name):
                self.write_database(yaml.safe_dump({name: {"command": "x"}}))
                self.assertIn("x", self.runs("show", "--", name, check=0).stdout)

    def write_environment(self, name="a"):
        record = self.runs_dir / "records" / name
        record.mkdir(parents=True)
        packages = {f"package-{i:02}": f"{i}.0" for i in range(20)}
        sections = {
            "system": {"os": "Debian", "kernel": "Linux 6", "architecture": "x86_64", "cpu": "EPYC", "sockets": 1,
                       "cores": 8, "threads": 16, "usable-threads": 4, "cpu-limit": 1.5,
                       "memory-bytes": 2 ** 34, "memory-limit-bytes": 2 ** 30},
            "gpus": [{"name": "A100", "memory-mib": 81920, "driver": "550"}, {"name": "A100"}],
            "python": {"version": "3.11.2", "implementation": "CPython", "executable": "/v/bin/python",
                       "virtualenv": "/v", "conda": {"prefix": "/c", "environment": "rl"}, "packages": packages},
            "git": {"branch": "topic", "remote": "https://host/x", "submodules": {"lib/a": "abc"}},
            "variables": {"RANK": "0"}, "hidden-variables": ["HF_TOKEN"]}
        (record / "environment.yml").write_text(yaml.safe_dump(sections, sort_keys=False))
        return sections

    def test_environment(self):
        self.write_database(samples.entry("a"))
        self.write_environment()
        facts = self.facts("a")
        self.assertEqual(facts["System"], "Debian, Linux 6, x86_64")
        self.assertEqual(facts["CPU"], "EPYC, 1 socket, 8 cores, 16 threads, 4 usable, limited to 1.5")
        self.assertEqual(facts["Memory"], "16 GiB, limited to 1.0 GiB")
        self.assertEqual(facts["GPUs"], "A100, 81920 MiB, driver 550\nA100")
        self.assertEqual(facts["Python"], "CPython 3.11.2, /v/bin/python")
        self.assertEqual((facts["Virtualenv"], facts["Conda"]), ("/v", "rl, /c"))
        self.assertEqual((facts["Remote"], facts["Submodules"]), ("https://host/x", "lib/a abc"))
        self.assertTrue(facts["Packages"].startswith("package-00 0.0, package-01 1.0, "), facts["Packages"])
        self.assertTrue(facts["Packages"].endswith(" and 12 more (shown with --all)"), facts["Packages"])
        self.assertEqual(facts["Variables"], "2 (shown with --all)")

    def test_all_of_it(self):
        self.write_database(samples.entry("a"))
        self.write_environment()
        facts = self.facts("a", "--all")
        self.assertEqual(facts["Packages"].splitlines(), [f"package-{i:02} {i}.0" for i in range(20)])
        self.assertEqual(facts["Variables"], "RANK=0\nHF_TOKEN=(set, not recorded)")

    def test_formats(self):
        self.write_database(samples.entry("a"))
        sections = self.write_environment()
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            found = load(self.runs("show", "a", "--format", form, check=0).stdout)
            self.assertEqual((found["name"], found["entry"]["command"]), ("a", "python train.py"))
            self.assertEqual(found["environment"], sections)
            self.assertEqual(found["outcome"]["status"], "unknown")
            self.assertEqual([(f["category"], f["files"]) for f in found["files"]], [("records", 1)])
            self.assertEqual(found["reproduction"][0], "git checkout " + samples.COMMIT)
        rows = list(csv.reader(io.StringIO(self.runs("show", "a", "--format=csv", check=0).stdout)))
        self.assertEqual(rows[0], ["section", "name", "value"])
        self.assertIn(["entry", "Command", "python train.py"], rows)

    def test_a_broken_environment_is_a_warning(self):
        self.write_database(samples.entry("a"))
        self.write_environment()
        (self.runs_dir / "records/a/environment.yml").write_text("a: [}")
        done = self.runs("show", "a", check=0)
        self.assertIn("environment.yml, line 1", done.stderr)
        self.assertIn("python train.py", done.stdout)

    def test_on_a_terminal(self):
        self.write_database("a:\n  command: python train.py " + "--flag value " * 12 + "\n  description: \"x\\e[2J\"\n")
        code, shown = self.runs_on_terminal("show", "a", typed="")
        self.assertEqual(code, 0)
        self.assertIn("\x1b[1ma\x1b[0m\n", shown)
        self.assertNotIn("\x1b[2J", shown, "what is recorded gives the terminal no commands")
        plain = self.runs_on_terminal("show", "a", typed="", env={"NO_COLOR": "1"})[1]
        self.assertNotIn("\x1b", plain)
        command = plain.split("Command: ")[1].split("\n\n")[0].splitlines()
        self.assertGreater(len(command), 1)
        for line in command:
            self.assertLessEqual(len(line), 80)
            self.assertFalse(line.endswith("--flag"), line)
        self.assertEqual(" ".join(" ".join(command).split()).split(" Status")[0].strip(),
                         ("python train.py " + "--flag value " * 12).strip())

    def test_an_unknown_run(self):
        self.write_database(samples.entry("baseline"))
        done = self.runs("show", "baselin", check=1)
        self.assertEqual(done.stdout, "")
        self.assertIn("did you mean 'baseline'?", done.stderr)


if __name__ == "__main__":
    harness.main()
