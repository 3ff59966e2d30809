# SPDX-License-Identifier: GPL-2.0-or-later
"""runs lookup: one value bare, all values, and help with a name or key that is not there."""
import re

import harness
import samples


class Lookup(harness.CliTest):
    def test_one_value_is_printed_bare(self):
        self.write_database(samples.entry("run-1") + samples.entry("run-10", command="other"))
        result = self.runs("lookup", "run-1", "command", check=0)
        self.assertEqual((result.stdout, result.stderr), ("python train.py\n", ""))
        self.assertEqual(self.runs("lookup", "run-10", "command", check=0).stdout, "other\n")

    def test_values_are_not_cut_and_not_escaped(self):
        long = "word " * 200 + "end"
        self.write_database(f'a:\n  command: {long}\n  description: "one\\n\\ntwo"\n')
        self.assertEqual(self.runs("lookup", "a", "command", check=0).stdout, long + "\n")
        self.assertEqual(self.runs("lookup", "a", "description", check=0).stdout, "one\n\ntwo\n")

    def test_numbers_come_back_as_written(self):
        self.write_database("a:\n  lr: 1e-4\n  big: 1_000\n  octal: 0123\n  time: 1:30\n  float: 0.10\n  host: null\n")
        for key, text in (("lr", "1e-4"), ("big", "1_000"), ("octal", "0123"), ("time", "1:30"), ("float", "0.10"),
                          ("host", "None")):  # None is what the original prints for null
            self.assertEqual(self.runs("lookup", "a", key, check=0).stdout, text + "\n")

    def test_all_values_of_a_run(self):
        self.write_database(samples.entry("run-1") + samples.entry("run-2", description="unwanted"))
        lines = self.runs("lookup", "run-1", check=0).stdout.splitlines()
        for key, value in (("command", "python train.py"), ("commit", samples.COMMIT), ("datetime", samples.WHEN),
                           ("description", "text"), ("host", "box")):
            found = [line for line in lines if re.fullmatch(rf"\s*{key}\s*:\s*{re.escape(value)}", line)]
            self.assertEqual(len(found), 1, (key, lines))
        self.assertNotIn("unwanted", "\n".join(lines))


class Unknown(harness.CliTest):
    def refused(self, *arguments):
        result = self.runs(*arguments, check=1)
        self.assertEqual(result.stdout, "")
        return result.stderr

    def test_an_unknown_name(self):
        self.write_database("".join(samples.entry(name) for name in ("baseline", "ppo-breakout", "dqn")))
        for command in (["lookup"], ["lookup", "--format=json"], ["reproduce"]):
            with self.subTest(command=command):
                message = self.refused(*command, "ppo-breakuot")
                self.assertIn("did you mean 'ppo-breakout'?", message.lower())
                for name in ("ppo-breakuot", "baseline", "dqn"):
                    self.assertIn(name, message)

    def test_an_unknown_key(self):
        self.write_database(samples.entry("run-1"))
        message = self.refused("lookup", "run-1", "comit")
        self.assertIn("did you mean 'commit'?", message.lower())
        for word in ("comit", "command", "datetime", "description", "host"):
            self.assertIn(word, message)

    def test_a_name_is_no_prefix_and_no_pattern(self):
        self.write_database(samples.entry("run-1"))
        for name in ("run", "run-", "run-11", "RUN-1", "run.1", "run-.*", ""):
            with self.subTest(name=name):
                self.refused("lookup", name, "command")

    def test_a_large_database_is_not_listed_whole(self):
        self.write_database("".join(samples.entry(f"sweep/seed-{i}") for i in range(5000)))
        message = self.refused("lookup", "sweep/seeds-4321")
        self.assertIn("did you mean 'sweep/seed-4321'?", message.lower())
        self.assertLess(len(message), 5000)


if __name__ == "__main__":
    harness.main()
