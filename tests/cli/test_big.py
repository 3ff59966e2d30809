# SPDX-License-Identifier: GPL-2.0-or-later
"""Databases of any size: what they need of memory is bounded by their size, or they are refused with a sentence.

RUN_MANAGER_BIG=1 takes the full sizes (1 GB, a million groups …; 8 GB of memory, ten minutes) and prints what each command needed.
"""
import itertools
import os
import subprocess
import time

import harness

FULL = bool(os.environ.get("RUN_MANAGER_BIG"))
MEASURES_MEMORY = not os.environ.get("SANITIZED")  # sanitizers need memory of their own
MB = 1_000_000
BASE = 64 * MB  # of a program with Qt, before it reads anything
ENTRY = """ppo/seed-{0}:
  command: python train.py --seed={0} --lr=0.01 --env=HalfCheetah-v4 --hidden=256 --layers=3 --gamma=0.99
  commit: '42ee5bbfc8dffbe4486948d1d9a734c693767dd7'
  datetime: '2026-11-24T07:27:13.661482+00:00'
  description: 'run {0}: a sweep over the learning rate'
  host: gpu-node
"""


class Big(harness.CliTest):
    def big(self, pieces):
        """Writes them one by one: what this process holds would count as memory of those that it starts."""
        self.runs_dir.mkdir(exist_ok=True)
        with open(self.database, "wb") as file:
            file.writelines(map(harness.encoded, [pieces] if isinstance(pieces, (str, bytes)) else pieces))
        return self.database.stat().st_size

    def measured(self, *args, code=0, seconds=600 if FULL else 60):
        """(what it printed, what it complained of, bytes of memory that it needed at most)."""
        output, errors = self.root / "stdout", self.root / "stderr"
        start = time.monotonic()
        with open(output, "wb") as out, open(errors, "wb") as err:
            process = subprocess.Popen([harness.RUNS, *map(str, args)], cwd=self.project, env=self.merged({}),
                                       stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            self.wait_for(lambda: os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT),
                          f"the end of {args}", seconds=seconds)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = usage.ru_maxrss * 1024
        if FULL:
            print(f"\n  {' '.join(map(str, args))[:60]:60} {time.monotonic() - start:7.1f} s {memory / MB:8.0f} MB", end="", flush=True)
        complaint = errors.read_text()
        self.assertEqual(process.returncode, code, (args, complaint[:2000]))
        return output, complaint, memory

    def assertWithin(self, memory, size, times):
        if MEASURES_MEMORY:
            self.assertLess(memory, BASE + times * size, f"{memory / MB:.0f} MB for a file of {size / MB:.0f} MB")

    def refused(self, *args):
        """The complaint of a command that reads the database in vain, and soon."""
        _, complaint, memory = self.measured(*args, code=1)
        self.assertTrue(complaint.endswith(".\n"), complaint[:2000])
        return complaint, memory


