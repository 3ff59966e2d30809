# SPDX-License-Identifier: GPL-2.0-or-later
"""Databases to measure with, of any size and always the same bytes, in the styles that are found in practice."""
import pathlib
import random

import yaml

PATTERNS = 500  # different entries, written over and over under different names
PLACE = "PLACE"


def record(chance):
    """An entry as the original tool has them: long commands, commit messages of one or many lines, a host or none."""
    number = chance.randrange(10 ** 6)
    command = (f"python train.py --algorithm={chance.choice(['ppo', 'sac', 'dqn', 'a2c'])} --env={chance.choice(['Ant-v4', 'HalfCheetah-v4'])} "
               f"--lr={chance.choice(['1e-3', '0.01', '3e-4'])} --seed={number}")
    command += chance.choice(["", " --hidden=256 --layers=3 --gamma=0.99 --note 'it''s: a test # no comment'", " --critic \"naïve\\t\""])
    description = chance.choice(["Does a larger batch help?", f"seed {number}: the third of five, with the learning rate that did best before",
                                 "Anneal the learning rate\n\nIt diverged after 1e6 steps: the critic was too quick.\n- a list\n- \"quoted\"\n", "é – ü\tand a tab", ""])
    return {"command": command, "commit": "%040x" % chance.getrandbits(160), "datetime": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T"
            f"{number % 24:02}:{number % 60:02}:11.{number:06}+00:00", "description": description,
            "host": chance.choice([None, "gpu-node-3", "vm"])}


def by_hand(entry):
    """The same as somebody writes it who cares: deeper, in another order, with comments and block scalars."""
    description = "".join(f"        {line}\n" if line else "\n" for line in entry["description"].splitlines())
    return (f"\n# {entry['datetime'][:10]}\n{PLACE}:\n    description: |\n{description or '        none' + chr(10)}    command: {yaml_quoted(entry['command'])}\n"
            f"    commit: '{entry['commit']}'   # pushed\n    datetime: {entry['datetime']}\n    host: {entry['host'] or '~'}\n    tags: [baseline, sweep]\n")


def yaml_quoted(text):
    return "'" + text.replace("'", "''") + "'"


def blocks(style):
    chance = random.Random(style)
    entries = [record(chance) for _ in range(PATTERNS)]
    if style == "by hand":
        return [by_hand(entry) for entry in entries]
    return [yaml.safe_dump({PLACE: entry}, default_flow_style=False) for entry in entries]


def names(count):
    return (f"ppo/lr{i % 7}/seed-{i}" for i in range(count))


def write(path, count, style="original"):
    """Makes the folder of `path`, and a database of `count` runs in it."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [block.split(PLACE, 1) for block in blocks(style)]
    with open(path, "w", encoding="utf-8") as file:
        for i, name in enumerate(names(count)):
            before, after = parts[i % PATTERNS]
            file.write(before + name + after)
    return path
