# SPDX-License-Identifier: GPL-2.0-or-later
"""torture.py [--changes | --power-cut] [ROUNDS] [--seed N] [--jobs N] [--only KIND…]: called by scripts/torture."""
import argparse
import os
import random
import sys

import changing
import power_cut
import torturing


def options():
    parser = argparse.ArgumentParser(prog="scripts/torture", description="Kills at random what has to do with a run, and compares what "
                                     "is recorded with what the command did. Exits with 1 when anything was wrong.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--changes", action="store_true", help="kill instead several processes that change the runs of one project")
    what.add_argument("--power-cut", action="store_true", help="cut the power of file systems under such processes (as root)")
    parser.add_argument("rounds", nargs="?", type=int, help="default: 2000; 50 of each file system")
    parser.add_argument("--seed", type=int, help="for the same random moments again, as far as the machine allows")
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1), help="rounds, or processes, at a time")
    parser.add_argument("--only", nargs="+", choices=torturing.KINDS + list(power_cut.FILE_SYSTEMS), metavar="KIND",
                        help=f"{', '.join(torturing.KINDS)}; {', '.join(power_cut.FILE_SYSTEMS)}")
    return parser.parse_args()


def progress(total):
    def show(done):
        if sys.stderr.isatty():
            print(f"\r{done} of {total}", end="" if done < total else "\r", file=sys.stderr, flush=True)
    return show


def main():
    chosen = options()
    seed = random.randrange(1 << 32) if chosen.seed is None else chosen.seed
    if chosen.power_cut:
        obstacle = power_cut.obstacle()
        if obstacle:
            sys.exit(f"scripts/torture: the power cannot be cut here: {obstacle}.")
        kinds, rounds = chosen.only or list(power_cut.FILE_SYSTEMS), chosen.rounds or 50
        counts, wrong = power_cut.torture(kinds, rounds, seed, progress(rounds * len(kinds)))
        table = "\n".join(f"{kind:<5} {rounds} power cuts, {count} acknowledged changes" for kind, count in counts.items())
    elif chosen.changes:
        counts, acknowledged, wrong = changing.killed_rounds(chosen.rounds or 2000, seed, max(chosen.jobs, 2))
        table = "\n".join(f"{command:<10} {outcome:<10} {count:>7}" for (command, outcome), count in sorted(counts.items()))
        table += f"\n{sum(counts.values())} processes killed, {acknowledged} acknowledged changes"
    else:
        rounds = chosen.rounds or 2000
        counts, wrong = torturing.torture(rounds, seed, chosen.only or torturing.KINDS, chosen.jobs, progress(rounds))
        table = torturing.table(counts)
    for text in wrong:
        print(text)
    print(table)
    return 1 if wrong else 0


sys.exit(main())