class Sizes(Big):
    def test_many_runs(self):
        count = (1000 if FULL else 20) * MB // len(ENTRY.format(1_000_000))
        size, name = self.big(map(ENTRY.format, range(count))), f"ppo/seed-{count - 1}"
        output, _, memory = self.measured("list")
        with open(output) as lines:
            self.assertEqual(sum(1 for _ in lines), count)
        self.assertWithin(memory, size, 2.5)
        output, _, memory = self.measured("lookup", name, "description")
        self.assertEqual(output.read_text(), f"run {count - 1}: a sweep over the learning rate\n")
        self.assertWithin(memory, size, 2)
        output, _, memory = self.measured("table", "--pattern", f".*seed-{count // 2}")
        self.assertEqual(len(output.read_text().splitlines()), 3)
        self.assertWithin(memory, size, 2.5)
        for change in [("describe", name, "another"), ("move", name, "moved/run"), ("tag", "moved/run", "+good"), ("delete", "-y", "moved/.*")]:
            _, _, memory = self.measured(*change)
            self.assertWithin(memory, size, 4)
        self.assertEqual(self.database.stat().st_size, size - len(ENTRY.format(count - 1)))

    def test_one_big_entry(self):
        lines = (50 if FULL else 5) * MB // 50
        for form, (begin, line, end) in {"a block": ("|\n", "    a line of some text that is not short at all\n", ""),
                                         "quotes": ('"', "a text that goes on and on in one single line\\n ", '"\n'),
                                         "lines": ("", " a text that goes on and on\n    over lines\n   ", "end\n")}.items():
            with self.subTest(form):
                size = self.big(itertools.chain(["a:\n  command: x\n  description: " + begin], itertools.repeat(line, lines),
                                                [end + "b:\n  command: y\n"]))
                self.measured("list")
                output, _, memory = self.measured("lookup", "b", "command")
                self.assertEqual(output.read_text(), "y\n")
                self.assertWithin(memory, size, 2)
                for command in [("lookup", "a", "description"), ("table",), ("show", "a"), ("describe", "a", "short")]:
                    _, _, memory = self.measured(*command)
                    self.assertWithin(memory, size, 16)  # twice as text of two bytes a character, and what the parser collects

    def test_many_keys(self):
        keys = 10_000
        self.big("a:\n  command: x\n" + "".join(f"  key-{i}: value {i}\n" for i in range(keys)) + "b:\n  command: y\n")
        output, _, _ = self.measured("lookup", "a", f"key-{keys - 1}")
        self.assertEqual(output.read_text(), f"value {keys - 1}\n")
        for command in [("lookup", "a"), ("table",), ("table", "--format", "csv"), ("show", "a"), ("describe", "a", "new"), ("tag", "a", "+good")]:
            self.measured(*command)
        self.assertEqual(len(self.entries()["a"]), keys + 3)

    def test_a_table_of_too_many_cells(self):
        runs = 5000
        self.big("".join(f"run-{i}:\n" + "".join(f"  key-{i}-{j}: x\n" for j in range(10)) for i in range(runs)))
        for form in "text", "csv":
            complaint, memory = self.refused("table", "--format", form)
            self.assertIn("--pattern", complaint)
        self.measured("table", "--format", "json")
        self.measured("table", "--pattern", "run-1.?")

    def test_long_names(self):
        longest = "/".join(["n" * 199] * 5)
        count = 100_000 if FULL else 5000
        size = self.big(f"{i:06}{longest[6:]}:\n  command: x\n" for i in range(count))
        for command in [("list",), ("table", "--pattern", "00000[12].*"), ("table",), ("describe", "000001" + longest[6:], "new"), ("move", "000001" + longest[6:], longest)]:
            _, _, memory = self.measured(*command)
            self.assertWithin(memory, size, 8 if command == ("table",) else 4)
        _, complaint, _ = self.measured("move", longest, longest + "xx", code=2)
        self.assertIn("longer than 1000 bytes", complaint.replace(",", ""))

    def test_groups(self):
        count = 1_000_000 if FULL else 20_000
        size = self.big(f"group-{i}/run:\n  command: x\n" for i in range(count))
        for command in [("list",), ("list", "--pattern", "group-1./.*"), ("lookup", f"group-{count - 1}/run"), ("describe", "group-1/run", "new"),
                        ("move", "group-1/run", "other/run"), ("delete", "-y", "other/run")]:
            _, _, memory = self.measured(*command)
            self.assertWithin(memory, size, 16)
        complaint, _ = self.refused("move", "group-2/run", "group-3")
        self.assertIn("group-3/run", complaint)

    def test_groups_in_groups(self):
        """A name of an old database may be as long as it likes."""
        name = "a/" * (MB if FULL else MB // 10)
        size = self.big(f"? {name}b\n:\n  command: x\nc:\n  command: y\n")
        _, _, memory = self.measured("move", "c", "d")
        self.assertWithin(memory, size, 60)


class Depths(Big):
    def test_nesting(self):
        deep = 100_000
        for text in ["a:\n  k: " + "[" * deep, "a:\n  k: " + "[" * deep + "]" * deep, "a: " + "{k: " * deep, "a:\n  " + "- " * deep, "a:\n  k:\n  " + "- " * deep + "x",
                     "a:\n  " + "? " * deep, "? " * deep, "[" * deep, "{a: " * deep, "- " * deep, "a:\n  k: " + "[{a: " * deep, "a:\n" + "".join(" " * i + "k:\n" for i in range(1, 3000))]:
            with self.subTest(text[:20]):
                size = self.big(text + "\n")
                _, memory = self.refused("lookup", "a")
                self.assertWithin(memory, size, 100)

    def test_aliases(self):
        laughs = "a:\n  l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(f"  l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 10)}]\n" for i in range(1, 20))
        merges = "a:\n  m0: &m0 {k: x}\n" + "".join(f"  m{i}: &m{i} {{<<: [{', '.join([f'*m{i - 1}'] * 10)}], k{i}: x}}\n" for i in range(1, 20))
        texts = "a:\n  t: &t " + "long " * 200_000 + "\n" + "".join(f"  k{i}: *t\n" for i in range(20_000))
        self.big(merges)  # of keys that are there already nothing grows
        self.measured("lookup", "a", "m19")
        for text in [laughs, texts]:
            with self.subTest(text[:20]):
                size = self.big(text)
                complaint, memory = self.refused("lookup", "a")
                self.assertIn("aliases", complaint)
                self.assertWithin(memory, size, 60)

    def test_what_only_a_parser_reads(self):
        """A whole file that the scan leaves to the parser is held in memory, value by value."""
        count = 6_000_000 if FULL else 50_000
        size = self.big("{a: {k: [" + "x," * count + "]}}\n")
        if FULL:
            complaint, memory = self.refused("list")
            self.assertIn("values", complaint)
        else:
            _, _, memory = self.measured("list")
        self.assertWithin(memory, size, 150)
        bad = self.big(b"a:\n  k: " + b"x" * (20 if FULL else 2) * MB + b"\xff\n")  # its place has to be found
        complaint, memory = self.refused("lookup", "a")
        self.assertIn("UTF-8", complaint)
        self.assertWithin(memory, bad, 12)


if __name__ == "__main__":
    harness.main()
