# SPDX-License-Identifier: GPL-2.0-or-later
"""The reading commands, as multiples of a grep for the keys of the same file."""
import contextlib
import pathlib
import shutil

import databases
import measure

# What each may take at most, by the number of runs.
LIMITS = {"list": {10_000: 2, 100_000: 1.2}, "lookup": {10_000: 1.6, 100_000: 1}, "reproduce": {10_000: 1.6, 100_000: 1},
          "table": {10_000: 4, 100_000: 5}}


def rows(runs, folder, sizes, rounds, counts_instructions):
    result = []
    for count, style in [(size, "original") for size in sizes] + [(10_000, "by hand")]:
        project = pathlib.Path(folder, f"{style}-{count}")
        databases.write(project / ".runs/.runs.yml", count, style)
        size = f"{count:,} runs" + (", by hand" if style == "by hand" else "")
        with contextlib.chdir(project):
            result += rows_of(runs, count, size, rounds if count <= 100_000 else 3, counts_instructions and count == 10_000)
        shutil.rmtree(project)
    return result


def rows_of(runs, count, size, rounds, counts_instructions):
    *_, name = databases.names(count)
    commands = {"list": [runs, "list"], "lookup": [runs, "lookup", name, "command"], "reproduce": [runs, "reproduce", name],
                "table": [runs, "table"], "list --pattern": [runs, "list", "--pattern", ".*seed-[0-9]*9"]}
    cases = {"grep": lambda: measure.execute(["grep", "-c", "^[^ #]", ".runs/.runs.yml"], "output", {"LC_ALL": "C"})}
    for key, argv in commands.items():
        cases[key] = lambda argv=argv: measure.execute(argv, "output")
    medians = measure.alternate(cases, rounds)
    result = []
    for key, argv in commands.items():
        baseline, limit = ("list", 1.3) if key == "list --pattern" else ("grep", LIMITS[key].get(count))
        result.append(measure.Row(f"runs {key}", size, 1000 * medians[key], "runs list" if baseline == "list" else "grep -c",
                                  1000 * medians[baseline], limit, measure.instructions(argv) if counts_instructions else None))
    return result
