# SPDX-License-Identifier: GPL-2.0-or-later
"""coverage.py BUILD_DIR SOURCE_DIR MINIMUM: prints the line coverage of each source file, as gcov counted it.

Exits 1 when the total is below the minimum percentage.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys


def gcov(notes):
    """What gcov says of one object file. One that never ran has notes but no counts, and counts as not executed."""
    result = subprocess.run(["gcov", "--json-format", "--stdout", notes.name], cwd=notes.parent, capture_output=True, check=True)
    return [json.loads(line) for line in result.stdout.splitlines() if line.strip()]


def covered_lines(build, source):
    """{file: {line: executed}}; a line of a header or template is executed when it is in any object file."""
    files = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for reports in pool.map(gcov, sorted(build.rglob("*.gcno"))):
            for report in reports:
                for file in report["files"]:
                    path = pathlib.Path(report["current_working_directory"], file["file"]).resolve()
                    if path.is_relative_to(source):
                        lines = files.setdefault(path, {})
                        for line in file["lines"]:
                            number = line["line_number"]
                            lines[number] = lines.get(number, False) or line["count"] > 0
    return files


def ranges(numbers):
    """[1, 2, 3, 7] as "1-3, 7"."""
    spans = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def main():
    build, source, minimum = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), float(sys.argv[3])
    files = covered_lines(build, source)
    if not files:
        sys.exit(f"coverage.py: no counts of {source} in {build}")
    executed = total = 0
    for path, lines in sorted(files.items()):
        if not lines:
            continue  # a header of declarations
        hit = sum(lines.values())
        missed = ranges(number for number, was in lines.items() if not was)
        print(f"{100 * hit / len(lines):6.1f} %  {hit:5}/{len(lines):<5}  {path.relative_to(source)}" + (f"  not: {missed}" if missed else ""))
        executed, total = executed + hit, total + len(lines)
    share = 100 * executed / total
    print(f"{share:6.1f} %  {executed:5}/{total:<5}  total of {sys.argv[2]}, at least {minimum:.1f} % wanted")
    return 0 if share >= minimum else 1


if __name__ == "__main__":
    sys.exit(main())
