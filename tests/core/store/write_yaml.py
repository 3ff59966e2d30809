# SPDX-License-Identifier: GPL-2.0-or-later
"""write_yaml.py COUNT: prints, as JSON, COUNT made-up databases of eight runs each as PyYAML writes them, in every style:
[[options, text, what it reads], ...]. libyaml writes and reads most of them, PyYAML's own emitter and parser every 25th."""
import itertools
import json
import random
import sys

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
    styles = itertools.cycle(itertools.product([None, "'", '"', "|", ">"], [False, None], [False, True], [20, 80, 9999], [2, 4]))
    written = []
    for number, (style, flow, wide, width, indent) in enumerate(itertools.islice(styles, int(sys.argv[1]))):
        data = {}
        while len(data) < 8:
            data[text()[:80]] = fields(WHOLE if style else SCALARS)
        options = {"default_style": style, "default_flow_style": flow, "allow_unicode": wide, "width": width,
                   "indent": indent, "line_break": source.choice(["\n", "\r\n"])}
        own = number % 25 == 0
        dumped = yaml.dump(data, Dumper=yaml.SafeDumper if own else yaml.CSafeDumper, **options)
        read = yaml.load(dumped, yaml.SafeLoader if own else yaml.CSafeLoader)  # not data: it has bugs of its own
        written.append([f"{number}: {options}", dumped, read])
    print(json.dumps(written))


main()
