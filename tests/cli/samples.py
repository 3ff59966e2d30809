# SPDX-License-Identifier: GPL-2.0-or-later
"""What several tests share: entries, strings that are easily misread, and a shell to run printed lines."""
import os
import re
import subprocess
import unicodedata

import yaml

COMMIT = "8f14e45fceea167a5a36dedd4bea2543f1a2b3c4"
WHEN = "2026-11-23T10:00:00.000000+00:00"

# Each of them is, somewhere, taken for something else than a string of exactly these characters.
HOSTILE = [
    "", " ", " lead", "trail ", "\n", "\nlead", "trail\n", "one\n\n  two\n", "\ttab\t", "a\tb", "cr\rcr", "crlf\r\n",
    "yes", "No", "on", "null", "~", "true", "False", "1e3", "12e4567", "0123", "0x1F", "0o17", "1_000", "1:30", "-1",
    "+.inf", ".nan", "2026-11-23", "2026-11-23 10:00:00", "=", "<<", "-", "- a", "? a", ": a", "a: b", "a:", "a # b",
    "#", "---", "...", "'", "''", '"', "it's \"both\"", "\\", "trail\\", "\\n", "C:\\new", "$HOME", "${HOME}", "`id`",
    "$(id)", "a; b && c", "*", "&a", "!x", "%x", "@x", "|", ">", "[a]", "{a: b}", "a, b", "=1+1", "+1", "@SUM(1)", "-x",
    "--flag=a b", "--", "!history", "na\u00efve", "\u5b66\u4e60", "\U0001f600", "e\u0301", "nel\x85nel",
    "ls\u2028ps\u2029", "\ufeffbom", "\u00a0", "\uffff", "\U0010ffff", "esc\x1b[31m", "bell\x07", "del\x7f", "\x01",
    "x" * 300, "words " * 60,
]

# Plain scalars that are no strings in the core schema of YAML 1.2.
NOT_A_STRING = re.compile(r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|"
                          r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|"
                          r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|")


def misread_by_1_2(text):
    """The scalars, of a YAML text that holds only strings, that stand without quotes and are no strings in YAML 1.2.

    PyYAML reads 1.1, so that reading a text with it says nothing about 1.2.
    """
    tokens = yaml.scan(text)
    return [token.value for token in tokens
            if isinstance(token, yaml.ScalarToken) and token.plain and NOT_A_STRING.fullmatch(token.value)]


def entry(name, command="python train.py", description="text"):
    """One entry, as runs writes it; the strings are put in as they are, so they must be plain YAML."""
    return (f"{name}:\n  command: {command}\n  commit: {COMMIT}\n  datetime: '{WHEN}'\n"
            f"  description: {description}\n  host: box\n")


def normal(value):
    """YAML data for a comparison: numbers and times as text, because runs shows them as they are written."""
    if isinstance(value, dict):
        return {normal(key): normal(item) for key, item in value.items()}
    if isinstance(value, list):
        return [normal(item) for item in value]
    return value if value is None or isinstance(value, bool) else str(value)


def by_name(rows):
    """The objects of `table --format json` (or yaml) as the mapping that they came from."""
    return {row["name"]: {key: value for key, value in row.items() if key != "name"} for row in rows}


def cells(text):
    """How many columns of a terminal the text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def through_shell(script, folder):
    """The argument lists with which a POSIX shell calls git and runs, given the printed lines."""
    folder = os.path.join(folder, "fake-bin")
    dump = os.path.join(folder, "dump")
    os.makedirs(folder, exist_ok=True)
    for program in ("git", "runs"):
        path = os.path.join(folder, program)
        with open(path, "w", encoding="utf-8") as file:
            # The call's name and its words, each ended by a NUL; then a record separator of its own.
            file.write('#!/bin/sh\nfor word in "${0##*/}" "$@"; do printf \'%s\\0\' "$word"; done >>"$DUMP"\n'
                       'printf \'\\036\\0\' >>"$DUMP"\n')
        os.chmod(path, 0o755)
    open(dump, "w").close()
    subprocess.run(["sh", "-eu"], input=script.encode(), check=True,
                   env={"PATH": folder + ":/usr/bin:/bin", "DUMP": dump, "HOME": folder})
    with open(dump, "rb") as file:
        words = file.read().decode().split("\0")[:-1]
    calls = [[]]
    for word in words:
        if word == "\x1e":
            calls.append([])
        else:
            calls[-1].append(word)
    return calls[:-1]


def arguments(words):
    """(options, positional words) of a call, by the rules of getopt_long; only --overwrite takes no value."""
    options, positional, rest = {}, [], iter(words)
    for word in rest:
        if word == "--":
            positional.extend(rest)
        elif word.startswith("--"):
            option, equals, value = word[2:].partition("=")
            options[option] = value if equals else True if option == "overwrite" else next(rest)
        else:
            assert not word.startswith("-"), f"{word!r} would be taken for an option"
            positional.append(word)
    return options, positional
