# SPDX-License-Identifier: GPL-2.0-or-later
"""Many processes at once on one database: nothing is lost, nothing comes twice, and readers see whole files."""
import concurrent.futures

import yaml

import harness
import samples


def names_in(text):
    """The names in the file; a YAML reader would hide one that is there twice."""
    return [line.rstrip(":").strip("'\"") for line in text.splitlines() if line and line[0] not in " #"]


class Writers(harness.CliTest):
    def test_nothing_is_lost(self):
        old = [f"old-{i}" for i in range(24)]
        kept = samples.entry("kept", description="'# not touched'   # by any of them")
        self.write_database("".join(samples.entry(name) for name in old[:12]) + kept
                            + "".join(samples.entry(name) for name in old[12:]))

        def add(worker):
            for i in range(3):
                self.runs("new", f"new-{worker}-{i}", "true", "--description", f"of {worker}", check=0)

        def remove(worker):
            for name in old[worker:20:2]:
                self.runs("delete", "-y", name, check=0)

        with concurrent.futures.ThreadPoolExecutor(10) as pool:
            for done in [pool.submit(add, i) for i in range(8)] + [pool.submit(remove, i) for i in range(2)]:
                done.result()

        expected = {f"new-{worker}-{i}" for worker in range(8) for i in range(3)} | {"kept", *old[20:]}
        text = self.database.read_text(encoding="utf-8")
        self.assertEqual(sorted(names_in(text)), sorted(expected))
        self.assertIn(kept, text)
        entries = self.entries()
        self.assertEqual(set(entries), expected)
        self.assertEqual({name: run["description"] for name, run in entries.items() if name.startswith("new-3")},
                         {f"new-3-{i}": "of 3" for i in range(3)})
        self.assertEqual(self.runs("list", check=0).stdout.splitlines(), names_in(text))

    def test_two_runs_of_the_same_name(self):
        # More than two, because the name with the time of the second may be taken as well.
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda i: self.runs("new", "same", "true", f"--description={i}"), range(4)))
        started = [str(i) for i, result in enumerate(results) if result.returncode == 0]
        self.assertGreaterEqual(len(started), 2, [result.stderr for result in results])
        names = names_in(self.database.read_text(encoding="utf-8"))
        self.assertEqual(len(names), len(set(names)), names)
        self.assertEqual(sorted(run["description"] for run in self.entries().values()), started)
        self.assertIn("same", names)
        self.assertTrue(all(name.startswith("same") for name in names), names)

    def test_one_run_deleted_twice(self):
        # Whoever comes second may say that there is nothing to delete; neighbours must not suffer.
        blocks = [samples.entry(f"run-{i}") for i in range(9)]
        self.write_database("".join(blocks))
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda _: self.runs("delete", "-y", "run-4"), range(4)))
        self.assertIn(0, [result.returncode for result in results])
        self.assertLessEqual({result.returncode for result in results}, {0, 1})
        self.assertEqual(self.database.read_text(encoding="utf-8"), "".join(blocks[:4] + blocks[5:]))


class Readers(harness.CliTest):
    def test_a_reader_never_sees_half_a_file(self):
        blocks = {f"run-{i}": samples.entry(f"run-{i}") for i in range(300)}
        complete = "".join(blocks.values())
        self.write_database(complete)
        kept = set(list(blocks)[40:])

        def remove(worker):
            for name in list(blocks)[worker:40:2]:
                self.runs("delete", "-y", name, check=0)

        def listing(writers):
            while not all(writer.done() for writer in writers):
                names = set(self.runs("list", check=0).stdout.splitlines())
                self.assertTrue(kept <= names <= set(blocks), f"{len(names)} names")

        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            writers = [pool.submit(remove, i) for i in range(2)]
            reader = pool.submit(listing, writers)
            seen = [complete.encode()]
            while not reader.done():  # as fast as can be, to hit the moment of a write; what was seen is judged below
                data = self.database.read_bytes()
                if data != seen[-1]:
                    seen.append(data)
            for done in (*writers, reader):
                done.result()

        self.assertLessEqual(len(seen), 41)
        before, loader = yaml.safe_load(complete), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        for data in seen[1:]:
            after = yaml.load(data, loader)
            self.assertLess(after.items(), before.items())  # a deleted run does not come back, either
            before = after
        self.assertEqual(self.database.read_text(encoding="utf-8"), "".join(list(blocks.values())[40:]))


if __name__ == "__main__":
    harness.main()
