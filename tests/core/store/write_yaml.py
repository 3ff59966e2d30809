# SPDX-License-Identifier: GPL-2.0-or-later
"""Prints, as JSON, made-up databases as PyYAML writes them in every style: [[options, text, what it reads], ...]."""
import itertools
import json
import random

import yaml

WORDS = ["python", "train.py", "--lr", "1e-4", "a: b", "# no", "it's", '"q"', "\\", "- x", "na\u00efve", "\u5b66",
         "\U0001f600", "\x85", "\u2028", "\u2029", "\xa0", "x\ufeff", "\t", "\r", "\n", "\n\n", "\x1b", " ", "  ", ":",
         "...", "---", "x" * 90]
WHOLE = ["", "~", "null", "yes", "0123", "1e3", "1:30", "2026-11-23", ".5", "0x1f", "=", "<<", "1", "1.5", "true", " x",
         "x ", "\n", "x\n", "x\n\n", "\nx", "@x", "%x", "{x", "x: ", "# x", "-", "?", "|", "'", '"', "1.5e+3", "\x00",
         "\x7f", "\ufffe"]
SCALARS = [None, True, False, 0, -12, 1.5, 0.1, 2.5e-05, 10 ** 20]

source = random.Random(1)


def text():
    if source.random() < 0.4:
        return source.choice(WHOLE)
    return "".join(source.choice(WORDS) + source.choice(["", " ", " ", "\n"]) for _ in range(source.randrange(40)))


def value(scalars, depth):
    kind = source.randrange(6 if depth < 3 else 4)
    if kind < 3:
        return text()
    if kind == 3:
        return source.choice(scalars)
    if kind == 4:
        return [value(scalars, depth + 1) for _ in range(source.randrange(4))]
    return fields(scalars, depth + 1)


def fields(scalars, depth=0):
    return {text()[:80]: value(scalars, depth) for _ in range(source.randrange(5))}


def main():
    written = []
    for style, flow, wide, width, indent in itertools.product(
            [None, "'", '"', "|", ">"], [False, None], [False, True], [20, 80, 9999], [2, 4]):
        data = {text()[:80]: fields(WHOLE if style else SCALARS) for _ in range(8)}
        options = {"default_style": style, "default_flow_style": flow, "allow_unicode": wide, "width": width,
                   "indent": indent, "line_break": source.choice(["\n", "\r\n"])}
        dumped = yaml.safe_dump(data, **options)
        written.append([repr(options), dumped, yaml.safe_load(dumped)])  # not data: it has bugs of its own
    print(json.dumps(written))


main()
