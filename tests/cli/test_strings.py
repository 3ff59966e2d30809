# SPDX-License-Identifier: GPL-2.0-or-later
"""Strings on their whole way: runs new, the file, PyYAML, lookup, reproduce, a shell."""
import json

import harness
import samples

# Legal names that are plain YAML for something else, or not plain YAML at all.
NAMES = ["yes", "no", "null", "true", "y", "0123", "1e3", "12e4567", "0x1F", "1_000", "+.inf", "2026-11-23", "=",
         "=1+1", "@x", "%x", ",x", "a, b", "+1", "_", "na\u00efve", "\u5b66\u4e60/\u7387", "group/no/1e3", "x" * 200]


class Strings(harness.CliTest):
    def new(self, name, command, description):
        self.runs("new", name, command, f"--description={description}", check=0)

    def test_names_and_descriptions(self):
        # Two strings a run, to start fewer of them; the commands differ in the next test.
        half = (len(samples.HOSTILE) + 1) // 2
        names = NAMES + [f"run-{i}" for i in range(half - len(NAMES))]
        runs = {}
        for name, first, second in zip(names, samples.HOSTILE, samples.HOSTILE[half:] + [""]):
            runs[name] = {"command": "true # " + first, "description": second}
            self.new(name, **runs[name])

        entries = self.entries()
        self.assertEqual(list(entries), list(runs))
        commit = self.git("rev-parse", "HEAD").stdout.strip()
        for name, run in runs.items():
            with self.subTest(name=name, **run):
                entry = entries[name]
                self.assertEqual(list(entry)[:5], ["command", "commit", "datetime", "description", "host"])
                self.assertEqual({key: entry[key] for key in run}, run)
                self.assertEqual(entry["commit"], commit)
                self.assertRegex(entry["datetime"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d$")
        self.assertEqual(samples.misread_by_1_2(self.database.read_text(encoding="utf-8")), [])

        table = samples.by_name(json.loads(self.runs("table", "--format", "json", check=0).stdout))
        outcome = ("status", "duration", "exit")
        self.assertEqual({name: {key: value for key, value in fields.items() if key not in outcome}
                          for name, fields in table.items()}, entries)
        for name, run in runs.items():
            with self.subTest(name=name, **run):
                _, words = samples.through_shell(self.reproduced(name), self.root)
                options, positional = samples.arguments(words[2:])
                self.assertEqual(positional, [name, run["command"]])
                self.assertEqual(options, {"description": run["description"]})

    def reproduced(self, name):
        return self.runs("reproduce", name, check=0).stdout.partition("\n")[2]

    def test_commands(self):
        # Whole commands, which really are run by a shell; what they do there does not matter.
        commands = ["echo 'single' \"double\" `echo tick` $HOME; true && echo *", "true\n\ntrue", "echo\ttab", "true;",
                    "echo \U0001f600", "true --flag=a b", "-v", " true ", "echo trailing \\", "echo \"a: b # c\"",
                    "true # " + "x" * 100_000]
        for i, command in enumerate(commands):
            self.runs("new", f"run-{i}", "--description", "", "--", command, check=0)
        entries = self.entries()
        for i, command in enumerate(commands):
            with self.subTest(command=command[:40]):
                self.assertEqual(entries[f"run-{i}"]["command"], command)
                self.assertEqual(self.runs("lookup", f"run-{i}", "command", check=0).stdout, command + "\n")
                _, words = samples.through_shell(self.reproduced(f"run-{i}"), self.root)
                self.assertEqual(samples.arguments(words[2:])[1], [f"run-{i}", command])


if __name__ == "__main__":
    harness.main()
