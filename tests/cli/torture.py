# SPDX-License-Identifier: GPL-2.0-or-later
"""torture.py [ROUNDS] [--seed N] [--jobs N] [--only KIND…]: called by scripts/torture."""
import argparse
import os
import sys

import torturing


def main():
    parser = argparse.ArgumentParser(prog="scripts/torture", description="Kills at random what has to do with a run, and compares what "
                                     "is recorded with what the command did. Exits with 1 when anything was wrong.")
    parser.add_argument("rounds", nargs="?", type=int, default=2000, help="default: 2000")
    parser.add_argument("--seed", type=int, help="for the same random moments again, as far as the machine allows")
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1), help="rounds at a time")
    parser.add_argument("--only", nargs="+", choices=torturing.KINDS, default=torturing.KINDS, metavar="KIND",
                        help=", ".join(torturing.KINDS))
    options = parser.parse_args()

    def progress(done):
        if sys.stderr.isatty():
            print(f"\r{done} of {options.rounds}", end="", file=sys.stderr, flush=True)
    counts, wrong = torturing.torture(options.rounds, options.seed, options.only, options.jobs, progress)
    print("\r" if sys.stderr.isatty() else "", end="", file=sys.stderr)
    for text in wrong:
        print(text)
    print(torturing.table(counts))
    return 1 if wrong else 0


sys.exit(main())
