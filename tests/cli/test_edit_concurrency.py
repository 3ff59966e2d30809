# SPDX-License-Identifier: GPL-2.0-or-later
"""Many processes change entries where they stand, while others add and delete runs and people edit: nothing is lost."""
import concurrent.futures

import harness
import samples

WORKERS = 8
ROUNDS = 4


class Editors(harness.CliTest):
    def test_nothing_is_lost(self):
        names = [f"run-{worker}" for worker in range(WORKERS)]
        kept = samples.entry("kept", description="'# not touched'   # by any of them")
        self.write_database("# head\n" + kept + "".join(f"# about {name}\n{samples.entry(name)}" for name in names)
                            + "all:\n  command: x  # shared\n" + samples.entry("old-0") + samples.entry("old-1"))

        def edit(worker):
            for i in range(ROUNDS):
                self.runs("describe", names[worker], f"{worker} at {i}", check=0)
                self.runs("tag", f"{names[worker]}|all", f"+w{worker}-{i}", check=0)
                if i > 0:
                    self.runs("tag", names[worker], f"-w{worker}-{i - 1}", check=0)

        def add(worker):
            for i in range(2):
                self.runs("new", f"new-{worker}-{i}", "true", "--description", "x", check=0)
            self.runs("delete", *(["--trash"] if worker else []), "-y", f"old-{worker}", check=0)

        with concurrent.futures.ThreadPoolExecutor(WORKERS + 2) as pool:
            for done in [pool.submit(edit, i) for i in range(WORKERS)] + [pool.submit(add, i) for i in range(2)]:
                done.result()

        entries, last = self.entries(), ROUNDS - 1
        new = [f"new-{worker}-{i}" for worker in range(2) for i in range(2)]
        self.assertEqual(list(entries)[:WORKERS + 2], ["kept", *names, "all"])
        self.assertEqual(sorted(list(entries)[WORKERS + 2:]), sorted(new))
        for worker, name in enumerate(names):
            self.assertEqual(entries[name]["description"], f"{worker} at {last}")
            self.assertEqual(entries[name]["tags"], [f"w{worker}-{last}"])
        self.assertEqual(entries["all"]["tags"], sorted(f"w{worker}-{i}" for worker in range(WORKERS) for i in range(ROUNDS)))
        text = self.database.read_text(encoding="utf-8")
        self.assertTrue(text.startswith("# head\n" + kept + "# about run-0\n"))
        self.assertEqual(text.count("# about run-"), WORKERS)
        self.assertIn("all:\n  command: x  # shared\n  tags:\n", text)
        self.runs("restore", "old-1", check=0)
        self.assertIn("old-1", self.entries())

    def test_two_who_describe_the_same_run(self):
        # Who was shown an old text does not overwrite a newer one: exactly one wins.
        self.write_database(samples.entry("a"))
        editor = "sh -c 'touch opened-$MARK; while ! [ -e go ]; do sleep 0.02; done; echo $MARK >\"$1\"' sh"

        def describe(mark):
            return self.runs("describe", "a", env={"EDITOR": editor, "VISUAL": "", "MARK": str(mark)})
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            running = [pool.submit(describe, mark) for mark in range(4)]
            self.wait_for(lambda: len(list(self.project.glob("opened-*"))) == 4, "four editors")
            (self.project / "go").touch()
            codes = [done.result().returncode for done in running]
        self.assertEqual(sorted(codes), [0, 1, 1, 1])
        self.assertEqual(self.entries()["a"]["description"], str(codes.index(0)))


if __name__ == "__main__":
    harness.main()
