# SPDX-License-Identifier: GPL-2.0-or-later
"""runs diff: what two runs do not have in common, and the exit code that tells whether there is anything."""
import csv
import io
import json

import yaml

import harness
import samples


class Diff(harness.CliTest):
    def entry(self, name, **fields):
        fields = {"command": "python train.py", "commit": self.head(), "host": "box", "description": "text"} | fields
        return yaml.safe_dump({name: fields})

    def head(self):
        return self.git("rev-parse", "HEAD").stdout.strip()

    def write_environment(self, name, **sections):
        record = self.runs_dir / "records" / name
        record.mkdir(parents=True)
        (record / "environment.yml").write_text(yaml.safe_dump(sections))

    def two(self, a, b):
        self.write_database(self.entry("a", **a) + self.entry("b", **b))

    def lines(self, *options, code=1):
        return self.runs("diff", "a", "b", *options, check=code).stdout.splitlines()

    def test_runs_that_do_not_differ(self):
        environment = {"system": {"threads": 8}, "variables": {"SLURM_JOB_ID": "1", "RANK": "0"}}
        self.two({"command": "x --a 1 --b=2", "datetime": "2026-11-23"},
                 {"command": "x --b 2 --a=1", "datetime": "2026-11-24", "commit": self.head()[:12], "reproduces": "a"})
        self.write_environment("a", **environment)
        self.write_environment("b", **environment | {"variables": {"SLURM_JOB_ID": "2", "RANK": "0"}})
        done = self.runs("diff", "a", "b", check=0)
        self.assertEqual((done.stdout, done.stderr), ("", ""))
        self.assertEqual(self.runs("diff", "a", "a", check=0).stdout, "")
        self.assertIs(json.loads(self.runs("diff", "a", "b", "--format=json", check=0).stdout)["differ"], False)

    def test_arguments(self):
        self.two({"command": "python train.py --lr 0.1 -j4 --fast seed=1"},
                 {"command": "python eval.py --lr=0.2 -j 4 seed=2 --name='a b'"})
        self.assertEqual(self.lines(), [
            "--- a", "+++ b", "", "Arguments", "- train.py", "+ eval.py", "- --lr=0.1", "+ --lr=0.2", "- --fast",
            "- seed=1", "+ seed=2", "+ --name=a b"])

    def test_fields(self):
        self.two({"description": "one\ntwo", "tags": ["x"], "lr": 0.1}, {"host": "other", "tags": ["x", "y"]})
        self.assertEqual(self.lines()[3:], [
            "Entry", r"- description: one\ntwo", "+ description: text", "- host: box", "+ host: other", "- lr: 0.1",
            '- tags: ["x"]', '+ tags: ["x", "y"]'])

    def test_environment(self):
        self.two({}, {})
        self.write_environment("a", system={"os": "A", "threads": 8}, gpus=[{"name": "A100"}],
                         python={"version": "3.11", "packages": {"numpy": "1.0", "old": "1", "same": "2"}},
                         variables={"RANK": "0"}, **{"hidden-variables": ["HF_TOKEN"]})
        self.write_environment("b", system={"os": "A", "threads": 4}, gpus=[{"name": "H100"}],
                         python={"version": "3.12", "packages": {"numpy": "2.0", "same": "2", "new": "1"}},
                         variables={"RANK": "1"})
        self.assertEqual(self.lines()[2:], [
            "", "Environment", "- threads: 8", "+ threads: 4", "- gpus: A100", "+ gpus: H100",
            "- python version: 3.11", "+ python version: 3.12",
            "", "Packages", "- numpy 1.0", "+ numpy 2.0", "- old 1", "+ new 1",
            "", "Variables", "- RANK: 0", "+ RANK: 1", "- HF_TOKEN: (hidden)"])

    def test_no_environment_is_a_note_and_no_difference(self):
        self.two({}, {})
        done = self.runs("diff", "a", "b", check=0)
        self.assertEqual(done.stdout, "")
        for name in "a", "b":
            self.assertIn(f"No environment is recorded of the run '{name}'.", done.stderr)
        self.assertEqual(self.runs("diff", "a", "b", "-q", check=0).stderr, "")

    def commits(self):
        first = self.head()
        (self.project / "train.py").write_text("print('other')\n-- x\n")
        self.git("commit", "--quiet", "--all", "--message=second commit")
        self.two({"commit": first}, {"commit": self.head()})
        return first, self.head()

    def test_commits(self):
        first, second = self.commits()
        lines = self.lines()
        self.assertEqual(lines[3:6], ["Commits", f"+ {second[:12]} second commit", ""])
        patch = self.git("diff", first, second).stdout.splitlines()
        self.assertEqual(lines[6:], ["Patch"] + patch)
        self.assertEqual(self.lines("--no-patch"), lines[:5])
        self.assertEqual(self.lines("--stat"), lines[:6] + ["Files", "  train.py | +2 -1"])
        self.assertEqual(self.runs("diff", "b", "a", "--no-patch", check=1).stdout.splitlines()[3:],
                         ["Commits", f"- {second[:12]} second commit"])

    def test_a_commit_that_is_not_there(self):
        self.two({"commit": samples.COMMIT}, {})
        done = self.runs("diff", "a", "b", check=1)
        self.assertEqual(done.stdout.splitlines()[3:], ["Commits", f"- {samples.COMMIT}", f"+ {self.head()}"])
        self.assertIn(samples.COMMIT, done.stderr)

    def test_summary_of_odd_files(self):
        first = self.head()
        (self.project / "old name.py").write_text("x\n" * 20)
        (self.project / "gone.py").write_text("y\n")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=more")
        second = self.head()
        self.git("mv", "old name.py", "new name.py")
        self.git("rm", "--quiet", "gone.py")
        (self.project / "data.bin").write_bytes(b"\0\1\2")
        (self.project / "empty").touch()
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=odd")
        self.two({"commit": second}, {"commit": self.head()})
        files = self.lines("--stat")[7:]
        self.assertEqual(sorted(files), ["  data.bin | binary", "  empty | +0 -0", "  gone.py | +0 -1",
                                         "  new name.py | +0 -0"])
        self.assertNotEqual(first, second)

    def test_formats(self):
        first, second = self.commits()
        self.write_database(self.entry("a", commit=first, command="x --lr 1 --v") +
                            self.entry("b", commit=second, command="x --lr 2", host="c"))
        for form, load in (("json", json.loads), ("yaml", yaml.safe_load)):
            found = load(self.runs("diff", "a", "b", "--format", form, check=1).stdout)
            self.assertEqual((found["a"], found["b"], found["differ"]), ("a", "b", True))
            self.assertEqual(found["arguments"], [{"name": "--lr", "a": "1", "b": "2"},
                                                  {"name": "--v", "a": "", "b": None}])
            self.assertEqual(found["fields"], [{"name": "host", "a": "box", "b": "c"}])
            self.assertEqual((found["environment"], found["packages"], found["variables"]), ([], [], []))
            commits = found["commits"]
            self.assertEqual((commits["a"], commits["b"], commits["only-a"]), (first, second, []))
            self.assertEqual([(c["commit"], c["subject"]) for c in commits["only-b"]], [(second, "second commit")])
            self.assertEqual(commits["patch"], self.git("diff", first, second).stdout)
        rows = list(csv.reader(io.StringIO(self.runs("diff", "a", "b", "--format=csv", check=1).stdout)))
        self.assertEqual(rows, [["part", "name", "a", "b"], ["arguments", "'--lr", "1", "2"],
                                ["arguments", "'--v", "", ""], ["fields", "host", "box", "c"],
                                ["commits", "commit", first, second]])

    def test_colours_on_a_terminal_only(self):
        self.two({"command": "x --a 1"}, {"command": "x --a 2"})
        self.assertNotIn("\x1b", self.runs("diff", "a", "b", check=1).stdout)
        code, shown = self.runs_on_terminal("diff", "a", "b", typed="")
        self.assertEqual(code, 1)
        self.assertIn("\x1b[31m- --a=1\x1b[0m\n\x1b[32m+ --a=2\x1b[0m\n", shown)
        for env in {"NO_COLOR": "1"}, {"TERM": "dumb"}:
            self.assertNotIn("\x1b", self.runs_on_terminal("diff", "a", "b", typed="", env=env)[1])

    def test_nothing_reaches_the_terminal_as_a_command(self):
        first = self.head()
        (self.project / "train.py").write_text("print('\x1b]0;title\x07')\t1\n")
        self.git("commit", "--quiet", "--all", "--message=\x1b[2J")
        self.two({"commit": first, "description": "\x1b[2J"}, {"commit": self.head(), "command": "x '\x1b[2J'"})
        shown = self.runs("diff", "a", "b", check=1).stdout
        self.assertNotIn("\x1b", shown)
        self.assertIn("\t1\n", shown)

    def test_an_unknown_run(self):
        self.two({}, {})
        for names in ("a", "c"), ("c", "a"):
            done = self.runs("diff", *names, check=1)
            self.assertEqual(done.stdout, "")
            self.assertIn("There is no run 'c'", done.stderr)
        self.runs("diff", "a", check=2)


if __name__ == "__main__":
    harness.main()
