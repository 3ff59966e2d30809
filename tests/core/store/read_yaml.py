# SPDX-License-Identifier: GPL-2.0-or-later
"""read_yaml.py FILE: whether PyYAML reads databases as they are meant. FILE is JSON: [[text, JSON of {name: entry}], ...].

Prints each difference, and how many entries were read by libyaml and, of every 25th text, by PyYAML's own parser."""
import json
import pathlib
import sys

import yaml


def shown(data):
    return json.dumps(data, default=repr, sort_keys=True)  # types count


def main():
    entries = {yaml.CSafeLoader: 0, yaml.SafeLoader: 0}
    for number, (text, meant) in enumerate(json.loads(pathlib.Path(sys.argv[1]).read_bytes())):
        for loader in [yaml.CSafeLoader, *([yaml.SafeLoader] if number % 25 == 0 else [])]:
            read = {name: fields or {} for name, fields in (yaml.load(text, loader) or {}).items()}
            entries[loader] += len(read)
            if shown(read) != shown(json.loads(meant)):
                print(f"{text}\nis for {loader.__name__}\n{shown(read)}\nnot\n{meant}")
    print(*entries.values(), sep="\n", file=sys.stderr)


main()
